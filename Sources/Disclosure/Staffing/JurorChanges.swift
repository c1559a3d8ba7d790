internal import Database
package import HTTP
internal import Inspection
internal import Ledger
internal import Records
package import Replication
internal import Scheduling

/// Why a member leaves a visit.
package enum LeavingReason: String, Sendable, CaseIterable {
    /// The member was asked and said no, and so has known the day (婉拒).
    case declined
    /// The office takes the member off: a tie that came to light, an illness.
    case replaced

    fileprivate var state: String { "declined" }
}

extension Door {
    /// Lets a member leave a visit and asks the next one: the first alternate who can come without breaking a rule, else the fairest of
    /// the pool. An alternate who declines leaves his place empty.
    ///
    /// The one who leaves has known the day; he is not asked again for this visit.
    /// - Throws: `jurors.notServing`, or the refusal of the rule by which nobody can take the place; nothing changes then.
    package func exchangeJuror(
        _ caller: Caller, _ command: CommandID, visit name: String, member: String, because leaving: LeavingReason, reason: String
    ) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        let answer = try await self.command(caller, command) { change in
            let plan = try change.plan(named: name)
            guard plan.isScheduled, let day = plan.day, let quarter = Quarter(containing: day) else {
                throw Problems.invalid("plan", zh: "這一案已取消，不能換人。", en: "This visit is cancelled; its members cannot be exchanged.")
            }
            let rows = try change.ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.member_no=?", [.text(member)])
            guard let row = rows.first(where: { ["assigned", "alternate"].contains($0.text("state")) }) else {
                throw Refusal.staffNotServing(member, plan.row.text("number"))
            }
            try change.refuseIfFindings(plan)
            let drawn = try QuarterDraw.all(change.ledger, quarter).first { drawn in drawn.days.staffed.contains { $0.plan == plan.dossier } }
            let note = drawn?.days.staffed.last { $0.plan == plan.dossier }
            var next: String?
            if row.text("state") == "assigned" {
                let facts = try StaffFacts(
                    change.ledger, known, quarter: quarter, today: CalendarDay.legalDay(ofMillisecondsUTC: change.now))
                let chosen = try change.next(after: row, on: plan, note, drawn, facts)
                try change.seat(chosen, for: row, on: plan, command, caller)
                next = chosen
            }
            if leaving == .declined { try change.noteDeclined(plan, row) }
            try change.leave(plan, row, author: caller.person)
            try change.append(
                [OfficeKinds.assignment.operation(.write, row.id, ["state": .text(leaving.state), "reason": .text(reason)])], to: plan.dossier,
                author: caller.person)
            if let drawn, let note {
                let content: JSON = [
                    "step": .string(leaving.rawValue), "visit": .string(OpenVisit.name(note)), "plan": .string(plan.dossier.description),
                    "member": .string(member), "next": JSON(next), "reason": .string(reason),
                ]
                try change.noteDraw(drawn.dossier, topic: StaffTopic.jurors, content: content.serializedBytes(), person: caller.person)
            }
            return ["plan": .string(plan.dossier.description), "member_no": .string(member), "next": JSON(next)]
        }
        let (shown, plan) = try await read { ledger in
            let plan = try findPlan(named: name, ledger)
            let quarter = plan.day.flatMap { Quarter(containing: $0) }
            let notes = try quarter.map { try QuarterDraw.all(ledger, $0).flatMap(\.days.staffed) } ?? []
            var json = try Self.staffed(plan, notes.last { $0.plan == plan.dossier }, ledger, known)
            json["next"] = answer["next"] ?? .null
            return (json, plan.dossier)
        }
        try await noteKnown(caller, [plan], channel: "page")
        return shown
    }
}

extension OpenVisit {
    static func name(_ note: StaffNote) -> String { DaySite.text(note.id) + (note.again == DaySecond.again ? " (2)" : "") }
}

extension Change {
    /// Who is asked next for the place that a member leaves.
    fileprivate func next(
        after leaving: RecordRow, on plan: PlanRow, _ note: StaffNote?, _ drawn: QuarterDraw?, _ facts: StaffFacts
    ) throws -> String {
        let member = leaving.text("member_no")
        let isExternal = leaving.flag("is_external")
        let tender = try facts.tender(StaffTender.id(plan.tender))
        guard let day = plan.day else { throw Problems.notFound }
        let planned = try ledger.plannedVisits(through: facts.quarter.days.upperBound)
        let others = planned.filter { $0.plan != plan.dossier }
        let serving = (planned.first { $0.plan == plan.dossier }.map { isExternal ? $0.externals : $0.internals } ?? []).filter { $0 != member }
        let gone = try ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.state IN ('declined','withdrawn')").map { $0.text("member_no") }
        let open = OpenVisit(id: tender.id, day: day, again: note?.again ?? 0, tender: tender)
        var task = isExternal ? facts.standing(others, externals: open) : facts.standing(others, internals: open)
        guard let index = task.visits.firstIndex(where: { $0.id == open.name }) else { throw Problems.internalFailure }
        let visit = task.visits[index]
        // What the members who stay are there for is known by their specialties; a visit by hand names none.
        task.visits[index] = JurorVisit(
            id: visit.id, day: visit.day, parties: visit.parties, seats: serving.count + 1,
            specialties: isExternal && note != nil ? visit.specialties : [], ticket: drawn?.draw.seed.tickets("visit").ticket(open.id) ?? 0)
        task.forbidden.formUnion((gone + [member]).map { JurorPair(visit: open.name, juror: $0) })
        if let drawn {
            let tickets = drawn.draw.seed.tickets("juror")
            task.jurors = task.jurors.map { $0.with(ticket: tickets.ticket(Array($0.id.utf8))) }
        }
        // Somebody by hand who is not on the list, or whom a tie binds by now, stays where he is.
        let seated = serving.filter { number in task.jurors.contains { $0.id == number } }
        task.fixed.formUnion(seated.map { JurorPair(visit: open.name, juror: $0) })
        task.visits[index] = task.visits[index].with(seats: seated.count + 1)
        func solved(_ narrow: JurorTask) -> String? {
            guard let result = try? JurorAssignment.solve(narrow) else { return nil }
            return result.visits.first { $0.visit == open.name }?.jurors.first { !seated.contains($0) }
        }
        let waiting = Set(try ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.state='alternate'").map { $0.text("member_no") })
        for alternate in note?.alternates ?? [] where waiting.contains(alternate) {
            var narrow = task
            narrow.fixed.insert(JurorPair(visit: open.name, juror: alternate))
            if let found = solved(narrow) { return found }
        }
        // Nobody who holds the day already: the fairest of the others, or the rule that leaves none.
        let result = try JurorAssignment.solve(task)
        guard let found = result.visits.first(where: { $0.visit == open.name })?.jurors.first(where: { !seated.contains($0) }) else {
            throw Refusal.staffNotServing(member, plan.row.text("number"))
        }
        return found
    }

    /// Puts a member into the place of another, checked by every hard rule of a committee.
    fileprivate func seat(_ number: String, for leaving: RecordRow, on plan: PlanRow, _ command: CommandID, _ caller: Caller) throws {
        let member = leaving.text("member_no")
        var order = try order(of: plan)
        func exchange(_ numbers: [String]) -> [String] { numbers.map { $0 == member ? number : $0 } }
        order.leader = order.leader == member ? number : order.leader
        order.members = exchange(order.members)
        order.jurors = exchange(order.jurors)
        let checked = try check(order, besides: plan.dossier)
        let waiting = try ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.member_no=? AND r.state='alternate'", [.text(number)]).first
        if let waiting {
            try append([OfficeKinds.assignment.operation(.write, waiting.id, ["state": .text("assigned")])], to: plan.dossier, author: caller.person)
            if let invitation = waiting.id("invitation_dossier"), let told = try ledger.records(FieldKinds.invitation, in: invitation).first {
                try append([FieldKinds.invitation.operation(.write, told.id, ["note": .null])], to: invitation, author: caller.person)
            }
        } else {
            try append(
                try assignments(checked.team.filter { $0.member.id == number }, command), to: plan.dossier, author: caller.person)
        }
    }

    /// That who declines has known the day, whether or not an invitation had told it.
    fileprivate func noteDeclined(_ plan: PlanRow, _ row: RecordRow) throws {
        try noteDecline(plan, row, isTold: true)
    }
}

extension StaffFacts {
    /// The visits that stand and one that is open, for external or internal members, without a draw's tickets.
    fileprivate func standing(_ planned: [StaffedVisit], externals visit: OpenVisit) -> JurorTask {
        side(externals, planned, \.externals, [dated(visit, specialties: visit.tender.specialties(rulebook, on: first))], month: .jurorMonth)
    }

    fileprivate func standing(_ planned: [StaffedVisit], internals visit: OpenVisit) -> JurorTask {
        side(internals, planned, \.internals, [dated(visit, specialties: [])], month: .internalMonth)
    }

    private func dated(_ visit: OpenVisit, specialties: [String]) -> JurorVisit {
        JurorVisit(id: visit.name, day: visit.day, parties: visit.tender.parties, seats: 1, specialties: specialties, ticket: 0)
    }
}

extension JurorCandidate {
    /// The same person with a drawn number.
    func with(ticket: UInt64) -> JurorCandidate {
        JurorCandidate(
            id: id, name: name, specialties: specialties, employer: employer, declarations: declarations, unavailable: unavailable, load: load,
            monthlyCap: monthlyCap, lastContractor: lastContractor, ticket: ticket)
    }
}

extension JurorVisit {
    func with(seats: Int) -> JurorVisit {
        JurorVisit(id: id, day: day, parties: parties, seats: seats, specialties: specialties, ticket: ticket)
    }
}
