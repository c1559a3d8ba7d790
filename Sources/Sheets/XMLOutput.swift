/// XML being written to a buffer.
struct XMLOutput {
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
        markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// Appends tags as they are.
    mutating func markup(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends text for between tags or inside a quoted attribute. Characters that XML 1.0 cannot hold become U+FFFD;
    /// tab and line breaks become references, since parsers turn them into spaces inside an attribute.
    mutating func escaped(_ text: String) {
        var held = ByteWindow()
        for byte in text.utf8 { escape(byte, &held) }
    }

    /// Appends text as the paragraphs of a cell. ODF collapses white space, so that runs of spaces and line breaks have elements of
    /// their own (ODF 1.2 part 1, 6.1.2). A tab becomes a space: LibreOffice 7 drops the element for it inside cells.
    mutating func paragraphs(_ text: String) {
        markup("<text:p>")
        var held = ByteWindow()
        var spaces = 0
        var isAtStart = true
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x20 || byte == 0x09 {
                spaces += 1
                previous = byte
                continue
            }
            let isBreak = byte == 0x0A || byte == 0x0D
            writeSpaces(&spaces, keepsFirst: !isAtStart && !isBreak)
            if isBreak {
                // The LF of a CRLF was already written with the CR.
                if !(byte == 0x0A && previous == 0x0D) { markup("</text:p><text:p>") }
                isAtStart = true
            } else {
                escape(byte, &held)
                isAtStart = false
            }
            previous = byte
        }
        writeSpaces(&spaces, keepsFirst: false)
        markup("</text:p>")
    }

    /// True when every character of the text can be written and read back unchanged as the paragraphs of a cell.
    static func canHold(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A: true
            case 0..<0x20, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
    }

    private mutating func writeSpaces(_ count: inout Int, keepsFirst: Bool) {
        guard count > 0 else { return }
        if keepsFirst { bytes.append(0x20) }
        let rest = keepsFirst ? count - 1 : count
        if rest > 0 { markup("<text:s text:c=\"\(rest)\"/>") }
        count = 0
    }

    private mutating func escape(_ byte: UInt8, _ held: inout ByteWindow) {
        held.push(byte)
        switch byte {
        case UInt8(ascii: "&"): markup("&amp;")
        case UInt8(ascii: "<"): markup("&lt;")
        case UInt8(ascii: ">"): markup("&gt;")
        case UInt8(ascii: "\""): markup("&quot;")
        case 0x09: markup("&#9;")
        case 0x0A: markup("&#10;")
        case 0x0D: markup("&#13;")
        case 0..<0x20: bytes.append(contentsOf: TextEncoding.replacement)
        case 0xBE, 0xBF:
            bytes.append(byte)
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF; only their last byte differs from U+FFFD.
            if held.isNoncharacter { bytes[bytes.count - 1] = 0xBD }
        default: bytes.append(byte)
        }
    }
}

/// The last three bytes of UTF-8 that went by.
private struct ByteWindow {
    private var last: UInt32 = 0

    mutating func push(_ byte: UInt8) { last = (last << 8 | UInt32(byte)) & 0xFF_FFFF }

    /// True behind U+FFFE or U+FFFF.
    var isNoncharacter: Bool { last == 0xEFBFBE || last == 0xEFBFBF }
}
