import Client
import Crypto
import Database
import Glibc
import HTTP
import Ledger
import Records
import Replication
import Terminal
import Testing

/// What is left on a laptop of a visit that was taken away before the server had it in a second place (T2): nothing that can
/// be read there, and nothing lost.
@Suite struct SealedRemainderTests {
    private struct Withdrawn {
        let world: World
        let laptop: TestLaptop
        let photo: [UInt8]
        var sealed: [String] { files(laptop.home + "/sealed") }

        func holds(_ text: String) -> Bool { laptop.holds(Array(text.utf8)) }

        func withdraw() {
            for dossier in [world.visit, world.jurorSheet] {
                world.server.withdrawn[world.juror, default: [:]][dossier] = Standing(.write, withdrawal: Withdrawal(mark: nil, isOver: false))
                world.server.rights[world.juror]?[dossier] = nil
            }
        }

        /// Syncs, withdraws, syncs.
        init(isWithdrawn: Bool = true, givesBoxKey: Bool = true) async throws {
            world = try World()
            world.server.givesBoxKey = givesBoxKey
            laptop = try await world.laptop("one", world.juror)
            for note in ["已送出的缺失", "改過的缺失"] {
                let added = await laptop.run(
                    "defect", "add", world.name, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", note, "--no-input")
                try requireSetup(added.code == .ok)
            }
            // Rows that were written over and moved about before leave nothing behind either.
            try requireSetup(await laptop.run("defect", "edit", world.name, "2", "--note", String(repeating: "很長的說明", count: 40)).code == .ok)
            photo = Pictures.jpeg(time: "2025:07:01 10:20:30", place: (24.5, 120.75))
            let path = try Pictures.write(photo, "a.jpg", in: world.folder)
            try requireSetup(await laptop.run("photo", "add", world.name, "1", path).code == .ok)
            try requireSetup(await laptop.run("sync").code == .ok)
            if isWithdrawn {
                withdraw()
                _ = await laptop.run("sync")
            }
        }

        /// Parts of a sealed file, for whoever has the key.
        func parts(_ file: [UInt8], _ seed: [UInt8]) throws -> [BundlePart] {
            let box = try BoxReader(size: file.count, key: try BoxKey(derivedFrom: seed)) { Array(file[$0..<$0 + $1]) }
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
    }

    @Test func `what was withdrawn is unreadable at once, sealed to the server, and deleted when it is safe`() async throws {
        let case_ = try await Withdrawn()
        let (world, laptop) = (case_.world, case_.laptop)
        for text in ["環河路護岸工程", "已送出的缺失", "改過的缺失", "很長的說明", "大安營造"] { #expect(!case_.holds(text), "\(text)") }
        #expect(!laptop.holds(Array(case_.photo.suffix(64))), "the photo")
        #expect(case_.sealed.count == 1, "one dossier with own saves; the sheet had none")
        // People are told what it is, why, and that they cannot read it.
        let status = await laptop.run("status")
        #expect(status.output.contains("封存") && status.output.contains("讀不到"), "\(status.output)")
        #expect(await laptop.json("status").json["sealed"]?[0]?["dossier"]?.string == world.visit.description)
        let doctor = await laptop.json("doctor", "--rebuild")
        #expect(doctor.code == .ok && doctor.json["sealed"]?.int == 1, "\(doctor.output)")
        #expect(await laptop.run("doctor").output.contains("封存"))
        let list = await laptop.json("visit", "list")
        #expect(list.json["withdrawn"]?[0]?["forgotten"]?.bool == true && list.json["withdrawn"]?[0]?["sealed"]?.bool == true, "\(list.output)")
        #expect(await laptop.run("visit", "show", world.name).messages.contains("只有伺服器打得開"))
        // The laptop's own key opens nothing of it; the server's opens everything, own photo included.
        let file = contents(case_.sealed[0])
        #expect(try case_.parts(file, try laptop.open().ledger.signingKey.seed).isEmpty)
        let parts = try case_.parts(file, world.server.key.seed)
        #expect(parts.contains { if case .photo(world.visit, _, let bytes) = $0 { bytes == case_.photo } else { false } })
        let envelopes = parts.compactMap { if case .envelope(let envelope) = $0 { envelope } else { nil } }
        let known = try world.server.ledger.write { writer in
            try writer.admit(
                together: envelopes,
                from: .device(
                    key: try laptop.open().ledger.signingKey.publicKey, person: world.juror, right: { _, _ in Standing(.write) }, certified: { _, _ in true }),
                now: world.server.now)
        }
        #expect(known.admitted == 0 && known.known > 3)
        // Not before it is safe.
        _ = await laptop.run("sync")
        #expect(case_.sealed.count == 1)
        world.server.safe = HybridTime(milliseconds: world.server.now + 1_000_000)
        #expect(await laptop.run("sync").code == .ok)
        #expect(case_.sealed.isEmpty && access(laptop.home + "/sealed", F_OK) != 0)
        #expect(await laptop.json("status").json["sealed"]?.array?.isEmpty == true)
        #expect(world.server.rescues.isEmpty, "a server that was not restored needs nothing back")
    }

    @Test func `a restored server gets it back by itself, and it stays until that one has a second copy`() async throws {
        let case_ = try await Withdrawn()
        let (world, laptop) = (case_.world, case_.laptop)
        let file = contents(case_.sealed[0])
        world.server.epoch.number = 2
        let sync = await laptop.run("sync")
        #expect(sync.messages.contains("交還"), "\(sync.messages)")
        #expect(world.server.rescues == [hex(sha256(file).bytes): file])
        #expect(case_.sealed.count == 1)
        // Once is enough, in this life.
        world.server.rescues = [:]
        _ = await laptop.run("sync")
        #expect(world.server.rescues.isEmpty && case_.sealed.count == 1)
        world.server.safe = HybridTime(milliseconds: world.server.now + 1_000_000)
        _ = await laptop.run("sync")
        #expect(case_.sealed.isEmpty)
    }

    /// A verified backup of before the laptop handed it over does not cover it.
    @Test func `an older backup of the new life does not make it safe`() async throws {
        let case_ = try await Withdrawn()
        let (world, laptop) = (case_.world, case_.laptop)
        world.server.epoch.number = 2
        world.server.safe = HybridTime(milliseconds: world.server.now)
        for _ in 0..<3 { _ = await laptop.run("sync") }
        #expect(world.server.rescues.count == 1 && case_.sealed.count == 1)
    }

    /// The same without a key to seal to: what was handed back to the new life is safe by that life's word only.
    @Test func `without a key an older backup of the new life does not make it safe either`() async throws {
        let case_ = try await Withdrawn(givesBoxKey: false)
        let (world, laptop) = (case_.world, case_.laptop)
        #expect(case_.sealed.isEmpty && case_.holds("已送出的缺失"))
        world.server.epoch.number = 2
        world.server.safe = HybridTime(milliseconds: world.server.now)
        world.server.now += 60_000
        for _ in 0..<3 { _ = await laptop.run("sync") }
        #expect(case_.holds("已送出的缺失"))
        world.server.safe = HybridTime(milliseconds: world.server.now + 1_000_000)
        _ = await laptop.run("sync")
        #expect(!case_.holds("已送出的缺失"))
    }

    @Test func `a run that was broken off leaves either the visit or the file, and doctor says which`() async throws {
        let case_ = try await Withdrawn(isWithdrawn: false)
        let (world, laptop) = (case_.world, case_.laptop)
        // The file cannot be written: the visit stays, hidden.
        let blocked = laptop.home + "/sealed"
        let descriptor = creat(blocked, 0o600)
        close(descriptor)
        case_.withdraw()
        let sync = await laptop.run("sync")
        #expect(sync.messages.contains("還沒能封存"), "\(sync.messages)")
        #expect(case_.holds("已送出的缺失"))
        #expect(await laptop.json("doctor").json["findings"]?.array?.map { $0["code"]?.string }.contains("doctor.withdrawn-readable") == true)
        #expect(await laptop.json("visit", "list").json["visits"]?.array?.isEmpty == true)
        unlink(blocked)
        // Killed behind the file: it counts for nothing, and the next run makes its own.
        mkdir(blocked, 0o700)
        let stray = blocked + "/" + String(repeating: "ab", count: 32) + ".plumb"
        close(creat(stray, 0o600))
        // A reader holds the old pages of the database's log: forgotten, but not off the disk.
        let reader = try laptop.open()
        try reader.database.execute("BEGIN")
        _ = try reader.database.first("SELECT count(*) FROM change_set") { $0.int(0) }
        let done = await laptop.run("sync")
        #expect(done.messages.contains("清除"), "\(done.messages)")
        try reader.database.execute("COMMIT")
        #expect(access(stray, F_OK) != 0 && case_.sealed.count == 1)
        #expect(await laptop.json("doctor").json["findings"]?.array?.map { $0["code"]?.string } == ["doctor.withdrawn-unwiped"])
        _ = await laptop.run("sync")
        for text in ["環河路護岸工程", "已送出的缺失", "改過的缺失"] { #expect(!case_.holds(text), "\(text)") }
        #expect(await laptop.run("doctor").code == .ok)
        // A file that went is told, with what to do.
        unlink(case_.sealed[0])
        let doctor = await laptop.json("doctor")
        #expect(doctor.code == .integrity && doctor.json["findings"]?[0]?["code"]?.string == "doctor.sealed-damaged")
        #expect(world.server.rescues.isEmpty)
    }

    /// A server set back to before the withdrawal grants by the number of before: the numbers of before are used up.
    @Test func `after the sealing a grant by the old number is written under a fresh name`() async throws {
        let case_ = try await Withdrawn()
        let (world, laptop) = (case_.world, case_.laptop)
        let before = try #require(try laptop.open().ledger.forgottenChains().first { $0.dossier == world.visit })
        world.server.rights[world.juror]?[world.visit] = .write
        #expect(await laptop.run("sync").code == .ok)
        #expect(try laptop.open().ledger.dossier(world.visit)?.replica != before.replica)
        #expect(await laptop.json("defect", "list", world.name).json["defects"]?.array?.count == 2)
    }
}
