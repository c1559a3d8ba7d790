import Glibc
import HTTP
import Synchronization
import Testing

/// Photos over real processes and lines that break (reference: what users ask for, §2 rows 1, 3 and 4).
@Suite(.serialized) struct PhotoAcceptanceTests {
    private static let size = 5_000_000
    private static let step = 256 << 10

    /// A picture of 5 MB whose bytes do not repeat.
    private func picture(_ folder: String) -> String {
        var state: UInt64 = 20_251_121
        var bytes = Files.bytes(Programs.root + "/clients/samples/honeycomb.jpg")
        while bytes.count < Self.size {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes.append(UInt8(truncatingIfNeeded: state >> 56))
        }
        let path = folder + "/big.jpg"
        Files.write(bytes, to: path)
        return path
    }

    /// A group, its leader's laptop behind a line that breaks, and a photo of 5 MB that has not been sent.
    private func start() throws -> (Group, Relay, Laptop, String) {
        let group = try Group()
        let relay = try Relay(to: group.site.port)
        let laptop = try group.site.laptop(of: "inspector", through: relay.port)
        try laptop.run("sync")
        let defect = try group.add(laptop, "裂縫")
        let path = picture(group.site.folder)
        try laptop.run("photo", "add", group.visit, defect, path)
        relay.requestLimit = Self.step
        return (group, relay, laptop, path)
    }

    /// Syncs until so many bytes have gone over one connection, then kills the laptop's process.
    private func syncKilled(_ laptop: Laptop, _ relay: Relay, after bytes: Int) throws {
        let pid = Mutex<pid_t>(0)
        relay.requestLimit = bytes
        relay.whenBreaking = { pid.withLock { if $0 > 0 { kill($0, SIGKILL) } } }
        defer { relay.whenBreaking = nil }
        let running = try laptop.start(["sync"])
        pid.withLock { $0 = running.pid }
        #expect(running.wait().status == 128 + SIGKILL)
    }

    private func expectWhole(_ group: Group, _ path: String, _ location: SourceLocation = #_sourceLocation) throws {
        try group.leader.run("sync", expecting: nil)
        let list = try group.leader.json("photo", "list", group.visit, "--fetch", expecting: nil)
        let there = try #require(list["photos"]?[0]?["path"]?.string, "\(list)", sourceLocation: location)
        #expect(Files.bytes(there) == Files.bytes(path), sourceLocation: location)
    }

    @Test func aLineThatBreaksEvery256KiBCostsATenthAtMost() throws {
        let (group, relay, laptop, path) = try start()
        defer { relay.stop() }
        let before = relay.sent
        var runs = 0
        while try laptop.run("sync", expecting: nil).status != 0 {
            runs += 1
            try #require(runs < 100)
        }
        let cost = relay.sent - before
        #expect(cost <= Self.size * 11 / 10, "\(cost) bytes for \(Self.size), \(runs + 1) runs")
        print("photo of \(Self.size) bytes over a line that breaks every \(Self.step): \(cost) bytes sent, \(runs + 1) runs")
        try expectWhole(group, path)
    }

    @Test func aLaptopThatIsKilledEvery256KiBPaysATenthAtMost() throws {
        let (group, relay, laptop, path) = try start()
        defer { relay.stop() }
        let pid = Mutex<pid_t>(0)
        relay.whenBreaking = { pid.withLock { if $0 > 0 { kill($0, SIGKILL) } } }
        let before = relay.sent
        var kills = 0
        while true {
            let running = try laptop.start(["sync"])
            pid.withLock { $0 = running.pid }
            let status = running.wait().status
            pid.withLock { $0 = 0 }
            if status == 0 { break }
            if status == 128 + SIGKILL { kills += 1 }
            try #require(kills < 100)
        }
        let cost = relay.sent - before
        #expect(kills >= 15)
        #expect(cost <= Self.size * 11 / 10, "\(cost) bytes for \(Self.size), \(kills) kills")
        print("photo of \(Self.size) bytes, laptop killed every \(Self.step): \(cost) bytes sent, \(kills) kills")
        try expectWhole(group, path)
        try laptop.run("doctor", "--rebuild")
    }

    /// The daemon that is killed knows after its restart what it had answered.
    @Test func aDaemonThatIsKilledKeepsWhatItHadAnswered() throws {
        let (group, relay, laptop, path) = try start()
        try syncKilled(laptop, relay, after: 2_200_000)
        let received = try #require(try laptop.json("photo", "list", group.visit)["photos"]?[0]?["received"]?.int)
        #expect(received >= 256 << 10)
        group.site.killDaemon()
        try group.site.serve()
        relay.requestLimit = .max
        let before = relay.sent
        try laptop.run("sync")
        relay.stop()
        #expect(relay.sent - before <= Self.size - received + 20_000)
        try expectWhole(group, path)
        try group.site.plumbd("doctor", "--data", group.site.data)
    }

    /// Missing, partial and present on both sides, and nothing closes before it is present.
    @Test func aFinalisedVisitWaitsForItsPhotos() throws {
        let (group, relay, laptop, path) = try start()
        defer { relay.stop() }
        try syncKilled(laptop, relay, after: 1_000_000)
        #expect(try laptop.json("photo", "list", group.visit)["photos"]?[0]?["server"]?.string == "partial")
        try group.leader.run("sync", expecting: nil)
        #expect(try group.leader.json("photo", "list", group.visit)["photos"]?[0]?["server"]?.string == "missing")
        #expect(try group.leader.json("status")["photos_missing"]?.int == 1)
        try group.leader.run("visit", "finalise", group.visit, "--yes")
        try group.leader.run("sync", expecting: nil)
        let list = try group.office.json("office", "evidence", "list", expecting: 3)
        #expect(list["count"]?.int == 1 && (list["visits"]?[0]?["missing"]?[0]?["received"]?.int ?? 0) > 0, "\(list)")
        #expect(try group.office.json("office", "backlog")["photos_missing"]?.int == 1)
        let letter = ["office", "letter", "add", group.number, "--number", "府工查字第1號", "--issued", "114-08-20"]
        let refused = try group.office.start(letter).wait()
        #expect(refused.status != 0 && refused.err.contains("big.jpg"), "\(refused)")
        var show = try group.leader.json("visit", "show", group.visit)
        #expect(show["final"] == true && show["closed"] == false && show["counts"]?["photos_missing"]?.int == 1)
        relay.requestLimit = .max
        try laptop.run("sync")
        try group.office.run("office", "evidence", "list")
        try group.leader.run("sync")
        show = try group.leader.json("visit", "show", group.visit)
        #expect(show["closed"] == true && show["counts"]?["photos_missing"]?.int == 0)
        let sent = try group.office.start(letter).wait()
        #expect(sent.status == 0, "\(sent)")
        try expectWhole(group, path)
    }
}
