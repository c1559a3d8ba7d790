internal import Database
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

extension Door {
    /// Materialises every disclosure that is due: the one job that turns a plan into what lower levels may know. It can
    /// run at any time, any number of times. Returns how many steps it took.
    @discardableResult
    package func discloseDue() async throws -> Int {
        if isGiveOnly { return 0 }
        let now = try await disclosureMoment()
        let due = try await read { ledger -> [DossierID] in
            let rules = try rulebook(ledger)
            return try ledger.records(
                OfficeKinds.disclosure, where: "r.due_at<=? AND r.done_at IS NULL", [.integer(now)], order: "r.due_at,r.level"
            ).filter { step in
                guard let row = try ledger.records(OfficeKinds.plan, in: step.dossier, where: "r.state='scheduled'").first else { return false }
                // The agency is told by a person, which is noted when it is done; the visit itself tells it at the latest.
                guard step.integer("level") == Int64(DisclosureLevel.agencyTold.rawValue) else { return true }
                return PlanRow(row: row).times(rules).map { $0.visitStart <= now } ?? false
            }.map(\.dossier)
        }
        var plans = Set(due)
        // A member who got an account after the step was taken still has to be let in.
        plans.formUnion(
            try await read { ledger in
                try ledger.database.rows(
                    """
                    SELECT d.id FROM assignment a JOIN dossier d ON d.no=a.dossier_no JOIN person p ON p.member_no=a.member_no
                    JOIN disclosure s ON s.dossier_no=a.dossier_no AND s.done_at IS NOT NULL AND s.existence<>1
                    WHERE a.existence<>1
                    AND (s.level=2 AND a.state='assigned' AND a.sheet_dossier IS NULL
                    OR s.level=1 AND a.state IN ('assigned','alternate') AND a.is_external=1 AND a.invitation_dossier IS NULL)
                    """
                ) { ID(bytes: $0.blob(0)) ?? .zero }
            })
        var steps = 0
        var failure: (any Error)?
        for plan in plans.sorted() {
            // One plan that cannot be disclosed must not hold up the others; it is tried again at the next run.
            do { steps += try await write { try $0.disclose(plan, at: now) } } catch { failure = error }
        }
        do { try await republishPending() } catch { failure = error }
        if let failure { throw failure }
        return steps
    }
}

extension Change {
    /// Takes the steps of one plan that are due at `moment`, milliseconds UTC.
    func disclose(_ dossier: DossierID, at moment: Int64) throws -> Int {
        let plan = try plan(dossier)
        guard plan.isScheduled else { return 0 }
        let steps = try ledger.records(OfficeKinds.disclosure, in: dossier, where: "r.due_at<=?", [.integer(moment)], order: "r.level")
        var taken = 0
        for step in steps {
            let level = DisclosureLevel(rawValue: Int(step.integer("level") ?? -1))
            switch level {
            case .jurorsKnowDay: try invite(try self.plan(dossier))
            case .teamKnowsSite: try openVisit(try self.plan(dossier))
            case .agencyTold:
                guard step["done_at"].isNull else { break }
                guard let start = plan.times(try rulebook(ledger))?.visitStart, start <= moment else { continue }
                try tellAgency(plan, channel: "arrival", at: start)
                taken += 1
                continue
            case .public where step["done_at"].isNull: try publishRecord(plan)
            default: break
            }
            if step["done_at"].isNull {
                try append([OfficeKinds.disclosure.operation(.write, step.id, ["done_at": .integer(now)])], to: dossier, author: .zero)
                try noteOnDraw(plan, topic: "disclosure", ["level": JSON(level?.code), "moment": .integer(now)], author: .zero)
                taken += 1
            }
        }
        return taken
    }

    /// The account of an assigned member, also one that was made after the assignment.
    private func person(_ assignment: RecordRow) throws -> PersonID? {
        if let person = assignment.id("person") { return person }
        return try ledger.records(DaemonKinds.person, in: known.accounts, where: "r.member_no=?", [.text(assignment.text("member_no"))]).first?.id
    }

    /// One invitation dossier per juror: the day and nothing else, so that nobody learns of the site or of colleagues.
    private func invite(_ plan: PlanRow) throws {
        for assignment in try ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.state IN ('assigned','alternate') AND r.is_external=1") {
            guard assignment.id("invitation_dossier") == nil, let person = try person(assignment) else { continue }
            let invitation = try createDossier(.invitation, family: .random())
            // An alternate keeps the day free as well, and is told that it may come to nothing.
            let note: FieldValue = assignment.text("state") == "alternate" ? .text("候補 alternate") : .null
            try append(
                [FieldKinds.invitation.operation(.create, .random(), ["day": .text(plan.row.text("day")), "state": .text("open"), "note": note])],
                to: invitation,
                author: .zero)
            try grant(invitation, to: person, .read)
            try noteOpening(plan, invitation, .jurorsKnowDay, member: assignment.text("member_no"))
            try append(
                [OfficeKinds.assignment.operation(.write, assignment.id, ["person": .blob(person.bytes), "invitation_dossier": .blob(invitation.bytes)])],
                to: plan.dossier, author: .zero)
        }
    }

    /// The visit dossier: a snapshot of exactly what the team may know, and a sheet for each member (D2, D3).
    private func openVisit(_ plan: PlanRow) throws {
        let visit: DossierID
        let family: ID
        if let open = plan.row.id("visit_dossier") {
            visit = open
            family = try writer.dossier(open).family
        } else {
            family = .random()
            visit = try createDossier(.visit, family: family)
            try append(try snapshot(plan), to: visit, author: .zero)
            try noteOpening(plan, visit, .teamKnowsSite)
            try append([OfficeKinds.plan.operation(.write, plan.row.id, ["visit_dossier": .blob(visit.bytes)])], to: plan.dossier, author: .zero)
        }
        for assignment in try ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.state='assigned'", order: "r.member_no") {
            guard assignment.id("sheet_dossier") == nil else { continue }
            let person = try person(assignment)
            let record = ID.derived("plumb member", visit.bytes, assignment.id.bytes)
            let fields: [String: FieldValue] = [
                "person": FieldValue(person), "name": .text(assignment.text("name")), "role": .text(assignment.text("role")),
                "is_external": FieldValue(assignment.flag("is_external")),
            ]
            let isListed = try ledger.record(FieldKinds.member, in: visit, record) != nil
            try append([FieldKinds.member.operation(isListed ? .write : .create, record, fields)], to: visit, author: .zero)
            guard let person else { continue }
            let sheet = try createDossier(.sheet, family: family)
            try append(
                [
                    FieldKinds.sheet.operation(
                        .create, .random(),
                        [
                            "visit": .blob(visit.bytes), "person": .blob(person.bytes), "name": .text(assignment.text("name")),
                            "day": .text(plan.row.text("day")),
                        ])
                ], to: sheet, author: .zero)
            try grant(visit, to: person, assignment.text("role") == "leader" ? .seal : .write)
            try grant(sheet, to: person, .seal)
            try noteOpening(plan, sheet, .teamKnowsSite, member: assignment.text("member_no"))
            try append(
                [OfficeKinds.assignment.operation(.write, assignment.id, ["person": .blob(person.bytes), "sheet_dossier": .blob(sheet.bytes)])],
                to: plan.dossier, author: .zero)
        }
    }

    /// Notes what a step made and what it told, so that it is known after the visit was moved, too.
    func noteOpening(_ plan: PlanRow, _ subject: ID, _ level: DisclosureLevel, member: String = "") throws {
        var values: [String: FieldValue] = [
            "subject": .blob(subject.bytes), "level": .integer(Int64(level.rawValue)), "opened_at": .integer(now), "day": plan.row["day"],
            "agency_code": plan.row["agency_code"], "tender_no": plan.row["tender_no"],
        ]
        if !member.isEmpty { values["member_no"] = .text(member) }
        try append(
            [OfficeKinds.opening.operation(.create, .derived("plumb opening", plan.dossier.bytes, subject.bytes), values)], to: plan.dossier, author: .zero)
    }

    func snapshot(_ plan: PlanRow) throws -> [Operation] {
        let key = ["agency_code": FieldValue.text(plan.tender.agencyCode), "tender_no": .text(plan.tender.number)]
        let tender = try ledger.record(OfficeKinds.tender, in: known.register, OfficeKinds.tender.keyedID(in: known.register, key))
        var fields: [String: FieldValue] = [
            "day": .text(plan.row.text("day")), "visit_kind": .text(plan.row.text("visit_kind")), "notice_mode": .text(plan.row.text("notice_mode")),
            "agency_code": .text(plan.tender.agencyCode), "tender_no": .text(plan.tender.number), "group_name": plan.row["group_name"],
            "state": .text("scheduled"),
        ]
        for name in [
            "agency", "works_kind", "district", "x", "y", "budget", "contract", "awarded", "planned_end", "designer", "supervisor", "contractor", "pcm",
            "funding", "programme", "planned_progress", "actual_progress",
        ] { fields[name] = tender?[name] ?? .null }
        fields["tender_name"] = tender?["name"] ?? .null
        return [FieldKinds.visit.operation(.create, .random(), fields)]
    }
}
