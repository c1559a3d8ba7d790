internal import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb log [VISIT]`: who changed what when, newest first.
///
/// `--json`: `entries`: [`at`, `author`, `author_name`, `visit`, `dossier`, `kind`, `action`, `record`, `values`, `ineffective`: null or a
/// reason code, `replica`, `seq`]. An undo has an entry of its own beside what it writes back: action `undo`, `values`: {`save`: id}.
/// A finalisation is an entry with the action
/// `seal` of kind `visit`, or `sheet` where a member handed in the scores.
enum LogCommand {
    static let command = Command<Session>(
        path: ["log"], aliases: [["紀錄"]], summary: Phrase("誰在何時改了什麼", "who changed what when"),
        details: Phrase("沒有算入的異動（遲到或無效）也列出，並註明原因。", "Saves that do not count (late or void) are listed, too, with the reason."),
        examples: [
            Example("plumb log 1a2b3c4d", Phrase("一個查核案的經過", "the history of a visit")),
            Example("plumb log --limit 10", Phrase("最近十筆", "the last ten")),
        ],
        positionals: [
            PositionalSpec(name: Phrase("查核案", "VISIT"), help: Phrase("只列這個查核案與您的評分", "only this visit and your scores"), isOptional: true, completion: "visit")
        ],
        options: [OptionSpec(long: "limit", value: Phrase("筆數", "count"), help: Phrase("最多幾筆，預設 50", "at most so many, 50 by default"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        let limit = try OptionReading.integer(arguments, "limit", in: 1...1_000_000) ?? 50
        let visits = try arguments.positional(0).map { [try laptop.visit($0, today: session.today)] } ?? laptop.visits()
        var entries: [Entry] = []
        for visit in visits {
            for dossier in [visit.dossier] + (try laptop.sheets(of: visit).map(\.dossier)) {
                entries += try laptop.ledger.writes(dossier).map { .operation(visit, $0) }
                entries += try laptop.seals(of: dossier).map { .seal(visit, $0, isSheet: dossier.id != visit.id) }
            }
        }
        entries = Array(entries.sorted { $0.time > $1.time }.prefix(limit))
        let names = try PersonNames(laptop)
        if session.console.isJSON {
            session.write(["entries": .array(entries.map { $0.json(laptop.ledger.schema, names) })])
            return .ok
        }
        if entries.isEmpty { session.console.note(Phrase("還沒有紀錄。", "Nothing yet.")) }
        for entry in entries { session.console.write(entry.line(laptop.ledger.schema, names, session)) }
        return .ok
    }

    private enum Entry {
        case operation(Visit, RecordedOperation)
        /// Of the visit, or of a member's sheet.
        case seal(Visit, SealMark, isSheet: Bool)

        var time: HybridTime {
            switch self {
            case .operation(_, let write): write.time
            case .seal(_, let mark, _): mark.time
            }
        }

        func json(_ schema: Schema, _ names: PersonNames) -> JSON {
            switch self {
            case .seal(let visit, let mark, let isSheet):
                return [
                    "at": .string(Session.iso(moment: mark.time.milliseconds)), "author": .string(mark.author.description),
                    "author_name": .string(names.text(mark.author, .zhTW)), "visit": .string(visit.name), "kind": .string(isSheet ? "sheet" : "visit"),
                    "action": "seal", "ineffective": .null,
                ]
            case .operation(let visit, let write):
                let kind = schema[write.operation.kind]
                let undone = write.operation.undoneSave
                return [
                    "at": .string(Session.iso(moment: write.time.milliseconds)), "author": .string(write.author.description),
                    "author_name": .string(names.text(write.author, .zhTW)), "visit": .string(visit.name), "kind": JSON(kind?.name),
                    "action": .string(undone == nil ? "\(write.operation.action)" : "undo"), "record": .string(write.operation.record.description),
                    "values": undone.map { ["save": .string(OwnOperation.name($0))] }
                        ?? .object(
                            pairs: write.operation.fields.compactMap { field in
                                guard let kind, kind.fields.indices.contains(field.number) else { return nil }
                                return (kind.fields[field.number].name, VisitTexts.value(field.value, kind.fields[field.number]))
                            }),
                    "ineffective": JSON(write.ineffective.map(IneffectiveTexts.code)), "replica": .string(write.replicaID.description),
                    "seq": .integer(Int64(write.seq)),
                ]
            }
        }

        func line(_ schema: Schema, _ names: PersonNames, _ session: Session) -> String {
            let language = session.console.language
            switch self {
            case .seal(let visit, let mark, let isSheet):
                let what = isSheet ? session.text("送出評分", "hands in the scores") : session.text("定稿", "finalises the visit")
                return "\(session.text(moment: mark.time.milliseconds))  \(visit.name)  \(names.text(mark.author, language))  \(what)"
            case .operation(let visit, let write):
                if let undone = write.operation.undoneSave {
                    let what = session.text("復原先前的操作 ", "takes back operation ") + OwnOperation.name(undone)
                    return "\(session.text(moment: write.time.milliseconds))  \(visit.name)  \(names.text(write.author, language))  \(what)"
                }
                let kind = schema[write.operation.kind]
                let action: Phrase =
                    switch write.operation.action {
                    case .create: Phrase("新增", "adds")
                    case .write: Phrase("修改", "changes")
                    case .remove: Phrase("刪除", "removes")
                    case .keep: Phrase("留下", "keeps")
                    }
                let values = write.operation.fields.compactMap { field -> String? in
                    guard let kind, kind.fields.indices.contains(field.number) else { return nil }
                    let declaration = kind.fields[field.number]
                    let text = oneLine(VisitTexts.text(declaration, field.value, session))
                    // A field that was emptied is news, one that a new record does not fill is none.
                    if text.isEmpty, write.operation.action != .write { return nil }
                    return "\(Phrase(declaration.zh, declaration.en).text(language))=\(text.isEmpty ? session.text("（空白）", "(empty)") : text)"
                }
                var line = "\(session.text(moment: write.time.milliseconds))  \(visit.name)  \(names.text(write.author, language))  \(action.text(language))"
                line += kind.map { Phrase($0.zh, " " + $0.en.lowercased()).text(language) } ?? ""
                line += " \(write.operation.record.description.prefix(8))  \(values.joined(separator: " "))"
                if let reason = write.ineffective { line += "  ［\(IneffectiveTexts.phrase(reason).text(language))］" }
                return line
            }
        }
    }
}
