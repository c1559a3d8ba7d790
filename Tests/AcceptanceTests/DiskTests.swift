import Glibc
import HTTP
import Testing

/// A disk that is full, limited or failing, under the real programs: what was saved stays and can be read, the message is true, and
/// work goes on when there is room again, without a restart.
@Suite(.serialized) struct DiskTests {
    private let kinds = ["ENOSPC", "EDQUOT", "EFBIG", "EIO", "short"]

    private func picture(_ group: Group, _ name: String) -> String {
        let path = "\(group.site.folder)/\(name).jpg"
        Files.write(Files.bytes(Programs.root + "/clients/samples/honeycomb.jpg") + Array(name.utf8), to: path)
        return path
    }

    private func get(_ site: Site, _ path: String) throws -> (status: Int, body: JSON) {
        let answer = try HTTPClient().send(ClientRequest(method: "GET", url: site.url + path))
        return (answer.status, try JSON(parsing: answer.body))
    }

    @Test func aLaptopOnAFullDiskSaysSoAndGoesOn() throws {
        let group = try Group()
        let disk = try FaultyDisk(group.site)
        let defect = try group.add(group.leader, "之前存的")
        let first = picture(group, "p0")
        try group.leader.run("photo", "add", group.visit, defect, first)
        group.leader.environment = disk.environment(group.leader.home)
        for (round, kind) in kinds.enumerated() {
            try group.add(group.juror, "同事\(round)")
            try group.juror.run("sync")
            let before = try group.notes(group.leader)
            disk.fail(kind)
            // What was saved can be read.
            #expect(try group.notes(group.leader) == before, "\(kind)")
            try group.leader.run("status", expecting: 0)
            // Each way of storing something says what happened, that the rest is safe, and what to do.
            let another = picture(group, "p\(round + 1)")
            let commands = [
                ["defect", "add", group.visit, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", "存不下", "--no-input"],
                ["defect", "edit", group.visit, defect, "--note", "改不了", "--no-input"], ["photo", "add", group.visit, defect, another], ["sync"],
            ]
            for command in commands {
                let output = try group.leader.start(command).wait()
                #expect(output.status == 1, "\(kind) \(command): \(output)")
                #expect(
                    output.err.contains("database.full") || output.err.contains("photo.disk-full") || output.err.contains("photo.cannot-store"), "\(output)")
                #expect(!output.out.contains("Saved") && !output.err.contains("已儲存"), "\(output)")
                if output.err.contains("database.full") { #expect(output.err.contains("先前存入的資料都還在"), "\(output)") }
            }
            disk.heal()
            #expect(try group.notes(group.leader) == before, "\(kind)")
            try group.leader.run("doctor", "--rebuild", expecting: 0)
            try group.leader.run("photo", "add", group.visit, defect, another)
            try group.add(group.leader, "之後存的\(round)")
            try group.leader.run("sync")
        }
        try group.settle([group.leader, group.juror])
        #expect(try group.notes(group.juror).count == 1 + 2 * kinds.count)
    }

    /// Everything was written and the disk does not confirm it: the message must not claim either.
    @Test func anUnconfirmedSaveIsCalledThat() throws {
        let group = try Group()
        let disk = try FaultyDisk(group.site)
        group.leader.environment = disk.environment(group.leader.home)
        disk.fail("fsync")
        let output = try group.leader.start([
            "defect", "add", group.visit, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", "未確認", "--no-input",
        ]).wait()
        #expect(output.status == 1 && output.err.contains("database.unconfirmed") && output.err.contains("也可能沒存"), "\(output)")
        disk.heal()
        #expect(try group.notes(group.leader).count <= 1)
        try group.add(group.leader, "之後")
        try group.settle([group.leader, group.juror])
    }

    /// The limit that a shell sets ends no program in the middle.
    @Test func aLimitOnFileSizesIsAnErrorAndNotTheEnd() throws {
        let group = try Group()
        let defect = try group.add(group.leader, "之前")
        let large = "\(group.site.folder)/large.jpg"
        Files.write(Files.bytes(Programs.root + "/clients/samples/honeycomb.jpg") + [UInt8](repeating: 7, count: 3 << 20), to: large)
        let arguments = ["--fsize=2000000", Programs.folder + "/plumb", "photo", "add", group.visit, defect, large]
        let output = try Running("/usr/bin/prlimit", arguments, environment: ["PLUMB_HOME": group.leader.home], folder: group.site.folder).wait()
        #expect(output.status == 1 && output.err.contains("photo."), "\(output)")
        // Too little even for the log of the database: a full disk in the middle of a save.
        let save = [
            "--fsize=8192", Programs.folder + "/plumb", "defect", "add", group.visit, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note",
            "太小", "--no-input",
        ]
        let full = try Running("/usr/bin/prlimit", save, environment: ["PLUMB_HOME": group.leader.home], folder: group.site.folder).wait()
        #expect(full.status == 1 && full.err.contains("database.full"), "\(full)")
        #expect(try group.notes(group.leader) == ["之前"])
        try group.leader.run("photo", "add", group.visit, defect, large)
        try group.settle([group.leader, group.juror])
    }

    @Test func aDaemonOnAFullDiskServesReadersAndRecovers() throws {
        let group = try Group()
        let site = group.site
        let disk = try FaultyDisk(site)
        site.killDaemon()
        site.environment = disk.environment(site.data)
        try site.serve()
        let daemon = try #require(site.daemon)
        // A visit that is disclosed, and that nobody has fetched yet.
        let secret = try #require(try Group.schedule(group.office, tender: "C1145999", day: "2025-08-13")["number"]?.string)
        try group.office.run("office", "schedule", "disclose")
        let defect = try group.add(group.leader, "還沒送出")
        try group.leader.run("photo", "add", group.visit, defect, picture(group, "q"))
        let known = try group.office.json("office", "who-knew", secret)
        var refusals = 0
        for kind in kinds + ["fsync"] {
            disk.fail(kind)
            let code = kind == "ENOSPC" || kind == "short" ? "507.1" : kind == "fsync" ? "507.3" : "507.2"
            let push = try group.leader.start(["sync"]).wait()
            #expect(push.status == 5 && push.err.contains("server.507"), "\(kind): \(push)")
            if kind != "EDQUOT" { #expect(push.err.contains(code), "\(kind): \(push)") }
            // Knowledge cannot be written, so nothing embargoed leaves: not to somebody with nothing of his own to send either.
            let pull = try group.juror.start(["sync"]).wait()
            #expect(pull.status == 5, "\(kind): \(pull)")
            #expect(try group.juror.json("visit", "list")["visits"]?.array?.count == 1, "\(kind)")
            // Who only reads is served.
            try group.office.run("office", "schedule", "list", expecting: 0)
            #expect(try group.office.json("office", "who-knew", secret) == known, "\(kind)")
            #expect(try get(site, "/healthz").status == 200)
            let ready = try get(site, "/readyz")
            #expect(ready.status == 503 && ready.body["checks"]?["disk"]?.bool == false && ready.body["checks"]?["store"]?.bool == true, "\(ready)")
            let letter = try group.office.start([
                "office", "letter", "add", group.number, "--number", "文\(kind)", "--issued", "114-08-20", "--purpose", "other",
            ]).wait()
            #expect(letter.status == 5, "\(kind): \(letter)")
            let row = Group.tenders.replacing("C1145999", with: "C\(kind)")
            let file = site.folder + "/more.csv"
            Files.write(Array("\u{feff}".utf8) + Array((row.replacing("\n", with: "\r\n") + "\r\n").utf8), to: file)
            #expect(try group.office.start(["office", "import", "tenders", file]).wait().status == 5, "\(kind)")
            refusals += 1
            #expect(daemon.messages.components(of: "msg=read-only") == refusals, "\(kind): \(daemon.messages.suffix(600))")
            disk.heal()
            #expect(try get(site, "/readyz").status == 200)
            #expect(daemon.messages.components(of: "msg=\"writing again\"") == refusals, "\(kind)")
        }
        // No restart: the same process takes everything in.
        try group.leader.run("sync", expecting: 0)
        try group.juror.run("sync", expecting: 0)
        #expect(try group.juror.json("visit", "list")["visits"]?.array?.count == 2)
        try group.settle([group.leader, group.juror, group.inspector])
        #expect(try group.notes(group.inspector) == ["還沒送出"])
        site.killDaemon()
        try site.plumbd("doctor", "--data", site.data)
    }

    /// A machine that comes up with a full disk: the daemon starts, says why it is read-only, and goes on by itself when there is room.
    @Test func aDaemonStartsOnAFullDisk() throws {
        let group = try Group()
        let site = group.site
        let disk = try FaultyDisk(site)
        try group.add(group.leader, "之前")
        try group.leader.run("sync")
        try group.add(group.leader, "還沒送出")
        // A clean end: nothing of what processes share about the database is left.
        site.daemon?.kill(SIGTERM)
        site.daemon?.wait()
        site.environment = disk.environment(site.data)
        for kind in ["ENOSPC", "EDQUOT"] {
            disk.fail(kind)
            try site.serve()
            let daemon = try #require(site.daemon)
            #expect(daemon.messages.components(of: "msg=read-only") == 1, "\(kind): \(daemon.messages)")
            let ready = try get(site, "/readyz")
            #expect(ready.status == 503 && ready.body["checks"]?["disk"]?.bool == false && ready.body["checks"]?["store"]?.bool == true, "\(ready)")
            try group.office.run("office", "schedule", "list", expecting: 0)
            let push = try group.leader.start(["sync"]).wait()
            #expect(push.status == 5 && push.err.contains("server.507"), "\(kind): \(push)")
            disk.heal()
            #expect(try get(site, "/readyz").status == 200)
            #expect(daemon.messages.components(of: "msg=\"writing again\"") == 1, "\(kind): \(daemon.messages)")
            // The operator's commands work beside it again.
            try site.plumbd("device", "list", "--data", site.data)
            try site.plumbd("user", "add", "new-\(kind)", "--role", "auditor", "--data", site.data)
            try group.leader.run("sync", expecting: 0)
            try group.add(group.leader, "再一項 \(kind)")
            site.daemon?.kill(SIGTERM)
            site.daemon?.wait()
        }
        try site.serve()
        try group.settle([group.leader, group.juror])
        #expect(try group.notes(group.juror).count == 4)
        site.killDaemon()
        try site.plumbd("doctor", "--data", site.data)
    }

    /// The same with a limit that the kernel enforces, set and lifted on the running daemon.
    @Test func aDaemonUnderAFileSizeLimitRecovers() throws {
        let group = try Group()
        let site = group.site
        let daemon = try #require(site.daemon)
        let defect = try group.add(group.leader, "之前")
        try group.leader.run("sync")
        try group.leader.run("photo", "add", group.visit, defect, picture(group, "r"))
        try group.add(group.leader, "之後")
        try limitFileSize(of: daemon, to: 4096, site)
        let push = try group.leader.start(["sync"]).wait()
        #expect(push.status == 5 && push.err.contains("server.507"), "\(push)")
        try group.juror.run("sync", expecting: 0)
        #expect(try group.notes(group.juror) == ["之前"])
        #expect(try get(site, "/readyz").status == 503)
        // Room for the database, none for the photo: its record arrives and says that the photo is missing.
        try limitFileSize(of: daemon, to: nil, site)
        #expect(try get(site, "/readyz").status == 200)
        try group.leader.run("sync", expecting: 0)
        try group.settle([group.leader, group.juror])
        #expect(try group.notes(group.juror) == ["之前", "之後"].sorted())
        site.killDaemon()
        try site.plumbd("doctor", "--data", site.data)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }
}
