package import Inspection

extension DayFrame {
    /// The frame with weights of its days, found so that no site's best guess stands out.
    ///
    /// With equal weights a crowded day fills up early and late comers end on the free ones, which become the best guess
    /// (measured up to 1.8 times uniform with 60 visits on 78 places). A few rounds of simulation move each day's weight
    /// half the way to where its expected number of visits needs it; the round with the smallest worst cell wins. Weights
    /// belong to the frame: they are frozen and committed with it, before there is a seed, and whoever checks a draw only
    /// reads them. Seeds of the rounds come from the frame's hash, so the search is a pure function of the frame, too.
    ///
    /// - Parameters:
    ///   - rounds: 0 leaves the weights as they are.
    ///   - seeds: draws a round.
    package func settled(rounds: Int = 8, seeds: Int = 2000) throws(Refusal) -> DayFrame {
        var best = self
        var bestCell = Int.max
        var current = self
        let base = hash
        // The last round only looks at what the one before it found.
        for round in 0...max(0, rounds) {
            let count = DayCount(current, seeds: seeds, base: base, purpose: "settle", firstNumber: round * seeds)
            guard count.drawn > 0 else { throw .daysDeadEnd(sites[count.mostStuck].name, DayFrame.mostAttempts) }
            let cell = count.worstSeen
            if cell < bestCell {
                bestCell = cell
                best = current
            }
            if round < rounds { current = current.weighted(count.movedWeights(of: current)) }
        }
        return best
    }
}

extension DayCount {
    /// The largest ratio of a cell to uniform, in thousandths, as seen: biased upwards, good enough to compare rounds.
    var worstSeen: Int {
        var worst = 0
        for site in table.feasible.indices {
            for day in table.feasible[site] {
                worst = max(worst, total(site, day) * table.feasible[site].count * 1000 / max(1, drawn))
            }
        }
        return worst
    }

    /// Each weight moved by half of expected over observed visits of its day, within a factor of two a round.
    func movedWeights(of frame: DayFrame) -> [Int] {
        frame.days.indices.map { day in
            var observed = 0
            var expected = 0
            for site in table.feasible.indices where table.isFeasible[site * table.count + day] {
                observed += total(site, day)
                expected += drawn / table.feasible[site].count
            }
            let weight = frame.days[day].weight
            guard expected > 0 else { return weight }
            let moved = weight * (max(1, observed) + expected) / (2 * max(1, observed))
            return min(65_535, max(1, min(moved, weight * 2)))
        }
    }
}
