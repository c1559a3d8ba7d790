/// What the handler answers.
///
/// The server itself sets `Content-Length`, `Date`, `Connection` and `X-Request-Id`; a HEAD request is answered like the GET,
/// and the body is then left out.
package struct HTTPResponse: Sendable {
    /// 200 to 599.
    package var status: Int
    /// In order; a name may stand several times (`Set-Cookie`). Values without line breaks.
    package var headers: [(String, String)]
    /// Ignored when `file` is set, and for the statuses 204 and 304.
    package var body: [UInt8]
    /// Sent from the descriptor by the kernel, in place of `body`.
    package var file: ResponseFile?
    /// The route's pattern for the log line, for example `/visits/{id}`; never the real path. Nil leaves it out.
    package var pattern: String?

    package init(
        status: Int, headers: [(String, String)] = [], body: [UInt8] = [], file: ResponseFile? = nil,
        pattern: String? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.file = file
        self.pattern = pattern
    }

    /// A JSON document.
    package static func json(_ document: JSON, status: Int = 200, headers: [(String, String)] = []) -> HTTPResponse {
        HTTPResponse(
            status: status, headers: [("Content-Type", "application/json; charset=utf-8")] + headers,
            body: document.serializedBytes())
    }

    /// Text in UTF-8.
    package static func text(
        _ text: String, status: Int = 200, type: String = "text/plain; charset=utf-8", headers: [(String, String)] = []
    ) -> HTTPResponse {
        HTTPResponse(status: status, headers: [("Content-Type", type)] + headers, body: Array(text.utf8))
    }

    /// An open file.
    package static func file(
        _ file: ResponseFile, status: Int = 200, type: String = "application/octet-stream",
        headers: [(String, String)] = []
    ) -> HTTPResponse {
        HTTPResponse(status: status, headers: [("Content-Type", type)] + headers, file: file)
    }

    /// Bytes that the answer's body has.
    package var length: Int { file?.length ?? body.count }
}
