import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// What a seal or a void changes in the tables, and what it leaves alone.
@Suite struct PartialRefoldTests {
    /// Leader and colleague with forty defects and their photos; `late` is what the colleague does without knowing of the leader's seal.
    private func sealed(_ late: (Store, DossierID, [RecordID]) throws -> Void) throws -> (world: World, ids: [RecordID]) {
        let world = try World(laptops: 2)
        let (leader, juror) = (world.laptops[0], world.laptops[1])
        let ids = (0..<40).map { _ in RecordID.random() }
        for id in ids {
            try leader.save(
                world.dossier, defect(id, ["note": "seen"]), FieldKinds.photo.operation(.create, .random(), ["defect": .blob(id.bytes), "name": "p"]))
        }
        for laptop in [leader, juror] { try world.sync(laptop) }
        try leader.save(world.dossier, Operation(kind: FieldKinds.defect.number, action: .remove, record: ids[30]))
        for laptop in [leader, juror] { try world.sync(laptop) }
        try late(juror, world.dossier, ids)
        try leader.seal(world.dossier)
        for laptop in [leader, juror, leader] { try world.sync(laptop) }
        return (world, ids)
    }

    /// New records, edits, a removal, a child of what was removed: all of it late, then counting again once the leader extends the seal.
    @Test func whatIsLateIsTakenOutAndComesBack() throws {
        let fresh = RecordID.random()
        let (world, ids) = try sealed { juror, dossier, ids in
            try juror.save(dossier, defect(fresh, ["note": "late"]), FieldKinds.photo.operation(.create, .random(), ["defect": .blob(fresh.bytes)]))
            try juror.save(dossier, edit(ids[0], ["note": "late"]), edit(ids[1], ["severity": "L", "points": 2]))
            try juror.save(dossier, Operation(kind: FieldKinds.defect.number, action: .remove, record: ids[2]))
            try juror.save(dossier, view: Vector(), FieldKinds.photo.operation(.create, .random(), ["defect": .blob(ids[30].bytes), "name": "late"]))
        }
        let (leader, juror) = (world.laptops[0], world.laptops[1])
        try world.expectEqual()
        #expect(try juror.ledger.record(FieldKinds.defect, in: world.dossier, fresh) == nil)
        #expect(try juror.ledger.record(FieldKinds.defect, in: world.dossier, ids[0])?.text("note") == "seen")
        #expect(try juror.ledger.database.first("SELECT count(*) FROM ineffective WHERE reason=0") { $0.int(0) } == 4)
        #expect(try state(juror, ids[2]) == 0)
        #expect(try state(juror, ids[30]) == 1)
        try leader.seal(world.dossier)
        for laptop in [leader, juror] { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try juror.ledger.record(FieldKinds.defect, in: world.dossier, fresh)?.text("note") == "late")
        #expect(try state(juror, ids[2]) == 1)
        #expect(try state(juror, ids[30]) == 2)
    }

    /// What the late saves do not name is not touched: a change made by hand stays until everything is made anew.
    @Test func nothingElseIsTouched() throws {
        var marked: RecordID?
        let (world, ids) = try sealed { juror, dossier, ids in
            try juror.ledger.database.run("UPDATE defect SET number=4711 WHERE id=?", .blob(ids[7].bytes))
            marked = ids[7]
            try juror.save(dossier, edit(ids[0], ["note": "late"]))
        }
        let juror = world.laptops[1]
        #expect(marked == ids[7])
        #expect(try juror.ledger.record(FieldKinds.defect, in: world.dossier, ids[0])?.text("note") == "seen")
        #expect(try juror.ledger.database.first("SELECT number FROM defect WHERE id=?", .blob(ids[7].bytes)) { $0.int(0) } == 4711)
        #expect(try juror.ledger.verifyAndRebuild().count == 1)
        try world.expectEqual()
    }

    @Test func aDossierThatIsMostlyLateIsPutRight() throws {
        let (world, _) = try sealed { juror, dossier, _ in
            for _ in 0..<100 { try juror.save(dossier, defect(.random(), ["note": "late"])) }
        }
        try world.expectEqual()
        #expect(try world.laptops[1].ledger.database.first("SELECT count(*) FROM defect") { $0.int(0) } == 40)
    }

    /// No program creates a record twice, but a chain that says so is one history for everybody, whichever way the tables are made.
    @Test func whatWasCreatedTwiceFollowsFromTheLog() throws {
        let world = try World(laptops: 2)
        let (a, id) = (world.laptops[0], RecordID.random())
        try a.save(world.dossier, defect(id, ["code": "4.01.01", "note": "first"]), defect(.random(), ["note": "another"]))
        try a.save(world.dossier, edit(id, ["severity": "S", "points": 3]))
        try a.save(world.dossier, defect(id, ["note": "second"]))
        let other = RecordID.random()
        try a.save(world.dossier, defect(other, ["note": "third"]), defect(other, ["note": "fourth"]))
        for laptop in world.laptops { try world.sync(laptop) }
        try world.expectEqual()
        let before = try world.server.ledger.dump()
        // A state that was read outside is not the writer's own: what is noted on the way would get lost in it.
        try world.server.ledger.write { try $0.refold(world.dossier) }
        #expect(try world.server.ledger.dump() == before)
        #expect(try a.ledger.record(FieldKinds.defect, in: world.dossier, id)?.text("note") == "second")
    }

    private func state(_ store: Store, _ id: RecordID) throws -> Int? {
        try store.ledger.database.first("SELECT existence FROM defect WHERE id=?", .blob(id.bytes)) { $0.int(0) }
    }
}
