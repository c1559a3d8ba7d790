import CMicrohttpd
import Synchronization

/// A connection of the library, to be passed to the task that answers it.
///
/// Unchecked: the library keeps a suspended connection alive until it is resumed, and allows resuming from any thread;
/// nothing else is done with it outside the library's own thread.
struct ConnectionHandle: @unchecked Sendable {
    let pointer: OpaquePointer
}

/// One request from its headers to its last byte. Held by the library's per-request pointer.
///
/// Order of its life: receiving → working (suspended) → answered (resumed) → queued. A refusal skips the middle.
final class Exchange: Sendable {
    /// What the library is to do next.
    enum Step {
        /// Wait for the task.
        case suspend
        case queue(HTTPResponse)
        case nothing
    }

    private struct State {
        var body: [UInt8] = []
        /// When the server began to wait for the body.
        var bodyBegan: ContinuousClock.Instant
        /// Let in after waiting, and nothing of the body has come yet: the library repeats its first call.
        var isLetIn = false
        /// Bytes taken from the server's body memory.
        var held = 0
        var received = 0
        var refusal: HTTPResponse?
        var phase = Phase.receiving
        var isOver = false
        var task: Task<Void, Never>?
        var status = 0
        var sent = 0
        var pattern: String?
    }

    private enum Phase {
        /// Suspended before the body, which has to wait for its turn.
        case waiting(ConnectionHandle)
        case receiving
        case working(ConnectionHandle)
        case answered(HTTPResponse)
        case queued
        /// A newer request took over what had come.
        case cut
    }

    let id: String
    let connection: ServerConnection
    let began: ContinuousClock.Instant
    private let head: RequestHead?
    private let bodyLimit: Int
    private let keepsBrokenOff: Bool
    private let configuration: ServerConfiguration
    private let memory: BodyMemory
    private let state: Mutex<State>

    /// - Parameters:
    ///   - head: Nil when the request was malformed; `refusal` then says how.
    ///   - refusal: Answered in place of asking the handler.
    init(
        id: String, head: RequestHead?, connection: ServerConnection, began: ContinuousClock.Instant, bodyLimit: Int,
        keepsBrokenOff: Bool, refusal: HTTPResponse?, configuration: ServerConfiguration, memory: BodyMemory
    ) {
        self.id = id
        self.head = head
        self.connection = connection
        self.began = began
        self.bodyLimit = bodyLimit
        self.keepsBrokenOff = keepsBrokenOff
        self.configuration = configuration
        self.memory = memory
        state = Mutex(State(bodyBegan: began, refusal: refusal))
    }

    /// Takes a piece of the body; false drops the connection, because more was sent than is thrown away for politeness.
    func receive(_ piece: UnsafeRawBufferPointer) -> Bool {
        state.withLock { state in
            if case .cut = state.phase { return false }
            state.isLetIn = false
            state.received += piece.count
            if state.refusal == nil {
                if state.received > bodyLimit {
                    state.refusal = Problem.bodyTooLarge(limit: bodyLimit).response
                } else if !memory.take(piece.count) {
                    state.refusal = Problem.bodyMemoryFull.response
                } else {
                    state.body += piece
                    state.held += piece.count
                    return true
                }
                memory.giveBack(state.held)
                state.held = 0
                state.body = []
            }
            return state.received - bodyLimit <= configuration.drainLimit
        }
    }

    /// When the body must be complete at the latest, given what has come so far.
    var transferDeadline: ContinuousClock.Instant {
        let (began, received) = state.withLock { ($0.bodyBegan, $0.received) }
        return began + configuration.requestDeadline + .seconds(received / configuration.minimumRate)
    }

    /// Says what comes after the complete request, or after the resumption.
    func nextStep() -> Step {
        state.withLock { state in
            switch state.phase {
            case .receiving:
                if state.isLetIn {
                    state.isLetIn = false
                    return .nothing
                }
                guard let refusal = state.refusal else { return .suspend }
                state.phase = .queued
                return .queue(refusal)
            case .answered(let response):
                state.phase = .queued
                return .queue(response)
            case .waiting, .working, .queued, .cut:
                return .nothing
            }
        }
    }

    /// Marks the exchange as queued with its refusal before any of the body was read.
    func refuseEarly() -> HTTPResponse? {
        state.withLock { state in
            if state.refusal != nil { state.phase = .queued }
            return state.refusal
        }
    }

    /// The request as the handler gets it. The body leaves the exchange, but counts until the request is over.
    func makeRequest(isWhole: Bool = true) -> HTTPRequest? {
        guard let head else { return nil }
        let body = state.withLock { state in
            defer { state.body = [] }
            return state.body
        }
        return HTTPRequest(
            id: id, method: head.method, path: head.path, segments: head.segments, queryItems: head.queryItems,
            headers: head.headers, body: body, isWhole: isWhole, remoteAddress: head.remoteAddress, isLoopback: head.isLoopback)
    }

    /// The request as far as it has come, when no more of it is to be waited for; nil when there is nothing in it that is to
    /// be kept. What still comes is dropped with its connection.
    func breakOff() -> HTTPRequest? {
        let isKept =
            keepsBrokenOff
            && state.withLock { state in
                guard case .receiving = state.phase, state.refusal == nil else { return false }
                state.phase = .cut
                return !state.body.isEmpty
            }
        return isKept ? makeRequest(isWhole: false) : nil
    }

    /// Whether more of its body may come.
    var isReceiving: Bool {
        state.withLock { state in
            if case .receiving = state.phase { true } else { false }
        }
    }

    /// What tells uploads of the same thing by the same caller; nil for requests whose parts are not kept.
    var upload: UploadKey? { keepsBrokenOff ? head.map(UploadKey.init) : nil }

    /// Bytes of the body as announced, or the most that it may have; nil for one that waits for nobody.
    var bulk: Int? { keepsBrokenOff && bodyLimit > 0 ? head?.contentLength ?? bodyLimit : nil }

    /// Notes that the connection is suspended before its body.
    func waits(_ handle: ConnectionHandle) {
        state.withLock { $0.phase = .waiting(handle) }
    }

    /// Wakes a connection whose body waited, if it still does.
    /// - Parameter refusal: What is answered once the body has been thrown away; nil lets it in.
    /// - Returns: whether it waited.
    @discardableResult
    func letIn(now: ContinuousClock.Instant, refusal: HTTPResponse? = nil) -> Bool {
        let handle: ConnectionHandle? = state.withLock { state in
            guard case .waiting(let handle) = state.phase else { return nil }
            state.phase = .receiving
            state.isLetIn = true
            state.bodyBegan = now
            state.refusal = refusal
            if refusal == nil, let length = head?.contentLength { state.body.reserveCapacity(length) }
            return handle
        }
        guard let handle else { return false }
        connection.begin(.transferring, until: transferDeadline)
        MHD_resume_connection(handle.pointer)
        return true
    }

    /// Notes that the connection is suspended. Only from here on can it be resumed.
    func suspended(_ handle: ConnectionHandle) {
        state.withLock { $0.phase = .working(handle) }
    }

    /// Notes the task, for cancelling it when its answer is no longer wanted; at once, if another answer came first.
    func started(_ task: Task<Void, Never>) {
        let isAnswered: Bool = state.withLock { state in
            state.task = task
            if case .working = state.phase { return false }
            return true
        }
        if isAnswered { task.cancel() }
    }

    /// Gives back what the exchange has taken from the server.
    func finish() {
        state.withLock { state in
            memory.giveBack(state.held)
            state.held = 0
            state.body = []
            state.isOver = true
        }
    }

    /// Whether it has given back what it took.
    var isOver: Bool { state.withLock { $0.isOver } }

    /// Gives the answer and wakes the connection. Only the first answer counts.
    /// - Parameter isAbandoned: The answer does not come from the task, which is then cancelled.
    func answer(_ response: HTTPResponse, isAbandoned: Bool = false) {
        let (handle, task): (ConnectionHandle?, Task<Void, Never>?) = state.withLock { state in
            guard case .working(let handle) = state.phase else { return (nil, nil) }
            state.phase = .answered(response)
            return (handle, isAbandoned ? state.task : nil)
        }
        task?.cancel()
        if let handle { MHD_resume_connection(handle.pointer) }
    }

    /// Notes for the log what was handed to the library.
    func queued(status: Int, length: Int, pattern: String?) {
        state.withLock { state in
            state.status = status
            state.sent = length
            state.pattern = pattern
        }
    }

    /// Bytes in, for the log and the statistics.
    var received: Int { state.withLock { $0.received } }
    /// 0 when nothing was answered.
    var status: Int { state.withLock { $0.status } }

    /// The line for the log: no path but the route's pattern, no query, no header.
    func logLine(ended: String, now: ContinuousClock.Instant) -> String {
        let state = state.withLock { (status: $0.status, sent: $0.sent, received: $0.received, pattern: $0.pattern) }
        let milliseconds = (now - began) / .milliseconds(1)
        var line = "\(head?.method ?? "-") \(state.status == 0 ? "-" : String(state.status))"
        if let pattern = state.pattern { line += " \(pattern)" }
        return line + " in=\(state.received) out=\(state.sent) ms=\(Int(milliseconds)) id=\(id)\(ended)"
    }
}

/// An address and who asks for it.
struct UploadKey: Hashable {
    let path: String
    let authorization: String

    init(_ head: RequestHead) {
        path = head.path
        authorization = head.headers["authorization"] ?? ""
    }

    init(_ request: HTTPRequest) {
        path = request.path
        authorization = request.headers["authorization"] ?? ""
    }
}

/// The bytes that all bodies of one server may take together.
final class BodyMemory: Sendable {
    private let left: Mutex<Int>

    init(limit: Int) {
        left = Mutex(limit)
    }

    /// Takes bytes, unless fewer are left.
    func take(_ count: Int) -> Bool {
        left.withLock { left in
            guard count <= left else { return false }
            left -= count
            return true
        }
    }

    func giveBack(_ count: Int) {
        left.withLock { $0 += count }
    }
}
