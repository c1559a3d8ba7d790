import Client
import HTTP
import Ledger
import Records
import Replication
import Terminal
import Testing

@Suite struct FinalisingTests {
    private func pair() async throws -> (World, TestLaptop, TestLaptop) {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        return (world, one, two)
    }

    @Test func `the leader seals visit and sheet after typing the id`() async throws {
        let (world, one, _) = try await pair()
        _ = await one.run("score", "set", world.name, "--quality", "18", "--works", "50", "--progress", "17")
        #expect(await one.run("visit", "finalise", world.name).code == .usage)
        #expect(await one.type(["no"], "visit", "finalise", world.name).code == .usage)
        let done = await one.type([world.name], "visit", "finalise", world.name)
        #expect(done.code == .ok)
        #expect(done.messages.contains("已定稿"))
        let edit = await one.json("merit", "add", world.name, "--text", "太晚")
        #expect(edit.error == "ledger.sealed")
        #expect(await one.json("score", "set", world.name, "--progress", "1").error == "ledger.sealed")
        #expect(await one.run("sync").code == .ok)
        let shown = await one.json("visit", "show", world.name).json
        #expect(shown["final"]?.bool == true)
        #expect(shown["finalised"]?[0]?["by"]?.string == world.leader.description)
        #expect(await one.run("visit", "finalise", world.name, "--yes").messages.contains("已經定稿"))
    }

    @Test func `finalising tells of evidence that is still to come`() async throws {
        let (world, one, _) = try await pair()
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "蜂窩")
        for name in ["a.jpg", "b.jpg"] {
            let path = try Pictures.write(Pictures.jpeg(time: name == "a.jpg" ? "2025:07:01 10:20:30" : nil), name, in: world.folder)
            _ = await one.run("photo", "add", world.name, "1", path)
        }
        #expect(await one.type(["no"], "visit", "finalise", world.name).messages.contains("這一案的照片 2 張"))
        let done = await one.type([world.name], "visit", "finalise", world.name)
        #expect(done.code == .ok && done.messages.contains("還有 2 張照片沒送到伺服器") && done.messages.contains("plumb sync"), "\(done.messages)")
        let again = await one.json("visit", "finalise", world.name, "--yes").json
        #expect(again["photos_unsent"]?.int == 2 && again["photos_missing"]?.int == 2, "\(again)")
        #expect(await one.run("sync").code == .ok)
        #expect(await one.json("visit", "finalise", world.name, "--yes").json["photos_unsent"]?.int == 0)
        #expect(await !one.run("visit", "finalise", world.name, "--yes").messages.contains("照片"))
    }

    @Test func `a member hands in the own sheet only`() async throws {
        let (world, _, two) = try await pair()
        #expect(await two.json("visit", "finalise", world.name, "--yes").error == "score.incomplete")
        _ = await two.run("score", "set", world.name, "--quality", "18", "--works", "50", "--progress", "17")
        #expect(await two.json("visit", "finalise", world.name, "--yes").json["sealed"]?.array == ["sheet"])
        #expect(await two.run("merit", "add", world.name, "--text", "還可以記").code == .ok)
        #expect(await two.json("score", "set", world.name, "--progress", "18").error == "ledger.sealed")
    }

    @Test func `a save concurrent with finalisation is late and counts after finalising again`() async throws {
        let (world, one, two) = try await pair()
        _ = await two.run("merit", "add", world.name, "--text", "同時")
        #expect(await one.run("visit", "finalise", world.name, "--yes").code == .ok)
        for laptop in [one, two, one] { #expect(await laptop.run("sync").code == .ok) }
        for laptop in [one, two] {
            #expect(await laptop.json("merit", "list", world.name).json["merits"]?.array?.isEmpty == true)
            #expect(await laptop.run("visit", "show", world.name).output.contains("遲到"))
            #expect(await laptop.json("log", world.name).json["entries"]?.array?.contains { $0["ineffective"]?.string == "late" } == true)
        }
        #expect(await two.json("status").json["ineffective"]?[0]?["reason"]?.string == "late")
        // It waits for the leader, who is told so, and of whom it is.
        #expect(await one.json("status").json["late"]?.array == [["visit": .string(world.name), "count": 1]])
        #expect(await one.run("status").output.contains("plumb visit finalise \(world.name)"))
        #expect(await one.run("visit", "show", world.name).output.contains("新增 優點 同時"))
        #expect(await two.json("status").json["late"]?.array?.isEmpty == true)
        #expect(await one.json("visit", "finalise", world.name, "--yes").json["extended"]?.bool == true)
        for laptop in [one, two] { #expect(await laptop.run("sync").code == .ok) }
        #expect(await two.json("merit", "list", world.name).json["merits"]?.array?.count == 1)
        #expect(await two.json("status").json["ineffective"]?.array?.isEmpty == true)
    }

    /// What is late by itself is in conflict with nothing; let in by a second finalising it may be. Nobody of the team may settle that.
    @Test func `a conflict that a second finalising lets in is the office's`() async throws {
        let (world, one, two) = try await pair()
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "原")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        _ = await one.run("defect", "edit", world.name, "1", "--note", "甲")
        _ = await two.run("defect", "edit", world.name, "1", "--note", "乙")
        #expect(await one.run("visit", "finalise", world.name, "--yes").code == .ok)
        for laptop in [one, two, one] { #expect(await laptop.run("sync").code == .ok) }
        #expect(await one.json("visit", "finalise", world.name, "--yes").json["extended"]?.bool == true)
        let id = try #require(await one.json("conflict", "list").json["conflicts"]?[0]?["id"]?.string)
        let taken = await one.json("conflict", "take", id, "mine")
        #expect(taken.error == "conflict.final" && taken.code == .conflicts, "\(taken.messages)")
        let again = await one.json("visit", "finalise", world.name, "--yes")
        #expect(again.error == "conflict.final", "\(again.messages)")
        #expect(await one.run("visit", "finalise", world.name, "--yes").messages.contains("plumb office conflict take"))
    }

    @Test func `somebody else's scores are not on the laptop`() async throws {
        let (world, one, two) = try await pair()
        _ = await two.run("score", "set", world.name, "--quality", "18", "--works", "50", "--progress", "17")
        for laptop in [two, one] { _ = await laptop.run("sync") }
        let card = await one.json("score", "show", world.name).json
        #expect(card["members"]?.array?.count == 1)
        #expect(card["missing"]?.array == ["陳委員"])
        // Opened to the leader after the hand-in.
        world.server.rights[world.leader]?[world.jurorSheet] = .read
        _ = await one.run("sync")
        #expect(await one.json("score", "show", world.name).json["members"]?.array?.count == 2)
    }

    @Test func `a void is explained to its author`() async throws {
        let (world, one, two) = try await pair()
        // Down to reading, without the laptop's knowing yet.
        _ = await two.run("merit", "add", world.name, "--text", "沒有權限")
        world.server.rights[world.juror]?[world.visit] = .read
        for laptop in [two, one] { _ = await laptop.run("sync") }
        let status = await two.json("status")
        #expect(status.json["ineffective"]?[0]?["reason"]?.string == "no-right")
        #expect(await two.run("status").output.contains("沒有在這個案卷寫入的權限"))
        #expect(await two.run("log", world.name).output.contains("無效"))
        #expect(await one.json("merit", "list", world.name).json["merits"]?.array?.isEmpty == true)
    }

    @Test func `a dossier for reading only is not written to`() async throws {
        let world = try World()
        world.server.rights[world.juror]?[world.visit] = .read
        let laptop = try await world.laptop("one", world.juror)
        let result = await laptop.json("merit", "add", world.name, "--text", "好")
        #expect(result.error == "visit.read-only")
        #expect(result.code == .notAuthorised)
        #expect(await laptop.json("status").json["unsent"]?.int == 0)
    }

    @Test func `the log tells who changed what when`() async throws {
        let (world, one, _) = try await pair()
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "蜂窩")
        _ = await one.run("defect", "edit", world.name, "1", "--note", "蜂窩兩處")
        let log = await one.run("log", world.name, "--limit", "2")
        #expect(log.output.contains("one  修改缺失") || log.output.contains("王領隊  修改缺失"))
        #expect(log.output.contains("缺失內容=蜂窩兩處"))
        #expect(log.output.split(separator: "\n").count == 2)
    }
}
