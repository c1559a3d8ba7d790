/// What a JSON document may cost its reader.
package struct JSONLimits: Sendable {
    /// Bytes of the whole document; 16 MiB.
    package var bytes = 16 << 20
    /// Arrays and objects within one another; 64.
    package var depth = 64
    /// Values in the whole document, each taking 24 bytes and more in memory; one million.
    package var values = 1_000_000

    package init() {}
}

extension JSON {
    /// Reads one document strictly as RFC 8259 has it.
    ///
    /// Refused on top of that: keys given twice, escapes that form no character (lone surrogates), the NUL character,
    /// whole numbers beyond 64 bits, numbers beyond `Double`, and anything over the limits.
    /// - Throws: ``HTTPError/Code/badJSON`` with the byte position.
    package init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(HTTPError) {
        guard bytes.count <= limits.bytes else {
            throw HTTPError(.badJSON, subject: "byte \(limits.bytes)", detail: "document is too long")
        }
        var reader = JSONReader(bytes: bytes, limits: limits)
        self = try reader.document()
    }

    /// Reads one document; see `init(parsing:limits:)`.
    package init(parsing text: String, limits: JSONLimits = JSONLimits()) throws(HTTPError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }
}

/// One pass over a document's bytes, by recursive descent bounded by the depth limit.
private struct JSONReader {
    let bytes: [UInt8]
    let limits: JSONLimits
    var position = 0
    var values = 0

    init(bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func document() throws(HTTPError) -> JSON {
        let value = try value(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw error("something follows the document") }
        return value
    }

    private func error(_ detail: String) -> HTTPError {
        HTTPError(.badJSON, subject: "byte \(position)", detail: detail)
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func value(depth: Int) throws(HTTPError) -> JSON {
        skipSpace()
        values += 1
        guard values <= limits.values else { throw error("too many values") }
        switch next {
        case nil: throw error("the document ends too early")
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSON) throws(HTTPError) -> JSON {
        let end = position + text.utf8CodeUnitCount
        let matches = end <= bytes.count && text.withUTF8Buffer { bytes[position..<end].elementsEqual($0) }
        guard matches else { throw error("unknown word") }
        position = end
        return value
    }

    private mutating func array(depth: Int) throws(HTTPError) -> JSON {
        guard depth <= limits.depth else { throw error("nested too deeply") }
        position += 1
        var elements: [JSON] = []
        skipSpace()
        if take("]") { return .array(elements) }
        while true {
            elements.append(try value(depth: depth))
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else { throw error("a comma or ] is missing") }
        }
    }

    private mutating func object(depth: Int) throws(HTTPError) -> JSON {
        guard depth <= limits.depth else { throw error("nested too deeply") }
        position += 1
        var members = JSONObject()
        skipSpace()
        if take("}") { return .object(members) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw error("a key is missing") }
            let key = try string()
            skipSpace()
            guard take(":") else { throw error("a colon is missing") }
            let member = try value(depth: depth)
            guard members.append(key, member) else { throw error("a key is given twice") }
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw error("a comma or } is missing") }
        }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func number() throws(HTTPError) -> JSON {
        let start = position
        _ = take("-")
        if take("0") {
            if let byte = next, isDigit(byte) { throw error("a number begins with 0") }
        } else {
            try digits()
        }
        var isWhole = true
        if take(".") {
            isWhole = false
            try digits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, text != "-0" {
            guard let whole = Int64(text) else { throw error("a whole number is beyond 64 bits") }
            return .integer(whole)
        }
        guard let value = Double(text), value.isFinite else { throw error("a number is out of range") }
        return .number(value)
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private mutating func digits() throws(HTTPError) {
        let start = position
        while let byte = next, isDigit(byte) { position += 1 }
        guard position > start else { throw error("not a value") }
    }

    private mutating func string() throws(HTTPError) -> String {
        position += 1
        var text: [UInt8] = []
        var start = position
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                let piece = bytes[start..<position]
                position += 1
                if text.isEmpty {
                    guard let string = String(validating: piece, as: UTF8.self) else { throw error("text is not UTF-8") }
                    return string
                }
                text += piece
                guard let string = String(validating: text, as: UTF8.self) else { throw error("text is not UTF-8") }
                return string
            case UInt8(ascii: "\\"):
                text += bytes[start..<position]
                position += 1
                UTF8.encode(try escape())?.forEach { text.append($0) }
                start = position
            case 0..<0x20:
                throw error("a control character stands in text")
            default:
                position += 1
            }
        }
        throw error("text does not end")
    }

    /// Reads what follows a backslash.
    private mutating func escape() throws(HTTPError) -> Unicode.Scalar {
        guard let byte = next else { throw error("text does not end") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw error("unknown escape")
        }
        let first = try hexadecimal()
        guard first != 0 else { throw error("text holds the NUL character") }
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A surrogate: only a high one followed by a low one stands for a character.
        guard first < 0xDC00, take("\\"), take("u") else { throw error("lone surrogate") }
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw error("lone surrogate") }
        return scalar
    }

    private mutating func hexadecimal() throws(HTTPError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw error("text does not end") }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                throw error("not four hexadecimal digits")
            }
            value = value << 4 + UInt32(digit)
            position += 1
        }
        return value
    }
}
