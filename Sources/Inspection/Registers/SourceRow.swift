/// The first row of a file: which column has which name.
package struct SourceHeader: Sendable, Equatable {
    /// Names in file order, without byte order mark and blanks at the ends.
    package let names: [String]
    private let places: [String: Int]

    /// Creates a header from the cells of the first row.
    package init(_ cells: [String]) {
        names = cells.map { cell in
            let text = cell.unicodeScalars.first?.value == 0xFEFF ? String(cell.unicodeScalars.dropFirst()) : cell
            return String(TextCheck.trimmed(text))
        }
        places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Place of a column, 0 for the first; nil when the file lacks it.
    package func index(of name: String) -> Int? { places[name] }

    /// Problems of the header for a kind of file: missing columns and names that occur twice.
    package func problems(expecting columns: [String], line: Int = 1) -> [RowProblem] {
        let missing = columns.filter { places[$0] == nil }.map { name in
            RowProblem(
                line: line, column: 0, columnName: name, value: "", code: "header.missingColumn",
                zh: "檔案缺少「\(name)」欄。", en: "The file has no column \(name).")
        }
        let doubled = names.enumerated().filter { !$1.isEmpty && places[$1] != $0 }.map { place, name in
            RowProblem(
                line: line, column: place + 1, columnName: name, value: name, code: "header.doubledColumn",
                zh: "「\(TextCheck.visible(name))」欄出現兩次。", en: "The column \(TextCheck.visible(name)) occurs twice.")
        }
        return missing + doubled
    }
}

/// One data row of a file as it came: cells in file order and the header that names them.
package struct SourceRow: Sendable, Equatable {
    /// Line in the file, 1 for the header's line.
    package let line: Int
    /// Names of the columns.
    package let header: SourceHeader
    /// Cells as decoded, nothing trimmed.
    package let cells: [String]

    /// Creates a row.
    package init(line: Int, header: SourceHeader, cells: [String]) {
        self.line = line
        self.header = header
        self.cells = cells
    }
}
