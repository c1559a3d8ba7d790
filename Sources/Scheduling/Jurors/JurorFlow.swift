/// The flow behind the assignment: units go from each juror through the juror's months (monthly cap) and days (one visit) to
/// the seats of that day's visits.
///
/// Only the arcs into jurors cost something, and their cost is convex: the next visit of somebody with load n costs 2n + 1, so
/// that the sum is that of squared loads. A residual cycle of negative cost therefore takes a unit from one juror and gives it to another,
/// over moves that cost nothing, and whether there is one is a question of reachability (the cost-reducing paths of optimal
/// semi-matchings; Harvey, Ladner, Lovász, Tamir 2006). Seats that nobody holds count as held by somebody with endless load: filling
/// seats and levelling loads are one search. Equal loads are levelled by ticket, lower ones first, which makes the vector of loads
/// unique for one set of arcs.
///
/// Jurors are taken in order of (load, ticket). A failed search leaves a closed set that no later one needs to enter,
/// because the thresholds only rise: without successes the whole proof reads each arc once.
struct JurorFlow {
    let field: JurorField
    /// As in the field, with 2 added where the pair stands (it may change its seat within the visit, no more).
    var eligible: [UInt8]
    /// Specialties that the holder of a seat must have.
    var seatNeeds: [UInt64]
    /// Juror on each seat, -1 for nobody.
    private(set) var holder: [Int]
    /// Seat of juror and day (`juror * days + day`), -1 for none; visits in juror and month.
    private(set) var held: [Int]
    private(set) var used: [Int]
    private(set) var load: [Int]

    private var stamp: [Int32]
    private var parent: [Int32]
    private var queue: [Int] = []
    private var epoch: Int32 = 0
    private let monthBase: Int
    private let seatBase: Int

    private static let closed = Int32.max

    init(_ field: JurorField) {
        self.field = field
        eligible = field.eligible
        seatNeeds = Array(repeating: 0, count: field.seatCount)
        holder = Array(repeating: -1, count: field.seatCount)
        held = Array(repeating: -1, count: field.jurors.count * field.dayCount)
        used = Array(repeating: 0, count: field.jurors.count * field.monthCount)
        load = field.jurors.map(\.load)
        monthBase = field.jurors.count
        seatBase = monthBase + used.count
        stamp = Array(repeating: 0, count: seatBase + field.seatCount)
        parent = Array(repeating: -1, count: stamp.count)
    }

    /// Sum of squared loads.
    var cost: Int { load.reduce(0) { $0 + $1 * $1 } }

    /// The first visit with an empty seat.
    var firstUnfilled: Int? { holder.firstIndex(of: -1).map { field.visitOfSeat[$0] } }

    /// Takes everyone off all seats.
    mutating func clear() {
        for index in holder.indices { holder[index] = -1 }
        for index in held.indices { held[index] = -1 }
        for index in used.indices { used[index] = 0 }
        load = field.jurors.map(\.load)
    }

    /// Puts a juror on an empty seat when pair, day, month and specialty allow it.
    mutating func place(_ juror: Int, on seat: Int) -> Bool {
        let visit = field.visitOfSeat[seat]
        let day = field.dayOf[visit]
        let month = juror * field.monthCount + field.monthOfDay[day]
        guard holder[seat] < 0, eligible[juror * field.visits.count + visit] != 0, held[juror * field.dayCount + day] < 0,
            used[month] < field.cap[juror], field.skills[juror] & seatNeeds[seat] == seatNeeds[seat]
        else { return false }
        holder[seat] = juror
        held[juror * field.dayCount + day] = seat
        used[month] += 1
        load[juror] += 1
        return true
    }

    /// Fills empty seats, those for specialists first, each with the least loaded who may sit and meets no contractor twice
    /// running. A start, not a solution.
    mutating func fillGreedily() {
        for needsOne in [true, false] {
            for seat in holder.indices where holder[seat] < 0 && (seatNeeds[seat] != 0) == needsOne {
                let visit = field.visitOfSeat[seat]
                let day = field.dayOf[visit]
                var best = -1
                for juror in field.jurors.indices where best < 0 || load[juror] < load[best] {
                    guard eligible[juror * field.visits.count + visit] != 0, held[juror * field.dayCount + day] < 0,
                        field.skills[juror] & seatNeeds[seat] == seatNeeds[seat],
                        used[juror * field.monthCount + field.monthOfDay[day]] < field.cap[juror], !meetsAgain(juror, visit)
                    else { continue }
                    best = juror
                }
                if best >= 0 { _ = place(best, on: seat) }
            }
        }
    }

    /// Whether a visit would be one of two running with the same contractor, were it added to a juror's.
    func meetsAgain(_ juror: Int, _ visit: Int) -> Bool {
        let row = juror * field.dayCount
        let day = field.dayOf[visit]
        let own = field.contractors[visit]
        let before = (0..<day).last { held[row + $0] >= 0 }
        let previous = before.map { field.contractors[field.visitOfSeat[held[row + $0]]] } ?? field.last[juror]
        if JurorField.share(previous, own) { return true }
        guard let after = (day + 1..<max(field.dayCount, day + 1)).first(where: { held[row + $0] >= 0 }) else { return false }
        return JurorField.share(own, field.contractors[field.visitOfSeat[held[row + after]]])
    }

    /// Brings the flow to its optimum: as many seats as possible filled, then the least sum of squares, then tickets.
    mutating func settle() {
        for index in stamp.indices { stamp[index] = 0 }
        epoch = 0
        var heap = KeyHeap()
        for juror in field.jurors.indices { heap.push(key(load[juror], juror)) }
        while let top = heap.pop() {
            let juror = top & 0xFFFF_FFFF
            guard top >> 32 == load[juror], stamp[juror] != Self.closed else { continue }
            switch improve(from: juror) {
            case .none: continue
            case .some(let loser):
                heap.push(key(load[juror], juror))
                if loser >= 0 { heap.push(key(load[loser], loser)) }
            }
        }
    }

    private func key(_ load: Int, _ juror: Int) -> Int { load << 32 | juror }

    /// Gives a juror one more visit when somebody who weighs more can lose one for it. Returns who lost it (-1: a seat was
    /// empty), or nil after closing what was reached.
    private mutating func improve(from start: Int) -> Int? {
        epoch += 1
        queue.removeAll(keepingCapacity: true)
        let limit = key(load[start], start)
        enter(start, from: -1)
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            let found: Int?
            if node < monthBase {
                for month in 0..<field.monthCount {
                    let index = node * field.monthCount + month
                    if used[index] < field.cap[node], stamp[monthBase + index] < epoch { enter(monthBase + index, from: node) }
                }
                found = nil
            } else if node < seatBase {
                found = leaveMonth(node, limit)
            } else {
                found = leaveSeat(node, limit)
            }
            if let found { return augment(to: found, start) }
        }
        for node in queue { stamp[node] = Self.closed }
        return nil
    }

    private mutating func enter(_ node: Int, from previous: Int) {
        stamp[node] = epoch
        parent[node] = Int32(truncatingIfNeeded: previous)
        queue.append(node)
    }

    /// From a juror's month: back to the juror, who may lose a visit, or on to the seats of free days.
    private mutating func leaveMonth(_ node: Int, _ limit: Int) -> Int? {
        let index = node - monthBase
        let juror = index / field.monthCount
        let month = index % field.monthCount
        if used[index] > 0, stamp[juror] < epoch {
            enter(juror, from: node)
            if key(load[juror] - 1, juror) > limit { return juror }
        }
        for day in field.monthStart[month]..<field.monthStart[month + 1] where held[juror * field.dayCount + day] < 0 {
            if let found = reach(field.dayStart[day]..<field.dayStart[day + 1], juror, node, limit) { return found }
        }
        return nil
    }

    /// From a seat: its holder takes another of the same day, or gives up the day.
    private mutating func leaveSeat(_ node: Int, _ limit: Int) -> Int? {
        let seat = node - seatBase
        let juror = holder[seat]
        let visit = field.visitOfSeat[seat]
        let day = field.dayOf[visit]
        let stands = eligible[juror * field.visits.count + visit] & 2 != 0
        let visits = stands ? visit..<visit + 1 : field.dayStart[day]..<field.dayStart[day + 1]
        if let found = reach(visits, juror, node, limit) { return found }
        let month = monthBase + juror * field.monthCount + field.monthOfDay[day]
        if !stands, stamp[month] < epoch { enter(month, from: node) }
        return nil
    }

    private mutating func reach(_ visits: Range<Int>, _ juror: Int, _ node: Int, _ limit: Int) -> Int? {
        let row = juror * field.visits.count
        for visit in visits where eligible[row + visit] != 0 {
            for seat in field.seatStart[visit]..<field.seatStart[visit + 1] {
                let next = seatBase + seat
                guard stamp[next] < epoch, field.skills[juror] & seatNeeds[seat] == seatNeeds[seat] else { continue }
                enter(next, from: node)
                let loser = holder[seat]
                if loser < 0 { return next }
                // The shortest way out is looked at here, before the queue grows.
                guard key(load[loser] - 1, loser) > limit, stamp[loser] < epoch,
                    eligible[loser * field.visits.count + visit] & 2 == 0
                else { continue }
                let month = monthBase + loser * field.monthCount + field.monthOfDay[field.dayOf[visit]]
                if stamp[month] >= epoch { continue }
                enter(month, from: next)
                enter(loser, from: month)
                return loser
            }
        }
        return nil
    }

    /// Moves one unit along the path that was found.
    private mutating func augment(to end: Int, _ start: Int) -> Int {
        var path: [Int] = []
        var node = end
        while node >= 0 {
            path.append(node)
            node = Int(parent[node])
        }
        path.reverse()
        var moves: [(seat: Int, juror: Int)] = []
        for (previous, node) in zip(path, path.dropFirst()) {
            if node >= seatBase {
                let juror = previous >= seatBase ? holder[previous - seatBase] : (previous - monthBase) / field.monthCount
                moves.append((node - seatBase, juror))
            } else if node >= monthBase, previous < monthBase {
                used[node - monthBase] += 1
            } else if node < monthBase {
                used[previous - monthBase] -= 1
            }
        }
        for move in moves where holder[move.seat] >= 0 {
            held[holder[move.seat] * field.dayCount + field.dayOf[field.visitOfSeat[move.seat]]] = -1
        }
        for move in moves {
            holder[move.seat] = move.juror
            held[move.juror * field.dayCount + field.dayOf[field.visitOfSeat[move.seat]]] = move.seat
        }
        load[start] += 1
        if end >= seatBase { return -1 }
        load[end] -= 1
        return end
    }
}

/// A heap of numbers, the least first.
struct KeyHeap {
    private var keys: [Int] = []

    mutating func push(_ key: Int) {
        keys.append(key)
        var index = keys.count - 1
        while index > 0, keys[(index - 1) / 2] > keys[index] {
            keys.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func pop() -> Int? {
        guard let top = keys.first, let last = keys.popLast() else { return nil }
        if keys.isEmpty { return top }
        keys[0] = last
        var index = 0
        while true {
            var least = index
            for child in [2 * index + 1, 2 * index + 2] where child < keys.count && keys[child] < keys[least] { least = child }
            if least == index { return top }
            keys.swapAt(index, least)
            index = least
        }
    }
}
