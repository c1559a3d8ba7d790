import Inspection
import Scheduling

/// A made-up quarter in the shape of the city's: 114Q3, districts and agencies of unequal size, works that end half-way.
struct DayWorld {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// The next number below `bound`.
    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    static let calendar: OfficeCalendar = {
        // 中秋 and 教師節 of 114 lie on weekdays of the third quarter, with 4 of July as a typhoon day.
        let off = ["2025-07-07", "2025-08-13", "2025-09-29"].compactMap { CalendarDay(iso: $0) }
        return OfficeCalendar(off.map { ($0, OfficeCalendar.Entry(isOff: true, note: "放假")) })
    }()

    static func days(teams: Int = 2, jurors: Int = 2) -> [OfficeDay] {
        guard let quarter = Quarter(rocYear: 114, number: 3) else { return [] }
        return Array(DayFrame.officeDays(of: quarter, calendar: calendar, teams: teams, jurors: jurors).prefix(62))
    }

    static func id(_ number: Int) -> [UInt8] { Array("114-A\(number + 100)".utf8) }

    /// A frame of `visits` sites on `days`; every fourth site's works end within the quarter, every tenth begins in it.
    mutating func frame(visits: Int, days: [OfficeDay], reserved: Int = 4, apart: KeptApart = .all) throws -> DayFrame {
        var sites: [DaySite] = []
        for number in 0..<visits {
            let kind = below(100)
            let end = kind < 25 ? 20 + below(30) : days.count
            let begin = kind >= 25 && kind < 35 ? 15 + below(25) : 0
            var feasible: Set<CalendarDay> = []
            for index in begin..<end where below(20) > 0 { feasible.insert(days[index].day) }
            sites.append(
                DaySite(
                    id: Self.id(number), feasible: feasible, agency: "機關\(below(10) < 4 ? below(5) : 5 + below(30))", contractor: "測試營造\(below(200))",
                    district: "行政區\(below(38))", inclusion: (1, 4)))
        }
        return try DayFrame(days: days, sites: sites, reserved: reserved, apart: apart)
    }

    /// Days of which the given share (percent) takes two visits, the others one.
    mutating func mixedDays(two share: Int) -> [OfficeDay] {
        Self.days().map { OfficeDay(day: $0.day, teams: 2, jurors: below(100) < share ? 2 : 1) }
    }

    static func seed(_ number: Int) -> [UInt8] { (0..<32).map { UInt8(truncatingIfNeeded: number &* 7 &+ $0 &* (number | 1)) } }
}
