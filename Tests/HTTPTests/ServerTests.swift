import HTTP
import Testing

@Suite("server: requests and answers over a real socket")
struct ServerTests {
    @Test("an echo returns method, decoded path, query and body")
    func echoes() async throws {
        try await withServer(handler: ClosureHandler(answer: echo)) { server, log in
            let body = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            let answer = try await fetch(
                ClientRequest(method: "POST", url: server.url("/visits/%E5%8F%B0%2F1?a=1&a=2&b=x+y%26"), body: body))
            #expect(answer.status == 200)
            let json = try JSON(parsing: answer.body)
            #expect(json["method"] == "POST")
            #expect(json["path"] == "/visits/台/1")
            #expect(json["segments"] == ["visits", "台/1"])
            #expect(json["query"] == ["a=1", "a=2", "b=x y&"])
            #expect(json["length"] == 100_000)
            #expect(json["sum"]?.int == body.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF })
            #expect(json["loopback"] == true)
            #expect(json["remote"] == "127.0.0.1")
            #expect(answer.headers["x-request-id"] == json["id"]?.string)
            #expect(await server.reaches { $0.live == 0 })
            let id = try #require(json["id"]?.string)
            #expect(log.all.count == 1)
            #expect(log.all.first?.hasPrefix("POST 200 in=100000 out=\(answer.body.count) ms=") == true)
            #expect(log.all.first?.hasSuffix("id=\(id)") == true)
        }
    }

    @Test("the log holds the route's pattern, never path or query")
    func logs() async throws {
        let handler = ClosureHandler { _ in
            var answer = HTTPResponse.text("ok")
            answer.pattern = "/visits/{id}"
            return answer
        }
        try await withServer(handler: handler) { server, log in
            _ = try await fetch(ClientRequest(url: server.url("/visits/secret?token=hidden")))
            #expect(await server.reaches { $0.requests == 1 })
            let line = try #require(log.all.first)
            #expect(line.hasPrefix("GET 200 /visits/{id} in=0 out=2 ms="))
            #expect(!line.contains("secret") && !line.contains("hidden"))
        }
    }

    @Test("one client keeps its connection")
    func keepAlive() async throws {
        try await withServer(handler: ClosureHandler(answer: echo)) { server, _ in
            let url = server.url("/")
            let reused = try await onThread {
                let client = HTTPClient()
                return try (0..<5).map { round in
                    try client.send(ClientRequest(method: round == 2 ? "HEAD" : "GET", url: url)).reusedConnection
                }
            }
            #expect(reused == [false, true, true, true, true])
        }
    }

    @Test("200 requests at once, all suspended together, each get their own answer")
    func concurrent() async throws {
        let gate = Gate()
        let handler = ClosureHandler { request in
            await gate.wait()
            return .text(request.segments.last ?? "")
        }
        try await withServer(handler: handler) { server, _ in
            let port = server.port
            let answers = try await withThrowingTaskGroup(of: (Int, String).self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let url = "http://127.0.0.1:\(port)/n/\(number)"
                        return (number, String(decoding: try await fetch(ClientRequest(url: url)).body, as: UTF8.self))
                    }
                }
                #expect(await server.reaches { $0.tasks == 200 })
                gate.open()
                var answers: [Int: String] = [:]
                for try await (number, text) in group { answers[number] = text }
                return answers
            }
            #expect(answers.count == 200)
            #expect(answers.allSatisfy { String($0.key) == $0.value })
            #expect(await server.reaches { $0.byClass[2] == 200 })
        }
    }

    @Test("HEAD has the length of GET and no body; 204 has neither")
    func bodiless() async throws {
        let handler = ClosureHandler { request in
            request.path == "/none" ? HTTPResponse(status: 204, body: [1, 2]) : .text("twelve bytes")
        }
        try await withServer(handler: handler) { server, _ in
            let head = try await fetch(ClientRequest(method: "HEAD", url: server.url("/")))
            #expect(head.body.isEmpty)
            #expect(head.headers["content-length"] == "12")
            let none = try await fetch(ClientRequest(url: server.url("/none")))
            #expect(none.status == 204)
            #expect(none.body.isEmpty)
        }
    }

    @Test("headers that only the server sets are its own, an unusable answer becomes 500")
    func answerHeaders() async throws {
        let handler = ClosureHandler { request in
            switch request.path {
            case "/own":
                HTTPResponse(
                    status: 200, headers: [("Content-Length", "7"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")],
                    body: [65])
            case "/break": HTTPResponse(status: 200, headers: [("X-Bad", "a\r\nX-Injected: 1")])
            default: HTTPResponse(status: 99)
            }
        }
        try await withServer(handler: handler) { server, _ in
            let own = try await fetch(ClientRequest(url: server.url("/own")))
            #expect(own.headers["content-length"] == "1")
            #expect(own.headers["set-cookie"] == "a=1, b=2")
            let split = try await fetch(ClientRequest(url: server.url("/break")))
            #expect(split.problem == .unusableAnswer)
            #expect(split.headers["x-injected"] == nil)
            let status = try await fetch(ClientRequest(url: server.url("/status")))
            #expect(status.problem == .unusableAnswer)
        }
    }

    @Test("behind a proxy the client is the last reported address, and nobody passed on is local")
    func proxied() async throws {
        for (isBehind, header, remote, isLocal) in [
            (false, nil, "127.0.0.1", true),
            (false, "192.0.2.1", "127.0.0.1", false),
            (true, "127.0.0.1, 192.0.2.7", "192.0.2.7", false),
            (true, nil, "127.0.0.1", true),
        ] as [(Bool, String?, String, Bool)] {
            try await withServer(anyPort { $0.behindProxy = isBehind }, handler: ClosureHandler(answer: echo)) { server, _ in
                let headers = header.map { [("X-Forwarded-For", $0)] } ?? []
                let answer = try await fetch(ClientRequest(url: server.url("/"), headers: headers))
                let json = try JSON(parsing: answer.body)
                #expect(json["remote"]?.string == remote)
                #expect(json["loopback"]?.bool == isLocal)
            }
        }
    }
}
