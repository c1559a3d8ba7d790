package import Crypto
package import Inspection

/// One of three parts of a draw's secret; two of them give it back, one says nothing about it.
package struct DrawShare: Sendable, Hashable {
    /// 1, 2 or 3.
    package let x: UInt8
    /// 32 bytes.
    package let y: [UInt8]

    package init(x: UInt8, y: [UInt8]) { (self.x, self.y) = (x, y) }

    /// Reads `x-HEX`, as it stands on paper; nil for anything else.
    package init?(text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let x = DrawText.number(parts[0]), (1...3).contains(x), DrawText.isLowerHex(parts[1], bytes: 32...32),
            let y = Crypto.bytes(hex: parts[1])
        else { return nil }
        self.init(x: UInt8(x), y: y)
    }

    /// `x-HEX`.
    package var text: String { "\(x)-\(hex(y))" }

    /// The published check value. A share is as random as the secret, so its hash gives no handle for guessing.
    package var check: Digest { sha256(Array("draw-v1 share".utf8), [x], y) }
}

/// The secret of a draw, 2-of-3 over GF(256) (Shamir; schema/draw.md, "Secret and shares"). It lives in the daemon's memory from its making to
/// its splitting, and again from the opening of two shares to the record.
package enum DrawSecret {
    /// Splits 32 secret bytes with 32 further random ones.
    package static func split(_ secret: [UInt8], mask: [UInt8]) -> [DrawShare] {
        precondition(secret.count == 32 && mask.count == 32, "a secret and its mask have 32 bytes")
        return (1...3).map { x in DrawShare(x: x, y: zip(secret, mask).map { $0 ^ GF256.product($1, x) }) }
    }

    /// What a sealed share or secret is bound to, so that it opens for no other draw and for nothing else of this one.
    package static func purpose(_ what: String, _ commitment: Digest) -> [UInt8] { Array("draw-v1 \(what)|".utf8) + commitment.bytes }

    /// What a share on its way to its holder's device is bound to.
    package static func sharePurpose(_ commitment: Digest) -> [UInt8] { purpose("sealed", commitment) }

    /// Opens the secret from two shares.
    /// - Throws: `draw.shareWrong` naming a share that does not fit its check value, `draw.sharesFew` for fewer than two different
    ///   ones, `draw.secretWrong` when they give another secret than the committed one.
    package static func open(_ shares: [DrawShare], for commitment: DrawCommitment) throws(Refusal) -> [UInt8] {
        for share in shares {
            guard (1...3).contains(share.x), share.y.count == 32 else { throw .drawShareWrong(Int(share.x), "") }
            let holder = commitment.holders[Int(share.x) - 1]
            guard share.check == holder.check else { throw .drawShareWrong(Int(share.x), holder.person) }
        }
        guard let one = shares.first, let two = shares.first(where: { $0.x != one.x }) else { throw .drawSharesFew(Set(shares.map(\.x)).count) }
        // The line through both points, at zero.
        let slope = GF256.inverse(one.x ^ two.x)
        let secret = zip(one.y, two.y).map { $0 ^ GF256.product(GF256.product($0 ^ $1, slope), one.x) }
        guard DrawSeed.commitment(secret: secret, frameHash: commitment.frameHash) == commitment.secretHash else { throw .drawSecretWrong }
        return secret
    }
}

/// The field of 256 elements, modulo x⁸+x⁴+x³+x+1.
enum GF256 {
    /// The product, in the same number of steps for all operands.
    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var (a, b, sum) = (left, right, UInt8(0))
        for _ in 0..<8 {
            sum ^= a & (0 &- (b & 1))
            a = (a << 1) ^ (0x1b & (0 &- (a >> 7)))
            b >>= 1
        }
        return sum
    }

    /// The inverse, x²⁵⁴; 0 for 0.
    static func inverse(_ value: UInt8) -> UInt8 {
        var (power, result) = (value, UInt8(1))
        for _ in 1..<8 {
            power = product(power, power)
            result = product(result, power)
        }
        return result
    }
}
