/// Something in an imported row that a person has to look at.
package struct RowProblem: Sendable, Equatable {
    /// Line in the file, 1 for the first.
    package let line: Int
    /// Column, 1 for the first; 0 when the whole row or a missing column is meant.
    package let column: Int
    /// Name of the column in the file's header; empty for the whole row.
    package let columnName: String
    /// What stood there: at most 80 characters, control characters made visible.
    package let value: String
    /// Stable dotted code, for example `value.notNumber`.
    package let code: String
    /// What is wrong and what is expected, zh-TW.
    package let zh: String
    /// What is wrong and what is expected, English.
    package let en: String

    /// Creates a problem; `value` is shortened and made visible here.
    package init(line: Int, column: Int, columnName: String, value: String, code: String, zh: String, en: String) {
        self.line = line
        self.column = column
        self.columnName = columnName
        self.value = TextCheck.visible(value)
        self.code = code
        self.zh = zh
        self.en = en
    }
}

/// What reading one row gave: the typed row, or the problems that keep it out. A row goes in whole or not at all.
package struct RowReading<Row: Sendable & Equatable>: Sendable, Equatable {
    /// The typed row; nil exactly when there are problems.
    package let row: Row?
    /// Everything wrong with the row, in column order.
    package let problems: [RowProblem]

    init(_ row: Row?, _ problems: [RowProblem]) {
        self.row = problems.isEmpty ? row : nil
        self.problems = problems
    }
}

/// The facts of a problem; the sentences stand below, one place for all wording.
enum ValueProblem: Equatable {
    case missing
    case newline
    case control
    case tooLong(Int)
    case notNumber
    case fullWidth(suggestion: String?)
    case outOfRange(String, String)
    case day(DayProblem)
    case unknownWord([String])
    case malformedCode
    case weekdayMismatch(String)
    case halfKey
    case before(String)

    var code: String {
        switch self {
        case .missing: "value.missing"
        case .newline: "value.newline"
        case .control: "value.controlCharacter"
        case .tooLong: "value.tooLong"
        case .notNumber: "value.notNumber"
        case .fullWidth: "value.fullWidth"
        case .outOfRange: "value.outOfRange"
        case .day(let problem): problem.code
        case .unknownWord: "value.unknownWord"
        case .malformedCode: "value.malformedCode"
        case .weekdayMismatch: "value.weekdayMismatch"
        case .halfKey: "value.halfKey"
        case .before: "value.dayBefore"
        }
    }

    var zh: String {
        switch self {
        case .missing: "必填欄位是空的。"
        case .newline: "欄位裡有換行。"
        case .control: "欄位裡有控制字元。"
        case .tooLong(let most): "超過 \(most) 字。"
        case .notNumber: "應為數字。"
        case .fullWidth(let suggestion): "含有全形數字或符號，請改用半形。" + (suggestion.map { "可能是 \($0)。" } ?? "")
        case .outOfRange(let least, let most): "超出範圍 \(least) 至 \(most)。"
        case .day(let problem): problem.zh
        case .unknownWord(let words): "應為下列之一：\(words.joined(separator: "、"))。"
        case .malformedCode: "缺失編號格式不對，例如 4.01.04.02。"
        case .weekdayMismatch(let right): "星期與日期不符，應為「\(right)」。"
        case .halfKey: "執行機關代碼和標案編號要一起填或都不填。"
        case .before(let other): "日期早於「\(other)」。"
        }
    }

    var en: String {
        switch self {
        case .missing: "This column must not be empty."
        case .newline: "The value has a line break."
        case .control: "The value has a control character."
        case .tooLong(let most): "Longer than \(most) characters."
        case .notNumber: "A number is expected."
        case .fullWidth(let suggestion):
            "Full-width digits or signs; use ordinary ones." + (suggestion.map { " It may mean \($0)." } ?? "")
        case .outOfRange(let least, let most): "Outside \(least) to \(most)."
        case .day(let problem): problem.en
        case .unknownWord(let words): "Expected one of: \(words.joined(separator: ", "))."
        case .malformedCode: "Not a defect code such as 4.01.04.02."
        case .weekdayMismatch(let right): "The weekday does not fit the date; it is \(right)."
        case .halfKey: "Agency code and tender number go together."
        case .before(let other): "The day is before \(other)."
        }
    }
}
