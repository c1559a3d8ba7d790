internal import Database
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// A member of the pool in a place of a team.
struct TeamPlace {
    let member: CommitteeMember
    let role: String
}

/// The plan with this office number or record id.
func findPlan(named name: String, _ ledger: Ledger) throws -> PlanRow {
    let rows =
        if let id = ID(name) {
            try ledger.records(OfficeKinds.plan, where: "r.id=?", [.blob(id.bytes)])
        } else {
            try ledger.records(OfficeKinds.plan, where: "r.number=?", [.text(name)])
        }
    guard let row = rows.first else { throw Problems.notFound }
    return PlanRow(row: row)
}

/// A plan as the API shows it.
func describePlan(_ plan: PlanRow, _ ledger: Ledger, _ known: KnownDossiers) throws -> JSON {
    let tender = try ledger.record(
        OfficeKinds.tender, in: known.register,
        OfficeKinds.tender.keyedID(in: known.register, ["agency_code": .text(plan.tender.agencyCode), "tender_no": .text(plan.tender.number)]))
    let team = try ledger.records(OfficeKinds.assignment, in: plan.dossier, order: "r.role,r.member_no")
    let disclosures = try ledger.records(OfficeKinds.disclosure, in: plan.dossier, order: "r.level")
    return [
        "plan": .string(plan.row.id.description), "number": .string(plan.row.text("number")), "day": .string(plan.row.text("day")),
        "kind": .string(plan.row.text("visit_kind")), "notice_mode": .string(plan.row.text("notice_mode")), "state": .string(plan.row.text("state")),
        "reason": .string(plan.row.text("reason")), "agency_code": .string(plan.tender.agencyCode), "tender_no": .string(plan.tender.number),
        "agency": .string(tender?.text("agency") ?? ""), "tender_name": .string(tender?.text("name") ?? ""),
        "contractor": .string(tender?.text("contractor") ?? ""), "visit": JSON(plan.row.id("visit_dossier")?.description),
        "team": .array(
            team.map {
                [
                    "member_no": .string($0.text("member_no")), "name": .string($0.text("name")), "role": .string($0.text("role")),
                    "is_external": .bool($0.flag("is_external")), "state": .string($0.text("state")), "has_account": .bool($0.id("person") != nil),
                ]
            }),
        "disclosures": .array(
            disclosures.map {
                [
                    "level": .integer($0.integer("level") ?? 0), "due_at": .moment($0.integer("due_at")),
                    "done_at": .moment($0.integer("done_at")),
                ]
            }),
    ]
}

extension Change {
    func plan(_ dossier: DossierID) throws -> PlanRow {
        guard let row = try ledger.records(OfficeKinds.plan, in: dossier).first else { throw Problems.notFound }
        return PlanRow(row: row)
    }

    func plan(named name: String) throws -> PlanRow { try findPlan(named: name, ledger) }
    /// The plan as it is now; that the caller knows it is noted in the same transaction.
    func describe(_ plan: PlanRow, to caller: Caller) throws -> JSON {
        try noteSeen(plan, by: caller)
        return try describePlan(plan, ledger, known)
    }

    /// The office's number of a new visit: ROC year and a running number. Only the office ever sees it.
    func nextNumber(_ day: CalendarDay) throws -> String {
        let year = String(day.year - 1911)
        let count = try ledger.records(OfficeKinds.plan, where: "r.number LIKE ?", [.text("\(year)-%")]).count
        let digits = String(count + 1)
        return "\(year)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    /// Checks an order against every hard rule (schema/rules.md §2); throws the first refusal.
    func check(_ order: VisitOrder, besides plan: DossierID?) throws -> (team: [TeamPlace], warnings: [Refusal]) {
        let key = ["agency_code": FieldValue.text(order.tender.agencyCode), "tender_no": .text(order.tender.number)]
        guard let tender = try ledger.record(OfficeKinds.tender, in: known.register, OfficeKinds.tender.keyedID(in: known.register, key)) else {
            throw Problems.invalid("tender", zh: "標案登記簿裡沒有這個標案。", en: "The register has no such tender.")
        }
        let rules = try rulebook(ledger)
        let others = try ledger.records(OfficeKinds.plan, where: "r.state='scheduled' AND r.day=?", [.text(order.day.description)])
            .filter { $0.dossier != plan }.map { (tender: PlanRow(row: $0).tender, day: order.day) }
        let visit = VisitPlan(
            tender: order.tender, day: order.day, kind: order.kind, notice: order.notice, plannedEnd: CalendarDay(iso: tender.text("planned_end")))
        if let refusal = visit.refusals(others: others).first { throw refusal }
        var team: [TeamPlace] = [TeamPlace(member: try member(order.leader, order, isLeader: true), role: "leader")]
        team += try order.members.map { TeamPlace(member: try member($0, order), role: "internal") }
        team += try order.jurors.map { TeamPlace(member: try member($0, order), role: "external") }
        let parties = TenderParties(
            agency: tender.text("agency"), contractor: tender.text("contractor"), supervisor: tender.text("supervisor"),
            designer: tender.text("designer"), projectManager: tender.text("pcm"))
        let verdict = Committee(members: team.map(\.member), externalShareConsent: order.externalShareConsent)
            .verdict(for: parties, on: order.day, rulebook: rules)
        if let refusal = verdict.refusals.first { throw refusal }
        return (team, verdict.warnings)
    }

    func member(_ number: String, _ order: VisitOrder, isLeader: Bool = false) throws -> CommitteeMember {
        guard let found = try ledger.poolMember(number, known) else {
            throw Problems.invalid("member", zh: "委員名冊裡沒有編號 \(number)。", en: "The pool has no member \(number).")
        }
        let approval = order.offListReason.flatMap { reason in
            order.offListDocument.map { CommitteeMember.OffListApproval(reason: reason, document: $0) }
        }
        let years = try rulebook(ledger).integer(.recusalYears, on: order.day)
        return CommitteeMember(
            id: number, name: found.name, isExternal: found.isExternal, isLeader: isLeader, employer: found.employer,
            recusals: found.recusals(on: order.day, years: years), unavailable: found.unavailable, isOnExpertList: found.isListed, offListApproval: approval)
    }

    /// - Parameter state: `assigned`, or `alternate` for who is asked only when somebody declines.
    func assignments(_ team: [TeamPlace], _ command: CommandID, state: String = "assigned") throws -> [Operation] {
        try team.map { place in
            let person = try ledger.records(DaemonKinds.person, in: known.accounts, where: "r.member_no=?", [.text(place.member.id)]).first
            return OfficeKinds.assignment.operation(
                .create, .derived("plumb assignment", command.bytes, Array(place.member.id.utf8)),
                [
                    "person": FieldValue(person?.id), "member_no": .text(place.member.id), "name": .text(place.member.name), "role": .text(place.role),
                    "is_external": FieldValue(place.member.isExternal), "state": .text(state),
                ])
        }
    }

    /// The earliest times of each level, by the rulebook of the visit's day.
    func disclosures(_ day: CalendarDay, _ kind: VisitKind, _ notice: NoticeMode, _ cause: ID) throws -> [Operation] {
        let times = DisclosurePlan.times(kind: kind, notice: notice, day: day, rulebook: try rulebook(ledger))
        return DisclosureLevel.allCases.filter { $0 != .group }.map { level in
            var due = FieldValue.null
            if case .at(let moment) = times.moment(of: level) { due = .integer(moment) }
            return OfficeKinds.disclosure.operation(
                .create, .derived("plumb disclosure", cause.bytes, [UInt8(level.rawValue)]), ["level": .integer(Int64(level.rawValue)), "due_at": due])
        }
    }

    /// The order that would make a plan as it is.
    func order(of plan: PlanRow) throws -> VisitOrder {
        let team = try ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.state='assigned'", order: "r.member_no")
        func numbers(_ role: String) -> [String] { team.filter { $0.text("role") == role }.map { $0.text("member_no") } }
        guard let day = plan.day, let kind = VisitKind(rawValue: plan.row.text("visit_kind")),
            let notice = NoticeMode(rawValue: plan.row.text("notice_mode"))
        else { throw Problems.notFound }
        return VisitOrder(
            tender: plan.tender, day: day, kind: kind, notice: notice, leader: numbers("leader").first ?? "", members: numbers("internal"),
            jurors: numbers("external"), reason: plan.row.text("reason"))
    }

    /// A visit with findings has taken place: it is neither moved nor cancelled any more.
    func refuseIfFindings(_ plan: PlanRow) throws {
        guard let visit = plan.row.id("visit_dossier") else { return }
        let sheets = try ledger.records(OfficeKinds.assignment, in: plan.dossier).compactMap { $0.id("sheet_dossier") }
        let hasFindings =
            try !ledger.records(FieldKinds.defect, in: visit).isEmpty || !ledger.records(FieldKinds.merit, in: visit).isEmpty
            || sheets.contains { try !ledger.records(FieldKinds.score, in: $0).isEmpty }
        if hasFindings {
            throw Problems.invalid("plan", zh: "這一案已有查核紀錄，不能移動、取消或換人。", en: "This visit has findings; it cannot be moved, cancelled or re-staffed.")
        }
    }

    /// Says in every disclosed dossier of a plan that it no longer holds.
    func close(_ plan: PlanRow, as state: String, author: PersonID) throws {
        for assignment in try ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.state IN ('assigned','alternate')") {
            if let invitation = assignment.id("invitation_dossier") { try closeInvitation(invitation, state, author) }
            try append(
                [OfficeKinds.assignment.operation(.write, assignment.id, ["invitation_dossier": .null, "sheet_dossier": .null])], to: plan.dossier,
                author: author)
        }
        for opening in try ledger.openings(of: plan).values where opening.integer("level") == Int64(DisclosureLevel.agencyTold.rawValue) {
            // What the agency was told of the day or site that no longer holds.
            guard let told = opening.id("subject"), let row = try ledger.records(FieldKinds.visit, in: told, where: "r.state='scheduled'").first else {
                continue
            }
            try append([FieldKinds.visit.operation(.write, row.id, ["state": .text("cancelled")])], to: told, author: author)
        }
        guard let visit = plan.row.id("visit_dossier"), let row = try ledger.records(FieldKinds.visit, in: visit).first else { return }
        try append([FieldKinds.visit.operation(.write, row.id, ["state": .text("cancelled")])], to: visit, author: author)
    }

    func closeInvitation(_ dossier: DossierID, _ state: String, _ author: PersonID) throws {
        guard let row = try ledger.records(FieldKinds.invitation, in: dossier).first else { return }
        try append([FieldKinds.invitation.operation(.write, row.id, ["state": .text(state)])], to: dossier, author: author)
    }

    /// Ends a member's part in a plan: the invitation is closed, the visit and sheet no longer open.
    func leave(_ plan: PlanRow, _ assignment: RecordRow, author: PersonID) throws {
        if let invitation = assignment.id("invitation_dossier") { try closeInvitation(invitation, "closed", author) }
        guard let person = assignment.id("person") else { return }
        if let visit = plan.row.id("visit_dossier") {
            try withdraw(visit, from: person)
            for member in try ledger.records(FieldKinds.member, in: visit, where: "r.person=?", [.blob(person.bytes)]) {
                try append([FieldKinds.member.operation(.remove, member.id)], to: visit, author: author)
            }
        }
        if let sheet = assignment.id("sheet_dossier") { try withdraw(sheet, from: person) }
    }
}
