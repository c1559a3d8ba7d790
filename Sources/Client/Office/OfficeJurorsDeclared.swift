internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office jurors ties|availability`: what a member declares in advance, against the whole register. 迴避與不克出席申報.
enum OfficeJurorsDeclared {
    static let ties = Command<Session>(
        path: ["office", "jurors", "ties"], aliases: [["小組", "委員", "迴避"]],
        summary: Phrase("查看或登記委員須迴避的廠商與機關", "see or note the firms and agencies that a member must keep away from"),
        details: Phrase(
            "事先就全部標案申報，不得為某一件查核詢問。有終止日的關係在之後若干年仍須迴避（規則 jurors.recusal.years）。不給 --add 或 --withdraw 只查看。名冊匯入不影響這裡的申報。",
            "Declared in advance for all tenders, never asked for one visit. A tie with a last day binds for some years more (rule jurors.recusal.years). Without --add or --withdraw it only shows. An import of the pool leaves declarations alone."
        ),
        examples: [
            Example("plumb office jurors ties E034", Phrase("查看", "show")),
            Example("plumb office jurors ties E034 --add 測試營造048股份有限公司 --until 112-06-30", Phrase("登記到 112 年 6 月底的關係", "a tie that ended in June 2023")),
            Example("plumb office jurors ties E034 --withdraw 測試營造048股份有限公司", Phrase("收回", "take it back")),
        ], positionals: [OfficeJurorsCommands.member],
        options: [
            .text("add", Phrase("名稱", "name"), Phrase("廠商或機關", "firm or agency")),
            .day("until", Phrase("關係的最後一日；仍有關係就不給", "last day of the tie; not given while it lasts")),
            .text("withdraw", Phrase("名稱", "name"), Phrase("收回這一項申報", "take this one back")), .commandID,
        ]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        try refuseBoth(input)
        if let name = input.optional("add") ?? input.optional("withdraw") {
            var body: JSON = ["what": "tie", "subject": .string(name), "withdraw": .bool(input.optional("add") == nil)]
            if let last = try input.optionalDay("until") { body["last"] = .string(last.description) }
            return tell(session, try OfficeCall(session, arguments).post(path(arguments), body), what: "tie")
        }
        return tell(session, try session.api().get(path(arguments)), what: "tie")
    }

    static let availability = Command<Session>(
        path: ["office", "jurors", "availability"], aliases: [["小組", "委員", "不克出席"]],
        summary: Phrase("查看或登記委員不克出席的日期", "see or note the days on which a member cannot come"),
        details: Phrase(
            "事先就整段期間申報，不得為某一件查核詢問。不給 --add 或 --withdraw 只查看。",
            "Declared in advance for a whole time, never asked for one visit. Without --add or --withdraw it only shows."),
        examples: [
            Example("plumb office jurors availability E034", Phrase("查看", "show")),
            Example("plumb office jurors availability E034 --add 114-08-01 --until 114-08-15", Phrase("八月上半月不克出席", "away in the first half of August")),
            Example("plumb office jurors availability E034 --withdraw 114-08-01", Phrase("收回", "take it back")),
        ], positionals: [OfficeJurorsCommands.member],
        options: [
            .day("add", Phrase("第一日", "first day")), .day("until", Phrase("最後一日；只有一日就不給", "last day; not given for a single one")),
            .day("withdraw", Phrase("收回從這一日起的申報", "take back the one that begins on this day")), .commandID,
        ]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        try refuseBoth(input)
        let added = try input.optionalDay("add")
        if let day = try added ?? input.optionalDay("withdraw") {
            var body: JSON = ["what": "away", "subject": .string(day.description), "withdraw": .bool(added == nil)]
            if let last = try input.optionalDay("until") { body["last"] = .string(last.description) }
            return tell(session, try OfficeCall(session, arguments).post(path(arguments), body), what: "away")
        }
        return tell(session, try session.api().get(path(arguments)), what: "away")
    }

    private static func refuseBoth(_ input: OfficeInput) throws {
        guard input.optional("add") == nil || input.optional("withdraw") == nil else {
            throw UsageProblem.invalidValue(
                name: "--withdraw", value: input.optional("withdraw") ?? "", reason: Phrase("不能和 --add 一起給", "cannot go with --add"))
        }
    }

    private static func path(_ arguments: Arguments) -> String {
        "/v1/office/members/\(APIClient.segment(halfWidth(arguments.positional(0) ?? "")))/declarations"
    }

    private static func tell(_ session: Session, _ answer: JSON, what: String) -> ExitCode {
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let isTie = what == "tie"
        func shown(_ text: String) -> String { isTie ? text : session.text(isoDay: text) }
        let registered = answer.list(isTie ? "register_ties" : "register_away").compactMap(\.string).map(shown)
        session.write(fields: [
            (Phrase("委員", "Member"), "\(answer.text("member_no")) \(answer.text("name"))"), (Phrase("服務單位", "Employer"), answer.text("employer")),
            (
                isTie ? Phrase("名冊所載迴避單位", "Ties in the register") : Phrase("名冊所載不克出席日", "Days in the register"),
                registered.joined(separator: session.text("、", ", "))
            ),
        ])
        var table = Table(columns: [
            .init(title: isTie ? session.text("申報迴避", "Declared tie") : session.text("申報不克出席自", "Declared absence from")),
            .init(title: session.text("最後一日", "Last day")),
        ])
        for one in answer.list("declared") where one.text("what") == what {
            let last = one.text("last")
            table.rows.append([
                shown(one.text("subject")), last.isEmpty ? (isTie ? session.text("仍有關係", "lasts") : shown(one.text("subject"))) : session.text(isoDay: last),
            ])
        }
        if !table.rows.isEmpty {
            session.console.write("\n")
            session.console.write(table)
        }
        for clash in answer.list("clashes") {
            session.console.warn(
                session.text(
                    "已排的 \(clash.text("number"))（\(session.text(isoDay: clash.text("day")))）與此不合：plumb office jurors replace \(clash.text("number")) \(answer.text("member_no"))",
                    "The planned visit \(clash.text("number")) (\(clash.text("day"))) does not fit: plumb office jurors replace \(clash.text("number")) \(answer.text("member_no"))"
                ))
        }
        return .ok
    }
}
