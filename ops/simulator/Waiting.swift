import Dispatch
import Glibc

/// Waits for asynchronous work from outside any task. One piece of work at a time: that makes a run repeatable although the
/// daemon's store works on queues of its own.
func wait<T: Sendable>(_ body: @escaping @Sendable () async throws -> T) throws -> T {
    let box = Box<T>()
    let done = DispatchSemaphore(value: 0)
    Task.detached(priority: .userInitiated) {
        do { box.result = .success(try await body()) } catch { box.result = .failure(error) }
        done.signal()
    }
    done.wait()
    guard let result = box.result else { preconditionFailure("the work ended without a result") }
    return try result.get()
}

/// Unchecked: written before the semaphore is signalled, read after.
private final class Box<T: Sendable>: @unchecked Sendable {
    var result: Result<T, any Error>?
}

/// Waits until nobody holds a machine's files open: connections are closed by whoever lets go of them last.
func waitUntilClosed(_ machine: Disk.Machine) {
    while DiskEngine.openFiles(of: machine) > 0 { sched_yield() }
}
