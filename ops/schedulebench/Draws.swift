import Dispatch
import Inspection
import Scheduling
import Synchronization

/// Figures of the draw of tenders and of days, on the city's own quarter.
enum Draws {
    /// How often tenders are drawn against what they should be: each tier of the register's frame apart.
    ///
    /// Value and bound: the largest distance as a share of the seeds, beside four standard deviations of the same tender's count; and the
    /// largest distance in standard deviations, beside 4.
    static func inclusion(_ city: City, seeds: Int) throws -> [Figure] {
        let places: [Tier: Int] = [.first: 15, .second: 15, .third: 20]
        let rows = city.rows(places: places)
        var (error, sigma, bound) = (0.0, 0.0, 0.0)
        for tier in Tier.allCases {
            let members = rows.filter { $0.tier == tier.rawValue }
            let counts = count(members, quota: places[tier] ?? 0, seeds: seeds)
            for (row, count) in zip(members, counts) {
                let target = Double(row.a) / Double(row.b)
                let distance = abs(Double(count) / Double(seeds) - target)
                if row.isMandatory {
                    if distance > 0 { sigma = .infinity }
                    continue
                }
                let one = (target * (1 - target) / Double(seeds)).squareRoot()
                if distance > error { (error, bound) = (distance, 4 * one) }
                sigma = max(sigma, distance / one)
            }
            Host.complain("bench: tier \(tier.rawValue): \(members.count) tenders, \(seeds) seeds, so far \(three(sigma)) sigma\n")
        }
        return [
            Figure(name: "inclusion_error", value: error, unit: "share", floor: bound, target: 1, met: error <= bound),
            .limited("inclusion_error_sigma", sigma, "sigma", atMost: 4),
        ]
    }

    /// The seeds shared out over the processors; the same counts whatever their number.
    private static func count(_ rows: [DrawRow], quota: Int, seeds: Int) -> [Int] {
        let parts = 8
        let sums = Mutex([Int](repeating: 0, count: rows.count))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let (first, last) = (seeds * part / parts, seeds * (part + 1) / parts)
            let trial = DrawTrial(rows: rows, quota: quota, seeds: last - first, first: first)
            sums.withLock { sums in for (index, count) in trial.counts.enumerated() { sums[index] += count } }
        }
        return sums.withLock { $0 }
    }

    /// The worst site's best guess of its day over uniform, split-sample, with the weights that are found before a frame is frozen.
    ///
    /// The usual quarter of 50 visits with two places a day, three draws of tenders; half a year late, with all that is left of the year's
    /// plan; and a quarter with one place a day. The bound beside each is uniform itself.
    static func guesses(_ city: City, seeds: Int, draws: Int) throws -> [Figure] {
        let usual: [Tier: Int] = [.first: 15, .second: 15, .third: 20]
        let late: [Tier: Int] = [.first: 26, .second: 26, .third: 35]
        let ratio = try (1...draws).map { try guess(city, usual, City.Limits(), seed: $0, seeds: seeds) }.max() ?? .nan
        return [
            guess("best_guess_ratio", ratio), guess("best_guess_ratio_late", try guess(city, late, City.Limits(), seed: 1, seeds: seeds)),
            guess("best_guess_ratio_one_a_day", try guess(city, usual, City.Limits(places: 1), seed: 1, seeds: seeds)),
        ]
    }

    private static func guess(_ name: String, _ ratio: Double) -> Figure {
        Figure(name: name, value: ratio, unit: "x", floor: 1, target: 1.4, met: ratio <= 1.4)
    }

    private static func guess(_ city: City, _ places: [Tier: Int], _ limits: City.Limits, seed: Int, seeds: Int) throws -> Double {
        let drawn = city.drawn(city.rows(places: places), places: places, seed: seed)
        let frame = try city.days(drawn, limits: limits)
        let begin = Host.seconds()
        let settled = try frame.settled()
        let middle = Host.seconds()
        var gate = DayGate()
        gate.seeds = seeds
        let verdict = gate.judge(settled)
        let figures = verdict.figures
        // What is refused is no result, whatever its ratio.
        let ratio = verdict.isPassed ? Double(max(figures.worstSiteRatio, figures.bestGuessRatio)) / 1000 : .infinity
        let office = frame.days.count
        let capacity = frame.days.map(\.capacity).reduce(0, +) - frame.reserved
        Host.complain(
            "bench: \(frame.sites.count) visits on \(capacity) places of \(office) office days: worst site \(figures.worstSiteRatio), worst cell "
                + "\(figures.bestGuessRatio) thousandths of uniform, \(figures.retries) retries of \(figures.seeds) draws; weights in \(three(middle - begin)) s, "
                + "gate in \(three(Host.seconds() - middle)) s\(verdict.refusals.map { " " + $0.code }.joined())\n")
        return ratio
    }
}
