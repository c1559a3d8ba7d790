/// Dates as people in Taiwan write them (民國紀年): year 1 is 1912.
///
/// People see ROC dates, machines get ISO. Supported are 民國 1 to 200, 1912 to 2111.
package enum RocCalendar {
    /// Difference between the Gregorian and the ROC year.
    package static let yearOffset = 1911
    /// Gregorian years that can be written and read.
    package static let years = 1912...2111

    /// Short form with a year of three digits, `114-07-01`, `099-01-31`.
    ///
    /// Three digits always, since a two-digit year would be refused when read back. Days before 民國 1 and after
    /// 民國 200 come out in ISO form.
    package static func format(_ day: CalendarDay) -> String {
        let (year, month, number) = day.parts
        guard years.contains(year) else { return day.description }
        return "\(padded(year - yearOffset, to: 3))-\(padded(month, to: 2))-\(padded(number, to: 2))"
    }

    /// Long form for letters and forms, `民國114年7月1日`.
    package static func formatLong(_ day: CalendarDay) -> String {
        let (year, month, number) = day.parts
        guard years.contains(year) else { return day.description }
        return "民國\(year - yearOffset)年\(month)月\(number)日"
    }

    /// Reads a date.
    ///
    /// Accepted: `114-07-01` `114/7/1` `114.7.1` (one separator, used twice) · `1140701` · `990701` (six digits, ROC,
    /// years 41 to 99) · `20250701` · `114年7月1日` · `民國114年7月1日` (here also with two-digit years) · `2025-07-01`
    /// `2025/7/1`. A year of one or three digits is ROC, of four digits Gregorian; a plain year of two digits is
    /// refused, since it may be either. Blanks around the text do not count.
    ///
    /// - Parameters:
    ///   - allowingFullWidth: read ０-９ and full-width separators as ordinary ones; otherwise they are a problem that
    ///     carries the day that would have been read.
    ///   - today: with it, `今天` `today` `明天` `tomorrow` `昨天` `yesterday` and `+30d` `-7d` are read too.
    package static func parse(
        _ text: String, allowingFullWidth: Bool = false, today: CalendarDay? = nil
    ) -> Result<CalendarDay, DayProblem> {
        let narrow = FullWidth.narrowed(text)
        let given = TextCheck.trimmed(narrow.text)
        guard !given.isEmpty else { return .failure(.empty) }
        let reading = read(String(given), today: today)
        guard narrow.changed, !allowingFullWidth else { return reading }
        return .failure(.fullWidth(suggestion: try? reading.get()))
    }

    private static func read(_ text: String, today: CalendarDay?) -> Result<CalendarDay, DayProblem> {
        if let shift = relativeShift(text) {
            guard let today else { return .failure(.relativeNotAllowed) }
            return .success(today.adding(days: shift))
        }
        var body = Substring(text)
        let isNamedRoc = body.hasPrefix("民國")
        if isNamedRoc { body = body.dropFirst(2) }
        guard let fields = DateFields(body) else { return .failure(.notADate) }
        return day(fields, isNamedRoc: isNamedRoc)
    }

    private static func day(_ fields: DateFields, isNamedRoc: Bool) -> Result<CalendarDay, DayProblem> {
        let isGregorian = fields.yearDigits == 4 && !isNamedRoc
        if fields.yearDigits == 2 && !isNamedRoc && !(fields.isCompact && fields.year > 40) {
            return .failure(
                .twoDigitYear(
                    roc: CalendarDay(year: fields.year + yearOffset, month: fields.month, day: fields.day),
                    gregorian: CalendarDay(year: fields.year + 2000, month: fields.month, day: fields.day)))
        }
        let year = isGregorian ? fields.year : fields.year + yearOffset
        guard years.contains(year) else { return .failure(.outOfRange) }
        guard let day = CalendarDay(year: year, month: fields.month, day: fields.day) else {
            return .failure(.noSuchDay)
        }
        return .success(day)
    }

    /// Days from today that a relative text means; nil when the text is not relative.
    private static func relativeShift(_ text: String) -> Int? {
        switch text.lowercased() {
        case "今天", "今日", "today": return 0
        case "明天", "tomorrow": return 1
        case "昨天", "yesterday": return -1
        default: break
        }
        guard let sign = text.first, sign == "+" || sign == "-", text.hasSuffix("d") || text.hasSuffix("天") else {
            return nil
        }
        // Five digits are 273 years: more is a slip of the finger.
        guard let count = Digits.number(text.dropFirst().dropLast(), length: 1...5) else { return nil }
        return sign == "+" ? count : -count
    }
}

/// Year, month and day as written, before it is decided which calendar the year is of.
private struct DateFields {
    let year: Int
    let yearDigits: Int
    let month: Int
    let day: Int
    /// Written as digits only.
    let isCompact: Bool

    init?(_ text: Substring) {
        let yearText: Substring
        let monthText: Substring
        let dayText: Substring
        if text.contains("年") {
            guard let year = text.firstIndex(of: "年"), let month = text.firstIndex(of: "月"), year < month,
                text.last == "日"
            else { return nil }
            yearText = TextCheck.trimmed(text[..<year])
            monthText = TextCheck.trimmed(text[text.index(after: year)..<month])
            dayText = TextCheck.trimmed(text[text.index(after: month)...].dropLast())
            isCompact = false
        } else if let separator = text.first(where: { $0 == "-" || $0 == "/" || $0 == "." }) {
            let fields = text.split(separator: separator, omittingEmptySubsequences: false)
            guard fields.count == 3 else { return nil }
            (yearText, monthText, dayText) = (fields[0], fields[1], fields[2])
            isCompact = false
        } else {
            guard (6...8).contains(text.utf8.count) else { return nil }
            yearText = text.dropLast(4)
            monthText = text.dropLast(2).suffix(2)
            dayText = text.suffix(2)
            isCompact = true
        }
        guard let year = Digits.number(yearText, length: 1...4), let month = Digits.number(monthText, length: 1...2),
            let day = Digits.number(dayText, length: 1...2)
        else { return nil }
        self.year = year
        self.yearDigits = yearText.utf8.count
        self.month = month
        self.day = day
    }
}
