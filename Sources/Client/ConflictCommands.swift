internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb conflict list|show|take`.
///
/// A conflict in JSON: `id`, `visit`, `kind`, `record`, `record_name`, `fields`: names, `existence`, `base`: null or values by name,
/// `candidates`: [`number`, `mine`, `author`, `author_name`, `at`, `values`]. `list` gives `{"conflicts": […]}`; `take`: `{"settled": id,
/// "values"}`. `list` ends with exit code 4 when there are any.
enum ConflictCommands {
    static let all = [list, show, take]

    private static let conflictArgument = PositionalSpec(
        name: Phrase("衝突", "CONFLICT"), help: Phrase("代號（plumb conflict list 的第一欄）", "its id, as in plumb conflict list"), completion: "conflict")

    private static let list = Command<Session>(
        path: ["conflict", "list"], aliases: [["衝突", "清單"]], summary: Phrase("列出待選定的衝突", "list the conflicts that wait"),
        examples: [Example("plumb conflict list", Phrase("列出衝突", "list them"))],
        positionals: [
            PositionalSpec(name: Phrase("查核案", "VISIT"), help: Phrase("只列這個查核案", "only of this visit"), isOptional: true, completion: "visit")
        ]
    ) { session, arguments in
        let laptop = try session.laptop()
        let only = try arguments.positional(0).map { try laptop.visit($0, today: session.today) }
        let conflicts = try OpenConflict.all(laptop).filter { only == nil || $0.visit?.id == only?.id }
        if session.console.isJSON {
            session.write(["conflicts": .array(conflicts.map { $0.json(laptop) })])
        } else if conflicts.isEmpty {
            session.console.note(Phrase("沒有衝突。", "No conflicts."))
        } else {
            session.console.write(try table(conflicts, session, laptop))
            session.console.note(
                Phrase(
                    "看內容：plumb conflict show 代號   選定：plumb conflict take 代號 mine|theirs|號碼",
                    "See: plumb conflict show ID   Settle: plumb conflict take ID mine|theirs|N"))
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
            session.write(conflict.json(laptop))
            return .ok
        }
        let language = session.console.language
        var lines = [
            (session.text("衝突", "Conflict"), conflict.name), (session.text("查核案", "Visit"), conflict.visit.map { "\($0.name) \($0.title)" } ?? ""),
            (session.text("紀錄", "Record"), conflict.recordName(session)), (session.text("欄位", "Field"), conflict.fieldNames(session)),
            (session.text("原值", "Base"), conflict.conflict.base.map { conflict.text($0, session) } ?? session.text("無", "none")),
        ]
        for (index, candidate) in conflict.conflict.candidates.enumerated() {
            let mark = candidate.author == laptop.person ? session.text("（您 mine）", " (mine)") : ""
            lines.append(
                (
                    "\(index + 1)",
                    "\(conflict.text(candidate.values, session))  — \(conflict.names.text(candidate.author, language))\(mark) \(session.text(moment: candidate.time.milliseconds))"
                ))
        }
        session.writeFields(lines)
        session.console.note(Phrase("選定：plumb conflict take \(conflict.name) mine|theirs|號碼", "Settle: plumb conflict take \(conflict.name) mine|theirs|N"))
        return .ok
    }

    private static let take = Command<Session>(
        path: ["conflict", "take"], aliases: [["衝突", "選定"]], summary: Phrase("選定衝突的值", "settle a conflict"),
        details: Phrase(
            "可選 mine（您的）、theirs（對方的，只有一個時）、號碼，或用 --value 另寫一個值。「刪除／使用」的衝突：keep 留下，remove 刪除。任一台電腦選定即可，其他人同步後就看到結果。",
            "Take mine, theirs (when there is just one), a number, or write another value with --value. For removed/used: keep or remove. It is settled once, on any computer; the others see it after a sync."
        ),
        examples: [
            Example("plumb conflict take 5f6e7d8c theirs", Phrase("採用對方的值", "take the other's value")),
            Example("plumb conflict take 5f6e7d8c --value severity=M --value points=2", Phrase("另寫一個值", "write another value")),
        ],
        positionals: [
            conflictArgument,
            PositionalSpec(
                name: Phrase("選擇", "CHOICE"), help: Phrase("mine、theirs、keep、remove 或號碼", "mine, theirs, keep, remove or a number"), isOptional: true),
        ],
        options: [
            OptionSpec(
                long: "value", value: Phrase("欄位=值", "field=value"),
                help: Phrase("自己寫的值，可重複；未給的欄位取最新值", "a value of your own, repeatable; other fields keep the latest"),
                isRepeatable: true)
        ]
    ) { session, arguments in
        let laptop = try session.laptop()
        let conflict = try OpenConflict.named(arguments.positional(0) ?? "", laptop)
        let values: [FieldValue]
        let own = arguments.values("value")
        switch (arguments.positional(1), own.isEmpty) {
        case (let choice?, true): values = try conflict.values(choosing: halfWidth(choice).lowercased(), own: laptop.person)
        case (nil, false): values = try conflict.values(writing: own)
        case (_?, false): throw UsageProblem.excluded(first: "CHOICE", second: "--value")
        case (nil, true):
            let choices = conflict.conflict.candidates.enumerated().map { index, candidate in
                Choice(
                    key: "\(index + 1)",
                    label: "\(conflict.text(candidate.values, session))  \(conflict.names.text(candidate.author, session.console.language))")
            }
            let index = try session.console.choose(Phrase("採用哪一個", "Which one"), option: "mine|theirs|N", from: choices)
            values = conflict.conflict.candidates[index].values
        }
        let versions = try laptop.versions()
        try laptop.ledger.write { writer in
            // A value that came while the person was looking must not be settled unseen.
            guard try laptop.ledger.conflicts(in: conflict.conflict.dossier).contains(conflict.conflict) else {
                throw ClientFailures.conflictMoved(conflict.name)
            }
            try writer.settle(conflict.conflict, with: values, author: laptop.person, versions: versions, now: session.now)
        }
        if session.console.isJSON {
            session.write(["settled": .string(conflict.name), "values": conflict.json(values)])
        } else {
            session.saved(
                Phrase(
                    "\(conflict.fieldNames(session))：\(conflict.text(values, session))", "\(conflict.fieldNames(session)): \(conflict.text(values, session))"),
                next: Phrase("送出：plumb sync", "Send it: plumb sync"))
        }
        return .ok
    }
}
