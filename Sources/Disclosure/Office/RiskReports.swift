internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication

/// Citizens' reports (全民督工) within the rulebook's days, by the tender they name.
struct RiskReports {
    private struct Report {
        let number: String
        let reported: CalendarDay
        /// Day of a dissatisfied answer: the closing's, for only answers after it count (規則彙整 §8).
        let dissatisfied: CalendarDay?
    }

    private var reports: [TenderKey: [Report]] = [:]
    private let first: CalendarDay

    init(_ ledger: Ledger, _ known: KnownDossiers, rulebook: Rulebook, on day: CalendarDay) throws {
        first = day.adding(days: -rulebook.integer(.citizenInspectionDays, on: day))
        let rows = try ledger.records(
            OfficeKinds.citizenReport, in: known.register,
            where: "r.tender_no IS NOT NULL AND (r.reported BETWEEN ? AND ? OR r.closed BETWEEN ? AND ?)",
            [.text(first.description), .text(day.description), .text(first.description), .text(day.description)], order: "r.reported,r.report_no")
        for row in rows {
            guard let reported = CalendarDay(iso: row.text("reported")) else { continue }
            let answer = Satisfaction(rawValue: row.text("satisfaction"))
            let closed = CalendarDay(iso: row.text("closed")) ?? reported
            reports[TenderKey(agencyCode: row.text("agency_code"), number: row.text("tender_no")), default: []].append(
                Report(number: row.text("report_no"), reported: reported, dissatisfied: answer.map { $0.isSatisfied } == false && closed <= day ? closed : nil))
        }
    }

    /// Reports that no visit has followed: numbers of those made within the days, and of older ones whose dissatisfied answer lies within them.
    func of(_ tender: TenderKey, after visit: CalendarDay?) -> (recent: [String], dissatisfied: [String], isDissatisfied: Bool) {
        let all = (reports[tender] ?? []).filter { report in visit.map { max(report.reported, report.dissatisfied ?? .earliest) > $0 } ?? true }
        let recent = all.filter { $0.reported >= first }
        let older = all.filter { $0.reported < first && ($0.dissatisfied.map { $0 >= first } ?? false) }
        return (recent.map(\.number), older.map(\.number), !older.isEmpty || recent.contains { $0.dissatisfied != nil })
    }
}

/// Monthly progress entries (進度資料): the latest month of each tender, and months that are late.
struct RiskMonths {
    struct Month {
        let planned: Hundredths?
        let actual: Hundredths?
    }

    private(set) var latest: [TenderKey: Month] = [:]
    /// Months of the last twelve that should have been entered and were not; only of tenders whose months are kept here.
    private(set) var late: [TenderKey: Int] = [:]

    init(_ ledger: Ledger, _ known: KnownDossiers, rulebook: Rulebook, on day: CalendarDay) throws {
        // The last month whose entry is due: this one's limit lies in the next month, so at most the one before.
        var month = day.endOfMonth
        repeat {
            month = CalendarDay(year: month.year, month: month.month, day: 1)?.adding(days: -1) ?? .earliest
        } while Deadline.monthlyProgress(
            monthOf: month, rulebook: rulebook
        ).isOverdue(on: day) == false
        let due = month.year * 12 + month.month - 1
        let from = "FROM progress r JOIN dossier d ON d.no=r.dossier_no WHERE r.existence<>1 AND d.withdrawn=0 AND d.id=?"
        let register = Value.blob(known.register.bytes)
        func key(_ row: Statement) -> TenderKey { TenderKey(agencyCode: row.text(0), number: row.text(1)) }
        let spans = try ledger.database.rows(
            "SELECT r.agency_code,r.tender_no,MIN(r.year*12+r.month-1),SUM(r.year*12+r.month-1 BETWEEN \(due - 11) AND \(due)) \(from) GROUP BY 1,2", register
        ) { (key($0), $0.int(2), $0.int(3)) }
        for (tender, first, entered) in spans { late[tender] = max(0, due - max(first, due - 11) + 1 - entered) }
        let months = try ledger.database.rows(
            "SELECT r.agency_code,r.tender_no,r.planned,r.actual,MAX(r.year*12+r.month-1) \(from) GROUP BY 1,2", register
        ) { row in
            func percent(_ column: Int32) -> Hundredths? { if case .integer(let value) = row.value(column) { Hundredths(scaled: Int(value)) } else { nil } }
            return (key(row), Month(planned: percent(2), actual: percent(3)))
        }
        latest = Dictionary(months, uniquingKeysWith: { first, _ in first })
    }
}
