import Glibc
import HTTP
import Testing

/// A server that loses its disk, is set back or replaced, with laptops that have moved on (B2).
@Suite(.serialized) struct RestoreTests {
    /// A group at work, a backup, and what came after it: an account with its laptop, a visit, findings, a withdrawal.
    struct Day {
        let group: Group
        var site: Site { group.site }
        let late: Laptop
        /// How laptops name the visit that came after the backup.
        let visit: String
        /// The visit of before the backup in which a juror was replaced after it.
        let restaffed: String
        var backup: String { site.folder + "/backup" }
        var journal: String { site.folder + "/journal" }
        var key: String { site.folder + "/key.txt" }

        init(journal: Bool) throws {
            group = try Group(journal: journal)
            let site = group.site
            try group.add(group.leader, "備份前")
            let number = try #require(try Group.schedule(group.office, tender: "C1145999", day: "2025-08-13")["number"]?.string)
            try group.office.run("office", "schedule", "disclose")
            for laptop in [group.leader, group.juror, group.other] { try laptop.run("sync") }
            func visits(_ laptop: Laptop) throws -> Set<String> {
                Set(try laptop.json("visit", "list", "--all")["visits"]?.array?.compactMap { $0["visit"]?.string } ?? [])
            }
            let early = try visits(group.leader)
            restaffed = try #require(early.subtracting([group.visit]).first)
            let made = try #require(try site.plumbd("backup", "create", "--data", site.data, "--to", site.folder + "/backup", "--json").json)
            #expect(made["verified"]?.bool == true, "\(made)")
            // Not encrypted, so at least nobody else on the machine reads it.
            for path in Files.all(site.folder + "/backup") + (journal ? Files.all(site.folder + "/journal") : []) {
                var status = stat()
                #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600, "\(path)")
            }
            try site.plumbd("key", "export", "--data", site.data, "--output", site.folder + "/key.txt")
            // After the backup: a new account with a laptop, another juror in one visit, and a new visit.
            late = try site.person("late", role: "juror", member: "E003")
            try group.office.run("office", "schedule", "replace", number, "--member", "E002", "--with", "E003", "--reason", "測試")
            _ = try Group.schedule(group.office, tender: "C1145999", day: "2025-08-14", jurors: "E001,E003")
            try group.office.run("office", "schedule", "disclose")
            for laptop in [group.leader, group.juror, group.other, late] { try laptop.run("sync", expecting: nil) }
            visit = try #require(try visits(group.leader).subtracting(early).first)
            try group.add(group.juror, "備份後，舊案")
            for (laptop, note) in [(group.leader, "領隊，新案"), (late, "新委員，新案")] {
                try laptop.run(
                    "defect", "add", visit, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", note, "--no-input")
            }
            try add(late, "代替的委員")
            for laptop in [group.leader, group.juror, late, group.leader] { try laptop.run("sync", expecting: nil) }
        }

        /// The disk is gone; the server comes back from the backup and, if it is there, the journal.
        func restore(journal useJournal: Bool) throws -> JSON {
            site.killDaemon()
            site.data = site.folder + "/restored"
            var arguments = ["backup", "restore", backup, "--data", site.data, "--key", key, "--json"]
            if useJournal { arguments += ["--journal", journal] }
            let output = try Running("plumbd", arguments, folder: site.folder).wait()
            try #require(output.status == 0, "\(output.out)\(output.err)")
            try site.serve()
            return try #require(output.json)
        }

        /// Adds a finding in the restaffed visit.
        func add(_ laptop: Laptop, _ note: String) throws {
            try laptop.run(
                "defect", "add", restaffed, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", note, "--no-input")
        }

        func newNotes(_ laptop: Laptop, of name: String? = nil) throws -> [String] {
            try laptop.json("defect", "list", name ?? visit)["defects"]?.array?.compactMap { $0["note"]?.string }.sorted() ?? []
        }
    }

    @Test func backupAndJournalBringEverythingBack() throws {
        let day = try Day(journal: true)
        let (group, site) = (day.group, day.site)
        let before = try group.office.json("office", "schedule", "list")
        let restored = try day.restore(journal: true)
        #expect(restored["journal_whole"]?.bool == true && restored["epoch"]?.int == 2, "\(restored)")
        // Give-only: it takes in, and says why it gives out nothing.
        let first = try group.leader.json("sync", expecting: nil)
        #expect(first["server_restored"]?.bool == true && first["give_only"]?.bool == true, "\(first)")
        try group.add(group.leader, "還沒確認時")
        for laptop in [group.leader, group.juror] { try laptop.run("sync", expecting: nil) }
        #expect(try group.notes(group.juror).contains("還沒確認時") == false, "nothing is given out")
        let closed = try group.office.run("office", "schedule", "list", expecting: nil)
        #expect(closed.status != 0 && closed.err.contains("503.6"), "\(closed.err)")
        let gaps = try #require(try site.plumbd("restore", "gaps", "--data", site.data, "--json").json)
        let laptops = gaps["laptops"]?.array ?? []
        #expect(laptops.contains { $0["person"]?.string == "leader" && $0["synced"]?.bool == true }, "\(gaps)")
        #expect(laptops.contains { $0["person"]?.string == "late" && $0["synced"]?.bool == false })
        try site.plumbd("restore", "confirm", "--data", site.data)
        let team = [group.leader, group.juror, day.late]
        for laptop in team + [group.inspector, group.other, group.office] + team { try laptop.run("sync", expecting: nil) }
        try group.settle([group.leader, group.juror, group.other])
        #expect(try group.notes(group.leader) == ["備份前", "備份後，舊案", "還沒確認時"].sorted())
        for laptop in team { #expect(try day.newNotes(laptop) == ["領隊，新案", "新委員，新案"].sorted()) }
        // What the office decided after the backup holds.
        #expect(try group.office.json("office", "schedule", "list") == before)
        try group.other.run("sync", expecting: nil)
        #expect(try day.isOpen(group.other) == false)
        try site.plumbd("doctor", "--data", site.data)
        // Work goes on in the new epoch.
        try group.add(group.leader, "還原以後")
        try group.settle([group.leader, group.juror])
    }

    @Test func withoutTheJournalLaptopsHandBackWhatTheyHold() throws {
        let day = try Day(journal: false)
        let (group, site) = (day.group, day.site)
        let restored = try day.restore(journal: false)
        #expect(restored["journal_whole"]?.bool == false)
        let team = [group.leader, group.juror, day.late]
        for laptop in [group.other] + team {
            let report = try laptop.json("sync", expecting: nil)
            #expect(report["give_only"]?.bool == true && report["refused"]?.array?.isEmpty == true, "\(report)")
        }
        let gaps = try #require(try site.plumbd("restore", "gaps", "--data", site.data, "--json").json)
        #expect(gaps["to_decide"]?.array?.contains("withdrawals") == true)
        #expect(
            gaps["handed_back"]?.array?.contains { $0["kind"]?.string == "visit" && $0["person"]?.string == "late" && $0["has_plan"]?.bool == false } == true,
            "\(gaps)")
        try site.plumbd("restore", "confirm", "--data", site.data)
        for laptop in team + [group.inspector, group.other, group.office] + team { try laptop.run("sync", expecting: nil) }
        try group.settle([group.leader, group.juror])
        #expect(try group.notes(group.leader) == ["備份前", "備份後，舊案"].sorted())
        for laptop in team { #expect(try day.newNotes(laptop) == ["領隊，新案", "新委員，新案"].sorted()) }
        // The withdrawal was lost with the server, but not on the laptop that it was done to.
        #expect(try day.isOpen(group.other) == false)
        // Those who handed a visit back may go on in it, also where only their part in it had been lost.
        try day.late.run("defect", "add", day.visit, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", "之後", "--no-input")
        try day.add(day.late, "代替的委員，之後")
        for laptop in [day.late, group.leader] { try laptop.run("sync", expecting: nil) }
        #expect(try day.newNotes(group.leader).contains("之後"))
        #expect(try day.newNotes(group.leader, of: day.restaffed) == ["代替的委員", "代替的委員，之後"].sorted())
        try site.plumbd("doctor", "--data", site.data)
    }

    /// A laptop that comes back only after the confirmation still loses nothing.
    @Test func laptopsThatComeAfterTheConfirmationLoseNothing() throws {
        let day = try Day(journal: false)
        _ = try day.restore(journal: false)
        try day.site.plumbd("restore", "confirm", "--data", day.site.data)
        for laptop in [day.late, day.group.leader, day.late] { try laptop.run("sync", expecting: nil) }
        for laptop in [day.group.leader, day.late] { #expect(try day.newNotes(laptop) == ["領隊，新案", "新委員，新案"].sorted()) }
    }

    /// Work that was not sent yet, in a visit of which the restored server has never heard: that it does not know the visit is no
    /// withdrawal, and one sync brings it everything.
    @Test(arguments: [true, false]) func unsentWorkInAVisitAfterTheBackupIsHandedBackAtOnce(isConfirmed: Bool) throws {
        let day = try Day(journal: false)
        let leader = day.group.leader
        try leader.run("defect", "add", day.visit, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", "還沒送出", "--no-input")
        _ = try day.restore(journal: false)
        if isConfirmed { try day.site.plumbd("restore", "confirm", "--data", day.site.data) }
        let report = try leader.json("sync", expecting: nil)
        #expect(report["server_restored"]?.bool == true && report["refused"]?.array?.isEmpty == true, "\(report)")
        #expect(try leader.json("status")["unsent"]?.int == 0 && leader.json("visit", "list", "--all")["withdrawn"]?.array?.isEmpty == true)
        if !isConfirmed { try day.site.plumbd("restore", "confirm", "--data", day.site.data) }
        for laptop in [day.late, leader, day.late] { try laptop.run("sync", expecting: nil) }
        for laptop in [leader, day.late] { #expect(try day.newNotes(laptop) == ["領隊，新案", "新委員，新案", "還沒送出"].sorted()) }
    }

    /// The data folder is copied back without the verb: the anchor shows it at the start, or a laptop's acknowledgement does.
    @Test(arguments: [true, false]) func aFolderSetBackIsNoticed(hasAnchor: Bool) throws {
        let group = try Group()
        let site = group.site
        site.stopDaemon()
        try copyFolder(site.data, site.folder + "/image")
        try site.serve()
        try group.add(group.leader, "倒回之後的")
        try group.leader.run("sync")
        site.stopDaemon()
        rename(site.data, site.folder + "/lost")
        try copyFolder(site.folder + "/image", site.data)
        if !hasAnchor { for file in Files.all(site.folder + "/.local/state") { unlink(file) } }
        try site.serve()
        let gaps = try #require(try site.plumbd("restore", "gaps", "--data", site.data, "--json").json)
        #expect((gaps["restoring"]?.bool == true) == hasAnchor)
        let report = try group.leader.json("sync", expecting: nil)
        #expect(report["server_restored"]?.bool == true && report["give_only"]?.bool == true, "\(report)")
        let after = try #require(try site.plumbd("restore", "gaps", "--data", site.data, "--json").json)
        #expect(after["reason"]?.string == (hasAnchor ? "anchor" : "acknowledgement") && after["epoch"]?.int == 2)
        try site.plumbd("restore", "confirm", "--data", site.data)
        try group.settle([group.leader, group.juror])
        #expect(try group.notes(group.juror) == ["倒回之後的"])
    }

    /// With a second journal the folder that was set back gets everything again at its start.
    @Test func theJournalMakesUpForAFolderSetBack() throws {
        let group = try Group(journal: true)
        let site = group.site
        site.stopDaemon()
        try copyFolder(site.data, site.folder + "/image")
        try site.serve()
        let late = try site.person("late", role: "juror", member: "E003")
        try group.add(group.leader, "倒回之後的")
        try group.leader.run("sync")
        site.killDaemon()
        rename(site.data, site.folder + "/lost")
        try copyFolder(site.folder + "/image", site.data)
        try site.serve()
        let gaps = try #require(try site.plumbd("restore", "gaps", "--data", site.data, "--json").json)
        #expect(gaps["reason"]?.string == "journal" && gaps["journal_whole"]?.bool == true, "\(gaps)")
        try site.plumbd("restore", "confirm", "--data", site.data)
        // Nobody but the server held the finding and the account.
        try group.juror.run("sync", expecting: nil)
        #expect(try group.notes(group.juror) == ["倒回之後的"])
        try late.run("sync", expecting: nil)
    }

    /// A server of the same address and another key is refused, and the person is told that nothing is lost.
    @Test func anEmptyServerIsRefused() throws {
        let group = try Group()
        let site = group.site
        try group.add(group.leader, "不能給別人")
        site.killDaemon()
        site.data = site.folder + "/other"
        try site.plumbd("init", "--data", site.data)
        try site.serve()
        let output = try group.leader.run("sync", expecting: nil)
        #expect(output.status != 0)
        #expect(output.err.contains("本機資料都還在") || output.err.contains("still"), "\(output.err)")
        #expect(try group.notes(group.leader) == ["不能給別人"])
        #expect(try group.leader.json("status")["unsent"]?.int != 0)
    }

    private func copyFolder(_ source: String, _ target: String) throws {
        mkdir(target, 0o700)
        for path in Files.all(source) {
            let place = target + path.dropFirst(source.count)
            var made = ""
            for part in place.split(separator: "/").dropLast() {
                made += "/" + part
                mkdir(made, 0o700)
            }
            Files.write(Files.bytes(path), to: place)
            chmod(place, 0o600)
        }
    }
}

extension RestoreTests.Day {
    /// Whether a laptop may still write in the restaffed visit.
    func isOpen(_ laptop: Laptop) throws -> Bool {
        try laptop.run(
            "defect", "add", restaffed, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", "無權", "--no-input", expecting: nil
        )
        .status == 0
    }
}

extension Site {
    /// Ends the daemon in order, as its supervisor does.
    func stopDaemon() {
        daemon?.kill(SIGTERM)
        daemon?.wait()
    }
}
