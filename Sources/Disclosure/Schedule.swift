internal import Database
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication
internal import Scheduling

/// A visit as the office plans it by hand. 排定.
package struct VisitOrder: Sendable {
    package var tender: TenderKey
    package var day: CalendarDay
    package var kind: VisitKind
    package var notice: NoticeMode
    /// Member numbers from the pool.
    package var leader: String
    package var members: [String]
    package var jurors: [String]
    package var reason: String
    /// PCC's consent when fewer than a third are external.
    package var externalShareConsent: String?
    /// Why a juror who is not on PCC's list serves, and the document that approves it.
    package var offListReason: String?
    package var offListDocument: String?

    package init(
        tender: TenderKey, day: CalendarDay, kind: VisitKind, notice: NoticeMode, leader: String, members: [String], jurors: [String], reason: String,
        externalShareConsent: String? = nil, offListReason: String? = nil, offListDocument: String? = nil
    ) {
        self.tender = tender
        self.day = day
        self.kind = kind
        self.notice = notice
        self.leader = leader
        self.members = members
        self.jurors = jurors
        self.reason = reason
        self.externalShareConsent = externalShareConsent
        self.offListReason = offListReason
        self.offListDocument = offListDocument
    }
}

/// A plan with the dossier that holds it.
struct PlanRow {
    let row: RecordRow
    var dossier: DossierID { row.dossier }
    var day: CalendarDay? { CalendarDay(iso: row.text("day")) }
    var tender: TenderKey { TenderKey(agencyCode: row.text("agency_code"), number: row.text("tender_no")) }
    var isScheduled: Bool { row.text("state") == "scheduled" }
}

extension Door {
    /// Puts a visit on the schedule. Every hard rule that is broken refuses, with its source; nothing is written then.
    package func scheduleVisit(_ caller: Caller, _ command: CommandID, _ order: VisitOrder) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        return try await self.command(caller, command) { change in
            let (plan, warnings) = try change.schedule(order, seed: command, author: caller.person)
            var answer = try change.describe(try change.plan(plan), to: caller)
            answer["warnings"] = .array(warnings.map { ["code": .string($0.code), "zh": .string($0.zh), "en": .string($0.en)] })
            return answer
        }
    }

    /// Moves a visit to another day or tender. What somebody already knows is closed, never rewritten: a move after the
    /// team knew the site makes new dossiers, so that nobody finds an earlier site in what he is granted (D3).
    package func moveVisit(
        _ caller: Caller, _ command: CommandID, plan name: String, day: CalendarDay?, tender: TenderKey?, reason: String
    ) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        return try await self.command(caller, command) { change in
            let plan = try change.plan(named: name)
            guard plan.isScheduled, let oldDay = plan.day else {
                throw Problems.invalid("plan", zh: "這一案已取消，不能移動。", en: "This visit is cancelled and cannot be moved.")
            }
            try change.refuseIfFindings(plan)
            var order = try change.order(of: plan)
            order.day = day ?? oldDay
            order.tender = tender ?? plan.tender
            _ = try change.check(order, besides: plan.dossier)
            try change.close(plan, as: "superseded", author: caller.person)
            let old = try change.ledger.records(OfficeKinds.disclosure, in: plan.dossier)
            try change.append(
                [
                    OfficeKinds.plan.operation(
                        .write, plan.row.id,
                        [
                            "agency_code": .text(order.tender.agencyCode), "tender_no": .text(order.tender.number), "day": .text(order.day.description),
                            "reason": .text(reason), "visit_dossier": .null, "edition": .blob(ID.derived("plumb edition", command.bytes).bytes),
                        ])
                ] + old.map { OfficeKinds.disclosure.operation(.remove, $0.id) }
                    + (try change.disclosures(order.day, order.kind, order.notice, ID.derived("plumb move", command.bytes))), to: plan.dossier,
                author: caller.person)
            let moved = try change.plan(plan.dossier)
            try change.noteOpening(moved, moved.subject, .group)
            return try change.describe(moved, to: caller)
        }
    }

    /// Takes a visit off the schedule. Who knew of it goes on knowing; the invitations and the visit say that it is off.
    package func cancelVisit(_ caller: Caller, _ command: CommandID, plan name: String, reason: String) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        return try await self.command(caller, command) { change in
            let plan = try change.plan(named: name)
            try change.cancel(plan, reason: reason, author: caller.person)
            return try change.describe(try change.plan(plan.dossier), to: caller)
        }
    }

    /// Lets another member serve for one who declined or cannot come. The one who declined has known the day.
    package func replaceMember(
        _ caller: Caller, _ command: CommandID, plan name: String, member: String, with other: String, reason: String
    ) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        return try await self.command(caller, command) { change in
            let plan = try change.plan(named: name)
            try change.refuseIfFindings(plan)
            let assignments = try change.ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "state='assigned'")
            guard let leaving = assignments.first(where: { $0.text("member_no") == member }) else { throw Problems.notFound }
            var order = try change.order(of: plan)
            func exchange(_ numbers: [String]) -> [String] { numbers.map { $0 == member ? other : $0 } }
            order.leader = order.leader == member ? other : order.leader
            order.members = exchange(order.members)
            order.jurors = exchange(order.jurors)
            let checked = try change.check(order, besides: plan.dossier)
            try change.noteDecline(plan, leaving)
            try change.leave(plan, leaving, author: caller.person)
            let joining = checked.team.filter { $0.member.id == other }
            try change.append(
                [OfficeKinds.assignment.operation(.write, leaving.id, ["state": .text("declined"), "reason": .text(reason)])]
                    + change.assignments(joining, command), to: plan.dossier, author: caller.person)
            return try change.describe(try change.plan(plan.dossier), to: caller)
        }
    }

    /// The schedule between two days, by day and number.
    package func schedule(_ caller: Caller, from: CalendarDay?, through: CalendarDay?) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        let (answer, plans) = try await read { ledger in
            let rows = try ledger.records(
                OfficeKinds.plan, where: "(?1 IS NULL OR r.day>=?1) AND (?2 IS NULL OR r.day<=?2)",
                [Value(from?.description), Value(through?.description)], order: "r.day,r.number")
            return (JSON.array(try rows.map { try describePlan(PlanRow(row: $0), ledger, known) }), rows.map { PlanRow(row: $0) })
        }
        try await noteKnown(caller, plans: plans)
        return answer
    }
}
