internal import Database
package import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

extension PlanRow {
    /// When each level of the plan may be disclosed at the earliest; nil for a plan that cannot be read.
    func times(_ rules: Rulebook, recordLetterIssuedOn letter: CalendarDay? = nil) -> DisclosurePlan? {
        guard let day, let kind = VisitKind(rawValue: row.text("visit_kind")), let notice = NoticeMode(rawValue: row.text("notice_mode")) else { return nil }
        return DisclosurePlan.times(kind: kind, notice: notice, day: day, rulebook: rules, recordLetterIssuedOn: letter)
    }

    /// Whether a role that is on no team may know the group's plan by now.
    func mayKnow(as role: KnowingRole, at now: Int64, _ ledger: Ledger) throws -> Bool {
        times(try rulebook(ledger))?.mayKnow(role: role, isAssigned: false, level: .group, now: now) ?? false
    }
}

extension Ledger {
    /// What the steps of a plan's disclosure made, by subject.
    func openings(of plan: PlanRow) throws -> [ID: RecordRow] {
        Dictionary(
            try records(OfficeKinds.opening, in: plan.dossier).compactMap { row in row.id("subject").map { ($0, row) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Door {
    /// Who came to know what of a visit, oldest first: also of the day and site before a move, and also those who declined or from
    /// whom it was taken away. What was known at `at`, milliseconds UTC; nil = by now.
    package func whoKnew(_ caller: Caller, plan name: String, at: Int64? = nil) async throws -> JSON {
        try Permission.require(caller, .seeKnowledge)
        let known = known
        let now = try await disclosureMoment()
        let (answer, plan) = try await read { ledger in
            let plan = try findPlan(named: name, ledger)
            // Who checks afterwards learns of a plan afterwards: until then its number is as good as any other.
            if !Permission.manageSchedule.isGiven(to: caller.role), try !plan.mayKnow(as: .auditor, at: now, ledger) { throw Problems.notFound }
            return (JSON.array(try Self.knowledge(of: plan, at: at ?? .max, ledger, known)), plan)
        }
        try await noteKnown(caller, plans: [plan])
        return answer
    }

    private static func knowledge(of plan: PlanRow, at: Int64, _ ledger: Ledger, _ known: KnownDossiers) throws -> [JSON] {
        let openings = try ledger.openings(of: plan)
        let assignments = try ledger.records(OfficeKinds.assignment, in: plan.dossier)
        var subjects = Set(openings.keys).union([plan.dossier, plan.subject])
        // Of stores from before openings were kept.
        subjects.formUnion(assignments.flatMap { row in ["invitation_dossier", "sheet_dossier"].compactMap { row.id($0) } })
        if let visit = plan.row.id("visit_dossier") { subjects.insert(visit) }
        var entries: [RecordRow] = []
        for subject in subjects.sorted() {
            entries += try ledger.records(
                DaemonKinds.knowledge, in: known.knowledge, where: "r.dossier=? AND r.moment<=?", [.blob(subject.bytes), .integer(at)])
        }
        entries.sort { ($0.integer("moment") ?? 0, $0.id) < ($1.integer("moment") ?? 0, $1.id) }
        // By what a member is known in the log: the account, or the number where there is none.
        var standings: [ID: String] = [:]
        for row in assignments {
            for person in [row.id("person"), Learning.memberID(row.text("member_no"))] { if let person { standings[person] = row.text("state") } }
        }
        var told: Set<[FieldValue]> = []
        var answers: [JSON] = []
        for entry in entries {
            guard let person = entry.id("person") else { continue }
            let opening = entry.id("dossier").flatMap { openings[$0] }
            let day = opening?["day"] ?? plan.row["day"], tender = opening?["tender_no"] ?? plan.row["tender_no"]
            // Visit and sheet open together and tell the same: the first moment of each counts.
            guard told.insert([entry["person"], entry["level"], entry["channel"], day, tender]).inserted else { continue }
            let account = try ledger.record(DaemonKinds.person, in: known.accounts, person)?.text("name")
            // As whom one looked is not who one is.
            let isLook = entry.text("channel") == "view-as"
            answers.append([
                "person": .string(account ?? (isLook ? "" : entry.text("holder"))), "level": .integer(entry.integer("level") ?? 0),
                "channel": .string(entry.text("channel")), "moment": .moment(entry.integer("moment")), "day": day.json, "tender_no": tender.json,
                "agency_code": (opening?["agency_code"] ?? plan.row["agency_code"]).json, "document": entry["document"].json,
                "as": isLook ? entry["holder"].json : .null, "standing": JSON(standings[person]),
            ])
        }
        return answers
    }
}
