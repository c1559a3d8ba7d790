import Glibc
import HTTP
import Synchronization
import Testing

/// A handler made of closures.
struct ClosureHandler: RequestHandler {
    var verdict: @Sendable (String, String, [String: String]) -> BodyVerdict = { _, _, _ in .standard }
    var answer: @Sendable (HTTPRequest) async -> HTTPResponse

    func bodyLimit(method: String, path: String, headers: [String: String]) -> BodyVerdict {
        verdict(method, path, headers)
    }

    func respond(to request: HTTPRequest) async -> HTTPResponse {
        await answer(request)
    }
}

/// Answers with what it got.
func echo(_ request: HTTPRequest) -> HTTPResponse {
    .json([
        "method": .string(request.method), "path": .string(request.path),
        "segments": .array(request.segments.map(JSON.string)),
        "query": .array(request.queryItems.map { .string("\($0.name)=\($0.value)") }),
        "length": JSON(request.body.count), "id": .string(request.id),
        "sum": JSON(request.body.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }),
        "loopback": .bool(request.isLoopback), "remote": .string(request.remoteAddress),
    ])
}

/// Collects values from many threads.
final class Record<Value: Sendable>: Sendable {
    private let values = Mutex<[Value]>([])

    func append(_ value: Value) { values.withLock { $0.append(value) } }
    var all: [Value] { values.withLock { $0 } }
}

/// Opened once; tasks wait for it, threads do not.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }
    private let state = Mutex(State())

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }
}

/// A configuration for tests: any port.
func anyPort(_ change: (inout ServerConfiguration) -> Void = { _ in }) -> ServerConfiguration {
    var configuration = ServerConfiguration()
    configuration.port = 0
    change(&configuration)
    return configuration
}

/// Runs a server around a test, and stops it in any case. The log is handed to the test.
func withServer(
    _ configuration: ServerConfiguration = anyPort(), handler: any RequestHandler,
    _ test: (HTTPServer, Record<String>) async throws -> Void
) async throws {
    let log = Record<String>()
    let server = HTTPServer(configuration: configuration, handler: handler) { log.append($0) }
    try server.start()
    do {
        try await test(server, log)
    } catch {
        await server.stop(within: 5)
        throw error
    }
    await server.stop(within: 5)
    #expect(server.statistics.live == 0)
    #expect(server.statistics.connections == 0)
}

/// Runs blocking work on a thread of its own, so that it does not take one of the few that tasks share.
func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        let box = Unmanaged.passRetained(ThreadWork { continuation.resume(with: Swift.Result(catching: work)) })
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, runThreadWork, box.toOpaque())
        precondition(code == 0, "no thread for a test")
        pthread_detach(thread)
    }
}

private final class ThreadWork {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
}

private func runThreadWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<ThreadWork>.fromOpaque(context).takeRetainedValue().run() }
    return nil
}

/// One request by a client of its own.
func fetch(_ request: ClientRequest, configuration: ClientConfiguration = ClientConfiguration()) async throws
    -> ClientResponse
{
    try await onThread { try HTTPClient(configuration: configuration).send(request) }
}

extension HTTPServer {
    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Waits until the server has seen something, as long as a slow machine may need.
    func reaches(_ condition: @Sendable (ServerStatistics) -> Bool) async -> Bool {
        let end = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < end {
            if condition(statistics) { return true }
            await Task.yield()
        }
        return condition(statistics)
    }
}

/// A plain socket, for what a well-behaved client would not send. Blocking: for `onThread`.
final class RawSocket {
    private var descriptor: Int32

    init(port: UInt16) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        precondition(code == 0, "the test server does not listen")
        // A test that waits for what never comes should fail, not hang.
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { hangUp() }

    /// Whether all of it was sent.
    @discardableResult
    func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// What comes until the other side closes, or until a wanted text has come.
    func receive(until wanted: String? = nil) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer[..<count]
            if let wanted, String(decoding: bytes, as: UTF8.self).contains(wanted) { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func hangUp() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }
}

/// Sends bytes on a fresh connection, and returns all that comes back until the server closes.
func exchange(_ port: UInt16, _ pieces: [String]) async throws -> String {
    try await onThread {
        let socket = RawSocket(port: port)
        for piece in pieces { socket.send(piece) }
        return socket.receive()
    }
}

/// A raw socket that a test keeps open across its tasks. Unchecked: only one task at a time uses it.
final class HeldSocket: @unchecked Sendable {
    private let socket: RawSocket

    init(port: UInt16, sending text: String) {
        socket = RawSocket(port: port)
        socket.send(text)
    }

    func send(_ text: String) { socket.send(text) }

    func hangUp() { socket.hangUp() }
}

/// Tries to connect until that is refused; false when it never is.
func refusesConnections(_ port: UInt16) -> Bool {
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if code != 0, errno == ECONNREFUSED { return true }
    }
    return false
}

/// A path that nothing else uses.
func temporaryPath(_ ending: String) -> String {
    "/tmp/plumb-http-\(getpid())-\(UInt64.random(in: 0...UInt64.max)).\(ending)"
}

func writeFile(_ path: String, _ bytes: [UInt8]) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0 && write(descriptor, bytes, bytes.count) == bytes.count, "cannot write \(path)")
    close(descriptor)
}

/// Leaves a socket file behind that nobody serves, as a killed server does.
func leaveStaleSocket(_ path: String) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let code = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
    precondition(code == 0, "cannot make a stale socket")
    close(descriptor)
}
