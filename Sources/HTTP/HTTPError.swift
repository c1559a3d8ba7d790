/// A failure of the server's start or of a client call, or a malformed document: a stable code and the facts.
///
/// `description` is for logs. Sentences for people are in `HTTPError+Sentences.swift`. Neither ever holds a header, a
/// body or a query.
package struct HTTPError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A stable dotted code; new ones may be added.
    package struct Code: RawRepresentable, Sendable, Hashable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Name lookup or connection failed: there is no network, or nobody listens. Subject: host and port.
        package static let unreachable = Code(rawValue: "http.unreachable")
        /// The connection broke before the whole answer was there. Subject: host and port.
        package static let connectionLost = Code(rawValue: "http.connection-lost")
        /// The connection, the transfer, or the wait for the answer took too long. Subject: host and port.
        package static let timeout = Code(rawValue: "http.timeout")
        /// The other side's certificate or protocol version is not acceptable. Subject: host and port.
        package static let tls = Code(rawValue: "http.tls")
        /// The answer exceeds the caller's limit. Subject: the limit in bytes.
        package static let tooLarge = Code(rawValue: "http.too-large")
        /// The caller's cancel flag was set. Subject: host and port.
        package static let interrupted = Code(rawValue: "http.interrupted")
        /// The request cannot be sent: no http or https address, an unknown method, or a header with a line break.
        /// Subject: `address`, `method` or `header`.
        package static let badRequest = Code(rawValue: "http.bad-request")
        /// Plain HTTP was asked for outside the machine. Subject: host and port.
        package static let plainOffLoopback = Code(rawValue: "http.plain-off-loopback")
        /// The address to listen on cannot be bound. Subject: address.
        package static let cannotListen = Code(rawValue: "http.cannot-listen")
        /// A value of the server configuration is out of range. Subject: the field.
        package static let badConfiguration = Code(rawValue: "http.bad-configuration")
        /// The server library refused to start, for example for an unusable certificate. Subject: address.
        package static let cannotStart = Code(rawValue: "http.cannot-start")
        /// A file that was to be sent cannot be opened. Subject: nothing (paths may be names of people's photos).
        package static let fileUnavailable = Code(rawValue: "http.file-unavailable")
        /// Bytes are not a JSON document, or exceed its limits. Subject: byte position.
        package static let badJSON = Code(rawValue: "http.bad-json")
        /// Anything else that the transfer library reports. Subject: host and port.
        package static let transfer = Code(rawValue: "http.transfer")
    }

    package let code: Code
    /// What the error is about; see each code.
    package let subject: String
    /// The library's or system's own words, for the log; may be empty.
    package let detail: String

    package init(_ code: Code, subject: String = "", detail: String = "") {
        self.code = code
        self.subject = subject
        self.detail = detail
    }

    package var description: String {
        var text = code.rawValue
        if !subject.isEmpty { text += " (\(subject))" }
        if !detail.isEmpty { text += ": \(detail)" }
        return text
    }
}
