import Crypto
import Inspection
import Scheduling
import Sheets

/// The city's own quarter: register, citizen reports, pool and calendar of `clients/samples`, from which frames are made as the
/// server makes them.
struct City {
    let tenders: [TenderRow]
    let reports: [CitizenReportRow]
    let members: [JurorRow]
    let calendar: OfficeCalendar
    let quarter: Quarter
    /// First day of the quarter: the rules of this day hold.
    let day: CalendarDay
    let rulebook = Rulebook.shipped

    init(samples folder: String) throws {
        func rows<Row>(_ name: String, _ read: (SourceRow) -> RowReading<Row>) throws -> [Row] {
            let table = try readCSV(try Host.read("\(folder)/\(name)"))
            let header = SourceHeader(table.header.cells)
            return try table.rows.map { row in
                guard let found = read(SourceRow(line: row.line, header: header, cells: row.cells)).row else { throw BenchError("\(name), line \(row.line)") }
                return found
            }
        }
        tenders = try rows("tenders-114.csv", TenderRow.read)
        reports = try rows("citizen-reports-114.csv", CitizenReportRow.read)
        members = try rows("jurors-114.csv", JurorRow.read)
        calendar = OfficeCalendar(try rows("calendar-114.csv", CalendarRow.read).map { ($0.day, OfficeCalendar.Entry(isOff: $0.isOff, note: $0.note)) })
        guard let quarter = Quarter(rocYear: 114, number: 3) else { throw BenchError("no quarter") }
        self.quarter = quarter
        day = quarter.days.lowerBound
    }

    /// The frame of the draw: works under way, their chances from the facts that the files tell.
    func rows(places: [Tier: Int]) -> [DrawRow] {
        let since = day.adding(days: -rulebook.integer(.citizenInspectionDays, on: day))
        let recent = Dictionary(grouping: reports.filter { $0.reportedOn >= since && $0.reportedOn <= day && $0.tender != nil }, by: \.tender)
        let office = DayFrame.officeDays(of: quarter, calendar: calendar, teams: 1, jurors: 1).map(\.day)
        let least = rulebook.integer(.drawDaysLeast, on: day)
        var nearlyOver: Set<[UInt8]> = []
        let profiles = tenders.filter { state($0) == .underway }.map { row in
            let works = worksDays(row)
            if row.plannedEnd == nil || office.count(where: { $0 > day && works.contains($0) }) < least { nearlyOver.insert(row.key.drawID) }
            var facts = RiskFacts(id: row.key.drawID, budget: row.budget)
            facts.award = row.contractPrice
            facts.plannedProgress = row.plannedProgress
            facts.actualProgress = row.actualProgress
            facts.designChanges = row.designChanges
            facts.programme = row.programme
            facts.citizenReports = recent[row.key]?.count ?? 0
            facts.isReporterDissatisfied = recent[row.key]?.contains { $0.satisfaction?.isSatisfied == false } ?? false
            return RiskProfile(facts, rulebook: rulebook, on: day)
        }.filter { !nearlyOver.contains($0.id) || !$0.mandatory.isEmpty }
        let lottery = Inclusion.frame(profiles, places: places, rulebook: rulebook, on: day).map {
            DrawRow(id: $0.id, tier: $0.tier.rawValue, a: $0.a, b: $0.b)
        }
        return lottery + profiles.filter { !$0.mandatory.isEmpty }.compactMap { one in one.tier.map { DrawRow(id: one.id, tier: $0.rawValue, a: 1, b: 1) } }
    }

    private func state(_ row: TenderRow) -> WorksState { WorksState(status: row.status, started: row.startedOn, progress: row.actualProgress, on: day) }

    /// Days of the works under way within the quarter, to the end that is planned or that the pace so far promises; where both are over, to its end.
    private func worksDays(_ row: TenderRow) -> ClosedRange<CalendarDay> {
        let begin = max(quarter.days.lowerBound, row.startedOn ?? quarter.days.lowerBound)
        var end = row.plannedEnd
        if let planned = end, let started = row.startedOn, let done = row.actualProgress?.scaled, done > 0, started < day {
            end = max(planned, started.adding(days: min(36_500, started.days(to: day) * 10_000 / done)))
        }
        let last = end.flatMap { $0 >= day ? min($0, quarter.days.upperBound) : nil } ?? quarter.days.upperBound
        return begin...max(begin, last)
    }

    /// What limits the days: visits a day, members of one visit, members of the pool.
    struct Limits {
        var places = 2
        var external = 2
        var internals = 2
        var reservedPercent = 5
    }

    /// The frame of days for drawn tenders: office days, what teams and members suffice for, works days, ties and specialties.
    func days(_ drawn: [DrawRow], limits: Limits = Limits()) throws -> DayFrame {
        let externals = members.filter { $0.isExternal && $0.isOnExpertList }
        let internals = members.filter { !$0.isExternal }
        let away = Dictionary(uniqueKeysWithValues: members.map { ($0.number, Set($0.unavailable)) })
        func come(_ all: [JurorRow], on day: CalendarDay) -> [JurorRow] { all.filter { away[$0.number]?.contains(day) == false } }
        let office = DayFrame.officeDays(of: quarter, calendar: calendar, teams: limits.places, jurors: limits.places).map { one in
            OfficeDay(
                day: one.day, teams: limits.places,
                jurors: min(come(externals, on: one.day).count / limits.external, come(internals, on: one.day).count / limits.internals))
        }
        let coming = Dictionary(uniqueKeysWithValues: office.map { ($0.day, (outside: come(externals, on: $0.day), inside: come(internals, on: $0.day))) })
        let bound = Dictionary(
            uniqueKeysWithValues: members.map { ($0.number, Set(([$0.employer] + $0.recusals).flatMap { PartyName.names(in: $0) })) })
        let byID = Dictionary(tenders.map { ($0.key.drawID, $0) }, uniquingKeysWith: { first, _ in first })
        let sites = try drawn.map { row -> DaySite in
            guard let tender = byID[row.id] else { throw BenchError("a drawn tender is not in the register") }
            let names = Set([tender.agency, tender.contractor, tender.supervisor, tender.designer, tender.projectManager].flatMap { PartyName.names(in: $0) })
            func free(_ all: [JurorRow]) -> Int { all.count { bound[$0.number]?.isDisjoint(with: names) ?? true } }
            let works = worksDays(tender)
            let feasible = office.filter { one in
                guard works.contains(one.day), one.day > day, let (outside, inside) = coming[one.day] else { return false }
                // Twice as many as sit, so that no pair of member and visit is more than an even chance.
                return free(outside) >= 2 * limits.external && free(inside) >= limits.internals
            }
            return DaySite(
                id: row.id, feasible: Set(feasible.map(\.day)), agency: tender.key.agencyCode, contractor: tender.contractor, district: tender.district,
                isMandatory: row.isMandatory, inclusion: row.isMandatory ? nil : (Int(row.a), Int(row.b)))
        }
        let places = office.map(\.capacity).reduce(0, +)
        return try DayFrame(days: office, sites: sites.filter { !$0.feasible.isEmpty }, reserved: places * limits.reservedPercent / 100)
    }

    /// The tenders drawn with a seed.
    func drawn(_ rows: [DrawRow], places: [Tier: Int], seed: Int) -> [DrawRow] {
        let quotas = Dictionary(uniqueKeysWithValues: places.map { ($0.key.rawValue, $0.value) })
        let selection = DrawSelection(rows: rows, quotas: quotas, seed: DrawSeed(sha256(Array("city draw \(seed)".utf8))))
        return selection.tiers.flatMap { selection.drawn($0).map(\.row) }
    }
}
