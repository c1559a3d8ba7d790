internal import Inspection

/// A frame as plain numbers, made once and used for every seed.
struct DayTable {
    /// Places of each day that are not taken yet.
    let places: [Int]
    /// Days of each site on which it may be visited and on which there is a place, ascending.
    let feasible: [[Int]]
    /// Whether site s may be visited on day d, at `s * days + d`; a day without a place counts as no.
    let isFeasible: [Bool]
    /// Whether at most half of the days with a place are feasible for a site: it takes its day before the others, and all of its days weigh
    /// the same. Late in the order its few days would be full, and what is left of them would be the best guess.
    let isShort: [Bool]
    /// Agency, contractor and district of each site as numbers, only those that are kept apart.
    let groups: [[Int]]
    let groupCount: Int
    /// Whether a group has a taken visit on a day, at `d * groupCount + g`.
    let occupied: [Bool]
    /// The end of each day's range: a word below `ends[d]` and not below `ends[d - 1]` is day d.
    let ends: [UInt32]
    /// Words of this value and above are skipped, so that the rest divides evenly.
    let limit: UInt64
    /// The same where all days weigh the same.
    let evenLimit: UInt64
    /// Number of days.
    let count: Int

    init(_ frame: DayFrame) {
        let days = frame.days
        count = days.count
        var index: [CalendarDay: Int] = [:]
        for (number, day) in days.enumerated() { index[day.day] = number }
        var numbers: [String: Int] = [:]
        func numbered(_ agency: String, _ contractor: String, _ district: String) -> [Int] {
            var keys: [String] = []
            if frame.apart.contains(.agency), !agency.isEmpty { keys.append("a" + agency) }
            if frame.apart.contains(.contractor), !contractor.isEmpty { keys.append("c" + contractor) }
            if frame.apart.contains(.district), !district.isEmpty { keys.append("d" + district) }
            return keys.map { key in
                let number = numbers[key] ?? numbers.count
                numbers[key] = number
                return number
            }
        }
        groups = frame.sites.map { numbered($0.agency, $0.contractor, $0.district) }
        let takenGroups = frame.taken.map { numbered($0.agency, $0.contractor, $0.district) }
        groupCount = numbers.count
        var places = days.map(\.capacity)
        var occupied = [Bool](repeating: false, count: days.count * numbers.count)
        for (taken, groups) in zip(frame.taken, takenGroups) {
            guard let day = index[taken.day] else { continue }
            places[day] = max(0, places[day] - 1)
            for group in groups { occupied[day * numbers.count + group] = true }
        }
        self.places = places
        self.occupied = occupied
        feasible = frame.sites.map { site in site.feasible.compactMap { index[$0] }.filter { places[$0] > 0 }.sorted() }
        let open = places.count { $0 > 0 }
        isShort = feasible.map { $0.count * 2 <= open }
        var flags = [Bool](repeating: false, count: frame.sites.count * days.count)
        for (site, list) in feasible.enumerated() { for day in list { flags[site * days.count + day] = true } }
        isFeasible = flags
        var end: UInt32 = 0
        ends = days.map { day in
            end += UInt32(day.weight)
            return end
        }
        let total = UInt64(max(end, 1))
        limit = (UInt64(1) << 32) / total * total
        evenLimit = (UInt64(1) << 32) / UInt64(max(1, count)) * UInt64(max(1, count))
    }

    /// The day to which a word points, nil for a word that is skipped.
    ///
    /// - Parameter isEven: whether all days weigh the same, whatever their weights.
    @inline(__always)
    func day(of word: UInt32, isEven: Bool) -> Int? {
        if isEven { return UInt64(word) < evenLimit ? Int(word % UInt32(count)) : nil }
        guard let total = ends.last, UInt64(word) < limit else { return nil }
        let rest = word % total
        var low = 0
        var high = count - 1
        while low < high {
            let middle = (low + high) / 2
            if rest < ends[middle] { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
