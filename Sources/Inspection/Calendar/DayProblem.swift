/// Why a text was not accepted as a date.
package enum DayProblem: Error, Sendable, Equatable {
    /// Nothing was given.
    case empty
    /// The text has none of the accepted shapes.
    case notADate
    /// A two-digit year may be ROC or the end of a Gregorian year; both readings, where such a day exists.
    case twoDigitYear(roc: CalendarDay?, gregorian: CalendarDay?)
    /// The shape is right, but the month has no such day.
    case noSuchDay
    /// The year is outside 民國 1 to 200 (1912 to 2111).
    case outOfRange
    /// Full-width characters (０-９／－．) where they are not allowed; the day that would have been read.
    case fullWidth(suggestion: CalendarDay?)
    /// 今天, +30d and the like, where there is no today to count from.
    case relativeNotAllowed
    /// The text is no quarter or half-year such as 114Q3.
    case notAPeriod

    /// Stable dotted code.
    package var code: String {
        switch self {
        case .empty: "day.empty"
        case .notADate: "day.notADate"
        case .twoDigitYear: "day.twoDigitYear"
        case .noSuchDay: "day.noSuchDay"
        case .outOfRange: "day.outOfRange"
        case .fullWidth: "day.fullWidth"
        case .relativeNotAllowed: "day.relativeNotAllowed"
        case .notAPeriod: "period.notAPeriod"
        }
    }

    /// Explanation, zh-TW.
    package var zh: String {
        switch self {
        case .empty: "沒有日期。"
        case .notADate: "看不懂的日期，請寫成 114-07-01、1140701、民國114年7月1日或 2025-07-01。"
        case .twoDigitYear(let roc, let gregorian):
            "兩位數的年份可能是民國，也可能是西元，請寫三位數（民國）或四位數（西元）。" + Self.readings(roc, gregorian, "或")
        case .noSuchDay: "沒有這一天，請檢查月份和日期。"
        case .outOfRange: "年份超出民國 1 年至 200 年（西元 1912 至 2111）。"
        case .fullWidth(let suggestion):
            "日期含有全形字元，請改用半形。" + (suggestion.map { "可能是 \(RocCalendar.format($0))。" } ?? "")
        case .relativeNotAllowed: "這裡不能用「今天」或 +30d，請寫完整日期。"
        case .notAPeriod: "看不懂的期間，季請寫成 114Q3，半年請寫成 114H2。"
        }
    }

    /// Explanation, English.
    package var en: String {
        switch self {
        case .empty: "No date given."
        case .notADate: "Not a date. Write 114-07-01, 1140701, 民國114年7月1日 or 2025-07-01."
        case .twoDigitYear(let roc, let gregorian):
            "A two-digit year may be ROC or Gregorian. Write three digits (ROC) or four (Gregorian)."
                + Self.readings(roc, gregorian, " or ", lead: " ")
        case .noSuchDay: "There is no such day. Check month and day."
        case .outOfRange: "The year is outside ROC 1 to 200 (1912 to 2111)."
        case .fullWidth(let suggestion):
            "The date has full-width characters. Use ordinary digits."
                + (suggestion.map { " It may mean \($0)." } ?? "")
        case .relativeNotAllowed: "A relative date such as 今天 or +30d is not allowed here. Write the full date."
        case .notAPeriod: "Not a period. Write a quarter as 114Q3, a half-year as 114H2."
        }
    }

    private static func readings(
        _ roc: CalendarDay?, _ gregorian: CalendarDay?, _ or: String, lead: String = ""
    ) -> String {
        let texts = [roc, gregorian].compactMap { $0 }.map { "\(RocCalendar.format($0)) (\($0))" }
        return texts.isEmpty ? "" : lead + texts.joined(separator: or) + (lead.isEmpty ? "？" : "?")
    }
}
