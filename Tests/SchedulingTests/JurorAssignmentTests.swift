import Inspection
import Scheduling
import Testing

@Suite struct JurorAssignmentTests {
    /// Against all assignments tried one by one, with every rule likely to bind; both solvable and unsolvable tasks occur.
    @Test func smallTasksAreSolvedToTheOptimum() throws {
        var solved = 0
        var refused: Set<String> = []
        for seed in UInt64(1)...200 {
            let task = try JurorSamples.task(seed)
            let least = JurorSamples.leastCost(task)
            do {
                let found = try JurorAssignment.solve(task)
                #expect(JurorSamples.isSound(JurorSamples.taken(found, task), task), "seed \(seed) breaks a rule")
                #expect(JurorSamples.cost(JurorSamples.taken(found, task), task) == found.cost, "seed \(seed)")
                #expect(found.cost == least && found.isOptimal, "seed \(seed): \(found.cost), least \(least ?? -1)")
                solved += 1
            } catch {
                #expect(least == nil, "seed \(seed) can be solved: \(error)")
                refused.insert(error.code)
            }
        }
        #expect(solved > 50 && solved < 190)
        #expect(refused.count >= 4, "\(refused)")
    }

    /// The least sum of squares may break a rule that is no flow: then the search must cost something, and still be exact.
    @Test func casesAreSplitWhereTheFlowIsNotEnough() throws {
        let split = try (UInt64(1)...200).filter { seed in
            let task = try JurorSamples.task(seed)
            return (try? JurorAssignment.solve(task)).map { $0.cases > 1 } ?? false
        }
        #expect(split.count > 10)
    }

    @Test func theOrderOfListsDoesNotMatter() throws {
        for seed in UInt64(1)...60 {
            var task = try JurorSamples.task(seed)
            guard let found = try? JurorAssignment.solve(task) else { continue }
            #expect(try JurorAssignment.solve(task) == found)
            task.visits.reverse()
            task.jurors.reverse()
            #expect(try JurorAssignment.solve(task) == found)
        }
    }

    /// Equal loads are decided by ticket: of six with no visits, the three with the lowest tickets sit.
    @Test func lowerTicketsGoFirst() throws {
        let jurors = [40, 10, 60, 20, 50, 30].map { JurorCandidate(id: "J\($0)", monthlyCap: 1, ticket: $0) }
        let found = try JurorAssignment.solve(JurorTask(visits: [try visit("V", seats: 3)], jurors: jurors))
        #expect(found.visits[0].jurors == ["J10", "J20", "J30"])
        #expect(found.cost == 3)
    }

    /// History counts: who sat often rests until the others have caught up.
    @Test func loadsAreLevelled() throws {
        let visits = try (1...12).map { try visit("V\($0)", "2025-\($0 < 10 ? "0" : "")\($0)-10", seats: 2) }
        let loads = [9, 0, 1, 2, 0, 3, 5, 0]
        let jurors = loads.enumerated().map { JurorCandidate(id: "J\($0)", load: $1, monthlyCap: 1, ticket: UInt64($0)) }
        let found = try JurorAssignment.solve(JurorTask(visits: visits, jurors: jurors))
        let after = jurors.compactMap { found.loads[$0.id] }
        #expect(after[0] == 9 && after.dropFirst().reduce(0, +) == 11 + 24)
        #expect((after.dropFirst().max() ?? 0) - (after.dropFirst().min() ?? 0) == 0)
    }

    @Test func alternatesFollowTheVisitsTicketAndKeepTheRules() throws {
        let theDay = try day("2025-04-01")
        let jurors = (0..<8).map { index -> JurorCandidate in
            let skills = index == 1 || index == 6 ? ["機電"] : []
            let away: Set<CalendarDay> = index == 4 ? [theDay] : []
            return JurorCandidate(id: "J\(index)", specialties: skills, unavailable: away, monthlyCap: 2, ticket: UInt64(index))
        }
        let one = try visit("V", seats: 2, specialties: ["機電"], ticket: 3)
        let found = try JurorAssignment.solve(JurorTask(visits: [one], jurors: jurors))
        #expect(found.visits[0].jurors == ["J0", "J1"])
        // From ticket 3 on: 3, not 4 who cannot come, 5, and with 6 somebody of the specialty.
        #expect(found.visits[0].alternates == ["J3", "J5", "J6"])
    }

    @Test func strikingPairsKeepsEveryPairBelowTheCap() {
        var dice = SampleDice(5)
        var kept: [JurorPair: Int] = [:]
        for _ in 0..<2000 {
            let struck = JurorTask.struckPairs(visits: ["A", "B"], jurors: ["1", "2", "3"], numerator: 1, denominator: 2) { _ in dice.next() }
            for visit in ["A", "B"] {
                for juror in ["1", "2", "3"] {
                    let pair = JurorPair(visit: visit, juror: juror)
                    if !struck.contains(pair) { kept[pair, default: 0] += 1 }
                }
            }
        }
        // 4 sigma of 2000 throws of a coin.
        for (pair, count) in kept { #expect(abs(count - 1000) < 90, "\(pair): \(count)") }
        #expect(kept.count == 6)
        #expect(JurorTask.struckPairs(visits: ["A"], jurors: ["1"], numerator: 1, denominator: 1) { _ in .max }.isEmpty)
        #expect(JurorTask.struckPairs(visits: ["A"], jurors: ["1"], numerator: 0, denominator: 1) { _ in 0 }.count == 1)
    }

    /// A year of a city, all rules at once.
    @Test func aYearIsOptimalAndSound() throws {
        var dice = SampleDice(77)
        let first = try day("2025-01-01")
        let visits = (0..<100).map { index in
            JurorVisit(
                id: "V\(index)", day: first.adding(days: index * 365 / 100),
                parties: TenderParties(agency: "機關\(dice.below(30))", contractor: "營造\(dice.below(20))", supervisor: "顧問\(dice.below(20))"),
                seats: 2 + dice.below(2), specialties: Array(JurorSamples.specialties.shuffledPrefix(dice.below(3), &dice)), ticket: dice.next())
        }
        let jurors = (0..<60).map { index -> JurorCandidate in
            JurorCandidate(
                id: "J\(index)", specialties: Array(JurorSamples.specialties.shuffledPrefix(1 + dice.below(2), &dice)), employer: "機關\(dice.below(60))",
                declarations: [.init(name: "營造\(dice.below(40))"), .init(name: "顧問\(dice.below(40))")],
                unavailable: Set((0..<365).filter { _ in dice.percent(25) }.map { first.adding(days: $0) }), load: dice.below(6), monthlyCap: 2,
                lastContractor: "營造\(dice.below(20))", ticket: dice.next())
        }
        let task = JurorTask(visits: visits, jurors: jurors)
        let found = try JurorAssignment.solve(task)
        #expect(found.isOptimal)
        #expect(JurorSamples.isSound(JurorSamples.taken(found, task), task))
        // Committee's own words for recusal and availability agree.
        for (visit, people) in zip(visits, JurorSamples.taken(found, task)) {
            for juror in jurors where people.contains(juror.id) {
                let member = CommitteeMember(
                    id: juror.id, name: juror.id, isExternal: true, employer: juror.employer, recusals: juror.declarations.map(\.name),
                    unavailable: juror.unavailable)
                #expect(Committee.refusals(for: member, parties: visit.parties, on: visit.day).isEmpty)
            }
        }
        let loads = found.loads.values
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 2)
    }

    private func visit(
        _ id: String, _ iso: String = "2025-04-01", seats: Int, specialties: [String] = [], ticket: UInt64 = 0
    ) throws -> JurorVisit {
        JurorVisit(
            id: id, day: try day(iso), parties: TenderParties(agency: "機關", contractor: "營造\(id)"), seats: seats, specialties: specialties,
            ticket: ticket)
    }
}
