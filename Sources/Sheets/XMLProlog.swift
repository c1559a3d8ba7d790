/// The first line of an XML document, `<?xml … encoding="…"?>`, and what follows from it.
enum XMLProlog {
    /// The document in UTF-8. The declaration is blanked out, since its encoding no longer holds; lines keep their numbers.
    /// - Throws: `encoding` for a declared or recognised encoding that is not read.
    static func decode(_ bytes: [UInt8]) throws(SheetError) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw SheetError(.encoding, detail: "UTF-16") }
        var encoding = TextEncoding.utf8
        if !bytes.starts(with: TextEncoding.byteOrderMark), let name = declaredEncoding(bytes) {
            guard let known = TextEncoding(name: name) else { throw SheetError(.encoding, line: 1, detail: String(name.prefix(40))) }
            encoding = known
        }
        var text = try TextEncoding.decode(bytes, as: encoding).utf8
        if let end = declarationEnd(text) {
            for index in 0..<end where text[index] != 0x0A && text[index] != 0x0D { text[index] = UInt8(ascii: " ") }
        }
        return text
    }

    /// The name in the declaration, or `nil` when there is none.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        guard let end = declarationEnd(bytes) else { return nil }
        let declaration = String(decoding: bytes[..<end], as: UTF8.self)
        // `<?xml version="1.0" encoding="Big5"?>` in pieces between quotes: the value is the piece behind the one that ends in the key.
        let pieces = declaration.split(omittingEmptySubsequences: false) { $0 == "\"" || $0 == "'" }
        for (key, value) in zip(pieces, pieces.dropFirst()) {
            let name = key.filter { $0 != " " && $0 != "\t" && $0 != "\r" && $0 != "\n" && $0 != "\r\n" }
            if name == "encoding=" { return String(value) }
        }
        return nil
    }

    /// The offset behind `?>`; a declaration that is longer than any real one is left for the parser to refuse.
    private static func declarationEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.starts(with: Array("<?xml ".utf8)) || bytes.starts(with: Array("<?xml\t".utf8)) else { return nil }
        let limit = min(bytes.count, 512)
        for index in 6..<limit where bytes[index - 1] == UInt8(ascii: "?") && bytes[index] == UInt8(ascii: ">") {
            return index + 1
        }
        return nil
    }
}
