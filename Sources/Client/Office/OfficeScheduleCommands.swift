internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office schedule …` but `add`: the visits that are planned. 排定.
///
/// With `--json` the server's document of the visit: `plan` `number` `day` `kind` `notice_mode` `state` `reason`
/// `agency_code` `tender_no` `agency` `tender_name` `contractor` `visit` `team` `disclosures`; `list` gives `visits`.
enum OfficeScheduleCommands {
    static let all = [OfficeScheduleAdd.command, move, cancel, replace, list, show, disclose]

    private static let reason = OptionSpec.text("reason", Phrase("事由", "reason"), Phrase("事由，記入計畫", "why; kept with the plan"))

    /// The address of what is done to a visit.
    private static func path(_ arguments: Arguments, _ action: String) -> String {
        "/v1/office/schedule/\(APIClient.segment(halfWidth(arguments.positional(0) ?? "")))/\(action)"
    }

    // MARK: Changes

    private static let move = Command<Session>(
        path: ["office", "schedule", "move"], aliases: [["小組", "排定", "改期"]], summary: Phrase("把查核改到另一天或另一標案", "move a visit to another day or tender"),
        details: Phrase(
            "已經知道原日期或地點的人，系統會留下紀錄；改期後另開新的案卷，看不到原來的地點。",
            "Who knew the earlier day or site stays on record; a move opens new dossiers, in which the earlier site is not seen."),
        examples: [
            Example("plumb office schedule move 114-007 --day 114-07-22 --reason 颱風停班", Phrase("改期", "another day")),
            Example(
                "plumb office schedule move 114-007 --agency=383150000G --tender=-B-12-25-F-059-00-00 --reason 原工地停工", Phrase("改查另一標案", "another tender")),
        ],
        positionals: [.visit],
        options: [
            .day("day", Phrase("新的查核日期", "the new day")), OfficeTender.agencyOption, OfficeTender.option, reason, .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let tender = try OfficeTender(input)
        var document: JSON = [:]
        if let day = try input.optionalDay("day") {
            document["day"] = .string(day.description)
        } else if tender == nil {
            document["day"] = .string(try input.day("day", Phrase("新的查核日期", "New day")).description)
        }
        if let tender {
            document["agency_code"] = .string(tender.agencyCode)
            document["tender_no"] = .string(tender.number)
        }
        document["reason"] = .string(try input.text("reason", Phrase("改期事由", "Reason")))
        let answer = try OfficeCall(session, arguments).post(path(arguments, "move"), document)
        return tell(session, answer) { plan in
            Phrase(
                "已改期 Moved：\(plan.number)  \(session.bothCalendars(isoDay: answer.text("day")))",
                "Moved: \(plan.number)  \(session.bothCalendars(isoDay: answer.text("day")))")
        }
    }

    private static let cancel = Command<Session>(
        path: ["office", "schedule", "cancel"], aliases: [["小組", "排定", "取消"]], summary: Phrase("取消查核", "take a visit off the schedule"),
        details: Phrase(
            "在終端機上會先確認；腳本給了 --reason 就直接做。取消後不能恢復，要查核請重新排定。",
            "Asks first on a terminal; a script that gives --reason is not asked. It cannot be undone; schedule the visit again instead."),
        examples: [Example("plumb office schedule cancel 114-007 --reason 工程已終止契約", Phrase("取消", "cancel"))], positionals: [.visit],
        options: [reason, .yes, .commandID]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let reason = try input.text("reason", Phrase("取消事由", "Reason"))
        let name = arguments.positional(0) ?? ""
        try session.confirmed(Phrase("要取消 \(name) 嗎？不能恢復", "Cancel \(name)? This cannot be undone"), arguments)
        let answer = try OfficeCall(session, arguments).post(path(arguments, "cancel"), ["reason": .string(reason)])
        return tell(session, answer, showsDisclosures: false) { Phrase("已取消 Cancelled：\($0.number)", "Cancelled: \($0.number)") }
    }

    private static let replace = Command<Session>(
        path: ["office", "schedule", "replace"], aliases: [["小組", "排定", "換人"]], summary: Phrase("換一位委員", "let another member serve"),
        details: Phrase(
            "原委員的邀請即關閉；他已知道的日期會留在紀錄裡。換上的人和排定時一樣要符合迴避與外聘比例的規定。",
            "The invitation of the one who leaves is closed; what he knew stays on record. The new member has to meet the same rules as at scheduling."),
        examples: [
            Example("plumb office schedule replace 114-007 --member E012 --with E034 --reason 不克出席", Phrase("E034 代替 E012", "E034 for E012"))
        ],
        positionals: [.visit],
        options: [
            .text("member", Phrase("編號", "number"), Phrase("不來的委員", "the member who leaves")),
            .text("with", Phrase("編號", "number"), Phrase("換上的委員", "the member who comes")), reason, .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let leaving = halfWidth(try input.text("member", Phrase("不來的委員編號", "Member who leaves")))
        let coming = halfWidth(try input.text("with", Phrase("換上的委員編號", "Member who comes")))
        let document: JSON = [
            "member_no": .string(leaving), "with": .string(coming), "reason": .string(try input.text("reason", Phrase("事由", "Reason"))),
        ]
        let answer = try OfficeCall(session, arguments).post(path(arguments, "replace"), document)
        return tell(session, answer, showsDisclosures: false) {
            Phrase("已換人 Replaced：\($0.number)  \(leaving) -> \(coming)", "Replaced: \($0.number)  \(leaving) -> \(coming)")
        }
    }

    /// Says what a change led to: one line, the disclosure times and warnings, and what may come next.
    static func tell(
        _ session: Session, _ answer: JSON, showsDisclosures: Bool = true, _ line: (OfficePlanView) -> Phrase
    ) -> ExitCode {
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let plan = OfficePlanView(session: session, plan: answer)
        session.console.note(line(plan))
        if showsDisclosures { for line in plan.disclosureLines { session.console.note(line) } }
        if !plan.isCancelled, !plan.withoutAccount.isEmpty {
            let zh = plan.withoutAccount.joined(separator: "、")
            let en = plan.withoutAccount.joined(separator: ", ")
            session.console.note(Phrase("  還沒有帳號，收不到這一案：\(zh)", "  Without an account, cannot receive the visit: \(en)"))
        }
        for warning in answer.list("warnings") {
            let mark = session.console.emphasised(session.text("注意", "Note"), .doubtful, on: .messages)
            session.console.warn("\(mark)：\(session.text(warning.text("zh"), warning.text("en"))) [\(warning.text("code"))]")
        }
        session.console.note(Phrase("查看：plumb office schedule show \(plan.number)", "See: plumb office schedule show \(plan.number)"))
        return .ok
    }

    // MARK: Looking

    private static let list = Command<Session>(
        path: ["office", "schedule", "list"], aliases: [["小組", "排定", "清單"]], summary: Phrase("列出排定的查核", "list planned visits"),
        examples: [
            Example("plumb office schedule list", Phrase("全部", "all of them")),
            Example("plumb office schedule list --from 114-07-01 --to 114-09-30", Phrase("114 年第 3 季", "the third quarter")),
        ],
        options: [.day("from", Phrase("自這一天", "from this day")), .day("to", Phrase("到這一天", "through this day"))]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        let answer = try session.api().get("/v1/office/schedule", try days(input))
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let plans = answer.list("visits").map { OfficePlanView(session: session, plan: $0) }
        guard !plans.isEmpty else {
            session.console.note(Phrase("沒有排定的查核；用 plumb office schedule add 排定", "Nothing is planned; plumb office schedule add does it"))
            return .ok
        }
        session.console.write(Table(columns: OfficePlanView.columns(session), rows: plans.map(\.row)))
        let cancelled = plans.count(where: \.isCancelled)
        session.console.note(Phrase("共 \(plans.count) 案，其中取消 \(cancelled) 案", "Visits: \(plans.count), cancelled: \(cancelled)"))
        return .ok
    }

    private static func days(_ input: OfficeInput) throws -> [(String, String)] {
        try ["from", "to"].compactMap { name in try input.optionalDay(name).map { (name, $0.description) } }
    }

    private static let show = Command<Session>(
        path: ["office", "schedule", "show"], aliases: [["小組", "排定", "查看"]],
        summary: Phrase("顯示一案的計畫、人員與揭露時間", "show a visit's plan, team and disclosure times"),
        examples: [Example("plumb office schedule show 114-007", Phrase("顯示 114-007", "show 114-007"))], positionals: [.visit]
    ) { session, arguments in
        let plan = try find(arguments.positional(0) ?? "", session)
        if session.console.isJSON { session.write(plan) } else { OfficePlanView(session: session, plan: plan).write() }
        return .ok
    }

    /// The visit of this office number, or whose plan's id begins so.
    private static func find(_ text: String, _ session: Session) throws -> JSON {
        let wanted = halfWidth(text).lowercased()
        let all = try session.api().get("/v1/office/schedule").list("visits")
        let found = all.filter { $0.text("number") == wanted || (wanted.count >= 8 && $0.text("plan").hasPrefix(wanted)) }
        guard let first = found.first else { throw OfficeFailures.planNotFound(text) }
        guard found.count == 1 else { throw OfficeFailures.ambiguous(text, found.count) }
        return first
    }

    private static let disclose = Command<Session>(
        path: ["office", "schedule", "disclose"], aliases: [["小組", "排定", "揭露"]], summary: Phrase("立刻執行到期的揭露", "run the disclosures that are due now"),
        details: Phrase("伺服器每分鐘自己執行一次；不會提早揭露任何事。", "The server does this each minute by itself; nothing is disclosed early."),
        examples: [Example("plumb office schedule disclose", Phrase("立刻執行", "run it now"))], options: [.commandID]
    ) { session, arguments in
        let answer = try OfficeCall(session, arguments).post("/v1/office/disclose", [:])
        let done = answer.number("done") ?? 0
        if session.console.isJSON {
            session.write(answer)
        } else {
            session.console.note(done == 0 ? Phrase("沒有到期的揭露", "Nothing is due") : Phrase("完成 \(done) 項揭露", "Steps of disclosure done: \(done)"))
        }
        return .ok
    }
}
