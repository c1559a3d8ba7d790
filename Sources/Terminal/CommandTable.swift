/// A fact about a build, shown by `--version`.
package struct VersionFact: Sendable, Equatable {
    /// The name, such as `protocol`.
    package let name: String
    /// The value.
    package let value: String

    /// Creates a fact.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// All commands of a program; the one source of parsing, help, manual page, completions and dump.
package struct CommandTable<Context>: Sendable {
    /// The program's name, as typed.
    package let program: String
    /// What the program is for, in one line without a full stop.
    package let summary: Phrase
    /// The version, such as `1.2.0`.
    package let version: String
    /// More for `--version`: protocol, schema, libraries.
    package let versionFacts: [VersionFact]
    /// The commands, in the order in which help lists them.
    package let commands: [Command<Context>]
    /// Pages of help that belong to no single command.
    package let topics: [HelpTopic]
    /// The paths of the commands that are shown when the program is called alone; five at most.
    package let likely: [[String]]

    /// Creates a table. `problems()` says whether it is sound.
    package init(
        program: String, summary: Phrase, version: String, versionFacts: [VersionFact] = [],
        commands: [Command<Context>], topics: [HelpTopic] = [], likely: [[String]] = []
    ) {
        self.program = program
        self.summary = summary
        self.version = version
        self.versionFacts = versionFacts
        self.commands = commands
        self.topics = topics
        self.likely = likely
    }

    /// The options that every command has.
    package var commonOptions: [OptionSpec] { sharedOptions }

    /// The commands that help shows.
    package var visibleCommands: [Command<Context>] { commands.filter { !$0.isHidden } }

    /// Returns the command of exactly this path or alias.
    package func command(named words: [String]) -> Command<Context>? {
        commands.first { $0.names.contains(words) }
    }

    /// Returns the visible commands whose path or an alias begins with these words.
    package func commands(under words: [String]) -> [Command<Context>] {
        visibleCommands.filter { command in command.names.contains { $0.starts(with: words) } }
    }

    /// Whether some command's path or alias begins with these words, hidden ones included.
    func isPrefix(_ words: [String]) -> Bool {
        commands.contains { command in command.names.contains { $0.starts(with: words) } }
    }

    func topic(named word: String) -> HelpTopic? {
        topics.first { $0.name == word || $0.aliases.contains(word) }
    }
}

/// The words that ask for help when they come first.
let helpWords = ["help", "說明"]

private let sharedOptions: [OptionSpec] = [
    OptionSpec(long: "json", help: Phrase("結果以 JSON 輸出", "print the result as JSON")),
    OptionSpec(long: "quiet", short: "q", help: Phrase("成功時不輸出訊息", "print no messages on success")),
    OptionSpec(long: "verbose", short: "v", help: Phrase("輸出更多細節", "print more detail")),
    OptionSpec(long: "no-input", help: Phrase("不發問；缺少資料即失敗", "never ask; fail when something is missing")),
    OptionSpec(
        long: "color", value: Phrase("時機", "when"), help: Phrase("使用顏色的時機", "when to use colours"),
        choices: ColourChoice.allCases.map(\.rawValue)),
    OptionSpec(long: "no-color", help: Phrase("不用顏色", "use no colours")),
    OptionSpec(
        long: "lang", value: Phrase("語言", "language"), help: Phrase("訊息的語言", "language of messages"),
        choices: Language.allCases.map(\.rawValue)),
    OptionSpec(
        long: "calendar", value: Phrase("曆法", "calendar"),
        help: Phrase("日期用民國或西元", "show dates in ROC or ISO form"),
        choices: CalendarStyle.allCases.map(\.rawValue)),
    OptionSpec(long: "plain", help: Phrase("表格以 TSV 輸出，不截短", "print tables as TSV, never cut")),
    OptionSpec(
        long: "accessible", help: Phrase("適合螢幕報讀軟體的輸出", "output that suits a screen reader")),
    OptionSpec(long: "help", short: "h", help: Phrase("顯示說明", "show help")),
    OptionSpec(long: "version", short: "V", help: Phrase("顯示版本", "show the version")),
]
