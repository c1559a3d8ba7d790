import Client
import Database
import Ledger
import Records
import Replication

/// What people do on their laptops.
extension World {
    /// Operations on what is on the screen, each on a record of its own.
    func operations(_ there: Case, _ rows: [Shown], count: Int, isNewer: Bool = false, isOld: Bool = false) -> [Operation] {
        var operations: [Operation] = []
        var touched: Set<RecordID> = []
        for _ in 0..<count {
            counter += 1
            if isNewer, dice.oneIn(12) {
                operations.append(ofNewerProgram(rows.filter { touched.insert($0.id).inserted }))
                continue
            }
            var choice = rows.isEmpty ? 0 : dice.weighted([48, 34, 5, 8, 5])
            let row = choice == 0 ? nil : dice.pick(rows)
            // What is on the screen is touched once in a save; the rest of a large one is new.
            if let row, !touched.insert(row.id).inserted {
                if count < 100 { continue }
                choice = 0
            }
            switch choice {
            case 1:
                guard let row else { continue }
                operations.append(edit(row))
            case 2:
                guard let row, row.kind != FieldKinds.outcome.number else { continue }
                operations.append(Operation(kind: row.kind, action: .remove, record: row.id))
            case 3:
                guard let row, row.kind == FieldKinds.defect.number else { continue }
                operations.append(
                    FieldKinds.photo.operation(
                        .create, .random(), ["defect": .blob(row.id.bytes), "name": .text("p\(counter)"), "size": .integer(Int64(counter))]))
            case 4:
                if isOld { continue }
                // Exists once: written by whoever comes, on any device.
                let key = ["part": FieldValue.text(dice.oneIn(2) ? "all" : "tests")]
                let id = FieldKinds.outcome.keyedID(in: there.id, key)
                guard touched.insert(id).inserted else { continue }
                operations.append(FieldKinds.outcome.operation(.create, id, key.merging(["comment": .text("c\(dice.below(3))")]) { $1 }))
            default:
                // Most of what is written: by field numbers, not by names.
                let values: [FieldValue] = ["5.01.01", .text("n\(counter)"), "L", .integer(Int64(dice.below(3))), .integer(Int64(counter % 9000 + 1))]
                operations.append(
                    Operation(
                        kind: FieldKinds.defect.number, action: .create, record: .random(),
                        fields: zip(World.defectFields, values).map { .init($0, $1) }))
            }
        }
        return operations
    }

    private static let defectFields = ["code", "note", "severity", "points", "number"].compactMap { FieldKinds.defect.field($0) }

    /// What a newer program writes, and what this one must carry without a change: a kind or a field that nobody here knows.
    private func ofNewerProgram(_ rows: [Shown]) -> Operation {
        sometimes.note(.newerProgram)
        let row = dice.oneIn(2) ? rows.first { $0.kind == FieldKinds.defect.number } : nil
        guard let row else {
            return Operation(kind: 1_000, action: dice.oneIn(3) ? .remove : .create, record: .random(), fields: [])
        }
        return Operation(kind: row.kind, action: .write, record: row.id, fields: [.init(7, .text("n\(counter)")), .init(40, .integer(Int64(counter)))])
    }

    private func edit(_ row: Shown) -> Operation {
        switch row.kind {
        case FieldKinds.defect.number:
            switch dice.below(4) {
            case 0: return FieldKinds.defect.operation(.write, row.id, ["severity": "M", "points": .integer(Int64(dice.below(3)))])
            case 1: return FieldKinds.defect.operation(.write, row.id, ["location": .text("l\(dice.below(3))")])
            case 2: return FieldKinds.defect.operation(.write, row.id, ["note": .text("e\(counter)"), "party": "C", "also_pcm": 1])
            default: return FieldKinds.defect.operation(.write, row.id, ["note": .text("e\(dice.below(4))")])
            }
        case FieldKinds.photo.number: return FieldKinds.photo.operation(.write, row.id, ["caption": .text("c\(dice.below(4))")])
        default: return FieldKinds.outcome.operation(.write, row.id, ["comment": .text("c\(dice.below(4))")])
        }
    }

    /// The visits that a laptop can write in.
    private func writable(_ node: Node) throws -> [Case] {
        let open = Set(
            try node.laptop.database.rows("SELECT id FROM dossier WHERE withdrawn=0 AND entitlement>=?", .integer(Right.write.rawValue)) {
                ID(bytes: $0.blob(0)) ?? .zero
            })
        return order.compactMap { id in
            guard open.contains(id), let there = cases[id], there.isField, there.everGranted.contains(node.person) else { return nil }
            return there
        }
    }

    /// One of them, as the laptop holds it.
    private func pickWritable(_ node: Node) throws -> (Case, DossierState)? {
        guard let there = dice.pick(try writable(node)), let state = try node.ledger.dossier(there.id) else { return nil }
        return (there, state)
    }

    /// What is on a laptop's screen of a dossier: records made by anybody and present here.
    private func rows(_ node: Node, _ there: Case, _ state: DossierState, _ limit: Int) throws -> [Shown] {
        var found: [Shown] = []
        for _ in 0..<min(there.records.count, limit) {
            guard let row = dice.pick(there.records), let kind = plumbSchema[row.kind], !found.contains(where: { $0.id == row.id }) else { continue }
            let isThere = try node.laptop.database.first(
                "SELECT 1 FROM \(kind.name) WHERE dossier_no=? AND id=? AND existence<>1", .integer(state.number), .blob(row.id.bytes)
            ) { _ in true }
            if isThere == true { found.append(row) }
        }
        return found
    }

    func saveSomething(_ node: Node) throws {
        try working(node) {
            if dice.oneIn(6), !node.forms.isEmpty {
                let form = node.forms.remove(at: dice.below(node.forms.count))
                guard let there = cases[form.dossier], let state = try node.ledger.dossier(form.dossier), !state.isWithdrawn, state.right >= .write else {
                    return
                }
                if try node.ledger.view(form.dossier) != form.view { sometimes.note(.staleView) }
                let operations = operations(there, form.rows, count: dice.within(1...6), isNewer: isNewer(node), isOld: node.isOld)
                return try save(node, there, state, form.view, form.heads, operations)
            }
            guard let (there, state) = try pickWritable(node) else { return }
            let size = dice.oneIn(plan.bulk) ? dice.within(120...480) : dice.oneIn(4) ? 1 : dice.within(2...24)
            let operations = operations(there, try rows(node, there, state, min(size, 24)), count: size, isNewer: isNewer(node), isOld: node.isOld)
            let view = try node.ledger.view(there.id)
            try save(node, there, state, view, try node.heads(state, view), operations)
        }
    }

    /// Half of the laptops have a newer program.
    private func isNewer(_ node: Node) -> Bool { plan.faults.contains(.upgrade) && !node.index.isMultiple(of: 2) }

    func openForm(_ node: Node) throws {
        try working(node) {
            guard let (there, state) = try pickWritable(node) else { return }
            let view = try node.ledger.view(there.id)
            node.forms.append(
                Node.Form(dossier: there.id, view: view, heads: try node.heads(state, view), rows: try rows(node, there, state, 12)))
            if node.forms.count > 4 { node.forms.removeFirst() }
        }
    }

    func settle(_ node: Node) throws {
        try working(node) {
            let writable = Set(try writable(node).map(\.id))
            guard let conflict = dice.pick(try node.ledger.conflicts().filter { writable.contains($0.dossier) }), let there = cases[conflict.dossier],
                let state = try node.ledger.dossier(conflict.dossier), let values = dice.pick(conflict.candidates)?.values
            else { return }
            let operation: Operation
            if conflict.register == KindDeclaration.existence {
                operation = Operation(kind: conflict.kind, action: values == [.integer(0)] ? .remove : .keep, record: conflict.record)
            } else {
                let fields = plumbSchema[conflict.kind]?.fieldsOfRegister[conflict.register] ?? []
                operation = Operation(kind: conflict.kind, action: .write, record: conflict.record, fields: zip(fields, values).map { .init($0, $1) })
            }
            let view = try node.ledger.view(there.id)
            let now = moment.read(node.index + 1)
            try append(node, there, state, view, try node.heads(state, view), [operation], .ordinary) { writer in
                try writer.settle(conflict, with: values, author: node.person, versions: Versions(), now: now)
                guard let next = try writer.dossier(there.id).ownSeq(node.ledger) else { throw SimulatorError("no chain after a settlement") }
                return next
            }
            sometimes.note(.settled)
        }
    }

    func sealVisit(_ node: Node) throws {
        guard dice.oneIn(8) else { return }
        try working(node) {
            guard let (there, state) = try pickWritable(node), state.right >= .seal || dice.oneIn(5) else { return }
            let view = try node.ledger.view(there.id)
            let now = moment.read(node.index + 1)
            try append(node, there, state, view, try node.heads(state, view), [], .seal) { writer in
                try writer.append(to: try writer.dossier(there.id), author: node.person, view: view, kind: .seal, now: now, body: BodyWriter())
            }
            sometimes.note(.sealed)
        }
    }

    private func save(_ node: Node, _ there: Case, _ state: DossierState, _ view: Vector, _ heads: [[UInt8]], _ operations: [Operation]) throws {
        guard !operations.isEmpty else { return }
        let now = moment.read(node.index + 1)
        var body = BodyWriter()
        for operation in operations { body.append(operation) }
        let filled = body
        if plan.faults.contains(.kill), !isCalm, dice.oneIn(60) {
            faults += 1
            node.machine.stepsToKill = dice.below(plan.killSteps)
        }
        try append(node, there, state, view, heads, operations, .ordinary) { writer in
            try writer.append(to: try writer.dossier(there.id), author: node.person, view: view, now: now, body: filled)
        }
        sometimes.note(.saved)
        if operations.count > 100 { sometimes.note(.bigSave) }
    }

    /// One durable save, and its place in the model once it is reported.
    private func append(
        _ node: Node, _ there: Case, _ state: DossierState, _ view: Vector, _ heads: [[UInt8]], _ operations: [Operation], _ kind: SetKind,
        _ body: (Writer) throws -> UInt32
    ) throws {
        let time = moment.read(node.index + 1)
        let expected = (try state.ownSeq(node.ledger) ?? 0) + 1
        let taken: (DossierState, UInt32) throws -> Void = { [unowned self] state, seq in
            var context = view
            context[state.replica] = min(view[state.replica], seq - 1)
            let hash = try node.hash(state, seq) ?? []
            lineage.place(hash, after: try node.hash(state, seq - 1))
            // After a withdrawal and a new grant a laptop writes under a fresh replica (B1).
            let key = ChainKey(dossier: there.id, replica: state.replica)
            if let grant = grantOf[key], grant != state.grantNumber {
                throw Violation(2, "laptop \(node.index) writes in \(there.id) under replica \(state.replica), which it used under an earlier grant")
            }
            grantOf[key] = state.grantNumber
            note(
                there,
                Saved(
                    hash: hash, replica: state.replica, seq: seq, author: node.person, context: context, heads: heads.compactMap { lineage[$0] },
                    place: lineage[hash], kind: kind,
                    operations: operations, node: node.index, time: time, right: state.right))
        }
        pending = (node.index, there.id, taken, state.replica, expected)
        let seq = try node.ledger.write { try body($0) }
        // The laptop may have died over tidying up after the commit: what was saved is looked up again then.
        try taken(state, seq)
        pending = nil
        trace.note("\(node.index) saves \(operations.count) as \(seq)")
    }

    /// Work on a laptop, that may be refused for good reasons, run out of room or end with the laptop.
    private func working(_ node: Node, _ body: () throws -> Void) throws {
        do { try body() } catch let violation as Violation { throw violation } catch {
            trace.note("\(node.index) cannot")
            if node.machine.isDead { return try restart(node) }
            pending = nil
            if let error = error as? LedgerError {
                switch error.code {
                case "ledger.in-conflict": sometimes.note(.refusedEdit)
                case "ledger.sealed": sometimes.note(.afterSeal)
                case "ledger.view-ahead" where !isCalm: break
                default: throw Violation(6, "a save on laptop \(node.index) failed: \(error)")
                }
                return
            }
            try check(error, "a save on laptop \(node.index)")
        }
        if node.machine.isDead { try restart(node) }
    }
}

extension DossierState {
    /// Number of the last set of the own chain; nil before the first.
    func ownSeq(_ ledger: Ledger) throws -> UInt32? {
        let seq = try vector(ledger)[replica]
        return seq == 0 ? nil : seq
    }
}
