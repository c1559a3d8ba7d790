import Glibc
import HTTP
import Testing

/// Bundles and rescue files between real processes.
@Suite(.serialized) struct RescueTests {
    private func picture(_ group: Group, _ laptop: Laptop, _ defect: String) throws {
        let path = group.site.folder + "/p.jpg"
        Files.write(Files.bytes(Programs.root + "/clients/samples/honeycomb.jpg"), to: path)
        try laptop.run("photo", "add", group.visit, defect, path)
    }

    private func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        bytes.indices.dropLast(wanted.count - 1).contains { bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }

    /// The leader's laptop has lost its token and then burns; somebody who has nothing to do with the visit brings the file.
    @Test func throughALaptopThatMayNotKnow() throws {
        let group = try Group()
        let stranger = try group.site.person("stranger", role: "juror", member: "E004")
        try stranger.run("sync")
        let defect = try group.add(group.leader, "只在領隊電腦上")
        try picture(group, group.leader, defect)
        unlink(group.leader.home + "/token")
        let file = group.site.folder + "/rescue.plumb"
        let report = try group.leader.json("rescue", "export", "-o", file)
        #expect(report["photos"]?.int == 1 && report["lost"]?.int == 0, "\(report)")
        for path in Files.all(group.leader.home) { unlink(path) }
        let kept = try stranger.json("rescue", "import", file)
        #expect(kept["carried"]?.bool == true && kept["readable"]?.bool == false)
        let before = try stranger.json("status")
        try stranger.run("sync")
        // The answer tells the carrier nothing, and nothing of the visit lies on that laptop.
        #expect(try stranger.json("visit", "list")["visits"]?.array?.isEmpty == true)
        #expect(try stranger.json("status")["visits"]?.int == before["visits"]?.int)
        let secrets = ["只在領隊電腦上", "鼓山測試國小校舍工程", group.visit].map { Array($0.utf8) }
        for path in Files.all(stranger.home) + [file] { for secret in secrets { #expect(!holds(Files.bytes(path), secret), "\(path)") } }
        // It is there for the team, with its picture, and counts.
        try group.inspector.run("sync")
        #expect(try group.notes(group.inspector) == ["只在領隊電腦上"])
        #expect(try group.inspector.json("photo", "list", group.visit, "--fetch")["fetched"]?.int == 1)
        // A repeat changes nothing.
        try stranger.run("rescue", "send", file)
        try group.settle([group.inspector, group.juror])
        #expect(try group.notes(group.juror) == ["只在領隊電腦上"])
        group.site.killDaemon()
        try group.site.plumbd("doctor", "--data", group.site.data)
    }

    /// The operator takes the file from a stick; the author had been withdrawn meanwhile, and a flipped byte takes nothing.
    @Test func throughTheOperator() throws {
        let group = try Group()
        try group.add(group.inspector, "離線記錄")
        let file = group.site.folder + "/rescue.plumb"
        try group.inspector.run("rescue", "export", "-o", file)
        var altered = Files.bytes(file)
        for index in 553..<altered.count { altered[index] ^= 1 }
        Files.write(altered, to: file + ".bad")
        try group.site.plumbd("rescue", "import", file + ".bad", "--data", group.site.data, expecting: 2)
        for round in 0..<2 {
            let output = try group.site.plumbd("rescue", "import", file, "--data", group.site.data, "--json")
            #expect(output.json?["made_by"]?.string == "inspector")
            #expect(output.json?["admitted"]?.int == (round == 0 ? 1 : 0), "\(output.out)")
            #expect(output.json?["refused"]?.array?.isEmpty == true, "\(output.out)")
        }
        // The service runs all the while, and the others are given what came without anybody's changing anything else.
        try group.leader.run("sync")
        group.site.killDaemon()
        try group.site.plumbd("doctor", "--data", group.site.data)
        try group.site.serve()
        try group.settle([group.leader, group.juror, group.inspector])
        #expect(try group.notes(group.leader) == ["離線記錄"])
    }

    /// Who had been taken off the team without knowing: what that person had recorded counts.
    @Test func ofSomebodyWithdrawn() throws {
        let group = try Group()
        try group.add(group.juror, "改派前記的")
        let file = group.site.folder + "/rescue.plumb"
        try group.juror.run("rescue", "export", "-o", file)
        try group.office.run("office", "schedule", "replace", group.number, "--member", "E001", "--with", "E003", "--reason", "臨時有事")
        group.site.killDaemon()
        let output = try group.site.plumbd("rescue", "import", file, "--data", group.site.data, "--json")
        #expect(output.json?["admitted"]?.int == 1 && output.json?["refused"]?.array?.isEmpty == true, "\(output.out)")
        try group.site.serve()
        try group.leader.run("sync")
        #expect(try group.notes(group.leader) == ["改派前記的"])
        // The leader's laptop knows of the withdrawal, and makes no bundle for the one who left.
        let bundle = try group.leader.json("bundle", "export", "-o", group.site.folder + "/b.plumb")
        let readers = bundle["dossiers"]?[0]?["readers"]?.array?.count
        #expect(readers == 2, "\(bundle)")
    }

    /// Two laptops at a site without network, then one of them at the server.
    @Test func aBundleOnSite() throws {
        let group = try Group()
        for laptop in [group.leader, group.juror] { try laptop.run("sync") }
        group.site.killDaemon()
        let defect = try group.add(group.leader, "領隊記的")
        try picture(group, group.leader, defect)
        let file = group.site.folder + "/b.plumb"
        try group.leader.run("bundle", "export", "--photos", "-o", file)
        let result = try group.juror.json("bundle", "import", file)
        #expect(result["dossiers"]?[0]?["outcome"]?.string == "taken" && result["dossiers"]?[0]?["photos"]?.int == 1, "\(result)")
        try group.juror.run("defect", "edit", group.visit, defect, "--location", "2樓", "--no-input")
        for path in Files.all(group.leader.home) { unlink(path) }
        try group.site.serve()
        try group.juror.run("sync", expecting: nil)
        try group.settle([group.juror, group.inspector])
        #expect(try group.notes(group.inspector) == ["領隊記的"])
        #expect(try group.inspector.json("photo", "list", group.visit, "--fetch")["fetched"]?.int == 1)
        let knowledge = try group.office.json("office", "who-knew", group.number, expecting: nil)
        #expect(knowledge.serialized(pretty: false).contains("\"bundle\""), "\(knowledge)")
    }
}
