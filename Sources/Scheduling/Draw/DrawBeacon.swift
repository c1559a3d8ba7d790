package import Inspection

/// A public random number that a commitment waits for.
package struct DrawBeaconPart: Sendable, Hashable {
    /// The fixed shapes of a value; there are no patterns beside them.
    package enum Shape: String, Sendable, CaseIterable {
        /// 0-9.
        case digits
        /// 0-9, a-f.
        case hex

        func holds(_ byte: UInt8) -> Bool { DrawText.isDigit(byte) || (self == .hex && (0x61...0x66).contains(byte)) }
    }

    /// Which number, such as `drand-quicknet-5000000`; `dice` are thrown by people.
    package let source: String
    /// Earliest moment at which it can be known (ms since 1970).
    package let earliest: UInt64
    package let shape: Shape
    /// 8 to 128 characters.
    package let length: Int

    package init(source: String, earliest: UInt64, shape: Shape, length: Int) {
        (self.source, self.earliest, self.shape, self.length) = (source, earliest, shape, length)
    }

    /// Thrown by people: never without another number that comes later.
    package var isDice: Bool { source == "dice" }

    var line: String { "beacon,\(source),\(earliest),\(shape.rawValue),\(length)" }

    /// Checks what commitments and re-draws ask of their beacon (reference/design-review.md 10a, b).
    static func check(_ parts: [DrawBeaconPart], published: UInt64) throws(Refusal) {
        guard (1...3).contains(parts.count), Set(parts.map(\.source)).count == parts.count else { throw .drawBeaconSources(parts.count) }
        for part in parts {
            guard DrawText.isSource(part.source), (8...128).contains(part.length) else { throw .drawBeaconLine(part.line) }
            guard part.earliest > published else { throw .drawBeaconBeforeCommitment(part.source) }
        }
        if let dice = parts.first(where: \.isDice) {
            guard parts.contains(where: { !$0.isDice && $0.earliest > dice.earliest }) else { throw .drawDiceAlone }
        }
    }
}

/// A beacon that came: B, in its one spelling.
package struct DrawBeacon: Sendable, Hashable {
    /// A value and the moment when it came (ms since 1970).
    package struct Value: Sendable, Hashable {
        package let text: String
        package let arrived: UInt64

        package init(_ text: String, arrived: UInt64) { (self.text, self.arrived) = (text, arrived) }
    }

    /// `SOURCE:VALUE`, joined by `+`.
    package let text: String
    /// One moment for each part.
    package let arrived: [UInt64]

    /// Takes one value for each part, in the parts' order.
    /// - Throws: `draw.beaconBeforeCommitment`, `draw.beaconEarly` by its moment, `draw.beaconSpelling` for any other character or length.
    package init(_ values: [Value], for parts: [DrawBeaconPart], published: UInt64) throws(Refusal) {
        guard values.count == parts.count else { throw .drawBeaconCount(values.count, parts.count) }
        for (value, part) in zip(values, parts) {
            guard value.arrived > published else { throw .drawBeaconBeforeCommitment(part.source) }
            guard value.arrived >= part.earliest else { throw .drawBeaconEarly(part.source) }
            guard value.text.utf8.count == part.length, value.text.utf8.allSatisfy(part.shape.holds) else { throw .drawBeaconSpelling(part) }
        }
        text = zip(parts, values).map { "\($0.source):\($1.text)" }.joined(separator: "+")
        arrived = values.map(\.arrived)
    }

    /// The bytes that go into the seed.
    package var bytes: [UInt8] { Array(text.utf8) }
}
