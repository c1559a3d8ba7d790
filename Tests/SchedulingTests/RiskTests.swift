import Inspection
import Scheduling
import Testing

@Suite struct RiskTests {
    private func facts(_ number: UInt8 = 1, budget: Int = 20_000_000) -> RiskFacts { RiskFacts(id: [number], budget: budget) }

    private func profile(_ facts: RiskFacts) throws -> RiskProfile { RiskProfile(facts, rulebook: .shipped, on: try day("2025-07-01")) }

    private func reasons(_ change: (inout RiskFacts) -> Void, budget: Int = 20_000_000) throws -> [String] {
        var facts = facts(budget: budget)
        change(&facts)
        return try profile(facts).reasons.map { "\($0.factor.rawValue) \($0.value) \($0.weight)" }
    }

    @Test func whatIsUnknownNeverCounts() throws {
        let nothing = try profile(facts())
        #expect(nothing.reasons.isEmpty && nothing.mandatory.isEmpty && nothing.weight == 100 && nothing.tier == .second)
    }

    @Test func eachFactorSaysWhatWasFoundAndWhatItAdds() throws {
        func delay(_ planned: Int, _ actual: Int, budget: Int = 20_000_000) throws -> [String] {
            try reasons(
                {
                    $0.plannedProgress = Hundredths(scaled: planned)
                    $0.actualProgress = Hundredths(scaled: actual)
                }, budget: budget)
        }
        #expect(try delay(5_000, 4_001) == [])
        #expect(try delay(5_000, 4_000) == ["delay 10.00 % 100"])
        #expect(try delay(5_000, 2_999) == ["delay 20.01 % 200"])
        #expect(try delay(9_000, 100) == ["delay 89.00 % 300"])
        #expect(try delay(4_000, 5_000) == [])
        // From 2 億 on 5 percent is clear delay.
        #expect(try delay(5_000, 4_500, budget: 200_000_000) == ["delay 5.00 % 100"])
        #expect(try delay(5_000, 4_500, budget: 199_999_999) == [])
        #expect(try reasons { $0.award = 15_000_000 } == [])
        #expect(try reasons { $0.award = 14_000_000 } == ["lowAward 70.00 % 50"])
        #expect(try reasons { $0.award = 0 } == [])
        #expect(try reasons { $0.designChanges = 2 } == [])
        #expect(try reasons { $0.designChanges = 3 } == ["changes 3 50"])
        #expect(try reasons { $0.earlierScore = 75 } == [])
        #expect(try reasons { $0.earlierScore = 74 } == ["earlier 74 100"])
        #expect(try reasons { $0.earlierGrade = .poor } == ["earlier 丙等 100"])
        #expect(try reasons { $0.poorResultsOfFirm = 2 } == ["firm 2 80"])
        #expect(try reasons { $0.monthsLate = 1 } == ["lateEntry 1 30"])
        #expect(try reasons { $0.monthsLate = 0 } == [])
        #expect(try reasons { $0.citizenReports = 1 } == ["tipOff 1 100"])
        #expect(try reasons { $0.programme = "品質預警機制2.0" } == ["programme 品質預警機制2.0 50"])
    }

    @Test func mandatoryCasesStandOutsideTheLottery() throws {
        func grounds(_ change: (inout RiskFacts) -> Void) throws -> [MandatoryGround] {
            var facts = facts()
            change(&facts)
            return try profile(facts).mandatory
        }
        #expect(try grounds { $0.isOrdered = true } == [.ordered])
        #expect(try grounds { $0.hasPetition = true } == [.petition])
        #expect(try grounds { $0.citizenReports = 1 } == [])
        #expect(try grounds { $0.citizenReports = 2 } == [.citizenReport])
        #expect(try grounds { $0.isReporterDissatisfied = true } == [.citizenReport])
        #expect(try grounds { $0.isReinspectionDue = true } == [.reinspection])
        var ordered = facts(3)
        ordered.isOrdered = true
        let profiles = try [profile(facts(2)), profile(ordered), profile(facts(1)), profile(facts(4)), profile(RiskFacts(id: [5], budget: 1_000))]
        let frame = Inclusion.frame(profiles, places: [.second: 2], rulebook: .shipped, on: try day("2025-07-01"))
        #expect(frame.map(\.id) == [[1], [2], [4]])
        #expect(frame.map(\.a).reduce(0, +) == Inclusion.denominator)
        // All places taken by what is mandatory: one stays in the lottery.
        let full = Inclusion.frame(profiles, places: [.second: 1], rulebook: .shipped, on: try day("2025-07-01"))
        #expect(full.map(\.a).reduce(0, +) == Inclusion.denominator)
        #expect(Inclusion.frame(profiles, places: [.first: 3], rulebook: .shipped, on: try day("2025-07-01")).isEmpty)
    }

    @Test func chancesFollowTheWeightsWithinFloorAndCap() {
        #expect(Inclusion.probabilities(weights: [1, 1, 1, 1], drawn: 1, floorPercent: 25) == [250_000_000, 250_000_000, 250_000_000, 250_000_000])
        #expect(Inclusion.probabilities(weights: [1, 1, 2], drawn: 1, floorPercent: 25) == [250_000_000, 250_000_000, 500_000_000])
        // One third each: the billionth that is lost goes to the first.
        #expect(Inclusion.probabilities(weights: [7, 7, 7], drawn: 1, floorPercent: 0) == [333_333_334, 333_333_333, 333_333_333])
        // 2 of 4 with one weight of 97: capped at 1, the other place is shared.
        #expect(
            Inclusion.probabilities(weights: [97, 1, 1, 1], drawn: 2, floorPercent: 25) == [1_000_000_000, 333_333_334, 333_333_333, 333_333_333])
        // The floor of 0.25 n/N: 1 of 4 gives 0.0625 at least.
        #expect(
            Inclusion.probabilities(weights: [1_000, 1_000, 1_000, 1], drawn: 1, floorPercent: 25) == [312_500_000, 312_500_000, 312_500_000, 62_500_000])
        #expect(Inclusion.probabilities(weights: [3, 9], drawn: 2, floorPercent: 25) == [1_000_000_000, 1_000_000_000])
        #expect(Inclusion.probabilities(weights: [3, 9], drawn: 5, floorPercent: 25) == [1_000_000_000, 1_000_000_000])
    }

    /// Thousand random tiers: the sum is exact, nobody under the floor or over 1, and a heavier weight never has less.
    @Test func everyTierSumsToItsPlacesAndKeepsTheOrderOfWeights() {
        var state: UInt64 = 20_251_121
        func next(_ below: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % below)
        }
        for _ in 0..<1_000 {
            let count = 1 + next(60)
            let weights = (0..<count).map { _ in next(4) == 0 ? 1 + next(100_000) : 1 + next(300) }
            let drawn = 1 + next(UInt64(count))
            let floor = [0, 25, 90][next(3)]
            let result = Inclusion.probabilities(weights: weights, drawn: drawn, floorPercent: floor)
            #expect(result.reduce(0) { $0 + UInt64($1) } == UInt64(drawn) * UInt64(Inclusion.denominator))
            let least = UInt64(drawn) * UInt64(Inclusion.denominator) * UInt64(floor) / UInt64(100 * count)
            #expect(result.allSatisfy { $0 > 0 && $0 <= Inclusion.denominator && UInt64($0) >= least })
            let order = weights.indices.sorted { weights[$0] < weights[$1] }
            #expect(zip(order, order.dropFirst()).allSatisfy { weights[$0] == weights[$1] || result[$0] <= result[$1] + 1 })
        }
    }
}
