import Inspection
import Scheduling
import Testing

/// Each hard rule and each refusal on its own, then declining.
@Suite struct JurorRuleTests {
    private func visit(
        _ id: String, _ iso: String = "2025-04-01", contractor: String = "測試營造001股份有限公司", seats: Int = 1, specialties: [String] = []
    ) throws -> JurorVisit {
        JurorVisit(
            id: id, day: try day(iso), parties: TenderParties(agency: "高雄市政府水利局", contractor: contractor, supervisor: "測試工程顧問007公司"),
            seats: seats, specialties: specialties, ticket: 0)
    }

    private func juror(
        _ id: String, name: String = "", employer: String = "", declared: String = "", until: String? = nil, unavailable: [String] = [],
        specialties: [String] = [], load: Int = 0, cap: Int = 2, last: String = ""
    ) throws -> JurorCandidate {
        JurorCandidate(
            id: id, name: name, specialties: specialties, employer: employer,
            declarations: declared.isEmpty ? [] : [.init(name: declared, until: try until.map { try day($0) })],
            unavailable: Set(try unavailable.map { try day($0) }), load: load, monthlyCap: cap, lastContractor: last,
            ticket: UInt64(id.utf8.reduce(0) { $0 * 256 + Int($1) }))
    }

    private func refusal(_ task: JurorTask) throws -> Refusal {
        do throws(Refusal) {
            let found = try JurorAssignment.solve(task)
            Issue.record("solved: \(found.visits)")
            return Refusal(code: "none", rule: "", zh: "", en: "", remedyZh: "", remedyEn: "")
        } catch {
            return error
        }
    }

    @Test func recusalCoversSelfEmployerAndDeclared() throws {
        for tied in [
            try juror("A", name: "測試營造001"), try juror("A", employer: "水利局"), try juror("A", declared: "測試工程顧問007股份有限公司"),
            try juror("A", declared: "測試營造001有限公司", until: "2022-04-01"),
        ] {
            let refused = try refusal(JurorTask(visits: [visit("V7")], jurors: [tied]))
            #expect(refused.code == "jurors.noneWithoutConflict")
            #expect(refused.zh.contains("V7") && refused.en.contains("V7"))
            // A message must not say who the target is.
            for text in [refused.zh, refused.en, refused.remedyZh, refused.remedyEn] { #expect(!text.contains("測試") && !text.contains("水利")) }
        }
    }

    @Test func aTieEndsThreeYearsAfterItsLastDay() throws {
        let past = try juror("A", declared: "測試營造001有限公司", until: "2022-03-31")
        #expect(try JurorAssignment.solve(JurorTask(visits: [visit("V")], jurors: [past])).visits[0].jurors == ["A"])
        let leap = try juror("A", declared: "測試營造001有限公司", until: "2020-02-29")
        #expect(try refusal(JurorTask(visits: [visit("V", "2023-02-28")], jurors: [leap])).code == "jurors.noneWithoutConflict")
        #expect(try JurorAssignment.solve(JurorTask(visits: [visit("V", "2023-03-01")], jurors: [leap])).cost == 1)
        #expect(try JurorAssignment.solve(JurorTask(visits: [visit("V")], jurors: [past], recusalYears: 3)).cost == 1)
        #expect(try refusal(JurorTask(visits: [visit("V")], jurors: [past], recusalYears: 4)).code == "jurors.noneWithoutConflict")
    }

    @Test func refusalsNameTheRuleInTheWay() throws {
        let away = try juror("A", unavailable: ["2025-04-01"])
        #expect(try refusal(JurorTask(visits: [visit("V")], jurors: [away])).code == "jurors.noneAvailable")
        let pair = JurorPair(visit: "V", juror: "A")
        #expect(try refusal(JurorTask(visits: [visit("V")], jurors: [juror("A")], forbidden: [pair])).code == "jurors.noneAllowed")
        let named = try visit("V", specialties: ["機電"])
        #expect(try refusal(JurorTask(visits: [named], jurors: [juror("A")])).code == "jurors.noSpecialist")
        let sameDay = [try visit("V"), try visit("W", contractor: "測試營造002")]
        #expect(try refusal(JurorTask(visits: sameDay, jurors: [juror("A")])).code == "jurors.tooFew")
        let sameMonth = [try visit("V"), try visit("W", "2025-04-30", contractor: "測試營造002")]
        #expect(try refusal(JurorTask(visits: sameMonth, jurors: [juror("A", cap: 1)])).code == "jurors.tooFew")
        #expect(try JurorAssignment.solve(JurorTask(visits: sameMonth, jurors: [juror("A")])).cost == 4)
        let running = [try visit("V"), try visit("W", "2025-05-02")]
        #expect(try refusal(JurorTask(visits: running, jurors: [juror("A")])).code == "jurors.twiceRunning")
        let before = try juror("A", last: "測試營造002、測試營造001")
        #expect(try refusal(JurorTask(visits: [visit("V")], jurors: [before])).code == "jurors.twiceRunning")
        #expect(try refusal(JurorTask(visits: [visit("V"), visit("V")], jurors: [juror("A")])).code == "jurors.listedTwice")
        #expect(try refusal(JurorTask(visits: [visit("V")], jurors: [juror("A"), juror("A")])).code == "jurors.listedTwice")
        #expect(try refusal(JurorTask(visits: [visit("V", seats: 0)], jurors: [juror("A")])).code == "jurors.badNumber")
        #expect(try refusal(JurorTask(visits: [visit("V")], jurors: [juror("A", load: -1)])).code == "jurors.badNumber")
        #expect(try refusal(JurorTask(visits: [visit("V")], jurors: [])).code == "jurors.noneWithoutConflict")
        #expect(try refusal(JurorTask(visits: [visit("V")], jurors: [juror("A")], fixed: [.init(visit: "V", juror: "B")])).code == "jurors.unknown")
        #expect(
            try refusal(JurorTask(visits: [visit("V")], jurors: [away, juror("B")], fixed: [.init(visit: "V", juror: "A")])).code
                == "jurors.fixedBroken")
        #expect(try JurorAssignment.solve(JurorTask(visits: [], jurors: [])).cost == 0)
    }

    /// A visit between two of one contractor makes them not running, and the search puts it there.
    @Test func aVisitBetweenParts() throws {
        let visits = [try visit("V"), try visit("W", "2025-04-02", contractor: "測試營造002"), try visit("X", "2025-04-03")]
        let found = try JurorAssignment.solve(JurorTask(visits: visits, jurors: [juror("A", cap: 3)]))
        #expect(found.cost == 9 && found.isOptimal)
    }

    /// One person may answer for two specialties, and then the other seat is anybody's.
    @Test func oneWithBothSpecialtiesIsEnough() throws {
        let named = try visit("V", seats: 2, specialties: ["機電", "結構"])
        let both = try juror("C", specialties: ["結構", "機電"], load: 2)
        let found = try JurorAssignment.solve(JurorTask(visits: [named], jurors: [juror("A", specialties: ["機電"]), juror("B"), both]))
        #expect(found.visits[0].jurors == ["A", "C"])
        let apart = try juror("D", specialties: ["結構"], load: 1)
        let cheaper = try JurorAssignment.solve(JurorTask(visits: [named], jurors: [juror("A", specialties: ["機電"]), juror("B"), both, apart]))
        #expect(cheaper.visits[0].jurors == ["A", "D"])
    }

    @Test func decliningMovesNobodyElse() throws {
        for seed in UInt64(1)...200 {
            let task = try JurorSamples.task(seed)
            guard let found = try? JurorAssignment.solve(task), let first = found.visits.first(where: { !$0.jurors.isEmpty }) else { continue }
            let declined = JurorPair(visit: first.visit, juror: first.jurors[0])
            guard let (next, nextTask) = try? found.replacing([declined], of: task) else { continue }
            #expect(!next.pairs.contains(declined) && nextTask.forbidden.contains(declined))
            #expect(JurorSamples.isSound(JurorSamples.taken(next, nextTask), nextTask), "seed \(seed)")
            // Only the one who declined may lose something more: a visit that would now follow another of its contractor.
            for pair in found.pairs.subtracting(next.pairs) { #expect(pair.juror == declined.juror) }
            var pinned = nextTask
            pinned.fixed = found.pairs.intersection(next.pairs)
            #expect(JurorSamples.leastCost(pinned) == next.cost, "seed \(seed)")
        }
    }

    @Test func alternatesStepIn() throws {
        let jurors = try ["A", "B", "C", "D"].map { try juror($0, load: $0 == "B" ? 3 : 0) }
        let task = JurorTask(visits: [try visit("V", seats: 1)], jurors: jurors, alternates: 1)
        let found = try JurorAssignment.solve(task)
        // "A" is 65; the visit's ticket 0 begins the ring at A, who sits, so that the next is B.
        #expect(found.visits[0].jurors == ["A"] && found.visits[0].alternates == ["B"])
        let declined = JurorPair(visit: "V", juror: "A")
        #expect(try found.replacing([declined], of: task, amongAlternates: true).assignment.visits[0].jurors == ["B"])
        #expect(try found.replacing([declined], of: task).assignment.visits[0].jurors == ["C"])
        #expect(throws: Refusal.self) { try found.replacing([JurorPair(visit: "V", juror: "D")], of: task) }
        let lone = JurorTask(visits: task.visits, jurors: [jurors[0]])
        let alone = try JurorAssignment.solve(lone)
        #expect(throws: Refusal.self) { try alone.replacing([declined], of: lone) }
    }

    /// Whoever declines the visit between two of one contractor cannot keep both.
    @Test func aGapBringsTwoVisitsTogether() throws {
        let visits = [try visit("V"), try visit("W", "2025-04-02", contractor: "測試營造002"), try visit("X", "2025-04-03")]
        let task = JurorTask(visits: visits, jurors: [try juror("A", cap: 3), try juror("B", load: 9), try juror("C", load: 9)])
        let found = try JurorAssignment.solve(task)
        #expect(found.loads == ["A": 3, "B": 9, "C": 9])
        let (next, _) = try found.replacing([JurorPair(visit: "W", juror: "A")], of: task)
        #expect(next.loads == ["A": 1, "B": 10, "C": 10])
        #expect(next.visits[0].jurors == ["A"])
    }
}
