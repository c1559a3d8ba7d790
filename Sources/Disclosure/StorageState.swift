internal import Crypto
package import HTTP
internal import Ledger
internal import Synchronization

/// Whether the disk takes what is written. While it does not, the service goes on read-only: reads answer, each write is tried and
/// refused with 507, and the first one that goes through ends it; nothing has to be restarted.
package final class StorageState: Sendable {
    private struct State {
        /// The problem of the last write, while it is one of the disk.
        var problem: Problem?
        var told: (@Sendable (Problem?) -> Void)?
        /// Whether the database is open for this process alone, because there was no room for what processes share about it.
        var isAlone = false
    }

    private let state = Mutex(State())

    init() {}

    /// What is wrong with the disk; nil while it takes writes.
    package var problem: Problem? { state.withLock { $0.problem } }

    var isAlone: Bool { state.withLock { $0.isAlone } }

    /// The store could be opened in no other way.
    func beginAlone(_ error: any Error) {
        state.withLock { $0.isAlone = true }
        note(error)
    }

    func endAlone() { state.withLock { $0.isAlone = false } }

    /// Calls `told` whenever the service becomes read-only (with the problem) or writes again (nil).
    package func onChange(_ told: @escaping @Sendable (Problem?) -> Void) { state.withLock { $0.told = told } }

    /// Notes a failure; only those of the disk count.
    package func note(_ error: any Error) {
        let problem = Problems.from(error)
        if problem.status == 507 { change(to: problem) }
    }

    /// Notes that something was durably written.
    func noteSuccess() { if problem != nil { change(to: nil) } }

    private func change(to problem: Problem?) {
        let told = state.withLock { state in
            let isNews = (state.problem == nil) != (problem == nil)
            state.problem = problem
            return isNews ? state.told : nil
        }
        told?(problem)
    }
}

extension Door {
    /// While the disk does not take writes, tries a small one, so that the state is true also when nobody writes.
    package func probeStorage() async {
        guard storage.problem != nil else { return }
        // Another value each time: the engine writes nothing where nothing changes.
        _ = try? await write { try $0.ledger.setValue("storage-probe", randomBytes(8)) }
        guard storage.problem == nil, storage.isAlone else { return }
        // There is room again: the operator's commands need not wait any longer.
        if (try? await StoreQueue.shareAgain(writer, reader)) ?? false { storage.endAlone() }
    }
}
