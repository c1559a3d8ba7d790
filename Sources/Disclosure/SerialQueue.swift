internal import Dispatch

/// One piece of work after the other: on a queue of the system's, or, for whoever does one thing at a time anyway (the simulator), at once on
/// the thread that asks. What is asked for from inside a piece of work comes after it, either way.
///
/// Unchecked: `waiting` and `isAtWork` are touched only where there is no queue, and there only one thread comes.
final class SerialQueue: @unchecked Sendable {
    private let queue: DispatchQueue?
    private var waiting: [@Sendable () -> Void] = []
    private var isAtWork = false

    init(label: String, isImmediate: Bool) { queue = isImmediate ? nil : DispatchQueue(label: label) }

    /// Does it when its turn comes, without waiting for that.
    func async(_ work: @escaping @Sendable () -> Void) {
        if let queue { return queue.async(execute: work) }
        waiting.append(work)
        guard !isAtWork else { return }
        isAtWork = true
        defer { isAtWork = false }
        while !waiting.isEmpty { waiting.removeFirst()() }
    }

    /// Does it when its turn comes, and waits for that.
    func sync<T>(_ work: () throws -> T) rethrows -> T {
        if let queue { return try queue.sync(execute: work) }
        return try work()
    }
}
