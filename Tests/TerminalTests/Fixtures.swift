import Terminal

/// The context of the sample program: a console, and what the commands did.
struct SampleContext: Sendable {
    let console: Console
}

struct SampleError: Error {}

/// A small program with every kind of option and argument.
let sample = CommandTable<SampleContext>(
    program: "plumb",
    summary: Phrase("工程施工查核", "construction inspection"),
    version: "1.2.0",
    versionFacts: [VersionFact("protocol", "3")],
    commands: [
        Command(
            path: ["visit", "list"], aliases: [["查核", "列表"]],
            summary: Phrase("列出查核", "list visits"),
            examples: [Example("plumb visit list --plain", Phrase("以 TSV 列出", "list as TSV"))]
        ) { context, _ in
            context.console.write("A-1")
            return .ok
        },
        Command(
            path: ["visit", "show"], aliases: [["查核", "內容"]],
            summary: Phrase("顯示一次查核", "show a visit"),
            examples: [Example("plumb visit show A-1", Phrase("顯示 A-1", "show A-1"))],
            positionals: [
                PositionalSpec(name: Phrase("查核編號", "visit"), help: Phrase("查核的短編號", "short id of the visit"), completion: "visit")
            ]
        ) { _, _ in throw SampleError() },
        Command(
            path: ["defect", "add"], aliases: [["缺失", "新增"]],
            summary: Phrase("記錄一項缺失", "record a defect"),
            details: Phrase("缺失屬於一次查核。\n\n存檔後可用 undo 取消。", "A defect belongs to a visit.\n\nUse undo to take it back."),
            examples: [
                Example("plumb defect add A-1 -m '模板 未清理' --severity minor", Phrase("記錄一項輕微缺失", "record a minor defect"))
            ],
            positionals: [
                PositionalSpec(name: Phrase("查核編號", "visit"), help: Phrase("查核的短編號", "short id of the visit"), completion: "visit"),
                PositionalSpec(
                    name: Phrase("照片", "photo"), help: Phrase("照片檔", "photo files"), isOptional: true,
                    isRepeated: true, completion: "file"),
            ],
            options: [
                OptionSpec(long: "text", short: "m", value: Phrase("文字", "text"), help: Phrase("缺失內容", "what is wrong")),
                OptionSpec(
                    long: "severity", short: "s", value: Phrase("等級", "level"), help: Phrase("嚴重程度", "severity"),
                    choices: ["minor", "medium", "serious"]),
                OptionSpec(
                    long: "place", value: Phrase("位置", "place"), help: Phrase("位置", "place"), isRepeatable: true),
                OptionSpec(
                    long: "tender", value: Phrase("標案案號", "number"), help: Phrase("標案案號", "tender number"),
                    completion: "tender"),
                OptionSpec(
                    long: "late", help: Phrase("視為補登", "count as late"), isNegatable: true),
                OptionSpec(long: "dry-run", short: "n", help: Phrase("只顯示不存檔", "show only")),
            ]
        ) { context, arguments in
            let text = try context.console.prompt(Phrase("缺失內容", "Text"), option: "--text")
            context.console.write("\(arguments.positionals[0]): \(text)")
            return .outstanding
        },
        Command(
            path: ["sync"], aliases: [["同步"]],
            summary: Phrase("與伺服器同步", "synchronise with the server"),
            examples: [Example("plumb sync", Phrase("同步", "synchronise"))]
        ) { _, _ in .unreachable },
        Command(
            path: ["complete"], summary: Phrase("補全", "complete"),
            positionals: [
                PositionalSpec(name: Phrase("種類", "kind"), help: Phrase("種類", "kind")),
                PositionalSpec(name: Phrase("開頭", "prefix"), help: Phrase("開頭", "prefix"), isOptional: true),
            ],
            isHidden: true
        ) { context, _ in
            context.console.write("A-1\t模板工程\nA-2")
            return .ok
        },
    ],
    topics: [
        HelpTopic(
            name: "dates", aliases: ["日期"], title: Phrase("日期的寫法", "How to write dates"),
            body: Phrase("可寫 114-07-01。", "Write 114-07-01."))
    ],
    likely: [["visit", "list"], ["defect", "add"], ["sync"]]
)

/// The arguments of a line that must parse to a command of this path; nil with a record of what came instead.
func arguments(_ line: [String]) -> (path: [String], arguments: Arguments)? {
    guard case .run(let command, let arguments) = sample.parse(line) else { return nil }
    return (command.path, arguments)
}

/// The problem of a line, or nil when there is none.
func problem(_ line: [String]) -> UsageProblem? {
    guard case .usage(let problem, _) = sample.parse(line) else { return nil }
    return problem
}

/// The help that a line asks for, or nil when it asks for none.
func help(_ line: [String]) -> HelpSubject? {
    guard case .help(let subject, _) = sample.parse(line) else { return nil }
    return subject
}
