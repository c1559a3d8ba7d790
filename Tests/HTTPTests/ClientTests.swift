import Glibc
import HTTP
import Testing

@Suite("client: what can go wrong, and what it reports")
struct ClientTests {
    private func failure(_ request: ClientRequest, _ configuration: ClientConfiguration = ClientConfiguration()) async
        -> HTTPError?
    {
        await #expect(throws: HTTPError.self) { try await fetch(request, configuration: configuration) }
    }

    @Test("nobody listens: unreachable, with host and port")
    func unreachable() async throws {
        let server = HTTPServer(configuration: anyPort(), handler: ClosureHandler(answer: echo)) { _ in }
        try server.start()
        let (port, url) = (server.port, server.url("/path?token=secret"))
        await server.stop(within: 0)
        let error = await failure(ClientRequest(url: url))
        #expect(error?.code == .unreachable)
        #expect(error?.subject == "127.0.0.1:\(port)")
        #expect(error?.description.contains("secret") == false)
    }

    @Test("an answer that does not come is a timeout; the client is usable afterwards")
    func timeout() async throws {
        let gate = Gate()
        let handler = ClosureHandler { request in
            if request.path == "/wait" { await gate.wait() }
            return .text("ok")
        }
        try await withServer(handler: handler) { server, _ in
            let (slow, quick) = (server.url("/wait"), server.url("/"))
            let (error, status) = try await onThread {
                let client = HTTPClient()
                var request = ClientRequest(url: slow)
                request.totalTimeout = .milliseconds(100)
                let error = #expect(throws: HTTPError.self) { try client.send(request) }
                return (error, try client.send(ClientRequest(url: quick)).status)
            }
            #expect(error?.code == .timeout)
            #expect(status == 200)
            gate.open()
        }
    }

    @Test("an answer over the limit is not read to its end")
    func tooLarge() async throws {
        let handler = ClosureHandler { _ in HTTPResponse(status: 200, body: [UInt8](repeating: 1, count: 100_000)) }
        try await withServer(handler: handler) { server, _ in
            var request = ClientRequest(url: server.url("/"))
            request.responseLimit = 99_999
            let error = await failure(request)
            #expect(error?.code == .tooLarge)
            #expect(error?.subject == "99999")
            request.responseLimit = 100_000
            let whole = try await fetch(request)
            #expect(whole.body.count == 100_000)
        }
    }

    @Test("the cancel flag stops a transfer that waits, and one that has not begun")
    func interrupted() async throws {
        let gate = Gate()
        let handler = ClosureHandler { _ in
            await gate.wait()
            return .text("ok")
        }
        try await withServer(handler: handler) { server, _ in
            let flag = CancelFlag()
            var request = ClientRequest(url: server.url("/"))
            request.cancel = flag
            let waiting = request
            async let error = failure(waiting)
            #expect(await server.reaches { $0.tasks == 1 })
            flag.cancel()
            let code = await error?.code
            #expect(code == .interrupted)
            #expect(await failure(request)?.code == .interrupted)
            #expect(server.statistics.tasks == 1)
            gate.open()
        }
    }

    @Test("progress ends at the whole of both bodies")
    func progress() async throws {
        let handler = ClosureHandler { _ in HTTPResponse(status: 200, body: [UInt8](repeating: 1, count: 500_000)) }
        try await withServer(handler: handler) { server, _ in
            let seen = Record<TransferProgress>()
            var request = ClientRequest(method: "POST", url: server.url("/"), body: [UInt8](repeating: 2, count: 700_000))
            request.progress = { seen.append($0) }
            _ = try await fetch(request)
            let last = try #require(seen.all.last)
            #expect(last.uploaded == 700_000 && last.uploadTotal == 700_000)
            #expect(last.downloaded == 500_000 && last.downloadTotal == 500_000)
        }
    }

    @Test(
        "what cannot be a request is refused before anything is sent",
        arguments: [
            ("GET", "ftp://127.0.0.1/", "X-A", "1"), ("GET", "not an address", "X-A", "1"), ("GET", "", "X-A", "1"),
            ("GET", "file:///etc/passwd", "X-A", "1"), ("GET", "http://127.0.0.1:1/", "X-A", "1\r\nX-B: 2"),
            ("GET", "http://127.0.0.1:1/", "", "1"), ("GET / HTTP/1.1\r\nX: ", "http://127.0.0.1:1/", "X-A", "1"),
            ("GET", "http://127.0.0.1:1/\u{0}", "X-A", "1"),
        ])
    func badRequest(method: String, url: String, name: String, value: String) async {
        #expect(await failure(ClientRequest(method: method, url: url, headers: [(name, value)]))?.code == .badRequest)
    }

    @Test("plain HTTP to other machines needs to be allowed")
    func plain() async {
        for url in ["http://192.0.2.1/", "http://127.0.0.1.example.test/", "http://localhost.example.test/", "http://[2001:db8::1]/"] {
            #expect(await failure(ClientRequest(url: url))?.code == .plainOffLoopback)
        }
        var allowing = ClientConfiguration()
        allowing.allowsPlainOffLoopback = true
        // A name that cannot exist: allowed, but not reached.
        #expect(await failure(ClientRequest(url: "http://plumb.invalid/"), allowing)?.code == .unreachable)
    }

    @Test("the environment's proxy is passed by on loopback and used elsewhere")
    func proxy() async {
        await #expect(processExitsWith: .success) {
            setenv("http_proxy", "http://127.0.0.1:9", 1)
            setenv("no_proxy", "", 1)
            try await withServer(handler: ClosureHandler(answer: echo)) { server, _ in
                #expect(try await fetch(ClientRequest(url: server.url("/"))).status == 200)
                setenv("http_proxy", server.url(""), 1)
                var allowing = ClientConfiguration()
                allowing.allowsPlainOffLoopback = true
                let proxied = try await fetch(ClientRequest(url: "http://plumb.invalid/"), configuration: allowing)
                // This server is no proxy and says so, which shows that it was asked.
                #expect(proxied.problem == .malformedRequest)
            }
        }
    }

    @Test("an empty body is sent as one, and redirects are not followed")
    func details() async throws {
        let handler = ClosureHandler { request in
            request.path == "/moved"
                ? HTTPResponse(status: 303, headers: [("Location", "/")])
                : .text("\(request.headers["content-length"] ?? "none") \(request.headers["content-type"] ?? "none")")
        }
        try await withServer(handler: handler) { server, _ in
            let url = server.url("/")
            let empty = try await fetch(ClientRequest(method: "POST", url: url, body: []))
            #expect(String(decoding: empty.body, as: UTF8.self) == "0 application/octet-stream")
            let bare = try await fetch(ClientRequest(method: "POST", url: url))
            #expect(String(decoding: bare.body, as: UTF8.self) == "none none")
            #expect(try await fetch(ClientRequest(url: server.url("/moved"))).status == 303)
        }
    }

    @Test("every error has sentences in both languages, with the facts in them")
    func sentences() {
        let codes: [HTTPError.Code] = [
            .unreachable, .connectionLost, .timeout, .tls, .tooLarge, .interrupted, .badRequest, .plainOffLoopback,
            .cannotListen, .badConfiguration, .cannotStart, .fileUnavailable, .badJSON, .transfer,
        ]
        for code in codes {
            let error = HTTPError(code, subject: "SUBJECT", detail: "DETAIL")
            #expect(error.description == "\(code.rawValue) (SUBJECT): DETAIL")
            #expect(error.zh.hasSuffix("。") && error.en.hasSuffix("."))
            #expect(!error.zh.contains("DETAIL") && !error.en.contains("DETAIL"))
            #expect(error.remedyZh.isEmpty == error.remedyEn.isEmpty)
            if code != .interrupted, code != .fileUnavailable { #expect(error.zh.contains("SUBJECT") && error.en.contains("SUBJECT")) }
        }
        #expect(Set(codes.map(\.rawValue)).count == codes.count)
        #expect(Set(codes.map { HTTPError($0).en }).count == codes.count)
    }
}
