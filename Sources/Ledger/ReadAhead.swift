internal import Crypto
internal import Database
package import Replication

/// What can be done about a chunk beside the one writer of a store, before its transaction begins: reading it, hashing its sets, and
/// checking its bearer's signature over the heads that it leads to.
///
/// Nothing is decided by it. What was foreseen of a set counts only where the writer finds everything that went into its hash as it was
/// foreseen; the signature was checked over one root, and counts for that root alone. Where anything has changed meanwhile, or nothing
/// could be foreseen, the writer does the work itself and comes to the same end.
package struct ReadAhead: Sendable {
    let content: LooseChunk
    private let signer: PublicKey
    private let signature: [UInt8]
    /// One for each set of the chunk; empty where nothing could be foreseen.
    fileprivate private(set) var sets: [Foreseen] = []
    /// What the contexts of the sets name, one set after the other.
    fileprivate private(set) var named: [Digest] = []
    fileprivate private(set) var places: [Place] = []
    /// Over which the signature holds.
    private var root: Digest?

    fileprivate struct Foreseen: Sendable {
        let previous: Digest
        let named: Range<Int>
        let identity: Digest
    }

    /// A dossier that a chunk names, as another picture of the store has it.
    package struct Place: Sendable {
        fileprivate let dossier: DossierID
        fileprivate let secret: Digest
        /// The ends of its chains.
        fileprivate let heads: [ReplicaID: Head]
    }

    fileprivate struct Head: Sendable {
        let seq: UInt32
        let hash: Digest
    }

    private struct ChainKey: Hashable {
        let dossier: Int32
        let replica: Int32
    }

    /// Entries of contexts with which a chunk is kept until its turn comes: a day of a whole team has some hundred, a hostile chunk
    /// 131,072, which take 5 MiB.
    package static let contexts = 8_192

    /// Reads a chunk. Nil where that takes a look at the store, and for one that would take much memory until its turn comes.
    package init?(_ envelope: Envelope) {
        guard let content = LooseChunk(envelope.content[...], codec: envelope.codec) else { return nil }
        // As many as wait for the writer lie in memory at once.
        guard content.withoutDossiers.contexts.count <= ReadAhead.contexts else { return nil }
        self.content = content
        signer = envelope.signer
        signature = envelope.signature
    }

    /// Whether the signature was found to hold over what the chunk leads to from the places that were foreseen.
    package var isVerified: Bool { root != nil }

    /// Whether this very signature was found to hold over `root`.
    func holds(_ envelope: Envelope, over root: Digest) -> Bool {
        self.root == root && signer == envelope.signer && signature == envelope.signature
    }

    /// Hashes the sets as they continue `places`, and checks the signature over what they lead to.
    package mutating func foresee(_ places: [Place]) {
        guard let leaves = hash(places) else {
            (sets, named, self.places) = ([], [], [])
            return
        }
        let root = Attestation.root(leaves)
        if signer.isValid(signature: signature, for: Attestation.message(root: root)) { self.root = root }
    }

    /// The leaves over which the chunk must be signed; nil where it does not simply continue chains, or names sets that are no chain's
    /// end.
    private mutating func hash(_ places: [Place]) -> [Digest]? {
        let chunk = content.withoutDossiers
        guard places.count == chunk.dossiers.count else { return nil }
        let identities = IdentityHasher()
        var heads: [ChainKey: Head] = [:]
        var order: [ChainKey] = []
        var header: [UInt8] = []
        self.places = places
        sets.reserveCapacity(chunk.sets.count)
        func head(_ key: ChainKey) -> Head {
            heads[key] ?? places[Int(key.dossier)].heads[chunk.replicas[Int(key.replica)]] ?? Head(seq: 0, hash: .zero)
        }
        return chunk.bodies.withUnsafeBytes { raw -> [Digest]? in
            for entry in chunk.sets {
                let key = ChainKey(dossier: entry.dossier, replica: entry.replica)
                let previous = head(key)
                guard entry.seq == previous.seq + 1 else { return nil }
                if heads[key] == nil { order.append(key) }
                let place = places[Int(entry.dossier)]
                let context = entry.context.map { chunk.contexts[Int($0)] }.sorted { chunk.replicas[Int($0.replica)] < chunk.replicas[Int($1.replica)] }
                let firstNamed = named.count
                header.removeAll(keepingCapacity: true)
                header.appendHeader(
                    chunk.forms[Int(entry.form)], dossier: place.dossier, replica: chunk.replicas[Int(entry.replica)], seq: entry.seq, time: entry.time,
                    gap: entry.gap, entries: context.count)
                for other in context {
                    let end = head(ChainKey(dossier: entry.dossier, replica: other.replica))
                    guard end.seq == other.seq else { return nil }
                    header.appendContextEntry(chunk.replicas[Int(other.replica)], other.seq)
                    named.append(end.hash)
                }
                header.appendHeaderEnd(seq: entry.seq, introduces: entry.key < 0 ? nil : chunk.keys[Int(entry.key)])
                let range = firstNamed..<named.count
                let identity = header.withUnsafeBytes {
                    identities.identity(
                        secret: place.secret, header: $0,
                        bodyHash: identities.bodyHash(secret: place.secret, body: UnsafeRawBufferPointer(rebasing: raw[entry.body])),
                        previous: previous.hash, contextDigest: identities.contextDigest(Array(named[range])))
                }
                sets.append(Foreseen(previous: previous.hash, named: range, identity: identity))
                heads[key] = Head(seq: entry.seq, hash: identity)
            }
            let hasher = SHA256Hasher()
            return order.map { key in
                let place = places[Int(key.dossier)]
                let end = head(key)
                return Attestation.leaf(
                    secret: place.secret, dossier: place.dossier, replica: chunk.replicas[Int(key.replica)], seq: end.seq, head: end.hash, hasher)
            }
        }
    }
}

extension Ledger {
    /// The dossiers that a chunk names, as this picture of the store has them; none where its bearer may not bring one of them, where it
    /// has branches, or where a name is not understood.
    package func places(of chunk: ReadAhead, from bearer: Bearer) throws -> [ReadAhead.Place] {
        guard let read = try? chunk.content.chunk(LogLookup(self, bearer)) else { return [] }
        var places: [ReadAhead.Place] = []
        for id in read.dossiers {
            if case .device(_, let person, let right, _) = bearer, try right(id, person) == nil { return [] }
            guard let dossier = try dossier(id), dossier.branches.isEmpty else { return [] }
            var heads: [ReplicaID: ReadAhead.Head] = [:]
            for (number, chain) in dossier.chains { heads[try replicaID(number)] = ReadAhead.Head(seq: chain.seq, hash: chain.head) }
            places.append(ReadAhead.Place(dossier: id, secret: dossier.secret, heads: heads))
        }
        return places
    }
}

extension Writer {
    /// The identity of a set as the next of its chain, where it was foreseen from exactly what it is made of here; else nil.
    ///
    /// - Parameter index: the set's place in the chunk. Its dossier has no branches, so that chains are spelled as the chunk names them.
    func identity(_ ahead: ReadAhead, _ index: Int, _ entry: Chunk.Entry, _ dossier: DossierState, previous: Digest, _ context: LocalContext) throws -> Digest?
    {
        guard index < ahead.sets.count else { return nil }
        let place = ahead.places[Int(entry.dossier)]
        guard place.dossier == dossier.id, place.secret == dossier.secret else { return nil }
        let foreseen = ahead.sets[index]
        guard foreseen.previous == previous, foreseen.named.count == context.entries.count else { return nil }
        for (place, named) in zip(foreseen.named, context.entries) where try hash(dossier, named.replica, named.seq) != ahead.named[place] { return nil }
        return foreseen.identity
    }
}
