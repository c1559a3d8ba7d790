import Client
import Crypto
import Database
import FoundationEssentials
import Glibc
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Terminal

/// A server, a visit with a team, and laptops, all in one temporary folder that goes with it.
final class World {
    let folder: String
    let server: FakeServer
    let leader = ID.random()
    let juror = ID.random()
    let catalogue: DossierID
    let visit: DossierID
    let leaderSheet: DossierID
    let jurorSheet: DossierID
    /// What people call the visit.
    var name: String { String(visit.description.prefix(8)) }

    init() throws {
        var template = Array("/tmp/plumb-test-XXXXXX".utf8CString)
        folder = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
        server = try FakeServer(folder)
        catalogue = try server.dossier(.catalogue)
        let family = ID.random()
        visit = try server.dossier(.visit, family: family)
        leaderSheet = try server.dossier(.sheet, family: family)
        jurorSheet = try server.dossier(.sheet, family: family)
        try fillCatalogue()
        try server.save(
            visit,
            FieldKinds.visit.operation(
                .create, .random(),
                [
                    "day": "2025-07-01", "visit_kind": "general", "notice_mode": "unannounced", "tender_no": "114-A-07", "tender_name": "環河路護岸工程",
                    "agency": "水利局", "contract": 98_000_000, "contractor": "大安營造",
                ]),
            FieldKinds.member.operation(.create, .random(), ["person": FieldValue(leader), "name": "王領隊", "role": "leader", "is_external": 0]),
            FieldKinds.member.operation(.create, .random(), ["person": FieldValue(juror), "name": "陳委員", "role": "external", "is_external": 1]))
        for (sheet, person, name) in [(leaderSheet, leader, "王領隊"), (jurorSheet, juror, "陳委員")] {
            try server.save(
                sheet,
                FieldKinds.sheet.operation(
                    .create, .random(), ["visit": FieldValue(visit), "person": FieldValue(person), "name": .text(name), "day": "2025-07-01"]))
        }
        server.rights = [
            leader: [catalogue: .read, visit: .seal, leaderSheet: .seal], juror: [catalogue: .read, visit: .write, jurorSheet: .seal],
        ]
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func fillCatalogue() throws {
        let codes = [("4.03.01.01", "未訂定品質計畫"), ("5.01.01", "混凝土澆置、搗實不合規範"), ("5.14.01.01", "高處未設置護欄"), ("8.01", "其他建議")]
        try server.save(
            catalogue,
            codes.map { code, title in
                let key = ["code": FieldValue.text(code)]
                return OfficeKinds.defectCode.operation(
                    .create, OfficeKinds.defectCode.keyedID(in: catalogue, key),
                    key.merging(["title": .text(title), "confidence": .text(code.hasPrefix("8") ? "seen-in-text-local" : "seen-in-text")]) { $1 })
            }
                + [("5.01.01", 2, 4), ("5.14.01.01", 1, 3)].map { code, first, second in
                    let key = ["code": FieldValue.text(code)]
                    return OfficeKinds.defectPoints.operation(
                        .create, OfficeKinds.defectPoints.keyedID(in: catalogue, key),
                        key.merging(["bracket": "deduct", "first": .integer(Int64(first)), "second": .integer(Int64(second))]) { $1 })
                })
    }

    /// An enrolled and synced laptop.
    func laptop(_ name: String, _ person: PersonID, role: String = "leader") async throws -> TestLaptop {
        let laptop = TestLaptop(self, name)
        server.codes["CODE-\(name)"] = (person, name, role)
        try requireSetup(await laptop.run("enroll", "http://127.0.0.1:9", "CODE-\(name)").code == .ok)
        try requireSetup(await laptop.run("sync").code == .ok)
        return laptop
    }
}

/// A step of setting up failed: the test cannot say anything.
struct SetupFailed: Error {}
func requireSetup(_ condition: Bool) throws { if !condition { throw SetupFailed() } }

/// One PLUMB_HOME on which command lines are run.
final class TestLaptop {
    let home: String
    private let world: World
    /// ms added to the server's clock.
    var skew: Int64 = 0

    struct Result {
        let code: ExitCode
        let output: String
        let messages: String
        /// The document on standard output; null when there is none.
        var json: JSON { (try? JSON(parsing: output)) ?? .null }
        /// The code of the error on standard error.
        var error: String? { (try? JSON(parsing: messages))?["error"]?["code"]?.string }
    }

    init(_ world: World, _ name: String) {
        self.world = world
        home = "\(world.folder)/\(name)"
    }

    /// Runs a command line without a terminal.
    func run(_ line: String...) async -> Result { await run(line, .scripted(isTerminal: false)) }
    /// Runs it with `--json`.
    func json(_ line: String...) async -> Result { await run(line + ["--json"], .scripted(isTerminal: false)) }
    func run(_ line: [String]) async -> Result { await run(line, .scripted(isTerminal: false)) }
    /// Runs it on a terminal where a person types `answers`.
    func type(_ answers: [String], _ line: String...) async -> Result {
        await run(line + ["--no-color"], .scripted(input: answers, isTerminal: true, width: 100))
    }

    /// The same with environment variables, such as an editor.
    func type(environment: [String: String], _ answers: [String], _ line: String...) async -> Result {
        var all = ["PATH": "/usr/bin:/bin", "TMPDIR": "/tmp"]
        all.merge(environment) { $1 }
        return await run(line + ["--no-color"], .scripted(input: answers, isTerminal: true, width: 100, environment: all))
    }

    private func run(_ line: [String], _ console: Console) async -> Result {
        let server = world.server
        server.now += 1000
        let now = server.now + skew
        let code = await ClientProgram.run(line, console: console, home: home, world: .init(clock: { now }, transport: { server }, busyMilliseconds: 50))
        return Result(code: code, output: console.writtenOutput, messages: console.writtenMessages)
    }

    /// The state, opened beside the program.
    func open() throws -> Laptop { try Laptop(home: home) }
}

extension FieldValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
}
