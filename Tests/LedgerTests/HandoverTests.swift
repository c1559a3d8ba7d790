import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// What goes from laptop to laptop, and what is saved of a damaged one.
@Suite struct HandoverTests {
    /// A team whose devices the daemon has certified in the dossier, all of it synced.
    private func team(_ count: Int) throws -> World {
        let world = try World(laptops: count)
        for laptop in world.laptops { try certify(world, laptop.person, laptop.key.publicKey, box: randomBytes(32)) }
        for laptop in world.laptops { try world.pull(laptop) }
        return world
    }

    private func certify(_ world: World, _ person: PersonID, _ key: PublicKey, box: [UInt8]) throws {
        try world.server.ledger.write { writer in
            var body = BodyWriter()
            body.append(
                ReservedKinds.certificate.operation(
                    .create, .random(), ["person": .blob(person.bytes), "public_key": .blob(key.bytes), "valid_from": 1, "box_key": .blob(box)]))
            try writer.append(to: try writer.dossier(world.dossier), author: .zero, now: world.server.now, body: body)
        }
    }

    private func envelopes(_ store: Store, _ world: World) throws -> [Envelope] {
        try store.ledger.envelopes(of: try #require(try store.ledger.dossier(world.dossier)))
    }

    @discardableResult
    private func take(_ envelopes: [Envelope], _ store: Store, _ world: World) throws -> Admission {
        try store.ledger.write { writer in
            try writer.admit(together: envelopes, from: .peer { try writer.isCertified($0, $1, in: world.dossier) }, now: store.now)
        }
    }

    /// More saves than one chunk takes, so that a relayed chain is cut where its author never signed.
    private func saveMuch(_ store: Store, _ world: World) throws {
        for _ in 0..<13 {
            try store.ledger.write { writer in
                var body = BodyWriter()
                for index in 0..<100 { body.append(defect(.random(), ["number": .integer(Int64(index)), "note": "n"])) }
                try writer.append(to: try writer.dossier(world.dossier), author: store.person, now: store.now, body: body)
            }
        }
    }

    /// From A by B to C and on to the server: what counts at every step is A's own signature, over the end of a chain that
    /// takes several chunks.
    @Test func aLongChainIsHandedOnTwiceAndReachesTheServer() throws {
        let world = try team(3)
        let (a, b, c) = (world.laptops[0], world.laptops[1], world.laptops[2])
        try saveMuch(a, world)
        try b.save(world.dossier, defect(.random(), ["note": "b"]))
        let first = try envelopes(a, world)
        #expect(first.count > 1)
        #expect(try take(first, b, world).admitted == 13)
        try b.save(world.dossier, defect(.random(), ["note": "b2"]))
        let second = try envelopes(b, world)
        #expect(second.count > 1)
        #expect(try take(second, c, world).admitted == 15)
        #expect(try take(first, c, world).admitted == 0)
        let third = try envelopes(c, world)
        try world.server.ledger.write { writer in
            let admission = try writer.admit(together: third, from: world.bearer(c), now: world.server.now)
            #expect(admission.admitted == 15)
        }
        for laptop in world.laptops { try world.pull(laptop) }
        try world.expectEqual()
    }

    /// Of what is relayed only that counts which its author signed: without the chunk that brings the signature nothing does,
    /// whatever stands in its place.
    @Test func aRelayedTailWithoutItsSignatureChangesNothing() throws {
        let world = try team(3)
        let (a, b, c) = (world.laptops[0], world.laptops[1], world.laptops[2])
        try saveMuch(a, world)
        try take(try envelopes(a, world), b, world)
        let relayed = try envelopes(b, world)
        let before = try c.ledger.dump()
        #expect(throws: LedgerError.badSignature) { try take(Array(relayed.dropLast()), c, world) }
        // Something that waits, as the last one of the group: no way past the check either.
        let id = RecordID.random()
        try a.save(world.dossier, defect(id, ["note": "later"]))
        let held = try #require(try a.ledger.dossier(world.dossier))
        var vector = try held.vector(a.ledger)
        vector[held.replica] = 13
        let extractor = Extractor(a.ledger)
        _ = try extractor.add(held, afterVector: vector)
        let early = try #require(try extractor.emit()).envelope
        #expect(throws: LedgerError.badSignature) { try take(Array(relayed.dropLast()) + [early], c, world) }
        #expect(try c.ledger.dump() == before)
        // Alone it waits, and fits once the rest is there.
        #expect(try take([early], c, world).isStaged)
        try take(relayed, c, world)
        let caught = try c.ledger.write { writer in
            try writer.admitStaged(from: .peer { try writer.isCertified($0, $1, in: nil) }, now: c.now)
        }
        #expect(caught == 1)
        #expect(try c.ledger.record(FieldKinds.defect, in: world.dossier, id) != nil)
    }

    /// Only the daemon says whose a key is: a certificate that a laptop writes itself opens nothing.
    @Test func aCertificateByALaptopIsNone() throws {
        let world = try team(2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let stranger = try Store("stranger", in: world.folder, authority: world.server.key.publicKey, key: try SigningKey())
        try a.save(
            world.dossier,
            ReservedKinds.certificate.operation(
                .create, .random(),
                ["person": .blob(stranger.person.bytes), "public_key": .blob(stranger.key.publicKey.bytes), "box_key": .blob(randomBytes(32))]))
        try take(try envelopes(a, world), b, world)
        let state = try #require(try b.ledger.dossier(world.dossier))
        #expect(try b.ledger.certificates(in: state).map(\.person).contains(stranger.person) == false)
        #expect(try b.ledger.certificates(in: state).count == 2)
        try stranger.ledger.write {
            _ = try $0.add(Grant(dossier: state.id, group: state.group, kind: .visit, family: state.family, secret: state.secret, right: .write))
        }
        try stranger.save(world.dossier, defect(.random(), ["note": "x"]))
        let forged = try envelopes(stranger, world)
        #expect(throws: LedgerError.foreignAuthor) { try take(forged, b, world) }
    }

    /// Of a damaged chain goes what comes before the damage; the server takes that in, and what is lost is counted.
    @Test func whatCanBeReadIsSaved() throws {
        let world = try team(2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        for index in 0..<6 { try a.save(world.dossier, defect(.random(), ["number": .integer(Int64(index))])) }
        try b.save(world.dossier, defect(.random(), ["note": "b"]))
        try take(try envelopes(b, world), a, world)
        try a.save(world.dossier, defect(.random(), ["number": 6]))
        let state = try #require(try a.ledger.dossier(world.dossier))
        let whole = try a.ledger.salvage(state.number, after: nil)
        #expect(whole.lost == 0 && whole.sets == 8)
        let replica = try #require(try a.ledger.knownReplica(state.replica))
        try a.ledger.database.run(
            "UPDATE change_set SET body=x'ff00ff' WHERE key=?", .integer(state.number << 40 | Int64(replica) << 24 | 5))
        let rest = try a.ledger.salvage(state.number, after: nil)
        // Four own ones before the damage, and B's whole chain.
        #expect(rest.sets == 5 && rest.lost == 3)
        try world.server.ledger.write { writer in
            let admission = try writer.admit(together: rest.envelopes, from: world.bearer(a), now: world.server.now)
            #expect(admission.admitted == 5)
        }
        try world.pull(b)
        #expect(try world.server.ledger.verifyAndRebuild() == [])
        #expect(try world.server.ledger.records(FieldKinds.defect, in: world.dossier).count == 5)
    }
}
