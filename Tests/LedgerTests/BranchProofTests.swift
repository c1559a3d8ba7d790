import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// What stands for a branch, and what a verdict means that was written before anybody knew of the branch (B1, B2).
@Suite struct BranchProofTests {
    private func note(_ text: String) -> Operation { defect(.random(), ["note": .text(text)]) }

    private func bearer(_ laptop: Store, _ right: Right, of others: [Store] = []) -> Bearer {
        let people = ([laptop] + others).map { ($0.key.publicKey, $0.person) }
        return .device(
            key: laptop.key.publicKey, person: laptop.person, right: { _, _ in Standing(right) },
            certified: { key, person in people.contains { $0.0 == key && $0.1 == person } })
    }

    private func restored(_ world: World) throws -> Store {
        let restored = try world.server.copy("restored-\(ID.random())", in: world.folder)
        try restored.ledger.write { _ in try restored.ledger.beginFreshReplica() }
        return restored
    }

    private func handBack(_ laptop: Store, to server: Store, as bearer: Bearer) throws {
        let extractor = Extractor(laptop.ledger)
        try laptop.ledger.write { _ in
            for dossier in try laptop.ledger.dossiers() { try laptop.ledger.lower(PullRange.Held(dossier: dossier.id, vector: Vector(), terms: [])) }
        }
        while let next = try laptop.ledger.nextPush(extractor) {
            let admission = try server.ledger.write { try $0.admit(next.chunk.envelope, from: bearer, now: server.now) }
            try laptop.ledger.write { writer in
                try laptop.ledger.acknowledge(next.chunk)
                for rename in admission.renames { _ = try writer.apply(rename) }
            }
        }
    }

    private func pull(_ laptop: Store, from server: Store) throws {
        for chunk in try server.chunks(for: laptop) { try laptop.ledger.write { _ = try $0.admit(chunk.envelope, from: .server, now: laptop.now) } }
    }

    /// A copy's chain was cut where its branch leaves: its author signed for the branch's end only. That covers what the branch leaves
    /// from, for a server that has neither.
    @Test(arguments: [true, false]) func aSignatureOverABranchProvesWhatItLeavesFrom(isWhole: Bool) throws {
        let world = try World(laptops: 2)
        let (original, colleague) = (world.laptops[0], world.laptops[1])
        let empty = try restored(world)
        try original.save(world.dossier, note("shared"))
        let copy = try original.copy("copy", in: world.folder)
        for text in ["one", "two"] { try copy.save(world.dossier, note(text)) }
        try original.save(world.dossier, note("by the original"))
        let peer = Bearer.peer { key, person in key == copy.key.publicKey && person == copy.person }
        for chunk in try copy.chunks(for: colleague) { try colleague.ledger.write { _ = try $0.admit(chunk.envelope, from: peer, now: 0) } }
        for laptop in [original, copy] { try handBack(laptop, to: world.server, as: world.bearer(laptop)) }
        // The colleague hears of the branch, and of nothing else before that server is lost.
        try handBack(colleague, to: world.server, as: bearer(colleague, .write, of: [copy]))
        #expect(try colleague.ledger.branchCount() == 1)
        if !isWhole {
            // Nothing stands for the branch either.
            try colleague.ledger.database.run("UPDATE chain SET attestation=0 WHERE signer=?", .blob(copy.key.publicKey.bytes))
            #expect(throws: LedgerError.badSignature) { try handBack(colleague, to: empty, as: bearer(colleague, .write, of: [copy])) }
            #expect(try world.notes(empty) == [])
            return
        }
        try handBack(colleague, to: empty, as: bearer(colleague, .write, of: [copy]))
        #expect(try world.notes(empty) == ["one", "shared", "two"])
        #expect(try empty.ledger.verifyAndRebuild() == [])
    }

    /// A void names a set by number. Written before the fork was known, it means the copy's set, wherever that is filed by now, and
    /// never the original's of the same number.
    @Test func aVoidFromBeforeTheForkMeansTheSetThatWasJudged() throws {
        let world = try World(laptops: 3)
        let (original, colleague, late) = (world.laptops[0], world.laptops[1], world.laptops[2])
        try original.save(world.dossier, note("shared"))
        for laptop in [original, colleague] { try world.syncForked(laptop) }
        let second = try restored(world)
        let copy = try original.copy("copy", in: world.folder)
        try copy.save(world.dossier, note("void, by the copy"))
        try original.save(world.dossier, note("by the original"))
        // The first life met the copy only, and took nothing from it.
        try handBack(copy, to: world.server, as: bearer(copy, .read))
        try pull(colleague, from: world.server)
        #expect(try world.notes(colleague) == ["shared"])
        // The second met the original only, until the colleague hands everything back.
        try handBack(original, to: second, as: world.bearer(original))
        try handBack(colleague, to: second, as: bearer(colleague, .write, of: [original]))
        for laptop in [original, colleague, late, copy] {
            if laptop !== late { try handBack(laptop, to: second, as: world.bearer(laptop)) }
            try pull(laptop, from: second)
        }
        for store in [second, original, colleague, late, copy] {
            #expect(try world.notes(store) == ["by the original", "shared"])
            #expect(try store.ledger.database.rows("SELECT reason FROM ineffective") { $0.integer(0) } == [VoidReason.noRight.rawValue])
            #expect(try store.ledger.dump() == second.ledger.dump())
            #expect(try store.ledger.verifyAndRebuild() == [])
        }
    }

    /// What one device brought early gives way when that device has brought everything; what waits for another of the same person stays.
    @Test func earlyChunksGiveWayForTheirOwnDeviceOnly() throws {
        let world = try World(laptops: 1)
        let first = world.laptops[0]
        let second = try Store("second", in: world.folder, authority: world.server.key.publicKey, key: try SigningKey(), person: first.person)
        try second.ledger.write { _ = try $0.add(world.server.ledger.grant(try #require(try world.server.ledger.dossier(world.dossier)))) }
        func waiting() throws -> Int { try world.server.ledger.database.first("SELECT count(*) FROM staged") { $0.int(0) } ?? 0 }
        for laptop in [first, second] {
            try laptop.save(world.dossier, note("kept back"))
            let known = try laptop.copy("known-\(ID.random())", in: world.folder)
            try laptop.save(world.dossier, note("early"))
            for chunk in try laptop.chunks(for: known) {
                #expect(try world.server.ledger.write { try $0.admit(chunk.envelope, from: bearer(laptop, .write), now: world.server.now) }.isStaged)
            }
        }
        #expect(try waiting() == 2)
        try world.server.ledger.write { try $0.dropStaged(of: bearer(first, .write)) }
        #expect(try waiting() == 1)
        try handBack(second, to: world.server, as: bearer(second, .write))
        #expect(try world.notes(world.server) == ["early", "kept back"])
    }
}
