package import Disclosure
internal import HTTP

/// One address of the API: who may call it, how large its body may be, and what answers.
package struct Route: Sendable {
    /// Who may call.
    package enum Access: Sendable, Equatable {
        /// Anyone who reaches the machine.
        case open
        /// Whoever holds a valid token; what the role allows is decided further down, record by record.
        case enrolled
        /// Whoever holds a valid token of a role with this right.
        case holding(Permission)
    }

    /// What the body is.
    package enum Body: Sendable, Equatable {
        case none
        /// A JSON object of at most 256 KiB.
        case json
        /// Anything, of at most this many bytes.
        case bytes(Int)
        /// Anything, of at most this many bytes; what comes of a body that breaks off is taken in, too.
        case part(Int)

        /// Bytes of the largest body.
        package var limit: Int {
            switch self {
            case .none: 0
            case .json: 256 << 10
            case .bytes(let limit), .part(let limit): limit
            }
        }
    }

    /// GET, HEAD, PATCH or POST.
    package let method: String
    /// Such as `/v1/office/imports/{id}`; a part in braces takes exactly one segment.
    package let pattern: String
    /// Who may call.
    package let access: Access
    /// What the body is.
    package let body: Body
    /// Whether the call needs the header `Plumb-Command`, because it changes something (T3).
    package let isCommand: Bool
    let answer: Answer
    private let parts: [Substring]

    /// The work of a route, with or without a caller.
    enum Answer: Sendable {
        case open(@Sendable (Call) async throws -> HTTPResponse)
        case known(@Sendable (Call, Caller) async throws -> HTTPResponse)
    }

    /// A route that anyone may call.
    static func open(
        _ method: String, _ pattern: String, body: Body = .none, _ answer: @escaping @Sendable (Call) async throws -> HTTPResponse
    ) -> Route {
        Route(method, pattern, .open, body, isCommand: false, .open(answer))
    }

    /// A route for every enrolled person.
    static func enrolled(
        _ method: String, _ pattern: String, body: Body = .none,
        _ answer: @escaping @Sendable (Call, Caller) async throws -> HTTPResponse
    ) -> Route {
        Route(method, pattern, .enrolled, body, isCommand: false, .known(answer))
    }

    /// A route that reads, for roles with a right.
    static func query(
        _ pattern: String, _ permission: Permission, _ answer: @escaping @Sendable (Call, Caller) async throws -> HTTPResponse
    ) -> Route {
        Route("GET", pattern, .holding(permission), .none, isCommand: false, .known(answer))
    }

    /// A route that changes something, for roles with a right.
    static func command(
        _ pattern: String, _ permission: Permission, body: Body = .json,
        _ answer: @escaping @Sendable (Call, Caller) async throws -> HTTPResponse
    ) -> Route {
        Route("POST", pattern, .holding(permission), body, isCommand: true, .known(answer))
    }

    private init(_ method: String, _ pattern: String, _ access: Access, _ body: Body, isCommand: Bool, _ answer: Answer) {
        self.method = method
        self.pattern = pattern
        self.access = access
        self.body = body
        self.isCommand = isCommand
        self.answer = answer
        parts = pattern.split(separator: "/")
    }

    /// Whether a restored server answers it before the office has confirmed: what takes in, and the confirmation itself (B2).
    var isOpenWhileRestoring: Bool {
        access == .open || pattern == "/v1/sync" || pattern == "/v1/me" || pattern.hasPrefix("/v1/office/restore")
            || (pattern.contains("/photos/") && method != "GET") || pattern == "/v1/rescue" || pattern == "/v1/bundles"
    }

    /// The values of the parts in braces, when the path is of this pattern.
    func parameters(of segments: [String]) -> [String: String]? {
        guard segments.count == parts.count else { return nil }
        var values: [String: String] = [:]
        for (part, segment) in zip(parts, segments) {
            if part.hasPrefix("{") {
                guard !segment.isEmpty else { return nil }
                values[String(part.dropFirst().dropLast())] = segment
            } else if part != segment {
                return nil
            }
        }
        return values
    }
}

/// All addresses of the API. The description for others is `schema/openapi.yaml`; a test holds the two together.
package struct RouteTable: Sendable {
    /// In no order that matters: no two patterns take the same path.
    package let routes: [Route]

    /// Makes a table of other routes, for tests.
    package init(_ routes: [Route] = RouteTable.all) { self.routes = routes }

    /// The routes of the API.
    package static let all: [Route] =
        HealthRoutes.all + EnrolmentRoutes.all + SyncRoutes.all + PhotoRoutes.all + ImportRoutes.all + ScheduleRoutes.all + DisclosureRoutes.all
        + RulebookRoutes.all + YearPlanRoutes.all + DrawRoutes.all + FollowUpRoutes.all + ConflictRoutes.all + ReportRoutes.all + AccessRoutes.all
        + RestoreRoutes.all + RescueRoutes.all + StaffingRoutes.all

    /// The route of a request with the values from its path. HEAD is answered by the GET of the same address unless it
    /// has a route of its own.
    func find(_ method: String, _ segments: [String]) -> (route: Route, parameters: [String: String])? {
        for wanted in method == "HEAD" ? ["HEAD", "GET"] : [method] {
            for route in routes where route.method == wanted {
                if let parameters = route.parameters(of: segments) { return (route, parameters) }
            }
        }
        return nil
    }
}
