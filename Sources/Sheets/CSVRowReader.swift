/// Walks over decoded CSV row by row. Pure: the position is its only state.
struct CSVRowReader {
    private let bytes: [UInt8]
    private let flaws: [Int]
    private let limits: CSVLimits
    private var position = 0
    private var line = 1
    /// The first entry of `flaws` that lies at or after `position`.
    private var nextFlaw = 0

    init(text: DecodedText, limits: CSVLimits) {
        bytes = text.utf8
        flaws = text.flaws
        self.limits = limits
    }

    /// The next row that is not blank, or `nil` at the end. Blank is a row whose cells are all empty and without quotes.
    mutating func nextRow() -> DelimitedText.Row? {
        while position < bytes.count {
            var isBlank = true
            let row = readRow(isBlank: &isBlank)
            if !isBlank { return row }
        }
        return nil
    }

    private mutating func readRow(isBlank: inout Bool) -> DelimitedText.Row {
        var row = DelimitedText.Row(line: line, cells: [])
        var column = 0
        while true {
            column += 1
            let start = position
            let cellLine = line
            let cell = position < bytes.count && bytes[position] == quote ? quotedCell() : plainCell()
            position = cell.end
            line += cell.lineBreaks
            if cell.end > start { isBlank = false }
            if column <= limits.columns {
                record(cell, from: start, line: cellLine, column: column, in: &row)
            } else if column == limits.columns + 1 {
                row.problems.append(CellProblem(line: row.line, column: 0, value: cell.string, reason: .tooManyColumns))
            }
            skipFlaws(before: position)
            guard position < bytes.count, bytes[position] == comma else { break }
            position += 1
        }
        skipLineEnd()
        return row
    }

    /// Appends the cell to the row, with what is wrong with it.
    private func record(_ cell: ScannedCell, from start: Int, line: Int, column: Int, in row: inout DelimitedText.Row) {
        let text = cell.string
        row.cells.append(text)
        func report(_ reason: CellProblem.Reason) {
            row.problems.append(CellProblem(line: line, column: column, value: text, reason: reason))
        }
        if nextFlaw < flaws.count, flaws[nextFlaw] < cell.end { report(.undecodable) }
        if cell.hasControlCharacter { report(.controlCharacter) }
        if let reason = cell.fault { report(reason) }
        if cell.isCut { report(.tooLong) }
    }

    private mutating func skipFlaws(before end: Int) {
        while nextFlaw < flaws.count, flaws[nextFlaw] < end { nextFlaw += 1 }
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        position += bytes[position] == carriageReturn ? 2 : 1
        line += 1
    }

    /// True where an unquoted cell ends: at a comma, LF, CRLF or the end. A CR alone is a control character inside the cell.
    private func isCellEnd(_ index: Int) -> Bool {
        guard index < bytes.count else { return true }
        let byte = bytes[index]
        if byte == comma || byte == lineFeed { return true }
        return byte == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
    }

    private func plainCell() -> ScannedCell {
        var index = position
        var cell = ScannedCell(limit: limits.cellBytes)
        while true {
            // Nearly every byte ends no cell and is no part of a control character: pass over it without further looks.
            while index < bytes.count, bytes[index] > comma, bytes[index] < 0x7F || bytes[index] > 0xA0, bytes[index] != 0xC2 { index += 1 }
            if isCellEnd(index) { break }
            cell.note(bytes[index], after: index > position ? bytes[index - 1] : 0)
            index += 1
        }
        cell.append(bytes[position..<index])
        cell.end = index
        return cell
    }

    /// Reads a cell that begins with a quote. When the quote has no partner within the limit for a cell, or the partner is plainly
    /// the beginning of another quoted cell on a later line, the cell ends with its first line: a forgotten quote costs one row.
    private func quotedCell() -> ScannedCell {
        var cell = ScannedCell(limit: limits.cellBytes)
        var index = position + 1
        var copied = index
        while index < bytes.count, cell.lineBreaks == 0 || index - position <= limits.cellBytes {
            let byte = bytes[index]
            if byte == quote {
                if index + 1 < bytes.count, bytes[index + 1] == quote {
                    cell.append(bytes[copied...index])
                    index += 2
                    copied = index
                    continue
                }
                cell.append(bytes[copied..<index])
                if isCellEnd(index + 1) {
                    cell.end = index + 1
                    return cell
                }
                return cell.lineBreaks > 0 ? cutAtLineEnd() : withTail(cell, from: index + 1)
            }
            if byte == lineFeed {
                let isPair = bytes[index - 1] == carriageReturn
                cell.append(bytes[copied..<(isPair ? max(copied, index - 1) : index)])
                copied = index
                cell.lineBreaks += 1
            } else if !(byte == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed) {
                cell.note(byte, after: bytes[index - 1])
            }
            index += 1
        }
        return cutAtLineEnd()
    }

    /// The rest of the line as the text of a cell whose quote is never closed.
    private func cutAtLineEnd() -> ScannedCell {
        var cell = ScannedCell(limit: limits.cellBytes)
        cell.fault = .unclosedQuote
        var index = position + 1
        while index < bytes.count, bytes[index] != lineFeed {
            let endsLine = bytes[index] == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
            if endsLine { break }
            cell.note(bytes[index], after: bytes[index - 1])
            index += 1
        }
        cell.append(bytes[(position + 1)..<index])
        cell.end = index
        return cell
    }

    /// The cell with what stands between its closing quote and the next comma, e.g. `"a"b`.
    private func withTail(_ quoted: ScannedCell, from start: Int) -> ScannedCell {
        var cell = quoted
        cell.fault = .textAfterQuote
        var index = start
        while !isCellEnd(index) {
            cell.note(bytes[index], after: bytes[index - 1])
            index += 1
        }
        cell.append(bytes[start..<index])
        cell.end = index
        return cell
    }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D

/// One cell as scanned: its bytes up to the limit, where it ends, and what was noticed.
private struct ScannedCell {
    /// The most bytes that are kept.
    let limit: Int
    /// Shares the file's bytes as long as the cell is one piece of them, as nearly every cell is.
    private var content: ArraySlice<UInt8> = []
    /// The offset just behind the cell.
    var end = 0
    /// Line breaks inside the cell.
    var lineBreaks = 0
    var fault: CellProblem.Reason?
    private(set) var isCut = false
    private(set) var hasControlCharacter = false

    init(limit: Int) { self.limit = limit }

    var string: String { String(decoding: content, as: UTF8.self) }

    mutating func append(_ bytes: ArraySlice<UInt8>) {
        guard !isCut else { return }
        guard content.count + bytes.count > limit else {
            if content.isEmpty { content = bytes } else { content.append(contentsOf: bytes) }
            return
        }
        isCut = true
        var kept = bytes.prefix(limit - content.count)
        // Cut between characters: a continuation byte right behind the cut belongs to a character that began before it.
        while !kept.isEmpty, kept.endIndex < bytes.endIndex, bytes[kept.endIndex] & 0xC0 == 0x80 { kept.removeLast() }
        content.append(contentsOf: kept)
    }

    /// Notices control characters: those of ASCII except the tab, DEL, and U+0080...U+009F (C2 and 80...9F in UTF-8).
    mutating func note(_ byte: UInt8, after previous: UInt8) {
        if byte < 0x20 {
            if byte != 0x09 { hasControlCharacter = true }
        } else if byte == 0x7F || (previous == 0xC2 && (0x80...0x9F).contains(byte)) {
            hasControlCharacter = true
        }
    }
}
