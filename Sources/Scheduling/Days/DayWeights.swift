package import Inspection

extension DayFrame {
    /// The frame with weights of its days, found so that no site's best guess stands out.
    ///
    /// With equal weights a crowded day fills up early and late comers end on the free ones, which become the best guess. Where each site had
    /// each of its days alike, a day would have as many visits as its sites' shares say; where that is more than its places, the rest
    /// goes to the other days (``DayTable/aims``). Rounds of simulation move each day's weight until its visits come near that.
    /// What comes out is kept only if the worst site's days are more alike with it than with equal weights and no more draws end dead,
    /// in a simulation with seeds of its own.
    ///
    /// Weights belong to the frame: they are frozen and committed with it, before there is a seed, and whoever checks a draw only
    /// reads them. Seeds of the rounds come from the frame's hash, so the search is a function of the frame alone.
    ///
    /// - Parameters:
    ///   - rounds: 0 leaves the weights as they are.
    ///   - seeds: draws a round; the judging at the end takes four times as many.
    /// - Throws: `days.deadEnd` when no seed gives days.
    package func settled(rounds: Int = 12, seeds: Int = 1500) throws(Refusal) -> DayFrame {
        guard rounds > 0 else { return self }
        let base = hash
        let even = weighted([Int](repeating: DayFrame.evenWeight, count: days.count))
        var current = even
        let aims = DayTable(even).aims(reserved: reserved)
        for round in 0..<rounds {
            let count = DayCount(current, seeds: seeds, base: base, purpose: "settle", firstNumber: round * seeds)
            guard count.drawn > 0 else { throw .daysDeadEnd(sites[count.mostStuck].name, DayFrame.mostAttempts) }
            current = current.weighted(count.movedWeights(of: current, aims: aims))
        }
        let judges = [even, current].map { DayCount($0, seeds: 4 * seeds, base: base, purpose: "settle", firstNumber: rounds * seeds) }
        let isBetter = judges[1].failed <= judges[0].failed && judges[1].worstSpread < judges[0].worstSpread
        return isBetter ? current : even
    }

    /// What each day weighs where all weigh the same.
    static let evenWeight = 1000
}

extension DayTable {
    /// Visits that each day should have, so that every site has its days as alike as the places allow.
    ///
    /// Each site spreads one visit over its days in proportion to a factor of each day, 1 unless the day would get more than
    /// its places; then the factor shrinks. A few percent of the places stay free, or the last sites would find no way round those
    /// that must not share a day.
    func aims(reserved: Int) -> [Double] {
        let share = Double(reserved) / Double(max(1, places.count { $0 > 0 }))
        let most = places.map { max(0, Double($0) - share) * 0.97 }
        var factors = [Double](repeating: 1, count: count)
        var aims = factors
        for _ in 0..<400 {
            aims = [Double](repeating: 0, count: count)
            for days in feasible {
                let sum = days.reduce(0) { $0 + factors[$1] }
                if sum > 0 { for day in days { aims[day] += factors[day] / sum } }
            }
            for day in 0..<count where aims[day] > 0 { factors[day] = min(1, factors[day] * most[day] / aims[day]) }
        }
        return aims
    }
}

extension DayCount {
    /// How far the days of a site are from alike: the mean square of their distance from uniform, of the site with the largest.
    ///
    /// One half's distance times the other's, so that chance adds nothing on average; the mean over a site's days hangs less on
    /// chance than its likeliest day does, of which two candidates cannot be told apart with so few draws.
    var worstSpread: Double {
        let drawn = (even: Double(max(1, halves.even)), odd: Double(max(1, halves.odd)))
        return table.feasible.indices.map { site in
            let days = table.feasible[site]
            let size = Double(days.count)
            let products = days.map { day in
                (Double(part(true, site, day)) * size / drawn.even - 1) * (Double(part(false, site, day)) * size / drawn.odd - 1)
            }
            return products.reduce(0, +) / max(1, size)
        }.max() ?? 0
    }

    /// Each weight moved by the root of what its day should have over what it had, by half at most.
    func movedWeights(of frame: DayFrame, aims: [Double]) -> [Int] {
        frame.days.indices.map { day in
            let observed = table.feasible.indices.reduce(0) { $0 + total($1, day) }
            let weight = frame.days[day].weight
            guard aims[day] > 0, drawn > 0 else { return weight }
            let factor = (aims[day] * Double(drawn) / Double(max(1, observed))).squareRoot()
            let moved = Double(weight) * min(1.5, max(0.67, factor))
            return Int(min(20, max(0.05, moved / Double(DayFrame.evenWeight))) * Double(DayFrame.evenWeight))
        }
    }
}
