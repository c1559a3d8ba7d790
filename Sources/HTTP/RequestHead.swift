import CMicrohttpd
import Glibc

/// What is known of a request before its body: the checked form of what the library parsed.
struct RequestHead {
    var method = ""
    var path = ""
    var segments: [String] = []
    var queryItems: [(name: String, value: String)] = []
    var headers: [String: String] = [:]
    var remoteAddress = ""
    var isLoopback = false
    /// Announced bytes of the body; nil when it comes in chunks; 0 when there is none.
    var contentLength: Int? = 0
    /// The client waits for leave before it sends the body.
    var expectsContinue = false

    static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

    var hasBody: Bool { contentLength != 0 }
}

extension RequestHead {
    /// Checks a request line and headers.
    /// - Throws: The refusal.
    init(
        method: String, target: String, arguments: [RawPair], headers raw: [RawPair], headerBytes: Int,
        peer: SocketAddress, configuration: ServerConfiguration
    ) throws(Problem) {
        guard headerBytes <= configuration.headerLimit, raw.count <= configuration.headerCountLimit else {
            throw .headersTooLarge(limit: configuration.headerLimit)
        }
        guard Self.methods.contains(method) else { throw .notImplemented }
        self.method = method
        segments = try Self.segments(of: target)
        path = "/" + segments.joined(separator: "/")
        for argument in arguments {
            guard let name = decodePercent(argument.name, plusIsSpace: true),
                let value = decodePercent(argument.value, plusIsSpace: true)
            else { throw .malformedRequest }
            queryItems.append((name, value))
        }
        try take(headers: raw)
        if let coding = headers["transfer-encoding"] {
            // Both framings at once is how requests are smuggled past a proxy.
            guard headers["content-length"] == nil else { throw .malformedRequest }
            guard coding.lowercased() == "chunked" else { throw .notImplemented }
            contentLength = nil
        } else if let announced = headers["content-length"] {
            guard let length = Int(announced), length >= 0, announced.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw .malformedRequest
            }
            contentLength = length
        }
        expectsContinue = headers["expect"]?.lowercased() == "100-continue"
        locate(peer, behindProxy: configuration.behindProxy)
    }

    private static func segments(of target: String) throws(Problem) -> [String] {
        guard target.utf8.first == UInt8(ascii: "/") else { throw .malformedRequest }
        guard target != "/" else { return [] }
        var segments: [String] = []
        for part in target.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let segment = decodePercent(Array(part), plusIsSpace: false), segment != ".", segment != "..",
                segment.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
            else { throw .malformedRequest }
            segments.append(segment)
        }
        return segments
    }

    private mutating func take(headers raw: [RawPair]) throws(Problem) {
        for header in raw {
            let name = String(decoding: header.name, as: UTF8.self).lowercased()
            let value = String(decoding: header.value, as: UTF8.self)
            guard let earlier = headers[name] else {
                headers[name] = value
                continue
            }
            // Two of these leave open which one counts.
            guard name != "content-length", name != "transfer-encoding", name != "host", name != "authorization" else {
                throw .malformedRequest
            }
            headers[name] = earlier + (name == "cookie" ? "; " : ", ") + value
        }
    }

    private mutating func locate(_ peer: SocketAddress, behindProxy: Bool) {
        remoteAddress = peer.text
        let passedOn = ["x-forwarded-for", "x-real-ip", "forwarded", "via"].contains { headers[$0] != nil }
        isLoopback = peer.isLoopback && !passedOn
        if behindProxy, let last = headers["x-forwarded-for"]?.split(separator: ",").last {
            remoteAddress = String(last.drop { $0 == " " }.prefix { $0 != " " }.prefix(64))
        }
    }
}

/// A name and a value as they came.
struct RawPair: Equatable {
    let name: [UInt8]
    let value: [UInt8]
}

/// Decodes percent escapes; nil for a broken escape, NUL, or what is not UTF-8.
func decodePercent(_ bytes: [UInt8], plusIsSpace: Bool) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
        switch bytes[position] {
        case UInt8(ascii: "%"):
            guard position + 2 < bytes.count,
                let high = Character(Unicode.Scalar(bytes[position + 1])).hexDigitValue,
                let low = Character(Unicode.Scalar(bytes[position + 2])).hexDigitValue
            else { return nil }
            decoded.append(UInt8(high << 4 | low))
            position += 3
        case UInt8(ascii: "+") where plusIsSpace:
            decoded.append(UInt8(ascii: " "))
            position += 1
        case let byte:
            decoded.append(byte)
            position += 1
        }
    }
    guard !decoded.contains(0) else { return nil }
    return String(validating: decoded, as: UTF8.self)
}
