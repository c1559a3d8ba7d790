internal import Disclosure
internal import HTTP
internal import Inspection
internal import Replication

/// The rulebook's dated values. 規則手冊.
enum RulebookRoutes {
    static let all: [Route] = [
        .query("/v1/office/rulebook", .seeRulebook) { call, caller in
            .json(try await call.door.listRules(caller, on: try call.query.day("on")))
        },
        .command("/v1/office/rulebook", .editRulebook) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.editRule(
                    caller, command: try call.command(), key: try fields.required("key"), value: try text(fields),
                    effectiveFrom: try fields.requiredDay("effective_from"), source: try fields.required("source")))
        },
    ]

    /// A rule's value comes as text, or as a whole number.
    private static func text(_ fields: Fields) throws -> String {
        if case .integer(let number) = fields.json("value") { return String(number) }
        return try fields.required("value")
    }
}
