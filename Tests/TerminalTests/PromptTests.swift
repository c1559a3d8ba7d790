import Glibc
import Terminal
import Testing

@Suite struct PromptTests {
    let question = Phrase("姓名", "Name")

    @Test func `an answer is asked for until it is acceptable`() throws {
        let console = Console.scripted(input: ["", "  甲 ", "\u{1B}[D王小明\u{7} "])
        let answer = try console.prompt(question, option: "--name") {
            $0.count < 2 ? Phrase("太短", "too short") : nil
        }
        #expect(answer == "王小明")
        #expect(console.writtenMessages == "姓名：  這一項不能空白。\n姓名：  太短\n姓名：")
        #expect(console.writtenOutput == "")
    }

    @Test func `an empty answer means the default`() throws {
        var console = Console.scripted(input: ["", "x"])
        console.language = .en
        #expect(try console.prompt(question, option: "--name", default: "Lin") == "Lin")
        #expect(try console.prompt(question, option: "--name", default: "Lin") == "x")
        #expect(console.writtenMessages == "Name [Lin]: Name [Lin]: ")
        #expect(try Console.scripted(input: [""]).prompt(question, option: "--name", allowsEmpty: true) == "")
    }

    @Test func `nobody is asked without a terminal or with --no-input`() {
        let piped = Console.scripted(input: ["x"], isTerminal: false)
        #expect(throws: ConsoleError.inputNeeded(option: "--name")) { try piped.prompt(question, option: "--name") }
        #expect(throws: ConsoleError.inputNeeded(option: "--name")) {
            try piped.longText(question, option: "--name", bufferFile: "/nonexistent/x")
        }
        #expect(throws: ConsoleError.inputNeeded(option: "--pick")) {
            try piped.choose(question, option: "--pick", from: [Choice(key: "a", label: "b")])
        }
        #expect(throws: ConsoleError.inputNeeded(option: "--yes")) { try piped.confirm(question) }
        #expect(throws: ConsoleError.inputNeeded(option: "--yes")) { try piped.confirm(question, typing: "A-1") }
        var console = Console.scripted(input: ["x"])
        console.noInput = true
        #expect(throws: ConsoleError.inputNeeded(option: "--name")) { try console.prompt(question, option: "--name") }
        #expect(piped.writtenMessages + console.writtenMessages == "")
    }

    @Test func `Ctrl-C and Ctrl-D are told apart`() {
        let console = Console.scripted(input: [Console.interrupt, Console.endOfInput])
        #expect(throws: ConsoleError.interrupted) { try console.prompt(question, option: "--name") }
        #expect(throws: ConsoleError.inputEnded) { try console.prompt(question, option: "--name") }
        #expect(console.writtenMessages == "姓名：\n姓名：\n")
    }

    @Test(arguments: [
        (["y"], true), (["是"], true), (["ＹＥＳ"], true), (["n"], false), (["否"], false), (["嗯", "好"], true),
    ])
    func `yes and no are understood`(input: [String], expected: Bool) throws {
        #expect(try Console.scripted(input: input).confirm(question) == expected)
    }

    @Test func `a confirmation may have a default`() throws {
        var console = Console.scripted(input: ["", "", ""])
        #expect(try console.confirm(question, default: true))
        console.language = .en
        #expect(try console.confirm(question, default: false) == false)
        #expect(console.writtenMessages == "姓名［Y/n］：Name [y/N]: ")
    }

    @Test func `a dangerous step needs the word, once`() throws {
        let console = Console.scripted(input: ["A-2", "Ａ－１"])
        #expect(try console.confirm(question, typing: "A-1") == false)
        #expect(try console.confirm(question, typing: "A-1"))
        #expect(console.writtenMessages == "姓名\n請輸入 A-1 以確認：姓名\n請輸入 A-1 以確認：")
    }

    let catalogue = [
        Choice(key: "4.01", label: "鋼筋保護層不足"), Choice(key: "4.02", label: "鋼筋間距過大"),
        Choice(key: "5.01", label: "模板未清理"), Choice(key: "2", label: "安全帽"),
    ]

    @Test(arguments: [
        (["4.02"], 1), (["3"], 2), (["2"], 3), (["模板"], 2), (["鋼筋", "2"], 3), (["鋼筋", "1"], 0), (["４．０１"], 0),
        (["玻璃", "", "5."], 2),
    ])
    func `a thing is chosen by key, number or part of its text`(input: [String], expected: Int) throws {
        let console = Console.scripted(input: input)
        #expect(try console.choose(Phrase("缺失", "Defect"), option: "--code", from: catalogue) == expected)
    }

    @Test func `a choice is listed and echoed`() throws {
        let console = Console.scripted(input: ["鋼筋", "1"])
        _ = try console.choose(Phrase("缺失", "Defect"), option: "--code", from: catalogue, default: 2)
        #expect(
            console.writtenMessages == """
                  1  4.01  鋼筋保護層不足
                  2  4.02  鋼筋間距過大
                  3  5.01  模板未清理
                  4  2  安全帽
                缺失［5.01］：  1  4.01  鋼筋保護層不足
                  2  4.02  鋼筋間距過大
                缺失［5.01］：  -> 4.01  鋼筋保護層不足

                """)
    }

    @Test func `a long list shows 20 things and says so`() throws {
        let many = (1...30).map { Choice(key: "K\($0)", label: "項目") }
        let console = Console.scripted(input: ["21", "K30"])
        #expect(try console.choose(Phrase("項", "Item"), option: "--item", from: many) == 20)
        #expect(console.writtenMessages.contains("  20  K20  項目\n  另有 10 項；請輸入部分文字以縮小範圍。\n"))
        #expect(!console.writtenMessages.contains("  21  "))
    }

    @Test func `standard input is read as text, within a limit`() throws {
        #expect(try Console.scripted(input: ["一", "二"], isTerminal: false).readInput() == "一\n二\n")
        #expect(throws: ConsoleError.inputTooLong(limit: 3)) {
            try Console.scripted(input: ["一二"], isTerminal: false).readInput(limit: 3)
        }
    }
}

@Suite struct LongTextTests {
    let question = Phrase("缺失說明", "Description")

    private func withBuffer(_ text: String?, _ body: (String) throws -> Void) throws {
        let path = try temporaryFile(text ?? "")
        defer { unlink(path) }
        try body(path)
    }

    @Test func `lines end with a single dot and stay in the buffer`() throws {
        try withBuffer(nil) { (path) throws in
            let console = Console.scripted(input: ["", "一", "", "# 二 ", ".", "x"])
            #expect(try console.longText(question, option: "-m", bufferFile: path) == "一\n\n# 二")
            #expect(try contents(path) == "\n一\n\n# 二 \n")
            try console.discardBuffer(path)
            try console.discardBuffer(path)
            #expect(throws: ShellError.self) { try contents(path) }
        }
    }

    @Test func `what was typed before Ctrl-C is offered the next time`() throws {
        try withBuffer(nil) { (path) throws in
            let first = Console.scripted(input: ["一", "二", Console.interrupt])
            #expect(throws: ConsoleError.interrupted) { try first.longText(question, option: "-m", bufferFile: path) }
            let second = Console.scripted(input: ["y", "三", "。"])
            #expect(try second.longText(question, option: "-m", initial: "舊", bufferFile: path) == "一\n二\n三")
            #expect(second.writtenMessages.hasPrefix("上次留下未存檔的文字（2 行）：\n  一\n  二\n要接著用嗎［Y/n］："))
            let third = Console.scripted(input: ["n", "新", Console.endOfInput])
            #expect(try third.longText(question, option: "-m", initial: "舊", bufferFile: path) == "舊\n新")
        }
    }

    private func console(editor: String, input: [String] = []) -> Console {
        Console.scripted(input: input, environment: ["EDITOR": editor, "PATH": "/usr/bin:/bin"])
    }

    @Test func `an editor gets the text and what is asked`() throws {
        try withBuffer(nil) { (path) throws in
            let seen = path + ".seen"
            defer { unlink(seen) }
            let console = console(
                editor: "f() { cp \"$1\" '\(seen)'; printf '\\n# 新\\r\\n行 \\n\\n' > \"$1.n\"; cat \"$1\" >> \"$1.n\"; mv \"$1.n\" \"$1\"; }; f")
            let text = try console.longText(question, option: "-m", initial: "舊文", bufferFile: path)
            #expect(text == "# 新\n行\n\n舊文")
            #expect(try contents(seen) == "舊文\n\n# ------ >8 ------ 缺失說明（本行以下不會存入）\n")
        }
    }

    @Test func `a buffer that was left untouched is an empty text`() throws {
        try withBuffer(nil) { (path) throws in
            #expect(try console(editor: "true").longText(question, option: "-m", bufferFile: path) == "")
        }
    }

    @Test func `a failing editor leaves the text`() throws {
        try withBuffer(nil) { (path) throws in
            let failing = console(editor: "f() { echo 寫了一半 > \"$1\"; exit 3; }; f")
            #expect(throws: ConsoleError.editorFailed(status: 3, file: path)) {
                try failing.longText(question, option: "-m", bufferFile: path)
            }
            let killed = console(editor: "f() { kill -9 $$; }; f", input: ["y"])
            #expect(throws: ConsoleError.editorFailed(status: 137, file: path)) {
                try killed.longText(question, option: "-m", bufferFile: path)
            }
            let next = console(editor: "true", input: ["y"])
            #expect(try next.longText(question, option: "-m", bufferFile: path) == "寫了一半")
        }
    }

    @Test func `an editor that does not exist is told`() throws {
        try withBuffer(nil) { (path) throws in
            #expect(throws: ConsoleError.editorFailed(status: 127, file: path)) {
                try console(editor: "/nonexistent/editor 2>/dev/null").longText(question, option: "-m", bufferFile: path)
            }
        }
    }

    @Test func `a buffer that cannot be written is told`() {
        #expect(throws: ConsoleError.fileFailed(path: "/nonexistent/x", errno: ENOENT)) {
            try Console.scripted(input: []).longText(question, option: "-m", bufferFile: "/nonexistent/x")
        }
    }
}
