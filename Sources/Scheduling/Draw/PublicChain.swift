package import Crypto
package import Inspection

/// What a place of the public chain stands for, padded so that its length tells nothing (schema/draw-chain.md).
package enum ChainContent {
    /// Bytes of every content.
    package static let count = 128
    private static let version = "draw-v1 chain"

    /// The content for something that was done: a topic, at most 32 characters, and the hash of its bytes.
    package static func bytes(topic: String, hash: Digest) -> [UInt8] { padded("\(version)\n\(topic),\(hex(hash.bytes))\n") }

    /// What stands where nothing was done.
    package static let dummy = padded("\(version)\nnone\n")

    /// What is public of a place.
    package static func leaf(salt: [UInt8], content: [UInt8]) -> Digest { HMACSHA256(key: salt).value(content) }

    private static func padded(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        precondition(bytes.count <= count, "a topic is at most 32 characters")
        return bytes + [UInt8](repeating: 0, count: count - bytes.count)
    }
}

/// A line of the published chain: `NUMBER,MOMENT,LEAF,LINK`.
package struct ChainLine: Sendable, Hashable {
    /// From 1.
    package let number: Int
    /// Of the beat, ms since 1970.
    package let moment: UInt64
    package let leaf: Digest
    /// Hash over all places up to this one.
    package let link: Digest

    package init(number: Int, moment: UInt64, leaf: Digest, link: Digest) { (self.number, self.moment, self.leaf, self.link) = (number, moment, leaf, link) }

    package var text: String { "\(number),\(moment),\(hex(leaf.bytes)),\(hex(link.bytes))" }

    /// The link of a place: the one before it, number and moment (8 bytes each, big-endian), leaf. Before the first stand 32 zero bytes.
    package static func link(after previous: Digest, number: Int, moment: UInt64, leaf: Digest) -> Digest {
        func fixed(_ number: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) } }
        return sha256(Array("draw-v1 link".utf8), previous.bytes, fixed(UInt64(number)), fixed(moment), leaf.bytes)
    }
}

/// A published chain, read and checked.
package struct PublishedChain: Sendable {
    package static let header = "plumb-chain 1"
    /// Every place, from the first.
    package let lines: [ChainLine]

    /// Spells a chain.
    package static func text(_ lines: [ChainLine]) -> String { ([header] + lines.map(\.text)).map { $0 + "\n" }.joined() }

    /// Reads a published file and works out every link anew.
    /// - Throws: `chain.line` with the number of the first line that breaks the grammar or does not follow from the one before.
    package init(bytes: [UInt8]) throws(Refusal) {
        let texts = bytes.split(separator: 0x0a, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        guard texts.first == Self.header, texts.last == "" else { throw .chainLine(1) }
        var lines: [ChainLine] = []
        var last = ChainLine(number: 0, moment: 0, leaf: .zero, link: .zero)
        for (index, text) in texts.dropFirst().dropLast().enumerated() {
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            guard parts.count == 4, DrawText.number(parts[0]) == UInt64(index + 1), let moment = DrawText.number(parts[1]), moment >= last.moment,
                let leaf = Self.digest(parts[2]), let link = Self.digest(parts[3]),
                link == ChainLine.link(after: last.link, number: index + 1, moment: moment, leaf: leaf)
            else { throw .chainLine(index + 2) }
            last = ChainLine(number: index + 1, moment: moment, leaf: leaf, link: link)
            lines.append(last)
        }
        self.lines = lines
    }

    private static func digest(_ text: Substring) -> Digest? {
        DrawText.isLowerHex(text, bytes: 32...32) ? Crypto.bytes(hex: text).flatMap { Digest($0) } : nil
    }

    /// The place that a proof opens for this topic and hash.
    /// - Throws: `chain.proof` where number, salt or content are others.
    package func place(_ proof: ChainProof, topic: String, hash: Digest) throws(Refusal) -> ChainLine {
        guard lines.indices.contains(proof.number - 1), proof.content == ChainContent.bytes(topic: topic, hash: hash),
            lines[proof.number - 1].leaf == ChainContent.leaf(salt: proof.salt, content: proof.content)
        else { throw .chainProof(topic) }
        return lines[proof.number - 1]
    }
}

extension PublishedChain {
    /// The place of a draw's commitment, which came before the first number of its beacon could be known.
    ///
    /// - Parameter proof: nil where the file was no proof.
    /// - Throws: `chain.proof`, `chain.late`.
    package func place(of commitment: DrawCommitment, _ proof: ChainProof?) throws(Refusal) -> ChainLine {
        guard let proof else { throw .chainProof("commit") }
        let line = try place(proof, topic: "commit", hash: commitment.hash)
        guard line.moment < commitment.firstBeacon else { throw .chainLate }
        return line
    }
}

/// What opens a place: `plumb-chain-proof 1`, `number,N`, `salt,HEX`, `content,HEX`, a line each.
package struct ChainProof: Sendable, Equatable {
    package static let header = "plumb-chain-proof 1"
    package let number: Int
    package let salt: [UInt8]
    package let content: [UInt8]

    package init(number: Int, salt: [UInt8], content: [UInt8]) { (self.number, self.salt, self.content) = (number, salt, content) }

    /// Nil for anything else.
    package init?(bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).utf8.split(separator: 0x0a, omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard lines.count == 5, lines[0] == Self.header, lines[4].isEmpty, lines[1].hasPrefix("number,"), lines[2].hasPrefix("salt,"),
            lines[3].hasPrefix("content,"), let number = DrawText.number(lines[1].dropFirst(7)), let salt = Crypto.bytes(hex: lines[2].dropFirst(5)),
            let content = Crypto.bytes(hex: lines[3].dropFirst(8)), salt.count == 32
        else { return nil }
        self.init(number: Int(number), salt: salt, content: content)
    }

    package var text: String { "\(Self.header)\nnumber,\(number)\nsalt,\(hex(salt))\ncontent,\(hex(content))\n" }
}
