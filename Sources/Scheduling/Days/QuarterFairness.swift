package import Inspection

/// A visit that took place, as the report on fairness and predictability needs it.
package struct FairnessVisit: Sendable, Equatable {
    package let id: [UInt8]
    package let day: CalendarDay
    package let agency: String
    package let contractor: String
    package let tier: Int
    /// Ids of the external members.
    package let jurors: [String]

    /// Creates a row.
    package init(id: [UInt8], day: CalendarDay, agency: String, contractor: String, tier: Int, jurors: [String]) {
        self.id = id
        self.day = day
        self.agency = agency
        self.contractor = contractor
        self.tier = tier
        self.jurors = jurors
    }
}

/// How fair and how guessable a quarter was (機關、級距、委員): figures as pure functions of its rows.
package struct QuarterFairness: Sendable, Equatable {
    /// A label and two whole numbers: what was, and against what.
    package struct Row: Sendable, Equatable {
        package let label: String
        package let count: Int
        package let of: Int
    }

    /// Office days from one visit to the next, in the order of time; 0 for two on one day.
    package let gaps: [Int]
    /// Visits for each weekday of the office, of all visits; `of` is the weekday's office days.
    package let weekdays: [Row]
    /// Visits by agency and by tier; `of` is the number of tenders in the register.
    package let agencies: [Row]
    package let tiers: [Row]
    /// Visits of each juror, of the whole pool, fewest first; `of` is the number of visits.
    package let load: [Row]
    /// Pairs of jurors that met more than once, and jurors that met a contractor more than once.
    package let repeatedPairs: [Row]
    package let repeatedContractors: [Row]
    /// Overrides and what each cost in thousandths of the best guess.
    package let overrides: [DayOverride]
    /// Visits by week of the quarter, first week first; `of` is the week's office days.
    package let weeks: [Row]

    /// Counts a quarter.
    ///
    /// - Parameters:
    ///   - days: the quarter's office days, ascending.
    ///   - agencies: tenders in the register by agency; `tiers` the same by tier.
    ///   - jurors: the whole pool, so that somebody who was never asked counts as 0.
    package init(
        visits: [FairnessVisit], days: [CalendarDay], agencies register: [String: Int], tiers tierRegister: [Int: Int], jurors: [String],
        overrides: [DayOverride] = []
    ) {
        var place: [CalendarDay: Int] = [:]
        for (index, day) in days.enumerated() { place[day] = index }
        let dated = visits.compactMap { place[$0.day] }.sorted()
        gaps = zip(dated, dated.dropFirst()).map { $1 - $0 }
        weekdays = Weekday.allCases.compactMap { weekday in
            let office = days.count { $0.weekday == weekday }
            let count = visits.count { $0.day.weekday == weekday }
            return office + count > 0 ? Row(label: weekday.zh, count: count, of: office) : nil
        }
        let perAgency = Self.counts(visits.map(\.agency))
        agencies = Set(register.keys).union(perAgency.keys).sorted().map { Row(label: $0, count: perAgency[$0] ?? 0, of: register[$0] ?? 0) }
        let perTier = Self.counts(visits.map(\.tier))
        tiers = Set(tierRegister.keys).union(perTier.keys).sorted().map { Row(label: String($0), count: perTier[$0] ?? 0, of: tierRegister[$0] ?? 0) }
        let perJuror = Self.counts(visits.flatMap(\.jurors))
        load = Set(jurors).union(perJuror.keys).map { Row(label: $0, count: perJuror[$0] ?? 0, of: visits.count) }
            .sorted { ($0.count, $0.label) < ($1.count, $1.label) }
        repeatedPairs = Self.repeated(
            visits.flatMap { visit in
                let names = Set(visit.jurors).sorted()
                return names.indices.flatMap { left in names[(left + 1)...].map { names[left] + " · " + $0 } }
            })
        repeatedContractors = Self.repeated(visits.flatMap { visit in Set(visit.jurors).map { $0 + " · " + visit.contractor } })
        self.overrides = overrides
        // A week begins on Monday; its number counts from the quarter's first day.
        let monday = days.first.map { $0.adding(days: 1 - $0.weekday.rawValue) }
        func week(_ day: CalendarDay) -> Int { monday.map { $0.days(to: day) / 7 } ?? 0 }
        let last = days.last.map(week) ?? -1
        weeks = (0...max(0, last)).filter { _ in last >= 0 }.map { number in
            Row(label: String(number + 1), count: visits.count { week($0.day) == number }, of: days.count { week($0) == number })
        }
    }

    /// Most minus fewest visits of a juror.
    package var loadRange: Int { (load.last?.count ?? 0) - (load.first?.count ?? 0) }

    /// Gini coefficient of the load in thousandths: 0 when all have the same, near 1000 when one has all.
    package var gini: Int { Self.gini(load.map(\.count)) }

    /// Gini coefficient of numbers of 0 or more, in thousandths; 0 when they sum to nothing.
    package static func gini(_ numbers: [Int]) -> Int {
        let sum = numbers.reduce(0, +)
        guard sum > 0 else { return 0 }
        // Sorted ascending: sum of (2i - n - 1) x over n times the sum.
        let weighted = numbers.sorted().enumerated().map { (2 * ($0.offset + 1) - numbers.count - 1) * $0.element }.reduce(0, +)
        return weighted * 1000 / (numbers.count * sum)
    }

    private static func counts<Key: Hashable>(_ keys: [Key]) -> [Key: Int] { keys.reduce(into: [:]) { $0[$1, default: 0] += 1 } }

    private static func repeated(_ keys: [String]) -> [Row] {
        counts(keys).filter { $0.value > 1 }.map { Row(label: $0.key, count: $0.value, of: keys.count) }
            .sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    }
}
