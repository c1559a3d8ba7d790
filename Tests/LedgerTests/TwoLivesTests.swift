import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// A server that was set back goes on under a fresh replica; what both its lives judged meets where a laptop hands it back (B2).
@Suite struct TwoLivesTests {
    /// The server as it is now, and what a restore from a copy of it makes: the same key, another life.
    private func restored(_ world: World) throws -> Store {
        let restored = try world.server.copy("restored", in: world.folder)
        try restored.ledger.write { _ in try restored.ledger.beginFreshReplica() }
        return restored
    }

    private func bearer(_ laptop: Store, _ right: Right) -> Bearer {
        .device(
            key: laptop.key.publicKey, person: laptop.person, right: { _, _ in Standing(right) },
            certified: { key, person in key == laptop.key.publicKey && person == laptop.person })
    }

    private func handBack(_ laptop: Store, to server: Store, as bearer: Bearer) throws {
        let extractor = Extractor(laptop.ledger)
        try laptop.ledger.write { _ in
            for dossier in try laptop.ledger.dossiers() {
                try laptop.ledger.lower(PullRange.Held(dossier: dossier.id, vector: Vector(), terms: []))
            }
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

    private func clamped(_ store: Store) throws -> [Int64] {
        try store.ledger.database.rows("SELECT time FROM clamped ORDER BY time") { $0.integer(0) }
    }

    /// A clock a year ahead, judged by either life before it knew of the other: the smaller stamp counts for everybody, whichever life
    /// was the first and whoever hears of which first.
    @Test(arguments: [true, false]) func theSmallerOfTwoStampsCountsForEverybody(isFirstLifeEarlier: Bool) throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let second = try restored(world)
        second.now = world.server.now + (isFirstLifeEarlier ? 60_000 : -60_000)
        a.now += 365 * 86_400_000
        let id = RecordID.random()
        try a.save(world.dossier, defect(id, ["note": "from the future"]))
        let chunks = try a.chunks(for: world.server)
        for server in [world.server, second] {
            for chunk in chunks { try server.ledger.write { _ = try $0.admit(chunk.envelope, from: bearer(a, .write), now: server.now) } }
        }
        // One laptop hears of the first life's stamp first, the other of the second's.
        try pull(a, from: world.server)
        try pull(b, from: second)
        try handBack(a, to: second, as: bearer(a, .write))
        for laptop in [a, b] { try pull(laptop, from: second) }
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
        let second = try restored(world)
        let (before, after) = (RecordID.random(), RecordID.random())
        func push() throws {
            for chunk in try a.chunks(for: world.server) {
                try world.server.ledger.write { _ = try $0.admit(chunk.envelope, from: bearer(a, .write), now: world.server.now) }
                try a.ledger.write { _ in try a.ledger.acknowledge(chunk) }
            }
            try pull(a, from: world.server)
        }
        try a.save(world.dossier, defect(before, ["note": "before"]))
        try a.seal(world.dossier)
        try push()
        #expect(try a.ledger.database.rows("SELECT reason FROM ineffective") { $0.integer(0) } == [VoidReason.mayNotSeal.rawValue])
        try a.save(world.dossier, defect(after, ["note": "after"]))
        try push()
        try handBack(a, to: second, as: bearer(a, .seal))
        try pull(a, from: second)
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
        let second = try restored(world)
        let copy = try original.copy("copy", in: world.folder)
        try original.save(world.dossier, defect(.random(), ["note": "by the original"]))
        try copy.save(world.dossier, defect(.random(), ["note": "by the copy"]))
        let early = [try original.copy("early-original", in: world.folder), try copy.copy("early-copy", in: world.folder)]
        world.laptops.append(copy)
        for laptop in [original, copy, colleague] { try world.syncForked(laptop) }
        try colleague.save(world.dossier, defect(.random(), ["note": "on top of both"]))
        for laptop in early { try handBack(laptop, to: second, as: world.bearer(laptop)) }
        #expect(try second.ledger.branchCount() == 1)
        try handBack(colleague, to: second, as: world.bearer(colleague))
        try pull(colleague, from: second)
        #expect(try world.notes(second) == ["by the copy", "by the original", "on top of both", "shared"])
        #expect(try colleague.ledger.dump() == second.ledger.dump())
        for store in [colleague, second] { #expect(try store.ledger.verifyAndRebuild() == []) }
    }
}
