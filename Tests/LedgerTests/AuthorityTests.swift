import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

@Suite struct AuthorityTests {
    /// Leader seals; a colleague's set that did not know is late and kept; one made after seeing the seal is void.
    @Test func concurrentWithSealIsLateAndAfterItIsVoid() throws {
        let world = try World(laptops: 2)
        let (leader, juror) = (world.laptops[0], world.laptops[1])
        let id = RecordID.random()
        try leader.save(world.dossier, defect(id, ["note": "seen"]))
        for laptop in world.laptops { try world.sync(laptop) }
        let late = RecordID.random()
        try juror.save(world.dossier, defect(late, ["note": "late"]))
        try leader.ledger.write {
            _ = try $0.append(to: try $0.dossier(world.dossier), author: leader.person, kind: .seal, now: leader.now + 10, body: BodyWriter())
        }
        try world.sync(leader)
        try world.sync(juror)
        try world.sync(leader)
        try world.expectEqual()
        #expect(try world.server.ledger.records(FieldKinds.defect).map(\.id) == [id])
        let state = try #require(try juror.ledger.dossier(world.dossier))
        #expect(try juror.ledger.writes(state, of: late).first?.ineffective == 0)
        // Knowingly after the seal: the program refuses, and what a changed program sends is void with its reason.
        #expect(throws: LedgerError.sealed(world.dossier)) { try juror.save(world.dossier, edit(id, ["note": "more"])) }
        try juror.ledger.write { writer in
            var body = BodyWriter()
            body.append(edit(id, ["note": "forced"]))
            _ = try writer.append(to: try writer.dossier(world.dossier), author: juror.person, kind: .base, now: juror.now, body: body)
        }
        try world.sync(juror)
        try world.sync(leader)
        try world.expectEqual()
        let writes = try juror.ledger.writes(try #require(try juror.ledger.dossier(world.dossier)), of: id)
        #expect(writes.last?.ineffective == VoidReason.afterSeal.rawValue)
        #expect(try juror.ledger.record(FieldKinds.defect, in: world.dossier, id)?.text("note") == "seen")
        // The leader extends the seal: the late set counts, everywhere.
        try leader.ledger.write {
            _ = try $0.append(to: try $0.dossier(world.dossier), author: leader.person, kind: .seal, now: leader.now + 20, body: BodyWriter())
        }
        for laptop in [leader, juror] { try world.sync(laptop) }
        try world.expectEqual()
        #expect(Set(try juror.ledger.records(FieldKinds.defect).map(\.id)) == [id, late])
    }

    @Test func officeOnlyKindsFromALaptopAreVoidAndTakenBackThere() throws {
        let world = try World(laptops: 1)
        let laptop = world.laptops[0]
        try laptop.save(world.dossier, FieldKinds.visit.operation(.create, .random(), ["tender_name": "mine"]))
        #expect(try laptop.ledger.records(FieldKinds.visit).count == 1)
        try world.sync(laptop)
        try world.expectEqual()
        #expect(try laptop.ledger.records(FieldKinds.visit).isEmpty)
        #expect(try laptop.ledger.database.first("SELECT reason FROM ineffective") { $0.integer(0) } == VoidReason.officeOnly.rawValue)
    }

    @Test func aSealOverAConflictIsVoidAndNamesIt() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let id = RecordID.random()
        try a.save(world.dossier, defect(id, ["note": "0"]))
        for laptop in world.laptops { try world.sync(laptop) }
        try a.save(world.dossier, edit(id, ["note": "a"]))
        try b.save(world.dossier, edit(id, ["note": "b"]))
        for laptop in [a, b, a] { try world.sync(laptop) }
        try a.ledger.write {
            _ = try $0.append(to: try $0.dossier(world.dossier), author: a.person, kind: .seal, now: a.now + 10, body: BodyWriter())
        }
        for laptop in [a, b] { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try a.ledger.database.first("SELECT reason FROM ineffective") { $0.integer(0) } == VoidReason.sealOverConflict.rawValue)
        #expect(try a.ledger.dossier(world.dossier)?.isSealed == false)
    }
}
