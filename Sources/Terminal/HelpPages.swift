/// The texts of help, made from a command table.
///
/// Order on a page: what, usage, examples, arguments, options; on the top page also exit codes.
package struct HelpPages<Context>: Sendable {
    private let table: CommandTable<Context>
    private let language: Language
    private let width: Int

    /// Creates the pages for a language and a width in columns, at least 40.
    package init(_ table: CommandTable<Context>, language: Language, width: Int = 80) {
        self.table = table
        self.language = language
        self.width = max(width, 40)
    }

    /// Returns a page; each line ends with a line feed.
    package func page(_ subject: HelpSubject) -> String {
        switch subject {
        case .start: start(situation: [])
        case .overview: overview
        case .group(let words): group(words)
        case .command(let path): table.command(named: path).map(command) ?? overview
        case .topic(let name): table.topic(named: name).map(topic) ?? overview
        }
    }

    /// Returns the page for the program called alone: at most 15 lines.
    ///
    /// `situation` says what is going on, such as open drafts; lines that would exceed the limit are left out.
    package func start(situation: [String]) -> String {
        let limit = 15
        var next: [String] = []
        let commands = table.likely.compactMap(table.command(named:))
        for command in commands {
            let line = command.examples.first?.line ?? "\(table.program) \(command.name)"
            next.append(fit("  \(line)   # \(command.summary.text(language))"))
        }
        var lines = [fit(heading(table.program, table.summary)), ""]
        let end = ["", Phrase("全部指令：", "All commands: ").text(language) + "\(table.program) help"]
        let headings = next.isEmpty ? 0 : 1
        let room = limit - lines.count - end.count - headings - next.count - (situation.isEmpty ? 0 : 1)
        let shown = situation.flatMap { wrap(oneLine($0), toWidth: width - 2).enumerated().map { $0 == 0 ? $1 : "  " + $1 } }.prefix(max(0, room))
        lines += shown
        if !shown.isEmpty { lines.append("") }
        if !next.isEmpty { lines.append(label("常用指令", "Next")) }
        lines += next
        return text(lines + end)
    }

    // MARK: Pages

    private var overview: String {
        var lines = [heading(table.program, table.summary), "", label("用法", "Usage")]
        lines.append("  \(table.program) " + Phrase("<指令> [參數] [選項]", "<command> [arguments] [options]").text(language))
        lines.append("  \(table.program) help " + Phrase("<指令或主題>", "<command or topic>").text(language))
        lines += ["", label("指令", "Commands")]
        lines += listing(table.visibleCommands.map { ($0.name, $0.summary.text(language)) })
        if !table.topics.isEmpty {
            lines += ["", label("主題", "Topics")]
            lines += listing(table.topics.map { ("help \($0.name)", $0.title.text(language)) })
        }
        lines += ["", label("共通選項", "Common options")]
        lines += options(table.commonOptions)
        lines += ["", label("結束碼", "Exit codes")]
        lines += listing(ExitCode.meanings.map { (String($0.code.rawValue), $0.meaning.text(language)) })
        return text(lines)
    }

    private func group(_ words: [String]) -> String {
        let commands = table.commands(under: words)
        var lines = [label("用法", "Usage")]
        lines.append(
            "  \(([table.program] + words).joined(separator: " ")) "
                + Phrase("<指令> [參數] [選項]", "<command> [arguments] [options]").text(language))
        lines += ["", label("指令", "Commands")]
        lines += listing(commands.map { (name(of: $0, like: words), $0.summary.text(language)) })
        lines += ["", see]
        return text(lines)
    }

    /// Chinese words are answered with Chinese names.
    private func name(of command: Command<Context>, like words: [String]) -> String {
        (command.names.first { $0.starts(with: words) } ?? command.path).joined(separator: " ")
    }

    private func command(_ command: Command<Context>) -> String {
        var lines = [heading("\(table.program) \(command.name)", command.summary), "", label("用法", "Usage")]
        lines += folded(usage(of: command), indent: 2, hanging: 6)
        for alias in command.aliases {
            lines.append("  \(table.program) \(alias.joined(separator: " ")) ...")
        }
        if !command.examples.isEmpty {
            lines += ["", label("範例", "Examples")]
            for example in command.examples {
                lines.append("  \(example.line)")
                lines += folded(example.meaning.text(language), indent: 6, hanging: 6)
            }
        }
        if !command.positionals.isEmpty {
            lines += ["", label("參數", "Arguments")]
            lines += listing(command.positionals.map { ("<\($0.name.text(language))>", $0.help.text(language)) })
        }
        if !command.options.isEmpty {
            lines += ["", label("選項", "Options")]
            lines += options(command.options)
        }
        if let details = command.details {
            lines.append("")
            lines += wrap(details.text(language), toWidth: width)
        }
        let common = table.commonOptions.map { "--\($0.long)" }.joined(separator: " ")
        lines += ["", label("共通選項", "Common options")]
        lines += folded(common, indent: 2, hanging: 2)
        lines += ["", see]
        return text(lines)
    }

    private func topic(_ topic: HelpTopic) -> String {
        text([topic.title.text(language), ""] + wrap(topic.body.text(language), toWidth: width))
    }

    // MARK: Parts

    /// The usage line of a command, such as `plumb defect add <查核編號> [選項]`.
    private func usage(of command: Command<Context>) -> String {
        var parts = [table.program] + command.path
        for spec in command.positionals { parts.append(positionalUsage(spec, language)) }
        parts.append(Phrase("[選項]", "[options]").text(language))
        return parts.joined(separator: " ")
    }

    private func options(_ specs: [OptionSpec]) -> [String] {
        let hasShort = specs.contains { $0.short != nil }
        return listing(specs.map { (optionUsage($0, language, indented: hasShort), optionHelp($0, language)) })
    }

    /// Two columns, the right one wrapped; a left text that is too long gets a line of its own.
    private func listing(_ rows: [(name: String, meaning: String)]) -> [String] {
        let longest = rows.map { displayWidth($0.name) }.max() ?? 0
        let column = min(longest, width * 2 / 5) + 4
        return rows.flatMap { row in
            let meaning = wrap(row.meaning, toWidth: width - column)
            let indent = String(repeating: " ", count: column)
            if displayWidth(row.name) + 4 > column {
                return ["  " + row.name] + meaning.map { indent + $0 }
            }
            return [pad("  " + row.name, toWidth: column) + meaning[0]] + meaning.dropFirst().map { indent + $0 }
        }
    }

    private func folded(_ line: String, indent: Int, hanging: Int) -> [String] {
        let lines = wrap(line, toWidth: width - hanging)
        return lines.enumerated().map { index, part in
            String(repeating: " ", count: index == 0 ? indent : hanging) + part
        }
    }

    private var see: String {
        Phrase("共通選項與結束碼的說明：\(table.program) help", "About common options and exit codes: \(table.program) help")
            .text(language)
    }

    private func heading(_ name: String, _ summary: Phrase) -> String {
        name + Phrase("：", ": ").text(language) + summary.text(language)
    }

    private func label(_ zh: String, _ en: String) -> String {
        Phrase(zh + "：", en + ":").text(language)
    }

    private func fit(_ line: String) -> String {
        truncate(line, toWidth: width)
    }

    private func text(_ lines: [String]) -> String {
        lines.map { trimmedEnd($0) + "\n" }.joined()
    }
}

/// An argument as usage lines show it: `<name>`, `[<name>]`, with `...` when repeated.
func positionalUsage(_ spec: PositionalSpec, _ language: Language) -> String {
    let name = "<\(spec.name.text(language))>" + (spec.isRepeated ? "..." : "")
    return spec.isOptional ? "[\(name)]" : name
}

/// An option with its short form and value, such as `-m, --text <文字>`.
func optionUsage(_ spec: OptionSpec, _ language: Language, indented: Bool) -> String {
    let short = spec.short.map { "-\($0), " } ?? (indented ? "    " : "")
    let value = spec.value.map { " <\($0.text(language))>" } ?? ""
    return short + (spec.isNegatable ? "--[no-]" : "--") + spec.long + value
}

/// What an option does, with its values and whether it repeats.
func optionHelp(_ spec: OptionSpec, _ language: Language) -> String {
    var text = spec.help.text(language)
    if !spec.choices.isEmpty {
        let list = spec.choices.joined(separator: "|")
        text += Phrase("（\(list)）", " (\(list))").text(language)
    }
    if spec.isRepeatable { text += Phrase("（可重複）", " (repeatable)").text(language) }
    return text
}
