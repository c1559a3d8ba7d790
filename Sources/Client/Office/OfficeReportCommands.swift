internal import Crypto
internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office report …`: the quarter's tables as a file. 季報.
///
/// JSON: `quarter` `format` `sheet` `path` `bytes` `sha256`, with `--close` also `closed` (the server's answer).
enum OfficeReportCommands {
    static let all = [quarter, close]

    /// More than any quarter's file takes.
    private static let largestReport = 256 << 20

    private static let quarterArgument = PositionalSpec(name: Phrase("季", "QUARTER"), help: Phrase("季，例如 114Q3", "a quarter such as 114Q3"))

    private static let quarter = Command<Session>(
        path: ["office", "report", "quarter"], aliases: [["小組", "報表", "季報"]], summary: Phrase("寫出一季的報表（ODS 或 CSV）", "write a quarter's report as ODS or CSV"),
        details: Phrase(
            "ODS 含全部工作表；CSV 只寫一張（--sheet，預設 quarter-list）。同名的舊檔整個換掉，不會留下寫到一半的檔案。同樣的資料寫出同樣的內容。",
            "An ODS file has every sheet, a CSV file one of them (--sheet, quarter-list otherwise). A file of that name is replaced as a whole, never half-written. The same data gives the same bytes."
        ),
        examples: [
            Example("plumb office report quarter 114Q3 -o 114Q3.ods", Phrase("全部工作表", "every sheet")),
            Example("plumb office report quarter 114Q3 --sheet common-defects -o 常見缺失.csv", Phrase("只要常見缺失", "only the common defects")),
        ],
        positionals: [quarterArgument],
        options: [
            OptionSpec(
                long: "output", short: "o", value: Phrase("檔案", "file"),
                help: Phrase("寫到這個檔案，.ods 或 .csv；「-」寫到標準輸出", "write this file, .ods or .csv; - is standard output"),
                completion: "file"),
            OptionSpec(
                long: "format", value: Phrase("格式", "format"), help: Phrase("格式；預設依檔名", "the format; told from the name otherwise"), choices: ["ods", "csv"]),
            OptionSpec(long: "sheet", value: Phrase("工作表", "sheet"), help: Phrase("CSV 要寫的工作表", "the sheet of a CSV file"), choices: OfficeWords.sheets),
            OptionSpec(long: "close", help: Phrase("先結季，再寫出報表", "close the quarter first")), .yes, .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let quarter = try OfficeInput.quarter(arguments.positional(0) ?? "")
        let path = try input.text("output", Phrase("寫到哪個檔案", "File"), default: "\(quarter).ods")
        let format = try fileFormat(path, arguments)
        let sheet = format == "csv" ? arguments.value("sheet") ?? OfficeWords.sheets[0] : nil
        if format == "ods", arguments.value("sheet") != nil {
            throw UsageProblem.invalidValue(
                name: "--sheet", value: arguments.value("sheet") ?? "",
                reason: Phrase("ODS 含全部工作表；只要一張請用 .csv", "an ODS file has every sheet; use .csv for one"))
        }
        let closes = arguments.isOn("close")
        let closed = closes ? try closeQuarter(quarter, session, arguments) : .null
        var query = [("format", format)]
        if let sheet { query.append(("sheet", sheet)) }
        let bytes = try session.api().getBytes("/v1/office/report/quarter/\(quarter)", query, limit: largestReport)
        if path == "-" {
            session.console.write(bytes: bytes)
            return .ok
        }
        try OfficeFiles.write(bytes, to: path)
        let digest = hex(sha256(bytes).bytes)
        if session.console.isJSON {
            var document: JSON = [
                "quarter": .string(quarter.description), "format": .string(format), "sheet": JSON(sheet), "path": .string(path), "bytes": JSON(bytes.count),
                "sha256": .string(digest),
            ]
            if closes { document["closed"] = closed }
            session.write(document)
        } else {
            if closes { session.console.note(Phrase("已結季 Closed：\(quarter)", "Closed: \(quarter)")) }
            session.console.note(Phrase("已寫出 Written：\(quarter.zh)報表，\(byteText(bytes.count))", "Written: report of \(quarter), \(byteText(bytes.count))"))
            session.console.write("\(path)\nSHA-256 \(digest)")
        }
        return .ok
    }

    private static func fileFormat(_ path: String, _ arguments: Arguments) throws -> String {
        if let format = arguments.value("format") { return format }
        let name = path.lowercased()
        if let format = ["ods", "csv"].first(where: { name.hasSuffix("." + $0) }) { return format }
        guard path != "-" else { throw UsageProblem.missingOption(oneOf: ["--format"]) }
        throw UsageProblem.invalidValue(
            name: "--output", value: path, reason: Phrase("檔名要以 .ods 或 .csv 結尾，或加 --format", "the name must end in .ods or .csv, or give --format"))
    }

    private static let close = Command<Session>(
        path: ["office", "report", "close"], aliases: [["小組", "報表", "結季"]],
        summary: Phrase("結季：之後的更動列為更正", "close a quarter: later changes are listed as corrections"),
        details: Phrase("結季後仍可隨時再寫出報表。在終端機上會先確認。", "The report can still be written at any time. Asks first on a terminal."),
        examples: [Example("plumb office report close 114Q3", Phrase("結 114 年第 3 季", "close the third quarter of 2025"))], positionals: [quarterArgument],
        options: [.yes, .commandID]
    ) { session, arguments in
        let quarter = try OfficeInput.quarter(arguments.positional(0) ?? "")
        let answer = try closeQuarter(quarter, session, arguments)
        if session.console.isJSON {
            session.write(answer)
        } else {
            session.console.note(Phrase("已結季 Closed：\(quarter.zh)；之後的更動列為更正", "Closed: \(quarter); later changes are corrections"))
        }
        return .ok
    }

    private static func closeQuarter(_ quarter: Quarter, _ session: Session, _ arguments: Arguments) throws -> JSON {
        // It cannot be undone, so a script has to say that it means it.
        try session.confirmed(Phrase("要結 \(quarter.zh) 嗎？不能恢復", "Close \(quarter)? This cannot be undone"), arguments, alsoScripts: true)
        return try OfficeCall(session, arguments).post("/v1/office/report/quarter/\(quarter)/close", [:])
    }
}
