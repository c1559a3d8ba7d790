import Inspection
import Testing

@Suite struct RocCalendarTests {
    @Test(arguments: [
        "114-07-01", "114/7/1", "1140701", "114.7.1", "114.07.01", "114年7月1日", "114年07月01日", "民國114年7月1日",
        "民國 114 年 7 月 1 日", "2025-07-01", "2025/7/1", "20250701", " 114-7-01 ", "2025年7月1日", "民國114-07-01",
    ])
    func everyAcceptedShapeMeansTheSameDay(text: String) throws {
        #expect(try RocCalendar.parse(text) == .success(day("2025-07-01")))
    }

    @Test(arguments: [
        ("990701", "2010-07-01"), ("410101", "1952-01-01"), ("099-07-01", "2010-07-01"), ("0990701", "2010-07-01"),
        ("民國99年7月1日", "2010-07-01"), ("9/7/1", "1920-07-01"), ("民國1年1月1日", "1912-01-01"), ("1130229", "2024-02-29"),
        ("200-12-31", "2111-12-31"), ("民國14-7-1", "1925-07-01"),
    ])
    func earlyYearsAreReadWhereTheyAreUnambiguous(text: String, iso: String) throws {
        #expect(try RocCalendar.parse(text) == .success(day(iso)))
    }

    @Test(arguments: ["14-07-01", "14/7/1", "14.7.1", "14年7月1日", "140701"])
    func twoDigitYearsAreRefusedWithBothReadings(text: String) throws {
        let problem = DayProblem.twoDigitYear(roc: try day("1925-07-01"), gregorian: try day("2014-07-01"))
        #expect(RocCalendar.parse(text) == .failure(problem))
        #expect(problem.zh.contains("014-07-01") && problem.zh.contains("2014-07-01"))
        #expect(problem.en.contains("ROC") && problem.en.contains("2014-07-01"))
    }

    @Test(arguments: [
        ("", DayProblem.empty), ("  ", .empty), ("abc", .notADate), ("114-07", .notADate), ("114-07-01-02", .notADate),
        ("114-7/1", .notADate), ("114--1", .notADate), ("11407", .notADate), ("114070100", .notADate),
        ("114年7月1", .notADate), ("7月1日", .notADate), ("114-007-01", .notADate), ("11a0701", .notADate),
        ("-114-07-01", .notADate), ("1140230", .noSuchDay), ("114-13-01", .noSuchDay), ("114-00-10", .noSuchDay),
        ("1140229", .noSuchDay), ("201-01-01", .outOfRange), ("0-1-1", .outOfRange), ("1911-12-31", .outOfRange),
        ("2112-01-01", .outOfRange), ("民國2025年7月1日", .outOfRange), ("今天", .relativeNotAllowed),
        ("+30d", .relativeNotAllowed), ("+d", .notADate), ("+999999d", .notADate),
    ])
    func everythingElseIsAProblem(text: String, problem: DayProblem) {
        #expect(RocCalendar.parse(text) == .failure(problem))
        #expect(!problem.zh.isEmpty && !problem.en.isEmpty && problem.code.contains("."))
    }

    @Test(arguments: ["１１４－０７－０１", "１１４/７/１", "114．7．1", "１１４０７０１", "民國１１４年７月１日"])
    func fullWidthNeedsPermission(text: String) throws {
        #expect(try RocCalendar.parse(text) == .failure(.fullWidth(suggestion: day("2025-07-01"))))
        #expect(try RocCalendar.parse(text, allowingFullWidth: true) == .success(day("2025-07-01")))
    }

    @Test func fullWidthNonsenseHasNoSuggestion() {
        #expect(RocCalendar.parse("１１４") == .failure(.fullWidth(suggestion: nil)))
        #expect(RocCalendar.parse("１４-7-1", allowingFullWidth: true).isTwoDigitYear)
    }

    @Test(arguments: [
        ("今天", 0), ("今日", 0), ("today", 0), ("Today", 0), ("明天", 1), ("昨天", -1), ("+30d", 30), ("-7d", -7), ("+1天", 1),
    ])
    func relativeDatesCountFromToday(text: String, shift: Int) throws {
        let today = try day("2025-07-01")
        #expect(RocCalendar.parse(text, today: today) == .success(today.adding(days: shift)))
    }

    @Test func formatsUseThreeDigits() throws {
        #expect(try RocCalendar.format(day("2025-07-01")) == "114-07-01")
        #expect(try RocCalendar.format(day("2010-12-31")) == "099-12-31")
        #expect(try RocCalendar.formatLong(day("2010-12-31")) == "民國99年12月31日")
        #expect(try RocCalendar.format(day("1900-01-02")) == "1900-01-02")
    }

    @Test(arguments: ["114Q3", "114q3", "2025Q3", "114年第3季", "１１４Ｑ３"])
    func quartersAreRead(text: String) throws {
        let quarter = try Quarter.parse(text).get()
        #expect(quarter.description == "114Q3")
        #expect(quarter.zh == "114年第3季")
        #expect(try quarter.days == day("2025-07-01")...day("2025-09-30"))
    }

    @Test(arguments: ["114Q5", "114Q0", "114Q", "Q3", "14Q3", "114-3", "114Q33", "201Q1", "0Q1", ""])
    func otherTextsAreNoQuarters(text: String) {
        #expect(Quarter.parse(text) == .failure(.notAPeriod))
    }

    @Test func quartersFollowOneAnother() throws {
        let last = try #require(Quarter(rocYear: 113, number: 4))
        #expect(last.next?.description == "114Q1")
        #expect(try Quarter(containing: day("2025-03-31"))?.description == "114Q1")
        #expect(try Quarter(containing: day("2025-04-01"))?.description == "114Q2")
        #expect(try #require(Quarter(rocYear: 113, number: 1)).days.upperBound == day("2024-03-31"))
        #expect(Quarter(rocYear: 200, number: 4)?.next == nil)
    }

    @Test(arguments: [("114H2", "2025-07-01", "2025-12-31"), ("114年上半年", "2025-01-01", "2025-06-30")])
    func halfYears(text: String, first: String, last: String) throws {
        let half = try HalfYear.parse(text).get()
        #expect(try half.days == day(first)...day(last))
        #expect(try HalfYear.parse(half.description).get() == half)
        #expect(try HalfYear.parse(half.zh).get() == half)
        #expect(HalfYear.parse("114H3") == .failure(.notAPeriod))
    }
}

extension Result where Success == CalendarDay, Failure == DayProblem {
    var isTwoDigitYear: Bool {
        if case .failure(.twoDigitYear) = self { return true }
        return false
    }
}
