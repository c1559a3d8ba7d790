package import Crypto

/// What a change set is (B3). Unknown kinds are admitted as pending: carried, without effect, judged after an upgrade.
package enum SetKind: UInt8, Sendable, CaseIterable {
    /// A save by a person.
    case ordinary = 0
    /// A signed snapshot from which a rebuild may start. Reserved.
    case base = 1
    /// The daemon's statement which branch of a forked replica keeps the name. Reserved.
    case forkNotice = 2
    /// The daemon's order to drop a body. Reserved.
    case redaction = 3
    /// Finalisation: seals what its context covers (A3).
    case seal = 4
    /// The daemon's verdict on the sets that its context covers and no earlier verdict did (A2).
    case verdict = 5

    /// Whether a set of this kind writes records; reserved and unknown kinds are carried and take no effect yet.
    package static func writesRecords(_ raw: RawValue) -> Bool {
        switch SetKind(rawValue: raw) {
        case .ordinary, .seal, .verdict: true
        case .base, .forkNotice, .redaction, nil: false
        }
    }
}

/// Versions under which a set was written, so that it can be read by the rules of its day.
package struct Versions: Hashable, Sendable {
    /// Spelling of the hashed bytes.
    package var encoder: UInt8 = 1
    /// 1 = SHA-256.
    package var hashAlgorithm: UInt8 = 1
    /// 1 = Ed25519.
    package var signatureAlgorithm: UInt8 = 1
    package var schema: UInt32 = 1
    /// Version of the defect catalogue that the author saw; 0 = none.
    package var catalogue: UInt32 = 0
    /// Version of the rulebook that the author saw; 0 = none.
    package var rulebook: UInt32 = 0
    /// Version of the computing rules (rounding, points).
    package var algorithms: UInt32 = 1

    package init(catalogue: UInt32 = 0, rulebook: UInt32 = 0) {
        self.catalogue = catalogue
        self.rulebook = rulebook
    }
}

/// The header of a change set: one save by one person (C1). Its hashed spelling is in schema/wire.md.
package struct Header: Hashable, Sendable {
    package var kind: SetKind.RawValue = SetKind.ordinary.rawValue
    package var dossier: DossierID
    package var replica: ReplicaID
    /// 1, 2, 3 … per dossier and replica.
    package var seq: UInt32
    package var time: HybridTime
    package var author: PersonID
    /// The view that the author's save was made from: the own entry may be lower than `seq − 1` (C2).
    package var context: Vector
    package var versions: Versions
    /// The public key that signs for this replica; in the first set of a chain and only there (C5).
    package var introduces: [UInt8]?

    package init(
        kind: SetKind = .ordinary, dossier: DossierID, replica: ReplicaID, seq: UInt32, time: HybridTime, author: PersonID, context: Vector,
        versions: Versions, introduces: [UInt8]? = nil
    ) {
        self.kind = kind.rawValue
        self.dossier = dossier
        self.replica = replica
        self.seq = seq
        self.time = time
        self.author = author
        self.context = context
        self.versions = versions
        self.introduces = introduces
    }

    /// The entry of the context for the own replica.
    package var ownSeen: UInt32 { context[replica] }

    /// Appends the canonical bytes. Context entries stand in ascending order of replica id; the own entry is spelled as
    /// its distance from `seq − 1`.
    package func encode(into bytes: inout [UInt8]) {
        let others = foreignContext
        bytes.appendHeader(
            SetForm(author: author, kind: kind, versions: versions), dossier: dossier, replica: replica, seq: seq, time: time,
            gap: seq - 1 - min(ownSeen, seq - 1), entries: others.count)
        for entry in others { bytes.appendContextEntry(entry.replica, entry.seq) }
        bytes.appendHeaderEnd(seq: seq, introduces: introduces)
    }

    /// The context without the own entry, in canonical order.
    package var foreignContext: [Vector.Entry] { context.entries.filter { $0.replica != replica } }
}

/// Computes the identities of change sets (C3) with one reused hasher. Not Sendable: one owner.
package final class IdentityHasher {
    private let hasher = SHA256Hasher()

    package init() {}

    /// The keyed hash of a body: it tells an outsider nothing, and outlives the body's redaction.
    @inline(__always)
    package func bodyHash(secret: Digest, body: UnsafeRawBufferPointer) -> Digest {
        hasher.begin()
        hasher.update(secret)
        hasher.update(body)
        return hasher.finish()
    }

    /// The set's identity. `contextDigest` is nil when the context names no other replica.
    @inline(__always)
    package func identity(
        secret: Digest, header: UnsafeRawBufferPointer, bodyHash: Digest, previous: Digest, contextDigest: Digest?
    ) -> Digest {
        hasher.begin()
        hasher.update(secret)
        hasher.update(header)
        hasher.update(bodyHash)
        hasher.update(previous)
        if let contextDigest { hasher.update(contextDigest) }
        return hasher.finish()
    }

    /// Digest of the hashes that the context names, in canonical order. Filled in by the receiver; never travels.
    package func contextDigest(_ hashes: [Digest]) -> Digest? {
        guard !hashes.isEmpty else { return nil }
        hasher.begin()
        for hash in hashes { hasher.update(hash) }
        return hasher.finish()
    }

    /// What a chain adds to the additive digest of a dossier (V3): 8 bytes that depend on the dossier's secret.
    package func term(secret: Digest, replica: ReplicaID, seq: UInt32, head: Digest) -> UInt64 {
        hasher.begin()
        hasher.update(secret)
        replica.withBytes { hasher.update($0) }
        withUnsafeBytes(of: UInt64(seq).bigEndian) { hasher.update($0) }
        hasher.update(head)
        return hasher.finish().a
    }
}

/// The hashed spelling of headers, in the one place that both the store and the format's vectors go through.
extension [UInt8] {
    /// Everything up to the context's entries, of which `entries` follow in ascending order of replica id.
    @inline(__always)
    package mutating func appendHeader(
        _ form: SetForm, dossier: DossierID, replica: ReplicaID, seq: UInt32, time: HybridTime, gap: UInt32, entries: Int
    ) {
        append(form.versions.encoder)
        append(form.versions.hashAlgorithm)
        append(form.versions.signatureAlgorithm)
        append(form.kind)
        append(dossier)
        append(replica)
        appendVarint(UInt64(seq))
        appendVarint(time.bits)
        append(form.author)
        appendVarint(UInt64(form.versions.schema))
        appendVarint(UInt64(form.versions.catalogue))
        appendVarint(UInt64(form.versions.rulebook))
        appendVarint(UInt64(form.versions.algorithms))
        appendVarint(UInt64(gap))
        appendVarint(entries)
    }

    @inline(__always)
    package mutating func appendContextEntry(_ replica: ReplicaID, _ seq: UInt32) {
        append(replica)
        appendVarint(UInt64(seq))
    }

    /// The key that the first set of a chain introduces; nothing for later ones.
    @inline(__always)
    package mutating func appendHeaderEnd(seq: UInt32, introduces: [UInt8]?) {
        if seq == 1 { append(contentsOf: introduces ?? [UInt8](repeating: 0, count: 32)) }
    }
}
