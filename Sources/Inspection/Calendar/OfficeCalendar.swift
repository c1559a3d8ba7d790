/// Office days and days off (政府行政機關辦公日曆表), as published for each year and imported by the office.
///
/// A day without an entry follows the week: Saturday and Sunday off. Make-up days (補行上班) are entries that say
/// "office day" on a Saturday.
package struct OfficeCalendar: Sendable, Equatable {
    /// One published day.
    package struct Entry: Sendable, Equatable {
        /// Whether offices are closed.
        package let isOff: Bool
        /// Published note, for example 放假 or 補行上班; empty when none.
        package let note: String

        /// Creates an entry.
        package init(isOff: Bool, note: String = "") {
            self.isOff = isOff
            self.note = note
        }
    }

    private var entries: [CalendarDay: Entry] = [:]

    /// Creates a calendar without entries: weekends off.
    package init() {}

    /// Creates a calendar from published days; a later entry for the same day replaces an earlier one.
    package init(_ entries: some Sequence<(CalendarDay, Entry)>) {
        for (day, entry) in entries { self.entries[day] = entry }
    }

    /// Puts or replaces one day.
    package mutating func set(_ day: CalendarDay, _ entry: Entry) { entries[day] = entry }

    /// The published entry of a day, nil when none was imported.
    package func entry(on day: CalendarDay) -> Entry? { entries[day] }

    /// Whether offices work on `day`.
    package func isOfficeDay(_ day: CalendarDay) -> Bool {
        if let entry = entries[day] { return !entry.isOff }
        return !day.weekday.isWeekend
    }

    /// Whether every day of the Gregorian `year` was imported. Deadlines in other years are estimates: say so.
    package func isComplete(year: Int) -> Bool {
        guard var day = CalendarDay(year: year, month: 1, day: 1) else { return false }
        while day.year == year {
            guard entries[day] != nil else { return false }
            let next = day.adding(days: 1)
            if next == day { break }
            day = next
        }
        return true
    }

    /// The office day that lies `count` office days after `day`, which itself does not count; before it when negative.
    ///
    /// With zero the day itself, office day or not. Takes time proportional to `count`.
    package func adding(workingDays count: Int, to day: CalendarDay) -> CalendarDay {
        var left = abs(max(count, -100_000))
        var current = day
        let step = count < 0 ? -1 : 1
        while left > 0 {
            let next = current.adding(days: step)
            // The end of the calendar: nothing further to count.
            if next == current { return current }
            current = next
            if isOfficeDay(current) { left -= 1 }
        }
        return current
    }

    /// Number of office days after `start` up to and including `end`; zero when `end` is not later.
    package func workingDays(after start: CalendarDay, through end: CalendarDay) -> Int {
        var count = 0
        var day = start
        while day < end {
            day = day.adding(days: 1)
            if isOfficeDay(day) { count += 1 }
        }
        return count
    }
}
