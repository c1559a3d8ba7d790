import Dispatch
import Glibc
import Inspection
import Scheduling
import Synchronization

/// Figures of the draw of tenders and of days, on the city's own quarter.
enum Draws {
    /// How often tenders are drawn against what they should be: each tier of the register's frame apart.
    ///
    /// `inclusion_error`: the largest distance as a share of the seeds, beside four standard deviations of the same tender's count.
    /// `inclusion_error_sigma`: the largest distance in standard deviations. Of nine hundred tenders one lies beyond 4 by chance in every
    /// twentieth run, so its bound is what the largest of so many exceeds as seldom as one alone exceeds 4. What chance did is gone
    /// with other seeds: `inclusion_error_again`, the worst tender of each tier drawn as often once more, has 4 as its bound.
    static func inclusion(_ city: City, seeds: Int) throws -> [Figure] {
        let places: [Tier: Int] = [.first: 15, .second: 15, .third: 20]
        let rows = city.rows(places: places)
        var (error, sigma, bound, again) = (0.0, 0.0, 0.0, 0.0)
        for tier in Tier.allCases {
            let members = rows.filter { $0.tier == tier.rawValue }
            func distances(_ first: Int) -> [(share: Double, one: Double)] {
                zip(members, count(members, quota: places[tier] ?? 0, seeds: first..<first + seeds)).map { row, count in
                    let target = Double(row.a) / Double(row.b)
                    let distance = abs(Double(count) / Double(seeds) - target)
                    // A mandatory tender is drawn each time, or wrong beyond all bounds.
                    if row.isMandatory { return (distance, distance > 0 ? 0 : 1) }
                    return (distance, (target * (1 - target) / Double(seeds)).squareRoot())
                }
            }
            let found = distances(0)
            guard let worst = found.indices.max(by: { found[$0].share / found[$0].one < found[$1].share / found[$1].one }),
                let largest = found.max(by: { $0.share < $1.share })
            else { continue }
            if largest.share > error { (error, bound) = (largest.share, 4 * largest.one) }
            sigma = max(sigma, found[worst].share / found[worst].one)
            let other = distances(seeds)[worst]
            again = max(again, other.share / other.one)
            Host.complain(
                "bench: tier \(tier.rawValue): \(members.count) tenders, \(seeds) seeds: worst \(three(found[worst].share / found[worst].one)) sigma, "
                    + "with other seeds \(three(other.share / other.one))\n")
        }
        return [
            Figure(name: "inclusion_error", value: error, unit: "share", floor: bound, target: 1, met: error <= bound),
            .limited("inclusion_error_sigma", sigma, "sigma", atMost: largestOf(rows.count, asSeldomAs: 4)),
            .limited("inclusion_error_again", again, "sigma", atMost: 4),
        ]
    }

    /// Standard deviations that the largest of `count` normal distances exceeds as seldom as a single one exceeds `sigma`.
    private static func largestOf(_ count: Int, asSeldomAs sigma: Double) -> Double {
        let wanted = erfc(sigma / 2.0.squareRoot()) / Double(max(1, count))
        var (low, high) = (sigma, 20.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if erfc(middle / 2.0.squareRoot()) > wanted { low = middle } else { high = middle }
        }
        return high
    }

    /// The seeds shared out over the processors; the same counts whatever their number.
    private static func count(_ rows: [DrawRow], quota: Int, seeds: Range<Int>) -> [Int] {
        let parts = 8
        let sums = Mutex([Int](repeating: 0, count: rows.count))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let first = seeds.lowerBound + seeds.count * part / parts
            let last = seeds.lowerBound + seeds.count * (part + 1) / parts
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
