/// A write that still stands in a register.
package struct LiveWrite: Hashable, Sendable {
    /// Who wrote it: a number or id for the replica, unique within the store.
    package let replica: Int
    package let seq: UInt32
    /// The stamp that counts after admission (M3).
    package let time: HybridTime
    /// Canonical bytes of the register's values, field by field.
    package let value: [UInt8]

    package init(replica: Int, seq: UInt32, time: HybridTime, value: [UInt8]) {
        self.replica = replica
        self.seq = seq
        self.time = time
        self.value = value
    }
}

/// The merge of one register, the same on both sides and in the simulator. Pure (M1, M3).
package enum Merge {
    /// The writes that stand after `write`, made from the view `covers`, has come: it replaces exactly what it saw.
    package static func live(_ standing: [LiveWrite], adding write: LiveWrite, covers: (_ replica: Int, _ seq: UInt32) -> Bool) -> [LiveWrite] {
        standing.filter { !covers($0.replica, $0.seq) } + [write]
    }

    /// Whether a person has to choose: two standing writes with different values. Equal values are no conflict.
    package static func isConflict(_ live: [LiveWrite]) -> Bool {
        guard let first = live.first else { return false }
        return live.contains { $0.value != first.value }
    }

    /// The write shown while nobody has chosen: the latest by counting time, ties by replica id.
    package static func shown(_ live: [LiveWrite], replicaID: (Int) -> ReplicaID) -> LiveWrite? {
        live.max { left, right in
            if left.time != right.time { return left.time < right.time }
            if left.replica != right.replica { return replicaID(left.replica) < replicaID(right.replica) }
            return left.seq < right.seq
        }
    }

    /// The values of the existence register.
    package static let present: [UInt8] = [1]
    package static let absent: [UInt8] = [0]

    /// What became of a record whose existence register holds `live` (M2).
    ///
    /// - Parameter isUsedOutside: whether any standing write on the record, or on a record that names it as parent, lies
    ///   outside the context of *every* standing removal. Not asked when the record stands or the kind is a set.
    package static func existence(_ live: [LiveWrite], isSet: Bool, isUsedOutside: () throws -> Bool) rethrows -> Existence {
        guard live.contains(where: { $0.value == absent }) else { return .present }
        // A set can never lose a wrong entry, nor wake a removed one: the removal simply covers the adds that it saw.
        if isSet { return live.contains { $0.value == present } ? .present : .absent }
        #if PLANTED_BUGS
        if Planted.has(.deleteWins) { return .absent }
        #endif
        if live.contains(where: { $0.value == present }) { return .contested }
        return try isUsedOutside() ? .contested : .absent
    }
}

/// State of a record.
package enum Existence: Int, Sendable {
    case present = 0
    case absent = 1
    /// Removed by one person, used by another who did not know: visible, and a conflict to settle.
    case contested = 2
}
