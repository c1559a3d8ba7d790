import HTTP
import Replication
import Terminal
import Testing

@testable import Client

/// What holds for every command of the office.
@Suite struct OfficeCommandTests {
    @Test func theTableIsSound() {
        #expect(OfficeRun.table.problems() == [])
    }

    @Test func everyCommandHasAChineseName() {
        for command in OfficeCommands.all {
            #expect(command.aliases.contains { $0.first == "小組" && $0.count == command.path.count }, "\(command.name)")
        }
    }

    @Test func aChineseNameRunsTheSameCommand() async throws {
        let run = try await OfficeRun.run(["小組", "待改善", "--json"], [.json(OfficeDocuments.backlog)])
        #expect(run.json == OfficeDocuments.backlog)
    }

    /// Without a terminal nothing waits for an answer: what is missing is named.
    @Test(arguments: [
        (["office", "schedule", "add", "--agency=A", "--tender=B"], "--day"),
        (["office", "schedule", "cancel", "114-007"], "--reason"),
        (["office", "schedule", "replace", "114-007", "--member", "E1"], "--with"),
        (["office", "letter", "add", "114-007", "--number", "A1"], "--issued"),
        (["office", "extension", "add", "114-007"], "--until"),
        (["office", "defect", "review", "114-007:3"], "--state"),
        (["office", "defect", "review", "114-007:3", "--state", "improved"], "--done"),
        (["office", "defect", "review", "114-007:3", "--state", "waived"], "--note"),
        (["office", "rulebook", "set", "improvement.days", "45"], "--from"),
        (["office", "report", "quarter", "114Q3"], "--output"),
    ])
    func missingValueNamesItsOption(line: [String], option: String) async throws {
        let run = try await OfficeRun.run(line + ["--json"], [.json([:])])
        #expect(run.code == .usage)
        #expect(run.failure["remedy"]?.string?.contains(option) == true)
        #expect(run.asked.isEmpty)
    }

    @Test(arguments: [
        (["office", "backlog", "--severity", "X"], "usage.invalid-choice"),
        (["office", "backlog", "--on", "99-01-01"], "usage.invalid-value"),
        (["office", "letter", "add", "114-007", "--number", "1", "--issued", "114-02-30"], "usage.invalid-value"),
        (["office", "report", "quarter", "114Q5", "-o", "a.ods"], "usage.invalid-value"),
        (["office", "report", "quarter", "114Q3", "-o", "a.pdf"], "usage.invalid-value"),
        (["office", "report", "quarter", "114Q3", "-o", "a.ods", "--sheet", "tiers"], "usage.invalid-value"),
        (["office", "report", "quarter", "114Q3", "-o", "-"], "usage.missing-option"),
        (["office", "schedule", "disclose", "--command", "123"], "usage.invalid-value"),
        (["office", "schedule", "move", "114-007", "--agency", "A1", "--reason", "x"], "usage.missing-option"),
        (["office", "disposition", "set", "114-007"], "usage.nothing-to-change"),
        (["office", "import", "tender", "a.csv"], "usage.unknown-command"),
    ])
    func badUsageIsRefusedBeforeAnythingIsSent(line: [String], code: String) async throws {
        let run = try await OfficeRun.run(["--json"] + line, [.json([:])])
        #expect(run.code == .usage)
        #expect(run.failure["code"] == .string(code))
        #expect(run.asked.isEmpty)
    }

    // MARK: Command ids

    @Test func aLostAnswerIsAskedForAgainUnderTheSameId() async throws {
        for error in [HTTPError(.connectionLost, subject: "h"), HTTPError(.timeout, subject: "h")] {
            let run = try await OfficeRun.run(["office", "schedule", "disclose", "--json"], [.error(error), .json(["done": 2])])
            #expect(run.code == .ok)
            #expect(run.json == ["done": 2])
            #expect(run.asked.count == 2)
            #expect(run.asked.first?.command?.count == 32)
            #expect(run.asked.first?.command == run.asked.last?.command)
        }
    }

    @Test func aServerThatWasTooLateIsAskedAgain() async throws {
        let run = try await OfficeRun.run(["office", "schedule", "disclose"], [.problem(.deadlinePassed), .json(["done": 0])])
        #expect(run.code == .ok)
        #expect(Set(run.asked.map(\.command)).count == 1)
    }

    @Test func aSecondLossTellsTheId() async throws {
        let run = try await OfficeRun.run(["office", "schedule", "disclose", "--json"], [.error(HTTPError(.connectionLost, subject: "h"))])
        #expect(run.code == .unreachable)
        #expect(run.asked.count == 2)
        #expect(run.failure["code"] == "office.answer-lost")
        let id = try #require(run.asked.first?.command)
        #expect(run.failure["remedy"]?.string?.contains("--command=\(id)") == true)
    }

    @Test func whatWasNeverSentIsNotRepeated() async throws {
        let run = try await OfficeRun.run(["office", "schedule", "disclose", "--json"], [.error(HTTPError(.unreachable, subject: "h"))])
        #expect(run.code == .unreachable)
        #expect(run.asked.count == 1)
    }

    @Test func theIdCanBeChosen() async throws {
        let id = "0123456789abcdef0123456789abcdef"
        let run = try await OfficeRun.run(["office", "schedule", "disclose", "--command", id], [.json(["done": 0])])
        #expect(run.asked.map(\.command) == [id])
        let other = try await OfficeRun.run(["office", "schedule", "disclose"], [.json(["done": 0])])
        let another = try await OfficeRun.run(["office", "schedule", "disclose"], [.json(["done": 0])])
        #expect(other.asked.first?.command != another.asked.first?.command)
    }

    @Test func readingCarriesNoId() async throws {
        let run = try await OfficeRun.run(["office", "backlog"], [.json(OfficeDocuments.backlog)])
        #expect(run.asked.map(\.command) == [nil])
        #expect(run.asked.first?.token == "Bearer " + String(repeating: "cd", count: 32))
    }

    // MARK: Exit codes

    @Test(arguments: [
        ("401.1", ExitCode.notAuthorised), ("403.1", .notAuthorised), ("404.1", .notFound), ("409.3", .conflicts), ("422.4", .usage), ("503.1", .unreachable),
        ("500.1", .failed),
    ])
    func problemsBecomeExitCodes(code: String, exit: ExitCode) async throws {
        let problem = Problem(code: code, zh: "不行。", en: "No.")
        for line in [["office", "backlog"], ["office", "schedule", "disclose"]] {
            let run = try await OfficeRun.run(line + ["--json"], [.problem(problem)])
            #expect(run.code == exit)
            #expect(run.failure["code"] == .string("server." + code))
            #expect(run.asked.count == 1)
        }
    }

    @Test func aRuleThatRefusesIsTold() async throws {
        let problem = Problem(
            code: "422.3", zh: "外聘委員不足三分之一。", en: "Less than a third are external.", remedyZh: "請加一位外聘委員。", remedyEn: "Add an external member.",
            details: [("rule", "作業辦法第五條"), ("refusal", "committee.externalShare")])
        let run = try await OfficeRun.run(OfficeDocuments.orderLine, [.problem(problem)])
        #expect(run.code == .usage)
        #expect(
            run.messages == """
                plumb: 外聘委員不足三分之一。（依據：作業辦法第五條） [committee.externalShare]
                  請加一位外聘委員。

                """)
        let english = try await OfficeRun.run(OfficeDocuments.orderLine + ["--lang", "en"], [.problem(problem)])
        #expect(
            english.messages == """
                plumb: Less than a third are external. (rule: 作業辦法第五條) [committee.externalShare]
                  Add an external member.

                """)
    }
}
