internal import Database
internal import Ledger
internal import Synchronization

/// One connection and its log on one serial queue: network code hands work over and waits, and never touches the
/// database itself.
///
/// Unchecked, because the connection and the log are touched on the queue only.
final class StoreQueue: @unchecked Sendable {
    private let queue: SerialQueue
    private let ledger: Ledger
    /// Brings every commit to the second journal before anybody hears of it; nil without one.
    private let keeper: JournalKeeper?
    /// Which devices came, as far as that is not on disk yet.
    let notes = SeenNotes()
    private let pending = Mutex<[Job]>([])
    /// Who prepares a large write or waits for it: two groups, one that is being written and one that is prepared meanwhile.
    private let turns = Turns(2 * groupSize)
    /// Whether the log is to be folded when the last of them has gone.
    private let owesFold = Atomic(false)
    /// Writes that nobody has been answered for yet.
    private let waiting = Atomic(0)

    /// A write that waits for its turn in the next group commit.
    private struct Job: Sendable {
        /// Runs inside its own savepoint.
        let run: @Sendable (Ledger) -> Outcome
        /// Called instead when the transaction could not begin.
        let fail: @Sendable (any Error) -> Void
    }

    /// What became of a job before the shared commit.
    private struct Outcome: Sendable {
        let error: (any Error)?
        /// To be called when the shared commit is durable, or with the error that kept it from that.
        let reply: @Sendable ((any Error)?) -> Void
    }

    /// - Parameters:
    ///   - isWriter: whether `write` will be called.
    ///   - isImmediate: whether everything happens at once on the thread that asks; nothing else may ask meanwhile.
    init(label: String, ledger: sending Ledger, keeper: JournalKeeper? = nil, isWriter: Bool = false, isImmediate: Bool = false) throws {
        if isWriter { try ledger.database.serve() }
        queue = SerialQueue(label: label, isImmediate: isImmediate)
        self.ledger = ledger
        self.keeper = keeper
    }

    /// Runs `body` on one unchanging picture of the store.
    func read<T: Sendable>(_ body: @escaping @Sendable (Ledger) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(with: Result { try self.ledger.database.read { try body(self.ledger) } })
            }
        }
    }

    /// Runs `body` on one unchanging picture of the store, and holds the caller's thread until it is done: for whoever is not in a task.
    func readNow<T>(_ body: (Ledger) throws -> T) throws -> T {
        try queue.sync { try ledger.database.read { try body(ledger) } }
    }

    /// Runs `body` in a write transaction. Requests that wait together share one fsync; each has its own savepoint, so
    /// that one that fails takes nobody with it. Returns when the commit is durable.
    func write<T: Sendable>(_ body: @escaping @Sendable (Ledger) throws -> T) async throws -> T {
        waiting.add(1, ordering: .relaxed)
        defer { waiting.subtract(1, ordering: .relaxed) }
        return try await withCheckedThrowingContinuation { continuation in
            let job = Job(
                run: { ledger in
                    let result = Result { try ledger.database.savepoint { try body(ledger) } }
                    var failure: (any Error)?
                    if case .failure(let error) = result {
                        failure = error
                        ledger.forgetAfterRollback()
                    }
                    return Outcome(error: failure) { commitError in
                        if let commitError { continuation.resume(throwing: commitError) } else { continuation.resume(with: result) }
                    }
                }, fail: { continuation.resume(throwing: $0) })
            pending.withLock { $0.append(job) }
            queue.async { self.drain() }
        }
    }

    /// Prepares and runs a write that brings much, when it is its turn: what is prepared too early only takes room.
    func inTurn<T: Sendable>(_ body: () async throws -> T) async throws -> T {
        await turns.enter()
        defer {
            turns.leave()
            if turns.taken == 0, owesFold.exchange(false, ordering: .relaxed) { queue.async { self.foldLog() } }
        }
        return try await body()
    }

    /// Lets go of the file once what was asked before is done.
    func letGo() async {
        await withCheckedContinuation { continuation in
            queue.async {
                try? self.ledger.database.release()
                continuation.resume()
            }
        }
    }

    /// Whether changes are being written or wait for it.
    var isBusy: Bool { waiting.load(ordering: .relaxed) > 0 || turns.taken > 0 }

    /// Opens the files of both queues so that other processes may use them, too; false where that is still not possible, and everything
    /// is as before. Neither queue does anything meanwhile.
    static func shareAgain(_ writer: StoreQueue, _ reader: StoreQueue) async throws -> Bool {
        try await withCheckedThrowingContinuation { continuation in
            writer.queue.async {
                reader.queue.sync {
                    continuation.resume(with: Result { try share(writer.ledger.database, reader.ledger.database) })
                }
            }
        }
    }

    private static func share(_ writer: Connection, _ reader: Connection) throws -> Bool {
        func open(alone: Bool) throws {
            for connection in [writer, reader] { try connection.release() }
            for connection in [writer, reader] {
                try connection.open(alone: alone)
                _ = try connection.first("SELECT count(*) FROM store") { $0.int(0) }
            }
        }
        do {
            try open(alone: false)
            return true
        } catch {
            try open(alone: true)
            return false
        }
    }

    /// The largest number of requests that share a commit: beyond it a reply would wait too long.
    private static let groupSize = 64

    private func drain() {
        let jobs = pending.withLock { pending in
            let taken = Array(pending.prefix(StoreQueue.groupSize))
            pending.removeFirst(taken.count)
            return taken
        }
        guard !jobs.isEmpty else { return }
        var done: [Outcome] = []
        var failure: (any Error)?
        let changesBefore = ledger.database.totalChanges
        do {
            try ledger.database.write {
                try keeper?.settle(ledger)
                try notes.write(ledger)
                for job in jobs {
                    let outcome = job.run(ledger)
                    done.append(outcome)
                    // A full disk ends the whole transaction. What comes after it would run outside any, so it waits.
                    if let error = outcome.error, !ledger.database.hasOpenTransaction { throw error }
                }
            }
        } catch {
            failure = error
            ledger.forgetAfterRollback()
        }
        notes.ended(isDurable: failure == nil)
        if done.isEmpty, let failure {
            // The transaction could not even begin (locked, disk full): nobody's work ran.
            for job in jobs { job.fail(failure) }
            return
        }
        if failure == nil, let keeper {
            keeper.forgetSettled()
            do { try keeper.record(ledger) } catch {
                // The commit stays, and the next record brings it. Whoever only looked has nothing to lose by it.
                if ledger.database.totalChanges != changesBefore { failure = error }
            }
        }
        // Who writes alone waits for the log to be folded, as the engine has it: what comes next finds the files at rest. Where many
        // write, nobody does.
        let isAlone = jobs.count == 1 && turns.taken <= 1 && pending.withLock { $0.isEmpty }
        if isAlone { foldLog() }
        for outcome in done { outcome.reply(failure) }
        let rest = jobs.dropFirst(done.count)
        if !rest.isEmpty {
            pending.withLock { $0.insert(contentsOf: rest, at: 0) }
            queue.async { self.drain() }
        } else if !isAlone {
            if turns.taken == 0 { foldLog() } else { owesFold.store(true, ordering: .relaxed) }
        }
    }

    /// Folds the log, if it is long and nobody waits meanwhile.
    private func foldLog() {
        // What keeps it from that the next commit will say.
        if pending.withLock({ $0.isEmpty }) { try? ledger.database.foldLog() }
    }
}
