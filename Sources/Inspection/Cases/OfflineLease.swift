/// How long a laptop shows visits to come without having asked the server whether they are still its person's to know.
///
/// The time is counted from the last sync to the largest time that the laptop has seen since, so that setting the clock back
/// does not prolong it. Recording is never in question: only what has not happened yet is hidden.
package struct OfflineLease: Sendable, Equatable {
    /// Milliseconds of a day.
    package static let day: Int64 = 24 * 3600 * 1000

    /// When the lease ends, milliseconds since 1970, UTC; nil before the first sync.
    package let end: Int64?
    /// The largest time that is known to have come.
    package let seen: Int64

    /// - Parameters:
    ///   - renewed: the server's time of the last sync, milliseconds UTC; nil before the first.
    ///   - seen: the largest time seen since then, from this clock or from the server, milliseconds UTC.
    ///   - days: the rulebook's `lease.offline.days`.
    package init(renewed: Int64?, seen: Int64, days: Int) {
        end = renewed.map { $0 + Int64(days) * Self.day }
        self.seen = max(seen, renewed ?? seen)
    }

    /// Whether the laptop has been away for too long. Before the first sync there is nothing to hide.
    package var isOver: Bool { end.map { seen > $0 } ?? false }

    /// Whether a plan is hidden: its day has not come, and nothing was recorded in it.
    ///
    /// - Parameters:
    ///   - planned: the day of the visit or invitation; nil = not known, which counts as to come.
    ///   - hasBegun: whether somebody recorded something in the visit.
    ///   - today: the legal day by this laptop's clock: on the day itself the visit must be there, whatever else is wrong.
    package func hides(_ planned: CalendarDay?, hasBegun: Bool, today: CalendarDay) -> Bool {
        isOver && !hasBegun && (planned.map { $0 > today } ?? true)
    }
}
