extension CommandTable {
    /// Returns the table as one JSON document on one line, for tests of the documentation and for other tools.
    ///
    /// Keys: `program`, `version`, `summary`, `commonOptions`, `commands` (hidden ones included), `topics`, `exitCodes`.
    /// Keys are only ever added.
    package func dump() -> String {
        JSONText.object([
            ("program", .string(program)),
            ("version", .string(version)),
            ("summary", summary.json),
            ("commonOptions", .array(commonOptions.map(\.json))),
            ("commands", .array(commands.map(json(of:)))),
            ("topics", .array(topics.map(json(of:)))),
            ("exitCodes", .array(ExitCode.meanings.map(json(of:)))),
        ]).source
    }

    private func json(of command: Command<Context>) -> JSONText {
        .object([
            ("path", words(command.path)),
            ("aliases", .array(command.aliases.map(words))),
            ("summary", command.summary.json),
            ("details", command.details?.json ?? .null),
            ("examples", .array(command.examples.map(json(of:)))),
            ("positionals", .array(command.positionals.map(\.json))),
            ("options", .array(command.options.map(\.json))),
            ("hidden", .bool(command.isHidden)),
        ])
    }

    private func json(of example: Example) -> JSONText {
        .object([("line", .string(example.line)), ("meaning", example.meaning.json)])
    }

    private func json(of topic: HelpTopic) -> JSONText {
        .object([
            ("name", .string(topic.name)),
            ("aliases", words(topic.aliases)),
            ("title", topic.title.json),
            ("body", topic.body.json),
        ])
    }

    private func json(of entry: ExitCodeMeaning) -> JSONText {
        .object([
            ("code", .number(Int(entry.code.rawValue))),
            ("name", .string(entry.name)),
            ("meaning", entry.meaning.json),
        ])
    }

    private func words(_ words: [String]) -> JSONText {
        .array(words.map(JSONText.string))
    }
}

extension Phrase {
    var json: JSONText { .object([("zh-TW", .string(zh)), ("en", .string(en))]) }
}

extension OptionSpec {
    fileprivate var json: JSONText {
        .object([
            ("long", .string(long)),
            ("short", short.map { .string(String($0)) } ?? .null),
            ("value", value?.json ?? .null),
            ("help", help.json),
            ("repeatable", .bool(isRepeatable)),
            ("negatable", .bool(isNegatable)),
            ("choices", .array(choices.map(JSONText.string))),
            ("completion", completion.map(JSONText.string) ?? .null),
        ])
    }
}

extension PositionalSpec {
    fileprivate var json: JSONText {
        .object([
            ("name", name.json),
            ("help", help.json),
            ("optional", .bool(isOptional)),
            ("repeated", .bool(isRepeated)),
            ("completion", completion.map(JSONText.string) ?? .null),
        ])
    }
}
