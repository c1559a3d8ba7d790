internal import Crypto
internal import Database
package import Replication

/// Sums over the tables of a dossier, free of local numbers and of order: stores that hold the same sets have the same sum.
///
/// Kept up to date with each row they would cost every save a read of what it replaces. Made after an exchange, for the dossiers that it
/// touched, they cost as many rows as an ordinary visit has; of a longer one the heads choose the part that is summed, so that in time
/// every record has its turn (1 ms for 1,000 rows).
extension Ledger {
    /// Change sets up to which a dossier is summed whole.
    static let summedWhole: UInt64 = 512
    /// How the sum is made, in the heads: stores that make it otherwise compare nothing.
    private static let sumVersion: UInt64 = 3

    /// The check of a dossier as it is stored now; nil for one that is not held, or that is withdrawn.
    package func tableCheck(_ id: DossierID) throws -> TableCheck? {
        guard let dossier = try dossier(id), !dossier.isWithdrawn else { return nil }
        let heads = dossier.chains.values.reduce(schema.mark &+ Ledger.sumVersion) { $0 &+ UInt64(bitPattern: $1.term) }
        return TableCheck(dossier: id, heads: heads, sum: try tableSum(dossier, heads))
    }

    private func tableSum(_ dossier: DossierState, _ heads: UInt64) throws -> UInt64 {
        let seed = dossier.secret.a
        let sets = dossier.chains.values.reduce(UInt64(0)) { $0 + UInt64($1.seq) }
        let parts = max(1, sets / Ledger.summedWhole)
        let width = UInt64.max / parts
        let part = heads % parts
        let low = ID(high: part * width, low: 0)
        let high = part + 1 == parts ? ID(high: .max, low: .max) : ID(high: (part + 1) * width - 1, low: .max)
        let range: [Value] = [.integer(dossier.number), .blob(low.bytes), .blob(high.bytes)]
        var sum: UInt64 = 0
        for kind in schema.kinds {
            guard let layout = layouts[kind.number] else { continue }
            let rows = try database.statement(layout.selectPart)
            try rows.bind(range)
            while try rows.step() {
                var hash = RowHash(seed: seed &+ UInt64(kind.number))
                rows.withBlob(0) { hash.add(block: $0) }
                hash.add(word: UInt64(bitPattern: rows.integer(1)))
                for index in kind.fields.indices { hash.add(rows, Int32(index + 2)) }
                sum = sum &+ hash.value
            }
        }
        sum = sum &+ (try standingSum(range, seed))
        let first = part * Ledger.summedWhole
        let last = part + 1 == parts ? UInt64(Limits.seq) : first + Ledger.summedWhole - 1
        return sum &+ (try setSum(dossier, UInt32(first)...UInt32(last), seed))
    }

    /// Over standing writes and conflicts.
    private func standingSum(_ range: [Value], _ seed: UInt64) throws -> UInt64 {
        var sum: UInt64 = 0
        let live = try database.statement("SELECT record,register,replica,seq,time,value FROM live WHERE dossier_no=? AND record BETWEEN ? AND ?")
        try live.bind(range)
        while try live.step() {
            var hash = RowHash(seed: seed ^ 1)
            live.withBlob(0) { hash.add(block: $0) }
            for column in [1, 3, 4] as [Int32] { hash.add(word: UInt64(bitPattern: live.integer(column))) }
            hash.add(try replicaID(live.int(2)))
            live.withBlob(5) { hash.add(block: $0) }
            sum = sum &+ hash.value
        }
        let conflicts = try database.statement("SELECT record,register,kind FROM conflict WHERE dossier_no=? AND record BETWEEN ? AND ?")
        try conflicts.bind(range)
        while try conflicts.step() {
            var hash = RowHash(seed: seed ^ 2)
            conflicts.withBlob(0) { hash.add(block: $0) }
            for column in [1, 2] as [Int32] { hash.add(word: UInt64(bitPattern: conflicts.integer(column))) }
            sum = sum &+ hash.value
        }
        return sum
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
        switch row.storage(column) {
        case .null: return
        case .integer:
            add(word: place | 1)
            add(word: UInt64(bitPattern: row.integer(column)))
        case .real:
            add(word: place | 2)
            add(word: row.real(column).bitPattern)
        case .text:
            add(word: place | 3)
            row.withBlob(column) { add(block: $0) }
        case .blob:
            add(word: place | 4)
            row.withBlob(column) { add(block: $0) }
        }
    }
}
