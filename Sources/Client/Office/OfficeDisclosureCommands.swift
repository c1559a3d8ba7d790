internal import HTTP
internal import Terminal

/// `plumb office disclosure status|confirm`: whether what is due is disclosed, or waits because the server's clock stepped; and
/// `plumb office published`: what everyone may know. 揭露、公開結果.
///
/// With `--json` the server's document: `held` `cause` `step` `since` `moment` `clock` `due` `laptops` `laptops_ahead`; `results`.
enum OfficeDisclosureCommands {
    static let all = [status, confirm, published]

    private static let causes = [
        OfficeChoice(code: "steady", label: Phrase("和機器自己的計時不符", "it stepped against the machine's own timer")),
        OfficeChoice(code: "restart", label: Phrase("和關機前最後記下的時間不符", "it differs from the last time stored before the machine was started")),
        OfficeChoice(code: "laptops", label: Phrase("和多數筆電的時鐘不符", "it differs from most laptops' clocks")),
    ]

    private static let status = Command<Session>(
        path: ["office", "disclosure", "status"], aliases: [["小組", "揭露", "狀態"]],
        summary: Phrase("揭露是否照常，伺服器時鐘是否可信", "whether disclosure goes on, and whether the server's clock can be trusted"),
        details: Phrase(
            "伺服器時鐘跳動超過 10 分鐘時，到期的揭露會先停住，等查核小組確認。", "When the server's clock steps by more than 10 minutes, what is due waits until the office confirms."),
        examples: [Example("plumb office disclosure status", Phrase("看狀態", "look"))]
    ) { session, _ in
        let answer = try session.api().get("/v1/office/disclosure")
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        guard answer["held"]?.bool == true else {
            session.console.note(
                Phrase("揭露照常進行；伺服器時間 \(session.moment(answer, "clock"))", "Disclosure goes on; server time \(session.moment(answer, "clock"))"))
            return .ok
        }
        let step = Int64(answer.number("step") ?? 0)
        let (amount, isAhead) = (ClockSkew.span(step), step >= 0)
        session.console.warn(
            session.text(
                "揭露已停住：伺服器時鐘\(isAhead ? "快" : "慢")了約 \(amount.zh)，\(session.label(answer.text("cause"), causes))",
                "Disclosure waits: the server's clock is about \(amount.en) \(isAhead ? "ahead" : "behind"): \(session.label(answer.text("cause"), causes))"
            ))
        session.write(fields: [
            (Phrase("伺服器時間", "Server time"), session.moment(answer, "clock")), (Phrase("可信的時間", "Beyond doubt until"), session.moment(answer, "moment")),
            (Phrase("等待的揭露", "Steps that wait"), "\(answer.number("due") ?? 0)"), (Phrase("回報時間的筆電", "Laptops with a say"), "\(answer.number("laptops") ?? 0)"),
        ])
        session.console.note(
            Phrase(
                "時間有誤請資訊處校正；時間正確請執行 plumb office disclosure confirm --reason …",
                "Have a wrong clock set right; if it is right: plumb office disclosure confirm --reason …"))
        return .ok
    }

    private static let confirm = Command<Session>(
        path: ["office", "disclosure", "confirm"], aliases: [["小組", "揭露", "確認"]],
        summary: Phrase("確認伺服器現在的時間正確，恢復揭露", "confirm that the server's clock is right, so that disclosure goes on"),
        details: Phrase(
            "揭露不能收回：請先看 plumb office disclosure status 的伺服器時間。",
            "What is disclosed cannot be taken back: look at the server time in plumb office disclosure status first."),
        examples: [Example("plumb office disclosure confirm --reason 主機停機後重開", Phrase("確認", "confirm"))],
        options: [.text("reason", Phrase("事由", "reason"), Phrase("為什麼時鐘會跳動", "why the clock stepped")), .yes, .commandID]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let reason = try input.text("reason", Phrase("事由", "Reason"))
        if session.console.isInteractive, !arguments.assumesYes {
            let clock = session.moment(try session.api().get("/v1/office/disclosure"), "clock")
            try session.confirmed(Phrase("伺服器時間是 \(clock)，正確嗎？", "The server's time is \(clock). Is that right?"), arguments)
        }
        let answer = try OfficeCall(session, arguments).post("/v1/office/disclosure/confirm", ["reason": .string(reason)])
        if session.console.isJSON {
            session.write(answer)
        } else {
            session.console.note(Phrase("已確認，到期的揭露會在一分鐘內進行", "Confirmed; what is due is disclosed within a minute"))
        }
        return .ok
    }

    private static let published = Command<Session>(
        path: ["office", "published"], aliases: [["小組", "公開結果"]], summary: Phrase("列出已公開的查核結果", "list the results that are public"),
        details: Phrase(
            "查核紀錄發文日起公開；有帳號的人看到的都一樣。待試驗結果或資料未定者不列分數。",
            "Public from the day of the record's letter, and the same for everyone with an account. No score is told while a test is open or something is unsettled."
        ),
        examples: [Example("plumb office published", Phrase("公開結果", "the results"))]
    ) { session, _ in
        let answer = try session.api().get("/v1/published")
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("公開編號", "Number")), .init(title: session.text("日期", "Day")),
            .init(title: session.text("機關", "Agency"), isShrinkable: true),
            .init(title: session.text("工程", "Works"), isShrinkable: true), .init(title: session.text("分數", "Score")), .init(title: session.text("等第", "Grade")),
            .init(title: session.text("發文文號", "Letter"), isShrinkable: true),
        ])
        for row in answer.list("results") {
            let isFinal = row.text("result") == "final"
            table.rows.append([
                row.text("number"), session.text(isoDay: row.text("day")), row.text("agency"), row.text("tender_name"),
                isFinal ? "\(row.number("score") ?? 0)" : session.text("未定", "open"), isFinal ? session.label(row.text("grade"), OfficeWords.grades) : "",
                row.text("letter_number"),
            ])
        }
        guard !table.rows.isEmpty else {
            session.console.note(Phrase("還沒有公開的結果", "Nothing is public yet"))
            return .ok
        }
        session.console.write(table)
        return .ok
    }
}
