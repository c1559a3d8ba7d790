internal import Crypto
internal import Database
package import Replication

/// A register in which a person has to choose: derived by every holder from the log, never written (M1).
package struct Conflict: Hashable, Sendable {
    package let dossier: DossierID
    package let record: RecordID
    package let kind: UInt32
    /// Number of the register; 63 = removed by one, used by another.
    package let register: Int
    /// The values that stand, latest first.
    package let candidates: [Candidate]
    /// The value that stood before, where the log still tells it: the register's value in the candidates' common past.
    package let base: [FieldValue]?

    package init(dossier: DossierID, record: RecordID, kind: UInt32, register: Int, candidates: [Candidate], base: [FieldValue]?) {
        self.dossier = dossier
        self.record = record
        self.kind = kind
        self.register = register
        self.candidates = candidates
        self.base = base
    }

    package struct Candidate: Hashable, Sendable {
        package let replica: ReplicaID
        package let seq: UInt32
        package let author: PersonID
        /// The stamp that counts after admission.
        package let time: HybridTime
        /// The stamp as the author's computer wrote it: later than `time` when its clock was far ahead.
        package let stamp: HybridTime
        /// Values of the register's fields in order; for existence one integer, 1 = keep, 0 = remove.
        package let values: [FieldValue]
    }
}

/// A conflict that asks nobody any more, because the record was removed.
package struct RemovedConflict: Sendable {
    package let dossier: DossierID
    package let record: RecordID
    /// Number of the register; 63 = removed by one, used by another.
    package let register: Int
    /// Who removed it.
    package let removal: Conflict.Candidate
}

extension Ledger {
    /// Every open conflict, or those of one dossier; a record that is removed without contest has none.
    ///
    /// A laptop has none over what only the office writes, where two lives of a server that was set back differ: it may not settle
    /// them, and the office does.
    ///
    /// - Parameter kind: of records of this kind only: what the log tells of the others is then not read.
    package func conflicts(in id: DossierID? = nil, of kind: KindDeclaration? = nil) throws -> [Conflict] {
        let rows = try database.rows(
            "SELECT d.no,c.record,c.register,c.kind FROM conflict c JOIN dossier d ON d.no=c.dossier_no WHERE \(openConflict) AND (?1 IS NULL OR d.id=?1) AND (?2 IS NULL OR c.kind=?2) ORDER BY d.id,c.record,c.register",
            id.map { .blob($0.bytes) } ?? .null, Value(kind.map { Int64($0.number) })
        ) { (number: $0.integer(0), record: $0.id(1), register: $0.int(2), kind: UInt32($0.int(3))) }
        var found: [Conflict] = []
        var dossier: DossierState?
        var past: [PastSet] = []
        for row in rows {
            if dossier?.number != row.number {
                dossier = try self.dossier(number: row.number)
                // One pass over the log for all conflicts of a dossier.
                past = try dossier.map { try self.past($0, of: Set(rows.filter { $0.number == row.number }.map(\.record))) } ?? []
            }
            guard let layout = layouts[row.kind], let dossier else { continue }
            if row.register != KindDeclaration.existence, try state(dossier, layout, row.record) == .absent { continue }
            found.append(try conflict(dossier, layout, row.record, row.register, past))
        }
        return found
    }

    /// Records that were in conflict and are gone: which register, and who removed the record. Of existence every record that was removed:
    /// whether somebody used it meanwhile, its table does not tell any more.
    package func conflictsOfRemoved() throws -> [RemovedConflict] {
        let rows = try database.rows(
            """
            SELECT d.no,c.record,c.register,c.kind FROM contended c JOIN dossier d ON d.no=c.dossier_no WHERE d.withdrawn=0
            UNION SELECT d.no,r.record,63,r.kind FROM removal r JOIN dossier d ON d.no=r.dossier_no WHERE d.withdrawn=0
            """
        ) { (number: $0.integer(0), record: $0.id(1), register: $0.int(2), kind: UInt32($0.int(3))) }
        return try rows.compactMap { row in
            guard let layout = layouts[row.kind], let dossier = try dossier(number: row.number), try state(dossier, layout, row.record) == .absent else {
                return nil
            }
            let standing = try liveWrites(dossier, layout, row.record, KindDeclaration.existence).writes
            guard let removal = try shown(standing.filter { $0.value == Merge.absent }) else { return nil }
            return RemovedConflict(
                dossier: dossier.id, record: row.record, register: row.register,
                removal: try candidate(dossier, removal, layout.kind, KindDeclaration.existence))
        }
    }

    /// How many conflicts are open, without reading them.
    package func conflictCount() throws -> Int {
        try database.first("SELECT count(*) FROM conflict c JOIN dossier d ON d.no=c.dossier_no WHERE \(openConflict)") { $0.int(0) } ?? 0
    }

    /// Which rows of `conflict c` and `dossier d` somebody who works on this store has to settle.
    private var openConflict: String {
        guard !isAuthority else { return "d.withdrawn=0" }
        let officeOnly = schema.kinds.filter { $0.merge == .officeOnly }.map { "\($0.number)" }
        return "d.withdrawn=0 AND c.kind NOT IN (\(officeOnly.joined(separator: ",")))"
    }

    func state(_ dossier: DossierState, _ layout: KindLayout, _ record: RecordID) throws -> Existence {
        let state = try database.first(layout.selectRow, .integer(dossier.number), .blob(record.bytes)) { $0.int(1) }
        return Existence(rawValue: state ?? 1) ?? .absent
    }

    private func conflict(_ dossier: DossierState, _ layout: KindLayout, _ record: RecordID, _ register: Int, _ past: [PastSet]) throws -> Conflict {
        let live = try liveWrites(dossier, layout, record, register).writes.sorted { $0.time > $1.time }
        let isExistence = register == KindDeclaration.existence
        var candidates = try live.map { try candidate(dossier, $0, layout.kind, register) }
        if isExistence, !candidates.contains(where: { $0.values == [.integer(1)] }), let use = try lastUse(dossier, layout, record) {
            candidates.append(use)
        }
        return Conflict(
            dossier: dossier.id, record: record, kind: layout.kind.number, register: register, candidates: candidates,
            base: isExistence ? nil : try base(dossier, layout.kind, record, register, live, past))
    }

    /// A write that stands, with who made it.
    func candidate(_ dossier: DossierState, _ write: LiveWrite, _ kind: KindDeclaration, _ register: Int) throws -> Conflict.Candidate {
        try candidate(dossier, write.replica, write.seq, write.time, fieldValues(write.value, kind, register))
    }

    private func candidate(_ dossier: DossierState, _ replica: Int, _ seq: UInt32, _ time: HybridTime, _ values: [FieldValue]) throws -> Conflict.Candidate {
        let set = try database.first("SELECT form,time FROM change_set WHERE key=?", .integer(Key.set(dossier.number, replica, seq))) {
            ($0.int(0), HybridTime(bits: UInt64(bitPattern: $0.integer(1))))
        }
        return Conflict.Candidate(
            replica: try replicaID(replica), seq: seq, author: try set.map { try form($0.0).author } ?? .zero, time: time, stamp: set?.1 ?? time,
            values: values)
    }

    /// The latest write on a removed record or its children: the other side of "removed / used".
    private func lastUse(_ dossier: DossierState, _ layout: KindLayout, _ record: RecordID) throws -> Conflict.Candidate? {
        var best: (Int, UInt32, HybridTime)?
        func consider(_ replica: Int, _ seq: UInt32) throws {
            let time = try effectiveTime(dossier, replica, seq)
            if best.map({ time > $0.2 }) ?? true { best = (replica, seq, time) }
        }
        var records = [(record, layout)]
        for child in schema.kinds where child.parent == layout.kind.name {
            guard let childLayout = layouts[child.number] else { continue }
            let ids = try database.rows(
                "SELECT id FROM \(child.name) WHERE dossier_no=? AND \"\(child.fields[0].name)\"=?", .integer(dossier.number), .blob(record.bytes)
            ) { ID(bytes: $0.blob(0)) ?? .zero }
            records += ids.map { ($0, childLayout) }
        }
        for (id, layout) in records {
            for dot in try database.rows(
                "SELECT replica,seq FROM live WHERE dossier_no=? AND record=? AND register<>63", .integer(dossier.number), .blob(id.bytes),
                row: { ($0.int(0), UInt32($0.int(1))) })
            { try consider(dot.0, dot.1) }
            if let birth = try database.first(layout.selectBirth, .integer(dossier.number), .blob(id.bytes), row: { $0.integer(0) }) {
                try consider(Key.replica(ofBirth: birth), Key.seq(ofBirth: birth))
            }
        }
        return try best.map { replica, seq, time in try candidate(dossier, replica, seq, time, [.integer(1)]) }
    }

    /// What stood in the register in the view that all standing writes share: their contexts' common part is causally closed, so
    /// it is a view like any other. Stamps decide nothing here, for a clock may have been wrong.
    private func base(
        _ dossier: DossierState, _ kind: KindDeclaration, _ record: RecordID, _ register: Int, _ live: [LiveWrite], _ past: [PastSet]
    ) throws -> [FieldValue]? {
        let contexts = try live.map { ($0.replica, try context(dossier, $0.replica, $0.seq)) }
        var view = PastView()
        for set in past where contexts.allSatisfy({ $0.1.covers(set.replica, set.seq, own: $0.0) }) { view.apply(set, schema) }
        return try shown(view.standing(record, register)).map { fieldValues($0.value, kind, register) }
    }
}

extension Ledger {
    /// What a set of the log does; empty when it is not held.
    package func operations(in id: DossierID, _ replica: ReplicaID, _ seq: UInt32) throws -> [Operation] {
        guard let dossier = try dossier(id), let number = try knownReplica(replica) else { return [] }
        let body = try database.first("SELECT body FROM change_set WHERE key=?", .integer(Key.set(dossier.number, number, seq))) { $0.blob(0) }
        return try body.map { try BodyReader.operations($0) } ?? []
    }

    /// When the server took in a set: its first verdict over it. Nil while that has not come.
    package func admission(in id: DossierID, _ replica: ReplicaID, _ seq: UInt32) throws -> HybridTime? {
        guard let dossier = try dossier(id), let number = try knownReplica(replica) else { return nil }
        for chain in dossier.chains.keys where dossier.isFromDaemon(chain, self) {
            for verdict in try verdicts(dossier, chain) where verdict.covers.covers(number, seq, own: chain) { return verdict.time }
        }
        return nil
    }
}

/// One operation on a record, as the log tells it.
package struct RecordedOperation: Hashable, Sendable {
    package let replicaID: ReplicaID
    let replica: Int
    package let seq: UInt32
    package let author: PersonID
    package let time: HybridTime
    package let operation: Operation
    /// nil = counts; 0 = late; else why it is void.
    package let ineffective: Int64?
}

extension Ledger {
    /// Every operation on a record in causal order.
    package func writes(_ dossier: DossierState, of record: RecordID? = nil) throws -> [RecordedOperation] {
        var reader = CausalReader(self, dossier, after: [:])
        var found: [RecordedOperation] = []
        while let set = try reader.next() {
            let operations = try BodyReader.operations(set.body).filter { record == nil || $0.record == record }
            if operations.isEmpty { continue }
            let ineffective = try database.first("SELECT reason FROM ineffective WHERE key=?", .integer(Key.set(dossier.number, set.replica, set.seq))) {
                $0.integer(0)
            }
            let author = try form(set.form).author
            let id = try replicaID(set.replica)
            for operation in operations {
                found.append(
                    RecordedOperation(
                        replicaID: id, replica: set.replica, seq: set.seq, author: author, time: set.time, operation: operation,
                        ineffective: ineffective))
            }
        }
        return found
    }
}

extension Writer {
    /// Refuses a save that would write a register in conflict: only a settlement may (M1).
    func refuseConflicting(_ dossier: DossierState, _ body: [UInt8]) throws {
        guard dossier.hasConflicts else { return }
        let open = try database.rows("SELECT record,register FROM conflict WHERE dossier_no=?", .integer(dossier.number)) {
            (ID(bytes: $0.blob(0)) ?? .zero, $0.int(1))
        }
        guard !open.isEmpty else { return }
        for operation in try BodyReader.operations(body) {
            guard let kind = ledger.schema[operation.kind] else { continue }
            var registers = Set(operation.fields.compactMap { $0.number < kind.fields.count ? kind.registerOfField[$0.number] : nil })
            if operation.action.rawValue >= 2 { registers.insert(KindDeclaration.existence) }
            if open.contains(where: { $0.0 == operation.record && registers.contains($0.1) }) {
                throw LedgerError.inConflict(dossier.id, operation.record)
            }
        }
    }

    /// Settles a conflict with these values: a change set whose context covers everything that stands (M1).
    package func settle(_ conflict: Conflict, with values: [FieldValue], author: PersonID, versions: Versions, now: Int64) throws {
        let state = try dossier(conflict.dossier)
        guard let kind = ledger.schema[conflict.kind] else { throw LedgerError("ledger.unknown-kind") }
        var body = BodyWriter()
        if conflict.register == KindDeclaration.existence {
            body.append(Operation(kind: conflict.kind, action: values == [.integer(0)] ? .remove : .keep, record: conflict.record))
        } else {
            let fields = kind.fieldsOfRegister[conflict.register] ?? []
            guard fields.count == values.count else { throw LedgerError("ledger.wrong-register") }
            body.append(
                Operation(
                    kind: conflict.kind, action: .write, record: conflict.record, fields: zip(fields, values).map { .init($0, $1) }))
        }
        try append(to: state, author: author, versions: versions, now: now, body: body, isSettlement: true)
    }
}
