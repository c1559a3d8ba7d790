internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// A visit that has a day and waits for its members.
struct OpenVisit: Sendable, Equatable {
    let id: [UInt8]
    let day: CalendarDay
    let again: Int
    let tender: StaffTender

    /// As messages to the office name it; a second visit has a mark of its own.
    var name: String { DaySite.text(id) + (again == DaySecond.again ? " (2)" : "") }
}

/// Everyone who may sit and every visit that counts, for external and for internal members apart.
struct StaffTask: Sendable, Equatable {
    var external: JurorTask
    var `internal`: JurorTask
    /// Chance of a pair, in percent; 100 where the cap was lifted.
    let cap: Int
    /// Pairs that the cap strikes and nothing else.
    let cappedPairs: Set<JurorPair>
}

extension StaffFacts {
    /// The task of staffing visits beside those that stand already.
    ///
    /// Visits that stand are facts: they count for load, caps, days and "twice running", but what speaks against them today does not
    /// keep others from being staffed.
    ///
    /// - Parameters:
    ///   - planned: scheduled visits up to the quarter's end, by day.
    ///   - open: visits to staff.
    ///   - struck: who declined or was taken off, by the visit's name.
    ///   - isCapped: whether the cap on a pair's chance holds.
    func task(_ planned: [StaffedVisit], open: [OpenVisit], struck: Set<JurorPair>, draw: Draw, isCapped: Bool = true) -> StaffTask {
        let cap = isCapped ? integer(.pairCapPercent) : 100
        let pairs = draw.seed.tickets("pair")
        let numbers = draw.seed.tickets("visit")
        func visits(seats: Int, special: Bool) -> [JurorVisit] {
            open.map { visit in
                JurorVisit(
                    id: visit.name, day: visit.day, parties: visit.tender.parties, seats: seats,
                    specialties: special ? visit.tender.specialties(rulebook, on: first) : [],
                    ticket: numbers.ticket(visit.id + Array("|\(visit.again)".utf8)))
            }
        }
        let tickets = draw.seed.tickets("juror")
        let wanted = visits(seats: integer(.jurorSeats), special: true)
        var external = side(
            externals, planned, \.externals, wanted, forbidden: struck, month: .jurorMonth, tickets: tickets, alternates: integer(.jurorAlternates))
        let struckPairs = JurorTask.struckPairs(of: wanted, among: external.jurors, recusalYears: external.recusalYears, percent: cap) {
            pairs.ticket(Array("\($0.visit)|\($0.juror)".utf8))
        }
        external.forbidden.formUnion(struckPairs)
        return StaffTask(
            external: external,
            internal: side(
                internals, planned, \.internals, visits(seats: internalCount, special: false), forbidden: struck, month: .internalMonth,
                tickets: tickets),
            cap: cap, cappedPairs: struckPairs.subtracting(struck))
    }

    /// One side of the task: its members, and of the visits that stand those parts that concern them.
    func side(
        _ members: [PoolMember], _ planned: [StaffedVisit], _ team: (StaffedVisit) -> [String], _ visits: [JurorVisit], forbidden: Set<JurorPair> = [],
        month rule: IntegerRule, tickets: DrawTickets? = nil, alternates: Int = 0
    ) -> JurorTask {
        let known = Set(members.map(\.number))
        let year = first.adding(years: -1)
        var load: [String: Int] = [:]
        var last: [String: String] = [:]
        // Contractor of each member's visit before, whenever it was.
        var latest: [String: String] = [:]
        var months: [String: [Int: Int]] = [:]
        var present: [String: Set<CalendarDay>] = [:]
        var meetsAgain: Set<Int> = []
        var standing: [(visit: StaffedVisit, people: [String])] = []
        for visit in planned {
            let contractor = tenders[StaffTender.id(visit.tender)]?.contractor ?? ""
            var people: [String] = []
            for number in team(visit) where known.contains(number) {
                if visit.day < first {
                    if visit.day >= year { load[number, default: 0] += 1 }
                } else {
                    // A second visit on one day, by hand: it counts as one.
                    guard present[number, default: []].insert(visit.day).inserted else { continue }
                    let parts = visit.day.parts
                    months[number, default: [:]][parts.year * 12 + parts.month, default: 0] += 1
                    let before = Set(PartyName.names(in: latest[number] ?? ""))
                    if !before.isDisjoint(with: PartyName.names(in: contractor)) { meetsAgain.insert(standing.count) }
                    people.append(number)
                }
                latest[number] = contractor
                if visit.day < first { last[number] = contractor }
            }
            if !people.isEmpty { standing.append((visit, Array(people.prefix(8)))) }
        }
        let candidates = members.map { member in
            member.candidate(
                load: load[member.number] ?? 0, monthlyCap: max(integer(rule), months[member.number]?.values.max() ?? 0),
                lastContractor: last[member.number] ?? "", present: present[member.number] ?? [],
                ticket: tickets?.ticket(Array(member.number.utf8)) ?? 0)
        }
        let byNumber = Dictionary(candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let years = integer(.recusalYears)
        let stand = standing.enumerated().map { index, entry -> JurorVisit in
            let parties = tenders[StaffTender.id(entry.visit.tender)]?.parties ?? TenderParties(agency: "", contractor: "")
            let names = parties.names
            let isTied = entry.people.contains { number in
                byNumber[number].map { !$0.boundNames(on: entry.visit.day, recusalYears: years).isDisjoint(with: names) } ?? false
            }
            return JurorVisit(
                id: entry.visit.plan.description, day: entry.visit.day,
                parties: isTied || meetsAgain.contains(index) ? TenderParties(agency: "", contractor: "") : parties, seats: entry.people.count, ticket: 0)
        }
        let fixed = Set(standing.flatMap { entry in entry.people.map { JurorPair(visit: entry.visit.plan.description, juror: $0) } })
        return JurorTask(visits: stand + visits, jurors: candidates, forbidden: forbidden, fixed: fixed, recusalYears: years, alternates: alternates)
    }
}
