import Inspection
import Reporting
import Sheets
import Testing

@Suite("Common defects and tiers")
struct StatisticsTests {
    /// Three inspections and a re-inspection. 4.01.04.01 and .02 roll up to 4.01.04.
    static let visits = [
        Example.visit("114-001") {
            $0.defects = [
                Example.defect("4.01.04.01", .minor, .agency), Example.defect("4.01.04.02", .serious, .agency), Example.defect("5.01.01", .medium),
                Example.defect("5.01.01", .minor),
            ]
        },
        Example.visit("114-002", on: "2025-08-20", budget: 12_000_000) {
            $0.defects = [Example.defect("4.01.04", nil, .agency), Example.defect("6.01.01", .medium), Example.defect("8.01", .minor)]
        },
        Example.visit("114-003", on: "2025-09-20", budget: 1_400_000, notice: .announced) { $0.defects = [Example.defect("5.01.01", .medium)] },
        Example.visit("114-004", on: "2025-09-25", kind: .reinspection) { $0.defects = [Example.defect("4.03.03", .serious)] },
    ]

    @Test("by 件數: inspections that have the code, of three; a case counts once with its worst severity")
    func byInspections() {
        #expect(
            QuarterReport(Example.facts(Self.visits))[.commonDefects]?.rows == [
                row(1, "4.01.04", "機關督導紀錄", 2, 6667, [1, 0, 0, 1]), row(2, "5.01.01", "混凝土澆置", 2, 6667, [0, 2, 0, 0]),
                row(3, "6.01.01", "進度落後", 1, 3333, [0, 1, 0, 0]),
            ])
    }

    private func row(_ rank: Int64, _ code: String, _ title: String, _ count: Int64, _ share: Int64, _ split: [Int64]) -> [Cell] {
        [.integer(rank), .text(code), .text(title), .integer(count), .percent(scaled: share, places: 2)] + split.map { .integer($0) }
    }

    @Test("by 次數: occurrences of the code within its group")
    func byOccurrences() {
        let facts = Example.facts(Self.visits + [Example.visit("114-005") { $0.defects = [Example.defect("5.02.01", .serious)] }])
        #expect(
            QuarterReport(facts)[.defectOccurrences]?.rows.map { $0.prefix(6) } == [
                [.text("主辦"), .integer(1), .text("4.01.04"), .text("機關督導紀錄"), .integer(3), .percent(scaled: 10_000, places: 2)],
                [.text("強度I"), .integer(1), .text("5.01.01"), .text("混凝土澆置"), .integer(3), .percent(scaled: 7500, places: 2)],
                [.text("強度I"), .integer(2), .text("5.02.01"), .text("（缺失編號表無此編號）"), .integer(1), .percent(scaled: 2500, places: 2)],
                [.text("進度"), .integer(1), .text("6.01.01"), .text("進度落後"), .integer(1), .percent(scaled: 10_000, places: 2)],
            ])
    }

    @Test("a count that rests on a conflict says so")
    func unsettled() {
        var visits = Self.visits
        visits[2].defects[0].isUnsettled = true
        #expect(Example.cell(Example.facts(visits), .commonDefects, 1, "缺失內容") == .text("混凝土澆置（含未定 1 次）"))
    }

    /// 25 tenders of tier 1, 10 of tier 2, 100 of tier 3 and 5 below.
    static let budgets =
        [Int](repeating: 50_000_000, count: 25) + [Int](repeating: 49_999_999, count: 10) + [Int](repeating: 1_500_000, count: 100)
        + [Int](repeating: 1_499_999, count: 5)

    @Test("tier table: required by law, held, re-inspections apart, grades, points, late improvements")
    func tiers() throws {
        var visits = Self.visits
        visits[0].defects[2].charge = Charge(party: .contractor, points: 2)
        visits[0].record = LetterFacts(day: Example.day("2025-08-20"), number: "1")
        visits[1].score = ScoreFacts(sheets: [Example.score(90)], expected: 1)
        visits[2].score = ScoreFacts(sheets: [Example.score(69)], expected: 1)
        visits[3].score = ScoreFacts(sheets: [Example.score(75)], expected: 1)
        let earlier = [
            EarlierVisit(day: Example.day("2025-02-01"), budget: 70_000_000, isReinspection: false),
            EarlierVisit(day: Example.day("2025-02-02"), budget: 70_000_000, isReinspection: true),
        ]
        let sheet = try #require(QuarterReport(Example.facts(visits, earlier: earlier, budgets: Self.budgets))[.tiers])
        #expect(
            sheet.columns.map(\.title) == [
                "級距", "標案數", "應查核(年)", "已查核", "已查核(年累計)", "複查", "不預先", "優等", "甲等", "乙等", "丙等", "未定", "廠商扣點", "監造扣點", "PCM扣點", "逾期改善",
            ])
        func numbers(_ row: Int) -> [Int64?] {
            sheet.rows[row].dropFirst().map { if case .integer(let number) = $0 { number } else { nil } }
        }
        // 25 tenders of tier 1: the minimum 20. One first inspection and one re-inspection, 80 points = 甲等.
        #expect(numbers(0) == [25, 20, 1, 2, 1, 1, 0, 1, 0, 0, 0, 2, 0, 0, 1])
        // 10 tenders of tier 2: fewer than the minimum of 15, so all of them.
        #expect(numbers(1) == [10, 10, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(numbers(2) == [100, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        // A budget of 1.4 million lies below all tiers; announced, 69 = 丙等.
        #expect(numbers(3) == [5, nil, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
        // 10 % of 135 is 14, the minima add up to 40: the greater counts.
        #expect(numbers(4) == [140, 40, 3, 4, 1, 2, 1, 1, 0, 1, 0, 2, 0, 0, 1])
    }

    @Test("with many tenders the share of ten percent, rounded up, is the greater")
    func share() {
        let facts = Example.facts([], budgets: [Int](repeating: 60_000_000, count: 1_725))
        // 1,725 tenders: 173 visits, as worked out in the register's notes.
        #expect(Example.cell(facts, .tiers, 4, "應查核(年)") == .integer(173))
        #expect(Example.cell(facts, .tiers, 0, "應查核(年)") == .integer(20))
    }

    @Test("an empty quarter has no shares and no faults")
    func empty() throws {
        let report = QuarterReport(Example.facts([]))
        #expect(report[.commonDefects]?.rows == [])
        #expect(try !report.ods().isEmpty)
    }
}
