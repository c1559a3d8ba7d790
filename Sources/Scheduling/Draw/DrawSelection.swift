/// A tender with its ticket, in the place that the draw gave it.
package struct DrawTicket: Sendable, Hashable {
    package let row: DrawRow
    /// U, any 64-bit number.
    package let u: UInt64

    package init(row: DrawRow, u: UInt64) { (self.row, self.u) = (row, u) }

    /// Whether this ticket comes before the other: mandatory first, then by `U(b−a) / ((2⁶⁴−U)a)`, then by the id's bytes.
    ///
    /// Pareto order sampling (Rosén) in integers: both sides are below 2⁹⁶ · 2⁹⁶ = 2¹⁹², and the product is taken in full
    /// (256 bits), so nothing is rounded and any language with big integers agrees (reference/scheduling.md 6.2).
    package func precedes(_ other: DrawTicket) -> Bool {
        if row.isMandatory != other.row.isMandatory { return row.isMandatory }
        let left = numerator.multipliedFullWidth(by: other.denominator)
        let right = other.numerator.multipliedFullWidth(by: denominator)
        if left.high != right.high { return left.high < right.high }
        if left.low != right.low { return left.low < right.low }
        return row.id.lexicographicallyPrecedes(other.row.id)
    }

    /// U(b−a), below 2⁹⁶.
    var numerator: UInt128 { UInt128(u) * UInt128(row.b - row.a) }
    /// (2⁶⁴−U)a, above 0 and below 2⁹⁶.
    var denominator: UInt128 { ((UInt128(1) << 64) - UInt128(u)) * UInt128(row.a) }
}

/// The full order of a draw: who is drawn, and who comes next.
package struct DrawSelection: Sendable, Equatable {
    /// How many of each tier are drawn.
    package let quotas: [Int: Int]
    /// All tenders of each tier, in the order of their tickets; ranks count from 1.
    package let order: [Int: [DrawTicket]]

    /// Orders the tenders of each tier. The frame is checked already: every row's tier has a quota.
    package init(_ frame: DrawFrame, seed: DrawSeed) { self.init(rows: frame.rows, quotas: frame.quotas, seed: seed) }

    /// Orders rows that belong to no salted frame: the published vector, simulations, a reduced frame.
    package init(rows: [DrawRow], quotas: [Int: Int], seed: DrawSeed) {
        let tickets = seed.tickets("select")
        self.quotas = quotas
        order = Dictionary(grouping: rows.map { DrawTicket(row: $0, u: tickets.ticket($0.id)) }, by: \.row.tier).mapValues { $0.sorted { $0.precedes($1) } }
    }

    /// Tiers in ascending order.
    package var tiers: [Int] { quotas.keys.sorted() }

    /// The first of the tier, as many as its quota.
    package func drawn(_ tier: Int) -> ArraySlice<DrawTicket> { (order[tier] ?? []).prefix(quotas[tier] ?? 0) }

    /// Place of a tender in its tier; nil when it is not in the frame.
    package func place(_ id: [UInt8]) -> (tier: Int, rank: Int)? {
        for tier in tiers {
            if let index = order[tier]?.firstIndex(where: { $0.row.id == id }) { return (tier, index + 1) }
        }
        return nil
    }
}
