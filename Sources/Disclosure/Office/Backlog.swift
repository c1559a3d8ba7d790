internal import Crypto
internal import Database
package import HTTP
package import Inspection
internal import Ledger
internal import Records
internal import Replication

/// Which defects the backlog shows; nil or false = all.
package struct BacklogFilter: Sendable {
    /// Agency code, or a part of the agency's name.
    package var agency: String?
    /// A part of the contractor's name.
    package var contractor: String?
    package var severity: Severity?
    package var overdueOnly: Bool
    /// The day on which lateness is judged; nil = today (UTC+8).
    package var on: CalendarDay?

    package init(
        agency: String? = nil, contractor: String? = nil, severity: Severity? = nil, overdueOnly: Bool = false, on: CalendarDay? = nil
    ) {
        self.agency = agency
        self.contractor = contractor
        self.severity = severity
        self.overdueOnly = overdueOnly
        self.on = on
    }
}

/// A defect that waits for its improvement.
private struct BacklogEntry {
    let json: JSON
    let dossier: DossierID
    let due: CalendarDay?
    let day: CalendarDay
    let visit: String
    let number: Int64
    let photosMissing: Int

    /// Overdue first and then what falls due next, which is one order; what has no letter yet comes last.
    static func precedes(_ left: BacklogEntry, _ right: BacklogEntry) -> Bool {
        let (a, b) = (left.due ?? .latest, right.due ?? .latest)
        if a != b { return a < b }
        if left.day != right.day { return left.day < right.day }
        return left.visit == right.visit ? left.number < right.number : left.visit < right.visit
    }
}

extension Door {
    /// Defects that are neither improved nor waived, by deadline: overdue ones first, those without a letter last.
    ///
    /// The deadline is the record letter's day and the rulebook's days, or an agreed extension (規則彙整 §6). A leader sees
    /// the visits that are open to him.
    package func backlog(_ caller: Caller, _ filter: BacklogFilter = BacklogFilter()) async throws -> JSON {
        try Permission.require(caller, .seeBacklog)
        let day = filter.on ?? CalendarDay.legalDay(ofMillisecondsUTC: clock())
        let (known, files, now) = (known, PhotoFiles(data), clock())
        let (answer, told) = try await read { ledger -> (JSON, [DossierID]) in
            let entries = try Self.entries(caller, filter, on: day, ledger, known, files)
            let overdue = entries.count { ($0.due ?? .latest) < day }
            var answer: JSON = [
                "on": .string(day.description), "count": JSON(entries.count), "overdue": JSON(overdue),
                "photos_missing": JSON(entries.reduce(0) { $0 + $1.photosMissing }), "defects": .array(entries.map(\.json)),
            ]
            // An alarm for those who can do something about it; a leader need not know that there are draws.
            if Permission.seeDraws.isGiven(to: caller.role) {
                answer["draws_overdue"] = .array(try ledger.overdueDraws(at: now).map { .string($0) })
            }
            return (answer, Set(entries.map(\.dossier)).sorted())
        }
        try await noteKnown(caller, told, channel: "page")
        return answer
    }

    private static func entries(
        _ caller: Caller, _ filter: BacklogFilter, on day: CalendarDay, _ ledger: Ledger, _ known: KnownDossiers, _ files: PhotoFiles
    ) throws -> [BacklogEntry] {
        let book = try rulebook(ledger)
        let calendar = try officeCalendar(ledger)
        let catalogue = try defectCatalogue(ledger)
        let conflicts = try OpenConflicts(ledger)
        let once = try ledger.onceConflicted()
        // What is done is left out in SQL, for it grows for ever. The office's is one query over all dossiers; a leader's are over those
        // that are open to him, so that the work done tells nothing of others.
        let waits = "r.id NOT IN (SELECT v.defect FROM review v WHERE v.defect IS NOT NULL AND v.existence<>1 AND v.state IN ('improved','waived'))"
        let plans = try ledger.openedPlans(to: caller)
        let open =
            caller.role == .leader
            ? try plans.compactMap { $0.id("visit_dossier") }.flatMap { try ledger.records(FieldKinds.defect, in: $0, where: waits, order: "r.number") }
            : try ledger.records(FieldKinds.defect, where: waits, order: "r.number")
        let byDossier = Dictionary(grouping: open, by: \.dossier)
        var entries: [BacklogEntry] = []
        for row in plans {
            guard let dossier = row.id("visit_dossier"), let defects = byDossier[dossier] else { continue }
            let file = try CaseFile.load(PlanRow(row: row), ledger, known)
            guard filter.admits(file) else { continue }
            let deadline = file.improvement(calendar, book)
            // Office numbers run through all plans: gaps between them would count those that are still secret.
            let isOffice = Permission.manageSchedule.isGiven(to: caller.role)
            let name = isOffice ? file.number : String(dossier.description.prefix(8))
            // What a decision on this page is made from: it comes back with the review (C2).
            let view = try row.id("file_dossier").map { try ledger.view($0).token }
            let missing = Dictionary(grouping: try VisitEvidence(of: dossier, ledger, files).missing, by: \.defect).mapValues(\.count)
            for defect in defects where filter.admits(defect, isOverdue: deadline?.isOverdue(on: day) ?? false) {
                entries.append(
                    BacklogEntry(
                        json: describe(
                            defect, file, name, isOffice ? file.plan.row.id : nil, deadline, on: day, catalogue, isUnsettled: conflicts.has(defect),
                            wasInConflict: once.has(dossier, defect.id), photosMissing: missing[defect.id] ?? 0, view),
                        dossier: dossier, due: deadline?.due, day: file.day ?? .latest, visit: name, number: defect.integer("number") ?? 0,
                        photosMissing: missing[defect.id] ?? 0))
            }
        }
        return entries.sorted(by: BacklogEntry.precedes)
    }

    private static func describe(
        _ defect: RecordRow, _ file: CaseFile, _ name: String, _ plan: RecordID?, _ deadline: Deadline?, on day: CalendarDay, _ catalogue: DefectCatalogue,
        isUnsettled: Bool, wasInConflict: Bool, photosMissing: Int, _ view: String?
    ) -> JSON {
        [
            "defect": .string(defect.id.description), "number": defect["number"].json, "visit": .string(name), "plan": JSON(plan?.description),
            "day": JSON(file.day?.description), "agency_code": file.works("agency_code").json,
            "agency": .string(file.worksText("agency")), "tender_no": .string(file.plan.tender.number), "tender_name": .string(file.worksText("tender_name")),
            "contractor": .string(file.worksText("contractor")), "supervisor": .string(file.worksText("supervisor")),
            "code": .string(defect.text("code")), "title": .string(catalogue[defect.text("code")]?.title ?? ""), "note": .string(defect.text("note")),
            "location": .string(defect.text("location")), "severity": defect["severity"].json, "points": defect["points"].json,
            "party": defect["party"].json, "state": JSON(file.state(of: defect.id)?.rawValue), "letter_day": JSON(file.recordDay?.description),
            "letter_number": JSON(file.record?.text("number")), "due": JSON(deadline?.due.description),
            "overdue_days": JSON(deadline?.overdueDays(on: day)), "days_left": JSON(deadline?.daysLeft(on: day)),
            "extended": .bool(!(deadline?.extensions.isEmpty ?? true)), "unsettled": .bool(isUnsettled),
            "once_in_conflict": .bool(wasInConflict), "photos_missing": JSON(photosMissing), "view": JSON(view),
        ]
    }
}

extension BacklogFilter {
    fileprivate func admits(_ file: CaseFile) -> Bool {
        if let agency, !(file.plan.tender.agencyCode == agency || file.worksText("agency").contains(agency)) { return false }
        if let contractor, !file.worksText("contractor").contains(contractor) { return false }
        return true
    }

    fileprivate func admits(_ defect: RecordRow, isOverdue: Bool) -> Bool {
        // Merits (0) need no improvement, wherever they were written down.
        if DefectCode.isWithin(defect.text("code"), prefix: "0") { return false }
        if let severity, defect.text("severity") != severity.rawValue { return false }
        return !overdueOnly || isOverdue
    }
}
