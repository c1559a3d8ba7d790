/// The sheet as CSV: UTF-8 with BOM, CRLF, quoting after RFC 4180, header first.
///
/// Free text that a spreadsheet could take for a formula gets a leading apostrophe; keys are never altered.
/// Dates are ISO, numbers plain (no thousands separator), a percentage is its number without the sign: 12.34 % is `12.34`.
/// - Parameter includingPreamble: true also writes the lines above the header; off, since programs expect the header first.
package func csv(_ sheet: Sheet, includingPreamble: Bool = false) -> [UInt8] {
    var writer = CSVLineWriter()
    if includingPreamble {
        for line in sheet.preamble { writer.write(line, width: line.count) }
    }
    writer.write(sheet.columns.map { .text($0.title) }, width: sheet.columns.count)
    for row in sheet.rows { writer.write(row, width: sheet.columns.count) }
    return writer.bytes
}

/// Lines of CSV, appended one after the other to a buffer that begins with the byte order mark.
private struct CSVLineWriter {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Writes a line with at least `width` fields.
    mutating func write(_ cells: [Cell], width: Int) {
        let count = max(cells.count, width)
        for index in 0..<count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if index < cells.count { write(cells[index], isOnlyOne: count == 1) }
        }
        if count == 1, cells.first ?? .empty == .empty { quoteNothing() }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private mutating func write(_ cell: Cell, isOnlyOne: Bool) {
        switch cell {
        case .empty: break
        case .text(let text):
            if isOnlyOne, text.isEmpty { quoteNothing() } else { write(field: text, isHarmless: !startsLikeFormula(text)) }
        case .key(let text):
            if isOnlyOne, text.isEmpty { quoteNothing() } else { write(field: text, isHarmless: true) }
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .decimal(let scaled, let places), .percent(let scaled, let places):
            bytes.append(contentsOf: NumberText.plain(scaled, places: places).utf8)
        case .date(let year, let month, let day):
            bytes.append(contentsOf: NumberText.date(year: year, month: month, day: day).utf8)
        }
    }

    /// A line of one empty field would be a blank line, which readers skip.
    private mutating func quoteNothing() {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(field: String, isHarmless: Bool) {
        let quote = UInt8(ascii: "\"")
        let needsQuotes = mustBeQuoted(field)
        if needsQuotes { bytes.append(quote) }
        if !isHarmless { bytes.append(UInt8(ascii: "'")) }
        if needsQuotes {
            for byte in field.utf8 {
                if byte == quote { bytes.append(quote) }
                bytes.append(byte)
            }
            bytes.append(quote)
        } else {
            bytes.append(contentsOf: field.utf8)
        }
    }

    /// True for a comma, a quote or any control character inside, and for a space at either end, which some readers drop.
    private func mustBeQuoted(_ field: String) -> Bool {
        let space = UInt8(ascii: " ")
        if field.utf8.first == space || field.utf8.last == space { return true }
        return field.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    }

    /// True when a spreadsheet could run the text as a formula. Besides the ASCII signs, East Asian versions also take the full-width ones.
    private func startsLikeFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
        default: return false
        }
    }
}
