/// A short message for one reader (schema/draw-chain.md, "Sealed notes"): a fresh X25519 key, then ChaCha20-Poly1305 under the key that both
/// ends agree on. `SealedBox` is for files: it hides its readers and its size, and takes 64 KiB at least.
package enum SealedNote {
    /// Seals `message` for whoever has the box key.
    ///
    /// - Parameters:
    ///   - reader: a public box key, 32 bytes.
    ///   - purpose: what it belongs to; it opens for this purpose alone.
    /// - Throws: `crypto.bad-key` for bytes that are no key.
    package static func seal(_ message: [UInt8], to reader: [UInt8], purpose: [UInt8]) throws(CryptoError) -> [UInt8] {
        let once = try BoxKey(secret: randomBytes(32))
        let key = try noteKey(shared: try once.agree(with: reader), once.publicKey, reader)
        // The key is never used again, so its nonce may be a constant.
        return once.publicKey + (try AEAD.seal(key: key, nonce: nonce, message[...], also: purpose))
    }

    /// The message; nil when key or purpose are others, or a byte was changed.
    package static func open(_ sealed: [UInt8], with key: BoxKey, purpose: [UInt8]) -> [UInt8]? {
        guard sealed.count >= BoxKey.publicBytes + AEAD.tagBytes else { return nil }
        let once = Array(sealed.prefix(BoxKey.publicBytes))
        guard let shared = try? key.agree(with: once), let noteKey = try? noteKey(shared: shared, once, key.publicKey) else { return nil }
        return AEAD.open(key: noteKey, nonce: nonce, sealed.dropFirst(BoxKey.publicBytes), also: purpose)
    }

    private static let nonce = [UInt8](repeating: 0, count: 12)

    private static func noteKey(shared: [UInt8], _ once: [UInt8], _ reader: [UInt8]) throws(CryptoError) -> [UInt8] {
        try hkdf(salt: once + reader, key: shared, info: Array("plumb note 1".utf8))
    }
}
