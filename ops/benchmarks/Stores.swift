import Crypto
import Database
import Ledger
import Replication

/// A store of the bench: the real log on a real file, with the bench's record kind.
struct BenchStore {
    let ledger: Ledger
    let person: PersonID

    /// Opens the store of `name`, made anew unless `keeping`. Only `server` is the authority.
    init(_ name: String, at path: String, durability: Connection.Durability = .full, keeping: Bool = false) throws {
        if !keeping { Host.removeDatabase(path) }
        let database = try Connection(path: path, durability: durability)
        let tables = BenchKind.schema.kinds.map { KindLayout.ddl($0) }.joined()
        try database.migrate(Ledger.migrations + [Migration(name: "bench", sql: Array(tables.utf8))])
        person = Names.person(name)
        ledger = Ledger(
            database: database, schema: BenchKind.schema, authority: try Names.key("server").publicKey, signingKey: try Names.key(name))
    }

    func addDossiers(_ count: Int = Workload.dossierCount) throws {
        try ledger.write { writer in for number in 0..<count { try writer.add(Names.grant(number)) } }
    }

    var rows: Int { get throws { try ledger.database.first("SELECT count(*) FROM bench_defect") { $0.int(0) } ?? 0 } }
    var sets: Int { get throws { try ledger.database.first("SELECT count(*) FROM change_set") { $0.int(0) } ?? 0 } }

    /// Brings everything into the main file, so that it alone can be copied.
    func settle() throws { try ledger.database.execute("PRAGMA wal_checkpoint(TRUNCATE)") }
}

/// How the rows lie in dossiers.
enum Order: String {
    /// A dossier's rows one after the other.
    case byDossier = "by-dossier"
    /// Each next row goes to another dossier.
    case roundRobin = "round-robin"

    func dossier(of row: Int, rows: Int) -> Int {
        switch self {
        case .byDossier: row / max(1, rows / Workload.dossierCount)
        case .roundRobin: row % Workload.dossierCount
        }
    }
}

extension BenchStore {
    /// Saves every row as a change set of its own in one transaction; a bulk save sorts its sets by dossier first.
    ///
    /// - Parameter isDone: called before the commit.
    func saveAll(_ rows: [DefectRow], _ order: Order, isDone: () -> Void = {}) throws {
        try ledger.write { writer in
            var byDossier = [[Int32]](repeating: [], count: Workload.dossierCount)
            for row in rows.indices { byDossier[order.dossier(of: row, rows: rows.count)].append(Int32(row)) }
            var body = BodyWriter()
            for number in byDossier.indices {
                let state = try writer.dossier(Names.dossier(number))
                try rows.withUnsafeBufferPointer { rows in
                    for row in byDossier[number] {
                        body.set(rows[Int(row)])
                        try writer.append(to: state, author: person, now: rows[Int(row)].created, body: body)
                    }
                }
            }
            try writer.finish()
            isDone()
        }
    }
}
