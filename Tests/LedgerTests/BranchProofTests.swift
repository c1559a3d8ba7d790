import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// What stands for a branch, and what a verdict means that was written before anybody knew of the branch (B1, B2).
@Suite struct BranchProofTests {
    private func note(_ text: String) -> Operation { defect(.random(), ["note": .text(text)]) }

    /// A copy's chain was cut where its branch leaves: its author signed for the branch's end only. That covers what the branch leaves
    /// from, for a server that has neither.
    @Test(arguments: [true, false]) func aSignatureOverABranchProvesWhatItLeavesFrom(isWhole: Bool) throws {
        let world = try World(laptops: 2)
        let (original, colleague) = (world.laptops[0], world.laptops[1])
        let empty = try world.restored()
        try original.save(world.dossier, note("shared"))
        let copy = try original.copy("copy", in: world.folder)
        for text in ["one", "two"] { try copy.save(world.dossier, note(text)) }
        try original.save(world.dossier, note("by the original"))
        let peer = Bearer.peer { key, person in key == copy.key.publicKey && person == copy.person }
        for chunk in try copy.chunks(for: colleague) { try colleague.ledger.write { _ = try $0.admit(chunk.envelope, from: peer, now: 0) } }
        for laptop in [original, copy] { try world.handBack(laptop, to: world.server, as: world.bearer(laptop)) }
        // The colleague hears of the branch, and of nothing else before that server is lost.
        try world.handBack(colleague, to: world.server, as: world.bearer(colleague, .write, of: [copy]))
        #expect(try colleague.ledger.branchCount() == 1)
        if !isWhole {
            // Nothing stands for the branch either.
            try colleague.ledger.database.run("UPDATE chain SET attestation=0 WHERE signer=?", .blob(copy.key.publicKey.bytes))
            #expect(throws: LedgerError.badSignature) { try world.handBack(colleague, to: empty, as: world.bearer(colleague, .write, of: [copy])) }
            #expect(try world.notes(empty) == [])
            return
        }
        try world.handBack(colleague, to: empty, as: world.bearer(colleague, .write, of: [copy]))
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
        let second = try world.restored()
        let copy = try original.copy("copy", in: world.folder)
        try copy.save(world.dossier, note("void, by the copy"))
        try original.save(world.dossier, note("by the original"))
        // The first life met the copy only, and took nothing from it.
        try world.handBack(copy, to: world.server, as: world.bearer(copy, .read))
        try world.pull(colleague, from: world.server)
        #expect(try world.notes(colleague) == ["shared"])
        // The second met the original only, until the colleague hands everything back.
        try world.handBack(original, to: second, as: world.bearer(original))
        try world.handBack(colleague, to: second, as: world.bearer(colleague, .write, of: [original]))
        for laptop in [original, colleague, late, copy] {
            if laptop !== late { try world.handBack(laptop, to: second, as: world.bearer(laptop)) }
            try world.pull(laptop, from: second)
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
                #expect(try world.server.ledger.write { try $0.admit(chunk.envelope, from: world.bearer(laptop, .write), now: world.server.now) }.isStaged)
            }
        }
        #expect(try waiting() == 2)
        try world.server.ledger.write { try $0.dropStaged(of: world.bearer(first, .write)) }
        #expect(try waiting() == 1)
        try world.handBack(second, to: world.server, as: world.bearer(second, .write))
        #expect(try world.notes(world.server) == ["early", "kept back"])
    }
}
