import Crypto
import Database
import Disclosure
import Glibc
import Testing

/// The engine on sealed files does what it does on plain ones.
@Suite struct SealedFileTests {
    /// A key that only these tests know: the cipher that products use, over other bytes.
    struct TestKey: PageKey {
        let secret: [UInt8]
        var name: String { "test\(hex(secret.prefix(8)))" }
        init() { secret = randomBytes(64) }
        func salt() -> [UInt8] { randomBytes(16) }
        func cipher(salt: [UInt8]) -> (any PageCipher)? {
            (try? XTS(key: zip(secret, salt + [UInt8](repeating: 0, count: 64 - salt.count)).map { $0 ^ $1 })).map { Cipher($0) }
        }

        final class Cipher: PageCipher {
            let cipher: XTS
            init(_ cipher: XTS) { self.cipher = cipher }
            func seal(_ unit: UnsafeMutableRawBufferPointer, at position: UInt64) -> Bool { cipher.seal(unit, at: position) }
            func open(_ unit: UnsafeMutableRawBufferPointer, at position: UInt64) -> Bool { cipher.open(unit, at: position) }
        }
    }

    private static func content(_ connection: Connection) throws -> [String] {
        try connection.rows("SELECT id,name,length(value),hex(substr(value,1,40)) FROM thing ORDER BY id") {
            "\($0.integer(0)) \($0.text(1)) \($0.integer(2)) \($0.text(3))"
        }
    }

    /// The same steps on a sealed and on a plain file: inserts of every size, changes, removals, savepoints that are taken back,
    /// transactions that fail, checkpoints, copies, a second connection that reads and writes, opening anew.
    @Test(arguments: 0..<3) func randomStepsEndAlike(_ seed: Int) throws {
        let root = SealedStoreTests.fresh("steps")
        defer { SealedStoreTests.remove(root) }
        let key = TestKey()
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func dice(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
        struct Undo: Error {}
        func open() throws -> [Connection] {
            [try Connection(path: root + "/sealed", key: key, durability: .normal), try Connection(path: root + "/plain", durability: .normal)]
        }
        var pair = try open()
        for connection in pair {
            try connection.execute("CREATE TABLE thing(id INTEGER PRIMARY KEY, name TEXT, value BLOB); CREATE INDEX by_name ON thing(name)")
        }
        for step in 0..<100 {
            let (action, id, size, byte, undone) = (dice(10), Int64(dice(60)), dice(4) == 0 ? dice(60_000) : dice(300), UInt8(dice(256)), dice(4) == 0)
            switch action {
            case 0...5:
                for connection in pair {
                    try? connection.write {
                        try connection.run(
                            "INSERT OR REPLACE INTO thing(id,name,value) VALUES(?,?,?)", .integer(id), .text("name \(size)"),
                            .blob([UInt8](repeating: byte, count: size)))
                        try? connection.savepoint {
                            try connection.run("UPDATE thing SET name=name||'x', value=substr(value||value,1,70000) WHERE id<?", .integer(id / 2))
                            if undone { throw Undo() }
                        }
                        if undone && id.isMultiple(of: 3) { throw Undo() }
                    }
                }
            case 6: for connection in pair { try connection.run("DELETE FROM thing WHERE id>?", .integer(id)) }
            case 7: for connection in pair { try connection.execute("PRAGMA wal_checkpoint(\(undone ? "TRUNCATE" : "PASSIVE"))") }
            case 8:
                let second = try open()
                for (connection, other) in zip(pair, second) {
                    try other.run("INSERT OR REPLACE INTO thing(id,name) VALUES(?,?)", .integer(id), .text("by another"))
                    #expect(try Self.content(other) == Self.content(connection))
                }
            default:
                pair = []
                pair = try open()
            }
            #expect(try Self.content(pair[0]) == Self.content(pair[1]), "step \(step)")
        }
        for connection in pair { #expect(try connection.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"]) }
        // A copy under another key and a plain one say the same; the file's own bytes say nothing.
        let other = TestKey()
        try Connection.copy(root + "/sealed", under: key, to: root + "/other", under: other)
        try Connection.copy(root + "/other", under: other, to: root + "/bare", under: nil)
        #expect(try Self.content(try Connection(path: root + "/bare")) == Self.content(pair[1]))
        var telling = SealedStoreTests.Telling()
        for text in ["CREATE TABLE", "SQLite format 3", "by_name"] { telling.add(text) }
        #expect(telling.found(in: root).allSatisfy { $0.contains("/plain") || $0.contains("/bare") })
        #expect(telling.found(in: root).contains { $0.contains("/plain") })
    }

    /// Two files under one key share no bytes, nor does one page stand like another.
    @Test func equalPagesLookUnlike() throws {
        let root = SealedStoreTests.fresh("equal")
        defer { SealedStoreTests.remove(root) }
        let key = TestKey()
        for name in ["/a", "/b"] {
            let connection = try Connection(path: root + name, key: key, durability: .normal)
            try connection.execute("CREATE TABLE thing(id INTEGER PRIMARY KEY, value BLOB)")
            try connection.write {
                for id in 1...40 { try connection.run("INSERT INTO thing VALUES(?,?)", Value(id), .blob([UInt8](repeating: 0, count: 3_900))) }
            }
            try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        }
        var blocks: [[UInt8]] = []
        for name in ["/a", "/b"] {
            let bytes = SealedStoreTests.contents(root + name) ?? []
            #expect(bytes.count > 40 * 4096)
            blocks += stride(from: 0, to: bytes.count, by: 16).map { Array(bytes[$0..<$0 + 16]) }
        }
        #expect(Set(blocks).count == blocks.count)
    }

    /// Sorting more than fits into memory, and what a statement keeps to be taken back, go to no file. Of a plain database they do.
    @Test func nothingSpillsToTheDisk() throws {
        let root = SealedStoreTests.fresh("spill")
        defer { SealedStoreTests.remove(root) }
        func spills(_ key: TestKey?) throws -> Bool {
            let connection = try Connection(path: root + (key == nil ? "/plain" : "/sealed"), key: key, durability: .normal)
            try connection.execute("PRAGMA cache_size=20; CREATE TABLE thing(id INTEGER PRIMARY KEY, value BLOB)")
            // By the marker: tests beside this one have files of their own.
            let marker = randomBytes(24)
            try connection.write {
                for id in 1...4_000 { try connection.run("INSERT INTO thing VALUES(?,?)", Value(id), .blob(randomBytes(400) + marker)) }
            }
            var spills: Bool?
            _ = try connection.rows("SELECT value FROM thing ORDER BY value") { _ in if spills == nil { spills = Self.isInTemporaryFile(marker) } }
            return spills ?? false
        }
        #expect(try spills(nil))
        #expect(try !spills(TestKey()))
    }

    /// What many small savepoints in one commit would take back goes to a file of a plain store as well, unless it serves.
    @Test func whatAServiceMayTakeBackStaysInMemory() throws {
        let root = SealedStoreTests.fresh("savepoints")
        defer { SealedStoreTests.remove(root) }
        let marker = randomBytes(24)
        func spills(_ isServing: Bool) throws -> Bool {
            let connection = try Connection(path: root + "/\(isServing)", durability: .normal)
            if isServing { try connection.serve() }
            try connection.execute("CREATE TABLE thing(id INTEGER PRIMARY KEY, value BLOB)")
            try connection.write { for id in 1...400 { try connection.run("INSERT INTO thing VALUES(?,?)", Value(id), .blob(randomBytes(400) + marker)) } }
            return try connection.write {
                try connection.savepoint {
                    try connection.run("UPDATE thing SET value=zeroblob(400)")
                    return Self.isInTemporaryFile(marker)
                }
            }
        }
        #expect(try spills(false))
        #expect(try !spills(true))
    }

    /// A service folds its log itself: as soon as nobody waits and it is a thousand pages long, else at the latest after 8,192.
    @Test func aServiceFoldsItsLog() throws {
        let root = SealedStoreTests.fresh("fold")
        defer { SealedStoreTests.remove(root) }
        let connection = try Connection(path: root + "/store", durability: .normal)
        try connection.serve()
        try connection.execute("CREATE TABLE thing(id INTEGER PRIMARY KEY, value BLOB)")
        func add(_ ids: Range<Int>) throws {
            try connection.write { for id in ids { try connection.run("INSERT INTO thing VALUES(?,?)", Value(id), .blob(randomBytes(3_000))) } }
        }
        func size(_ name: String) -> Int { SealedStoreTests.contents(root + name)?.count ?? 0 }
        try add(0..<500)
        try connection.foldLog()
        #expect(size("/store") < 100 << 10, "not yet a thousand pages")
        for batch in 1..<4 { try add(batch * 500..<(batch + 1) * 500) }
        #expect(size("/store") < 100 << 10, "somebody may wait: the engine folds at a later point than by default")
        try connection.foldLog()
        #expect(size("/store") > 2_000 * 3_000)
        // Folded whole, the log begins anew.
        let log = size("/store-wal")
        try add(2_000..<2_100)
        #expect(size("/store-wal") == log)
        for batch in 0..<20 { try add(3_000 + batch * 500..<3_000 + (batch + 1) * 500) }
        #expect(size("/store-wal") < 48 << 20 && size("/store") > 20 << 20)
    }

    private static func isInTemporaryFile(_ marker: [UInt8]) -> Bool {
        var telling = SealedStoreTests.Telling()
        telling.needles = [("marker", marker)]
        // Suites beside this one hold hundreds of files and connections open.
        return (0..<8_192).contains { number in
            let link = "/proc/self/fd/\(number)"
            var target = [UInt8](repeating: 0, count: 512)
            let count = target.withUnsafeMutableBytes { raw in raw.baseAddress.map { readlink(link, $0.assumingMemoryBound(to: CChar.self), 511) } ?? 0 }
            return count > 0 && String(decoding: target[..<count], as: UTF8.self).contains("etilqs_") && telling.isIn(SealedStoreTests.contents(link) ?? [])
        }
    }

    @Test func anotherKeyAndAPlainFileAreRefused() throws {
        let root = SealedStoreTests.fresh("refused")
        defer { SealedStoreTests.remove(root) }
        do {
            let connection = try Connection(path: root + "/sealed", key: TestKey())
            try connection.execute("CREATE TABLE thing(id INTEGER PRIMARY KEY)")
            let plain = try Connection(path: root + "/plain")
            try plain.execute("CREATE TABLE thing(id INTEGER PRIMARY KEY)")
        }
        let before = ["/sealed", "/plain"].map { SealedStoreTests.contents(root + $0) }
        for name in ["/sealed", "/plain"] {
            #expect(throws: DatabaseError.self) {
                try Connection(path: root + name, key: TestKey()).execute("INSERT INTO thing VALUES(1)")
            }
        }
        #expect(throws: DatabaseError.self) { try Connection(path: root + "/sealed").execute("INSERT INTO thing VALUES(1)") }
        #expect(["/sealed", "/plain"].map { SealedStoreTests.contents(root + $0) } == before)
    }
}
