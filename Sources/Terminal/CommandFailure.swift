/// A failure as people and scripts see it: what is wrong, what to do, and a stable code.
///
/// Every error of a program ends as one of these. Holds nothing that must not be seen on a screen or in a log.
package struct CommandFailure: Error, Sendable, Equatable {
    /// The stable dotted code.
    package let code: String
    /// What is wrong, where and why, in one line.
    package let message: Phrase
    /// What to do, in one line.
    package let remedy: Phrase?
    /// The exit code.
    package let exitCode: ExitCode

    /// Creates a failure.
    package init(code: String, message: Phrase, remedy: Phrase? = nil, exitCode: ExitCode = .failed) {
        self.code = code
        self.message = message
        self.remedy = remedy
        self.exitCode = exitCode
    }

    /// Creates the failure for a wrong command line of a program; `running` is the command that found it wrong, if one did.
    package init(_ problem: UsageProblem, program: String, running: [String] = []) {
        self.init(
            code: problem.code,
            message: Phrase(problem.message(.zhTW), problem.message(.en)),
            remedy: Phrase(problem.remedy(program: program, running: running, .zhTW), problem.remedy(program: program, running: running, .en)),
            exitCode: .usage)
    }

    /// Creates the failure for an error at the terminal.
    package init(_ error: ConsoleError) {
        self.init(code: error.code, message: error.message, remedy: error.remedy, exitCode: error.exitCode)
    }

    /// Returns the failure as one JSON object: `error` with `code`, `message`, `remedy` and `exit`.
    package func json(_ language: Language) -> String {
        JSONText.object([
            (
                "error",
                .object([
                    ("code", .string(code)),
                    ("message", .string(message.text(language))),
                    ("remedy", remedy.map { .string($0.text(language)) } ?? .null),
                    ("exit", .number(Int(exitCode.rawValue))),
                ])
            )
        ]).source
    }
}

extension Console {
    /// Writes a failure to standard error: one line with the code in brackets and one with the remedy, or with `--json`
    /// an object. `--quiet` does not silence it.
    package func report(_ failure: CommandFailure, program: String) {
        if isJSON {
            warn(failure.json(language))
            return
        }
        let name = emphasised(program + ":", .bad, on: .messages)
        warn("\(name) \(failure.message.text(language)) [\(failure.code)]")
        if let remedy = failure.remedy { warn("  " + remedy.text(language)) }
    }
}
