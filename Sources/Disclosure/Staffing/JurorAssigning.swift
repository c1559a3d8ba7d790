internal import Crypto
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication
internal import Scheduling

extension Door {
    /// Staffs every visit of a quarter that has a day and no members yet, and puts them on the schedule: all of them or none.
    ///
    /// External members by specialty, internal ones and the leader; alternates are noted with each visit. With nothing left to staff it
    /// changes nothing.
    ///
    /// - Parameter override: lifts the cap on a pair's chance where it is needed, with reason and document; pairs that the cap would have
    ///   struck are noted as its cost.
    /// - Throws: a refusal that names visit and rule (`jurors.*`, committee rules), `days.notDrawn`, `staff.changed`.
    package func assignJurors(
        _ caller: Caller, _ command: CommandID, quarter: Quarter, draw number: Int? = nil, override: StaffOverride? = nil
    ) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        if let override, [override.reason, override.document].contains(where: { !$0.contains { !$0.isWhitespace } }) { throw Refusal.daysOverrideReason }
        let known = known
        let today = CalendarDay.legalDay(ofMillisecondsUTC: clock())
        var gathered = try await read { try StaffGathering($0, known, quarter, number, today, isCapped: true) }
        let (first, capped) = (gathered, gathered)
        var lifted: StaffOverride?
        let solution: StaffSolution
        do { solution = try await Self.away { () throws in try first.solve() } } catch let refusal as Refusal {
            // An override that nothing needs is none.
            guard refusal.code == "jurors.pairCap", let override else { throw refusal }
            lifted = override
            let free = try await read { try StaffGathering($0, known, quarter, number, today, isCapped: false) }
            gathered = free
            solution = try await Self.away { () throws in try free.solve() }
        }
        let (reckoned, taken) = (gathered, lifted)
        _ = try await self.command(caller, command) { change in
            let now = try StaffGathering(change.ledger, known, quarter, number, today, isCapped: taken == nil)
            let answer: JSON = ["quarter": .string(quarter.description), "draw": JSON(now.drawn.number), "assigned": JSON(now.open.count)]
            if now.open.isEmpty { return answer }
            // The reckoning was made on an earlier picture of the store.
            guard now.task == reckoned.task, now.open == reckoned.open else { throw Refusal.staffChanged(quarter) }
            try change.apply(solution, now, taken.map { ($0, capped.task.cappedPairs.count) }, command, caller)
            return answer
        }
        return try await jurors(caller, quarter: quarter, draw: number)
    }

    /// Who sits on a quarter's drawn visits, alternates beside them.
    package func jurors(_ caller: Caller, quarter: Quarter, draw number: Int? = nil) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        let (answer, opened) = try await read { ledger in
            let drawn = try QuarterDraw(ledger, quarter: quarter, number: number)
            guard drawn.days.assignment != nil else { throw Refusal.staffNoDays(quarter) }
            let notes = drawn.dated.filter { $0.again == DaySecond.again || drawn.days.pending[$0.id] == nil }
                .compactMap { visit in drawn.days.note(visit.id, again: visit.again) }
            var visits: [JSON] = []
            for note in notes {
                let rows = try ledger.records(OfficeKinds.plan, in: note.plan)
                guard let row = rows.first else { continue }
                visits.append(try Self.staffed(PlanRow(row: row), note, ledger, known))
            }
            visits.sort { ($0.text("day"), $0.text("number")) < ($1.text("day"), $1.text("number")) }
            let last = try ledger.drawEntries(drawn.dossier, topic: StaffTopic.jurors).compactMap { try? JSON(parsing: $0.content) }.last {
                $0.text("step") == "assign"
            }
            let answer: JSON = [
                "quarter": .string(quarter.description), "draw": JSON(drawn.number), "waiting": JSON(drawn.dated.count - notes.count),
                "cost": JSON(last?["cost"]?.int), "lower_bound": JSON(last?["lower_bound"]?.int), "is_optimal": JSON(optional: last?["is_optimal"]?.bool),
                "pair_cap": JSON(last?["pair_cap"]?.int), "visits": .array(visits),
            ]
            return (answer, [drawn.dossier] + notes.map(\.plan))
        }
        try await noteKnown(caller, opened, channel: "page")
        return answer
    }

    /// A staffed visit as the API shows it.
    static func staffed(_ plan: PlanRow, _ note: StaffNote?, _ ledger: Ledger, _ known: KnownDossiers) throws -> JSON {
        var json = try describePlan(plan, ledger, known)
        // The order in which alternates are asked is not that of their numbers.
        let order = note?.alternates ?? []
        let waiting = json.list("team").filter { $0.text("state") == "alternate" }.map { $0.text("member_no") }
        json["alternates"] = .array((order.filter(waiting.contains) + waiting.filter { !order.contains($0) }).map(JSON.string))
        return json
    }
}

extension JSON {
    init(optional flag: Bool?) { self = flag.map(JSON.bool) ?? .null }
}

/// What the staffing of a quarter is reckoned from, on one picture of the store.
struct StaffGathering: Sendable {
    let drawn: QuarterDraw
    let facts: StaffFacts
    let open: [OpenVisit]
    let task: StaffTask
    /// Visits that each internal member led in the last twelve months, and who has a leader's account.
    let led: [String: Int]
    let leaders: Set<String>
    /// Why a drawn visit is mandatory, by id.
    let grounds: [[UInt8]: MandatoryGround]

    init(_ ledger: Ledger, _ known: KnownDossiers, _ quarter: Quarter, _ number: Int?, _ today: CalendarDay, isCapped: Bool) throws {
        let drawn = try QuarterDraw(ledger, quarter: quarter, number: number)
        guard drawn.days.assignment != nil else { throw Refusal.staffNoDays(quarter) }
        let facts = try StaffFacts(ledger, known, quarter: quarter, today: today)
        let open = try drawn.dated.filter { visit in
            drawn.days.note(visit.id, again: visit.again) == nil && (drawn.days.pending[visit.id] == nil || visit.again == DaySecond.again)
        }.map { OpenVisit(id: $0.id, day: $0.day, again: $0.again, tender: try facts.tender($0.id)) }
        let planned = try ledger.plannedVisits(through: quarter.days.upperBound)
        self.drawn = drawn
        self.facts = facts
        self.open = open
        task = facts.task(planned, open: open, struck: drawn.days.struck, draw: drawn.draw, isCapped: isCapped)
        let year = facts.first.adding(years: -1)
        led = planned.filter { $0.day >= year }.compactMap(\.leader).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        leaders = Set(try ledger.records(DaemonKinds.person, in: known.accounts, where: "r.role='leader'").map { $0.text("member_no") })
        let mandatory = Set(drawn.drawn.filter(\.row.isMandatory).map(\.row.id)).intersection(open.map(\.id))
        grounds =
            mandatory.isEmpty
            ? [:]
            : Dictionary(
                try ledger.riskProfiles(known, on: today).filter { mandatory.contains($0.id) }.compactMap { profile in
                    profile.mandatory.first.map { (profile.id, $0) }
                },
                uniquingKeysWith: { first, _ in first })
    }

    /// Solves both sides. Pure; takes milliseconds for a city's quarter.
    func solve() throws -> StaffSolution {
        if open.isEmpty { return StaffSolution(notes: [], external: nil, internal: nil) }
        let outside: JurorAssignment
        do { outside = try JurorAssignment.solve(task.external) } catch {
            var free = task.external
            free.forbidden.subtract(task.cappedPairs)
            guard !task.cappedPairs.isEmpty, (try? JurorAssignment.solve(free)) != nil else { throw error }
            throw Refusal.staffPairCap(error, task.cap)
        }
        let inside = try JurorAssignment.solve(task.internal)
        let byName = Dictionary(uniqueKeysWithValues: outside.visits.map { ($0.visit, $0) })
        let within = Dictionary(uniqueKeysWithValues: inside.visits.map { ($0.visit, $0.jurors) })
        var led = led
        let order = Dictionary(uniqueKeysWithValues: task.internal.jurors.map { ($0.id, $0.ticket) })
        let notes = open.sorted { ($0.day, $0.name) < ($1.day, $1.name) }.map { visit -> StaffNote in
            let members = within[visit.name] ?? []
            // Who has a leader's account leads; among those who led least.
            let leader =
                members.min { left, right in
                    func key(_ number: String) -> (Int, Int, UInt64) { (leaders.contains(number) ? 0 : 1, led[number] ?? 0, order[number] ?? 0) }
                    return key(left) < key(right)
                } ?? ""
            led[leader, default: 0] += 1
            let seats = byName[visit.name]
            return StaffNote(
                id: visit.id, again: visit.again, plan: .zero, jurors: seats?.jurors ?? [], alternates: seats?.alternates ?? [], leader: leader,
                members: members.filter { $0 != leader })
        }
        return StaffSolution(notes: notes, external: outside, internal: inside)
    }
}

/// Who sits where, before anything is written.
struct StaffSolution: Sendable {
    let notes: [StaffNote]
    let external: JurorAssignment?
    let `internal`: JurorAssignment?
}

extension Change {
    /// Puts every visit on the schedule and writes down what was decided.
    fileprivate func apply(
        _ solution: StaffSolution, _ gathering: StaffGathering, _ lifted: (override: StaffOverride, pairs: Int)?, _ command: CommandID, _ caller: Caller
    ) throws {
        let drawn = gathering.drawn
        let days = Dictionary(gathering.open.map { (StaffKey($0.id, $0.again), $0) }, uniquingKeysWith: { first, _ in first })
        var notes: [StaffNote] = []
        for note in solution.notes {
            guard let visit = days[StaffKey(note.id, note.again)] else { continue }
            let kind = gathering.grounds[note.id].flatMap { VisitKind(rawValue: $0.rawValue) } ?? .general
            let order = VisitOrder(
                tender: visit.tender.key, day: visit.day, kind: kind, notice: .unannounced, leader: note.leader, members: note.members, jurors: note.jurors,
                reason: "\(drawn.quarter.zh)第\(drawn.number)次抽籤" + (note.again == DaySecond.again ? "（短期再查）" : ""))
            let (plan, _) = try schedule(
                order, seed: .derived("plumb drawn visit", command.bytes, note.id, [UInt8(truncatingIfNeeded: note.again)]), alternates: note.alternates,
                author: caller.person)
            notes.append(
                StaffNote(
                    id: note.id, again: note.again, plan: plan, jurors: note.jurors, alternates: note.alternates, leader: note.leader, members: note.members))
        }
        let task = gathering.task
        if let lifted {
            let content: JSON = [
                "what": "jurors", "codes": ["jurors.pairCap"], "reason": .string(lifted.override.reason), "cost": JSON(lifted.pairs),
            ]
            try noteDraw(
                drawn.dossier, topic: StaffTopic.override, content: content.serializedBytes(), person: caller.person, document: lifted.override.document)
        }
        let content: JSON = [
            "step": "assign", "cost": JSON(solution.external?.cost), "lower_bound": JSON(solution.external?.lowerBound),
            "is_optimal": .bool(solution.external?.isOptimal ?? true), "internal_cost": JSON(solution.internal?.cost),
            "internal_bound": JSON(solution.internal?.lowerBound), "pair_cap": JSON(task.cap), "visits": .array(notes.map(\.json)),
        ]
        try noteDraw(drawn.dossier, topic: StaffTopic.jurors, content: content.serializedBytes(), person: caller.person)
    }
}

private struct StaffKey: Hashable {
    let id: [UInt8]
    let again: Int

    init(_ id: [UInt8], _ again: Int) { (self.id, self.again) = (id, again) }
}
