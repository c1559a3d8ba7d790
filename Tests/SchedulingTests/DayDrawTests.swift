import Inspection
import Scheduling
import Testing

@Suite struct DayDrawTests {
    @Test(arguments: 1...12)
    func noRuleIsBroken(number: Int) throws {
        var world = DayWorld(UInt64(number))
        let days = world.mixedDays(two: 30 + number * 5)
        let frame = try world.frame(visits: 24 + number * 3, days: days)
        for seed in 0..<20 {
            let drawn = try frame.draw(seed: DayWorld.seed(seed))
            check(drawn, frame)
            #expect(drawn == (try frame.draw(seed: DayWorld.seed(seed))))
        }
    }

    /// Feasible day, capacity with the reserved places, and nothing in common on one day.
    private func check(_ drawn: DayAssignment, _ frame: DayFrame) {
        #expect(drawn.visits.map(\.id) == frame.sites.map(\.id))
        #expect(drawn.reserved.count == frame.reserved && Set(drawn.reserved).count == frame.reserved)
        for (visit, site) in zip(drawn.visits, frame.sites) { #expect(site.feasible.contains(visit.day)) }
        for day in frame.days {
            let sites = zip(drawn.visits, frame.sites).filter { $0.0.day == day.day }.map(\.1)
            let reserved = drawn.reserved.count { $0 == day.day }
            #expect(sites.count + reserved <= day.capacity)
            if frame.apart.contains(.agency) { #expect(Set(sites.map(\.agency)).count == sites.count) }
            if frame.apart.contains(.contractor) { #expect(Set(sites.map(\.contractor)).count == sites.count) }
            if frame.apart.contains(.district) { #expect(Set(sites.map(\.district)).count == sites.count) }
        }
    }

    @Test func theOrderInWhichTheFrameWasWrittenDoesNotMatter() throws {
        var world = DayWorld(3)
        let frame = try world.frame(visits: 30, days: DayWorld.days())
        let turned = try DayFrame(days: frame.days.reversed(), sites: frame.sites.reversed(), reserved: frame.reserved)
        #expect(turned.hash == frame.hash)
        #expect(try turned.draw(seed: DayWorld.seed(9)) == frame.draw(seed: DayWorld.seed(9)))
        #expect(try frame.draw(seed: DayWorld.seed(9)) != frame.draw(seed: DayWorld.seed(10)))
    }

    /// Worked out by an independent Python program, written from `schema/draw-days.md` alone.
    @Test func thePrintedExampleComesOut() throws {
        let days = try ["2025-07-01", "2025-07-02", "2025-07-03", "2025-07-04"].map { OfficeDay(day: try day($0), teams: 1, jurors: 3, weight: 1000) }
        let sites = ["114-A01", "114-A02", "114-A03"].map {
            DaySite(id: Array($0.utf8), feasible: Set(days.map(\.day)), agency: "", contractor: "", district: "三民區")
        }
        let frame = try DayFrame(days: days, sites: sites, reserved: 1)
        let drawn = try frame.draw(seed: Array(0..<32))
        let said = drawn.visits.map { String(decoding: $0.id, as: UTF8.self) + " " + $0.day.description } + drawn.reserved.map { "- \($0)" }
        #expect(said == Self.example)
    }

    static let example = ["114-A01 2025-07-01", "114-A02 2025-07-03", "114-A03 2025-07-04", "- 2025-07-02"]

    @Test func aCancellationMovesOneVisit() throws {
        var world = DayWorld(5)
        let frame = try world.frame(visits: 40, days: world.mixedDays(two: 60))
        let before = try frame.draw(seed: DayWorld.seed(1))
        var now = before
        let id = DayWorld.id(7)
        let past = Set(frame.days.prefix(10).map(\.day))
        for counter in 1...5 {
            let last = now.day(of: id)
            now = try frame.redraw(id, seed: DayWorld.seed(1), counter: counter, in: now, closed: past)
            #expect(now.day(of: id) != last)
            #expect(try !past.contains(#require(now.day(of: id))))
            check(now, frame)
            for visit in before.visits where visit.id != id { #expect(now.day(of: visit.id) == visit.day) }
            #expect(now.reserved == before.reserved)
        }
        #expect(throws: Refusal.self) { try frame.redraw(id, seed: DayWorld.seed(1), counter: 5, in: now) }
        #expect(throws: Refusal.self) { try frame.redraw(id, seed: DayWorld.seed(1), counter: 6, in: now, closed: Set(frame.days.map(\.day))) }
    }

    @Test func takenDaysKeepTheirPlaceAndWarnNobody() throws {
        let days = Array(DayWorld.days(teams: 2, jurors: 2).prefix(3))
        let site = DaySite(id: [0x41], feasible: Set(days.map(\.day)), agency: "甲", contractor: "乙", district: "丙")
        let taken = [
            TakenDay(day: days[0].day, agency: "丁", contractor: "乙", district: "戊"), TakenDay(day: days[1].day, agency: "丁", contractor: "己", district: "戊"),
            TakenDay(day: days[1].day, agency: "庚", contractor: "己", district: "辛"),
        ]
        let frame = try DayFrame(days: days, sites: [site], taken: taken)
        for seed in 0..<30 { #expect(try frame.draw(seed: DayWorld.seed(seed)).visits[0].day == days[2].day) }
        let free = try DayFrame(days: days, sites: [site], taken: taken, apart: [])
        let drawn = Set(try (0..<30).map { try free.draw(seed: DayWorld.seed($0)).visits[0].day })
        #expect(drawn == [days[0].day, days[2].day])
    }

    private func code(_ body: () throws -> Void) -> String? {
        do { try body() } catch let refusal as Refusal { return refusal.code } catch { return "?" }
        return nil
    }

    @Test func whatCannotBeIsRefusedByName() throws {
        let days = Array(DayWorld.days(teams: 1, jurors: 1).prefix(4))
        func site(_ name: String, _ feasible: [OfficeDay], district: String = "") -> DaySite {
            DaySite(id: Array(name.utf8), feasible: Set(feasible.map(\.day)), agency: "", contractor: "", district: district)
        }
        #expect(code { _ = try DayFrame(days: days, sites: []) } == "days.noSite")
        #expect(code { _ = try DayFrame(days: days, sites: [site("A", days), site("A", days)]) } == "days.twice")
        #expect(code { _ = try DayFrame(days: days, sites: [site("A", [])]) } == "days.noDay")
        #expect(code { _ = try DayFrame(days: days + [days[0]], sites: [site("A", days)]) } == "days.dayTwice")
        #expect(code { _ = try DayFrame(days: Array(days.prefix(2)), sites: [site("A", days)]) } == "days.stray")
        #expect(code { _ = try DayFrame(days: days, sites: [site("A", days)]).draw(seed: [1]) } == "days.seed")
        // Three sites on two days: the fourth has days enough.
        let few = Array(days.prefix(2))
        do {
            _ = try DayFrame(days: days, sites: [site("A", few), site("B", few), site("C", few), site("D", days)])
            Issue.record("three visits on two days")
        } catch {
            #expect(error.code == "days.fewerDays")
            #expect(error.en.contains("Site C and others, 3 in all, share 2 place(s)"), "\(error)")
        }
        #expect(code { _ = try DayFrame(days: days, sites: [site("A", days), site("B", days)], reserved: 3) } == "days.fewerDays")
        // Enough places, but the same district: only the attempts can tell.
        let two = [OfficeDay(day: days[0].day, teams: 2, jurors: 2)]
        let frame = try DayFrame(days: two, sites: [site("A", two, district: "三民區"), site("B", two, district: "三民區")])
        #expect(code { _ = try frame.draw(seed: DayWorld.seed(1)) } == "days.deadEnd")
    }

    /// Three days, the first two of them for two sites and the last two for a third one: where that one takes the middle day before the
    /// others have theirs, one of them finds none. A quarter of all first attempts.
    @Test func aDeadEndIsTriedAgain() throws {
        let days = Array(DayWorld.days(teams: 1, jurors: 1).prefix(3))
        func site(_ name: String, _ feasible: ArraySlice<OfficeDay>) -> DaySite {
            DaySite(id: Array(name.utf8), feasible: Set(feasible.map(\.day)), agency: "", contractor: "", district: "")
        }
        let frame = try DayFrame(days: days, sites: [site("A", days[0...1]), site("B", days[0...1]), site("C", days[1...2])])
        var retried = 0
        for seed in 0..<40 {
            let drawn = try frame.draw(seed: DayWorld.seed(seed))
            #expect(drawn.day(of: Array("C".utf8)) == days[2].day)
            if drawn.retries > 0 { retried += 1 }
        }
        #expect((4...18).contains(retried))
    }

    /// Sites with at most half of the days come first: the last of the others never takes what only they can have.
    @Test func sitesWithFewDaysComeFirstAndHaveThemAlike() throws {
        let days = Array(DayWorld.days(teams: 1, jurors: 1).prefix(6))
        func site(_ name: String, _ feasible: [OfficeDay]) -> DaySite {
            DaySite(id: Array(name.utf8), feasible: Set(feasible.map(\.day)), agency: "", contractor: "", district: "")
        }
        let few = Array(days[1...3])
        // Weights that would send everybody to the second day.
        let tilted = days.enumerated().map { OfficeDay(day: $1.day, teams: 1, jurors: 1, weight: $0 == 1 ? 200 : 1) }
        let frame = try DayFrame(days: tilted, sites: [site("A", days), site("B", days), site("C", days), site("S", few)])
        var counts: [CalendarDay: Int] = [:]
        for seed in 0..<300 {
            let drawn = try frame.draw(seed: DayWorld.seed(seed))
            #expect(drawn.retries == 0)
            counts[try #require(drawn.day(of: Array("S".utf8))), default: 0] += 1
        }
        // 100 each; five standard deviations are 41.
        #expect(counts.keys.sorted() == few.map(\.day) && counts.values.allSatisfy { (60...140).contains($0) }, "\(counts)")
    }
}
