/// The server's history: which store, and which life of it. A restored store begins a new epoch (B2).
package struct Epoch: Hashable, Sendable {
    package var store: ID
    package var number: UInt32
    package init(store: ID, number: UInt32) {
        self.store = store
        self.number = number
    }
}

/// What a laptop sends. One request and its reply are one round trip of `POST /v1/sync`.
package struct SyncRequest: Sendable {
    package static let magic: [UInt8] = Array("PSQ2".utf8)

    package var epoch: Epoch?
    /// Additive digest over every chain that the laptop holds, the pushed sets included (V3).
    package var digest: UInt64
    /// Chunks that the server lacks.
    package var chunks: [Envelope]
    /// Dossiers that a restored server may not know any more, with the server's own signature over their birth (B2).
    package var births: [Grant] = []
    /// The newest acknowledgement that this laptop holds of the server: one newer than the server's own memory shows
    /// that the server was set back (B2).
    package var acknowledgement: Acknowledgement?
    package var pull: Pull

    package enum Pull: Sendable {
        /// More chunks follow; only admit these.
        case nothing
        /// Compare digests; on a difference answer with the digests of all 256 buckets.
        case compare
        /// Send what the laptop lacks, from `from` on, in ascending order of dossier ids.
        case range(PullRange)
    }

    package init(epoch: Epoch?, digest: UInt64, chunks: [Envelope], pull: Pull) {
        self.epoch = epoch
        self.digest = digest
        self.chunks = chunks
        self.pull = pull
    }
}

/// The part of a bucket walk that one request covers.
package struct PullRange: Sendable {
    /// First dossier id that may be sent.
    package var from: DossierID
    /// One bit for each bucket (first byte of the id) that differs.
    package var buckets: BucketSet
    /// The last dossier id for which `held` is complete; the server stops there.
    package var through: DossierID
    /// What the laptop holds between `from` and `through`.
    package var held: [Held]

    package struct Held: Sendable {
        package var dossier: DossierID
        package var vector: Vector
        /// What each entry of the vector adds to digests: covers the head's hash, so that a different past shows (V3).
        package var terms: [UInt64]
        package init(dossier: DossierID, vector: Vector, terms: [UInt64]) {
            self.dossier = dossier
            self.vector = vector
            self.terms = terms
        }
    }

    package init(from: DossierID, buckets: BucketSet, through: DossierID, held: [Held]) {
        self.from = from
        self.buckets = buckets
        self.through = through
        self.held = held
    }
}

/// A set of the 256 buckets into which dossiers fall by the first byte of their ids.
package struct BucketSet: Hashable, Sendable {
    package var words: [UInt64] = [0, 0, 0, 0]
    package init() {}
    package static let all: BucketSet = {
        var set = BucketSet()
        set.words = [.max, .max, .max, .max]
        return set
    }()
    package func contains(_ bucket: Int) -> Bool { words[bucket >> 6] >> UInt64(bucket & 63) & 1 == 1 }
    package mutating func insert(_ bucket: Int) { words[bucket >> 6] |= 1 << UInt64(bucket & 63) }
    package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    package func contains(_ dossier: DossierID) -> Bool { contains(dossier.bucket) }
}

extension ID {
    /// The bucket of a dossier in the idle check.
    package var bucket: Int { Int(high >> 56) }
}

/// What the server answers.
package struct SyncReply: Sendable {
    package static let magic: [UInt8] = Array("PSA2".utf8)

    package var epoch: Epoch
    /// The server's clock, milliseconds since 1970: the laptop shows its own skew.
    package var now: Int64
    /// Time of admission of what this request brought; everything acknowledged up to `safe` is also in a verified
    /// backup or the second journal (T2). 0: nothing is yet.
    package var admitted: HybridTime
    package var safe: HybridTime
    /// Sets admitted now, and sets that were there already.
    package var admittedSets: Int
    package var knownSets: Int
    /// Sets that wait for what they build on.
    package var stagedSets: Int
    /// Dossiers whose sets were not taken. Absent and forbidden are one answer.
    package var refused: [Refused]
    package var outcome: Outcome
    /// Dossiers that the person may open and, so far as this reply knows, did not hold.
    package var grants: [Grant]
    package var chunks: [Envelope]
    /// What the server holds of dossiers of which the laptop holds more, or something else.
    package var wants: [PullRange.Held]
    /// How the server filed branches that the laptop pushed under a name that was taken (B1).
    package var renames: [Rename] = []
    /// The server's signature for what it admitted now; absent when nothing was.
    package var acknowledgement: Acknowledgement?
    package var mode: Mode = .normal
    /// What the server's tables say of dossiers that were exchanged and are complete with this reply.
    package var checks: [TableCheck] = []

    /// Which service the server gives.
    package enum Mode: UInt8, Sendable {
        case normal = 0
        /// Restored: it takes in what laptops hold and sends nothing until the office has confirmed (B2).
        case giveOnly = 1
    }

    package struct Refused: Hashable, Sendable {
        package var dossier: DossierID
        package var reason: Reason
        package init(dossier: DossierID, reason: Reason) {
            self.dossier = dossier
            self.reason = reason
        }
        package enum Reason: UInt8, Sendable {
            /// No such dossier for this person.
            case unknownDossier = 1
            /// The author is not the person of the key.
            case foreignAuthor = 2
            /// The sets differ from what is held under the same numbers: a copied or restored disk.
            case forked = 3
            /// The content does not decode or breaks a limit.
            case malformed = 4
            /// A laptop's own word, never on the wire: the chunk as a whole was refused, since nothing shows that its authors wrote it.
            case unproved = 255
        }
    }

    package enum Outcome: Sendable {
        /// After the chunks of this reply both sides hold the same.
        case equal
        /// Admitted; nothing compared.
        case admitted
        /// Digest of each bucket, 256 of them.
        case buckets([UInt64])
        /// More follows from this dossier on; nil = the range is done.
        case range(next: DossierID?)
    }

    package init(epoch: Epoch, now: Int64, admitted: HybridTime, outcome: Outcome) {
        self.epoch = epoch
        self.now = now
        self.admitted = admitted
        safe = HybridTime(bits: 0)
        (admittedSets, knownSets, stagedSets) = (0, 0, 0)
        refused = []
        self.outcome = outcome
        grants = []
        chunks = []
        wants = []
    }
}
