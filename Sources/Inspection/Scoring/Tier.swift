/// Size class of a tender by its budget (預算金額), for the yearly quota (作業辦法 art. 4; 規則彙整 §1).
package enum Tier: Int, Sendable, CaseIterable, Comparable {
    /// NT$50 million and over.
    case first = 1
    /// NT$10 million to under 50 million.
    case second
    /// NT$1.5 million to under 10 million (from NT$1 million before 112).
    case third

    /// The tier of a budget in NT$, nil for budgets below all tiers.
    package init?(budget: Int, rulebook: Rulebook, on day: CalendarDay) {
        guard let tier = Self.allCases.first(where: { budget >= rulebook.integer($0.floor, on: day) }) else {
            return nil
        }
        self = tier
    }

    /// The rule that holds the least budget of the tier, NT$.
    package var floor: IntegerRule {
        switch self {
        case .first: .tier1Floor
        case .second: .tier2Floor
        case .third: .tier3Floor
        }
    }

    /// The rule that holds the least number of inspections a year; with fewer tenders all are inspected.
    package var minimum: IntegerRule {
        switch self {
        case .first: .tier1Minimum
        case .second: .tier2Minimum
        case .third: .tier3Minimum
        }
    }

    /// Inspections that a tier with `tenders` tenders needs: the minimum, or all of them when there are fewer.
    package func required(tenders: Int, rulebook: Rulebook, on day: CalendarDay) -> Int {
        min(rulebook.integer(minimum, on: day), max(0, tenders))
    }

    /// Stable code, `T1` to `T3`.
    package var code: String { "T\(rawValue)" }

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .first: "第一級"
        case .second: "第二級"
        case .third: "第三級"
        }
    }

    /// English label.
    package var en: String { "tier \(rawValue)" }

    /// Larger works first.
    package static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
}
