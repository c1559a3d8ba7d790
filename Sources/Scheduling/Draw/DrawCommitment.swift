package import Crypto
package import Inspection

/// What is published before the beacon: everything that decides the draw, as hashes, and which number it waits for.
///
/// Its lines are schema/draw.md, "The commitment"; its hash is what the public chain carries.
package struct DrawCommitment: Sendable, Equatable {
    /// Who keeps a share, and the check value that the share must have.
    package struct Holder: Sendable, Hashable {
        /// An opaque reference, a word.
        package let person: String
        package let check: Digest

        package init(person: String, check: Digest) { (self.person, self.check) = (person, check) }
    }

    package let name: DrawName
    /// From 1; each further one follows an abort that was published before the beacon.
    package let attempt: Int
    /// The hash of the aborted commitment; zeros for the first attempt.
    package let previous: Digest
    /// Moment of its publication (ms since 1970).
    package let published: UInt64
    package let frameHash: Digest
    package let leavesHash: Digest
    /// C.
    package let secretHash: Digest
    /// Of shares 1, 2, 3.
    package let holders: [Holder]
    package let beacon: [DrawBeaconPart]
    /// Who throws the dice, words; empty without dice.
    package let throwers: [String]
    /// Until when the draw must be revealed (ms since 1970); later it is an alarm.
    package let deadline: UInt64

    /// Commits a frame and a secret.
    ///
    /// - Parameters:
    ///   - shares: the three shares of the secret, in order.
    ///   - holders: three different people, words.
    /// - Throws: a refusal by the rule of the beacon, the holders or the throwers.
    package init(
        frame: DrawFrame, secret: [UInt8], shares: [DrawShare], holders: [String], beacon: [DrawBeaconPart], throwers: [String] = [],
        published: UInt64, deadline: UInt64, replacing aborted: DrawCommitment? = nil
    ) throws(Refusal) {
        guard holders.count == 3, shares.map(\.x) == [1, 2, 3], Set(holders).count == 3, holders.allSatisfy(DrawText.isWord) else { throw .drawHolders }
        try DrawBeaconPart.check(beacon, published: published)
        let isThrown = beacon.contains(where: \.isDice)
        guard isThrown == !throwers.isEmpty, throwers.allSatisfy(DrawText.isWord), Set(throwers).count == throwers.count else { throw .drawThrowers }
        if let both = throwers.first(where: holders.contains) { throw .drawThrowerHoldsShare(both) }
        guard deadline > beacon.map(\.earliest).max() ?? 0 else { throw .drawDeadline }
        name = frame.name
        attempt = (aborted?.attempt ?? 0) + 1
        previous = aborted?.hash ?? .zero
        self.published = published
        frameHash = frame.hash
        leavesHash = frame.leavesHash
        secretHash = DrawSeed.commitment(secret: secret, frameHash: frame.hash)
        self.holders = zip(holders, shares).map { Holder(person: $0, check: $1.check) }
        self.beacon = beacon
        self.throwers = throwers
        self.deadline = deadline
    }

    /// The canonical lines, without their line feeds.
    package var lines: [String] {
        [
            "\(DrawText.version) commitment", "draw,\(name.text)", "attempt,\(attempt),\(hex(previous.bytes))", "published,\(published)",
            "frame,\(hex(frameHash.bytes))", "leaves,\(hex(leavesHash.bytes))", "secret,\(hex(secretHash.bytes))",
        ] + holders.enumerated().map { "share,\($0 + 1),\($1.person),\(hex($1.check.bytes))" } + beacon.map(\.line) + throwers.map { "thrower,\($0)" }
            + ["deadline,\(deadline)"]
    }

    /// The published bytes.
    package var bytes: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

    /// What the public chain carries.
    package var hash: Digest { sha256(bytes) }

    /// The moment from which on a part of the beacon can be known: an abort counts as "before" only until then.
    package var firstBeacon: UInt64 { beacon.map(\.earliest).min() ?? 0 }
}

/// A later re-draw of one piece (a cancelled visit's day, a juror who declined): its inputs are published before its own beacon, so that
/// nobody who knows the draw's seed can choose calendars or declines to taste (reference/design-review.md 10h).
package struct DrawRedraw: Sendable, Equatable {
    /// The hash of the draw's commitment.
    package let commitment: Digest
    /// What is drawn again, a word, such as `day`.
    package let label: String
    /// From 1 for each label.
    package let number: Int
    /// Moment of its publication (ms since 1970).
    package let published: UInt64
    /// The hash of everything that the re-draw reads.
    package let inputs: Digest
    package let beacon: [DrawBeaconPart]

    /// - Throws: `draw.name` for a label that is no word, a refusal by the beacon's rules; dice have no place here.
    package init(of commitment: DrawCommitment, label: String, number: Int, inputs: [UInt8], beacon: [DrawBeaconPart], published: UInt64) throws(Refusal) {
        guard DrawText.isWord(label), number >= 1 else { throw .drawName("\(label),\(number)") }
        try DrawBeaconPart.check(beacon, published: published)
        guard !beacon.contains(where: \.isDice) else { throw .drawThrowers }
        self.commitment = commitment.hash
        self.label = label
        self.number = number
        self.published = published
        self.inputs = sha256(inputs)
        self.beacon = beacon
    }

    /// The text to publish.
    package var bytes: [UInt8] {
        let lines =
            [
                "\(DrawText.version) redraw", "commitment,\(hex(commitment.bytes))", "redraw,\(label),\(number)", "published,\(published)",
                "inputs,\(hex(inputs.bytes))",
            ]
            + beacon.map(\.line)
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    /// The moment from which on a part of the beacon can be known (ms since 1970).
    package var firstBeacon: UInt64 { beacon.map(\.earliest).min() ?? 0 }

    /// The seed of the re-draw, when the inputs are the published ones.
    /// - Throws: `draw.redrawInputs` for other inputs, a refusal by the beacon's rules.
    package func seed(_ seed: DrawSeed, inputs: [UInt8], beacon values: [DrawBeacon.Value]) throws(Refusal) -> DrawSeed {
        guard sha256(inputs) == self.inputs else { throw .drawRedrawInputs }
        let arrived = try DrawBeacon(values, for: beacon, published: published)
        return DrawSeed(redraw: bytes, of: seed, beacon: arrived.bytes)
    }
}
