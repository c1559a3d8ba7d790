package import Crypto
internal import Database
package import Replication

/// A chunk ready to go, and which chains it leads to where.
package struct Outgoing {
    package let envelope: Envelope
    package let segments: [Segment]
    package let sets: Int

    /// What the receiver holds of a chain once it has the chunk.
    package struct Segment {
        package let dossier: Int64
        package let replica: Int
        package let seq: UInt32
        package let head: Digest
    }
}

/// Writes chunks of what somebody lacks. Not Sendable: one owner, buffers reused from chunk to chunk.
package final class Extractor {
    private let ledger: Ledger
    private let database: Connection
    private let chunk = ChunkWriter()
    private var segments: [Outgoing.Segment] = []
    private var secrets: [Int64: (id: DossierID, secret: Digest)] = [:]
    private var sets = 0
    private var kinds: [UInt32: KindLayout] { ledger.layouts }
    /// Bytes of a dossier's id that name it on the wire; 16 = in full.
    package var prefix: Int

    package init(_ ledger: Ledger, prefix: Int = 16) {
        self.ledger = ledger
        database = ledger.database
        self.prefix = prefix
    }

    /// Adds what a holder of `held` lacks of one dossier.
    ///
    /// - Returns: whether all of it fitted; if not, `emit` the chunk and call again with what it led to.
    package func add(_ dossier: DossierState, after held: [Int: UInt32]) throws -> Bool {
        secrets[dossier.number] = (dossier.id, dossier.secret)
        let missing = dossier.chains.filter { $0.value.seq > held[$0.key] ?? 0 }
        if missing.count == 1, let only = missing.first {
            return try addChain(dossier, only.key, after: held[only.key] ?? 0, through: only.value.seq)
        }
        var reader = CausalReader(ledger, dossier, after: held)
        while let set = try reader.next() {
            guard chunk.hasRoom(for: set.body.count) else { return false }
            try set.body.withUnsafeBytes { body in
                try add(dossier, set.replica, set.seq, set.time, set.form, set.context, body)
            }
            note(dossier.number, set.replica, set.seq, set.hash)
        }
        return true
    }

    /// Adds what a holder of `vector` lacks of one dossier; see `add(_:after:)`.
    package func add(_ dossier: DossierState, afterVector vector: Vector) throws -> Bool {
        var held: [Int: UInt32] = [:]
        for entry in vector.entries { if let number = try ledger.knownReplica(entry.replica) { held[number] = entry.seq } }
        return try add(dossier, after: held)
    }

    /// Adds the daemon's own sets after `seq`, for a holder of everything else.
    package func add(_ dossier: DossierState, afterDaemon seq: UInt32) throws -> Bool {
        var held = dossier.chains.mapValues(\.seq)
        for (number, chain) in dossier.chains where chain.signer == ledger.authority.bytes { held[number] = seq }
        return try add(dossier, after: held)
    }

    /// One chain alone needs no interleaving: rows go straight from the table into columns.
    private func addChain(_ dossier: DossierState, _ replica: Int, after held: UInt32, through: UInt32) throws -> Bool {
        let rows = try database.statement("SELECT key,time,form,context,body,hash FROM change_set WHERE key BETWEEN ? AND ? ORDER BY key")
        try rows.bind(1, Key.set(dossier.number, replica, held + 1))
        try rows.bind(2, Key.set(dossier.number, replica, through))
        defer { rows.reset() }
        var last: (UInt32, Digest)?
        var isWhole = true
        while try rows.step() {
            let seq = Key.seq(ofSet: rows.integer(0))
            let fits = try rows.withBlob(4) { body in
                guard chunk.hasRoom(for: body.count) else { return false }
                let context = try LocalContext(rows.optionalBlob(3), seq: seq)
                try add(dossier, replica, seq, HybridTime(bits: UInt64(bitPattern: rows.integer(1))), rows.int(2), context, body)
                return true
            }
            guard fits else {
                isWhole = false
                break
            }
            last = (seq, rows.withBlob(5) { $0.count == 32 ? Digest($0) : .zero })
        }
        if let last { note(dossier.number, replica, last.0, last.1) }
        return isWhole
    }

    private func add(
        _ dossier: DossierState, _ replica: Int, _ seq: UInt32, _ time: HybridTime, _ form: Int, _ context: LocalContext, _ body: UnsafeRawBufferPointer
    ) throws {
        let entries: [Vector.Entry] =
            context.entries.isEmpty ? [] : try context.entries.map { .init(replica: try ledger.replicaID($0.replica), seq: $0.seq) }
        try chunk.add(
            dossier: dossier.id, replica: try ledger.replicaID(replica), seq: seq, time: time, form: try ledger.form(form), gap: context.gap,
            context: entries, introduces: seq == 1 ? dossier.chains[replica]?.signer : nil, body: body
        ) { kind, record in
            try birth(dossier, kind, record)
        }
        sets += 1
    }

    /// Where a record was born: that lies in the context of whoever edits it, so the receiver holds it.
    private func birth(_ dossier: DossierState, _ kind: UInt32, _ record: RecordID) throws -> BirthPlace? {
        guard let layout = kinds[kind], layout.kind.key.isEmpty else { return nil }
        let statement = try database.statement(layout.selectBirth)
        try statement.bind(1, dossier.number)
        try record.withBytes { try statement.bindBlobCopy(2, $0) }
        defer { statement.reset() }
        guard try statement.step() else { return nil }
        let birth = statement.integer(0)
        return BirthPlace(
            replica: try ledger.replicaID(Key.replica(ofBirth: birth)), seq: Key.seq(ofBirth: birth), operation: Key.operation(ofBirth: birth))
    }

    private func note(_ dossier: Int64, _ replica: Int, _ seq: UInt32, _ head: Digest) {
        let segment = Outgoing.Segment(dossier: dossier, replica: replica, seq: seq, head: head)
        if let index = segments.lastIndex(where: { $0.dossier == dossier && $0.replica == replica }) {
            segments[index] = segment
        } else {
            segments.append(segment)
        }
    }

    package var isEmpty: Bool { chunk.isEmpty }

    /// Signs and hands over the chunk collected so far; nil when there is nothing in it.
    package func emit() throws -> Outgoing? {
        guard !chunk.isEmpty else { return nil }
        let leaves = try segments.map { segment in
            guard let (id, secret) = secrets[segment.dossier] else { throw LedgerError("ledger.broken-number") }
            return Attestation.leaf(
                secret: secret, dossier: id, replica: try ledger.replicaID(segment.replica), seq: segment.seq, head: segment.head)
        }
        let signature = try ledger.signingKey.sign(Attestation.message(root: Attestation.root(leaves)))
        let proofs = ledger.isAuthority ? [] : try segments.compactMap { try proof($0) }
        let envelope = Envelope(content: chunk.finish(prefix: prefix), signer: ledger.signingKey.publicKey, signature: signature, proofs: proofs)
        defer {
            segments = []
            sets = 0
            secrets = [:]
        }
        return Outgoing(envelope: envelope, segments: segments, sets: sets)
    }

    /// The author's own signature for a chain that this store merely relays.
    private func proof(_ segment: Outgoing.Segment) throws -> HeadProof? {
        let chain = try database.first(
            "SELECT signer,attestation,leaf,seq FROM chain WHERE key=?", .integer(Key.chain(segment.dossier, segment.replica))
        ) { ($0.blob(0), $0.integer(1), $0.int(2), UInt32($0.int(3))) }
        guard let chain, chain.0 != ledger.signingKey.publicKey.bytes, chain.3 == segment.seq, let (id, _) = secrets[segment.dossier] else {
            return nil
        }
        let kept = try database.first("SELECT signer,signature,leaves FROM attestation WHERE no=?", .integer(chain.1)) {
            ($0.blob(0), $0.blob(1), $0.blob(2))
        }
        guard let kept else { return nil }
        let leaves = stride(from: 0, to: kept.2.count, by: 32).compactMap { Digest(kept.2[$0..<min($0 + 32, kept.2.count)]) }
        guard chain.2 < leaves.count else { return nil }
        return HeadProof(
            dossier: id, replica: try ledger.replicaID(segment.replica), seq: segment.seq, signer: PublicKey(bytes: kept.0), signature: kept.1,
            index: chain.2, path: Attestation.path(leaves, chain.2))
    }
}
