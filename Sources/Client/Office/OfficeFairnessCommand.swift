internal import Crypto
internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office fairness`: how fair and how guessable a quarter was. 公平與可預測性.
///
/// With `--json` the server's document: `quarter` `visits` `gaps` `load_range` `gini` (thousandths) `best_guess_ratios` (thousandths), and rows of `label`
/// `count` `of` under `weeks` `weekdays` `tiers` `agencies` `load` `repeated_pairs` `repeated_contractors`; `overrides` (`what` `codes` `reason` `document`
/// `cost` `at`). With `-o` also `path` `bytes` `sha256` instead.
enum OfficeFairnessCommand {
    static let command = Command<Session>(
        path: ["office", "fairness"], aliases: [["小組", "公平性"]],
        summary: Phrase("一季的公平與可預測性：間隔、星期、涵蓋、委員負擔、放行", "a quarter's fairness and predictability: gaps, weekdays, coverage, load, overrides"),
        details: Phrase(
            "算入這一季排定而未取消的查核。-o 寫成 .svg 圖或 .csv 表；同樣的資料寫出同樣的內容。",
            "Counts the quarter's visits that were not cancelled. -o writes a .svg picture or a .csv table; the same data gives the same bytes."),
        examples: [
            Example("plumb office fairness 114Q3", Phrase("在終端機上看", "on the terminal")),
            Example("plumb office fairness 114Q3 -o 114Q3.svg", Phrase("寫成圖", "as a picture")),
        ], positionals: [OfficeDaysCommands.quarter],
        options: [
            OptionSpec(
                long: "output", short: "o", value: Phrase("檔案", "file"), help: Phrase("寫到這個檔案，.svg 或 .csv", "write this file, .svg or .csv"), completion: "file"
            )
        ]
    ) { session, arguments in
        let path = try OfficeDaysCommands.path("fairness", arguments)
        if let file = arguments.value("output") {
            guard let format = ["svg", "csv"].first(where: { file.lowercased().hasSuffix("." + $0) }) else {
                throw UsageProblem.invalidValue(name: "--output", value: file, reason: Phrase("檔名要以 .svg 或 .csv 結尾", "the name must end in .svg or .csv"))
            }
            let bytes = try session.api().getBytes(path, [("format", format)], limit: 64 << 20)
            try OfficeFiles.write(bytes, to: file)
            let digest = hex(sha256(bytes).bytes)
            if session.console.isJSON {
                session.write(["path": .string(file), "bytes": JSON(bytes.count), "sha256": .string(digest)])
            } else {
                session.console.note(Phrase("已寫出 Written：\(byteText(bytes.count))", "Written: \(byteText(bytes.count))"))
                session.console.write("\(file)\nSHA-256 \(digest)")
            }
            return .ok
        }
        let answer = try session.api().get(path)
        if session.console.isJSON { session.write(answer) } else { tell(session, answer) }
        return .ok
    }

    private static func tell(_ session: Session, _ answer: JSON) {
        let gaps = answer.list("gaps").compactMap(\.int)
        session.write(fields: [
            (Phrase("季", "Quarter"), answer.text("quarter")), (Phrase("查核件數", "Visits"), String(answer.number("visits") ?? 0)),
            (Phrase("相鄰間隔（辦公日）", "Gaps in office days"), gaps.isEmpty ? "-" : "\(gaps.min() ?? 0)-\(gaps.max() ?? 0)"),
            (
                Phrase("最佳猜測（平均的倍數）", "Best guess, times uniform"),
                answer.list("best_guess_ratios").map { OfficeDaysCommands.times($0.int) }.joined(separator: " ")
            ), (Phrase("外聘負擔差距", "Range of load"), String(answer.number("load_range") ?? 0)),
            (Phrase("外聘負擔 Gini", "Gini of load"), OfficeJurorsCommands.thousandths(answer.number("gini") ?? 0)),
            (Phrase("重複搭檔", "Repeated pairs"), String(answer.list("repeated_pairs").count)),
            (Phrase("放行", "Overrides"), String(answer.list("overrides").count)),
        ])
        for (name, title) in [("weekdays", Phrase("星期", "Weekday")), ("tiers", Phrase("級距", "Tier")), ("agencies", Phrase("機關", "Agency"))] {
            let of = name == "weekdays" ? Phrase("辦公日", "Office days") : Phrase("標案", "Tenders")
            // Agencies without a visit are many; the file has them all.
            let rows = answer.list(name).filter { name != "agencies" || ($0.number("count") ?? 0) > 0 }
            guard !rows.isEmpty else { continue }
            session.console.write("\n")
            session.console.write(
                Table(
                    columns: [
                        .init(title: title.text(session.console.language)), .init(title: session.text("查核", "Visits"), alignment: .trailing),
                        .init(title: of.text(session.console.language), alignment: .trailing),
                    ], rows: rows.map { [$0.text("label"), String($0.number("count") ?? 0), String($0.number("of") ?? 0)] }))
        }
        for one in answer.list("overrides") {
            let codes = one.list("codes").compactMap(\.string).joined(separator: " ")
            session.console.note(
                Phrase(
                    "放行 \(codes)：\(one.text("reason"))，\(one.text("document"))；成本 \(one.number("cost") ?? 0)",
                    "Override \(codes): \(one.text("reason")), \(one.text("document")); cost \(one.number("cost") ?? 0)"))
        }
    }
}
