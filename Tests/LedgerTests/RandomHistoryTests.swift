import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// A small generator with a seed, so that a failing history replays exactly.
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
        return z ^ z >> 31
    }
}

/// Random histories over three laptops and a server: saves, removals, settlements, seals, stale views, relays cut anywhere.
/// After everything is exchanged all hold the same, and it is what a rebuild from the log gives.
@Suite struct RandomHistoryTests {
    /// How often the rare paths ran; a test that never walks them proves nothing.
    struct Sometimes {
        var settled = 0, staged = 0, refused = 0, late = 0, contested = 0
    }

    @Test func everyoneEndsEqual() throws {
        var sometimes = Sometimes()
        for seed in UInt64(1)...60 { try history(seed, &sometimes) }
        #expect(sometimes.settled > 5 && sometimes.staged > 5 && sometimes.refused > 5 && sometimes.late > 0 && sometimes.contested > 0, "\(sometimes)")
    }

    private func history(_ seed: UInt64, _ sometimes: inout Sometimes) throws {
        var random = Seeded(state: seed)
        let world = try World(laptops: 3)
        var defects: [RecordID] = []
        var mail: [(to: Store, chunk: Outgoing)] = []
        let people = world.laptops.map { ($0.key.publicKey, $0.person) }
        let peer = Bearer.peer { key, person in people.contains { $0.0 == key && $0.1 == person } }
        for step in 0..<80 {
            let laptop = world.laptops[Int.random(in: 0..<3, using: &random)]
            laptop.now += Int64.random(in: -100_000_000...100_000_000, using: &random)
            do {
                switch Int.random(in: 0..<20, using: &random) {
                case 0..<4:
                    let id = RecordID(high: random.next(), low: random.next())
                    defects.append(id)
                    try laptop.save(world.dossier, defect(id, ["note": .text("n\(step)"), "severity": "L", "points": 0]))
                case 4..<9:
                    guard let id = defects.randomElement(using: &random), try laptop.ledger.record(FieldKinds.defect, in: world.dossier, id) != nil else {
                        continue
                    }
                    let values: [String: FieldValue] =
                        Bool.random(using: &random)
                        ? ["note": .text("e\(Int.random(in: 0..<3, using: &random))")] : ["severity": "M", "points": .integer(Int64(step % 3))]
                    try laptop.save(world.dossier, edit(id, values))
                case 9:
                    guard let id = defects.randomElement(using: &random), try laptop.ledger.record(FieldKinds.defect, in: world.dossier, id) != nil else {
                        continue
                    }
                    try laptop.save(world.dossier, FieldKinds.defect.operation(.remove, id))
                case 10:
                    guard let id = defects.randomElement(using: &random), try laptop.ledger.record(FieldKinds.defect, in: world.dossier, id) != nil else {
                        continue
                    }
                    try laptop.save(world.dossier, FieldKinds.photo.operation(.create, .random(), ["defect": .blob(id.bytes), "name": "p"]))
                case 11:
                    guard let conflict = try laptop.ledger.conflicts().randomElement(using: &random) else { continue }
                    sometimes.settled += 1
                    let values = conflict.candidates.randomElement(using: &random)?.values ?? []
                    try laptop.ledger.write { try $0.settle(conflict, with: values, author: laptop.person, versions: Versions(), now: laptop.now) }
                case 12 where step > 40 && seed.isMultiple(of: 3):
                    try laptop.ledger.write {
                        _ = try $0.append(to: try $0.dossier(world.dossier), author: laptop.person, kind: .seal, now: laptop.now, body: BodyWriter())
                    }
                case 13:
                    // A colleague's sets go by hand, and arrive at any time and in any order.
                    let other = world.laptops[Int.random(in: 0..<3, using: &random)]
                    guard other !== laptop else { continue }
                    if Bool.random(using: &random) {
                        for chunk in try laptop.chunks(for: other) { mail.append((other, chunk)) }
                        continue
                    }
                    // Only the last set: it comes before what it builds on.
                    guard let state = try laptop.ledger.dossier(world.dossier) else { continue }
                    let own = try state.vector(laptop.ledger)[state.replica]
                    if own > 0, let chunk = try laptop.chunksAfter(world.dossier, own - 1) { mail.append((other, chunk)) }
                case 14:
                    guard !mail.isEmpty else { continue }
                    let (other, chunk) = mail.remove(at: Int.random(in: mail.indices, using: &random))
                    try other.ledger.write { writer in
                        if try writer.admit(chunk.envelope, from: peer, now: 0).isStaged { sometimes.staged += 1 }
                        _ = try writer.admitStaged(from: peer, now: 0)
                    }
                case 15..<17: try world.push(laptop)
                default: try world.pull(laptop)
                }
            } catch let error as LedgerError {
                // Honest refusals: a register in conflict, a dossier sealed in the author's view, no proof yet for a relayed tail.
                guard ["ledger.in-conflict", "ledger.sealed", "ledger.bad-signature", "ledger.limit"].contains(error.code) else { throw error }
                sometimes.refused += 1
            }
        }
        for _ in 0..<3 { for laptop in world.laptops { try world.push(laptop); try world.pull(laptop) } }
        try world.expectEqual()
        sometimes.late += try world.server.ledger.database.first("SELECT count(*) FROM ineffective") { $0.int(0) } ?? 0
        sometimes.contested += try world.server.ledger.database.first("SELECT count(*) FROM conflict WHERE register=63") { $0.int(0) } ?? 0
    }
}
