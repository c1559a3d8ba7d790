package import Inspection

/// The days of a quarter as drawn.
package struct DayAssignment: Sendable, Equatable {
    /// One visit.
    package struct Visit: Sendable, Equatable {
        package let id: [UInt8]
        package let day: CalendarDay
        /// How often this visit was drawn again, 0 for the first draw.
        package let again: Int
    }

    /// Visits in the order of their id bytes, which says nothing about the order of the days.
    package let visits: [Visit]
    /// Days with a place kept empty for a tip-off.
    package let reserved: [CalendarDay]
    /// Attempts that ended in a dead end before this one.
    package let retries: Int

    /// The day of a site.
    package func day(of id: [UInt8]) -> CalendarDay? { visits.first { $0.id == id }?.day }
}

extension DayFrame {
    /// Attempts before the draw is refused.
    package static let mostAttempts = 64

    /// Draws the days of all visits from a seed of 32 bytes: random serial order (`reference/scheduling.md` 6.5), sites with few
    /// feasible days before the others.
    ///
    /// The same frame and seed give the same days everywhere; `schema/draw-days.md` says how to recompute them.
    /// - Throws: `days.seed`, or `days.deadEnd` after 64 attempts, with the site that was stuck most often.
    package func draw(seed: [UInt8]) throws(Refusal) -> DayAssignment {
        guard seed.count == 32 else { throw .daysSeed }
        var run = DayRun(self)
        guard run.draw(DayTickets(seed: seed), attempts: Self.mostAttempts) else { throw .daysDeadEnd(sites[run.mostStuck].name, Self.mostAttempts) }
        return DayAssignment(
            visits: sites.indices.map { .init(id: sites[$0].id, day: days[run.days[$0]].day, again: 0) },
            reserved: run.reserved.map { days[$0].day }.sorted(), retries: run.retries)
    }

    /// Draws one cancelled visit again; every other visit and every reserved place stays.
    ///
    /// - Parameters:
    ///   - closed: days on which it cannot be any more: the past, a typhoon; its present day is always closed.
    ///   - counter: 1 for the first time that this visit is drawn again, and so on.
    package func redraw(
        _ id: [UInt8], seed: [UInt8], counter: Int, in assignment: DayAssignment, closed: Set<CalendarDay> = []
    ) throws(Refusal) -> DayAssignment {
        guard seed.count == 32 else { throw .daysSeed }
        guard let site = sites.firstIndex(where: { $0.id == id }), let present = assignment.visits.first(where: { $0.id == id }), counter == present.again + 1
        else { throw .daysUnknown(DaySite.name(id)) }
        var run = DayRun(self)
        run.begin()
        for (index, day) in days.enumerated() {
            for reserved in assignment.reserved where reserved == day.day { run.left[index] -= 1 }
            for visit in assignment.visits where visit.day == day.day && visit.id != id {
                guard let other = sites.firstIndex(where: { $0.id == visit.id }) else { continue }
                run.take(index, for: other)
            }
        }
        let isClosed = days.map { $0.day == present.day || closed.contains($0.day) }
        guard
            let day = DayTickets(seed: seed).firstOpen(
                "again", counter, id, run.table, isEven: run.table.isShort[site], { !isClosed[$0] && run.isOpen($0, for: site) })
        else { throw .daysNoneLeft(sites[site].name) }
        return DayAssignment(
            visits: assignment.visits.map { $0.id == id ? .init(id: id, day: days[day].day, again: counter) : $0 },
            reserved: assignment.reserved, retries: assignment.retries)
    }
}

/// One draw at work; its arrays are used again for every seed.
struct DayRun {
    let table: DayTable
    private let ids: [[UInt8]]
    private let reservedCount: Int
    /// Day of each site; valid after a draw.
    private(set) var days: [Int]
    private(set) var reserved: [Int] = []
    private(set) var retries = 0
    var left: [Int]
    private var occupied: [Bool]
    private var stuck: [Int]
    private var order: [(ticket: UInt64, site: Int)]

    init(_ frame: DayFrame) {
        table = DayTable(frame)
        ids = frame.sites.map(\.id)
        reservedCount = frame.reserved
        days = [Int](repeating: 0, count: ids.count)
        stuck = days
        left = table.places
        occupied = table.occupied
        order = ids.indices.map { (0, $0) }
    }

    /// The site on which attempts failed most often.
    var mostStuck: Int { stuck.indices.max { stuck[$0] < stuck[$1] } ?? 0 }

    mutating func begin() {
        left = table.places
        occupied = table.occupied
    }

    @inline(__always)
    func isOpen(_ day: Int, for site: Int) -> Bool {
        guard left[day] > 0, table.isFeasible[site * table.count + day] else { return false }
        for group in table.groups[site] where occupied[day * table.groupCount + group] { return false }
        return true
    }

    mutating func take(_ day: Int, for site: Int) {
        left[day] -= 1
        days[site] = day
        for group in table.groups[site] { occupied[day * table.groupCount + group] = true }
    }

    /// Draws all days; false when every attempt ended in a dead end.
    mutating func draw(_ tickets: DayTickets, attempts: Int) -> Bool {
        for attempt in 0..<attempts where self.attempt(attempt, tickets) {
            retries = attempt
            return true
        }
        return false
    }

    private mutating func attempt(_ number: Int, _ tickets: DayTickets) -> Bool {
        begin()
        reserved.removeAll(keepingCapacity: true)
        for place in 0..<reservedCount {
            // The place's number stands where a visit has its id.
            let id = Array(String(place).utf8)
            guard let day = tickets.firstOpen("reserved", number, id, table, { left[$0] > 0 && !reserved.contains($0) }) else { return false }
            reserved.append(day)
        }
        for day in reserved { left[day] -= 1 }
        for site in ids.indices { order[site] = (tickets.ticket("order", number, ids[site]), site) }
        // Short ones first. Sites are in the order of their ids, so the number decides between equal tickets.
        order.sort { left, right in
            if table.isShort[left.site] != table.isShort[right.site] { return table.isShort[left.site] }
            return (left.ticket, left.site) < (right.ticket, right.site)
        }
        for (_, site) in order {
            guard let day = tickets.firstOpen("day", number, ids[site], table, isEven: table.isShort[site], { isOpen($0, for: site) }) else {
                stuck[site] += 1
                return false
            }
            take(day, for: site)
        }
        return true
    }
}
