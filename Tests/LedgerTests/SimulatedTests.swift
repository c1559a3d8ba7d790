import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// Histories that the simulator found to go wrong, cut down to what matters.
@Suite struct SimulatedTests {
    /// A set that creates and edits took with it what sets of other chains had created just before in the same transaction.
    @Test func aMixedSetTakesNoOtherChainsRowsWithIt() throws {
        let world = try World(laptops: 3)
        let (a, b, c) = (world.laptops[0], world.laptops[1], world.laptops[2])
        let (first, second, third) = (RecordID.random(), RecordID.random(), RecordID.random())
        // C knows A's chain before B's: A has the smaller number there.
        try a.save(world.dossier, defect(first, ["note": "x"]))
        try world.sync(a)
        try world.sync(c)
        try world.sync(b)
        try b.save(world.dossier, defect(second, ["note": "y"]))
        try world.sync(b)
        try world.sync(a)
        try a.save(world.dossier, defect(third, ["note": "z"]), edit(first, ["note": "x2"]))
        try world.sync(a)
        try world.sync(c)
        for id in [first, second, third] { #expect(try c.ledger.record(FieldKinds.defect, in: world.dossier, id) != nil) }
        try world.sync(b)
        try world.expectEqual()
    }

    /// Whoever writes on a record that he never saw, as only an odd program does: before or after its birth, all end equal.
    @Test func aBlindWriteComesOutEqualInEitherOrder() throws {
        let world = try World(laptops: 3)
        let (a, b, c) = (world.laptops[0], world.laptops[1], world.laptops[2])
        let id = RecordID.random()
        try a.save(world.dossier, defect(id, ["note": "born", "location": "P1"]))
        try b.save(world.dossier, edit(id, ["note": "blind"]))
        // C gets the blind write first, everybody else the birth.
        let peer = Bearer.peer { _, _ in true }
        for chunk in try b.chunks(for: c) { try c.ledger.write { _ = try $0.admit(chunk.envelope, from: peer, now: 0) } }
        try world.push(a)
        for _ in 0..<2 { for laptop in world.laptops { try world.sync(laptop) } }
        try world.expectEqual()
        #expect(try world.server.ledger.conflicts(in: world.dossier).map(\.register) == [1])
    }

    /// The same for whoever removes what he never saw.
    @Test func aBlindRemovalComesOutEqualInEitherOrder() throws {
        let world = try World(laptops: 3)
        let (a, b, c) = (world.laptops[0], world.laptops[1], world.laptops[2])
        let id = RecordID.random()
        try a.save(world.dossier, defect(id, ["note": "born"]))
        try b.save(world.dossier, FieldKinds.defect.operation(.remove, id))
        let peer = Bearer.peer { _, _ in true }
        for chunk in try b.chunks(for: c) { try c.ledger.write { _ = try $0.admit(chunk.envelope, from: peer, now: 0) } }
        try world.push(a)
        for _ in 0..<2 { for laptop in world.laptops { try world.sync(laptop) } }
        try world.expectEqual()
        #expect(try world.server.ledger.conflicts(in: world.dossier).map(\.register) == [KindDeclaration.existence])
    }

    /// What exists once per key is made by two who do not know of each other: whoever came first, a rebuild finds nothing wrong.
    @Test func aKeyedRecordMadeTwiceIsNoDifferenceInARebuild() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let key = ["part": FieldValue.text("all")]
        let id = FieldKinds.outcome.keyedID(in: world.dossier, key)
        try b.save(world.dossier, FieldKinds.outcome.operation(.create, id, key.merging(["comment": "b"]) { $1 }))
        try world.push(b)
        try a.save(world.dossier, FieldKinds.outcome.operation(.create, id, key.merging(["comment": "a"]) { $1 }))
        for _ in 0..<2 { for laptop in world.laptops { try world.sync(laptop) } }
        try world.expectEqual()
    }

    /// Which dossiers a chunk names can be told before what it builds on has come: from somebody who has lost another dossier the
    /// server asks for that first, and failed inside (found with a restored server).
    @Test func aChunkThatComesEarlyNamesItsDossiers() throws {
        let world = try World(laptops: 1)
        let a = world.laptops[0]
        let id = RecordID.random()
        try a.save(world.dossier, defect(id, ["note": "x"]))
        try a.save(world.dossier, edit(id, ["note": "y"]))
        let early = try a.single(world.dossier, 2)
        #expect(try world.server.ledger.write { try $0.dossiers(in: early, from: world.bearer(a)) } == [world.dossier])
        #expect(try world.server.ledger.write { try $0.admit(early, from: world.bearer(a), now: world.server.now) }.isStaged)
    }
}
