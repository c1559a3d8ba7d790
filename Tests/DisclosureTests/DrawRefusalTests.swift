import Crypto
import Disclosure
import HTTP
import Inspection
import Replication
import Scheduling
import Testing

/// What a draw refuses, attack by attack (schema/draw-attacks.md), each with its rule; nothing changes then.
@Suite("Draw: what is refused")
struct DrawRefusalTests {
    private typealias Part = DrawBeaconPart

    private func part(_ source: String, _ day: String, _ hour: Int = 12) -> Part {
        Part(source: source, earliest: UInt64(DrawWorld.at(day, hour)), shape: .digits, length: 12)
    }

    @Test("an empty register, a number that skips, a tier without tenders")
    func frames() async throws {
        let world = try await DrawWorld()
        #expect(await problem { try await world.freeze(number: 2) } == "draw.numberSkipped")
        #expect(await problem { try await world.commit() } == "404.1")
        #expect(await problem { try await world.show() } == "404.1")
        #expect(await problem { try await world.freeze(places: [:]) } == "draw.frameEmpty")
        #expect(await problem { try await world.freeze(places: [.third: 500]) } == "draw.quotaLarge")
        let empty = try await DrawWorld(tenders: nil)
        #expect(await problem { try await empty.freeze(places: [.third: 1]) } == "draw.tierEmpty")
        #expect(await problem { try await empty.show() } == "404.1")
    }

    @Test("a clerk's dice alone, a thrower with a share, holders that cannot keep one, a beacon before the publication")
    func commitments() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        func refused(_ order: DrawOrder) async -> String? { await problem { try await world.commit(order) } }
        #expect(await refused(DrawWorld.order(beacon: [part("dice", "2025-07-03")], throwers: ["second"])) == "draw.diceAlone")
        let late = part("lottery-1", "2025-07-04")
        #expect(await refused(DrawWorld.order(beacon: [part("dice", "2025-07-03"), late], throwers: [])) == "draw.throwers")
        #expect(await refused(DrawWorld.order(beacon: [part("dice", "2025-07-03"), late], throwers: ["office"])) == "draw.throwerHoldsShare")
        #expect(await refused(DrawWorld.order(beacon: [part("dice", "2025-07-03"), late], throwers: ["nobody"])) == "draw.throwerAccount")
        // Known before 03:00 of the next day, when the chain carries the commitment: it could have been chosen.
        #expect(await refused(DrawWorld.order(beacon: [part("lottery-1", "2025-07-02", 2)])) == "draw.beaconBeforeCommitment")
        #expect(await refused(DrawWorld.order(holders: ["office", "auditor", "auditor"])) == "draw.holders")
        #expect(await refused(DrawWorld.order(holders: ["office", "auditor", "inspector"])) == "draw.holderAccount")
        #expect(await refused(DrawWorld.order(holders: ["office", "auditor", "guest"])) == "draw.holderDevice")
        var order = DrawWorld.order()
        order.deadline = UInt64(DrawWorld.at("2025-07-03", 12))
        #expect(await refused(order) == "draw.deadline")
        #expect(try await world.show()["state"] == "frozen")
    }

    @Test("a second commitment, and a second frame under the first one")
    func attackASecondCommitment() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        try await world.commit()
        #expect(await problem { try await world.commit() } == "draw.committedTwice")
        #expect(await problem { try await world.freeze() } == "draw.committedTwice")
        #expect(await problem { try await world.freeze(number: 3) } == "draw.numberSkipped")
        // Another draw of the quarter has its own number, and must be revealed as well.
        try await world.freeze(number: 2)
        try await world.commit(number: 2)
        let draws = try await world.door.draws(world.who("auditor"))
        #expect(draws["draws"]?.array?.count == 2)
    }

    @Test("a beacon that is too early in any sense, spelled otherwise, or of another source")
    func beacons() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        try await world.commit()
        #expect(await problem { try await world.beacon() } == "draw.chainWaits")
        try await world.goTo("2025-07-02")
        #expect(await problem { try await world.beacon() } == "draw.beaconEarly")
        try await world.goTo("2025-07-03", 13)
        for spelling in [
            DrawWorld.value.uppercased(), " " + DrawWorld.value, DrawWorld.value + "\n", String(DrawWorld.value.dropLast()), "５" + DrawWorld.value.dropFirst(),
        ] {
            #expect(await problem { try await world.beacon(spelling) } == "draw.beaconSpelling")
        }
        #expect(await problem { try await world.beacon(source: "drand-quicknet-5000001") } == "draw.beaconUnknown")
        #expect(await problem { try await world.beacon(arrived: DrawWorld.at("2025-07-03", 14)) } == "draw.beaconFuture")
        #expect(await problem { try await world.beacon(arrived: DrawWorld.at("2025-07-03", 11)) } == "draw.beaconEarly")
        #expect(try await world.show()["state"] == "published")
        // A slip of the pen is corrected while nobody can know what it leads to, and stays on record.
        try await world.beacon(String(DrawWorld.value.reversed()))
        #expect(try await world.beacon()["state"] == "ready")
        try await world.open("office", try await world.share("office"))
        #expect(await problem { try await world.beacon(String(DrawWorld.value.reversed())) } == "draw.beaconFixed")
    }

    @Test("a server that slept through the beat: the commitment came into the chain after its beacon")
    func publishedLate() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        try await world.commit()
        world.clock.set(DrawWorld.at("2025-07-03", 13))
        try await world.door.publishDue()
        #expect(await problem { try await world.beacon() } == "draw.publishedLate")
        _ = try await world.door.abortDraw(world.who("office"), .random(), quarter: DrawWorld.quarter, number: nil, reason: "published-late")
        #expect(try await world.beacon()["state"] == "fallback")
    }

    @Test("shares: too early, not one's own, wrong, too few; who gave a wrong one is on record")
    func shares() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        try await world.commit()
        let own = try await world.share("office"), other = try await world.share("auditor")
        #expect(await problem { try await world.open("office", own) } == "draw.beaconMissing")
        #expect(await problem { try await world.run() } == "draw.beaconMissing")
        try await world.goTo("2025-07-03", 13)
        try await world.beacon()
        #expect(await problem { try await world.open("second", own) } == "draw.notHolder")
        #expect(await problem { try await world.run() } == "draw.sharesFew")
        let wrong = CommandID.random()
        #expect(await problem { try await world.open("office", other, as: wrong) } == "draw.shareWrong")
        #expect(await problem { try await world.open("office", other, as: wrong) } == "draw.shareWrong")
        #expect(await problem { try await world.open("office", "1-" + String(repeating: "0", count: 64)) } == "draw.shareWrong")
        #expect(await problem { try await world.open("office", "nonsense") } == "draw.shareText")
        let holders = try #require(try await world.show()["holders"]?.array)
        #expect(holders.map { $0["wrong"]?.int } == [3, 0, 0])
        try await world.open("office", own)
        #expect(await problem { try await world.run() } == "draw.sharesFew")
        try await world.open("auditor", other)
        try await world.run()
    }

    @Test("an abort in time leads to a second attempt that names the first")
    func abortInTime() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        let first = try await world.commit()
        let lost = try await world.share("office")
        let aborted = try await world.door.abortDraw(world.who("office"), .random(), quarter: DrawWorld.quarter, number: nil, reason: "holder-left")
        #expect(aborted["state"] == "aborted")
        #expect(
            await problem { try await world.door.abortDraw(world.who("office"), .random(), quarter: DrawWorld.quarter, number: nil, reason: "x") }
                == "draw.notCommitted")
        #expect(await problem { try await world.share("office") } == "draw.notCommitted")
        try await world.freeze()
        let second = try await world.commit()
        #expect(second["attempt"] == 2)
        let text = second["text"]?.array?.compactMap(\.string) ?? []
        #expect(text[2] == "attempt,2,\(first["commitment"]?.string ?? "")")
        let shares = [try await world.share("office"), try await world.share("admin")]
        #expect(shares[0] != lost)
        try await world.goTo("2025-07-03", 13)
        try await world.beacon()
        #expect(await problem { try await world.open("office", lost) } == "draw.shareWrong")
        try await world.open("office", shares[0])
        try await world.open("admin", shares[1])
        try await world.run()
    }

    @Test("shares withheld after the beacon: no second attempt, only the fallback, and the record says so")
    func attackAbortAfterTheBeacon() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        try await world.commit()
        let share = try await world.share("office")
        try await world.goTo("2025-07-03", 13)
        try await world.beacon()
        try await world.open("office", share)
        let aborted = try await world.door.abortDraw(world.who("office"), .random(), quarter: DrawWorld.quarter, number: nil, reason: "shares-lost")
        #expect(aborted["state"] == "fallback")
        #expect(await problem { try await world.freeze() } == "draw.committedTwice")
        #expect(await problem { try await world.commit() } == "draw.committedTwice")
        #expect(await problem { try await world.open("admin", share) } == "draw.notCommitted")
        try await world.run()
        try await world.visitAll()
        try await world.goTo("2025-09-01")
        try await world.reveal()
        for grade in Draw.Grade.allCases {
            let record = try await world.record(grade)
            #expect(try DrawVerification(record: record).isFallback)
            #expect(try DrawWorld.script(record) == 0)
            #expect(String(decoding: record, as: UTF8.self).contains("shares-lost"))
        }
    }

    @Test("two shares are here, or the list is: nobody can call the draw lost any more")
    func noAbortOnceItIsKnown() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        try await world.commit()
        let shares = [try await world.share("office"), try await world.share("admin")]
        try await world.goTo("2025-07-03", 13)
        try await world.beacon()
        try await world.open("office", shares[0])
        try await world.open("admin", shares[1])
        func abort() async -> String? {
            await problem { try await world.door.abortDraw(world.who("office"), .random(), quarter: DrawWorld.quarter, number: nil, reason: "x") }
        }
        #expect(await abort() == "draw.sharesHere")
        try await world.run()
        #expect(await abort() == "draw.alreadyRun")
        #expect(await problem { try await world.beacon() } == "draw.alreadyRun")
    }

    @Test("substitutions without a list, a document, a drawn tender or anybody who asked")
    func substitutions() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        #expect(await problem { try await world.change("office", "x", .substitute(.weather, document: "1")) } == "draw.notRun")
        try await world.commit()
        let shares = [try await world.share("office"), try await world.share("admin")]
        try await world.goTo("2025-07-03", 13)
        try await world.beacon()
        try await world.open("office", shares[0])
        try await world.open("admin", shares[1])
        try await world.run()
        let drawn = try await world.visited()
        #expect(await problem { try await world.change("office", "nobody", .substitute(.weather, document: "1")) } == "draw.notDrawn")
        #expect(await problem { try await world.change("office", drawn[0], .substitute(.weather, document: "a,b")) } == "draw.document")
        #expect(await problem { try await world.change("office", drawn[0], .end(document: "1")) } == "draw.notOwed")
        #expect(await problem { try await world.confirm("second", drawn[0]) } == "draw.notAsked")
        #expect(try await world.visited() == drawn)
    }

    @Test("a commitment without its reveal is an alarm after the deadline")
    func overdue() async throws {
        let world = try await DrawWorld()
        try await world.drawn()
        #expect(try await world.door.draws(world.who("auditor"), overdueOnly: true)["draws"]?.array?.isEmpty == true)
        try await world.goTo("2026-01-01")
        let alarm = try await world.door.draws(world.who("auditor"), overdueOnly: true)
        #expect(alarm["overdue"] == 1 && alarm["draws"]?.array?.first?["overdue"] == true)
        #expect(try await world.door.backlog(world.who("office"))["draws_overdue"] == ["114Q3-1"])
        #expect(try await world.door.overdueDraws() == ["114Q3-1"])
        try await world.visitAll()
        try await world.reveal()
        #expect(try await world.door.draws(world.who("auditor"))["overdue"] == 0)
        #expect(try await world.door.backlog(world.who("office"))["draws_overdue"] == [])
    }
}
