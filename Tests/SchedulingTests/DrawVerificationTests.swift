import Crypto
import Glibc
import Inspection
import Scheduling
import Testing

/// The check of a revealed record in Swift. Tests/Scripts/65_draw.sh holds the same verdicts against `ops/verify-draw.py`, forged records included.
@Suite struct DrawVerificationTests {
    private static let examples = ["auditor", "public", "fallback", "fallback-public"]

    private static func example(_ name: String) throws -> [UInt8] {
        let file = try #require(fopen("/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/schema/draw/\(name).json", "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        return Array(bytes[0..<fread(&bytes, 1, bytes.count, file)])
    }

    private func holds(_ bytes: [UInt8]) -> Bool { (try? DrawVerification(record: bytes)) != nil }

    @Test(arguments: examples) func theExamplesHold(_ name: String) throws {
        let bytes = try Self.example(name)
        let done = try DrawVerification(record: bytes)
        #expect(done.grade == (name.hasSuffix("public") ? .public : .auditor))
        #expect(done.isFallback == name.hasPrefix("fallback"))
        let hash = hex(done.commitment.hash.bytes)
        #expect(throws: Never.self) { try DrawVerification(record: bytes, published: hash) }
        #expect(throws: Refusal.self) { try DrawVerification(record: bytes, published: String(hash.dropLast()) + "x") }
    }

    @Test(arguments: examples) func anyByteChangedIsRefused(_ name: String) throws {
        let bytes = try Self.example(name)
        var taken: [Int] = []
        // The digest is over all of it, so a changed byte shows in the first hash: cheap enough to try each.
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= UInt8(1 << (index % 8))
            if holds(changed) { taken.append(index) }
        }
        #expect(taken == [])
        for changed in [bytes + [0x0a], Array(bytes.dropLast()), [0x20] + bytes, [], Array("{}\n".utf8)] { #expect(!holds(changed)) }
    }

    @Test func aCommitmentSpellsWhatItWasReadFrom() throws {
        let commitment = try DrawVerification(record: try Self.example("public")).commitment
        #expect(try DrawCommitment(bytes: commitment.bytes) == commitment)
        let lines = commitment.lines
        for index in lines.indices {
            var fewer = lines
            fewer.remove(at: index)
            #expect(throws: Refusal.self) { try DrawCommitment(lines: fewer) }
            var more = lines
            more[index] += " "
            #expect(throws: Refusal.self) { try DrawCommitment(lines: more) }
        }
        #expect(throws: Refusal.self) { try DrawCommitment(bytes: Array(commitment.bytes.dropLast())) }
    }
}
