/// One request, complete and checked, as the handler sees it.
package struct HTTPRequest: Sendable {
    /// Random short id (8 characters), also in the log line and in the answer's `X-Request-Id`.
    package let id: String
    /// One of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.
    package let method: String
    /// The path with escapes decoded, for example `/visits/115年/photos`. Where a segment may itself hold a slash,
    /// use `segments`.
    package let path: String
    /// The path cut at its slashes, then decoded: `/a/b%2Fc` is `["a", "b/c"]`, `/` is empty, a slash at the end
    /// gives a last empty segment. Never holds `.`, `..` or control characters.
    package let segments: [String]
    /// Query arguments, decoded; of a name given several times the first.
    package let query: [String: String]
    /// Query arguments, decoded, all of them in order.
    package let queryItems: [(name: String, value: String)]
    /// Headers by lower-case name; several of one name are joined by a comma (cookies by a semicolon).
    package let headers: [String: String]
    /// At most what ``RequestHandler/bodyLimit(method:path:headers:)`` allowed.
    package let body: [UInt8]
    /// False when the connection broke before the end of the body (``BodyVerdict/acceptBrokenOff(_:)``).
    package let isWhole: Bool
    /// The peer's address without port; behind a proxy the one that the proxy reports last. `unix` for a Unix socket
    /// without such a report.
    package let remoteAddress: String
    /// Whether the request began on this machine: the peer is loopback or a Unix socket, and no header says that it
    /// was passed on (`X-Forwarded-For`, `X-Real-IP`, `Forwarded`, `Via`).
    package let isLoopback: Bool

    /// Makes a request as a test of a handler needs it; the server makes its own from what came over the wire.
    package init(
        id: String = "00000000", method: String, path: String, segments: [String]? = nil,
        queryItems: [(name: String, value: String)] = [], headers: [String: String] = [:], body: [UInt8] = [], isWhole: Bool = true,
        remoteAddress: String = "127.0.0.1", isLoopback: Bool = true
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.segments = segments ?? path.split(separator: "/").map(String.init)
        self.queryItems = queryItems
        query = Dictionary(queryItems.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        self.headers = headers
        self.body = body
        self.isWhole = isWhole
        self.remoteAddress = remoteAddress
        self.isLoopback = isLoopback
    }
}
