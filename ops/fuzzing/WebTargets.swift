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
    }
}
