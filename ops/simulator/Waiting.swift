import Dispatch
import Glibc
import Synchronization

/// Waits for asynchronous work from outside any task. One piece of work at a time: that makes a run repeatable although the
/// daemon's store works on queues of its own.
func wait<T: Sendable>(_ body: @escaping @Sendable () async throws -> T) throws -> T {
    let box = Box<T>()
    Task.detached(executorPreference: OwnThread.shared) {
        do { box.result = .success(try await body()) } catch { box.result = .failure(error) }
    }
    while true {
        if let result = box.result { return try result.get() }
        OwnThread.shared.next()
    }
}

/// Unchecked: written and read on the one thread.
private final class Box<T: Sendable>: @unchecked Sendable {
    var result: Result<T, any Error>?
}

/// Runs tasks on the thread that waits for them: to hand each over to another one and to be woken by it took longer than most of what the
/// daemon is asked, and what it had in reach of its core was of the other one's.
private final class OwnThread: TaskExecutor {
    static let shared = OwnThread()

    private let jobs = Mutex<[UnownedJob]>([])
    /// Work that was done elsewhere, such as reading a rescue file, goes on here when it is signalled.
    private let arrived = DispatchSemaphore(value: 0)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        arrived.signal()
    }

    /// Runs what waits longest, as soon as there is something.
    func next() {
        arrived.wait()
        let job = jobs.withLock { $0.removeFirst() }
        job.runSynchronously(on: asUnownedTaskExecutor())
    }
}

/// Waits until nobody holds a machine's files open: connections are closed by whoever lets go of them last.
func waitUntilClosed(_ machine: Disk.Machine) {
    while DiskEngine.openFiles(of: machine) > 0 { sched_yield() }
}
