internal import Crypto
internal import Database
package import Replication

/// Sums over the tables of a dossier, free of local numbers and of order: stores that hold the same sets have the same sum.
///
/// Kept up to date with each row they would cost every save a read of what it replaces. Made after an exchange, for the dossiers that it
/// touched, they cost as many rows as an ordinary visit has; of a longer one the heads choose the part that is summed, so that in time
/// every record has its turn (1 ms for 1,000 rows).
extension Ledger {
    /// Rows of each table that are summed.
    private static let summedRows = 256
    /// Change sets whose seals, voids and stamps are summed.
    private static let summedSets: UInt64 = 512
    /// How the sum is made, in the heads: stores that make it otherwise compare nothing.
    private static let sumVersion: UInt64 = 4

    /// The check of a dossier as it is stored now; nil for one that is not held, or that is withdrawn.
    ///
    /// - Parameter heads: what somebody else's check says of the log; where this store's is another one, nothing is summed.
    package func tableCheck(_ id: DossierID, at heads: UInt64? = nil) throws -> TableCheck? {
        guard let dossier = try dossier(id), !dossier.isWithdrawn else { return nil }
        let own = dossier.chains.values.reduce(schema.mark &+ Ledger.sumVersion) { $0 &+ UInt64(bitPattern: $1.term) }
        if let heads, heads != own { return nil }
        return TableCheck(dossier: id, heads: own, sum: try tableSum(dossier, own))
    }

    private func tableSum(_ dossier: DossierState, _ heads: UInt64) throws -> UInt64 {
        let seed = dossier.secret.a
        // Where the part begins: ids are random, so that any place is as good as another. It goes on at the beginning once it is at the end.
        let start = ID(high: heads, low: 0).bytes
        var sum: UInt64 = 0
        for kind in try storedKinds(dossier.number) {
            guard let layout = layouts[kind.number] else { continue }
            try sumPart(layout.selectPart, dossier, from: start) { row in
                var hash = RowHash(seed: seed &+ UInt64(kind.number))
                row.withBlob(0) { hash.add(block: $0) }
                hash.add(word: UInt64(bitPattern: row.integer(1)))
                for index in kind.fields.indices { hash.add(row, Int32(index + 2)) }
                sum = sum &+ hash.value
            }
        }
        try sumPart(Ledger.selectLive, dossier, from: start) { row in
            var hash = RowHash(seed: seed ^ 1)
            row.withBlob(0) { hash.add(block: $0) }
            for column in [1, 3, 4] as [Int32] { hash.add(word: UInt64(bitPattern: row.integer(column))) }
            hash.add(try replicaID(row.int(2)))
            row.withBlob(5) { hash.add(block: $0) }
            sum = sum &+ hash.value
        }
        try sumPart(Ledger.selectConflicts, dossier, from: start) { row in
            var hash = RowHash(seed: seed ^ 2)
            row.withBlob(0) { hash.add(block: $0) }
            for column in [1, 2] as [Int32] { hash.add(word: UInt64(bitPattern: row.integer(column))) }
            sum = sum &+ hash.value
        }
        let sets = dossier.chains.values.reduce(UInt64(0)) { $0 + UInt64($1.seq) }
        let parts = max(1, sets / Ledger.summedSets)
        let part = heads % parts
        let first = part * Ledger.summedSets
        let last = part + 1 == parts ? UInt64(Limits.seq) : first + Ledger.summedSets - 1
        return sum &+ (try setSum(dossier, UInt32(first)...UInt32(last), seed))
    }

    private static let selectLive =
        "SELECT record,register,replica,seq,time,value FROM live WHERE dossier_no=? AND record>=? AND record<? ORDER BY record"
    private static let selectConflicts =
        "SELECT record,register,kind FROM conflict WHERE dossier_no=? AND record>=? AND record<? ORDER BY record"

    /// Goes through rows by record id, from `start` round to it again, until there were enough of them: up to the end of a record, since
    /// the rows of one come in another order in every store.
    private func sumPart(_ sql: String, _ dossier: DossierState, from start: [UInt8], _ add: (Statement) throws -> Void) throws {
        let rows = try database.statement(sql)
        defer { rows.reset() }
        var left = Ledger.summedRows
        var last = ID.zero
        for (low, high) in [(start, [UInt8](repeating: 0xff, count: ID.byteCount + 1)), ([], start)] {
            try rows.bind([.integer(dossier.number), .blob(low), .blob(high)])
            while try rows.step() {
                let record = rows.id(0)
                if left <= 0, record != last { return }
                last = record
                left -= 1
                try add(rows)
            }
            if left <= 0 { return }
        }
    }

    /// Over what is known of whole sets with these numbers in their chains: seals, those without effect, those with another stamp.
    private func setSum(_ dossier: DossierState, _ seqs: ClosedRange<UInt32>, _ seed: UInt64) throws -> UInt64 {
        var sum: UInt64 = 0
        for (index, columns) in ["key,0 FROM seal", "key,reason FROM ineffective", "key,time FROM clamped"].enumerated() {
            let rows = try database.statement("SELECT \(columns) WHERE key BETWEEN ? AND ?")
            for (replica, chain) in dossier.chains where chain.seq >= seqs.lowerBound {
                try rows.bind([
                    .integer(Key.set(dossier.number, replica, seqs.lowerBound)), .integer(Key.set(dossier.number, replica, seqs.upperBound)),
                ])
                while try rows.step() {
                    var hash = RowHash(seed: seed ^ UInt64(3 + index))
                    hash.add(try replicaID(replica))
                    hash.add(word: UInt64(Key.seq(ofSet: rows.integer(0))))
                    hash.add(word: UInt64(bitPattern: rows.integer(1)))
                    sum = sum &+ hash.value
                }
            }
        }
        return sum
    }
}

extension RowHash {
    @inline(__always)
    fileprivate mutating func add(_ id: ID) {
        add(word: id.high)
        add(word: id.low)
    }

    /// A column's value behind its number and kind; nothing of it is copied.
    @inline(__always)
    fileprivate mutating func add(_ row: Statement, _ column: Int32) {
        let place = UInt64(column) << 8
        switch row.column(column) {
        case .null: return
        case .integer(let value):
            add(word: place | 1)
            add(word: UInt64(bitPattern: value))
        case .real(let value):
            add(word: place | 2)
            add(word: value.bitPattern)
        case .text(let bytes):
            add(word: place | 3)
            add(block: bytes)
        case .blob(let bytes):
            add(word: place | 4)
            add(block: bytes)
        }
    }
}
