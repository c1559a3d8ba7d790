import Glibc
import HTTP
import Testing

@Suite("server: clients that hold connections and give nothing")
struct FloodTests {
    /// Sends one byte after another as long as the server lets it; whether it was cut off within 20 seconds.
    private func dribble(_ port: UInt16, _ head: String) async throws -> Bool {
        try await onThread {
            let socket = RawSocket(port: port)
            socket.send(head)
            let end = ContinuousClock.now + .seconds(20)
            while ContinuousClock.now < end {
                if !socket.send("a") { return true }
                poll(nil, 0, 5)
            }
            return false
        }
    }

    @Test("headers that come byte by byte are cut off as if nothing came")
    func dribbledHeaders() async throws {
        try await withServer(anyPort { $0.idleTimeout = 1 }, handler: ClosureHandler(answer: echo)) { server, _ in
            let wasCutOff = try await dribble(server.port, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
            #expect(wasCutOff)
            #expect(server.statistics.requests == 0)
        }
    }

    @Test("a body that comes byte by byte is slower than the least rate, and cut off")
    func dribbledBody() async throws {
        let seen = Record<String>()
        let handler = ClosureHandler { request in
            seen.append(request.path)
            return echo(request)
        }
        try await withServer(anyPort { $0.requestDeadline = .milliseconds(50) }, handler: handler) { server, _ in
            let wasCutOff = try await dribble(server.port, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n")
            #expect(wasCutOff)
            #expect(seen.all.isEmpty)
        }
    }

    @Test("idle connections make room for who comes, however many there are")
    func idleFlood() async throws {
        let configuration = anyPort { $0.connectionLimit = 10 }
        try await withServer(configuration, handler: ClosureHandler(answer: echo)) { server, _ in
            let port = server.port
            let idle = try await onThread { (0..<200).map { number in HeldSocket(port: port, sending: number.isMultiple(of: 2) ? "" : "GET / HT") } }
            // Far sooner than the 30 seconds after which an idle connection goes by itself.
            let begin = ContinuousClock.now
            for _ in 0..<5 { #expect(try await fetch(ClientRequest(url: server.url("/"))).status == 200) }
            #expect(ContinuousClock.now - begin < .seconds(10))
            #expect(server.statistics.connections <= 18)
            for socket in idle { socket.hangUp() }
        }
    }

    @Test("a connection with a request is never the one that makes room")
    func busyStay() async throws {
        let gate = Gate()
        let handler = ClosureHandler { request in
            if request.path == "/hold" { await gate.wait() }
            return .text(request.path)
        }
        try await withServer(anyPort { $0.connectionLimit = 10 }, handler: handler) { server, _ in
            let (port, hold) = (server.port, server.url("/hold"))
            async let held = fetch(ClientRequest(url: hold))
            #expect(await server.reaches { $0.tasks == 1 })
            let idle = try await onThread { (0..<50).map { _ in HeldSocket(port: port, sending: "") } }
            #expect(try await fetch(ClientRequest(url: server.url("/"))).status == 200)
            gate.open()
            let answer = try await held
            #expect(answer.status == 200)
            for socket in idle { socket.hangUp() }
        }
    }
}
