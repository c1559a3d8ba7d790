import HTTP
import Synchronization
import Testing

/// A handler whose large bodies wait while `isHolding`.
private final class BulkHandler: RequestHandler {
    let isHolding = Mutex(false)
    let seen = Record<String>()
    let gate: Gate?

    init(holding: Bool = false, gate: Gate? = nil) {
        isHolding.withLock { $0 = holding }
        self.gate = gate
    }

    var holdsBulk: Bool { isHolding.withLock { $0 } }

    func bodyLimit(method: String, path: String, headers: [String: String]) -> BodyVerdict {
        path.hasPrefix("/bulk") ? .acceptBrokenOff(1 << 20) : .accept(1 << 20)
    }

    func respond(to request: HTTPRequest) async -> HTTPResponse {
        seen.append(request.path)
        if request.path == "/bulk/hold" { await gate?.wait() }
        return echo(request)
    }
}

@Suite("server: large bodies wait for their turn")
struct BulkTests {
    private let body = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    private var sum: Int { body.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF } }

    private func number(_ name: String, _ answer: ClientResponse) -> Int? { (try? JSON(parsing: answer.body))?[name]?.int }

    private func put(_ server: HTTPServer, _ path: String) -> ClientRequest { ClientRequest(method: "PUT", url: server.url(path), body: body) }

    @Test("what is small goes first; the large body waits unread, then comes whole")
    func holding() async throws {
        let handler = BulkHandler(holding: true)
        try await withServer(anyPort { $0.bulkPatience = .seconds(20) }, handler: handler) { server, _ in
            let request = put(server, "/bulk/1")
            async let large = fetch(request)
            #expect(await server.reaches { $0.live == 1 })
            for number in 0..<3 { #expect(try await fetch(put(server, "/small/\(number)")).status == 200) }
            #expect(handler.seen.all == ["/small/0", "/small/1", "/small/2"])
            #expect(server.statistics.bytesIn == 3 * body.count)
            handler.isHolding.withLock { $0 = false }
            let answer = try await large
            #expect(number("length", answer) == body.count)
            #expect(number("sum", answer) == sum)
        }
    }

    @Test("it does not wait longer than its patience")
    func patience() async throws {
        let handler = BulkHandler(holding: true)
        try await withServer(anyPort { $0.bulkPatience = .milliseconds(50) }, handler: handler) { server, _ in
            let status = try await fetch(put(server, "/bulk/1")).status
            #expect(status == 200)
        }
    }

    @Test("only so many bytes are promised at once; who waits for room comes in the order of asking")
    func room() async throws {
        let gate = Gate()
        let handler = BulkHandler(gate: gate)
        try await withServer(anyPort { $0.bulkMemory = 400_000 }, handler: handler) { server, _ in
            let (hold, next) = (put(server, "/bulk/hold"), put(server, "/bulk/next"))
            async let first = fetch(hold)
            #expect(await server.reaches { $0.tasks == 1 })
            async let second = fetch(next)
            #expect(await server.reaches { $0.live == 2 })
            #expect(try await fetch(put(server, "/small")).status == 200)
            #expect(handler.seen.all == ["/bulk/hold", "/small"])
            gate.open()
            let (one, two) = try await (first, second)
            #expect(one.status == 200 && two.status == 200)
            #expect(number("sum", two) == sum)
        }
    }

    @Test("a body larger than all the room comes in alone")
    func larger() async throws {
        try await withServer(anyPort { $0.bulkMemory = 1_000 }, handler: BulkHandler()) { server, _ in
            for number in 0..<3 {
                let status = try await fetch(put(server, "/bulk/\(number)")).status
                #expect(status == 200)
            }
        }
    }

    @Test("whoever waits too long is told to come again, and the room is not lost")
    func tooLong() async throws {
        let handler = BulkHandler(holding: true)
        let configuration = anyPort {
            $0.bulkMemory = 400_000
            $0.bulkPatience = .seconds(60)
            $0.requestDeadline = .milliseconds(1500)
        }
        try await withServer(configuration, handler: handler) { server, _ in
            let refused = try await fetch(put(server, "/bulk/next"))
            #expect(refused.problem == .deadlinePassed)
            #expect(await server.reaches { $0.live == 0 })
            handler.isHolding.withLock { $0 = false }
            let status = try await fetch(put(server, "/bulk/again")).status
            #expect(status == 200)
            #expect(handler.seen.all == ["/bulk/again"])
        }
    }

    @Test("a server that stops answers those that wait")
    func stopping() async throws {
        let handler = BulkHandler(holding: true)
        try await withServer(anyPort { $0.bulkPatience = .seconds(60) }, handler: handler) { server, _ in
            let request = put(server, "/bulk/1")
            async let large = fetch(request)
            #expect(await server.reaches { $0.live == 1 })
            await server.stop(within: 0)
            let answer = try? await large
            #expect(answer == nil || answer?.problem == .stopping)
            #expect(handler.seen.all.isEmpty)
        }
    }
}
