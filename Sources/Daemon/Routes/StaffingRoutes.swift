internal import Disclosure
internal import HTTP
internal import Inspection
internal import Replication

/// Days of a quarter, who sits, and how fair it was. 查核日、委員、公平性.
enum StaffingRoutes {
    static let all: [Route] = [
        .query("/v1/office/days/{quarter}", .manageSchedule) { call, caller in
            .json(try await call.door.days(caller, quarter: try quarter(call), draw: try draw(call.query)))
        },
        .command("/v1/office/days/{quarter}/gate", .manageSchedule) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.gateDays(
                    caller, try call.command(), quarter: try quarter(call), draw: try draw(fields), override: try override(fields)))
        },
        .command("/v1/office/days/{quarter}/draw", .manageSchedule) { call, caller in
            .json(try await call.door.drawDays(caller, try call.command(), quarter: try quarter(call), draw: try draw(try call.fields())))
        },
        .command("/v1/office/days/{quarter}/list", .manageSchedule) { call, caller in
            .json(try await call.door.listDays(caller, try call.command(), quarter: try quarter(call), draw: try draw(try call.fields())))
        },
        .command("/v1/office/redraw", .manageSchedule) { call, caller in
            let fields = try call.fields()
            let visit = try fields.required("visit")
            let quarter = try fields.text("quarter").map { try Self.quarter($0) }
            let values = try fields.texts("values")
            if !values.isEmpty {
                return .json(try await call.door.endRedraw(caller, try call.command(), visit: visit, quarter: quarter, values: values))
            }
            let closed = try fields.texts("closed").map { text in
                guard let day = CalendarDay(iso: text) else { throw fields.wrong("closed", zh: "要是 2025-07-01 這樣的日期", en: "must be days such as 2025-07-01") }
                return day
            }
            return .json(
                try await call.door.beginRedraw(
                    caller, try call.command(), visit: visit, quarter: quarter, reason: try fields.required("reason"), closed: closed,
                    beacon: try beacon(fields)))
        },
        .query("/v1/office/jurors/{quarter}", .manageSchedule) { call, caller in
            .json(try await call.door.jurors(caller, quarter: try quarter(call), draw: try draw(call.query)))
        },
        .command("/v1/office/jurors/{quarter}/assign", .manageSchedule) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.assignJurors(
                    caller, try call.command(), quarter: try quarter(call), draw: try draw(fields), override: try override(fields)))
        },
        .command("/v1/office/schedule/{plan}/decline", .manageSchedule) { call, caller in try await exchange(call, caller, .declined) },
        .command("/v1/office/schedule/{plan}/next", .manageSchedule) { call, caller in try await exchange(call, caller, .replaced) },
        .query("/v1/office/members/{member}/declarations", .manageSchedule) { call, caller in
            .json(try await call.door.declarations(caller, member: call.parameter("member")))
        },
        .command("/v1/office/members/{member}/declarations", .manageSchedule) { call, caller in
            let fields = try call.fields()
            guard let what = try fields.choice("what", of: DeclarationKind.self) else { throw fields.missing("what") }
            return .json(
                try await call.door.declare(
                    caller, try call.command(), member: call.parameter("member"), what: what, subject: try fields.required("subject"),
                    last: try fields.day("last"), isWithdrawn: try fields.flag("withdraw") ?? false))
        },
        .query("/v1/office/load", .manageSchedule) { call, caller in .json(try await call.door.jurorLoad(caller, on: try call.query.day("on"))) },
        .query("/v1/office/fairness/{quarter}", .report) { call, caller in
            let format = try call.query.choice("format", of: FairnessFormat.self) ?? .json
            let quarter = try quarter(call)
            let bytes = try await call.door.fairness(caller, quarter: quarter, format: format)
            let type =
                switch format {
                case .json: "application/json"
                case .csv: "text/csv; charset=utf-8"
                case .svg: "image/svg+xml"
                }
            var headers = [("Content-Type", type)]
            if format != .json { headers.append(("Content-Disposition", "attachment; filename=\"fairness-\(quarter).\(format.rawValue)\"")) }
            return HTTPResponse(status: 200, headers: headers, body: bytes)
        },
    ]

    private static func exchange(_ call: Call, _ caller: Caller, _ why: LeavingReason) async throws -> HTTPResponse {
        let fields = try call.fields()
        return .json(
            try await call.door.exchangeJuror(
                caller, try call.command(), visit: call.parameter("plan"), member: try fields.required("member_no"), because: why,
                reason: try fields.required("reason")))
    }

    private static func quarter(_ call: Call) throws -> Quarter { try quarter(call.parameter("quarter")) }

    private static func quarter(_ text: String) throws -> Quarter {
        switch Quarter.parse(text) {
        case .success(let quarter): return quarter
        case .failure(let problem): throw Problems.invalid("quarter", zh: problem.zh, en: problem.en)
        }
    }

    /// Which draw of the quarter, as number or text; nil for the last one that has run.
    private static func draw(_ fields: Fields) throws -> Int? {
        switch fields.json("number") {
        case nil: return nil
        case .integer(let number) where (1...999).contains(number): return Int(number)
        case .string(let text):
            if text.isEmpty { return nil }
            if let number = Int(text), (1...999).contains(number) { return number }
        default: break
        }
        throw fields.wrong("number", zh: "要是 1 到 999 的整數", en: "must be a whole number from 1 to 999")
    }

    private static func override(_ fields: Fields) throws -> StaffOverride? {
        guard let reason = try fields.text("override") else { return nil }
        return StaffOverride(reason: reason, document: try fields.text("document") ?? "")
    }

    /// The public numbers that a re-draw waits for.
    private static func beacon(_ fields: Fields) throws -> [RedrawBeacon] {
        guard let list = fields.json("beacon")?.array, (1...3).contains(list.count) else { throw fields.missing("beacon") }
        return try list.map { element in
            guard case .object(let object) = element else { throw fields.wrong("beacon", zh: "要是物件的清單", en: "must be a list of objects") }
            let part = Fields(object)
            let earliest = try part.requiredMoment("earliest")
            guard case .integer(let length)? = part.json("length"), (8...128).contains(length) else {
                throw part.wrong("length", zh: "要在 8 到 128 之間", en: "must be from 8 to 128")
            }
            guard let shape = try part.text("shape"), ["digits", "hex"].contains(shape) else {
                throw part.wrong("shape", zh: "只能是 digits 或 hex", en: "must be digits or hex")
            }
            return RedrawBeacon(source: try part.required("source"), earliest: earliest, isHex: shape == "hex", length: Int(length))
        }
    }
}
