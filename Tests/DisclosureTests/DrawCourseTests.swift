import Crypto
import Database
import Disclosure
import HTTP
import Inspection
import Ledger
import Replication
import Scheduling
import Testing

/// A draw from the frame to the reveal over the one door, and whoever may not.
@Suite("Draw: its course")
struct DrawCourseTests {
    @Test("freeze, commit, shares, chain, beacon, open, run, substitute, reveal, verify, with a restart between any two steps")
    func wholeCourse() async throws {
        let world = try await DrawWorld()
        #expect(try await world.freeze()["state"] == "frozen")
        try world.restart()
        let committed = try await world.commit()
        #expect(committed["state"] == "committed")
        // Its moment of publication is the next beat: 03:00 of the next day.
        #expect(committed["published"] == .moment(DrawWorld.at("2025-07-02", 3)))
        try world.restart()
        let shares = ["office": try await world.share("office"), "auditor": try await world.share("auditor"), "admin": try await world.share("admin")]
        #expect(Set(shares.values.map { $0.prefix(2) }) == ["1-", "2-", "3-"])
        try world.restart()
        try await world.goTo("2025-07-02")
        #expect(try await world.show()["state"] == "published")
        try await world.goTo("2025-07-03", 13)
        try world.restart()
        #expect(try await world.beacon()["state"] == "ready")
        try world.restart()
        try await world.open("auditor", try #require(shares["auditor"]))
        try world.restart()
        try await world.open("admin", try #require(shares["admin"]))
        try world.restart()
        let run = try await world.run()
        #expect(run["state"] == "run" && run["list"] == nil)
        try world.restart()
        let list = try #require(try await world.show()["list"]?.array)
        #expect(list.count == 2 && list.allSatisfy { $0["state"] == "drawn" })

        // One leaves for good: the next ticket comes in, on the word of two people.
        let out = try #require(list.first { $0["tier"] == "T3" }?["tender"]?.string)
        try await world.change("office", out, .substitute(.finished, document: "高市府工字第1號"))
        try world.restart()
        #expect(try await world.show()["waiting"]?.array?.count == 1)
        #expect(await problem { try await world.confirm("office", out) } == "draw.secondPerson")
        try await world.confirm("second", out)
        let after = try await world.show()
        #expect(after["list"]?.array?.map { $0["state"]?.string } == ["drawn", "left", "came-in"])
        #expect(after["rate"] == "1/2")
        #expect(after["waiting"]?.array?.isEmpty == true)

        #expect(await problem { try await world.reveal() } == "draw.revealEarly")
        try await world.visitAll()
        try await world.goTo("2025-09-01")
        try world.restart()
        #expect(try await world.reveal()["state"] == "revealed")
        try await world.goTo("2025-09-02")

        let hash = try #require(committed["commitment"]?.string)
        for grade in Draw.Grade.allCases {
            let record = try await world.record(grade)
            let done = try DrawVerification(record: record, published: hash)
            #expect(done.grade == grade && done.rate == "1/2" && !done.isFallback)
            #expect(try DrawWorld.script(record, hash) == 0)
            var forged = record
            forged[forged.count / 2] ^= 1
            #expect(throws: Refusal.self) { try DrawVerification(record: forged) }
            #expect(try DrawWorld.script(forged) == 1)
        }
    }

    @Test("neither the secret nor a share lies in the store in plain, before the reveal")
    func nothingReadableIsStored() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        try await world.commit()
        let shares = [try await world.share("office"), try await world.share("auditor"), try await world.share("admin")]
        try await world.goTo("2025-07-03", 13)
        try await world.beacon()
        try await world.open("office", shares[0])
        try await world.open("auditor", shares[1])
        try await world.run()
        let y = try shares.map { try #require(DrawShare(text: $0)).y }
        let slope = zip(y[0], y[1]).map { $0 ^ $1 }
        for (share, bytes) in zip(shares, y) {
            #expect(try await !world.holds(Array(share.utf8)))
            #expect(try await !world.holds(Array(share.dropFirst(2).utf8)))
            #expect(try await !world.holds(bytes))
        }
        #expect(!slope.allSatisfy { $0 == 0 })
        try await world.visitAll()
        try await world.goTo("2025-09-01")
        // The secret is public with the reveal and only then: it can be found, so the search works.
        let before = try await world.holds(Array("\"secret\"".utf8))
        try await world.reveal()
        let record = String(decoding: try await world.record(.public), as: UTF8.self)
        let line = try #require(record.split(separator: "\n").first { $0.hasPrefix(" \"secret\"") })
        let secret = String(line.dropFirst(12).dropLast(2))
        #expect(!before && secret.count == 64)
        #expect(try await world.holds(Array("\"\(secret)\"".utf8)))
        #expect(try await !world.holds(try #require(bytes(hex: secret))))
    }

    @Test("a repeated command answers as the first time and does nothing again")
    func repeats() async throws {
        let world = try await DrawWorld()
        let (freeze, commit, beacon, open, run) = (CommandID.random(), CommandID.random(), CommandID.random(), CommandID.random(), CommandID.random())
        #expect(try await world.freeze(as: freeze) == world.freeze(as: freeze))
        let first = try await world.commit(DrawWorld.order(), as: commit)
        #expect(try await world.commit(DrawWorld.order(), as: commit) == first)
        let share = try await world.share("office")
        #expect(try await world.share("office") == share)
        let second = try await world.share("admin")
        try await world.goTo("2025-07-03", 13)
        #expect(try await world.beacon(as: beacon) == world.beacon(as: beacon))
        #expect(try await world.open("office", share, as: open) == world.open("office", share, as: open))
        try await world.open("admin", second)
        #expect(try await world.run(as: run) == world.run(as: run))
        #expect(await problem { try await world.run() } == "draw.alreadyRun")
        let holders = try #require(try await world.show()["holders"]?.array)
        #expect(holders.filter { $0["opened_at"]?.string != nil }.count == 2)
    }

    @Test("who may not see draws gets one answer, whether there is one or not")
    func absentAndForbiddenAreOne() async throws {
        let world = try await DrawWorld()
        func answers(_ name: String) async -> [String?] {
            let caller = world.who(name)
            return [
                await problem { try await world.door.draws(caller) }, await problem { try await world.door.draw(caller, quarter: DrawWorld.quarter) },
                await problem { try await world.door.drawRecord(caller, quarter: DrawWorld.quarter, number: nil, grade: .public) },
                await problem { try await world.door.drawShare(caller, .random(), quarter: DrawWorld.quarter, number: nil) },
                await problem { try await world.door.publicChain(caller) }, await problem { try await world.door.chainCheckpoint(caller) },
                await problem { try await world.door.runDraw(caller, .random(), quarter: DrawWorld.quarter, number: nil) },
            ]
        }
        let before = [await answers("inspector"), await answers("juror")]
        // One who may look but keeps no share: absent before, the same afterwards.
        let stranger = await problem { try await world.door.drawShare(world.who("second"), .random(), quarter: DrawWorld.quarter, number: nil) }
        try await world.drawn()
        #expect([await answers("inspector"), await answers("juror")] == before)
        #expect(before.allSatisfy { $0.allSatisfy { $0 == "403.1" } })
        #expect(await problem { try await world.door.drawShare(world.who("second"), .random(), quarter: DrawWorld.quarter, number: nil) } == stranger)

        // The auditor sees how it stands, and the list and records after the reveal only.
        let auditors = try await world.show(as: "auditor")
        #expect(auditors["state"] == "run" && auditors["list"] == nil && auditors["waiting"] == nil)
        #expect(await problem { try await world.record(.public) } == "404.1")
        #expect(await problem { try await world.door.runDraw(world.who("auditor"), .random(), quarter: DrawWorld.quarter, number: nil) } == "403.1")
        try await world.visitAll()
        try await world.goTo("2025-09-01")
        try await world.reveal()
        #expect(try await world.show(as: "auditor")["list"]?.array?.count == 2)
    }

    @Test("who saw the list is in the knowledge log before it leaves")
    func knowledge() async throws {
        let world = try await DrawWorld()
        try await world.drawn()
        func known() async throws -> Int {
            try await world.door.read { ledger in try ledger.database.rows("SELECT 1 FROM knowledge WHERE level=0 AND channel='page'") { $0.int(0) }.count }
        }
        let before = try await known()
        _ = try await world.show(as: "auditor")
        #expect(try await known() == before)
        _ = try await world.show(as: "second")
        _ = try await world.show(as: "second")
        #expect(try await known() == before + 1)
    }

    @Test("an owed tender is mandatory in the next frame once its reason has ended, and not before the reveal waits for it")
    func owed() async throws {
        let world = try await DrawWorld()
        try await world.drawn()
        let out = try #require(try await world.visited().first)
        try await world.change("office", out, .substitute(.suspended, document: "停工第1號"))
        try await world.confirm("second", out)
        try await world.visitAll()
        try await world.goTo("2025-09-01")
        // Still owed: whoever reads the record would know who comes next.
        #expect(await problem { try await world.reveal() } == "draw.revealEarly")
        #expect(await problem { try await world.change("office", out, .end(document: "")) } == "draw.document")
        try await world.change("second", out, .end(document: "復工第1號"))
        #expect(await problem { try await world.confirm("second", out, substitution: false) } == "draw.secondPerson")
        try await world.confirm("office", out, substitution: false)
        #expect(await problem { try await world.reveal() } == "draw.revealEarly")
        let frozen = try await world.door.freezeDraw(
            world.who("office"), .random(), quarter: try #require(Quarter(rocYear: 114, number: 4)), places: [.second: 2, .third: 2])
        #expect(frozen["state"] == "frozen")
        let frame = try await world.door.read { ledger in
            try ledger.database.rows("SELECT content FROM draw_entry WHERE topic='freeze' ORDER BY at,number") { $0.blob(0) }.last ?? []
        }
        let row = try #require(try DrawFrame(bytes: frame).rows.first { $0.id == Array(out.utf8) })
        #expect(row.isMandatory)
        // Its own visit is over: nothing is hidden any more.
        try await world.visit(out, index: 20, letter: true)
        #expect(try await world.reveal()["state"] == "revealed")
        #expect(await problem { try await world.change("office", try await world.visited()[0], .substitute(.weather, document: "x")) } == "draw.revealed")
    }

    @Test("what is owed keeps the draw closed even after a visit, until two people say that the reason has ended")
    func owedAndVisited() async throws {
        let world = try await DrawWorld()
        try await world.drawn()
        let out = try #require(try await world.visited().first)
        try await world.change("office", out, .substitute(.weather, document: "颱風第1號"))
        try await world.confirm("second", out)
        try await world.visitAll()
        try await world.visit(out, index: 20, letter: true)
        try await world.goTo("2025-09-01")
        #expect(await problem { try await world.reveal() } == "draw.revealEarly")
        try await world.change("office", out, .end(document: "天晴第1號"))
        try await world.confirm("second", out, substitution: false)
        #expect(try await world.reveal()["state"] == "revealed")
    }

    @Test("a city's register: a frame that lies in several parts, drawn with the quotas of the year's aim")
    func city() async throws {
        let world = try await DrawWorld(tenders: "tenders-114.csv")
        let frozen = try await world.door.freezeDraw(world.who("office"), .random(), quarter: DrawWorld.quarter)
        let tenders = try #require(frozen["tenders"]?.int)
        try await world.commit()
        let shares = [try await world.share("auditor"), try await world.share("admin")]
        try world.restart()
        try await world.goTo("2025-07-03", 13)
        try await world.beacon()
        try await world.open("auditor", shares[0])
        try await world.open("admin", shares[1])
        try await world.run()
        let quotas = (frozen["tiers"]?.array ?? []).compactMap { $0["quota"]?.int }
        #expect(quotas.count == 3 && quotas.allSatisfy { $0 > 0 })
        #expect(try await world.show()["list"]?.array?.count == quotas.reduce(0, +))
        let parts = try await world.door.read { ledger in
            try ledger.database.rows("SELECT length(content) FROM draw_entry WHERE topic='freeze' ORDER BY part") { $0.int(0) }
        }
        // Ids of some 25 bytes in hexadecimal digits, tier and chance: about 70 bytes a tender.
        #expect(tenders > 500 && parts.count > 1 && parts.dropLast().allSatisfy { $0 == 32 << 10 })
    }
}
