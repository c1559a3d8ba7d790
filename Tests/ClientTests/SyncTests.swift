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

@Suite struct SyncTests {
    private func add(_ laptop: TestLaptop, _ world: World, _ note: String) async {
        _ = await laptop.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", note)
    }

    private func notes(_ laptop: TestLaptop, _ world: World) async -> [String] {
        (await laptop.json("defect", "list", world.name).json["defects"]?.array ?? []).compactMap { $0["note"]?.string }.sorted()
    }

    @Test func `two laptops end with the same tables, and idle sync is one small round trip`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        await add(one, world, "甲")
        await add(two, world, "乙")
        #expect(await one.run("sync").code == .ok)
        #expect(await two.run("sync").code == .ok)
        #expect(await one.run("sync").code == .ok)
        #expect(await notes(one, world) == ["乙", "甲"])
        #expect(await notes(two, world) == ["乙", "甲"])
        for laptop in [one, two] {
            #expect(await laptop.run("sync").code == .ok)
            world.server.syncBytes = []
            let idle = await laptop.json("sync")
            #expect(idle.json["round_trips"]?.int == 1)
            #expect(world.server.syncBytes.count == 1)
            #expect(world.server.syncBytes.allSatisfy { $0.up < 1024 && $0.down < 1024 })
        }
        let dumpOne = try one.open().ledger.dump([.visit])
        #expect(try two.open().ledger.dump([.visit]) == dumpOne)
        #expect(try world.server.ledger.dump([.visit]) == dumpOne)
    }

    @Test func `the same number on two laptops is told apart by a prime or an id`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror)
        await add(one, world, "甲")
        await add(two, world, "乙")
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let names = await one.json("defect", "list", world.name).json["defects"]?.array?.compactMap { $0["name"]?.string }
        #expect(names == ["1", "1'"])
        #expect(await one.json("defect", "show", world.name, "1").error == "record.ambiguous")
        #expect(await one.json("defect", "show", world.name, "1'").code == .ok)
        #expect(await one.json("defect", "show", world.name, "1’").code == .ok)
        let id = try #require(await one.json("defect", "list", world.name).json["defects"]?[0]?["id"]?.string)
        #expect(await one.json("defect", "show", world.name, String(id.prefix(8))).code == .ok)
    }

    @Test func `a lost answer leads to the same state when the sync is run again`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        await add(laptop, world, "甲")
        world.server.beforeAnswer = { if $0.hasSuffix("/v1/sync") { throw HTTPError(.connectionLost, subject: "127.0.0.1") } }
        let lost = await laptop.json("sync")
        #expect(lost.code == .unreachable)
        #expect(lost.error == "http.connection-lost")
        #expect(await laptop.json("status").json["unsent"]?.int == 1)
        world.server.beforeAnswer = nil
        let again = await laptop.json("sync")
        #expect(again.code == .ok)
        #expect(await laptop.json("status").json["unsent"]?.int == 0)
        #expect(try laptop.open().ledger.dump([.visit]) == world.server.ledger.dump([.visit]))
        let idle = await laptop.json("sync")
        #expect(idle.json["round_trips"]?.int == 1)
    }

    @Test func `without a server everything stays and the code is 5`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        await add(laptop, world, "甲")
        world.server.beforeWork = { _ in throw HTTPError(.unreachable, subject: "127.0.0.1:9") }
        let result = await laptop.run("sync")
        #expect(result.code == .unreachable)
        #expect(result.messages.contains("本機資料都還在"))
        #expect(await notes(laptop, world) == ["甲"])
    }

    @Test func `a dry run sends nothing and asks for nothing`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        await add(laptop, world, "甲")
        try world.server.save(world.visit, FieldKinds.visit.operation(.create, .random(), ["day": "2025-07-01"]))
        let dry = await laptop.json("sync", "--dry-run")
        #expect(dry.json["to_send"]?.int == 1)
        #expect(dry.json["something_waits"]?.bool == true)
        #expect(await laptop.json("status").json["unsent"]?.int == 1)
        _ = await laptop.run("sync")
        let after = await laptop.json("sync", "--dry-run")
        #expect(after.json["to_send"]?.int == 0)
        #expect(after.json["something_waits"]?.bool == false)
    }

    @Test func `many sets go in several chunks and arrive once`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        try insert(2_500, laptop, world)
        let result = await laptop.json("sync")
        #expect(result.json["sent"]?.int == 2_500)
        #expect(result.json["settled"]?.bool == true)
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 2_500)
        let second = try await world.laptop("two", world.juror)
        #expect(await second.json("defect", "list", world.name).json["defects"]?.array?.count == 2_500)
    }

    /// One set for each defect, without the program's start around each.
    private func insert(_ count: Int, _ test: TestLaptop, _ world: World) throws {
        let laptop = try test.open()
        try laptop.ledger.write { writer in
            for number in 1...count {
                var body = BodyWriter()
                body.append(FieldKinds.defect.operation(.create, .random(), ["code": "5.01.01", "number": .integer(Int64(number)), "note": "x"]))
                try writer.append(to: try writer.dossier(world.visit), author: world.leader, now: world.server.now, body: body)
            }
        }
    }

    @Test func `a broken first sync goes on where it stopped`() async throws {
        let world = try World()
        let writer = try await world.laptop("one", world.leader)
        try insert(3_000, writer, world)
        _ = await writer.run("sync")
        let laptop = TestLaptop(world, "two")
        world.server.codes["C"] = (world.juror, "two", "juror")
        _ = await laptop.run("enroll", "http://127.0.0.1:9", "C")
        var answers = 0
        world.server.beforeAnswer = { _ in
            answers += 1
            if answers == 3 { throw HTTPError(.connectionLost, subject: "127.0.0.1") }
        }
        #expect(await laptop.run("sync").code == .unreachable)
        world.server.beforeAnswer = nil
        let rest = await laptop.json("sync")
        #expect(rest.json["settled"]?.bool == true)
        #expect((rest.json["received"]?.int ?? 0) < 3_000)
        #expect(try laptop.open().ledger.dump([.visit]) == world.server.ledger.dump([.visit]))
    }

    @Test func `a dossier that was withdrawn stays readable in the file and leaves the idle check`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.juror)
        await add(laptop, world, "甲")
        world.server.rights[world.juror]?[world.visit] = nil
        let sync = await laptop.json("sync")
        #expect(sync.code == .outstanding)
        #expect(sync.json["refused"]?[0]?["reason"]?.string == "unknown")
        #expect(await laptop.json("visit", "show", world.name).error == "visit.withdrawn")
        #expect(await laptop.json("status").json["refused"]?.array?.count == 1)
        let idle = await laptop.json("sync")
        #expect(idle.code == .ok)
        #expect(idle.json["round_trips"]?.int == 1)
        // Opened again: what was written meanwhile goes after all.
        world.server.rights[world.juror]?[world.visit] = .write
        world.server.grantNumbers[world.visit] = 2
        #expect(await laptop.run("sync").code == .ok)
        #expect(await notes(laptop, world) == ["甲"])
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 1)
        #expect(await laptop.json("status").json["refused"]?.array?.isEmpty == true)
        #expect(await laptop.json("sync").json["round_trips"]?.int == 1)
    }

    @Test func `one refused dossier does not hold the others up`() async throws {
        let world = try World()
        let other = try world.server.dossier(.visit, family: .random())
        try world.server.save(other, FieldKinds.visit.operation(.create, .random(), ["day": "2025-07-02", "tender_name": "另一案"]))
        world.server.rights[world.juror]?[other] = .write
        let laptop = try await world.laptop("one", world.juror)
        await add(laptop, world, "甲")
        _ = await laptop.run("merit", "add", String(other.description.prefix(8)), "--text", "好")
        world.server.rights[world.juror]?[other] = nil
        let sync = await laptop.json("sync")
        #expect(sync.json["sent"]?.int == 1)
        #expect(sync.json["refused"]?.array?.count == 1)
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 1)
        #expect(try world.server.ledger.records(FieldKinds.merit).isEmpty)
    }

    @Test func `another server at the address is refused and nothing changes`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        await add(laptop, world, "甲")
        world.server.epoch = Epoch(store: .random(), number: 1)
        let result = await laptop.json("sync")
        #expect(result.error == "sync.server-replaced")
        #expect(result.code == .integrity)
        #expect(await laptop.json("status").json["unsent"]?.int == 1)
    }

    /// The reply by which a laptop enters the server's new life does not reach its disk: the run goes on in the old one, and offers everything
    /// when it meets the new one again (seed 254 of the simulator, of one day).
    @Test func `a new life of the server that could not be stored is met again`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        await add(laptop, world, "甲")
        #expect(await laptop.run("sync").code == .ok)
        let opened = try laptop.open()
        func unsent() throws -> Int { try opened.database.first("SELECT count(*) FROM chain WHERE unsent=1") { $0.int(0) } ?? 0 }
        func sync() throws -> SyncReport {
            let api = APIClient(server: "http://127.0.0.1:9", token: try opened.token(), transport: world.server)
            let now = world.server.now
            var driver = try SyncDriver(opened, api, clock: { now })
            return try driver.run()
        }
        #expect(try unsent() == 0)
        world.server.epoch.number = 2
        // What fails when everything was written and is to be made durable.
        try opened.database.execute(
            """
            CREATE TABLE kept(id INTEGER PRIMARY KEY);
            CREATE TABLE fails(id INTEGER REFERENCES kept(id) DEFERRABLE INITIALLY DEFERRED);
            CREATE TRIGGER fail AFTER UPDATE ON setting WHEN NEW.name='enrolment' BEGIN INSERT INTO fails VALUES(1); END
            """)
        #expect(throws: DatabaseError.self) { try sync() }
        #expect(try unsent() == 0 && opened.enrolment.epoch.number == 1)
        try opened.database.execute("DROP TRIGGER fail")
        let report = try sync()
        #expect(report.hasNewEpoch && opened.enrolment.epoch.number == 2)
        #expect(try laptop.open().enrolment.epoch.number == 2)
    }

    @Test func `a clock that is wrong is told`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        laptop.skew = 3_600_000
        await add(laptop, world, "甲")
        let result = await laptop.run("sync")
        #expect(result.messages.contains("快了約 60 分鐘"))
        #expect(await laptop.json("status").json["clock_skew_ms"]?.int == 3_600_000)
        #expect(await laptop.run("doctor").output.contains("doctor.clock"))
    }

    @Test func `while another process writes, saving ends with code 8 and reading goes on`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        let other = try laptop.open()
        try other.database.execute("BEGIN IMMEDIATE")
        #expect(await laptop.run("status").code == .ok)
        let result = await laptop.json("merit", "add", world.name, "--text", "好")
        #expect(result.code == .locked)
        #expect(result.error == "database.busy")
        try other.database.execute("ROLLBACK")
        #expect(await laptop.run("merit", "add", world.name, "--text", "好").code == .ok)
    }
}

@Suite struct RefusedSyncTests {
    @Test func `a dossier whose chain forked is told and does not hold the others up`() async throws {
        let world = try World()
        let other = try world.server.dossier(.visit, family: .random())
        try world.server.save(other, FieldKinds.visit.operation(.create, .random(), ["day": "2025-07-02", "tender_name": "另一案"]))
        world.server.rights[world.leader]?[other] = .write
        let laptop = try await world.laptop("one", world.leader)
        _ = await laptop.run("merit", "add", world.name, "--text", "甲")
        _ = await laptop.run("merit", "add", String(other.description.prefix(8)), "--text", "乙")
        var tries = 0
        world.server.refuseChunk = { dossiers in
            tries += 1
            return dossiers.contains(other) ? Problem(code: "409.2", zh: "不同", en: "forked") : nil
        }
        let result = await laptop.json("sync")
        #expect(result.code == .integrity)
        #expect(result.json["refused"]?.array?.map { $0["reason"]?.string } == ["forked"])
        #expect(try world.server.ledger.records(FieldKinds.merit).map { $0.text("text") } == ["甲"])
        #expect(tries == 3)
        #expect(await laptop.json("doctor").code == .integrity)
        world.server.refuseChunk = nil
        #expect(await laptop.json("sync").code == .ok)
        #expect(await laptop.json("status").json["refused"]?.array?.isEmpty == true)
    }

    @Test func `a push that arrives cut is sent once more in the same run`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        _ = await laptop.run("merit", "add", world.name, "--text", "甲")
        var tries = 0
        world.server.refuseChunk = { _ in
            tries += 1
            return tries == 1 ? Problem(code: "400.1", zh: "無法解讀", en: "malformed") : nil
        }
        let result = await laptop.json("sync")
        #expect(result.code == .ok && tries == 2, "\(result.output)")
        #expect(try world.server.ledger.records(FieldKinds.merit).map { $0.text("text") } == ["甲"])
    }

    /// A disk image of a laptop, its pushes cut: what a colleague built on the original's save does not fit on the image's own one
    /// of the same number. The image shows its past first, and both get everything.
    @Test func `a copied laptop whose first push was cut is told of its branch before anything that does not fit`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader), colleague = try await world.laptop("two", world.juror, role: "juror")
        let database = laptop.home + "/laptop.sqlite"
        func add(_ laptop: TestLaptop, _ text: String) async { _ = await laptop.run("merit", "add", world.name, "--text", text) }
        await add(laptop, "共同")
        #expect(await laptop.run("sync").code == .ok)
        let image = contents(database)
        await add(laptop, "原來那台")
        #expect(await laptop.run("sync").code == .ok)
        #expect(await colleague.run("sync").code == .ok)
        await add(colleague, "同事接著")
        #expect(await colleague.run("sync").code == .ok)
        overwrite(database, with: image)
        for text in ["映像一", "映像二"] { await add(laptop, text) }
        var tries = 0
        world.server.refuseChunk = { _ in
            tries += 1
            return tries <= 2 ? Problem(code: "400.1", zh: "無法解讀", en: "malformed") : nil
        }
        let sync = await laptop.json("sync")
        #expect(sync.error == nil && sync.json["branches"]?.int == 1, "\(sync.messages)\(sync.output)")
        _ = await laptop.run("sync")
        #expect(try world.server.ledger.records(FieldKinds.merit).map { $0.text("text") }.sorted() == ["共同", "原來那台", "同事接著", "映像一", "映像二"].sorted())
        #expect(try laptop.open().ledger.dump([.visit]) == world.server.ledger.dump([.visit]))
        // As long as the server takes nothing of it, the sync says what it is, and that nothing is lost.
        overwrite(database, with: image)
        await add(laptop, "又一份映像")
        await add(laptop, "又一份映像，二")
        world.server.refuseChunk = { _ in Problem(code: "400.1", zh: "無法解讀", en: "malformed") }
        let stuck = await laptop.json("sync")
        #expect(stuck.error == "sync.unshown-past" && stuck.code == .outstanding && stuck.messages.contains("都還在"), "\(stuck.messages)\(stuck.output)")
    }

    /// What a laptop knows after a push whose answer it got: here of a server that was set back since, to before it.
    private func believeSent(_ test: TestLaptop) throws {
        let ledger = try test.open().ledger
        let extractor = Extractor(ledger)
        while let chunk = try ledger.nextPush(extractor)?.chunk { try ledger.write { _ in try ledger.acknowledge(chunk) } }
    }

    /// The server was set back without a sign of it, and lacks what this laptop builds on; or it has a copy's past in its place, of as
    /// many saves. Either way the laptop shows its own from the beginning, in the same run, and nothing is lost.
    @Test(arguments: [false, true])
    func `a server that holds less, or another past, than a laptop took it to is shown all of it`(isCopied: Bool) async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader), colleague = try await world.laptop("two", world.juror, role: "juror")
        let database = laptop.home + "/laptop.sqlite"
        func add(_ text: String) async { _ = await laptop.run("merit", "add", world.name, "--text", text) }
        await add("共同")
        #expect(await laptop.run("sync").code == .ok)
        let image = contents(database)
        for text in ["原一", "原二"] { await add(text) }
        try believeSent(laptop)
        var all = ["共同", "原一", "原二", "原三"]
        if isCopied {
            let original = contents(database)
            overwrite(database, with: image)
            for text in ["映像一", "映像二"] { await add(text) }
            #expect(await laptop.run("sync").code == .ok)
            overwrite(database, with: original)
            all += ["映像一", "映像二"]
        }
        await add("原三")
        world.server.requests = []
        let sync = await laptop.json("sync")
        #expect(sync.error == nil && sync.json["branches"]?.int == (isCopied ? 1 : 0) && sync.json["settled"]?.bool == true, "\(sync.messages)\(sync.output)")
        #expect(world.server.requests.count < 12)
        _ = await colleague.run("sync")
        for ledger in [world.server.ledger, try laptop.open().ledger, try colleague.open().ledger] {
            #expect(try ledger.records(FieldKinds.merit).map { $0.text("text") }.sorted() == all.sorted())
            #expect(try ledger.verifyAndRebuild() == [])
        }
        #expect(try laptop.open().ledger.dump([.visit]) == world.server.ledger.dump([.visit]))
        #expect(await laptop.json("sync").json["round_trips"]?.int == 1)
    }

    /// Leader and juror who know each other's devices, the juror on a second visit as well, and a file with `count` saves of the leader's
    /// that no server has, taken in by the juror.
    private func relayed(_ count: Int, _ text: () -> String) async throws -> (World, leader: TestLaptop, juror: TestLaptop, other: DossierID) {
        let world = try World()
        let other = try world.server.dossier(.visit, family: .random())
        try world.server.save(other, FieldKinds.visit.operation(.create, .random(), ["day": "2025-07-02", "tender_name": "另一案"]))
        world.server.rights[world.juror]?[other] = .write
        let leader = try await world.laptop("one", world.leader), juror = try await world.laptop("two", world.juror, role: "juror")
        for laptop in [leader, juror] { try requireSetup(await laptop.run("sync").code == .ok) }
        let ledger = try leader.open().ledger
        try ledger.write { writer in
            for _ in 0..<count {
                var body = BodyWriter()
                body.append(FieldKinds.defect.operation(.create, .random(), ["code": "5.01.01", "note": .text(text())]))
                try writer.append(to: try writer.dossier(world.visit), author: world.leader, now: world.server.now, body: body)
            }
        }
        let file = world.folder + "/b.plumb"
        try requireSetup(await leader.run("bundle", "export", "-o", file).code == .ok)
        try requireSetup(await juror.run("bundle", "import", file).code == .ok)
        _ = await juror.run("merit", "add", world.name, "--text", "委員自己的")
        _ = await juror.run("merit", "add", String(other.description.prefix(8)), "--text", "另一案的")
        return (world, leader, juror, other)
    }

    /// More of a colleague's than one request takes cannot be shown to be the colleague's: it is told, it holds nothing else up, and it
    /// goes once the colleague has synced.
    @Test func `a colleague's chain that is longer than a request is told and holds nothing else up`() async throws {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-")
        let (world, leader, juror, _) = try await relayed(34) { String(randomBytes(110_000).map { letters[Int($0 & 63)] }) }
        let sync = await juror.json("sync")
        #expect(sync.error == nil && sync.code == .outstanding, "\(sync.messages)\(sync.output)")
        #expect(sync.json["refused"]?.array?.map { $0["reason"]?.string } == ["unproved"])
        #expect(try world.server.ledger.records(FieldKinds.merit).map { $0.text("text") } == ["另一案的"])
        #expect(await juror.run("sync").messages.contains("等他自己同步"))
        for laptop in [leader, juror] { #expect(await laptop.run("sync").code == .ok) }
        #expect(try world.server.ledger.records(FieldKinds.merit).map { $0.text("text") }.sorted() == ["另一案的", "委員自己的"].sorted())
        #expect(await juror.json("status").json["refused"]?.array?.isEmpty == true)
    }

    /// One dossier of a request is refused, and another holds a colleague's chain in several chunks: alone it goes whole, too.
    @Test func `a colleague's chain in several chunks is not held up by another dossier`() async throws {
        let (world, _, juror, other) = try await relayed(2_500) { "x" }
        world.server.refuseChunk = { $0.contains(other) ? Problem(code: "422.2", zh: "作者", en: "author") : nil }
        let sync = await juror.json("sync")
        #expect(sync.error == nil, "\(sync.messages)\(sync.output)")
        #expect(sync.json["refused"]?.array?.map { $0["reason"]?.string } == ["foreign-author"])
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 2_500)
    }

    private func overwrite(_ path: String, with bytes: [UInt8]) {
        for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
        guard let file = fopen(path, "r+") else { return }
        ftruncate(fileno(file), 0)
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    @Test func `the server's verdicts are no news`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        _ = await laptop.run("merit", "add", world.name, "--text", "甲")
        let sync = await laptop.json("sync")
        #expect(sync.json["sent"]?.int == 1)
        #expect(sync.json["received"]?.int == 0)
        #expect(sync.json["visits"]?.array?.isEmpty == true)
    }
}
