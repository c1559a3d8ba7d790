import HTTP
import Testing

/// What is in the files of a lower role's laptop: bytes, not answers.
@Suite(.serialized) struct SecrecyTests {
    /// Whether any file below the laptop's home holds the text, in UTF-8, or the id, as bytes or digits.
    private func holds(_ laptop: Laptop, _ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return Files.all(laptop.home).contains { path in
            let bytes = Files.bytes(path)
            guard bytes.count >= wanted.count else { return false }
            return bytes.indices.contains { index in
                index + wanted.count <= bytes.count && bytes[index] == wanted[0] && bytes[index..<index + wanted.count].elementsEqual(wanted)
            }
        }
    }

    @Test func aLaptopHoldsNothingThatItsPersonMayNotKnow() throws {
        let site = try Site()
        let office = try Group.office(site)
        let juror = try site.person("juror", role: "juror", member: "E001")
        let declined = try site.person("declined", role: "juror", member: "E003")
        let leader = try site.person("leader", role: "leader", member: "I001")
        // Planned for one site, moved to another before anybody knew; one juror declined; one visit is far ahead.
        let plan = try #require(try Group.schedule(office, tender: "C1145999", day: "2025-08-13", jurors: "E001,E003")["number"]?.string)
        try office.run("office", "schedule", "move", plan, "--agency", "397010411D", "--tender=\(Group.tender)", "--reason", "颱風改期")
        try office.run("office", "schedule", "replace", plan, "--member", "E003", "--with", "E002", "--reason", "機密婉拒事由")
        _ = try Group.schedule(office, tender: "C1145999", day: "2099-08-13", jurors: "E001,E002")
        try office.run("office", "schedule", "disclose")
        for laptop in [juror, declined, leader] { try laptop.run("sync") }
        let visits = try juror.json("visit", "list")["visits"]?.array ?? []
        #expect(visits.count == 1)
        let visit = try #require(visits.first?["visit"]?.string)
        #expect(holds(juror, "鼓山測試國小校舍工程"))
        // No earlier site, no reason, nobody who declined, no hint of the visit ahead.
        for secret in ["前鎮測試國中操場工程", "C1145999", "颱風改期", "機密婉拒事由", "外聘戊", "2099-08-13"] {
            #expect(!holds(juror, secret), "\(secret)")
            #expect(!holds(leader, secret), "\(secret)")
        }
        for secret in ["鼓山測試國小校舍工程", "前鎮測試國中操場工程", "外聘丙"] { #expect(!holds(declined, secret), "\(secret)") }
        // Scores stay with their member until the leader has finalised.
        try juror.run("score", "set", visit, "--quality", "11", "--works", "41", "--progress", "13", "--no-input")
        try juror.run("sync", expecting: nil)
        try leader.run("sync", expecting: nil)
        let seen = try leader.json("score", "show", visit, expecting: nil)
        let known = seen["members"]?.array?.filter { $0["total"]?.int != nil } ?? []
        #expect(known.isEmpty, "\(seen)")
    }

    /// What the shell completes comes from the laptop alone, and so tells nothing that is not on it.
    @Test func whatTheShellCompletesIsOnTheLaptop() throws {
        let site = try Site()
        let office = try Group.office(site)
        let juror = try site.person("juror", role: "juror", member: "E001")
        _ = try Group.schedule(office)
        _ = try Group.schedule(office, tender: "C1145999", day: "2099-08-13")
        try office.run("office", "schedule", "disclose")
        try juror.run("sync")
        for laptop in [juror, office] {
            for kind in ["visit", "code", "operation", "conflict", "party", "ground", "plan", "tender"] {
                let lines = try laptop.run("complete", kind).out
                for secret in ["C1145999", "2099", "2188", "前鎮測試國中操場工程"] { #expect(!lines.contains(secret), "\(kind) \(secret)") }
            }
        }
        #expect(try juror.run("complete", "visit").out.contains("鼓山測試國小校舍工程"))
        #expect(try office.run("complete", "visit").out.isEmpty, "the office's laptop holds no visit")
    }

    /// Two stores that differ only in an embargoed visit give a lower role the same answers, byte for byte in size and count.
    @Test func anUndisclosedVisitChangesNothingThatALaptopGets() throws {
        func sync(withSecret: Bool) throws -> [Int] {
            let site = try Site()
            let office = try Group.office(site)
            let juror = try site.person("juror", role: "juror", member: "E001")
            _ = try Group.schedule(office)
            if withSecret { _ = try Group.schedule(office, tender: "C1145999", day: "2099-08-13") }
            try office.run("office", "schedule", "disclose")
            let first = try juror.json("sync")
            let idle = try juror.json("sync")
            return [first, idle].flatMap { report in ["round_trips", "received", "new_dossiers", "bytes_sent"].map { report[$0]?.int ?? -1 } }
                + [idle["bytes_received"]?.int ?? -1]
        }
        #expect(try sync(withSecret: true) == sync(withSecret: false))
    }
}
