internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office plan …`: the plan of the year by tiers of tender budget. 年度查核計畫.
///
/// With `--json` the server's document: `year` `on` `percent` `percent_required` `multiple` `rulebook_multiple` `what_if`
/// `counts_reinspections`, `overrides` (`scope` `required` `law` `reason` `document`), `tiers` (`tier` `label` `label_en` `floor` `minimum` and the numbers), `all`, `below`, `pace`. Numbers:
/// `tenders` `required` `target` `planned` `done` `scheduled` `reinspections_done` `reinspections_scheduled` `lacking_required`
/// `lacking_target` `forecast`.
enum OfficeYearPlanCommands {
    static let all = [show, target, forecast, OfficeYearPlanOverride.command] + OfficeRiskCommands.all

    private static let show = Command<Session>(
        path: ["office", "plan", "show"], aliases: [["小組", "年度計畫", "顯示"]],
        summary: Phrase("年度計畫：各級標案數、應查核、目標、已查核、已排定", "the plan of the year: tenders, required, aim, held, scheduled"),
        details: Phrase(
            "級距依發包預算。應查核：各級最少件數，標案較少者全查；合計取標案數一定比率與各級合計之較大者。複查另計。數字依規則手冊當日之值。",
            "Tiers by tender budget. Required: each tier's minimum, all where there are fewer; in all the greater of a share of the tenders and the minima. Re-inspections stand apart. Numbers are the rulebook's of the day."
        ),
        examples: [
            Example("plumb office plan show", Phrase("今年到今天", "this year up to today")),
            Example("plumb office plan show 114 --on 114-06-30", Phrase("114 年到 6 月 30 日", "114 up to 30 June")),
        ], positionals: positionals, options: options
    ) { session, arguments in
        try write(
            session, arguments,
            columns: [
                number("應查核", "Required", "required"), number("目標", "Aim", "target"), number("已查核", "Held", "done"), number("已排定", "Scheduled", "scheduled"),
                number("尚缺(應)", "Lacking (req.)", "lacking_required"), number("尚缺(目標)", "Lacking (aim)", "lacking_target"),
                number("複查已辦", "Again held", "reinspections_done"), number("複查排定", "Again sched.", "reinspections_scheduled"),
            ], below: true)
    }

    private static let target = Command<Session>(
        path: ["office", "plan", "target"], aliases: [["小組", "年度計畫", "目標"]],
        summary: Phrase("年度目標：最少件數乘以倍數，以及各級應排件數；可試算", "the year's aim: minima times the multiple, and visits to plan; also what-if"),
        details: Phrase(
            "各級目標＝最少件數×倍數（規則 plan.multiple），不超過標案數。合計目標取應查核與各級目標合計之較大者；多出的件數依各級其餘標案數分配。",
            "A tier's aim is its minimum times the multiple (rule plan.multiple), at most its tenders. In all the greater of the year's number and the aims; what is over goes to the tiers by the tenders left in each."
        ),
        examples: [
            Example("plumb office plan target 114", Phrase("114 年的目標", "the aim of 114")),
            Example("plumb office plan target 114 --multiple 1.5 --tenders T1=300", Phrase("試算：1.5 倍、第一級 300 件", "what if: 1.5 times, 300 tenders in tier 1")),
        ], positionals: positionals, options: options
    ) { session, arguments in
        try write(
            session, arguments,
            columns: [
                number("最少", "Minimum", "minimum"), number("應查核", "Required", "required"), number("目標", "Aim", "target"), number("應排", "To plan", "planned"),
            ])
    }

    private static let forecast = Command<Session>(
        path: ["office", "plan", "forecast"], aliases: [["小組", "年度計畫", "預估"]],
        summary: Phrase("依目前速度預估全年件數；可試算", "the year's end at the present pace; also what-if"),
        details: Phrase(
            "預估＝已查核÷已過辦公日×全年辦公日，無條件捨去；已排定者不計入速度。辦公日依匯入的辦公日曆，未匯入者以週一至週五計並註明。",
            "Forecast = held / office days over x office days of the year, rounded down; what is scheduled adds nothing to the pace. Office days are those of the imported calendar; without it Monday to Friday, and it says so."
        ),
        examples: [
            Example("plumb office plan forecast", Phrase("今年", "this year")),
            Example("plumb office plan forecast 114 --on 114-06-30 --done T1=20,T2=18", Phrase("試算：若已查 20 件與 18 件", "what if 20 and 18 were held")),
        ], positionals: positionals, options: options
    ) { session, arguments in
        try write(
            session, arguments,
            columns: [
                number("應查核", "Required", "required"), number("目標", "Aim", "target"), number("已查核", "Held", "done"), number("已排定", "Scheduled", "scheduled"),
                number("預估全年", "Forecast", "forecast"),
            ], judging: true)
    }

    private static let positionals = [
        PositionalSpec(name: Phrase("年度", "YEAR"), help: Phrase("民國年，例如 114；預設今年", "ROC year such as 114; this year otherwise"), isOptional: true)
    ]

    private static let options: [OptionSpec] = [
        .day("on", Phrase("統計到這一天；預設今天", "count up to this day; today otherwise")),
        .text("multiple", Phrase("倍數", "times"), Phrase("試算：另一個倍數", "what if: another multiple")),
        .text("tenders", Phrase("級=件數", "tier=n"), Phrase("試算：各級標案數，例如 T1=300,T3=900", "what if: tenders of tiers, such as T1=300,T3=900")),
        .text("done", Phrase("級=件數", "tier=n"), Phrase("試算：各級已查核件數", "what if: visits held in tiers")),
    ]

    /// A column of numbers: title and member.
    private typealias Number = (title: Phrase, member: String)

    private static func number(_ zh: String, _ en: String, _ member: String) -> Number { (Phrase(zh, en), member) }

    private static func write(
        _ session: Session, _ arguments: Arguments, columns: [Number], below: Bool = false, judging: Bool = false
    ) throws -> ExitCode {
        let answer = try session.api().get("/v1/office/plan", try query(session, arguments))
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        var table = Table(
            columns: [.init(title: session.text("級距", "Tier")), .init(title: session.text("標案數", "Tenders"), alignment: .trailing)]
                + columns.map { .init(title: session.text($0.title.zh, $0.title.en), alignment: .trailing) }
                + (judging ? [.init(title: session.text("判斷", "Verdict"))] : []))
        func add(_ label: String, _ line: JSON) {
            table.rows.append(
                [label, text(line, "tenders")] + columns.map { text(line, $0.member) } + (judging ? [verdict(line, session)] : []))
        }
        for line in answer.list("tiers") {
            let floor = (line.number("floor") ?? 0) / 10_000
            add(session.text("\(line.text("label"))（\(floor) 萬元以上）", "\(line.text("label_en")) (from NT$\(floor)0,000)"), line)
        }
        add(session.text("合計", "all"), answer["all"] ?? [:])
        if below { add(session.text("未達級距或金額不明", "below all tiers"), answer["below"] ?? [:]) }
        session.console.write(table)
        notes(session, answer, judging)
        return .ok
    }

    private static func notes(_ session: Session, _ answer: JSON, _ judging: Bool) {
        let (year, day) = (answer.number("year") ?? 0, session.bothCalendars(isoDay: answer.text("on")))
        if answer["what_if"]?.bool ?? false { session.console.note(Phrase("試算，未儲存", "A what-if; nothing is kept")) }
        let (percent, share) = (answer.text("percent"), answer.number("percent_required") ?? 0)
        session.console.note(
            Phrase(
                "\(year) 年度，統計至 \(day)；標案數之 \(percent)% 為 \(share) 件；倍數 \(answer.text("multiple"))",
                "Year \(year), up to \(day); \(percent) percent of the tenders: \(share); multiple: \(answer.text("multiple"))"))
        for one in answer.list("overrides") {
            let scope = OfficeYearPlanOverride.label(one.text("scope"), session)
            let (required, law) = (one.number("required") ?? 0, one.number("law") ?? 0)
            session.console.note(
                Phrase(
                    "\(scope)應查核依首長調整為 \(required)（法定 \(law)）：\(one.text("reason"))，\(one.text("document"))",
                    "\(scope): required set to \(required) by the head (law: \(law)): \(one.text("reason")), \(one.text("document"))"))
        }
        guard judging, let pace = answer["pace"] else { return }
        let (over, total) = (pace.number("office_days_over") ?? 0, pace.number("office_days") ?? 0)
        session.console.note(
            Phrase("辦公日：已過 \(over)，全年 \(total)，尚餘 \(total - over)", "Office days: \(over) over, \(total) in the year, \(total - over) left"))
        if pace["is_estimate"]?.bool ?? false {
            session.console.note(
                Phrase(
                    "這一年的辦公日曆還沒匯入，以週一至週五估計：plumb office import calendar 檔案",
                    "The year's office calendar is not imported; Monday to Friday is assumed: plumb office import calendar FILE"))
        }
    }

    private static func text(_ line: JSON, _ member: String) -> String { line.number(member).map(String.init) ?? "" }

    private static func verdict(_ line: JSON, _ session: Session) -> String {
        guard let forecast = line.number("forecast") else { return session.text("尚無資料", "too early") }
        if forecast < line.number("required") ?? 0 { return session.text("低於應查核", "under required") }
        return forecast < line.number("target") ?? 0 ? session.text("低於目標", "under aim") : session.text("可達目標", "on course")
    }

    private static func query(_ session: Session, _ arguments: Arguments) throws -> [(String, String)] {
        let input = OfficeInput(session, arguments)
        var query: [(String, String)] = []
        if let year = arguments.positional(0).map({ halfWidth($0) }), !year.isEmpty {
            guard let number = Int(year), (1...200).contains(number) else {
                throw UsageProblem.invalidValue(name: "YEAR", value: year, reason: Phrase("應為民國年，例如 114", "a ROC year such as 114 is expected"))
            }
            query.append(("year", String(number)))
        }
        if let day = try input.optionalDay("on") { query.append(("on", day.description)) }
        if let multiple = input.optional("multiple"), !multiple.isEmpty { query.append(("multiple", halfWidth(multiple))) }
        for option in ["tenders", "done"] {
            for (tier, number) in try input.tierNumbers(option) { query.append(("\(option)_\(tier)", String(number))) }
        }
        return query
    }
}
