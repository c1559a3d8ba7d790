package import Inspection

/// The gate before a commitment: what somebody who knows frame and method, but no seed, could guess.
///
/// It simulates the draw on the frozen frame and judges the counts in integers. Guesses are split-sample: the likeliest
/// day is looked for in one half of the seeds and counted in the other, since the largest of many noisy counts is too
/// large by itself (`reference/scheduling.md` 6.3).
package struct DayGate: Sendable {
    /// Seeds to simulate.
    package var seeds = 10_000
    /// A site's likeliest day may be this many thousandths of uniform over its feasible days.
    package var mostTimesUniform = 2_000
    /// A weekday's share may differ by this many thousandths of what the feasible days say before the chi-square test
    /// (p < 0.001) refuses. With 600,000 simulated visits the test alone would refuse differences of half a percent that
    /// come from days of unequal capacity and that nobody could use; with 0 the test stands alone.
    package var weekdayTolerance = 100
    /// The frame's own weekdays (feasible days, capacity) may have this many times the share of the office days, or its
    /// inverse, in thousandths: a clerk's habit in the input shows here, since a draw is only as even as its frame.
    package var mostFrameWeekday = 2_000
    /// The goal for the worst best guess, in thousandths of uniform; missing it is a warning.
    package var goal = 1_400

    /// The gate with the values of the studied method.
    package init() {}

    /// One weekday's shares, in thousandths.
    package struct WeekdayShare: Sendable, Equatable {
        package let weekday: Weekday
        /// Share of the quarter's office days.
        package let office: Int
        /// Share that the feasible days say.
        package let expected: Int
        /// Share in the simulation.
        package let simulated: Int
    }

    /// What was measured.
    package struct Figures: Sendable, Equatable {
        package var seeds = 0
        /// Seeds without a result after all attempts.
        package var deadEnds = 0
        /// Further attempts over all seeds.
        package var retries = 0
        /// Site of the worst best guess.
        package var worstSite: [UInt8] = []
        /// Its likeliest day.
        package var worstDay: CalendarDay?
        /// `best_guess_ratio` in thousandths: site and day chosen on one half, counted on the other, over uniform.
        package var bestGuessRatio = 0
        /// The largest split-sample ratio over all sites, in thousandths; some noise is left in it by choosing the site.
        package var worstSiteRatio = 0
        /// Probability of the worst site's best guess in millionths.
        package var bestGuessShare = 0
        /// Chi-square of the weekdays in thousandths, and its degrees of freedom.
        package var chiSquare = 0
        package var freedom = 0
        package var weekdays: [WeekdayShare] = []
    }

    /// What the gate says.
    package struct Verdict: Sendable, Equatable {
        package let figures: Figures
        /// Failed checks; with any of these a commitment needs an override.
        package let refusals: [Refusal]
        /// The goal that was missed.
        package let warnings: [Refusal]
        /// Hash of the frame that was judged.
        package let frameHash: [UInt8]

        /// Whether the frame may be committed as it is.
        package var isPassed: Bool { refusals.isEmpty }

        /// Lets the frame through in spite of the failed checks.
        ///
        /// - Throws: `days.overrideReason` when the reason or the document number is blank.
        package func overridden(reason: String, document: String) throws(Refusal) -> DayOverride {
            let isSaid = [reason, document].allSatisfy { $0.contains { !$0.isWhitespace } }
            guard isSaid else { throw .daysOverrideReason }
            let cost = max(0, figures.bestGuessRatio - 1000)
            return DayOverride(codes: refusals.map(\.code), reason: reason, document: document, cost: cost, frameHash: frameHash)
        }
    }

    /// Judges a frame by its own draw.
    package func judge(_ frame: DayFrame) -> Verdict { judge(frame, policy: nil) }

    /// Judges any way of giving days: indices into the frame's days, by site, for a seed of 32 bytes.
    package func judge(_ frame: DayFrame, policy: (([UInt8]) -> [Int])?) -> Verdict {
        let hash = frame.hash
        let count = DayCount(frame, seeds: seeds, base: hash, purpose: "gate", policy: policy)
        var figures = Figures()
        figures.seeds = count.drawn + count.failed
        figures.deadEnds = count.failed
        figures.retries = count.retries
        var refusals: [Refusal] = []
        if count.failed > 0 { refusals.append(.gateDeadEnds(count.failed, of: figures.seeds, frame.sites[count.mostStuck].name)) }
        refusals += inclusionRefusals(frame)
        var warnings: [Refusal] = []
        if count.drawn > 1 {
            refusals += siteRefusals(frame, count, &figures)
            refusals += weekdayRefusals(frame, count, &figures)
            if figures.bestGuessRatio > goal { warnings.append(.gateGoal(figures.bestGuessRatio, goal)) }
        }
        return Verdict(figures: figures, refusals: refusals, warnings: warnings, frameHash: hash)
    }

    /// A probability of 0 or 1 that is not flagged as mandatory.
    private func inclusionRefusals(_ frame: DayFrame) -> [Refusal] {
        frame.sites.compactMap { site in
            guard !site.isMandatory, let (a, b) = site.inclusion, a <= 0 || a >= b else { return nil }
            return .gateInclusion(site.name, isCertain: a > 0)
        }
    }

    private func siteRefusals(_ frame: DayFrame, _ count: DayCount, _ figures: inout Figures) -> [Refusal] {
        var refusals: [Refusal] = []
        // Site and day of the largest ratio on each half, as (hits, feasible, other half's hits).
        var best = [(seen: 0, ratio: 0), (seen: 0, ratio: 0)]
        for (number, site) in frame.sites.enumerated() {
            let days = count.table.feasible[number]
            let guess = count.bestGuess(of: number)
            let ratio = guess.hits * days.count * 1000 / count.drawn
            figures.worstSiteRatio = max(figures.worstSiteRatio, ratio)
            if ratio > mostTimesUniform {
                refusals.append(.gateGuess(site.name, frame.days[guess.day].day, ratio, mostTimesUniform))
            }
            for (half, isEven) in [true, false].enumerated() {
                for day in days {
                    // Both halves have the same number of seeds, or nearly so: the ratio is to the whole.
                    let seen = count.part(isEven, number, day) * days.count
                    guard seen > best[half].seen else { continue }
                    let other = isEven ? count.halves.odd : count.halves.even
                    best[half] = (seen, count.part(!isEven, number, day) * days.count * 1000 / max(1, other))
                    if isEven {
                        figures.worstSite = site.id
                        figures.worstDay = frame.days[day].day
                        figures.bestGuessShare = count.part(false, number, day) * 1_000_000 / max(1, other)
                    }
                }
            }
            if !site.isMandatory { refusals += edgeRefusals(site, number, frame, count) }
        }
        figures.bestGuessRatio = (best[0].ratio + best[1].ratio) / 2
        return refusals
    }

    /// One day that is certain; feasible days that never come, where thirty were to be expected.
    private func edgeRefusals(_ site: DaySite, _ number: Int, _ frame: DayFrame, _ count: DayCount) -> [Refusal] {
        let days = count.table.feasible[number]
        if let day = (0..<count.table.count).first(where: { count.total(number, $0) == count.drawn }) { return [.gateCertain(site.name, frame.days[day].day)] }
        guard count.drawn >= 30 * days.count, let never = days.first(where: { count.total(number, $0) == 0 }) else { return [] }
        return [.gateNever(site.name, frame.days[never].day)]
    }
}

/// A verdict overruled: who reads the report sees which checks, why, and what it cost.
package struct DayOverride: Sendable, Equatable {
    /// Codes of the failed checks.
    package let codes: [String]
    package let reason: String
    package let document: String
    /// What the worst site's best guess gained over uniform, in thousandths.
    package let cost: Int
    /// The frame for which it holds, and no other.
    package let frameHash: [UInt8]
}
