internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office backlog` and `office defect list`: defects that wait for their improvement, overdue ones first. 待改善.
///
/// With `--json` the server's document: `on` `count` `overdue` `defects` (`defect` `number` `visit` `plan` `day`
/// `agency_code` `agency` `tender_no` `tender_name` `contractor` `supervisor` `code` `title` `note` `location` `severity`
/// `points` `party` `state` `letter_day` `letter_number` `due` `overdue_days` `days_left` `extended` `unsettled`
/// `once_in_conflict` `photos_missing`), `photos_missing`, `draws_overdue` (for who may see draws).
enum OfficeBacklogCommands {
    static let all = [backlog, list]

    /// What falls due within so many days is emphasised, in days.
    private static let soon = 7

    private static let backlog = Command<Session>(
        path: ["office", "backlog"], aliases: [["小組", "待改善"]], summary: Phrase("列出待改善的缺失，逾期的在前", "list defects to be improved, overdue first"),
        details: Phrase(
            "期限是查核紀錄發文日加規則手冊的日數，或同意的展延日。沒有發文的排在最後。有逾期時結束碼仍為 0。",
            "A deadline is the day of the record's letter plus the rulebook's days, or an agreed extension. What has no letter yet comes last. Overdue defects do not change the exit code."
        ),
        examples: [
            Example("plumb office backlog", Phrase("全部", "all of them")),
            Example("plumb office backlog --overdue --severity S", Phrase("逾期的嚴重缺失", "serious defects that are overdue")),
            Example("plumb office backlog --agency 水利局 --on 114-09-30", Phrase("水利局在 9 月 30 日的情形", "one agency as of 30 September")),
        ],
        options: [
            .text("agency", Phrase("機關", "agency"), Phrase("機關代碼，或機關名稱的一部分", "agency code, or a part of the agency's name")),
            .text("contractor", Phrase("廠商", "name"), Phrase("廠商名稱的一部分", "a part of the contractor's name")),
            .text("severity", Phrase("程度", "severity"), Phrase("缺失程度：L 輕微、M 中等、S 嚴重", "L minor, M medium, S serious")),
            OptionSpec(long: "overdue", help: Phrase("只列逾期的", "only those that are overdue")),
            .day("on", Phrase("以這一天判斷逾期；預設今天", "judge lateness on this day; today otherwise")),
        ]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        var query: [(String, String)] = []
        for name in ["agency", "contractor"] {
            if let value = input.optional(name), !value.isEmpty { query.append((name, value)) }
        }
        if let severity = try input.optionalChoice("severity", from: OfficeWords.severities) { query.append(("severity", severity)) }
        if arguments.isOn("overdue") { query.append(("overdue", "1")) }
        if let day = try input.optionalDay("on") { query.append(("on", day.description)) }
        return try show(session, query)
    }

    private static let list = Command<Session>(
        path: ["office", "defect", "list"], aliases: [["小組", "缺失", "清單"]], summary: Phrase("列出所有待改善的缺失", "list every defect to be improved"),
        examples: [Example("plumb office defect list --json", Phrase("以 JSON 列出", "list them as JSON"))]
    ) { session, _ in try show(session, []) }

    private static func show(_ session: Session, _ query: [(String, String)]) throws -> ExitCode {
        let answer = try session.api().get("/v1/office/backlog", query)
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let defects = answer.list("defects")
        let draws = answer.list("draws_overdue").compactMap(\.string).joined(separator: " ")
        if !draws.isEmpty {
            session.console.note(
                Phrase("抽籤逾期未公開：\(draws)（plumb office draw reveal）", "Draws overdue for their reveal: \(draws) (plumb office draw reveal)"))
        }
        guard !defects.isEmpty else {
            session.console.note(Phrase("沒有待改善的缺失", "No defect waits for improvement"))
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("期限狀態", "Status")), .init(title: session.text("期限", "Due")), .init(title: session.text("缺失", "Defect")),
            .init(title: session.text("編號", "Code")), .init(title: session.text("程度", "Severity")),
            .init(title: session.text("說明", "Text"), isShrinkable: true), .init(title: session.text("機關", "Agency"), isShrinkable: true),
            .init(title: session.text("廠商", "Contractor"), isShrinkable: true), .init(title: session.text("曾衝突", "Once in conflict")),
        ])
        for defect in defects {
            table.rows.append([
                status(defect, session), session.text(isoDay: defect.text("due")), name(defect, among: defects), defect.text("code"),
                session.label(defect.text("severity"), OfficeWords.severities), words(defect), defect.text("agency"), defect.text("contractor"),
                defect["once_in_conflict"]?.bool ?? false ? session.text("是", "yes") : "",
            ])
        }
        session.write(table, emphasis: defects.map(emphasis))
        session.console.note(sums(session, answer, defects))
        if let missing = answer.number("photos_missing"), missing > 0 {
            session.console.note(
                Phrase("還缺 \(missing) 張照片：plumb office evidence list", "\(missing) photos are missing: plumb office evidence list"))
        }
        return .ok
    }

    /// `114-007:3`, which `office defect review` takes; the id's first digits where the defect has no number, or shares it
    /// with one that another laptop recorded offline.
    private static func name(_ defect: JSON, among all: [JSON]) -> String {
        func numbered(_ defect: JSON) -> String? {
            guard let number = defect.number("number"), !defect.text("visit").isEmpty else { return nil }
            return "\(defect.text("visit")):\(number)"
        }
        guard let own = numbered(defect), all.count(where: { numbered($0) == own }) == 1 else { return String(defect.text("defect").prefix(8)) }
        return own
    }

    /// What the inspector wrote, else the catalogue's title.
    private static func words(_ defect: JSON) -> String {
        [defect.text("location"), defect.text("note").isEmpty ? defect.text("title") : defect.text("note")].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    private static func overdueDays(_ defect: JSON) -> Int { defect.number("overdue_days") ?? 0 }

    /// In words, since colour alone says nothing to some.
    private static func status(_ defect: JSON, _ session: Session) -> String {
        var text: String
        if overdueDays(defect) > 0 {
            text = session.text("逾期 \(overdueDays(defect)) 日", "OVERDUE \(overdueDays(defect))d")
        } else if let left = defect.number("days_left") {
            text = left == 0 ? session.text("今天到期", "due today") : session.text("剩 \(left) 日", "\(left)d left")
        } else {
            text = session.text("未發文", "no letter yet")
        }
        if defect["extended"]?.bool ?? false { text += session.text("（展延）", " (extended)") }
        if defect["unsettled"]?.bool ?? false { text += session.text("（有衝突）", " (conflict)") }
        return text
    }

    private static func emphasis(_ defect: JSON) -> Console.Emphasis? {
        if overdueDays(defect) > 0 { return .bad }
        if let left = defect.number("days_left"), left <= soon { return .doubtful }
        return nil
    }

    private static func sums(_ session: Session, _ answer: JSON, _ defects: [JSON]) -> Phrase {
        let overdue = answer.number("overdue") ?? defects.count { overdueDays($0) > 0 }
        let near = defects.count { overdueDays($0) == 0 && ($0.number("days_left") ?? .max) <= soon }
        let waiting = defects.count { $0.text("due").isEmpty }
        let visits = Set(defects.map { $0.text("plan") }).count
        let day = session.bothCalendars(isoDay: answer.text("on"))
        return Phrase(
            "\(day)：共 \(defects.count) 項（\(visits) 案），逾期 \(overdue)、\(soon) 日內到期 \(near)、未發文 \(waiting)",
            "\(day): defects: \(defects.count) (visits: \(visits)), overdue: \(overdue), due within \(soon) days: \(near), without a letter: \(waiting)")
    }

    /// The id or name that the API takes for what a person wrote: `114-007:3`, `114-007/3`, or an id's first digits.
    static func defect(_ text: String, _ session: Session) throws -> String {
        let wanted = halfWidth(text).lowercased().replacing("/", with: ":")
        let isHex = wanted.allSatisfy { $0.isASCII && $0.isHexDigit }
        guard isHex, wanted.count < 32 else { return wanted }
        let ids = try session.api().get("/v1/office/backlog").list("defects").map { $0.text("defect") }
        let found = wanted.count >= 4 ? ids.filter { $0.hasPrefix(wanted) } : []
        guard let first = found.first else { throw OfficeFailures.defectNotFound(text) }
        guard found.count == 1 else { throw OfficeFailures.ambiguous(text, found.count) }
        return first
    }
}
