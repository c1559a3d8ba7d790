internal import HTTP
internal import Terminal

/// `plumb office plan override`: a required number that the head of the group's agency set. 年度應查核調整.
///
/// With `--json` the server's document: `year` `scope` `required` (null when taken back) `reason` `document`.
enum OfficeYearPlanOverride {
    static let scopes = [
        OfficeChoice(code: "T1", label: Phrase("第一級", "tier 1")), OfficeChoice(code: "T2", label: Phrase("第二級", "tier 2")),
        OfficeChoice(code: "T3", label: Phrase("第三級", "tier 3")), OfficeChoice(code: "all", label: Phrase("合計", "all")),
    ]

    static func label(_ scope: String, _ session: Session) -> String { session.label(scope, scopes) }

    static let command = Command<Session>(
        path: ["office", "plan", "override"], aliases: [["小組", "年度計畫", "調整"]],
        summary: Phrase("登錄首長調整的應查核件數，附事由與文號", "set a required number by decision of the head, with reason and document"),
        details: Phrase(
            "依作業辦法第 4 條，首長得調整件數並報工程會。以前的數字留在紀錄裡；--withdraw 收回調整，恢復法定件數。",
            "The head may adjust the numbers and reports it to PCC (art. 4). Earlier numbers stay on record; --withdraw takes it back and the law's number counts again."
        ),
        examples: [
            Example(
                "plumb office plan override 114 T1 18 --reason 標案集中下半年 --number 高市府研查字第11400000001號",
                Phrase("第一級改為 18 件", "18 in tier 1")),
            Example("plumb office plan override 114 T1 --withdraw --reason 恢復 --number 高市府研查字第11400000002號", Phrase("收回", "take it back")),
        ],
        positionals: [
            PositionalSpec(name: Phrase("年度", "YEAR"), help: Phrase("民國年，例如 114", "ROC year such as 114")),
            PositionalSpec(name: Phrase("級距", "TIER"), help: Phrase("T1、T2、T3 或 all", "T1, T2, T3 or all")),
            PositionalSpec(name: Phrase("件數", "COUNT"), help: Phrase("應查核件數", "inspections required"), isOptional: true),
        ],
        options: [
            OptionSpec(long: "withdraw", help: Phrase("收回調整", "take the override back")),
            .text("reason", Phrase("事由", "reason"), Phrase("調整的事由", "why")),
            .text("number", Phrase("文號", "number"), Phrase("核定或報工程會的文號", "number of the document that decides or reports it")), .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let year = halfWidth(arguments.positional(0) ?? "")
        guard let number = Int(year), (1...200).contains(number) else {
            throw UsageProblem.invalidValue(name: "YEAR", value: year, reason: Phrase("應為民國年，例如 114", "a ROC year such as 114 is expected"))
        }
        let scope = try OfficeChoice.code(arguments.positional(1) ?? "", option: "TIER", among: scopes)
        let count = halfWidth(arguments.positional(2) ?? "")
        var required: Int?
        if !arguments.isOn("withdraw") || !count.isEmpty {
            guard let value = Int(count), value >= 0, !arguments.isOn("withdraw") else {
                throw UsageProblem.invalidValue(
                    name: "COUNT", value: count, reason: Phrase("應為整數；收回時不用件數", "a whole number is expected, and none with --withdraw"))
            }
            required = value
        }
        var document: JSON = [
            "year": JSON(number), "scope": .string(scope), "reason": .string(try input.text("reason", Phrase("事由", "Reason"))),
            "document": .string(try input.text("number", Phrase("文號", "Document number"))),
        ]
        if let required { document["required"] = JSON(required) } else { document["withdraw"] = true }
        let answer = try OfficeCall(session, arguments).post("/v1/office/plan/override", document)
        if session.console.isJSON {
            session.write(answer)
        } else if let required {
            session.console.note(
                Phrase("已登錄：\(number) 年度\(label(scope, session))應查核 \(required) 件", "Set: \(number), \(label(scope, session)): \(required) required"))
        } else {
            session.console.note(
                Phrase("已收回：\(number) 年度\(label(scope, session))依法定件數", "Taken back: \(number), \(label(scope, session)): the law's number counts"))
        }
        return .ok
    }
}
