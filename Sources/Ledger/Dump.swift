internal import Crypto
internal import Database
package import Replication

extension Ledger {
    /// Everything that the log and its tables say, by 16-byte ids and free of local numbers: two stores of one schema
    /// with equal rights have equal dumps (invariant 1), and a rebuild has the dump that it started from.
    package func dump(_ kinds: Set<DossierKind>? = nil) throws -> String {
        var lines: [String] = []
        for dossier in try dossiers() {
            if let kinds, !kinds.contains(where: { $0.rawValue == dossier.kind }) { continue }
            lines.append("dossier \(dossier.id) kind \(dossier.kind)")
            let chains = try dossier.chains.map { (try replicaID($0.key), $0.value) }.sorted { $0.0 < $1.0 }
            for (id, chain) in chains { lines.append("  chain \(id) \(chain.seq) \(hex(chain.head.bytes))") }
            lines += try dossier.branches.values.map { "  branch \(try replicaID($0.alias)) of \(try replicaID($0.parent)) at \($0.seq)" }.sorted()
            lines += try derived(dossier)
        }
        return lines.joined(separator: "\n")
    }

    /// What is derived of one dossier, as text.
    package func derived(_ dossier: DossierState) throws -> [String] {
        var lines: [String] = []
        for kind in schema.kinds {
            let columns = kind.fields.map { "\"\($0.name)\"" }.joined(separator: ",")
            let rows = try database.rows("SELECT id,existence,\(columns) FROM \(kind.name) WHERE dossier_no=? ORDER BY id", .integer(dossier.number)) {
                row in
                "  \(kind.name) \(hex(row.blob(0))) state \(row.int(1)) "
                    + kind.fields.indices.map { Ledger.text(row.value(Int32($0 + 2))) }.joined(separator: "|")
            }
            lines += rows
        }
        let live = try database.rows(
            "SELECT record,register,replica,seq,time,value FROM live WHERE dossier_no=?", .integer(dossier.number)
        ) { row in
            "  live \(hex(row.blob(0))) \(row.int(1)) \(try self.replicaID(row.int(2))):\(row.int(3)) \(row.integer(4)) \(hex(row.blob(5)))"
        }
        lines += live.sorted()
        for table in ["conflict", "contended"] {
            lines += try database.rows(
                "SELECT record,register,kind FROM \(table) WHERE dossier_no=? ORDER BY record,register", .integer(dossier.number)
            ) { "  \(table) \(hex($0.blob(0))) \($0.int(1)) \($0.int(2))" }
        }
        for table in ["seal", "ineffective", "clamped"] {
            let extra = table == "seal" ? "0" : table == "clamped" ? "time" : "reason"
            lines += try database.rows(
                "SELECT key,\(extra) FROM \(table) WHERE key BETWEEN ? AND ?", .integer(Key.set(dossier.number, 0, 0)),
                .integer(Key.set(dossier.number, 0xffff, 0xff_ffff))
            ) { row in
                "  \(table) \(try self.replicaID(Key.replica(ofSet: row.integer(0)))):\(Key.seq(ofSet: row.integer(0))) \(row.integer(1))"
            }.sorted()
        }
        return lines
    }

    private static func text(_ value: Value) -> String {
        switch value {
        case .null: "-"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): "'\(text)'"
        case .blob(let bytes): "x\(hex(bytes))"
        }
    }
}
