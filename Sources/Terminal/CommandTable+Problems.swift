extension CommandTable {
    /// Returns what is wrong with the table itself, in English for developers; empty when it is sound.
    ///
    /// Every program's tests assert that this is empty. Examples are parsed, so that none can go stale.
    package func problems() -> [String] {
        namingProblems() + commands.flatMap(problems(of:)) + topicProblems()
    }

    private func namingProblems() -> [String] {
        var found: [String] = []
        var seen: [[String]] = []
        for command in commands {
            for name in command.names {
                let text = name.joined(separator: " ")
                if seen.contains(name) { found.append("two commands are named: \(text)") }
                seen.append(name)
                if name.isEmpty || name.contains(where: { !isWord($0) }) {
                    found.append("not a name of plain words: \(text)")
                }
                if let first = name.first, helpWords.contains(first) {
                    found.append("reserved for help: \(text)")
                }
                let hidesOthers = commands.contains { other in
                    other.names.contains { $0.count > name.count && $0.starts(with: name) }
                }
                if hidesOthers, !command.positionals.isEmpty {
                    found.append("\(text): arguments are unreachable, other commands begin with these words")
                }
            }
        }
        for path in likely where command(named: path) == nil {
            found.append("likely command does not exist: \(path.joined(separator: " "))")
        }
        if likely.count > 5 { found.append("more than 5 likely commands") }
        return found
    }

    private func isWord(_ word: String) -> Bool {
        !word.isEmpty && !word.hasPrefix("-") && halfWidth(word) == word && !word.contains { $0.isWhitespace }
    }

    private func problems(of command: Command<Context>) -> [String] {
        var found = textProblems(of: command)
        found += optionProblems(of: command)
        found += positionalProblems(of: command)
        found += completionProblems(of: command)
        if !command.isHidden {
            if command.examples.isEmpty { found.append("has no example") }
            found += command.examples.compactMap { problem(of: $0, in: command) }
        }
        return found.map { "\(command.name): \($0)" }
    }

    private func textProblems(of command: Command<Context>) -> [String] {
        var texts = [command.summary] + command.options.map(\.help) + command.options.compactMap(\.value)
        texts += command.positionals.flatMap { [$0.name, $0.help] } + command.examples.map(\.meaning)
        if let details = command.details { texts.append(details) }
        return texts.compactMap(problem(of:))
    }

    /// English must be ASCII, since it is what a terminal without Chinese gets.
    private func problem(of phrase: Phrase) -> String? {
        if phrase.zh.isEmpty || phrase.en.isEmpty { return "text missing in a language: \(phrase.zh)\(phrase.en)" }
        if !phrase.en.allSatisfy(\.isASCII) { return "English text is not ASCII: \(phrase.en)" }
        return nil
    }

    private func optionProblems(of command: Command<Context>) -> [String] {
        var found: [String] = []
        var longs: Set<String> = []
        var shorts: Set<Character> = []
        for option in commonOptions + command.options {
            var names = [option.long]
            if option.isNegatable { names.append("no-" + option.long) }
            for name in names where !longs.insert(name).inserted { found.append("two options are named --\(name)") }
            if let short = option.short {
                if !shorts.insert(short).inserted { found.append("two options are named -\(short)") }
                if !(short.isASCII && short.isLetter) { found.append("-\(short) is no ASCII letter") }
            }
            let isPlain = option.long.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
            if !isPlain || option.long.first?.isLetter != true || option.long.count < 2 {
                found.append("--\(option.long) is no name of an option")
            }
            if option.isFlag, option.isRepeatable || !option.choices.isEmpty || option.completion != nil {
                found.append("--\(option.long) has no value, so nothing of it can be repeated, chosen or completed")
            }
            if !option.isFlag, option.isNegatable { found.append("--\(option.long) has a value and cannot be negated") }
        }
        return found
    }

    private func positionalProblems(of command: Command<Context>) -> [String] {
        var found: [String] = []
        for (earlier, later) in zip(command.positionals, command.positionals.dropFirst()) {
            if earlier.isOptional, !later.isOptional { found.append("required \(later.name.en) follows an optional one") }
            if earlier.isRepeated { found.append("unreachable: \(later.name.en) follows a repeated argument") }
        }
        return found
    }

    private func completionProblems(of command: Command<Context>) -> [String] {
        let kinds = command.options.compactMap(\.completion) + command.positionals.compactMap(\.completion)
        let dynamic = kinds.filter { !builtInCompletions.contains($0) }
        var found = dynamic.filter { $0.contains { !($0.isASCII && ($0.isLetter || $0 == "-")) } }
            .map { "completion kind is no plain word: \($0)" }
        if !dynamic.isEmpty, self.command(named: ["complete"]) == nil {
            found.append("completion needs the hidden command: complete")
        }
        return found
    }

    private func problem(of example: Example, in command: Command<Context>) -> String? {
        guard let words = shellWords(example.line), words.first == program else {
            return "example does not begin with \(program): \(example.line)"
        }
        switch parse(Array(words.dropFirst())) {
        case .run(let found, _) where found.path == command.path: return nil
        case .usage(let problem, _): return "example fails: \(example.line): \(problem.message(.en))"
        default: return "example is of another command: \(example.line)"
        }
    }

    private func topicProblems() -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        for topic in topics {
            for word in [topic.name] + topic.aliases {
                if !seen.insert(word).inserted { found.append("two topics are named: \(word)") }
                if isPrefix([word]) { found.append("topic is hidden by a command: \(word)") }
            }
            found += [topic.title, topic.body].compactMap(problem(of:)).map { "\(topic.name): \($0)" }
        }
        return found
    }
}

/// The kinds of completion that the shells know by themselves.
let builtInCompletions = ["file", "directory"]

/// Splits an example into words, as a shell does with blanks, quotes and backslashes; up to a pipe or redirection.
///
/// Returns nil when a quote stays open.
func shellWords(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
        if isEscaped {
            word = (word ?? "") + String(character)
            isEscaped = false
        } else if character == "\\", quote != "'" {
            isEscaped = true
        } else if let open = quote {
            if character == open { quote = nil } else { word = (word ?? "") + String(character) }
        } else if character == "'" || character == "\"" {
            quote = character
            word = word ?? ""
        } else if character == " " {
            if let finished = word { words.append(finished) }
            word = nil
        } else if "|<>;&".contains(character), word == nil {
            return words
        } else {
            word = (word ?? "") + String(character)
        }
    }
    if quote != nil || isEscaped { return nil }
    if let finished = word { words.append(finished) }
    return words
}
