/// Exact decimal digits of numbers and dates; no binary fraction is ever made.
enum NumberText {
    /// `scaled` / 10^`places` with a full stop and exactly `places` decimals: `plain(-5, places: 2)` is `-0.05`.
    static func plain(_ scaled: Int64, places: Int) -> String {
        compose(scaled, places: places, grouping: false)
    }

    /// As `plain`, with a comma between groups of three digits, as people read amounts.
    static func grouped(_ scaled: Int64, places: Int) -> String {
        compose(scaled, places: places, grouping: true)
    }

    /// The day as `yyyy-mm-dd`.
    static func date(year: Int, month: Int, day: Int) -> String {
        padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
    }

    /// True for a day that exists in the Gregorian calendar, year 1...9999.
    static func isDay(year: Int, month: Int, day: Int) -> Bool {
        guard (1...9999).contains(year), (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[month - 1]).contains(day)
    }

    private static func compose(_ scaled: Int64, places: Int, grouping: Bool) -> String {
        let digits = Array(String(scaled.magnitude).utf8)
        let count = max(places, 0)
        let padding = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, count + 1 - digits.count))
        let all = padding + digits
        let wholeCount = all.count - count
        var out: [UInt8] = scaled < 0 ? [UInt8(ascii: "-")] : []
        for index in 0..<wholeCount {
            if grouping, index > 0, (wholeCount - index) % 3 == 0 { out.append(UInt8(ascii: ",")) }
            out.append(all[index])
        }
        if count > 0 {
            out.append(UInt8(ascii: "."))
            out.append(contentsOf: all[wholeCount...])
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}
