/// What the server asks for each request. Free of the server library's types, so that the library can be replaced.
package protocol RequestHandler: Sendable {
    /// Decides on a request's body before any byte of it is read. Asked only for requests that have one.
    ///
    /// Called on a server thread that serves many connections: it must not block. `path` is decoded; `headers` have
    /// lower-case names.
    func bodyLimit(method: String, path: String, headers: [String: String]) -> BodyVerdict

    /// Whether the caller is known to be one whose bodies may be read. Asked like `bodyLimit`; of a caller that is not known,
    /// `refusal` decides before a byte of the body is read or gets any room.
    func isKnown(method: String, path: String, headers: [String: String]) -> Bool

    /// What a caller is answered whose body is not to be read; nil lets it come. Runs in a task of its own, may wait.
    func refusal(method: String, path: String, headers: [String: String]) async -> HTTPResponse?

    /// Whether large bodies (``BodyVerdict/acceptBrokenOff(_:)``) are to wait for now, because what is small and more urgent
    /// is being dealt with. Asked often, must not block. They wait at most ``ServerConfiguration/bulkPatience`` for it.
    var holdsBulk: Bool { get }

    /// Answers one complete request. Runs in a task of its own, which is cancelled when the deadline has passed or the
    /// server stops; the result is then thrown away. A request with ``BodyVerdict/acceptBrokenOff(_:)`` also comes when its
    /// body broke off (``HTTPRequest/isWhole`` is false then), and nobody waits for the answer.
    func respond(to request: HTTPRequest) async -> HTTPResponse
}

extension RequestHandler {
    package func bodyLimit(method: String, path: String, headers: [String: String]) -> BodyVerdict { .standard }
    package func isKnown(method: String, path: String, headers: [String: String]) -> Bool { true }
    package func refusal(method: String, path: String, headers: [String: String]) async -> HTTPResponse? { nil }
    package var holdsBulk: Bool { false }
}

/// What is to happen to a request's body.
package enum BodyVerdict: Sendable {
    /// Read it up to ``ServerConfiguration/bodyLimit``.
    case standard
    /// Read it up to that many bytes; what exceeds ``ServerConfiguration/bodyMemory`` is still answered with 503.
    case accept(Int)
    /// A large body: it may have to wait before it is read (``RequestHandler/holdsBulk``, ``ServerConfiguration/bulkMemory``),
    /// and when the connection breaks meanwhile, what came of it is handed over all the same: sent bytes are dear on a bad
    /// line.
    case acceptBrokenOff(Int)
    /// Do not read it; answer this (for example 401).
    case refuse(HTTPResponse)
}
