internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office days redraw`: draws the day of one visit again, in two steps. 重抽.
///
/// With `--json` the server's document: `quarter` `draw` `visit` `number` `text` `hash` `day` (null until the number has come).
enum OfficeDaysRedraw {
    static let command = Command<Session>(
        path: ["office", "days", "redraw"], aliases: [["小組", "查核日", "重抽"]],
        summary: Phrase("只重抽一件查核的日期：先公布輸入，亂數公布後完成", "draw one visit's day again: publish the inputs, finish when the number is out"),
        details: Phrase(
            "第一步（--beacon）取消這一件並公布輸入的雜湊和要等的公開亂數；公布的文字在下一個 03:00 進公開鏈，亂數的最早時間必須在那之後。第二步（--value）以公布後的亂數抽出新日期，再以 plumb office jurors assign 派委員。其他案件都不變。",
            "The first step (--beacon) takes the visit off and publishes the hash of the inputs and the number to wait for. The text comes into the public chain at the next 03:00, and the number's earliest moment is after that. The second (--value) draws the new day with it, and plumb office jurors assign staffs it again. Every other visit stays."
        ),
        examples: [
            Example(
                "plumb office days redraw 114-007 --reason 颱風停班 --beacon drand-quicknet-6000000,114-07-20T12:00,hex,64",
                Phrase("第一步：公布", "the first step: publish")),
            Example("plumb office days redraw 114-007 --value 9f4c…", Phrase("第二步：亂數公布後", "the second step, when the number is out")),
        ], positionals: [.visit],
        options: [
            .text("quarter", Phrase("季", "quarter"), Phrase("還沒派委員的案件以 機關代碼/標案編號 指定時要給", "needed with AGENCY/TENDER, before the visit is staffed")),
            .text("reason", Phrase("事由", "reason"), Phrase("為什麼重抽", "why it is drawn again")),
            OptionSpec(
                long: "beacon", value: Phrase("來源", "beacon"),
                help: Phrase("來源,最早時間,digits 或 hex,長度；一至三個", "SOURCE,EARLIEST,digits or hex,LENGTH; one to three"), isRepeatable: true),
            OptionSpec(
                long: "closed", value: Phrase("日期", "day"), help: Phrase("不能查的日期，可重複", "a day on which it cannot be; may be repeated"), isRepeatable: true),
            OptionSpec(
                long: "value", value: Phrase("亂數", "number"), help: Phrase("公布的亂數，依公布的順序", "the numbers that came, in the order published"), isRepeatable: true),
            .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        var body: JSON = ["visit": .string(halfWidth(arguments.positional(0) ?? ""))]
        if let quarter = input.optional("quarter"), !quarter.isEmpty { body["quarter"] = .string(try OfficeInput.quarter(quarter).description) }
        let values = arguments.values("value")
        if values.isEmpty {
            body["reason"] = .string(try input.text("reason", Phrase("重抽事由", "Reason")))
            var beacons = arguments.values("beacon")
            if beacons.isEmpty {
                beacons = [try input.text("beacon", Phrase("等哪個公開亂數（來源,最早時間,digits 或 hex,長度）", "Beacon (SOURCE,EARLIEST,digits or hex,LENGTH)"))]
            }
            body["beacon"] = .array(try beacons.map { try OfficeDrawInput.beacon($0, session) })
            body["closed"] = .array(
                try arguments.values("closed").map { text in
                    switch RocCalendar.parse(text, allowingFullWidth: true, today: session.today) {
                    case .success(let day): return .string(day.description)
                    case .failure(let problem): throw UsageProblem.invalidValue(name: "--closed", value: text, reason: Phrase(problem.zh, problem.en))
                    }
                })
        } else {
            body["values"] = .array(values.map { .string(halfWidth($0)) })
        }
        let answer = try OfficeCall(session, arguments).post("/v1/office/redraw", body)
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let visit = answer.text("visit")
        if answer.text("day").isEmpty {
            session.console.note(Phrase("已取消並公布重抽：\(visit)", "Taken off, re-draw published: \(visit)"))
            session.console.write(answer.text("text"))
            session.console.note(Phrase("雜湊 \(answer.text("hash"))", "SHA-256 \(answer.text("hash"))"))
            session.console.note(Phrase("亂數公布後：plumb office days redraw … --value", "When the number is out: plumb office days redraw ... --value"))
        } else {
            let day = session.bothCalendars(isoDay: answer.text("day"))
            session.console.note(Phrase("已重抽：\(visit)  \(day)", "Drawn again: \(visit)  \(day)"))
            session.console.note(
                Phrase("接著：plumb office jurors assign \(answer.text("quarter"))", "Next: plumb office jurors assign \(answer.text("quarter"))"))
        }
        return .ok
    }
}
