package import Crypto

/// What a draw's tickets come from (schema/draw.md, "Seed"; reference/scheduling.md 6.2).
package struct DrawSeed: Sendable, Hashable {
    package let digest: Digest

    /// A seed that is already known, from a record or a simulation.
    package init(_ digest: Digest) { self.digest = digest }

    /// The seed of a draw whose secret was opened: neither the secret nor the beacon alone decides.
    package init(secret: [UInt8], frameHash: Digest, beacon: [UInt8]) {
        digest = HMACSHA256(key: secret).value(frameHash.bytes, beacon)
    }

    /// The seed after an abort that came later than the beacon: the salt of F stands in for the secret, never a new secret.
    package init(fallback frame: DrawFrame, beacon: [UInt8]) {
        digest = HMACSHA256(key: frame.salt).value(frame.hash.bytes, beacon)
    }

    /// The seed of a later re-draw, whose inputs were published before its own beacon.
    package init(redraw text: [UInt8], of seed: DrawSeed, beacon: [UInt8]) {
        digest = HMACSHA256(key: seed.digest.bytes).value(Array("redraw|".utf8), sha256(text).bytes, beacon)
    }

    /// The tickets of one label: `select` for tenders; days and jurors take others.
    package func tickets(_ label: String) -> DrawTickets { DrawTickets(seed: self, label: label) }

    /// C, what the commitment says of the secret: SHA-256 of `draw-v1`, s and hash(F).
    package static func commitment(secret: [UInt8], frameHash: Digest) -> Digest {
        sha256(Array(DrawText.version.utf8), secret, frameHash.bytes)
    }
}

/// Tickets under one seed and label. A ticket hangs on nothing but its id, so who joins or leaves the frame moves nobody else.
///
/// Not Sendable: holds one hasher.
package final class DrawTickets {
    private let hmac: HMACSHA256
    private let prefix: [UInt8]

    init(seed: DrawSeed, label: String) {
        hmac = HMACSHA256(key: seed.digest.bytes)
        prefix = Array("\(label)|".utf8)
    }

    /// U: the first 8 bytes, big-endian, of HMAC(seed, label ‖ "|" ‖ id).
    package func ticket(_ id: [UInt8]) -> UInt64 { UInt64(bigEndian: hmac.value(prefix, id).a) }
}
