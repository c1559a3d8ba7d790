import Client
import Glibc
import HTTP
import Ledger
import Records
import Replication
import Terminal
import Testing

/// Complaints 8, 9, 11 and 12 of the users' list: conflicts that a person can read, settle, leave and find again.
@Suite struct ConflictPeopleTests {
    /// Two laptops that hold the same defect, and what each writes apart.
    private func apart(_ note: String, _ mine: String, _ theirs: String) async throws -> (World, TestLaptop, TestLaptop, String) {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", note)
        for laptop in [one, two] { try requireSetup(await laptop.run("sync").code == .ok) }
        _ = await one.run("defect", "edit", world.name, "1", "--note", mine)
        _ = await two.run("defect", "edit", world.name, "1", "--note", theirs)
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        guard let id = await one.json("conflict", "list").json["conflicts"]?[0]?["id"]?.string else { throw SetupFailed() }
        return (world, one, two, id)
    }

    private func note(_ laptop: TestLaptop, _ world: World) async -> String? {
        await laptop.json("defect", "show", world.name, "1").json["note"]?.string
    }

    // MARK: 8

    @Test func `base, both values, who and when, and a line diff of long texts`() async throws {
        let base = "一、蜂窩三處\n二、鋼筋外露\n三、清理"
        let (_, one, two, id) = try await apart(base, "一、蜂窩三處\n二、鋼筋外露兩處\n三、清理", "一、蜂窩三處\n二、鋼筋外露\n三、清理\n四、補照片")
        let shown = await one.type([], "conflict", "show", id)
        #expect(shown.output.contains("1 對方 theirs") && shown.output.contains("2 我的 mine"))
        #expect(shown.output.contains("王領隊") && shown.output.contains("陳委員") && shown.output.contains("114-07-01 09:0"))
        #expect(shown.output.contains("送達伺服器") && shown.output.contains("原值"))
        let rows = shown.output.split(separator: "\n").map(String.init)
        let changed = try #require(rows.first { $0.contains("鋼筋外露兩處") })
        #expect(changed.contains(" ! 二、鋼筋外露"))
        #expect(rows.contains { $0.hasSuffix("> 四、補照片") })
        // The columns stand below one another also behind wide characters.
        let marks = rows.compactMap { row in row.firstRange(of: #/ [!<>] /#).map { displayWidth(String(row[..<$0.lowerBound])) } }
        #expect(marks == [48, 48])
        let piped = await one.run("conflict", "show", id)
        if getenv("PLUMB_SHOW") != nil { print(shown.output, shown.messages, piped.output) }
        #expect(piped.output.contains("- 二、鋼筋外露兩處") && piped.output.contains("+ 四、補照片") && piped.output.contains("  一、蜂窩三處"))
        #expect(!piped.output.contains("\u{1B}["))
        #expect(await one.run(["conflict", "show", id, "--color", "always"]).output.contains("\u{1B}[32m+ 四、補照片"))
        let json = await two.json("conflict", "show", id).json
        #expect(json["base"]?["note"]?.string == base)
        #expect(json["candidates"]?.array?.compactMap { $0["mine"]?.bool } == [true, false])
        #expect(json["candidates"]?[0]?["received_at"]?.string?.hasPrefix("2025-07-01T09:") == true)
        #expect(json["labels"]?["note"]?.string == "缺失內容")
    }

    /// Two defects of one number are told apart wherever they are named.
    @Test func `a defect keeps its prime in conflicts and in the list of saves`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        for laptop in [one, two] { _ = await laptop.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", laptop.home) }
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        _ = await one.run("defect", "edit", world.name, "1'", "--note", "甲")
        _ = await two.run("defect", "edit", world.name, "1'", "--note", "乙")
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let conflict = await one.json("conflict", "list").json["conflicts"]?[0]
        #expect(conflict?["record_name"]?.string == "1'")
        #expect(await one.run("conflict", "list").output.contains("缺失 1' 5.01.01"))
        #expect(await one.json("op", "log").json["operations"]?[0]?["what"]?.string == "修改 缺失 1' 5.01.01：缺失內容")
        // A text that was emptied is told as such.
        _ = await one.run("conflict", "take", conflict?["id"]?.string ?? "", "--value", "note=")
        #expect(await one.run("log", world.name).output.contains("缺失內容=（空白）"))
    }

    @Test func `the base is what both had seen, whatever clocks say`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        one.skew = 4 * 60_000
        _ = await one.run("defect", "add", world.name, "--code", "8.01", "--note", "快鐘寫的")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        _ = await two.run("defect", "edit", world.name, "1", "--note", "後來改的")
        for laptop in [two, one] { _ = await laptop.run("sync") }
        _ = await one.run("defect", "edit", world.name, "1", "--note", "甲")
        _ = await two.run("defect", "edit", world.name, "1", "--note", "乙")
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        #expect(await one.json("conflict", "list").json["conflicts"]?[0]?["base"]?["note"]?.string == "後來改的")
    }

    @Test func `a computer whose clock is hours ahead is named`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        _ = await one.run("defect", "add", world.name, "--code", "8.01", "--note", "原")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        two.skew = 3 * 3_600_000
        _ = await one.run("defect", "edit", world.name, "1", "--note", "甲")
        _ = await two.run("defect", "edit", world.name, "1", "--note", "乙")
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let id = try #require(await one.json("conflict", "list").json["conflicts"]?[0]?["id"]?.string)
        #expect(await one.run("conflict", "show", id).output.contains(/時鐘至少快 \d+ (小時|分鐘)/))
        #expect(await one.run("conflict", "show", id, "--lang", "en").output.contains("hours ahead"))
    }

    // MARK: 9

    @Test func `settling twice changes nothing and says who settled`() async throws {
        let (world, one, two, id) = try await apart("蜂窩", "甲", "乙")
        #expect(await one.run("conflict", "take", id, "theirs").code == .ok)
        let again = await one.json("conflict", "take", id, "mine")
        #expect(again.error == "conflict.settled" && again.code == .notFound)
        for laptop in [one, two] { #expect(await laptop.run("sync").code == .ok) }
        #expect(await two.run("conflict", "take", id, "mine").messages.contains("王領隊"))
        for laptop in [one, two] {
            #expect(await note(laptop, world) == "乙")
            #expect(await laptop.json("defect", "list", world.name).json["defects"]?.array?.count == 1)
        }
        #expect(try one.open().ledger.dump([.visit]) == two.open().ledger.dump([.visit]))
    }

    @Test func `two people who settle differently get one new conflict, and can go on`() async throws {
        let (world, one, two, id) = try await apart("蜂窩", "甲", "乙")
        #expect(await one.run("conflict", "take", id, "mine").code == .ok)
        #expect(await two.run("conflict", "take", id, "mine").code == .ok)
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let open = await one.json("conflict", "list").json["conflicts"]?.array ?? []
        #expect(open.count == 1 && open[0]["id"]?.string == id)
        #expect(await two.run("conflict", "take", id, "--value", "note=丙").code == .ok)
        for laptop in [two, one] { #expect(await laptop.run("sync").code == .ok) }
        #expect(await note(one, world) == "丙")
        #expect(try one.open().ledger.dump([.visit]) == two.open().ledger.dump([.visit]))
    }

    @Test func `one of several others is chosen by name or number`() async throws {
        let world = try World()
        let third = ID.random()
        world.server.rights[third] = [world.catalogue: .read, world.visit: .write]
        try world.server.save(
            world.visit,
            FieldKinds.member.operation(.create, .random(), ["person": FieldValue(third), "name": "林委員", "role": "external", "is_external": 1]))
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        let three = try await world.laptop("three", third, role: "juror")
        _ = await one.run("defect", "add", world.name, "--code", "8.01", "--note", "原")
        for laptop in [one, two, three] { _ = await laptop.run("sync") }
        for (laptop, text) in [(one, "甲"), (two, "乙"), (three, "丙")] { _ = await laptop.run("defect", "edit", world.name, "1", "--note", text) }
        for laptop in [one, two, three, one] { _ = await laptop.run("sync") }
        let id = try #require(await one.json("conflict", "list").json["conflicts"]?[0]?["id"]?.string)
        #expect(await one.run("conflict", "show", id).output.components("對方 theirs") == 2)
        let unclear = await one.run("conflict", "take", id, "theirs")
        #expect(unclear.code == .usage && unclear.messages.contains("林委員") && unclear.messages.contains("--of"))
        #expect(await one.json("conflict", "take", id, "theirs", "--of", "張委員").error == "conflict.choice")
        #expect(await one.run("conflict", "take", id, "theirs", "--of", "林").code == .ok)
        #expect(await note(one, world) == "丙")
    }

    @Test func `edit shows all values and takes another one`() async throws {
        let (world, one, _, id) = try await apart("蜂窩", "甲", "乙")
        #expect(await one.json("conflict", "take", id, "edit").error == "terminal.input-needed")
        let edited = await one.type(["甲與乙"], "conflict", "take", id, "edit")
        #expect(edited.code == .ok && edited.messages.contains("王領隊") && edited.messages.contains("乙"))
        #expect(await note(one, world) == "甲與乙")
    }

    @Test func `edit asks for every field of a group`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        _ = await one.run("defect", "edit", world.name, "1", "--severity", "S")
        _ = await two.run("defect", "edit", world.name, "1", "--severity", "L")
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let id = try #require(await one.json("conflict", "list").json["conflicts"]?[0]?["id"]?.string)
        #expect(await one.type(["中等", "99", "2"], "conflict", "take", id, "edit").code == .ok)
        let defect = await one.json("defect", "show", world.name, "1").json
        #expect(defect["severity"]?.string == "M" && defect["points"]?.int == 2)
    }

    @Test func `a long text is edited with what differs between marks`() async throws {
        let (world, one, _, id) = try await apart("一、蜂窩\n二、清理", "一、蜂窩三處\n二、清理", "一、蜂窩兩處\n二、清理")
        // An editor that changes nothing leaves the marks, and what was written is kept.
        let untouched = await one.type(environment: ["EDITOR": "true"], [], "conflict", "take", id, "edit")
        #expect(untouched.messages.contains("conflict.marks-left"))
        let open = await one.json("conflict", "list").json["conflicts"]?.array
        #expect(open?.count == 1)
        let script = "\(world.folder)/editor"
        try Array("#!/bin/sh\nsed -i -e '/^=======/,/^>>>>>>>/d' -e '/^<<<<<<</d' \"$1\"\n".utf8).withUnsafeBytes { bytes in
            guard let file = fopen(script, "w") else { throw SetupFailed() }
            fwrite(bytes.baseAddress, 1, bytes.count, file)
            fclose(file)
            chmod(script, 0o700)
        }
        let done = await one.type(environment: ["EDITOR": script], ["y"], "conflict", "take", id, "edit")
        #expect(done.code == .ok)
        #expect(await note(one, world) == "一、蜂窩三處\n二、清理")
    }

    // MARK: 11

    @Test func `a record keeps the mark that it was once in conflict, and who chose what`() async throws {
        let (world, one, two, id) = try await apart("蜂窩", "甲", "乙")
        _ = await two.run("defect", "add", world.name, "--code", "8.01", "--note", "無爭議")
        for laptop in [two, one] { _ = await laptop.run("sync") }
        func once(_ laptop: TestLaptop) async -> [Bool] {
            (await laptop.json("defect", "list", world.name).json["defects"]?.array ?? []).compactMap { $0["once_in_conflict"]?.bool }
        }
        #expect(await once(one) == [true, false])
        #expect(await one.run("conflict", "take", id, "theirs").code == .ok)
        for laptop in [one, two] { _ = await laptop.run("sync") }
        for laptop in [one, two] {
            #expect(await once(laptop) == [true, false])
            let log = await laptop.json("conflict", "list", "--settled").json["settled"]?.array ?? []
            #expect(log.count == 1)
            #expect(log[0]["settled_by_name"]?.string == "王領隊" && log[0]["values"]?["note"]?.string == "乙")
            #expect(Set((log[0]["candidates"]?.array ?? []).compactMap { $0["values"]?["note"]?.string }) == ["甲", "乙"])
        }
        #expect(await one.run("defect", "list", world.name).output.contains("曾衝突"))
        #expect(await one.run("defect", "show", world.name, "1").output.contains("已選定"))
        #expect(await one.run("conflict", "list", "--settled").output.contains("陳委員 乙"))
        // Later edits do not wash it off, and a rebuild finds the same.
        _ = await one.run("defect", "edit", world.name, "1", "--note", "定案")
        #expect(await one.run("doctor", "--rebuild").output.contains("一切正常"))
        #expect(await once(one) == [true, false])
        #expect(try one.open().ledger.onceConflicted().has(world.visit, recordOfFirst(one, world)))
    }

    private func recordOfFirst(_ laptop: TestLaptop, _ world: World) throws -> RecordID {
        try laptop.open().ledger.records(FieldKinds.defect, in: world.visit, order: "r.number")[0].id
    }

    @Test func `removed and used is told in words, and keeps its mark`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        _ = await one.run("defect", "remove", world.name, "1", "--yes")
        let photo = try Pictures.write(Pictures.jpeg(time: "2025:07:01 10:00:00"), "a.jpg", in: world.folder)
        _ = await two.run("photo", "add", world.name, "1", photo)
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let id = try #require(await one.json("conflict", "list").json["conflicts"]?[0]?["id"]?.string)
        let shown = await one.run("conflict", "show", id)
        if getenv("PLUMB_SHOW") != nil { print(shown.output, shown.messages) }
        for words in ["有人刪除了", "刪除 缺失 1", "新增 照片 a.jpg", "keep", "remove", "王領隊", "陳委員"] { #expect(shown.output.contains(words)) }
        #expect(await one.run("conflict", "show", id, "--lang", "en").output.contains("neither had seen"))
        #expect(await one.json("conflict", "take", id, "edit").error == "conflict.choice")
        #expect(await one.type(["keep"], "conflict", "take", id).code == .ok)
        #expect(await one.json("undo").error == "undo.settlement")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        #expect(await two.json("defect", "list", world.name).json["defects"]?[0]?["once_in_conflict"]?.bool == true)
    }

    @Test func `a plain removal and its undo leave no mark`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        _ = await one.run("defect", "add", world.name, "--code", "8.01", "--note", "甲")
        _ = await one.run("defect", "remove", world.name, "1", "--yes")
        _ = await one.run("undo")
        #expect(await one.json("defect", "list", world.name).json["defects"]?[0]?["once_in_conflict"]?.bool == false)
    }

    // MARK: What became of a conflict, and texts of every kind

    @Test func `whoever chooses too late hears that the record was removed, and by whom`() async throws {
        let (world, one, two, id) = try await apart("蜂窩", "甲", "乙")
        _ = await two.run("defect", "remove", world.name, "1", "--yes")
        for laptop in [two, one] { _ = await laptop.run("sync") }
        let late = await one.json("conflict", "take", id, "mine")
        #expect(late.error == "conflict.record-removed" && late.code == .notFound, "\(late.messages)")
        #expect(await one.run("conflict", "take", id, "mine").messages.contains("陳委員"))
        #expect(await one.json("conflict", "take", "abcdef99", "mine").error == "record.not-found")
        #expect(try one.open().ledger.dump([.visit]) == two.open().ledger.dump([.visit]))
    }

    @Test func `whoever keeps what a colleague chose to remove hears that`() async throws {
        let world = try World()
        let one = try await world.laptop("one", world.leader)
        let two = try await world.laptop("two", world.juror, role: "juror")
        _ = await one.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "蜂窩")
        for laptop in [one, two] { _ = await laptop.run("sync") }
        _ = await one.run("defect", "remove", world.name, "1", "--yes")
        _ = await two.run("defect", "edit", world.name, "1", "--note", "還在用")
        for laptop in [one, two, one] { _ = await laptop.run("sync") }
        let id = try #require(await one.json("conflict", "list").json["conflicts"]?[0]?["id"]?.string)
        #expect(await two.run("conflict", "take", id, "remove").code == .ok)
        for laptop in [two, one] { _ = await laptop.run("sync") }
        let late = await one.json("conflict", "take", id, "keep")
        #expect(late.error == "conflict.record-removed", "\(late.messages)")
    }

    @Test func `lines that end as on another system are compared line by line`() async throws {
        let (_, one, _, id) = try await apart("一", "一、蜂窩三處\r\n二、鋼筋外露\r\n三、清理", "一、蜂窩三處\r\n二、鋼筋外露兩處\r\n三、清理")
        let shown = await one.run("conflict", "show", id).output
        #expect(shown.contains("- 二、鋼筋外露\n+ 二、鋼筋外露兩處") && shown.contains("  三、清理"), "\(shown)")
    }

    /// One letter with its accent, or the letter and the accent apart: other bytes, so a conflict, that nobody sees.
    @Test func `values that only look alike are told to be two`() async throws {
        let long = String(repeating: "混凝土澆置", count: 8)
        let (world, one, two, id) = try await apart("原", long + "caf\u{E9}", long + "cafe\u{301}")
        let shown = await one.run("conflict", "show", id)
        #expect(
            shown.output.contains("- " + long) && shown.output.contains("+ " + long) && shown.messages.contains("看起來一樣"), "\(shown.output)\(shown.messages)")
        #expect(await one.run("conflict", "take", id, "theirs").code == .ok)
        for laptop in [one, two] { #expect(await laptop.run("sync").code == .ok) }
        #expect(await note(two, world)?.utf8.count == long.utf8.count + 6)
    }

    /// A colleague's text of many thousand lines does not stop the one who has to choose.
    @Test(.timeLimit(.minutes(1))) func `texts of sixteen thousand lines are compared at once`() async throws {
        let lines = (0..<16_000).map { "\(100_000 + $0)" }
        let (_, one, _, id) = try await apart("原", lines.joined(separator: "\n"), lines.reversed().joined(separator: "\n"))
        let shown = await one.run("conflict", "show", id).output
        #expect(shown.contains("- 115999\n") && shown.contains("+ 100000\n"))
    }

    @Test func `a text that was emptied stands beside one that was not`() async throws {
        let (_, one, _, id) = try await apart("蜂窩", "一、蜂窩三處\n二、清理", "")
        let shown = await one.run("conflict", "show", id).output
        #expect(shown.contains("- 一、蜂窩三處\n- 二、清理") && shown.contains("（空白）"), "\(shown)")
    }

    // MARK: 12

    @Test func `breaking off decides nothing`() async throws {
        let (world, one, _, id) = try await apart("蜂窩", "甲", "乙")
        let before = try one.open().ledger.dump()
        #expect(await one.type([Console.interrupt], "conflict", "take", id).code == .interrupted)
        #expect(await one.type([Console.interrupt], "conflict", "take", id, "edit").code == .interrupted)
        #expect(await one.type([Console.endOfInput], "conflict", "take", id, "edit").code == .usage)
        #expect(try one.open().ledger.dump() == before)
        #expect(await one.json("conflict", "list").json["conflicts"]?.array?.count == 1)
        #expect(await note(one, world) != nil)
        #expect(await one.run("doctor").output.contains("一切正常"))
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
