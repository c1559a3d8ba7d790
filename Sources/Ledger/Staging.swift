internal import Crypto
internal import Database
package import Replication

/// A chunk that waits here for what it builds on.
package struct StagedChunk: Sendable {
    let digest: [UInt8]
    package let envelope: Envelope
    /// The dossiers that it names; none when it names them in a way that is not understood here any more.
    package let dossiers: [DossierID]
}

/// Chunks that came early. What they build on may never come: a colleague's laptop that held it may be lost. So nobody waits
/// for ever in somebody else's way: what its sender still has gives way after a day (`Writer.stage`); what colleagues handed
/// over by file gives way when the laptop has sealed it for the server.
extension Ledger {
    /// Chunks of colleagues, oldest first.
    package func stagedByPeers() throws -> [StagedChunk] {
        let lookup = LogLookup(self, .peer { _, _ in false })
        return try database.rows("SELECT digest,envelope FROM staged WHERE person=? ORDER BY rowid", .blob(Writer.peers.bytes)) { ($0.blob(0), $0.blob(1)) }
            .map { digest, bytes in
                let envelope = try bytes.withUnsafeBytes { raw in
                    var reader = ByteReader(raw)
                    return try Envelope(&reader)
                }
                let dossiers = try? readChunkDossiers(envelope.content[...], codec: envelope.codec, lookup: lookup)
                return StagedChunk(digest: digest, envelope: envelope, dossiers: dossiers ?? [])
            }
    }
}

extension Writer {
    /// Chunks that may wait for one bearer.
    package static let stagedChunks = 64

    /// Under whose name what colleagues brought by file waits.
    static let peers = ID(high: 0, low: 1)

    /// Gives a chunk up; whoever calls this has it elsewhere.
    package func drop(_ chunk: StagedChunk) throws { try database.run("DELETE FROM staged WHERE digest=?", .blob(chunk.digest)) }

    /// Gives up what waits of a device that has brought everything since: it was brought in other chunks, and what still waits names it
    /// as the device did before it heard of a fork. Were anything missing, the device would send it again.
    package func dropStaged(of bearer: Bearer) throws {
        guard case .device(let key, let person, _, _) = bearer else { return }
        let waiting = try database.rows("SELECT digest,envelope FROM staged WHERE person=?", .blob(person.bytes)) { ($0.blob(0), $0.blob(1)) }
        for (digest, bytes) in waiting {
            let signer = try bytes.withUnsafeBytes { raw in
                var reader = ByteReader(raw)
                return try Envelope(&reader).signer
            }
            if signer == key { try database.run("DELETE FROM staged WHERE digest=?", .blob(digest)) }
        }
    }

    /// Under whose name a bearer's early chunks wait.
    static func sender(_ bearer: Bearer) -> PersonID {
        switch bearer {
        case .server: .zero
        case .device(_, let person, _, _): person
        case .peer: peers
        }
    }

    /// Milliseconds after which a chunk that waits gives way to another: a day. What it builds on comes with the next sync of
    /// whoever has it, or not at all.
    static let stagedAtLeast: Int64 = 24 * 3600 * 1000

    /// Keeps an early chunk. Where all places are taken, the oldest gives way that has waited for a day: its sender, device or
    /// server, still counts it as not taken and sends it again. What colleagues brought by file nobody sends again, so there one
    /// too many is refused; the laptop makes room before. Throws `ledger.limit`.
    ///
    /// What came in somebody's name without a proof (`bringsUnproved`) holds none of that person's own places: it gives way to what the
    /// person's devices bring at once, and to others of its kind after a day.
    func stage(_ envelope: Envelope, _ bearer: Bearer, now: Int64) throws {
        var bytes: [UInt8] = []
        envelope.encode(into: &bytes)
        let person = Writer.sender(bearer)
        let digest = sha256(bytes).bytes
        // One that waits already and is looked at again is not one more.
        let others = try database.first("SELECT count(*) FROM staged WHERE person=? AND digest<>?", .blob(person.bytes), .blob(digest)) { $0.int(0) } ?? 0
        if others >= Writer.stagedChunks {
            if case .peer = bearer { throw LedgerError.limit }
            let givesWay = bringsUnproved ? "is_proved=0 AND at<=?" : "(is_proved=0 OR at<=?)"
            try database.run(
                "DELETE FROM staged WHERE digest IN (SELECT digest FROM staged WHERE person=? AND digest<>? AND \(givesWay) ORDER BY is_proved,at,rowid LIMIT ?)",
                .blob(person.bytes), .blob(digest), .integer(now - Writer.stagedAtLeast), Value(others - Writer.stagedChunks + 1))
            guard others - database.changes < Writer.stagedChunks else { throw LedgerError.limit }
        }
        try database.run(
            "INSERT INTO staged(digest,person,envelope,at,is_proved) VALUES(?,?,?,?,?) ON CONFLICT DO NOTHING", .blob(digest), .blob(person.bytes),
            .blob(bytes), .integer(now), Value(bringsUnproved ? 0 : 1))
    }
}
