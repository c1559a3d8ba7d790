/// ASCII digits as a number; nothing else, no sign, no blank.
enum Digits {
    /// The value of `text` when it consists of ASCII digits only and its length lies in `length` (18 at most).
    static func number(_ text: some StringProtocol, length: ClosedRange<Int>) -> Int? {
        let bytes = text.utf8
        guard length.contains(bytes.count), bytes.count <= 18 else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}

/// Full-width ASCII (U+FF01 to U+FF5E) and the ideographic space, as input methods leave them behind.
package enum FullWidth {
    /// `text` with full-width ASCII turned into ordinary ASCII, and whether anything was turned.
    package static func narrowed(_ text: String) -> (text: String, changed: Bool) {
        guard text.unicodeScalars.contains(where: isWide) else { return (text, false) }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let value = scalar.value == 0x3000 ? 0x20 : scalar.value - (isWide(scalar) ? 0xFEE0 : 0)
            result.append(Unicode.Scalar(value) ?? scalar)
        }
        return (String(result), true)
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0xFF01...0xFF5E).contains(scalar.value) || scalar.value == 0x3000
    }
}

/// Small questions about texts from files and keyboards.
enum TextCheck {
    /// `text` without blanks (space, tab, ideographic space) at both ends.
    static func trimmed<Text: StringProtocol>(_ text: Text) -> Substring where Text.SubSequence == Substring {
        var rest = text[...]
        while let first = rest.unicodeScalars.first, isBlank(first) { rest.unicodeScalars.removeFirst() }
        while let last = rest.unicodeScalars.last, isBlank(last) { rest.unicodeScalars.removeLast() }
        return rest
    }

    /// Line feed, carriage return, or a Unicode line or paragraph separator.
    static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// A control character (C0, DEL, C1) or one that turns the direction of writing, which can disguise a text.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// At most `limit` characters of `text`, control characters and line breaks shown as ⟨U+0007⟩; `…` for the rest.
    static func visible(_ text: String, limit: Int = 80) -> String {
        var kept = ""
        var count = 0
        var shortened: String?
        for scalar in text.unicodeScalars {
            let piece = isControl(scalar) || isLineBreak(scalar) ? "⟨U+\(hex(scalar.value))⟩" : String(scalar)
            let next = count + piece.unicodeScalars.count
            // Where to cut, should more follow than fits.
            if next > limit - 1, shortened == nil { shortened = kept + "…" }
            if next > limit { return shortened ?? kept }
            kept += piece
            count = next
        }
        return kept
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar.value == 0x3000
    }
}
