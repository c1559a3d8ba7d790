package import Inspection

/// The list of a quarter: sites that get a visit and decoys that do not, so that the last weeks are certain for nobody.
package struct QuarterList: Sendable, Equatable {
    /// One entry; lists that leave the office show `id` only.
    package struct Entry: Sendable, Equatable {
        package let id: [UInt8]
        package let isVisited: Bool
        /// Whether it was a decoy of the list before.
        package let isCarried: Bool
    }

    /// Entries in the order of their id bytes, which says nothing about visits.
    package let entries: [Entry]

    /// What is carried over to the next list; it takes part there with fresh tickets.
    package var unvisited: [[UInt8]] { entries.filter { !$0.isVisited }.map(\.id) }

    /// Makes a list of `visits` and enough decoys.
    ///
    /// Decoys come by the lowest ticket, HMAC of the label `decoy`; first those carried over, then other candidates.
    /// - Parameters:
    ///   - candidates: sites that could be visited in this quarter.
    ///   - carried: unvisited entries of the list before; those that are no candidates any more drop out.
    ///   - factor: entries for each visit, at least 1; the default 2 hides half of them.
    /// - Throws: `days.seed`, `days.twice`, or `days.fewDecoys` when candidates do not suffice.
    package static func make(
        visits: [[UInt8]], candidates: [[UInt8]], carried: [[UInt8]] = [], factor: Int = 2, seed: [UInt8]
    ) throws(Refusal) -> QuarterList {
        guard seed.count == 32 else { throw .daysSeed }
        let visited = Set(visits)
        if visited.count < visits.count, let twice = visits.first(where: { id in visits.count { $0 == id } > 1 }) { throw .daysTwice(DaySite.name(twice)) }
        let before = Set(carried)
        let tickets = DayTickets(seed: seed)
        let pool = Set(candidates).subtracting(visited).map { (isNew: before.contains($0) ? 0 : 1, ticket: tickets.ticket("decoy", 0, $0), id: $0) }
            .sorted { ($0.isNew, $0.ticket) != ($1.isNew, $1.ticket) ? ($0.isNew, $0.ticket) < ($1.isNew, $1.ticket) : $0.id.lexicographicallyPrecedes($1.id) }
        let wanted = visits.count * (max(1, factor) - 1)
        guard pool.count >= wanted else { throw .daysFewDecoys(pool.count, wanted) }
        let entries =
            visits.map { Entry(id: $0, isVisited: true, isCarried: before.contains($0)) }
            + pool.prefix(wanted).map { Entry(id: $0.id, isVisited: false, isCarried: $0.isNew == 0) }
        return QuarterList(entries: entries.sorted { $0.id.lexicographicallyPrecedes($1.id) })
    }
}
