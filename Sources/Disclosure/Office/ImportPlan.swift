internal import Inspection
internal import Ledger
internal import Records
internal import Replication

/// What an import would change: operations for what is new or different, nothing for what is not.
struct ImportPlan {
    /// Operations on the register or the catalogue.
    private(set) var operations: [Operation] = []
    private(set) var added = 0
    private(set) var updated = 0
    private(set) var unchanged = 0

    /// Compares rows with what is stored in `dossier`.
    init(_ rows: [ImportedRow], in dossier: DossierID, _ ledger: Ledger) throws {
        var stored: [UInt32: [RecordID: RecordRow]] = [:]
        for kind in Set(rows.flatMap { $0.records.map(\.kind) }) {
            guard let declaration = ledger.schema[kind] else { continue }
            stored[kind] = Dictionary(try ledger.records(declaration, in: dossier).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        for row in rows {
            var isNew = false
            var isChanged = false
            for (position, record) in row.records.enumerated() {
                guard let kind = ledger.schema[record.kind] else { continue }
                let id = kind.keyedID(in: dossier, record.values)
                guard let before = stored[record.kind]?[id] else {
                    operations.append(kind.operation(.create, id, record.values.filter { !$0.value.isNull }))
                    if position == 0 { isNew = true } else { isChanged = true }
                    continue
                }
                let changed = record.values.filter { !$0.value.isIdentical(to: before[$0.key]) }
                guard !changed.isEmpty else { continue }
                operations.append(kind.operation(.write, id, changed))
                isChanged = true
            }
            if isNew { added += 1 } else if isChanged { updated += 1 } else { unchanged += 1 }
        }
    }
}
