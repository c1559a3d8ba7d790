import Inspection
import Reporting
import Sheets
import Testing

@Suite("Closing and corrections")
struct CorrectionsTests {
    private func corrections(_ facts: QuarterFacts) -> [[Cell]] { QuarterReport(facts)[.corrections]?.rows ?? [] }

    @Test("the same facts in any order give the same bytes")
    func sameBytes() throws {
        var visits = StatisticsTests.visits
        let report = QuarterReport(Example.facts(visits, budgets: [60_000_000, 2_000_000]))
        visits.reverse()
        for index in visits.indices {
            visits[index].defects.reverse()
            visits[index].members.reverse()
        }
        let again = QuarterReport(Example.facts(visits, budgets: [2_000_000, 60_000_000]))
        #expect(try report.ods() == again.ods())
        for sheet in ReportSheet.allCases { #expect(report.csv(sheet) == again.csv(sheet)) }
        #expect(report.workbook.created == "2025-09-30T00:00:00")
    }

    @Test("an open quarter lists no corrections; a closed one without changes neither")
    func unchanged() {
        let facts = Example.facts(StatisticsTests.visits)
        #expect(QuarterReport(facts)[.corrections]?.preamble.last == [.text("本季尚未結季。")])
        var closed = facts
        closed.closed = QuarterReport(facts).snapshots
        #expect(corrections(closed).isEmpty)
        #expect(QuarterReport(closed)[.corrections]?.preamble.last == [.text("本季已結季，無更正。")])
    }

    @Test("a score changed after closing is listed once, with what follows from it")
    func changedScore() {
        let before = Example.facts([Example.visit("114-001"), Example.visit("114-002", on: "2025-09-02")])
        var after = before
        after.closed = QuarterReport(before).snapshots
        after.visits[0].score = ScoreFacts(sheets: [Example.score(79)], expected: 1)
        let key = Cell.key("-B-12-25-F-059-00-00")
        #expect(
            corrections(after) == [
                [.text("查核案件總表"), key, .text("路竹區滯洪池工程"), .text("評分"), .text("80"), .text("79")],
                [.text("級距統計表"), .key(""), .text("第一級（5000 萬元以上）"), .text("甲等"), .text("2"), .text("1")],
                [.text("級距統計表"), .key(""), .text("第一級（5000 萬元以上）"), .text("乙等"), .text("0"), .text("1")],
                [.text("級距統計表"), .key(""), .text("合計"), .text("甲等"), .text("2"), .text("1")],
                [.text("級距統計表"), .key(""), .text("合計"), .text("乙等"), .text("0"), .text("1")],
            ])
    }

    @Test("a visit that came or went after closing is listed as a whole row; numbers of the others stay out")
    func rowsComeAndGo() {
        let before = Example.facts([Example.visit("114-001"), Example.visit("114-002", on: "2025-09-02")])
        var after = before
        after.closed = QuarterReport(before).snapshots
        after.visits[0] = Example.visit("114-009", on: "2025-07-01")
        let lists = corrections(after).filter { $0[0] == .text("查核案件總表") }
        #expect(lists.map { Array($0[3...]) } == [[.text("（整列）"), .text(""), .text("新增")], [.text("（整列）"), .text("有"), .text("刪除")]])
    }

    @Test("sheets can be written as ODS and as CSV under their names")
    func files() throws {
        let report = QuarterReport(Example.facts(StatisticsTests.visits))
        #expect(report.workbook.sheets.map(\.name) == ReportSheet.allCases.map(\.zh))
        #expect(try report.ods().starts(with: Array("PK".utf8)))
        for sheet in ReportSheet.allCases { #expect(report.csv(sheet)?.starts(with: [0xEF, 0xBB, 0xBF]) == true) }
    }
}
