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

    package struct Candidate: Hashable, Sendable {
        package let replica: ReplicaID
        package let seq: UInt32
        package let author: PersonID
        package let time: HybridTime
        /// Values of the register's fields in order; for existence one integer, 1 = keep, 0 = remove.
        package let values: [FieldValue]
    }
}

extension Ledger {
    /// Every open conflict, or those of one dossier; a record that is removed without contest has none.
    package func conflicts(in id: DossierID? = nil) throws -> [Conflict] {
        let rows = try database.rows(
            "SELECT d.no,d.id,c.record,c.register,c.kind FROM conflict c JOIN dossier d ON d.no=c.dossier_no WHERE d.withdrawn=0 AND (?1 IS NULL OR d.id=?1) ORDER BY d.id,c.record,c.register",
            id.map { .blob($0.bytes) } ?? .null
        ) { ($0.integer(0), ID(bytes: $0.blob(1)) ?? .zero, ID(bytes: $0.blob(2)) ?? .zero, $0.int(3), UInt32($0.int(4))) }
        return try rows.compactMap { number, dossierID, record, register, kind in
            guard let layout = layouts[kind], let dossier = try dossier(number: number) else { return nil }
            if register != KindDeclaration.existence, try state(dossier, layout, record) == .absent { return nil }
            return try conflict(dossier, layout, record, register)
        }
    }

    /// How many conflicts are open, without reading them.
    package func conflictCount() throws -> Int {
        try database.first("SELECT count(*) FROM conflict c JOIN dossier d ON d.no=c.dossier_no WHERE d.withdrawn=0") { $0.int(0) } ?? 0
    }

    private func state(_ dossier: DossierState, _ layout: KindLayout, _ record: RecordID) throws -> Existence {
        let state = try database.first(layout.selectRow, .integer(dossier.number), .blob(record.bytes)) { $0.int(1) }
        return Existence(rawValue: state ?? 1) ?? .absent
    }

    func conflict(_ dossier: DossierState, _ layout: KindLayout, _ record: RecordID, _ register: Int) throws -> Conflict {
        let live = try liveWrites(dossier, layout, record, register).writes.sorted { $0.time > $1.time }
        let isExistence = register == KindDeclaration.existence
        let fields = layout.kind.fieldsOfRegister[register] ?? []
        func values(_ bytes: [UInt8]) throws -> [FieldValue] {
            if isExistence { return [.integer(Int64(bytes.first ?? 0))] }
            return try bytes.withUnsafeBytes { raw in
                var reader = ByteReader(raw)
                return try fields.map { _ in try FieldValue(&reader) }
            }
        }
        var candidates = try live.map { write in
            Conflict.Candidate(
                replica: try replicaID(write.replica), seq: write.seq, author: try author(dossier, write.replica, write.seq), time: write.time,
                values: try values(write.value))
        }
        if isExistence, !candidates.contains(where: { $0.values == [.integer(1)] }), let use = try lastUse(dossier, layout, record) {
            candidates.append(use)
        }
        return Conflict(
            dossier: dossier.id, record: record, kind: layout.kind.number, register: register, candidates: candidates,
            base: isExistence ? nil : try base(dossier, layout, record, register, live, values))
    }

    private func author(_ dossier: DossierState, _ replica: Int, _ seq: UInt32) throws -> PersonID {
        let number = try database.first("SELECT form FROM change_set WHERE key=?", .integer(Key.set(dossier.number, replica, seq))) { $0.int(0) }
        return try number.map { try form($0).author } ?? .zero
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
        return try best.map { replica, seq, time in
            Conflict.Candidate(
                replica: try replicaID(replica), seq: seq, author: try author(dossier, replica, seq), time: time, values: [.integer(1)])
        }
    }

    /// The register's last value that every standing write had seen.
    private func base(
        _ dossier: DossierState, _ layout: KindLayout, _ record: RecordID, _ register: Int, _ live: [LiveWrite],
        _ values: ([UInt8]) throws -> [FieldValue]
    ) throws -> [FieldValue]? {
        let contexts = try live.map { ($0.replica, try context(dossier, $0.replica, $0.seq)) }
        let fields = layout.kind.fieldsOfRegister[register] ?? []
        var found: (HybridTime, [FieldValue])?
        for write in try writes(dossier, of: record) {
            guard contexts.allSatisfy({ $0.1.covers(write.replica, write.seq, own: $0.0) }) else { continue }
            let names = fields.contains { write.operation[$0] != nil } || write.operation.action == .create
            guard names, write.operation.action.rawValue < 2, found.map({ write.time > $0.0 }) ?? true else { continue }
            found = (write.time, fields.map { write.operation[$0] ?? .null })
        }
        return found?.1
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
