/// What names a tender: agency code and tender number together (規則彙整 §9).
///
/// Compared byte for byte. Swift's own text comparison takes differently composed characters for equal, which a key
/// must not.
package struct TenderKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 執行機關代碼, 9 digits and a letter, or 8 digits.
    package let agencyCode: String
    /// 標案編號, free text of at most 40 characters; may begin with `-`.
    package let number: String

    /// Creates a key; nothing is trimmed.
    package init(agencyCode: String, number: String) {
        self.agencyCode = agencyCode
        self.number = number
    }

    /// Longest tender number.
    package static let longestNumber = 40
    /// Width of the agency code's column.
    package static let longestAgencyCode = 21

    /// Same bytes.
    package static func == (left: TenderKey, right: TenderKey) -> Bool {
        left.agencyCode.utf8.elementsEqual(right.agencyCode.utf8) && left.number.utf8.elementsEqual(right.number.utf8)
    }

    /// Hashes the bytes, with a mark between the two.
    package func hash(into hasher: inout Hasher) {
        for byte in agencyCode.utf8 { hasher.combine(byte) }
        hasher.combine(0xFF as UInt8)
        for byte in number.utf8 { hasher.combine(byte) }
    }

    /// By agency code, then number, as bytes.
    package static func < (left: TenderKey, right: TenderKey) -> Bool {
        if left.agencyCode.utf8.elementsEqual(right.agencyCode.utf8) {
            return left.number.utf8.lexicographicallyPrecedes(right.number.utf8)
        }
        return left.agencyCode.utf8.lexicographicallyPrecedes(right.agencyCode.utf8)
    }

    /// Code and number with a slash, for messages.
    package var description: String { "\(agencyCode)/\(number)" }
}

/// Finds keys that occur twice within one file.
package struct DuplicateFinder: Sendable {
    /// Bytes of the key and the line where it came first.
    private var lines: [[UInt8]: Int] = [:]

    /// Creates a finder for one file.
    package init() {}

    /// Takes down a key; a problem when an earlier line has the same one, byte for byte.
    ///
    /// `parts` are the key's columns in order, `column` is the 1-based place to show.
    package mutating func note(_ parts: [String], line: Int, column: Int, columnName: String) -> RowProblem? {
        var bytes: [UInt8] = []
        for part in parts {
            bytes += part.utf8
            bytes.append(0xFF)
        }
        guard let first = lines[bytes] else {
            lines[bytes] = line
            return nil
        }
        return RowProblem(
            line: line, column: column, columnName: columnName, value: parts.joined(separator: "/"),
            code: "key.duplicate", zh: "與第 \(first) 列重複。", en: "Same key as line \(first).")
    }

    /// Takes down a tender's key.
    package mutating func note(_ key: TenderKey, line: Int, column: Int) -> RowProblem? {
        note([key.agencyCode, key.number], line: line, column: column, columnName: TenderRow.numberColumn)
    }
}
