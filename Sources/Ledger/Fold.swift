internal import Database
internal import Replication

/// Folds the operations of one set into the tables, reading what stands there: the slow path, and the only one in a
/// rebuild. The decisions are `Merge`'s; this is their storage.
struct Fold {
    private let writer: Writer
    private let ledger: Ledger
    private let database: Connection
    private let dossier: DossierState
    private let replica: Int
    private let seq: UInt32
    private let time: HybridTime
    private let context: LocalContext

    init(_ writer: Writer, _ dossier: DossierState, replica: Int, seq: UInt32, time: HybridTime, context: LocalContext) {
        self.writer = writer
        ledger = writer.ledger
        database = writer.database
        self.dossier = dossier
        self.replica = replica
        self.seq = seq
        self.time = time
        self.context = context
    }

    func apply(_ operation: Operation, _ position: Int) throws {
        guard let layout = ledger.layouts[operation.kind] else { return }
        let kind = layout.kind
        let parentLayout = ledger.parentLayouts[kind.number]
        let isWatching = parentLayout != nil && !dossier.removed.isEmpty
        let parentBefore = try isWatching ? parent(layout, operation.record) : nil
        switch operation.action {
        case .create:
            let isFresh = try insert(layout, operation, Key.birth(replica, seq, position))
            if isFresh && kind.key.isEmpty {
                if dossier.removed.contains(operation.record) {
                    // Somebody wrote on it without having seen it, and came first: both stand, as in the other order.
                    let written = Set(try ledger.writtenRegisters(dossier, operation.record))
                    if written.contains(KindDeclaration.existence) { _ = try replace(layout, operation.record, KindDeclaration.existence, Merge.present) }
                    let fields = written.subtracting([KindDeclaration.existence])
                    if !fields.isEmpty { try write(layout, operation, fields.sorted()) }
                }
            } else if kind.key.isEmpty {
                try createAgain(layout, operation, position)
            } else {
                // A record that exists once per key is written register by register.
                let registers = kind.fieldsOfRegister.keys.sorted().filter { register in
                    (kind.fieldsOfRegister[register] ?? []).contains { operation[$0] != nil }
                }
                try write(layout, operation, registers)
            }
        case .write:
            var registers: [Int] = []
            for field in operation.fields where field.number < kind.fields.count {
                let register = kind.registerOfField[field.number]
                if !registers.contains(register) { registers.append(register) }
            }
            let hasSeenBirth = try hasSeenBirth(layout, operation.record)
            if kind.key.isEmpty && !hasSeenBirth { try watch(operation) }
            try write(layout, operation, registers.sorted(), hasSeenBirth: hasSeenBirth)
        case .remove:
            try watch(operation)
            _ = try replace(layout, operation.record, KindDeclaration.existence, Merge.absent)
        case .keep:
            try watch(operation)
            _ = try replace(layout, operation.record, KindDeclaration.existence, Merge.present)
        }
        guard !dossier.removed.isEmpty else { return }
        if dossier.removed.contains(operation.record) { try settleExistence(layout, operation.record) }
        guard let parentLayout else { return }
        // A child that moves is a use of what it comes to, and of what it leaves no more; the one that it names may not be the one shown.
        let parentNow = operation[0] == nil && parentBefore != nil ? parentBefore : try parent(layout, operation.record)
        for parent in Set([operation[0]?.id, parentBefore, parentNow].compactMap(\.self)) where dossier.removed.contains(parent) {
            try settleExistence(parentLayout, parent)
        }
    }

    /// Merges one more beginning of a record, which no honest program writes: each of its registers, its existence among them, as a write.
    /// Where the record was born is then the place of the smaller name, whichever set came first here.
    private func createAgain(_ layout: KindLayout, _ operation: Operation, _ position: Int) throws {
        try watch(operation)
        _ = try replace(layout, operation.record, KindDeclaration.existence, Merge.present)
        try write(layout, operation, layout.kind.fieldsOfRegister.keys.sorted())
        let births = try [ledger.birth(dossier, layout, operation.record), Key.birth(replica, seq, position)].compactMap(\.self).map { birth in
            (birth: birth, replica: try ledger.replicaID(Key.replica(ofBirth: birth)))
        }
        // Of one chain the numbers themselves tell; the chain is by its own name, since numbers of replicas are each store's own.
        guard let first = births.min(by: { ($0.replica, $0.birth) < ($1.replica, $1.birth) }) else { return }
        try database.run(
            "UPDATE \(layout.kind.name) SET birth=? WHERE dossier_no=? AND id=?", .integer(first.birth), .integer(dossier.number),
            .blob(operation.record.bytes))
    }

    /// Keeps an eye on a record that is more than its birth tells: somebody removed it, or wrote on it before it came.
    private func watch(_ operation: Operation) throws {
        dossier.removed.insert(operation.record)
        try database.run(
            "INSERT INTO removal(dossier_no,record,kind) VALUES(?,?,?) ON CONFLICT DO NOTHING", .integer(dossier.number),
            .blob(operation.record.bytes), Value(Int(operation.kind)))
    }

    /// What a record's row names as its parent.
    private func parent(_ layout: KindLayout, _ record: RecordID) throws -> RecordID? {
        try database.first(
            "SELECT \"\(layout.kind.fields[0].name)\" FROM \(layout.kind.name) WHERE dossier_no=? AND id=?", .integer(dossier.number), .blob(record.bytes)
        ) { ID(bytes: $0.blob(0)) } ?? nil
    }

    /// Inserts a record's row unless there is one: with its values, or, where it exists once per key, without them.
    private func insert(_ layout: KindLayout, _ operation: Operation, _ birth: Int64) throws -> Bool {
        let isWhole = layout.kind.key.isEmpty
        let statement = try database.statement(isWhole ? layout.insertWholeIfAbsent : layout.insertIfAbsent)
        try statement.bind(1, dossier.number)
        try statement.bind(2, operation.record)
        try statement.bind(3, birth)
        if isWhole {
            var next = operation.fields[...]
            for field in layout.types.indices {
                if let named = next.first, named.number == field {
                    try statement.bind(Int32(field + 4), Fold.column(named.value, layout.types[field]))
                    next = next.dropFirst()
                } else {
                    try statement.bindNull(Int32(field + 4))
                }
            }
        }
        try statement.run()
        return database.changes == 1
    }

    // MARK: Registers

    /// Writes registers of one record and shows the result with one change of its row.
    private func write(_ layout: KindLayout, _ operation: Operation, _ registers: [Int], hasSeenBirth known: Bool? = nil) throws {
        let written = try ledger.writtenRegisters(dossier, operation.record)
        var seen = known
        var shown: [Operation.Field] = []
        for register in registers {
            let fields = layout.kind.fieldsOfRegister[register] ?? []
            let values = fields.map { layout.kind.standing(operation, $0) }
            if !written.contains(register) {
                let isSeen = try seen ?? hasSeenBirth(layout, operation.record)
                seen = isSeen
                if isSeen {
                    // Nothing stood there but what came with the record's birth, and this set's author saw it.
                    try insert(LiveWrite(replica: replica, seq: seq, time: time, value: values.flatMap(\.encoded)), operation.record, register)
                    shown += zip(fields, values).map { .init($0, $1) }
                    continue
                }
            }
            guard let standing = try replace(layout, operation.record, register, values.flatMap(\.encoded)) else { continue }
            shown += zip(fields, ledger.fieldValues(standing, layout.kind, register)).map { .init($0, $1) }
        }
        try update(layout, operation.record, shown)
    }

    /// Shows in a record's row what stands in one of its registers, after stamps have changed.
    func showStanding(_ kind: UInt32, _ record: RecordID, _ register: Int) throws {
        guard let layout = ledger.layouts[kind] else { return }
        let standing = try ledger.liveWrites(dossier, layout, record, register)
        guard standing.isStored, standing.writes.count > 1, let value = try shown(standing.writes)?.value else { return }
        let fields = layout.kind.fieldsOfRegister[register] ?? []
        let parentBefore = try layout.kind.parent != nil && fields.contains(0) ? parent(layout, record) : nil
        try update(layout, record, zip(fields, ledger.fieldValues(value, layout.kind, register)).map { .init($0, $1) })
        guard let parentLayout = ledger.parentLayouts[kind], fields.contains(0) else { return }
        for parent in Set([parentBefore, try parent(layout, record)].compactMap(\.self)) where dossier.removed.contains(parent) {
            try settleExistence(parentLayout, parent)
        }
    }

    private func hasSeenBirth(_ layout: KindLayout, _ record: RecordID) throws -> Bool {
        guard layout.kind.key.isEmpty, let birth = try ledger.birth(dossier, layout, record) else { return false }
        return context.covers(Key.replica(ofBirth: birth), Key.seq(ofBirth: birth), own: replica)
    }

    private func update(_ layout: KindLayout, _ record: RecordID, _ fields: [Operation.Field]) throws {
        guard !fields.isEmpty else { return }
        let mask = fields.reduce(UInt64(0)) { $0 | 1 << UInt64($1.number) }
        let statement = try database.statement(ledger.update(layout, mask))
        for field in fields {
            let before = mask & (1 << UInt64(field.number) - 1)
            try statement.bind(Int32(before.nonzeroBitCount + 1), Fold.column(field.value, layout.types[field.number]))
        }
        try statement.bind(Int32(fields.count + 1), dossier.number)
        try statement.bind(Int32(fields.count + 2), record)
        try statement.run()
    }

    /// The table's value for a field's; NULL where the types do not fit.
    static func column(_ value: FieldValue, _ type: FieldType) -> Value {
        switch value {
        case .integer(let number) where KindLayout.accepts(type, tag: FieldValue.integerTag): .integer(number)
        case .real(let number) where KindLayout.accepts(type, tag: FieldValue.realTag): .real(number)
        case .text(let text) where KindLayout.accepts(type, tag: FieldValue.textTag): .text(text)
        case .blob(let bytes) where KindLayout.accepts(type, tag: FieldValue.blobTag): .blob(bytes)
        default: .null
        }
    }

    /// Replaces in a register what this set's context covers; returns the value to show.
    private func replace(_ layout: KindLayout, _ record: RecordID, _ register: Int, _ value: [UInt8]) throws -> [UInt8]? {
        let standing = try ledger.liveWrites(dossier, layout, record, register) { context.covers($0, $1, own: replica) }
        let write = LiveWrite(replica: replica, seq: seq, time: time, value: value)
        let live = Merge.live(standing.writes, adding: write) { context.covers($0, $1, own: replica) }
        if standing.isStored {
            try database.run(
                "DELETE FROM live WHERE dossier_no=? AND record=? AND register=?", .integer(dossier.number), .blob(record.bytes), Value(register))
        }
        for entry in live { try insert(entry, record, register) }
        if register != KindDeclaration.existence {
            #if PLANTED_BUGS
            if Planted.has(.droppedConflict) { return try shown(live)?.value }
            #endif
            let isConflict = layout.kind.merge != .set && layout.kind.merge != .appendOnly && Merge.isConflict(live)
            if isConflict || live.count > 1 || standing.writes.count > 1 { try mark(layout, record, register, isConflict) }
            if live.count > 1 { try noteContended(layout, record, register) }
        }
        return try shown(live)?.value
    }

    private func insert(_ write: LiveWrite, _ record: RecordID, _ register: Int) throws {
        let insert = try database.statement("INSERT INTO live(dossier_no,record,register,replica,seq,time,value) VALUES(?,?,?,?,?,?,?)")
        try insert.bind(1, dossier.number)
        try insert.bind(2, record)
        try insert.bind(3, register)
        try insert.bind(4, write.replica)
        try insert.bind(5, Int64(write.seq))
        try insert.bind(6, Int64(bitPattern: write.time.bits))
        try insert.bind(7, write.value)
        try insert.run()
    }

    private func shown(_ live: [LiveWrite]) throws -> LiveWrite? {
        var ids: [Int: ReplicaID] = [:]
        for entry in live { ids[entry.replica] = try ledger.replicaID(entry.replica) }
        return Merge.shown(live) { ids[$0] ?? .zero }
    }

    private func mark(_ layout: KindLayout, _ record: RecordID, _ register: Int, _ isConflict: Bool) throws {
        if isConflict {
            dossier.hasConflicts = true
            try database.run(
                "INSERT INTO conflict(dossier_no,record,register,kind) VALUES(?,?,?,?) ON CONFLICT DO NOTHING", .integer(dossier.number),
                .blob(record.bytes), Value(register), Value(Int(layout.kind.number)))
        } else {
            try database.run(
                "DELETE FROM conflict WHERE dossier_no=? AND record=? AND register=?", .integer(dossier.number), .blob(record.bytes), Value(register))
        }
    }

    /// Notes that writes stand beside each other, whether they differ or not. The order of folding changes nothing: of two
    /// writes that do not know of each other, the one folded later always meets a write that it did not see.
    private func noteContended(_ layout: KindLayout, _ record: RecordID, _ register: Int) throws {
        try database.run(
            "INSERT INTO contended(dossier_no,record,register,kind) VALUES(?,?,?,?) ON CONFLICT DO NOTHING", .integer(dossier.number),
            .blob(record.bytes), Value(register), Value(Int(layout.kind.number)))
    }

    // MARK: Existence

    private func settleExistence(_ layout: KindLayout, _ record: RecordID) throws {
        let live = try ledger.liveWrites(dossier, layout, record, KindDeclaration.existence).writes
        let state = try Merge.existence(live, isSet: layout.kind.merge == .set || layout.kind.merge == .officeOnly) {
            let removals = try live.filter { $0.value == Merge.absent }.map { removal in
                (removal.replica, try ledger.context(dossier, removal.replica, removal.seq))
            }
            return try uses(layout, record).contains { use in !removals.contains { $0.1.covers(use.replica, use.seq, own: $0.0) } }
        }
        try database.run(layout.setState, Value(state.rawValue), .integer(dossier.number), .blob(record.bytes))
        try mark(layout, record, KindDeclaration.existence, state == .contested)
    }

    /// Every standing write on the record, and on records that name it as parent.
    private func uses(_ layout: KindLayout, _ record: RecordID) throws -> [(replica: Int, seq: UInt32)] {
        var uses = try writes(on: record, layout)
        for child in ledger.schema.kinds where child.parent == layout.kind.name {
            guard let childLayout = ledger.layouts[child.number] else { continue }
            let children = try database.rows(
                "SELECT id FROM \(child.name) WHERE dossier_no=? AND \"\(child.fields[0].name)\"=?", .integer(dossier.number), .blob(record.bytes)
            ) { ID(bytes: $0.blob(0)) ?? .zero }
            for id in children { uses += try writes(on: id, childLayout) }
        }
        return uses
    }

    private func writes(on record: RecordID, _ layout: KindLayout) throws -> [(replica: Int, seq: UInt32)] {
        var dots = try database.rows(
            "SELECT replica,seq FROM live WHERE dossier_no=? AND record=? AND register<>63", .integer(dossier.number), .blob(record.bytes)
        ) { (replica: $0.int(0), seq: UInt32($0.int(1))) }
        let birth = try database.first(layout.selectBirth, .integer(dossier.number), .blob(record.bytes)) { $0.integer(0) }
        if let birth { dots.append((Key.replica(ofBirth: birth), Key.seq(ofBirth: birth))) }
        return dots
    }
}

extension Ledger {
    /// Registers of a record whose standing writes are rows.
    func writtenRegisters(_ dossier: DossierState, _ record: RecordID) throws -> [Int] {
        let rows = try database.statement("SELECT register FROM live WHERE dossier_no=? AND record=?")
        try rows.bind(1, dossier.number)
        try rows.bind(2, record)
        var registers: [Int] = []
        while try rows.step() { registers.append(rows.int(0)) }
        return registers
    }

    /// Where a record was born, packed as `Key.birth`; nil when there is no such record.
    func birth(_ dossier: DossierState, _ layout: KindLayout, _ record: RecordID) throws -> Int64? {
        let row = try database.statement(layout.selectBirth)
        try row.bind(1, dossier.number)
        try row.bind(2, record)
        guard try row.step() else { return nil }
        defer { row.reset() }
        return row.integer(0)
    }

    /// The writes that stand in a register; `isStored` tells whether they are rows or only follow from the birth.
    ///
    /// - Parameter covers: what the write that is about to replace them has seen; a birth among it is left out unread.
    func liveWrites(
        _ dossier: DossierState, _ layout: KindLayout, _ record: RecordID, _ register: Int,
        unless covers: (_ replica: Int, _ seq: UInt32) -> Bool = { _, _ in false }
    ) throws -> (writes: [LiveWrite], isStored: Bool) {
        let stored = try database.rows(
            "SELECT replica,seq,time,value FROM live WHERE dossier_no=? AND record=? AND register=?", .integer(dossier.number), .blob(record.bytes),
            Value(register)
        ) { LiveWrite(replica: $0.int(0), seq: UInt32($0.int(1)), time: HybridTime(bits: UInt64(bitPattern: $0.integer(2))), value: $0.blob(3)) }
        if !stored.isEmpty { return (stored, true) }
        guard layout.kind.key.isEmpty else { return ([], false) }
        let birth = try database.first(layout.selectBirth, .integer(dossier.number), .blob(record.bytes)) { $0.integer(0) }
        guard let birth, !covers(Key.replica(ofBirth: birth), Key.seq(ofBirth: birth)) else { return ([], false) }
        let isExistence = register == KindDeclaration.existence
        let fields = layout.kind.fieldsOfRegister[register] ?? []
        let row = try database.first(layout.selectRow, .integer(dossier.number), .blob(record.bytes)) { row in
            (row.integer(0), isExistence ? Merge.present : fields.flatMap { Ledger.field(row.value(Int32($0 + 2))).encoded })
        }
        guard let row else { return ([], false) }
        let replica = Key.replica(ofBirth: row.0), seq = Key.seq(ofBirth: row.0)
        let time = try effectiveTime(dossier, replica, seq)
        return ([LiveWrite(replica: replica, seq: seq, time: time, value: row.1)], false)
    }

    static func field(_ value: Value) -> FieldValue {
        switch value {
        case .null: .null
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .text(let text): .text(text)
        case .blob(let bytes): .blob(bytes)
        }
    }

    func context(_ dossier: DossierState, _ replica: Int, _ seq: UInt32) throws -> LocalContext {
        let stored = try database.first("SELECT context FROM change_set WHERE key=?", .integer(Key.set(dossier.number, replica, seq))) {
            $0.optionalBlob(0)
        }
        return dossier.completed(try LocalContext(stored ?? nil, seq: seq), own: replica)
    }

    /// The stamp of a held set that counts: its own, or its admission's when that was far behind it (M3).
    func effectiveTime(_ dossier: DossierState, _ replica: Int, _ seq: UInt32) throws -> HybridTime {
        let bits = try database.first(
            "SELECT COALESCE((SELECT time FROM clamped WHERE key=?1),(SELECT time FROM change_set WHERE key=?1))",
            .integer(Key.set(dossier.number, replica, seq))
        ) { $0.integer(0) }
        return HybridTime(bits: UInt64(bitPattern: bits ?? 0))
    }
}

extension Ledger {
    /// The verdict sets of the daemon's chain `number`, oldest first.
    func verdicts(_ dossier: DossierState, _ number: Int) throws -> [(seq: UInt32, time: HybridTime, covers: LocalContext)] {
        try keys(dossier, number, .verdict).compactMap { key in
            try database.first("SELECT time,context FROM change_set WHERE key=?", .integer(key)) { row in
                let context = dossier.completed(try LocalContext(row.optionalBlob(1), seq: Key.seq(ofSet: key)), own: number)
                return (Key.seq(ofSet: key), HybridTime(bits: UInt64(bitPattern: row.integer(0))), context)
            }
        }
    }
}
