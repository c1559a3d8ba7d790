import Database
import Ledger
import Replication

extension Ledger {
    /// All that is derived of each dossier as one number, free of local numbers and of order: what `derived` says as text, which is made
    /// only where two of these differ. Tables are gone through once for all dossiers, which is quicker than to look each one's rows up.
    func imprints() throws -> [DossierID: UInt64] {
        let numbers = try database.rows("SELECT no,id FROM dossier") { ($0.integer(0), ID(bytes: $0.blob(1)) ?? .zero) }
        var stored: Set<UInt32> = []
        for (number, _) in numbers { stored.formUnion(try storedKinds(number).map(\.number)) }
        var sums: [Int64: UInt64] = [:]
        for kind in schema.kinds where stored.contains(kind.number) {
            let columns = kind.fields.map { ",\"\($0.name)\"" }.joined()
            try imprint("SELECT dossier_no,id,existence\(columns) FROM \(kind.name)", UInt64(kind.number) << 8, &sums)
        }
        try imprint("SELECT dossier_no,record,register,seq,time,value,replica FROM live", 1, replica: 6, &sums)
        for (index, table) in ["conflict", "contended"].enumerated() {
            try imprint("SELECT dossier_no,record,register,kind FROM \(table)", 2 + UInt64(index), &sums)
        }
        for (index, table) in ["seal", "ineffective", "clamped"].enumerated() {
            let extra = table == "seal" ? "0" : table == "clamped" ? "time" : "reason"
            try imprint("SELECT key>>40,\(extra),key&16777215,key>>24&65535 FROM \(table)", 4 + UInt64(index), replica: 3, &sums)
        }
        return Dictionary(uniqueKeysWithValues: numbers.map { ($0.1, sums[$0.0] ?? 0) })
    }

    /// Adds every row to the sum of the dossier whose number is its first column.
    ///
    /// - Parameter replica: the column that holds a replica's number in this store, if any.
    private func imprint(_ sql: String, _ seed: UInt64, replica: Int32? = nil, _ sums: inout [Int64: UInt64]) throws {
        let rows = try database.statement(sql)
        defer { rows.reset() }
        let count = rows.columnCount
        // Rows of one dossier follow each other for long stretches.
        var (number, sum) = (Int64(0), UInt64(0))
        while try rows.step() {
            var hash = RowHash(seed: seed)
            for column in 1..<count {
                if column == replica {
                    let id = try replicaID(rows.int(column))
                    hash.add(word: id.high)
                    hash.add(word: id.low)
                    continue
                }
                let place = UInt64(column) << 8
                switch rows.column(column) {
                case .null: continue
                case .integer(let value):
                    hash.add(word: place | 1)
                    hash.add(word: UInt64(bitPattern: value))
                case .real(let value):
                    hash.add(word: place | 2)
                    hash.add(word: value.bitPattern)
                case .text(let bytes):
                    hash.add(word: place | 3)
                    hash.add(block: bytes)
                case .blob(let bytes):
                    hash.add(word: place | 4)
                    hash.add(block: bytes)
                }
            }
            if rows.integer(0) != number {
                sums[number, default: 0] &+= sum
                (number, sum) = (rows.integer(0), 0)
            }
            sum &+= hash.value
        }
        sums[number, default: 0] &+= sum
    }
}
