internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

extension Ledger {
    /// Weight, factors and mandatory grounds of every tender that can be drawn on a day: works under way, in a tier, and not on the schedule
    /// for a day to come. In the order of agency code and number.
    func riskProfiles(_ known: KnownDossiers, on day: CalendarDay) throws -> [RiskProfile] {
        try RiskGathering(self, known, on: day).tenders.filter(\.isDrawable).map(\.profile)
    }
}

/// One tender with all that its risk is made of.
struct TenderRisk {
    let key: TenderKey
    let row: RecordRow
    let state: WorksState
    let facts: RiskFacts
    let profile: RiskProfile
    /// First day ahead on which it is on the schedule already; then it takes no part.
    let scheduled: CalendarDay?
    /// Day of the last visit held.
    let visited: CalendarDay?
    /// Decisions in force, by ground.
    let mandates: [TenderMandate]
    /// Numbers of the citizens' reports that count.
    let reports: [String]
    /// Office number of the visit whose improvement asks for a second look.
    let reinspection: String?
    /// Too few office days of the quarter are left for the works (`draw.days.least`): whoever knew it drawn would guess its day.
    let isNearlyOver: Bool

    /// Whether it stands in the frame of a draw. What must be inspected does so however few days it has.
    var isDrawable: Bool { state == .underway && profile.tier != nil && scheduled == nil && !(isNearlyOver && profile.mandatory.isEmpty) }
}

/// Gathers the facts of risk for a whole register with a fixed number of queries, whatever its size.
struct RiskGathering {
    let rulebook: Rulebook
    let day: CalendarDay
    /// In the order of agency code and number.
    let tenders: [TenderRisk]

    /// - Parameter quarter: whose office days the works must last for; nil where no draw is meant.
    init(_ ledger: Ledger, _ known: KnownDossiers, on day: CalendarDay, quarter: Quarter? = nil) throws {
        self.day = day
        let book = try Disclosure.rulebook(ledger)
        rulebook = book
        let visits = try RiskVisits(ledger, known, rulebook: book, on: day)
        let reports = try RiskReports(ledger, known, rulebook: book, on: day)
        let months = try RiskMonths(ledger, known, rulebook: book, on: day)
        let mandates = Dictionary(grouping: try TenderMandate.all(ledger, known), by: \.tender)
        let owed = try ledger.owedByDraws(known)
        let nearlyOver = try quarter.map { try StaffFacts(ledger, known, quarter: $0, today: day).nearlyOver() } ?? []
        tenders = try ledger.records(OfficeKinds.tender, in: known.register).map { row in
            let key = TenderKey(agencyCode: row.text("agency_code"), number: row.text("tender_no"))
            func percent(_ name: String) -> Hundredths? { row.integer(name).map { Hundredths(scaled: Int($0)) } }
            var facts = RiskFacts(id: key.drawID, budget: row.integer("budget").map { Int($0) })
            facts.award = row.integer("contract").map { Int($0) }
            let month = months.latest[key]
            facts.plannedProgress = percent("planned_progress") ?? month?.planned
            facts.actualProgress = percent("actual_progress") ?? month?.actual
            facts.designChanges = row.integer("changes").map { Int($0) }
            facts.monthsLate = months.late[key]
            facts.programme = row.text("programme")
            let last = visits.last[key]
            facts.earlierScore = last?.result?.score
            facts.earlierGrade = last?.result?.grade
            facts.poorResultsOfFirm = visits.poor(of: row.text("contractor"), besides: key)
            let since = reports.of(key, after: last?.day)
            facts.citizenReports = since.recent.count
            facts.isReporterDissatisfied = since.isDissatisfied
            // A visit since then has answered a decision of the office or of PCC.
            let open = (mandates[key] ?? []).filter { one in one.isInForce && one.day <= day && (last.map { $0.day < one.day } ?? true) }
            facts.isOrdered = open.contains { $0.ground == .ordered }
            facts.hasPetition = open.contains { $0.ground == .petition }
            facts.isReinspectionDue = visits.reinspections[key] != nil
            facts.isOwed = owed.contains(key.drawID)
            return TenderRisk(
                key: key, row: row,
                state: WorksState(status: row.text("status"), started: CalendarDay(iso: row.text("started")), progress: facts.actualProgress, on: day),
                facts: facts, profile: RiskProfile(facts, rulebook: book, on: day), scheduled: visits.ahead[key], visited: last?.day, mandates: open,
                reports: since.recent + since.dissatisfied, reinspection: visits.reinspections[key],
                isNearlyOver: nearlyOver.contains(key.drawID))
        }.sorted { $0.key < $1.key }
    }
}
