/// What the server listens on and what it allows. Every value has a default that suits one small city.
package struct ServerConfiguration: Sendable {
    /// Name or address to listen on; `127.0.0.1`. Anything but loopback needs `tls`.
    package var host = "127.0.0.1"
    /// TCP port; 0 lets the system choose, see ``HTTPServer/port``. 8115.
    package var port: UInt16 = 8115
    /// Path of a Unix socket to listen on in place of `host` and `port`; mode 0660. Nil.
    package var unixSocket: String?
    /// A socket that the service manager has bound and set listening, in place of all of the above. Nil.
    package var inheritedDescriptor: Int32?
    /// Certificate and key; nil is plain HTTP.
    package var tls: ServerTLS?
    /// A reverse proxy passes requests on, so the last address of `X-Forwarded-For` is the client's. The server then
    /// listens only on loopback or a Unix socket. The proxy must set that header. False.
    package var behindProxy = false

    /// Threads that serve connections, 1 to 64; 2. They never wait for a handler.
    package var threads = 2
    /// Open connections, 8 to 100,000; 2,048. From 80 % on every answer closes its connection; at the limit the connection that
    /// was idle longest makes room, and where none is, clients wait.
    package var connectionLimit = 2048
    /// Open connections from one address; 64. Nil is no limit; never applied on loopback and Unix sockets.
    package var perAddressLimit: Int? = 64
    /// Memory of one connection in bytes, 4 KiB to 1 MiB; 32 KiB. The limit times this is what idle clients can take.
    package var connectionMemory = 32 << 10
    /// Seconds that a connection may stand idle or take to send its headers, 1 to 3,600; 30.
    package var idleTimeout = 30

    /// Bytes of request line and headers, at most half of `connectionMemory`; 16 KiB.
    package var headerLimit = 16 << 10
    /// Headers of one request; 100.
    package var headerCountLimit = 100
    /// Bytes of a body where the handler says nothing else; 1 MiB.
    package var bodyLimit = 1 << 20
    /// Bytes of all bodies held at one moment; 256 MiB. Beyond it requests are answered with 503.
    package var bodyMemory = 256 << 20
    /// Bytes of those among them that wait for their turn (``BodyVerdict/acceptBrokenOff(_:)``), as announced; 48 MiB. A larger
    /// one comes in alone.
    package var bulkMemory = 48 << 20
    /// How long such a body waits at most for what is more urgent; 2 s. For room it waits as long as for an answer.
    package var bulkPatience: Duration = .seconds(2)
    /// Bytes of a body that is read before anybody knows who sends it; 64 KiB, more than a day's findings. Larger ones, and all that wait
    /// for their turn, come in once the caller is known.
    package var strangersBody = 64 << 10
    /// How long the caller of an address waits at most for bytes of his earlier upload that have arrived and are not read; 2 s.
    package var uploadPatience: Duration = .seconds(2)
    /// Bytes of a refused body that are still read and thrown away, so that the client gets to read the refusal and not
    /// a broken connection; 256 KiB.
    package var drainLimit = 256 << 10
    /// Slowest rate in bytes a second at which a body may come and an answer be fetched, on top of `requestDeadline`; 4 KiB/s.
    package var minimumRate = 4 << 10
    /// Time from a complete request to its answer; 30 s. Then the client gets 503.
    package var requestDeadline: Duration = .seconds(30)

    package init() {}
}

/// Certificate chain and private key as PEM text.
package struct ServerTLS: Sendable {
    /// The server's certificate, then the intermediate ones.
    package var certificate: String
    /// The private key, not encrypted. Never logged.
    package var key: String

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}

extension ServerConfiguration {
    /// Checks the ranges.
    /// - Throws: ``HTTPError/Code/badConfiguration`` with the field's name.
    func validate() throws(HTTPError) {
        func require(_ condition: Bool, _ field: String, _ range: String) throws(HTTPError) {
            guard condition else { throw HTTPError(.badConfiguration, subject: field, detail: "allowed: \(range)") }
        }
        try require((1...64).contains(threads), "threads", "1 to 64")
        try require((8...100_000).contains(connectionLimit), "connectionLimit", "8 to 100000")
        try require(perAddressLimit ?? 1 >= 1, "perAddressLimit", "1 or more")
        try require(((4 << 10)...(1 << 20)).contains(connectionMemory), "connectionMemory", "4 KiB to 1 MiB")
        try require((1...3600).contains(idleTimeout), "idleTimeout", "1 to 3600")
        try require((1024...(connectionMemory / 2)).contains(headerLimit), "headerLimit", "1 KiB to half of connectionMemory")
        try require((8...1000).contains(headerCountLimit), "headerCountLimit", "8 to 1000")
        try require(bodyLimit >= 0, "bodyLimit", "0 or more")
        try require(bodyMemory >= bodyLimit, "bodyMemory", "bodyLimit or more")
        try require(bulkMemory >= 1, "bulkMemory", "1 or more")
        try require(drainLimit >= 0, "drainLimit", "0 or more")
        try require(minimumRate >= 1, "minimumRate", "1 or more")
        try require(requestDeadline > .zero, "requestDeadline", "more than 0")
    }
}
