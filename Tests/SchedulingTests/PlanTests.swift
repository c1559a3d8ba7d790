import Inspection
import Scheduling
import Testing

@Suite struct PlanTests {
    private func facts(_ counts: [Int], below: Int = 0, on iso: String = "2025-06-30", rulebook: Rulebook = .shipped) throws -> PlanFacts {
        let sizes = [60_000_000, 20_000_000, 2_000_000]
        let budgets = zip(counts, sizes).flatMap { Array(repeating: Optional($1), count: $0) } + Array(repeating: nil, count: below)
        return PlanFacts(year: 114, day: try day(iso), budgets: budgets, rulebook: rulebook, calendar: OfficeCalendar())
    }

    private func changed(_ key: String, _ value: RuleValue) throws -> Rulebook {
        let (rulebook, refusals) = try Rulebook.shipped.adding(
            DatedRule(key: key, value: value, effectiveFrom: day("2025-01-01"), source: "測試"))
        #expect(refusals.isEmpty)
        return rulebook
    }

    @Test func aTierNeedsItsMinimumAndAllWhereThereAreFewer() throws {
        let plan = YearPlan(try facts([30, 15, 4]))
        #expect(plan.tiers.map(\.required) == [20, 15, 4])
        #expect(plan.tiers.map(\.target) == [30, 15, 4])
        #expect(plan.all.required == 39)
        #expect(plan.all.target == 49)
    }

    @Test func budgetsOnTheEdgeBelongToTheTierTheyOpen() throws {
        var facts = try facts([])
        facts.budgets = [50_000_000, 49_999_999, 10_000_000, 9_999_999, 1_500_000, 1_499_999, nil]
        let plan = YearPlan(facts)
        #expect(plan.tiers.map(\.tenders) == [1, 2, 2])
        #expect(plan.below.tenders == 2)
        #expect(plan.all.tenders == 5)
    }

    /// 111 tenders: 10 percent is 11.1, and a part of a visit is a visit.
    @Test func tenPercentIsRoundedUpAndTheGreaterNumberCounts() throws {
        let few = YearPlan(try facts([0, 0, 111], below: 40))
        #expect(few.quota.share == 12)
        #expect(few.all.required == 12)
        let many = YearPlan(try facts([0, 0, 1_001]))
        #expect(many.all.required == 101)
        #expect(YearPlan(try facts([0, 0, 1_001], rulebook: changed("quota.combining", .text("minima")))).all.required == 10)
        #expect(YearPlan(try facts([0, 0, 50], rulebook: changed("quota.combining", .text("percent")))).all.required == 5)
    }

    @Test func theCityAimsAtAMultipleOfTheMinimaAndSpreadsTheRest() throws {
        let plan = YearPlan(try facts([280, 456, 989], below: 215))
        #expect(plan.tiers.map(\.target) == [40, 30, 20])
        #expect(plan.all.required == 173)
        #expect(plan.all.target == 173)
        // 83 left over 240, 426 and 969 tenders: 12.18, 21.63 and 49.19; the one left goes to .63.
        #expect(plan.tiers.map(\.planned) == [52, 52, 69])
        #expect(plan.all.planned == 173)
        let other = YearPlan(try facts([100, 100, 100], rulebook: changed("plan.multiple", .decimal(Hundredths(scaled: 133)))))
        #expect(other.tiers.map(\.target) == [27, 20, 14])
        #expect(other.tiers.map(\.planned) == [27, 20, 14])
    }

    @Test func reinspectionsStandApartUnlessTheRulebookCountsThem() throws {
        var facts = try facts([100, 100, 100])
        facts.visits = [
            PlannedVisit(day: try day("2025-03-03"), budget: 60_000_000), PlannedVisit(day: try day("2025-06-30"), budget: 60_000_000),
            PlannedVisit(day: try day("2025-04-01"), budget: 60_000_000, isReinspection: true),
            PlannedVisit(day: try day("2025-07-01"), budget: 60_000_000), PlannedVisit(day: try day("2025-08-01"), budget: 2_000_000, isReinspection: true),
            PlannedVisit(day: try day("2025-02-03"), budget: nil), PlannedVisit(day: try day("2024-12-31"), budget: 60_000_000),
            PlannedVisit(day: try day("2026-01-02"), budget: 60_000_000),
        ]
        let plan = YearPlan(facts)
        #expect(plan.tiers.map(\.done) == [2, 0, 0])
        #expect(plan.tiers.map(\.scheduled) == [1, 0, 0])
        #expect(plan.tiers.map(\.again) == [1, 0, 0])
        #expect(plan.tiers.map(\.againScheduled) == [0, 0, 1])
        #expect(plan.below.done == 1)
        #expect(plan.all.done == 2)
        #expect(plan.tiers[0].lacking(for: plan.tiers[0].target) == 37)
        facts.rulebook = try changed("quota.countsReinspection", .integer(1))
        #expect(YearPlan(facts).tiers.map(\.done) == [3, 0, 0])
        #expect(YearPlan(facts).tiers.map(\.scheduled) == [1, 0, 1])
    }

    /// 2025 begins on a Wednesday: 261 weekdays, 129 of them up to 30 June; a holiday takes one away.
    @Test func theForecastIsLinearOverOfficeDays() throws {
        var facts = try facts([100, 100, 100])
        facts.visits = (0..<10).map { PlannedVisit(day: facts.day.adding(days: -$0), budget: 20_000_000) }
        let plan = YearPlan(facts)
        #expect(plan.pace.total == 261 && plan.pace.over == 129 && plan.pace.left == 132)
        #expect(plan.pace.isEstimate)
        #expect(plan.tiers[1].forecast == 10 * 261 / 129)
        facts.calendar.set(try day("2025-01-01"), .init(isOff: true))
        #expect(YearPlan(facts).pace.total == 260 && YearPlan(facts).pace.over == 128)
        facts.day = try day("2024-12-31")
        #expect(YearPlan(facts).tiers[1].forecast == nil)
        facts.day = try day("2026-02-01")
        #expect(YearPlan(facts).tiers[1].forecast == 10)
    }

    @Test func otherNumbersAreReckonedWithButOverridesOfTheHeadReplaceTheLaws() throws {
        var facts = try facts([100, 100, 100])
        facts.whatIf = PlanWhatIf(multiple: Hundredths(3), tenders: [.first: 50, .third: 2_000], done: [.second: 7])
        let plan = YearPlan(facts)
        #expect(plan.tiers.map(\.tenders) == [50, 100, 2_000])
        #expect(plan.tiers.map(\.target) == [50, 45, 30])
        #expect(plan.all.required == 215)
        #expect(plan.tiers[1].done == 7 && plan.all.done == 7)
        facts.whatIf = PlanWhatIf()
        facts.adjustments = PlanAdjustments(tiers: [.first: 12, .second: 500], overall: 90)
        let adjusted = YearPlan(facts)
        #expect(adjusted.tiers.map(\.required) == [12, 100, 10])
        #expect(adjusted.tiers.map(\.target) == [24, 100, 20])
        #expect(adjusted.all.required == 90)
        #expect(adjusted.all.target == 144)
    }

    @Test func anEmptyRegisterGivesZeros() throws {
        let plan = YearPlan(try facts([]))
        #expect(plan.all.required == 0 && plan.all.target == 0 && plan.all.planned == 0)
        #expect(plan.tiers.map(\.required) == [0, 0, 0])
    }
}
