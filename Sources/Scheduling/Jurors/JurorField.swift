internal import Inspection

/// A task in numbers: visits in order of day and ticket, jurors in order of ticket, seats one after the other, so that whatever
/// is walked in order is walked by ticket. Hard rules that concern one pair alone are already in `eligible`.
struct JurorField {
    let task: JurorTask
    let visits: [JurorVisit]
    let jurors: [JurorCandidate]
    /// Day and month of each visit, counted among those that occur.
    let dayOf: [Int]
    let monthOfDay: [Int]
    /// Visits of day d are `dayStart[d]..<dayStart[d + 1]`; days of month m and seats of visit v likewise.
    let dayStart: [Int]
    let monthStart: [Int]
    let seatStart: [Int]
    let visitOfSeat: [Int]
    /// Specialties as bits: what a visit names, what a juror has.
    let needs: [UInt64]
    let skills: [UInt64]
    /// `juror * visits + visit`: 1 where the pair is allowed by recusal, availability and the forbidden pairs.
    var eligible: [UInt8]
    /// Contractors of visits, and of each juror's last visit, as numbers.
    let contractors: [[Int]]
    let last: [[Int]]
    let cap: [Int]

    var dayCount: Int { dayStart.count - 1 }
    var monthCount: Int { monthStart.count - 1 }
    var seatCount: Int { visitOfSeat.count }

    /// Reads a task. Throws for what makes no sense: an id twice, numbers out of range.
    init(_ task: JurorTask) throws(Refusal) {
        self.task = task
        visits = task.visits.sorted { ($0.day, $0.ticket, $0.id) < ($1.day, $1.ticket, $1.id) }
        jurors = task.jurors.sorted { ($0.ticket, $0.id) < ($1.ticket, $1.id) }
        try Self.check(task)
        var days: [Int] = []
        var dayStart: [Int] = []
        var monthStart: [Int] = []
        var monthOfDay: [Int] = []
        var month = (year: 0, month: 0)
        for (index, visit) in visits.enumerated() {
            if index == 0 || visit.day != visits[index - 1].day {
                let parts = visit.day.parts
                if month != (parts.year, parts.month) {
                    month = (parts.year, parts.month)
                    monthStart.append(dayStart.count)
                }
                monthOfDay.append(monthStart.count - 1)
                dayStart.append(index)
            }
            days.append(dayStart.count - 1)
        }
        monthStart.append(dayStart.count)
        dayStart.append(visits.count)
        dayOf = days
        self.dayStart = dayStart
        self.monthStart = monthStart
        self.monthOfDay = monthOfDay
        var seatStart = [0]
        var visitOfSeat: [Int] = []
        for (index, visit) in visits.enumerated() {
            visitOfSeat += Array(repeating: index, count: visit.seats)
            seatStart.append(visitOfSeat.count)
        }
        self.seatStart = seatStart
        self.visitOfSeat = visitOfSeat
        var bits: [String: UInt64] = [:]
        for specialty in visits.flatMap(\.specialties) where bits[specialty] == nil {
            if bits.count == 64 { throw .jurorsBadNumber(specialty) }
            bits[specialty] = 1 << UInt64(bits.count)
        }
        needs = visits.map { $0.specialties.reduce(0) { $0 | (bits[$1] ?? 0) } }
        skills = jurors.map { $0.specialties.reduce(0) { $0 | (bits[$1] ?? 0) } }
        var numbers: [String: Int] = [:]
        func number(_ field: String) -> [Int] {
            PartyName.names(in: field).map { name in
                let value = numbers[name] ?? numbers.count
                numbers[name] = value
                return value
            }
        }
        contractors = visits.map { number($0.parties.contractor) }
        last = jurors.map { number($0.lastContractor) }
        cap = jurors.map(\.monthlyCap)
        eligible = Self.eligible(task, visits, jurors)
    }

    /// Whether two lists of contractors have one in common.
    static func share(_ left: [Int], _ right: [Int]) -> Bool { left.contains { right.contains($0) } }

    private static func check(_ task: JurorTask) throws(Refusal) {
        var seen: Set<String> = []
        for visit in task.visits {
            if !seen.insert(visit.id).inserted { throw .jurorsListedTwice(visit.id) }
            if !(1...8).contains(visit.seats) || Set(visit.specialties).count > 6 { throw .jurorsBadNumber(visit.id) }
        }
        var people: Set<String> = []
        for juror in task.jurors {
            if !people.insert(juror.id).inserted { throw .jurorsListedTwice(juror.id) }
            if !(0...10_000).contains(juror.load) || !(0...10_000).contains(juror.monthlyCap) { throw .jurorsBadNumber(juror.id) }
        }
        for pair in task.fixed.sorted(by: { ($0.visit, $0.juror) < ($1.visit, $1.juror) }) {
            if !seen.contains(pair.visit) { throw .jurorsUnknown(pair.visit) }
            if !people.contains(pair.juror) { throw .jurorsUnknown(pair.juror) }
        }
    }

    /// Names from which a juror must keep away, each with the last day on which it binds (nil: for good).
    static func ties(of juror: JurorCandidate, years: Int) -> [(name: String, through: CalendarDay?)] {
        let own = PartyName.names(in: juror.name) + PartyName.names(in: juror.employer)
        return own.map { ($0, nil) }
            + juror.declarations.flatMap { declaration in
                PartyName.names(in: declaration.name).map { ($0, declaration.until.map { later($0, by: years) }) }
            }
    }

    private static func later(_ day: CalendarDay, by years: Int) -> CalendarDay {
        let parts = day.parts
        // The 29th of February ends with its month in other years.
        return CalendarDay(year: parts.year + years, month: parts.month, day: parts.day)
            ?? CalendarDay(year: parts.year + years, month: parts.month, day: parts.day - 1) ?? .latest
    }

    private static func eligible(_ task: JurorTask, _ visits: [JurorVisit], _ jurors: [JurorCandidate]) -> [UInt8] {
        var eligible = [UInt8](repeating: 1, count: visits.count * jurors.count)
        var byName: [String: [Int]] = [:]
        for (index, visit) in visits.enumerated() {
            for name in visit.parties.names { byName[name, default: []].append(index) }
        }
        for (index, juror) in jurors.enumerated() {
            let row = index * visits.count
            for tie in ties(of: juror, years: task.recusalYears) {
                for visit in byName[tie.name] ?? [] where tie.through.map({ visits[visit].day <= $0 }) ?? true { eligible[row + visit] = 0 }
            }
            if juror.unavailable.isEmpty { continue }
            for visit in visits.indices where juror.unavailable.contains(visits[visit].day) { eligible[row + visit] = 0 }
        }
        if task.forbidden.isEmpty { return eligible }
        let visitIndex = Dictionary(uniqueKeysWithValues: visits.enumerated().map { ($1.id, $0) })
        let jurorIndex = Dictionary(uniqueKeysWithValues: jurors.enumerated().map { ($1.id, $0) })
        for pair in task.forbidden {
            if let visit = visitIndex[pair.visit], let juror = jurorIndex[pair.juror] { eligible[juror * visits.count + visit] = 0 }
        }
        return eligible
    }

    /// Why a visit cannot be staffed even if it were the only one; nil when it could.
    func refusal(forAlone visit: Int) -> Refusal? {
        let plan = visits[visit]
        let names = plan.parties.names
        let free = jurors.indices.filter { jurors[$0].boundNames(on: plan.day, recusalYears: task.recusalYears).isDisjoint(with: names) }
        if free.count < plan.seats { return .jurorsNoneWithoutConflict(plan.id, free.count, plan.seats) }
        let coming = free.filter { !jurors[$0].unavailable.contains(plan.day) }
        if coming.count < plan.seats { return .jurorsNoneAvailable(plan.id, coming.count, plan.seats) }
        let allowed = coming.filter { eligible[$0 * visits.count + visit] != 0 }
        if allowed.count < plan.seats { return .jurorsNoneAllowed(plan.id, allowed.count, plan.seats) }
        for specialty in plan.specialties where !allowed.contains(where: { jurors[$0].specialties.contains(specialty) }) {
            return .jurorsNoSpecialist(plan.id, specialty)
        }
        return nil
    }
}
