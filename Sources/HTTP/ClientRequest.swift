import Synchronization

/// Set from anywhere, for example from a signal's handler queue, to make a running transfer stop.
package final class CancelFlag: Sendable {
    private let flag = Atomic<Bool>(false)

    package init() {}

    /// Asks the transfer to stop. It does so within about a second.
    package func cancel() { flag.store(true, ordering: .releasing) }

    package var isCancelled: Bool { flag.load(ordering: .acquiring) }
}

/// How far a transfer is, in bytes of bodies. Totals are 0 while they are unknown.
package struct TransferProgress: Sendable, Equatable {
    package var uploaded = 0
    package var uploadTotal = 0
    package var downloaded = 0
    package var downloadTotal = 0

    package init() {}
}

/// One request to be sent.
package struct ClientRequest: Sendable {
    /// GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS.
    package var method: String
    /// An absolute http or https address, already percent-encoded.
    package var url: String
    /// In order. Values without line breaks.
    package var headers: [(String, String)]
    /// Nil sends none; empty sends one of zero bytes.
    package var body: [UInt8]?
    /// Longest time to connect, name lookup and TLS included; 10 s.
    package var connectTimeout: Duration = .seconds(10)
    /// Longest time for the whole; 10 minutes. Nil leaves only the stall timeout.
    package var totalTimeout: Duration? = .seconds(600)
    /// Longest time without at least one byte a second on the average; 60 s, more than the server's own deadline.
    package var stallTimeout: Duration = .seconds(60)
    /// Bytes of the answer's body; 16 MiB.
    package var responseLimit = 16 << 20
    /// Called on the sending thread a few times a second and about once a second when nothing moves. Must be quick.
    package var progress: (@Sendable (TransferProgress) -> Void)?
    /// Nil cannot be cancelled.
    package var cancel: CancelFlag?

    package init(method: String = "GET", url: String, headers: [(String, String)] = [], body: [UInt8]? = nil) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// What came back, whatever its status.
package struct ClientResponse: Sendable {
    /// 100 to 599 as the server gave it.
    package let status: Int
    /// By lower-case name; of a name given several times the values joined by a comma.
    package let headers: [String: String]
    package let body: [UInt8]
    /// Whether a kept connection was used again.
    package let reusedConnection: Bool

    package init(status: Int, headers: [String: String], body: [UInt8], reusedConnection: Bool) {
        self.status = status
        self.headers = headers
        self.body = body
        self.reusedConnection = reusedConnection
    }

    /// Whether the status is 200 to 299.
    package var isSuccess: Bool { (200...299).contains(status) }

    /// The problem that the body carries; nil when it carries none.
    package var problem: Problem? {
        (try? JSON(parsing: body)).flatMap(Problem.init(json:))
    }
}
