/// A civil date of the proleptic Gregorian calendar, without time or zone.
///
/// Days run from 0001-01-01 to 9999-12-31. Arithmetic stops at these ends instead of trapping, because day numbers
/// also arrive from files and from other devices.
package struct CalendarDay: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01; negative before.
    package let ordinal: Int

    /// Creates the day that lies `ordinal` days after 1970-01-01, or nil outside the years 1 to 9999.
    package init?(ordinal: Int) {
        guard Self.ordinals.contains(ordinal) else { return nil }
        self.ordinal = ordinal
    }

    /// Creates a day from its parts, or nil when no such day exists (2025-02-29, month 13).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
        ordinal = Self.daysBefore(year: year) + Self.daysBefore(month: month, year: year) + day - 1 - Self.epochOffset
    }

    /// Creates a day from the machine form `YYYY-MM-DD`, exactly ten ASCII characters; nil for anything else.
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init(clamping ordinal: Int) {
        self.ordinal = min(max(ordinal, Self.ordinals.lowerBound), Self.ordinals.upperBound)
    }

    /// 0001-01-01.
    package static let earliest = CalendarDay(clamping: Int.min)
    /// 9999-12-31.
    package static let latest = CalendarDay(clamping: Int.max)

    /// Year, month and day at once; cheaper than asking for them one by one.
    package var parts: (year: Int, month: Int, day: Int) {
        var rest = ordinal + Self.epochOffset
        let cycles = rest / Self.daysIn400Years
        rest -= cycles * Self.daysIn400Years
        // The last day of a cycle and of a four-year span belongs to the leap year that ends it.
        let centuries = min(rest / Self.daysIn100Years, 3)
        rest -= centuries * Self.daysIn100Years
        let spans = rest / Self.daysIn4Years
        rest -= spans * Self.daysIn4Years
        let years = min(rest / 365, 3)
        rest -= years * 365
        let year = cycles * 400 + centuries * 100 + spans * 4 + years + 1
        var month = 1
        while rest >= Self.length(ofMonth: month, year: year) {
            rest -= Self.length(ofMonth: month, year: year)
            month += 1
        }
        return (year, month, rest + 1)
    }

    /// Gregorian year, 1 to 9999.
    package var year: Int { parts.year }
    /// Month, 1 to 12.
    package var month: Int { parts.month }
    /// Day of the month, 1 to 31.
    package var day: Int { parts.day }

    /// The day's place in the week.
    package var weekday: Weekday {
        // 0001-01-01 was a Monday.
        Weekday(rawValue: (ordinal + Self.epochOffset) % 7 + 1) ?? .monday
    }

    /// The day `days` later, or earlier when negative; stops at the ends of the calendar.
    package func adding(days: Int) -> CalendarDay {
        let (sum, overflow) = ordinal.addingReportingOverflow(days)
        return CalendarDay(clamping: overflow ? (days < 0 ? Int.min : Int.max) : sum)
    }

    /// Number of days from this day to `other`; negative when `other` is earlier.
    package func days(to other: CalendarDay) -> Int { other.ordinal - ordinal }

    /// The last day of this day's month.
    package var endOfMonth: CalendarDay {
        let (year, month, day) = parts
        return adding(days: Self.length(ofMonth: month, year: year) - day)
    }

    /// Orders days by time.
    package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.ordinal < right.ordinal }

    /// Whether the Gregorian `year` has a 29 February.
    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Number of days of a month, 28 to 31.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static let daysIn400Years = 146_097
    private static let daysIn100Years = 36_524
    private static let daysIn4Years = 1_461
    /// Days from 0001-01-01 to 1970-01-01.
    private static let epochOffset = 719_162
    private static let ordinals = -719_162...2_932_896

    /// Days from 0001-01-01 to 1 January of `year`.
    private static func daysBefore(year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }

    private static func daysBefore(month: Int, year: Int) -> Int {
        (1..<month).reduce(0) { $0 + length(ofMonth: $1, year: year) }
    }
}

extension CalendarDay: CustomStringConvertible {
    /// ISO form, `2025-07-01`.
    package var description: String {
        let (year, month, day) = parts
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}

/// Day of the week, Monday first, as in the published office calendar.
package enum Weekday: Int, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Saturday or Sunday.
    package var isWeekend: Bool { self == .saturday || self == .sunday }

    /// The single character used in Taiwan's calendars, 一 to 日.
    package var zh: String {
        switch self {
        case .monday: "一"
        case .tuesday: "二"
        case .wednesday: "三"
        case .thursday: "四"
        case .friday: "五"
        case .saturday: "六"
        case .sunday: "日"
        }
    }

    /// Three-letter English name.
    package var en: String {
        switch self {
        case .monday: "Mon"
        case .tuesday: "Tue"
        case .wednesday: "Wed"
        case .thursday: "Thu"
        case .friday: "Fri"
        case .saturday: "Sat"
        case .sunday: "Sun"
        }
    }
}

/// `number` in decimal with leading zeros up to `width` digits; for numbers that are not negative.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
