/// The points of one defect and whom they are charged to (規則彙整 §5 F): one party, and two flags.
package struct Charge: Sendable, Equatable {
    /// Party that the row names.
    package let party: Party
    /// Points; positive deducts, negative adds.
    package let points: Int
    /// 併扣PCM: the PCM is charged the same points.
    package let alsoProjectManager: Bool
    /// 併扣監造: the supervisor is charged the same points.
    package let alsoSupervisor: Bool

    /// Creates a charge.
    package init(party: Party, points: Int, alsoProjectManager: Bool = false, alsoSupervisor: Bool = false) {
        self.party = party
        self.points = points
        self.alsoProjectManager = alsoProjectManager
        self.alsoSupervisor = alsoSupervisor
    }

    /// Everyone charged, nobody twice.
    package var parties: Set<Party> {
        var parties: Set<Party> = [party]
        if alsoProjectManager { parties.insert(.projectManager) }
        if alsoSupervisor { parties.insert(.supervisor) }
        return parties
    }

    /// Total points of every party. Points do not reduce the score.
    package static func totals(_ charges: some Sequence<Charge>) -> [Party: Int] {
        var totals = Dictionary(uniqueKeysWithValues: Party.allCases.map { ($0, 0) })
        for charge in charges {
            for party in charge.parties { totals[party] = saturatedSum([totals[party] ?? 0, charge.points]) }
        }
        return totals
    }
}
