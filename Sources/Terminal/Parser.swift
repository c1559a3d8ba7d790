/// What help is asked for.
package enum HelpSubject: Sendable, Equatable {
    /// The program was called alone: the short page with the likeliest next steps.
    case start
    /// All commands, common options and exit codes.
    case overview
    /// The commands whose path begins with these words.
    case group([String])
    /// The command of this path.
    case command([String])
    /// The topic of this name.
    case topic(String)
}

/// What a command line means.
package enum ParseResult<Context>: Sendable {
    /// Run this command.
    case run(Command<Context>, Arguments)
    /// Show help; the arguments hold the common options.
    case help(HelpSubject, Arguments)
    /// Show the version; the arguments hold the common options.
    case version(Arguments)
    /// Refuse; the arguments hold the common options, so that the refusal comes out as asked (`--json`, `--lang`).
    case usage(UsageProblem, Arguments)
}

extension CommandTable {
    /// Reads a command line, without the program's name.
    ///
    /// Pure: touches nothing outside, and never guesses; a near miss is only named in the problem.
    package func parse(_ arguments: [String]) -> ParseResult<Context> {
        var parser = Parser(table: self, arguments: arguments)
        do throws(UsageProblem) {
            return try parser.parse()
        } catch {
            parser.readOutputOptions()
            return .usage(error, parser.collected)
        }
    }
}

/// One walk along a command line: first the command's words, then options and arguments.
private struct Parser<Context> {
    let table: CommandTable<Context>
    let arguments: [String]
    var index = 0
    var values: [String: [String]] = [:]
    var flags: [String: Bool] = [:]
    var positionals: [String] = []
    var notices: [UsageNotice] = []
    /// The path of the command, or the words of it read so far.
    var command: [String] = []
    /// The command's own options followed by the common ones.
    var options: [OptionSpec]
    let commonNames: Set<String>

    init(table: CommandTable<Context>, arguments: [String]) {
        self.table = table
        self.arguments = arguments
        self.options = table.commonOptions
        self.commonNames = Set(table.commonOptions.map(\.long))
    }

    var collected: Arguments {
        Arguments(
            positionals: positionals, values: values, flags: flags, declared: Set(options.map(\.long)),
            notices: notices)
    }

    mutating func parse() throws(UsageProblem) -> ParseResult<Context> {
        let (words, wantsHelp) = try commandWords()
        if wantsHelp { return try help(for: words) }
        guard let found = table.command(named: words) else { return try withoutCommand(words) }
        command = found.path
        options = found.options + table.commonOptions
        if asksForHelp { return .help(.command(found.path), collected) }
        try rest()
        if flags["help"] ?? false { return .help(.command(found.path), collected) }
        if flags["version"] ?? false { return .version(collected) }
        try checkPositionals(found)
        return .run(found, collected)
    }

    /// Whether `--help` or `-h` stands anywhere among the options still to be read. It wins over every mistake.
    private var asksForHelp: Bool {
        arguments[index...].prefix { $0 != "--" }.contains { argument in
            let meant = optionMeant(by: argument) ?? argument
            return meant == "--help" || meant == "-h"
        }
    }

    /// Goes on behind a mistake for the common options only: how the refusal is to be told does not depend on where it lies.
    mutating func readOutputOptions() {
        while index < arguments.count, arguments[index] != "--" {
            let before = index
            let isRead = isOption(arguments[index]) && (try? readOption(commonOnly: true)) == true
            if !isRead { index = max(before, index - 1) + 1 }
        }
    }

    // MARK: The command's words

    /// Reads words as long as they begin some command's name, and common options between them.
    private mutating func commandWords() throws(UsageProblem) -> (words: [String], wantsHelp: Bool) {
        var words: [String] = []
        var wantsHelp = false
        while index < arguments.count {
            let argument = arguments[index]
            if isOption(argument) {
                guard try readOption(commonOnly: true) else { break }
                continue
            }
            if argument == "--" { break }
            let word = halfWidth(argument)
            if words.isEmpty, !wantsHelp, helpWords.contains(word), table.command(named: [word]) == nil {
                wantsHelp = true
            } else if wantsHelp || table.isPrefix(words + [word]) {
                words.append(word)
                if !wantsHelp { command = table.command(named: words)?.path ?? words }
            } else {
                break
            }
            noteFullWidth(argument, word)
            index += 1
        }
        return (words, wantsHelp)
    }

    private func help(for words: [String]) throws(UsageProblem) -> ParseResult<Context> {
        if words.isEmpty { return .help(.overview, collected) }
        if let found = table.command(named: words) { return .help(.command(found.path), collected) }
        if table.isPrefix(words) { return .help(.group(words), collected) }
        if words.count == 1, let topic = table.topic(named: words[0]) { return .help(.topic(topic.name), collected) }
        let nearest = nearestCommand(to: words) ?? nearestCommand(to: ["help"] + words)
        throw .unknownCommand(typed: words, nearest: nearest)
    }

    /// Handles a line whose words name no complete command.
    private mutating func withoutCommand(_ words: [String]) throws(UsageProblem) -> ParseResult<Context> {
        if index < arguments.count, arguments[index] != "--" {
            let next = arguments[index]
            if isOption(next) {
                _ = try readOption(commonOnly: false)
            }
            let following = arguments[(index + 1)...].prefix { !isOption($0) && $0 != "--" }
            let typed = words + [next]
            throw .unknownCommand(typed: typed, nearest: nearestCommand(to: typed + following))
        }
        if flags["version"] ?? false { return .version(collected) }
        if !words.isEmpty { return .help(.group(words), collected) }
        return .help((flags["help"] ?? false) ? .overview : .start, collected)
    }

    /// Finds the name or group that is nearest to the words typed, also when their order was changed.
    private func nearestCommand(to typed: [String]) -> [String]? {
        let typed = typed.map(halfWidth)
        let visible = table.visibleCommands
        var names = visible.flatMap(\.names)
        for name in visible.flatMap(\.names) where name.count > 1 {
            let group = Array(name.prefix(1))
            if !names.contains(group) { names.append(group) }
        }
        names += [["help"]] + table.topics.map { ["help", $0.name] }
        if let turned = names.first(where: { $0.count > 1 && $0.sorted() == typed.prefix($0.count).sorted() }) {
            return turned
        }
        var best: (name: [String], distance: Int)?
        for name in names where name.count <= typed.count && !typed.starts(with: name) {
            let start = typed.prefix(name.count).joined(separator: " ")
            let whole = name.joined(separator: " ")
            guard nearest(to: start, among: [whole]) != nil else { continue }
            let distance = editDistance(start, whole)
            // Of equally near names the longer one accounts for more of what was typed.
            if let known = best, (known.distance, -known.name.count) <= (distance, -name.count) { continue }
            best = (name, distance)
        }
        return best?.name
    }

    // MARK: Options and arguments

    private mutating func rest() throws(UsageProblem) {
        while index < arguments.count {
            let argument = arguments[index]
            if argument == "--" || argument == "－－" {
                noteFullWidth(argument, "--")
                positionals += arguments[(index + 1)...]
                return
            }
            if isOption(argument) {
                _ = try readOption(commonOnly: false)
            } else {
                positionals.append(argument)
                index += 1
            }
        }
    }

    private func isOption(_ argument: String) -> Bool {
        let meant = optionMeant(by: argument) ?? argument
        return meant.hasPrefix("-") && meant != "-" && meant != "--"
    }

    /// Reads the option at the index and moves past it. With `commonOnly` leaves other options alone, returning false.
    private mutating func readOption(commonOnly: Bool) throws(UsageProblem) -> Bool {
        let typed = arguments[index]
        let argument = optionMeant(by: typed) ?? typed
        let isLong = argument.hasPrefix("--")
        let name = String(argument.drop { $0 == "-" }.prefix { $0 != "=" })
        if commonOnly {
            let isCommon = isLong ? find(long: name) != nil : name.allSatisfy { find(short: $0) != nil }
            guard isCommon, !name.isEmpty else { return false }
        }
        noteFullWidth(typed, argument)
        index += 1
        if isLong {
            try readLong(argument, name: name)
        } else {
            try readShort(argument)
        }
        return true
    }

    private mutating func readLong(_ argument: String, name: String) throws(UsageProblem) {
        let equals = argument.firstIndex(of: "=")
        let attached = equals.map { String(argument[argument.index(after: $0)...]) }
        guard let (option, isOn) = find(long: name) else {
            let known = options.flatMap { $0.isNegatable ? ["--" + $0.long, "--no-" + $0.long] : ["--" + $0.long] }
            throw .unknownOption(
                typed: "--" + name, nearest: nearest(to: "--" + name, among: known), mayBeValue: false,
                command: command)
        }
        if option.isFlag {
            if let attached {
                throw .valueForFlag(option: "--" + name, value: attached, command: command)
            }
            flags[option.long] = isOn
            return
        }
        try take(option, as: "--" + name, attached: attached)
    }

    private mutating func readShort(_ argument: String) throws(UsageProblem) {
        var letters = Substring(argument.dropFirst())
        while let letter = letters.popFirst() {
            guard let option = find(short: letter) else {
                let mayBeValue = argument.count > 2
                throw .unknownOption(
                    typed: mayBeValue ? argument : "-\(letter)", nearest: nearestLong(to: argument),
                    mayBeValue: mayBeValue, command: command)
            }
            if option.isFlag {
                if letters.first == "=" {
                    throw .valueForFlag(option: "-\(letter)", value: String(letters.dropFirst()), command: command)
                }
                flags[option.long] = true
                continue
            }
            var attached: String?
            if !letters.isEmpty { attached = String(letters.first == "=" ? letters.dropFirst() : letters) }
            return try take(option, as: "-\(letter)", attached: attached)
        }
    }

    /// Finds a long option typed with one hyphen, such as `-json`.
    private func nearestLong(to argument: String) -> String? {
        let name = argument.drop { $0 == "-" }.prefix { $0 != "=" }
        return options.contains { $0.long == name } ? "--" + name : nil
    }

    /// Stores the value of an option, taking the next argument when none is attached.
    private mutating func take(_ option: OptionSpec, as typed: String, attached: String?) throws(UsageProblem) {
        var value: String
        if let attached {
            value = attached
        } else if index < arguments.count, isValue(arguments[index]) {
            value = arguments[index]
            index += 1
        } else {
            let next = index < arguments.count && arguments[index] != "--" ? arguments[index] : nil
            throw .missingValue(
                option: typed, name: option.value ?? Phrase("", ""), next: next, command: command)
        }
        if !option.choices.isEmpty {
            let plain = halfWidth(value)
            noteFullWidth(value, plain)
            value = plain
            guard option.choices.contains(value) else {
                throw .invalidChoice(
                    option: typed, value: value, choices: option.choices,
                    nearest: nearest(to: value, among: option.choices), command: command)
            }
        }
        // A shell alias may carry a common option that the person then overrides; anything else would lose data.
        if option.isRepeatable {
            values[option.long, default: []].append(value)
        } else if values[option.long] == nil || commonNames.contains(option.long) {
            values[option.long] = [value]
        } else {
            throw .repeatedOption(option: "--" + option.long, command: command)
        }
    }

    /// Whether an argument can stand as a value: text, `-` for standard input, or a negative number.
    private func isValue(_ argument: String) -> Bool {
        guard argument.hasPrefix("-"), argument != "-" else { return !isOption(argument) }
        return argument.dropFirst().first.map { $0.isASCII && $0.isNumber } ?? false
    }

    private func find(long name: String) -> (option: OptionSpec, isOn: Bool)? {
        if let option = options.first(where: { $0.long == name }) { return (option, true) }
        guard name.hasPrefix("no-") else { return nil }
        let positive = name.dropFirst(3)
        return options.first { $0.long == positive && $0.isNegatable }.map { ($0, false) }
    }

    private func find(short letter: Character) -> OptionSpec? {
        options.first { $0.short == letter }
    }

    private func checkPositionals(_ found: Command<Context>) throws(UsageProblem) {
        let specs = found.positionals
        let required = specs.filter { !$0.isOptional }.count
        if positionals.count < required {
            throw .missingArgument(name: specs[positionals.count].name, command: command)
        }
        if positionals.count > specs.count, specs.last?.isRepeated != true {
            throw .unexpectedArgument(value: positionals[specs.count], command: command)
        }
    }

    private mutating func noteFullWidth(_ typed: String, _ read: String) {
        if typed != read { notices.append(.fullWidth(typed: typed, read: read)) }
    }
}
