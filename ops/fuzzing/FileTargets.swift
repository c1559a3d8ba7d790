import Export
import Ledger
import Records
import Replication

@testable import Crypto

/// The key to which the seeds are sealed, derived as a device's is.
let fuzzBoxKey: BoxKey = {
    guard let key = try? BoxKey(derivedFrom: [UInt8](repeating: 2, count: 32)) else { fatalError("no key") }
    return key
}()

extension FuzzTarget {
    /// What a bundle or rescue file is made of. The first byte chooses: 0 the parts of a section, fed in pieces; 1 a whole box;
    /// 2 what a hostile maker who knows the reader's key can put into a slot (48 bytes) in front of an area.
    static let bundle = FuzzTarget(name: "bundle", largest: 1 << 17) { raw in
        guard let first = raw.first else { return }
        let bytes = Array(raw.dropFirst())
        switch first % 3 {
        case 0: parts(bytes)
        case 1: open(bytes)
        default: hostileBox(bytes)
        }
    }

    /// An exported dossier, as `verify` reads it from anybody.
    static let dossier = FuzzTarget(name: "dossier", largest: 1 << 16) { raw in
        let bytes = Array(raw)
        let result = DossierFile.verify(bytes, serverKey: AdmissionRoom.key(1).publicKey)
        let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false).count
        for finding in result.findings where !(0...lines).contains(finding.line) { violated("a finding on a line that is not there") }
        // Who verifies without knowing the server's key must get through as well.
        _ = DossierFile.verify(bytes, serverKey: nil)
    }
}

/// Fed at once or byte by byte, the parts are the same, and those that this program writes are spelled again in the same bytes.
private func parts(_ bytes: [UInt8]) {
    func read(_ step: Int) -> (parts: [[UInt8]], isWhole: Bool) {
        var reader = BundlePartReader()
        var found: [[UInt8]] = []
        var position = 0
        do {
            while !reader.isAtEnd {
                if let part = try reader.next() {
                    if case .unknown = part { found.append([]) } else { found.append(part.encoded()) }
                } else if position < bytes.count {
                    let next = min(bytes.count, position + step)
                    reader.feed(Array(bytes[position..<next]))
                    position = next
                } else {
                    return (found, false)
                }
            }
            return (found, true)
        } catch { return (found, false) }
    }
    let whole = read(bytes.count)
    if bytes.count < 4096, read(7) != whole { violated("parts depend on how they are fed") }
    if whole.isWhole, !whole.parts.contains([]), whole.parts.flatMap({ $0 }) != Array(bytes.prefix(whole.parts.reduce(0) { $0 + $1.count })) {
        violated("a part has two spellings")
    }
}

private func open(_ file: [UInt8]) {
    let reader = try? BoxReader(size: file.count, key: fuzzBoxKey) { offset, count in
        guard offset >= 0, count >= 0, offset <= file.count - count else { violated("a place outside the file is read") }
        return Array(file[offset..<offset + count])
    }
    guard let reader else { return }
    for section in reader.sections {
        var section = section
        var total = 0
        while let piece = (try? reader.next(&section)) ?? nil { total += piece.count }
        if total > section.length { violated("more content than was said") }
    }
}

/// A box whose first slot holds these bytes, sealed as they should be, and whose area repeats the rest.
private func hostileBox(_ bytes: [UInt8]) {
    guard bytes.count >= 48, let file = try? BoxKey(secret: [UInt8](repeating: 9, count: 32)), let shared = try? file.agree(with: fuzzBoxKey.publicKey),
        let key = try? SealedBox.slotKey(shared: shared, file: file.publicKey, reader: fuzzBoxKey.publicKey)
    else { return }
    let head = SealedBox.magic + file.publicKey + [3]
    guard let slot = try? AEAD.seal(key: key, nonce: SealedBox.slotNonce(0), bytes[..<48], also: head) else { return }
    let rest = bytes.count > 48 ? Array(bytes[48...]) : [0]
    var area: [UInt8] = []
    while area.count < 1 << 16 { area += rest.prefix((1 << 16) - area.count) }
    open(head + slot + [UInt8](repeating: 0, count: 7 * SealedBox.slotBytes) + area)
}

/// Input that starts to trap once the fuzzer finds its first letters; only for the test of ops/fuzz itself.
extension FuzzTarget {
    static let planted = FuzzTarget(name: "planted", largest: 64) { raw in
        // Letter by letter, so that each one found is another edge to the fuzzer.
        guard raw.count >= 4, raw[0] == 0x62 else { return }
        guard raw[1] == 0x75 else { return }
        guard raw[2] == 0x67 else { return }
        guard raw[3] == 0x21 else { return }
        violated("planted")
    }
}
