/// A quarter of a ROC year (季), written `114Q3`.
package struct Quarter: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// ROC year, 1 to 200.
    package let rocYear: Int
    /// 1 to 4.
    package let number: Int

    /// Creates a quarter, or nil when year or number is out of range.
    package init?(rocYear: Int, number: Int) {
        guard (1...200).contains(rocYear), (1...4).contains(number) else { return nil }
        self.rocYear = rocYear
        self.number = number
    }

    /// Creates the quarter in which a day lies, or nil outside 民國 1 to 200.
    package init?(containing day: CalendarDay) {
        self.init(rocYear: day.year - RocCalendar.yearOffset, number: (day.month + 2) / 3)
    }

    /// Reads `114Q3`, `114q3`, `2025Q3` or `114年第3季`.
    package static func parse(_ text: String) -> Result<Quarter, DayProblem> {
        guard let (year, number) = PeriodText.read(text, letter: "Q", word: "季"),
            let quarter = Quarter(rocYear: year, number: number)
        else { return .failure(.notAPeriod) }
        return .success(quarter)
    }

    /// `114Q3`.
    package var description: String { "\(rocYear)Q\(number)" }
    /// `114年第3季`.
    package var zh: String { "\(rocYear)年第\(number)季" }

    /// First to last day.
    package var days: ClosedRange<CalendarDay> {
        PeriodText.days(rocYear: rocYear, firstMonth: number * 3 - 2, months: 3)
    }

    /// The quarter after this one, nil after 200Q4.
    package var next: Quarter? {
        number == 4 ? Quarter(rocYear: rocYear + 1, number: 1) : Quarter(rocYear: rocYear, number: number + 1)
    }

    /// Orders quarters by time.
    package static func < (left: Quarter, right: Quarter) -> Bool {
        (left.rocYear, left.number) < (right.rocYear, right.number)
    }
}

/// Half of a ROC year (半年), written `114H2`; the city reports by it.
package struct HalfYear: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// ROC year, 1 to 200.
    package let rocYear: Int
    /// 1 or 2.
    package let number: Int

    /// Creates a half-year, or nil when year or number is out of range.
    package init?(rocYear: Int, number: Int) {
        guard (1...200).contains(rocYear), (1...2).contains(number) else { return nil }
        self.rocYear = rocYear
        self.number = number
    }

    /// Reads `114H2`, `114h2`, `2025H2`, `114年上半年` or `114年下半年`.
    package static func parse(_ text: String) -> Result<HalfYear, DayProblem> {
        let plain = text.replacing("上半年", with: "第1半年").replacing("下半年", with: "第2半年")
        guard let (year, number) = PeriodText.read(plain, letter: "H", word: "半年"),
            let half = HalfYear(rocYear: year, number: number)
        else { return .failure(.notAPeriod) }
        return .success(half)
    }

    /// `114H2`.
    package var description: String { "\(rocYear)H\(number)" }
    /// `114年下半年`.
    package var zh: String { "\(rocYear)年\(number == 1 ? "上" : "下")半年" }

    /// First to last day.
    package var days: ClosedRange<CalendarDay> {
        PeriodText.days(rocYear: rocYear, firstMonth: number * 6 - 5, months: 6)
    }

    /// Orders half-years by time.
    package static func < (left: HalfYear, right: HalfYear) -> Bool {
        (left.rocYear, left.number) < (right.rocYear, right.number)
    }
}

/// What quarters and half-years have in common when read and laid out.
private enum PeriodText {
    /// ROC year and number from `114Q3` or `114年第3季`; a year of four digits is Gregorian, of two digits refused.
    static func read(_ text: String, letter: Character, word: String) -> (Int, Int)? {
        let given = TextCheck.trimmed(FullWidth.narrowed(text).text).uppercased()
        let pieces: [Substring]
        if given.hasSuffix(word), let mark = given.firstRange(of: "年第") {
            pieces = [given[..<mark.lowerBound], given[mark.upperBound...].dropLast(word.count)]
        } else {
            pieces = given.split(separator: letter, omittingEmptySubsequences: false)
        }
        guard pieces.count == 2, pieces[0].utf8.count != 2, let year = Digits.number(pieces[0], length: 1...4),
            let number = Digits.number(pieces[1], length: 1...1)
        else { return nil }
        return (pieces[0].utf8.count == 4 ? year - RocCalendar.yearOffset : year, number)
    }

    static func days(rocYear: Int, firstMonth: Int, months: Int) -> ClosedRange<CalendarDay> {
        let year = rocYear + RocCalendar.yearOffset
        let first = CalendarDay(year: year, month: firstMonth, day: 1) ?? .earliest
        let last = CalendarDay(year: year, month: firstMonth + months - 1, day: 1) ?? first
        return first...max(first, last.endOfMonth)
    }
}
