internal import Inspection

/// The rules that are no flow, by branch and bound over flows: two or more specialties on one visit, and not twice running with
/// one contractor.
///
/// The relaxation leaves both out (a visit with several specialties keeps one seat for the rarest of them), so that its optimum
/// is a lower bound. Where it breaks a rule, the case splits into cases that together lose nothing and in each of which the
/// rules handled so far are arcs again:
/// - specialties A and B: one seat for somebody with both, or two seats, one for each (in general: each partition of the set);
/// - juror j on visits v and w of one contractor with nothing between: not on v; on v and not on w; on both, and on the first,
///   second, … of the visits between that j could take.
///
/// Exact: an empty list of open cases proves the optimum, or that there is no solution; so does a solution at the bound, which
/// is the usual end. Bounded: `limit` cases are looked at; after that the best solution so far stands beside the least bound of
/// the cases left open.
struct JurorSearch {
    /// A case: what has been decided on the way to it.
    private struct Case {
        var bound: Int
        var depth = 0
        /// Pairs (`juror * visits + visit`) that must not be, and that must.
        var barred: [Int] = []
        var standing: [Int] = []
        /// Seats of visits with several specialties, once decided.
        var shapes: [Int: [UInt64]] = [:]
        /// Holders of seats in the case it comes from: where to start.
        var holders: [Int]
    }

    private enum Breach {
        case specialties(visit: Int)
        /// The earlier visit is -1 for the one before the task.
        case twiceRunning(juror: Int, first: Int, second: Int)
    }

    /// What was found.
    struct Outcome {
        /// Juror of each seat.
        var holders: [Int]
        var cost: Int
        var bound: Int
        var cases: Int
    }

    private let field: JurorField
    private let limit: Int
    private var flow: JurorFlow
    private var best: Outcome?
    private var cases = 0

    init(_ field: JurorField, limit: Int) {
        self.field = field
        self.limit = limit
        flow = JurorFlow(field)
    }

    /// Solves the task. Throws a refusal that names a visit and the rule in its way.
    mutating func run() throws(Refusal) -> Outcome {
        let visits = Dictionary(uniqueKeysWithValues: field.visits.enumerated().map { ($1.id, $0) })
        let jurors = Dictionary(uniqueKeysWithValues: field.jurors.enumerated().map { ($1.id, $0) })
        var root = Case(bound: 0, holders: Array(repeating: -1, count: field.seatCount))
        for pair in field.task.fixed.sorted(by: { ($0.visit, $0.juror) < ($1.visit, $1.juror) }) {
            guard let visit = visits[pair.visit], let juror = jurors[pair.juror] else { continue }
            root.standing.append(juror * field.visits.count + visit)
        }
        // Where nobody has two of the specialties, there is but one way to cut them, and it is an arc from the start.
        for visit in field.visits.indices where field.needs[visit].nonzeroBitCount > 1 {
            let ways = partitions(of: visit)
            if ways.count == 1 { root.shapes[visit] = ways[0] }
        }
        if let broken = load(root) {
            throw .jurorsFixedBroken(field.visits[broken % field.visits.count].id, field.jurors[broken / field.visits.count].id)
        }
        flow.fillGreedily()
        flow.settle()
        cases = 1
        if let visit = flow.firstUnfilled { throw refusal(for: visit) }
        root.bound = flow.cost
        root.holders = flow.holder
        let breaches = self.breaches()
        if breaches.isEmpty { return Outcome(holders: flow.holder, cost: flow.cost, bound: flow.cost, cases: 1) }
        dive(root, breaches)
        if var best, best.cost == root.bound {
            best.cases = cases
            return best
        }
        return try branch(root, breaches)
    }

    // MARK: The two searches

    /// Bars one side of every breach at once and settles again, a few dozen times at most. Ends at the bound nearly always:
    /// among many jurors another one with the same load can sit.
    private mutating func dive(_ root: Case, _ breaches: [Breach]) {
        var node = root
        var open = breaches
        for round in 0..<60 where !open.isEmpty {
            for breach in open {
                switch breach {
                case .specialties(let visit):
                    let partitions = partitions(of: visit)
                    if let widest = partitions.last { node.shapes[visit] = widest }
                case .twiceRunning(let juror, let first, let second):
                    let row = juror * field.visits.count
                    let isLater = round % 2 == 0 || first < 0
                    let pair = row + (isLater ? second : first)
                    let other = isLater ? (first < 0 ? pair : row + first) : row + second
                    node.barred.append(node.standing.contains(pair) ? other : pair)
                }
            }
            if node.barred.contains(where: node.standing.contains) || load(node) != nil { return }
            flow.fillGreedily()
            flow.settle()
            cases += 1
            if flow.firstUnfilled != nil { return }
            node.holders = flow.holder
            open = self.breaches()
        }
        if open.isEmpty, flow.cost < best?.cost ?? Int.max {
            best = Outcome(holders: flow.holder, cost: flow.cost, bound: root.bound, cases: cases)
        }
    }

    private mutating func branch(_ root: Case, _ breaches: [Breach]) throws(Refusal) -> Outcome {
        // Least bound first, then deepest, then oldest.
        var open: [Int: [Case]] = [:]
        var bounds = KeyHeap()
        func add(_ node: Case) {
            if open[node.bound] == nil { bounds.push(node.bound) }
            open[node.bound, default: []].append(node)
        }
        for child in children(of: root, breaches[0]).reversed() { add(child) }
        let last = breaches[0]
        var look = 10
        while let bound = bounds.pop() {
            if let best, best.cost <= bound { break }
            while let node = open[bound]?.popLast() {
                if cases >= limit {
                    guard var best else { throw .jurorsNotFound(name(last), cases) }
                    best.bound = bound
                    best.cases = cases
                    return best
                }
                cases += 1
                if load(node) != nil { continue }
                flow.settle()
                if flow.firstUnfilled != nil { continue }
                let cost = flow.cost
                if let best, cost >= best.cost { continue }
                var solved = node
                solved.bound = cost
                solved.holders = flow.holder
                let left = self.breaches()
                if left.isEmpty {
                    best = Outcome(holders: flow.holder, cost: cost, bound: cost, cases: cases)
                    if cost == bound { break }
                    continue
                }
                let next = children(of: solved, left[0])
                // A quick look down now and then: a good solution cuts off more than its search costs.
                if cases >= look {
                    look = cases + 30
                    dive(solved, left)
                    if let best, best.cost == bound { break }
                }
                if cost == bound {
                    open[bound, default: []] += next.reversed()
                } else {
                    for child in next.reversed() { add(child) }
                }
            }
            open[bound] = nil
            if let best, best.cost == bound { break }
        }
        guard var best else { throw .jurorsTwiceRunning(name(last)) }
        best.bound = best.cost
        best.cases = cases
        return best
    }

    private func children(of node: Case, _ breach: Breach) -> [Case] {
        var child = node
        child.depth += 1
        switch breach {
        case .specialties(let visit):
            return partitions(of: visit).reversed().map { shape in
                var next = child
                next.shapes[visit] = shape
                return next
            }
        case .twiceRunning(let juror, let first, let second):
            let row = juror * field.visits.count
            let canLeave = [first, second].map { $0 >= 0 && !node.standing.contains(row + $0) }
            var result: [Case] = []
            if first >= 0, canLeave[0] {
                var next = child
                next.barred.append(row + first)
                result.append(next)
                child.standing.append(row + first)
            }
            if canLeave[1] {
                var next = child
                next.barred.append(row + second)
                result.append(next)
                child.standing.append(row + second)
            }
            // Both stand; something must lie between.
            let begin = first < 0 ? 0 : field.dayStart[field.dayOf[first] + 1]
            for between in begin..<max(begin, field.dayStart[field.dayOf[second]])
            where field.eligible[row + between] != 0 && !node.barred.contains(row + between) {
                var next = child
                next.standing.append(row + between)
                result.append(next)
                child.barred.append(row + between)
            }
            return result
        }
    }

    /// Ways to cut the named specialties into at most as many parts as there are seats, coarser ones first.
    private func partitions(of visit: Int) -> [[UInt64]] {
        var result: [[UInt64]] = [[]]
        for bit in 0..<64 where field.needs[visit] & (1 << UInt64(bit)) != 0 {
            result = result.flatMap { parts in
                parts.indices.map { index in
                    var joined = parts
                    joined[index] |= 1 << UInt64(bit)
                    return joined
                } + [parts + [1 << UInt64(bit)]]
            }
        }
        return result.filter { parts in
            parts.count <= field.visits[visit].seats
                && parts.allSatisfy { part in
                    field.jurors.indices.contains { field.skills[$0] & part == part && field.eligible[$0 * field.visits.count + visit] != 0 }
                }
        }.sorted { $0.count < $1.count }
    }

    // MARK: One case

    /// Sets the flow to a case, with as many of the earlier holders as fit. Returns a standing pair that does not fit.
    private mutating func load(_ node: Case) -> Int? {
        flow.clear()
        flow.eligible = field.eligible
        for visit in field.visits.indices {
            let range = field.seatStart[visit]..<field.seatStart[visit + 1]
            for seat in range { flow.seatNeeds[seat] = 0 }
            if let shape = node.shapes[visit] {
                for (seat, need) in zip(range, shape) { flow.seatNeeds[seat] = need }
            } else if field.needs[visit] != 0 {
                flow.seatNeeds[range.lowerBound] = rarest[visit]
            }
        }
        for pair in node.barred { flow.eligible[pair] = 0 }
        var standing: [Int: [Int]] = [:]
        for pair in Set(node.standing).sorted() {
            if flow.eligible[pair] == 0 { return pair }
            flow.eligible[pair] = 3
            standing[pair % field.visits.count, default: []].append(pair)
        }
        if let dead = prune(Set(standing.values.joined().map { $0 / field.visits.count })) { return dead }
        for visit in standing.keys.sorted() {
            let pairs = standing[visit] ?? []
            guard let seats = seating(pairs, on: Array(field.seatStart[visit]..<field.seatStart[visit + 1])) else { return pairs[0] }
            for (pair, seat) in zip(pairs, seats) where !flow.place(pair / field.visits.count, on: seat) { return pair }
        }
        for (seat, juror) in node.holders.enumerated() where juror >= 0 { _ = flow.place(juror, on: seat) }
        return nil
    }

    /// Bars pairs that could only be running: a visit with the last contractor before which nothing else can come, and one
    /// beside a standing visit of its contractor with nothing else possible between. Returns a standing pair that is barred so.
    private mutating func prune(_ bound: Set<Int>) -> Int? {
        for juror in field.jurors.indices {
            let row = juror * field.visits.count
            if !field.last[juror].isEmpty {
                // Until the first day on which another contractor can come.
                var open: Int?
                for visit in field.visits.indices where flow.eligible[row + visit] != 0 {
                    if let open, field.dayOf[visit] > open { break }
                    if !JurorField.share(field.last[juror], field.contractors[visit]) {
                        open = open ?? field.dayOf[visit]
                    } else if flow.eligible[row + visit] & 2 != 0 {
                        return row + visit
                    } else {
                        flow.eligible[row + visit] = 0
                    }
                }
            }
            if !bound.contains(juror) { continue }
            for stands in field.visits.indices where flow.eligible[row + stands] & 2 != 0 {
                if let dead = prune(juror, stands, stride(from: stands + 1, to: field.visits.count, by: 1)) { return dead }
                if let dead = prune(juror, stands, stride(from: stands - 1, to: -1, by: -1)) { return dead }
            }
        }
        return nil
    }

    /// The same for what lies on one side of a standing visit.
    private mutating func prune(_ juror: Int, _ stands: Int, _ others: StrideTo<Int>) -> Int? {
        let row = juror * field.visits.count
        var open: Int?
        for visit in others where flow.eligible[row + visit] != 0 && field.dayOf[visit] != field.dayOf[stands] {
            if let open, field.dayOf[visit] != open { break }
            if !JurorField.share(field.contractors[stands], field.contractors[visit]) {
                open = open ?? field.dayOf[visit]
            } else if flow.eligible[row + visit] & 2 != 0 {
                return row + visit
            } else {
                flow.eligible[row + visit] = 0
            }
        }
        return nil
    }

    /// A seat for each standing pair of one visit, with regard to what the seats ask for.
    private func seating(_ pairs: [Int], on free: [Int]) -> [Int]? {
        guard let pair = pairs.first else { return [] }
        let skills = field.skills[pair / field.visits.count]
        // The seats that ask for most first, so that a specialist does not take an open one.
        for seat in free.sorted(by: { (flow.seatNeeds[$1].nonzeroBitCount, $0) < (flow.seatNeeds[$0].nonzeroBitCount, $1) })
        where skills & flow.seatNeeds[seat] == flow.seatNeeds[seat] {
            if let rest = seating(Array(pairs.dropFirst()), on: free.filter { $0 != seat }) { return [seat] + rest }
        }
        return nil
    }

    /// The specialty of each visit that the fewest of those who may sit have.
    private lazy var rarest: [UInt64] = field.visits.indices.map { visit in
        let bits = (0..<64).map { UInt64(1) << UInt64($0) }.filter { field.needs[visit] & $0 != 0 }
        if bits.count < 2 { return bits.first ?? 0 }
        let counts = bits.map { bit in
            field.jurors.indices.reduce(0) { $0 + (field.skills[$1] & bit != 0 && field.eligible[$1 * field.visits.count + visit] != 0 ? 1 : 0) }
        }
        return bits[counts.firstIndex(of: counts.min() ?? 0) ?? 0]
    }

    /// What the flow as it stands breaks, in order of visits, then jurors.
    private func breaches() -> [Breach] {
        var result: [Breach] = []
        for visit in field.visits.indices where field.needs[visit].nonzeroBitCount > 1 {
            let seats = field.seatStart[visit]..<field.seatStart[visit + 1]
            let present = seats.reduce(0) { $0 | field.skills[flow.holder[$1]] }
            if field.needs[visit] & ~present != 0 { result.append(.specialties(visit: visit)) }
        }
        for juror in field.jurors.indices {
            var before = -1
            for day in 0..<field.dayCount where flow.held[juror * field.dayCount + day] >= 0 {
                let visit = field.visitOfSeat[flow.held[juror * field.dayCount + day]]
                let previous = before < 0 ? field.last[juror] : field.contractors[before]
                if JurorField.share(previous, field.contractors[visit]) {
                    result.append(.twiceRunning(juror: juror, first: before, second: visit))
                }
                before = visit
            }
        }
        return result
    }

    private func name(_ breach: Breach) -> String {
        switch breach {
        case .specialties(let visit): field.visits[visit].id
        case .twiceRunning(_, _, let visit): field.visits[visit].id
        }
    }

    /// The rule in the way of a visit that the flow could not fill: its own, or that of another visit that cannot be staffed.
    private func refusal(for visit: Int) -> Refusal {
        if let alone = field.refusal(forAlone: visit) { return alone }
        for other in field.visits.indices {
            if let alone = field.refusal(forAlone: other) { return alone }
        }
        // Everyone left has just been with the contractor and nowhere else since.
        let left = field.jurors.indices.count { flow.eligible[$0 * field.visits.count + visit] != 0 }
        return left < field.visits[visit].seats ? .jurorsTwiceRunning(field.visits[visit].id) : .jurorsTooFew(field.visits[visit].id)
    }
}
