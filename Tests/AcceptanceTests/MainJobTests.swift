import Glibc
import HTTP
import Testing

/// The main job over real processes, real HTTP and real files.
@Suite(.serialized) struct MainJobTests {
    @Test func conflictOnAllThreeIsSettledFromAny() throws {
        let group = try Group()
        let defect = try group.add(group.leader, "裂縫")
        try group.leader.run("sync")
        try group.juror.run("sync")
        // Offline on both: different registers merge silently, one judged register is a conflict.
        try group.leader.run("defect", "edit", group.visit, defect, "--note", "寬裂縫", "--severity", "M", "--no-input")
        try group.juror.run("defect", "edit", group.visit, defect, "--location", "2樓", "--severity", "S", "--no-input")
        try group.leader.run("sync", expecting: nil)
        try group.juror.run("sync", expecting: nil)
        try group.leader.run("sync", expecting: nil)
        for laptop in [group.leader, group.juror] {
            #expect(try laptop.json("conflict", "list", expecting: nil)["conflicts"]?.array?.count == 1)
            let row = try laptop.json("defect", "show", group.visit, defect)
            #expect(row["note"]?.string == "寬裂縫" && row["location"]?.string == "2樓")
        }
        #expect(try group.office.json("office", "conflict", "list", expecting: nil)["conflicts"]?.array?.count == 1)
        // An ordinary edit of it is refused with the conflict's exit code.
        try group.juror.run("defect", "edit", group.visit, defect, "--severity", "L", "--no-input", expecting: 4)
        let open = try group.leader.json("conflict", "list", expecting: nil)
        let conflict = try #require(open["conflicts"]?.array?.first?["id"]?.string, "\(open)")
        try group.leader.run("conflict", "take", conflict, "mine")
        try group.settle([group.leader, group.juror])
        #expect(try group.office.json("office", "conflict", "list")["conflicts"]?.array?.isEmpty == true)
        #expect(try group.juror.json("defect", "show", group.visit, defect)["severity"]?.string == "M")
        // Laptop and office tell the same of how it ended.
        let office = try #require(try group.office.json("office", "conflict", "list", "--settled")["settled"]?[0])
        let laptop = try #require(try group.juror.json("conflict", "list", "--settled")["settled"]?[0])
        #expect(office["id"] == laptop["id"] && office["values"] == laptop["values"] && office["choice"] == laptop["choice"], "\(office) \(laptop)")
        #expect(office["settled_by"]?.string == "leader" && office["candidates"]?.array?.count == 2, "\(office)")
    }

    @Test func removedAgainstUsedStaysVisibleAndIsSettled() throws {
        let group = try Group()
        let edited = try group.add(group.leader, "會被編輯"), pictured = try group.add(group.leader, "會有照片")
        let gone = try group.add(group.leader, "真的刪除")
        for laptop in [group.leader, group.juror] { try laptop.run("sync") }
        for defect in [edited, pictured, gone] { try group.leader.run("defect", "remove", group.visit, defect, "--yes") }
        try group.juror.run("defect", "edit", group.visit, edited, "--note", "已編輯", "--no-input")
        let picture = group.site.folder + "/p.jpg"
        Files.write(Files.bytes(Programs.root + "/clients/samples/honeycomb.jpg"), to: picture)
        try group.juror.run("photo", "add", group.visit, pictured, picture, expecting: nil)
        for laptop in [group.leader, group.juror, group.leader] { try laptop.run("sync", expecting: nil) }
        for laptop in [group.leader, group.juror] {
            #expect(try group.notes(laptop) == ["已編輯", "會有照片"].sorted())
            #expect(try laptop.json("conflict", "list", expecting: nil)["conflicts"]?.array?.count == 2)
        }
        for conflict in try group.juror.json("conflict", "list", expecting: nil)["conflicts"]?.array ?? [] {
            try group.juror.run("conflict", "take", try #require(conflict["id"]?.string), "mine")
        }
        try group.settle([group.leader, group.juror])
        #expect(try group.notes(group.leader) == ["已編輯", "會有照片"].sorted())
    }

    /// Clocks ten years ahead and ten behind win nothing and lose nothing.
    @Test func wrongClocksDecideNothing() async throws {
        let group = try Group()
        let defect = try group.add(group.leader, "原來")
        for laptop in [group.leader, group.juror] { try laptop.run("sync") }
        let decade: Int64 = 3650 * 24 * 3600 * 1000
        for note in ["超前一", "超前二", "超前三"] {
            try await group.leader.run(clockOff: decade, "defect", "edit", group.visit, defect, "--note", note, "--no-input")
        }
        try await group.juror.run(clockOff: -decade, "defect", "edit", group.visit, defect, "--note", "落後", "--no-input")
        for (laptop, offset) in [(group.leader, decade), (group.juror, -decade), (group.leader, decade)] {
            try await laptop.run(clockOff: offset, "sync")
        }
        for laptop in [group.leader, group.juror] {
            let open = try laptop.json("conflict", "list", expecting: nil)["conflicts"]?.array ?? []
            #expect(open.count == 1)
            let text = JSON.array(open).serialized(pretty: false)
            #expect(text.contains("超前三") && text.contains("落後") && !text.contains("超前二"), "\(text)")
        }
        let conflict = try group.juror.json("conflict", "list", expecting: nil)
        try group.juror.run("conflict", "take", try #require(conflict["conflicts"]?[0]?["id"]?.string), "mine")
        try group.settle([group.leader, group.juror])
        #expect(try group.notes(group.leader) == ["落後"])
    }

    @Test func steadyStateIsOneSmallRoundTrip() throws {
        let group = try Group()
        try group.add(group.leader, "x")
        let first = try group.leader.json("sync")
        #expect(first["round_trips"]?.int == 1)
        let idle = try group.leader.json("sync")
        #expect(idle["round_trips"]?.int == 1)
        #expect((idle["bytes_sent"]?.int ?? .max) < 1000 && (idle["bytes_received"]?.int ?? .max) < 1000)
    }

    @Test func killedLaptopsAndDaemonsLoseNothingAndDoNothingTwice() throws {
        let group = try Group()
        var expected: [String] = []
        for round in 0..<6 {
            for index in 0..<4 {
                let note = "第\(round)-\(index)項"
                try group.add(round.isMultiple(of: 2) ? group.leader : group.juror, note)
                expected.append(note)
            }
            let laptop = round.isMultiple(of: 2) ? group.leader : group.juror
            let sync = try laptop.start(["sync"])
            // Somewhere inside the exchange: the moment differs from round to round and from machine to machine.
            poll(nil, 0, Int32(round * 7))
            if round.isMultiple(of: 3) {
                group.site.killDaemon()
                sync.wait()
                try group.site.serve()
            } else {
                sync.kill()
                sync.wait()
            }
        }
        try group.settle([group.leader, group.juror, group.inspector])
        #expect(try group.notes(group.inspector) == expected.sorted())
        group.site.killDaemon()
        try group.site.plumbd("doctor", "--data", group.site.data)
    }

    @Test func aLostReplyIsHarmless() throws {
        let group = try Group()
        let relay = try Relay(to: group.site.port)
        let far = try group.site.laptop(of: "leader", through: relay.port)
        try far.run("sync")
        try group.add(far, "回覆遺失")
        // The request arrives, the answer is cut off after some bytes.
        for bytes in [0, 20, 200] {
            relay.answerLimit = bytes
            let output = try far.start(["sync"]).wait()
            #expect(output.status == 5, "\(output)")
        }
        // A truncated request reaches the daemon as nothing.
        relay.answerLimit = .max
        relay.requestLimit = 600
        try group.add(far, "請求截斷")
        #expect(try far.start(["sync"]).wait().status == 5)
        relay.requestLimit = .max
        try group.settle([far, group.leader, group.juror])
        #expect(try group.notes(group.juror) == ["回覆遺失", "請求截斷"].sorted())
        relay.stop()
    }

    @Test func lateIsKeptAndAfterTheSealIsRefused() throws {
        let group = try Group()
        try group.add(group.leader, "當場")
        for laptop in [group.leader, group.juror] { try laptop.run("sync") }
        for laptop in [group.leader, group.inspector, group.juror, group.other] {
            try laptop.run("score", "set", group.visit, "--quality", "16", "--works", "50", "--progress", "17", "--no-input")
        }
        // The juror does not know yet that the leader finalises.
        try group.add(group.juror, "晚到")
        try group.leader.run("visit", "finalise", group.visit, "--yes")
        try group.leader.run("sync")
        try group.juror.run("sync", expecting: nil)
        try group.leader.run("sync", expecting: nil)
        #expect(try group.notes(group.leader) == ["當場"])
        let late = try group.juror.json("status", expecting: nil)["ineffective"]?.array ?? []
        #expect(late.contains { $0["reason"]?.string == "late" }, "\(late)")
        // Knowing of it, the program refuses.
        let refused = try group.juror.start([
            "defect", "add", group.visit, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", "再補", "--no-input",
        ]).wait()
        #expect(refused.status != 0)
        // The leader lets the late one count.
        try group.leader.run("visit", "finalise", group.visit, "--yes")
        try group.settle([group.leader, group.juror])
        #expect(try group.notes(group.juror) == ["當場", "晚到"].sorted())
    }

    @Test func backlogAndReportCarryTheVisit() throws {
        let group = try Group()
        try group.add(group.leader, "=1+1 看起來像公式", severity: "M")
        try group.add(group.juror, "鋼筋外露", code: "5.02.01", severity: "S")
        for laptop in [group.leader, group.inspector, group.juror, group.other] {
            try laptop.run("score", "set", group.visit, "--quality", "16", "--works", "50", "--progress", "17", "--no-input")
            try laptop.run("sync", expecting: nil)
        }
        // What the leader has not seen when he finalises would be late.
        try group.leader.run("sync")
        try group.leader.run("visit", "finalise", group.visit, "--yes")
        for laptop in [group.leader, group.juror, group.leader] { try laptop.run("sync", expecting: nil) }
        try group.office.run("office", "letter", "add", group.number, "--number", "高市府研查字第11400000001號", "--issued", "114-08-20")
        let backlog = try group.office.json("office", "backlog", "--on", "2025-09-25")
        let entries = backlog["defects"]?.array ?? []
        #expect(entries.count == 2, "\(backlog)")
        #expect(entries.first?["due"]?.string == "2025-09-19" && entries.first?["overdue_days"]?.int == 6, "\(backlog)")
        let path = group.site.folder + "/q"
        try group.office.run("office", "report", "quarter", "114Q3", "-o", path + "1.ods")
        try group.office.run("office", "report", "quarter", "114Q3", "-o", path + "2.ods")
        #expect(Files.bytes(path + "1.ods") == Files.bytes(path + "2.ods") && !Files.bytes(path + "1.ods").isEmpty)
        try group.office.run("office", "report", "quarter", "114Q3", "--sheet", "wide-list", "-o", path + ".csv")
        let csv = Files.text(path + ".csv")
        #expect(Array(Files.bytes(path + ".csv").prefix(3)) == [0xef, 0xbb, 0xbf])
        #expect(csv.contains(",\(Group.tender),") && csv.contains("鼓山測試國小校舍工程") && csv.contains("83"), "\(csv)")
    }
}
