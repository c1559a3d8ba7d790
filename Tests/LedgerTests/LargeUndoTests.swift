import Crypto
import Ledger
import Records
import Replication
import Testing

/// Undo of saves that are as large as a save may be.
@Suite struct LargeUndoTests {
    private func defects(_ store: Store, _ world: World) throws -> [RecordID: String] {
        Dictionary(try store.ledger.records(FieldKinds.defect, in: world.dossier).map { ($0.id, $0.text("note")) }) { first, _ in first }
    }

    private func save(_ laptop: Store, _ world: World, _ operations: [Operation]) throws {
        laptop.now += 1000
        try laptop.ledger.write { writer in
            var body = BodyWriter()
            for operation in operations { body.append(operation) }
            try writer.append(to: try writer.dossier(world.dossier), author: laptop.person, now: laptop.now, body: body)
        }
    }

    private func takeBack(_ laptop: Store, _ saves: OwnSave...) throws {
        laptop.now += 1000
        try laptop.ledger.write { try $0.takeBack(saves, author: laptop.person, versions: Versions(), now: laptop.now) }
    }

    private func saves(_ laptop: Store) throws -> [OwnSave] { try laptop.ledger.saves(by: laptop.person) }

    @Test func fiveHundredOperationsAreUndoneAndBroughtBackOnEitherComputer() throws {
        let world = try World(laptops: 2, people: [0, 0])
        let (one, two) = (world.laptops[0], world.laptops[1])
        let ids = (0..<Limits.operations).map { _ in RecordID.random() }
        try save(one, world, ids.enumerated().map { FieldKinds.defect.operation(.create, $1, ["note": .text("項\($0)"), "points": 2]) })
        let before = try defects(one, world)
        try takeBack(one, try saves(one)[0])
        #expect(try defects(one, world).isEmpty)
        // One undo to people, whatever it took.
        let listed = try saves(one)
        #expect(listed.map(\.depth) == [1, 0] && listed.map(\.isUndone) == [false, true])
        #expect(listed[0].parts.count == 2 && listed[0].operations.count == ids.count && listed[0].undoes == [listed[1].identity])
        for laptop in [one, two, one] { try world.sync(laptop) }
        #expect(try saves(two).map(\.identity) == listed.map(\.identity))
        // Brought back on the other computer, taken back again on the first, and so on: always all of it.
        for round in 0..<3 {
            let laptop = round.isMultiple(of: 2) ? two : one
            laptop.now = max(one.now, two.now)
            try takeBack(laptop, try saves(laptop)[0])
            #expect(try defects(laptop, world) == (round.isMultiple(of: 2) ? before : [:]))
            for laptop in [one, two, one] { try world.sync(laptop) }
            #expect(try saves(one)[0].parts.count == 2 && saves(one)[0].depth == round + 2)
        }
        try world.expectEqual()
    }

    /// What stood before may be longer than what the save wrote.
    @Test func longValuesComeBack() throws {
        let world = try World(laptops: 1)
        let laptop = world.laptops[0]
        let ids = (0..<60).map { _ in RecordID.random() }
        let long = String(repeating: "long ", count: 800)
        for half in [ids[..<30], ids[30...]] { try save(laptop, world, half.map { FieldKinds.defect.operation(.create, $0, ["note": .text(long)]) }) }
        try save(laptop, world, ids.map { FieldKinds.defect.operation(.write, $0, ["note": "short"]) })
        try takeBack(laptop, try saves(laptop)[0])
        #expect(try defects(laptop, world) == Dictionary(uniqueKeysWithValues: ids.map { ($0, long) }))
        #expect(try saves(laptop)[0].parts.count == 2)
        try takeBack(laptop, try saves(laptop)[0])
        #expect(try Set(defects(laptop, world).values) == ["short"])
        try world.sync(laptop)
        try world.expectEqual()
    }

    /// Of an undo made elsewhere the rest is still to come: half of it is not brought back.
    @Test func halfAnUndoWaitsForTheRest() throws {
        let world = try World(laptops: 1)
        let laptop = world.laptops[0]
        try save(laptop, world, [FieldKinds.defect.operation(.create, .random(), ["note": "一"])])
        let mark = Operation(
            kind: ReservedKinds.undo.number, action: .create, record: .random(),
            fields: [.init(0, .blob(try saves(laptop)[0].identity.bytes)), .init(1, .integer(1))])
        try save(laptop, world, [mark])
        #expect(throws: NotTakenBack.incomplete) { try takeBack(laptop, try saves(laptop)[0]) }
    }
}
