package import Inspection

/// A drawn tender that cannot be visited now, and the next ticket in its place.
package struct DrawSubstitution: Sendable, Hashable {
    /// Why a drawn tender may leave the list for now.
    package enum Reason: String, Sendable, CaseIterable {
        case finished, suspended, terminated, weather
        case notStarted = "not-started"

        /// Whether the reason can end: a tender that is finished or terminated owes nothing.
        package var canEnd: Bool { self != .finished && self != .terminated }
    }

    package let tier: Int
    /// Who leaves.
    package let out: [UInt8]
    /// Who comes.
    package let into: [UInt8]
    package let reason: Reason
    /// Number of the document that says so.
    package let document: String
    /// ms since 1970.
    package let moment: UInt64
}

/// The list that a draw led to, with its substitutions (reference/design-review.md 10d).
package struct DrawList: Sendable {
    package let selection: DrawSelection
    /// In the order made.
    package private(set) var substitutions: [DrawSubstitution] = []
    /// Ids whose reason has ended: mandatory in the next frame, then settled.
    private var ended: Set<[UInt8]> = []

    package init(_ selection: DrawSelection) { self.selection = selection }

    /// Replaces a drawn tender by the next ticket of its tier, never by a new draw.
    ///
    /// - Parameters:
    ///   - document: number of the document that says so.
    ///   - people: who asks and who confirms, two different people.
    /// - Throws: `draw.secondPerson`, `draw.document`, `draw.notDrawn`, `draw.noNextTicket`; nothing changes then.
    package mutating func substitute(
        _ id: [UInt8], reason: DrawSubstitution.Reason, document: String, people: (String, String), at moment: UInt64
    ) throws(Refusal) {
        guard people.0 != people.1, !people.0.isEmpty, !people.1.isEmpty else { throw .drawSecondPerson }
        guard DrawText.isDocument(document) else { throw .drawDocument }
        guard let place = selection.place(id), tickets(place.tier).contains(where: { $0.row.id == id }) else { throw .drawNotDrawn }
        let next = (selection.quotas[place.tier] ?? 0) + substitutions.count { $0.tier == place.tier }
        guard let order = selection.order[place.tier], order.indices.contains(next) else { throw .drawNoNextTicket(place.tier) }
        substitutions.append(
            DrawSubstitution(tier: place.tier, out: id, into: order[next].row.id, reason: reason, document: document, moment: moment))
    }

    /// The tender's reason has ended: it is mandatory from the next frame on.
    /// - Throws: `draw.notOwed`, `draw.secondPerson`, `draw.document`.
    package mutating func end(_ id: [UInt8], document: String, people: (String, String)) throws(Refusal) {
        guard owed.contains(id) else { throw .drawNotOwed }
        guard people.0 != people.1, !people.0.isEmpty, !people.1.isEmpty else { throw .drawSecondPerson }
        guard DrawText.isDocument(document) else { throw .drawDocument }
        ended.insert(id)
    }

    /// Who is visited, by ticket.
    package func tickets(_ tier: Int) -> [DrawTicket] {
        let gone = Set(substitutions.map(\.out))
        let count = (selection.quotas[tier] ?? 0) + substitutions.count { $0.tier == tier }
        return (selection.order[tier] ?? []).prefix(count).filter { !gone.contains($0.row.id) }
    }

    /// Who left for a reason that can end and has not, ascending.
    package var owed: [[UInt8]] {
        substitutions.filter { $0.reason.canEnd && !ended.contains($0.out) }.map(\.out).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Rows of the next frame with those mandatory whose reason has ended.
    package func carried(into rows: [DrawRow]) -> [DrawRow] {
        rows.map { ended.contains($0.id) ? DrawRow(id: $0.id, tier: $0.tier, a: 1, b: 1) : $0 }
    }

    /// Substitutions for drawn tenders, `1/3`: published, since each is a way to steer.
    package var rate: String { "\(substitutions.count)/\(selection.quotas.values.reduce(0, +))" }
}
