import Inspection
import Scheduling
import Testing

@Suite struct DayReportTests {
    private func ids(_ range: Range<Int>) -> [[UInt8]] { range.map(DayWorld.id) }

    @Test func aListHidesItsVisitsAmongDecoys() throws {
        let list = try QuarterList.make(visits: ids(0..<10), candidates: ids(0..<60), carried: ids(50..<54), seed: DayWorld.seed(1))
        #expect(list.entries.count == 20 && list.entries.count { $0.isVisited } == 10)
        #expect(list.entries.map(\.id) == list.entries.map(\.id).sorted { $0.lexicographicallyPrecedes($1) })
        // What was carried over stays listed; next quarter everything unvisited is drawn afresh.
        #expect(Set(list.unvisited).isSuperset(of: ids(50..<54)))
        #expect(list.entries.count { $0.isCarried } == 4)
        let other = try QuarterList.make(visits: ids(0..<10), candidates: ids(0..<60), carried: ids(50..<54), seed: DayWorld.seed(2))
        #expect(other.unvisited != list.unvisited)
        do {
            _ = try QuarterList.make(visits: ids(0..<10), candidates: ids(0..<19), seed: DayWorld.seed(1))
            Issue.record("nine decoys for ten visits")
        } catch { #expect(error.code == "days.fewDecoys") }
        #expect(throws: Refusal.self) { try QuarterList.make(visits: [[1], [1]], candidates: [], factor: 1, seed: DayWorld.seed(1)) }
    }

    private func report() throws -> QuarterFairness {
        let days = DayWorld.days().map(\.day)
        // Tue 07-01, Tue 07-01, Thu 07-03, Tue 07-08 (07-07 is off).
        let rows = [
            ("2025-07-01", "甲", "乙營造", 1, ["E1", "E2"]), ("2025-07-01", "丙", "丁營造", 2, ["E3"]), ("2025-07-03", "甲", "乙營造", 1, ["E1", "E2"]),
            ("2025-07-08", "甲", "戊營造", 1, ["E1"]),
        ]
        let visits = try rows.enumerated().map { number, row in
            FairnessVisit(id: DayWorld.id(number), day: try day(row.0), agency: row.1, contractor: row.2, tier: row.3, jurors: row.4)
        }
        return QuarterFairness(visits: visits, days: days, agencies: ["甲": 10, "丙": 4, "己": 3], tiers: [1: 12, 2: 5], jurors: ["E1", "E2", "E3", "E4"])
    }

    @Test func theReportCounts() throws {
        let report = try report()
        #expect(report.gaps == [0, 2, 2])
        #expect(report.weekdays.map(\.count) == [0, 3, 0, 1, 0])
        #expect(report.agencies.map { "\($0.label) \($0.count)/\($0.of)" }.sorted() == ["丙 1/4", "己 0/3", "甲 3/10"])
        #expect(report.tiers.map { "\($0.label) \($0.count)/\($0.of)" } == ["1 3/12", "2 1/5"])
        #expect(report.load.map { "\($0.label) \($0.count)" } == ["E4 0", "E3 1", "E2 2", "E1 3"])
        #expect(report.loadRange == 3)
        // (-3*0 - 1*1 + 1*2 + 3*3) / (4 * 6)
        #expect(report.gini == 416)
        #expect(report.repeatedPairs.map { "\($0.label) \($0.count)" } == ["E1 · E2 2"])
        #expect(report.repeatedContractors.map { "\($0.label) \($0.count)" } == ["E1 · 乙營造 2", "E2 · 乙營造 2"])
        #expect(report.weeks.map(\.count).prefix(2) == [3, 1])
        #expect(report.weeks.map(\.of).reduce(0, +) == DayWorld.days().count)
    }

    @Test func thePlotIsWellFormed() throws {
        let plot = try report().plot(title: "114年第3季 <公平>")
        #expect(plot.hasPrefix("<svg ") && plot.hasSuffix("</svg>\n"))
        #expect(plot.contains("114年第3季 &lt;公平&gt;"))
        #expect(plot.contains("Gini 0.416"))
    }

    @Test func nothingHappenedIsNoFault() {
        let report = QuarterFairness(visits: [], days: [], agencies: [:], tiers: [:], jurors: [])
        #expect(report.gini == 0 && report.gaps.isEmpty && report.weeks.isEmpty)
        #expect(report.plot(title: "空").hasSuffix("</svg>\n"))
    }
}
