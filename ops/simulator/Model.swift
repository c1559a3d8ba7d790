import Replication

/// A dossier as the simulator knows it, from what it did itself.
final class Case {
    let id: DossierID
    let kind: DossierKind
    let family: ID
    /// Who may open it now.
    var grants: [PersonID: Right] = [:]
    var everGranted: Set<PersonID> = []
    var withdrawnFrom: Set<PersonID> = []
    var leader: PersonID?
    /// Records that anybody made here, with their kinds.
    var records: [Shown] = []
    var saves: [Saved] = []
    /// What should be, of the saves that counted at the last look.
    var oracle: Oracle?

    init(_ id: DossierID, _ kind: DossierKind, family: ID) {
        self.id = id
        self.kind = kind
        self.family = family
    }

    /// Where people write findings.
    var isField: Bool { kind == .visit }
}

/// A save that was reported as durable, or turned out to be.
struct Saved {
    let hash: [UInt8]
    let replica: ReplicaID
    let seq: UInt32
    let author: PersonID
    /// The view that it was made from, the own entry among it.
    let context: Vector
    /// The last sets of that view's chains, as places in the lineage.
    let heads: [Lineage.Place]
    /// The save itself there; nil for the office's.
    let place: Lineage.Place?
    let kind: SetKind
    let operations: [Operation]
    /// Which laptop; -1 = the office.
    let node: Int
    let time: Int64
    /// Of a seal: whether its author may seal.
    let right: Right
    /// The laptop was set back to before it, and nobody else had it yet.
    var isSetBack = false

    var isOffice: Bool { node < 0 }
}

/// Where a record's register is.
struct Place: Hashable {
    let record: RecordID
    let register: Int
}

extension Saved {
    /// Whether the view that this save was made from held another one.
    func hasSeen(_ other: Saved, _ lineage: Lineage) -> Bool {
        if other.isOffice { return context.covers(other.replica, other.seq) }
        guard let place = other.place else { return false }
        return heads.contains { lineage.covers($0, place) }
    }
}
