internal import Crypto

extension DrawRedraw {
    /// Reads a published text (schema/draw.md, "Tickets and order"); nil for anything that does not spell the same bytes again.
    package init?(stored bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        func digest(_ text: String) -> Digest? { DrawText.isLowerHex(text, bytes: 32...32) ? Crypto.bytes(hex: text).flatMap { Digest($0) } : nil }
        guard lines.count >= 6, lines[1].count == 2, lines[2].count == 3, lines[3].count == 2, lines[4].count == 2,
            let commitment = digest(lines[1][1]), let number = Int(lines[2][2]), let published = DrawText.number(lines[3][1]), let inputs = digest(lines[4][1])
        else { return nil }
        var parts: [DrawBeaconPart] = []
        for line in lines[5...] {
            guard line.count == 5, let earliest = DrawText.number(line[2]), let shape = DrawBeaconPart.Shape(rawValue: line[3]), let length = Int(line[4])
            else { return nil }
            parts.append(DrawBeaconPart(source: line[1], earliest: earliest, shape: shape, length: length))
        }
        (self.commitment, label, self.number, self.published, self.inputs, beacon) = (commitment, lines[2][1], number, published, inputs, parts)
        guard self.bytes == bytes else { return nil }
    }
}
