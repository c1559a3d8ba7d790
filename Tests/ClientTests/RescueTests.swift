import Client
import Crypto
import Database
import FoundationEssentials
import HTTP
import Ledger
import Records
import Replication
import Terminal
import Testing

/// What an ailing laptop still holds, in one file.
@Suite struct RescueTests {
    private func start() async throws -> (World, TestLaptop, TestLaptop) {
        let world = try World()
        let ailing = try await world.laptop("a", world.leader), carrier = try await world.laptop("b", world.juror, role: "juror")
        try requireSetup(await ailing.run("sync").code == .ok)
        world.server.beforeWork = { _ in throw HTTPError(.unreachable, subject: "127.0.0.1:9") }
        for note in ["一", "二"] {
            let result = await ailing.run(
                "defect", "add", world.name, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", note, "--no-input")
            try requireSetup(result.code == .ok)
        }
        let picture = try Pictures.write(Pictures.jpeg(time: "2025:07:01 10:20:30"), "a.jpg", in: world.folder)
        try requireSetup(await ailing.run("photo", "add", world.name, "1", picture).code == .ok)
        return (world, ailing, carrier)
    }

    /// The parts of a file that the server can open.
    private func parts(_ file: [UInt8], _ world: World) throws -> [BundlePart] {
        let box = try BoxReader(size: file.count, key: try BoxKey(derivedFrom: world.server.key.seed)) { Array(file[$0..<$0 + $1]) }
        var parts: [BundlePart] = []
        for section in box.sections {
            var section = section
            var reader = BundlePartReader()
            while !reader.isAtEnd {
                if let part = try reader.next() { parts.append(part) } else { reader.feed(try #require(try box.next(&section))) }
            }
        }
        return parts
    }

    private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    private func envelopes(_ parts: [BundlePart]) -> [Envelope] { parts.compactMap { if case .envelope(let envelope) = $0 { envelope } else { nil } } }
    private func notes(_ parts: [BundlePart]) -> [String] { parts.compactMap { if case .note(let text) = $0 { text } else { nil } } }
    private func photos(_ parts: [BundlePart]) -> Int { parts.filter { if case .photo = $0 { true } else { false } }.count }

    /// Without token and without server; a colleague carries it, cannot read it, and hands it over.
    @Test func withoutATokenAndThroughAColleague() async throws {
        let (world, ailing, carrier) = try await start()
        try FileManager.default.removeItem(atPath: ailing.home + "/token")
        #expect(await ailing.run("status").code == .notInitialised)
        let path = world.folder + "/rescue.plumb"
        let exported = await ailing.json("rescue", "export", "-o", path)
        #expect(exported.code == .ok, "\(exported.messages)")
        #expect(exported.json["saves"]?.int == 3 && exported.json["photos"]?.int == 1 && exported.json["lost"]?.int == 0, "\(exported.output)")
        let before = try carrier.open().ledger.dump()
        let kept = await carrier.json("rescue", "import", path)
        #expect(kept.code == .ok && kept.json["readable"]?.bool == false, "\(kept.output)\(kept.messages)")
        #expect(await carrier.json("rescue", "import", path).json["carried"]?.bool == false)
        #expect(try carrier.open().ledger.dump() == before)
        world.server.beforeWork = nil
        #expect(await carrier.run("sync").code == .ok)
        #expect(world.server.rescues.count == 1)
        #expect(await carrier.run("rescue", "send", path).code == .ok)
        #expect(try FileManager.default.contentsOfDirectory(atPath: carrier.home + "/carried").isEmpty)
        let all = try parts(try #require(world.server.rescues.values.first), world)
        #expect(photos(all) == 1)
        // The server takes it in as if its author had pushed it.
        let key = try #require(envelopes(all).first).signer
        let bearer = Bearer.device(
            key: key, person: world.leader, right: { world.server.rights[$1]?[$0].map { Standing($0) } }, certified: { $0 == key && $1 == world.leader })
        try world.server.ledger.write { writer in
            let admission = try writer.admit(together: envelopes(all), from: bearer, now: world.server.now)
            #expect(admission.admitted == 3)
        }
        #expect(await carrier.run("sync").code == .ok)
        #expect(await carrier.json("defect", "list", world.name).json["defects"]?.array?.count == 2)
    }

    @Test func aDamagedDatabaseGivesWhatCanBeRead() async throws {
        let (world, ailing, _) = try await start()
        let laptop = try ailing.open()
        let state = try #require(try laptop.ledger.dossier(world.visit))
        let replica = try #require(try laptop.ledger.knownReplica(state.replica))
        try laptop.database.run("UPDATE change_set SET body=x'ff' WHERE key=?", .integer(state.number << 40 | Int64(replica) << 24 | 2))
        let path = world.folder + "/rescue.plumb"
        let exported = await ailing.json("rescue", "export", "-o", path)
        #expect(exported.code == .integrity)
        #expect(exported.json["saves"]?.int == 1 && exported.json["lost"]?.int == 2, "\(exported.output)\(exported.messages)")
        let all = try parts(try bytes(path), world)
        #expect(envelopes(all).count == 1 && notes(all).count == 1 && photos(all) == 1)
        // The damaged files go along as they are.
        let saved = all.compactMap { part -> [UInt8]? in if case .file("laptop.sqlite", _, let bytes) = part { bytes } else { nil } }
        #expect(saved.flatMap { $0 }.starts(with: Array("SQLite format 3".utf8)))
    }

    @Test func aDestroyedDatabaseStillGivesPhotosAndFiles() async throws {
        let (world, ailing, _) = try await start()
        try? FileManager.default.removeItem(atPath: ailing.home + "/laptop.sqlite-wal")
        try Data([UInt8](repeating: 0x55, count: 10_000)).write(to: URL(filePath: ailing.home + "/laptop.sqlite"))
        let path = world.folder + "/rescue.plumb"
        let exported = await ailing.json("rescue", "export", "-o", path)
        #expect(exported.code == .integrity, "\(exported.output)\(exported.messages)")
        let all = try parts(try bytes(path), world)
        #expect(photos(all) == 1 && !notes(all).isEmpty && envelopes(all).isEmpty)
    }

    /// Whichever page of the database was lost, and whatever bit was flipped: there is a file, and it says what it lacks.
    @Test func everyLostPageStillGivesAFile() async throws {
        let (world, ailing, _) = try await start()
        let whole = try bytes(ailing.home + "/laptop.sqlite")
        let pages = whole.count / 4096
        #expect(pages > 20)
        let home = TestLaptop(world, "damaged")
        let path = world.folder + "/rescue.plumb"
        func rescue(_ damaged: [UInt8], _ what: String) async throws {
            try? FileManager.default.removeItem(atPath: home.home)
            try FileManager.default.copyItem(atPath: ailing.home, toPath: home.home)
            try Data(damaged).write(to: URL(filePath: home.home + "/laptop.sqlite"))
            let result = await home.json("rescue", "export", "-o", path, "--replace")
            #expect(result.code == .ok || result.code == .integrity, "\(what): \(result.messages)")
            let all = try parts(try bytes(path), world)
            let isAll = result.json["saves"]?.int == 3 && photos(all) == 1
            #expect(isAll || (result.code == .integrity && !notes(all).isEmpty), "\(what): \(result.output)")
        }
        for page in 0..<pages {
            var damaged = whole
            for index in page * 4096..<(page + 1) * 4096 { damaged[index] = 0x55 }
            try await rescue(damaged, "page \(page)")
        }
        var random = SystemRandomNumberGenerator()
        for _ in 0..<60 {
            var damaged = whole
            var places: [Int] = []
            for _ in 0..<4 {
                places.append(Int.random(in: 100..<whole.count, using: &random))
                damaged[places[places.count - 1]] ^= UInt8.random(in: 1...255, using: &random)
            }
            try await rescue(damaged, "bytes \(places)")
        }
    }

    /// Restored from an older copy of itself, a laptop gets back from its own file what it had written since.
    @Test func theOwnDeviceTakesItsFileBack() async throws {
        let (world, ailing, _) = try await start()
        let path = world.folder + "/rescue.plumb"
        #expect(await ailing.run("rescue", "export", "--all", "-o", path).code == .ok)
        let again = TestLaptop(world, "again")
        try FileManager.default.copyItem(atPath: ailing.home, toPath: again.home)
        let laptop = try again.open()
        let state = try #require(try laptop.ledger.dossier(world.visit))
        #expect(await again.json("defect", "list", world.name).json["defects"]?.array?.count == 2)
        let result = await again.json("rescue", "import", path)
        #expect(result.code == .ok, "\(result.output)\(result.messages)")
        #expect(try laptop.ledger.dossier(state.id)?.vector(laptop.ledger) == state.vector(laptop.ledger))
    }

    /// What the server can never read is told once and set aside; it does not make every later sync fail, and stays on the disk.
    @Test func whatTheServerCannotReadIsSetAside() async throws {
        let (world, ailing, carrier) = try await start()
        let path = world.folder + "/rescue.plumb"
        try requireSetup(await ailing.run("rescue", "export", "-o", path).code == .ok)
        #expect(await carrier.run("rescue", "import", path).code == .ok)
        #expect(await carrier.json("status").json["carried"]?.int == 1)
        world.server.beforeWork = nil
        world.server.refusesRescues = true
        #expect(await carrier.run("sync").code == .outstanding)
        #expect(await carrier.run("sync").code == .ok)
        #expect(await carrier.json("status").json["carried"]?.int == 0)
        let aside = try FileManager.default.contentsOfDirectory(atPath: carrier.home + "/carried")
        #expect(aside.count == 1 && aside[0].hasSuffix(".refused"))
        #expect(try bytes(carrier.home + "/carried/" + aside[0]) == bytes(path))
        // The same file may be taken along anew, to a server that reads it.
        world.server.refusesRescues = false
        #expect(await carrier.json("rescue", "import", path).json["carried"]?.bool == true)
        #expect(await carrier.run("sync").code == .ok)
        #expect(world.server.rescues.count == 1)
    }

    /// Sealed files beside a healthy database are told, and are no damage.
    @Test func whatLiesSealedIsNoDamage() async throws {
        let (world, ailing, _) = try await start()
        try FileManager.default.createDirectory(atPath: ailing.home + "/sealed", withIntermediateDirectories: true)
        try Data([1]).write(to: URL(filePath: ailing.home + "/sealed/x.plumb"))
        let exported = await ailing.json("rescue", "export", "-o", world.folder + "/rescue.plumb")
        #expect(exported.code == .ok, "\(exported.output)")
        #expect(exported.json["notes"]?.array?.count == 1 && exported.json["raw_files"]?.array?.isEmpty == true, "\(exported.output)")
    }

    @Test func nothingIsWrittenAtHomeThatCannotBe() async throws {
        let (world, ailing, _) = try await start()
        // A target that is full: said so, and no half file stays.
        let result = await ailing.json("rescue", "export", "-o", "/dev/full/x")
        #expect(result.code == .usage && result.error == "laptop.file")
        #expect(await ailing.json("rescue", "export", "-o", world.folder + "/ok.plumb").code == .ok)
    }
}
