package import Crypto
package import Database
package import Evidence
internal import Glibc
internal import HTTP
package import Ledger
internal import Records
package import Replication
internal import Terminal

/// The state of one `PLUMB_HOME`: database, key, token and photos of one person on one machine.
///
/// Several processes may open it; SQLite's write lock is the only lock. Not Sendable: it belongs to one run.
package final class Laptop {
    package let home: String
    package let database: Connection
    package let ledger: Ledger
    package private(set) var enrolment: Enrolment
    package let photos: PhotoStore
    /// Whether the state was found to be a copy, or to have been set back, when this run opened it.
    package private(set) var isCopy = false
    /// What the clock says at the beginning of this run, for the offline lease; nil where nobody looks at visits.
    var moment: Moment?

    static let databaseName = "laptop.sqlite"
    private static let enrolmentSetting = "enrolment"

    /// The laptop's own tables.
    package static let migrations: [Migration] = [
        Migration(name: "laptop 2026-11-20", sql: PackageResources.laptop_2026_11_20_sql),
        Migration(name: "laptop 2026-11-21 withdrawal", sql: PackageResources.laptop_2026_11_21_withdrawal_sql),
        Migration(name: "laptop 2026-11-21 bundles", sql: PackageResources.laptop_2026_11_21_bundles_sql),
        Migration(name: "laptop 2026-11-21 photos", sql: PackageResources.laptop_2026_11_21_photos_sql),
        Migration(name: "laptop 2026-11-21 sealed", sql: PackageResources.laptop_2026_11_21_sealed_sql),
    ]

    /// Opens the state in `home`, bringing its tables to this program's version.
    ///
    /// Throws `CommandFailure` with exit code 10 when nobody has enrolled here, `DatabaseError`, `FileFailure`.
    ///
    /// - Parameters:
    ///   - needsToken: false for a rescue, which talks to nobody.
    ///   - schema: what the program knows of kinds and fields; nil = all that this one does.
    package init(home: String, busyMilliseconds: Int32 = 5_000, needsToken: Bool = true, schema: Schema? = nil) throws {
        guard needsToken ? Laptop.exists(in: home) : fileExists("\(home)/\(Laptop.databaseName)") else { throw ClientFailures.notEnrolled(home) }
        self.home = home
        database = try Laptop.openDatabase(home, busyMilliseconds)
        let stored = needsToken ? try Laptop.setting(Laptop.enrolmentSetting, database) : try? Laptop.setting(Laptop.enrolmentSetting, database)
        let read = stored.flatMap { try? JSON(parsing: $0) }.flatMap { Enrolment(json: $0) }
        // A rescue takes the copy beside a database that may be damaged.
        guard let enrolment = needsToken ? read : Laptop.enrolmentCopy(home) ?? read else { throw ClientFailures.notEnrolled(home) }
        guard let seed = try SecretFile.read(Laptop.keyPath(home)), let bytes = Crypto.bytes(hex: seed), bytes.count == 32 else {
            throw ClientFailures.keyMissing(Laptop.keyPath(home))
        }
        self.enrolment = enrolment
        ledger = Ledger(
            database: database, schema: schema ?? plumbSchema, authority: enrolment.serverKey, signingKey: try SigningKey(seed: bytes))
        try ledger.upgrade()
        photos = PhotoStore(directory: home + "/photos")
        // A rescue goes on where nothing can be written any more.
        isCopy = needsToken ? try Anchor.check(self) : (try? Anchor.check(self)) ?? false
    }

    /// Whether `plumb enroll` has been run for this directory.
    package static func exists(in home: String) -> Bool { fileExists("\(home)/\(databaseName)") && fileExists(tokenPath(home)) }

    static func keyPath(_ home: String) -> String { home + "/key" }
    static func tokenPath(_ home: String) -> String { home + "/token" }

    private static func openDatabase(_ home: String, _ busyMilliseconds: Int32 = 5_000) throws -> Connection {
        let database = try connect("\(home)/\(databaseName)", busyMilliseconds, isWritable: isWritable(home))
        let migrations = Ledger.migrations + RecordTables.migrations + Laptop.migrations
        // Looked at before it is locked: `status` must not wait for a sync that runs beside it.
        let done = try? database.rows("SELECT name FROM schema_migration") { $0.text(0) }
        if done.map(Set.init) != Set(migrations.map(\.name)) { try database.migrate(migrations) }
        return database
    }

    private static func isWritable(_ directory: String) -> Bool { access(directory, W_OK) == 0 }

    /// On a full disk what was saved can still be read: the engine then does without the file it shares between processes. On a read-only
    /// one (a copy to look into) as well; whatever saves is refused by the engine.
    private static func connect(_ path: String, _ busyMilliseconds: Int32, isWritable: Bool) throws -> Connection {
        let isReadOnly = fileExists(path) && !isWritable
        do {
            let connection = try Connection(
                path: path, readOnly: isReadOnly, immutable: isReadOnly && path.hasPrefix("/") && !fileExists(path + "-wal"),
                busyMilliseconds: busyMilliseconds)
            // Removed rows are overwritten in the file, not only marked as free: what is withdrawn must not stay readable.
            if !isReadOnly { try connection.execute("PRAGMA secure_delete=ON") }
            return connection
        } catch {
            guard !isReadOnly, error.isFull || error.code == "database.full-or-io" else { throw error }
            return try Connection(path: path, busyMilliseconds: busyMilliseconds, alone: true)
        }
    }

    // MARK: Enrolment

    /// A state that somebody is about to enrol with. Its database stays open meanwhile: to open one means to read its whole schema.
    package struct Preparation {
        let home: String
        let database: Connection
        package let key: SigningKey
    }

    /// Makes what an enrolment needs in `home`. The device's key is made at the first call; it is the same one after an enrolment that did not
    /// come to its end.
    package static func prepare(_ home: String) throws -> Preparation {
        try makeDirectory(home)
        // The files that SQLite puts beside it take over its permissions, so that it has to have them first.
        try touch("\(home)/\(databaseName)")
        try restrict("\(home)/\(databaseName)")
        let database = try openDatabase(home)
        if let seed = try SecretFile.read(keyPath(home)), let bytes = Crypto.bytes(hex: seed), bytes.count == 32 {
            return Preparation(home: home, database: database, key: try SigningKey(seed: bytes))
        }
        let key = try SigningKey()
        try SecretFile.write(hex(key.seed), to: keyPath(home))
        return Preparation(home: home, database: database, key: key)
    }

    /// Stores what the server answered. The token first: without the enrolment beside it, it is of no use.
    package static func complete(_ preparation: Preparation, _ enrolment: Enrolment, token: String) throws {
        let (home, database) = (preparation.home, preparation.database)
        try SecretFile.write(token, to: tokenPath(home))
        // Beside the database: a rescue needs it when that is damaged.
        try SecretFile.write(enrolment.json.serialized(pretty: false), to: enrolmentCopyPath(home))
        try database.write { try setSetting(enrolmentSetting, enrolment.json.serializedBytes(), database) }
    }

    /// Stores the server's new life, inside the caller's transaction. This run goes by it from `follow(_:)` on, once that is committed: one
    /// that took it for entered after a full disk would never offer again what the server may have lost.
    func store(_ epoch: Epoch) throws {
        var moved = enrolment
        moved.epoch = epoch
        try setSetting(Laptop.enrolmentSetting, moved.json.serializedBytes())
    }

    func follow(_ epoch: Epoch) { enrolment.epoch = epoch }

    /// What the server knows this device by. A secret.
    package func token() throws -> String {
        guard let token = try SecretFile.read(Laptop.tokenPath(home)), !token.isEmpty else {
            throw ClientFailures.keyMissing(Laptop.tokenPath(home))
        }
        return token
    }

    // MARK: Settings

    func setting(_ name: String) throws -> [UInt8]? { try Laptop.setting(name, database) }
    func setSetting(_ name: String, _ value: [UInt8]) throws { try Laptop.setSetting(name, value, database) }
    func number(_ name: String) throws -> Int64? { try setting(name).flatMap { Int64(String(decoding: $0, as: UTF8.self)) } }
    func setNumber(_ name: String, _ value: Int64) throws { try setSetting(name, Array("\(value)".utf8)) }

    private static func setting(_ name: String, _ database: Connection) throws -> [UInt8]? {
        try database.first("SELECT value FROM setting WHERE name=?", .text(name)) { $0.blob(0) }
    }

    private static func setSetting(_ name: String, _ value: [UInt8], _ database: Connection) throws {
        try database.run(
            "INSERT INTO setting(name,value) VALUES(?,?) ON CONFLICT(name) DO UPDATE SET value=excluded.value", .text(name), .blob(value))
    }

    /// When the last sync came to its end, ms; nil before the first.
    func lastSync() throws -> Int64? { try number("last-sync") }
    /// By how much this laptop's clock was ahead of the server's at the last sync, ms.
    func clockSkew() throws -> Int64? { try number("clock-skew") }

    /// The person this laptop speaks for.
    package var person: PersonID { enrolment.person }
}
