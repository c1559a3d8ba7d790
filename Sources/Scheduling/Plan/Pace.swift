package import Inspection

/// How far the year has gone, in office days: what a forecast rests on.
///
/// A forecast is linear: visits held ÷ office days over × office days of the year, rounded down. Office days and not days of the
/// year, since visits are made on office days only and the new year's holidays would make the first quarter look slow. Where
/// the calendar of the year was not imported, the week decides, and ``isEstimate`` says so.
package struct Pace: Sendable, Equatable {
    /// The days of the ROC year.
    package let days: ClosedRange<CalendarDay>
    /// Office days of the year.
    package let total: Int
    /// Office days of the year up to and including the day.
    package let over: Int
    /// Whether days of the year are missing in the office calendar.
    package let isEstimate: Bool

    /// Counts the office days of a ROC year (1 to 200) up to a day.
    package init(year: Int, day: CalendarDay, calendar: OfficeCalendar) {
        let gregorian = year + RocCalendar.yearOffset
        let first = CalendarDay(year: gregorian, month: 1, day: 1) ?? .earliest
        let last = CalendarDay(year: gregorian, month: 12, day: 31) ?? first
        days = first...last
        let before = first.adding(days: -1)
        total = calendar.workingDays(after: before, through: last)
        over = calendar.workingDays(after: before, through: min(day, last))
        isEstimate = !calendar.isComplete(year: gregorian)
    }

    /// Office days of the year after the day.
    package var left: Int { total - over }

    /// Visits by the end of the year at the present pace; nil before an office day is over.
    package func forecast(done: Int) -> Int? { over > 0 ? done * total / over : nil }
}
