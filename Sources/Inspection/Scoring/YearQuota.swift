/// Inspections that the law asks for in a year, from the register's tenders (作業辦法 art. 4; 規則彙整 §1).
///
/// The one place where the yearly numbers are worked out: the plan of the year and the quarterly report both ask here.
package struct YearQuota: Sendable, Equatable {
    /// Tenders of the register in each tier; every tier is present.
    package let tenders: [Tier: Int]
    /// Tenders below all tiers, or without a known budget. They count for nothing.
    package let below: Int
    /// The tier's minimum, all of its tenders where there are fewer (規則彙整 §1 C), or what an override says.
    package let required: [Tier: Int]
    /// The share of tenders, rounded up (規則彙整 §1 C).
    package let share: Int
    /// The year's number over all tiers, combined as the rulebook says (規則彙整 §1 A), or what an override says.
    package let overall: Int

    /// Tenders that count toward the share.
    package var counted: Int { tenders.values.reduce(0, +) }

    /// Works out the numbers from the tenders in each tier.
    ///
    /// - Parameters:
    ///   - tenders: how many tenders each tier has; negative counts as none.
    ///   - below: tenders in no tier.
    ///   - adjusted: numbers that the head of the group's agency set with a report to PCC (規則彙整 §1 C).
    ///   - adjustedOverall: the same for all tiers together.
    ///   - day: the day whose rules hold.
    package init(
        tenders: [Tier: Int], below: Int = 0, adjusted: [Tier: Int] = [:], adjustedOverall: Int? = nil, rulebook: Rulebook, on day: CalendarDay
    ) {
        let counts = Dictionary(uniqueKeysWithValues: Tier.allCases.map { ($0, max(0, tenders[$0] ?? 0)) })
        let required = Dictionary(
            uniqueKeysWithValues: counts.map { tier, count in
                (tier, adjusted[tier].map { min(max(0, $0), count) } ?? tier.required(tenders: count, rulebook: rulebook, on: day))
            })
        let minima = required.values.reduce(0, +)
        let counted = counts.values.reduce(0, +)
        let percent = rulebook.decimal(.quotaPercent, on: day).scaled
        share = (counted * percent + 9_999) / 10_000
        self.tenders = counts
        self.below = below
        self.required = required
        if let adjustedOverall {
            overall = min(max(0, adjustedOverall), counted)
        } else {
            switch rulebook.choice(.quotaCombining, on: day) {
            case "percent": overall = share
            case "minima": overall = minima
            default: overall = max(share, minima)
            }
        }
    }

    /// Works out the numbers from budgets in NT$; a nil budget is unknown.
    package init(
        budgets: some Sequence<Int?>, adjusted: [Tier: Int] = [:], adjustedOverall: Int? = nil, rulebook: Rulebook, on day: CalendarDay
    ) {
        var tenders: [Tier: Int] = [:]
        var below = 0
        for budget in budgets {
            if let tier = budget.flatMap({ Tier(budget: $0, rulebook: rulebook, on: day) }) { tenders[tier, default: 0] += 1 } else { below += 1 }
        }
        self.init(tenders: tenders, below: below, adjusted: adjusted, adjustedOverall: adjustedOverall, rulebook: rulebook, on: day)
    }
}
