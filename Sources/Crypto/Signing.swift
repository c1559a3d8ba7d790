internal import CCrypto

/// What went wrong in the cryptographic library; `code` is stable.
package struct CryptoError: Error, Sendable, Equatable, CustomStringConvertible {
    package let code: String
    package var description: String { code }
    static let badKey = CryptoError(code: "crypto.bad-key")
    static let failed = CryptoError(code: "crypto.failed")
}

/// An Ed25519 private key. Its 32 bytes are a secret: they go to a file of mode 0600 and nowhere else.
package struct SigningKey: Sendable {
    /// The private seed, 32 bytes.
    package let seed: [UInt8]
    package let publicKey: PublicKey
    private let handle: KeyHandle

    /// Creates a fresh key from the system's randomness.
    package init() throws(CryptoError) { try self.init(seed: randomBytes(32)) }

    /// Reads a stored key. Throws `crypto.bad-key` unless `seed` has 32 bytes.
    package init(seed: [UInt8]) throws(CryptoError) {
        guard seed.count == 32, let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, 32) else { throw .badKey }
        handle = KeyHandle(key)
        var bytes = [UInt8](repeating: 0, count: 32)
        var count = 32
        guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == 32 else { throw .badKey }
        self.seed = seed
        publicKey = PublicKey(bytes: bytes)
    }

    /// Signs `message`; 64 bytes.
    package func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
        guard let context = EVP_MD_CTX_new() else { throw .failed }
        defer { EVP_MD_CTX_free(context) }
        var signature = [UInt8](repeating: 0, count: 64)
        var count = 64
        guard EVP_DigestSignInit(context, nil, nil, nil, handle.key) == 1,
            EVP_DigestSign(context, &signature, &count, message, message.count) == 1
        else { throw .failed }
        return signature
    }
}

/// The library's form of a private key: making it anew for each signature costs as much as signing.
///
/// Sendable: the key is never changed after its making, and the library lets threads use such a key at once.
final class KeyHandle: @unchecked Sendable {
    let key: OpaquePointer
    init(_ key: OpaquePointer) { self.key = key }
    deinit { EVP_PKEY_free(key) }
}

/// An Ed25519 public key: a person's device, or the server.
package struct PublicKey: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// Whether `signature` (64 bytes) is this key's over `message`. A malformed key or signature is simply not valid.
    package func isValid(signature: [UInt8], for message: [UInt8]) -> Bool {
        guard bytes.count == 32, signature.count == 64,
            let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, 32), let context = EVP_MD_CTX_new()
        else { return false }
        defer {
            EVP_MD_CTX_free(context)
            EVP_PKEY_free(key)
        }
        return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
}
