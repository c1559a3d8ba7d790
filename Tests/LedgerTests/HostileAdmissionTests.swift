import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// What an enrolled device may send that an honest program never does.
@Suite struct HostileAdmissionTests {
    private func refused(_ envelope: Envelope, _ world: World, from laptop: Store, _ error: LedgerError = .badSignature) throws {
        let before = try world.server.ledger.dump()
        #expect(throws: error) { try world.server.ledger.write { try $0.admit(envelope, from: world.bearer(laptop), now: world.server.now) } }
        #expect(try world.server.ledger.dump() == before)
    }

    /// Whatever is changed about a signed chunk, none of it is taken.
    @Test func nothingOfASignedChunkCanBeChanged() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        try a.save(world.dossier, defect(.random(), ["note": "first"]))
        let first = try #require(try a.chunks(for: world.server).first).envelope
        try a.save(world.dossier, defect(.random(), ["note": "second"]))
        let both = try #require(try a.chunks(for: world.server).first).envelope
        // A set: other content under the same signature. A head: the signature of an earlier one.
        var changed = both
        changed.content = first.content
        try refused(changed, world, from: a)
        changed = first
        changed.content = both.content
        try refused(changed, world, from: a)
        changed = both
        changed.signature = first.signature
        try refused(changed, world, from: a)
        // Signed anew by somebody else who is certified: it is not his chain.
        changed = both
        changed.signer = b.key.publicKey
        try refused(changed, world, from: b)
        // By a key that nobody knows, brought by somebody who is enrolled.
        changed.signer = try SigningKey().publicKey
        try refused(changed, world, from: a)
        #expect(try world.server.ledger.write { try $0.admit(both, from: world.bearer(a), now: world.server.now) }.admitted == 2)
    }

    /// A relay shows each foreign chain by its author's word. Every part of that word counts.
    @Test func aProofHoldsForItsHeadOnly() throws {
        let world = try World(laptops: 2)
        let (author, relay) = (world.laptops[0], world.laptops[1])
        try author.save(world.dossier, defect(.random(), ["note": "by the author"]))
        let peer = Bearer.peer { key, person in world.laptops.contains { $0.key.publicKey == key && $0.person == person } }
        for chunk in try author.chunks(for: relay) { try relay.ledger.write { _ = try $0.admit(chunk.envelope, from: peer, now: 0) } }
        try relay.save(world.dossier, defect(.random(), ["note": "by the relay"]))
        let good = try #require(try relay.chunks(for: world.server).first).envelope
        let proof = try #require(good.proofs.first)
        func forged(_ change: (inout HeadProof) -> Void) -> Envelope {
            var envelope = good, changed = proof
            change(&changed)
            envelope.proofs = [changed]
            return envelope
        }
        func proved(
            dossier: DossierID? = nil, replica: ReplicaID? = nil, seq: UInt32? = nil, signer: PublicKey? = nil, signature: [UInt8]? = nil, index: Int? = nil,
            path: [Digest?]? = nil
        ) -> Envelope {
            forged {
                $0 = HeadProof(
                    dossier: dossier ?? $0.dossier, replica: replica ?? $0.replica, seq: seq ?? $0.seq, signer: signer ?? $0.signer,
                    signature: signature ?? $0.signature, index: index ?? $0.index, path: path ?? $0.path)
            }
        }
        var flipped = proof.signature
        flipped[63] ^= 0x80
        let own = try relay.key.sign(Attestation.message(root: .zero))
        var none = good
        none.proofs = []
        for envelope in [
            none, proved(dossier: .random()), proved(replica: .random()), proved(seq: proof.seq + 1), proved(signer: relay.key.publicKey),
            proved(signer: relay.key.publicKey, signature: own), proved(signature: flipped), proved(signature: own), proved(path: proof.path + [.zero]),
        ] { try refused(envelope, world, from: relay) }
        #expect(try world.server.ledger.write { try $0.admit(good, from: world.bearer(relay), now: world.server.now) }.admitted == 2)
    }

    /// What waits for saves that are lost gives way after a day: it keeps nobody out for ever, and its sender sends it again.
    @Test func whatWaitsForLostSavesGivesWay() throws {
        let world = try World(laptops: 2)
        let a = world.laptops[0]
        for index in 0..<70 { try a.save(world.dossier, defect(.random(), ["number": .integer(Int64(index))])) }
        func admit(_ seq: UInt32, _ now: Int64) throws -> Admission {
            let envelope = try a.single(world.dossier, seq)
            return try world.server.ledger.write { try $0.admit(envelope, from: world.bearer(a), now: now) }
        }
        let day: Int64 = 24 * 3600 * 1000
        for seq in 2...65 { #expect(try admit(UInt32(seq), world.server.now).isStaged) }
        #expect(throws: LedgerError.limit) { try admit(66, world.server.now + day - 1) }
        #expect(try admit(66, world.server.now + day).isStaged)
        #expect(try world.server.ledger.database.first("SELECT count(*) FROM staged") { $0.int(0) } == 64)
        // Nothing was taken of what gave way: the laptop still counts it as not sent.
        try world.syncForked(a)
        for laptop in world.laptops { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 70)
    }

    /// Chunks that come before what they build on wait, 64 for each bearer; then no more is taken, nobody else is held up, and
    /// all of them count once the missing one has come.
    @Test func aBearerFillsItsOwnWaitingRoomOnly() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        for index in 0..<70 { try a.save(world.dossier, defect(.random(), ["number": .integer(Int64(index))])) }
        func chunk(_ seq: UInt32) throws -> Envelope { try a.single(world.dossier, seq) }
        func admit(_ envelope: Envelope, _ laptop: Store) throws -> Admission {
            try world.server.ledger.write { try $0.admit(envelope, from: world.bearer(laptop), now: world.server.now) }
        }
        for seq in 2...65 { #expect(try admit(try chunk(UInt32(seq)), a).isStaged) }
        try refused(try chunk(66), world, from: a, .limit)
        // A repeat of one that waits is not one more.
        #expect(try admit(try chunk(9), a).isStaged)
        try b.save(world.dossier, defect(.random(), ["note": "not held up"]))
        #expect(try admit(try #require(try b.chunks(for: world.server).first).envelope, b).admitted == 1)
        #expect(try admit(try chunk(1), a).admitted == 1)
        let taken = try world.server.ledger.write { try $0.admitStaged(from: world.bearer(a), now: world.server.now) }
        #expect(taken == 64)
        #expect(try world.server.ledger.database.first("SELECT count(*) FROM staged") { $0.int(0) } == 0)
        for laptop in [a, b, a] { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 71)
    }

    /// Somebody uses the id of a colleague's record for another kind, with values that do not fit. The colleague's save is taken all the
    /// same, by the server and by everybody else.
    @Test func anIdThatIsUsedForTwoKindsKeepsNobodyOut() throws {
        let world = try World(laptops: 2)
        let (victim, hostile) = (world.laptops[0], world.laptops[1])
        let id = RecordID.random()
        try victim.save(world.dossier, defect(id, ["note": "real", "severity": "L", "points": 0]))
        for laptop in world.laptops { try world.sync(laptop) }
        hostile.now += 200_000
        try hostile.save(world.dossier, FieldKinds.photo.operation(.write, id, ["size": 5, "name": "x"]))
        try victim.save(world.dossier, edit(id, ["severity": "M", "points": 2]))
        try world.sync(hostile)
        try world.sync(victim)
        try world.sync(hostile)
        #expect(try world.server.ledger.chains(of: world.dossier) == victim.ledger.chains(of: world.dossier))
        #expect(try world.server.ledger.conflicts().first?.candidates.contains { $0.values == ["M", 2] } == true)
    }

    /// One device cannot begin chains without end in a dossier: each would stand in the context of every later save.
    @Test func aDeviceBeginsAFewChainsOnly() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let state = try #require(try a.ledger.dossier(world.dossier))
        func begin(_ number: Int) throws -> Admission {
            let stranger = try Store("many-\(number)", in: world.folder, authority: world.server.key.publicKey, key: a.key, person: a.person)
            try stranger.ledger.write { _ = try $0.add(stranger.ledger.grant(state)) }
            try stranger.save(world.dossier, defect(.random(), ["number": .integer(Int64(number))]))
            let chunk = try #require(try stranger.chunks(for: world.server).first)
            return try world.server.ledger.write { try $0.admit(chunk.envelope, from: world.bearer(a), now: world.server.now) }
        }
        for number in 0..<Limits.chainsOfOneKey {
            // Below what one key may begin in a day.
            if number.isMultiple(of: Limits.replicasPerDay) { world.server.now += 25 * 3_600_000 }
            #expect(try begin(number).admitted == 1)
        }
        world.server.now += 25 * 3_600_000
        #expect(throws: LedgerError.limit) { try begin(Limits.chainsOfOneKey) }
        try b.save(world.dossier, defect(.random(), ["note": "not held up"]))
        try world.sync(b)
        #expect(try world.server.ledger.records(FieldKinds.defect).count == Limits.chainsOfOneKey + 1)
    }
}

extension Ledger {
    fileprivate func chains(of id: DossierID) throws -> Vector? { try dossier(id)?.vector(self) }
}

extension Store {
    /// A chunk with one set of the own chain, signed as a sender would sign it.
    func single(_ id: DossierID, _ seq: UInt32) throws -> Envelope {
        let state = try #require(try ledger.dossier(id))
        let rows = try ledger.database.rows(
            "SELECT c.body,c.time,c.hash FROM change_set c JOIN form f ON f.no=c.form WHERE f.author=? AND c.key&16777215=?", .blob(person.bytes),
            .integer(Int64(seq))
        ) { ($0.blob(0), HybridTime(bits: UInt64(bitPattern: $0.integer(1))), Digest($0.blob(2)) ?? .zero) }
        let set = try #require(rows.first)
        let writer = ChunkWriter()
        try set.0.withUnsafeBytes {
            try writer.add(
                dossier: id, replica: state.replica, seq: seq, time: set.1, form: SetForm(author: person, kind: 0, versions: Versions()), gap: 0,
                context: [], introduces: seq == 1 ? key.publicKey.bytes : nil, body: $0
            ) { _, _ in nil }
        }
        let leaf = Attestation.leaf(secret: state.secret, dossier: id, replica: state.replica, seq: seq, head: set.2)
        return Envelope(
            content: writer.finish(prefix: 16), signer: key.publicKey, signature: try key.sign(Attestation.message(root: leaf)), proofs: [])
    }
}
