import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// Histories that no honest program makes beside those that one does: records created twice, children that move from one record to
/// another, clocks that are wrong by years, values that are not what the field is declared as, kinds and fields that nobody here
/// knows, undos and redos. Seals make part of it late and later ones bring it back; whichever way a store makes its tables anew, they
/// are what the log alone gives.
@Suite struct RandomRefoldTests {
    @Test func aPartMadeAnewIsAsTheWholeMadeAnew() throws {
        var (late, moved, refused, undone, odd) = (0, 0, 0, 0, 0)
        for seed in UInt64(1)...80 {
            var random = Seeded(state: seed &* 7919)
            let world = try World(laptops: 3)
            var (defects, photos): ([RecordID], [RecordID]) = ([], [])
            func operation(_ step: Int) -> Operation? {
                let known = defects.randomElement(using: &random), child = photos.randomElement(using: &random)
                switch Int.random(in: 0..<22, using: &random) {
                case 0, 1:
                    let id = RecordID(high: random.next(), low: random.next())
                    defects.append(id)
                    return defect(id, ["note": .text("n\(step)"), "severity": "L", "points": 0])
                case 2, 3, 4:
                    guard let known else { return nil }
                    let id = RecordID(high: random.next(), low: random.next())
                    photos.append(id)
                    return FieldKinds.photo.operation(.create, id, ["defect": .blob(known.bytes), "name": "p"])
                case 5, 6: return known.map { edit($0, ["note": .text("e\(Int.random(in: 0..<3, using: &random))")]) }
                case 7, 8: return known.map { FieldKinds.defect.operation(.remove, $0) }
                case 9: return known.map { FieldKinds.defect.operation(.keep, $0) }
                case 10: return child.map { FieldKinds.photo.operation(.write, $0, ["name": .text("c\(step % 3)")]) }
                case 11, 12:
                    guard let child, let known else { return nil }
                    moved += 1
                    return FieldKinds.photo.operation(.write, child, ["defect": .blob(known.bytes)])
                case 13: return child.map { FieldKinds.photo.operation(.remove, $0) }
                case 14:
                    let item = FieldValue.text("i\(step % 2)")
                    let score = FieldKinds.score.keyedID(in: world.dossier, ["item": item])
                    return FieldKinds.score.operation(.create, score, ["item": item, "value": .integer(Int64(step % 5))])
                case 15: return known.map { defect($0, ["note": .text("again \(step)")]) }
                case 16:
                    odd += 1
                    return known.map { edit($0, ["note": .integer(Int64(step % 2)), "points": "many"]) }
                case 17:
                    odd += 1
                    let id = known.map { Bool.random(using: &random) ? $0 : RecordID(high: random.next(), low: random.next()) }
                    if let id, !defects.contains(id) { defects.append(id) }
                    return id.map { defect($0, ["note": .integer(Int64(step % 2)), "location": .blob([1]), "number": .integer(7)]) }
                case 18:
                    odd += 1
                    return child.map { FieldKinds.photo.operation(.write, $0, ["defect": Bool.random(using: &random) ? "no id" : .null]) }
                case 19:
                    // A kind of a later version, on an id of its own, and a field of one.
                    odd += 1
                    if Bool.random(using: &random) {
                        return Operation(
                            kind: 900, action: .create, record: RecordID(high: random.next(), low: random.next()),
                            fields: [.init(0, .blob(known?.bytes ?? [])), .init(3, "later")])
                    }
                    return known.map { Operation(kind: FieldKinds.defect.number, action: .write, record: $0, fields: [.init(60, "later")]) }
                case 20: return known.map { edit($0, ["severity": Bool.random(using: &random) ? "S" : "M"]) }
                default:
                    let item = FieldValue.text("i\(step % 2)")
                    let score = FieldKinds.score.keyedID(in: world.dossier, ["item": item])
                    return FieldKinds.score.operation(Bool.random(using: &random) ? .remove : .keep, score)
                }
            }
            func seal(_ laptop: Store) throws { try laptop.seal(world.dossier) }
            for step in 0..<70 {
                let laptop = world.laptops[Int.random(in: 0..<3, using: &random)]
                if Int.random(in: 0..<6, using: &random) == 0 { laptop.now += Int64.random(in: -100_000_000_000...100_000_000_000, using: &random) }
                do {
                    switch Int.random(in: 0..<10, using: &random) {
                    case 0..<6:
                        let operations = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in operation(step) }
                        // Of what one set does to one record in two ways no order is told.
                        if operations.isEmpty || Set(operations.map(\.record)).count < operations.count { continue }
                        let view = Int.random(in: 0..<4, using: &random) == 0 ? Vector() : nil
                        try laptop.ledger.write { writer in
                            var body = BodyWriter()
                            for operation in operations { body.append(operation) }
                            try writer.append(
                                to: try writer.dossier(world.dossier), author: laptop.person, view: view, now: laptop.now, body: body, isSettlement: true)
                        }
                    case 6 where step > 25: try seal(laptop)
                    case 7, 8: try world.push(laptop)
                    case 9 where step % 3 == 0:
                        guard let save = try laptop.ledger.saves(by: laptop.person).filter({ !$0.isUndone }).prefix(4).randomElement(using: &random) else {
                            continue
                        }
                        try laptop.ledger.write { try $0.takeBack([save], author: laptop.person, versions: Versions(), now: laptop.now) }
                        undone += 1
                    default: try world.pull(laptop)
                    }
                } catch let error as LedgerError {
                    guard ["ledger.in-conflict", "ledger.sealed", "ledger.bad-signature", "ledger.limit"].contains(error.code) else { throw error }
                    refused += 1
                } catch is NotTakenBack { refused += 1 }
            }
            for round in 0..<3 {
                for laptop in world.laptops { try world.sync(laptop) }
                if round == 0 { try? seal(world.laptops[Int(seed % 3)]) }
            }
            for laptop in world.laptops { try world.sync(laptop) }
            late += try world.server.ledger.database.first("SELECT count(*) FROM ineffective") { $0.int(0) } ?? 0
            let dump = try world.server.ledger.dump()
            for (number, store) in (world.laptops + [world.server]).enumerated() {
                let own = try store.ledger.dump()
                #expect(own == dump, "seed \(seed), store \(number): \(Self.difference(dump, own))")
                let findings = try store.ledger.verifyAndRebuild()
                let anew = try store.ledger.dump()
                #expect(findings == [], "seed \(seed), store \(number): \(Self.difference(own, anew))")
            }
        }
        #expect(late > 50 && moved > 50 && undone > 20 && odd > 50, "\(late) \(moved) \(refused) \(undone) \(odd)")
    }

    private static func difference(_ one: String, _ other: String) -> String {
        let (left, right) = (Set(one.split(separator: "\n")), Set(other.split(separator: "\n")))
        return left.symmetricDifference(right).sorted().prefix(4).joined(separator: " / ")
    }
}
