import CCurl
import Synchronization

/// What is the same for all requests of a client.
package struct ClientConfiguration: Sendable {
    /// A PEM file of authorities to trust in place of the system's. Nil.
    package var authorityFile: String?
    /// A Unix socket to connect to, whatever host the address names. Nil.
    package var unixSocket: String?
    /// Allows plain HTTP to other machines, where passwords and tokens can be read on the way. False.
    package var allowsPlainOffLoopback = false
    /// `plumb`.
    package var userAgent = "plumb"

    package init() {}
}

/// Sends requests one after another over kept connections, and waits for each answer.
///
/// For plain threads: a call blocks, so it does not belong into a Swift task. Calls from several threads wait for one
/// another. Redirects are not followed. The proxy of the environment is used except to loopback.
package final class HTTPClient: Sendable {
    private let configuration: ClientConfiguration
    /// One handle for all requests, which is what keeps connections open between them.
    private let handle: Mutex<Handle>

    /// Owns the library's handle. Unchecked: it is only reached through the mutex.
    private struct Handle: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer?
    }

    package init(configuration: ClientConfiguration = ClientConfiguration()) {
        self.configuration = configuration
        handle = Mutex(Handle(pointer: libraryIsReady ? curl_easy_init() : nil))
    }

    deinit {
        handle.withLock { if let pointer = $0.pointer { curl_easy_cleanup(pointer) } }
    }

    /// Sends and waits.
    /// - Returns: The answer of whatever status.
    /// - Throws: ``HTTPError`` with `badRequest`, `plainOffLoopback`, `unreachable`, `connectionLost`, `timeout`, `tls`,
    ///   `tooLarge`, `interrupted` or `transfer`.
    package func send(_ request: ClientRequest) throws(HTTPError) -> ClientResponse {
        let target = try ClientTarget(request.url)
        guard
            target.isEncrypted || target.isLoopback || configuration.unixSocket != nil
                || configuration.allowsPlainOffLoopback
        else { throw HTTPError(.plainOffLoopback, subject: target.name) }
        try check(request)
        if request.cancel?.isCancelled == true { throw HTTPError(.interrupted, subject: target.name) }
        let configuration = configuration
        let result: Result<ClientResponse, HTTPError> = handle.withLock { handle in
            guard let pointer = handle.pointer else {
                return .failure(HTTPError(.transfer, subject: target.name, detail: "the transfer library is not usable"))
            }
            let transfer = Transfer(request: request, target: target, configuration: configuration)
            return Result { () throws(HTTPError) in try transfer.run(on: pointer) }
        }
        return try result.get()
    }

    private func check(_ request: ClientRequest) throws(HTTPError) {
        guard RequestHead.methods.contains(request.method) else {
            throw HTTPError(.badRequest, subject: "method")
        }
        for (name, value) in request.headers {
            guard !name.isEmpty, !(name + value).utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else {
                throw HTTPError(.badRequest, subject: "header")
            }
        }
    }
}

/// Whether the library's process-wide part is set up; done on first use, once.
private let libraryIsReady = plumb_curl_global() == 0

/// Where a request goes, as far as errors and rules need to know.
struct ClientTarget {
    /// Host and port, without user or path.
    let name: String
    let isEncrypted: Bool
    let isLoopback: Bool

    /// - Throws: ``HTTPError/Code/badRequest`` for anything but an absolute http or https address.
    init(_ url: String) throws(HTTPError) {
        guard libraryIsReady, let parsed = curl_url() else { throw HTTPError(.badRequest, subject: "address") }
        defer { curl_url_cleanup(parsed) }
        guard !url.utf8.contains(0), plumb_curl_url_parse(parsed, url) == 0,
            let scheme = Self.part(CURLUPART_SCHEME, of: parsed), scheme == "http" || scheme == "https",
            let host = Self.part(CURLUPART_HOST, of: parsed)
        else { throw HTTPError(.badRequest, subject: "address") }
        let port = Self.part(CURLUPART_PORT, of: parsed)
        name = port.map { "\(host):\($0)" } ?? host
        isEncrypted = scheme == "https"
        isLoopback = Self.isLoopback(host)
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
        guard let text = plumb_curl_url_part(url, part) else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host.lowercased() == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
