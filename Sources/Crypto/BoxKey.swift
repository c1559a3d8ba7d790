internal import CCrypto

/// An X25519 key to which sealed boxes are encrypted. It is derived from the Ed25519 seed of a device or of the server, so
/// that there is one secret to keep: whoever has the seed file opens the boxes.
package struct BoxKey: Sendable {
    /// 32 bytes.
    package let publicKey: [UInt8]
    private let handle: KeyHandle

    /// Bytes of a public key.
    package static let publicBytes = 32

    /// The key that belongs to a signing seed. Throws `crypto.bad-key` unless `seed` has 32 bytes.
    package init(derivedFrom seed: [UInt8]) throws(CryptoError) {
        guard seed.count == 32 else { throw .badKey }
        try self.init(secret: try hkdf(salt: [], key: seed, info: Array("plumb box 1".utf8)))
    }

    /// The key with these 32 secret bytes: one for a single file, or a test's.
    package init(secret: [UInt8]) throws(CryptoError) {
        guard secret.count == 32, let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nil, secret, 32) else { throw .badKey }
        handle = KeyHandle(key)
        var bytes = [UInt8](repeating: 0, count: 32)
        var count = 32
        guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == 32 else { throw .badKey }
        publicKey = bytes
    }

    /// The secret that both ends agree on. Throws `crypto.bad-key` for bytes that are no key, points of low order included.
    func agree(with other: [UInt8]) throws(CryptoError) -> [UInt8] {
        guard other.count == 32, let peer = EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nil, other, 32) else { throw .badKey }
        defer { EVP_PKEY_free(peer) }
        guard let context = EVP_PKEY_CTX_new(handle.key, nil) else { throw .failed }
        defer { EVP_PKEY_CTX_free(context) }
        var secret = [UInt8](repeating: 0, count: 32)
        var count = 32
        guard EVP_PKEY_derive_init(context) == 1, EVP_PKEY_derive_set_peer(context, peer) == 1, EVP_PKEY_derive(context, &secret, &count) == 1,
            count == 32
        else { throw .badKey }
        return secret
    }
}

/// HKDF-SHA256 (RFC 5869) with an output of 32 bytes.
package func hkdf(salt: [UInt8], key: [UInt8], info: [UInt8]) throws(CryptoError) -> [UInt8] {
    let extracted = try hmac(key: salt.isEmpty ? [UInt8](repeating: 0, count: 32) : salt, key)
    return try hmac(key: extracted, info + [1])
}

private func hmac(key: [UInt8], _ message: [UInt8]) throws(CryptoError) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 32
    guard HMAC(EVP_sha256(), key, Int32(key.count), message, message.count, &result, &count) != nil, count == 32 else { throw .failed }
    return result
}

/// ChaCha20-Poly1305 (RFC 8439): a key of 32 bytes, a nonce of 12, a tag of 16 behind the ciphertext.
package enum AEAD {
    package static let tagBytes = 16
    package static let nonceBytes = 12

    package static func seal(key: [UInt8], nonce: [UInt8], _ message: ArraySlice<UInt8>, also: [UInt8]) throws(CryptoError) -> [UInt8] {
        guard let context = EVP_CIPHER_CTX_new() else { throw .failed }
        defer { EVP_CIPHER_CTX_free(context) }
        let message = Array(message)
        var sealed = [UInt8](repeating: 0, count: message.count + tagBytes)
        var count: Int32 = 0
        guard key.count == 32, nonce.count == 12, EVP_EncryptInit_ex(context, EVP_chacha20_poly1305(), nil, key, nonce) == 1,
            EVP_EncryptUpdate(context, nil, &count, also, Int32(also.count)) == 1,
            EVP_EncryptUpdate(context, &sealed, &count, message, Int32(message.count)) == 1, EVP_EncryptFinal_ex(context, nil, &count) == 1
        else { throw .failed }
        var tag = [UInt8](repeating: 0, count: tagBytes)
        guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tagBytes), &tag) == 1 else { throw .failed }
        sealed.replaceSubrange(message.count..., with: tag)
        return sealed
    }

    /// The message; nil when key, nonce, tag or what was sealed along do not fit.
    package static func open(key: [UInt8], nonce: [UInt8], _ sealed: ArraySlice<UInt8>, also: [UInt8]) -> [UInt8]? {
        guard sealed.count >= tagBytes, key.count == 32, nonce.count == 12, let context = EVP_CIPHER_CTX_new() else { return nil }
        defer { EVP_CIPHER_CTX_free(context) }
        let body = Array(sealed.dropLast(tagBytes))
        var tag = Array(sealed.suffix(tagBytes))
        var message = [UInt8](repeating: 0, count: body.count)
        var count: Int32 = 0
        guard EVP_DecryptInit_ex(context, EVP_chacha20_poly1305(), nil, key, nonce) == 1,
            EVP_DecryptUpdate(context, nil, &count, also, Int32(also.count)) == 1,
            EVP_DecryptUpdate(context, &message, &count, body, Int32(body.count)) == 1,
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tagBytes), &tag) == 1, EVP_DecryptFinal_ex(context, nil, &count) == 1
        else { return nil }
        return message
    }
}
