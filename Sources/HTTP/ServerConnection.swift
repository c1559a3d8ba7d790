import CMicrohttpd
import Glibc
import Synchronization

/// One open connection: what it is doing and until when it may.
final class ServerConnection: Sendable {
    enum Activity {
        /// No request yet, or not all of its headers.
        case awaiting
        /// A body is coming in, or an answer is going out.
        case transferring
        /// The connection is suspended and a task works on the answer.
        case working(Exchange)
    }

    private struct State {
        var activity = Activity.awaiting
        var deadline: ContinuousClock.Instant
        /// Shut down to make room; the library has not noticed yet.
        var isCutOff = false
    }

    private let descriptor: Int32
    private let state: Mutex<State>

    init(descriptor: Int32, deadline: ContinuousClock.Instant) {
        self.descriptor = descriptor
        state = Mutex(State(deadline: deadline))
    }

    /// Records what the connection does from now on.
    func begin(_ activity: Activity, until deadline: ContinuousClock.Instant) {
        state.withLock { $0 = State(activity: activity, deadline: deadline) }
    }

    /// Until when the connection may go on without a request; nil while it has one, and once it was cut off.
    var idleUntil: ContinuousClock.Instant? {
        state.withLock { if case .awaiting = $0.activity, !$0.isCutOff { $0.deadline } else { nil } }
    }

    /// Ends a connection that asks nothing; see `enforceDeadline`.
    func cutOff() {
        let isFirst = state.withLock { state in
            defer { state.isCutOff = true }
            return !state.isCutOff
        }
        if isFirst { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }

    /// Whether bytes have arrived that the library has not read. The caller makes sure that the descriptor is still open.
    var hasUnread: Bool { plumb_mhd_unread(descriptor) > 0 }

    /// The request that the connection is suspended for.
    var suspended: Exchange? {
        state.withLock { if case .working(let exchange) = $0.activity { exchange } else { nil } }
    }

    /// Cuts off a connection that has waited or transferred for too long; returns the request whose answer is late, for
    /// the caller to answer with 503.
    ///
    /// The descriptor is shut down, not closed, so the library notices as if the client had left. The caller makes
    /// sure that the library has not closed it yet.
    func enforceDeadline(now: ContinuousClock.Instant) -> Exchange? {
        let late: Activity? = state.withLock { now > $0.deadline ? $0.activity : nil }
        switch late {
        case nil: return nil
        case .working(let exchange): return exchange
        case .awaiting, .transferring:
            shutdown(descriptor, Int32(SHUT_RDWR))
            return nil
        }
    }
}
