import Inspection
import Testing

@Suite struct DefectTests {
    /// A small list in the shape of the real one: a divided code, a code with full items below, a retired one.
    private let catalogue: DefectCatalogue = {
        func item(_ code: String, _ title: String, _ status: DefectCodeStatus = .live) -> DefectCode {
            DefectCode(code: code, partyOrSection: "", title: title, source: "", status: status)
        }
        let codes = [
            item("0.01", "優點：主辦機關", .local), item("4.01.04", "督導紀錄不完整"), item("4.01.04.01", "未做督導"),
            item("4.01.04.02", "督導紀錄缺項"), item("4.02.01", "監造計畫未提送"), item("4.02.01.05", "未訂查驗程序"),
            item("4.02.01.11", "新增項目"), item("4.02.03.01", "留存紀錄"), item("4.03.08", "品管人員不符"),
            item("4.03.08.01", "（已刪除）", .retired), item("4.03.08.02", "內部品質稽核"), item("5.01.01", "混凝土澆置不實"),
            item("5.01.99", "其他混凝土缺失"), item("7.01", "規劃設計建議", .local), item("7.01.10", "未合功能需求"),
            item("8.01", "其他建議", .local),
        ]
        let brackets: [(String, PointBracket)] = [
            ("4.01.04", .init(kind: .deduct, first: 2, second: 4)),
            ("4.02.01", .init(kind: .deduct, first: 2, second: 4)),
            ("4.02.01.05", .init(kind: .deduct, first: 1, second: 2)),
            ("4.02.03.01", .init(kind: .signed, first: 1, second: 2)),
            ("4.03.08", .init(kind: .deduct, first: 2, second: 4)),
            ("4.03.08.02", .init(kind: .signed, first: 2, second: 4)),
            ("5.01.01", .init(kind: .deduct, first: 3, second: 5)),
            ("5.01.99", .init(kind: .free, first: 1, second: 5)),
        ]
        return DefectCatalogue(codes: codes, brackets: brackets)
    }()

    @Test(arguments: [
        ("5.01.01", Severity.minor, [0], 0), ("5.01.01", .medium, [3], 3), ("5.01.01", .serious, [5], 5),
        ("5.01.01", nil, [0, 3, 5], nil), ("4.02.03.01", .medium, [-1, 1], 1), ("4.02.03.01", .serious, [-2, 2], 2),
        ("4.02.03.01", .minor, [0], 0), ("4.02.03.01", nil, [-2, -1, 0, 1, 2], nil),
        ("5.01.99", .medium, [1, 2, 3, 4, 5], nil), ("5.01.99", .minor, [0, 1, 2, 3, 4, 5], 0),
        ("4.01.04.02", .serious, [4], 4),  // a sub-item takes its parent's bracket
        ("4.02.01.11", .medium, [1, 2, 3, 4, 5], nil),  // its neighbours have brackets: typed by hand
        ("9.99.99", .serious, [1, 2, 3, 4, 5], nil),  // unknown codes are admitted
        ("0.01", .serious, [0], 0), ("8.01", nil, [0], 0), ("7.01", .medium, [0], 0),
    ])
    func pointsFollowBracketAndSeverity(code: String, severity: Severity?, allowed: [Int], suggested: Int?) throws {
        let rule = try catalogue.points(code: code, severity: severity, rulebook: .shipped, on: day("2025-07-01"))
        #expect(rule.allowed == allowed && rule.suggested == suggested)
        #expect(rule.permits(allowed[0]) && !rule.permits(6))
    }

    @Test func onlyMissingBracketsAreTypedByHand() throws {
        let on = try day("2025-07-01")
        #expect(catalogue.points(code: "4.02.01.11", severity: nil, rulebook: .shipped, on: on).isByHand)
        #expect(!catalogue.points(code: "5.01.99", severity: nil, rulebook: .shipped, on: on).isByHand)
        #expect(!catalogue.points(code: "4.01.04.01", severity: nil, rulebook: .shipped, on: on).isByHand)
    }

    @Test func subItemsRollUpAndFullItemsDoNot() {
        #expect(catalogue.statisticsCode(of: "4.01.04.02") == "4.01.04")
        #expect(catalogue.statisticsCode(of: "4.02.01.05") == "4.02.01.05")
        #expect(catalogue.statisticsCode(of: "4.03.08.01") == "4.03.08.01")
        #expect(catalogue.statisticsCode(of: "7.01.10") == "7.01.10")
        #expect(catalogue.statisticsCode(of: "1.23") == "1.23")
        #expect(catalogue.parent(of: "4.01.04.01")?.code == "4.01.04")
        #expect(catalogue.bracket(of: "4.03.08.01") == nil)
    }

    @Test func retiredItemsAreReadableButNotOffered() {
        #expect(catalogue["4.03.08.01"]?.status == .retired)
        #expect(catalogue.count == 16 && catalogue.offered.count == 15)
        #expect(!catalogue.offered.contains { $0.code == "4.03.08.01" })
    }

    @Test(arguments: [
        ("4.01.04", ["4.01.04", "4.01.04.01", "4.01.04.02"]), ("督導", ["4.01.04", "4.01.04.01", "4.01.04.02"]),
        ("混凝土", ["5.01.01", "5.01.99"]), ("４．０２．０１", ["4.02.01", "4.02.01.05", "4.02.01.11"]), (" 稽核 ", ["4.03.08.02"]),
        ("刪除", []), ("", []), ("9", []),
    ])
    func searchFindsCodesByBeginningAndTitlesByPart(text: String, codes: [String]) {
        #expect(catalogue.search(text).map(\.code) == codes)
    }

    @Test func searchCanIncludeRetiredAndStopEarly() {
        #expect(catalogue.search("刪除", includingRetired: true).map(\.code) == ["4.03.08.01"])
        #expect(catalogue.search("4", limit: 2).count == 2)
    }

    @Test(arguments: [
        ("4.01.04", Party.agency), ("4.01.31.05", .projectManager), ("4.01.33", .projectManager),
        ("4.02.18.03", .supervisor),
        ("4.02.19", .supervisor), ("4.03.02.05.01", .contractor), ("5.14.01.02", .contractor), ("6.01.01", .contractor),
        ("7.01.01", nil), ("8.01", nil), ("0.03", nil), ("4.011", nil),
    ])
    func partiesFollowThePrefix(code: String, party: Party?) {
        let item = DefectCode(code: code, partyOrSection: "", title: "", source: "", status: .live)
        #expect(item.party == party)
    }

    @Test(arguments: [
        ("4.01.31.01", "5.01"), ("4.01.31.10", "5.10"), ("4.01.31.11", "5.14"), ("4.01.31.14", "5.17"),
        ("4.01.31.15", nil),
        ("4.01.33", "6.01"), ("4.02.18.01", "5.07.10.01"), ("4.02.18.13", "5.07.10.13"), ("4.02.18.14", "5.10.18"),
        ("4.02.18.18", "5.17"), ("4.02.19", "6.01"), ("5.01.01", nil), ("4.01.31", nil), ("4.01.31.00", nil),
    ])
    func mirrorCodesNameWhatShouldHaveBeenVerified(code: String, prefix: String?) {
        let item = DefectCode(code: code, partyOrSection: "", title: "", source: "", status: .live)
        #expect(item.mirroredPrefix == prefix)
    }

    @Test(arguments: [
        ("4.01.01", StatisticsGroup.agency), ("4.02.01", .supervisor), ("4.03.01", .contractor),
        ("5.01.01", .strength1),
        ("5.05.08", .environment), ("5.06.99", .strength1), ("5.07.13.01", .strength1), ("5.08.01", .strength1),
        ("5.08.08.01", .appearance), ("5.08.99", .appearance), ("5.09.06", .environment), ("5.10.99", .strength2),
        ("5.14.00.01", .safety), ("5.15.01", .safety), ("5.16.99", .safety), ("5.17.01", .function),
        ("6.01.13", .progress),
        ("7.06.00", .design), ("0.01", nil), ("8.01", nil), ("5.11.01", nil),
    ])
    func groupsFollowTheSection(code: String, group: StatisticsGroup?) {
        let item = DefectCode(code: code, partyOrSection: "", title: "", source: "", status: .live)
        #expect(item.group == group)
    }

    @Test func sectionsAreInCodeOrderAndTheMostSpecificWins() {
        #expect(DefectSection.section(of: "5.07.03.02")?.zh == "橋梁")
        #expect(DefectSection.section(of: "5.07.15.01")?.zh == "各類工程")
        #expect(DefectSection.all.map(\.prefix) == DefectSection.all.map(\.prefix).sorted())
        #expect(InspectionIndex.allCases.count == 5)
        #expect(StatisticsGroup.strength2.index == .strength && StatisticsGroup.progress.index == nil)
    }

    @Test(arguments: [
        ("4.03.14.01", 1_499_999, Applicability.belowThreshold(1_500_000)), ("4.03.14.07", 1_500_000, .applies),
        ("4.03.14.08", 1, .applies), ("4.03.14.11", 49_999_999, .belowThreshold(50_000_000)),
        ("4.03.14.16", 50_000_000, .applies), ("4.03.08", 19_999_999, .onlyByContract(from: 20_000_000)),
        ("4.03.08.02", 20_000_000, .applies), ("5.01.01", 1, .applies),
    ])
    func someItemsApplyFromAnAmountOn(code: String, amount: Int, expected: Applicability) throws {
        #expect(
            try DefectCatalogue.applicability(of: code, amount: amount, rulebook: .shipped, on: day("2025-07-01"))
                == expected)
    }

    @Test(arguments: [
        (10, 200_000_000, 8_000, 80_000, false), (10, 199_999_999, 4_000, 40_000, false),
        (10, 50_000_000, 4_000, 40_000, false),
        (10, 49_999_999, 2_000, 20_000, false), (10, 10_000_000, 2_000, 20_000, false),
        (10, 9_999_999, 1_000, 10_000, false),
        (100, 400_000, 1_000, 80_000, true), (80, 400_000, 1_000, 80_000, false), (3, 10_004, 1_000, 2_000, true),
        (-5, 10_000_000, 2_000, 0, false), (0, 0, 1_000, 0, false),
    ])
    func penaltiesBySizeWithCap(points: Int, price: Int, perPoint: Int, amount: Int, isCapped: Bool) throws {
        let penalty = try PointPenalty(points: points, contractPrice: price, rulebook: .shipped, on: day("2025-07-01"))
        #expect(penalty.perPoint == perPoint && penalty.amount == amount && penalty.isCapped == isCapped)
    }

    @Test func doublingCountsOnlyWhenSwitchedOn() throws {
        let on = try day("2025-07-01")
        #expect(
            PointPenalty(points: 4, doubled: 2, contractPrice: 10_000_000, rulebook: .shipped, on: on).amount == 8_000)
        let doubling = try Rulebook.shipped.adding(
            DatedRule(key: "penalty.doubling", value: .integer(1), effectiveFrom: day("2025-01-01"), source: "契約")
        ).rulebook
        #expect(
            PointPenalty(points: 4, doubled: 2, contractPrice: 10_000_000, rulebook: doubling, on: on).amount == 12_000)
        #expect(PointPenalty(points: .max, contractPrice: .max, rulebook: .shipped, on: on).isCapped)
    }

    @Test func pointsAddUpPerPartyWithTheFlags() {
        let totals = Charge.totals([
            Charge(party: .contractor, points: 3, alsoProjectManager: true, alsoSupervisor: true),
            Charge(party: .supervisor, points: 2, alsoSupervisor: true), Charge(party: .contractor, points: -1),
        ])
        #expect(totals == [.agency: 0, .contractor: 2, .supervisor: 5, .projectManager: 3])
    }

    @Test func severitiesAndPrintedPoints() {
        #expect(
            Severity(reading: "m") == .medium && Severity(reading: "嚴重") == .serious && Severity(reading: "X") == nil)
        #expect(Severity.minor < .serious)
        #expect(PointsRule.printed(2) == "扣2點" && PointsRule.printed(-1) == "加1點" && PointsRule.printed(0).isEmpty)
    }
}
