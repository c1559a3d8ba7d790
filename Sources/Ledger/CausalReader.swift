internal import Crypto
internal import Database
internal import Replication

/// A change set as the log holds it.
struct StoredSet {
    let replica: Int
    let seq: UInt32
    let time: HybridTime
    let form: Int
    let context: LocalContext
    let body: [UInt8]
    let hash: Digest
}

/// Reads the sets of one dossier that lie between two vectors, chains interleaved so that every context is met (V2).
///
/// It reads pages of each chain, so that a long history costs no memory.
struct CausalReader {
    private let ledger: Ledger
    private let dossier: DossierState
    private var held: [Int: UInt32]
    private var cursors: [Cursor] = []

    private struct Cursor {
        let replica: Int
        let through: UInt32
        var next: UInt32
        var page: [StoredSet] = []
        var position = 0
    }

    /// - Parameter held: what the reader of the result holds, by replica number; nothing for a rebuild.
    init(_ ledger: Ledger, _ dossier: DossierState, after held: [Int: UInt32]) {
        self.ledger = ledger
        self.dossier = dossier
        self.held = held
        for (replica, chain) in dossier.chains.sorted(by: { $0.key < $1.key }) {
            let before = max(held[replica] ?? 0, dossier.base(replica))
            if chain.seq > before { cursors.append(Cursor(replica: replica, through: chain.seq, next: before + 1)) }
        }
    }

    /// The next set, or nil at the end. It stays with a chain as long as that chain's contexts are met.
    mutating func next() throws -> StoredSet? {
        for _ in cursors.indices {
            if let set = try peek(0), isMet(set) {
                cursors[0].position += 1
                cursors[0].next = set.seq + 1
                held[set.replica] = set.seq
                if set.seq == cursors[0].through { cursors.removeFirst() }
                return set
            }
            cursors.append(cursors.removeFirst())
        }
        // Applied sets are causally closed, so some chain can always go on; a log that says otherwise is broken.
        if !cursors.isEmpty { throw LedgerError("ledger.not-causally-closed", dossier: dossier.id) }
        return nil
    }

    private mutating func peek(_ index: Int) throws -> StoredSet? {
        if cursors[index].position >= cursors[index].page.count {
            let cursor = cursors[index]
            cursors[index].page = try ledger.sets(dossier, cursor.replica, cursor.next...min(cursor.through, cursor.next + 127))
            cursors[index].position = 0
        }
        return cursors[index].position < cursors[index].page.count ? cursors[index].page[cursors[index].position] : nil
    }

    private func isMet(_ set: StoredSet) -> Bool { set.context.isMet(by: held) }
}

extension Ledger {
    /// Sets of one chain, ascending.
    func sets(_ dossier: DossierState, _ replica: Int, _ range: ClosedRange<UInt32>) throws -> [StoredSet] {
        try database.rows(
            "SELECT key,time,form,context,body,hash FROM change_set WHERE key BETWEEN ? AND ? ORDER BY key",
            .integer(Key.set(dossier.number, replica, range.lowerBound)), .integer(Key.set(dossier.number, replica, range.upperBound))
        ) { row in
            let seq = Key.seq(ofSet: row.integer(0))
            return StoredSet(
                replica: replica, seq: seq, time: HybridTime(bits: UInt64(bitPattern: row.integer(1))), form: row.int(2),
                context: dossier.completed(try LocalContext(row.optionalBlob(3), seq: seq), own: replica), body: row.blob(4),
                hash: Digest(row.blob(5)) ?? .zero)
        }
    }
}
