// Compiled by 25_optimised_values.sh together with the sources of Digest, its hasher and ID. Each way of reading a value stands
// alone, straight on the result of a call, since that is where the optimiser went wrong.

import Glibc

struct Maker {
    let hasher = SHA256Hasher()
    @inline(never)
    func digest(_ number: Int) -> Digest {
        hasher.begin()
        hasher.update(Array(String(number).utf8))
        return hasher.finish()
    }
    @inline(never)
    func id(_ number: Int) -> ID { ID(high: UInt64(number) &* 0x9E37_79B9_7F4A_7C15, low: ~UInt64(number)) }
    func first(_ number: Int, _ isWanted: (UInt32) -> Bool) -> UInt32? {
        digest(number).withBytes { raw in
            for index in 0..<8 {
                let word = raw.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self).bigEndian
                if isWanted(word) { return word }
            }
            return nil
        }
    }
}

/// The bytes of words by shifting alone.
@inline(never)
func shifted(_ words: [UInt64]) -> [UInt8] { words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) } } }

@main
enum Check {
    static func main() {
        var wrong: [String: Int] = [:]
        func expect(_ name: String, _ isRight: Bool) { if !isRight { wrong[name, default: 0] += 1 } }
        let maker = Maker()
        // The standard's own value (FIPS 180-2, "abc"), and RFC 4231's second case.
        expect("SHA-256", hex(sha256(Array("abc".utf8)).bytes) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let mac = HMACSHA256(key: Array("Jefe".utf8)).value(Array("what do ya want for nothing?".utf8))
        expect("HMAC", hex(mac.bytes) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        var last = Digest.zero
        var arena: [UInt8] = []
        for number in 0..<20_000 {
            let digest = maker.digest(number)
            let bytes = shifted([digest.a, digest.b, digest.c, digest.d])
            expect("bytes", maker.digest(number).bytes == bytes)
            expect("load", maker.digest(number).withBytes { $0.loadUnaligned(as: UInt64.self) } == digest.a)
            expect("aligned load", maker.digest(number).withBytes { $0.load(as: UInt64.self) } == digest.a)
            expect("byte", maker.digest(number).withBytes { $0[0] } == bytes[0])
            let words = maker.digest(number).withBytes { raw in (0..<8).map { raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self).bigEndian } }
            expect("words", words[0] == UInt32(digest.a.bigEndian >> 32) && words[7] == UInt32(truncatingIfNeeded: digest.d.bigEndian))
            expect("first", maker.first(number) { $0 & 3 != 0 } == words.first { $0 & 3 != 0 })
            expect("order", (last < digest) == shifted([last.a, last.b, last.c, last.d]).lexicographicallyPrecedes(bytes))
            expect("from bytes", Digest(bytes) == digest && bytes.withUnsafeBytes { Digest($0) } == digest)
            maker.hasher.begin()
            maker.hasher.update(digest)
            let whole = maker.hasher.finish()
            maker.hasher.begin()
            maker.hasher.update(bytes)
            expect("update", maker.hasher.finish() == whole)
            let id = maker.id(number)
            let idBytes = shifted([id.high.bigEndian, id.low.bigEndian])
            expect("id bytes", maker.id(number).bytes == idBytes && ID(bytes: idBytes) == id)
            expect("id byte", maker.id(number).withBytes { $0[0] } == idBytes[0])
            expect("id load", maker.id(number).withBytes { $0.load(as: UInt64.self) } == id.high.bigEndian)
            arena.removeAll(keepingCapacity: true)
            maker.id(number).withBytes { arena.append(contentsOf: $0[6...]) }
            expect("id tail", arena == Array(idBytes[6...]))
            expect("derived id", ID.derived("purpose", idBytes).bytes == Array(sha256(Array("purpose".utf8) + [0] + idBytes).bytes.prefix(16)))
            last = digest
        }
        for (name, count) in wrong.sorted(by: { $0.key < $1.key }) { print("\(name): \(count) wrong") }
        if !wrong.isEmpty { exit(1) }
    }
}
