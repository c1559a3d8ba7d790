import FoundationEssentials
import Glibc

/// The one place where a program meets the terminal: data out, messages out, answers in.
///
/// A value: copies share the streams, but each has its own settings.
package struct Console: Sendable {
    /// The environment variables.
    package let environment: [String: String]
    /// The language of messages and questions.
    package var language: Language
    /// The calendar in which people see dates; 民國 unless `--calendar iso`.
    package var calendar = CalendarStyle.roc
    /// Whether results are JSON.
    package var isJSON = false
    /// Whether `note(_:)` is silent.
    package var isQuiet = false
    /// Whether `detail(_:)` speaks.
    package var isVerbose = false
    /// Whether tables are TSV.
    package var isPlain = false
    /// Whether output suits a screen reader: no moving bar, no columns side by side.
    package var isAccessible: Bool
    /// Whether questions are forbidden although somebody could be asked.
    package var noInput = false
    /// When colours are used.
    package var colour = ColourChoice.auto
    /// The columns that a character of ambiguous width takes: 1, or 2 when `PLUMB_AMBIGUOUS_WIDTH` is `2`.
    package var ambiguousWidth: Int
    let device: any TerminalDevice

    init(environment: [String: String], device: any TerminalDevice) {
        self.environment = environment
        self.device = device
        self.language = Language.detect(environment: environment)
        self.isAccessible = environment["PLUMB_ACCESSIBLE"] == "1"
        self.ambiguousWidth = environment["PLUMB_AMBIGUOUS_WIDTH"] == "2" ? 2 : 1
    }

    /// Creates a console over file descriptors, and makes broken pipes silent for the whole process.
    package init(environment: [String: String], input: Int32 = 0, output: Int32 = 1, messages: Int32 = 2) {
        signal(SIGPIPE, SIG_IGN)
        self.init(
            environment: environment, device: DescriptorDevice(input: input, output: output, messages: messages))
    }

    /// Creates the console of this process.
    package static func standard() -> Console {
        Console(environment: ProcessInfo.processInfo.environment)
    }

    /// Returns the console with the settings of the common options.
    package func configured(by arguments: Arguments) -> Console {
        var console = self
        console.language = arguments.language ?? language
        console.calendar = arguments.calendar ?? calendar
        console.colour = arguments.colour ?? colour
        console.isJSON = arguments.isJSON || isJSON
        console.isQuiet = arguments.isQuiet || isQuiet
        console.isVerbose = arguments.isVerbose || isVerbose
        console.isPlain = arguments.isPlain || isPlain
        console.isAccessible = arguments.isAccessible || isAccessible
        console.noInput = arguments.noInput || noInput
        return console
    }

    /// Whether somebody can be asked: input and messages are a terminal and `--no-input` was not given.
    package var isInteractive: Bool {
        !noInput && device.isTerminal(.input) && device.isTerminal(.messages)
    }

    /// The columns of the terminal, at least 20; `COLUMNS`, else 80, when there is no terminal.
    package var width: Int {
        max(20, device.width ?? environment["COLUMNS"].flatMap { Int($0) } ?? 80)
    }

    /// Whether a stream is a terminal.
    package func isTerminal(_ stream: ConsoleStream) -> Bool {
        device.isTerminal(stream)
    }

    // MARK: Output

    /// Writes data to standard output, ending with a line feed; an empty text writes nothing.
    package func write(_ text: String) {
        device.write(Array(ended(text).utf8), to: .output)
    }

    /// Writes bytes to standard output as they are.
    package func write(bytes: [UInt8]) {
        device.write(bytes, to: .output)
    }

    /// Writes a table to standard output as the settings ask: TSV, blocks, or columns that fit the terminal.
    ///
    /// Into a file or a pipe nothing is cut.
    package func write(_ table: Table) {
        let style: Table.Style =
            if isPlain { .plain } else if isAccessible { .blocks } else {
                .aligned(width: device.isTerminal(.output) ? width : .max)
            }
        write(table.render(style: style, ambiguousWidth: ambiguousWidth))
    }

    /// Writes a message to standard error, unless `--quiet`.
    package func note(_ text: String) {
        if !isQuiet { warn(text) }
    }

    /// Writes a message in the console's language to standard error, unless `--quiet`.
    package func note(_ phrase: Phrase) {
        note(phrase.text(language))
    }

    /// Writes a message to standard error when `--verbose`.
    package func detail(_ phrase: Phrase) {
        if isVerbose { warn(phrase.text(language)) }
    }

    /// Writes a message to standard error in any case.
    package func warn(_ text: String) {
        device.write(Array(ended(text).utf8), to: .messages)
    }

    /// Why a write to standard output failed, unless the reader just went away; to be checked before success is told.
    package var outputProblem: ConsoleError? {
        guard let number = device.outputFailure, number != EPIPE else { return nil }
        return .writeFailed(errno: number)
    }

    func writeMessage(_ text: String) {
        device.write(Array(text.utf8), to: .messages)
    }

    private func ended(_ text: String) -> String {
        text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    }

    // MARK: Colour

    /// How a text is emphasised. Meaning never rests on it alone.
    package enum Emphasis: String, Sendable, CaseIterable {
        /// Bold.
        case strong = "1"
        /// Faint.
        case faint = "2"
        /// Red: wrong or overdue.
        case bad = "31"
        /// Green: done.
        case good = "32"
        /// Yellow: needs attention.
        case doubtful = "33"
    }

    /// Whether colours are used on a stream: on a terminal, unless `NO_COLOR`, `TERM=dumb` or an option says no.
    package func usesColour(on stream: ConsoleStream) -> Bool {
        switch colour {
        case .always: true
        case .never: false
        case .auto:
            device.isTerminal(stream) && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        }
    }

    /// Returns the text with the codes of an emphasis where the stream takes them. Not for texts inside tables.
    package func emphasised(_ text: String, _ emphasis: Emphasis, on stream: ConsoleStream = .output) -> String {
        usesColour(on: stream) ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
    }
}

// MARK: - Tests

extension Console {
    /// An input of `scripted` that stands for Ctrl-C.
    package static let interrupt = "\u{3}"
    /// An input of `scripted` that stands for Ctrl-D.
    package static let endOfInput = "\u{4}"

    /// Creates a console for tests that reads its answers from a list, one for each line, and keeps what is written.
    package static func scripted(
        input: [String] = [], isTerminal: Bool = true, width: Int = 80, environment: [String: String] = [:]
    ) -> Console {
        Console(
            environment: environment, device: ScriptedDevice(input: input, isTerminal: isTerminal, width: width))
    }

    /// What a scripted console wrote to standard output.
    package var writtenOutput: String { (device as? ScriptedDevice)?.output ?? "" }

    /// What a scripted console wrote to standard error.
    package var writtenMessages: String { (device as? ScriptedDevice)?.messages ?? "" }
}
