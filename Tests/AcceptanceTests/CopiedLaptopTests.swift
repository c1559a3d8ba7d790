import Glibc
import HTTP
import Testing

/// Laptops whose disk was copied or set back: with real processes and copied files (B1).
@Suite(.serialized) struct CopiedLaptopTests {
    private func database(_ laptop: Laptop) -> String { laptop.home + "/laptop.sqlite" }

    /// The same directory under another name, as `cp -a` makes it.
    private func copy(_ laptop: Laptop, _ group: Group) throws -> Laptop {
        let copy = Laptop(name: "copy-\(UInt64.random(in: 0 ... .max))", site: group.site)
        for path in Files.all(laptop.home) { Files.write(Files.bytes(path), to: copy.home + path.dropFirst(laptop.home.utf8.count)) }
        for secret in ["key", "token"] { chmod(copy.home + "/" + secret, 0o600) }
        return copy
    }

    @Test func aCopiedHomeDirectoryIsNoticedAndNeitherCopyLosesAnything() throws {
        let group = try Group()
        try group.add(group.leader, "複製之前，未同步")
        let copy = try copy(group.leader, group)
        try group.add(group.leader, "原來那台")
        let output = try copy.run("defect", "list", group.visit)
        #expect(output.err.contains("複製或還原"), "\(output)")
        try group.add(copy, "複製的那台")
        #expect(try copy.run("status").err.contains("複製或還原") == false, "told once")
        for laptop in [copy, group.leader, group.juror, copy, group.leader] { try laptop.run("sync", expecting: nil) }
        try group.settle([group.leader, copy, group.juror])
        #expect(try group.notes(group.juror) == ["原來那台", "複製之前，未同步", "複製的那台"].sorted())
        #expect(try group.leader.json("sync", expecting: nil)["branches"]?.int == 0)
    }

    /// A cloned disk image: nothing on the machine shows it, and both clones use the same numbers, process after process.
    @Test func clonesThatNothingShowsPushInTurn() throws {
        let group = try Group()
        let laptop = group.leader
        try group.add(laptop, "共同")
        let clone = Files.bytes(database(laptop))
        /// Runs on the clone's disk: its contents in the same file.
        func onClone(_ contents: inout [UInt8], _ body: () throws -> Void) throws {
            let original = Files.bytes(database(laptop))
            Files.write(contents, to: database(laptop))
            try body()
            contents = Files.bytes(database(laptop))
            Files.write(original, to: database(laptop))
        }
        var other = clone
        try group.add(laptop, "甲一")
        try onClone(&other) { try group.add(laptop, "乙一") }
        try laptop.run("sync")
        try onClone(&other) {
            let report = try laptop.json("sync", expecting: nil)
            #expect(report["branches"]?.int == 1 && report["settled"]?.bool == true, "\(report)")
            try group.add(laptop, "乙二")
            try laptop.run("sync", expecting: nil)
        }
        try group.add(laptop, "甲二")
        try laptop.run("sync", expecting: nil)
        try group.settle([laptop, group.juror])
        try onClone(&other) {
            try laptop.run("sync", expecting: nil)
            #expect(try group.notes(laptop) == ["共同", "甲一", "甲二", "乙一", "乙二"].sorted())
            try laptop.run("doctor", "--rebuild", expecting: 0)
        }
        #expect(try group.notes(laptop) == ["共同", "甲一", "甲二", "乙一", "乙二"].sorted())
        group.site.killDaemon()
        #expect(try group.site.plumbd("doctor", "--data", group.site.data).status == 0)
    }

    /// Contents put back into the same file, as a backup program does: numbers that were used and sent are used again.
    @Test func aLaptopSetBackToAnOlderCopy() throws {
        let group = try Group()
        let laptop = group.leader
        try group.add(laptop, "備份之前")
        let backup = Files.bytes(database(laptop))
        try group.add(laptop, "備份之後，已同步")
        try laptop.run("sync")
        Files.write(backup, to: database(laptop))
        try group.add(laptop, "還原之後")
        let report = try laptop.run("sync", expecting: nil)
        #expect(report.err.contains("複製或還原"), "\(report)")
        try group.settle([laptop, group.juror])
        #expect(try group.notes(laptop) == ["備份之前", "備份之後，已同步", "還原之後"].sorted())
    }

    /// The server comes back from before a past that a copy still holds, and meets another past of the same laptop under the same
    /// number first: what the copy wrote on top of its own arrives all the same.
    @Test func aRestoredServerThatMeetsTheOtherPastFirst() throws {
        let group = try Group()
        let (site, laptop) = (group.site, group.leader)
        try group.add(laptop, "備份之前")
        try laptop.run("sync")
        let older = Files.bytes(database(laptop))
        try site.plumbd("backup", "create", "--data", site.data, "--to", site.folder + "/backup")
        try site.plumbd("key", "export", "--data", site.data, "--output", site.folder + "/key.txt")
        try group.add(laptop, "第一個過去")
        try laptop.run("sync")
        let copy = try copy(laptop, group)
        site.killDaemon()
        site.data = site.folder + "/restored"
        let restore = ["backup", "restore", site.folder + "/backup", "--data", site.data, "--key", site.folder + "/key.txt"]
        let output = try Running("plumbd", restore, folder: site.folder).wait()
        try #require(output.status == 0, "\(output.out)\(output.err)")
        try site.serve()
        try site.plumbd("restore", "confirm", "--data", site.data)
        Files.write(older, to: database(laptop))
        try group.add(laptop, "第二個過去")
        try laptop.run("sync", expecting: nil)
        try group.add(copy, "在第一個過去之後")
        let report = try copy.run("sync", expecting: nil)
        #expect(!report.err.contains("422.1"), "\(report)")
        try group.settle([laptop, copy, group.juror])
        #expect(try group.notes(group.juror) == ["備份之前", "第一個過去", "第二個過去", "在第一個過去之後"].sorted())
        try site.plumbd("doctor", "--data", site.data)
    }
}
