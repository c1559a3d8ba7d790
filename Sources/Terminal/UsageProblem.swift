/// Why a command line was refused: the facts only; the sentences are in `UsageTexts.swift`.
package enum UsageProblem: Error, Sendable, Equatable {
    /// No command has this name. `nearest` is a complete name, or the first words of several.
    case unknownCommand(typed: [String], nearest: [String]?)
    /// The command has no such option. `typed` and `nearest` carry their hyphens; `mayBeValue` says that it looks like
    /// a value that begins with a hyphen.
    case unknownOption(typed: String, nearest: String?, mayBeValue: Bool, command: [String])
    /// The option needs a value. `next` is what stood in its place and looks like an option.
    case missingValue(option: String, name: Phrase, next: String?, command: [String])
    /// The flag takes no value.
    case valueForFlag(option: String, value: String, command: [String])
    /// The value is none of those allowed.
    case invalidChoice(option: String, value: String, choices: [String], nearest: String?, command: [String])
    /// The option was given more than once.
    case repeatedOption(option: String, command: [String])
    /// A required argument is missing.
    case missingArgument(name: Phrase, command: [String])
    /// There is an argument too many.
    case unexpectedArgument(value: String, command: [String])
    /// A value was understood but is not acceptable; thrown by commands. `name` is `--option` or an argument's name.
    case invalidValue(name: String, value: String, reason: Phrase)
    /// Two options exclude each other; thrown by commands.
    case excluded(first: String, second: String)
    /// One of several options is needed; thrown by commands, also when a prompt was not possible.
    case missingOption(oneOf: [String])

    /// The stable code on the wire and in `--json`.
    package var code: String {
        switch self {
        case .unknownCommand: "usage.unknown-command"
        case .unknownOption: "usage.unknown-option"
        case .missingValue: "usage.missing-value"
        case .valueForFlag: "usage.value-for-flag"
        case .invalidChoice: "usage.invalid-choice"
        case .repeatedOption: "usage.repeated-option"
        case .missingArgument: "usage.missing-argument"
        case .unexpectedArgument: "usage.unexpected-argument"
        case .invalidValue: "usage.invalid-value"
        case .excluded: "usage.excluded"
        case .missingOption: "usage.missing-option"
        }
    }

    /// The command that was found before the problem, for a pointer to its help; empty when there is none.
    package var command: [String] {
        switch self {
        case .unknownOption(_, _, _, let command), .missingValue(_, _, _, let command),
            .valueForFlag(_, _, let command), .invalidChoice(_, _, _, _, let command),
            .repeatedOption(_, let command), .missingArgument(_, let command),
            .unexpectedArgument(_, let command):
            command
        case .unknownCommand, .invalidValue, .excluded, .missingOption: []
        }
    }
}

/// Something that was understood although it was written otherwise.
package enum UsageNotice: Sendable, Equatable {
    /// An option or a command was typed in full-width characters.
    case fullWidth(typed: String, read: String)
}
