internal import Disclosure
internal import HTTP
internal import Inspection
internal import Replication
internal import Scheduling

/// The verifiable draw and the public chain. 抽籤, 公開鏈.
enum DrawRoutes {
    static let all: [Route] = [
        .query("/v1/office/draws", .seeDraws) { call, caller in
            .json(try await call.door.draws(caller, overdueOnly: try call.query.flag("overdue") ?? false))
        },
        .query("/v1/office/draws/{quarter}", .seeDraws) { call, caller in
            .json(try await call.door.draw(caller, quarter: try quarter(call), number: try number(call.query)))
        },
        .query("/v1/office/draws/{quarter}/record", .seeDraws) { call, caller in
            guard let grade = try call.query.choice("grade", of: Draw.Grade.self) else { throw call.query.missing("grade") }
            let bytes = try await call.door.drawRecord(caller, quarter: try quarter(call), number: try number(call.query), grade: grade)
            return HTTPResponse(status: 200, headers: [("Content-Type", "application/json")], body: bytes)
        },
        .query("/v1/office/draws/{quarter}/proof", .seeDraws) { call, caller in
            let topic = try call.query.text("of") ?? "commit"
            return .json(try await call.door.chainProof(caller, quarter: try quarter(call), number: try number(call.query), of: topic))
        },
        .query("/v1/office/chain", .seeDraws) { call, caller in
            guard let after = Int(try call.query.text("after") ?? "0"), (0...1_000_000_000).contains(after) else {
                throw call.query.wrong("after", zh: "要是 0 以上的整數", en: "must be a whole number from 0")
            }
            return .json(try await call.door.publicChain(caller, after: after))
        },
        .query("/v1/office/chain/checkpoint", .seeDraws) { call, caller in .json(try await call.door.chainCheckpoint(caller)) },
        .command("/v1/office/draws/{quarter}/freeze", .runDraws) { call, caller in
            let fields = try call.fields()
            var places: [Tier: Int]?
            if fields.json("places") != nil {
                let given = try fields.object("places")
                places = [:]
                for tier in Tier.allCases { places?[tier] = try integer(given, tier.code, 0...100_000) ?? 0 }
            }
            return .json(
                try await call.door.freezeDraw(
                    caller, try call.command(), quarter: try quarter(call), number: try integer(fields, "number", 1...999), places: places))
        },
        .command("/v1/office/draws/{quarter}/commit", .runDraws) { call, caller in
            let fields = try call.fields()
            guard case .array(let parts)? = fields.json("beacon"), parts.count <= 10 else { throw fields.missing("beacon") }
            let order = DrawOrder(
                holders: try fields.texts("holders"), beacon: try parts.map { try beacon($0, fields) }, throwers: try fields.texts("throwers"),
                deadline: UInt64(try fields.requiredMoment("deadline")))
            return .json(
                try await call.door.commitDraw(
                    caller, try call.command(), quarter: try quarter(call), number: try integer(fields, "number", 1...999), order))
        },
        .command("/v1/office/draws/{quarter}/abort", .runDraws) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.abortDraw(
                    caller, try call.command(), quarter: try quarter(call), number: try integer(fields, "number", 1...999),
                    reason: try fields.required("reason")))
        },
        .command("/v1/office/draws/{quarter}/beacon", .runDraws) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.enterBeacon(
                    caller, try call.command(), quarter: try quarter(call), number: try integer(fields, "number", 1...999),
                    source: try fields.required("source"), value: try fields.required("value"),
                    arrived: try fields.moment("arrived")))
        },
        .command("/v1/office/draws/{quarter}/share", .seeDraws) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.drawShare(
                    caller, try call.command(), quarter: try quarter(call), number: try integer(fields, "number", 1...999)))
        },
        .command("/v1/office/draws/{quarter}/open", .seeDraws) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.openDraw(
                    caller, try call.command(), quarter: try quarter(call), number: try integer(fields, "number", 1...999),
                    share: try fields.required("share")))
        },
        .command("/v1/office/draws/{quarter}/run", .runDraws) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.runDraw(caller, try call.command(), quarter: try quarter(call), number: try integer(fields, "number", 1...999)))
        },
        .command("/v1/office/draws/{quarter}/substitute", .runDraws) { call, caller in try await change(call, caller, isSubstitution: true) },
        .command("/v1/office/draws/{quarter}/end", .runDraws) { call, caller in try await change(call, caller, isSubstitution: false) },
        .command("/v1/office/draws/{quarter}/reveal", .runDraws) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.revealDraw(
                    caller, try call.command(), quarter: try quarter(call), number: try integer(fields, "number", 1...999)))
        },
    ]

    /// One person asks, another confirms.
    private static func change(_ call: Call, _ caller: Caller, isSubstitution: Bool) async throws -> HTTPResponse {
        let fields = try call.fields()
        let (quarter, number) = (try quarter(call), try integer(fields, "number", 1...999))
        let tender = try fields.required("tender")
        if try fields.flag("confirm") ?? false {
            return .json(
                try await call.door.confirmDrawChange(
                    caller, try call.command(), quarter: quarter, number: number, tender: tender, isSubstitution: isSubstitution))
        }
        let document = try fields.required("document")
        let wanted: DrawListChange
        if isSubstitution {
            guard let reason = try fields.choice("reason", of: DrawSubstitution.Reason.self) else { throw fields.missing("reason") }
            wanted = .substitute(reason, document: document)
        } else {
            wanted = .end(document: document)
        }
        return .json(try await call.door.askDrawChange(caller, try call.command(), quarter: quarter, number: number, tender: tender, wanted))
    }

    private static func quarter(_ call: Call) throws -> Quarter {
        switch Quarter.parse(call.parameter("quarter")) {
        case .success(let quarter): return quarter
        case .failure(let problem): throw Problems.invalid("quarter", zh: problem.zh, en: problem.en)
        }
    }

    private static func number(_ query: Fields) throws -> Int? {
        guard let text = try query.text("number"), !text.isEmpty else { return nil }
        guard let number = Int(text), (1...999).contains(number) else { throw query.wrong("number", zh: "要是 1 到 999", en: "must be within 1 and 999") }
        return number
    }

    private static func integer(_ fields: Fields, _ name: String, _ range: ClosedRange<Int>) throws -> Int? {
        switch fields.json(name) {
        case nil: return nil
        case .integer(let number)? where range.contains(Int(number)): return Int(number)
        default:
            throw fields.wrong(
                name, zh: "要是 \(range.lowerBound) 到 \(range.upperBound) 的整數", en: "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
    }

    private static func beacon(_ json: JSON, _ fields: Fields) throws -> DrawBeaconPart {
        guard case .object(let object) = json else { throw fields.wrong("beacon", zh: "要是物件的清單", en: "must be a list of objects") }
        let part = Fields(object)
        guard let shape = try part.choice("shape", of: DrawBeaconPart.Shape.self) else { throw part.missing("shape") }
        return DrawBeaconPart(
            source: try part.required("source"), earliest: UInt64(try part.requiredMoment("earliest")), shape: shape,
            length: try integer(part, "length", 1...10_000) ?? 0)
    }
}
