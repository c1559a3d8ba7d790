package import Disclosure
package import HTTP
internal import Replication

/// Answers requests: finds the route, knows the caller, and turns every failure into a problem, each in one place.
package final class Service: RequestHandler {
    private let door: Door
    private let table: RouteTable
    private let journal: Journal
    private let attempts: AttemptLimit

    /// - Parameter journal: takes what goes wrong inside; the server's own lines go there by another way.
    package init(door: Door, table: RouteTable = RouteTable(), journal: Journal) {
        self.door = door
        self.table = table
        self.journal = journal
        attempts = AttemptLimit(clock: door.clock)
    }

    /// Says how large a body may be. A body that nobody could answer for is not read at all.
    package func bodyLimit(method: String, path: String, headers: [String: String]) -> BodyVerdict {
        guard let (route, _) = table.find(method, path.split(separator: "/").map(String.init)) else {
            return .refuse(Problems.noRoute.response)
        }
        if route.access != .open, bearerToken(headers) == nil { return .refuse(response(Problems.unauthenticated, route)) }
        if case .part(let limit) = route.body { return .acceptBrokenOff(limit) }
        return .accept(route.body.limit)
    }

    package func isKnown(method: String, path: String, headers: [String: String]) -> Bool {
        guard let (route, _) = table.find(method, path.split(separator: "/").map(String.init)), route.access != .open else { return true }
        return bearerToken(headers).map { door.hasSeen(token: $0) } ?? false
    }

    package func refusal(method: String, path: String, headers: [String: String]) async -> HTTPResponse? {
        guard let (route, _) = table.find(method, path.split(separator: "/").map(String.init)) else { return Problems.noRoute.response }
        do {
            // A program of another version is told so, whoever it is.
            if ProtocolVersion.compare(header: headers[ProtocolVersion.header.lowercased()]) != nil { return nil }
            guard let token = bearerToken(headers) else { throw Problems.unauthenticated }
            _ = try await door.authenticate(token: token, program: headers["user-agent"] ?? "")
            return nil
        } catch {
            return response(Problems.from(error), route)
        }
    }

    package var holdsBulk: Bool { door.isWriting }

    /// Answers one request.
    package func respond(to request: HTTPRequest) async -> HTTPResponse {
        guard let (route, parameters) = table.find(request.method, request.segments) else { return Problems.noRoute.response }
        let call = Call(door: door, request: request, parameters: parameters, attempts: attempts)
        do {
            var response = try await answer(call, route)
            response.pattern = route.pattern
            return response
        } catch {
            return refuse(error, request, route)
        }
    }

    private func answer(_ call: Call, _ route: Route) async throws -> HTTPResponse {
        if let other = ProtocolVersion.compare(header: call.request.headers[ProtocolVersion.header.lowercased()]) { throw Problems.otherVersion(other) }
        switch route.answer {
        case .open(let answer): return try await answer(call)
        case .known(let answer):
            guard let token = bearerToken(call.request.headers) else { throw Problems.unauthenticated }
            let caller = try await door.authenticate(token: token, program: call.request.headers["user-agent"] ?? "")
            let result: Result<HTTPResponse, any Error>
            do { result = .success(try await self.answer(call, caller, route, answer)) } catch { result = .failure(error) }
            await door.settleActivity(of: caller)
            return try result.get()
        }
    }

    private func answer(
        _ call: Call, _ caller: Caller, _ route: Route, _ answer: @Sendable (Call, Caller) async throws -> HTTPResponse
    ) async throws -> HTTPResponse {
        // What laptops say of the time together is one of the things by which a server's clock that was set is noticed.
        if let time = call.request.headers["plumb-time"].flatMap({ Int64($0) }) { door.noteLaptopTime(caller, time) }
        // Before anything else is read, so that a caller without the right learns nothing from the order of answers.
        if case .holding(let permission) = route.access { try Permission.require(caller, permission) }
        if !route.isOpenWhileRestoring { try door.requireNormalService() }
        return try await answer(call, caller)
    }

    /// The one place where a failure becomes an answer. What people may not see goes to the log only.
    private func refuse(_ error: any Error, _ request: HTTPRequest, _ route: Route) -> HTTPResponse {
        let problem = Problems.from(error)
        // Photos are written beside the database.
        door.storage.note(problem)
        if problem.status >= 500 {
            journal.log(.error, "failed", ["id": request.id, "pattern": route.pattern, "code": problem.code, "error": debugText(error)])
        }
        return response(problem, route)
    }

    private func response(_ problem: Problem, _ route: Route) -> HTTPResponse {
        var response = problem.response
        // The server writes the request's line; this way the line also tells which problem it was (see RequestLine).
        response.pattern = "\(route.pattern) code=\(problem.code)"
        switch problem.status {
        case 401: response.headers.append(("WWW-Authenticate", "Bearer"))
        case 429: response.headers.append(("Retry-After", "60"))
        case 503: response.headers.append(("Retry-After", "5"))
        default: break
        }
        return response
    }
}

/// The token of `Authorization: Bearer` and 64 hexadecimal digits; nil for anything else.
func bearerToken(_ headers: [String: String]) -> String? {
    guard let words = headers["authorization"]?.split(separator: " ", omittingEmptySubsequences: false), words.count == 2,
        words[0].lowercased() == "bearer", words[1].utf8.count == 64, words[1].utf8.allSatisfy(isHexDigit)
    else { return nil }
    return words[1].lowercased()
}

/// An error for the log. Errors of this project describe themselves without secrets and values (each module's error type
/// says so); of any other only the type is told.
func debugText(_ error: any Error) -> String {
    if let error = error as? any CustomStringConvertible { return "\(type(of: error)) \(error.description)" }
    return "\(type(of: error))"
}

extension Problems {
    /// What a laptop is told whose program is older or newer than this one.
    static func otherVersion(_ other: ProtocolVersion.Other) -> Problem {
        switch other {
        case .older: programTooOld
        case .newer: serverTooOld
        }
    }
}
