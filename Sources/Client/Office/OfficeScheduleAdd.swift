internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office schedule add`: puts a visit on the schedule, by options or by questions.
enum OfficeScheduleAdd {
    static let command = Command<Session>(
        path: ["office", "schedule", "add"], aliases: [["小組", "排定", "新增"]], summary: Phrase("排定一次查核", "put a visit on the schedule"),
        details: Phrase(
            "在終端機上，沒給的項目會逐一詢問，最後再確認一次。不合規定（外聘比例、迴避、重複排定等）時拒絕，說明依據與解決方法，什麼都不存。揭露時間由規則手冊決定。",
            "On a terminal, what is not given is asked for, and the whole is confirmed. Where a hard rule (share of externals, recusal, double booking) is broken it refuses with the rule and the way out, and stores nothing. The rulebook decides the times of disclosure."
        ),
        examples: [
            Example(
                "plumb office schedule add --agency=383150000G --tender=-B-12-25-F-059-00-00 --day 114-07-15 --kind general --notice unannounced --leader I001 --members I002 --jurors E012,E034",
                Phrase("排定不預先通知的一般查核", "a general visit without notice")),
            Example("plumb office schedule add --tender=383150000G/113-A-01", Phrase("其餘項目逐一詢問", "the rest is asked for")),
        ],
        options: [
            OfficeTender.agencyOption, OfficeTender.option, .day("day", Phrase("查核日期", "day of the visit")),
            .text(
                "kind", Phrase("類別", "kind"),
                Phrase(
                    "查核類別：general 一般查核、citizenReport 全民督工、petition 陳情、reinspection 複查、programme 專案、ordered 指定",
                    "general, citizenReport, petition, reinspection, programme or ordered")),
            .text("notice", Phrase("方式", "mode"), Phrase("通知方式：announced 預先、unannounced 不預先", "announced or unannounced")),
            .text("leader", Phrase("編號", "number"), Phrase("領隊的委員編號", "member number of the leader")),
            OptionSpec(
                long: "members", value: Phrase("編號", "numbers"), help: Phrase("內聘委員編號，以逗號分開，或重複給", "internal members, divided by commas or repeated"),
                isRepeatable: true),
            OptionSpec(
                long: "jurors", value: Phrase("編號", "numbers"), help: Phrase("外聘委員編號，以逗號分開，或重複給", "external members, divided by commas or repeated"),
                isRepeatable: true),
            .text("reason", Phrase("事由", "reason"), Phrase("為什麼查這一案", "why this visit is made")),
            .text("consent", Phrase("文號", "letter"), Phrase("外聘不足三分之一時，工程會同意的文號", "PCC's consent when less than a third are external")),
            .text("off-list-reason", Phrase("事由", "reason"), Phrase("聘用名單外委員的事由", "why a juror who is not on PCC's list serves")),
            .text("off-list-document", Phrase("文號", "letter"), Phrase("核准聘用名單外委員的文號", "the document that approves it")), .yes, .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let order: JSON
        do {
            order = try document(&input)
            if input.hasAsked, !arguments.assumesYes { try confirm(input) }
        } catch let error as ConsoleError where error == .interrupted || error == .inputEnded {
            tellHowToGoOn(input)
            throw error
        }
        let answer = try OfficeCall(session, arguments).post("/v1/office/schedule", order)
        return OfficeScheduleCommands.tell(session, answer) { plan in
            let day = session.bothCalendars(isoDay: answer.text("day"))
            return Phrase("已排定 Scheduled：\(plan.number)  \(day)", "Scheduled: \(plan.number)  \(day)")
        }
    }

    /// The order as the API takes it. What is wrong in itself is refused here; every rule is checked by the server.
    private static func document(_ input: inout OfficeInput) throws -> JSON {
        let tender = try OfficeTender.asked(&input)
        let day = try input.day("day", Phrase("查核日期", "Day of the visit"))
        let kind = try input.choice("kind", Phrase("查核類別", "Kind"), from: OfficeWords.visitKinds, default: 0)
        let notice = try input.choice("notice", Phrase("通知方式", "Notice"), from: OfficeWords.noticeModes, default: 1)
        let leader = halfWidth(try input.text("leader", Phrase("領隊的委員編號", "Leader's member number")))
        let members = try input.numbers("members", Phrase("內聘委員編號（以逗號分開，沒有就按 Enter）", "Internal members, divided by commas (Enter for none)"))
        let jurors = try input.numbers("jurors", Phrase("外聘委員編號（以逗號分開，沒有就按 Enter）", "External members, divided by commas (Enter for none)"))
        let reason = try input.text("reason", Phrase("事由（可不填）", "Reason (may be empty)"), allowsEmpty: true)
        var order: JSON = [
            "tender": ["agency_code": .string(tender.agencyCode), "tender_no": .string(tender.number)], "day": .string(day.description),
            "kind": .string(kind), "notice_mode": .string(notice), "leader": .string(leader), "members": .array(members.map(JSON.string)),
            "jurors": .array(jurors.map(JSON.string)), "reason": .string(reason),
        ]
        for (option, name) in [
            ("consent", "external_share_consent"), ("off-list-reason", "off_list_reason"), ("off-list-document", "off_list_document"),
        ] {
            if let value = input.optional(option), !value.isEmpty { order[name] = .string(value) }
        }
        return order
    }

    private static func confirm(_ input: OfficeInput) throws {
        let console = input.session.console
        for (option, value) in input.given { console.warn("  --\(option)  \(oneLine(value))") }
        guard try console.confirm(Phrase("照這樣排定嗎", "Schedule it like this"), default: true) else { throw OfficeFailures.notConfirmed() }
    }

    /// After Ctrl-C: the line that goes on with what was entered.
    private static func tellHowToGoOn(_ input: OfficeInput) {
        guard input.hasAsked, !input.given.isEmpty else { return }
        let words = input.given.map { "--\($0.option)=\(quoted($0.value))" }.joined(separator: " ")
        input.session.console.note(Phrase("沒有存入。接著填：", "Nothing was stored. To go on:"))
        input.session.console.note("  plumb office schedule add \(words)")
    }

    /// As a shell reads it back.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./,:".contains($0) }
        return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
