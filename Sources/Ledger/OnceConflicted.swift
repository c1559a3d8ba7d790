internal import Database
package import Replication

/// A conflict that somebody settled: what stood, and who wrote what over it. Derived from the log, never stored (§16 of the
/// design's review: a write whose context replaced more than one value).
package struct SettledConflict: Hashable, Sendable {
    package let dossier: DossierID
    package let record: RecordID
    package let kind: UInt32
    /// Number of the register; 63 = removed by one, used by another, and kept.
    package let register: Int
    /// The values that stood in the settler's view, latest first; empty for existence.
    package let candidates: [Conflict.Candidate]
    package let settlement: Conflict.Candidate
}

/// Which records were in conflict at some time (曾衝突): open now, or settled since.
package struct OnceConflicted: Sendable {
    package struct Name: Hashable, Sendable {
        let dossier: DossierID
        let record: RecordID
    }

    private let records: Set<Name>

    init(_ records: Set<Name>) { self.records = records }

    package func has(_ dossier: DossierID, _ record: RecordID) -> Bool { records.contains(Name(dossier: dossier, record: record)) }
}

extension Ledger {
    /// Records that were once in conflict, in one dossier or in all that are open to this store.
    ///
    /// Costs an indexed question where nobody ever wrote without knowing of another's write; else one pass over the log of
    /// each dossier where that happened.
    package func onceConflicted(in id: DossierID? = nil) throws -> OnceConflicted {
        let open = try database.rows(
            "SELECT d.id,c.record FROM conflict c JOIN dossier d ON d.no=c.dossier_no WHERE d.withdrawn=0 AND (?1 IS NULL OR d.id=?1)",
            id.map { .blob($0.bytes) } ?? .null
        ) { OnceConflicted.Name(dossier: $0.id(0), record: $0.id(1)) }
        var names = Set(open)
        for settled in try settledConflicts(in: id) { names.insert(OnceConflicted.Name(dossier: settled.dossier, record: settled.record)) }
        return OnceConflicted(names)
    }

    /// Every conflict that was settled, oldest first, in one dossier or in all that are open to this store.
    package func settledConflicts(in id: DossierID? = nil) throws -> [SettledConflict] {
        // A removal that did not prevail left its mark in `removal`; two writes that met, in `contended`.
        let places = try database.rows(
            """
            SELECT c.dossier_no,c.record,c.register,c.kind FROM contended c JOIN dossier d ON d.no=c.dossier_no
            WHERE d.withdrawn=0 AND (?1 IS NULL OR d.id=?1)
            UNION ALL
            SELECT r.dossier_no,r.record,63,r.kind FROM removal r JOIN dossier d ON d.no=r.dossier_no
            WHERE d.withdrawn=0 AND (?1 IS NULL OR d.id=?1)
            """, id.map { .blob($0.bytes) } ?? .null
        ) { (dossier: $0.integer(0), place: Place(record: $0.id(1), register: $0.int(2), kind: UInt32($0.int(3)))) }
        var found: [SettledConflict] = []
        for (number, places) in Dictionary(grouping: places, by: \.dossier).sorted(by: { $0.key < $1.key }) {
            guard let dossier = try dossier(number: number) else { continue }
            found += try settled(
                dossier,
                places.map(\.place).filter { place in
                    // A record that is gone was removed without contest; most removals are that.
                    try place.register != KindDeclaration.existence || layouts[place.kind].map { try state(dossier, $0, place.record) } == .present
                })
        }
        return found.sorted { $0.settlement.time < $1.settlement.time }
    }

    private struct Place: Hashable {
        let record: RecordID
        let register: Int
        let kind: UInt32
    }

    private func settled(_ dossier: DossierState, _ places: [Place]) throws -> [SettledConflict] {
        let past = try past(dossier, of: Set(places.map(\.record)))
        var found: [SettledConflict] = []
        for place in places {
            guard let layout = layouts[place.kind] else { continue }
            let isExistence = place.register == KindDeclaration.existence
            var earlier: [(set: PastSet, write: LiveWrite)] = []
            for set in past {
                for operation in set.operations where operation.record == place.record && operation.kind == place.kind {
                    if isExistence {
                        // Only `take` and an undo write that a record stays.
                        guard operation.action == .keep, set.undoes.isEmpty else { continue }
                        found.append(try settlement(dossier, layout.kind, place.record, place.register, [], set, Merge.present))
                        continue
                    }
                    for (register, value) in PastView.writes(operation, layout.kind) where register == place.register {
                        let seen = PastView.standing(earlier, seenBy: set)
                        if Merge.isConflict(seen) {
                            found.append(try settlement(dossier, layout.kind, place.record, register, seen, set, value))
                        }
                        earlier.append((set, LiveWrite(replica: set.replica, seq: set.seq, time: set.time, value: value)))
                    }
                }
            }
        }
        return found
    }

    private func settlement(
        _ dossier: DossierState, _ kind: KindDeclaration, _ record: RecordID, _ register: Int, _ seen: [LiveWrite], _ set: PastSet, _ value: [UInt8]
    ) throws -> SettledConflict {
        let own = LiveWrite(replica: set.replica, seq: set.seq, time: set.time, value: value)
        return SettledConflict(
            dossier: dossier.id, record: record, kind: kind.number, register: register,
            candidates: try seen.sorted { $0.time > $1.time }.map { try candidate(dossier, $0, kind, register) },
            settlement: try candidate(dossier, own, kind, register))
    }
}

extension PastView {
    /// What stood in one register in the view of `set`, of the writes that came before it.
    fileprivate static func standing(_ writes: [(set: PastSet, write: LiveWrite)], seenBy set: PastSet) -> [LiveWrite] {
        var live: [LiveWrite] = []
        for (other, write) in writes where set.covers(other.dot) {
            live = Merge.live(live, adding: write) { other.covers(Dot(replica: $0, seq: $1)) }
        }
        return live
    }
}
