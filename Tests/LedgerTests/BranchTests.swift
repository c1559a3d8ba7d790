import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// Copied disks and restored laptops: two pasts under one name (B1).
@Suite struct BranchTests {
    private func note(_ text: String) -> Operation { defect(.random(), ["note": .text(text), "code": "4.01.01"]) }

    @Test func twoCopiesThatBothWroteLoseNothingAndAllAgree() throws {
        var world = try World(laptops: 2)
        let original = world.laptops[0], colleague = world.laptops[1]
        let shared = RecordID.random()
        try original.save(world.dossier, defect(shared, ["note": "shared", "severity": "L", "points": 0]))
        try world.syncForked(original)
        try world.syncForked(colleague)
        let copy = try original.copy("copy", in: world.folder)
        world.laptops.append(copy)
        // The same number, two contents; also the same judged register, twice.
        try original.save(world.dossier, note("by the original"))
        try original.save(world.dossier, edit(shared, ["severity": "M", "points": 2]))
        try copy.save(world.dossier, note("by the copy"))
        try copy.save(world.dossier, edit(shared, ["severity": "S", "points": 4]))
        try copy.save(world.dossier, note("more by the copy"))
        for laptop in [original, copy, colleague, original, copy, colleague] { try world.syncForked(laptop) }
        try world.expectEqual()
        #expect(try world.notes(colleague) == ["by the copy", "by the original", "more by the copy", "shared"])
        #expect(try world.server.ledger.conflicts().count == 1)
        #expect(try copy.ledger.branchCount() == 1 && original.ledger.branchCount() == 1 && colleague.ledger.branchCount() == 1)
        // The copy goes on under a fresh name, so that nothing forks again.
        let before = try world.server.ledger.view(world.dossier).entries.count
        try original.save(world.dossier, note("later, original"))
        try copy.save(world.dossier, note("later, copy"))
        for laptop in [copy, original, colleague, copy] { try world.syncForked(laptop) }
        try world.expectEqual()
        #expect(try world.server.ledger.view(world.dossier).entries.count == before + 1)
        #expect(try world.server.ledger.branchCount() == 1)
        // Somebody new gets all of it at once.
        let late = try Store("late", in: world.folder, authority: world.server.key.publicKey, key: try SigningKey())
        let state = try #require(try world.server.ledger.dossier(world.dossier))
        try late.ledger.write { _ = try $0.add(world.server.ledger.grant(state)) }
        try world.pull(late)
        #expect(try late.ledger.dump() == world.server.ledger.dump())
        #expect(try late.ledger.verifyAndRebuild() == [])
    }

    /// The copy's set reaches the server through a colleague, who built on it: M's view names the branch by its old name.
    @Test func aBranchThatMetThroughAColleague() throws {
        var world = try World(laptops: 2)
        let original = world.laptops[0], colleague = world.laptops[1]
        try original.save(world.dossier, note("shared"))
        for laptop in [original, colleague] { try world.syncForked(laptop) }
        let copy = try original.copy("copy", in: world.folder)
        world.laptops.append(copy)
        try original.save(world.dossier, note("by the original"))
        let id = RecordID.random()
        try copy.save(world.dossier, defect(id, ["note": "by the copy", "location": "P1"]))
        let people = [original, colleague].map { ($0.key.publicKey, $0.person) }
        let peer = Bearer.peer { key, person in people.contains { $0.0 == key && $0.1 == person } }
        for chunk in try copy.chunks(for: colleague) { try colleague.ledger.write { _ = try $0.admit(chunk.envelope, from: peer, now: 0) } }
        try colleague.save(world.dossier, edit(id, ["note": "seen by the colleague"]))
        let view = try colleague.ledger.view(world.dossier)
        try world.syncForked(original)
        // The copy is lost; the colleague alone brings its finding, and what builds on it.
        world.laptops.removeLast()
        try world.syncForked(colleague)
        // A draft begun before the sync goes on from its own view.
        try colleague.save(world.dossier, view: view, edit(id, ["location": "P2"]))
        for laptop in [colleague, original, colleague] { try world.syncForked(laptop) }
        try world.expectEqual()
        #expect(try world.notes(original) == ["by the original", "seen by the colleague", "shared"])
        #expect(try original.ledger.record(FieldKinds.defect, in: world.dossier, id)?.text("location") == "P2")
        #expect(try world.server.ledger.conflicts().isEmpty)
    }

    @Test func aBranchOfABranchAndCopiesThatPushInTurn() throws {
        var world = try World(laptops: 1)
        let original = world.laptops[0]
        try original.save(world.dossier, note("0"))
        try world.syncForked(original)
        let first = try original.copy("first", in: world.folder)
        try first.save(world.dossier, note("1a"))
        // Copied again before it has met the server.
        let second = try first.copy("second", in: world.folder)
        try first.save(world.dossier, note("1b"))
        try second.save(world.dossier, note("2b"))
        try original.save(world.dossier, note("0a"))
        try original.save(world.dossier, note("0b"))
        world.laptops += [first, second]
        var turn = 0
        for laptop in [original, second, first, original, second, first, second, original, first] {
            try world.syncForked(laptop)
            turn += 1
            if turn < 7 { try laptop.save(world.dossier, note("turn \(turn)")) }
        }
        for laptop in world.laptops + world.laptops { try world.syncForked(laptop) }
        try world.expectEqual()
        let expected = ["0", "0a", "0b", "1a", "1b", "2b"] + (1...6).map { "turn \($0)" }
        #expect(try world.notes(world.server) == expected.sorted())
    }

    /// A laptop set back to an older copy, in place, writes under numbers that it had used and sent.
    @Test func aRestoredLaptopGetsBackWhatItHadAndKeepsWhatItWroteSince() throws {
        var world = try World(laptops: 2)
        let laptop = world.laptops[0], colleague = world.laptops[1]
        try laptop.save(world.dossier, note("before the copy"))
        try world.syncForked(laptop)
        let old = try laptop.copy("old", in: world.folder)
        for index in 0..<3 { try laptop.save(world.dossier, note("lost from the laptop \(index)")) }
        try world.syncForked(laptop)
        try world.syncForked(colleague)
        try colleague.save(world.dossier, note("colleague"))
        try world.syncForked(colleague)
        world.laptops[0] = old
        try old.save(world.dossier, note("after the restore"))
        for laptop in [old, colleague, old] { try world.syncForked(laptop) }
        try world.expectEqual()
        #expect(try world.notes(old).count == 6)
    }

    /// Forked from the very first number on, and one dossier of two.
    @Test func aForkAtTheFirstNumber() throws {
        var world = try World(laptops: 1)
        let original = world.laptops[0]
        let copy = try original.copy("copy", in: world.folder)
        world.laptops.append(copy)
        try copy.save(world.dossier, note("copy"))
        try original.save(world.dossier, note("original"))
        for laptop in [original, copy, original, copy] { try world.syncForked(laptop) }
        try world.expectEqual()
        #expect(try world.notes(original) == ["copy", "original"])
    }

    /// A replica's name belongs to nobody: who begins it first with another key only gets a branch of his own. But nobody
    /// continues or branches a colleague's chain without that chain's key.
    @Test func aForeignKeyCannotContinueAndABorrowedNameHarmsNobody() throws {
        let world = try World(laptops: 2)
        let victim = world.laptops[0], forger = world.laptops[1]
        let name = try #require(try victim.ledger.value("replica"))
        try forger.ledger.database.run("UPDATE dossier SET replica=?", .blob(name))
        try forger.save(world.dossier, note("borrowed name"))
        try world.syncForked(forger)
        for text in ["one", "two"] { try victim.save(world.dossier, note(text)) }
        for laptop in [victim, forger, victim] { try world.syncForked(laptop) }
        try world.expectEqual()
        #expect(try world.notes(victim) == ["borrowed name", "one", "two"])
        let dump = try world.server.ledger.dump()
        // On top of what the victim wrote, signed by the forger's key.
        let chain = try #require(try forger.ledger.dossier(world.dossier)?.vector(forger.ledger).entries.first { $0.seq == 2 && $0.replica.bytes != name })
        try forger.ledger.database.run("UPDATE dossier SET replica=?", .blob(chain.replica.bytes))
        try forger.save(world.dossier, note("forged"))
        #expect(throws: (any Error).self) { try world.syncForked(forger) }
        #expect(try world.server.ledger.dump() == dump)
    }

    /// Whoever holds a branch can compute its alias. A chain of his own under that name would keep the branch out for ever,
    /// whichever dossier he begins it in; so nobody may begin one.
    @Test func nobodyBeginsAChainUnderACollaguesAlias() throws {
        var world = try World(laptops: 2)
        let original = world.laptops[0], squatter = world.laptops[1]
        try original.save(world.dossier, note("shared"))
        for laptop in [original, squatter] { try world.syncForked(laptop) }
        let copy = try original.copy("copy", in: world.folder)
        try original.save(world.dossier, note("by the original"))
        try copy.save(world.dossier, note("by the copy"))
        try world.syncForked(original)
        let state = try #require(try copy.ledger.dossier(world.dossier))
        let number = try #require(try copy.ledger.knownReplica(state.replica))
        let hash = try #require(
            try copy.ledger.database.first("SELECT hash FROM change_set WHERE key=?", .integer(state.number << 40 | Int64(number) << 24 | 2)) {
                Digest($0.blob(0))
            })
        let alias = Rename(dossier: world.dossier, root: state.replica, seq: 2, hash: try #require(hash)).alias
        try squatter.ledger.database.run("UPDATE dossier SET replica=?", .blob(alias.bytes))
        try squatter.save(world.dossier, note("squatted"))
        let peer = Bearer.peer { _, _ in true }
        let chunk = try #require(try squatter.chunks(for: world.server).first)
        #expect(throws: LedgerError.foreignAuthor) { try world.syncForked(squatter) }
        #expect(throws: LedgerError.foreignAuthor) { try original.ledger.write { _ = try $0.admit(chunk.envelope, from: peer, now: 0) } }
        // The branch comes in under its name.
        world.laptops = [original, copy]
        for laptop in [copy, original, copy] { try world.syncForked(laptop) }
        try world.expectEqual()
        #expect(try world.server.ledger.knownReplica(alias) != nil)
        #expect(try world.notes(original) == ["by the copy", "by the original", "shared"])
    }

    /// A server's image put back without a word: it writes other sets under numbers of its own that laptops hold. What it had
    /// written is filed as a branch of its own chain; nobody loses anything.
    @Test func aServerSetBackWithoutAWordForksItsOwnChain() throws {
        var world = try World(laptops: 3)
        let (ahead, behind, late) = (world.laptops[0], world.laptops[1], world.laptops[2])
        try ahead.save(world.dossier, note("before the image"))
        for laptop in [ahead, behind] { try world.syncForked(laptop) }
        let image = try world.server.copy("image", in: world.folder)
        try world.server.save(world.dossier, note("office, first life"))
        try ahead.save(world.dossier, note("first life"))
        try world.syncForked(ahead)
        try world.server.save(world.dossier, note("office, first life, again"))
        try world.syncForked(ahead)
        // Set back. It goes on as if nothing had been, with somebody who knows of nothing else.
        world.server = image
        try image.save(world.dossier, note("office, second life"))
        try behind.save(world.dossier, note("second life"))
        try world.syncForked(behind)
        // One who shows that it had been further: a fresh life, and everything is offered again.
        try image.ledger.write { _ in try image.ledger.beginFreshReplica() }
        for laptop in [ahead, behind] { try laptop.ledger.write { _ in try laptop.ledger.forgetHub() } }
        for laptop in [ahead, behind, late, ahead, behind, late] { try world.syncForked(laptop) }
        let all = ["before the image", "first life", "office, first life", "office, first life, again", "office, second life", "second life"]
        #expect(try world.notes(image) == all)
        try world.expectEqual()
        #expect(try image.ledger.branchCount() == 1 && ahead.ledger.branchCount() == 1 && late.ledger.branchCount() == 1)
        // Work goes on, from both sides and for somebody new.
        try image.save(world.dossier, note("office, third life"))
        try ahead.save(world.dossier, note("third life"))
        for laptop in [ahead, behind, late, ahead] { try world.syncForked(laptop) }
        try world.expectEqual()
    }
}
