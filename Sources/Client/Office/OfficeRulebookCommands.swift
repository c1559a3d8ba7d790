internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office rulebook …`: the dated values behind every deadline, quota and score. 規則手冊.
///
/// With `--json` the server's document: `on`, `rules` (`key` `label` `label_en` `value` `unit` `unit_en` `allowed`
/// `effective_from` `source` `mark` `mark_label` `history`); `--key` leaves only those rules.
enum OfficeRulebookCommands {
    static let all = [list, set]

    private static let list = Command<Session>(
        path: ["office", "rulebook", "list"], aliases: [["小組", "規則", "清單"]], summary: Phrase("列出規則的現行值與依據", "list the rules with value and source"),
        details: Phrase("依據欄的記號：C 有法令或報告依據、F 見於表單、A 假設值、O 機關設定。", "Marks: C confirmed, F seen in forms, A assumption, O set by the office."),
        examples: [
            Example("plumb office rulebook list", Phrase("今天的值", "values of today")),
            Example("plumb office rulebook list --key improvement.days", Phrase("一項規則的歷次值", "all dated values of a rule")),
        ],
        options: [
            .day("on", Phrase("這一天的值；預設今天", "values of this day; today otherwise")),
            .text("key", Phrase("代碼", "key"), Phrase("只列代碼含此文字的規則", "only rules whose key holds this text")),
        ]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        let query = try input.optionalDay("on").map { [("on", $0.description)] } ?? []
        var answer = try session.api().get("/v1/office/rulebook", query)
        if let key = input.optional("key").map({ halfWidth($0).lowercased() }), !key.isEmpty {
            let all = answer.list("rules")
            let exact = all.filter { $0.text("key").lowercased() == key }
            let found = exact.isEmpty ? all.filter { $0.text("key").lowercased().contains(key) } : exact
            guard !found.isEmpty else { throw OfficeFailures.ruleNotFound(key) }
            answer["rules"] = .array(found)
        }
        if session.console.isJSON { session.write(answer) } else { write(session, answer) }
        return .ok
    }

    private static func write(_ session: Session, _ answer: JSON) {
        let rules = answer.list("rules")
        var table = Table(columns: [
            .init(title: session.text("代碼", "Key")), .init(title: session.text("規則", "Rule"), isShrinkable: true),
            .init(title: session.text("值", "Value"), alignment: .trailing), .init(title: session.text("單位", "Unit")),
            .init(title: session.text("自", "From")), .init(title: session.text("記號", "Mark")), .init(title: session.text("依據", "Source"), isShrinkable: true),
        ])
        for rule in rules {
            table.rows.append([
                rule.text("key"), session.text(rule.text("label"), rule.text("label_en")), value(rule), session.text(rule.text("unit"), rule.text("unit_en")),
                start(rule, session), rule.text("mark"), rule.text("source"),
            ])
        }
        session.console.write(table)
        session.console.note(
            Phrase(
                "\(session.bothCalendars(isoDay: answer.text("on"))) 的值，共 \(rules.count) 項",
                "Rules: \(rules.count), values of \(session.bothCalendars(isoDay: answer.text("on")))"))
        if rules.count == 1 { writeHistory(session, rules[0]) }
    }

    private static func writeHistory(_ session: Session, _ rule: JSON) {
        var table = Table(columns: [
            .init(title: session.text("生效日", "Effective from")), .init(title: session.text("值", "Value"), alignment: .trailing),
            .init(title: session.text("記號", "Mark")), .init(title: session.text("依據", "Source"), isShrinkable: true),
        ])
        table.rows = rule.list("history").map { [start($0, session), value($0), $0.text("mark"), $0.text("source")] }
        session.console.write(session.text("\n可用值：\(rule.text("allowed"))\n", "\nAllowed: \(rule.text("allowed"))\n"))
        session.console.write(table)
    }

    private static func value(_ rule: JSON) -> String { rule["value"].flatMap { $0.string ?? $0.int.map(String.init) } ?? "" }

    private static func start(_ rule: JSON, _ session: Session) -> String {
        let day = rule.text("effective_from")
        return day.isEmpty ? session.text("一開始", "always") : session.text(isoDay: day)
    }

    private static let set = Command<Session>(
        path: ["office", "rulebook", "set"], aliases: [["小組", "規則", "設定"]], summary: Phrase("登錄一項規則自某日起的值", "enter a rule's value from a day on"),
        details: Phrase("以前的值保留不動：以前的決定要說得出依據。", "Earlier values stay, since earlier decisions must remain explainable."),
        examples: [
            Example(
                "plumb office rulebook set improvement.days 45 --from 115-01-01 --source 府工字第1140012345號函", Phrase("自 115 年起改為 45 日", "45 days from 2026 on"))
        ],
        positionals: [
            PositionalSpec(name: Phrase("代碼", "KEY"), help: Phrase("規則的代碼", "the rule's key")),
            PositionalSpec(name: Phrase("值", "VALUE"), help: Phrase("新的值", "the new value")),
        ],
        options: [
            .day("from", Phrase("生效日", "the day from which it holds")),
            .text("source", Phrase("依據", "source"), Phrase("依據，例如函文的文號", "where it comes from, such as a letter's number")), .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let (key, value) = (halfWidth(arguments.positional(0) ?? ""), halfWidth(arguments.positional(1) ?? ""))
        let day = try input.day("from", Phrase("生效日", "Effective from"))
        let document: JSON = [
            "key": .string(key), "value": .string(value), "effective_from": .string(day.description),
            "source": .string(try input.text("source", Phrase("依據", "Source"))),
        ]
        let answer = try OfficeCall(session, arguments).post("/v1/office/rulebook", document)
        if session.console.isJSON {
            session.write(answer)
        } else {
            let from = session.bothCalendars(day)
            session.console.note(Phrase("已登錄 Set：\(key) = \(value)，自 \(from)", "Set: \(key) = \(value) from \(from)"))
            session.console.note(Phrase("查看：plumb office rulebook list --key \(key)", "See: plumb office rulebook list --key \(key)"))
        }
        return .ok
    }
}
