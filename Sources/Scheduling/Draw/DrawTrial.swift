internal import Crypto

/// How often each tender is drawn over many seeds: what `ops/bench --schedule` and the suite hold against `a/b`.
package struct DrawTrial: Sendable {
    package let rows: [DrawRow]
    package let quota: Int
    package let seeds: Int
    /// Times drawn, for each row.
    package let counts: [Int]

    /// Draws `quota` of one tier's rows with seeds SHA-256("draw trial" ‖ number), from `first` on.
    package init(rows: [DrawRow], quota: Int, seeds: Int, first: Int = 0) {
        var counts = [Int](repeating: 0, count: rows.count)
        let index = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.id, $0) })
        for number in first..<first + seeds {
            let seed = DrawSeed(sha256(Array("draw trial \(number)".utf8)))
            let tickets = seed.tickets("select")
            let order = rows.map { DrawTicket(row: $0, u: tickets.ticket($0.id)) }.sorted { $0.precedes($1) }
            for ticket in order.prefix(quota) { counts[index[ticket.row.id] ?? 0] += 1 }
        }
        self.rows = rows
        self.quota = quota
        self.seeds = seeds
        self.counts = counts
    }

    /// The largest distance between how often a tender was drawn and `a/b`, as a share of the seeds.
    package var largestError: Double { errors.map(\.share).max() ?? 0 }

    /// The same in standard deviations of a count; mandatory tenders have none and must be drawn each time.
    package var largestSigma: Double { errors.map(\.sigma).max() ?? 0 }

    private var errors: [(share: Double, sigma: Double)] {
        zip(rows, counts).map { row, count in
            let target = Double(row.a) / Double(row.b)
            let share = abs(Double(count) / Double(seeds) - target)
            if row.isMandatory { return (share, share > 0 ? .infinity : 0) }
            return (share, share / (target * (1 - target) / Double(seeds)).squareRoot())
        }
    }
}
