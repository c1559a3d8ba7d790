import Crypto
import Database
import Glibc
import Ledger
import Records
import Replication
import Testing

/// A server and laptops, each a real SQLite file, exchanging real chunks. Scripts: write, exchange, compare everything.
struct World {
    let folder: String
    var server: Store
    var laptops: [Store] = []
    let dossier: DossierID

    /// - Parameter people: whose each laptop is, by number; a person each when left out.
    init(laptops count: Int, people: [Int]? = nil) throws {
        var template = Array((Scratch.folder + "/plumb-XXXXXX").utf8CString)
        folder = String(cString: mkdtemp(&template))
        server = try Store("server", in: folder)
        let grant = Grant(dossier: .random(), group: .random(), kind: .visit, family: .random(), secret: Digest(randomBytes(32)) ?? .zero, right: .seal)
        dossier = grant.dossier
        try server.ledger.write { _ = try $0.add(grant) }
        for index in 0..<count {
            let person = people.flatMap { $0[0..<index].firstIndex(of: $0[index]) }.map { laptops[$0].person } ?? .random()
            let laptop = try Store("laptop\(index)", in: folder, authority: server.key.publicKey, key: try SigningKey(), person: person)
            try laptop.ledger.write { _ = try $0.add(grant) }
            laptops.append(laptop)
        }
    }

    func bearer(_ laptop: Store) -> Bearer {
        let keys = laptops.map { ($0.key.publicKey, $0.person) }
        return .device(
            key: laptop.key.publicKey, person: laptop.person, right: { _, _ in .seal },
            certified: { key, person in keys.contains { $0.0 == key && $0.1 == person } })
    }

    func push(_ laptop: Store) throws {
        for chunk in try laptop.chunks(for: server) {
            try server.ledger.write { _ = try $0.admit(chunk.envelope, from: bearer(laptop), now: server.now) }
            try laptop.ledger.write { _ in try laptop.ledger.acknowledge(chunk) }
        }
    }

    func pull(_ laptop: Store) throws {
        try pull(laptop, from: server)
    }

    func sync(_ laptop: Store) throws {
        try push(laptop)
        try pull(laptop)
    }

    /// Everyone holds the same, and it is what a rebuild from the log gives.
    func expectEqual(_ location: SourceLocation = #_sourceLocation) throws {
        let dump = try server.ledger.dump()
        for laptop in laptops { #expect(try laptop.ledger.dump() == dump, sourceLocation: location) }
        for store in laptops + [server] { #expect(try store.ledger.verifyAndRebuild() == [], sourceLocation: location) }
        #expect(try server.ledger.dump() == dump, sourceLocation: location)
    }
}

enum Scratch {
    static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}

func defect(_ id: RecordID, _ values: [String: FieldValue]) -> Operation { FieldKinds.defect.operation(.create, id, values) }
func edit(_ id: RecordID, _ values: [String: FieldValue]) -> Operation { FieldKinds.defect.operation(.write, id, values) }

@Suite struct MergeTests {
    @Test func editsOfDifferentRegistersMergeSilently() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let id = RecordID.random()
        try a.save(world.dossier, defect(id, ["code": "4.01.01", "note": "crack", "location": "P1"]))
        try world.sync(a)
        try world.sync(b)
        try a.save(world.dossier, edit(id, ["note": "wide crack"]))
        try b.save(world.dossier, edit(id, ["location": "P2"]))
        for laptop in [a, b, a] { try world.sync(laptop) }
        try world.expectEqual()
        let row = try #require(try world.server.ledger.record(FieldKinds.defect, in: world.dossier, id))
        #expect(row.text("note") == "wide crack" && row.text("location") == "P2")
        #expect(try world.server.ledger.conflicts().isEmpty)
    }

    @Test func editsOfOneRegisterAreOneConflictEverywhereAndSettledFromAny() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let id = RecordID.random()
        try a.save(world.dossier, defect(id, ["code": "4.01.01", "severity": "L", "points": 0]))
        try world.sync(a)
        try world.sync(b)
        try a.save(world.dossier, edit(id, ["severity": "M", "points": 2]))
        try b.save(world.dossier, edit(id, ["severity": "S", "points": 4]))
        for laptop in [a, b, a] { try world.sync(laptop) }
        try world.expectEqual()
        for store in world.laptops + [world.server] {
            let conflicts = try store.ledger.conflicts()
            #expect(conflicts.count == 1)
            #expect(conflicts.first?.candidates.count == 2)
            #expect(conflicts.first?.base == [.text("L"), .integer(0)])
        }
        // An ordinary edit is refused; a settlement from the laptop that made neither value last is taken by all.
        #expect(throws: LedgerError.inConflict(world.dossier, id)) { try b.save(world.dossier, edit(id, ["severity": "L", "points": 0])) }
        let conflict = try #require(try b.ledger.conflicts().first)
        try b.ledger.write { try $0.settle(conflict, with: [.text("M"), .integer(2)], author: b.person, versions: Versions(), now: b.now + 5) }
        for laptop in [b, a] { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try world.server.ledger.conflicts().isEmpty)
        #expect(try a.ledger.record(FieldKinds.defect, in: world.dossier, id)?.integer("points") == 2)
    }

    @Test func equalEditsAreNoConflict() throws {
        let world = try World(laptops: 2)
        let id = RecordID.random()
        try world.laptops[0].save(world.dossier, defect(id, ["note": "x"]))
        for laptop in world.laptops { try world.sync(laptop) }
        for laptop in world.laptops { try laptop.save(world.dossier, edit(id, ["note": "same"])) }
        for laptop in world.laptops + world.laptops { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try world.server.ledger.conflictCount() == 0)
    }

    @Test func threeOldEditsDoNotBeatOneLaterAndWrongClocksWinNothing() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let id = RecordID.random()
        try a.save(world.dossier, defect(id, ["note": "0"]))
        for laptop in world.laptops { try world.sync(laptop) }
        let decade: Int64 = 10 * 365 * 24 * 3600 * 1000
        a.now += decade
        b.now -= decade
        for value in ["1", "2", "3"] { try a.save(world.dossier, edit(id, ["note": .text(value)])) }
        try b.save(world.dossier, edit(id, ["note": "later"]))
        for laptop in [a, b, a] { try world.sync(laptop) }
        try world.expectEqual()
        let conflict = try #require(try world.server.ledger.conflicts().first)
        #expect(conflict.candidates.map(\.values) == [[.text("3")], [.text("later")]])
        // The stamp that counts is not the clock's ten years ahead but the admission's.
        #expect(conflict.candidates[0].time.milliseconds <= world.server.now + HybridTime.toleratedLead)
        try b.ledger.write { try $0.settle(try b.ledger.conflicts()[0], with: [.text("later")], author: b.person, versions: Versions(), now: b.now) }
        for laptop in [b, a] { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try a.ledger.record(FieldKinds.defect, in: world.dossier, id)?.text("note") == "later")
    }

    @Test func deleteAgainstEditAndAgainstPhotoStaysVisible() throws {
        let world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let edited = RecordID.random(), pictured = RecordID.random(), gone = RecordID.random()
        try a.save(world.dossier, defect(edited, ["note": "e"]), defect(pictured, ["note": "p"]), defect(gone, ["note": "g"]))
        for laptop in world.laptops { try world.sync(laptop) }
        for id in [edited, pictured, gone] { try a.save(world.dossier, FieldKinds.defect.operation(.remove, id)) }
        try b.save(world.dossier, edit(edited, ["note": "e2"]))
        let photo = RecordID.random()
        try b.save(world.dossier, FieldKinds.photo.operation(.create, photo, ["defect": .blob(pictured.bytes), "sha256": .blob([1])]))
        for laptop in [a, b, a] { try world.sync(laptop) }
        try world.expectEqual()
        let rows = try world.server.ledger.records(FieldKinds.defect, in: world.dossier)
        #expect(Set(rows.map(\.id)) == [edited, pictured])
        #expect(rows.allSatisfy { $0.existence == .contested })
        #expect(try a.ledger.conflictCount() == 2)
        // Keep one, remove the other.
        for conflict in try a.ledger.conflicts() {
            let isKept = conflict.record == edited
            try a.ledger.write { try $0.settle(conflict, with: [.integer(isKept ? 1 : 0)], author: a.person, versions: Versions(), now: a.now + 9) }
        }
        for laptop in [a, b] { try world.sync(laptop) }
        try world.expectEqual()
        #expect(try b.ledger.records(FieldKinds.defect, in: world.dossier).map(\.id) == [edited])
        #expect(try b.ledger.conflictCount() == 0)
    }

    @Test func twoViewsOfOnePageAreAConflict() throws {
        let world = try World(laptops: 1)
        let office = world.server
        let id = RecordID.random()
        try office.save(world.dossier, defect(id, ["note": "0"]))
        let page = try office.ledger.view(world.dossier)
        try office.save(world.dossier, view: page, edit(id, ["note": "first"]))
        try office.save(world.dossier, view: page, edit(id, ["note": "second"]))
        #expect(try office.ledger.conflicts().first?.candidates.count == 2)
        try world.sync(world.laptops[0])
        try world.expectEqual()
    }
}
