internal import Database
package import HTTP
internal import Ledger
internal import Records
package import Replication

extension Door {
    /// Takes a visit away from a member at once, whatever was recorded in it: a tie that came to light, a lost laptop. What
    /// the member wrote before stands; what was written without knowing of it still comes in and counts for the days of
    /// the offline lease.
    package func withdrawMember(_ caller: Caller, _ command: CommandID, plan name: String, member: String, reason: String) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        return try await self.command(caller, command) { change in
            let plan = try change.plan(named: name)
            guard let assignment = try change.assignment(plan, member, state: "assigned") else { throw Problems.notFound }
            try change.leave(plan, assignment, author: caller.person)
            try change.append(
                [OfficeKinds.assignment.operation(.write, assignment.id, ["state": .text("withdrawn"), "reason": .text(reason)])], to: plan.dossier,
                author: caller.person)
            return try change.describe(try change.plan(plan.dossier), to: caller)
        }
    }

    /// Opens a visit again to a member from whom it was taken away. The member's laptop gets everything anew and writes under
    /// a fresh replica id (B1).
    package func readmitMember(_ caller: Caller, _ command: CommandID, plan name: String, member: String, reason: String) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        return try await self.command(caller, command) { change in
            let plan = try change.plan(named: name)
            guard let assignment = try change.assignment(plan, member, state: "withdrawn") else { throw Problems.notFound }
            try change.append(
                [OfficeKinds.assignment.operation(.write, assignment.id, ["state": .text("assigned"), "reason": .text(reason)])], to: plan.dossier,
                author: caller.person)
            try change.rejoin(plan, assignment, author: caller.person)
            return try change.describe(try change.plan(plan.dossier), to: caller)
        }
    }
}

extension Change {
    fileprivate func assignment(_ plan: PlanRow, _ member: String, state: String) throws -> RecordRow? {
        try ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.state=? AND r.member_no=?", [.text(state), .text(member)]).first
    }

    /// The reverse of `leave`: only what had been opened before is opened again; the rest follows by the plan's own times.
    fileprivate func rejoin(_ plan: PlanRow, _ assignment: RecordRow, author: PersonID) throws {
        if let invitation = assignment.id("invitation_dossier") { try closeInvitation(invitation, "open", author) }
        guard let person = assignment.id("person"), let sheet = assignment.id("sheet_dossier"), let visit = plan.row.id("visit_dossier") else { return }
        let record = ID.derived("plumb member", visit.bytes, assignment.id.bytes)
        let fields: [String: FieldValue] = [
            "person": .blob(person.bytes), "name": .text(assignment.text("name")), "role": .text(assignment.text("role")),
            "is_external": FieldValue(assignment.flag("is_external")),
        ]
        try append([FieldKinds.member.operation(.keep, record), FieldKinds.member.operation(.write, record, fields)], to: visit, author: author)
        try grant(visit, to: person, assignment.text("role") == "leader" ? .seal : .write)
        try grant(sheet, to: person, .seal)
    }
}
