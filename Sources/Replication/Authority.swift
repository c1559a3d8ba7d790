package import Crypto

/// Why a set has no effect. Only authority makes a set void, never content (A2); raw values are on the wire.
package enum VoidReason: Int64, Sendable, CaseIterable {
    /// The author may not write in this dossier.
    case noRight = 1
    /// A field or kind that only the office writes.
    case officeOnly = 2
    /// Written by someone who had seen the seal (A3).
    case afterSeal = 3
    /// Written by someone who had seen the withdrawal.
    case afterWithdrawal = 4
    /// A seal by someone who may not seal here.
    case mayNotSeal = 5
    /// A seal over something that is in conflict; the leader settles it and finalises again.
    case sealOverConflict = 6
    /// A seal over a visit that is already final.
    case alreadyFinal = 7
    /// Signed by a device that was revoked, and first received after that.
    case deviceRevoked = 8
}

/// What a person may do in a dossier. A grant carries it; raw values are on the wire.
package enum Right: Int64, Sendable, Comparable {
    case read = 0
    case write = 1
    /// Write and seal: the leader of a visit, the owner of a sheet.
    case seal = 2

    package static func < (left: Right, right: Right) -> Bool { left.rawValue < right.rawValue }
}

/// Where a person stands in a dossier, as the server knows it when a set arrives.
package struct Standing: Hashable, Sendable {
    /// What the person may do, or could do until the withdrawal.
    package var right: Right
    /// Set once the dossier was taken away from the person again.
    package var withdrawal: Withdrawal?
    /// Keys of the person's devices that were revoked.
    package var revokedKeys: Set<PublicKey>

    package init(_ right: Right, withdrawal: Withdrawal? = nil, revokedKeys: Set<PublicKey> = []) {
        self.right = right
        self.withdrawal = withdrawal
        self.revokedKeys = revokedKeys
    }

    package static let read = Standing(.read)
    package static let write = Standing(.write)
    package static let seal = Standing(.seal)
}

/// The end of a person's access to a dossier. What the person wrote without knowing of it still counts for a while.
package struct Withdrawal: Hashable, Sendable {
    /// The daemon's set in the dossier that says so; nil where none does.
    package var mark: Vector.Entry?
    /// Whether the time is over in which sets of somebody who did not know still count.
    package var isOver: Bool

    package init(mark: Vector.Entry?, isOver: Bool) {
        self.mark = mark
        self.isOver = isOver
    }
}

/// Verdict and seal rules as pure functions, used by both sides (A2, A3).
package enum Authority {
    /// What the rules need to know of a set.
    package struct Facts: Sendable {
        package var kind: SetKind?
        package var isFromDaemon: Bool
        package var right: Right?
        package var touchesOfficeOnly: Bool
        package var context: Vector
        /// Set when the author's access has ended.
        package var withdrawal: Withdrawal?
        /// Whether the device that signs for the chain was revoked.
        package var isSignerRevoked: Bool
        package init(
            kind: SetKind?, isFromDaemon: Bool, right: Right?, touchesOfficeOnly: Bool, context: Vector, withdrawal: Withdrawal? = nil,
            isSignerRevoked: Bool = false
        ) {
            self.kind = kind
            self.isFromDaemon = isFromDaemon
            self.right = right
            self.touchesOfficeOnly = touchesOfficeOnly
            self.context = context
            self.withdrawal = withdrawal
            self.isSignerRevoked = isSignerRevoked
        }

        /// Whether the author knew of the withdrawal, or the time for those who did not is over.
        var isAfterWithdrawal: Bool {
            guard let withdrawal else { return false }
            return withdrawal.isOver || withdrawal.mark.map { context.covers($0.replica, $0.seq) } ?? false
        }
    }

    /// A seal that stands: which set made it and what it covers.
    package struct Seal: Hashable, Sendable {
        package let replica: ReplicaID
        package let seq: UInt32
        package let covers: Vector
        package init(replica: ReplicaID, seq: UInt32, covers: Vector) {
            self.replica = replica
            self.seq = seq
            self.covers = covers
        }
    }

    /// The verdict on a set that is about to be admitted: nil = it counts (or is late), else why it is void.
    package static func verdict(_ facts: Facts, seals: [Seal], hasConflictCovered: Bool = false) -> VoidReason? {
        if facts.isFromDaemon { return nil }
        guard let right = facts.right, right >= .write else { return .noRight }
        // Only the daemon writes the kinds of replication itself.
        if let kind = facts.kind, kind != .ordinary, kind != .seal { return .officeOnly }
        if facts.isSignerRevoked { return .deviceRevoked }
        if facts.isAfterWithdrawal { return .afterWithdrawal }
        #if PLANTED_BUGS
        if Planted.has(.sealByArrival), facts.kind == .ordinary, !seals.isEmpty { return .afterSeal }
        #endif
        let hasSeenSeal = seals.contains { facts.context.covers($0.replica, $0.seq) }
        if facts.kind == .seal {
            guard right >= .seal else { return .mayNotSeal }
            // A seal carries nothing: what counts in spite of a seal must not write.
            if facts.touchesOfficeOnly { return .officeOnly }
            // A second seal by someone who saw the first is how the leader lets late sets count.
            if hasSeenSeal { return nil }
            if !seals.isEmpty { return .alreadyFinal }
            return hasConflictCovered ? .sealOverConflict : nil
        }
        if facts.touchesOfficeOnly { return .officeOnly }
        return hasSeenSeal ? .afterSeal : nil
    }

    /// Whether a set that is not void counts: before any seal everything does, afterwards what a seal covers, and what
    /// the daemon or a seal itself says. What does not count is *late*: kept, shown, and counted once a seal covers it.
    package static func counts(replica: ReplicaID, seq: UInt32, kind: SetKind?, isFromDaemon: Bool, seals: [Seal]) -> Bool {
        #if PLANTED_BUGS
        if Planted.has(.lateCounts) { return true }
        #endif
        return seals.isEmpty || isFromDaemon || kind == .seal || seals.contains { $0.covers.covers(replica, seq) }
    }
}
