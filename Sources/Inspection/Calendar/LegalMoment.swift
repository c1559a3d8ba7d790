/// A day with a time, as people write it, in legal time (UTC+8): `114-07-15T09:30`, `114/7/15 9:30`, `2025-07-15T09:30:00`. ISO forms
/// may say their zone: `2025-07-15T01:30:00Z`.
package struct LegalMoment: Sendable, Equatable {
    package let day: CalendarDay
    /// Milliseconds since 1970, UTC; nil for a day without a time.
    package let milliseconds: Int64?

    /// Reads a text; nil for what is neither a day nor a day with a time.
    ///
    /// - Parameter today: with it, `今天 9:30` and the like are read, too; see `RocCalendar.parse`.
    package static func parse(_ text: String, today: CalendarDay? = nil) -> LegalMoment? {
        let narrow = FullWidth.narrowed(text).text
        let parts = narrow.split { $0 == "T" || $0.isWhitespace }.map(String.init)
        guard (1...2).contains(parts.count), case .success(let day) = RocCalendar.parse(parts[0], today: today) else { return nil }
        guard parts.count == 2 else { return LegalMoment(day: day, milliseconds: nil) }
        guard let time = milliseconds(ofTime: parts[1]) else { return nil }
        return LegalMoment(day: day, milliseconds: day.millisecondsUTC(hour: 0) + time)
    }

    /// Milliseconds after legal midnight that a time means: `9:30`, `09:30:15`, `01:30Z`, `10:30+09:00`.
    private static func milliseconds(ofTime text: String) -> Int64? {
        var clock = Substring(text)
        var zone: Int64 = 8 * 60
        if let last = clock.last, last == "Z" || last == "z" {
            clock = clock.dropLast()
            zone = 0
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            guard let offset = fields(clock[clock.index(after: sign)...]), offset.count == 2, offset[0] <= 14, offset[1] < 60 else { return nil }
            zone = (offset[0] * 60 + offset[1]) * (clock[sign] == "-" ? -1 : 1)
            clock = clock[..<sign]
        }
        guard let numbers = fields(clock), (2...3).contains(numbers.count), numbers[0] < 24, numbers[1] < 60, numbers.count == 2 || numbers[2] < 60 else {
            return nil
        }
        let seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
        return (seconds + (8 * 60 - zone) * 60) * 1000
    }

    /// Numbers of one or two digits between colons.
    private static func fields(_ text: Substring) -> [Int64]? {
        var numbers: [Int64] = []
        for part in text.split(separator: ":", omittingEmptySubsequences: false) {
            guard (1...2).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(part) else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}
