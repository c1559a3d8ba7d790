internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office notice …`: that somebody was told of a visit by phone, letter or word, or declined. 告知.
///
/// With `--json` the server's document of the visit and `notice` (`notice` `level` `channel` `whom` `at` `document` `told_by`
/// `early_minutes` `warning_minutes` `subject`).
enum OfficeNoticeCommands {
    static let all = [
        command(
            "phone", "電話", Phrase("登錄電話通知", "note that somebody was told by phone"),
            Example(
                "plumb office notice phone 114-007 --to 機關 --at 114-07-15T09:10", Phrase("以電話通知主辦機關", "the agency was told by phone"))),
        command(
            "letter", "發文", Phrase("登錄發文通知", "note that somebody was told by letter"),
            Example(
                "plumb office notice letter 114-007 --to 機關 --at 114-07-17T09:30 --document 府工查字第1140012345號",
                Phrase("當日發文通知主辦機關", "the agency was told by letter on the day"))),
        command(
            "oral", "當面", Phrase("登錄當面告知", "note that somebody was told in person"),
            Example("plumb office notice oral 114-007 --to E012 --at 114-07-12T14:00", Phrase("當面告知委員 E012 日期", "E012 was told the day in person"))),
        command(
            "decline", "婉拒", Phrase("登錄委員婉拒（他已知道日期）", "note that a member declined, and so knows the day"),
            Example("plumb office notice decline 114-007 --to E012 --at 114-07-12T14:00", Phrase("委員 E012 婉拒", "E012 declined"))),
    ]

    private static let contents = [
        OfficeChoice(code: "day", label: Phrase("日期", "the day")), OfficeChoice(code: "site", label: Phrase("地點", "the site")),
        OfficeChoice(code: "agency", label: Phrase("通知機關", "the agency's notice")),
    ]

    private static func command(_ channel: String, _ alias: String, _ summary: Phrase, _ example: Example) -> Command<Session> {
        Command<Session>(
            path: ["office", "notice", channel], aliases: [["小組", "告知", alias]], summary: summary,
            details: Phrase(
                "知悉紀錄會記下誰從什麼時候知道；通知機關的同時，揭露層級即為「已通知機關」。早於規定時間的會退回，除非用 --override-reason 說明，並記下提前多久。",
                "The knowledge log keeps who knows since when; a notice to the agency moves the level. A time before the earliest one is refused unless --override-reason says why; by how much is kept."
            ),
            examples: [example], positionals: [.visit],
            options: [
                .text("to", Phrase("對象", "whom"), Phrase("委員編號、「機關」，或機關的承辦人", "a member's number, 'agency', or somebody there")),
                .text("at", Phrase("時間", "time"), Phrase("什麼時候，例如 114-07-15T09:10", "when, such as 114-07-15T09:10")),
                .text("what", Phrase("內容", "what"), Phrase("告知的內容：day 日期、site 地點、agency 通知機關", "what was told: day, site or agency")),
                .text("document", Phrase("文號", "number"), Phrase("公文文號", "the letter's number")),
                .text("by", Phrase("告知人", "who"), Phrase("由誰告知；不寫就是自己", "who told; yourself unless given")),
                .text("override-reason", Phrase("事由", "reason"), Phrase("為什麼早於規定時間", "why it was before the earliest time")), .commandID,
            ]
        ) { session, arguments in
            var input = OfficeInput(session, arguments)
            var document: JSON = ["channel": .string(channel), "to": .string(try input.text("to", Phrase("告知了誰", "Who was told")))]
            document["at"] = .string(LegalMoment.iso(try input.moment("at", Phrase("什麼時候（例如 114-07-15T09:10）", "When, such as 114-07-15T09:10"))))
            document["what"] = JSON(try input.optionalChoice("what", from: contents))
            for name in ["document", "by"] { document[name] = JSON(input.optional(name)) }
            document["override_reason"] = JSON(input.optional("override-reason"))
            let path = "/v1/office/schedule/\(APIClient.segment(halfWidth(arguments.positional(0) ?? "")))/notices"
            let answer = try OfficeCall(session, arguments).post(path, document)
            if session.console.isJSON {
                session.write(answer)
                return .ok
            }
            let notice = answer["notice"] ?? [:]
            let level = OfficeWords.level(notice.number("level") ?? 0), way = session.label(channel, OfficeWords.channels)
            let moment = session.moment(notice, "at"), whom = notice.text("whom")
            session.console.note(
                Phrase(
                    "已登錄 Noted：\(answer.text("number"))  \(moment)  \(way)  \(whom)  \(level.zh)",
                    "Noted: \(answer.text("number"))  \(moment)  \(way)  \(whom)  \(level.en)"))
            let early = notice.number("early_minutes") ?? 0, warning = notice.number("warning_minutes") ?? 0
            if early > 0 {
                session.console.warn(
                    session.text(
                        "  提前 \(duration(early).zh)，距查核 \(duration(warning).zh)；事由已記錄，列入季報的人為調整",
                        "  \(duration(early).en) early, \(duration(warning).en) before the visit; the reason is kept and reported as an override"))
            }
            return .ok
        }
    }

    private static func duration(_ minutes: Int) -> Phrase {
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
        let zh = [(days, "天"), (hours, "小時"), (rest, "分")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
        let en = [(days, "d"), (hours, "h"), (rest, "min")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
        return minutes == 0 ? Phrase("0 分", "0 min") : Phrase(zh, en)
    }
}
