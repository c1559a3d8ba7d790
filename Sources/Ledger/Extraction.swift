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
    private var sources: [Int64: DossierState] = [:]
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
        sources[dossier.number] = dossier
        var held = held
        for branch in dossier.branches.values where held[branch.alias] ?? 0 < branch.base { held[branch.alias] = branch.base }
        var open = dossier.chains.filter { $0.value.seq > held[$0.key] ?? 0 }.map { (replica: $0.key, through: $0.value.seq) }
        // By id: local numbers tell in which order replicas came to this store, in dossiers of others, too.
        if open.count > 1 {
            let ids = try Dictionary(uniqueKeysWithValues: open.map { ($0.replica, try ledger.replicaID($0.replica)) })
            open.sort { (ids[$0.replica] ?? .zero) < (ids[$1.replica] ?? .zero) }
        }
        // It stays with a chain as long as that chain's contexts are met, then turns to the next.
        var isByName = false
        while !open.isEmpty {
            var isMoving = false
            for chain in open {
                let before = held[chain.replica] ?? 0
                let isRoom = try addChain(dossier, chain.replica, through: chain.through, &held, isByName: isByName)
                guard isRoom else { return false }
                if held[chain.replica] ?? 0 > before { isMoving = true }
            }
            open.removeAll { held[$0.replica] == $0.through }
            // Applied sets are causally closed, so some chain can always go on; a log that says otherwise is broken. Only a notice may
            // itself build on the branch, where the store that tells of it held that as a chain's own past.
            if !isMoving && isByName { throw LedgerError("ledger.not-causally-closed", dossier: dossier.id) }
            isByName = !isMoving
        }
        return true
    }

    /// Adds what a holder of `vector` lacks of one dossier; see `add(_:after:)`.
    package func add(_ dossier: DossierState, afterVector vector: Vector) throws -> Bool {
        var held: [Int: UInt32] = [:]
        for entry in vector.entries { if let number = try ledger.knownReplica(entry.replica) { held[number] = entry.seq } }
        return try add(dossier, after: held)
    }

    /// Adds the daemon's own sets after `seq` up to `last`, for a holder of everything else that they build on.
    package func add(_ dossier: DossierState, afterDaemon seq: UInt32, through last: UInt32 = .max) throws -> Bool {
        sources[dossier.number] = dossier
        var held = dossier.chains.mapValues(\.seq)
        let own = try dossier.ownReplica(ledger)
        let end = min(held[own] ?? 0, last)
        held[own] = seq
        while held[own] ?? 0 < end {
            let before = held[own]
            guard try addChain(dossier, own, through: end, &held) else { return false }
            if held[own] == before { throw LedgerError("ledger.not-causally-closed", dossier: dossier.id) }
        }
        return true
    }

    /// Adds sets of one chain, straight from the table into columns, up to the first whose context is not met yet.
    ///
    /// - Parameter isByName: whether a branch may go before its notice.
    /// - Returns: false when the chunk is full.
    private func addChain(
        _ dossier: DossierState, _ replica: Int, through: UInt32, _ held: inout [Int: UInt32], isByName: Bool = false
    ) throws -> Bool {
        if let branch = dossier.branches[replica] {
            // A branch makes sense to somebody who holds what it leaves from and, once there is one, a notice of it. Where the notice
            // cannot come first, its name alone has to do (`Writer.openNamed`).
            guard held[branch.parent] ?? 0 >= branch.base else { return true }
            if !isByName, !branch.notices.isEmpty, !branch.notices.contains(where: { held[$0.replica] ?? 0 >= $0.seq }) { return true }
        }
        let rows = try database.statement("SELECT key,time,form,context,body,hash FROM change_set WHERE key BETWEEN ? AND ? ORDER BY key")
        try rows.bind(1, Key.set(dossier.number, replica, (held[replica] ?? 0) + 1))
        try rows.bind(2, Key.set(dossier.number, replica, through))
        defer { rows.reset() }
        var last: (seq: UInt32, hash: Digest)?
        var isRoom = true
        while try rows.step() {
            let seq = Key.seq(ofSet: rows.integer(0))
            let context = dossier.completed(try LocalContext(rows.optionalBlob(3), seq: seq), own: replica)
            #if PLANTED_BUGS
            let isUnordered = Planted.has(.chainOrder)
            #else
            let isUnordered = false
            #endif
            guard isUnordered || context.isMet(by: held) else { break }
            isRoom = try rows.withBlob(4) { body in
                guard chunk.hasRoom(for: body.count) else { return false }
                try add(dossier, replica, seq, HybridTime(bits: UInt64(bitPattern: rows.integer(1))), rows.int(2), context, body)
                return true
            }
            guard isRoom else { break }
            last = (seq, rows.withBlob(5) { $0.count == Digest.byteCount ? Digest($0) : .zero })
        }
        if let last {
            held[replica] = last.seq
            note(dossier.number, replica, last.seq, last.hash)
        }
        return isRoom
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
            guard let birth = try birth(dossier, kind, record) else { return nil }
            // Only what surely came before: earlier in the own chain, or named by the context. A hostile or odd set goes by id.
            let number = Key.replica(ofBirth: birth), born = Key.seq(ofBirth: birth)
            guard number == replica ? born < seq : context.covers(number, born, own: replica) else { return nil }
            return BirthPlace(replica: try ledger.replicaID(number), seq: born, operation: Key.operation(ofBirth: birth))
        }
        sets += 1
    }

    /// Where a record was born, packed.
    private func birth(_ dossier: DossierState, _ kind: UInt32, _ record: RecordID) throws -> Int64? {
        guard let layout = kinds[kind], layout.kind.key.isEmpty else { return nil }
        let statement = try database.statement(layout.selectBirth)
        try statement.bind(1, dossier.number)
        try statement.bind(2, record)
        defer { statement.reset() }
        guard try statement.step() else { return nil }
        return statement.integer(0)
    }

    private func note(_ dossier: Int64, _ replica: Int, _ seq: UInt32, _ head: Digest) {
        let segment = Outgoing.Segment(dossier: dossier, replica: replica, seq: seq, head: head)
        // A dossier's chains stand together at the end.
        var index = segments.count - 1
        while index >= 0, segments[index].dossier == dossier {
            if segments[index].replica == replica {
                segments[index] = segment
                return
            }
            index -= 1
        }
        segments.append(segment)
    }

    package var isEmpty: Bool { chunk.isEmpty }

    /// Signs and hands over the chunk collected so far; nil when there is nothing in it.
    package func emit() throws -> Outgoing? {
        guard !chunk.isEmpty else { return nil }
        let hasher = SHA256Hasher()
        let leaves = try segments.map { segment in
            guard let dossier = sources[segment.dossier] else { throw LedgerError("ledger.broken-number") }
            return Attestation.leaf(
                secret: dossier.secret, dossier: dossier.id, replica: try dossier.spelling(segment.replica, ledger), seq: segment.seq,
                head: segment.head, hasher)
        }
        let signature = try ledger.signingKey.sign(Attestation.message(root: Attestation.root(leaves)))
        let proofs = ledger.isAuthority ? [] : try segments.compactMap { try proof($0) }
        let envelope = Envelope(content: chunk.finish(prefix: prefix), signer: ledger.signingKey.publicKey, signature: signature, proofs: proofs)
        defer {
            segments = []
            sets = 0
            sources = [:]
        }
        return Outgoing(envelope: envelope, segments: segments, sets: sets)
    }

    /// The author's own signature for a chain that this store merely relays.
    private func proof(_ segment: Outgoing.Segment) throws -> HeadProof? {
        let chain = try database.first(
            "SELECT signer,attestation,leaf,seq FROM chain WHERE key=?", .integer(Key.chain(segment.dossier, segment.replica))
        ) { ($0.blob(0), $0.integer(1), $0.int(2), UInt32(clamping: $0.int(3))) }
        guard let chain, chain.0 != ledger.signingKey.publicKey.bytes, chain.3 == segment.seq, let dossier = sources[segment.dossier] else {
            return nil
        }
        return try ledger.proof(dossier.id, try dossier.spelling(segment.replica, ledger), segment.seq, attestation: chain.1, leaf: chain.2)
    }
}

extension Ledger {
    /// The signature over a chain's head that came with it; nil where none was kept.
    func proof(_ dossier: DossierID, _ spelled: ReplicaID, _ seq: UInt32, attestation: Int64, leaf: Int) throws -> HeadProof? {
        let kept = try database.first("SELECT signer,signature,leaves FROM attestation WHERE no=?", .integer(attestation)) {
            (PublicKey(bytes: $0.blob(0)), $0.blob(1), $0.blob(2))
        }
        guard let (signer, signature, bytes) = kept else { return nil }
        if leaf == HeadProof.isPath {
            return try HeadProof(dossier: dossier, replica: spelled, seq: seq, signer: signer, signature: signature, storedPath: bytes)
        }
        let leaves = stride(from: 0, to: bytes.count, by: 32).compactMap { Digest(bytes[$0..<min($0 + 32, bytes.count)]) }
        guard leaf < leaves.count else { return nil }
        return HeadProof(
            dossier: dossier, replica: spelled, seq: seq, signer: signer, signature: signature, index: leaf, path: Attestation.path(leaves, leaf))
    }
}
