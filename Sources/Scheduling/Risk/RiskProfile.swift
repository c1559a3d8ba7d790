package import Inspection

/// A tender's weight in the draw and what it is made of, so that anybody can be told why.
package struct RiskProfile: Sendable, Equatable {
    /// What one factor found, whether it applies or not.
    package struct Judgement: Sendable, Equatable {
        package let factor: RiskFactor
        /// What was found, as people read it: `12.50 %`, `3`, the programme's name; nil where nothing is known.
        package let value: String?
        /// Key of the rule that it is held against.
        package let threshold: String
        /// What it adds; 0 where it does not apply.
        package let weight: Int
    }

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
    /// All factors, in the order of ``RiskFactor``.
    package let judgements: [Judgement]
    /// The weight that every tender has (`risk.base`).
    package let base: Int

    /// The factors that add something.
    package var reasons: [Reason] {
        judgements.compactMap { one in one.value.flatMap { one.weight > 0 ? Reason(factor: one.factor, value: $0, weight: one.weight) : nil } }
    }

    /// Base and reasons together, at least 1.
    package var weight: Int { judgements.reduce(base) { $0 + $1.weight } }

    /// Judges a tender by the rules of a day (規則彙整 §10).
    package init(_ facts: RiskFacts, rulebook: Rulebook, on day: CalendarDay) {
        id = facts.id
        tier = facts.budget.flatMap { Tier(budget: $0, rulebook: rulebook, on: day) }
        base = rulebook.integer(.riskBase, on: day)
        mandatory = Self.grounds(facts, rulebook, day)
        judgements = RiskFactor.allCases.map { factor in
            let (value, times, threshold) = Self.found(factor, facts, rulebook, day)
            return Judgement(factor: factor, value: value, threshold: threshold, weight: rulebook.integer(factor.weight, on: day) * times)
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
            case .owed: facts.isOwed
            }
        }
    }

    /// What is known, how many times the factor's weight counts, and the rule it is held against.
    private static func found(
        _ factor: RiskFactor, _ facts: RiskFacts, _ rulebook: Rulebook, _ day: CalendarDay
    ) -> (value: String?, times: Int, threshold: String) {
        switch factor {
        case .delay:
            let isLarge = facts.budget.map { $0 >= rulebook.integer(.delayLargeFloor, on: day) } ?? false
            let rule: DecimalRule = isLarge ? .delayPercentLarge : .delayPercent
            guard let planned = facts.plannedProgress, let actual = facts.actualProgress else { return (nil, 0, rule.definition.key) }
            let delay = planned.scaled - actual.scaled
            let threshold = rulebook.decimal(rule, on: day).scaled
            let most = rulebook.integer(.riskDelayMost, on: day)
            let times = delay > 0 && delay >= threshold ? threshold > 0 ? min(most, delay / threshold) : most : 0
            return ("\(Hundredths(scaled: delay)) %", times, rule.definition.key)
        case .lowAward:
            let key = DecimalRule.riskAwardPercent.definition.key
            // Of nothing, no share; and an award of nothing is no award.
            guard let award = facts.award, let budget = facts.budget, budget > 0, award > 0 else { return (nil, 0, key) }
            let percent = rulebook.decimal(.riskAwardPercent, on: day).scaled
            return ("\(Hundredths(scaled: award * 10_000 / budget)) %", award * 10_000 < budget * percent ? 1 : 0, key)
        case .changes:
            let least = rulebook.integer(.riskChangesLeast, on: day)
            return (facts.designChanges.map(String.init), facts.designChanges.map { $0 >= least ? 1 : 0 } ?? 0, IntegerRule.riskChangesLeast.definition.key)
        case .earlier:
            let key = IntegerRule.earlierScoreBelow.definition.key
            if let score = facts.earlierScore, score < rulebook.integer(.earlierScoreBelow, on: day) { return ("\(score)", 1, key) }
            if facts.earlierGrade == .poor { return (Grade.poor.zh, 1, key) }
            return (facts.earlierScore.map(String.init), 0, key)
        case .firm: return ("\(facts.poorResultsOfFirm)", facts.poorResultsOfFirm > 0 ? 1 : 0, IntegerRule.earlierScoreBelow.definition.key)
        case .lateEntry:
            return (facts.monthsLate.map(String.init), facts.monthsLate.map { $0 > 0 ? 1 : 0 } ?? 0, IntegerRule.progressEntryDay.definition.key)
        case .tipOff: return ("\(facts.citizenReports)", facts.citizenReports > 0 ? 1 : 0, IntegerRule.citizenInspectionDays.definition.key)
        case .programme:
            let names = rulebook.names(.riskProgrammes, on: day)
            let isListed = names.contains { facts.programme.contains($0) }
            return (facts.programme.isEmpty ? nil : facts.programme, isListed ? 1 : 0, NamesRule.riskProgrammes.definition.key)
        }
    }
}
