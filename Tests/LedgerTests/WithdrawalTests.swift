import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// What counts of somebody from whom a dossier was taken away, of a revoked device, and who may begin which chain.
@Suite struct WithdrawalTests {
    /// A bearer whose owner stands as said in every dossier.
    private func bearer(_ world: World, _ laptop: Store, _ standing: Standing?) -> Bearer {
        let people = world.laptops.map { ($0.key.publicKey, $0.person) }
        return .device(
            key: laptop.key.publicKey, person: laptop.person, right: { _, person in person == laptop.person ? standing : .seal },
            certified: { key, person in people.contains { $0.0 == key && $0.1 == person } })
    }

    private func push(_ world: World, _ laptop: Store, _ standing: Standing?) throws {
        for chunk in try laptop.chunks(for: world.server) {
            try world.server.ledger.write { _ = try $0.admit(chunk.envelope, from: bearer(world, laptop, standing), now: world.server.now) }
        }
    }

    /// The daemon says in the dossier that the access has ended; returns that set.
    private func mark(_ world: World) throws -> Vector.Entry {
        let seq = try world.server.save(world.dossier, ReservedKinds.certificate.operation(.create, .random(), ["valid_to": 1]))
        return .init(replica: try #require(try world.server.ledger.dossier(world.dossier)).replica, seq: seq)
    }

    @Test func notKnowingAndInTimeCountsAndLaterIsVoid() throws {
        let world = try World(laptops: 2)
        let (juror, leader) = (world.laptops[0], world.laptops[1])
        let before = RecordID.random(), late = RecordID.random()
        try juror.save(world.dossier, defect(before, ["note": "before"]))
        let entry = try mark(world)
        try push(world, juror, Standing(.write, withdrawal: Withdrawal(mark: entry, isOver: false)))
        #expect(try world.server.ledger.records(FieldKinds.defect).map(\.id) == [before])
        #expect(try world.server.ledger.voids().isEmpty)
        try juror.save(world.dossier, defect(late, ["note": "late"]))
        try push(world, juror, Standing(.write, withdrawal: Withdrawal(mark: entry, isOver: true)))
        #expect(try world.server.ledger.records(FieldKinds.defect).map(\.id) == [before])
        let void = try #require(try world.server.ledger.voids().first)
        #expect(void.reason == VoidReason.afterWithdrawal.rawValue && void.author == juror.person)
        // The office can read it, and adopt it: everybody sees the content, and the void stays void.
        let operations = try world.server.ledger.operations(void.dossier, void.replica, void.seq)
        #expect(operations.map(\.record) == [late])
        try world.server.ledger.write { writer in
            var body = BodyWriter()
            for operation in operations { body.append(operation) }
            try writer.append(to: try writer.dossier(world.dossier), author: world.server.person, now: world.server.now + 1, body: body)
        }
        try world.pull(leader)
        try world.pull(juror)
        try world.expectEqual()
        #expect(try leader.ledger.record(FieldKinds.defect, in: world.dossier, late)?.text("note") == "late")
    }

    @Test func knowinglyAfterTheWithdrawalIsVoidAlsoInTime() throws {
        let world = try World(laptops: 2)
        let juror = world.laptops[0]
        let entry = try mark(world)
        // The mark came by a colleague's bundle: from now on the juror knows.
        try world.pull(juror)
        try juror.save(world.dossier, defect(.random(), ["note": "knowing"]))
        try push(world, juror, Standing(.write, withdrawal: Withdrawal(mark: entry, isOver: false)))
        #expect(try world.server.ledger.records(FieldKinds.defect).isEmpty)
        #expect(try world.server.ledger.voids().map(\.reason) == [VoidReason.afterWithdrawal.rawValue])
    }

    @Test func whatARelayBringsFromARevokedDeviceIsVoid() throws {
        let world = try World(laptops: 2)
        let (stolen, colleague) = (world.laptops[0], world.laptops[1])
        try stolen.save(world.dossier, defect(.random(), ["note": "stolen"]))
        let people = world.laptops.map { ($0.key.publicKey, $0.person) }
        let peer = Bearer.peer { key, person in people.contains { $0.0 == key && $0.1 == person } }
        for chunk in try stolen.chunks(for: colleague) { try colleague.ledger.write { _ = try $0.admit(chunk.envelope, from: peer, now: colleague.now) } }
        let relay = Bearer.device(
            key: colleague.key.publicKey, person: colleague.person,
            right: { _, person in Standing(.write, revokedKeys: person == stolen.person ? [stolen.key.publicKey] : []) },
            certified: { key, person in people.contains { $0.0 == key && $0.1 == person } })
        try colleague.save(world.dossier, defect(.random(), ["note": "own"]))
        for chunk in try colleague.chunks(for: world.server) {
            try world.server.ledger.write { _ = try $0.admit(chunk.envelope, from: relay, now: world.server.now) }
        }
        #expect(try world.server.ledger.records(FieldKinds.defect).map { $0.text("note") } == ["own"])
        #expect(try world.server.ledger.voids().map(\.reason) == [VoidReason.deviceRevoked.rawValue])
    }

    @Test func forgettingKeepsTheEndsOfOwnChainsAndANewGrantGoesOnUnderAFreshId() throws {
        let world = try World(laptops: 1)
        let laptop = world.laptops[0]
        let id = RecordID.random()
        try laptop.save(world.dossier, defect(id, ["note": "mine"]))
        try world.sync(laptop)
        let state = try #require(try laptop.ledger.dossier(world.dossier))
        let dump = try world.server.ledger.dump()
        #expect(throws: LedgerError.self) { try laptop.ledger.write { try $0.forget(world.dossier, now: 1) } }
        try laptop.ledger.write { try $0.withdraw(world.dossier) }
        try laptop.ledger.write { try $0.forget(world.dossier, now: 1) }
        for table in ["change_set", "chain", "defect", "live"] {
            #expect(try laptop.ledger.database.first("SELECT count(*) FROM \(table)") { $0.int(0) } == 0, "\(table)")
        }
        let ends = try laptop.ledger.forgottenChains()
        #expect(ends.count == 1 && ends[0].replica == state.replica && ends[0].seq == 1)
        // Granted again: everything comes back, and the next save begins a chain of its own.
        let grant = Grant(
            dossier: state.id, group: state.group, kind: .visit, family: state.family, secret: state.secret, right: .write, number: state.grantNumber + 1)
        try laptop.ledger.write { _ = try $0.add(grant) }
        try world.pull(laptop)
        #expect(try laptop.ledger.dump() == dump)
        #expect(try laptop.ledger.record(FieldKinds.defect, in: world.dossier, id)?.text("note") == "mine")
        try laptop.save(world.dossier, edit(id, ["note": "again"]))
        #expect(try laptop.ledger.dossier(world.dossier)?.replica != state.replica)
        try world.sync(laptop)
        try world.expectEqual()
    }
}

@Suite struct ChainBindingTests {
    private func chunk(_ world: World, _ laptop: Store, _ replica: ReplicaID, in dossier: DossierID, secret: Digest) throws -> Envelope {
        let chunk = ChunkWriter()
        var body = BodyWriter()
        body.append(defect(.random(), ["note": "x"]))
        let form = SetForm(author: laptop.person, kind: 0, versions: Versions())
        try body.bytes.withUnsafeBytes {
            try chunk.add(
                dossier: dossier, replica: replica, seq: 1, time: HybridTime(milliseconds: laptop.now), form: form, gap: 0, context: [],
                introduces: laptop.key.publicKey.bytes, body: $0
            ) { _, _ in nil }
        }
        var header: [UInt8] = []
        header.appendHeader(form, dossier: dossier, replica: replica, seq: 1, time: HybridTime(milliseconds: laptop.now), gap: 0, entries: 0)
        header.appendHeaderEnd(seq: 1, introduces: laptop.key.publicKey.bytes)
        let hasher = IdentityHasher()
        let bodyHash = body.bytes.withUnsafeBytes { hasher.bodyHash(secret: secret, body: $0) }
        let identity = header.withUnsafeBytes {
            hasher.identity(secret: secret, header: $0, bodyHash: bodyHash, previous: .zero, contextDigest: hasher.contextDigest([]))
        }
        let leaf = Attestation.leaf(secret: secret, dossier: dossier, replica: replica, seq: 1, head: identity)
        return Envelope(
            content: chunk.finish(prefix: 16), signer: laptop.key.publicKey, signature: try laptop.key.sign(Attestation.message(root: leaf)), proofs: [])
    }

    @Test func aReplicaIdBelongsToTheKeyThatFirstUsedItInEveryDossier() throws {
        let world = try World(laptops: 2)
        let (victim, thief) = (world.laptops[0], world.laptops[1])
        try victim.save(world.dossier, defect(.random(), ["note": "x"]))
        try world.sync(victim)
        let replica = try #require(try victim.ledger.dossier(world.dossier)).replica
        let other = Grant(dossier: .random(), group: .random(), kind: .visit, family: .random(), secret: Digest(randomBytes(32)) ?? .zero, right: .seal)
        try world.server.ledger.write { _ = try $0.add(other) }
        let stolen = try chunk(world, thief, replica, in: other.dossier, secret: other.secret)
        #expect(throws: LedgerError.foreignAuthor) { try world.server.ledger.write { try $0.admit(stolen, from: world.bearer(thief), now: world.server.now) } }
        // Its owner may.
        let own = try chunk(world, victim, replica, in: other.dossier, secret: other.secret)
        #expect(try world.server.ledger.write { try $0.admit(own, from: world.bearer(victim), now: world.server.now) }.admitted == 1)
    }

    @Test func aDeviceBeginsSoManyChainsADayAndNeverTheLastNumbers() throws {
        let world = try World(laptops: 1)
        let laptop = world.laptops[0]
        let secret = try #require(try world.server.ledger.dossier(world.dossier)).secret
        func begin(_ now: Int64) throws {
            let chunk = try chunk(world, laptop, .random(), in: world.dossier, secret: secret)
            try world.server.ledger.write { _ = try $0.admit(chunk, from: world.bearer(laptop), now: now) }
        }
        for _ in 0..<Limits.replicasPerDay { try begin(1_000) }
        #expect(throws: LedgerError.chainLimit) { try begin(2_000) }
        // A refused chain uses up no number.
        let used = try world.server.ledger.database.first("SELECT max(no) FROM replica") { $0.int(0) } ?? 0
        #expect(used == Limits.replicasPerDay + 1)
        let day: Int64 = 24 * 3600 * 1000
        try begin(2_000 + day)
        // Nearly everything is used: who holds many gets no more, who holds none still does, and the last are never given.
        try world.server.ledger.database.run("INSERT INTO replica(no,id) VALUES(?,?)", .integer(60_000), .blob(ReplicaID.random().bytes))
        #expect(throws: LedgerError.chainLimit) { try begin(2_000 + 3 * day) }
        try world.server.ledger.database.run("UPDATE replica SET signer=x'00' WHERE signer=?", .blob(laptop.key.publicKey.bytes))
        try begin(2_000 + 3 * day)
        try world.server.ledger.database.run(
            "INSERT INTO replica(no,id) VALUES(?,?)", Value(Limits.replicas - Limits.replicaShare + 1), .blob(ReplicaID.random().bytes))
        try world.server.ledger.database.run("UPDATE replica SET signer=x'00' WHERE signer=?", .blob(laptop.key.publicKey.bytes))
        #expect(throws: LedgerError.chainLimit) { try begin(2_000 + 6 * day) }
    }
}
