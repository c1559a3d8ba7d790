internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// Everything in the store that days and members are decided from, read once.
struct StaffFacts {
    let rulebook: Rulebook
    let calendar: OfficeCalendar
    let pool: [PoolMember]
    /// By the draw's id.
    let tenders: [[UInt8]: StaffTender]
    let today: CalendarDay
    /// First day of the quarter: the rulebook's values of this day hold.
    let first: CalendarDay
    let quarter: Quarter
    /// Names from which each member must keep away, by member number. Judged for the quarter's first day: a tie that ends within it
    /// binds for all of it.
    let bound: [String: Set<String>]

    init(_ ledger: Ledger, _ known: KnownDossiers, quarter: Quarter, today: CalendarDay) throws {
        self.quarter = quarter
        self.today = today
        first = quarter.days.lowerBound
        rulebook = try Disclosure.rulebook(ledger)
        calendar = try officeCalendar(ledger)
        let (pool, years) = (try ledger.pool(known), rulebook.integer(.recusalYears, on: first))
        self.pool = pool
        let first = first
        bound = Dictionary(
            pool.map { ($0.number, $0.candidate(monthlyCap: 1).boundNames(on: first, recusalYears: years)) }, uniquingKeysWith: { $0.union($1) })
        let rows = try ledger.records(OfficeKinds.tender, in: known.register)
        tenders = Dictionary(rows.map(StaffTender.init).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func integer(_ rule: IntegerRule) -> Int { rulebook.integer(rule, on: first) }

    /// External members who may be asked without more ado: those on PCC's list.
    var externals: [PoolMember] { pool.filter { $0.isExternal && $0.isListed } }
    var internals: [PoolMember] { pool.filter { !$0.isExternal } }

    /// Internal members of one visit, the leader among them.
    var internalCount: Int { integer(.committeeLeaders) + integer(.internalSeats) }

    /// The tender of a drawn id.
    /// - Throws: `staff.tenderGone` when the register has it no more.
    func tender(_ id: [UInt8]) throws -> StaffTender {
        guard let tender = tenders[id] else { throw Refusal.staffTenderGone(DaySite.text(id)) }
        return tender
    }

    /// Office days of the quarter with the visits that teams and members suffice for.
    func officeDays() -> [OfficeDay] {
        let places = integer(.dayPlaces)
        let (seats, inside) = (max(1, integer(.jurorSeats)), max(1, internalCount))
        return DayFrame.officeDays(of: quarter, calendar: calendar, teams: places, jurors: places).map { day in
            let outside = externals.count { !$0.unavailable.contains(day.day) } / seats
            let within = internals.count { !$0.unavailable.contains(day.day) } / inside
            return OfficeDay(day: day.day, teams: places, jurors: min(outside, within))
        }
    }

    /// Days of the quarter on which the works are in a state worth inspecting, by the register as it stands.
    ///
    /// Works under way, from their start to the planned end, or to the end at their present pace where that is later; where the planned end
    /// has passed and they still go on, the end is not known and every day counts. So a day that counts today counts tomorrow as long as
    /// the register stays as it is: what a frame took in still has its days when they are drawn.
    func worksDays(_ tender: StaffTender) -> ClosedRange<CalendarDay>? {
        let range = quarter.days
        switch WorksState(status: tender.status, started: tender.started, progress: tender.progress, on: today) {
        case .finished, .suspended: return nil
        case .notStarted:
            guard let started = tender.started, started > today, started <= range.upperBound else { return nil }
            return max(started, range.lowerBound)...range.upperBound
        case .underway:
            var last = range.upperBound
            if let end = expectedEnd(tender) { last = min(last, end) }
            let begin = max(range.lowerBound, tender.started ?? range.lowerBound)
            return begin <= last ? begin...last : nil
        }
    }

    /// Tenders for which fewer office days of the quarter are left than a draw asks for (`draw.days.least`): by the works alone, and 0
    /// where no end is planned, which a visit without notice must have (規則彙整 §3).
    func nearlyOver() -> Set<[UInt8]> {
        let days = officeDays().map(\.day).filter { $0 > today }
        let least = integer(.drawDaysLeast)
        return Set(
            tenders.values.filter { tender in
                guard tender.plannedEnd != nil, let works = worksDays(tender) else { return least > 0 }
                return days.count { works.contains($0) } < least
            }.map(\.id))
    }

    /// Planned end, or a later one by the pace so far: days since the start, divided by the share that is done. Nil where nobody knows.
    private func expectedEnd(_ tender: StaffTender) -> CalendarDay? {
        guard let planned = tender.plannedEnd, planned >= today else { return nil }
        guard let started = tender.started, let done = tender.progress?.scaled, done > 0, started < today else { return planned }
        let days = started.days(to: today) * 10_000 / done
        return max(planned, started.adding(days: min(days, 36_500)))
    }

    /// Days on which a tender can be visited: the works, and enough members without a tie who can come, its specialty among them.
    func feasible(_ tender: StaffTender, on days: [OfficeDay], after: CalendarDay) -> Set<CalendarDay> {
        guard let works = worksDays(tender) else { return [] }
        let names = tender.parties.names
        func free(_ members: [PoolMember]) -> [PoolMember] { members.filter { bound[$0.number]?.isDisjoint(with: names) ?? true } }
        let outside = free(externals)
        let inside = free(internals)
        let wanted = Set(tender.specialties(rulebook, on: first))
        // As many as keep every pair's chance below the cap: two for one seat at 50 percent. Where no day has them, the cap has to be
        // lifted when members are assigned.
        let cap = max(1, integer(.pairCapPercent))
        let capped = feasible(works, days, after, outside, inside, wanted, seats: (integer(.jurorSeats) * 100 + cap - 1) / cap, each: (100 + cap - 1) / cap)
        return capped.isEmpty ? feasible(works, days, after, outside, inside, wanted, seats: integer(.jurorSeats), each: 1) : capped
    }

    private func feasible(
        _ works: ClosedRange<CalendarDay>, _ days: [OfficeDay], _ after: CalendarDay, _ outside: [PoolMember], _ inside: [PoolMember], _ wanted: Set<String>,
        seats: Int, each one: Int
    ) -> Set<CalendarDay> {
        let leaders = internalCount
        return Set(
            days.map(\.day).filter { day in
                guard works.contains(day), day > after, inside.count(where: { !$0.unavailable.contains(day) }) >= leaders else { return false }
                let coming = outside.filter { !$0.unavailable.contains(day) }
                return coming.count >= seats && wanted.allSatisfy { special in coming.count { $0.specialties.contains(special) } >= one }
            })
    }
}

extension StaffFacts {
    /// Why no day of works under way has members for a visit; nil where it is the works that leave none.
    fileprivate func refusal(_ tender: StaffTender, on days: [OfficeDay]) -> Refusal? {
        guard let works = worksDays(tender), days.contains(where: { works.contains($0.day) && $0.day > today }) else { return nil }
        let names = tender.parties.names
        let free = externals.filter { bound[$0.number]?.isDisjoint(with: names) ?? true }
        let name = DaySite.text(tender.id)
        if free.count < integer(.jurorSeats) { return .staffNoneFree(name, free.count, integer(.jurorSeats)) }
        if let special = tender.specialties(rulebook, on: first).first(where: { special in !free.contains { $0.specialties.contains(special) } }) {
            return .staffNoSpecialist(name, special)
        }
        return .staffNoneTogether(name)
    }
}

extension QuarterDraw {
    /// The frame of days for the drawn tenders as the store is now, with equal weights.
    ///
    /// - Throws: `days.*` refusals; among them fewer days than visits.
    func dayFrame(_ facts: StaffFacts, taken: [TakenDay]) throws -> DayFrame {
        let days = facts.officeDays()
        let sites = try drawn.map { ticket -> DaySite in
            let tender = try facts.tender(ticket.row.id)
            guard tender.plannedEnd != nil else { throw Refusal.staffNoPlannedEnd(DaySite.text(ticket.row.id)) }
            let feasible = facts.feasible(tender, on: days, after: facts.today)
            if feasible.isEmpty, let refusal = facts.refusal(tender, on: days) { throw refusal }
            return DaySite(
                id: ticket.row.id, feasible: feasible, agency: tender.key.agencyCode,
                contractor: PartyName.names(in: tender.contractor).sorted().joined(separator: "、"), district: tender.district,
                isMandatory: ticket.row.isMandatory, inclusion: ticket.row.isMandatory ? nil : (Int(ticket.row.a), Int(ticket.row.b)))
        }
        let places = days.map(\.capacity).reduce(0, +)
        return try DayFrame(
            days: days, sites: sites, taken: taken, reserved: min(days.count { $0.capacity > 0 }, places * facts.integer(.dayReservedPercent) / 100),
            apart: KeptApart(rawValue: facts.integer(.dayApart)))
    }
}

extension DaySite {
    /// A drawn id as people read it: agency code, blank, tender number.
    static func text(_ id: [UInt8]) -> String {
        DaySite(id: id, feasible: [], agency: "", contractor: "", district: "").name
    }
}

/// A visit on the schedule with its team.
struct StaffedVisit: Sendable {
    let plan: DossierID
    let number: String
    let day: CalendarDay
    let kind: VisitKind?
    let tender: TenderKey
    /// Member numbers of those who serve.
    let externals: [String]
    let internals: [String]
    let leader: String?
}

extension Ledger {
    /// Scheduled visits with their teams, by day; cancelled ones left out.
    func plannedVisits(from: CalendarDay? = nil, through: CalendarDay) throws -> [StaffedVisit] {
        let teams = Dictionary(grouping: try records(OfficeKinds.assignment, where: "r.state='assigned'", order: "r.member_no"), by: \.dossier)
        return try records(
            OfficeKinds.plan, where: "r.state='scheduled' AND r.day<=?1 AND (?2 IS NULL OR r.day>=?2)", [.text(through.description), Value(from?.description)],
            order: "r.day,r.number"
        ).compactMap { row in
            guard let day = CalendarDay(iso: row.text("day")) else { return nil }
            let team = teams[row.dossier] ?? []
            func numbers(_ isIncluded: (RecordRow) -> Bool) -> [String] { team.filter(isIncluded).map { $0.text("member_no") } }
            return StaffedVisit(
                plan: row.dossier, number: row.text("number"), day: day, kind: VisitKind(rawValue: row.text("visit_kind")),
                tender: TenderKey(agencyCode: row.text("agency_code"), number: row.text("tender_no")), externals: numbers { $0.flag("is_external") },
                internals: numbers { !$0.flag("is_external") }, leader: numbers { $0.text("role") == "leader" }.first)
        }
    }
}
