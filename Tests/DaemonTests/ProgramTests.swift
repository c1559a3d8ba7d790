import Daemon
import Database
import Disclosure
import Glibc
import HTTP
import Ledger
import Replication
import Terminal
import Testing

@Suite struct ProgramTests {
    /// A folder of its own for one test, removed afterwards.
    final class Folder: Sendable {
        let path = "\(Scratch.folder)/plumb-program-test-\(ID.random())"
        /// Where seal keys go: outside of what they seal.
        var home: String { path + "-home" }
        deinit {
            removeFolder(path)
            removeFolder(home)
        }
    }

    /// What a person at this folder's machine has set.
    private static func environment(_ line: [String]) -> [String: String] {
        line.firstIndex(of: "--data").flatMap { $0 + 1 < line.count ? ["HOME": line[$0 + 1] + "-home"] : nil } ?? [:]
    }

    private func run(_ line: String..., environment: [String: String] = [:]) async -> (code: Int32, output: String, messages: String) {
        let console = Console.scripted(isTerminal: false, environment: Self.environment(line).merging(environment) { $1 })
        let code = await DaemonProgram.program.run(line, console: console)
        return (code.rawValue, console.writtenOutput, console.writtenMessages)
    }

    private static func seal(_ folder: Folder) throws -> SealKey {
        let mark = try #require(SealMark(data: folder.path))
        return try #require(Door.readKeyFile("\(folder.home)/.config/plumb/seal-\(mark.store).key").flatMap { SealKey(file: $0) })
    }

    @Test func theTableIsSound() {
        #expect(DaemonProgram.table.problems() == [])
    }

    @Test func initMakesAServerOnce() async throws {
        let folder = Folder()
        let first = await run("init", "--data", folder.path, "--json")
        #expect(first.code == 0)
        let answer = try JSON(parsing: Array(first.output.utf8))
        #expect(answer["admin"]?.string == "admin")
        let code = try #require(answer["code"]?.string)
        #expect(code.count == 20)
        let again = await run("init", "--data", folder.path)
        #expect(again.code == 2 && again.messages.contains("setup.exists"))
        // The code lets a device in.
        let seal = try #require(answer["recovery_code"]?.string.flatMap { SealKey(code: $0) })
        let door = try Door.open(data: folder.path, seal: seal, clock: systemMilliseconds)
        let enrolment = try await door.enroll(code: code, publicKey: [UInt8](repeating: 7, count: 32), label: "")
        #expect(enrolment.caller.role == .admin)
        var facts = stat()
        #expect(stat(folder.path + "/server.key", &facts) == 0 && facts.st_mode & 0o777 == 0o600)
    }

    @Test func peopleSeeTheCodeInGroupsAndTheDayInBothCalendars() async throws {
        let folder = Folder()
        let roc = await run("init", "--data", folder.path)
        #expect(roc.code == 0)
        let code = try #require(roc.output.split(separator: "：").last?.prefix { $0 != "（" })
        #expect(code.split(separator: "-").map(\.count) == [5, 5, 5, 5])
        #expect(roc.messages.contains("server.key"))
        let english = await run("invite", "admin", "--data", folder.path, "--lang", "en", "--calendar", "iso")
        #expect(english.output.contains("valid until 20"))
    }

    @Test func accountsAreAddedChangedAndListed() async throws {
        let folder = Folder()
        _ = await run("init", "--data", folder.path)
        #expect(await run("user", "add", "李委員", "--role", "juror", "--member", "E017", "--data", folder.path).code == 0)
        #expect(await run("user", "add", "李委員", "--role", "leader", "--data", folder.path).code == 0)
        let list = try JSON(parsing: Array(await run("user", "list", "--data", folder.path, "--json").output.utf8))
        #expect(
            list == [
                ["name": "admin", "role": "admin", "member_no": "", "state": "active", "devices": 0],
                ["name": "李委員", "role": "leader", "member_no": "E017", "state": "active", "devices": 0],
            ])
        #expect(await run("user", "add", "甲", "--data", folder.path).code == 2)
        #expect(await run("user", "add", "甲", "--role", "boss", "--data", folder.path).code == 2)
        #expect(await run("invite", "沒有這個人", "--data", folder.path).code == 9)
    }

    @Test func commandsSayWhatIsMissing() async {
        for line in [["doctor"], ["user", "list"], ["serve"], ["migrate"]] {
            let console = Console.scripted(isTerminal: false)
            #expect(await DaemonProgram.program.run(line, console: console) == .usage, "\(line)")
            let nowhere = Console.scripted(isTerminal: false)
            #expect(await DaemonProgram.program.run(line + ["--data", "/nonexistent/plumb"], console: nowhere) == .notInitialised, "\(line)")
        }
    }

    @Test func theFolderMayComeFromTheEnvironment() async {
        let folder = Folder()
        #expect(await run("init", environment: ["PLUMBD_DATA": folder.path, "HOME": folder.home]).code == 0)
        #expect(await run("doctor", environment: ["PLUMBD_DATA": folder.path, "HOME": folder.home]).code == 0)
    }

    @Test func doctorFindsDamage() async throws {
        let folder = Folder()
        _ = await run("init", "--data", folder.path)
        #expect(await run("doctor", "--data", folder.path).code == 0)
        let door = try Door.open(data: folder.path, seal: try Self.seal(folder), clock: systemMilliseconds)
        try await door.write { try $0.ledger.database.execute("UPDATE person SET name='somebody else'") }
        let answer = await run("doctor", "--data", folder.path, "--json")
        #expect(answer.code == 7)
        #expect(try JSON(parsing: Array(answer.output.utf8))["sound"] == false)
    }

    @Test func migrateHasNothingToDoTwice() async throws {
        let folder = Folder()
        _ = await run("init", "--data", folder.path)
        let answer = await run("migrate", "--data", folder.path, "--json")
        #expect(answer.code == 0)
        #expect(try JSON(parsing: Array(answer.output.utf8)) == ["migrations": []])
    }

    /// Every command that would open the store says it in a sentence and leaves the file as it is.
    @Test func aStoreOfANewerProgramIsLeftAlone() async throws {
        let folder = Folder()
        _ = await run("init", "--data", folder.path)
        // As a newer program would: under the same key.
        let store = try Door.open(data: folder.path, seal: try Self.seal(folder), clock: systemMilliseconds)
        func count() async throws -> Int { try await store.read { try $0.database.first("SELECT count(*) FROM schema_migration") { $0.int(0) } ?? 0 } }
        try await store.write { try $0.ledger.database.execute("INSERT INTO schema_migration(name) VALUES('records 2099-01-01')") }
        let before = try await count()
        for line in [["migrate"], ["serve", "--listen", "127.0.0.1:0"], ["doctor"], ["user", "list"]] {
            let console = Console.scripted(isTerminal: false, environment: ["HOME": folder.home])
            let code = await DaemonProgram.program.run(line + ["--data", folder.path, "--lang", "en"], console: console)
            #expect(code == .failed, "\(line)")
            #expect(console.writtenMessages.contains("written by a newer plumbd"), "\(line): \(console.writtenMessages)")
        }
        #expect(try await count() == before)
    }

    @Test func plainHTTPIsForThisMachineOnly() async {
        let folder = Folder()
        _ = await run("init", "--data", folder.path)
        for line in [["serve"], ["config", "check"]] {
            let console = Console.scripted(isTerminal: false, environment: ["HOME": folder.home])
            let code = await DaemonProgram.program.run(line + ["--data", folder.path, "--listen", "0.0.0.0:0", "--lang", "en"], console: console)
            #expect(code != .ok)
            #expect((console.writtenOutput + console.writtenMessages).contains("Unencrypted HTTP with other machines is refused"))
        }
    }

    @Test func configCheckLooksAtPermissions() async throws {
        let folder = Folder()
        _ = await run("init", "--data", folder.path)
        #expect(await run("config", "check", "--data", folder.path, "--listen", "127.0.0.1:0").code == 0)
        chmod(folder.path, 0o755)
        let answer = await run("config", "check", "--data", folder.path, "--listen", "127.0.0.1:0", "--json")
        #expect(answer.code == 1)
        let checks = try JSON(parsing: Array(answer.output.utf8))["checks"]?.array ?? []
        #expect(checks.filter { $0["ok"] == false }.map { $0["name"] } == ["data-permissions"])
    }
}
