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
    /// The last sets of that view's chains, by identity.
    let heads: [[UInt8]]
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

/// What should be, computed from saves and contexts alone: every write that no other write's view had seen stands, two
/// standing ones that differ are a conflict. No order, no tables, no log; quadratic, and meant to be read.
struct Oracle {
    struct Write {
        let save: Int
        let value: [UInt8]
    }

    let kinds: Schema
    /// Writes that stand, by register.
    private(set) var standing: [Place: [Write]] = [:]
    private(set) var conflicts: Set<Place> = []
    private(set) var absent: Set<RecordID> = []
    private(set) var contested: Set<RecordID> = []
    private var births: [RecordID: [Int]] = [:]
    private var kindOf: [RecordID: KindDeclaration] = [:]

    private let saves: [Saved]
    private let lineage: Lineage

    /// - Parameter saves: those that count.
    init(_ saves: [Saved], _ kinds: Schema, _ lineage: Lineage) {
        self.saves = saves
        self.lineage = lineage
        self.kinds = kinds
        var all: [Place: [Write]] = [:]
        var parents: [RecordID: RecordID] = [:]
        for (index, save) in saves.enumerated() {
            for operation in save.operations {
                guard let kind = kinds[operation.kind] else { continue }
                kindOf[operation.record] = kind
                var registers: [Int] = []
                switch operation.action {
                case .create:
                    births[operation.record, default: []].append(index)
                    if kind.parent != nil, let parent = operation[0]?.id { parents[operation.record] = parent }
                    registers = kind.fieldsOfRegister.keys.sorted().filter { register in
                        kind.key.isEmpty || (kind.fieldsOfRegister[register] ?? []).contains { operation[$0] != nil }
                    }
                    if kind.key.isEmpty {
                        all[Place(record: operation.record, register: KindDeclaration.existence), default: []].append(Write(save: index, value: Merge.present))
                    }
                case .write:
                    registers = Set(operation.fields.compactMap { $0.number < kind.fields.count ? kind.registerOfField[$0.number] : nil }).sorted()
                case .remove:
                    all[Place(record: operation.record, register: KindDeclaration.existence), default: []].append(Write(save: index, value: Merge.absent))
                case .keep:
                    all[Place(record: operation.record, register: KindDeclaration.existence), default: []].append(Write(save: index, value: Merge.present))
                }
                for register in registers {
                    let value = (kind.fieldsOfRegister[register] ?? []).flatMap { (operation[$0] ?? .null).encoded }
                    all[Place(record: operation.record, register: register), default: []].append(Write(save: index, value: value))
                }
            }
        }
        for (place, writes) in all {
            let alive = writes.filter { write in !writes.contains { sees($0.save, write.save) } }
            standing[place] = alive
            guard place.register != KindDeclaration.existence, let kind = kindOf[place.record], kind.merge == .judged, let first = alive.first else { continue }
            if alive.contains(where: { $0.value != first.value }) { conflicts.insert(place) }
        }
        for (record, kind) in kindOf {
            let live = standing[Place(record: record, register: KindDeclaration.existence)] ?? []
            let removals = live.filter { $0.value == Merge.absent }
            if removals.isEmpty { continue }
            if live.contains(where: { $0.value == Merge.present }) {
                contested.insert(record)
                continue
            }
            let children = parents.filter { $0.value == record }.map(\.key)
            let uses = uses(of: record, kind) + children.flatMap { child in kindOf[child].map { self.uses(of: child, $0) } ?? [] }
            if uses.contains(where: { use in !removals.contains { sees($0.save, use) } }) {
                contested.insert(record)
            } else {
                absent.insert(record)
            }
        }
        for record in contested { conflicts.insert(Place(record: record, register: KindDeclaration.existence)) }
    }

    /// Saves whose writes to fields of a record stand, and those that made it.
    private func uses(of record: RecordID, _ kind: KindDeclaration) -> [Int] {
        (births[record] ?? []) + kind.fieldsOfRegister.keys.flatMap { (standing[Place(record: record, register: $0)] ?? []).map(\.save) }
    }

    /// Whether a save that counts made the record.
    func isBorn(_ record: RecordID) -> Bool { births[record] != nil }

    /// Whether the view that a save was made from held another one.
    func sees(_ save: Int, _ other: Int) -> Bool {
        save != other && saves[save].hasSeen(saves[other], lineage)
    }
}

extension Saved {
    /// Whether the view that this save was made from held another one.
    func hasSeen(_ other: Saved, _ lineage: Lineage) -> Bool {
        other.isOffice ? context.covers(other.replica, other.seq) : heads.contains { lineage.covers($0, other.hash) }
    }
}
