import Database
import Ledger
import Replication

extension Ledger {
    /// All that is derived of a dossier as one number, free of local numbers and of order: what `derived` says as text, which is made
    /// only where two of these differ.
    func imprint(_ dossier: DossierState) throws -> UInt64 {
        var sum: UInt64 = 0
        for kind in try storedKinds(dossier.number) {
            let columns = kind.fields.map { ",\"\($0.name)\"" }.joined()
            sum &+= try imprint("SELECT id,existence\(columns) FROM \(kind.name) WHERE dossier_no=?", dossier.number, UInt64(kind.number) << 8)
        }
        sum &+= try imprint("SELECT record,register,seq,time,value,replica FROM live WHERE dossier_no=?", dossier.number, 1, replica: 5)
        for (index, table) in ["conflict", "contended"].enumerated() {
            sum &+= try imprint("SELECT record,register,kind FROM \(table) WHERE dossier_no=?", dossier.number, 2 + UInt64(index))
        }
        for (index, table) in ["seal", "ineffective", "clamped"].enumerated() {
            let extra = table == "seal" ? "0" : table == "clamped" ? "time" : "reason"
            sum &+= try imprint(
                "SELECT \(extra),key&16777215,key>>24&65535 FROM \(table) WHERE key>>40=?1 AND key BETWEEN ?1*1099511627776 AND (?1+1)*1099511627776-1",
                dossier.number, 4 + UInt64(index), replica: 2)
        }
        return sum
    }

    /// - Parameter replica: the column that holds a replica's number in this store, if any.
    private func imprint(_ sql: String, _ number: Int64, _ seed: UInt64, replica: Int32? = nil) throws -> UInt64 {
        let rows = try database.statement(sql)
        try rows.bind(1, number)
        defer { rows.reset() }
        let count = rows.columnCount
        var sum: UInt64 = 0
        while try rows.step() {
            var hash = RowHash(seed: seed)
            for column in 0..<count {
                if column == replica {
                    let id = try replicaID(rows.int(column))
                    hash.add(word: id.high)
                    hash.add(word: id.low)
                    continue
                }
                let place = UInt64(column) << 8
                switch rows.storage(column) {
                case .null: continue
                case .integer:
                    hash.add(word: place | 1)
                    hash.add(word: UInt64(bitPattern: rows.integer(column)))
                case .real:
                    hash.add(word: place | 2)
                    hash.add(word: rows.real(column).bitPattern)
                case .text:
                    hash.add(word: place | 3)
                    rows.withBlob(column) { hash.add(block: $0) }
                case .blob:
                    hash.add(word: place | 4)
                    rows.withBlob(column) { hash.add(block: $0) }
                }
            }
            sum &+= hash.value
        }
        return sum
    }
}
