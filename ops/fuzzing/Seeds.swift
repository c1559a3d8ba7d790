import Compression
import Export
import Glibc
import Ledger
import Records
import Replication

@testable import Crypto

/// Writes small genuine inputs of a target, one file each, so that the fuzzer need not find the formats by itself.
/// Sheets and JSON come from the project's samples; ops/fuzz copies those.
func writeSeeds(of target: String, into folder: String) -> Bool {
    guard let seeds = try? seeds(of: target) else { return false }
    for (number, bytes) in seeds.enumerated() {
        guard let file = fopen("\(folder)/seed-\(number)", "wb") else { return false }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { return false }
    }
    return true
}

private func seeds(of target: String) throws -> [[UInt8]] {
    switch target {
    case "message":
        let envelope = try outgoing()
        let epoch = Epoch(store: ID(high: 3, low: 4), number: 2)
        let held = PullRange.Held(dossier: AdmissionRoom.dossier, vector: Vector([.init(replica: ID(high: 5, low: 6), seq: 7)]), terms: [8])
        var reply = SyncReply(epoch: epoch, now: AdmissionRoom.now, admitted: HybridTime(milliseconds: AdmissionRoom.now), outcome: .range(next: nil))
        let key = AdmissionRoom.key(1)
        var grant = AdmissionRoom.grant
        reply.grants = [grant]
        try grant.sign(key)
        reply.grants.append(grant)
        reply.renames = [Rename(dossier: AdmissionRoom.dossier, root: ID(high: 5, low: 6), seq: 3, hash: AdmissionRoom.secret)]
        reply.acknowledgement = try Acknowledgement(epoch: epoch, admitted: reply.admitted, key)
        reply.mode = .giveOnly
        reply.chunks = [envelope]
        reply.wants = [held]
        reply.refused = [.init(dossier: .zero, reason: .malformed)]
        var buckets = reply
        buckets.outcome = .buckets([UInt64](repeating: 9, count: 256))
        let range = PullRange(from: .zero, buckets: .all, through: ID(high: .max, low: .max), held: [held])
        var offer = SyncRequest(epoch: epoch, digest: 1, chunks: [envelope], pull: .nothing)
        offer.births = [grant]
        offer.acknowledgement = reply.acknowledgement
        return [
            offer.encoded(), SyncRequest(epoch: nil, digest: 0, chunks: [], pull: .nothing).encoded(),
            SyncRequest(epoch: epoch, digest: 1, chunks: [envelope], pull: .compare).encoded(),
            SyncRequest(epoch: epoch, digest: 1, chunks: [], pull: .range(range)).encoded(), reply.encoded(), buckets.encoded(),
        ]
    case "envelope":
        var bytes: [UInt8] = []
        try outgoing().encode(into: &bytes)
        return [bytes]
    case "chunk", "admission": return [try content()]
    case "body":
        let chunk = try readChunk(try content()[...], codec: 0, lookup: Permissive())
        return chunk.sets.map { Array(chunk.bodies[$0.body]) }
    case "inflate":
        let plain = try content()
        return [Codec.none, .zstd, .gzip].map { [$0.rawValue] + compress(plain, $0) }
    case "bundle": return try bundleSeeds()
    case "dossier":
        let key = AdmissionRoom.key(2)
        let ledger = try worked(key)
        let file = try DossierFile.write(
            try ledger.exported(AdmissionRoom.dossier), title: "工程", schema: plumbSchema, serverKey: AdmissionRoom.key(1).publicKey, key: key,
            now: AdmissionRoom.now)
        return [file, Array("{}\n{}\n".utf8)]
    case "request":
        let lines = ["POST", "/v1/visits/115%E5%B9%B4/a", "q=%E5%B7%A5+x", "Host: localhost", "Content-Length: 12", "Expect: 100-continue", "Cookie:a=b"]
        let photo = [
            "PATCH", "/v1/photos/000102030405060708090a0b0c0d0e0f/\(String(repeating: "ab", count: 32))", "on=2025-07-01", "overdue=1", "severity=S",
            "Range:bytes=5-9", "Upload-Offset:0", "Upload-Length:1048576", "Plumb-API:1", "Authorization:Bearer \(String(repeating: "0", count: 64))",
        ]
        return [lines, photo].map { Array($0.joined(separator: "\n").utf8) }
    default: return []
    }
}

/// A laptop's day: records made, edited, contested, removed and kept, a child, a value of a wrong type, an unknown kind.
private func outgoing() throws -> Envelope {
    let ledger = try worked(AdmissionRoom.key(2))
    let extractor = Extractor(ledger, prefix: 16)
    guard let dossier = try ledger.dossier(AdmissionRoom.dossier) else { fatalError("no dossier") }
    _ = try extractor.add(dossier, afterVector: Vector())
    guard let outgoing = try extractor.emit() else { fatalError("nothing to send") }
    return outgoing.envelope
}

/// Parts in their order, a box that holds them, and slots that name places at the edges of the area.
private func bundleSeeds() throws -> [[UInt8]] {
    let key = AdmissionRoom.key(2)
    let about = BundlePart.About(
        purpose: .rescue, group: AdmissionRoom.dossier, person: AdmissionRoom.person, device: key.publicKey, madeAt: AdmissionRoom.now)
    let parts: [BundlePart] = [
        .about(about), .dossier(AdmissionRoom.dossier), .envelope(try outgoing()),
        .photo(dossier: AdmissionRoom.dossier, sha256: sha256([1]), bytes: [1]), .note("讀不到"), .file(name: "laptop.sqlite", offset: 4096, bytes: [2, 3]),
        .end,
    ]
    let plain = parts.flatMap { $0.encoded() }
    var box: [UInt8] = []
    var number: UInt8 = 0
    let section = SealedBox.Section(readers: [fuzzBoxKey.publicKey], length: plain.count) { try $0(plain) }
    // Nothing by chance: a run with the same seed begins from the same inputs.
    try SealedBox.write(
        [section],
        random: { count in
            number &+= 1
            return [UInt8](repeating: number, count: count)
        }, to: { box += $0 })
    let slot = [UInt8](repeating: 5, count: 32)
    func place(_ offset: UInt64, _ length: UInt64) -> [UInt8] {
        [2] + slot + [offset, length].flatMap { number in withUnsafeBytes(of: number.bigEndian) { Array($0) } } + [7]
    }
    return [[0] + plain, [1] + box, place(0, 100), place(1 << 16, 0), place((1 << 16) - 16, 0), place(.max, .max), place(0, (1 << 16) - 16)]
}

private func worked(_ key: SigningKey) throws -> Ledger {
    let ledger = try AdmissionRoom.store(key)
    let (defect, other) = (ID(high: 10, low: 1), ID(high: 10, low: 2))
    let steps: [[Operation]] = [
        [
            FieldKinds.defect.operation(.create, defect, ["code": .text("4.01.01"), "severity": .text("M"), "points": .integer(2)]),
            FieldKinds.defect.operation(.create, other, ["note": .text("裂縫")]),
        ],
        [FieldKinds.defect.operation(.write, defect, ["note": .text("wide crack"), "severity": .text("S"), "points": .integer(3)])],
        [FieldKinds.defect.operation(.remove, other)], [FieldKinds.defect.operation(.keep, other)],
        [Operation(kind: FieldKinds.defect.number, action: .write, record: defect, fields: [.init(0, .real(2.5)), .init(40, .blob([1, 2]))])],
        [Operation(kind: 999, action: .create, record: ID(high: 11, low: 1), fields: [.init(0, .text("later")), .init(1, .null)])],
    ]
    for (number, operations) in steps.enumerated() {
        try ledger.write { writer in
            var body = BodyWriter()
            for operation in operations { body.append(operation) }
            try writer.append(
                to: try writer.dossier(AdmissionRoom.dossier), author: AdmissionRoom.person,
                now: AdmissionRoom.now + Int64(number), body: body, isSettlement: true)
        }
    }
    try ledger.write {
        _ = try $0.append(
            to: try $0.dossier(AdmissionRoom.dossier), author: AdmissionRoom.person, kind: .seal, now: AdmissionRoom.now + 99, body: BodyWriter())
    }
    return ledger
}

private func content() throws -> [UInt8] { try decompress(try outgoing().content[...], .zstd, limit: Limits.chunkRawBytes) }
