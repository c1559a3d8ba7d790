internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Reporting
internal import Scheduling

/// The visits as far as risk needs them: the last one of each tender, what is ahead, what asks for a second look, poor results by firm.
struct RiskVisits {
    struct Held {
        let day: CalendarDay
        /// Nil while the score is not complete, held back for a test, or in conflict.
        let result: VisitResults.Result?
    }

    private(set) var last: [TenderKey: Held] = [:]
    private(set) var ahead: [TenderKey: CalendarDay] = [:]
    /// Office number of the visit that asks for a re-inspection (複查).
    private(set) var reinspections: [TenderKey: String] = [:]
    /// Tenders of visits with a poor result, by the contractor's normalised name.
    private var poor: [String: [TenderKey]] = [:]

    init(_ ledger: Ledger, _ known: KnownDossiers, rulebook: Rulebook, on day: CalendarDay) throws {
        let results = try VisitResults(ledger)
        let again = try Self.again(ledger)
        let calendar = try officeCalendar(ledger)
        let below = rulebook.integer(.earlierScoreBelow, on: day)
        let since = day.before(months: rulebook.integer(.riskFirmMonths, on: day))
        for row in try ledger.records(OfficeKinds.plan, where: "r.state='scheduled'", order: "r.day,r.number") {
            let plan = PlanRow(row: row)
            guard let held = plan.day else { continue }
            if held > day {
                if ahead[plan.tender] == nil { ahead[plan.tender] = held }
                continue
            }
            let result = results.result(of: plan, rulebook: rulebook, on: held)
            last[plan.tender] = Held(day: held, result: result)
            if VisitKind(rawValue: row.text("visit_kind")) == .reinspection { reinspections[plan.tender] = nil }
            if let file = row.id("file_dossier") {
                if again.advised.contains(file) {
                    reinspections[plan.tender] = row.text("number")
                } else if again.rejected.contains(file), try CaseFile.load(plan, ledger, known).improvement(calendar, rulebook)?.isOverdue(on: day) ?? false {
                    reinspections[plan.tender] = row.text("number")
                }
            }
            guard let result, held > since, result.grade == .poor || result.score < below else { continue }
            for name in PartyName.names(in: results.contractor(of: plan)) { poor[name, default: []].append(plan.tender) }
        }
        // What is on the schedule is being seen to.
        for tender in ahead.keys { reinspections[tender] = nil }
    }

    /// Poor results of a contractor's other works. Of joint contractors the one with the most counts.
    func poor(of contractor: String, besides tender: TenderKey) -> Int {
        PartyName.names(in: contractor).map { (poor[$0] ?? []).count { $0 != tender } }.max() ?? 0
    }

    /// Files whose disposition advises a second look, and files with an improvement that was reviewed and sent back: the latter count
    /// once the limit is over.
    private static func again(_ ledger: Ledger) throws -> (advised: Set<DossierID>, rejected: Set<DossierID>) {
        let advised = try ledger.records(
            OfficeKinds.disposition, where: "r.advised LIKE '%複查%' AND r.advised NOT LIKE '%免複查%' AND r.advised NOT LIKE '%不需複查%'")
        let rejected = try ledger.records(OfficeKinds.review, where: "r.state='not_improved'")
        return (Set(advised.map(\.dossier)), Set(rejected.map(\.dossier)))
    }
}

/// Scores and grades of all visits of a store at once.
struct VisitResults {
    struct Result: Equatable {
        let score: Int
        let grade: Grade
    }

    private let sheets: [DossierID: [RecordRow]]
    private let items: [DossierID: [String: Int]]
    private let outcomes: [DossierID: [RecordRow]]
    private let contractors: [DossierID: String]
    private let conflicts: OpenConflicts

    init(_ ledger: Ledger) throws {
        conflicts = try OpenConflicts(ledger)
        sheets = Dictionary(grouping: try ledger.records(OfficeKinds.assignment, where: "r.state='assigned'"), by: \.dossier)
        var items: [DossierID: [String: Int]] = [:]
        for row in try ledger.records(FieldKinds.score) {
            if let value = row.integer("value") { items[row.dossier, default: [:]][row.text("item")] = Int(value) }
        }
        self.items = items
        outcomes = Dictionary(grouping: try ledger.records(FieldKinds.outcome), by: \.dossier)
        contractors = Dictionary(try ledger.records(FieldKinds.visit).map { ($0.dossier, $0.text("contractor")) }, uniquingKeysWith: { first, _ in first })
    }

    /// The contractor as the team was told at the visit.
    func contractor(of plan: PlanRow) -> String { plan.row.id("visit_dossier").flatMap { contractors[$0] } ?? "" }

    /// Nil until every sheet is complete and nothing about the score is in conflict or held back for a test.
    func result(of plan: PlanRow, rulebook: Rulebook, on day: CalendarDay) -> Result? {
        let team = sheets[plan.dossier] ?? []
        let names = team.compactMap { $0.id("sheet_dossier") }
        let members = names.compactMap { items[$0].flatMap { MemberScore(items: $0) } }
        guard !team.isEmpty, members.count == team.count, !names.contains(where: { conflicts.has($0) }) else { return nil }
        var grounds: Set<ForcedGradeGround> = []
        var tests = TestState.none
        for outcome in plan.row.id("visit_dossier").flatMap({ outcomes[$0] }) ?? [] {
            if conflicts.has(outcome) { return nil }
            grounds.formUnion(outcome.forcedGrounds)
            if let state = outcome.testState { tests = state }
        }
        let score = CaseScore(members: members, grounds: grounds, tests: tests)
        guard let outcome = score.outcome(rulebook: rulebook, on: day), !outcome.isHeldBack else { return nil }
        return Result(score: outcome.score, grade: outcome.grade)
    }
}

extension RecordRow {
    /// Grounds of an `outcome` that force 丙等.
    var forcedGrounds: [ForcedGradeGround] {
        text("forced_ground").split { " ,、".contains($0) }.compactMap { ForcedGradeGround(rawValue: String($0)) }
    }

    /// State of the tests that an `outcome` tells; nil when it says nothing.
    var testState: TestState? {
        switch text("test_state") {
        case "pending": .open
        case let code: TestState(rawValue: code).flatMap { $0 == .none ? nil : $0 }
        }
    }
}

extension CalendarDay {
    /// The same day of an earlier month, or the 28th where that day is later.
    func before(months: Int) -> CalendarDay {
        let month = year * 12 + self.month - 1 - months
        return CalendarDay(year: month / 12, month: month % 12 + 1, day: min(day, 28)) ?? .earliest
    }
}
