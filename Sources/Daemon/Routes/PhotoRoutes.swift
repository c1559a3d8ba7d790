internal import Disclosure
internal import HTTP

/// Photos, whole and by their hash (T4). A dossier that is not open to the caller and a photo that is not there are one
/// answer.
enum PhotoRoutes {
    /// Bytes of the largest photo.
    static let bodyLimit = 25 << 20
    private static let pattern = "/v1/photos/{dossier}/{sha256}"

    static let all: [Route] = [
        .enrolled("HEAD", pattern, photo),
        .enrolled("GET", pattern, photo),
        .enrolled("PUT", pattern, body: .bytes(bodyLimit)) { call, caller in
            let arrival = try await call.door.storePhoto(
                caller, dossier: try call.id("dossier"), sha256: try hash(call), bytes: call.request.body)
            return .json(["stored": .bool(arrival == .stored)], status: arrival == .stored ? 201 : 200)
        },
    ]

    private static func photo(_ call: Call, _ caller: Caller) async throws -> HTTPResponse {
        let file = try await call.door.photo(caller, dossier: try call.id("dossier"), sha256: try hash(call))
        // What a hash names never changes.
        return .file(file, headers: [("Cache-Control", "private, immutable, max-age=31536000")])
    }

    private static func hash(_ call: Call) throws(Problem) -> [UInt8] {
        guard let hash = bytes(hex: call.parameter("sha256"), count: 32) else { throw Problems.notFound }
        return hash
    }
}
