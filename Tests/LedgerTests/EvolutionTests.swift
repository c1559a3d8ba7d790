import Crypto
import Database
import Ledger
import Replication
import Testing

/// Programs of two versions that share dossiers: what the older one does not know is carried, and comes alive later.
@Suite struct EvolutionTests {
    // Version 1 knows defects with two fields. Version 2 adds a field, samples under defects, and letters of the office.
    private static func crack(_ further: [FieldDeclaration]) -> KindDeclaration {
        KindDeclaration(
            300, "crack", "裂縫", "Crack", merge: .judged, fields: [.init("note", .text, "說明", "Note"), .init("width", .integer, "寬", "Width")] + further)
    }
    private static let core = KindDeclaration(
        301, "core", "鑽心", "Core", merge: .set, parent: "crack", fields: [.init("crack", .id, "裂縫", "Crack"), .init("depth", .integer, "深", "Depth")])
    private static let memo = KindDeclaration(302, "memo", "便箋", "Memo", merge: .officeOnly, fields: [.init("text", .text, "內容", "Text")])
    static let old = Schema([crack([])])
    static let new = Schema([crack([.init("angle", .integer, "角度", "Angle")]), core, memo])

    /// Stores of either version; the tables come by migrations, as with the programs.
    private final class Site {
        let keys: [String: SigningKey]
        let people: [String: PersonID]
        let grant: Grant
        let folder: String
        var stores: [String: Ledger] = [:]
        var now: Int64 = 1_750_000_000_000

        init(_ versions: [String: Schema]) throws {
            folder = try World(laptops: 0).folder
            keys = try versions.mapValues { _ in try SigningKey() }
            people = versions.mapValues { _ in .random() }
            grant = Grant(dossier: .random(), group: .random(), kind: .visit, family: .random(), secret: Digest(randomBytes(32)) ?? .zero, right: .seal)
            for (name, schema) in versions {
                try open(name, schema)
                try ledger(name).write { _ = try $0.add(grant) }
            }
        }

        /// Opens the file of a store with a program that knows `schema`.
        @discardableResult
        func open(_ name: String, _ schema: Schema) throws -> [DossierID] {
            let database = try Connection(path: "\(folder)/evolving-\(name).sqlite", durability: .normal)
            var migrations = Ledger.migrations + [Migration(name: "tables 1", sql: Array(KindLayout.ddl(EvolutionTests.old.kinds[0]).utf8))]
            if schema.kinds.count > 1 {
                let sql = "ALTER TABLE crack ADD COLUMN \"angle\" INTEGER;\n" + KindLayout.ddl(EvolutionTests.core) + KindLayout.ddl(EvolutionTests.memo)
                migrations.append(Migration(name: "tables 2", sql: Array(sql.utf8)))
            }
            try database.migrate(migrations)
            let authority = try #require(keys["server"]).publicKey
            let ledger = Ledger(database: database, schema: schema, authority: authority, signingKey: try #require(keys[name]))
            stores[name] = ledger
            return try ledger.upgrade(now: now)
        }

        func ledger(_ name: String) throws -> Ledger { try #require(stores[name]) }

        func save(_ name: String, _ operations: Operation...) throws {
            now += 1000
            try ledger(name).write { writer in
                var body = BodyWriter()
                for operation in operations { body.append(operation) }
                try writer.append(to: try writer.dossier(grant.dossier), author: people[name] ?? .zero, now: now, body: body)
            }
        }

        private func carry(_ from: String, _ to: String, _ bearer: Bearer) throws {
            let (giver, taker) = (try ledger(from), try ledger(to))
            let extractor = Extractor(giver)
            let dossier = try #require(try giver.dossier(grant.dossier))
            _ = try extractor.add(dossier, afterVector: try taker.view(grant.dossier))
            guard let chunk = try extractor.emit() else { return }
            try taker.write { _ = try $0.admit(chunk.envelope, from: bearer, now: now) }
        }

        func sync(_ name: String) throws {
            let bearer = Bearer.device(
                key: try #require(keys[name]).publicKey, person: people[name] ?? .zero, right: { _, _ in .seal }, certified: { _, _ in true })
            try carry(name, "server", bearer)
            try carry("server", name, .server)
        }

        func bodies(_ name: String) throws -> [[UInt8]] {
            try ledger(name).database.rows("SELECT body FROM change_set c JOIN form f ON f.no=c.form WHERE f.kind=0 ORDER BY hash") { $0.blob(0) }
        }

        func count(_ name: String, _ table: String) throws -> Int {
            try ledger(name).database.first("SELECT count(*) FROM \(table) WHERE existence<>1") { $0.int(0) } ?? -1
        }

        /// Sets and bytes of a store's log.
        func size(_ name: String) throws -> [Int] {
            try #require(
                try ledger(name).database.first("SELECT count(*),sum(length(body)+length(hash)+length(coalesce(context,x''))) FROM change_set") {
                    [$0.int(0), $0.int(1)]
                })
        }
    }

    private func make(_ kind: KindDeclaration, _ id: RecordID, _ values: [Int: FieldValue], _ action: Action = .create) -> Operation {
        Operation(kind: kind.number, action: action, record: id, fields: values.map { .init($0.key, $0.value) })
    }

    /// A new laptop's records go through an old server to an old and a new laptop, byte for byte; after the upgrades all
    /// stores have the tables that a new one has.
    @Test func whatAnOldProgramDoesNotKnowIsCarriedAndComesAlive() throws {
        let site = try Site(["server": Self.old, "author": Self.new, "older": Self.old, "newer": Self.new])
        let (crack, core) = (Self.new.kinds[0], Self.core)
        let (first, second, sample) = (RecordID.random(), RecordID.random(), RecordID.random())
        try site.save("author", make(crack, first, [0: "long", 1: 3, 2: 45]), make(core, sample, [0: .blob(first.bytes), 1: 120]))
        for name in ["author", "older", "newer", "older"] { try site.sync(name) }
        // The old laptop works on what it sees, and removes a crack under which it knows no core.
        try site.save("older", make(crack, first, [1: 4], .write), make(crack, second, [0: "by the old"]))
        try site.save("older", Operation(kind: crack.number, action: .remove, record: first))
        // Meanwhile the new one goes on with fields and kinds that the server does not know.
        try site.save("newer", make(crack, first, [2: 50], .write), make(core, sample, [1: 130], .write))
        for name in ["older", "newer", "author", "older"] { try site.sync(name) }
        let bodies = try site.bodies("author")
        #expect(bodies.count == 4)
        for name in ["server", "older", "newer"] { #expect(try site.bodies(name) == bodies, "\(name)") }
        #expect(try site.ledger("newer").dump() == site.ledger("author").dump())
        #expect(try site.count("newer", "core") == 1)

        #expect(try site.open("server", Self.new) == [site.grant.dossier])
        #expect(try site.open("older", Self.new) == [site.grant.dossier])
        let dump = try site.ledger("author").dump()
        for name in ["server", "older", "newer"] { #expect(try site.ledger(name).dump() == dump, "\(name)") }
        for name in site.stores.keys { #expect(try site.ledger(name).verifyAndRebuild() == [], "\(name)") }
        // A use of the removed crack that only the upgrade showed is a conflict for people, everywhere.
        #expect(try site.ledger("older").conflicts().count == site.ledger("author").conflicts().count)
        // Once is enough.
        #expect(try site.open("server", Self.new) == [])
    }

    /// The old program still runs when the new one has brought the file up: it writes nothing more, since it would leave out of the tables
    /// what the new one knows, and nobody would derive that again.
    @Test func aProgramThatWasReplacedWhileItRanWritesNothingMore() throws {
        let site = try Site(["server": Self.new, "author": Self.new, "older": Self.old])
        let (crack, core) = (Self.new.kinds[0], Self.core)
        let (first, sample) = (RecordID.random(), RecordID.random())
        try site.save("older", make(crack, first, [0: "before"]))
        let running = try site.ledger("older")
        try site.open("older", Self.new)
        let upgraded = try site.ledger("older")
        try site.sync("author")
        try site.save("author", make(core, sample, [0: .blob(first.bytes), 1: 120]))
        try site.sync("author")
        site.stores["older"] = running
        for attempt in [{ try site.sync("older") }, { try site.save("older", self.make(crack, first, [1: 4], .write)) }] {
            let failure = #expect(throws: DatabaseError.self) { try attempt() }
            #expect(failure?.code == "database.too-new")
        }
        site.stores["older"] = upgraded
        #expect(try site.bodies("older").count == 1)
        try site.sync("older")
        #expect(try site.count("older", "core") == 1)
        #expect(try upgraded.verifyAndRebuild() == [])
    }

    /// Rights of a kind that the server did not know are judged at its upgrade, and the void reaches those who showed the row.
    @Test func theServerJudgesAtItsUpgradeWhatItAdmittedUnknown() throws {
        let site = try Site(["server": Self.old, "author": Self.new, "newer": Self.new])
        let (memo, crack) = (Self.memo, Self.new.kinds[0])
        try site.save("author", make(crack, .random(), [0: "fine", 2: 1]))
        try site.save("author", make(memo, .random(), [0: "not mine to write"]))
        try site.save("author", make(crack, .random(), [0: "fine too"]))
        for name in ["author", "newer"] { try site.sync(name) }
        #expect(try site.count("author", "memo") == 1)
        try site.open("server", Self.new)
        #expect(try site.count("server", "memo") == 0)
        #expect(try site.count("server", "crack") == 2)
        for name in ["author", "newer"] { try site.sync(name) }
        let dump = try site.ledger("server").dump()
        for name in ["author", "newer"] {
            #expect(try site.ledger(name).dump() == dump, "\(name)")
            #expect(try site.count(name, "memo") == 0)
            let reason = try site.ledger(name).database.first("SELECT reason FROM ineffective") { $0.integer(0) }
            #expect(reason == VoidReason.officeOnly.rawValue)
        }
        // The second time the server has nothing to add.
        let size = try site.size("server")
        try site.ledger("server").write { _ in try site.ledger("server").setValue("schema", [0]) }
        #expect(try site.open("server", Self.new) == [site.grant.dossier])
        #expect(try site.size("server") == size)
        #expect(try site.ledger("server").dump() == dump)
    }

    /// A further nullable field costs nothing: no change sets, no bytes in the log, no dossier derived anew.
    @Test func aNullableFieldWritesNothing() throws {
        let site = try Site(["server": Self.old, "laptop": Self.old])
        for index in 0..<50 { try site.save("laptop", make(Self.old.kinds[0], .random(), [0: .text("n\(index)"), 1: .integer(Int64(index))])) }
        try site.sync("laptop")
        for name in ["server", "laptop"] {
            let before = try site.size(name)
            #expect(before[0] == 51)
            #expect(try site.open(name, Self.new) == [])
            #expect(try site.size(name) == before)
            #expect(try site.count(name, "crack") == 50)
            #expect(try site.ledger(name).verifyAndRebuild() == [])
        }
        #expect(try site.ledger("server").dump() == site.ledger("laptop").dump())
    }

    /// A file that a newer program wrote is refused before anything in it is touched.
    @Test func anOldProgramLeavesANewerFileAlone() throws {
        let site = try Site(["server": Self.new])
        try site.save("server", make(Self.memo, .random(), [0: "kept"]))
        let before = try site.size("server")
        #expect(throws: DatabaseError.self) { try site.open("server", Self.old) }
        do { try site.open("server", Self.old) } catch let error as DatabaseError { #expect(error.code == "database.too-new") }
        #expect(try site.open("server", Self.new) == [])
        #expect(try site.size("server") == before)
        #expect(try site.count("server", "memo") == 1)
    }

    @Test func aChangeOfTheDeclarationsNamesWhatIsReadOtherwise() throws {
        func concerns(_ before: Schema, _ after: Schema, _ operation: Operation) throws -> Bool {
            var body = BodyWriter()
            body.append(operation)
            return try body.bytes.withUnsafeBytes { try SchemaChange(from: before.fingerprint, to: after).concerns($0) }
        }
        let id = RecordID.random()
        let (old, new) = (Self.old, Self.new)
        #expect(SchemaChange(from: new.fingerprint, to: new).isEmpty)
        #expect(!SchemaChange(from: nil, to: new).isEmpty)
        #expect(try !concerns(old, new, make(new.kinds[0], id, [0: "a", 1: 2])))
        #expect(try concerns(old, new, make(new.kinds[0], id, [2: 3])))
        #expect(try concerns(old, new, make(Self.core, id, [1: 3])))
        #expect(try !concerns(old, new, Operation(kind: 999, action: .create, record: id)))
        // A field that joins a register that was there makes all writes of the kind read otherwise.
        func grouped(_ further: Bool) -> Schema {
            let last = further ? [FieldDeclaration("number", .text, "文號", "Number", register: "letter")] : []
            return Schema([KindDeclaration(300, "crack", "裂縫", "Crack", merge: .judged, fields: [.init("day", .day, "日期", "Day", register: "letter")] + last)])
        }
        #expect(try concerns(grouped(false), grouped(true), make(grouped(true).kinds[0], id, [0: "2025-07-01"])))
    }
}
