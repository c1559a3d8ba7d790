import Crypto
import Glibc
import Replication

/// A thousand laptops that all begin at once, on one thread: each sends its day's changes, waits for the answer, then sends
/// its photos, one after the other, over one connection.
struct StormLoad {
    /// Milliseconds from the common start to each laptop's acknowledgement.
    private(set) var acknowledged: [Double] = []
    /// Seconds until the last acknowledgement and until the last photo.
    private(set) var syncSeconds = 0.0
    private(set) var allSeconds = 0.0
    /// What the laptops' side took of the processors that it shares with the server.
    private(set) var processorSeconds = 0.0
    private(set) var admittedSets = 0
    private(set) var storedPhotos = 0
    private(set) var failures: [String] = []
    private let photos: Int
    private var page = [UInt8](repeating: 0, count: 1 << 16)

    init(photos: Int) { self.photos = photos }

    private final class Client {
        let evening: StormSite.Evening
        var socket: Int32 = -1
        var out: [UInt8] = []
        /// What follows `out`: of a photo all but its first bytes, which the laptops have in common. Laptops read their photos from disks
        /// of their own, with processors of their own.
        var tail: ArraySlice<UInt8> = []
        var sent = 0
        var length: Int { out.count + tail.count }
        var input: [UInt8] = []
        /// 0 the changes, then the photos.
        var turn = 0
        init(_ evening: StormSite.Evening) { self.evening = evening }
    }

    /// Runs to the end or `limit` seconds.
    mutating func run(_ evenings: [StormSite.Evening], port: Int, limit: Double = 300) throws {
        let clients = evenings.map { Client($0) }
        for client in clients { StormLoad.ask(client) }
        let begin = Host.seconds(), processor = Host.processorSeconds()
        for client in clients { client.socket = try StormLoad.connect(port) }
        var open = clients
        while !open.isEmpty {
            guard Host.seconds() - begin < limit else { throw BenchError("the storm did not end within \(limit) s") }
            var polls = open.map { pollfd(fd: $0.socket, events: Int16($0.sent < $0.length ? POLLOUT | POLLIN : POLLIN), revents: 0) }
            guard Glibc.poll(&polls, nfds_t(polls.count), 1_000) >= 0 else { continue }
            for (index, entry) in polls.enumerated() where entry.revents != 0 { try serve(open[index], port, begin) }
            open.removeAll { $0.socket < 0 }
            // Asking a thousand sockets anew for each answer would take half a core from the server.
            usleep(2_000)
        }
        allSeconds = Host.seconds() - begin
        processorSeconds = Host.processorSeconds() - processor
    }

    private mutating func serve(_ client: Client, _ port: Int, _ begin: Double) throws {
        StormLoad.push(client)
        let isClosed = pull(client)
        guard let answer = StormLoad.answer(client.input) else {
            if isClosed { try reconnect(client, port) }
            return
        }
        client.input = []
        try take(answer, client, begin)
        client.turn += 1
        guard client.turn <= min(photos, client.evening.photos.count) else {
            close(client.socket)
            client.socket = -1
            return
        }
        StormLoad.ask(client)
        client.sent = 0
        // From 80 % of its connections on the server closes each after its answer.
        if answer.closes || isClosed { try reconnect(client, port) } else { StormLoad.push(client) }
    }

    /// Sends what the socket takes.
    private static func push(_ client: Client) {
        while client.sent < client.length {
            let inHead = client.sent < client.out.count
            let count = (inHead ? client.out[...] : client.tail).withUnsafeBytes { raw in
                let begin = inHead ? client.sent : client.sent - client.out.count
                return send(
                    client.socket, raw.baseAddress! + begin, raw.count - begin,
                    Int32(MSG_NOSIGNAL) | (inHead && !client.tail.isEmpty ? Int32(MSG_MORE) : 0))
            }
            guard count > 0 else { return }
            client.sent += count
        }
    }

    /// Reads what there is; true when the other side has closed or the connection is broken.
    private mutating func pull(_ client: Client) -> Bool {
        while true {
            let count = recv(client.socket, &page, page.count, 0)
            guard count > 0 else { return count == 0 || (errno != EAGAIN && errno != EINTR) }
            client.input.append(contentsOf: page[0..<count])
        }
    }

    private func reconnect(_ client: Client, _ port: Int) throws {
        close(client.socket)
        client.sent = 0
        client.input = []
        client.socket = try StormLoad.connect(port)
    }

    private mutating func take(_ answer: (status: Int, body: ArraySlice<UInt8>, closes: Bool), _ client: Client, _ begin: Double) throws {
        let now = Host.seconds() - begin
        if client.turn == 0 {
            guard answer.status == 200 else {
                failures.append("sync: \(answer.status)")
                return
            }
            let reply = try SyncReply(Array(answer.body))
            // With the verdict, in one round trip.
            if reply.chunks.isEmpty { failures.append("sync: no verdict") }
            admittedSets += reply.admittedSets
            acknowledged.append(now * 1000)
            syncSeconds = now
        } else if (200...204).contains(answer.status) {
            storedPhotos += 1
        } else {
            failures.append("photo: \(answer.status)")
        }
    }

    /// Prepares what the laptop says next.
    private static func ask(_ client: Client) {
        let evening = client.evening
        func head(_ line: String, _ count: Int, _ more: String = "") -> [UInt8] {
            Array(
                "\(line) HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(evening.token)\r\nContent-Type: application/octet-stream\r\nContent-Length: \(count)\r\n\(more)\r\n"
                    .utf8)
        }
        client.tail = []
        guard client.turn > 0 else {
            client.out = head("POST /v1/sync", evening.sync.count) + evening.sync
            return
        }
        let photo = evening.photos[client.turn - 1]
        let (first, rest) = StormSite.parts(ofPhoto: photo.seed)
        let count = first.count + rest.count
        let part = "Upload-Offset: 0\r\nUpload-Length: \(count)\r\n"
        client.out = head("PATCH /v1/photos/\(evening.dossier)/\(hex(photo.sha256.bytes))", count, part) + first
        client.tail = rest
    }

    /// The first whole answer in `input`; nil while it is still coming.
    private static func answer(_ input: [UInt8]) -> (status: Int, body: ArraySlice<UInt8>, closes: Bool)? {
        guard let end = input.indices.dropLast(3).first(where: { input[$0] == 13 && input[$0 + 1] == 10 && input[$0 + 2] == 13 && input[$0 + 3] == 10 })
        else { return nil }
        let lines = String(decoding: input[..<end], as: UTF8.self).split(separator: "\r\n")
        let status = lines.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
        func header(_ name: String) -> String? {
            lines.first { $0.lowercased().hasPrefix(name + ":") }.map { $0.dropFirst(name.count + 1).filter { $0 != " " }.lowercased() }
        }
        let length = header("content-length").flatMap { Int($0) } ?? 0
        guard input.count >= end + 4 + length else { return nil }
        return (status, input[(end + 4)..<(end + 4 + length)], header("connection") == "close")
    }

    private static func connect(_ port: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard descriptor >= 0, result == 0 || errno == EINPROGRESS else { throw BenchError("cannot connect: \(errno)") }
        return descriptor
    }
}
