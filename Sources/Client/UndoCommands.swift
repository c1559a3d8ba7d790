internal import HTTP
internal import Ledger
internal import Replication
internal import Terminal

/// `plumb op log`, `plumb undo` and `plumb redo`.
///
/// An operation in JSON: `number`: 1 = newest, `id`, `at`, `visit`, `dossier`, `what`, `kind`: save, undo, redo or seal, `undone`, `undoes`: ids,
/// `settles`: a conflict, `sent`, `ineffective`: null or a reason code, `withdrawn`, `operations`: [`action`, `kind`, `record`, `fields`]. `op log` gives
/// `{"operations": […]}`; `undo`: `{"undone", "operation"}` and `redo`: `{"redone", "operation"}` with the ids of the save and of the
/// new operation.
enum UndoCommands {
    static let all = [log, undo, redo]

    private static let argument = PositionalSpec(
        name: Phrase("操作", "OP"), help: Phrase("代號或號碼（plumb op log 的前兩欄）；預設最近一次", "its id or number, as in plumb op log; the last one by default"),
        isOptional: true, completion: "operation")

    private static let log = Command<Session>(
        path: ["op", "log"], aliases: [["操作", "清單"]], summary: Phrase("列出您自己的每一次存入，可復原的操作", "list your own saves: what can be undone"),
        details: Phrase(
            "最近的在前；在您另一台電腦存入的，同步後也會列出。代號固定不變，號碼則隨新的操作而移動。",
            "Newest first; what you saved on another computer is listed once it has come by sync. Ids stay the same, numbers move with every new operation."),
        examples: [
            Example("plumb op log", Phrase("最近 20 次", "the last 20")), Example("plumb op log 1a2b3c4d --limit 100", Phrase("一個查核案的", "those of one visit")),
        ],
        positionals: [
            PositionalSpec(name: Phrase("查核案", "VISIT"), help: Phrase("只列這個查核案與您的評分", "only this visit and your scores"), isOptional: true, completion: "visit")
        ],
        options: [OptionSpec(long: "limit", value: Phrase("筆數", "count"), help: Phrase("最多幾筆，預設 20", "at most so many, 20 by default"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        let limit = try OptionReading.integer(arguments, "limit", in: 1...1_000_000) ?? 20
        let only = try arguments.positional(0).map { try laptop.visit($0, today: session.today) }
        let all = try laptop.operations()
        let shown = all.filter { only == nil || $0.visit?.id == only?.id }.prefix(limit)
        if session.console.isJSON {
            session.write(["operations": .array(try shown.map { try $0.json(session, all) })])
            return .ok
        }
        guard !shown.isEmpty else {
            session.console.note(Phrase("還沒有操作。", "Nothing yet."))
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("號", "No."), alignment: .trailing), .init(title: session.text("代號", "Id")), .init(title: session.text("時間", "When")),
            .init(title: session.text("查核案", "Visit")), .init(title: session.text("操作", "What"), isShrinkable: true), .init(title: session.text("狀態", "State")),
        ])
        table.rows = try shown.map { operation in
            [
                "\(operation.number)", operation.name, session.text(moment: operation.save.time.milliseconds), operation.visit?.name ?? "",
                try operation.text(session, all), operation.state(session),
            ]
        }
        session.console.write(table)
        session.console.note(Phrase("復原：plumb undo 代號   重做：plumb redo", "Undo: plumb undo ID   Redo: plumb redo"))
        return .ok
    }

    private static let undo = Command<Session>(
        path: ["undo"], aliases: [["復原"]], summary: Phrase("復原最近一次存入，或指定的一次", "take back your last save, or the one named"),
        details: Phrase(
            "復原是新的一筆存入，寫回您那次存入之前的內容；新增的會刪除，刪除的會留下。原來那筆仍在紀錄簿，已送出的也不會收回。別人後來又改過、有衝突、已定稿或已收回時不復原，並說明原因。",
            "An undo is a new save that writes back what stood before yours: what you added is removed, what you removed comes back. The log keeps both, and nothing that was sent is called back. Refused, with the reason, when somebody changed it since, in conflict, final or withdrawn."
        ),
        examples: [
            Example("plumb undo", Phrase("復原最近一次", "take back the last one")), Example("plumb undo 3fa85f64", Phrase("復原指定的一次", "take back the one named")),
        ], positionals: [argument]
    ) { session, arguments in
        let laptop = try session.laptop()
        let all = try laptop.operations()
        let target: OwnOperation
        if let text = arguments.positional(0) {
            target = try laptop.operation(text, among: all)
        } else {
            guard let last = all.first(where: { $0.isSave && !$0.save.isUndone && $0.save.ineffective == nil }) else {
                throw UndoFailures.nothingToUndo()
            }
            target = last
        }
        if target.save.isUndone { throw UndoFailures.alreadyUndone(target.name) }
        let what = Words(zh: try target.text(session.speaking(.zhTW), all), en: try target.text(session.speaking(.en), all))
        try takeBack([target], session)
        let new = try laptop.operations().first { $0.save.undoes.contains(target.save.identity) }
        if session.console.isJSON {
            session.write(["undone": .string(target.name), "operation": JSON(new?.name)])
        } else {
            session.saved(
                Phrase("已復原 \(target.name) \(what.zh)", "undone \(target.name) \(what.en)"), next: Phrase("重做：plumb redo", "Bring it back: plumb redo"))
            if target.save.isSent {
                session.console.note(
                    Phrase("  原來那筆已經送出，不會收回；下次同步送出這次的復原", "  The save was sent and stays sent; the undo goes with the next sync"))
            }
        }
        return .ok
    }

    private static let redo = Command<Session>(
        path: ["redo"], aliases: [["重做"]], summary: Phrase("重做最近一次復原的存入，或指定的一次", "bring back what you undid last, or the one named"),
        details: Phrase("重做就是復原那次復原，規則相同。", "A redo takes the undo back, by the same rules."),
        examples: [Example("plumb redo", Phrase("重做最近復原的", "bring back what was undone last"))], positionals: [argument]
    ) { session, arguments in
        let laptop = try session.laptop()
        let all = try laptop.operations()
        var undos: [OwnOperation]
        if let text = arguments.positional(0) {
            let named = try laptop.operation(text, among: all)
            // Either the undo itself, or the save that it took back.
            undos = named.isStandingUndo ? [named] : all.filter { $0.isStandingUndo && $0.save.undoes.contains(named.save.identity) }
            if undos.isEmpty { throw UndoFailures.notUndone(named.name) }
        } else {
            guard let last = all.first(where: \.isStandingUndo) else { throw UndoFailures.nothingToRedo() }
            undos = [last]
        }
        // Two computers of one person may each have undone the same save: bringing it back takes both undos back.
        undos = all.filter { other in other.isStandingUndo && undos.contains { other.save.undoes == $0.save.undoes } }
        let saves = Set(undos.flatMap(\.save.undoes))
        guard let target = all.first(where: { saves.contains($0.save.identity) }) else { throw UndoFailures.nothingToRedo() }
        let what = Words(zh: try target.text(session.speaking(.zhTW), all), en: try target.text(session.speaking(.en), all))
        try takeBack(undos, redone: target.name, session)
        let new = try laptop.operations().first { !Set($0.save.undoes).isDisjoint(with: undos.map(\.save.identity)) }
        if session.console.isJSON {
            session.write(["redone": .string(target.name), "operation": JSON(new?.name)])
        } else {
            session.saved(
                Phrase("已重做 \(target.name) \(what.zh)", "brought back \(target.name) \(what.en)"), next: Phrase("送出：plumb sync", "Send it: plumb sync"))
        }
        return .ok
    }

    private struct Words {
        let zh: String
        let en: String
    }

    private static func takeBack(_ operations: [OwnOperation], redone: String? = nil, _ session: Session) throws {
        let laptop = try session.laptop()
        let versions = try laptop.versions()
        do {
            try laptop.ledger.write { writer in
                if let first = operations.first, try laptop.isCancelled(first.save.dossier) { throw ClientFailures.visitCancelled() }
                try writer.takeBack(operations.map(\.save), author: laptop.person, versions: versions, now: session.now)
            }
        } catch {
            guard let refused = error as? NotTakenBack else { throw error }
            throw try UndoFailures.refused(refused, operations[0], redone: redone, session)
        }
    }
}
