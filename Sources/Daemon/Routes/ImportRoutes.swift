internal import Disclosure
internal import HTTP
internal import Replication

/// Registers and catalogues from files. 匯入.
enum ImportRoutes {
    /// Bytes of the largest file.
    static let bodyLimit = 64 << 20

    static let all: [Route] = [
        .command("/v1/office/import/{what}", .importRegisters, body: .bytes(bodyLimit)) { call, caller in
            guard let what = ImportKind(rawValue: call.parameter("what")) else { throw Problems.notFound }
            let query = call.query
            return .json(
                try await call.door.importFile(
                    caller, command: try call.command(), what: what, bytes: call.request.body, fileName: try query.text("name") ?? "",
                    format: try query.choice("format", of: Format.self)?.rawValue, dryRun: try query.flag("dry_run") ?? false))
        },
        .query("/v1/office/imports", .importRegisters) { call, caller in
            .json(["imports": try await call.door.listImports(caller)])
        },
        .query("/v1/office/imports/{id}", .importRegisters) { call, caller in
            .json(try await call.door.showImport(caller, try call.id("id")))
        },
    ]

    private enum Format: String, CaseIterable { case csv, xml }
}
