/// Tables to be written to one file (試算表), apart from any file format.
package struct Workbook: Sendable, Equatable {
    /// The sheets, in order; names are unique.
    package var sheets: [Sheet]
    /// The document's title, for its properties.
    package var title: String
    /// ISO 8601 date-time, written as it is, so that equal input gives equal bytes.
    package var created: String

    package init(sheets: [Sheet], title: String, created: String) {
        self.sheets = sheets
        self.title = title
        self.created = created
    }
}

/// One table (工作表): lines above the header, the header itself, which comes from `columns`, and rows.
package struct Sheet: Sendable, Equatable {
    /// 1...31 characters, none of `[ ] * ? : / \`, no apostrophe at either end.
    package var name: String
    /// At least one.
    package var columns: [Column]
    /// At most as many cells in each as there are columns; missing ones at the end are empty.
    package var rows: [[Cell]]
    /// How many rows stay in view when scrolling, counted from the header row on; the preamble above it stays too. 0 freezes nothing.
    package var frozenRows: Int
    /// Lines above the header, such as the title (first line) and notes. A spreadsheet shows them; CSV leaves them out unless asked.
    package var preamble: [[Cell]]

    package init(name: String, columns: [Column], rows: [[Cell]], frozenRows: Int = 1, preamble: [[Cell]] = []) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.frozenRows = frozenRows
        self.preamble = preamble
    }
}

/// A column (欄): its title, its width and what its cells usually hold.
package struct Column: Sendable, Equatable {
    /// What the cells of a column usually hold; it decides alignment and the format of cells that a person adds.
    package enum Kind: Sendable, Equatable, CaseIterable {
        case text, integer, decimal, date, percent
    }

    /// The title in the header row.
    package var title: String
    /// The width in half-width characters, 1...200; a Chinese character takes two.
    package var widthInCharacters: Int
    /// What the cells usually hold. A cell's own case decides how it is written.
    package var kind: Kind
    /// True for identifiers: new cells are text, and leading key columns stay in view when scrolling sideways.
    package var isKey: Bool

    package init(title: String, widthInCharacters: Int, kind: Kind, isKey: Bool = false) {
        self.title = title
        self.widthInCharacters = widthInCharacters
        self.kind = kind
        self.isKey = isKey
    }
}

/// A cell (儲存格). Numbers are whole numbers with a power of ten, never binary fractions.
package enum Cell: Sendable, Equatable {
    /// Nothing.
    case empty
    /// Free text, possibly written by strangers: made harmless where a program could take it for a formula.
    case text(String)
    /// An identifier that comes out byte for byte as it went in, e.g. tender number `-B-12-25-F-059-00-00`.
    case key(String)
    /// A whole number.
    case integer(Int64)
    /// `scaled` divided by ten to the power of `places` (0...18): 12.34 is scaled 1234, places 2.
    case decimal(scaled: Int64, places: Int)
    /// A day of the Gregorian calendar, year 1...9999.
    case date(year: Int, month: Int, day: Int)
    /// Hundredths: 12.34 % is scaled 1234, places 2.
    case percent(scaled: Int64, places: Int)
}
