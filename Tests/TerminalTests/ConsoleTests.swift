import Glibc
import Terminal
import Testing

@Suite struct ConsoleTests {
    @Test func `data and messages go separate ways`() {
        let console = Console.scripted()
        console.write("資料")
        console.write("行\n")
        console.write("")
        console.note("訊息")
        console.note(Phrase("存檔", "saved"))
        #expect(console.writtenOutput == "資料\n行\n")
        #expect(console.writtenMessages == "訊息\n存檔\n")
    }

    @Test func `quiet silences notes, not warnings; details need verbose`() {
        var console = Console.scripted()
        console.detail(Phrase("細", "detail"))
        console.isVerbose = true
        console.isQuiet = true
        console.note("訊息")
        console.warn("警告")
        console.detail(Phrase("細", "detail"))
        #expect(console.writtenMessages == "警告\n細\n")
    }

    @Test(arguments: [
        (true, [:], ColourChoice.auto, true),
        (false, [:], .auto, false),
        (true, ["NO_COLOR": "1"], .auto, false),
        (true, ["NO_COLOR": ""], .auto, true),
        (true, ["TERM": "dumb"], .auto, false),
        (true, [:], .never, false),
        (false, ["NO_COLOR": "1"], .always, true),
    ])
    func `colour needs a terminal and leave`(isTerminal: Bool, environment: [String: String], choice: ColourChoice, expected: Bool) {
        var console = Console.scripted(isTerminal: isTerminal, environment: environment)
        console.colour = choice
        #expect(console.usesColour(on: .output) == expected)
        #expect(console.emphasised("逾期", .bad) == (expected ? "\u{1B}[31m逾期\u{1B}[0m" : "逾期"))
    }

    @Test func `common options and the environment configure it`() throws {
        let line = ["sync", "--json", "-qv", "--no-input", "--plain", "--accessible", "--lang", "en", "--calendar", "iso", "--color", "always"]
        let console = Console.scripted().configured(by: try #require(arguments(line)?.arguments))
        #expect(console.isJSON && console.isQuiet && console.isVerbose && console.noInput && console.isPlain && console.isAccessible)
        #expect(console.language == .en)
        #expect(console.calendar == .iso)
        #expect(console.colour == .always)
        #expect(!console.isInteractive)
        let wide = Console.scripted(environment: ["PLUMB_AMBIGUOUS_WIDTH": "2", "LANG": "en_US.UTF-8"])
        #expect(wide.ambiguousWidth == 2)
        #expect(wide.language == .en)
        #expect(wide.configured(by: Arguments()).language == .en)
    }
}

/// What needs real descriptors.
@Suite struct DescriptorTests {
    /// A terminal whose other end the test holds.
    private func withTerminal(_ body: (Console, _ keyboard: Int32) throws -> Void) throws {
        let (keyboard, name) = try openTerminal()
        let terminal = open(name, O_RDWR | O_NOCTTY)
        defer {
            close(terminal)
            close(keyboard)
        }
        try body(Console(environment: [:], input: terminal, output: terminal, messages: terminal), keyboard)
    }

    private func type(_ text: String, _ keyboard: Int32) {
        let bytes = Array(text.utf8)
        #expect(write(keyboard, bytes, bytes.count) == bytes.count)
    }

    @Test func `lines are read from a terminal, and backspace removes a whole character`() throws {
        try withTerminal { (console, keyboard) throws in
            defer { Interrupts.release() }
            #expect(console.isInteractive)
            type("陳大文\n林\n", keyboard)
            #expect(try console.prompt(Phrase("甲", "a"), option: "--a") == "陳大文")
            #expect(try console.prompt(Phrase("乙", "b"), option: "--b") == "林")
            type("王小明\u{7F}華\n", keyboard)
            #expect(try console.prompt(Phrase("丙", "c"), option: "--c") == "王小華")
            type("\u{4}又\n", keyboard)
            #expect(throws: ConsoleError.inputEnded) { try console.prompt(Phrase("丁", "d"), option: "--d") }
            #expect(try console.prompt(Phrase("戊", "e"), option: "--e") == "又")
        }
    }

    @Test func `bytes that are not UTF-8 are asked for again`() throws {
        try withTerminal { (console, keyboard) throws in
            defer { Interrupts.release() }
            let big5: [UInt8] = [0xA4, 0xA4, 0xA4, 0xE5, 0x0A]
            #expect(write(keyboard, big5, big5.count) == big5.count)
            type("中文\n", keyboard)
            #expect(try console.prompt(Phrase("甲", "a"), option: "--a") == "中文")
        }
    }

    @Test func `the width is the terminal's`() throws {
        try withTerminal { (console, keyboard) throws in
            var size = winsize()
            size.ws_col = 33
            #expect(ioctl(keyboard, UInt(TIOCSWINSZ), &size) == 0)
            #expect(console.width == 33)
        }
        let null = open("/dev/null", O_RDWR)
        defer { close(null) }
        #expect(Console(environment: ["COLUMNS": "99"], input: null, output: null, messages: null).width == 99)
        #expect(Console(environment: [:], input: null, output: null, messages: null).width == 80)
        #expect(!Console(environment: [:], input: null, output: null, messages: null).isInteractive)
    }

    // Ctrl-C belongs to the whole process, so that each of these tests has one of its own.

    @Test func `Ctrl-C before a question interrupts it, once released the next one is asked`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            let (keyboard, name) = try openTerminal()
            let terminal = open(name, O_RDWR | O_NOCTTY)
            let console = Console(environment: [:], input: terminal, output: terminal, messages: terminal)
            Interrupts.arm()
            pressInterrupt()
            #expect(throws: ConsoleError.interrupted) { try console.prompt(Phrase("甲", "a"), option: "--a") }
            Interrupts.release()
            #expect(!Interrupts.isPending)
            let answer: [UInt8] = [0x78, 0x0A]
            _ = write(keyboard, answer, answer.count)
            let text = try console.prompt(Phrase("乙", "b"), option: "--b")
            exit(text == "x" ? 42 : 1)
        }
    }

    @Test func `the second Ctrl-C ends the process`() async {
        await #expect(processExitsWith: .exitCode(130)) {
            Interrupts.arm()
            pressInterrupt()
            while !Interrupts.isPending { sched_yield() }
            pressInterrupt()
            while true { pause() }
        }
    }

    @Test func `a released Ctrl-C kills as usual`() async {
        await #expect(processExitsWith: .signal(SIGINT)) {
            Interrupts.arm()
            Interrupts.release()
            pressInterrupt()
            while true { pause() }
        }
    }

    @Test func `Ctrl-C typed while a question waits interrupts it`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            alarm(20)
            // A session of its own, so that the terminal can be its controlling one and turn the key into a signal.
            setsid()
            let (keyboard, name) = try openTerminal()
            let terminal = open(name, O_RDWR)
            var thread = pthread_t()
            let argument = UnsafeMutableRawPointer(bitPattern: Int(keyboard))
            pthread_create(&thread, nil, pressInterruptAfterQuestion, argument)
            let console = Console(environment: [:], input: terminal, output: terminal, messages: terminal)
            do throws(ConsoleError) {
                _ = try console.prompt(Phrase("甲", "a"), option: "--a")
            } catch {
                // Else the thread sanitizer counts it as leaked.
                pthread_join(thread, nil)
                exit(error == .interrupted ? 42 : 1)
            }
        }
    }

    @Test func `a broken pipe is silent, a full disk is not`() {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        let broken = Console(environment: [:], input: 0, output: ends[1], messages: ends[1])
        broken.write("x")
        broken.note("y")
        #expect(broken.outputProblem == nil)
        close(ends[1])

        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let console = Console(environment: [:], input: 0, output: full, messages: full)
        #expect(console.outputProblem == nil)
        console.write("x")
        #expect(console.outputProblem == .writeFailed(errno: ENOSPC))
    }

    @Test func `a piped input is read to its end`() throws {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        type("一\n二", ends[1])
        close(ends[1])
        defer { close(ends[0]) }
        let console = Console(environment: [:], input: ends[0], output: 1, messages: 2)
        #expect(try console.readInput() == "一\n二")
        #expect(try console.readInput() == "")
    }

    @Test func `input that is not UTF-8 is refused`() throws {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        let big5: [UInt8] = [0xA4, 0xA4]
        #expect(write(ends[1], big5, 2) == 2)
        close(ends[1])
        defer { close(ends[0]) }
        #expect(throws: ConsoleError.notUTF8) {
            try Console(environment: [:], input: ends[0], output: 1, messages: 2).readInput()
        }
    }
}

/// Sends this process a Ctrl-C as the kernel does, which picks a thread that takes it; those of Swift's pool do not.
///
/// An alarm ends the process if that has no effect, so that a test fails instead of waiting.
private func pressInterrupt() {
    alarm(20)
    kill(getpid(), SIGINT)
}

/// Reads from the keyboard's end until the question has appeared, then presses Ctrl-C.
private func pressInterruptAfterQuestion(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    let keyboard = Int32(Int(bitPattern: argument))
    var buffer = [UInt8](repeating: 0, count: 256)
    _ = read(keyboard, &buffer, buffer.count)
    var key: UInt8 = 3
    _ = write(keyboard, &key, 1)
    return nil
}
