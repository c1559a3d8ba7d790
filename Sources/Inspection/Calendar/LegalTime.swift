/// Legal time of Taiwan: UTC+8 the whole year, without daylight saving.
///
/// Moments are milliseconds since 1970-01-01 00:00 UTC. Zone data is not consulted: laptops may run in any zone,
/// and deadlines and disclosure count legal days.
extension CalendarDay {
    /// The legal day (UTC+8) on which a moment falls; moments beyond the calendar give its first or last day.
    package static func legalDay(ofMillisecondsUTC milliseconds: Int64) -> CalendarDay {
        let (local, overflow) = milliseconds.addingReportingOverflow(legalOffset)
        guard !overflow else { return .latest }
        // Division that rounds down, so that moments before 1970 fall on the right day.
        let days = local >= 0 ? local / dayLength : (local + 1) / dayLength - 1
        return CalendarDay(ordinal: Int(days)) ?? (days < 0 ? .earliest : .latest)
    }

    /// The moment at which the clock shows `hour`:`minute` (UTC+8) on this day, in milliseconds UTC.
    ///
    /// Hours and minutes beyond a day carry over, so that "two hours before" may be passed as a negative number.
    package func millisecondsUTC(hour: Int = 0, minute: Int = 0) -> Int64 {
        Int64(ordinal) * Self.dayLength - Self.legalOffset + Int64(hour) * 3_600_000 + Int64(minute) * 60_000
    }

    private static var dayLength: Int64 { 86_400_000 }
    private static var legalOffset: Int64 { 8 * 3_600_000 }
}
