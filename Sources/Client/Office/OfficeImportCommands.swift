internal import HTTP
internal import Replication
internal import Terminal

/// `plumb office import …`: registers and catalogues from files. 匯入.
///
/// With `--json` the server's document: `import` `what` `added` `updated` `unchanged` `refused` `problems` `dry_run`
/// `rows_refused` (`line` `column` `column_name` `value` `code` `message` `message_en`).
enum OfficeImportCommands {
    static let all = OfficeWords.imports.map(importing) + [list, show]

    /// Refused values shown without `--all`.
    private static let shownProblems = 20

    private static let allOption = OptionSpec(
        long: "all", help: Phrase("列出每一筆退件，不只前 \(shownProblems) 筆", "show every refused value, not only the first \(shownProblems)"))

    private static func importing(_ kind: OfficeImportKind) -> Command<Session> {
        let line = "plumb office import \(kind.code) \(kind.example)"
        return Command<Session>(
            path: ["office", "import", kind.code], aliases: [["小組", "匯入", kind.alias]],
            summary: Phrase("匯入\(kind.label.zh)", "import: \(kind.label.en)"),
            details: Phrase(
                kind.details.zh + "\n\n有錯的列不會匯入，逐列列出行、欄、值與原因並保留備查；其餘各列一次存入。有退件時結束碼為 3。",
                kind.details.en
                    + "\n\nRows with an error stay out and are listed with line, column, value and reason; the others go in together. Exit code 3 when rows were refused."
            ),
            examples: [
                Example(line, Phrase("匯入檔案", "import the file")),
                Example(line + " --dry-run", Phrase("只檢查，不匯入", "only check, import nothing")),
            ],
            positionals: [PositionalSpec(name: Phrase("檔案", "FILE"), help: Phrase("CSV 或 XML 檔", "a CSV or XML file"), completion: "file")],
            options: [
                OptionSpec(
                    long: "format", value: Phrase("格式", "format"), help: Phrase("檔案格式；預設由內容判斷", "the file's format; told from its content otherwise"),
                    choices: ["csv", "xml"]),
                OptionSpec(long: "dry-run", help: Phrase("只檢查，不匯入", "only check, import nothing")), allOption, .commandID,
            ]
        ) { session, arguments in
            let path = arguments.positional(0) ?? ""
            let call = try OfficeCall(session, arguments)
            let bytes = try OfficeFiles.read(path)
            session.console.note(
                Phrase("正在傳送 \(OfficeFiles.name(path))（\(byteText(bytes.count))）……", "Sending \(OfficeFiles.name(path)) (\(byteText(bytes.count))) ..."))
            var query = [("name", OfficeFiles.name(path))]
            if let format = arguments.value("format") { query.append(("format", format)) }
            if arguments.dryRun { query.append(("dry_run", "1")) }
            let answer = try call.postBytes("/v1/office/import/\(kind.code)", query, bytes, type: "application/octet-stream")
            if session.console.isJSON { session.write(answer) } else { tell(session, answer, kind, isComplete: arguments.isOn("all")) }
            return (answer.number("refused") ?? 0) > 0 ? .outstanding : .ok
        }
    }

    private static func tell(_ session: Session, _ answer: JSON, _ kind: OfficeImportKind, isComplete: Bool) {
        let (added, updated, unchanged) = (answer.number("added") ?? 0, answer.number("updated") ?? 0, answer.number("unchanged") ?? 0)
        let refused = answer.number("refused") ?? 0
        let isDry = answer["dry_run"]?.bool ?? false
        let head = isDry ? Phrase("試算，沒有匯入 Dry run", "Dry run, nothing was imported") : Phrase("已匯入 Imported", "Imported")
        session.console.note(
            session.text(
                "\(head.zh)：\(kind.label.zh) 新增 \(added)、更新 \(updated)、不變 \(unchanged)、退件 \(refused) 列",
                "\(head.en): \(kind.label.en): \(added) added, \(updated) updated, \(unchanged) unchanged, \(refused) rows refused"))
        if refused > 0 { writeProblems(session, answer, isComplete: isComplete) }
        guard let id = answer["import"]?.string, refused > 0 else { return }
        session.console.note(
            Phrase(
                "更正後再匯入一次即可；退件明細：plumb office import show \(id.prefix(8))",
                "Correct the rows and import again; the list: plumb office import show \(id.prefix(8))"))
    }

    /// The refused values as a table, and how many of them are not shown.
    private static func writeProblems(_ session: Session, _ answer: JSON, isComplete: Bool) {
        let problems = answer.list("rows_refused")
        let shown = isComplete ? problems[...] : problems.prefix(shownProblems)
        let isChinese = session.console.language == .zhTW
        var table = Table(columns: [
            .init(title: session.text("行", "Line"), alignment: .trailing), .init(title: session.text("欄", "Column"), isShrinkable: true),
            .init(title: session.text("值", "Value"), isShrinkable: true), .init(title: session.text("原因", "Reason"), isShrinkable: true),
        ])
        for problem in shown {
            let column = problem.number("column") ?? 0
            let place = column > 0 ? "\(column) \(problem.text("column_name"))" : problem.text("column_name")
            let reason = problem.text(isChinese ? "message" : "message_en")
            table.rows.append([
                problem.number("line").map(String.init) ?? "", place.isEmpty ? session.text("整列", "whole row") : place, problem.text("value"), reason,
            ])
        }
        session.console.write(table)
        let told = max(answer.number("problems") ?? 0, problems.count)
        guard told > shown.count else { return }
        session.console.note(
            shown.count < problems.count
                ? session.text("另有 \(told - shown.count) 項；加 --all 全部列出。", "\(told - shown.count) more; --all shows them all.")
                : session.text("另有 \(told - shown.count) 項沒有保留；先更正以上各項。", "\(told - shown.count) more were not kept; correct these first."))
    }

    // MARK: Past imports

    private static let list = Command<Session>(
        path: ["office", "import", "list"], aliases: [["小組", "匯入", "清單"]], summary: Phrase("列出過去的匯入", "list past imports"),
        examples: [Example("plumb office import list", Phrase("列出過去的匯入", "list past imports"))]
    ) { session, _ in
        let answer = try session.api().get("/v1/office/imports")
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let imports = answer.list("imports")
        guard !imports.isEmpty else {
            session.console.note(Phrase("還沒有匯入過", "Nothing was imported yet"))
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("代號", "Id")), .init(title: session.text("時間", "When")), .init(title: session.text("資料", "What")),
            .init(title: session.text("檔名", "File"), isShrinkable: true), .init(title: session.text("新增", "Added"), alignment: .trailing),
            .init(title: session.text("更新", "Updated"), alignment: .trailing), .init(title: session.text("不變", "Same"), alignment: .trailing),
            .init(title: session.text("退件", "Refused"), alignment: .trailing),
        ])
        for run in imports {
            func count(_ name: String) -> String { run.number(name).map(String.init) ?? "" }
            table.rows.append([
                String(run.text("import").prefix(8)), session.moment(run, "at"), label(run.text("what"), session), run.text("file_name"), count("added"),
                count("updated"), count("unchanged"), count("refused"),
            ])
        }
        session.console.write(table)
        return .ok
    }

    private static let show = Command<Session>(
        path: ["office", "import", "show"], aliases: [["小組", "匯入", "查看"]], summary: Phrase("顯示一次匯入與它的退件", "show one import and its refused rows"),
        examples: [Example("plumb office import show 3f9a0c12", Phrase("顯示這次匯入的退件", "show what this import refused"))],
        positionals: [PositionalSpec(name: Phrase("代號", "ID"), help: Phrase("匯入代號的前幾碼", "the first digits of the import's id"))], options: [allOption]
    ) { session, arguments in
        let answer = try session.api().get("/v1/office/imports/\(try id(arguments.positional(0) ?? "", session))")
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        func count(_ name: String) -> String { answer.number(name).map(String.init) ?? "" }
        session.write(fields: [
            (Phrase("代號", "Id"), answer.text("import")), (Phrase("時間", "When"), session.moment(answer, "at")),
            (Phrase("資料", "What"), label(answer.text("what"), session)), (Phrase("檔名", "File"), answer.text("file_name")),
            (Phrase("新增", "Added"), count("added")), (Phrase("更新", "Updated"), count("updated")), (Phrase("不變", "Unchanged"), count("unchanged")),
            (Phrase("退件", "Refused"), count("refused")), (Phrase("SHA-256", "SHA-256"), answer.text("sha256")),
        ])
        if !answer.list("rows_refused").isEmpty {
            session.console.write("\n")
            writeProblems(session, answer, isComplete: arguments.isOn("all"))
        }
        return .ok
    }

    /// The whole id that a text begins.
    private static func id(_ text: String, _ session: Session) throws -> String {
        let wanted = halfWidth(text).lowercased()
        if let id = ID(wanted) { return id.description }
        let ids = try session.api().get("/v1/office/imports").list("imports").map { $0.text("import") }
        let found = wanted.count >= 4 ? ids.filter { $0.hasPrefix(wanted) } : []
        guard let first = found.first else { throw OfficeFailures.importNotFound(text) }
        guard found.count == 1 else { throw OfficeFailures.ambiguous(text, found.count) }
        return first
    }

    private static func label(_ code: String, _ session: Session) -> String {
        OfficeWords.imports.first { $0.code == code }?.label.text(session.console.language) ?? code
    }
}
