internal import Disclosure
internal import HTTP
internal import Replication

/// A device comes to be known, and asks who it is.
enum EnrolmentRoutes {
    static let all: [Route] = [
        .open("POST", "/v1/enroll", body: .bytes(4 << 10), enroll),
        .open("POST", "/v1/enrolment/restore", body: .bytes(4 << 10), restore),
        .enrolled("GET", "/v1/me") { call, caller in
            .json([
                "person": .string(caller.person.description), "name": .string(caller.name), "role": .string(caller.role.rawValue),
                "now": .moment(call.door.clock()),
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
        var boxKey: [UInt8]?
        if let text = try fields.text("box_key") {
            guard let key = bytes(hex: text, count: 32) else { throw fields.wrong("box_key", zh: "要是 64 個十六進位數字", en: "must be 64 hexadecimal digits") }
            boxKey = key
        }
        let label = try fields.text("label") ?? ""
        let address = call.request.remoteAddress
        try call.attempts.begin(address)
        let enrolment = try await call.door.enroll(code: code, publicKey: key, boxKey: boxKey, label: label)
        call.attempts.succeeded(address)
        return .json(
            [
                "token": .string(enrolment.token), "person": .string(enrolment.caller.person.description), "name": .string(enrolment.caller.name),
                "role": .string(enrolment.caller.role.rawValue), "group": .string(enrolment.group.description),
                "server_key": .string(hexText(enrolment.serverKey)), "box_key": .string(hexText(enrolment.boxKey)),
                "store": .string(enrolment.epoch.store.description),
                "epoch": .integer(Int64(enrolment.epoch.number)), "enrolled_at": .integer(enrolment.enrolledAt),
                "certificate": .string(hexText(enrolment.certificate)),
            ], headers: [("Cache-Control", "no-store")])
    }

    /// Makes a device known again to a restored server. Tries are counted by address like wrong codes.
    private static func restore(_ call: Call) async throws -> HTTPResponse {
        let fields = try call.fields()
        func hexadecimal(_ name: String, _ count: Int) throws -> [UInt8] {
            guard let value = bytes(hex: try fields.required(name), count: count) else { throw Problems.unauthenticated }
            return value
        }
        guard let token = bearerToken(call.request.headers), let person = ID(try fields.required("person")),
            let enrolledAt = fields.json("enrolled_at")?.int
        else { throw Problems.unauthenticated }
        let shown = ShownCertificate(
            token: token, person: person, publicKey: try hexadecimal("public_key", 32), enrolledAt: Int64(enrolledAt), role: try fields.required("role"),
            name: try fields.required("name"), certificate: try hexadecimal("certificate", 64), proof: try hexadecimal("proof", 64),
            boxKey: fields.json("box_key")?.string.flatMap { bytes(hex: $0, count: 32) } ?? [],
            boxProof: fields.json("box_proof")?.string.flatMap { bytes(hex: $0, count: 64) } ?? [])
        let address = call.request.remoteAddress
        try call.attempts.begin(address)
        let (epoch, signature) = try await call.door.restoreEnrolment(shown)
        call.attempts.succeeded(address)
        return .json(
            ["store": .string(epoch.store.description), "epoch": .integer(Int64(epoch.number)), "signature": .string(hexText(signature))],
            headers: [("Cache-Control", "no-store")])
    }
}
