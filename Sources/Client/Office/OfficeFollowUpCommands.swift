internal import HTTP
internal import Inspection
internal import Terminal

/// What follows a visit: letters, extensions, dispositions, reviews of defects. 發文、展延、處置、改善審查.
enum OfficeFollowUpCommands {
    static let all = [letter, longer, disposition, review]

    private static func path(_ arguments: Arguments, _ what: String) -> String {
        "/v1/office/visits/\(APIClient.segment(halfWidth(arguments.positional(0) ?? "")))/\(what)"
    }

    private static func finish(_ session: Session, _ answer: JSON, _ phrase: Phrase) -> ExitCode {
        if session.console.isJSON { session.write(answer) } else { session.console.note(phrase) }
        return .ok
    }

    // MARK: Letters

    /// JSON: `letter` `purpose` `day` `number` `due` (improvement), for the record `record_due` `record_overdue_days`.
    private static let letter = Command<Session>(
        path: ["office", "letter", "add"], aliases: [["小組", "公文", "新增"]], summary: Phrase("登錄一案的公文日期與文號", "note a letter of a visit"),
        details: Phrase(
            "查核紀錄的發文日（--purpose record，預設）起算改善期限；再登錄一次即更正。機關回文用 --direction in --purpose answer。",
            "The day of the record's letter (--purpose record, the default) starts the time limit; entering it again corrects it. The agency's answer is --direction in --purpose answer."
        ),
        examples: [
            Example("plumb office letter add 114-007 --number 府工查字第1140012345號 --issued 114-07-25", Phrase("查核紀錄發文", "the record went out")),
            Example(
                "plumb office letter add 114-007 --direction in --purpose answer --number 水工字第1140054321號 --issued 114-08-20",
                Phrase("機關回文", "the agency answered")),
        ],
        positionals: [.visit],
        options: [
            .text("number", Phrase("文號", "number"), Phrase("文號", "the letter's number")), .day("issued", Phrase("發文日期", "the letter's day")),
            .text("direction", Phrase("收發", "direction"), Phrase("收發：out 發文、in 來文", "out or in")),
            .text("purpose", Phrase("類別", "purpose"), Phrase("類別：record 查核紀錄、answer 回文、other 其他", "record, answer or other")), .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let direction = try input.optionalChoice("direction", from: OfficeWords.directions)
        let purpose = try input.optionalChoice("purpose", from: OfficeWords.purposes) ?? (direction == "in" ? "answer" : "record")
        let number = try input.text("number", Phrase("文號", "Number"))
        let day = try input.day("issued", Phrase("發文日期", "Day"))
        let answer = try OfficeCall(session, arguments).post(
            path(arguments, "letters"),
            [
                "direction": .string(direction ?? (purpose == "answer" ? "in" : "out")), "purpose": .string(purpose), "day": .string(day.description),
                "number": .string(number),
            ])
        let due = answer.text("due")
        let late = answer.number("record_overdue_days") ?? 0
        let code = finish(
            session, answer,
            Phrase(
                "已登錄 Noted：\(number)  \(session.bothCalendars(day))" + (due.isEmpty ? "" : "\n  改善期限 \(session.bothCalendars(isoDay: due))"),
                "Noted: \(number)  \(session.bothCalendars(day))" + (due.isEmpty ? "" : "\n  to be improved by \(session.bothCalendars(isoDay: due))")))
        if late > 0, !session.console.isJSON {
            session.console.warn(
                session.text(
                    "  注意：查核紀錄應於 \(session.text(isoDay: answer.text("record_due"))) 前函送，逾期 \(late) 日，請記明原因",
                    "  Note: the record was due by \(session.text(isoDay: answer.text("record_due"))), \(late) days late; state the reason"))
        }
        return code
    }

    // MARK: Extensions

    /// JSON: `extension` `due` `before`.
    private static let longer = Command<Session>(
        path: ["office", "extension", "add"], aliases: [["小組", "展延", "新增"]], summary: Phrase("登錄同意的展延", "note a longer time limit"),
        details: Phrase("期限過後不能再展延。", "Possible only before the limit has passed."),
        examples: [
            Example(
                "plumb office extension add 114-007 --until 114-10-15 --agreed 114-08-20 --reason 缺料待進口 --number 府工查字第1140023456號",
                Phrase("展延到 10 月 15 日", "until 15 October"))
        ],
        positionals: [.visit],
        options: [
            .day("until", Phrase("展延到這一天", "the new last day")), .day("agreed", Phrase("同意的日期", "the day on which it was agreed")),
            .text("reason", Phrase("事由", "reason"), Phrase("展延事由", "why")), .text("number", Phrase("文號", "number"), Phrase("同意函的文號", "the letter's number")),
            .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let until = try input.day("until", Phrase("展延到", "Until"))
        let agreed = try input.day("agreed", Phrase("同意日期", "Agreed on"), default: session.today)
        let reason = try input.text("reason", Phrase("展延事由", "Reason"))
        let number = try input.text("number", Phrase("文號（可不填）", "Letter's number (may be empty)"), allowsEmpty: true)
        let answer = try OfficeCall(session, arguments).post(
            path(arguments, "extensions"),
            [
                "until": .string(until.description), "agreed": .string(agreed.description), "reason": .string(reason), "number": .string(number),
            ])
        let (before, due) = (session.text(isoDay: answer.text("before")), session.bothCalendars(isoDay: answer.text("due")))
        return finish(session, answer, Phrase("已展延 Extended：\(before) -> \(due)", "Extended: \(before) -> \(due)"))
    }

    // MARK: Dispositions

    private static let dispositionTexts = ["advised", "taken", "remark", "attendees"]

    /// JSON: `disposition` `part`.
    private static let disposition = Command<Session>(
        path: ["office", "disposition", "set"], aliases: [["小組", "處置", "設定"]],
        summary: Phrase("登錄查核建議處置與機關實際處置", "note what was advised and what the agency did"),
        details: Phrase("沒給的項目保持原來的內容；給空字串即清除。", "What is not given stays as it is; an empty text clears it."),
        examples: [
            Example("plumb office disposition set 114-007 --advised 敲除重做 --taken 已敲除重做", Phrase("兩項一起登錄", "both at once")),
            Example("plumb office disposition set 114-007 --attendees 王小明、陳小華", Phrase("參與人員", "who attended")),
        ],
        positionals: [.visit],
        options: [
            .text("advised", Phrase("文字", "text"), Phrase("查核建議處置", "what was advised")),
            .text("taken", Phrase("文字", "text"), Phrase("機關實際處置", "what was done")),
            .text("remark", Phrase("文字", "text"), Phrase("備註", "remark")), .text("attendees", Phrase("姓名", "names"), Phrase("參與人員", "who attended")),
            .text("part", Phrase("部分", "part"), Phrase("只適用於案件的一部分；預設全案", "only a part of the case; the whole of it otherwise")), .commandID,
        ]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        var document: JSON = [:]
        if let part = input.optional("part"), !part.isEmpty { document["part"] = .string(part) }
        let given = dispositionTexts.filter { arguments.value($0) != nil }
        guard !given.isEmpty else { throw ClientFailures.nothingToChange(dispositionTexts.map { "--" + $0 }) }
        for name in given { document[name] = .string(input.optional(name) ?? "") }
        let answer = try OfficeCall(session, arguments).post(path(arguments, "dispositions"), document)
        let visit = halfWidth(arguments.positional(0) ?? "")
        return finish(session, answer, Phrase("已登錄 Noted：\(visit) 的處置", "Noted: disposition of \(visit)"))
    }

    // MARK: Reviews

    /// JSON: `defect` `visit` `number` `state` `due` `late_days`.
    private static let review = Command<Session>(
        path: ["office", "defect", "review"], aliases: [["小組", "缺失", "審查"]], summary: Phrase("登錄一項缺失的改善結果", "note what became of a defect"),
        details: Phrase(
            "缺失寫成 案號:缺失號（114-007:3）或缺失代號的前幾碼。已改善要有完成日期；未改善與免改善要有審查意見。",
            "A defect is VISIT:NUMBER (114-007:3) or the first digits of its id. Improved needs the day; not improved and waived need a note."),
        examples: [
            Example("plumb office defect review 114-007:3 --state improved --done 114-08-18", Phrase("已改善", "improved")),
            Example("plumb office defect review 114-007:4 --state not_improved --note 照片未顯示改善部位", Phrase("退回再改善", "sent back")),
        ],
        positionals: [PositionalSpec(name: Phrase("缺失", "DEFECT"), help: Phrase("案號:缺失號，或缺失代號", "VISIT:NUMBER or the defect's id"))],
        options: [
            .text("state", Phrase("結果", "state"), Phrase("結果：improved 已改善、not_improved 未改善、waived 免改善", "improved, not_improved or waived")),
            .day("done", Phrase("完成日期", "the day on which it was done")), .text("note", Phrase("文字", "text"), Phrase("審查意見", "the reviewer's note")),
            .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let state = try input.choice("state", Phrase("改善結果", "Result"), from: OfficeWords.reviewStates)
        var done = try input.optionalDay("done")
        if state == "improved", done == nil { done = try input.day("done", Phrase("完成日期", "Done on")) }
        let note = state == "improved" ? input.optional("note") ?? "" : try input.text("note", Phrase("審查意見", "Note"))
        let call = try OfficeCall(session, arguments)
        let defect = try OfficeBacklogCommands.defect(arguments.positional(0) ?? "", session)
        var document: JSON = ["state": .string(state), "note": .string(note)]
        if let done { document["done"] = .string(done.description) }
        let answer = try call.post("/v1/office/defects/\(APIClient.segment(defect))/review", document)
        let name = "\(answer.text("visit")):\(answer.number("number").map(String.init) ?? "")"
        let word = session.label(state, OfficeWords.reviewStates)
        let late = answer.number("late_days") ?? 0
        return finish(
            session, answer,
            Phrase(
                "已登錄 Noted：\(name) \(word)" + (late > 0 ? "，逾期 \(late) 日完成" : ""), "Noted: \(name) \(word)" + (late > 0 ? ", \(late) days late" : "")))
    }
}
