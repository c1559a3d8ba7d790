internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office days gate|draw|show|list`: the days of a quarter's visits. 查核日.
///
/// With `--json` the server's document. `gate`: `quarter` `draw` `frame_hash` `is_passed` `is_overridden` `refusals` `warnings` (`code` `rule` `zh`
/// `en` `remedy_zh` `remedy_en`) `visits` `office_days` `places` `reserved` `taken` `seeds` `dead_ends` `retries` `best_guess_ratio`
/// `worst_site_ratio` `best_guess_share` `worst_site` `worst_day` `chi_square` `freedom` `weekdays` `is_repeated`; `draw` and `show`: `quarter` `draw`
/// `is_drawn` `frame_hash` `best_guess_ratio` `is_overridden` `retries` `visits` (`agency_code` `tender_no` `agency` `tender_name` `contractor`
/// `district` `tier` `is_mandatory` `day` `again` `is_second` `is_waiting` `number`) `reserved` (`day` `is_second` `number`) `undated`; `list`: `quarter` `draw` `entries`.
enum OfficeDaysCommands {
    static let all = [gate, draw, show, OfficeDaysRedraw.command, list]

    static let quarter = PositionalSpec(name: Phrase("季", "QUARTER"), help: Phrase("季，例如 114Q3", "a quarter such as 114Q3"))
    static let number = OptionSpec.text(
        "number", Phrase("號", "n"), Phrase("本季第幾次抽籤；預設最後一次開出的", "which draw of the quarter; the last that has run otherwise"))

    /// The path of a quarter's resource.
    static func path(_ kind: String, _ arguments: Arguments, _ step: String = "") throws -> String {
        "/v1/office/\(kind)/\(try OfficeInput.quarter(arguments.positional(0) ?? ""))" + (step.isEmpty ? "" : "/\(step)")
    }

    static func which(_ input: OfficeInput) throws -> Int? {
        guard let text = input.optional("number").map(halfWidth), !text.isEmpty else { return nil }
        guard let number = Int(text), (1...999).contains(number) else {
            throw UsageProblem.invalidValue(name: "--number", value: text, reason: Phrase("應為 1 到 999", "1 to 999 is expected"))
        }
        return number
    }

    static func body(_ input: OfficeInput) throws -> JSON {
        var body: JSON = [:]
        if let number = try which(input) { body["number"] = JSON(number) }
        return body
    }

    static func query(_ input: OfficeInput) throws -> [(String, String)] { try which(input).map { [("number", String($0))] } ?? [] }

    static let overrideOptions: [OptionSpec] = [
        .text("override", Phrase("理由", "reason"), Phrase("不通過時仍放行的理由；要一併給 --document", "why it is let through all the same; with --document")),
        .text("document", Phrase("文號", "number"), Phrase("核准放行的文號", "number of the document that approves it")),
    ]

    /// Adds an override to a body. Both of its parts have to be there: what is missing is asked for, or named.
    static func addOverride(_ input: inout OfficeInput, _ body: inout JSON) throws {
        guard input.optional("override") != nil || input.optional("document") != nil else { return }
        body["override"] = .string(try input.text("override", Phrase("放行的理由", "Reason of the override")))
        body["document"] = .string(try input.text("document", Phrase("核准放行的文號", "Document that approves it")))
    }

    // MARK: Gate and draw

    private static let gate = Command<Session>(
        path: ["office", "days", "gate"], aliases: [["小組", "查核日", "檢核"]],
        summary: Phrase("抽日期前的可預測性檢核：模擬一萬次，封存底冊", "judge how guessable the days would be, before any is drawn, and freeze their frame"),
        details: Phrase(
            "以抽出的標案、辦公日曆、組數、委員可出席日和已排的查核為底冊，模擬一萬個種子。任何案件某一天超過平均的兩倍、星期分布偏離，或非必查而機率為 0 或 1，即拒絕，不留任何資料；有理由與文號可以放行，成本記入紀錄。同一底冊不重算。",
            "Takes the drawn tenders, office calendar, teams, members' days and visits that stand, and simulates 10,000 seeds. A day above twice uniform for any site, weekdays that deviate, or a chance of 0 or 1 that is not mandatory refuse it, and nothing is kept; with reason and document it is let through and the cost noted. The same frame is not reckoned twice."
        ),
        examples: [
            Example("plumb office days gate 114Q3", Phrase("檢核 114 年第 3 季", "the third quarter of 2025")),
            Example("plumb office days gate 114Q3 --override 僅一組人力 --document 高市府研查字第11400000005號", Phrase("敘明理由放行", "let it through")),
        ], positionals: [quarter], options: [number] + overrideOptions + [.commandID]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        var body = try body(input)
        try addOverride(&input, &body)
        let answer = try OfficeCall(session, arguments).post(try path("days", arguments, "gate"), body)
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let isPassed = answer["is_passed"]?.bool ?? false
        let mark = session.console.emphasised(
            isPassed ? session.text("通過", "Passed") : session.text("放行", "Overridden"), isPassed ? .good : .doubtful, on: .output)
        session.write(fields: [
            (Phrase("檢核", "Gate"), mark), (Phrase("季", "Quarter"), "\(answer.text("quarter")) #\(answer.number("draw") ?? 0)"),
            (Phrase("查核件數", "Visits"), String(answer.number("visits") ?? 0)),
            (
                Phrase("辦公日／名額", "Office days / places"),
                "\(answer.number("office_days") ?? 0) / \(answer.number("places") ?? 0)"
            ), (Phrase("保留名額", "Places kept empty"), String(answer.number("reserved") ?? 0)),
            (Phrase("已排查核", "Visits that stand"), String(answer.number("taken") ?? 0)),
            (Phrase("模擬次數", "Seeds"), String(answer.number("seeds") ?? 0)),
            (Phrase("最佳猜測（平均的倍數）", "Best guess, times uniform"), times(answer.number("best_guess_ratio"))),
            (Phrase("最易猜中的案件", "Easiest to guess"), "\(answer.text("worst_site"))  \(session.text(isoDay: answer.text("worst_day")))"),
            (Phrase("星期卡方", "Chi-square of weekdays"), "\(times(answer.number("chi_square"))) (df \(answer.number("freedom") ?? 0))"),
            (Phrase("底冊雜湊", "Frame's SHA-256"), answer.text("frame_hash")),
        ])
        for refusal in answer.list("refusals") { session.console.warn("\(session.text(refusal.text("zh"), refusal.text("en"))) [\(refusal.text("code"))]") }
        for warning in answer.list("warnings") { session.console.warn("\(session.text(warning.text("zh"), warning.text("en"))) [\(warning.text("code"))]") }
        if answer["is_repeated"]?.bool ?? false { session.console.note(Phrase("底冊沒有變，沿用先前的檢核", "The frame is the same; the earlier verdict holds")) }
        session.console.note(Phrase("接著：plumb office days draw \(answer.text("quarter"))", "Next: plumb office days draw \(answer.text("quarter"))"))
        return .ok
    }

    /// Thousandths as `1.34`.
    static func times(_ thousandths: Int?) -> String {
        guard let thousandths else { return "-" }
        let hundredths = (thousandths + 5) / 10
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private static let draw = Command<Session>(
        path: ["office", "days", "draw"], aliases: [["小組", "查核日", "抽籤"]], summary: Phrase("抽出一季的查核日", "draw the days of a quarter"),
        details: Phrase(
            "以通過檢核的底冊和選案抽籤的種子計算；同一底冊、同一種子在任何地方都得到同樣的日期。再執行一次不會改變任何事。",
            "From the frame that passed the gate and the seed of the draw of tenders; the same frame and seed give the same days anywhere. Doing it again changes nothing."
        ),
        examples: [Example("plumb office days draw 114Q3", Phrase("抽 114 年第 3 季", "the third quarter of 2025"))], positionals: [quarter],
        options: [number, .commandID]
    ) { session, arguments in
        let answer = try OfficeCall(session, arguments).post(try path("days", arguments, "draw"), try body(OfficeInput(session, arguments)))
        return tell(session, answer)
    }

    private static let show = Command<Session>(
        path: ["office", "days", "show"], aliases: [["小組", "查核日", "顯示"]], summary: Phrase("顯示一季的查核日和保留名額", "show a quarter's days and the places kept empty"),
        examples: [Example("plumb office days show 114Q3", Phrase("114 年第 3 季", "the third quarter of 2025"))], positionals: [quarter], options: [number]
    ) { session, arguments in
        tell(session, try session.api().get(try path("days", arguments), try query(OfficeInput(session, arguments))))
    }

    private static func tell(_ session: Session, _ answer: JSON) -> ExitCode {
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let quarter = answer.text("quarter")
        guard answer["is_drawn"]?.bool ?? false else {
            session.console.note(
                answer.text("frame_hash").isEmpty
                    ? Phrase("還沒有檢核；plumb office days gate \(quarter)", "Not judged yet; plumb office days gate \(quarter)")
                    : Phrase("已檢核，還沒有抽日期；plumb office days draw \(quarter)", "Judged, not drawn yet; plumb office days draw \(quarter)"))
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("日期", "Day")), .init(title: session.text("星期", "Weekday")), .init(title: session.text("案號", "Visit")),
            .init(title: session.text("級", "Tier")), .init(title: session.text("標案編號", "Tender")),
            .init(title: session.text("工程", "Works"), isShrinkable: true), .init(title: session.text("機關", "Agency"), isShrinkable: true),
            .init(title: session.text("備註", "Note")),
        ])
        for visit in answer.list("visits") {
            var notes: [String] = []
            if visit["is_mandatory"]?.bool ?? false { notes.append(session.text("必查", "mandatory")) }
            if visit["is_second"]?.bool ?? false { notes.append(session.text("短期再查", "second visit")) }
            if let again = visit.number("again"), again > 0 { notes.append(session.text("重抽 \(again) 次", "drawn again \(again)x")) }
            if visit["is_waiting"]?.bool ?? false { notes.append(session.text("等公開亂數", "waits for its beacon")) }
            table.rows.append([
                session.text(isoDay: visit.text("day")), weekday(visit.text("day"), session), visit.text("number"), visit.number("tier").map { "T\($0)" } ?? "",
                visit.text("tender_no"), visit.text("tender_name"), visit.text("agency"), notes.joined(separator: session.text("、", ", ")),
            ])
        }
        session.console.write(table)
        let reserved = answer.list("reserved").map { place -> String in
            let day = session.text(isoDay: place.text("day"))
            if place["is_second"]?.bool ?? false { return day + session.text("（短期再查）", " (second visit)") }
            return place.text("number").isEmpty ? day : "\(day) (\(place.text("number")))"
        }
        if !reserved.isEmpty {
            session.console.note(
                Phrase("保留給通報案的名額：\(reserved.joined(separator: "、"))", "Places kept empty for tip-offs: \(reserved.joined(separator: ", "))"))
        }
        for tender in answer.list("undated").compactMap(\.string) {
            session.console.warn(
                session.text(
                    "遞補的 \(tender) 還沒有日期：plumb office days redraw \(tender) --quarter \(quarter)",
                    "\(tender) came in for another and has no day: plumb office days redraw \(tender) --quarter \(quarter)"))
        }
        let waiting = answer.list("visits").count { $0.text("number").isEmpty }
        session.console.note(
            Phrase(
                "共 \(answer.list("visits").count) 件，待派委員 \(waiting) 件；最佳猜測為平均的 \(times(answer.number("best_guess_ratio"))) 倍",
                "Visits: \(answer.list("visits").count), without members: \(waiting); best guess \(times(answer.number("best_guess_ratio"))) times uniform"))
        if waiting > 0 { session.console.note(Phrase("接著：plumb office jurors assign \(quarter)", "Next: plumb office jurors assign \(quarter)")) }
        return .ok
    }

    private static func weekday(_ iso: String, _ session: Session) -> String {
        CalendarDay(iso: iso).map { session.text($0.weekday.zh, $0.weekday.en) } ?? ""
    }

    // MARK: List

    private static let list = Command<Session>(
        path: ["office", "days", "list"], aliases: [["小組", "查核日", "季清單"]],
        summary: Phrase("給機關的季清單：查核與備列案件混列", "the quarterly list to agencies, visits and decoys alike"),
        details: Phrase(
            "清單為查核件數的倍數（規則 list.factor），看不出哪些會查；上一季沒查到的先列入。第一次執行時產生並封存，之後內容相同。",
            "As many times the visits as the rule list.factor says; nothing tells which are visited. Unvisited ones of the quarter before come in first. Made and kept the first time; the same from then on."
        ),
        examples: [
            Example("plumb office days list 114Q3", Phrase("看清單", "show it")),
            Example("plumb office days list 114Q3 --agency 397010137B", Phrase("只給一個機關", "of one agency")),
        ], positionals: [quarter], options: [number, .text("agency", Phrase("代碼", "code"), Phrase("只列這個機關", "this agency only")), .commandID]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        var answer = try OfficeCall(session, arguments).post(try path("days", arguments, "list"), try body(input))
        if let agency = input.optional("agency").map(halfWidth), !agency.isEmpty {
            answer["entries"] = .array(answer.list("entries").filter { $0.text("agency_code") == agency })
        }
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("機關代碼", "Agency code")), .init(title: session.text("機關", "Agency"), isShrinkable: true),
            .init(title: session.text("標案編號", "Tender")), .init(title: session.text("工程", "Works"), isShrinkable: true),
        ])
        for entry in answer.list("entries") {
            table.rows.append([entry.text("agency_code"), entry.text("agency"), entry.text("tender_no"), entry.text("tender_name")])
        }
        session.console.write(table)
        session.console.note(Phrase("共 \(answer.list("entries").count) 件", "Entries: \(answer.list("entries").count)"))
        return .ok
    }
}
