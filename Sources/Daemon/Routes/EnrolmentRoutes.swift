internal import Disclosure
internal import HTTP
internal import Replication

/// A device comes to be known, and asks who it is.
enum EnrolmentRoutes {
    static let all: [Route] = [
        .open("POST", "/v1/enroll", body: .bytes(4 << 10), enroll),
        .enrolled("GET", "/v1/me") { call, caller in
            .json([
                "person": .string(caller.person.description), "name": .string(caller.name), "role": .string(caller.role.rawValue),
                "now": .integer(call.door.clock()),
            ])
        },
    ]

    /// Trades a one-time code for a token. Wrong codes are counted by address.
    private static func enroll(_ call: Call) async throws -> HTTPResponse {
        let fields = try call.fields()
        let code = try fields.required("code")
        guard let key = bytes(hex: try fields.required("public_key"), count: 32) else {
            throw fields.wrong("public_key", zh: "要是 64 個十六進位數字", en: "must be 64 hexadecimal digits")
        }
        let label = try fields.text("label") ?? ""
        let address = call.request.remoteAddress
        try call.attempts.begin(address)
        let enrolment = try await call.door.enroll(code: code, publicKey: key, label: label)
        call.attempts.succeeded(address)
        return .json(
            [
                "token": .string(enrolment.token), "person": .string(enrolment.caller.person.description), "name": .string(enrolment.caller.name),
                "role": .string(enrolment.caller.role.rawValue), "group": .string(enrolment.group.description),
                "server_key": .string(hexText(enrolment.serverKey)), "store": .string(enrolment.epoch.store.description),
                "epoch": .integer(Int64(enrolment.epoch.number)),
            ], headers: [("Cache-Control", "no-store")])
    }
}
