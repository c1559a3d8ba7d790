internal import HTTP
internal import Inspection
internal import Replication
internal import Terminal

/// `plumb office conflict …`: conflicts in visits and score sheets, settled by the office. 衝突.
///
/// With `--json` the server's document: `conflicts` (`dossier` `record` `register` `token` `kind` `kind_label` `fields`
/// `visit` `plan` `day` `number` `code` `item` `candidates` `base`), to each an `id` that `take` understands; `list --settled` gives `settled`: the same
/// without `token` and `base`, and `values`, `choice` (null = a value of its own), `settled_by`, `settled_at`.
enum OfficeConflictCommands {
    static let all = [list, take]

    private static let list = Command<Session>(
        path: ["office", "conflict", "list"], aliases: [["小組", "衝突", "清單"]], summary: Phrase("列出待選定的衝突與各個值", "list open conflicts with their values"),
        details: Phrase("有衝突時結束碼為 4。", "Exit code 4 when there are any."),
        examples: [
            Example("plumb office conflict list", Phrase("列出衝突", "list the conflicts")),
            Example("plumb office conflict list --settled", Phrase("已選定的：誰在何時選了什麼", "those settled: who chose what when")),
        ],
        options: [OptionSpec(long: "settled", help: Phrase("列出已選定的衝突與經過，而不是待選定的", "list the conflicts that were settled instead, with who chose what"))]
    ) { session, arguments in
        if arguments.isOn("settled") { return try listSettled(session) }
        var answer = try session.api().get("/v1/office/conflicts")
        let conflicts = answer.list("conflicts").compactMap(OfficeConflict.init)
        if session.console.isJSON {
            answer["conflicts"] = .array(conflicts.map(\.json))
            session.write(answer)
        } else if conflicts.isEmpty {
            session.console.note(Phrase("沒有衝突", "There are no conflicts"))
        } else {
            session.console.write(table(conflicts, session))
            session.console.note(
                Phrase(
                    "共 \(conflicts.count) 個；選定：plumb office conflict take 代號 選項",
                    "Conflicts: \(conflicts.count). Settle one: plumb office conflict take ID CHOICE"))
        }
        return conflicts.isEmpty ? .ok : .conflicts
    }

    private static func listSettled(_ session: Session) throws -> ExitCode {
        var answer = try session.api().get("/v1/office/conflicts/settled")
        let settled = answer.list("settled").compactMap(OfficeConflict.init)
        if session.console.isJSON {
            answer["settled"] = .array(settled.map(\.json))
            session.write(answer)
        } else if settled.isEmpty {
            session.console.note(Phrase("沒有選定過的衝突。", "No conflict was settled yet."))
        } else {
            var table = Table(columns: [
                .init(title: session.text("代號", "Id")), .init(title: session.text("案號", "Visit")),
                .init(title: session.text("紀錄", "Record"), isShrinkable: true), .init(title: session.text("欄位", "Field")),
                .init(title: session.text("原有各值", "Values"), isShrinkable: true), .init(title: session.text("選定", "Settled to"), isShrinkable: true),
                .init(title: session.text("誰", "Who")), .init(title: session.text("時間", "When")),
            ])
            table.rows = settled.map { conflict in
                let stood = conflict.candidates.map { "\($0.text("author")) \(conflict.text($0["values"], session))" }
                return [
                    conflict.name, conflict.json.text("visit"), conflict.recordName(session), conflict.fieldNames(session), stood.joined(separator: " | "),
                    conflict.text(conflict.json["values"], session), conflict.json.text("settled_by"), session.moment(conflict.json, "settled_at"),
                ]
            }
            session.console.write(table)
        }
        return .ok
    }

    /// A row for each value, so that they stand below one another; a conflict's first row names it.
    private static func table(_ conflicts: [OfficeConflict], _ session: Session) -> Table {
        var table = Table(columns: [
            .init(title: session.text("代號", "Id")), .init(title: session.text("案號", "Visit")), .init(title: session.text("紀錄", "Record"), isShrinkable: true),
            .init(title: session.text("欄位", "Field")), .init(title: session.text("選項", "Choice"), alignment: .trailing),
            .init(title: session.text("值", "Value"), isShrinkable: true), .init(title: session.text("誰", "Who")), .init(title: session.text("時間", "When")),
        ])
        for conflict in conflicts {
            let names = [conflict.name, conflict.json.text("visit"), conflict.recordName(session), conflict.fieldNames(session)]
            for (index, candidate) in conflict.candidates.enumerated() {
                table.rows.append(
                    (index == 0 || session.console.isPlain || session.console.isAccessible ? names : ["", "", "", ""]) + [
                        candidate.number("choice").map(String.init) ?? "", conflict.text(candidate["values"], session), candidate.text("author"),
                        session.moment(candidate, "at"),
                    ])
            }
            if let base = conflict.json["base"], !base.isNull {
                let word = session.text("原值", "before")
                table.rows.append(
                    (session.console.isPlain || session.console.isAccessible ? names : ["", "", "", ""]) + [word, conflict.text(base, session), "", ""])
            }
        }
        return table
    }

    private static let take = Command<Session>(
        path: ["office", "conflict", "take"], aliases: [["小組", "衝突", "選定"]], summary: Phrase("選定一個衝突的值", "settle a conflict"),
        details: Phrase(
            "選項是清單裡的號碼；刪除與使用的衝突也可寫 keep（留下）或 remove（刪除）；要另寫一個值用 --value。看過之後又有新值時伺服器會拒絕，請重新列出。",
            "The choice is a number of the list; for removed/used also keep or remove; --value writes another value. If something changed since the list was read, the server refuses; list again."
        ),
        examples: [
            Example("plumb office conflict take 3f9a0c12 2", Phrase("採用第 2 個值", "take the second value")),
            Example("plumb office conflict take 3f9a0c12 --value severity=M --value points=2", Phrase("另寫一個值", "write another value")),
        ],
        positionals: [
            PositionalSpec(name: Phrase("代號", "ID"), help: Phrase("衝突的代號，見清單第一欄", "the conflict's id, the list's first column")),
            PositionalSpec(name: Phrase("選項", "CHOICE"), help: Phrase("號碼，或 keep、remove", "a number, or keep or remove"), isOptional: true),
        ],
        options: [
            OptionSpec(
                long: "value", value: Phrase("欄位=值", "field=value"),
                help: Phrase("另寫的值，可重複；沒給的欄位取第 1 個值", "another value, repeatable; fields not named take the first value"), isRepeatable: true), .commandID,
        ]
    ) { session, arguments in
        let call = try OfficeCall(session, arguments)
        let conflict = try find(arguments.positional(0) ?? "", session)
        let choice: JSON
        switch (arguments.positional(1), arguments.values("value")) {
        case (_?, let written) where !written.isEmpty: throw UsageProblem.excluded(first: "CHOICE", second: "--value")
        case (let text?, _): choice = .integer(Int64(try conflict.number(text)))
        case (nil, let written) where !written.isEmpty: choice = try conflict.values(written)
        case (nil, _):
            let choices = conflict.candidates.enumerated().map { index, candidate in
                Choice(key: "\(index + 1)", label: "\(conflict.text(candidate["values"], session))  \(candidate.text("author"))")
            }
            choice = .integer(Int64(try session.console.choose(Phrase("採用哪一個", "Which one"), option: "CHOICE", from: choices) + 1))
        }
        let answer = try call.post(
            "/v1/office/conflicts/take",
            [
                "dossier": .string(conflict.json.text("dossier")), "record": .string(conflict.json.text("record")),
                "register": conflict.json["register"] ?? .null, "choice": choice, "token": .string(conflict.json.text("token")),
            ])
        if session.console.isJSON {
            session.write(answer)
        } else {
            session.console.note(
                Phrase(
                    "已選定 Settled：\(conflict.json.text("visit")) \(conflict.recordName(session)) \(conflict.fieldNames(session))；各電腦同步後就看到",
                    "Settled: \(conflict.json.text("visit")) \(conflict.recordName(session)) \(conflict.fieldNames(session)); laptops see it after a sync"))
        }
        return .ok
    }

    private static func find(_ text: String, _ session: Session) throws -> OfficeConflict {
        let wanted = halfWidth(text).lowercased()
        let all = try session.api().get("/v1/office/conflicts").list("conflicts").compactMap(OfficeConflict.init)
        let found = wanted.count >= 3 ? all.filter { $0.id.hasPrefix(wanted) } : []
        guard let first = found.first else {
            let settled = wanted.count >= 3 ? try session.api().get("/v1/office/conflicts/settled").list("settled").compactMap(OfficeConflict.init) : []
            guard let done = settled.last(where: { $0.id.hasPrefix(wanted) }) else { throw OfficeFailures.conflictNotFound(text) }
            throw OfficeFailures.conflictSettled(done.name, by: done.json.text("settled_by"))
        }
        guard found.count == 1 else { throw OfficeFailures.ambiguous(text, found.count) }
        return first
    }
}

/// A conflict as the server lists it, open or settled, with the name that laptops have for it too.
struct OfficeConflict {
    private(set) var json: JSON
    /// Derived from dossier, record and register: the same everywhere.
    let id: String
    var name: String { String(id.prefix(8)) }
    var candidates: [JSON] { json.list("candidates") }

    /// Nil for a document that names no conflict.
    init?(_ json: JSON) {
        guard let dossier = ID(json.text("dossier")), let record = ID(json.text("record")),
            let register = json.number("register").flatMap({ UInt8(exactly: $0) })
        else { return nil }
        id = ID.derived("plumb conflict", dossier.bytes, record.bytes, [register]).description
        self.json = json
        self.json["id"] = .string(String(id.prefix(8)))
    }

    func recordName(_ session: Session) -> String {
        let parts = [json.number("number").map(String.init) ?? "", json.text("code"), json.text("item")].filter { !$0.isEmpty }
        return ([session.text(json.text("kind_label"), json.text("kind_label_en"))] + parts).joined(separator: " ")
    }

    func fieldNames(_ session: Session) -> String {
        json.list("fields").map { session.text($0.text("label"), $0.text("label_en")) }.joined(separator: session.text("＋", "+"))
    }

    /// Values in the order of the fields.
    func text(_ values: JSON?, _ session: Session) -> String {
        let texts = (values?.object?.pairs ?? []).map { name, value -> String in
            switch (name, value) {
            case ("existence", .string("remove")): session.text("刪除 remove", "remove")
            case ("existence", _): session.text("留下 keep", "keep")
            case ("severity", .string(let code)): session.label(code, OfficeWords.severities)
            case ("party", .string(let code)): Party(rawValue: code).map { session.text($0.zh, $0.en) } ?? code
            case (_, .string(let text)): CalendarDay(iso: text).map { session.text($0) } ?? text
            case (_, .integer(let number)): String(number)
            case (_, .number(let number)): String(number)
            default: session.text("（空）", "(empty)")
            }
        }
        return texts.joined(separator: session.text("、", ", "))
    }

    /// The number of the value that a text means: itself, or keep and remove.
    func number(_ text: String) throws -> Int {
        let wanted = halfWidth(text).lowercased()
        let words = ["留下": "keep", "刪除": "remove"]
        if let index = candidates.firstIndex(where: { $0["values"]?.text("existence") == words[wanted] ?? wanted }) { return index + 1 }
        guard let number = Int(wanted), candidates.indices.contains(number - 1) else {
            throw UsageProblem.invalidValue(
                name: "CHOICE", value: text, reason: Phrase("應為 1 到 \(candidates.count)", "expected 1 to \(candidates.count)"))
        }
        return number
    }

    /// The first value with what was written as `field=value` in its place; an empty value clears the field.
    func values(_ written: [String]) throws -> JSON {
        var values = candidates.first?["values"] ?? [:]
        let names = json.list("fields").map { $0.text("name") }
        for text in written {
            guard let equals = text.firstIndex(of: "=") else {
                throw UsageProblem.invalidValue(name: "--value", value: text, reason: Phrase("寫成 欄位=值", "write field=value"))
            }
            let name = halfWidth(String(text[..<equals]))
            guard names.contains(name), name != "existence" else {
                throw UsageProblem.invalidValue(
                    name: "--value", value: text,
                    reason: Phrase("可用欄位：\(names.joined(separator: " "))", "fields: \(names.joined(separator: " "))"))
            }
            values[name] = try value(String(text[text.index(after: equals)...]), of: name)
        }
        return values
    }

    /// A number where the other values are numbers, else text.
    private func value(_ text: String, of name: String) throws -> JSON {
        if text.isEmpty { return .null }
        let known = (candidates.map { $0["values"]?[name] } + [json["base"]?[name]]).compactMap { $0 }
        guard known.contains(where: { $0.int != nil }), !known.contains(where: { $0.string != nil }) else { return .string(text) }
        guard let number = Int64(halfWidth(text)) else {
            throw UsageProblem.invalidValue(name: "--value", value: "\(name)=\(text)", reason: Phrase("應為整數", "a whole number is expected"))
        }
        return .integer(number)
    }
}
