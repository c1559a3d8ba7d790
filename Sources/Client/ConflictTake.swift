internal import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb conflict take`: settles a conflict with one of its values or another one.
///
/// `--json`: `{"settled": id, "values"}`.
enum ConflictTake {
    static let command = Command<Session>(
        path: ["conflict", "take"], aliases: [["衝突", "選定"]], summary: Phrase("選定衝突的值", "settle a conflict"),
        details: Phrase(
            "可選 mine（您的）、theirs（對方的）、號碼，或 edit：對照各值後另寫一個（長文開編輯器）。對方不只一人時用號碼或 --of 指定。也可直接用 --value 給值。「刪除／使用」的衝突：keep 留下，remove 刪除。中途按 Ctrl-C 等於沒有選。任一台電腦選定即可，其他人同步後就看到結果。",
            "Take mine, theirs, a number, or edit: see all values and write another one (long texts in an editor). With several theirs give a number or --of. --value gives a value at once. For removed/used: keep or remove. Ctrl-C decides nothing. It is settled once, on any computer; the others see it after a sync."
        ),
        examples: [
            Example("plumb conflict take 5f6e7d8c theirs", Phrase("採用對方的值", "take the other's value")),
            Example("plumb conflict take 5f6e7d8c theirs --of 陳委員", Phrase("採用其中一人的值", "take the value of one of several")),
            Example("plumb conflict take 5f6e7d8c edit", Phrase("對照後另寫一個值", "write another value with all of them in view")),
            Example("plumb conflict take 5f6e7d8c --value severity=M --value points=2", Phrase("直接給值", "give the value at once")),
        ],
        positionals: [
            ConflictCommands.conflictArgument,
            PositionalSpec(
                name: Phrase("選擇", "CHOICE"), help: Phrase("mine、theirs、edit、keep、remove 或號碼", "mine, theirs, edit, keep, remove or a number"), isOptional: true
            ),
        ],
        options: [
            OptionSpec(
                long: "value", value: Phrase("欄位=值", "field=value"),
                help: Phrase("自己寫的值，可重複；未給的欄位取最新值", "a value of your own, repeatable; other fields keep the latest"),
                isRepeatable: true),
            OptionSpec(long: "of", value: Phrase("姓名", "name"), help: Phrase("對方有好幾位時，採用誰的值：姓名或號碼", "whose value, of several: a name or number")),
        ]
    ) { session, arguments in
        let laptop = try session.laptop()
        let conflict = try OpenConflict.named(arguments.positional(0) ?? "", laptop)
        let own = arguments.values("value")
        let whose = arguments.value("of")
        let choice = arguments.positional(1).map { halfWidth($0).lowercased() } ?? whose.map { _ in "theirs" }
        let isEdit = choice.map { ["edit", "修改", "另寫"].contains($0) } ?? false
        let values: [FieldValue]
        switch choice {
        case let choice? where !isEdit:
            if !own.isEmpty { throw UsageProblem.excluded(first: "CHOICE", second: "--value") }
            values = try conflict.values(choosing: choice, of: whose, own: laptop.person)
        case _ where !own.isEmpty: values = try conflict.values(writing: own)
        case _ where isEdit:
            if whose != nil { throw UsageProblem.excluded(first: "edit", second: "--of") }
            values = try ConflictEditing(conflict: conflict, session: session, laptop: laptop).values()
        default: values = try ask(conflict, session, laptop)
        }
        try settle(conflict, values, session, laptop)
        if isEdit { try? session.console.discardBuffer(ConflictEditing.buffer(conflict, laptop)) }
        if session.console.isJSON {
            session.write(["settled": .string(conflict.name), "values": conflict.json(values)])
        } else {
            session.saved(
                Phrase(
                    "\(conflict.recordName(session.speaking(.zhTW)))，\(conflict.fieldNames(session.speaking(.zhTW)))：\(conflict.text(values, session.speaking(.zhTW)))",
                    "\(conflict.recordName(session.speaking(.en))), \(conflict.fieldNames(session.speaking(.en))): \(conflict.text(values, session.speaking(.en)))"
                ),
                next: Phrase("送出：plumb sync", "Send it: plumb sync"))
        }
        return .ok
    }

    /// Shows the conflict, then asks which value.
    private static func ask(_ conflict: OpenConflict, _ session: Session, _ laptop: Laptop) throws -> [FieldValue] {
        guard session.console.isInteractive else { throw ConsoleError.inputNeeded(option: conflict.isExistence ? "keep|remove" : "mine|theirs|N") }
        let view = ConflictView(conflict: conflict, session: session, laptop: laptop)
        let language = session.console.language
        if conflict.isExistence {
            let choices = [Choice(key: "keep", label: session.text("留下", "keep it")), Choice(key: "remove", label: session.text("刪除", "remove it"))]
            let index = try session.console.choose(Phrase("留下還是刪除", "Keep or remove"), option: "keep|remove", from: choices)
            return [.integer(index == 0 ? 1 : 0)]
        }
        let choices =
            conflict.conflict.candidates.enumerated().map { index, candidate in
                Choice(
                    key: "\(index + 1)",
                    label:
                        "\(view.title(index).dropFirst(2))  \(conflict.names.text(candidate.author, language))  \(oneLine(conflict.text(candidate.values, session)))"
                )
            } + [Choice(key: "edit", label: session.text("另寫一個值", "write another value"))]
        let index = try session.console.choose(Phrase("採用哪一個", "Which one"), option: "mine|theirs|N", from: choices)
        guard index < conflict.conflict.candidates.count else {
            return try ConflictEditing(conflict: conflict, session: session, laptop: laptop).values()
        }
        return conflict.conflict.candidates[index].values
    }

    private static func settle(_ conflict: OpenConflict, _ values: [FieldValue], _ session: Session, _ laptop: Laptop) throws {
        let versions = try laptop.versions()
        try laptop.ledger.write { writer in
            guard try writer.dossier(conflict.conflict.dossier).right >= .write else {
                throw ClientFailures.readOnly(String(conflict.conflict.dossier.description.prefix(8)))
            }
            guard try !writer.dossier(conflict.conflict.dossier).isSealed else { throw ClientFailures.conflictOfFinal(conflict.visit?.name ?? conflict.name) }
            // A value that came while the person was looking must not be settled unseen.
            guard try laptop.ledger.conflicts(in: conflict.conflict.dossier).contains(conflict.conflict) else {
                throw ClientFailures.conflictMoved(conflict.name)
            }
            try writer.settle(conflict.conflict, with: values, author: laptop.person, versions: versions, now: session.now)
        }
    }
}

/// `take ID edit`: asks for a value of its own with all others in view.
struct ConflictEditing {
    let conflict: OpenConflict
    let session: Session
    let laptop: Laptop

    private var console: Console { session.console }
    private var candidates: [Conflict.Candidate] { conflict.conflict.candidates }

    /// Where a long text in work is kept, so that a crash loses nothing of it.
    static func buffer(_ conflict: OpenConflict, _ laptop: Laptop) -> String { "\(laptop.home)/conflict-\(conflict.name).txt" }

    func values() throws -> [FieldValue] {
        guard !conflict.isExistence else { throw ClientFailures.conflictChoice(Phrase("這個衝突只能選 keep 或 remove", "only keep or remove settles this")) }
        guard console.isInteractive else { throw ConsoleError.inputNeeded(option: "--value") }
        return try conflict.fields.enumerated().map { index, field in
            let texts = candidates.map { raw($0.values[index]) }
            if field.type == .text, texts.contains(where: { $0.contains(where: \.isNewline) || displayWidth($0) > 40 }) { return try long(field, texts) }
            return try short(field, index, texts)
        }
    }

    private func short(_ field: FieldDeclaration, _ index: Int, _ texts: [String]) throws -> FieldValue {
        let label = Phrase(field.zh, field.en)
        console.warn(label.text(console.language) + Phrase("：", ":").text(console.language))
        if let base = conflict.conflict.base {
            console.warn("  " + session.text("原值", "base") + "  " + shown(field, base[index]))
        }
        for (number, candidate) in candidates.enumerated() {
            console.warn("  \(number + 1)  \(shown(field, candidate.values[index]))  \(conflict.names.text(candidate.author, console.language))")
        }
        let answer = try console.prompt(
            label, option: "--value", default: texts.first.flatMap { $0.isEmpty ? nil : $0 }, allowsEmpty: true,
            validate: { answer in
                do {
                    _ = try conflict.value(answer, field)
                    return nil
                } catch {
                    guard case UsageProblem.invalidValue(_, _, let reason) = error else { return Phrase("這個值不行", "This value will not do") }
                    return reason
                }
            })
        return try conflict.value(answer, field)
    }

    private func shown(_ field: FieldDeclaration, _ value: FieldValue) -> String {
        let text = oneLine(VisitTexts.text(field, value, session))
        return text.isEmpty ? session.text("（空白）", "(empty)") : text
    }

    /// In an editor: one text with what differs between marks. Without one the values are shown and the new text is typed.
    private func long(_ field: FieldDeclaration, _ texts: [String]) throws -> FieldValue {
        let first = candidates.firstIndex { conflict.isMine($0, laptop) } ?? 0
        func name(_ index: Int) -> String { "\(index + 1) \(conflict.names.text(candidates[index].author, console.language))" }
        let others = candidates.indices.filter { $0 != first }
        let hasEditor = ["VISUAL", "EDITOR"].contains { !(console.environment[$0] ?? "").isEmpty }
        var start = ""
        if hasEditor, let other = others.first {
            start = LineDiff(texts[first], texts[other]).marked((name(first), name(other)))
            for more in others.dropFirst() {
                start += "\(LineDiff.marks[0]) \(name(more))\n\(texts[more])\n\(LineDiff.marks[2]) \(name(more))\n"
            }
        } else {
            for index in candidates.indices {
                console.warn("── \(name(index))")
                console.warn(texts[index])
            }
        }
        let question = Phrase("\(field.zh)：請改成要留下的文字，並刪掉標記行", "\(field.en): write what is to stand, and take the marked lines out")
        let text = try console.longText(question, option: "--value", initial: start, bufferFile: ConflictEditing.buffer(conflict, laptop))
        if text.isEmpty { throw ClientFailures.conflictChoice(Phrase("沒有寫任何文字，沒有選定", "nothing was written; not settled")) }
        if LineDiff.hasMarks(text) { throw ClientFailures.conflictMarksLeft() }
        return try conflict.value(text, field)
    }

    /// As `--value` takes it.
    private func raw(_ value: FieldValue) -> String {
        switch value {
        case .null: ""
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        case .blob: ""
        }
    }
}
