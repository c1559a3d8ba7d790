internal import Glibc

/// A whole program around a command table: reads the line, shows help and version, runs the command, reports failures.
package struct Program<Context>: Sendable {
    /// Makes what the commands need; called only when a command is to run.
    package typealias MakeContext = @Sendable (Console, Arguments) async throws -> Context
    /// Says what is going on, in lines for the page that appears when the program is called alone.
    package typealias Situation = @Sendable (Console) async -> [String]
    /// Turns an error of another module into what people see; nil when it is unknown.
    package typealias Explain = @Sendable (any Error) -> CommandFailure?

    private let table: CommandTable<Context>
    private let makeContext: MakeContext
    private let situation: Situation
    private let explain: Explain

    /// Creates a program.
    package init(
        _ table: CommandTable<Context>, situation: @escaping Situation = { _ in [] },
        explain: @escaping Explain = { _ in nil }, makeContext: @escaping MakeContext
    ) {
        self.table = table
        self.makeContext = makeContext
        self.situation = situation
        self.explain = explain
    }

    /// Runs one command line, without the program's name, and returns the exit code. Never throws: failures are told.
    package func run(_ arguments: [String], console: Console) async -> ExitCode {
        // Beyond a limit on file sizes a write fails and says so, instead of ending the process in the middle.
        signal(SIGXFSZ, SIG_IGN)
        let result = table.parse(arguments)
        let console = console.configured(by: result.arguments)
        for notice in result.arguments.notices { console.note(notice.message(console.language)) }
        let code: ExitCode
        var running: [String] = []
        if case .run(let command, _) = result { running = command.path }
        do {
            code = try await perform(result, console)
        } catch {
            Interrupts.release()
            return fail(error, console, running)
        }
        Interrupts.release()
        if let problem = console.outputProblem { return fail(problem, console) }
        return code
    }

    private func perform(_ result: ParseResult<Context>, _ console: Console) async throws -> ExitCode {
        switch result {
        case .usage(let problem, _):
            throw problem
        case .version:
            console.write(console.isJSON ? versionJSON : versionText)
        case .help(let subject, _):
            console.write(await help(subject, console))
        case .run(let command, let arguments):
            let context = try await makeContext(console, arguments)
            return try await command.run(context, arguments)
        }
        return .ok
    }

    private func help(_ subject: HelpSubject, _ console: Console) async -> String {
        if console.isJSON { return table.dump() }
        let pages = HelpPages(table, language: console.language, width: console.width)
        guard subject == .start else { return pages.page(subject) }
        return pages.start(situation: await situation(console))
    }

    private func fail(_ error: any Error, _ console: Console, _ running: [String] = []) -> ExitCode {
        let failure = self.failure(for: error, running)
        console.report(failure, program: table.program)
        return failure.exitCode
    }

    private func failure(for error: any Error, _ running: [String]) -> CommandFailure {
        switch error {
        case let failure as CommandFailure: failure
        case let problem as UsageProblem: CommandFailure(problem, program: table.program, running: running)
        case let error as ConsoleError: CommandFailure(error)
        case is CancellationError: CommandFailure(ConsoleError.interrupted)
        default:
            explain(error)
                ?? CommandFailure(
                    code: "program.unexpected", message: Phrase("未預期的錯誤：\(error)", "unexpected error: \(error)"))
        }
    }

    private var facts: [VersionFact] {
        [VersionFact("version", table.version)] + table.versionFacts
    }

    private var versionText: String {
        "\(table.program) \(table.version)\n" + table.versionFacts.map { "\($0.name) \($0.value)\n" }.joined()
    }

    private var versionJSON: String {
        JSONText.object(
            [(key: "program", value: JSONText.string(table.program))]
                + facts.map { (key: $0.name, value: JSONText.string($0.value)) }
        ).source
    }
}

extension ParseResult {
    /// What was read of the line: all of it, or with a problem the part before it.
    package var arguments: Arguments {
        switch self {
        case .run(_, let arguments), .help(_, let arguments), .version(let arguments), .usage(_, let arguments):
            arguments
        }
    }
}
