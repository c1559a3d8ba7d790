internal import Crypto
package import Inspection

/// What has been published of a group's draws, in its order: who may commit, abort, and how a draw ends.
///
/// The rule is reference/design-review.md 10c: one commitment for each group, quarter and number; a second only after an abort
/// that was published before the beacon; an abort after the beacon leads to the fallback seed and to nothing else.
package struct DrawRegister: Sendable {
    /// How the last attempt of a draw stands.
    package enum State: Sendable, Equatable {
        case committed
        /// Aborted before its beacon; another attempt may follow.
        case aborted
        /// Aborted after its beacon: only the fallback seed is left.
        case fallback(DrawAbort)
        case revealed
    }

    private var entries: [DrawName: (commitment: DrawCommitment, state: State)] = [:]

    package init() {}

    /// The last attempt of a draw.
    package func state(_ name: DrawName) -> State? { entries[name]?.state }

    /// The last attempt's commitment.
    package func commitment(_ name: DrawName) -> DrawCommitment? { entries[name]?.commitment }

    /// Whether a frame may be frozen and committed under this name.
    /// - Throws: `draw.committedTwice`, `draw.numberSkipped`.
    package func mayFreeze(_ name: DrawName) throws(Refusal) {
        if let last = entries[name] {
            guard last.state == .aborted else { throw .drawCommittedTwice(name.text) }
        } else {
            let before = entries.keys.filter { $0.group == name.group && $0.quarter == name.quarter }.map(\.number).max() ?? 0
            guard name.number == before + 1 else { throw .drawNumberSkipped(name.text, before + 1) }
        }
    }

    /// Takes a commitment into the chain.
    /// - Throws: `draw.committedTwice`, `draw.numberSkipped`, `draw.attempt` (does not name the aborted one).
    package mutating func commit(_ commitment: DrawCommitment) throws(Refusal) {
        let name = commitment.name
        try mayFreeze(name)
        let last = entries[name]?.commitment
        guard commitment.attempt == (last?.attempt ?? 0) + 1, commitment.previous == last?.hash ?? .zero else { throw .drawAttempt(name.text) }
        entries[name] = (commitment, .committed)
    }

    /// Ends an attempt. Before the first moment of its beacon another attempt may follow; later the draw becomes a fallback.
    /// - Throws: `draw.notCommitted` when no attempt is open, `draw.name` for a reason that is no word.
    package mutating func abort(_ name: DrawName, reason: String, at moment: UInt64) throws(Refusal) {
        guard let last = entries[name], last.state == .committed else { throw .drawNotCommitted(name.text) }
        guard DrawText.isWord(reason) else { throw .drawName(reason) }
        let isBefore = moment < last.commitment.firstBeacon
        entries[name]?.state = isBefore ? .aborted : .fallback(DrawAbort(moment: moment, reason: reason))
    }

    /// Notes that a draw was revealed.
    /// - Throws: `draw.notCommitted` when there is nothing to reveal.
    package mutating func reveal(_ name: DrawName) throws(Refusal) {
        switch entries[name]?.state {
        case .committed, .fallback: entries[name]?.state = .revealed
        case nil, .aborted, .revealed: throw .drawNotCommitted(name.text)
        }
    }

    /// Commitments without a reveal by their deadline: an alarm.
    package func overdue(at moment: UInt64) -> [DrawCommitment] {
        entries.values.filter { entry in
            switch entry.state {
            case .committed, .fallback: entry.commitment.deadline < moment
            case .aborted, .revealed: false
            }
        }.map(\.commitment).sorted { ($0.deadline, $0.name.text) < ($1.deadline, $1.name.text) }
    }
}

/// An abort that came at or after the first moment of the beacon.
package struct DrawAbort: Sendable, Hashable {
    /// ms since 1970.
    package let moment: UInt64
    /// A word, such as `shares-lost`.
    package let reason: String

    package init(moment: UInt64, reason: String) { (self.moment, self.reason) = (moment, reason) }
}
