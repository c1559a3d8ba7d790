internal import CCrypto

/// AES-256 in XTS mode (IEEE 1619): what is stored by position becomes unreadable without growing, and each position is a cipher of its
/// own. It hides and does not authenticate: who alters a unit gets 16 bytes of noise, and whoever reads has to notice by other means.
///
/// Not Sendable: one of these belongs to one owner, who uses it again and again (fetching a cipher costs more than a page).
package final class XTS {
    private let sealing: OpaquePointer
    private let opening: OpaquePointer
    /// In memory of its own: the library reads it by its address.
    private let tweak = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)

    /// Bytes of a key: two of AES-256.
    package static let keyBytes = 64
    /// The fewest bytes that a unit may have.
    package static let unitBytes = 16

    /// Throws `crypto.bad-key` unless `key` has 64 bytes whose halves differ.
    package init(key: [UInt8]) throws(CryptoError) {
        guard key.count == XTS.keyBytes, key[..<32] != key[32...] else { throw .badKey }
        tweak.initialize(repeating: 0, count: 16)
        guard let sealing = EVP_CIPHER_CTX_new() else { throw .failed }
        guard let opening = EVP_CIPHER_CTX_new() else {
            EVP_CIPHER_CTX_free(sealing)
            throw .failed
        }
        self.sealing = sealing
        self.opening = opening
        guard EVP_EncryptInit_ex(sealing, EVP_aes_256_xts(), nil, key, nil) == 1, EVP_DecryptInit_ex(opening, EVP_aes_256_xts(), nil, key, nil) == 1 else {
            throw .failed
        }
    }

    deinit {
        EVP_CIPHER_CTX_free(sealing)
        EVP_CIPHER_CTX_free(opening)
        tweak.deallocate()
    }

    /// Seals a unit of at least 16 bytes in place; false where the library refuses.
    package func seal(_ unit: UnsafeMutableRawBufferPointer, at position: UInt64) -> Bool {
        guard let base = unit.baseAddress?.assumingMemoryBound(to: UInt8.self), unit.count >= XTS.unitBytes else { return false }
        var count: Int32 = 0
        return withTweak(position) {
            EVP_EncryptInit_ex(sealing, nil, nil, nil, $0) == 1 && EVP_EncryptUpdate(sealing, base, &count, base, Int32(unit.count)) == 1
        } && Int(count) == unit.count
    }

    /// Opens a unit in place.
    package func open(_ unit: UnsafeMutableRawBufferPointer, at position: UInt64) -> Bool {
        guard let base = unit.baseAddress?.assumingMemoryBound(to: UInt8.self), unit.count >= XTS.unitBytes else { return false }
        var count: Int32 = 0
        return withTweak(position) {
            EVP_DecryptInit_ex(opening, nil, nil, nil, $0) == 1 && EVP_DecryptUpdate(opening, base, &count, base, Int32(unit.count)) == 1
        } && Int(count) == unit.count
    }

    /// The position as 16 bytes, lowest first.
    private func withTweak(_ position: UInt64, _ body: (UnsafePointer<UInt8>) -> Bool) -> Bool {
        for index in 0..<8 { tweak[index] = UInt8(truncatingIfNeeded: position >> UInt64(8 * index)) }
        return body(UnsafePointer(tweak))
    }
}
