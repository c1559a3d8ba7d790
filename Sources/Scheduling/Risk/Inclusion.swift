package import Inspection

/// A tender in a draw's frame with the probability of being drawn, a/b, 0 < a ≤ b.
package struct Inclusion: Sendable, Equatable {
    /// The tender's id as bytes.
    package let id: [UInt8]
    package let tier: Tier
    package let a: UInt32
    package let b: UInt32

    /// The denominator of every probability: a billion, so that a billionth is the rounding's size.
    package static let denominator: UInt32 = 1_000_000_000

    /// The frame of a draw: tender by tender the probability within its tier, mandatory ones left out.
    ///
    /// In each tier `pi = n w / sum w`, capped at 1, what is over redistributed, and never under the floor of
    /// `risk.floor.percent` of n/N, so that nobody is safe. The numbers of a tier sum to n exactly. What is
    /// mandatory takes its place among the tier's n; where nothing would be left one place stays in the lottery, or the tier's
    /// other sites would know that they are safe.
    ///
    /// - Parameters:
    ///   - profiles: in any order; the frame comes in the order of ids' bytes.
    ///   - places: visits to draw in each tier, the mandatory ones among them. A tier with none takes no part.
    package static func frame(_ profiles: [RiskProfile], places: [Tier: Int], rulebook: Rulebook, on day: CalendarDay) -> [Inclusion] {
        let floor = rulebook.integer(.riskFloorPercent, on: day)
        let ordered = profiles.sorted { $0.id.lexicographicallyPrecedes($1.id) }
        return Tier.allCases.flatMap { tier -> [Inclusion] in
            let inTier = ordered.filter { $0.tier == tier }
            let lottery = inTier.filter(\.mandatory.isEmpty)
            guard let wanted = places[tier], wanted > 0, !lottery.isEmpty else { return [] }
            let drawn = min(lottery.count, max(1, wanted - (inTier.count - lottery.count)))
            let numerators = probabilities(weights: lottery.map(\.weight), drawn: drawn, floorPercent: floor)
            return zip(lottery, numerators).map { Inclusion(id: $0.id, tier: tier, a: $1, b: denominator) }
        }
    }

    /// Numerators over ``denominator``, summing to `drawn` times it; all of it where all are drawn.
    ///
    /// In integers only. Shares are worked out for those that are not yet settled; where more is lacking under the floor than is
    /// over the cap, the former are settled at the floor, else the latter at the cap, until none breaks a bound. That gives
    /// the one multiplier λ with clamp(λ w, floor, 1) summing to n. The billionths lost by rounding down go one each to the
    /// first that can take one.
    ///
    /// - Parameters:
    ///   - weights: at least 1 each; smaller ones count as 1.
    ///   - drawn: 1 up to the number of weights.
    ///   - floorPercent: of n/N, 0 to 90.
    package static func probabilities(weights: [Int], drawn: Int, floorPercent: Int) -> [UInt32] {
        let one = UInt64(denominator)
        guard drawn > 0, drawn < weights.count else { return weights.map { _ in drawn > 0 ? denominator : 0 } }
        let weights = weights.map { UInt64(max(1, $0)) }
        let total = UInt64(drawn) * one
        let per = UInt64(100 * weights.count)
        let least = max(1, (total * UInt64(min(90, max(0, floorPercent))) + per - 1) / per)
        var result = [UInt64](repeating: 0, count: weights.count)
        var open = Array(weights.indices)
        var left = total
        while !open.isEmpty {
            let sum = open.reduce(0) { $0 + weights[$1] }
            var low: [Int] = []
            var high: [Int] = []
            var lacking: UInt64 = 0
            var over: UInt64 = 0
            for index in open {
                let product = left.multipliedFullWidth(by: weights[index])
                // Every weight is at most the sum, so the quotient fits.
                result[index] = sum.dividingFullWidth(product).quotient
                if result[index] < least {
                    low.append(index)
                    lacking += least - result[index]
                } else if result[index] > one {
                    high.append(index)
                    over += result[index] - one
                }
            }
            if low.isEmpty, high.isEmpty { break }
            var settled: Set<Int> = []
            if lacking >= over {
                for index in low { result[index] = least }
                left -= least * UInt64(low.count)
                settled.formUnion(low)
            }
            if over >= lacking {
                for index in high { result[index] = one }
                left -= one * UInt64(high.count)
                settled.formUnion(high)
            }
            open.removeAll { settled.contains($0) }
        }
        var lost = total - result.reduce(0, +)
        for index in result.indices where lost > 0 && result[index] < one {
            result[index] += 1
            lost -= 1
        }
        return result.map { UInt32($0) }
    }
}
