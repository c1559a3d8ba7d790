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

    /// How machines get a moment: `2025-07-15T09:30:00+08:00`, legal time, with thousandths only where there are any.
    ///
    /// - Parameter milliseconds: since 1970, UTC; moments beyond the calendar give its first or last day.
    package static func iso(_ milliseconds: Int64) -> String {
        let day = CalendarDay.legalDay(ofMillisecondsUTC: milliseconds)
        let length: Int64 = 86_400_000
        let rest = ((milliseconds % length) + length + 8 * 3_600_000) % length
        func digits(_ number: Int64, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        let clock = "\(digits(rest / 3_600_000, 2)):\(digits(rest / 60_000 % 60, 2)):\(digits(rest / 1000 % 60, 2))"
        return "\(day)T\(clock)" + (rest % 1000 == 0 ? "" : "." + digits(rest % 1000, 3)) + "+08:00"
    }

    /// What `iso` wrote, or another ISO 8601 moment that says its zone, in milliseconds since 1970, UTC; nil for anything else.
    package static func milliseconds(iso text: String) -> Int64? {
        guard text.utf8.count >= 17, Array(text.utf8)[10] == 0x54, CalendarDay(iso: String(text.prefix(10))) != nil,
            text.last == "Z" || text.dropFirst(11).contains(where: { $0 == "+" || $0 == "-" })
        else { return nil }
        return parse(text)?.milliseconds
    }

    /// Milliseconds after legal midnight that a time means: `9:30`, `09:30:15.250`, `01:30Z`, `10:30+09:00`.
    private static func milliseconds(ofTime text: String) -> Int64? {
        var clock = Substring(text)
        var thousandths: Int64 = 0
        var zone: Int64 = 8 * 60
        if let last = clock.last, last == "Z" || last == "z" {
            clock = clock.dropLast()
            zone = 0
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            guard let offset = fields(clock[clock.index(after: sign)...]), offset.count == 2, offset[0] <= 14, offset[1] < 60 else { return nil }
            zone = (offset[0] * 60 + offset[1]) * (clock[sign] == "-" ? -1 : 1)
            clock = clock[..<sign]
        }
        if let point = clock.lastIndex(of: ".") {
            let fraction = clock[clock.index(after: point)...].utf8
            guard fraction.count == 3, fraction.allSatisfy({ (0x30...0x39).contains($0) }), clock.split(separator: ":").count == 3 else { return nil }
            thousandths = fraction.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
            clock = clock[..<point]
        }
        guard let numbers = fields(clock), (2...3).contains(numbers.count), numbers[0] < 24, numbers[1] < 60, numbers.count == 2 || numbers[2] < 60 else {
            return nil
        }
        let seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
        return (seconds + (8 * 60 - zone) * 60) * 1000 + thousandths
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
