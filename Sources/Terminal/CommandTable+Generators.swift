extension CommandTable {
    /// Returns the table with commands that print what is made from it: `completions SHELL`, `manual`, and the hidden
    /// `dump`.
    ///
    /// `console` finds the console in a context. `releaseDate` is the ISO day printed in the manual page.
    package func withGenerators(
        releaseDate: String, console: @escaping @Sendable (Context) -> Console
    ) -> CommandTable {
        CommandTable(
            program: program, summary: summary, version: version, versionFacts: versionFacts,
            commands: commands + [
                completionsCommand(releaseDate, console), manualCommand(releaseDate, console),
                dumpCommand(releaseDate, console),
            ],
            topics: topics, likely: likely)
    }

    private func completionsCommand(
        _ releaseDate: String, _ console: @escaping @Sendable (Context) -> Console
    ) -> Command<Context> {
        Command(
            path: ["completions"], aliases: [["補全"]],
            summary: Phrase("印出命令列補全腳本", "print a script for completion in the shell"),
            examples: [
                Example(
                    "\(program) completions bash > ~/.local/share/bash-completion/completions/\(program)",
                    Phrase("安裝 bash 的補全", "install completion for bash"))
            ],
            positionals: [
                PositionalSpec(name: Phrase("殼層", "shell"), help: Phrase("bash、zsh 或 fish", "bash, zsh or fish"))
            ]
        ) { context, arguments in
            let name = halfWidth(arguments.positional(0) ?? "")
            guard let shell = CompletionShell(rawValue: name) else {
                throw UsageProblem.invalidValue(
                    name: "shell", value: name, reason: Phrase("須為 bash、zsh 或 fish", "use bash, zsh or fish"))
            }
            let console = console(context)
            let table = withGenerators(releaseDate: releaseDate, console: { _ in console })
            console.write(table.completions(for: shell, language: console.language))
            return .ok
        }
    }

    private func manualCommand(
        _ releaseDate: String, _ console: @escaping @Sendable (Context) -> Console
    ) -> Command<Context> {
        Command(
            path: ["manual"], aliases: [["手冊"]],
            summary: Phrase("印出使用手冊（man 格式）", "print the manual page in man format"),
            examples: [
                Example("\(program) manual > \(program).1", Phrase("把手冊存成檔案", "write the manual page to a file"))
            ]
        ) { context, _ in
            let console = console(context)
            let table = withGenerators(releaseDate: releaseDate, console: { _ in console })
            console.write(table.manualPage(language: console.language, date: releaseDate))
            return .ok
        }
    }

    private func dumpCommand(
        _ releaseDate: String, _ console: @escaping @Sendable (Context) -> Console
    ) -> Command<Context> {
        Command(
            path: ["dump"], summary: Phrase("以 JSON 印出指令表", "print the table of commands as JSON"), isHidden: true
        ) { context, _ in
            let console = console(context)
            console.write(withGenerators(releaseDate: releaseDate, console: { _ in console }).dump())
            return .ok
        }
    }
}
