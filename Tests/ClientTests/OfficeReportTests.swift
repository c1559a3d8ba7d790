import Crypto
import Glibc
import HTTP
import Terminal
import Testing

@testable import Client

@Suite struct OfficeReportTests {
    private let bytes: [UInt8] = Array("PK報表".utf8)

    /// Runs in a directory of its own; `%` in the line is its path. Returns also the names left in it and the report's bytes.
    private func run(
        _ line: [String], _ answers: [OfficeServer.Answer], before: [UInt8]? = nil, report: String = "r.ods", isTerminal: Bool = false, input: [String] = []
    ) async throws -> (run: OfficeRun, folder: String, names: [String], report: [UInt8]?) {
        let folder = try makeOfficeDirectory()
        let path = "\(folder)/\(report)"
        if let before { try OfficeFiles.write(before, to: path) }
        let run = try await OfficeRun.run(line.map { $0.replacing("%", with: folder) }, answers, input: input, isTerminal: isTerminal)
        let names = officeFiles(folder)
        let written = try? OfficeFiles.read(path)
        for name in names { unlink("\(folder)/\(name)") }
        rmdir(folder)
        return (run, folder, names, written)
    }

    @Test func theReportIsWrittenWholeInPlaceOfTheOlderOne() async throws {
        let (run, folder, names, report) = try await run(
            ["office", "report", "quarter", "114年第3季", "-o", "%/r.ods"], [.bytes(bytes)], before: [UInt8](repeating: 7, count: 100_000))
        #expect(run.code == .ok)
        #expect(run.asked.map(\.target) == ["/v1/office/report/quarter/114Q3?format=ods"])
        #expect(names == ["r.ods"])
        #expect(report == bytes)
        #expect(run.output == "\(folder)/r.ods\nSHA-256 \(hex(sha256(bytes).bytes))\n")
        #expect(run.messages == "已寫出 Written：114年第3季報表，8 B\n")
    }

    @Test func anOlderReportOutlivesAFailure() async throws {
        let problem = Problem(code: "503.1", zh: "忙。", en: "Busy.")
        let (run, _, names, report) = try await run(["office", "report", "quarter", "114Q3", "-o", "%/r.ods"], [.problem(problem)], before: [1])
        #expect(run.code == .unreachable)
        #expect(names == ["r.ods"])
        #expect(report == [1])
    }

    @Test func aFolderThatIsNotThereLeavesNothing() async throws {
        let (run, _, names, _) = try await run(["office", "report", "quarter", "114Q3", "-o", "%/none/r.ods", "--json"], [.bytes(bytes)])
        #expect(run.code == .usage)
        #expect(run.failure["code"] == "office.file-unwritable")
        #expect(names.isEmpty)
    }

    @Test func aPathThatIsAFolderLeavesNoPart() async throws {
        let folder = try makeOfficeDirectory()
        mkdir(folder + "/r.ods", 0o700)
        let run = try await OfficeRun.run(["office", "report", "quarter", "114Q3", "-o", folder + "/r.ods"], [.bytes(bytes)])
        #expect(run.code == .usage)
        #expect(officeFiles(folder) == ["r.ods"])
        rmdir(folder + "/r.ods")
        rmdir(folder)
    }

    @Test(arguments: [([], "quarter-list"), (["--sheet", "tiers"], "tiers")])
    func csvIsOneSheet(options: [String], sheet: String) async throws {
        let (run, folder, _, report) = try await run(
            ["office", "report", "quarter", "2025Q3", "-o", "%/季報.CSV", "--json"] + options, [.bytes(bytes)], report: "季報.CSV")
        #expect(run.asked.map(\.target) == ["/v1/office/report/quarter/114Q3?format=csv&sheet=\(sheet)"])
        #expect(report == bytes)
        #expect(
            run.json == [
                "quarter": "114Q3", "format": "csv", "sheet": .string(sheet), "path": .string("\(folder)/季報.CSV"), "bytes": 8,
                "sha256": .string(hex(sha256(bytes).bytes)),
            ])
    }

    @Test func standardOutput() async throws {
        let (run, _, _, _) = try await run(["office", "report", "quarter", "114Q3", "-o", "-", "--format", "csv"], [.bytes(bytes)])
        #expect(run.output == "PK報表")
    }

    @Test func closingComesBeforeWriting() async throws {
        let closed: JSON = ["quarter": "114Q3", "rows": 12, "closed_at": "2025-07-20T10:00:00+08:00"]
        let (run, _, _, report) = try await run(
            ["office", "report", "quarter", "114Q3", "-o", "%/r.ods", "--close", "--yes", "--json"], [.json(closed), .bytes(bytes)])
        #expect(run.asked.map(\.target) == ["/v1/office/report/quarter/114Q3/close", "/v1/office/report/quarter/114Q3?format=ods"])
        #expect(run.asked.map { $0.command != nil } == [true, false])
        #expect(run.json["closed"] == closed)
        #expect(report == bytes)
    }

    @Test func closingAsksOnATerminal() async throws {
        let (refused, _, _, _) = try await run(["office", "report", "close", "114Q3"], [.json([:])], isTerminal: true, input: ["n"])
        #expect(refused.asked.isEmpty)
        #expect(refused.code == .usage)
        let (done, _, _, _) = try await run(["office", "report", "close", "114Q3"], [.json([:])], isTerminal: true, input: ["y"])
        #expect(done.asked.map(\.target) == ["/v1/office/report/quarter/114Q3/close"])
    }
}
