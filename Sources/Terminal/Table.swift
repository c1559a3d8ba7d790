/// Rows of text under titled columns, for people on a terminal or, as TSV, for other programs.
package struct Table: Sendable, Equatable {
    /// At which side of its column a text stands.
    package enum Alignment: Sendable, Equatable {
        /// At the left.
        case leading
        /// At the right, for numbers.
        case trailing
    }

    /// A column.
    package struct Column: Sendable, Equatable {
        /// The heading.
        package let title: String
        /// Where its texts stand.
        package let alignment: Alignment
        /// Whether its texts may be cut when the terminal is too narrow.
        package let isShrinkable: Bool

        /// Creates a column.
        package init(title: String, alignment: Alignment = .leading, isShrinkable: Bool = false) {
            self.title = title
            self.alignment = alignment
            self.isShrinkable = isShrinkable
        }
    }

    /// How a table is laid out.
    package enum Style: Sendable, Equatable {
        /// Columns side by side in `width` columns of the terminal; nothing is cut when the width is `Int.max`.
        case aligned(width: Int)
        /// One record below the other, a line for each field; suits a screen reader.
        case blocks
        /// Tab-separated values with a heading, never cut; see `Table.plainField(_:)`.
        case plain
    }

    /// The columns.
    package let columns: [Column]
    /// The rows; a row shorter than the columns is filled with empty texts.
    package var rows: [[String]]

    /// Creates a table.
    package init(columns: [Column], rows: [[String]] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// Returns the table as text; each line ends with a line feed.
    ///
    /// `.aligned` cuts shrinkable columns where the terminal has 80 columns or more, and switches to one record for
    /// each block where it has fewer, or where cutting would leave less than 8 columns of a text.
    package func render(style: Style, ambiguousWidth: Int = 1) -> String {
        switch style {
        case .plain:
            return ([columns.map(\.title)] + filledRows).map(plainLine).joined()
        case .blocks:
            return blocks(width: nil, ambiguousWidth: ambiguousWidth)
        case .aligned(let width):
            guard let widths = columnWidths(within: width, ambiguousWidth: ambiguousWidth) else {
                return blocks(width: width, ambiguousWidth: ambiguousWidth)
            }
            return aligned(widths, ambiguousWidth: ambiguousWidth)
        }
    }

    private var filledRows: [[String]] {
        rows.map { row in
            columns.indices.map { row.indices.contains($0) ? row[$0] : "" }
        }
    }

    // MARK: TSV

    private func plainLine(_ fields: [String]) -> String {
        fields.map(Self.plainField).joined(separator: "\t") + "\n"
    }

    /// Returns a field for TSV: tab, line feed, carriage return and backslash become `\t`, `\n`, `\r` and `\\`.
    package static func plainField(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    // MARK: Columns side by side

    private static let gap = 2
    /// Below this a cut text says too little.
    private static let narrowestCut = 8
    /// On a terminal narrower than this, one record for each block reads better than cut columns.
    private static let narrowTerminal = 80

    /// Returns the width of each column, or nil when they do not fit.
    private func columnWidths(within width: Int, ambiguousWidth: Int) -> [Int]? {
        let cells = filledRows.map { $0.map(oneLine) }
        var widths = columns.indices.map { index in
            ([columns[index].title] + cells.map { $0[index] })
                .map { displayWidth($0, ambiguousWidth: ambiguousWidth) }.max() ?? 0
        }
        let gaps = Self.gap * max(0, columns.count - 1)
        var excess = widths.reduce(gaps, +) - width
        guard excess > 0 else { return widths }
        guard width >= Self.narrowTerminal else { return nil }
        while excess > 0 {
            let shrinkable = columns.indices.filter { columns[$0].isShrinkable && widths[$0] > Self.narrowestCut }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func aligned(_ widths: [Int], ambiguousWidth: Int) -> String {
        let rules = widths.map { String(repeating: "-", count: $0) }
        return ([columns.map(\.title), rules] + filledRows).map { fields in
            var line = ""
            for (index, field) in fields.enumerated() {
                let text = truncate(oneLine(field), toWidth: widths[index], ambiguousWidth: ambiguousWidth)
                line += pad(
                    text, toWidth: widths[index], alignment: columns[index].alignment, ambiguousWidth: ambiguousWidth)
                if index < fields.count - 1 { line += String(repeating: " ", count: Self.gap) }
            }
            return trimmedEnd(line) + "\n"
        }.joined()
    }

    // MARK: One record below the other

    private func blocks(width: Int?, ambiguousWidth: Int) -> String {
        let titles = columns.map { displayWidth($0.title, ambiguousWidth: ambiguousWidth) }
        let labelWidth = (titles.max() ?? 0) + 2
        return filledRows.map { row in
            zip(columns, row).map { column, field in
                let label = pad(column.title + ":", toWidth: labelWidth, ambiguousWidth: ambiguousWidth)
                var lines = [oneLine(field)]
                if let width, width - labelWidth >= Self.narrowestCut {
                    lines = wrap(lines[0], toWidth: width - labelWidth, ambiguousWidth: ambiguousWidth)
                }
                let indent = "\n" + String(repeating: " ", count: labelWidth)
                return trimmedEnd(label + lines.joined(separator: indent)) + "\n"
            }.joined()
        }.joined(separator: "\n")
    }
}

/// Returns a line without blanks at its end, which would wrap on a narrow terminal.
func trimmedEnd(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
}
