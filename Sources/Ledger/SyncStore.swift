internal import Crypto
internal import Database
package import Replication

/// A laptop's memory of what the server holds: the basis of pushing only what is missing, and of the idle check.
extension Ledger {
    /// Additive digest over everything that the server is known to hold of this laptop's dossiers. Kept up to date with
    /// every transaction, so that the idle check costs the same however much is stored.
    package func hubDigest() throws -> UInt64 {
        try value("hub-digest").map { $0.reduce(0) { $0 << 8 | UInt64($1) } } ?? 0
    }

    func addHubDigest(_ delta: UInt64) throws {
        var bytes: [UInt8] = []
        bytes.appendFixed(try hubDigest() &+ delta)
        try setValue("hub-digest", bytes)
    }

    /// Digest over everything held: what the server will hold when all that is unsent has arrived.
    package func ownDigest() throws -> UInt64 {
        try database.rows("SELECT term,hub_term,key FROM chain WHERE unsent=1") { row in
            UInt64(bitPattern: row.integer(0)) &- UInt64(bitPattern: row.integer(1))
        }.reduce(try hubDigest(), &+)
    }

    /// Digests of the 256 buckets, over everything held and not withdrawn. Reads every chain: only after a difference.
    package func bucketDigests() throws -> [UInt64] {
        var digests = [UInt64](repeating: 0, count: 256)
        let rows = try database.rows(
            "SELECT d.id,c.term FROM dossier d JOIN chain c ON c.key BETWEEN d.no<<16 AND (d.no<<16)+65535 WHERE d.withdrawn=0"
        ) { (ID(bytes: $0.blob(0)) ?? .zero, $0.integer(1)) }
        for (id, term) in rows { digests[id.bucket] &+= UInt64(bitPattern: term) }
        return digests
    }

    /// Sets and dossiers that the server lacks.
    package func unsent() throws -> (sets: Int, dossiers: Int) {
        let rows = try database.rows("SELECT key,seq-hub_seq FROM chain WHERE unsent=1") { (Key.dossier(ofChain: $0.integer(0)), $0.int(1)) }
        return (rows.reduce(0) { $0 + $1.1 }, Set(rows.map(\.0)).count)
    }

    /// The next chunk of what the server lacks, and whether it is the last.
    ///
    /// - Parameter sent: chunks of the same request, that the server will have taken before this one.
    package func nextPush(
        _ extractor: Extractor, excluding refused: Set<DossierID> = [], after sent: [Outgoing] = []
    ) throws -> (chunk: Outgoing, isLast: Bool)? {
        let numbers = try database.rows("SELECT DISTINCT key>>16 FROM chain WHERE unsent=1 ORDER BY key") { $0.integer(0) }
        var isLast = true
        for number in numbers {
            // Also of a dossier that is no longer open: what was recorded before this laptop learnt of it still goes.
            guard let dossier = try dossier(number: number), !refused.contains(dossier.id) else { continue }
            var held = dossier.chains.mapValues(\.hubSeq)
            for segment in sent.flatMap(\.segments) where segment.dossier == number { held[segment.replica] = max(held[segment.replica] ?? 0, segment.seq) }
            if try !extractor.add(dossier, after: held) {
                isLast = false
                break
            }
        }
        return try extractor.emit().map { ($0, isLast) }
    }

    /// Whether the chunks of one request end, taken together, inside a chain that this store merely relays: it has its author's
    /// signature for the chain's end only, so that the rest must go in the same request (C5). A chain that waits for another one
    /// may leave a chunk out.
    package func endInsideRelayed(_ chunks: [Outgoing]) throws -> Bool {
        var ends: [Int64: Outgoing.Segment] = [:]
        for segment in chunks.flatMap(\.segments) { ends[Key.chain(segment.dossier, segment.replica)] = segment }
        return try ends.values.contains { segment in
            guard let dossier = try dossier(number: segment.dossier), let chain = dossier.chains[segment.replica],
                chain.signer != signingKey.publicKey.bytes
            else { return false }
            if segment.seq < chain.seq { return true }
            // Cut where a branch left it, so that only the branch's signature covers it.
            return chain.attestation == 0
                && dossier.branches.values.contains { branch in
                    branch.parent == segment.replica && branch.base >= chain.seq && dossier.chains[branch.alias]?.isUnsent ?? false
                        && ends[Key.chain(segment.dossier, branch.alias)] == nil
                }
        }
    }

    /// Notes that the server holds what `outgoing` led to.
    package func acknowledge(_ outgoing: Outgoing) throws {
        var delta: UInt64 = 0
        for segment in outgoing.segments {
            guard let dossier = try dossier(number: segment.dossier), let chain = dossier.chains[segment.replica], segment.seq > chain.hubSeq else {
                continue
            }
            let term = identities.term(secret: dossier.secret, replica: try replicaID(segment.replica), seq: segment.seq, head: segment.head)
            // A withdrawn dossier is in no digest.
            if !dossier.isWithdrawn { delta = delta &+ term &- UInt64(bitPattern: chain.hubTerm) }
            try database.run(
                "UPDATE chain SET hub_seq=?1,hub_term=?2,unsent=seq>?1 WHERE key=?3", Value(Int64(segment.seq)), .integer(Int64(bitPattern: term)),
                .integer(Key.chain(segment.dossier, segment.replica)))
        }
        if delta != 0 { try addHubDigest(delta) }
    }

    /// Notes what the server holds of a dossier: less than this laptop thought, or, where the terms differ, something else;
    /// then the chain goes from its beginning.
    package func lower(_ held: PullRange.Held) throws {
        #if PLANTED_BUGS
        if Planted.has(.cursorBeforeData) { return }
        #endif
        guard let dossier = try dossier(held.dossier) else { return }
        for (replica, chain) in dossier.chains {
            let replicaID = try replicaID(replica)
            var seq = min(held.vector[replicaID], chain.seq)
            if let index = held.vector.entries.firstIndex(where: { $0.replica == replicaID }), held.vector.entries[index].seq <= chain.seq,
                try dossier.term(self, replica, at: seq) != held.terms[index]
            {
                seq = 0
            }
            seq = max(seq, dossier.base(replica))
            guard seq != chain.hubSeq else { continue }
            let head =
                seq == dossier.base(replica)
                ? Digest.zero
                : try database.first("SELECT hash FROM change_set WHERE key=?", .integer(Key.set(dossier.number, replica, seq))) { Digest($0.blob(0)) ?? .zero }
                    ?? .zero
            let term = seq == dossier.base(replica) ? 0 : identities.term(secret: dossier.secret, replica: replicaID, seq: seq, head: head)
            if !dossier.isWithdrawn { try addHubDigest(term &- UInt64(bitPattern: chain.hubTerm)) }
            try database.run(
                "UPDATE chain SET hub_seq=?1,hub_term=?2,unsent=seq>?1 WHERE key=?3", Value(Int64(seq)), .integer(Int64(bitPattern: term)),
                .integer(Key.chain(dossier.number, replica)))
        }
    }

    /// Forgets what the server was known to hold: it began a new life and may hold less (B2).
    package func forgetHub() throws {
        try database.run("UPDATE chain SET hub_seq=0,hub_term=0,unsent=1")
        try setValue("hub-digest", [UInt8](repeating: 0, count: 8))
    }

    /// The grant by which a dossier was opened here, for a server that does not know it any more.
    package func grant(_ dossier: DossierState) -> Grant {
        Grant(
            dossier: dossier.id, group: dossier.group, kind: DossierKind(rawValue: dossier.kind) ?? .personal, family: dossier.family,
            secret: dossier.secret, right: dossier.right, number: dossier.grantNumber, birth: dossier.birth)
    }

    /// Takes a withdrawn dossier out of the idle check.
    package func forgetInDigest(_ id: DossierID) throws {
        guard let dossier = try dossier(id), !dossier.isWithdrawn else { return }
        let sum = dossier.chains.values.reduce(UInt64(0)) { $0 &+ UInt64(bitPattern: $1.hubTerm) }
        try addHubDigest(0 &- sum)
    }

    /// What is held of dossiers in the buckets, ascending from `from`, up to `limit` of them.
    package func held(from: DossierID, buckets: BucketSet, limit: Int) throws -> PullRange {
        let numbers = try database.rows("SELECT no,id FROM dossier WHERE id>=? AND withdrawn=0 ORDER BY id", .blob(from.bytes)) {
            ($0.integer(0), ID(bytes: $0.blob(1)) ?? .zero)
        }
        var held: [PullRange.Held] = []
        for (number, id) in numbers where buckets.contains(id) {
            if held.count == limit {
                return PullRange(from: from, buckets: buckets, through: id.predecessor, held: held)
            }
            guard let dossier = try dossier(number: number) else { continue }
            held.append(try dossier.held(self))
        }
        return PullRange(from: from, buckets: buckets, through: ID(high: .max, low: .max), held: held)
    }

    /// Shortest prefix that names every dossier here, with two bytes to spare for those that only the server knows.
    package func dossierPrefix() throws -> Int {
        let ids = try database.rows("SELECT id FROM dossier ORDER BY id") { (ID(bytes: $0.blob(0)) ?? .zero).high }
        var common = 0
        for (left, right) in zip(ids, ids.dropFirst()) { common = max(common, (left ^ right).leadingZeroBitCount) }
        return min(8, common / 8 + 2)
    }
}

extension ID {
    /// The id just before this one; of the first, itself.
    package var predecessor: ID { low > 0 ? ID(high: high, low: low - 1) : high > 0 ? ID(high: high - 1, low: .max) : self }
    /// The id just after this one; of the last, itself.
    package var successor: ID { low < .max ? ID(high: high, low: low + 1) : high < .max ? ID(high: high + 1, low: 0) : self }
}
