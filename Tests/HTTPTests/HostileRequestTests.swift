import HTTP
import Testing

@Suite("server: requests that no honest client sends")
struct HostileRequestTests {
    @Test(
        "each malformed request gets its status, and none reaches the handler",
        arguments: [
            // Two framings, or a doubtful one: the way past a proxy.
            ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", 400),
            ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
            ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501),
            ("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\n\r\n", 400),
            ("GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET /a/../b HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET /a/%2e%2E/b HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET /%2 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET /%0a HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET /?a=%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET /?a=%c3 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", 400),
            ("TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", 501),
            ("CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n", 501),
            ("get / HTTP/1.1\r\nHost: x\r\n\r\n", 501),
            ("GET / HTTP/1.1\r\nHost: x\r\nAuthorization: a\r\nAuthorization: b\r\n\r\n", 400),
        ])
    func malformed(request: String, status: Int) async throws {
        let seen = Record<String>()
        let handler = ClosureHandler { request in
            seen.append(request.path)
            return echo(request)
        }
        try await withServer(handler: handler) { server, _ in
            let answer = try await exchange(server.port, [request])
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer.prefix(60))")
            #expect(seen.all.isEmpty)
        }
    }

    @Test("bytes that are no HTTP close the connection")
    func garbage() async throws {
        try await withServer(handler: ClosureHandler(answer: echo)) { server, _ in
            let answer = try await exchange(server.port, ["\u{16}\u{3}\u{1}\0\0\r\n\r\n"])
            #expect(!answer.hasPrefix("HTTP/1.1 2"))
        }
    }

    @Test("pipelined requests are answered in order")
    func pipelined() async throws {
        try await withServer(handler: ClosureHandler { .text("<\($0.path)>") }) { server, _ in
            let answer = try await exchange(
                server.port,
                [
                    "GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nok"
                        + "GET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                ])
            let order = ["</1>", "</2>", "</3>"].compactMap { answer.firstRange(of: $0)?.lowerBound }
            #expect(order.count == 3)
            #expect(order == order.sorted())
        }
    }

    @Test("a body that breaks off never reaches the handler")
    func truncated() async throws {
        let seen = Record<String>()
        let handler = ClosureHandler { request in
            seen.append(request.path)
            return echo(request)
        }
        // The library may miss a hang-up that comes together with the last bytes; the timeouts then notice it.
        let configuration = anyPort { ($0.idleTimeout, $0.requestDeadline) = (1, .milliseconds(200)) }
        try await withServer(configuration, handler: handler) { server, log in
            let port = server.port
            for framing in ["Content-Length: 100\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"] {
                try await onThread {
                    let socket = RawSocket(port: port)
                    socket.send("POST /cut HTTP/1.1\r\nHost: x\r\n" + framing)
                    socket.hangUp()
                }
            }
            #expect(await server.reaches { $0.byClass[0] == 2 && $0.connections == 0 })
            #expect(seen.all.isEmpty)
            #expect(log.all.filter { $0.hasPrefix("POST - in=") && $0.contains(" out=0 ") }.count == 2)
        }
    }

    @Test("a client that leaves while its request is worked on harms nobody")
    func leaves() async throws {
        let gate = Gate()
        let handler = ClosureHandler { _ in
            await gate.wait()
            return .text(String(repeating: "x", count: 1 << 20))
        }
        try await withServer(handler: handler) { server, _ in
            let port = server.port
            let socket = try await onThread { HeldSocket(port: port, sending: "GET / HTTP/1.1\r\nHost: x\r\n\r\n") }
            #expect(await server.reaches { $0.tasks == 1 })
            socket.hangUp()
            gate.open()
            #expect(await server.reaches { $0.live == 0 && $0.connections == 0 && $0.tasks == 0 })
            #expect(try await fetch(ClientRequest(url: server.url("/"))).body.count == 1 << 20)
        }
    }

    @Test("a client that leaves within its headers leaves nothing behind")
    func leavesEarly() async throws {
        try await withServer(anyPort { $0.idleTimeout = 1 }, handler: ClosureHandler(answer: echo)) { server, _ in
            let port = server.port
            try await onThread {
                for text in ["", "GET", "GET / HTTP/1.1\r\nHost:", "GET / HTTP/1.1\r\nHost: x\r\n"] {
                    let socket = RawSocket(port: port)
                    socket.send(text)
                    socket.hangUp()
                }
            }
            #expect(try await fetch(ClientRequest(url: server.url("/"))).status == 200)
            #expect(await server.reaches { $0.connections == 0 })
            #expect(server.statistics.live == 0)
        }
    }
}
