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
        // What came by way of a third is shown in a file like everything else.
        let exported = try c.ledger.exported(world.dossier)
        #expect(exported.chains.allSatisfy { $0.proof?.isValid(secret: exported.grant.secret, head: $0.head) ?? false })
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

    /// The disk fills while what waited is taken in: that says nothing about what waits, and nobody sends again what came by file.
    @Test func whatWaitsIsKeptWhereTheDiskFills() throws {
        let world = try team(2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        try save(1, a, world)
        let first = try envelopes(a, world)
        for _ in 0..<2 { try save(400, a, world) }
        let held = try #require(try a.ledger.dossier(world.dossier))
        var vector = try held.vector(a.ledger)
        vector[held.replica] = 1
        let extractor = Extractor(a.ledger)
        #expect(try extractor.add(held, afterVector: vector))
        #expect(try take([try #require(try extractor.emit()).envelope], b, world).isStaged)
        func takeFirst() throws -> Int {
            try b.ledger.write { writer in
                let bearer = Bearer.peer { try writer.isCertified($0, $1, in: world.dossier) }
                return try writer.admit(together: first, from: bearer, now: b.now).admitted + writer.admitStaged(from: bearer, now: b.now)
            }
        }
        let database = b.ledger.database
        let pages = try database.first("PRAGMA page_count") { $0.int(0) } ?? 0
        try database.execute("PRAGMA max_page_count=\(pages + 6)")
        let failure = #expect(throws: DatabaseError.self) { try takeFirst() }
        #expect(failure?.code == "database.full")
        try database.execute("PRAGMA max_page_count=1000000")
        #expect(try b.ledger.stagedByPeers().count == 1)
        #expect(try takeFirst() == 3)
        #expect(try b.ledger.records(FieldKinds.defect).count == 801)
    }

    /// A store that cannot be read has not lost the dossier: to whom that was said the dossier would be gone.
    @Test func aStoreThatCannotBeReadDoesNotCallADossierUnknown() throws {
        let world = try team(1)
        let laptop = world.laptops[0]
        try laptop.save(world.dossier, defect(.random(), ["note": "n"]))
        let chunk = try #require(try laptop.chunks(for: world.server).first)
        func push() throws -> Admission {
            try world.server.ledger.write { try $0.admit(chunk.envelope, from: world.bearer(laptop), now: world.server.now) }
        }
        try world.server.ledger.database.execute("ALTER TABLE branch RENAME TO branch_gone")
        #expect(throws: DatabaseError.self) { try push() }
        try world.server.ledger.database.execute("ALTER TABLE branch_gone RENAME TO branch")
        #expect(try push().admitted == 1)
    }

    /// What a sync pushes in one request.
    private func request(_ store: Store) throws -> [Envelope] {
        let extractor = Extractor(store.ledger)
        var chunks: [Outgoing] = []
        while let next = try store.ledger.nextPush(extractor, after: chunks) {
            chunks.append(next.chunk)
            guard try store.ledger.endInsideRelayed(chunks) else { break }
        }
        return chunks.map(\.envelope)
    }

    private func save(_ count: Int, _ store: Store, _ world: World) throws {
        try store.ledger.write { writer in
            var body = BodyWriter()
            for index in 0..<count { body.append(defect(.random(), ["number": .integer(Int64(index)), "note": "n"])) }
            try writer.append(to: try writer.dossier(world.dossier), author: store.person, now: store.now, body: body)
        }
    }

    /// A relayed chain waits in the middle for what the relay wrote itself, a whole chunk of it: the chunk that ends in the relay's
    /// own chain is not the last one (found by the simulator: a push refused with 422.1).
    @Test func aRelayedChainThatWaitsForAnotherGoesWhole() throws {
        let world = try team(2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        for _ in 0..<9 { try save(100, a, world) }
        try take(try envelopes(a, world), b, world)
        for _ in 0..<5 { try save(450, b, world) }
        try take(try envelopes(b, world), a, world)
        try save(1, a, world)
        try take(try envelopes(a, world), b, world)
        let chunks = try request(b)
        #expect(chunks.count == 3)
        let admission = try world.server.ledger.write { try $0.admit(together: chunks, from: world.bearer(b), now: world.server.now) }
        #expect(admission.admitted == 15)
    }

    /// The branch of a copied laptop, brought by a colleague who knows of no fork, in several chunks of one request: what follows in
    /// the later ones, and what they name, is the branch's as well.
    @Test func aBranchInSeveralChunksOfOneRequest() throws {
        let world = try team(2)
        let (original, colleague) = (world.laptops[0], world.laptops[1])
        try save(1, original, world)
        for laptop in [original, colleague] { try world.syncForked(laptop) }
        let copy = try original.copy("copy", in: world.folder)
        let first = RecordID.random()
        try copy.save(world.dossier, defect(first, ["note": "by the copy"]))
        try saveMuch(copy, world)
        try take(try envelopes(copy, world), colleague, world)
        try colleague.save(world.dossier, edit(first, ["location": "P1"]))
        // As many of the original's, so that every number of the branch is taken.
        for _ in 0..<20 { try save(1, original, world) }
        try world.syncForked(original)
        let chunks = try request(colleague)
        #expect(chunks.count > 1)
        let renames = try world.server.ledger.write { writer in
            let admission = try writer.admit(together: chunks, from: world.bearer(colleague), now: world.server.now)
            #expect(admission.admitted == 15)
            return admission.renames
        }
        try colleague.ledger.write { writer in for rename in renames { _ = try writer.apply(rename) } }
        for laptop in [colleague, original] { try world.syncForked(laptop) }
        try world.expectEqual()
        #expect(try world.server.ledger.branchCount() == 1)
        #expect(try original.ledger.record(FieldKinds.defect, in: world.dossier, first)?.text("location") == "P1")
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

    /// A server that was restored ends accesses in another chain than the one that gave them: whoever was withdrawn is no reader any
    /// more, in whichever order the chains are read.
    @Test func accessThatALaterLifeEndedHasEnded() throws {
        let world = try World(laptops: 1)
        let laptop = world.laptops[0]
        var life = world.server
        var records: [RecordID] = []
        try life.ledger.write { writer in
            var body = BodyWriter()
            for _ in 0..<8 {
                records.append(.random())
                body.append(
                    ReservedKinds.certificate.operation(
                        .create, records[records.count - 1],
                        ["person": .blob(ID.random().bytes), "public_key": .blob(try SigningKey().publicKey.bytes), "box_key": .blob(randomBytes(32))]))
            }
            try writer.append(to: try writer.dossier(world.dossier), author: .zero, now: life.now, body: body)
        }
        for (index, record) in records.enumerated() {
            life = try life.copy("life\(index)", in: world.folder)
            life.now = world.server.now + Int64(index + 1) * 60_000
            try life.ledger.write { writer in
                try life.ledger.beginFreshReplica()
                var body = BodyWriter()
                body.append(ReservedKinds.certificate.operation(.write, record, ["valid_to": .integer(life.now)]))
                try writer.append(to: try writer.dossier(world.dossier), author: .zero, now: life.now, body: body)
            }
        }
        try world.pull(laptop, from: life)
        let certificates = try laptop.ledger.certificates(in: try #require(try laptop.ledger.dossier(world.dossier)))
        #expect(certificates.count == 8 && certificates.allSatisfy { $0.validTo != nil }, "\(certificates.map(\.validTo))")
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
