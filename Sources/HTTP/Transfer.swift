import CCurl

/// One request on its way: sets the library's handle up, runs it, and collects what the callbacks bring.
final class Transfer {
    private let request: ClientRequest
    private let target: ClientTarget
    private let configuration: ClientConfiguration
    private var body: [UInt8] = []
    private var headers: [String: String] = [:]
    private var headerBytes = 0
    private var isTooLarge = false

    /// Bytes of the answer's headers.
    private static let headerLimit = 256 << 10
    /// From this length on the client asks for leave first, so that a refusal does not cost the whole upload.
    private static let askFirst = 64 << 10

    init(request: ClientRequest, target: ClientTarget, configuration: ClientConfiguration) {
        self.request = request
        self.target = target
        self.configuration = configuration
    }

    func run(on handle: UnsafeMutableRawPointer) throws(HTTPError) -> ClientResponse {
        // Connections, TLS sessions and looked-up names stay.
        curl_easy_reset(handle)
        var list: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(list) }
        for line in headerLines {
            guard let longer = curl_slist_append(list, line) else { throw failure(CURLE_OUT_OF_MEMORY, "") }
            list = longer
        }
        let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        defer {
            plumb_curl_set_error_buffer(handle, nil)
            errorText.deallocate()
        }
        plumb_curl_set_error_buffer(handle, errorText)
        try configure(handle)
        try check(plumb_curl_set_headers(handle, list))
        let code = try withExtendedLifetime(self) { () throws(HTTPError) in try perform(handle) }
        guard code == 0 else { throw failure(CURLcode(UInt32(code)), String(cString: errorText)) }
        // The library takes a head that breaks off for a whole one with an empty body.
        guard isHeadComplete else { throw HTTPError(.connectionLost, subject: target.name, detail: "the answer's head broke off") }
        return ClientResponse(
            status: plumb_curl_status(handle), headers: headers, body: body,
            reusedConnection: plumb_curl_connects(handle) == 0)
    }

    private var headerLines: [String] {
        var lines = request.headers.map { name, value in value.isEmpty ? "\(name);" : "\(name): \(value)" }
        let given = Set(request.headers.map { $0.0.lowercased() })
        guard let body = request.body else { return lines }
        // Without these the library would add its own: a form's content type, and a wait of its own choosing.
        if !given.contains("content-type") { lines.append("Content-Type: application/octet-stream") }
        lines.append(body.count >= Self.askFirst ? "Expect: 100-continue" : "Expect:")
        return lines
    }

    private func configure(_ handle: UnsafeMutableRawPointer) throws(HTTPError) {
        try set(handle, CURLOPT_URL, request.url)
        try set(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        try set(handle, CURLOPT_USERAGENT, configuration.userAgent)
        try set(handle, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        try set(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        try set(handle, CURLOPT_FOLLOWLOCATION, 0)
        // Timeouts by signals would hit a program with several threads.
        try set(handle, CURLOPT_NOSIGNAL, 1)
        try set(handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(request.connectTimeout))
        try set(handle, CURLOPT_TIMEOUT_MS, request.totalTimeout.map(milliseconds) ?? 0)
        try set(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
        try set(handle, CURLOPT_LOW_SPEED_TIME, (milliseconds(request.stallTimeout) + 999) / 1000)
        if let file = configuration.authorityFile { try set(handle, CURLOPT_CAINFO, file) }
        if let path = configuration.unixSocket { try set(handle, CURLOPT_UNIX_SOCKET_PATH, path) }
        if target.isLoopback || configuration.unixSocket != nil { try set(handle, CURLOPT_PROXY, "") }
        try set(handle, CURLOPT_CUSTOMREQUEST, request.method)
        if request.method == "HEAD" { try set(handle, CURLOPT_NOBODY, 1) }
        try check(
            plumb_curl_set_callbacks(
                handle, transferBody, transferHeader, transferProgress, Unmanaged.passUnretained(self).toOpaque()))
    }

    private func perform(_ handle: UnsafeMutableRawPointer) throws(HTTPError) -> Int32 {
        guard let body = request.body else { return plumb_curl_perform(handle) }
        try set(handle, CURLOPT_POST, 1)
        // Terminated, so that an empty body has an address too: without one the library would read standard input.
        let result = (body + [0]).withUnsafeBytes { bytes in
            let code = plumb_curl_set_bytes(handle, bytes.baseAddress, curl_off_t(body.count))
            return code == 0 ? plumb_curl_perform(handle) : code
        }
        return result
    }

    // MARK: Callbacks

    /// Whether the blank line after the headers has come.
    private var isHeadComplete = false

    func take(body piece: UnsafeRawBufferPointer) -> Bool {
        guard body.count + piece.count <= request.responseLimit else {
            isTooLarge = true
            return false
        }
        body += piece
        return true
    }

    func take(header line: UnsafeRawBufferPointer) -> Bool {
        headerBytes += line.count
        guard headerBytes <= Self.headerLimit else {
            isTooLarge = true
            return false
        }
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            // What came before belongs to an interim answer such as 100.
            headers = [:]
            isHeadComplete = false
            return true
        }
        if trimmed(text[...]).isEmpty {
            isHeadComplete = true
            return true
        }
        guard let colon = text.firstIndex(of: ":") else { return true }
        let name = text[..<colon].lowercased()
        let value = String(trimmed(text[text.index(after: colon)...]))
        headers[name] = headers[name].map { "\($0), \(value)" } ?? value
        return true
    }

    func report(_ progress: TransferProgress) -> Bool {
        if request.cancel?.isCancelled == true { return false }
        request.progress?(progress)
        return true
    }

    // MARK: Errors

    private func failure(_ code: CURLcode, _ text: String) -> HTTPError {
        let kind: HTTPError.Code
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT: kind = .unreachable
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE: kind = .connectionLost
        case CURLE_OPERATION_TIMEDOUT: kind = .timeout
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_SSL_INVALIDCERTSTATUS:
            kind = .tls
        case CURLE_ABORTED_BY_CALLBACK: kind = .interrupted
        case CURLE_WRITE_ERROR where isTooLarge:
            return HTTPError(.tooLarge, subject: "\(request.responseLimit)", detail: target.name)
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: kind = .badRequest
        default: kind = .transfer
        }
        let detail = text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
        return HTTPError(kind, subject: target.name, detail: detail)
    }

    private func check(_ code: Int32) throws(HTTPError) {
        guard code == 0 else { throw failure(CURLcode(UInt32(code)), "") }
    }

    private func set(_ handle: UnsafeMutableRawPointer, _ option: CURLoption, _ value: String) throws(HTTPError) {
        try check(plumb_curl_set_text(handle, option, value))
    }

    private func set(_ handle: UnsafeMutableRawPointer, _ option: CURLoption, _ value: Int) throws(HTTPError) {
        try check(plumb_curl_set_long(handle, option, value))
    }
}

/// At least one, because zero means "none" to the library.
private func milliseconds(_ duration: Duration) -> Int {
    max(1, Int(duration / .milliseconds(1)))
}

private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
}

// MARK: Called by the library, on the sending thread

private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private func transferBody(
    bytes: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
    let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer(context)?.take(body: piece) == true ? piece.count : 0
}

private func transferHeader(
    bytes: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer(context)?.take(header: line) == true ? line.count : 0
}

private func transferProgress(
    context: UnsafeMutableRawPointer?, downloadTotal: curl_off_t, downloaded: curl_off_t, uploadTotal: curl_off_t,
    uploaded: curl_off_t
) -> Int32 {
    var progress = TransferProgress()
    progress.uploaded = Int(uploaded)
    progress.uploadTotal = Int(uploadTotal)
    progress.downloaded = Int(downloaded)
    progress.downloadTotal = Int(downloadTotal)
    return transfer(context)?.report(progress) == true ? 0 : 1
}
