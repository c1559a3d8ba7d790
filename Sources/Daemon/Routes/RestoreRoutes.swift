internal import Disclosure
internal import HTTP

/// What a restore brought back and what it may have lost, and the office's word that ends give-only service (B2).
enum RestoreRoutes {
    static let all: [Route] = [
        .query("/v1/office/restore", .seeKnowledge) { call, caller in .json(try await call.door.restoreGaps(caller)) },
        .command("/v1/office/restore/confirm", .manageUsers) { call, caller in
            .json(try await call.door.confirmRestore(caller, command: try call.command()))
        },
    ]
}
