internal import Disclosure
internal import HTTP
internal import Replication

/// Rescue files of laptops in trouble, carried here by any enrolled laptop, in pieces; and what laptops say of bundles.
enum RescueRoutes {
    /// Bytes of the largest piece.
    static let pieceLimit = 4 << 20

    static let all: [Route] = [
        .enrolled("POST", "/v1/rescue", body: .bytes(pieceLimit)) { call, _ in
            let query = call.query
            guard let sha256 = bytes(hex: try query.required("sha256"), count: 32) else {
                throw query.wrong("sha256", zh: "要是 64 個十六進位數字", en: "must be 64 hexadecimal digits")
            }
            guard let size = Int(try query.required("size")), let offset = Int(try query.required("offset")) else { throw Problems.malformed }
            let (held, admitted) = try await call.door.storeRescue(sha256: sha256, size: size, offset: offset, bytes: call.request.body)
            var answer: JSON = ["held": JSON(held), "complete": .bool(admitted != nil)]
            if let admitted { answer["admitted"] = .string("\(admitted.bits)") }
            return .json(answer)
        },
        .enrolled("POST", "/v1/bundles", body: .json) { call, caller in
            let fields = try call.fields()
            try await call.door.noteBundles(caller, exported: try ids(fields, "exported"), imported: try ids(fields, "imported"))
            return .json(["noted": .bool(true)])
        },
    ]

    private static func ids(_ fields: Fields, _ name: String) throws(Problem) -> [DossierID] {
        var ids: [DossierID] = []
        for text in try fields.texts(name) {
            guard text.utf8.count == 2 * ID.byteCount, let id = ID(text) else { throw fields.wrong(name, zh: "要是案卷代號", en: "must be ids of dossiers") }
            ids.append(id)
        }
        return ids
    }
}
