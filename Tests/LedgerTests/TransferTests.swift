import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

@Suite struct TransferTests {
    /// A third laptop gets a colleague's sets in every order of arrival: what comes early waits, and the tables are the same.
    @Test func relayInEveryOrderGivesTheSameTables() throws {
        var dumps: Set<String> = []
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        let world = try World(laptops: 3)
        let (a, b, c) = (world.laptops[0], world.laptops[1], world.laptops[2])
        let id = RecordID.random()
        let people = world.laptops.map { ($0.key.publicKey, $0.person) }
        let peer = Bearer.peer { key, person in people.contains { $0.0 == key && $0.1 == person } }
        func hand(_ from: Store, _ to: Store) throws -> [Outgoing] { try from.chunks(for: to) }
        try a.save(world.dossier, defect(id, ["note": "x"]))
        let first = try #require(try hand(a, c).first)
        for chunk in try hand(a, b) { try b.ledger.write { _ = try $0.admit(chunk.envelope, from: peer, now: b.now) } }
        try b.save(world.dossier, edit(id, ["note": "y"]))
        // B's chunk for somebody who has A's set already holds only B's set, which builds on A's.
        let second = try #require(try b.chunks(for: a).first)
        try a.save(world.dossier, edit(id, ["location": "P9"]))
        let third = try #require(try a.chunksAfter(world.dossier, 1))
        let chunks = [first, second, third]
        for order in orders {
            let store = try Store("relay\(order)", in: world.folder, authority: world.server.key.publicKey, key: try SigningKey())
            let state = try #require(try a.ledger.dossier(world.dossier))
            try store.ledger.write {
                _ = try $0.add(
                    Grant(dossier: state.id, group: state.group, kind: .visit, family: state.family, secret: state.secret, right: .write))
            }
            for index in order {
                try store.ledger.write { writer in
                    _ = try writer.admit(chunks[index].envelope, from: peer, now: 0)
                    _ = try writer.admitStaged(from: peer, now: 0)
                }
            }
            dumps.insert(try store.ledger.dump())
            #expect(try store.ledger.verifyAndRebuild() == [])
            #expect(try store.ledger.record(FieldKinds.defect, in: world.dossier, id)?.text("note") == "y")
        }
        #expect(dumps.count == 1)
        // The relay then brings the hub everything, other people's sets included, by their authors' signatures.
        for chunk in chunks {
            try c.ledger.write {
                _ = try $0.admit(chunk.envelope, from: peer, now: 0); _ = try $0.admitStaged(from: peer, now: 0)
            }
        }
        try c.save(world.dossier, edit(id, ["note": "z"]))
        try world.sync(c)
        #expect(try world.server.ledger.record(FieldKinds.defect, in: world.dossier, id)?.text("note") == "z")
        for laptop in [a, b, c] { try world.sync(laptop) }
        for laptop in [a, b, c] { try world.pull(laptop) }
        try world.expectEqual()
    }

    @Test func aChunkTwiceChangesNothingAndATruncatedOneNothingAtAll() throws {
        let world = try World(laptops: 1)
        let laptop = world.laptops[0]
        for index in 0..<50 { try laptop.save(world.dossier, defect(.random(), ["number": .integer(Int64(index))])) }
        let chunk = try #require(try laptop.chunks(for: world.server).first)
        var broken = chunk.envelope
        broken.content.removeLast(10)
        #expect(throws: (any Error).self) { try world.server.ledger.write { try $0.admit(broken, from: world.bearer(laptop), now: 0) } }
        #expect(try world.server.ledger.records(FieldKinds.defect).isEmpty)
        let first = try world.server.ledger.write { try $0.admit(chunk.envelope, from: world.bearer(laptop), now: world.server.now) }
        let dump = try world.server.ledger.dump()
        let second = try world.server.ledger.write { try $0.admit(chunk.envelope, from: world.bearer(laptop), now: world.server.now) }
        #expect(first.admitted == 50 && second.admitted == 0 && second.known == 50)
        #expect(try world.server.ledger.dump() == dump)
    }

    @Test func aForgedSignatureAndAForeignAuthorAreRefused() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        try a.save(world.dossier, defect(.random(), ["note": "x"]))
        let chunk = try #require(try a.chunks(for: world.server).first)
        var forged = chunk.envelope
        forged.signature[0] ^= 1
        #expect(throws: LedgerError.badSignature) { try world.server.ledger.write { try $0.admit(forged, from: world.bearer(a), now: 0) } }
        // B brings A's fresh chain as if it were his own: the key in it is not B's, and no proof by A comes along.
        #expect(throws: LedgerError.badSignature) { try world.server.ledger.write { try $0.admit(chunk.envelope, from: world.bearer(b), now: 0) } }
        #expect(try world.server.ledger.records(FieldKinds.defect).isEmpty)
    }

    @Test func idleDigestsAgreeAfterSyncAndTellEveryDifference() throws {
        let world = try World(laptops: 1)
        let laptop = world.laptops[0]
        func serverDigest() throws -> UInt64 { try world.server.ledger.dossiers().reduce(0) { $0 &+ $1.term } }
        try laptop.save(world.dossier, defect(.random(), ["note": "x"]))
        try world.sync(laptop)
        #expect(try laptop.ledger.ownDigest() == serverDigest())
        #expect(try laptop.ledger.hubDigest() == serverDigest())
        try laptop.save(world.dossier, defect(.random(), ["note": "y"]))
        #expect(try laptop.ledger.ownDigest() != serverDigest())
        #expect(try laptop.ledger.unsent().sets == 1)
        try world.sync(laptop)
        #expect(try laptop.ledger.ownDigest() == serverDigest())
        #expect(try laptop.ledger.bucketDigests()[world.dossier.bucket] == serverDigest())
    }

    @Test func everyKindOfValueComesThroughTheColumnsAsItWas() throws {
        let world = try World(laptops: 1)
        let laptop = world.laptops[0]
        let reals: [Double] = [0, 22.627278, -120.5, 1e-9, .greatestFiniteMagnitude, 0.1 + 0.2, 3]
        for (index, real) in reals.enumerated() {
            try laptop.save(
                world.dossier,
                defect(
                    .random(),
                    [
                        "note": .text(index.isMultiple(of: 2) ? "𠮷野家 \u{301}e" : ""), "latitude": .real(real), "longitude": .null,
                        "points": .integer(index == 3 ? .min : .max), "found_at": .integer(laptop.now), "code": "-B-12-25-F-059-00-00",
                    ]),
                FieldKinds.photo.operation(.create, .random(), ["sha256": .blob([UInt8](repeating: UInt8(index), count: index))]))
        }
        // A field and a kind that this program does not know are carried too.
        try laptop.save(
            world.dossier, Operation(kind: 999, action: .create, record: .random(), fields: [.init(0, .text("future")), .init(40, .integer(7))]),
            Operation(kind: FieldKinds.defect.number, action: .create, record: .random(), fields: [.init(1, .text("n")), .init(55, .blob([9]))]))
        try world.sync(laptop)
        try world.expectEqual()
        let bodies = "SELECT body FROM change_set c JOIN form f ON f.no=c.form WHERE f.kind=0 ORDER BY hash"
        #expect(try laptop.ledger.database.rows(bodies) { $0.blob(0) } == world.server.ledger.database.rows(bodies) { $0.blob(0) })
    }

    /// A set that writes a record before it creates it is odd, but must not keep others from getting the dossier.
    @Test func aWriteBeforeItsBirthIsDelivered() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let id = RecordID.random()
        try a.save(world.dossier, edit(id, ["note": "early"]))
        try a.save(world.dossier, defect(id, ["note": "born", "location": "P1"]))
        try a.save(world.dossier, edit(id, ["location": "P2"]))
        for laptop in [a, b] { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try b.ledger.record(FieldKinds.defect, in: world.dossier, id)?.text("location") == "P2")
        #expect(try b.ledger.database.first("SELECT count(*) FROM staged") { $0.int(0) } == 0)
    }

    /// Absent and forbidden are one answer, also where dossiers are named by a prefix.
    @Test func aPrefixTellsNothingOfAHiddenDossier() throws {
        let world = try World(laptops: 1)
        let laptop = world.laptops[0]
        try laptop.save(world.dossier, defect(.random(), ["note": "x"]))
        let extractor = Extractor(laptop.ledger, prefix: 2)
        _ = try extractor.add(try #require(try laptop.ledger.dossier(world.dossier)), afterVector: Vector())
        let chunk = try #require(try extractor.emit())
        let nobody = Bearer.device(key: laptop.key.publicKey, person: laptop.person, right: { _, _ in nil }, certified: { _, _ in true })
        #expect(throws: UnknownDossier.self) { try world.server.ledger.write { try $0.admit(chunk.envelope, from: nobody, now: 0) } }
        #expect(try world.server.ledger.write { try $0.admit(chunk.envelope, from: world.bearer(laptop), now: 0) }.admitted == 1)
        // Nor does a refused chunk use up numbers for the replicas that it lists.
        #expect(try world.server.ledger.database.first("SELECT count(*) FROM replica") { $0.int(0) } == 2)
    }
}

extension Store {
    /// A chunk with the own sets after `seq` only.
    func chunksAfter(_ id: DossierID, _ seq: UInt32) throws -> Outgoing? {
        let extractor = Extractor(ledger)
        guard let dossier = try ledger.dossier(id) else { return nil }
        var vector = try dossier.vector(ledger)
        vector[dossier.replica] = seq
        _ = try extractor.add(dossier, afterVector: vector)
        return try extractor.emit()
    }
}
