import Crypto
import Ledger
import Records
import Replication
import Testing

/// What was done about a chunk beside the writer changes nothing about what the writer does, but how long it takes.
@Suite struct ReadAheadTests {
    private func ahead(_ envelope: Envelope, _ world: World, from laptop: Store) throws -> ReadAhead {
        var ahead = try #require(ReadAhead(envelope))
        ahead.foresee(try world.server.ledger.places(of: ahead, from: world.bearer(laptop)))
        return ahead
    }

    /// Admits to the server with what was read ahead and to a copy of it without: both end alike.
    private func admitBoth(_ envelope: Envelope, _ ahead: ReadAhead, _ world: World, from laptop: Store) throws -> Admission {
        let plain = try world.server.copy("plain \(ID.random())", in: world.folder)
        let expected = try plain.ledger.write { try $0.admit(envelope, from: world.bearer(laptop), now: world.server.now) }
        let admission = try world.server.ledger.write { try $0.admit(envelope, from: world.bearer(laptop), now: world.server.now, ahead: ahead) }
        #expect(admission.admitted == expected.admitted && admission.known == expected.known && admission.renames == expected.renames)
        #expect(try world.server.ledger.dump() == plain.ledger.dump())
        return admission
    }

    @Test func aDayIsReadHashedAndVerifiedAhead() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        try b.save(world.dossier, defect(.random(), ["note": "by a colleague"]))
        for chunk in try b.chunks(for: world.server) {
            _ = try admitBoth(chunk.envelope, try ahead(chunk.envelope, world, from: b), world, from: b)
        }
        for chunk in try world.server.chunks(for: a) { try a.ledger.write { _ = try $0.admit(chunk.envelope, from: .server, now: a.now) } }
        // Their contexts name the colleague's chain and the server's.
        for index in 0..<20 { try a.save(world.dossier, defect(.random(), ["number": .integer(Int64(index))])) }
        let envelope = try #require(try a.chunks(for: world.server).first).envelope
        let read = try ahead(envelope, world, from: a)
        #expect(read.isVerified)
        #expect(try admitBoth(envelope, read, world, from: a).admitted == 20)
    }

    /// Many requests wait for the one writer at once: what a hostile laptop makes large is read when its turn comes.
    @Test(arguments: [82, 83]) func whatTakesMuchMemoryIsNotReadAhead(named: Int) throws {
        let world = try World(laptops: 1)
        let chunk = ChunkWriter()
        var body = BodyWriter()
        body.append(defect(.random(), ["note": "x"]))
        let others = (1...named).map { Vector.Entry(replica: ID(high: 5, low: UInt64($0)), seq: 1) }
        for seq in 1...UInt32(99) {
            try body.bytes.withUnsafeBytes {
                try chunk.add(
                    dossier: world.dossier, replica: ID(high: 9, low: 9), seq: seq, time: HybridTime(milliseconds: 1),
                    form: SetForm(author: .zero, kind: 0, versions: Versions()), gap: 0, context: others,
                    introduces: seq == 1 ? [UInt8](repeating: 1, count: 32) : nil, body: $0
                ) { _, _ in nil }
            }
        }
        let envelope = Envelope(
            content: chunk.finish(prefix: 16), signer: world.laptops[0].ledger.signingKey.publicKey, signature: [UInt8](repeating: 0, count: 64), proofs: [])
        #expect((ReadAhead(envelope) == nil) == (named * 99 > ReadAhead.contexts))
    }

    /// The store went on between looking and writing: by a part of the same day, or by a copy of the laptop under the same numbers.
    @Test func whatHasChangedMeanwhileIsDoneAnew() throws {
        let world = try World(laptops: 1)
        let a = world.laptops[0]
        let twin = try a.copy("twin", in: world.folder)
        try a.save(world.dossier, defect(.random(), ["note": "first"]))
        let first = try #require(try a.chunks(for: world.server).first).envelope
        try a.save(world.dossier, defect(.random(), ["note": "second"]))
        let both = try #require(try a.chunks(for: world.server).first).envelope
        let early = try ahead(both, world, from: a)
        #expect(early.isVerified)
        try twin.save(world.dossier, defect(.random(), ["note": "by the copy"]))
        let other = try twin.single(world.dossier, 1)
        let before = try ahead(other, world, from: a)
        #expect(before.isVerified)
        _ = try admitBoth(first, try ahead(first, world, from: a), world, from: a)
        let late = try admitBoth(both, early, world, from: a)
        #expect(late.admitted == 1 && late.known == 1)
        // A day that begins with what is here is not foreseen at all.
        #expect(try !ahead(both, world, from: a).isVerified)

        // The copy's first save was looked at before the original's was there: it is a branch by now.
        #expect(try !ahead(other, world, from: a).isVerified)
        #expect(try admitBoth(other, before, world, from: a).renames.count == 1)
    }

    /// A signature counts as checked over what it was checked over, and for nobody else's.
    @Test func aSignatureThatWasCheckedStandsForNoOther() throws {
        let world = try World(laptops: 1)
        let a = world.laptops[0]
        try a.save(world.dossier, defect(.random(), ["note": "first"]))
        let first = try #require(try a.chunks(for: world.server).first).envelope
        try a.save(world.dossier, defect(.random(), ["note": "second"]))
        let both = try #require(try a.chunks(for: world.server).first).envelope
        let read = try ahead(both, world, from: a)
        let before = try world.server.ledger.dump()
        var changed = both
        changed.signature = first.signature
        #expect(try !ahead(changed, world, from: a).isVerified)
        for forged in [read, try ahead(changed, world, from: a)] {
            #expect(throws: LedgerError.badSignature) {
                try world.server.ledger.write { try $0.admit(changed, from: world.bearer(a), now: world.server.now, ahead: forged) }
            }
        }
        #expect(try world.server.ledger.dump() == before)
        // The bearer has no such dossier: nothing of it is looked at.
        let stranger = Bearer.device(key: a.key.publicKey, person: .random(), right: { _, _ in nil }, certified: { _, _ in false })
        #expect(try world.server.ledger.places(of: read, from: stranger).isEmpty)
        #expect(try admitBoth(both, read, world, from: a).admitted == 2)
    }

    /// Foreseen as the next after another past under the same numbers: what the writer finds as its predecessor decides.
    @Test func whatWasForeseenAfterAnotherPastDoesNotCount() throws {
        let world = try World(laptops: 1)
        let a = world.laptops[0]
        let twin = try a.copy("twin", in: world.folder)
        let other = try world.server.copy("other", in: world.folder)
        try a.save(world.dossier, defect(.random(), ["note": "by the original"]))
        for text in ["by the copy", "after it"] { try twin.save(world.dossier, defect(.random(), ["note": .text(text)])) }
        _ = try other.ledger.write { try $0.admit(twin.single(world.dossier, 1), from: world.bearer(twin), now: other.now) }
        try world.push(a)
        let second = try twin.single(world.dossier, 2)
        var ahead = try #require(ReadAhead(second))
        ahead.foresee(try other.ledger.places(of: ahead, from: world.bearer(twin)))
        #expect(ahead.isVerified)
        let before = try world.server.ledger.dump()
        #expect(throws: LedgerError.badSignature) {
            try world.server.ledger.write { try $0.admit(second, from: world.bearer(twin), now: world.server.now, ahead: ahead) }
        }
        #expect(try world.server.ledger.dump() == before)
        #expect(try other.ledger.write { try $0.admit(second, from: world.bearer(twin), now: other.now, ahead: ahead) }.admitted == 1)
    }
}
