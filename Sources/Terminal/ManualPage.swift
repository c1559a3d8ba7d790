extension CommandTable {
    /// Returns the manual page of the whole program, in the man(7) macros that groff and mandoc both read.
    ///
    /// `date` is the day of the release in ISO form; it is a parameter so that the page can be built again to the byte.
    package func manualPage(language: Language, date: String) -> String {
        var page = ManualText()
        let commandWord = Phrase("指令", "command").text(language)
        let optionsWord = Phrase("選項", "options").text(language)
        page.source += ".TH \"\(program.uppercased())\" \"1\" \"\(date)\" \"\(program) \(version)\"\n"
        page.section(Phrase("名稱", "NAME").text(language))
        page.text("\(program) - \(summary.text(language))")
        page.section(Phrase("用法", "SYNOPSIS").text(language))
        page.text("\(program) <\(commandWord)> [\(optionsWord)]")
        page.section(Phrase("指令", "COMMANDS").text(language))
        for command in visibleCommands { page.add(command, program: program, language) }
        page.section(Phrase("共通選項", "COMMON OPTIONS").text(language))
        for option in commonOptions { page.add(option, language) }
        for topic in topics {
            page.section(topic.title.text(language))
            page.paragraphs(topic.body.text(language))
        }
        page.section(Phrase("結束碼", "EXIT STATUS").text(language))
        for entry in ExitCode.meanings {
            page.item(String(entry.code.rawValue), entry.meaning.text(language))
        }
        return page.source
    }
}

/// A manual page while it is written: lines of roff, with all text escaped.
private struct ManualText {
    var source = ""

    mutating func macro(_ name: String, _ arguments: [String] = []) {
        let quoted = arguments.map { " \"" + escaped($0).map { $0 == "\"" ? "\\(dq" : String($0) }.joined() + "\"" }
        source += ".\(name)\(quoted.joined())\n"
    }

    mutating func section(_ title: String) {
        macro("SH", [title])
    }

    /// Writes lines of text. A line that begins with a dot or an apostrophe would be taken for a macro.
    mutating func text(_ text: String) {
        for line in text.split(separator: "\n") {
            let line = escaped(String(line))
            source += (line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" : "") + line + "\n"
        }
    }

    mutating func paragraphs(_ text: String) {
        for (index, part) in divided(text).enumerated() {
            if index > 0 { macro("PP") }
            self.text(part)
        }
    }

    mutating func item(_ title: String, _ meaning: String) {
        macro("TP")
        macro("B", [title])
        text(meaning)
    }

    mutating func add(_ option: OptionSpec, _ language: Language) {
        item(optionUsage(option, language, indented: false), optionHelp(option, language))
    }

    mutating func add<Context>(_ command: Command<Context>, program: String, _ language: Language) {
        let arguments = command.positionals.map { positionalUsage($0, language) }
        macro("SS", [([program] + command.path + arguments).joined(separator: " ")])
        text(command.summary.text(language))
        for alias in command.aliases {
            macro("br")
            text(Phrase("別名：", "Alias: ").text(language) + ([program] + alias).joined(separator: " "))
        }
        for example in command.examples {
            macro("PP")
            macro("B", [example.line])
            macro("br")
            text(example.meaning.text(language))
        }
        for spec in command.positionals { item("<\(spec.name.text(language))>", spec.help.text(language)) }
        for option in command.options { add(option, language) }
        if let details = command.details {
            macro("PP")
            paragraphs(details.text(language))
        }
    }

    /// Backslashes start escapes, and a bare hyphen may be printed as a dash that cannot be pasted into a shell.
    private func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\\": "\\e"
            case "-": "\\-"
            default: String(character)
            }
        }.joined()
    }

    private func divided(_ text: String) -> [String] {
        var parts: [String] = []
        var current: [Substring] = []
        for line in (text + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                current.append(line)
            } else if !current.isEmpty {
                parts.append(current.joined(separator: "\n"))
                current = []
            }
        }
        return parts
    }
}
