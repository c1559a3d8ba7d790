import Inspection
import Scheduling

/// Chance from a number, for samples: the same number, the same samples.
struct SampleDice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// 0 to `count` - 1.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    mutating func percent(_ chance: Int) -> Bool { below(100) < chance }
}

/// Small tasks and the plain way to solve them: all assignments, tried one by one.
enum JurorSamples {
    static let specialties = ["結構", "大地", "水利", "機電"]

    /// Up to 4 visits and 6 jurors, with every rule likely to bind.
    static func task(_ seed: UInt64) throws -> JurorTask {
        var dice = SampleDice(seed)
        let first = try day("2025-03-28")
        let visits = (0..<2 + dice.below(3)).map { index in
            JurorVisit(
                id: "V\(index)", day: first.adding(days: dice.below(7)),
                parties: TenderParties(agency: "機關\(dice.below(3))", contractor: "營造\(dice.below(2))", supervisor: "顧問\(dice.below(3))"),
                seats: 1 + dice.below(2), specialties: Array(specialties.shuffledPrefix(dice.below(3), &dice)), ticket: dice.next())
        }
        let jurors = (0..<4 + dice.below(3)).map { index -> JurorCandidate in
            var declarations: [JurorCandidate.Declaration] = []
            if dice.percent(25) {
                // Three years before the visits, a day more or less.
                let until = dice.percent(50) ? first.adding(days: dice.below(9) - 1096) : nil
                declarations.append(.init(name: "顧問\(dice.below(3))", until: until))
            }
            let away = (0..<7).filter { _ in dice.percent(15) }.map { first.adding(days: $0) }
            return JurorCandidate(
                id: "J\(index)", specialties: Array(specialties.shuffledPrefix(1 + dice.below(3), &dice)),
                employer: dice.percent(15) ? "機關\(dice.below(3))" : "大學\(index)", declarations: declarations, unavailable: Set(away), load: dice.below(4),
                monthlyCap: 1 + dice.below(2), lastContractor: dice.percent(30) ? "營造\(dice.below(2))" : "", ticket: dice.next())
        }
        var forbidden: Set<JurorPair> = []
        for visit in visits { for juror in jurors where dice.percent(5) { forbidden.insert(JurorPair(visit: visit.id, juror: juror.id)) } }
        return JurorTask(visits: visits, jurors: jurors, forbidden: forbidden)
    }

    /// The least cost over all assignments that keep the rules; nil when there is none. `keeping`: pairs that stay.
    static func leastCost(_ task: JurorTask) -> Int? {
        var best: Int?
        func choose(_ index: Int, _ taken: [Set<String>]) {
            if index == task.visits.count {
                guard isSound(taken, task) else { return }
                let cost = self.cost(taken, task)
                if cost < best ?? Int.max { best = cost }
                return
            }
            for subset in subsets(task.jurors.map(\.id), task.visits[index].seats) { choose(index + 1, taken + [Set(subset)]) }
        }
        choose(0, [])
        return best
    }

    static func cost(_ taken: [Set<String>], _ task: JurorTask) -> Int {
        task.jurors.reduce(0) { sum, juror in
            let load = juror.load + taken.count { $0.contains(juror.id) }
            return sum + load * load
        }
    }

    /// Every rule in its own words, for whole assignments; `taken` in the order of the task's visits.
    static func isSound(_ taken: [Set<String>], _ task: JurorTask) -> Bool {
        for pair in task.fixed {
            guard let index = task.visits.firstIndex(where: { $0.id == pair.visit }), taken[index].contains(pair.juror) else { return false }
        }
        for (visit, people) in zip(task.visits, taken) {
            let seated = task.jurors.filter { people.contains($0.id) }
            if seated.count != visit.seats { return false }
            for specialty in visit.specialties where !seated.contains(where: { $0.specialties.contains(specialty) }) { return false }
            for juror in seated where isBarred(juror, visit, task) { return false }
        }
        for juror in task.jurors {
            let own = zip(task.visits, taken).filter { $0.1.contains(juror.id) }.map(\.0).sorted { $0.day < $1.day }
            if Set(own.map(\.day)).count != own.count { return false }
            let months = Dictionary(grouping: own) { $0.day.parts.year * 12 + $0.day.parts.month }
            if months.values.contains(where: { $0.count > juror.monthlyCap }) { return false }
            let contractors = [juror.lastContractor] + own.map(\.parties.contractor)
            for (one, two) in zip(contractors, contractors.dropFirst()) where one == two { return false }
        }
        return true
    }

    /// Recusal, availability, forbidden pairs.
    static func isBarred(_ juror: JurorCandidate, _ visit: JurorVisit, _ task: JurorTask) -> Bool {
        if juror.unavailable.contains(visit.day) || task.forbidden.contains(JurorPair(visit: visit.id, juror: juror.id)) { return true }
        let names = [visit.parties.agency, visit.parties.contractor, visit.parties.supervisor, visit.parties.designer, visit.parties.projectManager]
            .filter { !$0.isEmpty }
        if names.contains(juror.employer) || names.contains(juror.name) { return true }
        return juror.declarations.contains { tie in
            guard names.contains(tie.name) else { return false }
            guard let until = tie.until else { return true }
            let parts = until.parts
            guard let end = CalendarDay(year: parts.year + task.recusalYears, month: parts.month, day: min(parts.day, 28)) else { return true }
            return visit.day <= (parts.day > 28 && parts.month != 2 ? end.adding(days: parts.day - 28) : end)
        }
    }

    static func subsets(_ ids: [String], _ count: Int) -> [[String]] {
        if count == 0 { return [[]] }
        guard let first = ids.first else { return [] }
        let rest = Array(ids.dropFirst())
        return subsets(rest, count - 1).map { [first] + $0 } + subsets(rest, count)
    }

    /// The people of an assignment in the order of the task's visits.
    static func taken(_ assignment: JurorAssignment, _ task: JurorTask) -> [Set<String>] {
        let byVisit = Dictionary(uniqueKeysWithValues: assignment.visits.map { ($0.visit, Set($0.jurors)) })
        return task.visits.map { byVisit[$0.id] ?? [] }
    }
}

extension Array {
    func shuffledPrefix(_ count: Int, _ dice: inout SampleDice) -> ArraySlice<Element> {
        var copy = self
        for index in copy.indices { copy.swapAt(index, dice.below(copy.count)) }
        return copy.prefix(count)
    }
}
