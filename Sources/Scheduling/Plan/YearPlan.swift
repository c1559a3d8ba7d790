package import Inspection

/// The plan of a year: what the law asks for, what the city aims at, what is done and scheduled (作業辦法 art. 4; 規則彙整 §1).
///
/// 複查 stand apart: they count only where the rulebook says so (`quota.countsReinspection`, 規則彙整 §1 A).
package struct YearPlan: Sendable, Equatable {
    /// ROC year.
    package let year: Int
    /// The day whose rules and counts hold; a visit on it counts as done.
    package let day: CalendarDay
    package let quota: YearQuota
    /// The city's multiple of the tiers' minima.
    package let multiple: Hundredths
    /// One line for each tier, larger works first.
    package let tiers: [Line]
    /// Visits to tenders below all tiers, or without a known budget. They count for nothing and stand apart.
    package let below: Line
    /// All tiers together, those below left out.
    package let all: Line
    /// What the forecasts rest on.
    package let pace: Pace

    /// The numbers of one tier, or of all.
    package struct Line: Sendable, Equatable {
        /// Nil for all tiers together, and for what lies below them.
        package let tier: Tier?
        /// Tenders in the register.
        package let tenders: Int
        /// What the law asks for, overrides applied.
        package let required: Int
        /// The city's own aim: for a tier its minimum times the multiple, for all tiers the greater of the year's number and
        /// the tiers' aims; never more than there are tenders.
        package let target: Int
        /// Visits to plan so that the aim over all tiers is met: the tier's aim and its share of the rest.
        package let planned: Int
        /// Visits held, with 複查 only where they count.
        package let done: Int
        /// Visits on the schedule after the day, with 複查 only where they count.
        package let scheduled: Int
        /// 複查 held, and on the schedule.
        package let again: Int
        package let againScheduled: Int
        /// Visits by the end of the year at the present pace; nil before the year's first office day is over.
        package let forecast: Int?

        /// Visits that are neither held nor scheduled and are still lacking for a number.
        package func lacking(for number: Int) -> Int { max(0, number - done - scheduled) }
    }

    /// Works out the plan.
    package init(_ facts: PlanFacts) {
        let book = facts.rulebook
        let day = facts.day
        var counts: [Tier: Int] = [:]
        var below = 0
        for budget in facts.budgets {
            if let tier = budget.flatMap({ Tier(budget: $0, rulebook: book, on: day) }) { counts[tier, default: 0] += 1 } else { below += 1 }
        }
        counts.merge(facts.whatIf.tenders) { $1 }
        let quota = YearQuota(
            tenders: counts, below: below, adjusted: facts.adjustments.tiers, adjustedOverall: facts.adjustments.overall, rulebook: book, on: day)
        let multiple = facts.whatIf.multiple ?? book.decimal(.planMultiple, on: day)
        let targets = Tier.allCases.map { tier in
            min(quota.tenders[tier] ?? 0, Self.rounded((quota.required[tier] ?? 0) * multiple.scaled, by: 100))
        }
        let target = min(quota.counted, max(quota.overall, targets.reduce(0, +)))
        let planned = Self.spread(target, over: Tier.allCases.map { quota.tenders[$0] ?? 0 }, atLeast: targets)
        let countsAgain = book.isOn(.quotaCountsReinspection, on: day)
        let pace = Pace(year: facts.year, day: day, calendar: facts.calendar)
        let visits = facts.visits.filter { pace.days.contains($0.day) }
        func line(_ tier: Tier?, in visits: [PlannedVisit], tenders: Int, required: Int, target: Int, planned: Int, done given: Int? = nil) -> Line {
            let again = visits.filter(\.isReinspection)
            let counted = countsAgain ? visits : visits.filter { !$0.isReinspection }
            let done = given ?? counted.count { $0.day <= day }
            return Line(
                tier: tier, tenders: tenders, required: required, target: target, planned: planned, done: done,
                scheduled: counted.count { $0.day > day }, again: again.count { $0.day <= day }, againScheduled: again.count { $0.day > day },
                forecast: pace.forecast(done: done))
        }
        func tier(_ visit: PlannedVisit) -> Tier? { visit.budget.flatMap { Tier(budget: $0, rulebook: book, on: day) } }
        year = facts.year
        self.day = day
        self.quota = quota
        self.multiple = multiple
        self.pace = pace
        let lines = Tier.allCases.enumerated().map { index, one in
            line(
                one, in: visits.filter { tier($0) == one }, tenders: quota.tenders[one] ?? 0, required: quota.required[one] ?? 0, target: targets[index],
                planned: planned[index], done: facts.whatIf.done[one])
        }
        tiers = lines
        self.below = line(nil, in: visits.filter { tier($0) == nil }, tenders: quota.below, required: 0, target: 0, planned: 0)
        all = line(
            nil, in: visits.filter { tier($0) != nil }, tenders: quota.counted, required: quota.overall, target: target, planned: planned.reduce(0, +),
            done: lines.reduce(0) { $0 + $1.done })
    }

    private static func rounded(_ number: Int, by divisor: Int) -> Int { (number + divisor - 1) / divisor }

    /// Spreads a number over tiers: each first gets its least, the rest goes by the tenders left in each, by largest
    /// remainder; of equal remainders the larger works come first. No tier gets more than its tenders.
    static func spread(_ total: Int, over tenders: [Int], atLeast least: [Int]) -> [Int] {
        let free = zip(tenders, least).map { max(0, $0 - $1) }
        let sum = free.reduce(0, +)
        let rest = min(sum, max(0, total - least.reduce(0, +)))
        guard sum > 0, rest > 0 else { return least }
        var result = zip(least, free).map { $0 + rest * $1 / sum }
        let left = rest - free.map { rest * $0 / sum }.reduce(0, +)
        let order = free.indices.sorted { (rest * free[$1] % sum, $0) < (rest * free[$0] % sum, $1) }
        for index in order.prefix(left) { result[index] += 1 }
        return result
    }
}
