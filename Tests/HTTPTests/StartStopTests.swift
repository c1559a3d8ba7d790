import Glibc
import HTTP
import Testing

@Suite("server: start and stop")
struct StartStopTests {
    private func startError(_ configuration: ServerConfiguration) async -> HTTPError.Code? {
        let server = HTTPServer(configuration: configuration, handler: ClosureHandler(answer: echo)) { _ in }
        do throws(HTTPError) {
            try server.start()
        } catch {
            return error.code
        }
        await server.stop(within: 0)
        return nil
    }

    private let tls = ServerTLS(certificate: TestCertificate.certificate, key: TestCertificate.key)

    @Test("plain HTTP off loopback is refused, and so is a proxied server off loopback")
    func offLoopback() async {
        for host in hasIPv6 ? ["0.0.0.0", "::"] : ["0.0.0.0"] {
            #expect(await startError(anyPort { $0.host = host }) == .plainOffLoopback)
            #expect(await startError(anyPort { ($0.host, $0.behindProxy) = (host, true) }) == .plainOffLoopback)
            #expect(await startError(anyPort { ($0.host, $0.behindProxy, $0.tls) = (host, true, tls) }) == .plainOffLoopback)
        }
        #expect(await startError(anyPort { ($0.host, $0.tls) = ("0.0.0.0", tls) }) == nil)
        #expect(await startError(anyPort { $0.host = "localhost" }) == nil)
        #expect(await startError(anyPort { $0.behindProxy = true }) == nil)
    }

    @Test("unusable configurations are named")
    func badConfiguration() async {
        let changes: [(inout ServerConfiguration) -> Void] = [
            { $0.threads = 0 }, { $0.connectionLimit = 7 }, { $0.perAddressLimit = 0 }, { $0.connectionMemory = 1 },
            { $0.idleTimeout = 0 }, { $0.headerLimit = 20 << 10 }, { $0.headerCountLimit = 0 }, { $0.bodyLimit = -1 },
            { $0.bodyMemory = 1 }, { $0.drainLimit = -1 }, { $0.minimumRate = 0 }, { $0.requestDeadline = .zero },
        ]
        for change in changes { #expect(await startError(anyPort(change)) == .badConfiguration) }
    }

    @Test("a port in use, an unknown address and an unusable certificate are typed errors")
    func cannotStart() async throws {
        try await withServer(handler: ClosureHandler(answer: echo)) { server, _ in
            let port = server.port
            #expect(await startError(anyPort { $0.port = port }) == .cannotListen)
        }
        #expect(await startError(anyPort { $0.host = "192.0.2.1" }) == .cannotListen)
        #expect(await startError(anyPort { $0.tls = ServerTLS(certificate: "none", key: "none") }) == .cannotStart)
        #expect(await startError(anyPort { $0.unixSocket = String(repeating: "x", count: 200) }) == .cannotListen)
    }

    @Test("stop lets a running request finish, and takes no new one")
    func stopFinishes() async throws {
        let gate = Gate()
        let handler = ClosureHandler { _ in
            await gate.wait()
            return .text("done")
        }
        let server = HTTPServer(configuration: anyPort(), handler: handler) { _ in }
        try server.start()
        let (url, port) = (server.url("/"), server.port)
        async let answer = fetch(ClientRequest(url: url))
        #expect(await server.reaches { $0.tasks == 1 })
        async let stopped: Void = server.stop(within: 20)
        #expect(try await onThread { refusesConnections(port) })
        gate.open()
        let received = try await answer
        await stopped
        #expect(received.status == 200)
        #expect(received.headers["connection"] == "close")
        #expect(server.statistics == ended(requests: 1, class: 2))
    }

    @Test("stop answers with 503 what does not finish in time, and cancels it")
    func stopAbandons() async throws {
        let server = HTTPServer(
            configuration: anyPort(),
            handler: ClosureHandler { _ in
                await never()
                return .text("too late")
            }
        ) { _ in }
        try server.start()
        let url = server.url("/")
        async let answer = fetch(ClientRequest(url: url))
        #expect(await server.reaches { $0.tasks == 1 })
        await server.stop(within: 0)
        let received = try await answer
        #expect(received.problem == .stopping)
        #expect(server.statistics == ended(requests: 1, class: 5))
        await server.stop(within: 0)
    }

    @Test("stop does not wait for idle connections or half a request")
    func stopIdle() async throws {
        let server = HTTPServer(configuration: anyPort(), handler: ClosureHandler(answer: echo)) { _ in }
        try server.start()
        let port = server.port
        let half = try await onThread { HeldSocket(port: port, sending: "GET / HTTP/1.1\r\n") }
        let kept = try await onThread { HeldSocket(port: port, sending: "GET / HTTP/1.1\r\nHost: x\r\n\r\n") }
        #expect(await server.reaches { $0.requests == 1 && $0.connections == 2 })
        await server.stop(within: 3600)
        #expect(server.statistics.connections == 0)
        half.hangUp()
        kept.hangUp()
    }

    @Test("a Unix socket works, replaces a stale one, spares a served one, and goes with its server")
    func unixSocket() async throws {
        let path = temporaryPath("socket")
        let configuration = anyPort { $0.unixSocket = path }
        var client = ClientConfiguration()
        client.unixSocket = path
        for _ in 0..<2 {
            try await withServer(configuration, handler: ClosureHandler(answer: echo)) { server, _ in
                let answer = try await fetch(ClientRequest(url: "http://daemon/x"), configuration: client)
                let json = try JSON(parsing: answer.body)
                #expect(json["remote"] == "unix")
                #expect(json["loopback"] == true)
                #expect(server.port == 0)
                var facts = stat()
                #expect(lstat(path, &facts) == 0)
                #expect(facts.st_mode & 0o777 == 0o660)
                #expect(await startError(configuration) == .cannotListen)
            }
            #expect(access(path, F_OK) != 0)
            leaveStaleSocket(path)
        }
        unlink(path)
    }

    @Test("TLS: the certificate is checked, and plain HTTP is not spoken")
    func encrypted() async throws {
        let authority = temporaryPath("pem")
        writeFile(authority, Array(TestCertificate.certificate.utf8))
        defer { unlink(authority) }
        try await withServer(anyPort { $0.tls = tls }, handler: ClosureHandler(answer: echo)) { server, _ in
            let url = "https://127.0.0.1:\(server.port)/secure"
            var trusting = ClientConfiguration()
            trusting.authorityFile = authority
            let answer = try await fetch(ClientRequest(url: url), configuration: trusting)
            #expect(try JSON(parsing: answer.body)["path"] == "/secure")
            let error = await #expect(throws: HTTPError.self) { try await fetch(ClientRequest(url: url)) }
            #expect(error?.code == .tls)
            let plain = server.url("/")
            await #expect(throws: HTTPError.self) { try await fetch(ClientRequest(url: plain)) }
        }
    }
}

private let hasIPv6: Bool = {
    let descriptor = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    return descriptor >= 0
}()

private func ended(requests: Int, class hundreds: Int) -> ServerStatistics {
    var statistics = ServerStatistics()
    statistics.requests = requests
    statistics.byClass[hundreds] = requests
    return statistics
}
