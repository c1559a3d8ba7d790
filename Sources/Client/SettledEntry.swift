internal import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// A conflict that was settled, with the names that people call it by: who chose what when, and between which values.
///
/// JSON: `id`, `visit`, `kind`, `record`, `record_name`, `fields`, `candidates` as in an open conflict, `settled_by`, `settled_by_name`,
/// `settled_at`, `values`, `choice`: the number of the candidate taken, null = a value of its own.
struct SettledEntry {
    let settled: SettledConflict
    /// The id that the conflict had while it was open.
    let name: String
    let view: OpenConflict

    var names: PersonNames { view.names }

    /// Every settled conflict, oldest first.
    static func all(_ laptop: Laptop) throws -> [SettledEntry] {
        let found = try laptop.ledger.settledConflicts()
        if found.isEmpty { return [] }
        let visits = try laptop.visits()
        let sheets = Dictionary(try laptop.ledger.records(FieldKinds.sheet).map { ($0.dossier, $0.id("visit")) }) { first, _ in first }
        let names = try PersonNames(laptop)
        return try found.compactMap { settled in
            guard let kind = laptop.ledger.schema[settled.kind] else { return nil }
            let place = (sheets[settled.dossier] ?? nil) ?? settled.dossier
            let conflict = Conflict(
                dossier: settled.dossier, record: settled.record, kind: settled.kind, register: settled.register, candidates: settled.candidates, base: nil)
            let name = OpenConflict.name(settled.dossier, settled.record, settled.register)
            return SettledEntry(
                settled: settled, name: name,
                view: OpenConflict(
                    conflict: conflict, name: name, kind: kind, visit: visits.first { $0.id == place },
                    row: try laptop.ledger.record(kind, in: settled.dossier, settled.record), names: names))
        }
    }

    /// Place of the value taken among those that stood; nil for another one.
    private var choice: Int? { settled.candidates.firstIndex { $0.values == settled.settlement.values }.map { $0 + 1 } }

    static func table(_ entries: [SettledEntry], _ session: Session) -> Table {
        var table = Table(columns: [
            .init(title: session.text("代號", "Id")), .init(title: session.text("查核案", "Visit")), .init(title: session.text("紀錄", "Record"), isShrinkable: true),
            .init(title: session.text("欄位", "Field")), .init(title: session.text("原有各值", "Values"), isShrinkable: true),
            .init(title: session.text("選定", "Settled to"), isShrinkable: true), .init(title: session.text("誰", "Who")),
            .init(title: session.text("時間", "When")),
        ])
        table.rows = entries.map { entry in
            let view = entry.view
            let values = entry.settled.candidates.map { "\(view.names.text($0.author, session.console.language)) \(view.text($0.values, session))" }
            return [
                entry.name, view.visit?.name ?? "", view.recordName(session), view.fieldNames(session), values.joined(separator: " | "),
                view.text(entry.settled.settlement.values, session), view.names.text(entry.settled.settlement.author, session.console.language),
                session.text(moment: entry.settled.settlement.time.milliseconds),
            ]
        }
        return table
    }

    func json(_ laptop: Laptop, _ session: Session) -> JSON {
        var document = view.json(laptop, session)
        let settlement = settled.settlement
        document["settled_by"] = .string(settlement.author.description)
        document["settled_by_name"] = .string(names.text(settlement.author, .zhTW))
        document["settled_at"] = .string(Session.iso(moment: settlement.time.milliseconds))
        document["values"] = view.json(settlement.values)
        document["choice"] = JSON(choice)
        return document
    }
}
