internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb conflict list|show|take`.
///
/// A conflict in JSON: `id`, `visit`, `kind`, `record`, `record_name`, `fields`: names, `existence`, `base`: null or values by name,
/// `labels` by field, `candidates`: [`number`, `mine`, `author`, `author_name`, `at`, `stamp`: as the author's clock said, `clock_ahead_ms`,
/// `values`]; `show` also has `received_at` to each, null = not known to be at the server. `list` gives `{"conflicts": […]}` and ends
/// with exit code 4 when there are any; `list --settled` gives `{"settled": […]}`, see `SettledEntry`.
enum ConflictCommands {
    static let all = [list, show, ConflictTake.command]

    static let conflictArgument = PositionalSpec(
        name: Phrase("衝突", "CONFLICT"), help: Phrase("代號（plumb conflict list 的第一欄）", "its id, as in plumb conflict list"), completion: "conflict")

    private static let list = Command<Session>(
        path: ["conflict", "list"], aliases: [["衝突", "清單"]], summary: Phrase("列出待選定的衝突", "list the conflicts that wait"),
        examples: [
            Example("plumb conflict list", Phrase("列出衝突", "list them")),
            Example("plumb conflict list --settled", Phrase("已選定的：誰在何時選了什麼", "those settled: who chose what when")),
        ],
        positionals: [
            PositionalSpec(name: Phrase("查核案", "VISIT"), help: Phrase("只列這個查核案", "only of this visit"), isOptional: true, completion: "visit")
        ],
        options: [OptionSpec(long: "settled", help: Phrase("列出已選定的衝突與經過，而不是待選定的", "list the conflicts that were settled instead, with who chose what"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        let only = try arguments.positional(0).map { try laptop.visit($0, today: session.today) }
        if arguments.isOn("settled") {
            let entries = try SettledEntry.all(laptop).filter { only == nil || $0.view.visit?.id == only?.id }
            if session.console.isJSON {
                session.write(["settled": .array(entries.map { $0.json(laptop, session) })])
            } else if entries.isEmpty {
                session.console.note(Phrase("沒有選定過的衝突。", "No conflict was settled yet."))
            } else {
                session.console.write(SettledEntry.table(entries, session))
            }
            return .ok
        }
        let conflicts = try OpenConflict.all(laptop).filter { only == nil || $0.visit?.id == only?.id }
        if session.console.isJSON {
            session.write(["conflicts": .array(conflicts.map { $0.json(laptop, session) })])
        } else if conflicts.isEmpty {
            session.console.note(Phrase("沒有衝突。", "No conflicts."))
        } else {
            session.console.write(try table(conflicts, session, laptop))
            session.console.note(
                Phrase(
                    "看內容：plumb conflict show 代號   選定：plumb conflict take 代號 mine（或 theirs、edit、號碼）",
                    "See: plumb conflict show ID   Settle: plumb conflict take ID mine (or theirs, edit, a number)"))
        }
        return conflicts.isEmpty ? .ok : .conflicts
    }

    private static func table(_ conflicts: [OpenConflict], _ session: Session, _ laptop: Laptop) throws -> Table {
        var table = Table(columns: [
            .init(title: session.text("代號", "Id")), .init(title: session.text("查核案", "Visit")), .init(title: session.text("紀錄", "Record"), isShrinkable: true),
            .init(title: session.text("欄位", "Field")), .init(title: session.text("各值", "Values"), isShrinkable: true),
        ])
        table.rows = conflicts.map { conflict in
            let values = conflict.conflict.candidates.map { conflict.text($0.values, session) }.joined(separator: " | ")
            return [conflict.name, conflict.visit?.name ?? "", conflict.recordName(session), conflict.fieldNames(session), values]
        }
        return table
    }

    private static let show = Command<Session>(
        path: ["conflict", "show"], aliases: [["衝突", "檢視"]], summary: Phrase("顯示一個衝突：原值、各人的值、誰、何時", "show a conflict: base, values, who and when"),
        examples: [Example("plumb conflict show 5f6e7d8c", Phrase("顯示各值", "show the values"))], positionals: [conflictArgument]
    ) { session, arguments in
        let laptop = try session.laptop()
        let conflict = try OpenConflict.named(arguments.positional(0) ?? "", laptop)
        if session.console.isJSON {
            var document = conflict.json(laptop, session)
            document["candidates"] = .array(
                try zip(document["candidates"]?.array ?? [], conflict.conflict.candidates).map { json, candidate in
                    var json = json
                    let received = try laptop.ledger.admission(in: conflict.conflict.dossier, candidate.replica, candidate.seq)
                    json["received_at"] = JSON(received.map { Session.iso(moment: $0.milliseconds) })
                    return json
                })
            session.write(document)
            return .ok
        }
        try ConflictView(conflict: conflict, session: session, laptop: laptop).write()
        return .ok
    }
}
