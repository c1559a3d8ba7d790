/// A hybrid time: milliseconds since 1970 (UTC) in the upper 48 bits, a counter in the lower 16.
///
/// It chooses the value shown while a conflict is open and dates what people see; causality comes from contexts only (M3).
package struct HybridTime: Hashable, Sendable, Comparable {
    package var bits: UInt64

    package init(bits: UInt64) { self.bits = bits }
    package init(milliseconds: Int64, counter: UInt16 = 0) {
        bits = UInt64(max(0, min(milliseconds, (1 << 47) - 1))) << 16 | UInt64(counter)
    }

    /// Milliseconds since 1970, UTC.
    package var milliseconds: Int64 { Int64(bits >> 16) }

    package static func < (left: HybridTime, right: HybridTime) -> Bool { left.bits < right.bits }

    /// The stamp for a save at `now` on a replica whose last own stamp was `last`. Only the replica's own past is looked
    /// at: a foreign stamp from the future advances nobody's clock.
    package static func next(now: Int64, last: HybridTime) -> HybridTime {
        let fresh = HybridTime(milliseconds: now)
        return fresh > last ? fresh : HybridTime(bits: last.bits + 1)
    }

    /// The largest lead over the admitting clock that is taken at face value: 5 minutes (M3).
    package static let toleratedLead: Int64 = 5 * 60 * 1000

    /// The stamp that counts for a set admitted at `admission`: its own, unless it lies more than the tolerated lead ahead.
    package func effective(admittedAt admission: HybridTime) -> HybridTime {
        milliseconds > admission.milliseconds + HybridTime.toleratedLead ? admission : self
    }
}
