import Client
import HTTP
import Ledger
import Records
import Replication
import Terminal
import Testing

/// What people do with `undo`, `redo` and `op log`.
@Suite struct UndoTests {
    private func defect(_ laptop: TestLaptop, _ world: World, _ number: String = "1") async -> JSON {
        await laptop.json("defect", "show", world.name, number).json
    }

    private func count(_ laptop: TestLaptop, _ world: World) async -> Int {
        await laptop.json("defect", "list", world.name).json["defects"]?.array?.count ?? -1
    }

    private func same(_ laptops: TestLaptop...) throws -> Bool {
        Set(try laptops.map { try $0.open().ledger.dump([.visit]) }).count == 1
    }

    @Test func `each kind of save is undone and brought back, before and after a sync`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "蜂窩")
        _ = await one.run("defect", "edit", world.name, "1", "--severity", "S", "--location", "A棟")
        for _ in 0..<2 {
            #expect(await one.run("undo").code == .ok)
            #expect(await defect(one, world)["severity"]?.string == "M")
            #expect(await defect(one, world)["location"]?.string == "")
            #expect(await one.run("redo").code == .ok)
            #expect(await defect(one, world)["severity"]?.string == "S")
            #expect(await defect(one, world)["location"]?.string == "A棟")
            #expect(await one.run("sync").code == .ok)
        }
        // Walks back through what was done, and forth again.
        #expect(await one.run("undo").code == .ok)
        #expect(await one.run("undo").code == .ok)
        #expect(await count(one, world) == 0)
        #expect(await one.json("undo").error == "undo.nothing")
        #expect(await one.run("redo").code == .ok)
        #expect(await defect(one, world)["severity"]?.string == "M")
        #expect(await one.run("redo").code == .ok)
        #expect(await defect(one, world)["severity"]?.string == "S")
        #expect(await one.json("redo").error == "redo.nothing")

        _ = await one.run("defect", "remove", world.name, "1", "--yes")
        #expect(await count(one, world) == 0)
        #expect(await one.run("undo").code == .ok)
        #expect(await count(one, world) == 1)
        #expect(await one.run("redo").code == .ok)
        #expect(await count(one, world) == 0)
        #expect(await one.run("undo").code == .ok)
        #expect(await one.run("sync").code == .ok)
        let two = try await world.laptop("two", world.juror, role: "juror")
        // The second device is certified in the dossier.
        #expect(await one.run("sync").code == .ok)
        #expect(try same(one, two))
        #expect(await defect(two, world)["severity"]?.string == "S")
        #expect(await one.run("doctor", "--rebuild").output.contains("一切正常"))
        #expect(await one.json("conflict", "list").json["conflicts"]?.array?.isEmpty == true)
    }

    @Test func `scores go back to what was there, also to nothing`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        func quality() async -> Int? { await one.json("score", "show", world.name).json["members"]?[0]?["items"]?["q"]?.int }
        _ = await one.run("score", "set", world.name, "--quality", "16")
        _ = await one.run("score", "set", world.name, "--quality", "18")
        #expect(await one.run("undo").code == .ok)
        #expect(await quality() == 16)
        #expect(await one.run("undo").code == .ok)
        #expect(await quality() == nil)
        #expect(await one.run("redo").code == .ok)
        #expect(await quality() == 16)
        _ = await one.run("visit", "outcome", world.name, "--comment", "甲")
        _ = await one.run("visit", "outcome", world.name, "--comment", "乙")
        #expect(await one.run("undo").code == .ok)
        #expect(await one.json("visit", "outcome", world.name).json["comment"]?.string == "甲")
        #expect(await one.run("doctor", "--rebuild").code != .integrity)
    }

    @Test func `nothing of a colleague's is overwritten`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "蜂窩")
        _ = await one.run("defect", "edit", world.name, "1", "--note", "蜂窩三處")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        _ = await two.run("defect", "edit", world.name, "1", "--note", "蜂窩四處")
        for laptop in [two, one] { _ = await laptop.run("sync") }
        let refused = await one.run("undo")
        #expect(refused.code == .conflicts)
        #expect(refused.messages.contains("undo.changed-since") && refused.messages.contains("陳委員") && refused.messages.contains("缺失內容"))
        #expect(await defect(one, world)["note"]?.string == "蜂窩四處")
        // The record that I made is used by somebody else: taking it back would take his words with it.
        let operations = await one.json("op", "log").json["operations"]?.array ?? []
        let added = try #require(operations.last?["id"]?.string)
        #expect(await one.json("undo", added).error == "undo.changed-since")
        // Another field is nobody else's business.
        _ = await one.run("defect", "edit", world.name, "1", "--location", "A棟")
        #expect(await one.run("undo").code == .ok)
        #expect(await defect(one, world)["note"]?.string == "蜂窩四處")
        // Once it is his, too, it is not brought back either, and a redo is called one.
        for laptop in [one, two] { _ = await laptop.run("sync") }
        _ = await two.run("defect", "edit", world.name, "1", "--location", "C棟")
        for laptop in [two, one] { _ = await laptop.run("sync") }
        let redo = await one.run("redo")
        #expect(redo.code == .conflicts && redo.messages.contains("不能重做"), "\(redo.messages)")
        // He takes it away; what I wrote is gone with it.
        _ = await one.run("defect", "edit", world.name, "1", "--location", "B棟")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        _ = await two.run("defect", "remove", world.name, "1", "--yes")
        for laptop in [two, one] { _ = await laptop.run("sync") }
        #expect(await one.json("undo").error == "undo.removed-since")
        #expect(await one.json("conflict", "list").json["conflicts"]?.array?.isEmpty == true)
    }

    @Test func `a register in conflict waits for a choice, and a choice is not undone`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "蜂窩")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        _ = await one.run("defect", "edit", world.name, "1", "--note", "甲")
        _ = await two.run("defect", "edit", world.name, "1", "--note", "乙")
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let refused = await one.json("undo")
        #expect(refused.error == "undo.in-conflict" && refused.code == .conflicts)
        let id = try #require(await one.json("conflict", "list").json["conflicts"]?[0]?["id"]?.string)
        #expect(refused.messages.contains(id))
        #expect(await one.run("conflict", "take", id, "theirs").code == .ok)
        #expect(await one.json("undo").error == "undo.settlement")
        #expect(await one.json("op", "log").json["operations"]?.array?.map { $0["settles"]?.bool } == [true, false, false])
        #expect(await defect(one, world)["note"]?.string == "乙")
    }

    @Test func `an undo against a colleague's concurrent edit is a conflict like any other`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "蜂窩")
        _ = await one.run("defect", "edit", world.name, "1", "--note", "甲")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        #expect(await one.run("undo").code == .ok)
        _ = await two.run("defect", "edit", world.name, "1", "--note", "乙")
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let conflict = try #require(await one.json("conflict", "list").json["conflicts"]?[0])
        #expect(conflict["base"]?["note"]?.string == "甲")
        #expect(Set((conflict["candidates"]?.array ?? []).compactMap { $0["values"]?["note"]?.string }) == ["蜂窩", "乙"])
        // The same with a removal: what I made and took back was used meanwhile.
        _ = await one.run("conflict", "take", conflict["id"]?.string ?? "", "mine")
        _ = await one.run("defect", "add", world.name, "--code", "8.01", "--note", "另一項")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        #expect(await one.run("undo").code == .ok)
        _ = await two.run("defect", "edit", world.name, "2", "--note", "同時補充")
        for laptop in [two, one, two] { _ = await laptop.run("sync") }
        #expect(await two.json("conflict", "list").json["conflicts"]?[0]?["existence"]?.bool == true)
        #expect(try same(one, two))
    }

    @Test func `two computers of one person agree on what is undone`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.leader)
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "蜂窩")
        _ = await one.run("defect", "edit", world.name, "1", "--note", "甲")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        func operations(_ laptop: TestLaptop) async -> [JSON] { await laptop.json("op", "log").json["operations"]?.array ?? [] }
        func ids(_ laptop: TestLaptop) async -> [String] { await operations(laptop).compactMap { $0["id"]?.string } }
        #expect(await ids(one) == ids(two))
        let edit = try #require(await ids(one).first)
        // Both undo the same save while apart.
        #expect(await one.run("undo", edit).code == .ok)
        #expect(await two.run("undo", edit).code == .ok)
        for laptop in [one, two, one] { #expect(await laptop.run("sync").code == .ok) }
        for laptop in [one, two] {
            #expect(await operations(laptop).first { $0["id"]?.string == edit }?["undone"]?.bool == true)
            #expect(await laptop.json("undo", edit).error == "undo.already")
        }
        // One redo brings it back, on both.
        #expect(await two.run("redo").code == .ok)
        for laptop in [two, one] { #expect(await laptop.run("sync").code == .ok) }
        for laptop in [one, two] {
            #expect(await defect(laptop, world)["note"]?.string == "甲")
            #expect(await operations(laptop).first { $0["id"]?.string == edit }?["undone"]?.bool == false)
        }
        #expect(try same(one, two))
        // The other computer's save is undone by number, too: 1 is the newest.
        #expect(await one.json("redo").error == "redo.nothing")
        #expect(await one.run("undo", edit).code == .ok)
        #expect(await defect(one, world)["note"]?.string == "蜂窩")
        // A colleague's saves are not in my list.
        let three = try await world.laptop("three", world.juror, role: "juror")
        #expect(await operations(three).isEmpty)
        #expect(await three.json("undo").error == "undo.nothing")
        #expect(await three.json("undo", edit).code == .notFound)
    }

    @Test func `own later saves go first`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "甲")
        _ = await one.run("defect", "edit", world.name, "1", "--note", "乙")
        _ = await one.run("defect", "edit", world.name, "1", "--note", "丙")
        let ids = (await one.json("op", "log").json["operations"]?.array ?? []).compactMap { $0["id"]?.string }
        let refused = await one.run("undo", "2")
        #expect(refused.code == .conflicts && refused.messages.contains("plumb undo \(ids[0])"))
        let photo = try Pictures.write(Pictures.jpeg(time: "2025:07:01 10:00:00"), "a.jpg", in: world.folder)
        #expect(await one.run("photo", "add", world.name, "1", photo).code == .ok)
        #expect(await one.json("undo", ids[2]).error == "undo.changed-since")
        #expect(await one.run("undo").code == .ok)
        #expect(await defect(one, world)["photos"]?.int == 0)
        #expect(await one.run("redo").code == .ok)
        #expect(await defect(one, world)["photos"]?.int == 1)
        for _ in 0..<4 { #expect(await one.run("undo").code == .ok) }
        #expect(await count(one, world) == 0)
        for _ in 0..<4 { #expect(await one.run("redo").code == .ok) }
        #expect(await defect(one, world)["note"]?.string == "丙")
        #expect(await defect(one, world)["photos"]?.int == 1)
        #expect(await one.json("undo", "zzzz").code == .notFound)
    }

    @Test func `a save as large as one may be is undone and brought back in one go`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let laptop = try one.open()
        try laptop.ledger.write { writer in
            var body = BodyWriter()
            for number in 1...Limits.operations {
                body.append(FieldKinds.defect.operation(.create, .random(), ["note": .text("項\(number)"), "number": .integer(Int64(number))]))
            }
            try writer.append(to: try writer.dossier(world.visit), author: world.leader, now: 1_751_338_800_000, body: body)
        }
        for _ in 0..<2 {
            #expect(await one.run("undo").code == .ok)
            #expect(await count(one, world) == 0)
            #expect(await one.json("op", "log").json["operations"]?[0]?["operations"]?.array?.count == Limits.operations)
            #expect(await one.run("redo").code == .ok)
            #expect(await count(one, world) == Limits.operations)
        }
        #expect(await one.json("op", "log").json["operations"]?.array?.count == 5)
        #expect(await one.run("sync").code == .ok)
    }

    @Test func `final, withdrawn and cancelled visits stay as they are`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        // Without a key to seal to, a withdrawn dossier stays until the server says that it is safe.
        world.server.givesBoxKey = false
        let two = try await world.laptop("two", world.juror, role: "juror")
        for laptop in [one, two] { _ = await laptop.run("defect", "add", world.name, "--code", "8.01", "--note", "建議") }
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let id = try #require(await two.json("op", "log").json["operations"]?[0]?["id"]?.string)
        #expect(await one.run("visit", "finalise", world.name, "--yes").code == .ok)
        let refused = await one.json("undo")
        #expect(refused.error == "undo.seal" && refused.code == .notAuthorised)
        #expect(await one.json("undo", "2").error == "undo.sealed")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        #expect(await two.json("undo").error == "undo.sealed")
        #expect(await two.json("op", "log").json["operations"]?[0]?["undone"]?.bool == false)

        world.server.rights[world.juror] = [world.catalogue: .read]
        _ = await two.run("sync")
        let withdrawn = await two.run("undo")
        #expect(withdrawn.messages.contains("undo.withdrawn") && withdrawn.messages.contains("已收回"))
        #expect(withdrawn.code == .notAuthorised)
        let log = await two.run("op", "log")
        #expect(log.output.contains(id) && !log.output.contains("8.01"))
    }
}
