internal import Disclosure
internal import HTTP
internal import Replication

/// Conflicts in visits and sheets, settled by the office. 衝突.
enum ConflictRoutes {
    static let all: [Route] = [
        .query("/v1/office/conflicts", .settleForOffice) { call, caller in
            .json(["conflicts": try await call.door.listConflicts(caller)])
        },
        .query("/v1/office/conflicts/settled", .settleForOffice) { call, caller in
            .json(["settled": try await call.door.listSettledConflicts(caller)])
        },
        .command("/v1/office/conflicts/take", .settleForOffice) { call, caller in
            let fields = try call.fields()
            guard let register = fields.json("register")?.int else { throw fields.missing("register") }
            guard let choice = fields.json("choice").flatMap(ConflictChoice.init) else { throw fields.missing("choice") }
            return .json(
                try await call.door.takeConflict(
                    caller, command: try call.command(), dossier: try id(fields, "dossier"), record: try id(fields, "record"), register: register,
                    choice: choice, seen: try fields.text("token")))
        },
    ]

    private static func id(_ fields: Fields, _ name: String) throws -> ID {
        guard let id = ID(try fields.required(name)) else { throw Problems.notFound }
        return id
    }
}
