internal import Synchronization

/// Lets so many in at a time, in the order in which they come.
final class Turns: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
        /// Those of `waiting` that have been let in.
        var served = 0
    }

    private let state: Mutex<State>
    private let count: Int

    /// - Parameter count: how many may be in at once, 1 or more.
    init(_ count: Int) {
        self.count = count
        state = Mutex(State(free: count))
    }

    /// How many are in.
    var taken: Int { state.withLock { count - $0.free } }

    /// Waits for a turn, which `leave` must end.
    func enter() async {
        await withCheckedContinuation { continuation in
            let isIn = state.withLock { state in
                if state.free > 0 {
                    state.free -= 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if isIn { continuation.resume() }
        }
    }

    /// Ends a turn; whoever has waited longest takes it over.
    func leave() {
        let next: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard state.served < state.waiting.count else {
                state.free += 1
                (state.waiting, state.served) = ([], 0)
                return nil
            }
            defer { state.served += 1 }
            return state.waiting[state.served]
        }
        next?.resume()
    }
}
