import Daemon
import Database
import Disclosure
import Glibc
import HTTP
import Replication
import Terminal
import Testing

/// The seal key as the operator meets it.
@Suite struct SealCommandTests {
    /// A machine: a home, and a server below the same folder.
    final class Machine: Sendable {
        let root = "\(Scratch.folder)/plumb-seal-command-test-\(ID.random())"
        var data: String { root + "/data" }
        var home: String { root + "/home" }
        var backup: String { root + "/backup" }
        init() { mkdir(root, 0o700) }
        deinit { removeFolder(root) }

        /// Runs plumbd on `--data`, in English.
        func run(_ line: String..., home: String? = nil, environment: [String: String] = [:]) async -> (code: ExitCode, output: String, messages: String) {
            let console = Console.scripted(isTerminal: false, environment: ["HOME": home ?? self.home].merging(environment) { $1 })
            let code = await DaemonProgram.program.run(line + ["--lang", "en"], console: console)
            return (code, console.writtenOutput, console.writtenMessages)
        }

        func json(_ answer: (code: ExitCode, output: String, messages: String)) throws -> JSON { try JSON(parsing: Array(answer.output.utf8)) }

        func write(_ text: String, to name: String) throws -> String {
            let path = "\(root)/\(name)"
            let file = try #require(fopen(path, "wb"))
            fputs(text, file)
            fclose(file)
            return path
        }
    }

    private func names(_ machine: Machine, data: String? = nil, home: String? = nil) async throws -> [String] {
        let answer = await machine.run("user", "list", "--data", data ?? machine.data, "--json", home: home)
        try #require(answer.code == .ok, "\(answer)")
        return try machine.json(answer).array?.compactMap { $0["name"]?.string } ?? []
    }

    @Test func initSealsFromTheStartAndSaysWhereTheKeyIs() async throws {
        let machine = Machine()
        let made = await machine.run("init", "--data", machine.data, "--json")
        let answer = try machine.json(made)
        let path = try #require(answer["seal_key"]?.string)
        let code = try #require(answer["recovery_code"]?.string)
        #expect(path.hasPrefix(machine.home + "/.config/plumb/seal-") && permissions(path) == 0o600)
        #expect(Door.isSealed(data: machine.data))
        let shown = await machine.run("seal-key", "show", "--data", machine.data)
        #expect(shown.code == .ok && shown.output.contains(code) && shown.output.contains(path))
        #expect(await machine.run("doctor", "--data", machine.data).code == .ok)
        #expect(await machine.run("migrate", "--data", machine.data).code == .ok)
        // For people, too.
        let second = await machine.run("init", "--data", machine.root + "/second")
        #expect(second.output.contains("Recovery code: ") && second.output.contains("Seal key: "))
    }

    @Test func aKeyWithinWhatItSealsIsRefused() async throws {
        let machine = Machine()
        let inside = await machine.run("init", "--data", machine.data, "--seal-key", machine.data + "/key")
        #expect(inside.code == .usage && inside.messages.contains("seal.inside"))
        let home = await machine.run("init", "--data", machine.data, home: machine.data)
        #expect(home.code == .usage && home.messages.contains("seal.inside"))
        let nowhere = await machine.run("init", "--data", machine.data, home: "")
        #expect(nowhere.code == .usage && nowhere.messages.contains("--seal-key"))
        #expect(!Door.exists(data: machine.data))
        let made = await machine.run("init", "--data", machine.data, "--seal-key", machine.root + "/key")
        #expect(made.code == .ok)
        #expect(rename(machine.root + "/key", machine.data + "/key") == 0)
        for line in [["doctor"], ["user", "list"], ["backup", "create", "--to", machine.backup]] {
            let console = Console.scripted(isTerminal: false)
            let code = await DaemonProgram.program.run(line + ["--data", machine.data, "--seal-key", machine.data + "/key"], console: console)
            #expect(code == .usage && console.writtenMessages.contains("seal.inside"), "\(line)")
        }
        mkdir(machine.backup, 0o700)
        #expect(rename(machine.data + "/key", machine.backup + "/key") == 0)
        let beside = await machine.run("backup", "create", "--to", machine.backup, "--data", machine.data, "--seal-key", machine.backup + "/key")
        #expect(beside.code == .usage && beside.messages.contains("seal.inside"))
    }

    @Test func withoutTheKeyEveryCommandRefusesAndNamesThePlaces() async throws {
        let machine = Machine()
        let made = try machine.json(await machine.run("init", "--data", machine.data, "--json"))
        _ = await machine.run("backup", "create", "--data", machine.data, "--to", machine.backup)
        let store = try #require(SealMark(data: machine.data)?.store)
        let key = try #require(made["seal_key"]?.string)
        #expect(rename(key, machine.root + "/away") == 0)
        let other = try machine.write(SealKey().fileText, to: "other")
        let before = FolderContent(machine.root)
        let lines = [
            ["doctor"], ["doctor", "--rebuild"], ["user", "list"], ["user", "add", "甲", "--role", "office"], ["invite", "admin"], ["device", "list"],
            ["migrate"], ["serve", "--listen", "127.0.0.1:0"], ["backup", "create", "--to", machine.backup], ["restore", "gaps"], ["seal-key", "show"],
            ["seal-key", "check"], ["seal-key", "plain-copy", machine.root + "/plain"],
        ]
        for line in lines {
            for (option, code) in [([], "seal.missing"), (["--seal-key", other], "seal.wrong")] {
                let console = Console.scripted(isTerminal: false, environment: ["HOME": machine.home, "CREDENTIALS_DIRECTORY": "/run/nothing"])
                let status = await DaemonProgram.program.run(line + ["--data", machine.data, "--lang", "en"] + option, console: console)
                #expect(status == .notAuthorised && console.writtenMessages.contains(code), "\(line): \(console.writtenMessages)")
                if option.isEmpty {
                    #expect(console.writtenMessages.contains("/run/nothing/plumb-seal, \(machine.home)/.config/plumb/seal-\(store).key"), "\(line)")
                }
            }
        }
        #expect(await machine.run("backup", "verify", machine.backup).code == .notAuthorised)
        #expect(await machine.run("config", "check", "--data", machine.data).code == .failed)
        // Nothing but the lock of those that tried to serve.
        #expect(FolderContent(machine.root).without("plumbd.lock") == before.without("plumbd.lock"))
        for environment in [["PLUMBD_SEAL_KEY": machine.root + "/away"], ["CREDENTIALS_DIRECTORY": machine.root + "/credentials"]] {
            mkdir(machine.root + "/credentials", 0o700)
            symlink(machine.root + "/away", machine.root + "/credentials/plumb-seal")
            #expect(await machine.run("doctor", "--data", machine.data, environment: environment).code == .ok, "\(environment)")
        }
        _ = try machine.write("seal-key = \(machine.root)/away\n", to: "data/plumbd.conf")
        #expect(await machine.run("doctor", "--data", machine.data).code == .ok)
    }

    @Test func theCodeOnPaperOpensABackupOnAnotherMachine() async throws {
        let machine = Machine()
        let made = try machine.json(await machine.run("init", "--data", machine.data, "--json"))
        _ = await machine.run("user", "add", "王小明", "--role", "office", "--data", machine.data)
        #expect(await machine.run("backup", "create", "--data", machine.data, "--to", machine.backup).code == .ok)
        #expect(await machine.run("key", "export", "--data", machine.data, "-o", machine.root + "/server-key").code == .ok)
        let code = try #require(made["recovery_code"]?.string)
        let elsewhere = machine.root + "/elsewhere", data = machine.root + "/new"
        let restore = ["backup", "restore", machine.backup, "--data", data, "--key", machine.root + "/server-key"]
        func restored() async -> (ExitCode, String) {
            let console = Console.scripted(isTerminal: false, environment: ["HOME": elsewhere])
            return (await DaemonProgram.program.run(restore, console: console), console.writtenMessages)
        }
        let refused = await restored()
        #expect(refused.0 == .notAuthorised && refused.1.contains("seal.missing") && !Door.exists(data: data))
        let wrong = try machine.write(SealKey().code, to: "wrong")
        #expect(await machine.run("seal-key", "import", wrong, "--backup", machine.backup, home: elsewhere).code == .notAuthorised)
        let misspelled = try machine.write(code.replacing("-", with: "").dropLast() + "?", to: "misspelled")
        #expect(await machine.run("seal-key", "import", misspelled, "--backup", machine.backup, home: elsewhere).code == .notAuthorised)
        let paper = try machine.write(code.lowercased(), to: "paper")
        #expect(await machine.run("seal-key", "import", paper, "--backup", machine.backup, home: elsewhere).code == .ok)
        #expect(await machine.run("backup", "verify", machine.backup, home: elsewhere).code == .ok)
        let again = await restored()
        #expect(again.0 == .ok, "\(again)")
        #expect(try await names(machine, data: data, home: elsewhere) == ["admin", "王小明"])
        #expect(await machine.run("seal-key", "check", paper, "--data", data).code == .ok)
        #expect(await machine.run("seal-key", "check", wrong, "--data", data).code == .notAuthorised)
        // A key that is there is not overwritten.
        #expect(await machine.run("seal-key", "import", paper, "--data", data, home: elsewhere).code == .usage)
    }

    @Test func anOlderServerIsSealedByMigrate() async throws {
        let machine = Machine()
        try Door.create(data: machine.data, now: systemMilliseconds())
        #expect(await machine.run("user", "add", "王小明", "--role", "office", "--data", machine.data).code == .ok)
        #expect(await machine.run("seal-key", "show", "--data", machine.data).code == .notFound)
        #expect(await machine.run("seal-key", "create", "--data", machine.data).code == .ok)
        #expect(try await names(machine) == ["王小明"] && !Door.isSealed(data: machine.data))
        let sealed = try machine.json(await machine.run("migrate", "--data", machine.data, "--json"))
        #expect(sealed["migrations"]?.array?.first?.string?.hasPrefix("seal ") == true)
        #expect(Door.isSealed(data: machine.data))
        #expect(try await names(machine) == ["王小明"])
        #expect(await machine.run("seal-key", "create", "--data", machine.data).code == .usage)
        #expect(await machine.run("doctor", "--data", machine.data).code == .ok)
        let copy = machine.root + "/copy.sqlite"
        #expect(await machine.run("seal-key", "plain-copy", copy, "--data", machine.data).code == .ok)
        #expect(try Connection(path: copy).first("SELECT name FROM person") { $0.text(0) } == "王小明")
        #expect(await machine.run("seal-key", "plain-copy", copy, "--data", machine.data).code != .ok)
    }
}

/// Every file below a folder with what is in it.
private struct FolderContent: Equatable {
    private var files: [String: [UInt8]] = [:]

    init(_ folder: String) { add(folder) }

    private mutating func add(_ path: String) {
        guard let stream = opendir(path) else {
            guard let file = fopen(path, "rb") else { return }
            defer { fclose(file) }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            while case let count = fread(&piece, 1, piece.count, file), count > 0 { files[path, default: []] += piece[..<count] }
            return
        }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            if name != "." && name != ".." { add("\(path)/\(name)") }
        }
    }

    func without(_ name: String) -> FolderContent {
        var other = self
        other.files = files.filter { !$0.key.hasSuffix("/\(name)") }
        return other
    }
}

private func permissions(_ path: String) -> UInt32? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & 0o777 : nil
}
