import Client
import HTTP
import Ledger
import Records
import Replication
import Terminal
import Testing

@Suite struct ConflictTests {
    /// Two laptops that hold the same defect.
    private func pair() async throws -> (World, TestLaptop, TestLaptop) {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "蜂窩")
        for laptop in [one, two] { try requireSetup(await laptop.run("sync").code == .ok) }
        return (world, one, two)
    }

    @Test func `different fields merge silently, equal values are no conflict`() async throws {
        let (world, one, two) = try await pair()
        _ = await one.run("defect", "edit", world.name, "1", "--severity", "S", "--location", "A棟")
        _ = await two.run("defect", "edit", world.name, "1", "--note", "蜂窩三處", "--location", "A棟")
        for laptop in [one, two, one] { #expect(await laptop.run("sync").code == .ok) }
        for laptop in [one, two] {
            let defect = await laptop.json("defect", "show", world.name, "1").json
            #expect(defect["severity"]?.string == "S")
            #expect(defect["note"]?.string == "蜂窩三處")
            #expect(defect["conflict"]?.bool == false)
        }
    }

    @Test func `one field changed two ways shows on both and is settled once`() async throws {
        let (world, one, two) = try await pair()
        _ = await one.run("defect", "edit", world.name, "1", "--severity", "S")
        _ = await two.run("defect", "edit", world.name, "1", "--severity", "L")
        _ = await one.run("sync")
        #expect(await two.run("sync").code == .conflicts)
        #expect(await one.run("sync").code == .conflicts)
        let list = await one.json("conflict", "list")
        #expect(list.code == .conflicts)
        let conflict = try #require(list.json["conflicts"]?[0])
        #expect(conflict["fields"]?.array == ["severity", "points"])
        #expect(conflict["base"]?["severity"]?.string == "M")
        #expect(Set((conflict["candidates"]?.array ?? []).compactMap { $0["values"]?["points"]?.int }) == [0, 4])
        let id = try #require(conflict["id"]?.string)
        #expect(await two.json("conflict", "list").json["conflicts"]?[0]?["id"]?.string == id)
        let shown = await one.run("conflict", "show", id)
        #expect(shown.output.contains("原值") && shown.output.contains("中等") && shown.output.contains("陳委員"))
        let refused = await one.json("defect", "edit", world.name, "1", "--severity", "M")
        #expect(refused.error == "ledger.in-conflict")
        #expect(refused.code == .conflicts)
        #expect(await one.run("defect", "edit", world.name, "1", "--note", "仍可改").code == .ok)
        #expect(await one.json("visit", "finalise", world.name, "--yes").error == "visit.open-conflicts")
        #expect(await one.json("conflict", "take", id, "theirs").json["values"]?["severity"]?.string == "L")
        #expect(await one.run("sync").code == .ok)
        #expect(await two.run("sync").code == .ok)
        #expect(await two.json("defect", "show", world.name, "1").json["severity"]?.string == "L")
        #expect(try one.open().ledger.dump([.visit]) == two.open().ledger.dump([.visit]))
    }

    @Test(arguments: ["mine", "1", "2", "value"])
    func `a conflict takes each kind of choice`(_ choice: String) async throws {
        let (world, one, two) = try await pair()
        _ = await one.run("defect", "edit", world.name, "1", "--note", "甲")
        _ = await two.run("defect", "edit", world.name, "1", "--note", "乙")
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let conflict = try #require(await one.json("conflict", "list").json["conflicts"]?[0])
        let id = try #require(conflict["id"]?.string)
        let expected: String?
        let result: TestLaptop.Result
        if choice == "value" {
            expected = "丙"
            result = await one.json("conflict", "take", id, "--value", "缺失內容=丙")
        } else {
            expected = choice == "mine" ? "甲" : conflict["candidates"]?[(Int(choice) ?? 0) - 1]?["values"]?["note"]?.string
            result = await one.json("conflict", "take", id, choice)
        }
        #expect(result.code == .ok)
        #expect(await one.json("defect", "show", world.name, "1").json["note"]?.string == expected)
        #expect(await one.json("conflict", "list").json["conflicts"]?.array?.isEmpty == true)
    }

    @Test func `wrong choices are refused`() async throws {
        let (world, one, two) = try await pair()
        _ = await one.run("defect", "edit", world.name, "1", "--note", "甲")
        _ = await two.run("defect", "edit", world.name, "1", "--note", "乙")
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let id = try #require(await one.json("conflict", "list").json["conflicts"]?[0]?["id"]?.string)
        #expect(await one.json("conflict", "take", id, "3").error == "conflict.choice")
        #expect(await one.json("conflict", "take", id, "--value", "severity=S").error == "usage.invalid-value")
        #expect(await one.json("conflict", "take", id, "mine", "--value", "note=x").error == "usage.excluded")
        #expect(await one.json("conflict", "take", id).error == "terminal.input-needed")
        #expect(await one.json("conflict", "take", "ffffffff", "mine").code == .notFound)
        #expect(await one.type(["2"], "conflict", "take", id).code == .ok)
    }

    @Test func `a removal against a new photo is kept until a person chooses`() async throws {
        let (world, one, two) = try await pair()
        _ = await one.run("defect", "remove", world.name, "1", "--yes")
        let photo = try Pictures.write(Pictures.jpeg(time: "2025:07:01 10:00:00"), "a.jpg", in: world.folder)
        #expect(await two.run("photo", "add", world.name, "1", photo).code == .ok)
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let conflict = try #require(await one.json("conflict", "list").json["conflicts"]?[0])
        #expect(conflict["existence"]?.bool == true)
        #expect(await one.run("defect", "list", world.name).output.contains("刪除／使用"))
        let id = try #require(conflict["id"]?.string)
        #expect(await one.json("conflict", "take", id, "keep").code == .ok)
        for laptop in [one, two] { #expect(await laptop.run("sync").code == .ok) }
        #expect(await two.json("defect", "list", world.name).json["defects"]?.array?.count == 1)
    }

    @Test func `a draft's view is the one of its beginning`() async throws {
        // What a colleague changed while the entry was open is concurrent; the entry itself creates, so nothing is lost.
        let (world, one, two) = try await pair()
        #expect(await one.type(["5.01.01", Console.interrupt], "defect", "add", world.name).code == .interrupted)
        _ = await two.run("defect", "edit", world.name, "1", "--note", "乙")
        for laptop in [two, one] { #expect(await laptop.run("sync").code == .ok) }
        #expect(await one.type(["M", "", "新的"], "defect", "add", "--resume", "1").code == .ok)
        for laptop in [one, two] { #expect(await laptop.run("sync").code == .ok) }
        #expect(await two.json("defect", "list", world.name).json["defects"]?.array?.compactMap { $0["note"]?.string }.sorted() == ["乙", "新的"])
    }
}
