/// The laptop's side of a sync as a pure state machine: it decides what to ask next and never touches storage or network.
///
/// Sets the server lacks go first; then digests are compared; on a difference the differing buckets are walked. There
/// is no "finish" step (T1): every reply is durable by itself, and a session broken off anywhere is simply begun anew.
package struct SyncSession: Sendable {
    /// What the driver does next.
    package enum Step: Sendable {
        /// Send one chunk of what the server lacks; `isLast` when nothing remains after it.
        case push
        /// Compare digests, together with the last chunk if one is left.
        case compare
        /// Ask for a part of the differing buckets, from this dossier on.
        case walk(buckets: BucketSet, from: DossierID)
        case done(Result)
    }

    package enum Result: Sendable, Equatable {
        /// Both sides hold the same.
        case equal
        /// The walk ended and the digests still differ: the server moved on meanwhile, or a chain is forked.
        case unsettled
    }

    private enum State {
        case pushing
        case walking(BucketSet)
        case done(Result)
    }

    private var state: State = .pushing
    private var rounds = 0
    /// Walks after which the session gives up; each begins with a fresh comparison.
    package static let maximumRounds = 4

    package init() {}

    /// The first step, or the next one while pushing: `remaining` is the number of chunks not yet sent.
    package func step(remainingChunks: Int) -> Step {
        switch state {
        case .pushing: remainingChunks > 1 ? .push : .compare
        case .walking(let buckets): .walk(buckets: buckets, from: .zero)
        case .done(let result): .done(result)
        }
    }

    /// Takes the outcome of a reply and gives the next step.
    ///
    /// - Parameters:
    ///   - ownBuckets: the laptop's bucket digests, asked for only when the server sent its own.
    ///   - remainingChunks: chunks that the server lacks, the newly wanted ones included.
    package mutating func receive(_ outcome: SyncReply.Outcome, ownBuckets: () throws -> [UInt64], remainingChunks: Int) rethrows -> Step {
        switch outcome {
        case .equal:
            state = remainingChunks > 0 ? .pushing : .done(.equal)
            return step(remainingChunks: remainingChunks)
        case .admitted:
            return step(remainingChunks: remainingChunks)
        case .buckets(let theirs):
            rounds += 1
            guard rounds <= SyncSession.maximumRounds else {
                state = .done(.unsettled)
                return .done(.unsettled)
            }
            let own = try ownBuckets()
            var differing = BucketSet()
            for bucket in 0..<256 where own[bucket] != theirs[bucket] { differing.insert(bucket) }
            state = .walking(differing)
            return .walk(buckets: differing, from: .zero)
        case .range(let next):
            if let next, case .walking(let buckets) = state { return .walk(buckets: buckets, from: next) }
            state = .pushing
            return step(remainingChunks: remainingChunks)
        }
    }
}
