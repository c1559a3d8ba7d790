import Glibc
import HTTP
import Testing

/// A visit taken away before anything was in a second place, and a server that is lost after that: real processes, real disks.
@Suite(.serialized) struct SealedTests {
    private func holds(_ laptop: Laptop, _ text: String) -> [String] {
        let wanted = Array(text.utf8)
        return Files.all(laptop.home).filter { path in
            let bytes = Files.bytes(path)
            guard bytes.count >= wanted.count else { return false }
            return bytes.indices.contains { $0 + wanted.count <= bytes.count && bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
        }
    }

    private func sealed(_ laptop: Laptop) -> [String] { Files.all(laptop.home + "/sealed") }

    private func takeAway(_ group: Group, member: String = "E001") throws {
        try group.office.run("office", "schedule", "withdraw", group.number, "--member", member, "--reason", "發現利害關係", "--yes")
    }

    private func photo(_ group: Group) throws -> [UInt8] {
        let bytes = Files.bytes(Programs.root + "/clients/samples/honeycomb.jpg") + (0..<40_000).map { _ in UInt8.random(in: 0...255) }
        Files.write(bytes, to: group.site.folder + "/photo.jpg")
        return bytes
    }

    @Test func nothingReadableStaysAndARestoredServerGetsEverythingBack() throws {
        let group = try Group()
        let site = group.site
        let backup = site.folder + "/backup", key = site.folder + "/key.txt"
        try site.plumbd("backup", "create", "--data", site.data, "--to", backup, "--json")
        try site.plumbd("key", "export", "--data", site.data, "--output", key)
        let bytes = try photo(group)
        try group.add(group.juror, "備份之後的缺失")
        try group.juror.run("photo", "add", group.visit, "1", site.folder + "/photo.jpg")
        try group.juror.run("sync")
        try takeAway(group)
        let sync = try group.juror.run("sync", expecting: 3)
        #expect(sync.err.contains("封存"), "\(sync)")
        // Off the disk, whatever the file is called; the name of the site, too.
        for text in ["備份之後的缺失", "鼓山測試國小校舍工程"] { #expect(holds(group.juror, text) == [], "\(text)") }
        #expect(Files.all(group.juror.home + "/photos").isEmpty)
        #expect(sealed(group.juror).count == 1)
        #expect(try group.juror.run("status").out.contains("讀不到"))
        #expect(try group.juror.json("doctor")["sealed"]?.int == 1)
        // The disk of the server is gone. Nobody else had synced: the laptop that cannot read it is the only one that has it.
        try restore(group, backup, key)
        let back = try group.juror.run("sync", expecting: nil)
        #expect(back.err.contains("交還"), "\(back)")
        try site.plumbd("restore", "confirm", "--data", site.data)
        try group.leader.run("sync", expecting: nil)
        #expect(try group.notes(group.leader) == ["備份之後的缺失"])
        #expect(try group.leader.json("photo", "list", group.visit, "--fetch")["photos"]?.array?.count == 1)
        #expect(Files.all(group.leader.home + "/photos").contains { Files.bytes($0) == bytes })
        // What was taken away stays so.
        try group.juror.run("sync", expecting: nil)
        #expect(try group.juror.json("visit", "list", "--all")["visits"]?.array?.isEmpty == true)
        #expect(sealed(group.juror).count == 1, "until this life of the server has a second copy, too")
        try site.plumbd("backup", "create", "--data", site.data, "--to", backup, "--json")
        for _ in 0..<2 { try group.juror.run("sync", expecting: nil) }
        #expect(sealed(group.juror).isEmpty)
        try group.juror.run("doctor", "--rebuild")
        group.site.killDaemon()
        try site.plumbd("doctor", "--data", site.data)
    }

    /// The visit itself came after the backup: the restored server takes it in by its birth, and the juror from whom it was
    /// taken away does not get it back by handing it over, whether sealed or (never told a key) as it was.
    @Test(arguments: [true, false]) func aVisitOfAfterTheBackupComesBackToTheServerAlone(isSealed: Bool) throws {
        let group = try Group()
        let site = group.site
        let backup = site.folder + "/backup", key = site.folder + "/key.txt"
        try site.plumbd("backup", "create", "--data", site.data, "--to", backup, "--json")
        try site.plumbd("key", "export", "--data", site.data, "--output", key)
        let early = try visits(group.juror)
        let number = try #require(try Group.schedule(group.office, tender: "C1145999", day: "2025-08-13")["number"]?.string)
        try group.office.run("office", "schedule", "disclose")
        for laptop in [group.juror, group.leader] { try laptop.run("sync", expecting: nil) }
        let visit = try #require(try visits(group.juror).subtracting(early).first)
        try group.juror.run("defect", "add", visit, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", "新案的缺失", "--no-input")
        try group.juror.run("sync", expecting: nil)
        if !isSealed { try forgetBoxKey(group.juror) }
        try group.office.run("office", "schedule", "withdraw", number, "--member", "E001", "--reason", "發現利害關係", "--yes")
        try group.juror.run("sync", expecting: nil)
        #expect(sealed(group.juror).isEmpty == !isSealed && holds(group.juror, "新案的缺失").isEmpty == isSealed)
        try restore(group, backup, key)
        for _ in 0..<2 { try group.juror.run("sync", expecting: nil) }
        try site.plumbd("restore", "confirm", "--data", site.data)
        for laptop in [group.juror, group.leader, group.juror] { try laptop.run("sync", expecting: nil) }
        let notes = try group.leader.json("defect", "list", visit)["defects"]?.array?.compactMap { $0["note"]?.string }
        #expect(notes == ["新案的缺失"])
        #expect(try visits(group.juror) == early, "the withdrawal holds")
        group.site.killDaemon()
        try site.plumbd("doctor", "--data", site.data)
    }

    /// Killed anywhere on the way from the visit to the file: one of both is there, and the next sync finishes.
    @Test func aKillLeavesTheVisitOrTheFile() throws {
        let group = try Group()
        try group.add(group.juror, "不能遺失的缺失")
        try group.juror.run("sync")
        try takeAway(group)
        var isForgotten = false
        for attempt in 0..<40 where !isForgotten {
            let run = try group.juror.start(["sync"])
            // Later and later into the run; the wait is bounded.
            poll(nil, 0, Int32(20 + attempt * 8))
            run.kill()
            run.wait()
            let doctor = try group.juror.json("doctor", expecting: nil)
            let codes = doctor["findings"]?.array?.compactMap { $0["code"]?.string } ?? []
            #expect(!codes.contains { $0.hasPrefix("doctor.sealed") || $0.hasPrefix("doctor.database") || $0.hasPrefix("doctor.chain") }, "\(doctor)")
            let isReadable = !holds(group.juror, "不能遺失的缺失").isEmpty
            isForgotten = doctor["sealed"]?.int == 1
            #expect(isForgotten || isReadable, "neither the visit nor the file: \(doctor)")
            if isForgotten && isReadable { #expect(codes.contains("doctor.withdrawn-unwiped"), "\(doctor)") }
        }
        try group.juror.run("sync", expecting: nil)
        #expect(holds(group.juror, "不能遺失的缺失") == [] && sealed(group.juror).count == 1)
        try group.juror.run("doctor", "--rebuild")
    }

    private func visits(_ laptop: Laptop) throws -> Set<String> {
        Set(try laptop.json("visit", "list", "--all")["visits"]?.array?.compactMap { $0["visit"]?.string } ?? [])
    }

    private func restore(_ group: Group, _ backup: String, _ key: String) throws {
        let site = group.site
        site.killDaemon()
        site.data = site.folder + "/restored"
        try site.plumbd("backup", "restore", backup, "--data", site.data, "--key", key, "--json")
        try site.serve()
    }

    /// As a laptop that enrolled before servers said to which key to seal.
    private func forgetBoxKey(_ laptop: Laptop) throws {
        let output = try Running(
            "/usr/bin/python3",
            [
                "-c",
                """
                import json,sqlite3,sys
                c=sqlite3.connect(sys.argv[1])
                (v,)=c.execute("SELECT value FROM setting WHERE name='enrolment'").fetchone()
                d=json.loads(v); d.pop('box_key')
                c.execute("UPDATE setting SET value=? WHERE name='enrolment'",(json.dumps(d).encode(),)); c.commit()
                """, laptop.home + "/laptop.sqlite",
            ], folder: laptop.home
        ).wait()
        try #require(output.status == 0, "\(output)")
    }
}
