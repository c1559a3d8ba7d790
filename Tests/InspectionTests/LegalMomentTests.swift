import Inspection
import Testing

@Suite struct LegalMomentTests {
    private static let day = CalendarDay(iso: "2025-07-15")

    private func moment(_ hour: Int, _ minute: Int = 0) -> Int64? { Self.day?.millisecondsUTC(hour: hour, minute: minute) }

    @Test(arguments: [
        "114-07-15T09:30", "114/7/15 9:30", "2025-07-15T09:30", "2025-07-15 09:30:00", "１１４／０７／１５　０９：３０", "1140715 9:30", "2025-07-15T01:30Z",
        "2025-07-15T10:30+09:00", "民國114-07-15T09:30",
    ])
    func aDayWithATimeIsRead(text: String) {
        #expect(LegalMoment.parse(text)?.milliseconds == moment(9, 30), "\(text)")
    }

    @Test func aZoneMayMeanAnotherDay() {
        #expect(LegalMoment.parse("2025-07-14T23:30-08:00")?.milliseconds == moment(15, 30))
    }

    @Test func aDayAloneHasNoTime() {
        let found = LegalMoment.parse("114-07-15")
        #expect(found?.day == Self.day)
        #expect(found?.milliseconds == nil)
        #expect(LegalMoment.parse("今天 9:30", today: Self.day)?.milliseconds == moment(9, 30))
        #expect(LegalMoment.parse("today", today: Self.day)?.day == Self.day)
    }

    @Test(arguments: [
        "", "9:30", "114-02-30T09:30", "114-07-15T24:00", "114-07-15T09:60", "114-07-15T9", "114-07-15T09:30:60", "114-07-15T09:30 x", "114-07-15T-1:30",
        "114-07-15T09:30+25:00", "114-07-15T09:030", "25-07-15T09:30",
    ])
    func whatIsNoneIsRefused(text: String) { #expect(LegalMoment.parse(text) == nil, "\(text)") }
}
