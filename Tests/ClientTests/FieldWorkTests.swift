import Client
import HTTP
import Replication
import Terminal
import Testing

@Suite struct FieldWorkTests {
    @Test func `the table of commands is sound`() {
        #expect(ClientProgram.table.problems() == [])
    }

    @Test func `before enrolment everything says so with code 10`() async throws {
        let world = try World()
        let laptop = TestLaptop(world, "new")
        #expect(await laptop.run("status").code == .notInitialised)
        #expect(await laptop.json("defect", "list", "1a2b3c4d").error == "laptop.not-enrolled")
        let alone = await laptop.run()
        #expect(alone.code == .ok)
        #expect(alone.output.contains("plumb enroll"))
        #expect(alone.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 16)
    }

    @Test func `a code works once and the key stays`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        #expect(await laptop.json("enroll", "http://127.0.0.1:9", "CODE-one").error == "laptop.already-enrolled")
        let other = TestLaptop(world, "two")
        #expect(await other.json("enroll", "http://127.0.0.1:9", "CODE-one").error == "server.401.2")
        #expect(await other.run("status").code == .notInitialised)
        #expect(await other.json("enroll", "ftp://x", "A").error == "enroll.bad-address")
    }

    @Test func `a defect by options is checked, numbered and shown`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        let saved = await laptop.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "中等", "--note", "蜂窩", "--location", "A棟3樓")
        #expect(saved.code == .ok)
        #expect(saved.messages.contains("已儲存 Saved：缺失 1  5.01.01  中等  扣2點"))
        let second = await laptop.json("defect", "add", world.name, "--code", "５.14.01.01", "--severity", "s", "--also-supervisor")
        #expect(second.json["number"]?.int == 2)
        #expect(second.json["code"]?.string == "5.14.01.01")
        #expect(second.json["points"]?.int == 3)
        #expect(second.json["party"]?.string == "contractor")
        #expect(second.json["also_supervisor"]?.bool == true)
        let list = await laptop.json("defect", "list", world.name)
        #expect(list.json["defects"]?.array?.map { $0["code"]?.string } == ["5.01.01", "5.14.01.01"])
        #expect(await laptop.json("defect", "list", world.name, "--severity", "L").json["defects"]?.array?.isEmpty == true)
        let shown = await laptop.run("defect", "show", world.name, "1")
        #expect(shown.output.contains("混凝土澆置、搗實不合規範"))
        #expect(shown.output.contains("承攬廠商"))
        #expect(shown.output.contains("114-07-01"))
    }

    @Test(arguments: [
        (["--code", "5.99.99", "--severity", "M"], "defect.unknown-code"), (["--code", "5.01.01"], "usage.missing-option"),
        (["--code", "5.01.01", "--severity", "M", "--points", "3"], "defect.points-not-permitted"),
        (["--code", "5.01.01", "--severity", "X"], "usage.invalid-value"), (["--severity", "M"], "usage.missing-option"),
    ])
    func `what the list does not permit is refused and nothing is saved`(_ options: [String], _ code: String) async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        let result = await laptop.run(["defect", "add", world.name, "--json"] + options)
        #expect(result.code == .usage)
        #expect(result.error == code)
        #expect(await laptop.json("defect", "list", world.name).json["defects"]?.array?.isEmpty == true)
    }

    @Test func `an unknown code is saved with force`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        let result = await laptop.json("defect", "add", world.name, "--code", "5.99.99", "--severity", "M", "--points", "1", "--force")
        #expect(result.code == .ok)
        #expect(result.json["code"]?.string == "5.99.99")
    }

    @Test func `points follow the severity, and only the given registers are written`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        _ = await laptop.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "蜂窩")
        let edited = await laptop.json("defect", "edit", world.name, "1", "--severity", "S")
        #expect(edited.json["points"]?.int == 4)
        #expect(edited.json["changed"]?.array == ["points", "severity"])
        let noted = await laptop.json("defect", "edit", world.name, "1", "--note", "蜂窩三處")
        #expect(noted.json["changed"]?.array == ["note"])
        #expect(noted.json["severity"]?.string == "S")
        #expect(await laptop.json("defect", "edit", world.name, "1").error == "usage.nothing-to-change")
    }

    @Test func `removing asks, and needs --yes where nobody can be asked`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        _ = await laptop.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M")
        let unasked = await laptop.run("defect", "remove", world.name, "1")
        #expect(unasked.code == .usage)
        #expect(unasked.messages.contains("--yes"))
        #expect(await laptop.type(["n"], "defect", "remove", world.name, "1").code == .usage)
        #expect(await laptop.type(["y"], "defect", "remove", world.name, "1").code == .ok)
        #expect(await laptop.run("defect", "show", world.name, "1").code == .notFound)
    }

    @Test func `the guided entry chooses by part of a title and takes points by itself`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        let result = await laptop.type(["護欄", "嚴重", "東側", "無護欄"], "defect", "add", world.name)
        #expect(result.code == .ok)
        let defect = await laptop.json("defect", "list", world.name).json["defects"]?[0]
        #expect(defect?["code"]?.string == "5.14.01.01")
        #expect(defect?["points"]?.int == 3)
        #expect(defect?["location"]?.string == "東側")
        #expect(defect?["note"]?.string == "無護欄")
        #expect(await laptop.json("status").json["drafts"]?.array?.isEmpty == true)
    }

    @Test func `Ctrl-C keeps a draft that goes on where it stopped`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        let broken = await laptop.type(["5.01.01", "M", Console.interrupt], "defect", "add", world.name)
        #expect(broken.code == .interrupted)
        #expect(broken.messages.contains("plumb defect add --resume 1"))
        #expect(!broken.messages.contains("已儲存"))
        #expect(await laptop.json("status").json["drafts"]?.array?.count == 1)
        let done = await laptop.type(["北側", "蜂窩"], "defect", "add", "--resume", "1")
        #expect(done.code == .ok)
        let defect = await laptop.json("defect", "list", world.name).json["defects"]?[0]
        #expect(defect?["severity"]?.string == "M")
        #expect(defect?["location"]?.string == "北側")
        #expect(await laptop.json("status").json["drafts"]?.array?.isEmpty == true)
        #expect(await laptop.json("defect", "add", "--resume", "1").error == "draft.not-found")
    }

    @Test func `scores are given in parts or as wholes, not both`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        let parts = await laptop.json(
            "score", "set", world.name, "--q-agency", "4", "--q-supervisor", "4", "--q-contractor", "8", "--w-works", "35", "--w-materials", "9",
            "--w-safety", "９", "--progress", "17")
        #expect(parts.json["members"]?[0]?["total"]?.int == 86)
        #expect(parts.json["case"]?["score"]?.int == 86)
        #expect(parts.json["case"]?["grade"]?.string == "good")
        #expect(parts.json["case"]?["provisional"]?.bool == true)
        #expect(parts.json["missing"]?.array == ["陳委員"])
        let whole = await laptop.json("score", "set", world.name, "--quality", "20")
        #expect(whole.json["members"]?[0]?["items"]?.object?.keys == ["w.works", "w.materials", "w.safety", "p", "q"])
        #expect(whole.json["members"]?[0]?["total"]?.int == 90)
        #expect(await laptop.json("score", "set", world.name, "--quality", "20", "--q-agency", "1").error == "usage.excluded")
        #expect(await laptop.json("score", "set", world.name, "-p", "21").error == "usage.invalid-value")
        let cleared = await laptop.json("score", "set", world.name, "--progress", "-")
        #expect(cleared.json["case"] == .null)
    }

    @Test func `forced grades and tests show with the score`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        _ = await laptop.run("score", "set", world.name, "--quality", "18", "--works", "55", "--progress", "17")
        _ = await laptop.run("visit", "outcome", world.name, "--tests", "pending")
        #expect(await laptop.json("score", "show", world.name).json["case"]?["held_back"]?.bool == true)
        #expect(await laptop.run("score", "show", world.name).output.contains("待試驗結果"))
        let outcome = await laptop.json("visit", "outcome", world.name, "--tests", "failed", "--ground", "concreteCore", "--comment", "鑽心不合格")
        #expect(outcome.json["grounds"]?.array == ["concreteCore"])
        let card = await laptop.json("score", "show", world.name).json["case"]
        #expect(card?["score"]?.int == 69)
        #expect(card?["grade"]?.string == "poor")
        #expect(card?["forced_by"]?.array == ["concreteCore"])
        #expect(await laptop.json("visit", "outcome", world.name, "--ground", "weather").error == "usage.invalid-value")
        #expect(await laptop.json("visit", "outcome", world.name, "--ground", "-").json["grounds"]?.array?.isEmpty == true)
    }

    @Test func `merits come, change and go`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        let added = await laptop.json("merit", "add", world.name, "--text", "工地整潔", "--party", "廠商")
        let id = try #require(added.json["id"]?.string)
        #expect(added.json["party"]?.string == "contractor")
        #expect(await laptop.json("merit", "edit", world.name, String(id.prefix(8)), "--text", "工地整潔有序").json["text"]?.string == "工地整潔有序")
        #expect(await laptop.run("merit", "list", world.name).output.contains("承攬廠商  工地整潔有序"))
        #expect(await laptop.run("merit", "remove", world.name, String(id.prefix(8)), "--yes").code == .ok)
        #expect(await laptop.json("merit", "list", world.name).json["merits"]?.array?.isEmpty == true)
    }

    @Test func `a visit is named by id, tender number or today`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        for name in [world.name, world.visit.description, "114-a-07", "１１４－A－07", "今天", "today"] {
            #expect(await laptop.json("visit", "show", name).json["visit"]?.string == world.name, "\(name)")
        }
        #expect(await laptop.json("visit", "show", "nothing").error == "visit.not-found")
        let shown = await laptop.run("visit", "show", world.name)
        #expect(shown.output.contains("不事先通知"))
        #expect(shown.output.contains("98,000,000 元"))
        #expect(shown.output.contains("王領隊（領隊）"))
    }

    @Test func `prepare says go only when all is ready`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        let ready = await laptop.json("visit", "prepare", world.name)
        let checks = Dictionary((ready.json["checks"]?.array ?? []).map { ($0["name"]?.string ?? "", $0["ok"]?.bool) }) { first, _ in first }
        #expect(checks["catalogue"] == true && checks["team"] == true && checks["sync"] == true && checks["sheet"] == true)
        _ = await laptop.run("merit", "add", world.name, "--text", "好")
        let unsent = await laptop.json("visit", "prepare", world.name)
        #expect(unsent.code == .outstanding)
        #expect(unsent.json["go"]?.bool == false)
    }
}
