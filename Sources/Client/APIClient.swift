internal import Crypto
package import HTTP
package import Replication

/// Calls of the server's HTTP API on behalf of the enrolled person.
///
/// Nothing is repeated here: a mutating call carries its command id, so the caller may repeat it with the same id (T3).
/// Every method throws `HTTPError` when there was no answer and `Problem` when the server said no.
package struct APIClient {
    private let server: String
    private let token: String?
    private let transport: any Transport
    private let cancel: CancelFlag?
    /// This laptop's clock, milliseconds since 1970.
    private let clock: (@Sendable () -> Int64)?
    /// Asked once when the server does not know this device: whether it does now, so that the call is worth repeating.
    private var recover: (() throws -> Bool)?

    /// - Parameters:
    ///   - server: scheme, host and port, such as `https://plumb.example`, without a slash at the end.
    ///   - token: what the server knows this device by; nil only for enrolment.
    package init(server: String, token: String?, transport: any Transport, cancel: CancelFlag? = nil, clock: (@Sendable () -> Int64)? = nil) {
        self.server = server
        self.token = token
        self.transport = transport
        self.cancel = cancel
        self.clock = clock
    }

    /// The same, with a way to become known again to a server that has forgotten this device.
    package func recovering(_ recover: @escaping () throws -> Bool) -> APIClient {
        var client = self
        client.recover = recover
        return client
    }

    /// Reads a document. `path` begins with a slash; its parts are already percent-encoded (see ``segment(_:)``).
    package func get(_ path: String, _ query: [(String, String)] = []) throws -> JSON {
        try Self.document(try send(request("GET", path, query)))
    }

    /// Sends a document and reads the answer. `command` names the command, so that a repeat has no second effect.
    package func post(
        _ path: String, _ json: JSON, command: CommandID? = nil, query: [(String, String)] = []
    ) throws -> JSON {
        try Self.document(try send(request("POST", path, query, json.serializedBytes(), "application/json", command)))
    }

    /// Sends a file's bytes and reads the answer.
    package func postBytes(
        _ path: String, _ query: [(String, String)] = [], _ bytes: [UInt8], type: String = "application/octet-stream",
        command: CommandID? = nil
    ) throws -> JSON {
        try Self.document(try send(request("POST", path, query, bytes, type, command)))
    }

    /// Reads bytes of at most `limit`.
    package func getBytes(_ path: String, _ query: [(String, String)] = [], limit: Int = 64 << 20) throws -> [UInt8] {
        var request = request("GET", path, query)
        request.responseLimit = limit
        return try send(request).body
    }

    /// One exchange of sync messages.
    func exchange(_ message: [UInt8], progress: (@Sendable (TransferProgress) -> Void)? = nil) throws -> [UInt8] {
        var request = request("POST", "/v1/sync", [], message, "application/octet-stream")
        request.responseLimit = Limits.messageBytes * 2
        request.progress = progress
        let reply = try send(request).body
        if let other = ProtocolVersion.compare(reply, with: SyncReply.magic) { throw ClientFailures.otherVersion(other) }
        return reply
    }

    /// What the server holds of a photo.
    enum PhotoStanding: Equatable {
        case absent
        /// So many bytes, all sent by this device.
        case partial(Int)
        /// All of it; since when at the latest, by its own clock (ms since 1970), 0 where it does not say.
        case whole(since: Int64)
    }

    /// How much of a photo the server holds.
    func standing(ofPhoto path: String) throws -> PhotoStanding {
        let response = try transport.send(request("HEAD", path, []))
        if response.status == 404 { return .absent }
        return try Self.standing(response)
    }

    /// Sends a part of a photo of `size` bytes; what it returns is on the server's disk.
    func sendPart(
        ofPhoto path: String, _ bytes: [UInt8], at offset: Int, size: Int, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) throws -> PhotoStanding {
        var request = request("PATCH", path, [], bytes, "application/octet-stream")
        request.headers += [("Upload-Offset", "\(offset)"), ("Upload-Length", "\(size)")]
        request.progress = progress
        return try Self.standing(try transport.send(request))
    }

    private static func standing(_ response: ClientResponse) throws -> PhotoStanding {
        guard response.isSuccess else { throw problem(response) }
        guard response.status == 204 else { return .whole(since: response.headers["plumb-now"].flatMap { Int64($0) } ?? 0) }
        guard let received = response.headers["upload-offset"].flatMap({ Int($0) }), received >= 0 else { throw problem(response) }
        return .partial(received)
    }

    /// Bytes of a photo from `offset` on, at most `count`.
    func getPart(ofPhoto path: String, from offset: Int, count: Int) throws -> [UInt8] {
        var request = request("GET", path, [])
        request.headers.append(("Range", "bytes=\(offset)-\(offset + count - 1)"))
        // A proxy that knows no ranges gives all of it.
        request.responseLimit = offset + count + Limits.messageBytes
        let response = try send(request)
        return response.status == 206 ? response.body : Array(response.body.dropFirst(offset).prefix(count))
    }

    /// The text as one part of a path or a value of a query.
    package static func segment(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result.append("%")
                result.append(digits[Int(byte >> 4)])
                result.append(digits[Int(byte & 15)])
            }
        }
        return result
    }

    private func request(
        _ method: String, _ path: String, _ query: [(String, String)], _ body: [UInt8]? = nil, _ type: String = "",
        _ command: CommandID? = nil
    ) -> ClientRequest {
        var url = server + path
        if !query.isEmpty {
            url += "?" + query.map { "\(Self.segment($0.0))=\(Self.segment($0.1))" }.joined(separator: "&")
        }
        var headers = [(ProtocolVersion.header, "\(ProtocolVersion.api)")]
        if let token {
            headers.append(("Authorization", "Bearer \(token)"))
            // Many laptops together know when the server's clock was set.
            if let clock { headers.append(("Plumb-Time", "\(clock())")) }
        }
        if body != nil { headers.append(("Content-Type", type)) }
        if let command { headers.append(("Plumb-Command", command.description)) }
        var request = ClientRequest(method: method, url: url, headers: headers, body: body)
        request.cancel = cancel
        return request
    }

    private func send(_ request: ClientRequest) throws -> ClientResponse {
        let response = try transport.send(request)
        if response.isSuccess { return response }
        let problem = Self.problem(response)
        guard problem.code == "401.1", let recover, try recover() else { throw problem }
        let second = try transport.send(request)
        guard second.isSuccess else { throw Self.problem(second) }
        return second
    }

    private static func document(_ response: ClientResponse) throws -> JSON {
        if response.body.isEmpty { return .null }
        return try JSON(parsing: response.body)
    }

    /// What the answer says is wrong; an answer without a problem comes from something that is not the server, such as a proxy.
    private static func problem(_ response: ClientResponse) -> Problem {
        if let problem = response.problem { return problem }
        let status = (400...599).contains(response.status) ? response.status : 502
        return Problem(
            code: "\(status).99", zh: "伺服器回應了狀態 \(response.status)，沒有說明。", en: "The server answered with status \(response.status) and no explanation.",
            remedyZh: "請確認伺服器網址，或稍後再試。", remedyEn: "Check the server's address, or try again later.")
    }
}
