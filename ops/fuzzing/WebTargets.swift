import Inspection
import Replication

@testable import Daemon
@testable import HTTP

extension FuzzTarget {
    /// A JSON body. What reads is written and read again as the same value.
    static let json = FuzzTarget(name: "json", largest: 1 << 16) { raw in
        guard let document = try? JSON(parsing: Array(raw)) else { return }
        for pretty in [false, true] {
            guard let again = try? JSON(parsing: document.serializedBytes(pretty: pretty)), again == document else {
                violated("a document that does not come back")
            }
        }
    }

    /// Method, target, arguments and headers as the library hands them over, one a line.
    static let request = FuzzTarget(name: "request", largest: 1 << 13) { raw in
        let lines = raw.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        guard lines.count >= 2 else { return }
        var arguments: [RawPair] = []
        var headers: [RawPair] = []
        for line in lines.dropFirst(2) {
            guard let sign = line.firstIndex(where: { $0 == 0x3D || $0 == 0x3A }) else { continue }
            let pair = RawPair(name: Array(line[..<sign]), value: Array(line[(sign + 1)...]))
            if line[sign] == 0x3D { arguments.append(pair) } else { headers.append(pair) }
        }
        let head = try? RequestHead(
            method: String(decoding: lines[0], as: UTF8.self), target: String(decoding: lines[1], as: UTF8.self), arguments: arguments,
            headers: headers, headerBytes: raw.count, peer: .unknown, configuration: ServerConfiguration())
        guard let head else { return }
        if head.segments.contains(where: { $0 == ".." || $0 == "." || $0.utf8.contains(0) }) { violated("a path that leads elsewhere") }
        if head.isLoopback { violated("an unknown peer is taken for this machine") }
        route(head)
    }

    /// What the routes read of a head before anything is asked of the store.
    private static func route(_ head: RequestHead) {
        if let (route, parameters) = RouteTable().find(head.method, head.segments) {
            if parameters.values.contains(where: \.isEmpty) { violated("an empty part of a path at \(route.pattern)") }
        }
        if let token = bearerToken(head.headers), token.utf8.count != 64 || token != token.lowercased() { violated("a token that is none") }
        if let range = PhotoRoutes.range(head.headers), range.lowerBound < 0 || range.isEmpty { violated("a range without bytes") }
        for header in ["upload-offset", "upload-length"] {
            if let number = try? PhotoRoutes.number(head.headers, header), number < 0 { violated("a number below nothing") }
        }
        _ = ProtocolVersion.compare(header: head.headers[ProtocolVersion.header.lowercased()])
        let query = Fields(query: Dictionary(head.queryItems.map { ($0.name, $0.value) }) { first, _ in first })
        for (name, _) in head.queryItems {
            if let text = (try? query.text(name)) ?? nil, text.count > 4_000 { violated("a text beyond its limit") }
            _ = try? query.day(name)
            _ = try? query.flag(name)
            _ = try? query.choice(name, of: Severity.self)
        }
    }
}
