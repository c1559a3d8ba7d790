package import Inspection

/// Which draw: one for each group, quarter and number (schema/draw.md, "The frame F" and "The commitment").
package struct DrawName: Sendable, Hashable {
    /// The group that draws: a word (1 to 64 of `A-Z a-z 0-9 . _ -`).
    package let group: String
    package let quarter: Quarter
    /// 1 to 999; numbers of a quarter follow each other.
    package let number: Int

    /// - Throws: `draw.name` when the group is no word or the number out of range.
    package init(group: String, quarter: Quarter, number: Int) throws(Refusal) {
        guard DrawText.isWord(group), (1...999).contains(number) else { throw .drawName("\(group),\(quarter),\(number)") }
        self.group = group
        self.quarter = quarter
        self.number = number
    }

    /// `GROUP,QUARTER,NUMBER`, as in frames and commitments.
    package var text: String { "\(group),\(quarter),\(number)" }
}

/// The grammar's small parts (schema/draw.md). Everything that is hashed is spelled in one way only.
enum DrawText {
    /// Names of the algorithm, in the frame and in the commitment.
    static let version = "draw-v1"

    /// 1 to 64 of `A-Z a-z 0-9 . _ -`.
    static func isWord(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { isDigit($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0) || $0 == 0x2e || $0 == 0x5f || $0 == 0x2d }
    }

    /// The name of a beacon: 1 to 64 of `a-z 0-9 . -`.
    static func isSource(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { isDigit($0) || (0x61...0x7a).contains($0) || $0 == 0x2e || $0 == 0x2d }
    }

    /// A document number: 1 to 100 characters; no comma, quotation mark, backslash or control character, so that records need no escapes.
    static func isDocument(_ text: String) -> Bool {
        (1...100).contains(text.unicodeScalars.count)
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f && $0 != "," && $0 != "\"" && $0 != "\\" }
    }

    /// A number of the grammar: ASCII digits, no sign, no leading zero, below 10^16.
    static func number(_ text: some StringProtocol) -> UInt64? {
        let digits = text.utf8
        guard (1...16).contains(digits.count), digits.allSatisfy(isDigit), digits.count == 1 || digits.first != 0x30 else { return nil }
        return UInt64(text)
    }

    /// Lower-case hexadecimal digits of exactly that many bytes; nil for anything else.
    static func isLowerHex(_ text: some StringProtocol, bytes: ClosedRange<Int>) -> Bool {
        let digits = text.utf8
        return digits.count.isMultiple(of: 2) && bytes.contains(digits.count / 2)
            && digits.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
