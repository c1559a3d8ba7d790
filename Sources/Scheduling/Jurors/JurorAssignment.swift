package import Inspection

/// Who sits on which visit.
///
/// Rules, all hard: recusal (self, employer, declared firms and agencies, binding for years after their end: 準則第7條,
/// 採購法第15條), days on which a juror cannot come, the monthly cap, one visit a day, each named specialty on the visit (規則彙整 §2),
/// not twice running with one contractor, and pairs that the caller forbids. The share of external members is judged by
/// `Committee`, as are ties that only look alike.
///
/// Objective: the least sum of squared rolling twelve-month loads, which for a flow is also the fairest in the leximin order; then
/// lower tickets first. Whatever is exact and what is bounded: recusal, availability, caps, days and one specialty a visit
/// are one flow, solved to the optimum. Several specialties on a visit and "not twice running" are searched with a bounded number of
/// cases: `isOptimal` says whether that sufficed, and `lowerBound` holds in any case. Squares are exact; among solutions with equal
/// squares the one that tickets prefer is exact for the flow and follows the search where cases were split.
///
/// Deterministic: the same task gives the same answer whatever the order of its lists.
package struct JurorAssignment: Sendable, Equatable {
    /// One visit's people.
    package struct Seats: Sendable, Equatable {
        /// Id of the visit.
        package let visit: String
        /// Ids of those who sit, in order of ticket.
        package let jurors: [String]
        /// Ids of those who may be asked instead, in the order of asking: the next tickets after the visit's own, round the ring of
        /// jurors, of those who could take a seat without breaking a rule; for each named specialty one is among them where
        /// there is one. They know the day as those who sit do.
        package let alternates: [String]
    }

    /// Visits in order of day and ticket.
    package let visits: [Seats]
    /// Sum of squared loads, earlier visits included.
    package let cost: Int
    /// No assignment that keeps the rules costs less.
    package let lowerBound: Int
    /// Load of each juror afterwards.
    package let loads: [String: Int]
    /// Flows that were solved.
    package let cases: Int

    /// Whether the cost is proved to be the least.
    package var isOptimal: Bool { cost == lowerBound }

    /// All pairs.
    package var pairs: Set<JurorPair> {
        Set(visits.flatMap { seats in seats.jurors.map { JurorPair(visit: seats.visit, juror: $0) } })
    }

    /// Staffs the visits of a task.
    ///
    /// - Parameter limit: cases of the branch and bound, one flow each; nil for as many as keep a nation's year within seconds.
    /// - Throws: a refusal that names the visit and the rule. Nothing else happens.
    package static func solve(_ task: JurorTask, limit: Int? = nil) throws(Refusal) -> JurorAssignment {
        let field = try JurorField(task)
        var search = JurorSearch(field, limit: limit ?? max(300, min(5_000, 100_000_000 / max(1, field.eligible.count))))
        return JurorAssignment(field, try search.run())
    }

    /// Staffs again the seats of jurors who declined; everyone else stays where they are.
    ///
    /// Where the gap brings two visits of one contractor next to each other for somebody who declined the visit between, the
    /// later is open again as well.
    ///
    /// - Parameters:
    ///   - declined: pairs of this assignment that fall away; they do not come back.
    ///   - task: the task of this assignment, with earlier declines among its forbidden pairs.
    ///   - amongAlternates: take only those who hold the day already.
    /// - Throws: a refusal that names the visit and the rule; this assignment stays as it is.
    package func replacing(
        _ declined: Set<JurorPair>, of task: JurorTask, amongAlternates: Bool = false, limit: Int? = nil
    ) throws(Refusal) -> (assignment: JurorAssignment, task: JurorTask) {
        for pair in declined.sorted(by: { ($0.visit, $0.juror) < ($1.visit, $1.juror) }) where !pairs.contains(pair) {
            throw .jurorsUnknown("\(pair.visit)/\(pair.juror)")
        }
        var next = task
        next.forbidden.formUnion(declined)
        next.fixed = pairs.subtracting(declined)
        let field = try JurorField(next)
        for pair in meetingAgain(field, next.fixed, jurors: Set(declined.map(\.juror))) { next.fixed.remove(pair) }
        var narrow = next
        if amongAlternates {
            let open = Set(pairs.subtracting(next.fixed).map(\.visit))
            for seats in visits where open.contains(seats.visit) {
                let allowed = Set(seats.alternates + seats.jurors)
                for juror in task.jurors where !allowed.contains(juror.id) {
                    narrow.forbidden.insert(JurorPair(visit: seats.visit, juror: juror.id))
                }
            }
        }
        let result = try Self.solve(narrow, limit: limit)
        // What was fixed for this step is free again in the next.
        next.fixed = task.fixed.subtracting(declined)
        return (result, next)
    }

    /// Pairs in the way of "not twice running" once others have fallen away.
    private func meetingAgain(_ field: JurorField, _ fixed: Set<JurorPair>, jurors: Set<String>) -> [JurorPair] {
        var result: [JurorPair] = []
        for (index, juror) in field.jurors.enumerated() where jurors.contains(juror.id) {
            var previous = field.last[index]
            for (visit, plan) in field.visits.enumerated() {
                let pair = JurorPair(visit: plan.id, juror: juror.id)
                if !fixed.contains(pair) { continue }
                if JurorField.share(previous, field.contractors[visit]) {
                    result.append(pair)
                } else {
                    previous = field.contractors[visit]
                }
            }
        }
        return result
    }

    private init(_ field: JurorField, _ outcome: JurorSearch.Outcome) {
        var flow = JurorFlow(field)
        for (seat, juror) in outcome.holders.enumerated() { _ = flow.place(juror, on: seat) }
        cost = outcome.cost
        lowerBound = outcome.bound
        cases = outcome.cases
        loads = Dictionary(uniqueKeysWithValues: zip(field.jurors.map(\.id), flow.load))
        visits = field.visits.indices.map { visit in
            let seats = field.seatStart[visit]..<field.seatStart[visit + 1]
            return Seats(
                visit: field.visits[visit].id, jurors: seats.map { outcome.holders[$0] }.sorted().map { field.jurors[$0].id },
                alternates: Self.alternates(of: visit, field, flow).map { field.jurors[$0].id })
        }
    }

    private static func alternates(of visit: Int, _ field: JurorField, _ flow: JurorFlow) -> [Int] {
        let count = field.jurors.count
        if count == 0 || field.task.alternates <= 0 { return [] }
        let begin = Int(field.visits[visit].ticket % UInt64(count))
        let day = field.dayOf[visit]
        var chosen: [Int] = []
        var missing = field.needs[visit]
        for step in 0..<count {
            let juror = (begin + step) % count
            let isWanted = chosen.count < field.task.alternates || field.skills[juror] & missing != 0
            guard isWanted, field.eligible[juror * field.visits.count + visit] != 0, flow.held[juror * field.dayCount + day] < 0,
                flow.used[juror * field.monthCount + field.monthOfDay[day]] < field.cap[juror], !flow.meetsAgain(juror, visit)
            else { continue }
            chosen.append(juror)
            missing &= ~field.skills[juror]
            if chosen.count >= field.task.alternates, missing == 0 { break }
        }
        return chosen
    }
}
