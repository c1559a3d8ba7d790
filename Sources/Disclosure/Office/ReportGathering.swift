internal import Database
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Reporting

/// Gathers a quarter's facts from the log's tables, so that `Reporting` can compute from plain values.
struct ReportGathering {
    let ledger: Ledger
    let known: KnownDossiers
    /// A visit whose day has not come is not told in a report, unless findings show that it took place.
    let today: CalendarDay
    private let conflicts: OpenConflicts

    init(_ ledger: Ledger, _ known: KnownDossiers, today: CalendarDay) throws {
        self.ledger = ledger
        self.known = known
        self.today = today
        conflicts = try OpenConflicts(ledger)
    }

    /// Everything that the report of a quarter needs.
    func facts(_ quarter: Quarter) throws -> QuarterFacts {
        let days = quarter.days
        var visits: [VisitFacts] = []
        var earlier: [EarlierVisit] = []
        let firstDay = Quarter(rocYear: quarter.rocYear, number: 1)?.days.lowerBound ?? days.lowerBound
        let plans = try ledger.records(
            OfficeKinds.plan, where: "r.state='scheduled' AND r.day BETWEEN ? AND ?", [.text(firstDay.description), .text(days.upperBound.description)],
            order: "r.day,r.number")
        for row in plans {
            let file = try CaseFile.load(PlanRow(row: row), ledger, known)
            guard let day = file.day, try isHeld(file, day) else { continue }
            if days.contains(day) {
                visits.append(try visit(file, day))
            } else {
                earlier.append(
                    EarlierVisit(day: day, budget: file.works("budget").integer.map { Int($0) }, isReinspection: kind(file) == .reinspection))
            }
        }
        return QuarterFacts(
            quarter: quarter, visits: visits, earlier: earlier,
            budgets: try ledger.records(OfficeKinds.tender, in: known.register).compactMap { $0.integer("budget").map { Int($0) } },
            rulebook: try rulebook(ledger), calendar: try officeCalendar(ledger), catalogue: try defectCatalogue(ledger), closed: try closed(quarter))
    }

    /// The cases whose visits took place in a quarter.
    func files(of quarter: Quarter) throws -> [CaseFile] {
        let days = quarter.days
        return try ledger.records(
            OfficeKinds.plan, where: "r.state='scheduled' AND r.day BETWEEN ? AND ?", [.text(days.lowerBound.description), .text(days.upperBound.description)],
            order: "r.day,r.number"
        ).map { try CaseFile.load(PlanRow(row: $0), ledger, known) }
    }

    /// The rows kept when the quarter was closed; nil while it is open.
    func closed(_ quarter: Quarter) throws -> [RowSnapshot]? {
        let rows = try ledger.records(
            OfficeKinds.closedRow, in: known.register, where: "r.quarter=?", [.text(quarter.description)], order: "r.row_key")
        return rows.isEmpty ? nil : rows.compactMap { RowSnapshot(key: $0.text("row_key"), json: $0.text("content")) }
    }

    private func isHeld(_ file: CaseFile, _ day: CalendarDay) throws -> Bool {
        if day <= today { return true }
        guard let dossier = file.visitDossier else { return false }
        if try !ledger.records(FieldKinds.defect, in: dossier).isEmpty { return true }
        return try sheets(file).contains { try !SheetItems.values($0, ledger).isEmpty }
    }

    private func kind(_ file: CaseFile) -> VisitKind { VisitKind(rawValue: file.plan.row.text("visit_kind")) ?? .general }

    // MARK: One visit

    private func visit(_ file: CaseFile, _ day: CalendarDay) throws -> VisitFacts {
        var visit = VisitFacts(
            id: file.plan.row.id.description, number: file.number, day: day, kind: kind(file),
            notice: NoticeMode(rawValue: file.plan.row.text("notice_mode")) ?? .unannounced, tender: tender(file))
        visit.group = file.plan.row.text("group_name")
        let team = try assignments(file)
        visit.members = team.map { MemberFacts(name: $0.text("name"), isExternal: $0.flag("is_external"), isLeader: $0.text("role") == "leader") }
        visit.score = try score(file, expected: team.count)
        if let dossier = file.visitDossier {
            visit.defects = try ledger.records(FieldKinds.defect, in: dossier, order: "r.number").compactMap { defect($0, file) }
        }
        visit.record = file.record.flatMap(LetterFacts.init(stored:))
        visit.answer = file.letters.last { $0.text("purpose") == LetterPurpose.answer.rawValue }.flatMap(LetterFacts.init(stored:))
        visit.extensions = file.extensions
        func joined(_ field: String) -> String { file.dispositions.map { $0.text(field) }.filter { !$0.isEmpty }.joined(separator: "；") }
        visit.advised = joined("advised")
        visit.taken = joined("taken")
        visit.remark = joined("remark")
        visit.attendees = joined("attendees")
        visit.isUnsettled = file.visit.map(conflicts.has) ?? false
        return visit
    }

    private func tender(_ file: CaseFile) -> TenderFacts {
        var facts = TenderFacts(number: file.plan.tender.number, name: file.worksText("tender_name"), agency: file.worksText("agency"))
        facts.worksKind = file.worksText("works_kind")
        facts.budget = file.works("budget").integer.map { Int($0) }
        facts.contract = file.works("contract").integer.map { Int($0) }
        facts.awarded = CalendarDay(iso: file.worksText("awarded"))
        facts.designer = file.worksText("designer")
        facts.supervisor = file.worksText("supervisor")
        facts.contractor = file.worksText("contractor")
        facts.projectManager = file.worksText("pcm")
        facts.funding = file.worksText("funding")
        facts.programme = file.worksText("programme")
        return facts
    }

    func assignments(_ file: CaseFile) throws -> [RecordRow] {
        try ledger.records(OfficeKinds.assignment, in: file.plan.dossier, where: "r.state='assigned'", order: "r.member_no")
    }

    private func sheets(_ file: CaseFile) throws -> [DossierID] { try assignments(file).compactMap { $0.id("sheet_dossier") } }

    func score(_ file: CaseFile, expected: Int) throws -> ScoreFacts {
        var facts = ScoreFacts(expected: expected)
        for sheet in try sheets(file) {
            if conflicts.has(sheet) { facts.isUnsettled = true }
            if let score = MemberScore(items: try SheetItems.values(sheet, ledger)) { facts.sheets.append(score) }
        }
        guard let dossier = file.visitDossier else { return facts }
        for outcome in try ledger.records(FieldKinds.outcome, in: dossier, order: "r.part") {
            if conflicts.has(outcome) { facts.isUnsettled = true }
            facts.grounds.formUnion(outcome.forcedGrounds)
            if let state = outcome.testState { facts.tests = state }
        }
        return facts
    }

    /// A merit (0) is no defect, wherever it was written down.
    private func defect(_ row: RecordRow, _ file: CaseFile) -> DefectFacts? {
        let code = row.text("code")
        if DefectCode.isWithin(code, prefix: "0") { return nil }
        let listed = DefectCode(code: code, partyOrSection: "", title: "", source: "", status: .live)
        var charge: Charge?
        if let points = row.integer("points"), let party = Party(rawValue: row.text("party")) ?? listed.party {
            charge = Charge(
                party: party, points: Int(points), alsoProjectManager: row.flag("also_pcm"), alsoSupervisor: row.flag("also_supervisor"))
        }
        let review = file.reviews[row.id]
        return DefectFacts(
            code: code, severity: Severity(reading: row.text("severity")), charge: charge,
            state: review.flatMap { DefectFacts.State(rawValue: $0.text("state")) } ?? .open, done: review.flatMap { CalendarDay(iso: $0.text("done")) },
            isUnsettled: conflicts.has(row))
    }
}

extension MemberScore {
    /// The score of a complete sheet; nil while Q, W or P is missing. Sub-items count before a whole part.
    init?(items: [String: Int]) {
        func part(_ whole: String, _ names: [String]) -> Int? {
            let parts = names.compactMap { items[$0] }
            return parts.count == names.count ? parts.reduce(0, +) : items[whole]
        }
        guard let quality = part("q", SheetItems.quality), let works = part("w", SheetItems.works), let progress = items["p"] else { return nil }
        self.init(quality: quality, works: works, progress: progress)
    }
}

extension LetterFacts {
    fileprivate init?(stored row: RecordRow) {
        guard let day = CalendarDay(iso: row.text("day")) else { return nil }
        self.init(day: day, number: row.text("number"))
    }
}

extension RowSnapshot {
    /// Key of the stored record: unique over all sheets of a quarter.
    var storedKey: String { "\(sheet.rawValue)/\(key)" }

    /// The row as the `content` of a `closed_row`.
    var json: JSON {
        [
            "tender_no": .string(tenderNumber), "label": .string(label),
            "fields": .array(fields.map { .array([.string($0.name), .string($0.value)]) }),
        ]
    }

    init?(key stored: String, json text: String) {
        guard let slash = stored.firstIndex(of: "/"), let sheet = ReportSheet(rawValue: String(stored[..<slash])),
            let content = try? JSON(parsing: Array(text.utf8)), let fields = content["fields"]?.array
        else { return nil }
        self.init(
            sheet: sheet, key: String(stored[stored.index(after: slash)...]), tenderNumber: content["tender_no"]?.string ?? "",
            label: content["label"]?.string ?? "",
            fields: fields.compactMap { pair in
                guard let name = pair[0]?.string, let value = pair[1]?.string else { return nil }
                return Field(name, value)
            })
    }
}
