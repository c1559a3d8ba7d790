import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// Random histories with undo and redo between the saves, on three laptops of two people: whatever people do, every undo either
/// puts back what was there or says why not, nobody's value is overwritten without a conflict, everyone ends equal, and every
/// conflict can be settled.
@Suite struct UndoHistoryTests {
    struct Sometimes {
        var undone = 0, redone = 0, refused = 0, conflicts = 0, once = 0
    }

    @Test func everyoneEndsEqualAndEveryConflictCanBeSettled() throws {
        var sometimes = Sometimes()
        for seed in UInt64(1)...40 { try history(seed, &sometimes) }
        #expect(
            sometimes.undone > 100 && sometimes.redone > 20 && sometimes.refused > 20 && sometimes.conflicts > 20 && sometimes.once > 10, "\(sometimes)")
    }

    private func history(_ seed: UInt64, _ sometimes: inout Sometimes) throws {
        var random = Seeded(state: seed)
        let world = try World(laptops: 3, people: [0, 0, 1])
        var defects: [RecordID] = []
        for step in 0..<60 {
            let laptop = world.laptops[Int.random(in: 0..<3, using: &random)]
            laptop.now += Int64.random(in: -100_000...100_000_000, using: &random)
            do {
                switch Int.random(in: 0..<16, using: &random) {
                case 0..<3:
                    let id = RecordID(high: random.next(), low: random.next())
                    defects.append(id)
                    try laptop.save(
                        world.dossier, FieldKinds.defect.operation(.create, id, ["note": .text("n\(step)"), "severity": "L", "points": 0]))
                case 3..<6:
                    guard let id = defects.randomElement(using: &random), try laptop.ledger.record(FieldKinds.defect, in: world.dossier, id) != nil else {
                        continue
                    }
                    try laptop.save(world.dossier, FieldKinds.defect.operation(.write, id, ["note": .text("e\(step)")]))
                case 6:
                    guard let id = defects.randomElement(using: &random), try laptop.ledger.record(FieldKinds.defect, in: world.dossier, id) != nil else {
                        continue
                    }
                    try laptop.save(world.dossier, FieldKinds.defect.operation(.remove, id))
                case 7..<11:
                    try undo(laptop, world.dossier, &random, &sometimes)
                case 11:
                    guard let conflict = try laptop.ledger.conflicts().randomElement(using: &random) else { continue }
                    let values = conflict.candidates.randomElement(using: &random)?.values ?? []
                    try laptop.ledger.write { try $0.settle(conflict, with: values, author: laptop.person, versions: Versions(), now: laptop.now) }
                case 12..<14: try world.push(laptop)
                default: try world.pull(laptop)
                }
            } catch let error as LedgerError {
                guard error.code == "ledger.in-conflict" else { throw error }
            }
        }
        for _ in 0..<3 { for laptop in world.laptops { try world.sync(laptop) } }
        try world.expectEqual()
        sometimes.conflicts += try world.server.ledger.conflictCount()
        // All stores tell the same of what was once in conflict and of what is undone.
        let settled = Set(try world.server.ledger.settledConflicts())
        for laptop in world.laptops { #expect(Set(try laptop.ledger.settledConflicts()) == settled) }
        let same = world.laptops.filter { $0.person == world.laptops[0].person }
        let undone = try same.map { laptop in Set(try laptop.ledger.saves(by: laptop.person).filter(\.isUndone).map(\.identity)) }
        #expect(Set(undone).count == 1)
        // One person settles everything; nothing comes back.
        let laptop = world.laptops[2]
        let open = try laptop.ledger.conflicts()
        for conflict in open {
            laptop.now += 1000
            try laptop.ledger.write {
                try $0.settle(conflict, with: conflict.candidates[0].values, author: laptop.person, versions: Versions(), now: laptop.now)
            }
        }
        for _ in 0..<2 { for laptop in world.laptops { try world.sync(laptop) } }
        #expect(try world.server.ledger.conflictCount() == 0)
        let marks = try world.server.ledger.settledConflicts()
        sometimes.once += marks.count
        for conflict in open where conflict.register != KindDeclaration.existence || conflict.candidates[0].values == [.integer(1)] {
            #expect(marks.contains { $0.record == conflict.record && $0.register == conflict.register })
        }
        try world.expectEqual()
    }

    /// Undoes or redoes any of the person's saves, and checks that the registers hold what stood before it.
    private func undo(_ laptop: Store, _ dossier: DossierID, _ random: inout Seeded, _ sometimes: inout Sometimes) throws {
        let saves = try laptop.ledger.saves(by: laptop.person)
        let wantsRedo = Bool.random(using: &random)
        let candidates = saves.filter { !$0.isUndone && (wantsRedo ? $0.depth % 2 == 1 : $0.depth == 0) }
        guard let save = candidates.prefix(3).randomElement(using: &random) else { return }
        laptop.now += 1000
        let before = try notes(laptop, dossier)
        do {
            try laptop.ledger.write { try $0.takeBack([save], author: laptop.person, versions: Versions(), now: laptop.now) }
        } catch is NotTakenBack {
            sometimes.refused += 1
            #expect(try notes(laptop, dossier) == before)
            return
        }
        #expect(try laptop.ledger.saves(by: laptop.person).first { $0.identity == save.identity }?.isUndone == true)
        if wantsRedo { sometimes.redone += 1 } else { sometimes.undone += 1 }
        // The way back leads to exactly what was there.
        guard let undo = try laptop.ledger.saves(by: laptop.person).first(where: { $0.undoes == [save.identity] && !$0.isUndone }) else { return }
        laptop.now += 1000
        try laptop.ledger.write { try $0.takeBack([undo], author: laptop.person, versions: Versions(), now: laptop.now) }
        #expect(try notes(laptop, dossier) == before)
        if Bool.random(using: &random) {
            laptop.now += 1000
            try laptop.ledger.write { try $0.takeBack([save], author: laptop.person, versions: Versions(), now: laptop.now) }
        }
    }

    private func notes(_ laptop: Store, _ dossier: DossierID) throws -> [RecordID: String] {
        Dictionary(try laptop.ledger.records(FieldKinds.defect, in: dossier).map { ($0.id, $0.text("note")) }) { first, _ in first }
    }
}
