import Client
import Crypto
import Database
import FoundationEssentials
import HTTP
import Inspection
import Records
import Replication
import Terminal
import Testing

@testable import Ledger

/// Visits from laptop to laptop without a network.
@Suite struct BundleTests {
    /// A leader and a juror who know each other's devices.
    private func team() async throws -> (World, TestLaptop, TestLaptop) {
        let world = try World()
        let a = try await world.laptop("a", world.leader), b = try await world.laptop("b", world.juror, role: "juror")
        for laptop in [a, b] { try requireSetup(await laptop.run("sync").code == .ok) }
        return (world, a, b)
    }

    private func add(_ laptop: TestLaptop, _ world: World, _ note: String) async throws {
        let result = await laptop.run(
            "defect", "add", world.name, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", note, "--no-input")
        try requireSetup(result.code == .ok)
    }

    private func notes(_ laptop: TestLaptop, _ world: World) async -> [String] {
        await laptop.json("defect", "list", world.name).json["defects"]?.array?.compactMap { $0["note"]?.string }.sorted() ?? []
    }

    private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    /// A bundle is no rescue file: the server could not read it, and nobody carries it there.
    @Test func aBundleIsNotCarriedAsARescueFile() async throws {
        let (world, a, b) = try await team()
        try await add(a, world, "一")
        let path = world.folder + "/a.plumb"
        try requireSetup(await a.run("bundle", "export", "-o", path).code == .ok)
        let carried = await b.json("rescue", "import", path)
        #expect(carried.code == .usage && carried.error == "rescue.is-a-bundle", "\(carried.output)")
        #expect(await b.json("status").json["carried"]?.int == 0)
        #expect(await b.json("bundle", "import", world.folder + "/none.plumb").error == "laptop.no-file")
    }

    /// Whoever was withdrawn is no reader, also where this computer's clock stands before the withdrawal.
    @Test func nobodyWithdrawnReadsABundleWhateverTheClock() async throws {
        let (world, a, _) = try await team()
        try world.server.withdraw(world.juror, from: world.visit)
        _ = await a.run("sync")
        a.skew = -3_600_000
        #expect(await a.json("bundle", "export", "-o", world.folder + "/a.plumb").error == "bundle.no-readers")
    }

    /// A chunk of A's that builds on what B does not have waits there; B's sync brings that, applies the chunk in the same run and
    /// hands it to the server, which A never reaches.
    @Test func whatACollegueBroughtEarlyIsAppliedByTheSyncThatBringsTheRest() async throws {
        let (world, a, b) = try await team()
        try await add(a, world, "第一")
        _ = await a.run("sync")
        try await add(a, world, "第二")
        let early = try chunk(a, world, after: 1)
        try stage(early, b)
        #expect(try b.open().ledger.stagedByPeers().count == 1)
        #expect(await b.json("doctor").json["findings"]?[0]?["code"]?.string == "doctor.staged")
        let sync = await b.json("sync")
        #expect(sync.json["settled"]?.bool == true, "\(sync.output)")
        #expect(await notes(b, world) == ["第一", "第二"])
        #expect(try b.open().ledger.stagedByPeers().isEmpty)
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 2)
        #expect(await a.json("sync").json["sent"]?.int == 1)
        #expect(await a.json("sync").json["round_trips"]?.int == 1)
    }

    /// The room for early chunks is full of such whose beginning is lost: a bundle that fits is taken, one more that has to wait,
    /// too, and the oldest goes to the server, sealed.
    @Test func whatWaitsForLostSavesKeepsNobodyOut() async throws {
        let (world, a, b) = try await team()
        for number in 0..<66 { try await add(a, world, "\(number)") }
        for seq in 1...64 { try stage(try chunk(a, world, after: UInt32(seq), count: 1), b) }
        #expect(try b.open().ledger.stagedByPeers().count == 64)
        let oldest = try #require(try b.open().ledger.stagedByPeers().first).envelope.signature
        // By file, as a colleague hands it over.
        let path = world.folder + "/late.plumb"
        try write(try chunk(a, world, after: 65, count: 1), a, b, world, to: path)
        let imported = await b.json("bundle", "import", path)
        #expect(imported.code == .outstanding || imported.code == .ok, "\(imported.messages)\(imported.output)")
        let waiting = try b.open().ledger.stagedByPeers().map(\.envelope.signature)
        #expect(waiting.count == 64 && !waiting.contains(oldest))
        _ = await b.run("sync")
        let file = try #require(world.server.rescues.values.first)
        #expect(world.server.rescues.count == 1)
        #expect(try envelopes(file, world).map(\.signature) == [oldest])
    }

    private func stage(_ envelope: Envelope, _ laptop: TestLaptop) throws {
        let state = try laptop.open()
        let admission = try state.ledger.write { writer in
            try writer.admit(envelope, from: .peer { try writer.isCertified($0, $1, in: nil) }, now: 0)
        }
        try requireSetup(admission.isStaged)
    }

    /// Saves of a laptop's own chain behind a number, signed by it.
    private func chunk(_ laptop: TestLaptop, _ world: World, after seq: UInt32, count: UInt32 = .max) throws -> Envelope {
        let ledger = try laptop.open().ledger
        let state = try #require(try ledger.dossier(world.visit))
        let number = try #require(try ledger.knownReplica(state.replica))
        if count < .max { state.chains[number]?.seq = seq + count }
        if count < .max { state.chains[number]?.head = try #require(try ledger.sets(state, number, seq + count...seq + count).first).hash }
        let extractor = Extractor(ledger)
        var held = state.chains.mapValues(\.seq)
        held[number] = seq
        _ = try extractor.add(state, after: held)
        return try #require(try extractor.emit()).envelope
    }

    private func write(_ envelope: Envelope, _ maker: TestLaptop, _ reader: TestLaptop, _ world: World, to path: String) throws {
        let key = try maker.open().ledger.signingKey
        let parts: [BundlePart] = [
            .about(.init(purpose: .bundle, group: world.server.group, person: world.leader, device: key.publicKey, madeAt: world.server.now)),
            .dossier(world.visit), .envelope(envelope), .end,
        ]
        let bytes = parts.flatMap { $0.encoded() }
        var file: [UInt8] = []
        let box = try BoxKey(derivedFrom: try reader.open().ledger.signingKey.seed).publicKey
        try SealedBox.write([SealedBox.Section(readers: [box], length: bytes.count) { try $0(bytes) }]) { file += $0 }
        try Data(file).write(to: URL(filePath: path))
    }

    private func envelopes(_ file: [UInt8], _ world: World) throws -> [Envelope] {
        let box = try BoxReader(size: file.count, key: try BoxKey(derivedFrom: world.server.key.seed)) { Array(file[$0..<$0 + $1]) }
        var found: [Envelope] = []
        for section in box.sections {
            var section = section
            var reader = BundlePartReader()
            while !reader.isAtEnd {
                guard let part = try reader.next() else {
                    reader.feed(try #require(try box.next(&section)))
                    continue
                }
                if case .envelope(let envelope) = part { found.append(envelope) }
            }
        }
        return found
    }

    /// A gives B a file, B gives C one, A's laptop is destroyed; C alone brings everything to the server, by A's signature.
    @Test func aChainOfThreeReachesTheServerWhenTheFirstIsLost() async throws {
        let (world, a, b) = try await team()
        let c = try await world.laptop("c", world.juror, role: "juror")
        for laptop in [a, b] { _ = await laptop.run("sync") }
        world.server.beforeWork = { _ in throw HTTPError(.unreachable, subject: "127.0.0.1:9") }
        try await add(a, world, "甲的")
        let first = world.folder + "/1.plumb", second = world.folder + "/2.plumb"
        let exported = await a.json("bundle", "export", "-o", first)
        #expect(exported.code == .ok, "\(exported.messages)")
        #expect(exported.json["dossiers"]?[0]?["saves"]?.int == 1)
        let imported = await b.json("bundle", "import", first)
        #expect(imported.code == .ok, "\(imported.messages)")
        #expect(imported.json["dossiers"]?[0]?["saves"]?[0]?["name"]?.string == "王領隊", "\(imported.output)")
        try await add(b, world, "乙的")
        #expect(await b.run("bundle", "export", "-o", second).code == .ok)
        // The order does not matter, and a repeat changes nothing.
        #expect(await c.run("bundle", "import", second).code == .ok)
        let dump = try c.open().ledger.dump()
        for path in [first, second, second] { #expect(await c.run("bundle", "import", path).code == .ok) }
        #expect(try c.open().ledger.dump() == dump)
        #expect(await notes(c, world) == ["乙的", "甲的"])
        try FileManager.default.removeItem(atPath: a.home)
        world.server.beforeWork = nil
        let synced = await c.json("sync")
        #expect(synced.code == .ok, "\(synced.output)\(synced.messages)")
        let rows = try world.server.ledger.records(FieldKinds.defect, in: world.visit)
        #expect(rows.map { $0.text("note") }.sorted() == ["乙的", "甲的"])
        #expect(await b.run("sync").code == .ok)
        #expect(try c.open().ledger.verifyAndRebuild().isEmpty)
        // Who came to know by a bundle is told at the next sync, once.
        let told = world.server.bundleNotes
        #expect(told.contains { $0.person == world.juror && $0.imported == [world.visit.description] })
        #expect(await c.run("sync").code == .ok)
        #expect(world.server.bundleNotes.count == told.count)
    }

    @Test func reversedOrderAndDamagedFiles() async throws {
        let (world, a, b) = try await team()
        let early = world.folder + "/early.plumb", late = world.folder + "/late.plumb"
        try await add(a, world, "一")
        #expect(await a.run("bundle", "export", "-o", early).code == .ok)
        try await add(a, world, "二")
        #expect(await a.run("bundle", "export", "-o", late).code == .ok)
        let before = try b.open().ledger.dump()
        let whole = try bytes(late)
        let broken = world.folder + "/broken.plumb"
        for length in [0, 20, 500, whole.count / 2, whole.count - 1] {
            try Data(whole[..<length]).write(to: URL(filePath: broken))
            #expect(await b.run("bundle", "import", broken).code != .ok)
        }
        // Whatever byte was hit: nothing, or a whole import.
        for index in Array(stride(from: 0, to: 600, by: 37)) + Array(stride(from: 600, to: whole.count, by: 4001)) {
            var altered = whole
            altered[index] ^= 1
            try Data(altered).write(to: URL(filePath: broken))
            let result = await b.run("bundle", "import", broken)
            if result.code != .ok { #expect(try b.open().ledger.dump() == before) } else { break }
        }
        for path in [late, early] { #expect(await b.run("bundle", "import", path).code == .ok) }
        #expect(await notes(b, world) == ["一", "二"])
        #expect(await a.run("bundle", "export", "-o", early).error == nil)
        #expect(await a.json("bundle", "export", "-o", early).error == "file.exists")
        #expect(await a.run("bundle", "export", "-o", early, "--replace").code == .ok)
    }

    @Test func onlyTheTeamOfAFreshListReads() async throws {
        let (world, a, b) = try await team()
        let outsider = ID.random()
        world.server.rights[outsider] = [world.catalogue: .read]
        let other = try await world.laptop("other", outsider, role: "juror")
        try await add(a, world, "秘密")
        let path = world.folder + "/x.plumb"
        #expect(await a.run("bundle", "export", "-o", path).code == .ok)
        #expect(await other.json("bundle", "import", path).error == "bundle.not-for-this-device")
        // Withdrawn: the exporter knows after its next sync, and leaves that person out.
        try world.server.withdraw(world.juror, from: world.visit)
        #expect(await a.run("sync").code == .ok)
        #expect(await a.json("bundle", "export", "-o", world.folder + "/y.plumb").error == "bundle.no-readers")
        // And a list older than the lease makes no bundle at all.
        b.skew = 15 * 24 * 3600 * 1000
        #expect(await b.json("bundle", "export", "-o", world.folder + "/z.plumb").error == "bundle.team-list-old")
        #expect(!FileManager.default.fileExists(atPath: world.folder + "/z.plumb"))
        // A laptop that has no grant any more takes nothing and is told nothing of it.
        #expect(await b.run("sync").code != .unreachable)
        b.skew = 0
        let result = await b.json("bundle", "import", path)
        #expect(result.json["dossiers"]?.array?.isEmpty == true, "\(result.output)\(result.messages)")
    }

    @Test func photosGoAlongAndAreChecked() async throws {
        let (world, a, b) = try await team()
        try await add(a, world, "有照片")
        let picture = try Pictures.write(Pictures.jpeg(time: "2025:07:01 10:20:30"), "a.jpg", in: world.folder)
        #expect(await a.run("photo", "add", world.name, "1", picture).code == .ok)
        let path = world.folder + "/x.plumb"
        #expect(await a.json("bundle", "export", "--photos", "-o", path).json["dossiers"]?[0]?["photos"]?.int == 1)
        #expect(await b.json("bundle", "import", path).json["dossiers"]?[0]?["photos"]?.int == 1)
        #expect(await b.json("photo", "list", world.name, "1").json["photos"]?[0]?["here"]?.bool == true)
        // The importer brings the picture to the server as well.
        #expect(await b.run("sync").code == .ok)
        #expect(world.server.photos.count == 1)
    }

    /// A bundle tells nobody without a key what it is about: no id, no name, no text, no reader, and two visits of unlike
    /// length look alike.
    @Test func aFileOfAnEmbargoedVisitTellsNothing() async throws {
        let (world, a, b) = try await team()
        let empty = world.folder + "/empty.plumb", full = world.folder + "/full.plumb"
        #expect(await a.run("bundle", "export", "-o", empty).code == .ok)
        for note in ["鋼筋外露", "蜂窩"] { try await add(a, world, note) }
        #expect(await a.run("bundle", "export", "-o", full).code == .ok)
        let file = try bytes(full)
        #expect(file.count == (try bytes(empty)).count)
        let laptop = try a.open(), other = try b.open()
        let dossier = try #require(try laptop.ledger.dossier(world.visit))
        var secrets: [[UInt8]] = [
            world.visit.bytes, dossier.family.bytes, dossier.secret.bytes, world.leader.bytes, world.juror.bytes, Array("環河路護岸工程".utf8),
            Array("114-A-07".utf8), Array("鋼筋外露".utf8), Array("2025-07-01".utf8), Array("王領隊".utf8), laptop.ledger.signingKey.publicKey.bytes,
            other.ledger.signingKey.publicKey.bytes, world.server.group.bytes, Array(world.visit.description.utf8),
        ]
        for person in try laptop.ledger.certificates(in: dossier) { secrets.append(try #require(person.boxKey)) }
        #expect(secrets.count == 16)
        for secret in secrets {
            let isThere = file.indices.dropLast(secret.count).contains { file[$0] == secret[0] && file[$0..<$0 + secret.count].elementsEqual(secret) }
            #expect(!isThere)
        }
    }

    /// A copy of A's laptop has used A's numbers for something else: B cannot say which was first, keeps what it has, and
    /// brings the other branch to the server.
    @Test func aForkMetByBundleIsKeptForTheServer() async throws {
        let (world, a, b) = try await team()
        try await add(a, world, "共同")
        #expect(await a.run("sync").code == .ok)
        let copy = TestLaptop(world, "copy")
        try FileManager.default.copyItem(atPath: a.home, toPath: copy.home)
        // As a cloned disk image would have it: the copy does not notice.
        try copy.forgetAnchor()
        try await add(a, world, "原本")
        try await add(copy, world, "複製")
        let first = world.folder + "/1.plumb", second = world.folder + "/2.plumb"
        #expect(await a.run("bundle", "export", "-o", first).code == .ok)
        #expect(await copy.run("bundle", "export", "-o", second).code == .ok)
        #expect(await b.run("bundle", "import", first).code == .ok)
        let before = try b.open().ledger.dump()
        for _ in 0..<2 {
            let result = await b.json("bundle", "import", second)
            #expect(result.code == .outstanding)
            #expect(result.json["dossiers"]?[0]?["outcome"]?.string == "differs", "\(result.output)\(result.messages)")
        }
        #expect(try b.open().ledger.dump() == before)
        #expect(await b.run("sync").code == .ok)
        #expect(world.server.rescues.count == 1)
        // What the server got opens with its key and holds the branch.
        let file = try #require(world.server.rescues.values.first)
        let reader = try BoxReader(size: file.count, key: try BoxKey(derivedFrom: world.server.key.seed)) { Array(file[$0..<$0 + $1]) }
        #expect(reader.sections.count == 1)
    }
}

extension TestLaptop {
    /// Makes the state forget which disk it lives on, as a cloned disk image does.
    func forgetAnchor() throws { try Connection(path: home + "/laptop.sqlite").run("DELETE FROM setting WHERE name='anchor'") }
}
