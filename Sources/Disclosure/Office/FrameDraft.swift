internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// What a quarter's draw would be frozen from: tenders with their chances, quotas, and why.
struct FrameDraft {
    /// Every tender that takes part, mandatory ones with a = b = 1. In the order of ids' bytes.
    let rows: [DrawRow]
    /// How many of each tier are drawn, the mandatory ones among them; tiers without any are left out.
    let quotas: [Int: Int]
    /// Of all tenders that could take part, those of tiers without places too. In the order of agency code and number.
    let profiles: [RiskProfile]
    /// The tender of each profile's id.
    let tenders: [[UInt8]: TenderKey]

    init(_ gathering: RiskGathering, places: [Tier: Int]) {
        let drawable = gathering.tenders.filter(\.isDrawable)
        profiles = drawable.map(\.profile)
        tenders = Dictionary(drawable.map { ($0.profile.id, $0.key) }, uniquingKeysWith: { first, _ in first })
        let lottery = Inclusion.frame(profiles, places: places, rulebook: gathering.rulebook, on: gathering.day)
        let mandatory = profiles.filter { !$0.mandatory.isEmpty }
        let certain = mandatory.compactMap { profile in profile.tier.map { DrawRow(id: profile.id, tier: $0.rawValue, a: 1, b: 1) } }
        rows = (lottery.map { DrawRow(id: $0.id, tier: $0.tier.rawValue, a: $0.a, b: $0.b) } + certain)
            .sorted { $0.id.lexicographicallyPrecedes($1.id) }
        var quotas: [Int: Int] = [:]
        for tier in Tier.allCases {
            // The chances of a tier sum to its places exactly.
            let chances = lottery.filter { $0.tier == tier }.reduce(0) { $0 + Int($1.a) }
            let quota = chances / Int(Inclusion.denominator) + mandatory.count { $0.tier == tier }
            if quota > 0 { quotas[tier.rawValue] = quota }
        }
        self.quotas = quotas
    }
}

extension Ledger {
    /// The draft of a quarter's frame as the store is now.
    ///
    /// - Parameters:
    ///   - places: visits to draw in each tier. Nil: what the year's plan still lacks in the tier, spread over the quarters left, rounded up.
    ///     Where more is mandatory than there are places, all of that is drawn and one place stays in the lottery.
    ///   - day: whose rules hold, and up to which visits count as held.
    func frameDraft(_ known: KnownDossiers, quarter: Quarter, places: [Tier: Int]?, on day: CalendarDay) throws -> FrameDraft {
        FrameDraft(
            try RiskGathering(self, known, on: day, quarter: quarter), places: try places ?? yearPlan(known, year: quarter.rocYear, on: day).places(for: quarter))
    }
}

extension YearPlan {
    /// Visits to draw in each tier for a quarter: what the plan lacks, spread over the quarters left, rounded up.
    func places(for quarter: Quarter) -> [Tier: Int] {
        let quarters = 5 - quarter.number
        var result: [Tier: Int] = [:]
        for line in tiers {
            if let tier = line.tier { result[tier] = (line.lacking(for: line.planned) + quarters - 1) / quarters }
        }
        return result
    }
}
