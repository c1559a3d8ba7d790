package import Crypto
package import Database
package import Replication

/// The dossier log of one store and the fold of declared kinds into their tables. It knows no table of the domain by
/// name: what it writes is generated from the declarations.
///
/// Not Sendable: it belongs to the owner of its connection. Everything that writes goes through `write`.
package final class Ledger {
    package let database: Connection
    package let schema: Schema
    /// Whose signature speaks for the server: pinned at enrolment on a laptop, the own key on the server.
    package let authority: PublicKey
    package let signingKey: SigningKey
    /// Whether this store is the server: it alone creates dossiers and gives verdicts (A1, A2).
    package let isAuthority: Bool
    let identities = IdentityHasher()
    let layouts: [UInt32: KindLayout]
    /// Of each kind whose records have a parent, the parent's layout.
    let parentLayouts: [UInt32: KindLayout]
    /// What this program knows, as stored beside what it derives from it.
    let declarations: [UInt8]

    /// SQL by kind and fields, made at first use: making it anew for every edit was a tenth of folding one.
    private var updates: [UpdateKey: String] = [:]

    private struct UpdateKey: Hashable {
        let kind: UInt32
        let mask: UInt64
    }

    /// SQL that writes the fields of `mask` of a row, ascending.
    func update(_ layout: KindLayout, _ mask: UInt64) -> String {
        let key = UpdateKey(kind: layout.kind.number, mask: mask)
        if let known = updates[key] { return known }
        let sql = layout.update(mask)
        updates[key] = sql
        return sql
    }

    /// Asks of every kind at once whether a dossier has rows of it.
    private lazy var selectStored = "SELECT " + schema.kinds.map { "EXISTS(SELECT 1 FROM \($0.name) WHERE dossier_no=?1)" }.joined(separator: ",")

    /// The kinds of which a dossier has rows: of most it has none, and to go through every table for each of them costs more than the
    /// rows themselves.
    package func storedKinds(_ dossier: Int64) throws -> [KindDeclaration] {
        try database.first(selectStored, .integer(dossier)) { row in schema.kinds.indices.filter { row.int(Int32($0)) != 0 } }?.map { schema.kinds[$0] } ?? []
    }

    private var replicaNumbers: [ReplicaID: Int] = [:]
    private var replicaIDs: [Int: ReplicaID] = [:]
    private var formNumbers: [SetForm: Int] = [:]
    private var forms: [Int: SetForm] = [:]
    private var lastForm: (form: SetForm, number: Int)?

    /// The log's own migrations; those of the record tables come from their owner.
    package static let migrations: [Migration] = [
        Migration(name: "log 2026-11-20", sql: PackageResources.log_2026_11_20_sql),
        Migration(name: "log 2026-11-21", sql: PackageResources.log_2026_11_21_sql),
        Migration(name: "log 2026-11-21 contended", sql: PackageResources.log_2026_11_21_contended_sql),
        Migration(name: "log 2026-11-21 binding", sql: PackageResources.log_2026_11_21_binding_sql),
        Migration(name: "log 2026-11-21 staged", sql: PackageResources.log_2026_11_21_staged_sql),
        Migration(name: "log 2026-11-21 notices", sql: PackageResources.log_2026_11_21_notices_sql),
        Migration(name: "log 2026-11-21 forms", sql: PackageResources.log_2026_11_21_forms_sql),
        Migration(name: "log 2026-11-22 staged", sql: PackageResources.log_2026_11_22_staged_sql),
    ]

    /// Opens the log on a migrated database.
    package init(database: Connection, schema: Schema, authority: PublicKey, signingKey: SigningKey) {
        self.database = database
        self.schema = schema
        self.authority = authority
        self.signingKey = signingKey
        isAuthority = signingKey.publicKey == authority
        var layouts: [UInt32: KindLayout] = [:]
        for kind in schema.kinds { layouts[kind.number] = KindLayout.of(kind) }
        self.layouts = layouts
        parentLayouts = layouts.compactMapValues { layout in layout.kind.parent.flatMap { schema.kind($0) }.flatMap { layouts[$0.number] } }
        declarations = Array(schema.fingerprint.utf8)
        #if PLANTED_BUGS
        if Planted.has(.noSync) { try? database.execute("PRAGMA synchronous=OFF") }
        #endif
    }

    // MARK: Store values

    /// A value of the store itself, such as its own replica id.
    package func value(_ name: String) throws -> [UInt8]? {
        try database.first("SELECT value FROM store WHERE name=?", .text(name)) { $0.blob(0) }
    }

    package func setValue(_ name: String, _ value: [UInt8]) throws {
        try database.run("INSERT INTO store(name,value) VALUES(?,?) ON CONFLICT(name) DO UPDATE SET value=excluded.value", .text(name), .blob(value))
    }

    /// The replica under which this store writes new chains; made at first use.
    package func ownReplica() throws -> ReplicaID {
        if let bytes = try value("replica"), let id = ID(bytes: bytes) { return id }
        let id = ID.random()
        try setValue("replica", id.bytes)
        return id
    }

    // MARK: Numbers

    func replicaNumber(_ id: ReplicaID) throws -> Int {
        if let number = replicaNumbers[id] { return number }
        let number: Int
        if let known = try database.first("SELECT no FROM replica WHERE id=?", .blob(id.bytes), row: { $0.int(0) }) {
            number = known
        } else {
            try database.run("INSERT INTO replica(id) VALUES(?)", .blob(id.bytes))
            number = Int(database.lastInsertedKey)
            guard number <= Limits.replicas else { throw LedgerError.limit }
        }
        replicaNumbers[id] = number
        replicaIDs[number] = id
        return number
    }

    /// The number of a replica that this store knows; nil for a stranger.
    package func knownReplica(_ id: ReplicaID) throws -> Int? {
        if let number = replicaNumbers[id] { return number }
        return try database.first("SELECT no FROM replica WHERE id=?", .blob(id.bytes)) { $0.int(0) }
    }

    package func replicaID(_ number: Int) throws -> ReplicaID {
        if let id = replicaIDs[number] { return id }
        guard let id = try database.first("SELECT id FROM replica WHERE no=?", Value(number), row: { ID(bytes: $0.blob(0)) }) ?? nil else {
            throw LedgerError("ledger.broken-number")
        }
        replicaIDs[number] = id
        replicaNumbers[id] = number
        return id
    }

    func formNumber(_ form: SetForm) throws -> Int {
        // One author's saves follow each other.
        if let lastForm, lastForm.form == form { return lastForm.number }
        let number = try storedFormNumber(form)
        lastForm = (form, number)
        return number
    }

    private func storedFormNumber(_ form: SetForm) throws -> Int {
        if let number = formNumbers[form] { return number }
        let v = form.versions
        let values: [Value] = [
            .blob(form.author.bytes), Value(Int(form.kind)), Value(Int(v.encoder)), Value(Int(v.hashAlgorithm)), Value(Int(v.signatureAlgorithm)),
            Value(Int(v.schema)), Value(Int(v.catalogue)), Value(Int(v.rulebook)), Value(Int(v.algorithms)),
        ]
        let find = try database.statement(
            "SELECT no FROM form WHERE author=? AND kind=? AND encoder=? AND hash_algorithm=? AND signature_algorithm=? AND schema=? AND catalogue=? AND rulebook=? AND algorithms=?"
        )
        try find.bind(values)
        let number: Int
        if try find.step() {
            number = find.int(0)
            find.reset()
        } else {
            let insert = try database.statement(
                "INSERT INTO form(author,kind,encoder,hash_algorithm,signature_algorithm,schema,catalogue,rulebook,algorithms) VALUES(?,?,?,?,?,?,?,?,?)")
            try insert.bind(values)
            try insert.run()
            number = Int(database.lastInsertedKey)
        }
        formNumbers[form] = number
        forms[number] = form
        return number
    }

    package func form(_ number: Int) throws -> SetForm {
        if let form = forms[number] { return form }
        let found = try database.first(
            "SELECT author,kind,encoder,hash_algorithm,signature_algorithm,schema,catalogue,rulebook,algorithms FROM form WHERE no=?", Value(number)
        ) { row in
            var versions = Versions(catalogue: UInt32(clamping: row.int(6)), rulebook: UInt32(clamping: row.int(7)))
            versions.encoder = UInt8(clamping: row.int(2))
            versions.hashAlgorithm = UInt8(clamping: row.int(3))
            versions.signatureAlgorithm = UInt8(clamping: row.int(4))
            versions.schema = UInt32(clamping: row.int(5))
            versions.algorithms = UInt32(clamping: row.int(8))
            return SetForm(author: ID(bytes: row.blob(0)) ?? .zero, kind: UInt8(clamping: row.int(1)), versions: versions)
        }
        guard let found else { throw LedgerError("ledger.broken-number") }
        forms[number] = found
        return found
    }

    /// Forgets what was learnt inside a transaction that did not commit.
    package func forgetAfterRollback() { forgetNumbers() }

    /// Forgets numbers learnt inside a transaction that did not commit.
    func forgetNumbers() {
        replicaNumbers = [:]
        replicaIDs = [:]
        formNumbers = [:]
        forms = [:]
        lastForm = nil
    }

    // MARK: Writing

    /// Runs `body` in one durable transaction; its change sets, tables and vectors are stored together or not at all.
    ///
    /// Throws `database.too-new` when another program has taken the store over meanwhile; what `body` throws.
    package func write<T>(_ body: (Writer) throws -> T) throws -> T {
        try transaction { writer in
            try expectOwnDeclarations()
            return try body(writer)
        }
    }

    func transaction<T>(_ body: (Writer) throws -> T) throws -> T {
        do {
            return try database.write {
                let writer = Writer(self)
                let value = try body(writer)
                try writer.finish()
                return value
            }
        } catch {
            forgetNumbers()
            throw error
        }
    }

    /// The dossier's state as the log has it now.
    package func dossier(_ id: DossierID) throws -> DossierState? { try DossierState.load(self, id: id) }
    package func dossier(number: Int64) throws -> DossierState? { try DossierState.load(self, number: number) }

    /// Every dossier held and not withdrawn, by kind, in order of id.
    package func dossiers(_ kind: DossierKind? = nil) throws -> [DossierState] {
        let rows = try database.rows(
            "SELECT no FROM dossier WHERE withdrawn=0 AND (?1 IS NULL OR kind=?1) ORDER BY id", Value(kind.map { Int64($0.rawValue) })
        ) { $0.integer(0) }
        return try rows.compactMap { try dossier(number: $0) }
    }

    /// The vector of a dossier: what a view made now is made from (C2).
    package func view(_ id: DossierID) throws -> Vector {
        guard let state = try dossier(id) else { throw LedgerError.unknownDossier(id) }
        return try state.vector(self)
    }
}

/// Keys that pack local numbers, computed here and bound: in SQL, shift and bit-or have equal precedence.
enum Key {
    @inline(__always)
    static func set(_ dossier: Int64, _ replica: Int, _ seq: UInt32) -> Int64 { dossier << 40 | Int64(replica) << 24 | Int64(seq) }
    @inline(__always)
    static func chain(_ dossier: Int64, _ replica: Int) -> Int64 { dossier << 16 | Int64(replica) }
    static func replica(ofChain key: Int64) -> Int { Int(key & 0xffff) }
    static func dossier(ofChain key: Int64) -> Int64 { key >> 16 }
    static func dossier(ofSet key: Int64) -> Int64 { key >> 40 }
    static func replica(ofSet key: Int64) -> Int { Int(key >> 24 & 0xffff) }
    static func seq(ofSet key: Int64) -> UInt32 { UInt32(key & 0xff_ffff) }

    /// Where a record was born.
    static func birth(_ replica: Int, _ seq: UInt32, _ operation: Int) -> Int64 { Int64(replica) << 33 | Int64(seq) << 9 | Int64(operation) }
    static func replica(ofBirth birth: Int64) -> Int { Int(birth >> 33) }
    static func seq(ofBirth birth: Int64) -> UInt32 { UInt32(birth >> 9 & 0xff_ffff) }
    static func operation(ofBirth birth: Int64) -> Int { Int(birth & 0x1ff) }
    static func isOneSet(_ birth: Int64, _ other: Int64) -> Bool { birth >> 9 == other >> 9 }
}
