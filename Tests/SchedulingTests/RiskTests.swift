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

    @Test func aTendersIDIsItsBytesAndNeverTooLong() {
        #expect(TenderKey(agencyCode: "397010274C", number: "-B-12/25").drawID == Array("397010274C -B-12/25".utf8))
        // 10, a blank, and 53 bytes more are just short enough.
        let longest = TenderKey(agencyCode: "397010274C", number: String(repeating: "工", count: 17) + "-1")
        #expect(longest.drawID == Array("397010274C \(longest.number)".utf8) && longest.drawID.count == 64)
        let long = [String(repeating: "工", count: 18), String(repeating: "工", count: 17) + "-12"].map { TenderKey(agencyCode: "397010274C", number: $0).drawID }
        #expect(long.allSatisfy { $0.count == 50 && $0.starts(with: Array("397010274C sha256:".utf8)) } && long[0] != long[1])
        // sha256sum of 18 times 工.
        #expect(String(decoding: long[0], as: UTF8.self).hasSuffix(":ee4161bd27fef6be6da38c8f1a627a11"))
        #expect(TenderKey(agencyCode: String(repeating: "9", count: 21), number: String(repeating: "工", count: 40)).drawID.count <= TenderKey.longestDrawID)
    }

    @Test func programmesAreThoseOfTheRulebook() throws {
        #expect(try reasons { $0.programme = "市府列管施政計畫" } == [])
        #expect(try reasons { $0.programme = "通學步道工程品質提升計畫" } == ["programme 通學步道工程品質提升計畫 50"])
        let entry = DatedRule(key: "risk.programmes", value: .text("施政、 前瞻 "), effectiveFrom: try day("2025-06-01"), source: "府函")
        let (book, refusals) = Rulebook.shipped.adding(entry)
        #expect(refusals.isEmpty)
        var facts = facts()
        facts.programme = "市府列管施政計畫"
        #expect(RiskProfile(facts, rulebook: book, on: try day("2025-07-01")).weight == 150)
        #expect(RiskProfile(facts, rulebook: book, on: try day("2025-05-31")).weight == 100)
        for wrong in ["", "  ", "甲\u{7}", String(repeating: "甲", count: 201)] {
            #expect(
                !Rulebook.shipped.adding(DatedRule(key: "risk.programmes", value: .text(wrong), effectiveFrom: entry.effectiveFrom, source: "府函")).refusals
                    .isEmpty)
        }
    }

    @Test func theStateOfWorksFromTheWordsOfAnExport() throws {
        let today = try day("2025-07-01")
        func state(_ words: String, started: String? = nil, progress: Int? = nil) throws -> WorksState {
            WorksState(status: words, started: try started.map { try day($0) }, progress: progress.map { Hundredths($0) }, on: today)
        }
        for (words, wanted) in [
            ("施工中", WorksState.underway), ("已開工施工中", .underway), ("停工", .suspended), ("施工中（部分停工）", .suspended), ("未開工", .notStarted),
            ("完工", .finished), ("已完工待驗收", .finished), ("解約", .finished),
        ] { #expect(try state(words) == wanted, "\(words)") }
        #expect(try state("", started: "2025-06-30", progress: 40) == .underway)
        #expect(try state("", started: "2025-07-02") == .notStarted)
        #expect(try state("", progress: 100) == .finished)
        #expect(try state("") == .notStarted)
    }
}
