import Database
import Glibc
import Testing

@Suite struct ReadOnlyTests {
    @Test func `a database on a read-only disk is read, whatever its path is called`() throws {
        var template = Array((Scratch.folder + "/plumb-ro-XXXXXX").utf8CString)
        let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        let path = folder + "/查核 50%?#.sqlite"
        defer {
            unlink(path)
            rmdir(folder)
        }
        do {
            let database = try Connection(path: path)
            try database.execute("CREATE TABLE t(x); INSERT INTO t VALUES(7)")
        }
        let reading = try Connection(path: path, readOnly: true, immutable: true)
        #expect(try reading.first("SELECT x FROM t") { $0.int(0) } == 7)
        #expect(throws: DatabaseError.self) { try reading.run("INSERT INTO t VALUES(8)") }
        // Nothing was put beside it.
        #expect(access(path + "-shm", F_OK) != 0 && access(path + "-wal", F_OK) != 0)
    }
}
