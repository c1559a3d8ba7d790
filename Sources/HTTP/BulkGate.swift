import Synchronization

/// Where large bodies wait until they may come in (``BodyVerdict/acceptBrokenOff(_:)``), in the order of their requests.
///
/// Their connections are suspended before the first byte of the body is read, so what waits lies with the client and in
/// the system's buffers and takes no memory of the server's. Room is counted by what the requests announce.
final class BulkGate: Sendable {
    private struct Waiting {
        let exchange: Exchange
        let bytes: Int
        /// From here on it no longer gives way.
        let patience: ContinuousClock.Instant
    }

    private struct State {
        /// Bytes that may still be promised.
        var left: Int
        var inside: [ObjectIdentifier: Int] = [:]
        var queue: [Waiting] = []
    }

    private let limit: Int
    private let state: Mutex<State>

    init(limit: Int) {
        self.limit = limit
        state = Mutex(State(left: limit))
    }

    /// Lets a body of `bytes` in at once; false when it has to wait, which the caller then notes with `wait`.
    func enter(_ exchange: Exchange, bytes: Int, holding: Bool) -> Bool {
        state.withLock { state in
            guard !holding, state.queue.isEmpty else { return false }
            return admit(exchange, min(bytes, limit), &state)
        }
    }

    /// Notes a suspended request.
    func wait(_ exchange: Exchange, bytes: Int, until patience: ContinuousClock.Instant) {
        state.withLock { $0.queue.append(Waiting(exchange: exchange, bytes: min(bytes, limit), patience: patience)) }
    }

    /// Those that may come in now.
    /// - Parameter holding: What is small and must not be lost is being written; only whoever has lost patience comes in.
    func next(now: ContinuousClock.Instant, holding: Bool) -> [Exchange] {
        state.withLock { state in
            var count = 0
            for waiting in state.queue {
                guard !holding || waiting.patience <= now, admit(waiting.exchange, waiting.bytes, &state) else { break }
                count += 1
            }
            defer { state.queue.removeFirst(count) }
            return state.queue.prefix(count).map(\.exchange)
        }
    }

    /// The request is over, whether it was inside, waited or never came here.
    func leave(_ exchange: Exchange) {
        state.withLock { state in
            if let bytes = state.inside.removeValue(forKey: ObjectIdentifier(exchange)) { state.left += bytes }
            state.queue.removeAll { $0.exchange === exchange }
        }
    }

    private func admit(_ exchange: Exchange, _ bytes: Int, _ state: inout State) -> Bool {
        guard bytes <= state.left else { return false }
        state.left -= bytes
        state.inside[ObjectIdentifier(exchange)] = bytes
        return true
    }
}
