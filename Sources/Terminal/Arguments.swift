/// Which calendar dates are shown in.
package enum CalendarStyle: String, Sendable, Equatable, CaseIterable {
    /// 民國 years.
    case roc
    /// ISO 8601.
    case iso
}

/// When colours are used.
package enum ColourChoice: String, Sendable, Equatable, CaseIterable {
    /// On a terminal that can show them, unless the environment says no.
    case auto
    /// Always, also into a file.
    case always
    /// Never.
    case never
}

/// What a command line gave to a command: the arguments by place, and the options.
package struct Arguments: Sendable, Equatable {
    /// The arguments by place, as typed.
    package let positionals: [String]
    /// What was understood although it was written otherwise; worth a hint.
    package let notices: [UsageNotice]
    private let given: [String: [String]]
    private let flags: [String: Bool]
    /// The names that the command knows; nil when made by hand, in tests.
    private let declared: Set<String>?

    /// Creates arguments by hand, for tests and for commands that call others.
    package init(positionals: [String] = [], values: [String: [String]] = [:], flags: [String: Bool] = [:]) {
        self.init(positionals: positionals, values: values, flags: flags, declared: nil, notices: [])
    }

    init(
        positionals: [String], values: [String: [String]], flags: [String: Bool], declared: Set<String>?,
        notices: [UsageNotice]
    ) {
        self.positionals = positionals
        self.notices = notices
        self.declared = declared
        self.given = values
        self.flags = flags
    }

    /// Returns the argument at a place counted from 0, or nil when it was not given.
    package func positional(_ index: Int) -> String? {
        positionals.indices.contains(index) ? positionals[index] : nil
    }

    /// Returns the value of an option (the last one when repeated), or nil when it was not given.
    package func value(_ long: String) -> String? {
        values(long).last
    }

    /// Returns all values of a repeatable option, in order.
    package func values(_ long: String) -> [String] {
        check(long)
        return given[long] ?? []
    }

    /// Returns whether a flag was turned on or off, or nil when it was not given.
    package func flag(_ long: String) -> Bool? {
        check(long)
        return flags[long]
    }

    /// Returns whether a flag was turned on.
    package func isOn(_ long: String) -> Bool {
        flag(long) ?? false
    }

    /// Whether the result is wanted as JSON.
    package var isJSON: Bool { flags["json"] ?? false }
    /// Whether success is to be silent.
    package var isQuiet: Bool { flags["quiet"] ?? false }
    /// Whether more detail is wanted.
    package var isVerbose: Bool { flags["verbose"] ?? false }
    /// Whether prompts are forbidden.
    package var noInput: Bool { flags["no-input"] ?? false }
    /// Whether tables are wanted as TSV.
    package var isPlain: Bool { flags["plain"] ?? false }
    /// Whether output is to suit a screen reader.
    package var isAccessible: Bool { flags["accessible"] ?? false }
    /// Whether the command is only to show what it would do; for commands that declare `--dry-run`.
    package var dryRun: Bool { flags["dry-run"] ?? false }
    /// Whether questions are to be taken as answered with yes; for commands that declare `--yes`.
    package var assumesYes: Bool { flags["yes"] ?? false }
    /// The language asked for.
    package var language: Language? { given["lang"]?.last.flatMap(Language.init(option:)) }
    /// The calendar asked for.
    package var calendar: CalendarStyle? { given["calendar"]?.last.flatMap(CalendarStyle.init(rawValue:)) }
    /// The use of colours asked for.
    package var colour: ColourChoice? {
        if flags["no-color"] ?? false { return .never }
        return given["color"]?.last.flatMap(ColourChoice.init(rawValue:))
    }

    private func check(_ long: String) {
        guard let declared else { return }
        precondition(declared.contains(long), "the command does not declare the option --\(long)")
    }
}
