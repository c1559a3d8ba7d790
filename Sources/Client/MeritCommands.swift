internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb merit add|edit|remove|list`: what was well done (優點).
///
/// A merit in JSON: `id`, `text`, `party`, `conflict`; `list` gives `{"visit", "merits": […]}`, `remove` `{"removed"}`.
enum MeritCommands {
    static let all = [add, edit, remove, list]

    private static let meritArgument = PositionalSpec(
        name: Phrase("優點", "MERIT"), help: Phrase("代號（plumb merit list 的第一欄）", "its id, as in plumb merit list"))
    private static let text = OptionSpec(
        long: "text", short: "m", value: Phrase("內容", "text"), help: Phrase("優點內容；「-」從標準輸入讀", "what was well done; - reads standard input"))
    private static let kind = Phrase("優點", "merit")

    private static let add = Command<Session>(
        path: ["merit", "add"], aliases: [["優點", "新增"]], summary: Phrase("記錄一項優點", "record a merit"),
        examples: [Example("plumb merit add 1a2b3c4d --text 工地整潔 --party 承攬廠商", Phrase("記錄承攬廠商的優點", "record one of the contractor"))],
        positionals: [DefectCommands.visitArgument], options: [text, FindingOptions.party]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let view = try laptop.ledger.view(visit.id)
        let content =
            try OptionReading.text(session, arguments, "text")
            ?? session.console.prompt(Phrase("優點內容", "What was well done"), option: "--text")
        let record = ID.random()
        let party = try FindingOptions.party(arguments)
        try session.save(to: visit.id, view: view) { _ in
            [FieldKinds.merit.operation(.create, record, ["text": .text(content), "party": FieldValue(party?.rawValue)])]
        }
        try tell(session, visit, record)
        return .ok
    }

    private static let edit = Command<Session>(
        path: ["merit", "edit"], aliases: [["優點", "修改"]], summary: Phrase("修改一項優點", "change a merit"),
        examples: [Example("plumb merit edit 1a2b3c4d 9f8e7d6c --text 工地整潔有序", Phrase("改內容", "change the text"))],
        positionals: [DefectCommands.visitArgument, meritArgument], options: [text, FindingOptions.party]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let view = try laptop.ledger.view(visit.id)
        let merit = try laptop.merit(arguments.positional(1) ?? "", in: visit)
        var values: [String: FieldValue] = [:]
        if let content = try OptionReading.text(session, arguments, "text") { values["text"] = .text(content) }
        if let party = try FindingOptions.party(arguments) { values["party"] = .text(party.rawValue) }
        guard !values.isEmpty else { throw ClientFailures.nothingToChange(["--text", "--party"]) }
        try session.save(to: visit.id, view: view) { _ in [FieldKinds.merit.operation(.write, merit.id, values)] }
        try tell(session, visit, merit.id)
        return .ok
    }

    private static let remove = Command<Session>(
        path: ["merit", "remove"], aliases: [["優點", "刪除"]], summary: Phrase("刪除一項優點", "remove a merit"),
        examples: [Example("plumb merit remove 1a2b3c4d 9f8e7d6c --yes", Phrase("刪除，不再詢問", "remove without asking"))],
        positionals: [DefectCommands.visitArgument, meritArgument], options: [OptionSpec(long: "yes", help: Phrase("不再詢問", "do not ask"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let view = try laptop.ledger.view(visit.id)
        let merit = try laptop.merit(arguments.positional(1) ?? "", in: visit)
        if !arguments.assumesYes {
            let content = merit.text("text")
            guard try session.console.confirm(Phrase("要刪除「\(content)」嗎", "Remove this merit: \(content)"), default: false) else {
                throw ClientFailures.needsConfirmation("--yes")
            }
        }
        try session.save(to: visit.id, view: view) { _ in [FieldKinds.merit.operation(.remove, merit.id)] }
        if session.console.isJSON {
            session.write(["removed": .string(merit.id.description)])
        } else {
            session.saved(Phrase("已刪除優點", "merit removed"))
        }
        return .ok
    }

    private static let list = Command<Session>(
        path: ["merit", "list"], aliases: [["優點", "清單"]], summary: Phrase("列出一個查核案的優點", "list the merits of a visit"),
        examples: [Example("plumb merit list 1a2b3c4d", Phrase("列出優點", "list them"))], positionals: [DefectCommands.visitArgument]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let merits = try laptop.ledger.records(FieldKinds.merit, in: visit.id)
        let conflicts = Set(try laptop.openConflictRecords(in: visit.id))
        if session.console.isJSON {
            session.write(["visit": .string(visit.name), "merits": .array(merits.map { json($0, conflicts.contains($0.id)) })])
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("代號", "Id")), .init(title: session.text("單位", "Party")),
            .init(title: session.text("內容", "What"), isShrinkable: true), .init(title: session.text("記號", "Mark")),
        ])
        table.rows = merits.map {
            [
                String($0.id.description.prefix(8)), DefectTexts.party($0.text("party"), session.console.language), $0.text("text"),
                conflicts.contains($0.id) ? session.text("衝突", "conflict") : "",
            ]
        }
        if merits.isEmpty { session.console.note(Phrase("沒有優點。", "No merits.")) } else { session.console.write(table) }
        return .ok
    }

    private static func json(_ row: RecordRow, _ hasConflict: Bool) -> JSON {
        ["id": .string(row.id.description), "text": JSON(row["text"].text), "party": JSON(row["party"].text), "conflict": .bool(hasConflict)]
    }

    private static func tell(_ session: Session, _ visit: Visit, _ record: RecordID) throws {
        guard let row = try session.laptop().ledger.record(FieldKinds.merit, in: visit.id, record) else { return }
        if session.console.isJSON {
            session.write(json(row, false))
        } else {
            let id = record.description.prefix(8)
            session.saved(Phrase("優點 \(id)", "merit \(id)"))
        }
    }
}

extension Laptop {
    /// The merit that a person names by the beginning of its id.
    func merit(_ text: String, in visit: Visit) throws -> RecordRow {
        let wanted = halfWidth(text).lowercased()
        let kind = Phrase("優點", "merit")
        let found = try ledger.records(FieldKinds.merit, in: visit.id).filter { wanted.count >= 4 && $0.id.description.hasPrefix(wanted) }
        guard let first = found.first else { throw ClientFailures.recordNotFound(kind, text, list: "plumb merit list \(visit.name)") }
        guard found.count == 1 else { throw ClientFailures.recordAmbiguous(kind, text, found.map { String($0.id.description.prefix(12)) }) }
        return first
    }
}
