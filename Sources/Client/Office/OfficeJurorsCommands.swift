internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office jurors …`: who sits on a quarter's visits, and what members declare in advance. 委員.
///
/// With `--json` the server's document. `assign` and `show`: `quarter` `draw` `waiting` `cost` `lower_bound` `is_optimal` `pair_cap` `visits` (as
/// `plumb office schedule`, with `alternates`); `decline` and `replace`: the visit with `alternates` and `next`; `ties` and `availability`: `member_no`
/// `name` `is_external` `employer` `register_ties` `register_away` `recusal_years` `declared` (`what` `subject` `last` `at`) `clashes` (`number` `day`
/// `is_tied` `is_away`); `load`: `from` `through` `visits` `range` `gini` `members` (`member_no` `name` `is_external` `visits`).
enum OfficeJurorsCommands {
    static let all = [assign, show, decline, replace, OfficeJurorsDeclared.ties, OfficeJurorsDeclared.availability, load]

    static let member = PositionalSpec(name: Phrase("編號", "MEMBER"), help: Phrase("委員編號，例如 E034", "a member number such as E034"))

    // MARK: A quarter

    private static let assign = Command<Session>(
        path: ["office", "jurors", "assign"], aliases: [["小組", "委員", "指派"]],
        summary: Phrase("替一季還沒派人的查核指派委員並排定，全部或全無", "staff a quarter's dated visits and put them on the schedule, all or none"),
        details: Phrase(
            "外聘依專長，加上內聘與領隊；迴避、不克出席、每月上限、不連續遇同一廠商都是硬規則，十二個月的次數平方和最小，並排候補。任一件排不出來就拒絕並說明是哪一件、哪一條，什麼都不存。再執行一次只處理新抽或重抽的案件。",
            "External members by specialty, internal ones and the leader. Recusal, days, monthly caps and not twice running with one contractor are hard; the sum of squared twelve-month loads is the least. One visit that cannot be staffed refuses all, with the visit and the rule. Again, it staffs only what was drawn since."
        ),
        examples: [
            Example("plumb office jurors assign 114Q3", Phrase("指派 114 年第 3 季", "the third quarter of 2025")),
            Example("plumb office jurors assign 114Q3 --override 名冊人數不足 --document 高市府研查字第11400000006號", Phrase("不限配對機率", "without the cap on pairs")),
        ], positionals: [OfficeDaysCommands.quarter], options: [OfficeDaysCommands.number] + OfficeDaysCommands.overrideOptions + [.commandID]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        var body = try OfficeDaysCommands.body(input)
        try OfficeDaysCommands.addOverride(&input, &body)
        return tell(session, try OfficeCall(session, arguments).post(try OfficeDaysCommands.path("jurors", arguments, "assign"), body))
    }

    private static let show = Command<Session>(
        path: ["office", "jurors", "show"], aliases: [["小組", "委員", "顯示"]],
        summary: Phrase("顯示一季各查核的委員與候補", "show who sits on a quarter's visits, with alternates"),
        examples: [Example("plumb office jurors show 114Q3", Phrase("114 年第 3 季", "the third quarter of 2025"))], positionals: [OfficeDaysCommands.quarter],
        options: [OfficeDaysCommands.number]
    ) { session, arguments in
        tell(session, try session.api().get(try OfficeDaysCommands.path("jurors", arguments), try OfficeDaysCommands.query(OfficeInput(session, arguments))))
    }

    private static func tell(_ session: Session, _ answer: JSON) -> ExitCode {
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("案號", "Visit")), .init(title: session.text("日期", "Day")), .init(title: session.text("標案編號", "Tender")),
            .init(title: session.text("領隊", "Leader")), .init(title: session.text("內聘", "Internal")), .init(title: session.text("外聘", "External")),
            .init(title: session.text("候補", "Alternates")),
        ])
        for visit in answer.list("visits") {
            let serving = visit.list("team").filter { $0.text("state") == "assigned" }
            func members(_ role: String) -> String {
                serving.filter { $0.text("role") == role }.map { "\($0.text("member_no")) \($0.text("name"))" }.joined(separator: session.text("、", ", "))
            }
            table.rows.append([
                visit.text("number"), session.text(isoDay: visit.text("day")), visit.text("tender_no"), members("leader"), members("internal"),
                members("external"), visit.list("alternates").compactMap(\.string).joined(separator: " "),
            ])
        }
        if !table.rows.isEmpty { session.console.write(table) }
        let (count, waiting) = (answer.list("visits").count, answer.number("waiting") ?? 0)
        session.console.note(Phrase("已派 \(count) 件，待派 \(waiting) 件", "Staffed: \(count), waiting: \(waiting)"))
        if let cost = answer.number("cost") {
            let isOptimal = answer["is_optimal"]?.bool ?? false
            session.console.note(
                isOptimal
                    ? Phrase("十二個月次數平方和 \(cost)，已證明最小", "Sum of squared loads \(cost), proved to be the least")
                    : Phrase(
                        "十二個月次數平方和 \(cost)，下限 \(answer.number("lower_bound") ?? 0)",
                        "Sum of squared loads \(cost), at least \(answer.number("lower_bound") ?? 0)"))
        }
        return .ok
    }

    // MARK: One visit

    private static let reason = OptionSpec.text("reason", Phrase("事由", "reason"), Phrase("事由，記入計畫", "why; kept with the plan"))

    private static let decline = Command<Session>(
        path: ["office", "jurors", "decline"], aliases: [["小組", "委員", "婉拒"]],
        summary: Phrase("登記委員婉拒，改請下一位候補", "note that a member declined and ask the next one"),
        details: Phrase(
            "婉拒的委員已經知道日期，會留在知悉紀錄裡，這一案不再找他。依抽出的順序請候補；都不行才從名冊裡選負擔最輕的。",
            "Who declines has known the day; that stays on record, and he is not asked for this visit again. Alternates are asked in the order drawn; only when none can come, the least loaded of the pool."
        ),
        examples: [Example("plumb office jurors decline 114-007 E034 --reason 出國", Phrase("E034 婉拒", "E034 declines"))],
        positionals: [.visit, member], options: [reason, .commandID]
    ) { session, arguments in try exchange(session, arguments, "decline") }

    private static let replace = Command<Session>(
        path: ["office", "jurors", "replace"], aliases: [["小組", "委員", "改派"]], summary: Phrase("把委員換下，由下一位候補接替", "take a member off; the next alternate serves"),
        details: Phrase(
            "用於事後發現的迴避、生病等；內聘委員與領隊也可以。要指定接替的人請用 plumb office schedule replace。",
            "For a tie that came to light, an illness and the like; for internal members and leaders as well. To name who comes, use plumb office schedule replace."
        ),
        examples: [Example("plumb office jurors replace 114-007 E034 --reason 事後申報迴避", Phrase("換下 E034", "take E034 off"))],
        positionals: [.visit, member], options: [reason, .commandID]
    ) { session, arguments in try exchange(session, arguments, "next") }

    private static func exchange(_ session: Session, _ arguments: Arguments, _ action: String) throws -> ExitCode {
        var input = OfficeInput(session, arguments)
        let number = halfWidth(arguments.positional(1) ?? "")
        let path = "/v1/office/schedule/\(APIClient.segment(halfWidth(arguments.positional(0) ?? "")))/\(action)"
        let answer = try OfficeCall(session, arguments).post(
            path, ["member_no": .string(number), "reason": .string(try input.text("reason", Phrase("事由", "Reason")))])
        return OfficeScheduleCommands.tell(session, answer, showsDisclosures: false) { plan in
            let next = answer.text("next")
            return next.isEmpty
                ? Phrase("已登記 Noted：\(plan.number)  候補 \(number) 不出席", "Noted: \(plan.number), the alternate \(number) will not come")
                : Phrase("已換人 Replaced：\(plan.number)  \(number) -> \(next)", "Replaced: \(plan.number)  \(number) -> \(next)")
        }
    }

    // MARK: Load

    private static let load = Command<Session>(
        path: ["office", "jurors", "load"], aliases: [["小組", "委員", "負擔"]],
        summary: Phrase("十二個月內各委員的查核次數、差距與 Gini", "visits of each member in twelve months, range and Gini"),
        details: Phrase("含已排定而委員還不知道的查核，僅供查核小組。", "Counts visits of which members do not know yet: for the office alone."),
        examples: [
            Example("plumb office jurors load", Phrase("到今天", "up to today")),
            Example("plumb office jurors load --on 114-09-30", Phrase("到 114 年第 3 季底", "up to the end of the third quarter")),
        ], options: [.day("on", Phrase("算到這一天；預設今天", "count up to this day; today otherwise"))]
    ) { session, arguments in
        let query = try OfficeInput(session, arguments).optionalDay("on").map { [("on", $0.description)] } ?? []
        let answer = try session.api().get("/v1/office/load", query)
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("編號", "No")), .init(title: session.text("姓名", "Name")), .init(title: session.text("內外聘", "External")),
            .init(title: session.text("次數", "Visits"), alignment: .trailing),
        ])
        for member in answer.list("members") {
            table.rows.append([
                member.text("member_no"), member.text("name"),
                member["is_external"]?.bool ?? false ? session.text("外聘", "external") : session.text("內聘", "internal"), String(member.number("visits") ?? 0),
            ])
        }
        session.console.write(table)
        let (from, through) = (session.text(isoDay: answer.text("from")), session.text(isoDay: answer.text("through")))
        let gini = OfficeJurorsCommands.thousandths(answer.number("gini") ?? 0)
        session.console.note(
            Phrase(
                "\(from) 至 \(through) 共 \(answer.number("visits") ?? 0) 件；外聘差距 \(answer.number("range") ?? 0)，Gini \(gini)",
                "\(from) to \(through): \(answer.number("visits") ?? 0) visits; external members: range \(answer.number("range") ?? 0), Gini \(gini)"))
        return .ok
    }

    /// `0.345`.
    static func thousandths(_ value: Int) -> String {
        let digits = String(value % 1000)
        return "\(value / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
