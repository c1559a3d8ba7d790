import Crypto
import Database
import Ledger
import Records
import Replication

extension FuzzTarget {
    /// The content of a chunk, signed as a certified device would sign it, taken in by a server's store: everything that
    /// an enrolled but malicious laptop can say. What was folded while it came in equals what the log alone gives.
    static let admission = FuzzTarget(name: "admission", largest: 1 << 13) { raw in AdmissionRoom.shared.take(Array(raw)) }
}

/// A server's store in memory with one dossier; every input is taken back after it was looked at.
final class AdmissionRoom {
    nonisolated(unsafe) static let shared = AdmissionRoom()

    static let dossier = ID(high: 0x0001_0203_0405_0607, low: 0x0809_0a0b_0c0d_0e0f)
    static let secret = Digest([UInt8](repeating: 7, count: 32)) ?? .zero
    static let person = ID(high: 1, low: 2)
    static let now: Int64 = 1_750_000_000_000
    static func key(_ byte: UInt8) -> SigningKey {
        guard let key = try? SigningKey(seed: [UInt8](repeating: byte, count: 32)) else { fatalError("no key") }
        return key
    }
    static var grant: Grant {
        Grant(dossier: dossier, group: .zero, kind: .visit, family: .zero, secret: secret, right: .seal)
    }

    private let server = AdmissionRoom.key(1)
    private let device = AdmissionRoom.key(2)
    private let ledger: Ledger
    private struct TakenBack: Error {}

    private init() {
        guard let ledger = try? AdmissionRoom.store(AdmissionRoom.key(1)) else { fatalError("no store") }
        self.ledger = ledger
    }

    static func store(_ key: SigningKey) throws -> Ledger {
        let database = try Connection(path: ":memory:", durability: .normal)
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        let ledger = Ledger(database: database, schema: plumbSchema, authority: AdmissionRoom.key(1).publicKey, signingKey: key)
        try ledger.write { writer in
            // A replica's name is by chance otherwise, and a run with the same seed would begin from other inputs.
            try ledger.setValue("replica", Array(key.publicKey.bytes.prefix(16)))
            _ = try writer.add(grant)
        }
        return ledger
    }

    func take(_ content: [UInt8]) {
        guard let envelope = signed(content) else { return }
        let bearer = Bearer.device(key: device.publicKey, person: Self.person, right: { _, _ in .seal }, certified: { _, _ in true })
        do {
            try ledger.write { writer in
                let admission = try writer.admit(envelope, from: bearer, now: Self.now)
                guard !admission.isStaged, admission.refused.isEmpty else { throw TakenBack() }
                try writer.finish()
                guard let folded = try ledger.dossier(Self.dossier) else { violated("the dossier is gone") }
                let before = try ledger.derived(folded)
                try writer.refold(Self.dossier)
                guard let rebuilt = try ledger.dossier(Self.dossier), try ledger.derived(rebuilt) == before else {
                    violated("tables differ from what the log gives")
                }
                throw TakenBack()
            }
        } catch let error as LedgerError {
            if error == .badSignature { violated("the store names a set differently than its header does") }
        } catch {}
    }

    /// The envelope of a chunk whose sets all lie in the one dossier and build on nothing outside; nil for any other.
    private func signed(_ content: [UInt8]) -> Envelope? {
        guard let chunk = try? readChunk(content[...], codec: 0, lookup: OneDossier()), chunk.dossiers == [Self.dossier] else { return nil }
        let hasher = IdentityHasher()
        var hashes: [BirthPlace: Digest] = [:]
        var order: [ReplicaID] = []
        var heads: [ReplicaID: UInt32] = [:]
        for entry in chunk.sets {
            let header = chunk.header(entry)
            func hash(_ replica: ReplicaID, _ seq: UInt32) -> Digest? { hashes[BirthPlace(replica: replica, seq: seq, operation: 0)] }
            let place = BirthPlace(replica: header.replica, seq: header.seq, operation: 0)
            guard hashes[place] == nil, let previous = header.seq == 1 ? .zero : hash(header.replica, header.seq - 1) else { return nil }
            // Chains that somebody else signs for would need proofs.
            if let key = header.introduces, key != device.publicKey.bytes { return nil }
            var named: [Digest] = []
            for other in header.foreignContext {
                guard let digest = hash(other.replica, other.seq) else { return nil }
                named.append(digest)
            }
            var bytes: [UInt8] = []
            header.encode(into: &bytes)
            let body = Array(chunk.bodies[entry.body])
            let bodyHash = body.withUnsafeBytes { hasher.bodyHash(secret: Self.secret, body: $0) }
            hashes[place] = bytes.withUnsafeBytes {
                hasher.identity(
                    secret: Self.secret, header: $0, bodyHash: bodyHash, previous: previous, contextDigest: hasher.contextDigest(named))
            }
            if heads[header.replica] == nil { order.append(header.replica) }
            heads[header.replica] = header.seq
        }
        let leaves = order.map { replica in
            let seq = heads[replica] ?? 0
            let head = hashes[BirthPlace(replica: replica, seq: seq, operation: 0)] ?? .zero
            return Attestation.leaf(secret: Self.secret, dossier: Self.dossier, replica: replica, seq: seq, head: head)
        }
        guard let signature = try? device.sign(Attestation.message(root: Attestation.root(leaves))) else { return nil }
        var envelope = Envelope(content: content, signer: device.publicKey, signature: signature, proofs: [])
        envelope.codec = 0
        return envelope
    }
}

private struct OneDossier: ChunkLookup {
    func dossier(prefix: UInt64, count: Int) -> DossierID? {
        AdmissionRoom.dossier.high >> UInt64(64 - count * 8) == prefix ? AdmissionRoom.dossier : nil
    }
    func record(dossier: DossierID, bornAt place: BirthPlace) -> RecordID? { nil }
}
