import Terminal
import Testing

@Suite struct ProgramTests {
    private func run(
        _ line: [String], console: Console = .scripted(isTerminal: false)
    ) async -> (code: ExitCode, output: String, messages: String) {
        let table = sample.withGenerators(releaseDate: "2025-11-20") { $0.console }
        let program = Program(
            table, situation: { _ in ["尚有 2 份草稿"] },
            explain: { error in
                guard error is SampleError else { return nil }
                return CommandFailure(
                    code: "visit.absent", message: Phrase("找不到查核", "no such visit"), exitCode: .notFound)
            }
        ) { console, _ in SampleContext(console: console) }
        let code = await program.run(line, console: console)
        return (code, console.writtenOutput, console.writtenMessages)
    }

    @Test func `a command runs with its console`() async {
        let result = await run(["visit", "list"])
        #expect(result == (.ok, "A-1\n", ""))
    }

    @Test func `the exit code is the command's`() async {
        #expect(await run(["sync"]).code == .unreachable)
        let answered = await run(["defect", "add", "A-1"], console: .scripted(input: ["未清理"]))
        #expect(answered == (.outstanding, "A-1: 未清理\n", "缺失內容："))
    }

    @Test func `a usage problem has two lines and code 2`() async {
        let result = await run(["vist", "list"])
        #expect(result.code == .usage)
        #expect(result.output == "")
        #expect(
            result.messages
                == "plumb: 沒有「vist」這個指令 [usage.unknown-command]\n  您要用的是 plumb visit list 嗎？ 說明：plumb help\n")
    }

    @Test func `errors are objects with --json`() async {
        let usage = await run(["--json", "--lang", "en", "sync", "now"])
        #expect(
            usage.messages
                == #"{"error":{"code":"usage.unexpected-argument","message":"unexpected argument: now","remedy":"Help: plumb help sync","exit":2}}"# + "\n")
        let thrown = await run(["--json", "visit", "show", "A-1"])
        #expect(thrown.code == .notFound)
        #expect(thrown.messages == #"{"error":{"code":"visit.absent","message":"找不到查核","remedy":null,"exit":9}}"# + "\n")
    }

    @Test func `a question that cannot be asked names the option`() async {
        let result = await run(["--lang", "en", "defect", "add", "A-1"])
        #expect(result.code == .usage)
        #expect(
            result.messages
                == "plumb: an answer is needed, but nobody can be asked: --text [terminal.input-needed]\n  Give --text.\n")
    }

    @Test func `Ctrl-C ends with 130`() async {
        let result = await run(["defect", "add", "A-1"], console: .scripted(input: [Console.interrupt]))
        #expect(result.code == .interrupted)
        #expect(result.messages == "缺失內容：\nplumb: 已中斷 [terminal.interrupted]\n".replacingColour())
    }

    @Test func `full-width typing is hinted at`() async {
        let result = await run(["ｖｉｓｉｔ", "list", "－－plain"])
        #expect(result.code == .ok)
        #expect(
            result.messages
                == "「ｖｉｓｉｔ」含全形字元，已讀作 visit。請切換到半形輸入。\n「－－plain」含全形字元，已讀作 --plain。請切換到半形輸入。\n")
    }

    @Test func `the version is text or JSON`() async {
        #expect(await run(["--version"]).output == "plumb 1.2.0\nprotocol 3\n")
        #expect(
            await run(["--version", "--json"]).output == #"{"program":"plumb","version":"1.2.0","protocol":"3"}"# + "\n")
    }

    @Test func `help is on standard output`() async {
        let alone = await run([])
        #expect(alone.code == .ok)
        #expect(alone.output.contains("尚有 2 份草稿\n"))
        #expect(alone.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 16)
        #expect(await run(["help", "sync", "--lang", "en"]).output.hasPrefix("plumb sync: synchronise with the server\n"))
        #expect(await run(["help", "--json"]).output == sample.withGenerators(releaseDate: "2025-11-20") { $0.console }.dump() + "\n")
    }

    @Test func `generated texts are commands`() async {
        let table = sample.withGenerators(releaseDate: "2025-11-20") { $0.console }
        #expect(table.problems() == [])
        #expect(await run(["manual"]).output == table.manualPage(language: .zhTW, date: "2025-11-20"))
        #expect(await run(["completions", "ｂａｓｈ"]).output == table.completions(for: .bash, language: .zhTW))
        #expect(await run(["dump"]).output == table.dump() + "\n")
        #expect(await run(["completions", "csh"]).code == .usage)
    }
}

extension String {
    /// The scripted terminal takes colours, so that the program's name is red on it.
    fileprivate func replacingColour() -> String {
        var parts = split(separator: "plumb:", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        parts.insert("\u{1B}[31mplumb:\u{1B}[0m", at: 1)
        return parts.joined()
    }
}
