internal import Database
package import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Reporting
internal import Scheduling

extension Change {
    /// The record's letter is out, or its day was corrected: from its day on the result is public.
    func planPublication(_ plan: PlanRow, letterOf day: CalendarDay, author: PersonID) throws {
        guard case .at(let due)? = plan.times(try rulebook(ledger), recordLetterIssuedOn: day)?.isPublic else { return }
        for step in try ledger.records(OfficeKinds.disclosure, in: plan.dossier, where: "r.level=?", [.integer(Int64(DisclosureLevel.public.rawValue))])
        where step["done_at"].isNull && step.integer("due_at") != due {
            try append([OfficeKinds.disclosure.operation(.write, step.id, ["due_at": .integer(due)])], to: plan.dossier, author: author)
        }
    }

    /// The dossier of what everyone may know: a snapshot that holds nothing of why, of the team or of single scores (D3).
    func publishRecord(_ plan: PlanRow) throws {
        let id = DossierID.derived("plumb publication", plan.subject.bytes)
        guard try ledger.dossier(id) == nil else { return }
        let file = try CaseFile.load(plan, ledger, known)
        _ = try createDossier(.publication, family: .random(), id: id)
        var values = try publicResult(file, ledger, known, now)
        let day = file.day ?? .legalDay(ofMillisecondsUTC: now)
        // Given at publication, so that gaps count nothing that is still secret.
        let year = "\(day.year - 1911)"
        let count = try ledger.records(OfficeKinds.publication, where: "r.number LIKE ?", [.text("公\(year)-%")]).count
        let digits = String(count + 1)
        values["number"] = .text("公\(year)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits)
        for (name, value) in [
            ("day", FieldValue.day(day)), ("visit_kind", plan.row["visit_kind"]), ("agency_code", .text(plan.tender.agencyCode)),
            ("agency", .filled(file.worksText("agency"))), ("tender_no", .text(plan.tender.number)), ("tender_name", .filled(file.worksText("tender_name"))),
            ("contractor", .filled(file.worksText("contractor"))), ("letter_day", .day(file.recordDay)),
            ("letter_number", .filled(file.record?.text("number") ?? "")), ("published_at", .integer(now)),
        ] { values[name] = value }
        try append([OfficeKinds.publication.operation(.create, .random(), values.filter { !$0.value.isNull })], to: id, author: .zero)
        try noteOpening(plan, id, .public)
    }

    /// Completes a publication whose result was not settled when it was made; returns whether it is now.
    fileprivate func republish(_ publication: RecordRow) throws -> Bool {
        guard let opening = try ledger.records(OfficeKinds.opening, where: "r.subject=?", [.blob(publication.dossier.bytes)]).first else { return false }
        let values = try publicResult(try CaseFile.load(try plan(opening.dossier), ledger, known), ledger, known, now)
        guard values["result"] == .text("final") else { return false }
        try append([OfficeKinds.publication.operation(.write, publication.id, values)], to: publication.dossier, author: .zero)
        return true
    }
}

/// Score and grade as they may be told: not while a test is open or something is in conflict (規則彙整 §4).
private func publicResult(_ file: CaseFile, _ ledger: Ledger, _ known: KnownDossiers, _ now: Int64) throws -> [String: FieldValue] {
    let today = CalendarDay.legalDay(ofMillisecondsUTC: now)
    let gathering = try ReportGathering(ledger, known, today: today)
    let facts = try gathering.score(file, expected: try gathering.assignments(file).count)
    // A merit (0) is no defect, wherever it was written down.
    let defects = try file.visitDossier.map { dossier in
        try ledger.records(FieldKinds.defect, in: dossier).count { !DefectCode.isWithin($0.text("code"), prefix: "0") }
    }
    var values: [String: FieldValue] = ["result": .text("pending"), "defects": defects.map { .integer(Int64($0)) } ?? .null]
    let outcome = CaseScore(members: facts.sheets, grounds: facts.grounds, tests: facts.tests).outcome(
        rulebook: try rulebook(ledger), on: file.day ?? today)
    guard let outcome, !outcome.isHeldBack, !facts.isUnsettled, facts.sheets.count == facts.expected else { return values }
    values["result"] = .text("final")
    values["score"] = .integer(Int64(outcome.score))
    values["grade"] = .text(outcome.grade.rawValue)
    return values
}

extension Door {
    /// Completes publications whose test was judged, or whose conflict was settled, since.
    func republishPending() async throws {
        let pending = try await read { try $0.records(OfficeKinds.publication, where: "r.result='pending'") }
        guard !pending.isEmpty else { return }
        // Only what is settled by now is written: this runs each minute.
        let known = known, now = clock()
        let settled = try await read { ledger in
            try pending.filter { row in
                guard let opening = try ledger.records(OfficeKinds.opening, where: "r.subject=?", [.blob(row.dossier.bytes)]).first,
                    let plan = try ledger.records(OfficeKinds.plan, in: opening.dossier).first
                else { return false }
                return try publicResult(CaseFile.load(PlanRow(row: plan), ledger, known), ledger, known, now)["result"] == .text("final")
            }
        }
        for row in settled { _ = try await write { try $0.republish(row) } }
    }

    /// Results that are public (公開結果), by number: the same for everyone.
    package func publications() async throws -> JSON {
        try await read { ledger in
            .array(
                try ledger.records(OfficeKinds.publication, order: "r.number").map { row in
                    .object(pairs: OfficeKinds.publication.fields.map { ($0.name, row[$0.name].json($0)) })
                })
        }
    }
}
