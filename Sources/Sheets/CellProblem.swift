/// A fact about one cell or row of an imported file, for the person who has to mend it (匯入問題).
package struct CellProblem: Sendable, Equatable {
    /// Why a cell or row is doubtful, as a stable code. Importers add their own reasons through `custom`.
    package enum Reason: Sendable, Hashable {
        /// Bytes that mean nothing in the file's encoding; the cell shows U+FFFD for them.
        case undecodable
        /// A control character, NUL included, other than a tab, or a line break in quotes.
        case controlCharacter
        /// A quoted cell that never ends; it was cut at the end of its line.
        case unclosedQuote
        /// Text between a closing quote and the next comma; it was appended to the cell.
        case textAfterQuote
        /// A cell beyond the limit; it was cut.
        case tooLong
        /// A row with more cells than the limit; the others were left out.
        case tooManyColumns
        /// A row with fewer cells than the header; empty ones were added.
        case tooFewCells
        /// A row with something in more cells than the header has.
        case tooManyCells
        /// A reason of the importer's own, under its stable dotted code.
        case custom(String)

        /// The stable dotted code.
        package var code: String {
            switch self {
            case .undecodable: "csv.undecodable"
            case .controlCharacter: "csv.control_character"
            case .unclosedQuote: "csv.unclosed_quote"
            case .textAfterQuote: "csv.text_after_quote"
            case .tooLong: "csv.too_long"
            case .tooManyColumns: "csv.too_many_columns"
            case .tooFewCells: "csv.too_few_cells"
            case .tooManyCells: "csv.too_many_cells"
            case .custom(let code): code
            }
        }
    }

    /// The physical line (from 1) on which the cell, or for a whole row the row, begins.
    package var line: Int
    /// The column (from 1); 0 means the whole row.
    package var column: Int
    /// The beginning of the cell, at most 80 characters, control characters made visible.
    package var value: String
    /// Why.
    package var reason: Reason

    /// Creates a problem; `value` is shortened and made visible here.
    package init(line: Int, column: Int, value: String, reason: Reason) {
        self.line = line
        self.column = column
        self.value = Self.visible(value)
        self.reason = reason
    }

    /// How many characters of a cell a problem shows.
    package static let shownCharacters = 80

    /// The beginning of the text with a sign for each control character: U+2400 and following, `␡` for DEL, U+FFFD for the others.
    private static func visible(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in String(text.prefix(shownCharacters)).unicodeScalars.prefix(shownCharacters) {
            switch scalar.value {
            case 0..<0x20: out.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F: out.append("\u{2421}")
            case 0x80...0x9F: out.append("\u{FFFD}")
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
