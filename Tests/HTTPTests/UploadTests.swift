import HTTP
import Synchronization
import Testing

/// Keeps what came of uploads that broke off, as the daemon keeps parts of photos.
private final class KeepingHandler: RequestHandler {
    let held = Mutex(0)
    let gate = Gate()
    let order = Record<String>()
    /// Whether whole bodies, too, are worked on until the gate opens.
    let isSlow: Bool

    init(isSlow: Bool = false) { self.isSlow = isSlow }

    func bodyLimit(method: String, path: String, headers: [String: String]) -> BodyVerdict { .acceptBrokenOff(1 << 20) }

    func respond(to request: HTTPRequest) async -> HTTPResponse {
        if request.method == "PUT" {
            order.append("part of \(request.body.count)")
            if isSlow || !request.isWhole { await gate.wait() }
            held.withLock { $0 += request.body.count }
        }
        order.append("\(request.method) answered")
        return .json(["held": JSON(held.withLock { $0 })])
    }
}

/// The caller asks how far an upload came as soon as its line broke, and sends the rest from there: whatever the server has not
/// counted by then is sent twice.
@Suite("server: uploads that break off")
struct UploadTests {
    private func held(_ server: HTTPServer) async throws -> Int? {
        try JSON(parsing: try await fetch(ClientRequest(url: server.url("/photo"))).body)["held"]?.int
    }

    private func head(_ length: Int) -> String { "PUT /photo HTTP/1.1\r\nHost: x\r\nContent-Length: \(length)\r\n\r\n" }

    @Test("what came is counted before the question is answered, though its connection has ended already")
    func ended() async throws {
        let handler = KeepingHandler()
        try await withServer(handler: handler) { server, _ in
            let socket = HeldSocket(port: server.port, sending: head(1000) + String(repeating: "x", count: 600))
            #expect(await server.reaches { $0.live == 1 })
            socket.hangUp()
            #expect(await server.reaches { $0.live == 0 })
            async let answer = held(server)
            #expect(await server.reaches { $0.live == 1 })
            handler.gate.open()
            let counted = try await answer
            #expect(counted == 600)
            #expect(handler.order.all == ["part of 600", "PUT answered", "GET answered"])
        }
    }

    @Test("a connection that nobody has closed is given up for the question, and for a new upload")
    func open() async throws {
        let handler = KeepingHandler()
        handler.gate.open()
        try await withServer(handler: handler) { server, _ in
            let first = HeldSocket(port: server.port, sending: head(1000) + String(repeating: "x", count: 600))
            #expect(await server.reaches { $0.live == 1 })
            let counted = try await held(server)
            #expect(counted == 600)
            let second = HeldSocket(port: server.port, sending: head(1000) + String(repeating: "y", count: 300))
            #expect(await server.reaches { $0.requests + $0.live == 3 })
            let third = try await fetch(ClientRequest(method: "PUT", url: server.url("/photo"), body: [1, 2, 3]))
            let body = try JSON(parsing: third.body)
            #expect(body["held"]?.int == 903)
            #expect(handler.order.all == ["part of 600", "PUT answered", "GET answered", "part of 300", "PUT answered", "part of 3", "PUT answered"])
            first.hangUp()
            second.hangUp()
        }
    }

    /// Both come in; the one that began first is in whole first, and has no business with what its caller began after it.
    @Test("an upload does not cut the one that its caller began after it")
    func overtaken() async throws {
        let handler = KeepingHandler()
        handler.gate.open()
        try await withServer(handler: handler) { server, _ in
            let first = HeldSocket(port: server.port, sending: head(10) + "aaaaa")
            #expect(await server.reaches { $0.live == 1 })
            let second = HeldSocket(port: server.port, sending: head(10) + "bbbbb")
            #expect(await server.reaches { $0.live == 2 })
            first.send("aaaaa")
            #expect(await server.reaches { $0.requests == 1 })
            second.send("bbbbb")
            #expect(await server.reaches { $0.requests == 2 && $0.tasks == 0 })
            #expect(handler.order.all == ["part of 10", "PUT answered", "part of 10", "PUT answered"])
            first.hangUp()
            second.hangUp()
        }
    }

    @Test("an upload that is in whole holds nobody up, though more lies on its line")
    func whole() async throws {
        let handler = KeepingHandler(isSlow: true)
        var configuration = anyPort()
        configuration.uploadPatience = .seconds(60)
        try await withServer(configuration, handler: handler) { server, _ in
            let socket = HeldSocket(port: server.port, sending: head(3) + "abc")
            #expect(await server.reaches { $0.tasks == 1 })
            socket.send("GET /photo HTTP/1.1\r\n")
            let began = ContinuousClock.now
            let counted = try await held(server)
            #expect(counted == 0)
            #expect(ContinuousClock.now - began < .seconds(30))
            handler.gate.open()
            socket.hangUp()
        }
    }
}
