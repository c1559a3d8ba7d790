import Glibc
import Synchronization

/// Ctrl-C while a person is being asked.
///
/// From `arm()` on the first Ctrl-C only sets a mark, which ends a wait for input, so that the caller can keep what was
/// entered; the second one ends the process at once with status 130. Process-wide, as signals are.
package enum Interrupts {
    /// Starts to catch Ctrl-C; does nothing when it is caught already.
    package static func arm() {
        if !interruptState.isArmed.exchange(true, ordering: .sequentiallyConsistent) { install() }
    }

    /// Gives Ctrl-C the effect back that it had before, and forgets one that came.
    package static func release() {
        guard interruptState.isArmed.exchange(false, ordering: .sequentiallyConsistent) else { return }
        interruptState.before.withLock { action in
            _ = sigaction(SIGINT, &action, nil)
        }
        interruptState.count.store(0, ordering: .sequentiallyConsistent)
        drain()
    }

    /// Whether Ctrl-C was pressed since `arm()`.
    package static var isPending: Bool {
        interruptState.count.load(ordering: .sequentiallyConsistent) > 0
    }

    /// The descriptor that becomes readable with the first Ctrl-C; -1 before `arm()`.
    static var wakeDescriptor: Int32 {
        interruptState.wakeReader.load(ordering: .sequentiallyConsistent)
    }

    private static func install() {
        if wakeDescriptor < 0 {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return }
            for end in ends {
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            }
            interruptState.wakeReader.store(ends[0], ordering: .sequentiallyConsistent)
            interruptState.wakeWriter.store(ends[1], ordering: .sequentiallyConsistent)
        }
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handleInterrupt
        // No SA_RESTART: a read under way ends with EINTR.
        action.sa_flags = 0
        interruptState.before.withLock { before in
            _ = sigaction(SIGINT, &action, &before)
        }
    }

    private static func drain() {
        var byte: UInt8 = 0
        while read(wakeDescriptor, &byte, 1) > 0 {}
    }
}

/// What the handler and the rest share. A pipe besides the mark, because the threads of Swift's pool block signals: the
/// kernel gives them to another thread, and the one that waits for input sees no EINTR.
private struct InterruptState: ~Copyable, Sendable {
    let isArmed = Atomic<Bool>(false)
    let count = Atomic<Int>(0)
    let wakeReader = Atomic<Int32>(-1)
    let wakeWriter = Atomic<Int32>(-1)
    /// What Ctrl-C did before `arm()`; never touched by the handler.
    let before = Mutex(sigaction())
}

/// Initialised by `arm()` before the handler can run, so that the handler only touches atomics.
private let interruptState = InterruptState()

/// The signal handler: nothing but atomics, `write` and `_exit`, which are safe in a handler.
private func handleInterrupt(_ signal: Int32) {
    if interruptState.count.add(1, ordering: .sequentiallyConsistent).oldValue > 0 { _exit(130) }
    let saved = errno
    var byte: UInt8 = 1
    _ = write(interruptState.wakeWriter.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = saved
}
