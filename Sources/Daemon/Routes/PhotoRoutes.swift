internal import Disclosure
internal import HTTP

/// Photos by their hash, in parts that go on where the last one ended (T4). A dossier that is not open to the caller and a
/// photo that is not there are one answer.
enum PhotoRoutes {
    /// Bytes of the largest part.
    static let partLimit = 1 << 20
    private static let pattern = "/v1/photos/{dossier}/{sha256}"

    static let all: [Route] = [
        .enrolled("HEAD", pattern) { call, caller in
            do {
                return try await photo(call, caller)
            } catch let problem as Problem where problem.status == 404 {
                let received = try await call.door.receivedOfPhoto(caller, dossier: try call.id("dossier"), sha256: try hash(call))
                return HTTPResponse(status: 204, headers: [("Upload-Offset", "\(received)"), ("Cache-Control", "no-store")])
            }
        },
        .enrolled("GET", pattern, photo),
        .enrolled("PATCH", pattern, body: .part(partLimit)) { call, caller in
            let part = Door.PhotoPart(
                sha256: try hash(call), offset: try number(call, "upload-offset"), size: try number(call, "upload-length"), bytes: call.request.body)
            switch try await call.door.takePhoto(caller, dossier: try call.id("dossier"), part) {
            case .stored: return .json(["stored": true], status: 201, headers: [now(call)])
            case .known: return .json(["stored": false], headers: [now(call)])
            case .partial(let received): return HTTPResponse(status: 204, headers: [("Upload-Offset", "\(received)")])
            }
        },
        .enrolled("GET", "/v1/photos/{dossier}") { call, caller in
            .json(try await call.door.photoSurvey(caller, dossier: try call.id("dossier")), headers: [("Cache-Control", "no-store")])
        },
        .query("/v1/office/evidence", .seeBacklog) { call, caller in .json(try await call.door.missingEvidence(caller)) },
    ]

    /// When the server said that it has all of a photo: what is safe from then on has the photo in its second copy, too.
    private static func now(_ call: Call) -> (String, String) { ("Plumb-Now", "\(call.door.clock())") }

    private static func photo(_ call: Call, _ caller: Caller) async throws -> HTTPResponse {
        let range = range(call.request.headers)
        let (file, size) = try await call.door.photo(caller, dossier: try call.id("dossier"), sha256: try hash(call), range: range)
        // What a hash names never changes.
        var headers = [("Cache-Control", "private, immutable, max-age=31536000"), ("Accept-Ranges", "bytes"), now(call)]
        guard range != nil, file.length > 0 else { return .file(file, headers: headers) }
        headers.append(("Content-Range", "bytes \(file.offset)-\(file.offset + file.length - 1)/\(size)"))
        return .file(file, status: 206, headers: headers)
    }

    /// What the header `Range` asks for: `bytes=5-` or `bytes=5-9`; other forms are ignored, as they may be, and the whole is sent.
    static func range(_ headers: [String: String]) -> Range<Int>? { headers["range"].flatMap(bounds) }

    private static func bounds(_ text: String) -> Range<Int>? {
        guard text.hasPrefix("bytes=") else { return nil }
        let parts = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = natural(parts[0]) else { return nil }
        if parts[1].isEmpty { return first..<Int.max }
        guard let last = natural(parts[1]), last >= first, last < Int.max else { return nil }
        return first..<last + 1
    }

    private static func number(_ call: Call, _ header: String) throws(Problem) -> Int { try number(call.request.headers, header) }

    /// A count in a header, below 10^15.
    static func number(_ headers: [String: String], _ header: String) throws(Problem) -> Int {
        guard let number = headers[header].flatMap({ natural($0[...]) }) else { throw Problems.malformed }
        return number
    }

    private static func natural(_ text: Substring) -> Int? {
        !text.isEmpty && text.utf8.count < 16 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    private static func hash(_ call: Call) throws(Problem) -> [UInt8] {
        guard let hash = bytes(hex: call.parameter("sha256"), count: 32) else { throw Problems.notFound }
        return hash
    }
}
