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

/// A visit that the office takes away, as its person's laptop goes through it.
@Suite struct WithdrawalTests {
    private func add(_ laptop: TestLaptop, _ world: World, _ note: String) async {
        let result = await laptop.run(
            "defect", "add", world.name, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", note, "--no-input")
        #expect(result.code == .ok, "\(result.messages)")
    }

    private func withdraw(_ world: World, isOver: Bool = false) {
        for dossier in [world.visit, world.jurorSheet] {
            world.server.withdrawn[world.juror, default: [:]][dossier] = Standing(.write, withdrawal: Withdrawal(mark: nil, isOver: isOver))
            world.server.rights[world.juror]?[dossier] = nil
        }
    }

    /// Whether a file below the laptop's home holds the text.
    private func holds(_ laptop: TestLaptop, _ text: String) -> Bool { laptop.holds(Array(text.utf8)) }

    /// A server that never said to which key to seal.
    @Test func `pending edits arrive first, then the laptop forgets what is safe, and a new grant brings it back`() async throws {
        let world = try World()
        world.server.givesBoxKey = false
        let laptop = try await world.laptop("one", world.juror)
        await add(laptop, world, "已送出")
        #expect(await laptop.run("sync").code == .ok)
        await add(laptop, world, "待送出")
        _ = try laptop.open().beginTestDraft(in: world.visit)
        withdraw(world)
        let sync = await laptop.json("sync")
        #expect(sync.json["sent"]?.int == 1)
        #expect(sync.json["refused"]?.array?.count == 2)
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 2)
        // Not safe yet: nothing is deleted, nothing is shown.
        #expect(holds(laptop, "環河路護岸工程"))
        let list = await laptop.json("visit", "list")
        #expect(list.json["visits"]?.array?.isEmpty == true)
        #expect(list.json["withdrawn"]?[0]?["visit"]?.string == world.name)
        #expect(list.json["withdrawn"]?[0]?["forgotten"]?.bool == false)
        #expect(await laptop.run("visit", "list").output.contains("收回"))
        for line in [["visit", "show", world.name], ["defect", "list", world.name], ["merit", "add", world.name, "--text", "x"]] {
            let refused = await laptop.run(line + ["--json"])
            #expect(refused.error == "visit.withdrawn")
            #expect(refused.messages.contains("都已在伺服器上"))
        }
        world.server.safe = HybridTime(milliseconds: world.server.now + 1_000_000)
        #expect(await laptop.json("sync").json["round_trips"]?.int == 1)
        for text in ["環河路護岸工程", "已送出", "待送出", "大安營造"] { #expect(!holds(laptop, text), "\(text)") }
        let after = await laptop.json("visit", "list")
        #expect(after.json["withdrawn"]?[0]?["forgotten"]?.bool == true)
        // The draft was never sent: its author keeps it.
        let kept = await laptop.json("refused", "list")
        #expect(kept.json["refused"]?.array?.map { $0["what"]?.string } == ["draft"])
        #expect(await laptop.json("doctor", "--rebuild").code == .ok)
        let before = try #require(try laptop.open().ledger.forgottenChains().first { $0.dossier == world.visit })
        #expect(before.seq == 2)
        // Granted again: everything is back, and goes on under a fresh replica id.
        for (dossier, right) in [(world.visit, Right.write), (world.jurorSheet, .seal)] {
            world.server.rights[world.juror]?[dossier] = right
            world.server.grantNumbers[dossier] = 2
        }
        #expect(await laptop.run("sync").code == .ok)
        #expect(await laptop.json("defect", "list", world.name).json["defects"]?.array?.count == 2)
        #expect(await laptop.json("visit", "list").json["withdrawn"]?.array?.isEmpty == true)
        await add(laptop, world, "再開始")
        #expect(await laptop.run("sync").code == .ok)
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 3)
        #expect(try laptop.open().ledger.dossier(world.visit)?.replica != before.replica)
        #expect(await laptop.json("sync").json["round_trips"]?.int == 1)
        #expect(try laptop.open().ledger.dump([.visit, .sheet]).isEmpty == false)
    }

    @Test func `what came too late is void, is kept by its author, and can be written out`() async throws {
        let world = try World()
        let personal = try world.server.dossier(.personal)
        world.server.rights[world.juror]?[personal] = .read
        let laptop = try await world.laptop("one", world.juror)
        await add(laptop, world, "太晚")
        withdraw(world, isOver: true)
        world.server.safe = HybridTime(milliseconds: world.server.now + 1_000_000)
        // The server tells the author in the dossier for notices, as it does in the transaction that admits.
        world.server.beforeAnswer = { line in
            guard line.hasSuffix("/v1/sync"), let void = try world.server.ledger.voids().first,
                try world.server.ledger.record(ReservedKinds.void, in: personal, void.record) == nil
            else { return }
            try world.server.save(
                personal,
                ReservedKinds.void.operation(
                    .create, void.record, ["replica": .blob(void.replica.bytes), "seq": .integer(Int64(void.seq)), "reason": .integer(void.reason)]))
        }
        #expect(await laptop.run("sync").code == .outstanding)
        #expect(try world.server.ledger.records(FieldKinds.defect).isEmpty)
        #expect(!holds(laptop, "環河路護岸工程"))
        let list = await laptop.json("refused", "list")
        #expect(list.json["refused"]?[0]?["reason"]?.string == "after-withdrawal")
        #expect(list.json["refused"]?[0]?["content"]?[0]?["values"]?["note"]?.string == "太晚")
        #expect(await laptop.json("status").json["refused_saves"]?.int == 1)
        #expect(await laptop.json("visit", "show", world.name).messages.contains("refused list"))
        let path = world.folder + "/refused.json"
        #expect(await laptop.run("refused", "export", path).code == .ok)
        #expect(String(decoding: contents(path), as: UTF8.self).contains("太晚"))
    }

    @Test func `an edit made while the dossier was being taken away still goes at the next sync`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.juror)
        withdraw(world)
        // Another terminal saves between the push and the walk that learns of the withdrawal.
        var hasSaved = false
        let state = try laptop.open()
        world.server.beforeAnswer = { line in
            guard line.hasSuffix("/v1/sync"), !hasSaved else { return }
            hasSaved = true
            try state.ledger.write { writer in
                var body = BodyWriter()
                body.append(FieldKinds.merit.operation(.create, .random(), ["text": "同時存入"]))
                try writer.append(to: try writer.dossier(world.visit), author: world.juror, now: world.server.now, body: body)
            }
        }
        #expect(await laptop.run("sync").code == .outstanding)
        _ = await laptop.run("sync")
        #expect(try world.server.ledger.records(FieldKinds.merit).map { $0.text("text") } == ["同時存入"])
    }
}

/// The offline lease, with a clock moved by hand.
@Suite struct LeaseTests {
    private let day: Int64 = 24 * 3600 * 1000

    private func world() throws -> (World, later: DossierID, invitation: DossierID) {
        let world = try World()
        let later = try world.server.dossier(.visit, family: .random())
        try world.server.save(later, FieldKinds.visit.operation(.create, .random(), ["day": "2025-08-20", "tender_name": "尚未到日工程", "tender_no": "114-B-01"]))
        let invitation = try world.server.dossier(.invitation, family: .random())
        try world.server.save(invitation, FieldKinds.invitation.operation(.create, .random(), ["day": "2025-09-01", "state": "open"]))
        world.server.rights[world.leader]?[later] = .write
        world.server.rights[world.leader]?[invitation] = .read
        return (world, later, invitation)
    }

    @Test func `after the lease what is to come is hidden, recording goes on, and a sync renews it`() async throws {
        let (world, later, _) = try world()
        let laptop = try await world.laptop("one", world.leader)
        laptop.skew = 13 * day
        #expect(await laptop.json("visit", "list", "--all").json["visits"]?.array?.count == 2)
        laptop.skew = 15 * day
        let list = await laptop.json("visit", "list", "--all")
        #expect(list.json["visits"]?.array?.map { $0["visit"]?.string } == [world.name])
        #expect(list.json["lease_over"]?.bool == true && list.json["hidden"]?.int == 1)
        #expect(list.json["invitations"]?.array?.isEmpty == true)
        #expect(await laptop.json("visit", "show", "114-B-01").error == "visit.lease-over")
        for line in [["complete", "visit", "--", ""], ["status"], ["visit", "list"], ["log"], ["visit", "list", "--json"], ["status", "--json"]] {
            let result = await laptop.run(line)
            for secret in ["尚未到日工程", String(later.description.prefix(8)), "2025-08-20", "2025-09-01", "114-08-20", "114-09-01"] {
                #expect(!result.output.contains(secret) && !result.messages.contains(secret), "\(line) \(secret)")
            }
        }
        // The day of the visit has come: it is recorded as ever.
        let add = await laptop.run(
            "defect", "add", world.name, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", "記錄", "--no-input")
        #expect(add.code == .ok)
        laptop.skew = 0
        // Setting the clock back does not bring it back.
        #expect(await laptop.json("visit", "list", "--all").json["hidden"]?.int == 1)
        #expect(await laptop.run("sync").code == .ok)
        #expect(await laptop.json("visit", "list", "--all").json["visits"]?.array?.count == 2)
    }

    @Test func `a visit that was begun stays open whatever its day`() async throws {
        let (world, later, _) = try world()
        let laptop = try await world.laptop("one", world.leader)
        let name = String(later.description.prefix(8))
        #expect(await laptop.run("merit", "add", name, "--text", "提早開始").code == .ok)
        laptop.skew = 20 * day
        #expect(await laptop.json("visit", "list", "--all").json["hidden"]?.int == 0)
        #expect(await laptop.run("merit", "add", name, "--text", "接著").code == .ok)
    }

    @Test func `the rulebook says how long`() async throws {
        let (world, _, _) = try world()
        let book = try world.server.dossier(.rulebook)
        try world.server.save(
            book,
            OfficeKinds.rule.operation(
                .create, .random(), ["rule_key": "lease.offline.days", "effective_from": "2025-01-01", "value": "3", "source": "測試"]))
        world.server.rights[world.leader]?[book] = .read
        let laptop = try await world.laptop("one", world.leader)
        laptop.skew = 4 * day
        #expect(await laptop.json("visit", "list", "--all").json["hidden"]?.int == 1)
    }
}

func contents(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var page = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&page, 1, page.count, file)
        if count == 0 { return bytes }
        bytes.append(contentsOf: page[0..<count])
    }
}

func files(_ folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var found: [String] = []
    while let entry = readdir(handle) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
        if name == "." || name == ".." { continue }
        found += entry.pointee.d_type == UInt8(DT_DIR) ? files(folder + "/" + name) : [folder + "/" + name]
    }
    return found
}

extension Laptop {
    /// A guided entry that was broken off, as its author left it.
    func beginTestDraft(in dossier: DossierID) throws {
        var view: [UInt8] = []
        try ledger.view(dossier).encode(into: &view)
        try database.write {
            try database.run(
                "INSERT INTO draft(kind,dossier,record,view,answers,begun_at,changed_at) VALUES('defect',?,?,?,?,1,1)", .blob(dossier.bytes),
                .blob(RecordID.random().bytes), .blob(view), .text("{\"note\":\"半途\"}"))
        }
    }
}

extension TestLaptop {
    /// Whether a file below the laptop's home holds these bytes.
    func holds(_ wanted: [UInt8]) -> Bool {
        files(home).contains { path in
            let bytes = contents(path)
            guard bytes.count >= wanted.count else { return false }
            return bytes.indices.contains { $0 + wanted.count <= bytes.count && bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
        }
    }
}
