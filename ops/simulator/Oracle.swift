import Database
import Records
import Replication

/// What should be, computed from saves and contexts alone: every write that no other write's view had seen stands, two standing ones
/// that differ are a conflict. No tables, no log; a save may come in any order, and each is compared with every other one on its
/// registers.
struct Oracle {
    struct Write {
        let save: Int
        let values: [FieldValue]
    }

    /// A register that more happened to than one birth of its record.
    struct Register {
        var writes: [Write] = []
        /// Those of them that stand.
        var standing: [Write] = []
    }

    struct Record {
        let kind: KindDeclaration
        /// Saves that made it, with what they made.
        var births: [(save: Int, operation: Operation)] = []
        var registers: [Int: Register] = [:]
        var children: [RecordID] = []
        var isRemoved = false
    }

    private(set) var records: [RecordID: Record] = [:]
    private(set) var conflicts: Set<Place> = []
    private(set) var absent: Set<RecordID> = []
    private(set) var contested: Set<RecordID> = []
    /// Records that somebody removed at any time.
    private var removed: [RecordID] = []
    /// How many records of each kind were made.
    private(set) var born: [UInt32: Int] = [:]
    /// Saves that were taken, by identity.
    private(set) var taken: Set<[UInt8]> = []

    private var saves: [Saved] = []
    private let lineage: Lineage
    private let kinds: Schema

    init(_ kinds: Schema, _ lineage: Lineage) {
        self.kinds = kinds
        self.lineage = lineage
    }

    /// Takes what counts: saves that were not taken yet.
    mutating func add(_ counting: [Saved]) {
        for save in counting where taken.insert(save.hash).inserted {
            saves.append(save)
            for operation in save.operations { add(operation, saves.count - 1) }
        }
        settleExistence()
    }

    private static let present: [FieldValue] = [.integer(1)]
    private static let gone: [FieldValue] = [.integer(0)]

    private mutating func add(_ operation: Operation, _ save: Int) {
        guard let kind = kinds[operation.kind] else { return }
        let id = operation.record
        var record = records.removeValue(forKey: id) ?? Record(kind: kind)
        switch operation.action {
        case .create:
            if let above = kind.parent.flatMap({ kinds.kind($0) }), let parent = operation[0]?.id {
                records[parent, default: Record(kind: above)].children.append(id)
            }
            // A second birth is a write to every register that it names.
            if !record.births.isEmpty || !kind.key.isEmpty || !record.registers.isEmpty {
                for register in kind.fieldsOfRegister.keys { open(&record, register) }
                open(&record, KindDeclaration.existence)
            }
            if record.births.isEmpty { born[kind.number, default: 0] += 1 }
            record.births.append((save, operation))
            if !record.registers.isEmpty {
                for register in Oracle.registers(of: operation, kind) { put(&record, id, register, save, Oracle.values(operation, kind, register)) }
                if kind.key.isEmpty { put(&record, id, KindDeclaration.existence, save, Oracle.present) }
            }
        case .write:
            for register in Set(operation.fields.compactMap { $0.number < kind.fields.count ? kind.registerOfField[$0.number] : nil }) {
                put(&record, id, register, save, Oracle.values(operation, kind, register))
            }
        case .remove:
            if !record.isRemoved { removed.append(id) }
            record.isRemoved = true
            put(&record, id, KindDeclaration.existence, save, Oracle.gone)
        case .keep: put(&record, id, KindDeclaration.existence, save, Oracle.present)
        }
        records[id] = record
    }

    /// Registers that a birth writes: where a record exists once per key, those that it names.
    private static func registers(of birth: Operation, _ kind: KindDeclaration) -> [Int] {
        kind.fieldsOfRegister.keys.filter { register in
            kind.key.isEmpty || (kind.fieldsOfRegister[register] ?? []).contains { birth[$0] != nil }
        }
    }

    private static func values(_ operation: Operation, _ kind: KindDeclaration, _ register: Int) -> [FieldValue] {
        (kind.fieldsOfRegister[register] ?? []).map { operation[$0] ?? .null }
    }

    /// Begins to keep a register's writes, with those of the births so far.
    private func open(_ record: inout Record, _ register: Int) {
        guard record.registers[register] == nil else { return }
        var opened = Register()
        let isExistence = register == KindDeclaration.existence
        for birth in record.births where isExistence ? record.kind.key.isEmpty : Oracle.registers(of: birth.operation, record.kind).contains(register) {
            let write = Write(save: birth.save, values: isExistence ? Oracle.present : Oracle.values(birth.operation, record.kind, register))
            opened.writes.append(write)
            opened.standing.append(write)
        }
        record.registers[register] = opened
    }

    private mutating func put(_ record: inout Record, _ id: RecordID, _ number: Int, _ save: Int, _ values: [FieldValue]) {
        open(&record, number)
        guard var register = record.registers.removeValue(forKey: number) else { return }
        let write = Write(save: save, values: values)
        register.standing.removeAll { sees(save, $0.save) }
        if !register.writes.contains(where: { sees($0.save, save) }) { register.standing.append(write) }
        register.writes.append(write)
        record.registers[number] = register
        guard number != KindDeclaration.existence, record.kind.merge == .judged else { return }
        let place = Place(record: id, register: number)
        let isConflict = register.standing.dropFirst().contains { $0.values != register.standing[0].values }
        if isConflict { conflicts.insert(place) } else if !conflicts.isEmpty { conflicts.remove(place) }
    }

    /// What became of the records that somebody removed.
    private mutating func settleExistence() {
        for id in contested { conflicts.remove(Place(record: id, register: KindDeclaration.existence)) }
        (absent, contested) = ([], [])
        for id in removed {
            guard let record = records[id] else { continue }
            let standing = record.registers[KindDeclaration.existence]?.standing ?? []
            let removals = standing.filter { $0.values == Oracle.gone }
            if removals.isEmpty { continue }
            let isKept = standing.contains { $0.values == Oracle.present }
            let uses = uses(of: record) + record.children.flatMap { child in records[child].map(uses(of:)) ?? [] }
            if isKept || uses.contains(where: { use in !removals.contains { sees($0.save, use) } }) {
                contested.insert(id)
                conflicts.insert(Place(record: id, register: KindDeclaration.existence))
            } else {
                absent.insert(id)
            }
        }
    }

    /// Saves whose writes to fields of a record stand, and those that made it.
    private func uses(of record: Record) -> [Int] {
        record.births.map(\.save) + record.registers.flatMap { $0.key == KindDeclaration.existence ? [] : $0.value.standing.map(\.save) }
    }

    /// Whether the view that a save was made from held another one.
    private func sees(_ save: Int, _ other: Int) -> Bool { save != other && saves[save].hasSeen(saves[other], lineage) }

    // MARK: Against the tables

    /// Compares a row with what should stand in it.
    ///
    /// - Parameter row: id, existence, then the fields of `kind`.
    /// - Returns: what is wrong; nil when nothing is.
    func examine(_ row: Statement, _ kind: KindDeclaration) -> String? {
        let id = row.withBlob(0) { $0.count == ID.byteCount ? ID($0) : .zero }
        guard let record = records[id], let birth = record.births.first else { return "record \(id) is in the tables, and nothing that counts made it" }
        let state = absent.contains(id) ? 1 : contested.contains(id) ? 2 : 0
        if row.int(1) != state { return "record \(id) has state \(row.int(1)) and should have \(state)" }
        if record.registers.isEmpty {
            var next = birth.operation.fields[...]
            for field in kind.fields.indices {
                var expected = FieldValue.null
                if let named = next.first, named.number == field {
                    expected = named.value
                    next = next.dropFirst()
                }
                if !row.holds(expected, Int32(field + 2)) { return "register \(kind.registerOfField[field]) of \(id) shows what nobody's standing write says" }
            }
            return nil
        }
        for (register, fields) in kind.fieldsOfRegister {
            func shows(_ values: (Int) -> FieldValue) -> Bool {
                for (index, field) in fields.enumerated() where !row.holds(values(index), Int32(field + 2)) { return false }
                return true
            }
            let isRight: Bool
            if let standing = record.registers[register]?.standing {
                isRight = standing.isEmpty ? shows { _ in .null } : standing.contains { write in shows { write.values[$0] } }
            } else {
                isRight = shows { birth.operation[fields[$0]] ?? .null }
            }
            if !isRight { return "register \(register) of \(id) shows what nobody's standing write says" }
        }
        return nil
    }
}

extension Statement {
    /// Whether a column holds this value; nothing of it is copied.
    fileprivate func holds(_ value: FieldValue, _ column: Int32) -> Bool {
        switch (value, self.column(column)) {
        case (.null, .null): true
        case (.integer(let number), .integer(let stored)): stored == number
        case (.real(let number), .real(let stored)): stored == number
        case (.text(let text), .text(let stored)): stored.elementsEqual(text.utf8)
        case (.blob(let bytes), .blob(let stored)): stored.elementsEqual(bytes)
        default: false
        }
    }
}
