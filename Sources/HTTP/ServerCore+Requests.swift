import CMicrohttpd
import Glibc

// What the library's threads do at each step of a request. Nothing here waits.
extension ServerCore {
    /// First step: headers are in. Returns the exchange, and the refusal if one must go out before the body.
    func begin(_ pointer: OpaquePointer, method: String, target: String, connection: ServerConnection)
        -> (exchange: Exchange, early: HTTPResponse?)
    {
        var head: RequestHead?
        var refusal: HTTPResponse?
        var (limit, keepsBrokenOff) = (0, false)
        do throws(Problem) {
            let parsed = try RequestHead(
                method: method, target: target, arguments: arguments(of: pointer), headers: headers(of: pointer),
                headerBytes: plumb_mhd_header_size(pointer), peer: peer(of: pointer), configuration: configuration)
            head = parsed
            if parsed.hasBody { (limit, keepsBrokenOff) = try bodyLimit(for: parsed, refusal: &refusal) }
        } catch {
            refusal = error.response
        }
        let exchange = Exchange(
            id: makeRequestID(), head: head, connection: connection, began: now, bodyLimit: limit, keepsBrokenOff: keepsBrokenOff, refusal: refusal,
            configuration: configuration, memory: memory)
        began(exchange)
        connection.begin(.transferring, until: exchange.transferDeadline)
        let early = isAnsweredEarly(head) ? exchange.refuseEarly() : nil
        let isLarge = exchange.bulk != nil || head?.contentLength ?? .max > configuration.strangersBody
        if refusal == nil, let head, head.hasBody, isLarge, !handler.isKnown(method: head.method, path: head.path, headers: head.headers) {
            vouch(for: exchange, head, pointer)
        } else if refusal == nil, let bytes = exchange.bulk {
            takeTurn(exchange, bytes, pointer)
        }
        return (exchange, early)
    }

    /// Suspends the connection of a caller who is not known until it is clear that his body may be read: without an account nobody
    /// takes the room of those who have one.
    private func vouch(for exchange: Exchange, _ head: RequestHead, _ pointer: OpaquePointer) {
        if isClosing { return }
        MHD_suspend_connection(pointer)
        exchange.waits(ConnectionHandle(pointer: pointer))
        exchange.connection.begin(.working(exchange), until: now + configuration.requestDeadline)
        Task {
            let refusal = await handler.refusal(method: head.method, path: head.path, headers: head.headers)
            if refusal == nil, let bytes = exchange.bulk {
                gate.wait(exchange, bytes: bytes, until: now + configuration.bulkPatience)
                // It may be over by now, and has left before it came.
                if exchange.isOver { gate.leave(exchange) }
                letBulkIn()
            } else {
                exchange.letIn(now: now, refusal: refusal)
            }
        }
    }

    /// Suspends the connection of a large body that has to wait.
    private func takeTurn(_ exchange: Exchange, _ bytes: Int, _ pointer: OpaquePointer) {
        if isClosing || gate.enter(exchange, bytes: bytes, holding: handler.holdsBulk) { return }
        MHD_suspend_connection(pointer)
        exchange.waits(ConnectionHandle(pointer: pointer))
        exchange.connection.begin(.working(exchange), until: now + configuration.requestDeadline)
        gate.wait(exchange, bytes: bytes, until: now + configuration.bulkPatience)
    }

    /// Asks the handler, then holds the announced length against its word.
    private func bodyLimit(for head: RequestHead, refusal: inout HTTPResponse?) throws(Problem) -> (Int, keepsBrokenOff: Bool) {
        let limit: Int
        var keepsBrokenOff = false
        switch handler.bodyLimit(method: head.method, path: head.path, headers: head.headers) {
        case .standard: limit = configuration.bodyLimit
        case .accept(let bytes): limit = max(0, bytes)
        case .acceptBrokenOff(let bytes): (limit, keepsBrokenOff) = (max(0, bytes), true)
        case .refuse(let response):
            refusal = response
            return (0, false)
        }
        guard head.contentLength ?? 0 <= limit else { throw .bodyTooLarge(limit: limit) }
        return (limit, keepsBrokenOff)
    }

    /// Whether a refusal goes out before the body. If the client sends without waiting and not too much, the body
    /// is thrown away first: closing while bytes are under way makes the client's system discard the answer.
    private func isAnsweredEarly(_ head: RequestHead?) -> Bool {
        guard let head else { return true }
        guard head.hasBody else { return false }
        return head.expectsContinue || head.contentLength ?? 0 > configuration.drainLimit
    }

    /// A piece of the body; false drops the connection.
    func receive(_ piece: UnsafeRawBufferPointer, _ exchange: Exchange) -> Bool {
        guard exchange.receive(piece) else { return false }
        exchange.connection.begin(.transferring, until: exchange.transferDeadline)
        return true
    }

    /// The request is complete, or its connection was resumed; false drops the connection.
    func proceed(_ pointer: OpaquePointer, _ exchange: Exchange) -> Bool {
        switch exchange.nextStep() {
        case .nothing: return true
        case .queue(let response): return queue(response, for: exchange, on: pointer, closing: false)
        case .suspend: break
        }
        guard !isClosing, let request = exchange.makeRequest() else {
            return queue(Problem.stopping.response, for: exchange, on: pointer, closing: true)
        }
        // Suspended first: from `suspended` on the answer may come at any moment and resumes the connection.
        MHD_suspend_connection(pointer)
        exchange.suspended(ConnectionHandle(pointer: pointer))
        exchange.connection.begin(.working(exchange), until: now + configuration.requestDeadline)
        if isClosing {
            // Stopping began since the check above, and may have looked for suspended requests already.
            exchange.answer(Problem.stopping.response)
        } else {
            start(request, for: exchange)
        }
        return true
    }

    /// Hands an answer to the library; false drops the connection.
    func queue(_ response: HTTPResponse, for exchange: Exchange, on pointer: OpaquePointer, closing: Bool) -> Bool {
        let closes = closing || closesConnections
        if let made = makeResponse(response, id: exchange.id, closes: closes) {
            return send(made, response, for: exchange, on: pointer)
        }
        log("unusable answer: status \(response.status) id=\(exchange.id)")
        let substitute = Problem.unusableAnswer.response
        guard let made = makeResponse(substitute, id: exchange.id, closes: closes) else { return false }
        return send(made, substitute, for: exchange, on: pointer)
    }

    private func send(_ made: OpaquePointer, _ response: HTTPResponse, for exchange: Exchange, on pointer: OpaquePointer)
        -> Bool
    {
        exchange.queued(status: response.status, length: response.length, pattern: response.pattern)
        let deadline = now + configuration.requestDeadline + .seconds(response.length / configuration.minimumRate)
        exchange.connection.begin(.transferring, until: deadline)
        return plumb_mhd_queue(pointer, UInt32(response.status), made) == 1
    }
}

/// Headers that only the server sets.
private let ownHeaders: Set<String> = ["content-length", "transfer-encoding", "connection", "date", "x-request-id"]

/// Makes the library's form of an answer; nil when status, header or file cannot be used.
private func makeResponse(_ response: HTTPResponse, id: String, closes: Bool) -> OpaquePointer? {
    guard (200...599).contains(response.status) else { return nil }
    let made: OpaquePointer?
    if response.status == 204 || response.status == 304 {
        made = plumb_mhd_response_of_bytes(nil, 0)
    } else if let file = response.file {
        let descriptor = file.take()
        guard descriptor >= 0 else { return nil }
        made = plumb_mhd_response_of_file(descriptor, UInt64(file.offset), UInt64(file.length))
        if made == nil { close(descriptor) }
    } else {
        made = response.body.withUnsafeBytes { plumb_mhd_response_of_bytes($0.baseAddress, $0.count) }
    }
    guard let made else { return nil }
    var headers = response.headers.filter { !ownHeaders.contains($0.0.lowercased()) }
    headers.append(("X-Request-Id", id))
    if closes { headers.append(("Connection", "close")) }
    for (name, value) in headers where plumb_mhd_add_header(made, name, value) != 1 {
        MHD_destroy_response(made)
        return nil
    }
    return made
}

/// Eight characters without those that are easily mistaken for one another.
func makeRequestID() -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<8).map { _ in alphabet[Int.random(in: 0..<alphabet.count)] })
}
