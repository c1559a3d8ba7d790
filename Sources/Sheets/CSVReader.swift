/// Reads CSV: finds the encoding unless it is given, takes CRLF and LF, and quoted cells with doubled quotes and line breaks.
///
/// A fault stays with its row: undecodable bytes, control characters, an unclosed quote or a cell too long become problems there,
/// and the rest is read. The first row that is not blank is the header.
/// - Throws: `tooLarge` beyond a limit for the whole file, `noHeader` for a file without text, `encoding` for UTF-16,
///   `conversion` when the system lacks CP950.
package func readCSV(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, limits: CSVLimits = CSVLimits()
) throws(SheetError) -> DelimitedText {
    guard bytes.count <= limits.bytes else { throw SheetError(.tooLarge, detail: "bytes") }
    let text: DecodedText
    if let encoding {
        text = try TextEncoding.decode(bytes, as: encoding)
    } else {
        text = try TextEncoding.detectAndDecode(bytes)
    }
    var reader = CSVRowReader(text: text, limits: limits)
    guard let header = reader.nextRow() else { throw SheetError(.noHeader) }
    var rows: [DelimitedText.Row] = []
    var cellCount = header.cells.count
    while var row = reader.nextRow() {
        guard rows.count < limits.rows else { throw SheetError(.tooLarge, line: row.line, detail: "rows") }
        row.fit(to: header.cells.count)
        cellCount += row.cells.count
        guard cellCount <= limits.cells else { throw SheetError(.tooLarge, line: row.line, detail: "cells") }
        rows.append(row)
    }
    return DelimitedText(encoding: text.encoding, header: header, rows: rows)
}

extension DelimitedText.Row {
    /// Brings the row to the header's width: adds missing cells, drops empty ones beyond it, and reports what does not fit.
    fileprivate mutating func fit(to width: Int) {
        while cells.count > width, cells.last == "" { cells.removeLast() }
        if cells.count > width {
            problems.append(CellProblem(line: line, column: 0, value: cells[width], reason: .tooManyCells))
        } else if cells.count < width {
            problems.append(CellProblem(line: line, column: 0, value: cells.last ?? "", reason: .tooFewCells))
            cells.append(contentsOf: repeatElement("", count: width - cells.count))
        }
    }
}
