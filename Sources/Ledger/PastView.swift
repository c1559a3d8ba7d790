package import Crypto
internal import Database
package import Replication

/// One set of the log that counts, with its operations on the records that were asked for.
struct PastSet {
    let replica: Int
    let seq: UInt32
    let author: PersonID
    /// The stamp that counts.
    let time: HybridTime
    let context: LocalContext
    let identity: Digest
    let operations: [Operation]
    /// The saves that the set takes back.
    let undoes: [Digest]

    var dot: Dot { Dot(replica: replica, seq: seq) }
    func covers(_ dot: Dot) -> Bool { context.covers(dot.replica, dot.seq, own: replica) }
}

/// Names a set within one dossier by local number.
struct Dot: Hashable {
    let replica: Int
    let seq: UInt32
}

/// What stood in the registers of some records in somebody's view: the fold's decisions again, in memory and over that part
/// of the log which the view held.
struct PastView {
    /// Writes that stand, by record and register; 63 = existence.
    private(set) var live: [RecordID: [Int: [LiveWrite]]] = [:]

    /// Adds a set; to be called in causal order.
    mutating func apply(_ set: PastSet, _ schema: Schema) {
        for operation in set.operations {
            guard let kind = schema[operation.kind] else { continue }
            var registers = live[operation.record] ?? [:]
            let covers: (Int, UInt32) -> Bool = { set.covers(Dot(replica: $0, seq: $1)) }
            for (register, value) in PastView.writes(operation, kind) {
                let write = LiveWrite(replica: set.replica, seq: set.seq, time: set.time, value: value)
                registers[register] = Merge.live(registers[register] ?? [], adding: write, covers: covers)
            }
            if operation.action == .create, kind.key.isEmpty {
                let birth = LiveWrite(replica: set.replica, seq: set.seq, time: set.time, value: Merge.present)
                registers[KindDeclaration.existence] = Merge.live(registers[KindDeclaration.existence] ?? [], adding: birth, covers: covers)
            }
            live[operation.record] = registers
        }
    }

    /// The writes that stand in one register.
    func standing(_ record: RecordID, _ register: Int) -> [LiveWrite] { live[record]?[register] ?? [] }

    /// The registers that an operation writes, with their canonical values.
    static func writes(_ operation: Operation, _ kind: KindDeclaration) -> [(register: Int, value: [UInt8])] {
        switch operation.action {
        case .remove: return [(KindDeclaration.existence, Merge.absent)]
        case .keep: return [(KindDeclaration.existence, Merge.present)]
        case .create, .write:
            let isWhole = operation.action == .create && kind.key.isEmpty
            return kind.fieldsOfRegister.sorted { $0.key < $1.key }.compactMap { register, fields in
                guard isWhole || fields.contains(where: { operation[$0] != nil }) else { return nil }
                return (register, fields.flatMap { kind.standing(operation, $0).encoded })
            }
        }
    }
}

extension Ledger {
    /// The sets of a dossier that count and touch one of `records`, in causal order: one pass over the dossier's log.
    func past(_ dossier: DossierState, of records: Set<RecordID>) throws -> [PastSet] {
        if records.isEmpty { return [] }
        let keys: [Value] = [.integer(Key.set(dossier.number, 0, 0)), .integer(Key.set(dossier.number, 0xffff, 0xff_ffff))]
        let ineffective = Set(try database.rows("SELECT key FROM ineffective WHERE key BETWEEN ? AND ?", keys[0], keys[1]) { $0.integer(0) })
        let clamped = Dictionary(
            try database.rows("SELECT key,time FROM clamped WHERE key BETWEEN ? AND ?", keys[0], keys[1]) {
                ($0.integer(0), HybridTime(bits: UInt64(bitPattern: $0.integer(1))))
            }
        ) { first, _ in first }
        var reader = CausalReader(self, dossier, after: [:])
        var found: [PastSet] = []
        while let set = try reader.next() {
            let key = Key.set(dossier.number, set.replica, set.seq)
            let form = try form(set.form)
            guard SetKind.writesRecords(form.kind), !ineffective.contains(key) else { continue }
            var operations: [Operation] = []
            var undoes: [Digest] = []
            try set.body.withUnsafeBytes { raw in
                var walk = BodyReader(raw)
                while let head = try walk.next() {
                    guard records.contains(head.record) || head.kind == ReservedKinds.undo.number else {
                        try walk.skip(head.mask)
                        continue
                    }
                    let operation = try walk.operation(head)
                    if records.contains(head.record) { operations.append(operation) }
                    if let undone = operation.undoneSave { undoes.append(undone) }
                }
            }
            if operations.isEmpty { continue }
            found.append(
                PastSet(
                    replica: set.replica, seq: set.seq, author: form.author, time: clamped[key] ?? set.time, context: set.context, identity: set.hash,
                    operations: operations, undoes: undoes))
        }
        return found
    }

    /// The values of a register's fields from their canonical bytes; for existence one integer, 1 = keep, 0 = remove.
    ///
    /// Fewer values than the register has fields, or other bytes, are there when an id was used for two kinds, or a field was added: what
    /// is lacking is null. Nobody's exchange may stop at it.
    func fieldValues(_ bytes: [UInt8], _ kind: KindDeclaration, _ register: Int) -> [FieldValue] {
        if register == KindDeclaration.existence { return [.integer(Int64(bytes.first ?? 0))] }
        return bytes.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            var isWhole = true
            return (kind.fieldsOfRegister[register] ?? []).map { _ in
                let value = isWhole ? try? FieldValue(&reader) : nil
                isWhole = value != nil
                return value ?? .null
            }
        }
    }

    /// The write that is shown of those that stand.
    func shown(_ live: [LiveWrite]) throws -> LiveWrite? {
        var ids: [Int: ReplicaID] = [:]
        for entry in live { ids[entry.replica] = try replicaID(entry.replica) }
        return Merge.shown(live) { ids[$0] ?? .zero }
    }
}

extension Operation {
    /// The identity of the save that this operation takes back; nil for any other operation.
    package var undoneSave: Digest? {
        guard kind == ReservedKinds.undo.number, case .blob(let bytes)? = self[0] else { return nil }
        return Digest(bytes)
    }

    /// How many sets of the same undo follow the one that holds this mark; nil for the last one and for any other operation.
    var partsAfter: Int? {
        guard kind == ReservedKinds.undo.number, case .integer(let count)? = self[1], count > 0 else { return nil }
        return Int(exactly: count)
    }
}
