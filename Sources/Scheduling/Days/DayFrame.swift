internal import Crypto
package import Inspection

/// An office day of the quarter and how many visits can go out on it.
package struct OfficeDay: Sendable, Equatable {
    /// The day.
    package let day: CalendarDay
    /// Visits that the teams can lead on it.
    package let teams: Int
    /// Visits that the available jurors can staff on it.
    package let jurors: Int
    /// How much of the quarter's word range belongs to this day, 1 to 65535; see `DayFrame.settled`.
    package var weight: Int

    /// Creates an office day.
    package init(day: CalendarDay, teams: Int, jurors: Int, weight: Int = 1000) {
        self.day = day
        self.teams = teams
        self.jurors = jurors
        self.weight = weight
    }

    /// Visits that can go out: the smaller of teams and jurors, not below zero.
    package var capacity: Int { max(0, min(teams, jurors)) }
}

/// A site that is to be visited once in the quarter.
package struct DaySite: Sendable, Equatable {
    /// Original bytes of its number.
    package let id: [UInt8]
    /// Days on which the works are in a state worth inspecting.
    package let feasible: Set<CalendarDay>
    package let agency: String
    package let contractor: String
    package let district: String
    /// Ordered, petitioned, or due again: outside the lottery.
    package let isMandatory: Bool
    /// Probability with which the draw selects it, `a` of `b`; nil when it was not drawn by lot.
    package let inclusion: (a: Int, b: Int)?

    /// Creates a site.
    package init(
        id: [UInt8], feasible: Set<CalendarDay>, agency: String, contractor: String, district: String, isMandatory: Bool = false,
        inclusion: (a: Int, b: Int)? = nil
    ) {
        self.id = id
        self.feasible = feasible
        self.agency = agency
        self.contractor = contractor
        self.district = district
        self.isMandatory = isMandatory
        self.inclusion = inclusion
    }

    /// The number for people: its text, or hexadecimal digits when it is none.
    package var name: String { Self.name(id) }

    static func name(_ id: [UInt8]) -> String { String(validating: id, as: UTF8.self) ?? hex(id) }

    package static func == (left: DaySite, right: DaySite) -> Bool {
        left.id == right.id && left.feasible == right.feasible && left.agency == right.agency && left.contractor == right.contractor
            && left.district == right.district && left.isMandatory == right.isMandatory && left.inclusion?.a == right.inclusion?.a
            && left.inclusion?.b == right.inclusion?.b
    }
}

/// A visit that has its day already; it uses one place of that day.
package struct TakenDay: Sendable, Equatable {
    package let day: CalendarDay
    package let agency: String
    package let contractor: String
    package let district: String

    /// Creates a taken place.
    package init(day: CalendarDay, agency: String, contractor: String, district: String) {
        self.day = day
        self.agency = agency
        self.contractor = contractor
        self.district = district
    }
}

/// What two visits of one day must not have in common: the morning's visit would warn the afternoon's.
package struct KeptApart: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static let agency = KeptApart(rawValue: 1)
    package static let contractor = KeptApart(rawValue: 2)
    package static let district = KeptApart(rawValue: 4)
    /// The default. Pairing sites of a district raised the best guess from 1.34 to 1.83 times uniform.
    package static let all: KeptApart = [.agency, .contractor, .district]
}

/// Everything that the draw of days is a function of, besides the seed. Frozen and hashed before a commitment.
package struct DayFrame: Sendable {
    /// Office days of the quarter, in order; the table that tickets point into.
    package private(set) var days: [OfficeDay]
    /// Sites in the order of their id bytes.
    package let sites: [DaySite]
    package let taken: [TakenDay]
    /// Places kept empty for tip-offs, at most one a day, drawn from the same seed.
    package let reserved: Int
    package let apart: KeptApart

    /// Checks and orders a frame.
    ///
    /// An empty name of agency, contractor or district keeps nothing apart.
    /// - Throws: `days.*` refusals: no site, a number twice, a day that is no day of the table, a weight out of range,
    ///   fewer places than visits; the last one names the sites that cannot all be placed.
    package init(
        days: [OfficeDay], sites: [DaySite], taken: [TakenDay] = [], reserved: Int = 0, apart: KeptApart = .all
    ) throws(Refusal) {
        self.days = days.sorted { $0.day < $1.day }
        self.sites = sites.sorted { $0.id.lexicographicallyPrecedes($1.id) }
        self.taken = taken
        self.reserved = max(0, reserved)
        self.apart = apart
        try check()
    }

    /// Office days of a quarter by the published calendar, each with the same capacity.
    package static func officeDays(of quarter: Quarter, calendar: OfficeCalendar, teams: Int, jurors: Int) -> [OfficeDay] {
        var result: [OfficeDay] = []
        var day = quarter.days.lowerBound
        while day <= quarter.days.upperBound {
            if calendar.isOfficeDay(day) { result.append(OfficeDay(day: day, teams: teams, jurors: jurors)) }
            day = day.adding(days: 1)
        }
        return result
    }

    /// The same frame with other weights, one for each day.
    func weighted(_ weights: [Int]) -> DayFrame {
        var copy = self
        for index in copy.days.indices { copy.days[index].weight = min(65_535, max(1, weights[index])) }
        return copy
    }

    /// Canonical lines of the frame, described in `schema/draw-days.md`; what is hashed and committed.
    package var canonical: [UInt8] {
        func text(_ value: String) -> String { hex(Array(value.utf8)) }
        var lines = ["plumb-days-1,\(reserved),\(apart.rawValue)"]
        lines += days.map { "day,\($0.day),\($0.capacity),\($0.weight)" }
        lines += taken.map { "taken,\($0.day),\(text($0.agency)),\(text($0.contractor)),\(text($0.district))" }.sorted()
        for site in sites {
            let bits = days.map { site.feasible.contains($0.day) ? "1" : "0" }.joined()
            lines.append("site,\(hex(site.id)),\(text(site.agency)),\(text(site.contractor)),\(text(site.district)),\(bits)")
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// SHA-256 of the canonical lines, 32 bytes.
    package var hash: [UInt8] { sha256(canonical).bytes }

    private func check() throws(Refusal) {
        guard !sites.isEmpty else { throw .daysNoSite }
        for (left, right) in zip(sites, sites.dropFirst()) where left.id == right.id { throw .daysTwice(left.name) }
        for (left, right) in zip(days, days.dropFirst()) where left.day == right.day { throw .daysDayTwice(left.day) }
        for day in days where !(1...65_535).contains(day.weight) { throw .daysWeight(day.day) }
        let table = Set(days.map(\.day))
        for site in sites {
            if site.feasible.isEmpty { throw .daysNoDay(site.name) }
            if let stray = site.feasible.subtracting(table).min() { throw .daysStray(site.name, stray) }
        }
        try checkPlaces()
    }

    /// A maximum matching of sites to places. When a site cannot be placed, the sites that were tried on the way share
    /// fewer places than they are (Hall), and these figures go into the refusal.
    private func checkPlaces() throws(Refusal) {
        let table = DayTable(self)
        var holders = [[Int]](repeating: [], count: days.count)
        for site in sites.indices {
            var seen = [Bool](repeating: false, count: days.count)
            if place(site, table, &holders, &seen) { continue }
            let tried = days.indices.filter { seen[$0] }
            let rivals = Set(tried.flatMap { holders[$0] }).union([site])
            throw .daysFewer(sites[site].name, visits: rivals.count, places: tried.map { table.places[$0] }.reduce(0, +))
        }
        let places = table.places.reduce(0, +)
        if places - reserved < sites.count || table.places.filter({ $0 > 0 }).count < reserved {
            throw .daysFewer(sites[sites.count - 1].name, visits: sites.count, places: max(0, places - reserved))
        }
    }

    private func place(_ site: Int, _ table: DayTable, _ holders: inout [[Int]], _ seen: inout [Bool]) -> Bool {
        for day in table.feasible[site] where !seen[day] {
            seen[day] = true
            if holders[day].count < table.places[day] {
                holders[day].append(site)
                return true
            }
            for (index, other) in holders[day].enumerated() where place(other, table, &holders, &seen) {
                holders[day][index] = site
                return true
            }
        }
        return false
    }
}
