import Client
import Daemon
import Database
import Disclosure
import Glibc
import HTTP
import Ledger
import Records
import Replication

/// The daemon: its real service over its real door, on a simulated disk.
final class Server: @unchecked Sendable {
    let folder: String
    let moment: Moment
    private(set) var door: Door!
    private var service: Service!
    var machine: Disk.Machine { Disk.current.machine(folder) }
    /// Internal failures that the daemon logged while its disk was whole.
    var failures: [String] = []

    let hasJournal: Bool
    let hasAnchor: Bool

    init(_ folder: String, _ moment: Moment, hasJournal: Bool = false, hasAnchor: Bool = false) throws {
        self.folder = folder
        self.hasJournal = hasJournal
        self.hasAnchor = hasAnchor
        self.moment = moment
        try Template.server(folder)
        try Door.create(data: folder, now: moment.now)
        try placeholder(folder + "/plumb.sqlite")
        try open()
    }

    func open() throws {
        door = try Door.open(data: folder, journal: hasJournal ? .folder(journal) : .stored, clock: moment.clock(0), isImmediate: true)
        service = Service(
            door: door,
            journal: Journal(clock: moment.clock(0)) { [unowned self] line in if !machine.isDead, !line.contains("code=507.") { failures.append(line) } })
        if hasAnchor {
            let (door, file) = (door!, anchor)
            do { try wait { try await door.checkAnchor(file) } } catch {
                // As a process that ends: whoever starts it again finds the files closed.
                close()
                throw error
            }
        }
    }

    private var journal: String { folder + "-journal" }
    private var anchor: String { folder + "-anchor" }

    /// Writes how far the store has come, as the service does each minute.
    func dropAnchor() throws {
        let (door, file) = (door!, anchor)
        try wait { try await door.dropAnchor(file) }
    }

    /// What `plumbd backup restore` does after it has put database and key in place. The server is closed.
    func restoreByVerb() throws {
        _ = try Door.beginRestored(
            data: folder, journal: hasJournal ? journal : nil, anchor: hasAnchor ? anchor : nil, now: moment.read(0))
        waitUntilClosed(machine)
    }

    /// The restore that waits for the office; nil in normal service.
    func restoration() throws -> Restoration? {
        let door = door!
        return try wait { try await door.restoration() }
    }

    /// Lets go of everything that is open and waits until it is closed.
    func close() {
        service = nil
        if let door { try? wait { await door.letGo() } }
        door = nil
        waitUntilClosed(machine)
    }

    /// The answer to a request; nil when the server died over it.
    func answer(_ request: HTTPRequest) throws -> HTTPResponse? {
        let service = service!
        let response = try wait { await service.respond(to: request) }
        return machine.isDead ? nil : response
    }

    func read<T>(_ body: (Ledger) throws -> T) throws -> T { try door.readNow(body) }

    /// Identities of all the sets that it holds.
    func held() throws -> Set<[UInt8]> {
        try read { ledger in Set(try ledger.database.rows("SELECT hash FROM change_set") { $0.blob(0) }) }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Change) throws -> T) throws -> T {
        let door = door!
        return try wait { try await door.write(body) }
    }
}

/// The programs look whether a database file is there before they open it.
func placeholder(_ path: String) throws {
    let descriptor = Glibc.open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SimulatorError("cannot write \(path)") }
    Glibc.close(descriptor)
}

func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw SimulatorError("cannot make \(path)") }
}

func removeFolder(_ path: String) {
    if let folder = opendir(path) {
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            if name == "." || name == ".." { continue }
            let inside = path + "/" + name
            if unlink(inside) != 0 { removeFolder(inside) }
        }
        closedir(folder)
    }
    rmdir(path)
}

/// Empty databases with all tables, made once: a new machine's disk begins as a copy of them.
enum Template {
    nonisolated(unsafe) private static var files: [String: [String: File]] = [:]

    static func server(_ folder: String) throws {
        try install("server", folder) { scratch in
            try placeholder(scratch + "/plumb.sqlite")
            try Door.migrate(data: scratch)
        }
    }

    static func laptop(_ folder: String) throws {
        try install("laptop", folder) { scratch in
            try placeholder(scratch + "/laptop.sqlite")
            _ = try Laptop.prepare(scratch)
        }
    }

    /// Makes them before a run rolls its first number, so that the first run is like every other.
    static func prepare(_ folder: String) throws {
        // The same whichever seed is the first.
        DiskEngine.begin(0, now: 1_751_331_600_000)
        Entropy.begin(0)
        try server(folder + "/template")
        try laptop(folder + "/template")
        Disk.current.forget(folder + "/template")
    }

    private static func install(_ kind: String, _ folder: String, _ make: (String) throws -> Void) throws {
        if files[kind] == nil {
            let scratch = folder + "-template"
            try makeFolder(scratch)
            try make(scratch)
            waitUntilClosed(Disk.current.machine(scratch))
            files[kind] = Dictionary(
                uniqueKeysWithValues: Disk.current.snapshot(scratch).map { (String($0.key.dropFirst(scratch.count)), $0.value) })
            Disk.current.forget(scratch)
            removeFolder(scratch)
        }
        Disk.current.restore(folder, Dictionary(uniqueKeysWithValues: (files[kind] ?? [:]).map { (folder + $0.key, $0.value) }))
    }
}
