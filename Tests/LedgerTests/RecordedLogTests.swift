import Crypto
import Database
import Glibc
import Ledger
import Records
import Replication
import Testing

/// Logs as earlier programs wrote them, replayed by this one: `schema/vectors/logs/NAME.log` holds a dossier's grant and the
/// chunks by which a server handed it to a laptop, `NAME.dump` what a laptop then has.
///
/// A wire version gets its log by `PLUMB_WRITE_LOG=NAME` on this suite; a log that is there is never written over. While a version is
/// not released and its messages still change, remove its two files and record it anew.
@Suite struct RecordedLogTests {
    private static let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/schema/vectors/logs"

    /// Names of the logs.
    private static func names() -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            if name.hasSuffix(".log") { names.append(String(name.dropLast(4))) }
        }
        return names.sorted()
    }

    private static func text(_ path: String) throws -> String {
        let file = try #require(fopen(path, "r"), "\(path) is missing")
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        return String(decoding: bytes[0..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    }

    /// Fields that came later are null in an old log: a dump ends its lines before them.
    private func withoutLaterFields(_ dump: String) -> [String] {
        dump.split(separator: "\n").map { line in
            var line = line
            while line.hasSuffix("|-") { line = line.dropLast(2) }
            return String(line)
        }
    }

    @Test func everyRecordedLogGivesTheTablesThatItGaveThen() throws {
        if let name = getenv("PLUMB_WRITE_LOG").map({ String(cString: $0) }) { try record("\(Self.folder)/\(name)") }
        let names = Self.names()
        #expect(names.contains("wire-2"))
        for name in names {
            var blocks: [(name: String, bytes: [UInt8])] = []
            for line in try Self.text("\(Self.folder)/\(name).log").split(separator: "\n") where !line.hasPrefix("#") {
                let words = line.split(separator: " ")
                blocks.append((String(words[0]), try #require(bytes(hex: words[1]))))
            }
            let authority = PublicKey(bytes: try #require(blocks.first { $0.name == "authority" }).bytes)
            let folder = try World(laptops: 0).folder
            let store = try Store("replay-\(name)", in: folder, authority: authority, key: try SigningKey())
            // As a reply would bring it; the message spells itself again in the same bytes.
            for block in blocks where block.name == "reply" {
                let reply = try SyncReply(block.bytes)
                #expect(reply.encoded() == block.bytes)
                try store.ledger.write { writer in
                    for grant in reply.grants { try writer.add(grant) }
                    for chunk in reply.chunks { #expect(try writer.admit(chunk, from: .server, now: 0).isStaged == false) }
                }
            }
            for block in blocks where block.name == "request" { #expect(try SyncRequest(block.bytes).encoded() == block.bytes) }
            let expected = withoutLaterFields(try Self.text("\(Self.folder)/\(name).dump"))
            #expect(expected.count > 20)
            // What a later program derives beside it begins its lines with another word.
            let words = Set(expected.compactMap { $0.split(separator: " ").first })
            let given = withoutLaterFields(try store.ledger.dump()).filter { $0.split(separator: " ").first.map(words.contains) ?? false }
            #expect(given == expected, "\(name)")
            #expect(try store.ledger.verifyAndRebuild() == [], "\(name)")
        }
    }

    /// A log in which everything occurs that the wire knows: edits, a conflict settled and one open, removal and use, records
    /// once per key, a stamp from the future, a void, a forked laptop, unknown kinds and fields, a seal and what came late.
    private func record(_ path: String) throws {
        try #require(access(path + ".log", F_OK) != 0, "\(path).log is there already")
        var world = try World(laptops: 2)
        let (a, b) = (world.laptops[0], world.laptops[1])
        let (first, second, third) = (RecordID.random(), RecordID.random(), RecordID.random())
        try a.save(world.dossier, defect(first, ["code": "4.01.01", "severity": "L", "points": 0, "note": "裂縫 crack"]))
        try a.save(world.dossier, defect(second, ["code": "5.01.01", "latitude": .real(22.627278), "longitude": .real(-120.5)]))
        try b.save(world.dossier, defect(third, ["note": ""]))
        for laptop in [a, b, a] { try world.syncForked(laptop) }
        try a.save(world.dossier, edit(first, ["severity": "M", "points": 2]))
        try b.save(world.dossier, edit(first, ["severity": "S", "points": 4]))
        try a.save(world.dossier, edit(second, ["note": "mine"]))
        try b.save(world.dossier, edit(second, ["note": "theirs"]))
        try a.save(world.dossier, Operation(kind: FieldKinds.defect.number, action: .remove, record: third))
        try b.save(world.dossier, FieldKinds.photo.operation(.create, .random(), ["sha256": .blob([UInt8](repeating: 7, count: 32))]))
        try b.save(world.dossier, edit(third, ["note": "still used"]))
        for laptop in [a, b, a] { try world.syncForked(laptop) }
        let conflict = try #require(try a.ledger.conflicts().first { $0.candidates.count == 2 })
        try a.ledger.write { try $0.settle(conflict, with: conflict.candidates[0].values, author: a.person, versions: Versions(catalogue: 3), now: a.now + 5) }
        a.now += 10
        // A clock that is a day ahead; a kind that only the office writes; kinds and fields of a later program.
        b.now += 86_400_000
        try b.save(world.dossier, defect(.random(), ["note": "from tomorrow"]))
        b.now -= 86_400_000
        try b.save(world.dossier, FieldKinds.visit.operation(.create, .random(), ["tender_name": "not mine"]))
        try b.save(
            world.dossier, Operation(kind: 999, action: .create, record: .random(), fields: [.init(0, .text("later")), .init(40, .integer(-7))]),
            Operation(kind: FieldKinds.defect.number, action: .create, record: .random(), fields: [.init(1, .text("n")), .init(55, .blob([9]))]))
        for laptop in [a, b, a] { try world.syncForked(laptop) }
        let copy = try a.copy("copy", in: world.folder)
        world.laptops.append(copy)
        try a.save(world.dossier, edit(first, ["location": "P1"]))
        try copy.save(world.dossier, edit(first, ["location": "P2"]))
        for laptop in [a, copy, b, a] { try world.syncForked(laptop) }
        for open in try a.ledger.conflicts() {
            try a.ledger.write {
                try $0.settle(open, with: open.candidates[0].values, author: a.person, versions: Versions(rulebook: 2), now: a.now + 20)
            }
            a.now += 30
        }
        try world.syncForked(a)
        try world.syncForked(b)
        try a.seal(world.dossier)
        try b.save(world.dossier, defect(.random(), ["note": "came late"]))
        for laptop in [a, b, a, copy] { try world.syncForked(laptop) }
        try world.expectEqual()

        let state = try #require(try world.server.ledger.dossier(world.dossier))
        let stranger = try Store("stranger", in: world.folder, authority: world.server.key.publicKey, key: try SigningKey())
        let grant = world.server.ledger.grant(state)
        try stranger.ledger.write { _ = try $0.add(grant) }
        let epoch = Epoch(store: .random(), number: 1)
        let admitted = HybridTime(milliseconds: a.now)
        var reply = SyncReply(epoch: epoch, now: a.now, admitted: admitted, outcome: .range(next: nil))
        reply.grants = [grant]
        reply.chunks = try world.server.chunks(for: stranger).map(\.envelope)
        reply.wants = [try state.held(world.server.ledger)]
        reply.acknowledgement = try Acknowledgement(epoch: epoch, admitted: admitted, world.server.key)
        var request = SyncRequest(epoch: epoch, digest: 5, chunks: [try a.single(world.dossier, 1)], pull: .compare)
        request.births = [grant]
        request.acknowledgement = reply.acknowledgement
        let walk = SyncRequest(
            epoch: nil, digest: 0, chunks: [], pull: .range(PullRange(from: .zero, buckets: .all, through: ID(high: .max, low: .max), held: reply.wants)))
        let lines =
            ["# A dossier as a server of this wire version handed it out (Tests/LedgerTests/RecordedLogTests.swift)."]
            + [("authority", world.server.key.publicKey.bytes), ("reply", reply.encoded()), ("request", request.encoded()), ("request", walk.encoded())]
            .map { "\($0.0) \(hex($0.1))" }
        mkdir(Self.folder, 0o755)
        for (ending, text) in [("log", lines.joined(separator: "\n") + "\n"), ("dump", try world.server.ledger.dump() + "\n")] {
            let file = try #require(fopen("\(path).\(ending)", "w"))
            fputs(text, file)
            fclose(file)
        }
    }
}
