internal import CSQLite

/// One connection to one SQLite file. It belongs to one owner at a time and is not Sendable; the engine's own mutexes are off.
///
/// WAL mode, 4 KiB pages and the default checkpoint are the measured best for single durable saves (schema/README.md).
package final class Connection {
    /// How much a commit waits for.
    package enum Durability: Sendable {
        /// The commit returns when the disk has it. Whatever is reported saved uses this.
        case full
        /// Safe against corruption; the last commits may go with the power. For scratch and benches.
        case normal
    }

    private(set) var handle: OpaquePointer
    private let name: String
    private let flags: Int32
    private let key: (any PageKey)?
    private let busyMilliseconds: Int32
    private let durability: Durability
    private let cache = StatementCache()

    package private(set) var isInTransaction = false

    /// What a service sets on its one writer; see `serve`.
    private var isServing = false

    /// Opens or creates the database at `path`. Waits up to `busyMilliseconds` for another process's write.
    ///
    /// - Parameters:
    ///   - immutable: the file lies where nobody can write, and no WAL stands beside it; `path` is absolute then.
    ///   - key: the database is sealed under it, log included; nil = readable by everybody who has the file.
    ///   - alone: without the file that processes share about the WAL, in the memory of this one instead: an existing database then opens
    ///     also where the disk has no room for that file. Other processes wait as for a write; connections of this one work side by side.
    package init(
        path: String, key: (any PageKey)? = nil, durability: Durability = .full, readOnly: Bool = false, immutable: Bool = false,
        busyMilliseconds: Int32 = 5_000, alone: Bool = false
    ) throws(DatabaseError) {
        let access = SQLITE_OPEN_NOMUTEX | (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        flags = immutable ? access | SQLITE_OPEN_URI : access
        name = immutable ? "file:" + Connection.escaped(path) + "?immutable=1" : path
        self.busyMilliseconds = busyMilliseconds
        self.durability = durability
        self.key = key
        handle = try Connection.open(name, flags, key, alone: alone)
        try configure()
    }

    private static func open(_ name: String, _ flags: Int32, _ key: (any PageKey)?, alone: Bool) throws(DatabaseError) -> OpaquePointer {
        var opened: OpaquePointer?
        var disk = alone ? "unix-excl" : nil
        if let key { disk = try SealedEngine.disk(key, alone: alone) }
        let result = sqlite3_open_v2(name, &opened, flags, disk)
        guard result == SQLITE_OK, let opened else {
            let error = DatabaseError(result, opened)
            sqlite3_close_v2(opened)
            throw error
        }
        return opened
    }

    /// Opens the file anew, in the one way or the other. Every connection of the process to the file has to be let go before the first is
    /// opened anew: `release` does that. Nothing else may use the connection meanwhile.
    package func open(alone: Bool) throws(DatabaseError) {
        let opened = try Connection.open(name, flags, key, alone: alone)
        sqlite3_close_v2(handle)
        handle = opened
        try configure()
    }

    /// Lets go of the file; what is asked of the connection then fails until it is opened anew.
    package func release() throws(DatabaseError) {
        cache.removeAll()
        let nothing = try Connection.open(":memory:", SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE, nil, alone: false)
        sqlite3_close_v2(handle)
        handle = nothing
    }

    private func configure() throws(DatabaseError) {
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, busyMilliseconds)
        if flags & SQLITE_OPEN_READONLY == 0 { try execute("PRAGMA journal_mode=WAL") }
        try execute("PRAGMA synchronous=\(durability == .full ? "FULL" : "NORMAL")")
        try execute("PRAGMA foreign_keys=ON")
        // 16 MiB: with the default 2, a transaction of 100,000 sets writes inner pages of its tables twice, for which the
        // engine has to read the whole WAL again and sum it anew (15,000 reads and writes).
        try execute("PRAGMA cache_size=-16384")
        if isServing { try prepareServing() }
    }

    /// From now on many small savepoints share a commit, and somebody calls `foldLog` when nobody waits.
    package func serve() throws(DatabaseError) {
        isServing = true
        try prepareServing()
    }

    private func prepareServing() throws(DatabaseError) {
        // What a savepoint would take back goes to a file otherwise, each page that it touches: an eighth of what a group of laptops' days
        // cost the writer.
        try execute("PRAGMA temp_store=MEMORY")
        try execute("PRAGMA wal_autocheckpoint=\(Connection.longestLog)")
    }

    /// Pages (4 KiB) of the log that a service folds into the database at the latest, whoever waits; and as soon as nobody does.
    private static let longestLog = 8192, shortLog = 1000
    /// Pages written since the log was folded last.
    private var pagesSinceFold: Int32 = 0

    /// Folds the log into the database where it has become longer than a thousand pages, which the engine's commits do by default, and
    /// let those wait for it who wrote last.
    package func foldLog() throws(DatabaseError) {
        var written: Int32 = 0
        var highest: Int32 = 0
        sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_WRITE, &written, &highest, 1)
        pagesSinceFold += written
        guard pagesSinceFold >= Connection.shortLog else { return }
        pagesSinceFold = 0
        try execute("PRAGMA wal_checkpoint(PASSIVE)")
    }

    /// Copies a database as it stands, under another key or none: `target` must not be there.
    ///
    /// - Parameters:
    ///   - alone: no other process has the database open, or this throws `database.busy`; none gets in before `then` has returned, and
    ///     everything stands in the one file by then, nothing in the log beside it.
    ///   - then: what is to be done before the database is let go.
    package static func copy(
        _ path: String, under key: (any PageKey)?, to target: String, under other: (any PageKey)?, alone: Bool = false, then: () throws -> Void = {}
    ) throws {
        var opened: OpaquePointer?
        var disk = alone ? "unix-excl" : nil
        if let key { disk = try SealedEngine.disk(key, alone: alone) }
        let result = sqlite3_open_v2("file:" + escaped(path), &opened, SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI, disk)
        defer { sqlite3_close_v2(opened) }
        guard result == SQLITE_OK, let opened else { throw DatabaseError(result, opened) }
        sqlite3_extended_result_codes(opened, 1)
        sqlite3_busy_timeout(opened, 5_000)
        let way = try other.map { try SealedEngine.disk($0, alone: false) } ?? "unix"
        // The path is escaped, and the name of the disk is our own: neither can hold a quotation mark.
        for sql in (alone ? ["PRAGMA wal_checkpoint(TRUNCATE)"] : []) + ["VACUUM INTO 'file:\(escaped(target))?vfs=\(way)'"] {
            let done = sqlite3_exec(opened, sql, nil, nil, nil)
            guard done == SQLITE_OK else { throw DatabaseError(done, opened) }
        }
        try then()
    }

    /// A path as a URI's: every byte but plain letters, digits and slashes in hexadecimal.
    private static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return path.utf8.map { byte in
            switch byte {
            case 0x2F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
            default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }.joined()
    }

    deinit {
        cache.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Runs statements that bind nothing and whose rows nobody reads.
    package func execute(_ sql: String) throws(DatabaseError) {
        let result = sqlite3_exec(handle, sql, nil, nil, nil)
        guard result == SQLITE_OK else { throw DatabaseError(result, handle) }
    }

    /// The prepared statement for `sql`, prepared once per connection: preparing anew halves the rate of small statements.
    ///
    /// One use at a time: a statement must have been stepped to its end or reset before it is asked for again.
    package func statement(_ sql: String) throws(DatabaseError) -> Statement {
        if let cached = cache.find(sql) {
            cached.reset()
            return cached
        }
        let statement = try Statement(self, sql)
        cache.add(statement, sql)
        return statement
    }

    /// Binds `values` in order, runs the statement and ignores rows.
    package func run(_ sql: String, _ values: Value...) throws(DatabaseError) {
        let statement = try statement(sql)
        try statement.bind(values)
        try statement.run()
    }

    /// The rows of a query, each made by `row`.
    package func rows<T>(_ sql: String, _ values: Value..., row: (Statement) throws -> T) throws -> [T] {
        let statement = try statement(sql)
        try statement.bind(values)
        defer { statement.reset() }
        var result: [T] = []
        while try statement.step() { result.append(try row(statement)) }
        return result
    }

    /// The first row of a query, or nil when there is none.
    package func first<T>(_ sql: String, _ values: Value..., row: (Statement) throws -> T) throws -> T? {
        let statement = try statement(sql)
        try statement.bind(values)
        defer { statement.reset() }
        return try statement.step() ? row(statement) : nil
    }

    /// Whether the engine still has a transaction open: a full disk may have ended it, whatever the program does.
    package var hasOpenTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// A number that is another one whenever another connection, of this or another process, has changed the file.
    package var foreignVersion: Int64 { get throws { try first("PRAGMA data_version") { $0.integer(0) } ?? 0 } }

    /// Rows that the last statement changed.
    package var changes: Int { Int(sqlite3_changes(handle)) }
    /// Rows that all statements of this connection changed so far: whether a transaction changed anything shows in the difference.
    package var totalChanges: Int { Int(sqlite3_total_changes(handle)) }
    /// The integer key that the last insert was given.
    package var lastInsertedKey: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Runs `body` in one write transaction: all of it, or nothing. The write lock is taken at the start, so that what
    /// `body` reads cannot change before it writes, also with other processes on the file.
    package func write<T>(_ body: () throws -> T) throws -> T {
        if isInTransaction { return try savepoint(body) }
        try statement("BEGIN IMMEDIATE").run()
        isInTransaction = true
        defer { isInTransaction = false }
        do {
            let value = try body()
            try statement("COMMIT").run()
            return value
        } catch {
            // A failed commit (disk full) leaves the transaction open; an error inside may already have ended it.
            if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
            throw error
        }
    }

    /// Runs `body` so that its failure undoes its own writes only and not its neighbours' in the same transaction.
    package func savepoint<T>(_ body: () throws -> T) throws -> T {
        try statement("SAVEPOINT request").run()
        do {
            let value = try body()
            try statement("RELEASE request").run()
            return value
        } catch {
            if sqlite3_get_autocommit(handle) == 0 {
                try? execute("ROLLBACK TO request")
                try? execute("RELEASE request")
            }
            throw error
        }
    }

    /// Runs `body` on one unchanging picture of the database.
    package func read<T>(_ body: () throws -> T) throws -> T {
        if isInTransaction { return try body() }
        try statement("BEGIN").run()
        isInTransaction = true
        defer {
            isInTransaction = false
            try? statement("COMMIT").run()
        }
        return try body()
    }
}
