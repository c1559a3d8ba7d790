import Inspection
import Testing

@Suite struct CalendarDayTests {
    @Test func everyDayOfTwoCenturiesRoundTripsThroughItsPartsAndTexts() throws {
        var day = try #require(CalendarDay(year: 1912, month: 1, day: 1))
        let last = try #require(CalendarDay(year: 2111, month: 12, day: 31))
        #expect(day.ordinal == -21_185)
        var weekday = Weekday.monday
        var seen = 0
        while day <= last {
            let (year, month, number) = day.parts
            guard CalendarDay(year: year, month: month, day: number) == day,
                CalendarDay(iso: day.description) == day,
                RocCalendar.parse(RocCalendar.format(day)) == .success(day),
                RocCalendar.parse(RocCalendar.formatLong(day)) == .success(day),
                day.weekday == weekday
            else {
                Issue.record("round trip fails at \(day)")
                return
            }
            seen += 1
            weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
            day = day.adding(days: 1)
        }
        #expect(seen == 73_049)
    }

    @Test(arguments: [
        (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2025, 7, 1, 20_270), (1, 1, 1, -719_162),
        (9999, 12, 31, 2_932_896),
    ])
    func ordinalsCountFrom1970(year: Int, month: Int, number: Int, ordinal: Int) {
        #expect(CalendarDay(year: year, month: month, day: number)?.ordinal == ordinal)
    }

    @Test(arguments: [
        (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (0, 1, 1), (2025, 1, 0),
    ])
    func daysThatDoNotExistAreRefused(year: Int, month: Int, number: Int) {
        #expect(CalendarDay(year: year, month: month, day: number) == nil)
    }

    @Test(arguments: [
        "2025-7-01", "2025-07-1", "2025/07/01", "2025-07-01 ", "２025-07-01", "", "2025-02-30", "-025-07-01",
    ])
    func onlyTheExactMachineFormIsIso(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test func arithmeticStopsAtTheEndsOfTheCalendar() {
        #expect(CalendarDay.latest.adding(days: 1) == .latest)
        #expect(CalendarDay.earliest.adding(days: .min) == .earliest)
        #expect(CalendarDay.earliest.adding(days: .max) == .latest)
        #expect(CalendarDay(ordinal: .max) == nil)
        #expect(CalendarDay.latest.description == "9999-12-31")
        #expect(CalendarDay.earliest.weekday == .monday)
    }

    @Test func monthsEndOnTheirLastDay() throws {
        #expect(try day("2024-02-03").endOfMonth == day("2024-02-29"))
        #expect(try day("2025-12-31").endOfMonth == day("2025-12-31"))
        #expect(try day("2025-07-04").weekday == .friday)
        #expect(try day("2025-07-01").days(to: day("2025-06-29")) == -2)
    }

    @Test(arguments: [
        ("2025-06-30", 15, 59, 59_999, "2025-06-30"), ("2025-06-30", 16, 0, 0, "2025-07-01"),
        ("1969-12-31", 15, 59, 59_999, "1969-12-31"), ("1969-12-31", 16, 0, 0, "1970-01-01"),
        ("1969-12-30", 16, 0, 0, "1969-12-31"), ("1969-12-30", 15, 59, 59_999, "1969-12-30"),
    ])
    func legalDaysBeginAtFourInTheAfternoonUTC(
        utcDay: String, hour: Int, minute: Int, milliseconds: Int, legal: String
    ) throws {
        let midnight = Int64(try day(utcDay).ordinal) * 86_400_000
        let moment = midnight + Int64(hour * 3_600_000 + minute * 60_000 + milliseconds)
        #expect(try CalendarDay.legalDay(ofMillisecondsUTC: moment) == day(legal))
    }

    @Test func momentsOfALegalDay() throws {
        #expect(try day("1970-01-01").millisecondsUTC(hour: 8) == 0)
        #expect(try day("2025-07-01").millisecondsUTC(hour: 9, minute: 30) == 1_751_333_400_000)
        #expect(CalendarDay.legalDay(ofMillisecondsUTC: .max) == .latest)
        #expect(CalendarDay.legalDay(ofMillisecondsUTC: .min) == .earliest)
    }
}

/// A day from its ISO form, for tests.
func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }
