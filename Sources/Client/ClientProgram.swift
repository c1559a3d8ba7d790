internal import HTTP
internal import Replication
package import Terminal

/// The program `plumb`: its table of commands and how a command line is run.
package enum ClientProgram {
    package static let version = "0.1.0"
    static let releaseDate = "2026-11-20"

    /// All commands of field and office, with help, completions and manual.
    package static var table: CommandTable<Session> {
        CommandTable(
            program: "plumb",
            summary: Phrase("工程施工查核：離線記錄缺失與評分，與查核小組同步", "construction inspection: record findings offline, sync with the office"), version: version,
            versionFacts: [
                VersionFact("protocol", "1"), VersionFact("schema", "\(Versions().schema)"), VersionFact("database", "2026-11-20"),
            ],
            commands: LaptopCommands.all + VisitCommands.all + DefectCommands.all + ScoreCommands.all + MeritCommands.all + PhotoCommands.all
                + ConflictCommands.all + RefusedCommands.all + SafetyCommands.all + BundleCommands.all + RescueCommands.all + OfficeCommands.all + [
                    CompleteCommand.command, versionCommand,
                ],
            topics: HelpTopics.all,
            likely: [["status"], ["sync"], ["visit", "list"], ["defect", "add"], ["conflict", "list"]]
        ).withGenerators(releaseDate: releaseDate) { $0.console }
    }

    /// Runs one command line and returns the exit code. `home` and `world` are replaced in tests.
    package static func run(
        _ arguments: [String], console: Console, home: String? = nil, world: Session.World = .real
    ) async -> ExitCode {
        let program = Program(
            table, situation: { console in Situation.lines(Session(console: console, home: home, world: world)) },
            explain: ClientErrorTexts.explain
        ) { console, _ in Session(console: console, home: home, world: world) }
        return await program.run(arguments, console: console)
    }

    private static let versionCommand = Command<Session>(
        path: ["version"], aliases: [["版本"]], summary: Phrase("顯示版本", "show the version"),
        examples: [Example("plumb version --json", Phrase("以 JSON 顯示版本", "show the version as JSON"))]
    ) { session, _ in
        let facts = [VersionFact("version", version)] + table.versionFacts
        if session.console.isJSON {
            session.write(.object(pairs: [("program", "plumb")] + facts.map { ($0.name, .string($0.value)) }))
        } else {
            session.console.write(facts.map { "\($0.name) \($0.value)\n" }.joined())
        }
        return .ok
    }
}
