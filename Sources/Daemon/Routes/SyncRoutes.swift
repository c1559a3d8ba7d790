internal import Disclosure
internal import HTTP
internal import Replication

/// One round trip of synchronisation: `schema/wire.md`, "Messages".
enum SyncRoutes {
    /// A message of the largest size, and what frames it.
    static let bodyLimit = Limits.messageBytes + (64 << 10)

    static let all: [Route] = [
        .enrolled("POST", "/v1/sync", body: .bytes(bodyLimit)) { call, caller in
            if let other = ProtocolVersion.compare(call.request.body, with: SyncRequest.magic) { throw Problems.otherVersion(other) }
            guard let message = try? SyncRequest(call.request.body) else { throw Problems.malformed }
            let reply = try await call.door.sync(caller, message)
            return HTTPResponse(status: 200, headers: [("Content-Type", "application/octet-stream")], body: reply.encoded())
        }
    ]
}
