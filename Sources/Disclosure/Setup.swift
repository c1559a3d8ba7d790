internal import Crypto
internal import Database
internal import Glibc
internal import Ledger
internal import Records
package import Replication

/// What keeps a server from being set up or opened; sentences are the daemon's.
package struct SetupError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `setup.exists`, `setup.missing`, `setup.key`, `setup.folder`, `setup.file-exists`, `setup.too-new`.
    package let code: String
    package let path: String
    package var description: String { "\(code): \(path)" }

    package init(code: String, path: String) {
        self.code = code
        self.path = path
    }
}

extension Door {
    static func databasePath(_ data: String) -> String { data + "/plumb.sqlite" }
    static func keyPath(_ data: String) -> String { data + "/server.key" }

    /// Makes a new server in `data`: database, signing key, registers. Refuses a folder that holds one already.
    ///
    /// - Parameters:
    ///   - groupName: how reports name the inspection group (查核小組).
    ///   - store: the new store's id.
    ///   - seal: under which everything is stored; nil only where nothing has to be kept from anybody, as in tests.
    package static func create(
        data: String, now: Int64, groupName: String = "工程施工查核小組", store: ID = .random(), seal: SealKey? = nil
    ) throws {
        guard mkdir(data, 0o700) == 0 || errno == EEXIST else { throw SetupError(code: "setup.folder", path: data) }
        guard access(databasePath(data), F_OK) != 0, access(keyPath(data), F_OK) != 0 else { throw SetupError(code: "setup.exists", path: data) }
        let key = try SigningKey()
        try writeSecret(key.seed, to: keyPath(data))
        if let seal { try SealMark(store: store, check: seal.check).write(to: data) }
        let database = try connect(databasePath(data), seal)
        try migrate(database)
        let ledger = Ledger(database: database, schema: plumbSchema, authority: key.publicKey, signingKey: key)
        try ledger.write { writer in
            let group = ID.random()
            try ledger.setValue("group", group.bytes)
            try ledger.setValue("store", store.bytes)
            try ledger.setValue("epoch", [1])
            try ledger.setValue("group-name", Array(groupName.utf8))
            try KnownDossiers.complete(ledger, writer, group)
        }
    }

    /// Brings the database to this program's schema; returns the names of the migrations that ran.
    @discardableResult
    package static func migrate(data: String, seal: SealKey? = nil) throws -> [String] {
        guard Glibc.access(databasePath(data), F_OK) == 0 else { throw SetupError(code: "setup.missing", path: data) }
        return try migrate(data, seal, alone: false)
    }

    private static func migrate(_ data: String, _ seal: SealKey?, alone: Bool) throws -> [String] {
        try migrate(opened: try connect(databasePath(data), seal, alone: alone), data)
    }

    private static func migrate(opened database: Connection, _ data: String) throws -> [String] {
        do { return try migrate(database) } catch let error as DatabaseError {
            throw error.code == "database.too-new" ? SetupError(code: "setup.too-new", path: data) : error
        }
    }

    private static let serverMigrations: [Migration] = [
        Migration(name: "server 2026-11-20", sql: PackageResources.server_2026_11_20_sql),
        Migration(name: "server 2026-11-21 devices", sql: PackageResources.server_2026_11_21_devices_sql),
        Migration(name: "server 2026-11-21 restore", sql: PackageResources.server_2026_11_21_restore_sql),
        Migration(name: "server 2026-11-21 photos", sql: PackageResources.server_2026_11_21_photos_sql),
        Migration(name: "server 2026-11-21 device times", sql: PackageResources.server_2026_11_21_device_times_sql),
        Migration(name: "server 2026-11-21 rescue", sql: PackageResources.server_2026_11_21_rescue_sql),
    ]

    @discardableResult
    static func migrate(_ database: Connection) throws -> [String] {
        try database.migrate(
            Ledger.migrations + RecordTables.migrations + serverMigrations)
    }

    /// Opens the server in `data`. On a disk without any room it is opened for this process alone and read-only: what processes share
    /// about the database would need room. `probeStorage` opens it as usual once there is some.
    ///
    /// - Parameters:
    ///   - steady: the clock that nobody can set; nil where `clock` is moved by hand and nothing is to be concluded from its steps.
    ///   - isImmediate: whether everything happens at once on the thread that asks, for whoever asks one thing at a time (the simulator).
    ///
    /// Throws `SetupError`, `SealError` where the store is sealed and `seal` does not open it, `JournalError` where the second journal
    /// cannot be used, `DatabaseError`.
    package static func open(
        data: String, journal choice: JournalChoice = .stored, seal: SealKey? = nil, clock: @escaping @Sendable () -> Int64, steady: SteadyClock? = nil,
        isImmediate: Bool = false
    ) throws -> Door {
        guard Glibc.access(databasePath(data), F_OK) == 0 else { throw SetupError(code: "setup.missing", path: data) }
        guard let seed = readFile(keyPath(data)), let key = try? SigningKey(seed: seed) else {
            throw SetupError(code: "setup.key", path: keyPath(data))
        }
        do { return try open(data, key, choice, seal, clock, steady, isImmediate, alone: false) } catch let error as DatabaseError {
            guard error.isFull || error.code == "database.full-or-io" else { throw error }
            // What has to be written at this start cannot be: the first failure says it better.
            guard let door = try? open(data, key, choice, seal, clock, steady, isImmediate, alone: true) else { throw error }
            door.storage.beginAlone(error)
            return door
        }
    }

    private static func open(
        _ data: String, _ key: SigningKey, _ choice: JournalChoice, _ seal: SealKey?, _ clock: @escaping @Sendable () -> Int64, _ steady: SteadyClock?,
        _ isImmediate: Bool, alone: Bool
    ) throws -> Door {
        let database = try connect(databasePath(data), seal, alone: alone)
        _ = try migrate(opened: database, data)
        // A key beside a store that is plain still seals nothing: not the journal either.
        let seal = isSealed(data: data) ? seal : nil
        func ledger(_ database: Connection) -> Ledger {
            Ledger(database: database, schema: plumbSchema, authority: key.publicKey, signingKey: key)
        }
        let first = ledger(database)
        try first.upgrade(now: clock())
        try KnownDossiers.complete(first)
        let known = try KnownDossiers(first)
        let keeper = try Door.keeper(choice, first, seal, clock)
        let life = try Life(first)
        return Door(
            writer: try StoreQueue(label: "plumb.writer", ledger: first, keeper: keeper, isWriter: true, isImmediate: isImmediate),
            reader: try StoreQueue(
                label: "plumb.reader", ledger: ledger(try connect(databasePath(data), seal, readOnly: true, alone: alone)), isImmediate: isImmediate),
            known: known, serverKey: key.publicKey,
            boxKey: try BoxKey(derivedFrom: key.seed), life: life, data: data, seal: seal, keeper: keeper, clock: clock, steady: steady)
    }

    /// What an examination of the store found.
    package struct Examination: Sendable {
        package var findings: [DataFinding] = []
        package var dossiers = 0
        /// Change sets whose hashes were made anew, and rows into which the log was folded anew.
        package var sets = 0
        package var rows = 0
        /// Dossiers whose tables differed from their log.
        package var differing = 0
    }

    /// Checks the whole store: the engine's own check, every chain's hashes, and tables against their log.
    ///
    /// - Parameter rebuilding: whether tables that differ are replaced by what the log gives.
    package func doctor(rebuilding: Bool = true) async throws -> Examination {
        try await writer.read { _ in }
        return try examine(rebuilding)
    }

    /// Apart from waiting, for the optimiser of Swift 6.3.1 crashes on both in one function.
    private func examine(_ rebuilding: Bool) throws -> Examination {
        let path = Door.databasePath(data)
        let seed = readFile(Door.keyPath(data)) ?? []
        let database = try Door.connect(path, seal)
        let ledger = Ledger(database: database, schema: plumbSchema, authority: serverKey, signingKey: try SigningKey(seed: seed))
        var result = Examination()
        let integrity = try database.rows("PRAGMA integrity_check") { $0.text(0) }
        if integrity != ["ok"] { result.findings += integrity.map { .database($0) } }
        let rebuild = try ledger.rebuild(keeping: rebuilding)
        result.findings += rebuild.found.map { DataFinding($0) }
        (result.dossiers, result.sets, result.rows, result.differing) = (rebuild.dossiers, rebuild.sets, rebuild.rows, rebuild.differing.count)
        return result
    }
}

extension KnownDossiers {
    /// Makes the registers that an older program did not know.
    static func complete(_ ledger: Ledger) throws {
        guard let group = try ledger.value("group").flatMap({ ID(bytes: $0) }), try kinds.contains(where: { try ledger.value($0.1) == nil }) else { return }
        try ledger.write { try complete(ledger, $0, group) }
    }

    fileprivate static func complete(_ ledger: Ledger, _ writer: Writer, _ group: GroupID) throws {
        for (kind, name) in kinds where try ledger.value(name) == nil {
            let id = ID.random()
            try ledger.setValue(name, id.bytes)
            try writer.add(Grant(dossier: id, group: group, kind: kind, family: .zero, secret: Digest(randomBytes(32)) ?? .zero, right: .seal))
        }
    }
}

/// Writes a secret so that only the owner can read it, durable before it returns.
func writeSecret(_ bytes: [UInt8], to path: String) throws {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SetupError(code: errno == EEXIST ? "setup.file-exists" : "setup.folder", path: path) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
        throw SetupError(code: "setup.folder", path: path)
    }
}

func readFile(_ path: String) -> [UInt8]? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count < 0 ? nil : Array(bytes[0..<count])
}
