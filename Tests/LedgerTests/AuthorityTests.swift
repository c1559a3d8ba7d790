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
        // A changed program forgets the seal, so that it saves all the same.
        try juror.ledger.database.run("DELETE FROM seal")
        try juror.save(world.dossier, edit(id, ["note": "forced"]))
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

    /// Kinds of set that only the daemon makes, and seals that carry something, are no way round a seal.
    @Test func noKindOfSetGetsRoundTheRules() throws {
        let world = try World(laptops: 2)
        let (leader, juror) = (world.laptops[0], world.laptops[1])
        let id = RecordID.random()
        try leader.save(world.dossier, defect(id, ["note": "seen"]))
        for laptop in world.laptops { try world.sync(laptop) }
        try leader.seal(world.dossier)
        try world.sync(leader)
        // A verdict by a laptop, made from a view before the seal, that edits a defect; a seal that writes an office-only record.
        var edits = BodyWriter()
        edits.append(edit(id, ["note": "smuggled"]))
        try juror.ledger.write { _ = try $0.append(to: try $0.dossier(world.dossier), author: juror.person, kind: .verdict, now: juror.now + 1, body: edits) }
        try world.sync(juror)
        try world.sync(leader)
        var office = BodyWriter()
        office.append(FieldKinds.visit.operation(.create, .random(), ["tender_name": "mine"]))
        try leader.ledger.write { _ = try $0.append(to: try $0.dossier(world.dossier), author: leader.person, kind: .seal, now: leader.now + 1, body: office) }
        for laptop in [leader, juror] { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try juror.ledger.record(FieldKinds.defect, in: world.dossier, id)?.text("note") == "seen")
        #expect(try leader.ledger.records(FieldKinds.visit).isEmpty)
    }

    /// More voids than one change set can name are all named: no holder counts what the server does not.
    @Test func everyVoidIsNamed() throws {
        let world = try World(laptops: 2)
        let laptop = world.laptops[0]
        try laptop.ledger.write { writer in
            for _ in 0..<(Limits.operations + 3) {
                var body = BodyWriter()
                body.append(FieldKinds.visit.operation(.create, .random(), [:]))
                try writer.append(to: try writer.dossier(world.dossier), author: laptop.person, now: laptop.now, body: body)
            }
        }
        for laptop in world.laptops { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try world.laptops[1].ledger.records(FieldKinds.visit).isEmpty)
    }

    /// A genuine set behind a forged one does not hide it: the head that is signed and proved is the highest.
    @Test func aRepeatBehindAForgeryDoesNotCoverIt() throws {
        let world = try World(laptops: 2)
        let (victim, thief) = (world.laptops[0], world.laptops[1])
        try victim.save(world.dossier, defect(.random(), ["note": "genuine"]))
        try world.sync(victim)
        try world.sync(thief)
        let state = try #require(try thief.ledger.dossier(world.dossier))
        let replica = try #require(try victim.ledger.dossier(world.dossier)).replica
        let chunk = ChunkWriter()
        var forged = BodyWriter(), genuine = BodyWriter()
        forged.append(defect(.random(), ["note": "forged"]))
        let rows = try thief.ledger.database.rows("SELECT body,time FROM change_set c JOIN form f ON f.no=c.form WHERE f.kind=0") {
            ($0.blob(0), HybridTime(bits: UInt64(bitPattern: $0.integer(1))))
        }
        let first = try #require(rows.first)
        for operation in try BodyReader.operations(first.0) { genuine.append(operation) }
        let form = SetForm(author: victim.person, kind: 0, versions: Versions())
        for (seq, body, time) in [(UInt32(2), forged, HybridTime(milliseconds: 1)), (1, genuine, first.1)] {
            try body.bytes.withUnsafeBytes {
                try chunk.add(
                    dossier: state.id, replica: replica, seq: seq, time: time, form: form, gap: 0, context: [],
                    introduces: seq == 1 ? victim.key.publicKey.bytes : nil, body: $0
                ) { _, _ in nil }
            }
        }
        let own = try #require(try thief.chunks(for: thief.stranger(world)).first)
        let head = try #require(
            try thief.ledger.database.first("SELECT hash FROM change_set c JOIN form f ON f.no=c.form WHERE f.kind=0") { Digest($0.blob(0)) } ?? nil)
        // Signed and proved up to the genuine set only.
        let leaf = Attestation.leaf(secret: state.secret, dossier: state.id, replica: replica, seq: 1, head: head)
        let envelope = Envelope(
            content: chunk.finish(prefix: 16), signer: thief.key.publicKey, signature: try thief.key.sign(Attestation.message(root: leaf)),
            proofs: own.envelope.proofs)
        #expect(throws: LedgerError.badSignature) { try world.server.ledger.write { try $0.admit(envelope, from: world.bearer(thief), now: 0) } }
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 1)
    }
}

extension Store {
    func seal(_ dossier: DossierID) throws {
        now += 1000
        try ledger.write { _ = try $0.append(to: try $0.dossier(dossier), author: person, kind: .seal, now: now, body: BodyWriter()) }
    }

    /// A store that was granted the dossier and holds nothing of it.
    func stranger(_ world: World) throws -> Store {
        let stranger = try Store("stranger-\(RecordID.random())", in: world.folder, authority: world.server.key.publicKey, key: try SigningKey())
        guard let state = try ledger.dossier(world.dossier) else { return stranger }
        try stranger.ledger.write {
            _ = try $0.add(Grant(dossier: state.id, group: state.group, kind: .visit, family: state.family, secret: state.secret, right: .write))
        }
        return stranger
    }
}
