internal import Database
package import HTTP
internal import Inspection
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
            let assignment = try change.assignment(plan, member, state: "assigned", whenBefore: "withdrawn")
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
            let assignment = try change.assignment(plan, member, state: "withdrawn", whenBefore: "assigned")
            try change.append(
                [OfficeKinds.assignment.operation(.write, assignment.id, ["state": .text("assigned"), "reason": .text(reason)])], to: plan.dossier,
                author: caller.person)
            try change.rejoin(plan, assignment, author: caller.person)
            return try change.describe(try change.plan(plan.dossier), to: caller)
        }
    }
}

extension Problems {
    /// A second withdrawal: what was asked for holds already.
    fileprivate static func isWithdrawnAlready(_ number: String, _ code: String, _ member: String, at moment: Int64, reason: String) -> Problem {
        let (day, clock) = (CalendarDay.legalDay(ofMillisecondsUTC: moment), LegalMoment.iso(moment).dropFirst(11).prefix(5))
        let (because, why) = reason.isEmpty ? ("", "") : ("（\(reason)）", " (\(reason))")
        return Problem(
            code: "409.23", zh: "\(number) 已在 \(RocCalendar.format(day)) \(clock) 向 \(member) 收回\(because)；這次沒有改任何東西。",
            en: "\(number) was withdrawn from \(member) on \(day) \(clock) already\(why); nothing was changed.",
            remedyZh: "不必再做。要重新開放：plumb office schedule readmit \(number) --member \(code) --reason 事由",
            remedyEn: "Nothing needs to be done. To open it again: plumb office schedule readmit \(number) --member \(code) --reason WHY",
            details: [("state", "withdrawn"), ("withdrawn_at", .moment(moment))])
    }

    /// A visit that nobody took away, or that was opened again before.
    fileprivate static func isOpenAlready(_ number: String, _ member: String) -> Problem {
        Problem(
            code: "409.23", zh: "\(number) 本來就開放給 \(member)；這次沒有改任何東西。", en: "\(number) is open to \(member) already; nothing was changed.",
            remedyZh: "不必再做。", remedyEn: "Nothing needs to be done.", details: [("state", "assigned")])
    }

    fileprivate static func notInTeam(_ number: String, _ member: String) -> Problem {
        Problem(
            code: "404.1", zh: "\(number) 沒有派 \(member) 這位委員；什麼都沒有改。", en: "\(member) does not serve at \(number); nothing was changed.",
            remedyZh: "請核對委員編號：plumb office schedule show \(number)", remedyEn: "Check the member's number: plumb office schedule show \(number)")
    }
}

extension Change {
    /// The member's place in the team, in the state that the change begins from. Throws 409.23 where the change was made before, in
    /// `done`, and 404.1 for who is not in the team: the office knows its visits.
    fileprivate func assignment(_ plan: PlanRow, _ member: String, state: String, whenBefore done: String) throws -> RecordRow {
        let places = try ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.member_no=?", [.text(member)])
        if let place = places.first(where: { $0.text("state") == state }) { return place }
        let number = plan.row.text("number")
        guard let place = places.first(where: { $0.text("state") == done }) else { throw Problems.notInTeam(number, member) }
        let name = "\(member) \(place.text("name"))"
        guard done == "withdrawn" else { throw Problems.isOpenAlready(number, name) }
        let time = try ledger.dossier(plan.dossier).flatMap { try ledger.standingTime($0, OfficeKinds.assignment, place.id, field: "state") }
        throw Problems.isWithdrawnAlready(number, member, name, at: time?.milliseconds ?? 0, reason: place.text("reason"))
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
