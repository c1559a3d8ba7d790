import HTTP
import Inspection
import Ledger
import Records
import Replication
import Scheduling
import Testing

@testable import Disclosure

/// What goes wrong with a quarter, and what is drawn again, listed and reported.
@Suite struct StaffRedrawTests {
    private static let value = String(repeating: "9f4c", count: 16)

    @Test func oneVisitIsDrawnAgainAndNoOtherMoves() async throws {
        let world = try await StaffWorld(each: 5)
        let store = world.store
        let staffed = try await world.staffed()
        let drawn = try await world.drawDays()
        let lifted = StaffOverride(reason: "測試", document: "府函1")
        let number = try #require(staffed[2]["number"]?.string)
        let moment = OfficeStore.day("2025-06-20").millisecondsUTC(hour: 12)
        let beacon = [RedrawBeacon(source: "drand-quicknet-6000000", earliest: moment, isHex: true, length: 64)]
        func begin(_ visit: String, _ beacon: [RedrawBeacon] = beacon, _ command: CommandID = .random()) async throws -> JSON {
            try await store.door.beginRedraw(store.office, command, visit: visit, quarter: nil, reason: "颱風停班", beacon: beacon)
        }
        func end(_ value: String) async throws -> JSON {
            try await store.door.endRedraw(store.office, .random(), visit: number, quarter: nil, values: [value])
        }
        let before = try await world.traces()
        #expect(await problem { try await begin("114-999") } == "404.1")
        #expect(await problem { try await end(Self.value) } == "days.noRedraw")
        // A number that could be known already decides nothing.
        #expect(await problem { try await begin(number, [RedrawBeacon(source: "dice", earliest: moment, isHex: true, length: 64)]) } != nil)
        #expect(await problem { try await begin(number, [RedrawBeacon(source: "old", earliest: 1, isHex: true, length: 64)]) } == "draw.beaconBeforeCommitment")
        #expect(try await world.traces() == before, "a refusal left something")
        let published = try await begin(number)
        #expect(published["day"] == .null && published["text"]?.string?.hasPrefix("draw-v1 redraw\n") == true)
        #expect(await problem { try await begin(number) } == "days.redrawOpen")
        store.setDay("2025-06-10")
        #expect(await problem { try await end(Self.value) } == "draw.chainWaits")
        try await store.door.publishDue()
        #expect(await problem { try await end(Self.value) } == "draw.beaconEarly")
        store.setDay("2025-06-21")
        #expect(await problem { try await end("9F" + Self.value.dropFirst(2)) } == "draw.beaconSpelling")
        // Until its number has come the visit waits; nobody is asked for it.
        #expect(try await world.assign()["waiting"]?.int == 1)
        let ended = try await end(Self.value)
        let day = try #require(ended["day"]?.string)
        #expect(day != staffed[2]["day"]?.string)
        #expect(await problem { try await end(Self.value) } == "days.noRedraw")
        let after = try await store.door.days(store.office, quarter: world.quarter)
        func days(_ answer: JSON, _ others: Bool) -> [[String?]] {
            (answer["visits"]?.array ?? []).filter { ($0["tender_no"] != staffed[2]["tender_no"]) == others }
                .map { [$0["tender_no"]?.string, $0["day"]?.string, others ? $0["again"]?.int.map(String.init) : nil] }
        }
        #expect(days(after, true) == days(drawn, true))
        #expect(days(after, false).map { $0[1] } == [day])
        let again = try await world.assign(lifted)["visits"]?.array ?? []
        #expect(again.count == staffed.count)
        #expect(again.first { $0["tender_no"] == staffed[2]["tender_no"] }?["day"] == .string(day))
        let others = staffed.filter { $0["number"] != .string(number) }
        for visit in others { #expect(again.first { $0["number"] == visit["number"] }?["team"] == visit["team"], "somebody else's team changed") }
        let old = try await store.door.schedule(store.office, from: nil, through: nil).array?.first { $0["number"] == .string(number) }
        #expect(old?["state"] == "cancelled")
        // The next one counts on: another text, another number.
        let newNumber = try #require(again.first { $0["tender_no"] == staffed[2]["tender_no"] }?["number"]?.string)
        let later = [RedrawBeacon(source: "drand-quicknet-7000000", earliest: OfficeStore.day("2025-06-25").millisecondsUTC(hour: 0), isHex: true, length: 64)]
        #expect(try await begin(newNumber, later)["number"]?.int == 2)
    }

    @Test func aFrameThatCannotBeIsRefusedAndNothingChanges() async throws {
        let world = try await StaffWorld(each: 10)
        let before = try await world.traces()
        // Thirty visits on one place a day in a quarter whose days are nearly all kept empty.
        try await world.rule("days.places", "1")
        try await world.rule("days.reserved.percent", "50")
        try await world.rule("days.apart", "0")
        try await closeDays(world, keeping: 25)
        #expect(await problem { try await world.gate() } == "days.fewerDays")
        #expect(try await world.traces() == before)
    }

    /// Imports a calendar in which the quarter has that many office days.
    private func closeDays(_ world: StaffWorld, keeping: Int) async throws {
        var text = "西元日期,星期,是否放假,備註\n"
        var open = 0
        var day = world.quarter.days.lowerBound
        while day <= world.quarter.days.upperBound {
            let isOpen = !day.weekday.isWeekend && open < keeping
            if isOpen { open += 1 }
            let parts = day.description.split(separator: "-").joined()
            text += "\(parts),\(day.weekday.zh),\(isOpen ? 0 : 2),\n"
            day = day.adding(days: 1)
        }
        #expect(try await world.store.load(.calendar, text: text)["refused"]?.int == 0)
    }

    @Test func aFrameThatCanBeGuessedNeedsAnOverride() async throws {
        let world = try await StaffWorld(each: 2)
        try await world.rule("days.places", "6")
        try await world.rule("days.apart", "0")
        // Eleven of twelve internal members can come on Tuesdays and Thursdays only: a habit in the input, and a draw is only as even as its frame.
        let known = world.store.door.known
        let quarter = world.quarter
        try await world.store.door.write { change in
            var operations: [Operation] = []
            for member in (1...11).map({ $0 < 10 ? "I00\($0)" : "I0\($0)" }) {
                var day = quarter.days.lowerBound
                while day <= quarter.days.upperBound {
                    let values: [String: FieldValue] = ["member_no": .text(member), "what": .text("away"), "subject": .text(day.description)]
                    let id = OfficeKinds.declaration.keyedID(in: known.register, values)
                    if ![2, 4].contains(day.weekday.rawValue) { operations.append(OfficeKinds.declaration.operation(.create, id, values)) }
                    day = day.adding(days: 1)
                }
            }
            try change.append(operations, to: known.register, author: .zero)
        }
        let before = try await world.traces()
        var code: String?
        do { _ = try await world.gate() } catch let problem as Problem {
            code = problem.details["refusal"]?.string
            #expect((problem.details["refusals"]?.array?.count ?? 0) >= 1 && problem.details["rule"] != nil)
        }
        try #require(code?.hasPrefix("gate.") == true, "\(code ?? "passed")")
        #expect(await problem { try await world.gate(StaffOverride(reason: " ", document: "府函1")) } == "days.overrideReason")
        #expect(await problem { try await world.gate(StaffOverride(reason: "颱風", document: "")) } == "days.overrideReason")
        #expect(try await world.traces() == before)
        let passed = try await world.gate(StaffOverride(reason: "內聘委員只有星期二、四", document: "高市府研查字第11400000005號"))
        #expect(passed["is_overridden"] == true && passed["is_passed"] == false)
        #expect(try await world.drawDays()["is_overridden"] == true)
        let report = try JSON(parsing: try await world.store.door.fairness(world.store.office, quarter: world.quarter))
        let noted = report["overrides"]?.array?.first
        #expect(noted?["reason"] == "內聘委員只有星期二、四" && noted?["document"] == "高市府研查字第11400000005號" && noted?["what"] == "days")
        // What failed is the weekdays; what that cost is counted in the best guess, which may be none.
        #expect(noted?["cost"]?.int != nil)
    }

    @Test func nobodyWithoutAConflictIsNamed() async throws {
        let world = try await StaffWorld(each: 4)
        let before = try await world.traces()
        let site = try await world.store.door.read { ledger in try QuarterDraw(ledger, quarter: world.quarter, number: nil).drawn[0].row.id }
        let known = world.store.door.known
        let (contractor, externals) = try await world.store.door.read { ledger in
            (
                try ledger.records(OfficeKinds.tender, in: known.register).map(StaffTender.init).first { $0.id == site }?.contractor ?? "",
                try ledger.pool(known).filter(\.isExternal).map(\.number)
            )
        }
        for number in externals.dropFirst() {
            _ = try await world.store.door.declare(
                world.store.office, .random(), member: number, what: .tie, subject: contractor, last: nil, isWithdrawn: false)
        }
        #expect(await problem { try await world.gate() } == "jurors.noneWithoutConflict")
        #expect(try await world.traces() == before)
    }

    @Test func theListShowsVisitsAndDecoysAlike() async throws {
        let world = try await StaffWorld(each: 6)
        let store = world.store
        let list = try await store.door.listDays(store.office, .random(), quarter: world.quarter)
        let entries = list["entries"]?.array ?? []
        let (visits, decoys) = try await store.door.read { ledger in
            let drawn = try QuarterDraw(ledger, quarter: world.quarter, number: nil)
            let kept = drawn.days.list?["entries"]?.array ?? []
            return (drawn.drawn.count, kept.count { $0["is_visited"] == false })
        }
        #expect(visits >= 18 && decoys == visits && entries.count == 2 * visits)
        for entry in entries { #expect(Set(entry.object?.keys ?? []) == ["agency_code", "tender_no", "agency", "tender_name"]) }
        let names = entries.map { "\($0["agency_code"]?.string ?? "") \($0["tender_no"]?.string ?? "")" }
        #expect(names == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }, "the order tells something")
        let before = try await world.traces()
        #expect(try await store.door.listDays(store.office, .random(), quarter: world.quarter) == list)
        #expect(try await world.traces() == before)
        // The unvisited ones come first in the next quarter's list.
        let next = try #require(world.quarter.next)
        let known = store.door.known
        _ = try await store.door.write { change in
            let draft = try change.ledger.frameDraft(known, quarter: next, places: [.first: 6, .second: 6, .third: 6], on: OfficeStore.day("2025-06-02"))
            return try StaffWorld.run(change, next, rows: draft.rows, quotas: draft.quotas)
        }
        _ = try await store.door.listDays(store.office, .random(), quarter: next)
        let carried = try await store.door.read { ledger in
            (try QuarterDraw(ledger, quarter: next, number: nil).days.list?["entries"]?.array ?? []).count { $0["is_carried"] == true }
        }
        #expect(carried > 0)
    }

    @Test func theReportCountsWhatTheScheduleHas() async throws {
        let world = try await StaffWorld(each: 6)
        let store = world.store
        let visits = try await world.staffed()
        let report = try JSON(parsing: try await store.door.fairness(store.office, quarter: world.quarter))
        #expect(report["visits"]?.int == visits.count && report["gaps"]?.array?.count == visits.count - 1)
        func sum(_ name: String) -> Int { (report[name]?.array ?? []).reduce(0) { $0 + ($1["count"]?.int ?? 0) } }
        #expect(sum("weekdays") == visits.count && sum("tiers") == visits.count && sum("agencies") == visits.count && sum("load") == 2 * visits.count)
        let svg = String(decoding: try await store.door.fairness(store.office, quarter: world.quarter, format: .svg), as: UTF8.self)
        #expect(svg.hasPrefix("<svg ") && svg.contains("114年第3季"))
        let csv = String(decoding: try await store.door.fairness(store.office, quarter: world.quarter, format: .csv), as: UTF8.self)
        #expect(csv.contains("各機關涵蓋"))
        #expect(try await store.door.fairness(store.office, quarter: world.quarter, format: .svg) == Array(svg.utf8))
        #expect(await problem { try await store.door.fairness(store.juror, quarter: world.quarter) } == "403.1")
    }

    @Test func whoComesInForAnotherGetsADayOfItsOwn() async throws {
        let world = try await StaffWorld(each: 3)
        let store = world.store
        let staffed = try await world.staffed()
        let (out, into) = try await store.door.write { change in
            let drawn = try QuarterDraw(change.ledger, quarter: world.quarter, number: nil)
            let ticket = try #require(drawn.drawn.first { !$0.row.isMandatory })
            let text = "\(ticket.row.id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()),suspended"
            try change.noteDraw(
                drawn.dossier, topic: "substitute", content: Array(text.utf8), person: store.office.person, second: "second", document: "府函2")
            let now = try QuarterDraw(change.ledger, quarter: world.quarter, number: nil)
            return (DaySite.text(ticket.row.id), DaySite.text(try #require(now.undated.first)))
        }
        let name = into.replacing(" ", with: "/", maxReplacements: 1)
        #expect(try await store.door.days(store.office, quarter: world.quarter)["undated"] == [.string(name)])
        let moment = OfficeStore.day("2025-06-20").millisecondsUTC(hour: 12)
        _ = try await store.door.beginRedraw(
            store.office, .random(), visit: name, quarter: world.quarter, reason: "遞補",
            beacon: [RedrawBeacon(source: "drand-quicknet-6000000", earliest: moment, isHex: true, length: 64)])
        // The beat comes late: nothing can be ended by a number that was known before the text stood in the chain, so it is begun again.
        store.setDay("2025-06-21")
        try await store.door.publishDue()
        func end() async throws -> JSON {
            try await store.door.endRedraw(store.office, .random(), visit: name, quarter: world.quarter, values: [Self.value])
        }
        #expect(await problem { try await end() } == "draw.publishedLate")
        let later = OfficeStore.day("2025-06-23").millisecondsUTC(hour: 12)
        _ = try await store.door.beginRedraw(
            store.office, .random(), visit: name, quarter: world.quarter, reason: "遞補",
            beacon: [RedrawBeacon(source: "drand-quicknet-7000000", earliest: later, isHex: true, length: 64)])
        store.setDay("2025-06-22")
        try await store.door.publishDue()
        store.setDay("2025-06-24")
        let ended = try await end()
        let visits = try await world.assign(StaffOverride(reason: "測試", document: "府函1"))["visits"]?.array ?? []
        func key(_ visit: JSON) -> String { "\(visit["agency_code"]?.string ?? "") \(visit["tender_no"]?.string ?? "")" }
        #expect(visits.first { key($0) == into }?["day"] == ended["day"])
        #expect(!visits.contains { key($0) == out && $0["state"] == "scheduled" })
        for visit in staffed where key(visit) != out { #expect(visits.contains(visit), "another visit changed") }
        #expect(try await store.door.days(store.office, quarter: world.quarter)["undated"] == [])
    }

    @Test func someAreVisitedAgainSoonOnAPlaceThatWasKeptEmpty() async throws {
        let world = try await StaffWorld(each: 3)
        let store = world.store
        try await world.rule("days.second.percent", "50")
        try await world.rule("days.reserved.percent", "40")
        let visits = try await world.staffed()
        let drawn = try await world.drawDays()
        let dated = drawn["visits"]?.array ?? []
        let seconds = dated.filter { $0["is_second"] == true }
        try #require(!seconds.isEmpty, "the chance is one in two for each")
        let places = (drawn["reserved"]?.array ?? []).filter { $0["is_second"] == true }.compactMap { $0["day"]?.string }
        #expect(Set(places) == Set(seconds.compactMap { $0["day"]?.string }) && places.count == seconds.count)
        let calendar = try await store.door.read { try officeCalendar($0) }
        for second in seconds {
            let first = try #require(dated.first { $0["tender_no"] == second["tender_no"] && $0["is_second"] == false }?["day"]?.string)
            let (from, day) = (OfficeStore.day(first), OfficeStore.day(second["day"]?.string ?? ""))
            #expect((1...10).contains(calendar.workingDays(after: from, through: day)))
        }
        // They are staffed like the others, each visit with a number of its own.
        #expect(visits.count == dated.count && Set(visits.compactMap { $0["number"]?.string }).count == dated.count)
        // Its day is not drawn again, and that is said.
        let one = try #require(visits.first { visit in seconds.contains { $0["tender_no"] == visit["tender_no"] && $0["day"] == visit["day"] } })
        let number = try #require(one["number"]?.string)
        let beacon = [
            RedrawBeacon(source: "drand-quicknet-6000000", earliest: OfficeStore.day("2025-06-20").millisecondsUTC(hour: 12), isHex: true, length: 64)
        ]
        let code = await problem {
            try await store.door.beginRedraw(store.office, .random(), visit: number, quarter: nil, reason: "颱風停班", beacon: beacon)
        }
        #expect(code == "days.isSecond")
    }
}
