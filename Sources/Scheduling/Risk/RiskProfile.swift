package import Inspection

/// A tender's weight in the draw and what it is made of, so that anybody can be told why.
package struct RiskProfile: Sendable, Equatable {
    /// One factor that applies.
    package struct Reason: Sendable, Equatable {
        package let factor: RiskFactor
        /// What was found, as people read it: `12.50 %`, `3`, the programme's name.
        package let value: String
        /// What it adds.
        package let weight: Int
    }

    package let id: [UInt8]
    /// Nil below all tiers and without a known budget: not drawn.
    package let tier: Tier?
    /// Empty for a tender that takes part in the lottery.
    package let mandatory: [MandatoryGround]
    /// In the order of ``RiskFactor``; those that add nothing are left out.
    package let reasons: [Reason]
    /// The weight that every tender has (`risk.base`).
    package let base: Int

    /// Base and reasons together, at least 1.
    package var weight: Int { reasons.reduce(base) { $0 + $1.weight } }

    /// Judges a tender by the rules of a day (規則彙整 §10).
    package init(_ facts: RiskFacts, rulebook: Rulebook, on day: CalendarDay) {
        id = facts.id
        tier = facts.budget.flatMap { Tier(budget: $0, rulebook: rulebook, on: day) }
        base = rulebook.integer(.riskBase, on: day)
        mandatory = Self.grounds(facts, rulebook, day)
        reasons = RiskFactor.allCases.compactMap { factor in
            guard let (value, times) = Self.found(factor, facts, rulebook, day) else { return nil }
            let weight = rulebook.integer(factor.weight, on: day) * times
            return weight > 0 ? Reason(factor: factor, value: value, weight: weight) : nil
        }
    }

    private static func grounds(_ facts: RiskFacts, _ rulebook: Rulebook, _ day: CalendarDay) -> [MandatoryGround] {
        let many = facts.citizenReports >= rulebook.integer(.citizenReportsMandatory, on: day)
        return MandatoryGround.allCases.filter { ground in
            switch ground {
            case .ordered: facts.isOrdered
            case .petition: facts.hasPetition
            case .citizenReport: many || facts.isReporterDissatisfied
            case .reinspection: facts.isReinspectionDue
            }
        }
    }

    /// What speaks for a factor, and how many times its weight counts; nil when it does not apply.
    private static func found(_ factor: RiskFactor, _ facts: RiskFacts, _ rulebook: Rulebook, _ day: CalendarDay) -> (String, Int)? {
        switch factor {
        case .delay:
            guard let planned = facts.plannedProgress, let actual = facts.actualProgress else { return nil }
            let delay = planned.scaled - actual.scaled
            let isLarge = facts.budget.map { $0 >= rulebook.integer(.delayLargeFloor, on: day) } ?? false
            let threshold = rulebook.decimal(isLarge ? .delayPercentLarge : .delayPercent, on: day).scaled
            guard delay > 0, delay >= threshold else { return nil }
            let most = rulebook.integer(.riskDelayMost, on: day)
            return ("\(Hundredths(scaled: delay)) %", threshold > 0 ? min(most, delay / threshold) : most)
        case .lowAward:
            // Of nothing, no share; and an award of nothing is no award.
            guard let award = facts.award, let budget = facts.budget, budget > 0, award > 0 else { return nil }
            let percent = rulebook.decimal(.riskAwardPercent, on: day).scaled
            guard award * 10_000 < budget * percent else { return nil }
            return ("\(Hundredths(scaled: award * 10_000 / budget)) %", 1)
        case .changes:
            guard let changes = facts.designChanges, changes >= rulebook.integer(.riskChangesLeast, on: day) else { return nil }
            return ("\(changes)", 1)
        case .earlier:
            if let score = facts.earlierScore, score < rulebook.integer(.earlierScoreBelow, on: day) { return ("\(score)", 1) }
            return facts.earlierGrade == .poor ? (Grade.poor.zh, 1) : nil
        case .firm: return facts.poorResultsOfFirm > 0 ? ("\(facts.poorResultsOfFirm)", 1) : nil
        case .lateEntry: return facts.monthsLate.flatMap { $0 > 0 ? ("\($0)", 1) : nil }
        case .tipOff: return facts.citizenReports > 0 ? ("\(facts.citizenReports)", 1) : nil
        case .programme: return facts.programme.isEmpty ? nil : (facts.programme, 1)
        }
    }
}
