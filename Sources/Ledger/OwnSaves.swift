package import Crypto
internal import Database
package import Replication

/// One save of one person, from whichever computer, as the log has it: what `undo` takes back.
///
/// An undo that does not fit into one change set is several that follow one another; they are one save here.
package struct OwnSave: Hashable, Sendable {
    /// The same on every computer that holds the save; of several sets the first one's.
    package var identity: Digest { parts[0] }
    /// The identities of its change sets.
    package fileprivate(set) var parts: [Digest]
    package let dossier: DossierID
    package let replica: ReplicaID
    /// Of the first set; the others have the numbers that follow.
    package let seq: UInt32
    package let time: HybridTime
    /// `ordinary` or `seal`.
    package let kind: SetKind
    /// What it does to records, without the marks of an undo.
    package fileprivate(set) var operations: [Operation]
    /// The saves that it takes back: empty for a save, the undone one for an undo, an undo for a redo.
    package let undoes: [Digest]
    /// nil = counts; 0 = late; else why it is void.
    package fileprivate(set) var ineffective: Int64?
    /// Whether the server is known to hold it.
    package fileprivate(set) var isSent: Bool
    /// Whether the dossier is no longer open to this store.
    package let isWithdrawn: Bool
    /// How many sets of it are still to come from another computer.
    package fileprivate(set) var missing: Int
    /// Whether an undo that stands takes it back.
    package fileprivate(set) var isUndone = false
    /// 0 for a save, 1 for an undo, 2 for a redo, 3 for the undo of a redo …
    package fileprivate(set) var depth = 0
}

extension Ledger {
    /// Every save of a person that this store holds, newest first; what the server wrote on the person's behalf is left out.
    ///
    /// Whether one is undone is derived: an undo names what it takes back, so all computers of the person agree.
    package func saves(by author: PersonID) throws -> [OwnSave] {
        let forms = try database.rows("SELECT no,kind FROM form WHERE author=? AND kind IN (0,4)", .blob(author.bytes)) { ($0.int(0), $0.int(1)) }
        var states: [Int64: DossierState] = [:]
        var saves: [OwnSave] = []
        for (form, rawKind) in forms {
            let rows = try database.rows(
                "SELECT c.key,c.time,c.hash,c.body,i.reason FROM change_set c LEFT JOIN ineffective i ON i.key=c.key WHERE c.form=?", Value(form)
            ) {
                (
                    key: $0.integer(0), time: HybridTime(bits: UInt64(bitPattern: $0.integer(1))), hash: Digest($0.blob(2)) ?? .zero, body: $0.blob(3),
                    reason: $0.isNull(4) ? nil : $0.integer(4)
                )
            }
            for row in rows {
                let number = Key.dossier(ofSet: row.key), replica = Key.replica(ofSet: row.key), seq = Key.seq(ofSet: row.key)
                let known = try states[number] ?? dossier(number: number)
                guard let state = known, !state.isFromDaemon(replica, self) else { continue }
                states[number] = state
                let operations = try BodyReader.operations(row.body)
                saves.append(
                    OwnSave(
                        parts: [row.hash], dossier: state.id, replica: try replicaID(replica), seq: seq, time: row.time,
                        kind: SetKind(rawValue: UInt8(rawKind)) ?? .ordinary, operations: operations.filter { $0.kind != ReservedKinds.undo.number },
                        undoes: operations.compactMap(\.undoneSave), ineffective: row.reason, isSent: seq <= state.chains[replica]?.hubSeq ?? 0,
                        isWithdrawn: state.isWithdrawn, missing: operations.compactMap(\.partsAfter).first ?? 0))
            }
        }
        saves = Ledger.joined(saves)
        saves.sort { ($0.time, $0.seq, $0.identity.bytes.first ?? 0) > ($1.time, $1.seq, $1.identity.bytes.first ?? 0) }
        return Ledger.marked(saves)
    }

    /// Puts the sets of one undo together. Whoever wrote them said in each how many follow.
    private static func joined(_ saves: [OwnSave]) -> [OwnSave] {
        guard saves.contains(where: { $0.missing > 0 }) else { return saves }
        struct Chain: Hashable {
            let dossier: DossierID
            let replica: ReplicaID
        }
        var joined: [OwnSave] = []
        for (_, chain) in Dictionary(grouping: saves, by: { Chain(dossier: $0.dossier, replica: $0.replica) }) {
            var open: OwnSave?
            for save in chain.sorted(by: { $0.seq < $1.seq }) {
                if var whole = open, whole.missing == save.missing + 1, whole.undoes == save.undoes, whole.seq + UInt32(whole.parts.count) == save.seq {
                    whole.parts += save.parts
                    whole.operations += save.operations
                    whole.ineffective = whole.ineffective ?? save.ineffective
                    whole.isSent = save.isSent
                    whole.missing = save.missing
                    open = whole
                } else {
                    if let open { joined.append(open) }
                    open = save
                }
            }
            if let open { joined.append(open) }
        }
        return joined
    }

    /// Fills in what is undone: an undo counts unless it has no effect or is itself undone. Names are hashes, so there is no ring.
    private static func marked(_ saves: [OwnSave]) -> [OwnSave] {
        var undoers: [Digest: [Int]] = [:]
        var index: [Digest: Int] = [:]
        for (place, save) in saves.enumerated() {
            index[save.identity] = place
            for target in save.undoes where save.ineffective == nil { undoers[target, default: []].append(place) }
        }
        var known: [Int: Bool] = [:]
        func isUndone(_ place: Int) -> Bool {
            if let known = known[place] { return known }
            known[place] = false
            let result = (undoers[saves[place].identity] ?? []).contains { !isUndone($0) }
            known[place] = result
            return result
        }
        func depth(_ place: Int) -> Int {
            var place = place, depth = 0
            while let target = saves[place].undoes.first, let next = index[target], depth < saves.count { (place, depth) = (next, depth + 1) }
            return depth
        }
        var marked = saves
        for place in saves.indices {
            marked[place].isUndone = isUndone(place)
            marked[place].depth = saves[place].undoes.isEmpty ? 0 : max(1, depth(place))
        }
        return marked
    }
}
