import Inspection
import Testing

@Suite struct ScoreTests {
    private let rules = Rulebook.shipped

    /// Members whose totals are the given numbers.
    private func members(_ totals: [Int]) -> [MemberScore] {
        totals.map { total in
            let progress = min(20, total)
            let quality = min(20, total - progress)
            return MemberScore(quality: quality, works: total - progress - quality, progress: progress)
        }
    }

    private func outcome(
        _ totals: [Int], _ grounds: Set<ForcedGradeGround> = [], _ tests: TestState = .none,
        _ rulebook: Rulebook = .shipped
    ) throws -> CaseScore.Outcome {
        let score = CaseScore(members: members(totals), grounds: grounds, tests: tests)
        return try #require(try score.outcome(rulebook: rulebook, on: day("2025-07-01")))
    }

    @Test(arguments: [
        ([90, 89], 90, Grade.excellent),  // 89.5
        ([89, 89, 89, 90, 90], 89, .good),  // 89.4
        ([69, 70], 70, .fair),  // 69.5
        ([69, 69, 69, 70, 70], 69, .poor),  // 69.4
        ([79, 80], 80, .good), ([79, 79, 80], 79, .fair), ([79, 80, 80], 80, .good), ([100], 100, .excellent),
        ([0], 0, .poor), ([78, 78, 79], 78, .fair), ([80, 80, 81, 81], 81, .good),
    ])
    func theMeanIsRoundedHalfUp(totals: [Int], score: Int, grade: Grade) throws {
        let result = try outcome(totals)
        #expect(result.score == score && result.mean == score && result.grade == grade)
        #expect(result.forcedBy.isEmpty && !result.isHeldBack && !result.isLoweredByTest)
    }

    @Test func roundingAgreesWithExactHalvesForAllSmallMeans() {
        for count in 1...9 {
            for sum in 0...(100 * count) {
                let rounded = CaseScore.roundedMean([sum] + Array(repeating: 0, count: count - 1))
                // Half up: n is the rounded mean exactly when n - 1/2 <= mean < n + 1/2.
                guard let rounded, (2 * rounded - 1) * count <= 2 * sum, 2 * sum < (2 * rounded + 1) * count else {
                    Issue.record("\(sum)/\(count)")
                    return
                }
            }
        }
        #expect(CaseScore.roundedMean([]) == nil)
    }

    @Test func noScoreWithoutMembers() throws {
        #expect(try CaseScore(members: []).outcome(rulebook: rules, on: day("2025-07-01")) == nil)
    }

    @Test(arguments: [(69, Grade.poor), (70, .fair), (79, .fair), (80, .good), (89, .good), (90, .excellent)])
    func gradesBeginAtTheirFloors(score: Int, grade: Grade) throws {
        #expect(try Grade(score: score, rulebook: rules, on: day("2025-07-01")) == grade)
    }

    @Test(arguments: ForcedGradeGround.allCases.filter(\.isTest))
    func aFailedTestMakes69(ground: ForcedGradeGround) throws {
        let lowered = try outcome([85], [ground], .failed)
        #expect(lowered.score == 69 && lowered.mean == 85 && lowered.grade == .poor && lowered.isLoweredByTest)
        #expect(try outcome([70], [ground]).score == 69)
        let lower = try outcome([66], [ground], .failed)
        #expect(lower.score == 66 && lower.grade == .poor && !lower.isLoweredByTest)
    }

    @Test func aFailedTestOutsideTheThreeGroundsLowersTheScoreToo() throws {
        let result = try outcome([85], [], .failed)
        #expect(result.score == 69 && result.grade == .poor && result.forcedBy.isEmpty)
    }

    @Test(arguments: ForcedGradeGround.allCases.filter { !$0.isTest })
    func otherGroundsForceTheGradeAndKeepTheScore(ground: ForcedGradeGround) throws {
        let result = try outcome([85], [ground])
        #expect(result.score == 85 && result.grade == .poor && result.forcedBy == [ground])
        let capping = try Rulebook.shipped.adding(
            DatedRule(key: "score.forced.cap", value: .integer(1), effectiveFrom: day("2025-01-01"), source: "測試")
        ).rulebook
        #expect(try outcome([85], [ground], .none, capping).score == 69)
        #expect(try outcome([60], [ground], .none, capping).score == 60)
    }

    @Test(arguments: [(70, true), (95, true), (69, false)])
    func aScoreOf70OrOverIsHeldBackWhileATestIsOpen(total: Int, isHeldBack: Bool) throws {
        #expect(try outcome([total], [], .open).isHeldBack == isHeldBack)
        #expect(try !outcome([total], [], .passed).isHeldBack)
    }

    @Test func thereAreSixGroundsThreeOfThemTests() {
        #expect(ForcedGradeGround.allCases.count == 6)
        #expect(ForcedGradeGround.allCases.filter(\.isTest).count == 3)
    }

    @Test func subItemsAddUp() throws {
        let full = MemberScore.Parts(agency: 5, supervisor: 5, contractor: 10, site: 40, materials: 10, safety: 10)
        let score = MemberScore(parts: full, progress: 20)
        #expect(score.quality == 20 && score.works == 60 && score.total == 100)
        #expect(try score.refusals(rulebook: rules, on: day("2025-07-01")).isEmpty)
    }

    @Test(arguments: [
        (MemberScore(quality: 21, works: 60, progress: 20), ["score.quality.most"]),
        (
            MemberScore(quality: -1, works: 61, progress: 21),
            ["score.quality.most", "score.works.most", "score.progress.most"]
        ),
        (
            MemberScore(
                parts: .init(agency: 6, supervisor: 4, contractor: 10, site: 40, materials: 10, safety: 10),
                progress: 17),
            ["score.quality.agency.most"]
        ),
    ])
    func partsOutsideTheirRangeAreRefused(score: MemberScore, rules: [String]) throws {
        let refusals = try score.refusals(rulebook: .shipped, on: day("2025-07-01"))
        #expect(refusals.map(\.rule) == rules)
        #expect(refusals.allSatisfy { $0.code == "score.outOfRange" })
    }

    @Test func hostileNumbersDoNotTrap() throws {
        let score = MemberScore(
            parts: .init(agency: .max, supervisor: .max, contractor: 1, site: .min, materials: .min, safety: 0),
            progress: .max)
        #expect(try !score.refusals(rulebook: rules, on: day("2025-07-01")).isEmpty)
        _ = try outcome([0, 1])
        #expect(try CaseScore(members: [score, score]).outcome(rulebook: rules, on: day("2025-07-01")) != nil)
    }

    @Test(arguments: [
        (50_000_000, "2025-01-01", Tier.first), (49_999_999, "2025-01-01", .second),
        (10_000_000, "2025-01-01", .second),
        (9_999_999, "2025-01-01", .third), (1_500_000, "2025-01-01", .third), (1_499_999, "2025-01-01", nil),
        (1_499_999, "2022-12-31", .third), (999_999, "2022-12-31", nil),
    ])
    func tiersByBudget(budget: Int, on: String, tier: Tier?) throws {
        #expect(try Tier(budget: budget, rulebook: rules, on: day(on)) == tier)
    }

    @Test func aTierWithFewTendersIsInspectedWhole() throws {
        let on = try day("2025-01-01")
        #expect(Tier.first.required(tenders: 280, rulebook: rules, on: on) == 20)
        #expect(Tier.second.required(tenders: 14, rulebook: rules, on: on) == 14)
        #expect(Tier.third.required(tenders: 0, rulebook: rules, on: on) == 0)
    }
}
