package import Crypto
internal import Database
package import Replication

/// Why a save cannot be taken back. Nothing was changed then.
package enum NotTakenBack: Error, Hashable, Sendable {
    /// One register of a record; 63 = its existence.
    package struct Place: Hashable, Sendable {
        package let dossier: DossierID
        package let kind: UInt32
        package let record: RecordID
        package let register: Int
    }

    /// Who wrote there since.
    package struct Later: Hashable, Sendable {
        package let author: PersonID
        package let time: HybridTime
        package let identity: Digest
    }

    /// The dossier is no longer open to this store, or open for reading only.
    case notOpen(DossierID, isWithdrawn: Bool)
    case sealed(DossierID)
    /// A finalisation is no save that can be taken back.
    case isSeal
    /// A part of it is still to come from another computer.
    case incomplete
    /// It has no effect: late (0) or void.
    case ineffective(Int64)
    /// It writes kinds of records that only a newer program knows.
    case newerProgram
    /// The register is in conflict now.
    case conflict(Place)
    /// The save settled a conflict: there is no single value before it.
    case settlement(Place)
    /// Somebody wrote over it, or used the record, after it.
    case changedSince(Place, Later)
    /// The record was removed since.
    case removedSince(Place, Later)
}

extension Writer {
    /// Takes back one save, or several that did the same (undos of one save, made on two computers), as a new change set: what
    /// the save's author had before him is written again, over exactly what the save itself left. Its context is what this
    /// store holds now, so it must not meet anything that the person did not write.
    ///
    /// A save may be as large as a change set can be, and its undo is larger: it also says what it takes back, and values that
    /// were there before may be longer. What does not fit goes into further sets of the same transaction.
    ///
    /// Throws `NotTakenBack`, and what `append` throws.
    package func takeBack(_ saves: [OwnSave], author: PersonID, versions: Versions, now: Int64) throws {
        guard let first = saves.first else { return }
        let state = try dossier(first.dossier)
        guard !state.isWithdrawn, state.right >= .write else { throw NotTakenBack.notOpen(state.id, isWithdrawn: state.isWithdrawn) }
        guard first.kind != .seal else { throw NotTakenBack.isSeal }
        if let reason = first.ineffective, reason > 0 { throw NotTakenBack.ineffective(reason) }
        if state.isSealed { throw NotTakenBack.sealed(state.id) }
        if let reason = first.ineffective { throw NotTakenBack.ineffective(reason) }
        guard saves.allSatisfy({ $0.missing == 0 }) else { throw NotTakenBack.incomplete }
        try flush()
        let names = saves.flatMap(\.parts)
        let bodies = Writer.bodies(try Reversal(ledger, state, saves, author).operations(), room: names.count)
        for (number, operations) in bodies.enumerated() {
            var body = BodyWriter()
            for operation in operations { body.append(operation) }
            let after = bodies.count - 1 - number
            for name in names {
                var fields = [Operation.Field(0, .blob(name.bytes))]
                if after > 0 { fields.append(.init(1, .integer(Int64(after)))) }
                body.append(Operation(kind: ReservedKinds.undo.number, action: .create, record: .random(), fields: fields))
            }
            try append(to: state, author: author, versions: versions, now: now, body: body)
        }
    }

    /// Bytes of one mark of an undo, at most.
    private static let markBytes = 64

    /// Operations in as many parts as the limits of a change set ask for, when `room` marks go into each; at least one.
    private static func bodies(_ operations: [Operation], room: Int) -> [[Operation]] {
        var bodies: [[Operation]] = [[]]
        var bytes = 0
        var one = BodyWriter()
        for operation in operations {
            one.removeAll()
            one.append(operation)
            let last = bodies.count - 1
            let isFull = bodies[last].count + room >= Limits.operations || bytes + one.bytes.count + room * markBytes > Limits.bodyBytes
            if isFull, !bodies[last].isEmpty {
                bodies.append([])
                bytes = 0
            }
            bodies[bodies.count - 1].append(operation)
            bytes += one.bytes.count
        }
        return bodies
    }
}

/// The operations that take a save back, or the reason why there are none.
private struct Reversal {
    private let ledger: Ledger
    private let dossier: DossierState
    private let save: OwnSave
    private let author: PersonID
    private let past: [PastSet]
    private let byDot: [Dot: PastSet]
    private let byIdentity: [Digest: PastSet]
    private let targets: Set<Dot>
    private let context: LocalContext
    private let own: Int
    /// What the author had before him.
    private let before: PastView

    init(_ ledger: Ledger, _ dossier: DossierState, _ saves: [OwnSave], _ author: PersonID) throws {
        self.ledger = ledger
        self.dossier = dossier
        self.author = author
        save = saves[0]
        past = try ledger.past(dossier, of: Set(save.operations.map(\.record)))
        byDot = Dictionary(past.map { ($0.dot, $0) }) { first, _ in first }
        byIdentity = Dictionary(past.map { ($0.identity, $0) }) { first, _ in first }
        targets = Set(
            try saves.flatMap { save in
                let replica = try ledger.replicaNumber(save.replica)
                return save.parts.indices.map { Dot(replica: replica, seq: save.seq + UInt32($0)) }
            })
        own = try ledger.replicaNumber(save.replica)
        context = try ledger.context(dossier, own, save.seq)
        before = Reversal.view(past, ledger.schema) { [context, own] in context.covers($0.replica, $0.seq, own: own) }
    }

    private static func view(_ past: [PastSet], _ schema: Schema, _ covers: (PastSet) -> Bool) -> PastView {
        var view = PastView()
        for set in past where covers(set) { view.apply(set, schema) }
        return view
    }

    func operations() throws -> [Operation] {
        var result: [Operation] = []
        var created: Set<RecordID> = []
        for operation in save.operations {
            guard let kind = ledger.schema[operation.kind] else { throw NotTakenBack.newerProgram }
            if operation.action == .create, kind.key.isEmpty, before.live[operation.record] == nil { created.insert(operation.record) }
        }
        for operation in save.operations.reversed() {
            guard let layout = ledger.layouts[operation.kind] else { throw NotTakenBack.newerProgram }
            switch operation.action {
            case .create where created.contains(operation.record):
                try checkUnused(layout, operation.record)
                result.append(Operation(kind: operation.kind, action: .remove, record: operation.record))
            case .create, .write:
                if created.contains(operation.record) { continue }
                if let written = try rewritten(layout, operation) { result.append(written) }
            case .remove:
                let existence = before.standing(operation.record, KindDeclaration.existence)
                guard !existence.contains(where: { $0.value == Merge.absent }) else { throw NotTakenBack.settlement(existencePlace(operation)) }
                try check(layout, operation.record, KindDeclaration.existence)
                result.append(Operation(kind: operation.kind, action: .keep, record: operation.record))
            case .keep:
                let existence = before.standing(operation.record, KindDeclaration.existence)
                // Where the record was removed and used, `keep` was a choice between the two.
                guard !save.undoes.isEmpty, existence.allSatisfy({ $0.value == Merge.absent }) else {
                    throw NotTakenBack.settlement(existencePlace(operation))
                }
                try checkUnused(layout, operation.record)
                result.append(Operation(kind: operation.kind, action: .remove, record: operation.record))
            }
        }
        return result
    }

    private func existencePlace(_ operation: Operation) -> NotTakenBack.Place {
        NotTakenBack.Place(dossier: dossier.id, kind: operation.kind, record: operation.record, register: KindDeclaration.existence)
    }

    /// The registers of a write with the values that stood before; nil when it wrote nothing but what names the record.
    private func rewritten(_ layout: KindLayout, _ operation: Operation) throws -> Operation? {
        let kind = layout.kind
        if try ledger.state(dossier, layout, operation.record) == .absent {
            let removal = try ledger.liveWrites(dossier, layout, operation.record, KindDeclaration.existence).writes.first
            throw NotTakenBack.removedSince(existencePlace(operation), try later(removal.map { Dot(replica: $0.replica, seq: $0.seq) }))
        }
        var fields: [Operation.Field] = []
        for (register, _) in PastView.writes(operation, kind) where !kind.keyFields.contains(register) {
            try check(layout, operation.record, register)
            let standing = before.standing(operation.record, register)
            if Merge.isConflict(standing) { throw NotTakenBack.settlement(place(layout, operation.record, register)) }
            let numbers = kind.fieldsOfRegister[register] ?? []
            let values = try ledger.shown(standing).map { ledger.fieldValues($0.value, kind, register) }
            for (index, number) in numbers.enumerated() { fields.append(.init(number, values?[index] ?? .null)) }
        }
        return fields.isEmpty ? nil : Operation(kind: operation.kind, action: .write, record: operation.record, fields: fields)
    }

    // MARK: What happened since

    private func place(_ layout: KindLayout, _ record: RecordID, _ register: Int) -> NotTakenBack.Place {
        NotTakenBack.Place(dossier: dossier.id, kind: layout.kind.number, record: record, register: register)
    }

    /// Refuses unless everything that stands in the register came from the save itself.
    private func check(_ layout: KindLayout, _ record: RecordID, _ register: Int) throws {
        try refuseConflict(layout, record, register)
        for write in try ledger.liveWrites(dossier, layout, record, register).writes {
            let dot = Dot(replica: write.replica, seq: write.seq)
            guard !comesFromTargets(dot, record, register) else { continue }
            throw NotTakenBack.changedSince(place(layout, record, register), try later(dot))
        }
    }

    private func refuseConflict(_ layout: KindLayout, _ record: RecordID, _ register: Int) throws {
        let open = try ledger.database.first(
            "SELECT 1 FROM conflict WHERE dossier_no=? AND record=? AND register=?", .integer(dossier.number), .blob(record.bytes), Value(register)
        ) { $0.int(0) }
        if open != nil { throw NotTakenBack.conflict(place(layout, record, register)) }
    }

    /// Refuses the removal of a record that somebody changed or used since: what was there before the save may go with it.
    private func checkUnused(_ layout: KindLayout, _ record: RecordID) throws {
        try refuseConflict(layout, record, KindDeclaration.existence)
        if try ledger.state(dossier, layout, record) == .absent {
            let removal = try ledger.liveWrites(dossier, layout, record, KindDeclaration.existence).writes.first
            throw NotTakenBack.removedSince(
                place(layout, record, KindDeclaration.existence), try later(removal.map { Dot(replica: $0.replica, seq: $0.seq) }))
        }
        for (dot, register) in try writes(on: record, layout) where !isKnown(dot, record, register) {
            try refuseConflict(layout, record, register)
            throw NotTakenBack.changedSince(place(layout, record, register), try later(dot))
        }
        for child in ledger.schema.kinds where child.parent == layout.kind.name {
            guard let childLayout = ledger.layouts[child.number] else { continue }
            let ids = try ledger.database.rows(
                "SELECT id FROM \(child.name) WHERE dossier_no=? AND \"\(child.fields[0].name)\"=? AND existence<>1", .integer(dossier.number),
                .blob(record.bytes)
            ) { $0.id(0) }
            for id in ids {
                for (dot, register) in try writes(on: id, childLayout) where !isKnown(dot, id, register) {
                    throw NotTakenBack.changedSince(place(childLayout, id, register), try later(dot))
                }
            }
        }
    }

    private func isKnown(_ dot: Dot, _ record: RecordID, _ register: Int) -> Bool {
        context.covers(dot.replica, dot.seq, own: own) || comesFromTargets(dot, record, register)
    }

    /// The writes that stand on a record, its birth included.
    private func writes(on record: RecordID, _ layout: KindLayout) throws -> [(Dot, Int)] {
        var found = try ledger.database.rows(
            "SELECT replica,seq,register FROM live WHERE dossier_no=? AND record=?", .integer(dossier.number), .blob(record.bytes)
        ) { (Dot(replica: $0.int(0), seq: UInt32($0.int(1))), $0.int(2)) }
        if let birth = try ledger.birth(dossier, layout, record) {
            found.append((Dot(replica: Key.replica(ofBirth: birth), seq: Key.seq(ofBirth: birth)), KindDeclaration.existence))
        }
        return found
    }

    /// Whether what a write left in a register is what the save left there: it is the save, or an own undo that brought back
    /// what the save had written.
    private func comesFromTargets(_ dot: Dot, _ record: RecordID, _ register: Int) -> Bool {
        var dot = dot
        while !targets.contains(dot) {
            guard let set = byDot[dot], set.author == author, let target = set.undoes.first, let undone = byIdentity[target] else { return false }
            let view = Reversal.view(past, ledger.schema) { undone.covers($0.dot) }
            guard let stood = view.standing(record, register).max(by: { $0.time < $1.time }) else { return false }
            dot = Dot(replica: stood.replica, seq: stood.seq)
        }
        return true
    }

    private func later(_ dot: Dot?) throws -> NotTakenBack.Later {
        guard let dot else { return NotTakenBack.Later(author: .zero, time: HybridTime(bits: 0), identity: .zero) }
        let row = try ledger.database.first("SELECT form,time,hash FROM change_set WHERE key=?", .integer(Key.set(dossier.number, dot.replica, dot.seq))) {
            ($0.int(0), HybridTime(bits: UInt64(bitPattern: $0.integer(1))), Digest($0.blob(2)) ?? .zero)
        }
        guard let row else { return NotTakenBack.Later(author: .zero, time: HybridTime(bits: 0), identity: .zero) }
        return NotTakenBack.Later(author: try ledger.form(row.0).author, time: row.1, identity: row.2)
    }
}
