/// The automatic styles of `content.xml`: formats of numbers and dates, looks of cells, widths of columns.
enum ODSFormats {
    /// What part of a sheet a cell stands in.
    enum Look {
        case title, note, heading, body
    }

    /// The style's name for a cell of a column. A text that surely fits on one line does not wrap: programs work out the height of every
    /// row with wrapped cells, which made LibreOffice open 5,000 rows in 17 seconds instead of 2.5.
    static func style(_ cell: Cell, look: Look, in column: Column) -> String {
        switch (look, cell) {
        case (.heading, _): return "head"
        case (.title, .text), (.title, .key): return "title"
        case (.title, .empty), (.note, .empty), (.note, .text): return "note"
        default: break
        }
        // Values beside the title or in a note stand free, without the table's borders.
        let prefix = look == .body ? "" : "new-"
        switch cell {
        case .empty: return "line"
        case .text(let text): return fits(text, in: column) ? "line" : "text"
        case .key(let text): return prefix + (fits(text, in: column) ? "key-line" : "key")
        case .integer: return prefix + "d0"
        case .decimal(_, let places): return prefix + "d\(places)"
        case .date: return prefix + "date"
        case .percent(_, let places): return prefix + "p\(places)"
        }
    }

    /// True when the text takes at most five sixths of the column, East Asian characters counted double; the rest is for wide letters.
    private static func fits(_ text: String, in column: Column) -> Bool {
        let room = ODSStyles.width(column) * 5 / 6
        guard text.utf8.count <= room * 3 else { return false }
        var used = 0
        for scalar in text.unicodeScalars {
            if scalar.value < 0x20 { return false }
            used += scalar.value < 0x1100 ? 1 : 2
        }
        return used <= room
    }

    /// The style of cells that a person adds below; without borders, since it reaches to the end of the sheet.
    static func emptyCellStyle(_ column: Column) -> String {
        if column.isKey { return "new-key" }
        switch column.kind {
        case .text: return "new-text"
        case .integer: return "new-d0"
        case .decimal: return "new-d2"
        case .date: return "new-date"
        case .percent: return "new-p2"
        }
    }

    /// Writes all styles that the workbook uses, in a fixed order.
    static func write(_ workbook: Workbook, to out: inout XMLOutput) {
        writeFormats(places: usedPlaces(workbook), to: &out)
        cell("title", parent: "Title", to: &out)
        cell("note", parent: "Default", to: &out)
        cell("head", parent: "Heading", to: &out)
        var widths: Set<Int> = []
        for sheet in workbook.sheets { widths.formUnion(sheet.columns.map(ODSStyles.millimetres)) }
        for width in widths.sorted() {
            out.markup("<style:style style:name=\"co\(width)\" style:family=\"table-column\"><style:table-column-properties")
            out.markup(" style:column-width=\"\(width)mm\"/></style:style>")
        }
        out.markup("<style:style style:name=\"ro\" style:family=\"table-row\"><style:table-row-properties")
        out.markup(" style:use-optimal-row-height=\"true\"/></style:style>")
        for number in 1...workbook.sheets.count {
            out.markup("<style:style style:name=\"ta\(number)\" style:family=\"table\" style:master-page-name=\"sheet\(number)\">")
            out.markup("<style:table-properties table:display=\"true\" style:writing-mode=\"lr-tb\"/></style:style>")
        }
    }

    /// Numbers of decimal places that occur; 0 and 2 always do, for new cells.
    private static func usedPlaces(_ workbook: Workbook) -> [Int] {
        var places: Set<Int> = [0, 2]
        for sheet in workbook.sheets {
            for row in sheet.preamble { for cell in row { note(cell, &places) } }
            for row in sheet.rows { for cell in row { note(cell, &places) } }
        }
        return places.sorted()
    }

    private static func note(_ cell: Cell, _ places: inout Set<Int>) {
        switch cell {
        case .decimal(_, let count), .percent(_, let count):
            // Nearly every cell repeats a count already met; a lookup is cheaper than an insertion.
            if !places.contains(count) { places.insert(count) }
        default: break
        }
    }

    private static func writeFormats(places: [Int], to out: inout XMLOutput) {
        out.markup("<number:text-style style:name=\"n-key\"><number:text-content/></number:text-style>")
        out.markup("<number:date-style style:name=\"n-date\"><number:year number:style=\"long\"/><number:text>-</number:text>")
        out.markup("<number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/></number:date-style>")
        for count in places {
            out.markup("<number:number-style style:name=\"n-d\(count)\"><number:number number:decimal-places=\"\(count)\"")
            out.markup(" number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>")
            out.markup("<number:percentage-style style:name=\"n-p\(count)\"><number:number number:decimal-places=\"\(count)\"")
            out.markup(" number:min-integer-digits=\"1\"/><number:text>%</number:text></number:percentage-style>")
        }
        for (prefix, parent) in [("", "Body"), ("new-", "Default")] {
            cell(prefix + "text", parent: parent, wraps: true, to: &out)
            cell(prefix + "line", parent: parent, to: &out)
            cell(prefix + "key", parent: parent, format: "n-key", wraps: true, to: &out)
            cell(prefix + "key-line", parent: parent, format: "n-key", to: &out)
            cell(prefix + "date", parent: parent, format: "n-date", alignment: "center", to: &out)
            for count in places {
                cell(prefix + "d\(count)", parent: parent, format: "n-d\(count)", alignment: "end", to: &out)
                cell(prefix + "p\(count)", parent: parent, format: "n-p\(count)", alignment: "end", to: &out)
            }
        }
    }

    private static func cell(
        _ name: String, parent: String, format: String? = nil, wraps: Bool = false, alignment: String? = nil,
        to out: inout XMLOutput
    ) {
        out.markup("<style:style style:name=\"\(name)\" style:family=\"table-cell\" style:parent-style-name=\"\(parent)\"")
        if let format { out.markup(" style:data-style-name=\"\(format)\"") }
        out.markup(">")
        if wraps { out.markup("<style:table-cell-properties fo:wrap-option=\"wrap\"/>") }
        if let alignment {
            out.markup("<style:table-cell-properties style:text-align-source=\"fix\"/>")
            out.markup("<style:paragraph-properties fo:text-align=\"\(alignment)\"/>")
        }
        out.markup("</style:style>")
    }
}
