/// Reads typed values from one row and gathers what is wrong with it.
///
/// Every method gives a value that the caller may go on with; whether the row counts is decided by `problems`.
struct FieldReader {
    private let row: SourceRow
    private(set) var problems: [RowProblem] = []
    /// The row does not have the columns that its file needs: reading its values would only add noise.
    let isMisshapen: Bool
    /// Whether problems name a column's place.
    private let hasColumns: Bool

    /// Longest text in any column without a limit of its own.
    static let longestText = 2_000

    init(_ row: SourceRow, columns: [String]) {
        self.row = row
        hasColumns = true
        let width = row.header.names.count
        var found = row.header.problems(expecting: columns, line: row.line).filter { $0.column == 0 }
        if row.cells.count < width {
            found.append(
                Self.shape(
                    row, "row.short", "這一列只有 \(row.cells.count) 欄，應有 \(width) 欄。",
                    "The row has \(row.cells.count) columns instead of \(width)."))
        } else if row.cells.count > width {
            found.append(
                Self.shape(
                    row, "row.long", "這一列有 \(row.cells.count) 欄，只應有 \(width) 欄。",
                    "The row has \(row.cells.count) columns instead of \(width)."))
        }
        problems = found
        isMisshapen = !found.isEmpty
    }

    /// A reader over named values that are no columns of a row, as in XML.
    init(_ values: [(String, String)], line: Int) {
        row = SourceRow(line: line, header: SourceHeader(values.map(\.0)), cells: values.map(\.1))
        hasColumns = false
        isMisshapen = false
    }

    private static func shape(_ row: SourceRow, _ code: String, _ zh: String, _ en: String) -> RowProblem {
        RowProblem(line: row.line, column: 0, columnName: "", value: "", code: code, zh: zh, en: en)
    }

    /// The cell as it came; empty when the column is missing.
    func raw(_ name: String) -> String {
        guard let index = row.header.index(of: name), row.cells.indices.contains(index) else { return "" }
        return row.cells[index]
    }

    mutating func report(_ problem: ValueProblem, in name: String) {
        let column = hasColumns ? (row.header.index(of: name) ?? -1) + 1 : 0
        problems.append(
            RowProblem(
                line: row.line, column: column, columnName: name, value: raw(name),
                code: problem.code, zh: problem.zh, en: problem.en))
    }

    /// A key, byte for byte as it came: only empty, too long, and characters that cannot be seen are refused.
    mutating func key(_ name: String, most: Int, isRequired: Bool = true) -> String {
        let value = raw(name)
        if TextCheck.trimmed(value).isEmpty {
            if isRequired { report(.missing, in: name) }
            return ""
        }
        checkCharacters(value, most, name)
        return value
    }

    /// A text without blanks at its ends; empty when not required.
    mutating func text(_ name: String, isRequired: Bool = false, most: Int = FieldReader.longestText) -> String {
        let value = String(TextCheck.trimmed(raw(name)))
        if value.isEmpty, isRequired { report(.missing, in: name) }
        checkCharacters(value, most, name)
        return value
    }

    /// A longer text of several lines, as people write explanations; other control characters are refused.
    mutating func note(_ name: String) -> String {
        let value = String(TextCheck.trimmed(raw(name)))
        if value.unicodeScalars.contains(where: { TextCheck.isControl($0) && !TextCheck.isLineBreak($0) }) {
            report(.control, in: name)
        }
        if value.unicodeScalars.count > Self.longestText { report(.tooLong(Self.longestText), in: name) }
        return value
    }

    private mutating func checkCharacters(_ value: String, _ most: Int, _ name: String) {
        if value.unicodeScalars.contains(where: TextCheck.isLineBreak) {
            report(.newline, in: name)
        } else if value.unicodeScalars.contains(where: TextCheck.isControl) {
            report(.control, in: name)
        }
        if value.unicodeScalars.count > most { report(.tooLong(most), in: name) }
    }

    /// Texts separated by `、`, without empty ones.
    mutating func list(_ name: String) -> [String] {
        text(name).split(separator: "、").map { String(TextCheck.trimmed($0)) }.filter { !$0.isEmpty }
    }

    /// A date in any shape of `RocCalendar.parse`; nil when empty and not required, or wrong.
    mutating func day(_ name: String, isRequired: Bool = false) -> CalendarDay? {
        day(raw(name), name, isRequired: isRequired)
    }

    private mutating func day(_ value: String, _ name: String, isRequired: Bool) -> CalendarDay? {
        switch RocCalendar.parse(value) {
        case .success(let day): return day
        case .failure(.empty):
            if isRequired { report(.missing, in: name) }
        case .failure(let problem): report(.day(problem), in: name)
        }
        return nil
    }

    /// ISO dates separated by blanks, each once, in order.
    mutating func days(_ name: String) -> [CalendarDay] {
        var days: Set<CalendarDay> = []
        for piece in text(name, most: 20_000).split(separator: " ") {
            guard let day = day(String(piece), name, isRequired: false) else { break }
            days.insert(day)
        }
        return days.sorted()
    }

    /// A decimal without sign, thousands separators allowed, in units of 10^-`places`; nil when empty or wrong.
    ///
    /// More decimals than `places` are rounded half up, since map systems give millimetres.
    mutating func scaled(
        _ name: String, places: Int, in range: ClosedRange<Int>, isRequired: Bool = false
    ) -> Int? {
        let given = String(TextCheck.trimmed(raw(name)))
        if given.isEmpty {
            if isRequired { report(.missing, in: name) }
            return nil
        }
        let narrow = FullWidth.narrowed(given)
        let value = DecimalText.scaled(narrow.text, places: places)
        if narrow.changed {
            report(value == nil ? .notNumber : .fullWidth(suggestion: narrow.text), in: name)
            return nil
        }
        guard let value else {
            report(.notNumber, in: name)
            return nil
        }
        guard range.contains(value) else {
            report(
                .outOfRange(
                    DecimalText.shown(range.lowerBound, places: places),
                    DecimalText.shown(range.upperBound, places: places)), in: name)
            return nil
        }
        return value
    }

    /// A decimal of two places; nil when empty or wrong.
    mutating func hundredths(
        _ name: String, in range: ClosedRange<Int>, isRequired: Bool = false
    ) -> Hundredths? {
        scaled(name, places: 2, in: range.lowerBound * 100...range.upperBound * 100, isRequired: isRequired)
            .map { Hundredths(scaled: $0) }
    }

    /// A whole number; nil when empty or wrong.
    mutating func integer(_ name: String, in range: ClosedRange<Int>, isRequired: Bool = false) -> Int? {
        if raw(name).contains(".") {
            report(.notNumber, in: name)
            return nil
        }
        return scaled(name, places: 0, in: range, isRequired: isRequired)
    }

    /// One of a few words; nil when empty and not required, or unknown.
    mutating func word<Value>(_ name: String, _ words: [(String, Value)], isRequired: Bool = true) -> Value? {
        let value = text(name)
        if value.isEmpty {
            if isRequired { report(.missing, in: name) }
            return nil
        }
        if let found = words.first(where: { $0.0 == value }) { return found.1 }
        report(.unknownWord(words.map(\.0)), in: name)
        return nil
    }
}

/// Decimals as texts, in integers.
enum DecimalText {
    /// `text` in units of 10^-`places`, rounded half up; nil when it is no plain decimal.
    ///
    /// Thousands separators must stand where they belong: `1,535` and `1,234,500`, not `15,35`.
    static func scaled(_ text: String, places: Int) -> Int? {
        let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(pieces.count), let whole = wholePart(pieces[0]) else { return nil }
        let decimals = pieces.count == 2 ? Array(pieces[1].utf8) : []
        guard pieces.count == 1 || !decimals.isEmpty, decimals.count <= 12 else { return nil }
        var value = whole
        for place in 0..<max(places, decimals.count) {
            let digit = place < decimals.count ? decimals[place] : 0x30
            guard (0x30...0x39).contains(digit) else { return nil }
            if place < places { value = value * 10 + Int(digit - 0x30) }
        }
        let isUp = decimals.count > places && decimals[places] >= 0x35
        return isUp ? value + 1 : value
    }

    private static func wholePart(_ text: Substring) -> Int? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        // Twelve digits leave room for the places and for thousands of NT$.
        guard groups.count > 1 else { return Digits.number(text, length: 1...12) }
        guard (1...3).contains(groups[0].utf8.count), groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else {
            return nil
        }
        return Digits.number(groups.joined(), length: 1...12)
    }

    /// A number in units of 10^-`places` as people read it, without needless zeros.
    static func shown(_ value: Int, places: Int) -> String {
        guard places > 0 else { return String(value) }
        var unit = 1
        for _ in 0..<places { unit *= 10 }
        let rest = value % unit
        return rest == 0 ? String(value / unit) : "\(value / unit).\(padded(rest, to: places))"
    }
}
