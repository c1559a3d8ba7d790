/// `content.xml`: the sheets' cells, and the formats that they use.
enum ODSContent {
    static func xml(_ workbook: Workbook) -> [UInt8] {
        let cellCount = workbook.sheets.reduce(0) { $0 + ($1.rows.count + 1) * $1.columns.count }
        var out = XMLOutput(reserving: 4096 + cellCount * 120)
        out.markup("<office:document-content\(ODSStyles.namespaces)>\(ODSStyles.fonts)<office:automatic-styles>")
        ODSFormats.write(workbook, to: &out)
        out.markup("</office:automatic-styles><office:body><office:spreadsheet>")
        for (index, sheet) in workbook.sheets.enumerated() { write(sheet, number: index + 1, to: &out) }
        out.markup("</office:spreadsheet></office:body></office:document-content>")
        return out.bytes
    }

    private static func write(_ sheet: Sheet, number: Int, to out: inout XMLOutput) {
        out.markup("<table:table table:name=\"")
        out.escaped(sheet.name)
        out.markup("\" table:style-name=\"ta\(number)\">")
        for column in sheet.columns {
            let style = ODSFormats.emptyCellStyle(column)
            out.markup("<table:table-column table:style-name=\"co\(ODSStyles.millimetres(column))\"")
            out.markup(" table:default-cell-style-name=\"\(style)\"/>")
        }
        for (index, line) in sheet.preamble.enumerated() {
            write(line, columns: sheet.columns, look: index == 0 ? .title : .note, to: &out)
        }
        out.markup("<table:table-header-rows>")
        write(sheet.columns.map { .text($0.title) }, columns: sheet.columns, look: .heading, to: &out)
        out.markup("</table:table-header-rows>")
        for row in sheet.rows { write(row, columns: sheet.columns, look: .body, to: &out) }
        out.markup("</table:table>")
    }

    private static func write(_ row: [Cell], columns: [Column], look: ODSFormats.Look, to out: inout XMLOutput) {
        let width = columns.count
        out.markup("<table:table-row table:style-name=\"ro\">")
        var index = 0
        while index < width {
            if index < row.count, row[index] != .empty {
                write(row[index], style: ODSFormats.style(row[index], look: look, in: columns[index]), to: &out)
                index += 1
                continue
            }
            let start = index
            while index < width, index >= row.count || row[index] == .empty { index += 1 }
            out.markup("<table:table-cell table:style-name=\"\(ODSFormats.style(.empty, look: look, in: columns[start]))\"")
            if index - start > 1 { out.markup(" table:number-columns-repeated=\"\(index - start)\"") }
            out.markup("/>")
        }
        out.markup("</table:table-row>")
    }

    private static func write(_ cell: Cell, style: String, to out: inout XMLOutput) {
        out.markup("<table:table-cell table:style-name=\"")
        out.markup(style)
        switch cell {
        case .empty:
            out.markup("\"/>")
            return
        case .text(let text), .key(let text):
            out.markup("\" office:value-type=\"string\">")
            out.paragraphs(text)
        case .integer(let number):
            value("float", String(number), shown: NumberText.grouped(number, places: 0), to: &out)
        case .decimal(let scaled, let places):
            value("float", NumberText.plain(scaled, places: places), shown: NumberText.grouped(scaled, places: places), to: &out)
        case .percent(let scaled, let places):
            // The stored value is the fraction: 12.34 % is 0.1234.
            let shown = NumberText.plain(scaled, places: places) + "%"
            value("percentage", NumberText.plain(scaled, places: places + 2), shown: shown, to: &out)
        case .date(let year, let month, let day):
            let date = NumberText.date(year: year, month: month, day: day)
            out.markup("\" office:value-type=\"date\" office:date-value=\"\(date)\"><text:p>\(date)</text:p>")
        }
        out.markup("</table:table-cell>")
    }

    private static func value(_ type: String, _ number: String, shown: String, to out: inout XMLOutput) {
        out.markup("\" office:value-type=\"\(type)\" office:value=\"\(number)\"><text:p>\(shown)</text:p>")
    }
}
