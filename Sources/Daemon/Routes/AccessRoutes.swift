internal import Disclosure
internal import HTTP
internal import Replication

/// Who may go on taking part: withdrawals, revoked devices, and what came without effect. 收回、停用、未算入.
enum AccessRoutes {
    static let all: [Route] = [
        .command("/v1/office/schedule/{plan}/withdraw", .manageSchedule) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.withdrawMember(
                    caller, try call.command(), plan: call.parameter("plan"), member: try fields.required("member_no"),
                    reason: try fields.required("reason")))
        },
        .command("/v1/office/schedule/{plan}/readmit", .manageSchedule) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.readmitMember(
                    caller, try call.command(), plan: call.parameter("plan"), member: try fields.required("member_no"),
                    reason: try fields.required("reason")))
        },
        .query("/v1/office/devices", .manageDevices) { call, caller in .json(["devices": try await call.door.listDevices(caller)]) },
        .command("/v1/office/devices/revoke", .manageDevices) { call, caller in
            let name = try call.fields().required("device")
            return .json(try await call.door.revokeDevice(caller, command: try call.command(), named: name))
        },
        .query("/v1/office/voids", .settleForOffice) { call, caller in .json(["voids": try await call.door.listVoids(caller)]) },
        .command("/v1/office/voids/{void}/adopt", .settleForOffice) { call, caller in
            let reason = try call.fields().required("reason")
            return .json(try await call.door.adoptVoid(caller, command: try call.command(), void: try call.id("void"), reason: reason))
        },
    ]
}
