import HTTP
import Testing

/// A visit taken away and given back, and a device revoked: real processes, as the people concerned meet it.
@Suite(.serialized) struct VisibilityTests {
    @Test func aWithdrawnMemberLosesNothingAndSeesNothing() throws {
        let group = try Group()
        try group.add(group.juror, "收回前已送出")
        try group.juror.run("sync")
        try group.add(group.juror, "收回時還沒送出")
        try group.office.run("office", "schedule", "withdraw", group.number, "--member", "E001", "--reason", "發現利害關係", "--yes")
        // The laptop does not know: it sends first, then learns.
        let sync = try group.juror.json("sync", expecting: 3)
        #expect(sync["sent"]?.int == 1, "\(sync)")
        try group.leader.run("sync")
        #expect(try group.notes(group.leader) == ["收回前已送出", "收回時還沒送出"].sorted())
        let list = try group.juror.json("visit", "list", "--all")
        #expect(list["visits"]?.array?.isEmpty == true && list["withdrawn"]?[0]?["visit"]?.string == group.visit, "\(list)")
        #expect(try group.juror.run("visit", "list").out.contains("收回"))
        let refused = try group.juror.run("defect", "list", group.visit, expecting: nil)
        #expect(refused.status != 0 && refused.err.contains("收回") && refused.err.contains("都已在伺服器上"), "\(refused)")
        #expect(try group.juror.json("sync")["round_trips"]?.int == 1)
        // Given back: everything is there again, and new findings go on from it.
        try group.office.run("office", "schedule", "readmit", group.number, "--member", "E001", "--reason", "查明無利害關係")
        try group.juror.run("sync")
        #expect(try group.notes(group.juror) == ["收回前已送出", "收回時還沒送出"].sorted())
        try group.add(group.juror, "恢復後")
        try group.settle([group.juror, group.leader])
        group.site.killDaemon()
        try group.site.plumbd("doctor", "--data", group.site.data)
    }

    @Test func aRevokedDeviceIsToldWhatHappenedAndKeepsEverything() throws {
        let group = try Group()
        try group.add(group.juror, "停用前記錄")
        let devices = try group.office.json("office", "device", "list")["devices"]?.array ?? []
        let device = try #require(devices.first { $0["person"]?.string == "juror" }?["device"]?.string, "\(devices)")
        #expect(devices.first { $0["person"]?.string == "juror" }?["program"]?.string?.hasPrefix("plumb/") == true, "\(devices)")
        try group.office.run("office", "device", "revoke", String(device.prefix(8)), "--yes")
        let sync = try group.juror.run("sync", expecting: nil)
        #expect(sync.status != 0 && sync.err.contains("停用") && sync.err.contains("rescue export"), "\(sync)")
        #expect(try group.juror.json("status", expecting: nil)["unsent"]?.int == 1)
        #expect(try group.notes(group.juror) == ["停用前記錄"])
        let known = try group.site.plumbd("device", "list", "--data", group.site.data, "--json")
        #expect(known.json?["devices"]?.array?.filter { $0["revoked_at"]?.isNull == false }.count == 1)
        try group.site.plumbd("device", "revoke", "nothing-so", "--data", group.site.data, expecting: 9)
    }
}
