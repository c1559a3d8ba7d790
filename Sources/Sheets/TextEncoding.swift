/// The encodings (編碼) in which files arrive from offices.
package enum TextEncoding: String, Sendable, Equatable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "UTF-8"
    /// Big5 as Windows writes it (code page 950). Private characters (造字) mean something on their own machine only: they are undecodable.
    case cp950 = "CP950"

    /// Reads an encoding's name as people and XML declarations write it, in any letter case; `nil` when it is not supported.
    package init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8", "utf-8-sig", "us-ascii", "ascii": self = .utf8
        case "big5", "big-5", "cp950", "ms950", "windows-950", "csbig5", "x-windows-950", "cn-big5": self = .cp950
        default: return nil
        }
    }

    /// Decodes a whole text; what cannot be decoded becomes U+FFFD and is listed.
    /// - Throws: `conversion` when the system lacks the conversion.
    package static func decode(_ bytes: [UInt8], as encoding: TextEncoding) throws(SheetError) -> DecodedText {
        switch encoding {
        case .utf8: decodeUTF8(bytes)
        case .cp950: try decodeWithIconv(bytes, from: encoding)
        }
    }

    /// Finds the encoding and decodes: a UTF-8 byte order mark decides; else UTF-8 if all of it is valid; else CP950,
    /// unless UTF-8 explains the bytes with fewer faults (a UTF-8 file with one damaged character).
    /// - Throws: `encoding` for UTF-16, `conversion` when the system lacks the conversion.
    package static func detectAndDecode(_ bytes: [UInt8]) throws(SheetError) -> DecodedText {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw SheetError(.encoding, detail: "UTF-16")
        }
        let unicode = decodeUTF8(bytes)
        if unicode.flaws.isEmpty || bytes.starts(with: byteOrderMark) { return unicode }
        let big5 = try decodeWithIconv(bytes, from: .cp950)
        return unicode.flaws.count < big5.flaws.count ? unicode : big5
    }

    /// UTF-8's byte order mark.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// U+FFFD in UTF-8: the sign for what could not be decoded.
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}

/// A decoded text: well-formed UTF-8 without a byte order mark, and where the input was faulty.
package struct DecodedText: Sendable, Equatable {
    /// The encoding that the bytes were read in.
    package var encoding: TextEncoding
    /// Well-formed UTF-8.
    package var utf8: [UInt8]
    /// Offsets in `utf8` of each U+FFFD that stands for undecodable input, ascending.
    package var flaws: [Int]

    package init(encoding: TextEncoding, utf8: [UInt8], flaws: [Int]) {
        self.encoding = encoding
        self.utf8 = utf8
        self.flaws = flaws
    }

    /// The text as a string.
    package var string: String { String(decoding: utf8, as: UTF8.self) }
}
