import Crypto
import Database
import Disclosure
import Ledger
import Records
import Replication
import Testing

@testable import HTTP

/// A laptop reduced to its log: the production log in memory, and requests made by hand.
final class FieldLaptop {
    let token: String
    let person: PersonID
    let key: SigningKey
    let ledger: Ledger
    let epoch: Epoch

    /// Enrols a new device of an account.
    init(_ daemon: TestDaemon, _ name: String) async throws {
        key = try SigningKey()
        let code = try await daemon.door.invite(name: name)
        let answer = try JSON(
            parsing: try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": .string(hex(key.publicKey.bytes)), "label": .string(name)]).body)
        token = try #require(answer["token"]?.string)
        person = try #require(answer["person"]?.string.flatMap { ID($0) })
        epoch = daemon.door.epoch
        let database = try Connection(path: ":memory:")
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        ledger = Ledger(database: database, schema: plumbSchema, authority: daemon.door.serverKey, signingKey: key)
    }

    func message(_ pull: SyncRequest.Pull, chunks: [Envelope] = [], digest: UInt64 = 0) -> [UInt8] {
        SyncRequest(epoch: epoch, digest: digest, chunks: chunks, pull: pull).encoded()
    }

    /// A walk over everything, by somebody who holds what `isNew` says: nothing, or all that is held here.
    func walk(isNew: Bool = false) throws -> [UInt8] {
        let range = PullRange(from: .zero, buckets: .all, through: ID(high: .max, low: .max), held: [])
        return message(.range(isNew ? range : try ledger.held(from: .zero, buckets: .all, limit: 10_000)))
    }

    @discardableResult
    func exchange(_ daemon: TestDaemon, _ message: [UInt8]) async throws -> SyncReply {
        let answer = try await daemon.send("POST", "/v1/sync", token: token, body: message)
        try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
        return try SyncReply(answer.body)
    }

    /// Takes in what a reply brings; refused dossiers are withdrawn.
    func store(_ reply: SyncReply) throws {
        try ledger.write { writer in
            for refused in reply.refused where refused.reason == .unknownDossier {
                if try ledger.dossier(refused.dossier) != nil { try writer.withdraw(refused.dossier) }
            }
            for grant in reply.grants { try writer.add(grant) }
            for chunk in reply.chunks { _ = try writer.admit(chunk, from: .server, now: 0) }
        }
    }

    func pull(_ daemon: TestDaemon) async throws { try store(try await exchange(daemon, try walk())) }

    /// Everything that the server is not known to hold.
    func unsent() throws -> [Outgoing] {
        let extractor = Extractor(ledger)
        return try ledger.nextPush(extractor).map { [$0.chunk] } ?? []
    }

    /// What the server is not known to hold of one dossier.
    func chunk(of dossier: DossierID) throws -> Outgoing? {
        try ledger.nextPush(Extractor(ledger), excluding: Set(try ledger.dossiers().map(\.id)).subtracting([dossier]))?.chunk
    }

    func push(_ daemon: TestDaemon) async throws -> SyncReply {
        let chunks = try unsent()
        let reply = try await exchange(daemon, message(.nothing, chunks: chunks.map(\.envelope)))
        if reply.refused.isEmpty { try ledger.write { _ in for chunk in chunks { try ledger.acknowledge(chunk) } } }
        return reply
    }

    @discardableResult
    func save(_ dossier: DossierID, at now: Int64, _ operations: Operation...) throws -> UInt32 {
        try ledger.write { writer in
            var body = BodyWriter()
            for operation in operations { body.append(operation) }
            return try writer.append(to: try writer.dossier(dossier), author: person, now: now, body: body)
        }
    }

    func dossier(_ kind: DossierKind) throws -> DossierID? { try ledger.dossiers(kind).first?.id }

    /// A chunk that names a dossier, in full or by so many bytes, without anybody's secret: what a changed program can send.
    func probe(_ dossier: DossierID, prefix: Int, birth: BirthPlace? = nil) throws -> Envelope {
        let chunk = ChunkWriter()
        var body = BodyWriter()
        let record = ID(high: 1, low: 2)
        body.append(FieldKinds.defect.operation(birth == nil ? .create : .write, record, ["note": .text("x")]))
        try body.bytes.withUnsafeBytes {
            try chunk.add(
                dossier: dossier, replica: ID(high: 3, low: 4), seq: 1, time: HybridTime(milliseconds: 1),
                form: SetForm(author: person, kind: 0, versions: Versions()), gap: 0, context: [], introduces: key.publicKey.bytes, body: $0
            ) { _, _ in birth }
        }
        return Envelope(
            content: chunk.finish(prefix: prefix), signer: key.publicKey, signature: try key.sign(Attestation.message(root: .zero)), proofs: [])
    }
}
