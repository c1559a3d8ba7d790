/// A shell that completions are made for.
package enum CompletionShell: String, Sendable, Equatable, CaseIterable {
    /// GNU bash, 4 or newer.
    case bash
    /// zsh.
    case zsh
    /// fish, 3 or newer.
    case fish
}

extension CommandTable {
    /// Returns the completion script of a shell, made from the visible commands.
    ///
    /// Where a value has a completion kind other than `file` and `directory`, the script calls the hidden command
    /// `complete KIND -- PREFIX`, which prints one value a line, optionally followed by a tab and a description. What a
    /// person must not know, that command must not print.
    package func completions(for shell: CompletionShell, language: Language) -> String {
        let plan = CompletionPlan(self, language: language)
        return switch shell {
        case .bash: plan.bash
        case .zsh: plan.zsh
        case .fish: plan.fish
        }
    }
}

/// What the scripts of all shells are made from.
///
/// A place is where the cursor stands: the words of a command or of the beginning of one, such as `visit list`.
struct CompletionPlan {
    struct Word {
        let text: String
        let meaning: String
    }

    /// Where the values of an option or argument come from.
    enum Values {
        case none
        case words([String])
        case file
        case directory
        case dynamic(kind: String)
    }

    struct Place {
        /// The words that lead here, with blanks between; empty at the beginning.
        let name: String
        /// The words that may follow as a part of a command's name.
        let next: [Word]
        /// The options, with hyphens.
        let options: [Word]
        /// Every way to write an option with a value, and where its values come from.
        let optionValues: [(option: String, values: Values)]
        /// Where the arguments come from, in their order.
        let positionals: [Values]
        /// Whether the last argument takes all that are left.
        let repeatsLast: Bool
    }

    let program: String
    /// The name with only letters, digits and underscores, for functions of the shell.
    let function: String
    let places: [Place]

    init<Context>(_ table: CommandTable<Context>, language: Language) {
        program = table.program
        function = "_" + table.program.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "_" }.joined()
        var names: [[String]] = [[]]
        for command in table.visibleCommands {
            for name in command.names {
                for length in 1...name.count where !names.contains(Array(name.prefix(length))) {
                    names.append(Array(name.prefix(length)))
                }
            }
        }
        places = names.map { Self.place($0, in: table, language) }
    }

    private static func place<Context>(
        _ words: [String], in table: CommandTable<Context>, _ language: Language
    ) -> Place {
        let command = table.command(named: words)
        let options = (command?.options ?? []) + table.commonOptions
        var next: [Word] = []
        for other in table.visibleCommands {
            for name in other.names where name.count > words.count && name.starts(with: words) {
                let word = name[words.count]
                if next.contains(where: { $0.text == word }) { continue }
                let isWhole = name.count == words.count + 1
                next.append(Word(text: word, meaning: isWhole ? other.summary.text(language) : ""))
            }
        }
        return Place(
            name: words.joined(separator: " "),
            next: next,
            options: options.flatMap { option in
                let meaning = option.help.text(language)
                return (["--" + option.long] + (option.isNegatable ? ["--no-" + option.long] : []))
                    .map { Word(text: $0, meaning: meaning) }
            },
            optionValues: options.filter { !$0.isFlag }.flatMap { option in
                spellings(of: option).map { ($0, values(option.choices, option.completion)) }
            },
            positionals: command?.positionals.map { values([], $0.completion) } ?? [],
            repeatsLast: command?.positionals.last?.isRepeated ?? false)
    }

    private static func spellings(of option: OptionSpec) -> [String] {
        ["--" + option.long] + (option.short.map { ["-\($0)"] } ?? [])
    }

    private static func values(_ choices: [String], _ completion: String?) -> Values {
        if !choices.isEmpty { return .words(choices) }
        return switch completion {
        case nil: .none
        case "file": .file
        case "directory": .directory
        case .some(let kind): .dynamic(kind: kind)
        }
    }

    /// Returns the text as one word of bash or zsh.
    static func quoted(_ text: String) -> String {
        "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
}
