internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office draw substitute|end|reveal`: what happens to a list, and its publication.
///
/// With `--json`: `state` (`asked`, `done`) and `asked_by` or `confirmed_by`; `reveal` gives the draw as `draw show` tells it and `files`.
enum OfficeDrawChanges {
    static let all = [substitute, end, reveal]

    private static let tenderArgument = PositionalSpec(
        name: Phrase("標案", "TENDER"),
        help: Phrase("「機關代碼 標案編號」，名單上唯一時只寫編號也可", "agency code and number in one argument, or the number alone where the list has it once"))
    private static let confirmOption = OptionSpec(long: "confirm", help: Phrase("第二人確認", "confirm as the second person"))
    private static let documentOption = OptionSpec.text("document", Phrase("文號", "number"), Phrase("依據的文號", "number of the document that says so"))

    private static let substitute = Command<Session>(
        path: ["office", "draw", "substitute"], aliases: [["小組", "抽籤", "遞補"]],
        summary: Phrase("抽中的標案暫時不能查時，由下一順位遞補；須第二人確認", "the next ticket for a tender that cannot be visited now; a second person confirms"),
        details: Phrase(
            "一人提出，另一個帳號加 --confirm 確認，才生效。退出的標案列為待補查（已完工、終止者除外），遞補率會公開。事由：finished 完工、suspended 停工、terminated 終止、weather 天候、not-started 未開工。",
            "One account asks, another confirms with --confirm; only then does it count. Who leaves is owed, unless finished or terminated, and the rate is published. Reasons: finished, suspended, terminated, weather, not-started."
        ),
        examples: [
            Example("plumb office draw substitute 114Q3 '383150000G 113-A-01' --reason suspended --document 高市府工字第1號", Phrase("提出", "ask")),
            Example("plumb office draw substitute 114Q3 '383150000G 113-A-01' --confirm", Phrase("由另一人確認", "another account confirms")),
        ], positionals: [OfficeDrawInput.quarterArgument, tenderArgument],
        options: [
            OfficeDrawInput.numberOption,
            OptionSpec(
                long: "reason", value: Phrase("事由", "reason"), help: Phrase("事由", "the reason"),
                choices: ["finished", "suspended", "terminated", "weather", "not-started"]),
            documentOption, confirmOption, .commandID,
        ]
    ) { session, arguments in try change(session, arguments, "substitute") }

    private static let end = Command<Session>(
        path: ["office", "draw", "end"], aliases: [["小組", "抽籤", "原因消滅"]],
        summary: Phrase("待補查標案的原因消滅：下一次抽籤列為必查；須第二人確認", "what kept an owed tender away is over: mandatory in the next draw; a second person confirms"),
        examples: [
            Example("plumb office draw end 114Q3 '383150000G 113-A-01' --document 高市府工字第9號", Phrase("提出", "ask")),
            Example("plumb office draw end 114Q3 '383150000G 113-A-01' --confirm", Phrase("由另一人確認", "another account confirms")),
        ], positionals: [OfficeDrawInput.quarterArgument, tenderArgument], options: [OfficeDrawInput.numberOption, documentOption, confirmOption, .commandID]
    ) { session, arguments in try change(session, arguments, "end") }

    private static func change(_ session: Session, _ arguments: Arguments, _ step: String) throws -> ExitCode {
        var input = OfficeInput(session, arguments)
        var body = try OfficeDrawInput.body(input)
        body["tender"] = .string(arguments.positional(1) ?? "")
        if arguments.isOn("confirm") {
            body["confirm"] = true
        } else {
            if step == "substitute" {
                guard let reason = arguments.value("reason") else { throw UsageProblem.missingOption(oneOf: ["--reason", "--confirm"]) }
                body["reason"] = .string(reason)
            }
            body["document"] = .string(try input.text("document", Phrase("文號", "Document number")))
        }
        let answer = try OfficeCall(session, arguments).post(try OfficeDrawInput.path(arguments, step), body)
        if session.console.isJSON {
            session.write(answer)
        } else if answer.text("state") == "asked" {
            session.console.note(Phrase("已提出，待另一人以 --confirm 確認", "Asked for; another account confirms with --confirm"))
        } else {
            session.console.note(Phrase("已確認生效", "Confirmed"))
        }
        return .ok
    }

    private static let reveal = Command<Session>(
        path: ["office", "draw", "reveal"], aliases: [["小組", "抽籤", "公開"]],
        summary: Phrase("公開抽籤，寫出公開版與政風版紀錄；重複執行寫出相同檔案", "reveal a draw and write its public and auditor's records; a repeat writes the same files"),
        details: Phrase(
            "抽中、遞補與待補查的標案，其查核結果都已公開（紀錄已發文）之後才能公開。政風可用 --fetch 只取檔案。檔名 114Q3-1-public.json、114Q3-1-auditor.json。",
            "Only when the results of all drawn, substituted and owed tenders are public, their records' letters issued. Auditors fetch the files with --fetch. Files: 114Q3-1-public.json, 114Q3-1-auditor.json."
        ),
        examples: [
            Example("plumb office draw reveal 114Q3 -o 公開", Phrase("寫到資料夾", "write into a folder")),
            Example("plumb office draw reveal 114Q3 --fetch -o 政風", Phrase("政風取檔案", "an auditor fetches the files")),
        ], positionals: [OfficeDrawInput.quarterArgument],
        options: [
            OfficeDrawInput.numberOption,
            OptionSpec(
                long: "output", short: "o", value: Phrase("資料夾", "folder"), help: Phrase("寫到這個資料夾；預設目前的", "into this folder; the current one otherwise"),
                completion: "directory"),
            OptionSpec(long: "fetch", help: Phrase("已公開過，只取檔案", "it was revealed before: fetch the files only")), .commandID,
        ]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        let query = try OfficeDrawInput.query(input)
        var draw =
            arguments.isOn("fetch")
            ? try session.api().get(try OfficeDrawInput.path(arguments), query)
            : try OfficeCall(session, arguments).post(try OfficeDrawInput.path(arguments, "reveal"), try OfficeDrawInput.body(input))
        let folder = input.optional("output").flatMap { $0.isEmpty ? nil : $0 }.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
        var files: [String] = []
        for grade in ["public", "auditor"] {
            let bytes = try session.api().getBytes(try OfficeDrawInput.path(arguments, "record"), query + [("grade", grade)], limit: 256 << 20)
            let path = "\(folder)\(OfficeDrawInput.name(draw))-\(grade).json"
            try OfficeFiles.write(bytes, to: path)
            files.append(path)
        }
        if session.console.isJSON {
            draw["files"] = .array(files.map(JSON.string))
            session.write(draw)
            return .ok
        }
        session.console.note(Phrase("已公開 Revealed：\(OfficeDrawInput.name(draw))", "Revealed: \(OfficeDrawInput.name(draw))"))
        session.console.write(files.joined(separator: "\n"))
        return .ok
    }
}
