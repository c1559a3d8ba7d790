extension JSON {
    /// Writes the document: keys in their order, so equal input gives equal bytes; text unescaped as far as the
    /// format allows, which keeps Chinese readable.
    /// - Parameter pretty: Two spaces for each level, one member a line; without, no white space at all.
    package func serialized(pretty: Bool = false) -> String {
        String(decoding: serializedBytes(pretty: pretty), as: UTF8.self)
    }

    /// Writes the document as UTF-8; see ``serialized(pretty:)``.
    package func serializedBytes(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.write(self, level: 0)
        return writer.output
    }
}

private struct JSONWriter {
    let pretty: Bool
    var output: [UInt8] = []

    init(pretty: Bool) {
        self.pretty = pretty
    }

    mutating func write(_ value: JSON, level: Int) {
        switch value {
        case .null: output += "null".utf8
        case .bool(let flag): output += (flag ? "true" : "false").utf8
        case .integer(let number): output += String(number).utf8
        case .number(let number): output += (number.isFinite ? number.description : "null").utf8
        case .string(let text): write(text)
        case .array(let elements):
            open("[")
            for (place, element) in elements.enumerated() {
                separate(place: place, level: level + 1)
                write(element, level: level + 1)
            }
            close("]", isEmpty: elements.isEmpty, level: level)
        case .object(let members):
            open("{")
            for (place, member) in members.pairs.enumerated() {
                separate(place: place, level: level + 1)
                write(member.key)
                output += (pretty ? ": " : ":").utf8
                write(member.value, level: level + 1)
            }
            close("}", isEmpty: members.isEmpty, level: level)
        }
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        output.append(UInt8(ascii: bracket))
    }

    private mutating func close(_ bracket: Unicode.Scalar, isEmpty: Bool, level: Int) {
        if !isEmpty { breakLine(level: level) }
        output.append(UInt8(ascii: bracket))
    }

    private mutating func separate(place: Int, level: Int) {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        breakLine(level: level)
    }

    private mutating func breakLine(level: Int) {
        guard pretty else { return }
        output.append(UInt8(ascii: "\n"))
        output += repeatElement(UInt8(ascii: " "), count: 2 * level)
    }

    private mutating func write(_ text: String) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output += "\\\"".utf8
            case UInt8(ascii: "\\"): output += "\\\\".utf8
            case UInt8(ascii: "\n"): output += "\\n".utf8
            case UInt8(ascii: "\r"): output += "\\r".utf8
            case UInt8(ascii: "\t"): output += "\\t".utf8
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                output += "\\u".utf8
                output += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
                output += digits.utf8
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
