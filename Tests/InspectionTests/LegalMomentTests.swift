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

    @Test func machinesGetAndGiveTheSameMoment() {
        let half = moment(9, 30) ?? 0
        #expect(LegalMoment.iso(half) == "2025-07-15T09:30:00+08:00" && LegalMoment.iso(half + 7) == "2025-07-15T09:30:00.007+08:00")
        #expect(LegalMoment.iso(-1) == "1970-01-01T07:59:59.999+08:00" && LegalMoment.iso(-9 * 3_600_000) == "1969-12-31T23:00:00+08:00")
        for milliseconds in [half, half + 7, half + 59_999, 0, -1] {
            #expect(LegalMoment.milliseconds(iso: LegalMoment.iso(milliseconds)) == milliseconds)
        }
        #expect(LegalMoment.milliseconds(iso: "2025-07-15T01:30Z") == half && LegalMoment.milliseconds(iso: "2025-07-15T01:30:00.250Z") == half + 250)
    }

    @Test(arguments: ["", "114-07-15T09:30", "2025-07-15T09:30", "2025-07-15 09:30+08:00", "2025-07-15T09:30:00.5Z", "2025-07-15T09:30.250Z", "1752543000000"])
    func machinesSayDayTimeAndZone(text: String) { #expect(LegalMoment.milliseconds(iso: text) == nil, "\(text)") }
}
