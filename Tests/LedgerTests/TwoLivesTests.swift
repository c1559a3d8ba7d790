import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// A server that was set back goes on under a fresh replica; what both its lives judged meets where a laptop hands it back (B2).
@Suite struct TwoLivesTests {
    private func clamped(_ store: Store) throws -> [Int64] {
        try store.ledger.database.rows("SELECT time FROM clamped ORDER BY time") { $0.integer(0) }
    }

    /// A clock a year ahead, judged by either life before it knew of the other: the smaller stamp counts for everybody, whichever life
    /// was the first and whoever hears of which first.
    @Test(arguments: [true, false]) func theSmallerOfTwoStampsCountsForEverybody(isFirstLifeEarlier: Bool) throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let second = try world.restored()
        second.now = world.server.now + (isFirstLifeEarlier ? 60_000 : -60_000)
        a.now += 365 * 86_400_000
        let id = RecordID.random()
        try a.save(world.dossier, defect(id, ["note": "from the future"]))
        let chunks = try a.chunks(for: world.server)
        for server in [world.server, second] {
            for chunk in chunks { try server.ledger.write { _ = try $0.admit(chunk.envelope, from: world.bearer(a, .write), now: server.now) } }
        }
        // One laptop hears of the first life's stamp first, the other of the second's.
        try world.pull(a, from: world.server)
        try world.pull(b, from: second)
        try world.handBack(a, to: second, as: world.bearer(a, .write))
        for laptop in [a, b] { try world.pull(laptop, from: second) }
        let earlier = HybridTime(milliseconds: min(world.server.now, second.now))
        for store in [a, b, second] {
            #expect(try clamped(store).map { HybridTime(bits: UInt64(bitPattern: $0)).milliseconds } == [earlier.milliseconds])
            #expect(try store.ledger.dump() == second.ledger.dump())
            #expect(try store.ledger.verifyAndRebuild() == [])
        }
    }

    /// A seal that the first life made void seals nothing when it is handed back, although the second life would have taken it, and
    /// what was written after it goes on to count.
    @Test func aSaveAfterAVoidSealCounts() throws {
        let world = try World(laptops: 1)
        let a = world.laptops[0]
        let second = try world.restored()
        let (before, after) = (RecordID.random(), RecordID.random())
        func push() throws {
            for chunk in try a.chunks(for: world.server) {
                try world.server.ledger.write { _ = try $0.admit(chunk.envelope, from: world.bearer(a, .write), now: world.server.now) }
                try a.ledger.write { _ in try a.ledger.acknowledge(chunk) }
            }
            try world.pull(a, from: world.server)
        }
        try a.save(world.dossier, defect(before, ["note": "before"]))
        try a.seal(world.dossier)
        try push()
        #expect(try a.ledger.database.rows("SELECT reason FROM ineffective") { $0.integer(0) } == [VoidReason.mayNotSeal.rawValue])
        try a.save(world.dossier, defect(after, ["note": "after"]))
        try push()
        try world.handBack(a, to: second, as: world.bearer(a, .seal))
        try world.pull(a, from: second)
        for store in [a, second] {
            #expect(Set(try store.ledger.records(FieldKinds.defect).map(\.id)) == [before, after])
            #expect(try store.ledger.database.rows("SELECT reason FROM ineffective") { $0.integer(0) } == [VoidReason.mayNotSeal.rawValue])
            #expect(try store.ledger.dossier(world.dossier)?.isSealed == false)
            #expect(try store.ledger.verifyAndRebuild() == [])
        }
        #expect(try a.ledger.dump() == second.ledger.dump())
    }

    /// Either life met the same fork and told of it. What was written by somebody who knew of it from the first life arrives in the
    /// second, which knew of it by itself (found by the simulator: its signature did not hold there).
    @Test func aForkOfWhichBothLivesToldIsSpelledAlike() throws {
        var world = try World(laptops: 2)
        let (original, colleague) = (world.laptops[0], world.laptops[1])
        try original.save(world.dossier, defect(.random(), ["note": "shared"]))
        for laptop in [original, colleague] { try world.syncForked(laptop) }
        let second = try world.restored()
        let copy = try original.copy("copy", in: world.folder)
        try original.save(world.dossier, defect(.random(), ["note": "by the original"]))
        try copy.save(world.dossier, defect(.random(), ["note": "by the copy"]))
        let early = [try original.copy("early-original", in: world.folder), try copy.copy("early-copy", in: world.folder)]
        world.laptops.append(copy)
        for laptop in [original, copy, colleague] { try world.syncForked(laptop) }
        try colleague.save(world.dossier, defect(.random(), ["note": "on top of both"]))
        for laptop in early { try world.handBack(laptop, to: second, as: world.bearer(laptop)) }
        #expect(try second.ledger.branchCount() == 1)
        try world.handBack(colleague, to: second, as: world.bearer(colleague))
        try world.pull(colleague, from: second)
        #expect(try world.notes(second) == ["by the copy", "by the original", "on top of both", "shared"])
        #expect(try colleague.ledger.dump() == second.ledger.dump())
        for store in [colleague, second] { #expect(try store.ledger.verifyAndRebuild() == []) }
    }

    /// Where a branch left a branch, either life kept another of the three pasts as the chain itself, and one of them would not take what
    /// one copy wrote. Both came to tell of the same branches (found by the simulator: two names for one branch, and no push of the
    /// dossier was taken any more).
    @Test func aBranchOfABranchIsFiledAlikeByBothLives() throws {
        var world = try World(laptops: 2)
        let (original, colleague) = (world.laptops[0], world.laptops[1])
        func note(_ text: String) -> Operation { defect(.random(), ["note": .text(text)]) }
        try original.save(world.dossier, note("0"))
        for laptop in [original, colleague] { try world.syncForked(laptop) }
        let second = try world.restored()
        let first = try original.copy("first", in: world.folder)
        try first.save(world.dossier, note("1a"))
        let third = try first.copy("third", in: world.folder)
        try first.save(world.dossier, note("1b"))
        try third.save(world.dossier, note("3b"))
        try original.save(world.dossier, note("0a"))
        try original.save(world.dossier, note("0b"))
        let early = try [third, first, original].map { try $0.copy("early-\(ID.random())", in: world.folder) }
        world.laptops += [first, third]
        for laptop in [original, first, third, original, first, colleague] { try world.syncForked(laptop) }
        #expect(try world.server.ledger.branchCount() == 2)
        try colleague.save(world.dossier, note("on top of all"))
        // The second life meets them the other way round, and takes nothing from the first that comes.
        try world.handBack(early[0], to: second, as: world.bearer(early[0], .read))
        for laptop in early.dropFirst() { try world.handBack(laptop, to: second, as: world.bearer(laptop)) }
        #expect(try second.ledger.branchCount() == 2)
        let late = try Store("late", in: world.folder, authority: second.key.publicKey, key: try SigningKey())
        let state = try #require(try second.ledger.dossier(world.dossier))
        try late.ledger.write { _ = try $0.add(second.ledger.grant(state)) }
        try world.pull(late, from: second)
        try world.handBack(colleague, to: second, as: world.bearer(colleague))
        for laptop in [first, third, original] {
            try world.handBack(laptop, to: second, as: world.bearer(laptop))
            try laptop.save(world.dossier, note("later"))
        }
        for laptop in [first, third, original, colleague, late] {
            if laptop !== late { try world.handBack(laptop, to: second, as: world.bearer(laptop)) }
            try world.pull(laptop, from: second)
        }
        for laptop in [first, third, original, colleague, late] { try world.pull(laptop, from: second) }
        for store in [first, third, original, colleague, late, second] {
            #expect(try world.notes(store) == ["0", "0a", "0b", "1b", "later", "later", "later", "on top of all"])
            #expect(try store.ledger.database.rows("SELECT reason FROM ineffective") { $0.integer(0) } == [1, 1])
            #expect(try store.ledger.dump() == second.ledger.dump())
            #expect(try store.ledger.verifyAndRebuild() == [])
        }
    }

    /// The first life told a copy how its branch is called, and was lost before its notice of it had come to anybody. The second life
    /// knows by the name alone where the branch belongs (found by the simulator: nothing of that dossier was ever taken again).
    @Test(arguments: ["original", "early-copy", "copy"]) func aBranchWhoseNoticeWasLost(first: String) throws {
        var world = try World(laptops: 3)
        let (original, colleague, late) = (world.laptops[0], world.laptops[1], world.laptops[2])
        func note(_ text: String) -> Operation { defect(.random(), ["note": .text(text)]) }
        try original.save(world.dossier, note("shared"))
        for laptop in [original, colleague] { try world.syncForked(laptop) }
        let second = try world.restored()
        let copy = try original.copy("copy", in: world.folder)
        world.laptops.append(copy)
        try original.save(world.dossier, note("by the original"))
        try copy.save(world.dossier, note("by the copy"))
        try copy.save(world.dossier, note("by the copy, again"))
        let early = try copy.copy("early-copy", in: world.folder)
        try world.syncForked(original)
        try world.handBack(copy, to: world.server, as: world.bearer(copy))
        #expect(try copy.ledger.branchCount() == 1)
        try copy.save(world.dossier, note("on top of the branch"))
        let byName = ["original": original, "early-copy": early, "copy": copy]
        let order = [first] + byName.keys.filter { $0 != first }.sorted()
        for laptop in order.compactMap({ byName[$0] }) + [copy, early] { try world.handBack(laptop, to: second, as: world.bearer(laptop)) }
        world.server = second
        for laptop in [original, copy, early, colleague, late] { try world.syncForked(laptop) }
        for laptop in [original, copy, early] { try laptop.save(world.dossier, note("later")) }
        let everybody = [original, copy, early, colleague, late]
        for laptop in everybody + everybody { try world.syncForked(laptop) }
        for store in everybody + [second] {
            #expect(
                try world.notes(store) == ["by the copy", "by the copy, again", "by the original", "later", "later", "later", "on top of the branch", "shared"])
            #expect(try store.ledger.dump() == second.ledger.dump())
            #expect(try store.ledger.verifyAndRebuild() == [])
        }
    }

    /// Nobody makes a branch of a colleague's chain by calling a chain of his own as it would be called.
    @Test func aNameThatDoesNotFitIsNoBranch() throws {
        let world = try World(laptops: 2)
        let (victim, forger) = (world.laptops[0], world.laptops[1])
        try victim.save(world.dossier, defect(.random(), ["note": "victim"]))
        for laptop in [victim, forger] { try world.syncForked(laptop) }
        let name = ID(high: 0xffff_ffff_0000_0001, low: 1)
        try forger.ledger.database.run("UPDATE dossier SET replica=?", .blob(name.bytes))
        try forger.save(world.dossier, defect(.random(), ["note": "forged"]))
        let dump = try world.server.ledger.dump()
        #expect(throws: LedgerError.self) { try world.syncForked(forger) }
        #expect(try world.server.ledger.dump() == dump)
        #expect(try world.server.ledger.branchCount() == 0)
    }

    /// Both lives wrote the same record of the office's, each without the other. Only the office can settle that: a laptop is not asked,
    /// and its seal counts (found by the simulator: a laptop settled it, and was told that it may not).
    @Test func onlyTheOfficeIsAskedWhatBothItsLivesWrote() throws {
        var world = try World(laptops: 1)
        let (leader, id) = (world.laptops[0], RecordID.random())
        func name(_ text: String) -> Operation { FieldKinds.member.operation(.write, id, ["name": .text(text)]) }
        try world.server.save(world.dossier, FieldKinds.member.operation(.create, id, ["name": "before"]))
        let second = try world.restored()
        try world.server.save(world.dossier, name("by the first life"))
        try second.save(world.dossier, name("by the second life"))
        try world.sync(leader)
        try leader.save(world.dossier, defect(.random(), ["note": "a crack"]))
        try world.handBack(leader, to: second, as: world.bearer(leader))
        world.server = second
        try world.sync(leader)
        #expect(try leader.ledger.conflicts().isEmpty && leader.ledger.conflicts(in: world.dossier).isEmpty)
        #expect(try leader.ledger.conflictCount() == 0)
        try leader.seal(world.dossier)
        try world.sync(leader)
        #expect(try leader.ledger.dossier(world.dossier)?.isSealed == true)
        #expect(try second.ledger.conflictCount() == 1)
        let conflict = try #require(try second.ledger.conflicts().first)
        #expect(conflict.candidates.count == 2 && conflict.record == id)
        try second.ledger.write { try $0.settle(conflict, with: [.text("by the office")], author: .zero, versions: Versions(), now: second.now + 5) }
        try world.sync(leader)
        try world.expectEqual()
        #expect(try second.ledger.conflictCount() == 0)
        #expect(try leader.ledger.record(FieldKinds.member, in: world.dossier, id)?.text("name") == "by the office")
    }

    /// A device that the second life does not know is known by the certificate that comes in the same chunk, also where a verdict of the
    /// first life made the tables wait for a rebuild (found by the simulator: nothing of what such a colleague wrote was taken).
    @Test func aCertificateThatIsHandedBackCountsAtOnce() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let second = try world.restored()
        try a.save(world.dossier, defect(.random(), ["note": "a"]))
        try world.syncForked(a)
        try world.server.ledger.write { writer in
            var body = BodyWriter()
            body.append(
                ReservedKinds.certificate.operation(
                    .create, .random(), ["person": .blob(b.person.bytes), "public_key": .blob(b.key.publicKey.bytes), "valid_from": 1]))
            try writer.append(to: try writer.dossier(world.dossier), author: .zero, now: world.server.now, body: body)
        }
        try world.pull(b)
        try b.save(world.dossier, defect(.random(), ["note": "b"]))
        for laptop in [b, a] { try world.syncForked(laptop) }
        try a.ledger.write { _ in try a.ledger.lower(PullRange.Held(dossier: world.dossier, vector: Vector(), terms: [])) }
        let chunk = try #require(try a.ledger.nextPush(Extractor(a.ledger))).chunk
        try second.ledger.write { writer in
            let bearer = Bearer.device(
                key: a.key.publicKey, person: a.person, right: { _, _ in .write },
                certified: { try $0 == a.key.publicKey && $1 == a.person || writer.isCertified($0, $1, in: nil) })
            _ = try writer.admit(chunk.envelope, from: bearer, now: second.now)
        }
        #expect(try world.notes(second) == ["a", "b"])
    }
}
