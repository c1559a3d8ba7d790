import Crypto
import Database
import Ledger
import Records
import Replication

/// A replica in a test: a real SQLite file, the real log, a clock moved by hand.
final class Store {
    let path: String
    let ledger: Ledger
    let person: PersonID
    let key: SigningKey
    var now: Int64 = 1_750_000_000_000

    init(_ name: String, in folder: String, authority: PublicKey? = nil, key: SigningKey? = nil, person: PersonID = .random()) throws {
        let key = try key ?? SigningKey()
        path = folder + "/\(name).sqlite"
        let database = try Connection(path: path, durability: .normal)
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        ledger = Ledger(database: database, schema: plumbSchema, authority: authority ?? key.publicKey, signingKey: key)
        self.key = key
        self.person = person
    }

    /// A copy of this replica's disk as it is now: same key, same person, same replica id.
    func copy(_ name: String, in folder: String) throws -> Store {
        try ledger.database.run("VACUUM INTO ?", .text(folder + "/\(name).sqlite"))
        let copy = try Store(name, in: folder, authority: ledger.authority, key: key, person: person)
        copy.now = now
        return copy
    }

    @discardableResult
    func save(_ dossier: DossierID, view: Vector? = nil, _ operations: Operation...) throws -> UInt32 {
        now += 1000
        return try ledger.write { writer in
            var body = BodyWriter()
            for operation in operations { body.append(operation) }
            return try writer.append(to: try writer.dossier(dossier), author: person, view: view, now: now, body: body)
        }
    }

    /// Everything that `other` lacks of all dossiers, in as many chunks as it takes.
    func chunks(for other: Store, limit: Int = .max) throws -> [Outgoing] {
        let extractor = Extractor(ledger)
        var result: [Outgoing] = []
        for dossier in try ledger.dossiers() {
            guard let theirs = try other.ledger.dossier(dossier.id) else { continue }
            var held = try theirs.vector(other.ledger)
            while true {
                let isWhole = try extractor.add(dossier, afterVector: held)
                if let outgoing = try extractor.emit() {
                    result.append(outgoing)
                    for segment in outgoing.segments { held[try ledger.replicaID(segment.replica)] = segment.seq }
                }
                if isWhole { break }
            }
        }
        return Array(result.prefix(limit))
    }
}

extension FieldValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
}
