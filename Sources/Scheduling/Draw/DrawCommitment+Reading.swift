internal import Crypto
package import Inspection

extension DrawCommitment {
    /// Reads published bytes; what it returns spells the same bytes again and keeps every rule of a commitment.
    /// - Throws: `draw.commitmentText` where the grammar is broken, or the refusal of the rule that it breaks.
    package init(bytes: [UInt8]) throws(Refusal) {
        guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0x0a else { throw .drawCommitmentText(0) }
        try self.init(lines: text.utf8.dropLast().split(separator: 0x0a, omittingEmptySubsequences: false).map { String(Substring($0)) })
    }

    /// Reads lines without their line feeds, as a record holds them.
    package init(lines: [String]) throws(Refusal) {
        var reader = LineReader(lines)
        guard try reader.next("\(DrawText.version) commitment", 0).isEmpty else { throw .drawCommitmentText(1) }
        let name = try reader.next("draw", 3)
        guard case .success(let quarter) = Quarter.parse(name[1]), quarter.description == name[1], let number = DrawText.number(name[2]), number <= 999 else {
            throw .drawCommitmentText(2)
        }
        self.name = try DrawName(group: name[0], quarter: quarter, number: Int(number))
        let attempt = try reader.next("attempt", 2)
        guard let count = DrawText.number(attempt[0]), (1...999_999).contains(count), let previous = Self.digest(attempt[1]) else {
            throw .drawCommitmentText(3)
        }
        guard (count == 1) == (previous == .zero) else { throw .drawAttempt(self.name.text) }
        (self.attempt, self.previous) = (Int(count), previous)
        published = try reader.number("published")
        frameHash = try reader.digest("frame")
        leavesHash = try reader.digest("leaves")
        secretHash = try reader.digest("secret")
        var holders: [Holder] = []
        for x in 1...3 {
            let share = try reader.next("share", 3)
            guard share[0] == "\(x)", DrawText.isWord(share[1]), let check = Self.digest(share[2]) else { throw .drawCommitmentText(reader.line) }
            holders.append(Holder(person: share[1], check: check))
        }
        guard Set(holders.map(\.person)).count == 3 else { throw .drawHolders }
        self.holders = holders
        var parts: [DrawBeaconPart] = []
        while reader.isAt("beacon") {
            let part = try reader.next("beacon", 4)
            guard let earliest = DrawText.number(part[1]), let shape = DrawBeaconPart.Shape(rawValue: part[2]), let length = DrawText.number(part[3]),
                length <= 128
            else { throw .drawCommitmentText(reader.line) }
            parts.append(DrawBeaconPart(source: part[0], earliest: earliest, shape: shape, length: Int(length)))
        }
        try DrawBeaconPart.check(parts, published: published)
        beacon = parts
        var throwers: [String] = []
        while reader.isAt("thrower") { throwers.append(try reader.next("thrower", 1)[0]) }
        guard parts.contains(where: \.isDice) == !throwers.isEmpty, throwers.allSatisfy(DrawText.isWord), Set(throwers).count == throwers.count else {
            throw .drawThrowers
        }
        if let both = throwers.first(where: { person in holders.contains { $0.person == person } }) { throw .drawThrowerHoldsShare(both) }
        self.throwers = throwers
        deadline = try reader.number("deadline")
        guard reader.isAtEnd else { throw .drawCommitmentText(reader.line + 1) }
        guard deadline > parts.map(\.earliest).max() ?? 0 else { throw .drawDeadline }
    }

    fileprivate static func digest(_ text: String) -> Digest? {
        DrawText.isLowerHex(text, bytes: 32...32) ? Crypto.bytes(hex: text).flatMap { Digest($0) } : nil
    }
}

/// Reads lines of the form `WORD,VALUE,…` in their order.
private struct LineReader {
    private let lines: [String]
    /// Number of the line that was read last, from 1.
    private(set) var line = 0

    init(_ lines: [String]) { self.lines = lines }

    var isAtEnd: Bool { line == lines.count }

    func isAt(_ word: String) -> Bool { line < lines.count && lines[line].utf8.starts(with: (word + ",").utf8) }

    /// The values behind the word, exactly `count` of them.
    mutating func next(_ word: String, _ count: Int) throws(Refusal) -> [String] {
        guard line < lines.count else { throw .drawCommitmentText(line + 1) }
        let parts = lines[line].utf8.split(separator: 0x2c, omittingEmptySubsequences: false).map { String(Substring($0)) }
        line += 1
        guard parts.first == word, parts.count == count + 1 else { throw .drawCommitmentText(line) }
        return Array(parts.dropFirst())
    }

    mutating func number(_ word: String) throws(Refusal) -> UInt64 {
        guard let number = DrawText.number(try next(word, 1)[0]) else { throw .drawCommitmentText(line) }
        return number
    }

    mutating func digest(_ word: String) throws(Refusal) -> Digest {
        guard let digest = DrawCommitment.digest(try next(word, 1)[0]) else { throw .drawCommitmentText(line) }
        return digest
    }
}
