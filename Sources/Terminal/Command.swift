/// An option of a command, such as `--text`.
package struct OptionSpec: Sendable, Equatable {
    /// The name without the two hyphens: lower-case ASCII letters, digits and hyphens.
    package let long: String
    /// The single ASCII letter after one hyphen, if there is one.
    package let short: Character?
    /// The name of the value in help; nil makes the option a flag.
    package let value: Phrase?
    /// What the option does, in one sentence without a full stop.
    package let help: Phrase
    /// Whether the option may be given several times, each with a value.
    package let isRepeatable: Bool
    /// Whether `--no-…` turns the flag off.
    package let isNegatable: Bool
    /// The only values allowed; empty when any value is.
    package let choices: [String]
    /// Where completion gets values from: `file`, `directory`, or a kind known to the hidden command `complete`.
    package let completion: String?

    /// Creates an option; without `value` it is a flag.
    package init(
        long: String, short: Character? = nil, value: Phrase? = nil, help: Phrase, isRepeatable: Bool = false,
        isNegatable: Bool = false, choices: [String] = [], completion: String? = nil
    ) {
        self.long = long
        self.short = short
        self.value = value
        self.help = help
        self.isRepeatable = isRepeatable
        self.isNegatable = isNegatable
        self.choices = choices
        self.completion = completion
    }

    /// Whether the option stands alone, without a value.
    package var isFlag: Bool { value == nil }
}

/// An argument without a name, told apart by its place.
package struct PositionalSpec: Sendable, Equatable {
    /// The name in help.
    package let name: Phrase
    /// What it is, in one sentence without a full stop.
    package let help: Phrase
    /// Whether it may be left out.
    package let isOptional: Bool
    /// Whether it takes all arguments that are left.
    package let isRepeated: Bool
    /// Where completion gets values from: `file`, `directory`, or a kind known to the hidden command `complete`.
    package let completion: String?

    /// Creates an argument; a single, required one unless said otherwise.
    package init(
        name: Phrase, help: Phrase, isOptional: Bool = false, isRepeated: Bool = false, completion: String? = nil
    ) {
        self.name = name
        self.help = help
        self.isOptional = isOptional
        self.isRepeated = isRepeated
        self.completion = completion
    }
}

/// A command line that works, and what it does.
package struct Example: Sendable, Equatable {
    /// The line as typed, beginning with the program's name; quotes as in a shell.
    package let line: String
    /// What it does.
    package let meaning: Phrase

    /// Creates an example.
    package init(_ line: String, _ meaning: Phrase) {
        self.line = line
        self.meaning = meaning
    }
}

/// One command of a program: its name, what it takes, and what it does.
package struct Command<Context>: Sendable {
    /// The work of a command: gets the program's context and the arguments, returns the exit code.
    package typealias Run = @Sendable (Context, Arguments) async throws -> ExitCode

    /// The words that name it, for example `["defect", "add"]`.
    package let path: [String]
    /// Other complete names, such as `["缺失", "新增"]`; as stable as the path.
    package let aliases: [[String]]
    /// What it does, in one line without a full stop.
    package let summary: Phrase
    /// More, in paragraphs divided by an empty line.
    package let details: Phrase?
    /// At least one line that works, except for hidden commands.
    package let examples: [Example]
    /// The arguments by place.
    package let positionals: [PositionalSpec]
    /// Its own options; the common ones come from the table.
    package let options: [OptionSpec]
    /// Whether help and completion leave it out.
    package let isHidden: Bool
    /// The work itself.
    package let run: Run

    /// Creates a command.
    package init(
        path: [String], aliases: [[String]] = [], summary: Phrase, details: Phrase? = nil, examples: [Example] = [],
        positionals: [PositionalSpec] = [], options: [OptionSpec] = [], isHidden: Bool = false, run: @escaping Run
    ) {
        self.path = path
        self.aliases = aliases
        self.summary = summary
        self.details = details
        self.examples = examples
        self.positionals = positionals
        self.options = options
        self.isHidden = isHidden
        self.run = run
    }

    /// The words of the path with spaces between them.
    package var name: String { path.joined(separator: " ") }

    /// The path and all aliases.
    var names: [[String]] { [path] + aliases }
}

/// A page of help that belongs to no single command, shown by `help NAME`.
package struct HelpTopic: Sendable, Equatable {
    /// The English word after `help`.
    package let name: String
    /// Other words for it, such as `日期`.
    package let aliases: [String]
    /// The heading.
    package let title: Phrase
    /// The text, in paragraphs divided by an empty line.
    package let body: Phrase

    /// Creates a topic.
    package init(name: String, aliases: [String] = [], title: Phrase, body: Phrase) {
        self.name = name
        self.aliases = aliases
        self.title = title
        self.body = body
    }
}
