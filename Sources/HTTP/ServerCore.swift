import CMicrohttpd
import Synchronization

/// What the server has done since its start.
package struct ServerStatistics: Sendable, Equatable {
    /// Connections that are open now.
    package var connections = 0
    /// Requests whose headers are in and whose answer is not wholly out yet.
    package var live = 0
    /// Handler tasks that run now, late ones included.
    package var tasks = 0
    /// Requests that have ended.
    package var requests = 0
    /// Ended requests by hundreds of their status, index 0 to 5; 0 is those without an answer.
    package var byClass = [0, 0, 0, 0, 0, 0]
    /// Bytes of bodies received.
    package var bytesIn = 0

    package init() {}
}

extension Sequence<ServerConnection> {
    /// The connection that has waited longest without sending a request; nil when all are busy.
    fileprivate var longestIdle: ServerConnection? {
        compactMap { connection in connection.idleUntil.map { (connection, $0) } }.min { $0.1 < $1.1 }?.0
    }
}

/// What the library's threads, the handler's tasks and the deadline timer share. Lives as long as the library may call.
final class ServerCore: Sendable {
    private struct State {
        var connections: [ObjectIdentifier: ServerConnection] = [:]
        /// Bodies that are coming in and whose parts are kept, and those that broke off and are being kept.
        var uploads: [UploadKey: [Upload]] = [:]
        var statistics = ServerStatistics()
        var isDraining = false
        var isClosing = false
        var messageSecond = 0
        var messages = 0
    }

    /// A body of which the handler gets what came, or has yet to deal with.
    private enum Upload {
        case coming(Exchange)
        case kept(Exchange, Task<Void, Never>)

        var exchange: Exchange {
            switch self {
            case .coming(let exchange), .kept(let exchange, _): exchange
            }
        }

        func keeping(_ exchange: Exchange) -> Task<Void, Never>? {
            if case .kept(let other, let task) = self, other === exchange { task } else { nil }
        }
    }

    let configuration: ServerConfiguration
    let handler: any RequestHandler
    let log: @Sendable (String) -> Void
    let memory: BodyMemory
    let gate: BulkGate
    private let clock = ContinuousClock()
    private let epoch: ContinuousClock.Instant
    private let state = Mutex(State())

    init(configuration: ServerConfiguration, handler: any RequestHandler, log: @escaping @Sendable (String) -> Void) {
        self.configuration = configuration
        self.handler = handler
        self.log = log
        memory = BodyMemory(limit: configuration.bodyMemory)
        gate = BulkGate(limit: configuration.bulkMemory)
        epoch = clock.now
    }

    var now: ContinuousClock.Instant { clock.now }

    var statistics: ServerStatistics { state.withLock { $0.statistics } }

    // MARK: Connections

    func opened(descriptor: Int32) -> ServerConnection {
        let connection = ServerConnection(descriptor: descriptor, deadline: idleDeadline)
        state.withLock { state in
            // Who asks nothing makes room for who comes: a flood of idle connections keeps nobody out.
            if state.connections.count >= configuration.connectionLimit { state.connections.values.longestIdle?.cutOff() }
            state.connections[ObjectIdentifier(connection)] = connection
            state.statistics.connections += 1
        }
        return connection
    }

    func closed(_ connection: ServerConnection) {
        state.withLock { state in
            state.connections[ObjectIdentifier(connection)] = nil
            state.statistics.connections -= 1
        }
    }

    /// When a connection without a request is cut off.
    var idleDeadline: ContinuousClock.Instant { now + .seconds(configuration.idleTimeout) }

    /// Whether an answer given now closes its connection, to make room or to let the server stop.
    var closesConnections: Bool {
        state.withLock { $0.isDraining || $0.statistics.connections * 10 >= configuration.connectionLimit * 8 }
    }

    /// Looks at every connection's deadline.
    func enforceDeadlines() {
        let now = now
        // Under the lock, because a closed connection leaves the table before its descriptor is closed and reused.
        let late = state.withLock { state in
            state.connections.values.compactMap { $0.enforceDeadline(now: now) }
        }
        for exchange in late { turnAway(exchange, Problem.deadlinePassed) }
        letBulkIn()
    }

    /// Answers a suspended request in place of whatever it waits for.
    private func turnAway(_ exchange: Exchange, _ problem: Problem) {
        if exchange.letIn(now: now, refusal: problem.response) { gate.leave(exchange) } else { exchange.answer(problem.response, isAbandoned: true) }
    }

    /// Lets large bodies in that have waited for their turn.
    func letBulkIn() {
        for exchange in gate.next(now: now, holding: handler.holdsBulk) { exchange.letIn(now: now) }
    }

    // MARK: Requests

    func began(_ exchange: Exchange) {
        state.withLock { state in
            state.statistics.live += 1
            if let key = exchange.upload { state.uploads[key, default: []].append(.coming(exchange)) }
        }
    }

    func ended(_ exchange: Exchange, how: String) {
        if let request = how.isEmpty || isClosing ? nil : exchange.breakOff() {
            keep(request, of: exchange)
        } else {
            forgetUpload(exchange, isKept: false)
            finish(exchange)
        }
        exchange.connection.begin(.awaiting, until: idleDeadline)
        let (status, received) = (exchange.status, exchange.received)
        state.withLock { state in
            state.statistics.live -= 1
            state.statistics.requests += 1
            state.statistics.byClass[status / 100] += 1
            state.statistics.bytesIn += received
        }
        log(exchange.logLine(ended: how, now: now))
    }

    private func finish(_ exchange: Exchange) {
        exchange.finish()
        guard exchange.bulk != nil else { return }
        gate.leave(exchange)
        letBulkIn()
    }

    /// Starts the task that answers a suspended request.
    func start(_ request: HTTPRequest, for exchange: Exchange) {
        state.withLock { $0.statistics.tasks += 1 }
        let task = Task {
            await settleUpload(before: request, exchange)
            let response = await handler.respond(to: request)
            exchange.answer(response)
            state.withLock { $0.statistics.tasks -= 1 }
        }
        exchange.started(task)
    }

    /// A caller who asks for an address that an earlier upload of his is still coming in for has given that one up, whether or
    /// not the system has noticed that its connection is dead: what came of it counts before he is answered.
    private func settleUpload(before request: HTTPRequest, _ exchange: Exchange) async {
        let earlier: [Upload] = state.withLock { state in
            guard !state.uploads.isEmpty else { return [] }
            let key = UploadKey(request)
            // What he began since is not given up by it.
            return (state.uploads[key] ?? []).filter { $0.exchange !== exchange && $0.exchange.began < exchange.began }
        }
        for upload in earlier {
            switch upload {
            case .kept(_, let task): await task.value
            case .coming(let earlier): await settle(earlier)
            }
        }
    }

    private func settle(_ earlier: Exchange) async {
        await arrival(of: earlier)
        if let broken = earlier.breakOff() {
            keep(broken, of: earlier, isOver: false)
            // Its connection is closed at the next look at deadlines.
            earlier.connection.begin(.transferring, until: now)
        }
        // Kept just now, or by its connection's end in the meantime.
        let kept: Task<Void, Never>? = state.withLock { state in
            earlier.upload.flatMap { state.uploads[$0] }?.lazy.compactMap { $0.keeping(earlier) }.first
        }
        await kept?.value
    }

    /// Waits while bytes of an upload lie in the system's buffer, where a loaded server has not come to read them yet.
    private func arrival(of exchange: Exchange) async {
        let end = now + configuration.uploadPatience
        var isUnread = true
        while isUnread, exchange.isReceiving, now < end {
            // First, since bytes just read may still be on their way from the library.
            try? await Task.sleep(for: .milliseconds(5))
            // A connection leaves the table before its descriptor is closed and reused.
            isUnread = state.withLock { $0.connections[ObjectIdentifier(exchange.connection)]?.hasUnread ?? false }
        }
    }

    /// Hands over what came of a body that broke off. Its memory is given back once the handler has dealt with it.
    ///
    /// - Parameter isOver: whether the library has ended the request, so that nobody else gives back what it took.
    private func keep(_ request: HTTPRequest, of exchange: Exchange, isOver: Bool = true) {
        state.withLock { state in
            state.statistics.tasks += 1
            // Made under the lock: whoever looks for the upload finds it either coming or kept.
            let task = Task {
                _ = await handler.respond(to: request)
                if isOver { finish(exchange) }
                forgetUpload(exchange, isKept: true)
                self.state.withLock { $0.statistics.tasks -= 1 }
            }
            guard let key = exchange.upload else { return }
            state.uploads[key, default: []].removeAll { $0.exchange === exchange }
            state.uploads[key, default: []].append(.kept(exchange, task))
        }
    }

    private func forgetUpload(_ exchange: Exchange, isKept: Bool) {
        guard let key = exchange.upload else { return }
        state.withLock { state in
            guard var rest = state.uploads[key] else { return }
            rest.removeAll { $0.exchange === exchange && ($0.keeping(exchange) != nil) == isKept }
            state.uploads[key] = rest.isEmpty ? nil : rest
        }
    }

    // MARK: Stopping

    /// From now on every answer closes its connection.
    func drain() {
        state.withLock { $0.isDraining = true }
    }

    /// From now on no request reaches the handler.
    func close() {
        state.withLock { $0.isClosing = true }
    }

    var isClosing: Bool { state.withLock { $0.isClosing } }

    var isBusy: Bool { state.withLock { $0.statistics.live > 0 || $0.statistics.tasks > 0 } }

    /// Answers every suspended request with 503.
    func abandonSuspended() {
        let suspended = state.withLock { $0.connections.values.compactMap(\.suspended) }
        for exchange in suspended { turnAway(exchange, Problem.stopping) }
    }

    // MARK: The library's complaints

    /// Logs one of the library's lines, at most five a second: a scanner must not fill the log.
    func complain(_ text: String) {
        let second = Int((now - epoch).components.seconds)
        let isLogged: Bool = state.withLock { state in
            if state.messageSecond != second { (state.messageSecond, state.messages) = (second, 0) }
            state.messages += 1
            return state.messages <= 5
        }
        guard isLogged else { return }
        let line = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        log("http library: \(line)")
    }
}
