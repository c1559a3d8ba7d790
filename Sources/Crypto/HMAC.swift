/// HMAC-SHA256 (RFC 2104) under one key, for many messages one after the other.
///
/// Built on ``SHA256Hasher`` so that the algorithm is fetched once: a draw asks for one value a tender.
/// Not Sendable: one of these belongs to one owner.
package final class HMACSHA256 {
    private let hasher: SHA256Hasher
    private let inner: [UInt8]
    private let outer: [UInt8]

    /// - Parameters:
    ///   - key: any number of bytes; more than a block (64) are hashed first, as the RFC says.
    ///   - hasher: one to be used again where keys are many, for making one costs more than a value.
    package init(key: [UInt8], hasher: SHA256Hasher = SHA256Hasher()) {
        self.hasher = hasher
        let short = key.count > 64 ? sha256(key).bytes : key
        let block = short + [UInt8](repeating: 0, count: 64 - short.count)
        inner = block.map { $0 ^ 0x36 }
        outer = block.map { $0 ^ 0x5c }
    }

    /// The value for the parts of one message, joined.
    package func value(_ parts: [UInt8]...) -> Digest {
        hasher.begin()
        hasher.update(inner)
        for part in parts { hasher.update(part) }
        let digest = hasher.finish()
        hasher.begin()
        hasher.update(outer)
        hasher.update(digest)
        return hasher.finish()
    }
}
