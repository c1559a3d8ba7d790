/// What was read from a CSV file: the header, the rows, and what is wrong with each.
package struct DelimitedText: Sendable, Equatable {
    /// One row (列).
    package struct Row: Sendable, Equatable {
        /// The physical line (from 1) on which the row begins.
        package var line: Int
        /// The cells' text; line breaks inside are LF. A row below the header has at least as many as the header.
        package var cells: [String]
        /// What is wrong with the row's cells, at most once for each cell and reason.
        package var problems: [CellProblem]

        package init(line: Int, cells: [String], problems: [CellProblem] = []) {
            self.line = line
            self.cells = cells
            self.problems = problems
        }
    }

    /// The encoding that the file was read in.
    package var encoding: TextEncoding
    /// The first row that is not blank.
    package var header: Row
    /// The other rows, blank ones left out.
    package var rows: [Row]

    package init(encoding: TextEncoding, header: Row, rows: [Row]) {
        self.encoding = encoding
        self.header = header
        self.rows = rows
    }

    /// The index of each header cell by its title (spaces at the ends ignored); the first of equal titles counts.
    package var columnIndex: [String: Int] {
        var index: [String: Int] = [:]
        for (position, title) in header.cells.enumerated() {
            let key = String(title.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            if index[key] == nil { index[key] = position }
        }
        return index
    }
}

/// The declared limits of the CSV reader.
package struct CSVLimits: Sendable, Equatable {
    /// The whole file, in bytes. Default 64 MiB.
    package var bytes = 64 << 20
    /// One cell, in bytes of UTF-8. Default 64 KiB.
    package var cellBytes = 64 << 10
    /// Cells in one row. Default 512.
    package var columns = 512
    /// Rows below the header. Default 500,000.
    package var rows = 500_000
    /// Cells in the whole file; keeps a file of commas from taking all memory. Default 8 million.
    package var cells = 8_000_000

    package init() {}
}
