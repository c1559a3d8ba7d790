internal import CCrypto

/// Where random bytes come from.
package enum Randomness {
    /// Takes the place of the system's generator in the simulator, so that a run replays from its seed: set once, before
    /// anything else runs, and by no program that people use.
    nonisolated(unsafe) package static var source: (@Sendable (Int) -> [UInt8])?
}

/// Bytes from the system's cryptographic generator. A generator that cannot be seeded is no state to go on in.
package func randomBytes(_ count: Int) -> [UInt8] {
    if let source = Randomness.source { return source(count) }
    var bytes = [UInt8](repeating: 0, count: count)
    precondition(RAND_bytes(&bytes, Int32(count)) == 1, "the system's random generator is not available")
    return bytes
}

/// Whether two secrets are equal, in time that does not depend on where they differ.
package func equalInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
}

/// Lower-case hexadecimal digits of `bytes`.
package func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}

/// The bytes that `text` spells in hexadecimal digits of either case; nil when it is anything else.
package func bytes(hex text: some StringProtocol) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 48...57: digit - 48
        case 97...102: digit - 87
        case 65...70: digit - 55
        default: nil
        }
    }
    var result: [UInt8] = []
    result.reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
        result.append(high << 4 | low)
    }
    return result
}
