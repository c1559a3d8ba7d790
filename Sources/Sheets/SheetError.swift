/// A failure of this module: a stable dotted code and the facts that belong to it, never the content of a cell.
package struct SheetError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The stable code, as it appears in `--json` output.
    package enum Code: String, Sendable, CaseIterable {
        /// The input, or one part of it, is larger than the declared limit (`limit`).
        case tooLarge = "sheets.too_large"
        /// The text is in an encoding that is not read (UTF-16, or an unknown name).
        case encoding = "sheets.encoding"
        /// The system's character set conversion is missing or failed.
        case conversion = "sheets.conversion"
        /// The file holds no header row.
        case noHeader = "sheets.no_header"
        /// The XML is not well-formed.
        case malformedXML = "sheets.xml.malformed"
        /// The XML holds a DOCTYPE, which could declare entities; none is accepted.
        case doctype = "sheets.xml.doctype"
        /// The XML is nested deeper than the limit.
        case tooDeep = "sheets.xml.too_deep"
        /// A sheet's name is empty, too long, used twice or holds a character that spreadsheets refuse.
        case sheetName = "sheets.sheet_name"
        /// The workbook has no sheet, or a sheet has no column.
        case empty = "sheets.empty"
        /// A row has more cells than the sheet has columns.
        case rowWidth = "sheets.row_width"
        /// A date cell is no day of the calendar.
        case date = "sheets.date"
        /// A number cell has a number of decimal places outside 0...18.
        case places = "sheets.places"
        /// A key holds a character that the file format cannot carry, so it could not come out as it went in.
        case keyCharacter = "sheets.key_character"
        /// The ZIP container could not be made.
        case container = "sheets.container"
    }

    /// What went wrong.
    package var code: Code
    /// The physical line of the input, or the row of the sheet (both from 1), where one is known.
    package var line: Int?
    /// The column (from 1), where one is known.
    package var column: Int?
    /// A technical fact that is no row value: the name of a limit or an encoding, a library's message.
    package var detail: String

    package init(_ code: Code, line: Int? = nil, column: Int? = nil, detail: String = "") {
        self.code = code
        self.line = line
        self.column = column
        self.detail = detail
    }

    /// The code with its facts, for a log.
    package var description: String {
        var text = code.rawValue
        if let line { text += " line \(line)" }
        if let column { text += " column \(column)" }
        if !detail.isEmpty { text += ": \(detail)" }
        return text
    }
}
