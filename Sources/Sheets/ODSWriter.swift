/// The workbook as an OpenDocument spreadsheet (ODF 1.2, CNS 15251), byte-identical for equal input.
///
/// Numbers, dates and percentages are typed cells; keys and text are text, which no program takes for a formula. The header is bold and
/// stays in view, pages are A4 landscape scaled to the width of the columns, and the header repeats on each page. Characters that
/// XML cannot hold become U+FFFD in text.
/// - Throws: `empty`, `sheetName`, `rowWidth`, `date`, `places`, `tooLarge`; `keyCharacter` for a key that could not come out
///   unchanged (control characters other than LF); `container`. Line is the row of the sheet as a person sees it, column counts from 1.
package func ods(_ workbook: Workbook) throws(SheetError) -> [UInt8] {
    try zipContainer(odsEntries(workbook))
}

/// The files inside the container that `ods` makes, in order.
/// - Throws: as `ods`, but for `container`.
package func odsEntries(_ workbook: Workbook) throws(SheetError) -> [ZipEntry] {
    try ODSCheck.check(workbook)
    return [
        ZipEntry(name: "mimetype", bytes: Array(ODSPackage.mediaType.utf8), isStored: true),
        ZipEntry(name: "content.xml", bytes: ODSContent.xml(workbook)),
        ZipEntry(name: "styles.xml", bytes: ODSStyles.xml(workbook)),
        ZipEntry(name: "meta.xml", bytes: ODSPackage.meta(workbook)),
        ZipEntry(name: "settings.xml", bytes: ODSSettings.xml(workbook)),
        ZipEntry(name: "META-INF/manifest.xml", bytes: ODSPackage.manifest()),
    ]
}

/// What must hold before anything is written.
enum ODSCheck {
    /// What spreadsheet programs hold at most.
    static let maximumRows = 1_048_576
    static let maximumColumns = 1_024
    static let maximumNameLength = 31

    static func check(_ workbook: Workbook) throws(SheetError) {
        guard !workbook.sheets.isEmpty else { throw SheetError(.empty, detail: "sheets") }
        var names: Set<String> = []
        for sheet in workbook.sheets {
            // Programs compare names without regard to case.
            guard isName(sheet.name), names.insert(sheet.name.lowercased()).inserted else {
                throw SheetError(.sheetName, detail: sheet.name)
            }
            try check(sheet)
        }
    }

    private static func isName(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf16.count <= maximumNameLength, !name.hasPrefix("'"), !name.hasSuffix("'") else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "[", "]", "*", "?", ":", "/", "\\": false
            default: scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
            }
        }
    }

    private static func check(_ sheet: Sheet) throws(SheetError) {
        guard !sheet.columns.isEmpty else { throw SheetError(.empty, detail: "columns") }
        guard sheet.columns.count <= maximumColumns else { throw SheetError(.tooLarge, detail: "columns") }
        guard sheet.preamble.count + 1 + sheet.rows.count <= maximumRows else { throw SheetError(.tooLarge, detail: "rows") }
        for (index, row) in sheet.preamble.enumerated() { try check(row, line: index + 1, width: sheet.columns.count) }
        for (index, row) in sheet.rows.enumerated() {
            try check(row, line: sheet.preamble.count + index + 2, width: sheet.columns.count)
        }
    }

    private static func check(_ row: [Cell], line: Int, width: Int) throws(SheetError) {
        guard row.count <= width else { throw SheetError(.rowWidth, line: line, column: width + 1) }
        for (index, cell) in row.enumerated() {
            switch cell {
            case .key(let text):
                guard XMLOutput.canHold(text) else { throw SheetError(.keyCharacter, line: line, column: index + 1) }
            case .decimal(_, let places), .percent(_, let places):
                guard (0...18).contains(places) else { throw SheetError(.places, line: line, column: index + 1) }
            case .date(let year, let month, let day):
                guard NumberText.isDay(year: year, month: month, day: day) else {
                    throw SheetError(.date, line: line, column: index + 1)
                }
            case .empty, .text, .integer: break
            }
        }
    }
}
