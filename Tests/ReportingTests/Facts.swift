import Inspection
import Reporting
import Sheets

/// Facts for worked examples: only what a test says differs from these.
enum Example {
    static let quarter: Quarter = {
        guard let quarter = Quarter(rocYear: 114, number: 3) else { preconditionFailure("114Q3 is a quarter") }
        return quarter
    }()
    static func day(_ iso: String) -> CalendarDay {
        guard let day = CalendarDay(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return day
    }

    static let catalogue = DefectCatalogue(
        codes: [
            ("4.01.04", "機關督導紀錄"), ("4.01.04.01", "督導未落實"), ("4.01.04.02", "督導紀錄不全"), ("4.02.01", "監造計畫"), ("4.03.03", "自主檢查"),
            ("5.01.01", "混凝土澆置"), ("5.14.01.01", "開口防護"), ("6.01.01", "進度落後"),
        ].map { DefectCode(code: $0.0, partyOrSection: "", title: $0.1, source: "", status: .live) },
        brackets: [
            ("4.01.04", PointBracket(kind: .deduct, first: 1, second: 2)), ("5.01.01", PointBracket(kind: .deduct, first: 2, second: 4)),
        ])

    /// A visit with a score of 80 by two members, without defects.
    static func visit(
        _ number: String, on iso: String = "2025-08-12", budget: Int = 60_000_000, kind: VisitKind = .general, notice: NoticeMode = .unannounced,
        _ change: (inout VisitFacts) -> Void = { _ in }
    ) -> VisitFacts {
        var tender = TenderFacts(number: "-B-12-25-F-059-00-00", name: "路竹區滯洪池工程", agency: "高雄市政府水利局")
        tender.budget = budget
        tender.contract = 52_345_000
        tender.awarded = day("2025-01-10")
        tender.designer = "設計公司"
        tender.supervisor = "監造公司"
        tender.contractor = "營造公司"
        tender.funding = "市預算"
        tender.worksKind = "水利"
        var visit = VisitFacts(id: "id-\(number)", number: number, day: day(iso), kind: kind, notice: notice, tender: tender)
        visit.group = "第一組"
        visit.members = [
            MemberFacts(name: "乙委員", isExternal: true), MemberFacts(name: "甲內聘", isExternal: false, isLeader: true),
        ]
        visit.score = ScoreFacts(sheets: [score(80), score(80)], expected: 2)
        change(&visit)
        return visit
    }

    /// A sheet with this total: P 17, the rest in Q and W.
    static func score(_ total: Int) -> MemberScore { MemberScore(quality: min(20, total - 17 - 40), works: max(40, total - 17 - 20), progress: 17) }

    static func defect(_ code: String, _ severity: Severity? = .medium, points: Int = 0, _ party: Party = .contractor) -> DefectFacts {
        DefectFacts(code: code, severity: severity, charge: Charge(party: party, points: points))
    }

    static func facts(
        _ visits: [VisitFacts], earlier: [EarlierVisit] = [], budgets: [Int] = [], closed: [RowSnapshot]? = nil
    ) -> QuarterFacts {
        QuarterFacts(
            quarter: quarter, visits: visits, earlier: earlier, budgets: budgets, rulebook: .shipped, calendar: OfficeCalendar(), catalogue: catalogue,
            closed: closed)
    }

    /// The cell of a column in a row of a sheet.
    static func cell(_ facts: QuarterFacts, _ sheet: ReportSheet, _ row: Int, _ column: String) -> Cell? {
        guard let laidOut = QuarterReport(facts)[sheet], let place = laidOut.columns.firstIndex(where: { $0.title == column }) else { return nil }
        return laidOut.rows.indices.contains(row) ? laidOut.rows[row][place] : nil
    }
}
