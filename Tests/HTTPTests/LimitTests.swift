import HTTP
import Testing

@Suite("server: limits of size, time and number")
struct LimitTests {
    /// A handler that records what reaches it.
    private func recorder(_ seen: Record<String>) -> ClosureHandler {
        ClosureHandler { request in
            seen.append(request.path)
            return .text("length \(request.body.count)")
        }
    }

    private func post(_ headers: String) -> String {
        "POST /in HTTP/1.1\r\nHost: x\r\n\(headers)\r\n"
    }

    @Test("a body announced as too long is refused before it is sent, and its connection closed")
    func oversizeAnnounced() async throws {
        let seen = Record<String>()
        try await withServer(handler: recorder(seen)) { server, _ in
            let answer = try await exchange(server.port, [post("Content-Length: 2000000\r\n")])
            #expect(answer.hasPrefix("HTTP/1.1 413 "))
            #expect(answer.contains("\"limit\":1048576"))
            #expect(answer.contains("Connection: close"))
            // The client of this module asks for leave first and so reads the refusal too.
            let body = [UInt8](repeating: 1, count: 2_000_000)
            let refused = try await fetch(ClientRequest(method: "PUT", url: server.url("/in"), body: body))
            #expect(refused.problem == .bodyTooLarge(limit: 1 << 20))
            #expect(seen.all.isEmpty)
        }
    }

    @Test("a little too long is read and thrown away, so the connection lives on")
    func oversizeDrained() async throws {
        let seen = Record<String>()
        try await withServer(anyPort { $0.bodyLimit = 10 }, handler: recorder(seen)) { server, _ in
            let url = server.url("/in")
            let (refused, accepted) = try await onThread {
                let client = HTTPClient()
                return (
                    try client.send(ClientRequest(method: "POST", url: url, body: Array("elevenbytes".utf8))),
                    try client.send(ClientRequest(method: "POST", url: url, body: Array("tenbytes!!".utf8)))
                )
            }
            #expect(refused.problem == .bodyTooLarge(limit: 10))
            #expect(accepted.body == Array("length 10".utf8))
            #expect(accepted.reusedConnection)
            #expect(seen.all == ["/in"])
        }
    }

    @Test("a chunked body over the limit is answered at its end")
    func oversizeChunked() async throws {
        let seen = Record<String>()
        try await withServer(anyPort { $0.bodyLimit = 10 }, handler: recorder(seen)) { server, _ in
            let head = post("Transfer-Encoding: chunked\r\nConnection: close\r\n")
            let fits = try await exchange(server.port, [head, "5\r\nabcde\r\n", "5\r\nfghij\r\n", "0\r\n\r\n"])
            #expect(fits.hasSuffix("length 10"))
            let over = try await exchange(server.port, [head, "5\r\nabcde\r\n", "6\r\nfghijk\r\n", "0\r\n\r\n"])
            #expect(over.hasPrefix("HTTP/1.1 413 "))
            #expect(seen.all == ["/in"])
        }
    }

    @Test("a chunked body that goes on and on loses its connection")
    func endlessChunked() async throws {
        let seen = Record<String>()
        let configuration = anyPort {
            $0.bodyLimit = 10
            $0.drainLimit = 100_000
        }
        try await withServer(configuration, handler: recorder(seen)) { server, _ in
            let port = server.port
            let wasCutOff = try await onThread {
                let socket = RawSocket(port: port)
                socket.send("POST /in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
                let chunk = "1000\r\n" + String(repeating: "x", count: 4096) + "\r\n"
                return (0..<100_000).contains { _ in !socket.send(chunk) }
            }
            #expect(wasCutOff)
            #expect(await server.reaches { $0.byClass[0] == 1 })
            // What was read stays near the limits, whatever was sent.
            #expect(server.statistics.bytesIn < 200_000)
            #expect(seen.all.isEmpty)
        }
    }

    @Test("the handler refuses a body before any of it is read")
    func refusedByHandler() async throws {
        let seen = Record<String>()
        var handler = recorder(seen)
        handler.verdict = { _, path, headers in
            headers["authorization"] == nil ? .refuse(.text("who?", status: 401)) : .accept(path == "/big" ? Int.max : 5)
        }
        try await withServer(handler: handler) { server, _ in
            let asking = try await exchange(server.port, [post("Content-Length: 50\r\nExpect: 100-continue\r\n")])
            #expect(asking.hasPrefix("HTTP/1.1 401 "))
            let large = try await exchange(server.port, [post("Content-Length: 50000000\r\n")])
            #expect(large.hasPrefix("HTTP/1.1 401 "))
            let body = [UInt8](repeating: 1, count: 2_000_000)
            let known = [("Authorization", "x")]
            let big = try await fetch(ClientRequest(method: "PUT", url: server.url("/big"), headers: known, body: body))
            #expect(big.body == Array("length 2000000".utf8))
            let other = try await fetch(ClientRequest(method: "PUT", url: server.url("/"), headers: known, body: body))
            #expect(other.problem == .bodyTooLarge(limit: 5))
            #expect(seen.all == ["/big"])
        }
    }

    @Test("all bodies together are bounded, and their memory is given back")
    func bodyMemory() async throws {
        let gate = Gate()
        let handler = ClosureHandler { request in
            if request.path == "/hold" { await gate.wait() }
            return .text("ok")
        }
        let configuration = anyPort {
            $0.bodyLimit = 1000
            $0.bodyMemory = 1000
        }
        try await withServer(configuration, handler: handler) { server, _ in
            let body = [UInt8](repeating: 1, count: 600)
            let (hold, other) = (server.url("/hold"), server.url("/"))
            async let held = fetch(ClientRequest(method: "POST", url: hold, body: body))
            #expect(await server.reaches { $0.tasks == 1 })
            #expect(try await fetch(ClientRequest(method: "POST", url: other, body: body)).problem == .bodyMemoryFull)
            gate.open()
            let status = try await held.status
            #expect(status == 200)
            #expect(await server.reaches { $0.live == 0 })
            #expect(try await fetch(ClientRequest(method: "POST", url: other, body: body)).status == 200)
        }
    }

    @Test("a handler that is late costs its client a 503, is cancelled, and its answer is dropped")
    func lateAnswer() async throws {
        let cancelled = Record<Bool>()
        let handler = ClosureHandler { _ in
            await never()
            cancelled.append(Task.isCancelled)
            return .text("too late")
        }
        try await withServer(anyPort { $0.requestDeadline = .milliseconds(50) }, handler: handler) { server, _ in
            let url = server.url("/")
            let answers = try await onThread {
                let client = HTTPClient()
                return try (0..<2).map { _ in try client.send(ClientRequest(url: url)) }
            }
            #expect(answers.map(\.problem) == [.deadlinePassed, .deadlinePassed])
            #expect(await server.reaches { $0.tasks == 0 })
            #expect(cancelled.all == [true, true])
        }
    }

    @Test("a body that stops coming is cut off, and the handler never sees it")
    func slowBody() async throws {
        let seen = Record<String>()
        try await withServer(anyPort { $0.requestDeadline = .milliseconds(50) }, handler: recorder(seen)) { server, log in
            let answer = try await exchange(server.port, [post("Content-Length: 100\r\n"), "only this"])
            #expect(answer.isEmpty)
            #expect(await server.reaches { $0.byClass[0] == 1 })
            #expect(seen.all.isEmpty)
            #expect(log.all.contains { $0.hasPrefix("POST - in=9 ") && $0.contains(" end=") })
        }
    }

    @Test("headers that stop coming are cut off, on a fresh and on a kept connection")
    func slowHeaders() async throws {
        try await withServer(anyPort { $0.idleTimeout = 1 }, handler: ClosureHandler(answer: echo)) { server, _ in
            #expect(try await exchange(server.port, ["GET / HTT"]).isEmpty)
            let kept = try await exchange(server.port, ["GET / HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTT"])
            #expect(kept.components(of: "HTTP/1.1 ") == 1)
        }
    }

    @Test("headers over the limit in bytes or number get 431")
    func headers() async throws {
        try await withServer(handler: ClosureHandler(answer: echo)) { server, _ in
            for (size, isOurs) in [(17_000, true), (60_000, false)] {
                let answer = try await exchange(
                    server.port, ["GET / HTTP/1.1\r\nHost: x\r\nX-Long: \(String(repeating: "a", count: size))\r\n\r\n"])
                #expect(answer.hasPrefix("HTTP/1.1 431 "))
                #expect(answer.contains("431.90") == isOurs)
            }
            let many = (0..<100).map { "X-\($0): 1\r\n" }.joined()
            #expect(try await exchange(server.port, ["GET / HTTP/1.1\r\nHost: x\r\n\(many)\r\n"]).hasPrefix("HTTP/1.1 431 "))
        }
    }

    @Test("near the connection limit every answer closes its connection")
    func connections() async throws {
        let configuration = anyPort { $0.connectionLimit = 10 }
        try await withServer(configuration, handler: ClosureHandler(answer: echo)) { server, _ in
            let port = server.port
            let answers = try await onThread {
                let first = RawSocket(port: port)
                first.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                let roomy = first.receive(until: "}")
                let idle = (0..<6).map { _ in RawSocket(port: port) }
                for socket in idle { socket.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n") }
                for socket in idle { _ = socket.receive(until: "}") }
                let last = RawSocket(port: port)
                last.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                return withExtendedLifetime((first, idle)) { (roomy, last.receive()) }
            }
            #expect(!answers.0.contains("Connection: close"))
            #expect(answers.1.contains("Connection: close"))
        }
    }
}

/// Waits until the task is cancelled.
func never() async {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    for await _ in stream {}
    continuation.finish()
}

extension String {
    /// How often a text occurs.
    func components(of text: String) -> Int {
        var count = 0
        var rest = self[...]
        while let found = rest.firstRange(of: text) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }
}
