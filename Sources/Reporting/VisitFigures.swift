internal import Inspection

/// The score of a visit as far as it may be told.
enum ShownScore: Equatable {
    /// No complete sheet yet (未評分).
    case missing
    /// A value that counts is in conflict: two scores stand beside each other (未定).
    case unsettled
    /// 待試驗結果: held back until the test is judged (規則彙整 §4).
    case awaitingTest
    /// Some members' sheets are missing or incomplete (未齊).
    case partial(CaseScore.Outcome, have: Int, expected: Int)
    case settled(CaseScore.Outcome)
}

/// What follows from the facts of one visit.
struct VisitFigures {
    let visit: VisitFacts
    let score: ShownScore
    /// Limit of the improvement with its extensions; nil before the letter, or with nothing to improve.
    let due: CalendarDay?
    /// Points by party, with the mark that one of them is in conflict.
    let points: [Party: Int]
    let arePointsUnsettled: Bool
    /// Defects that were improved late, or are open past the limit.
    let late: Int
    let open: Int

    init(_ visit: VisitFacts, _ facts: QuarterFacts) {
        self.visit = visit
        score = Self.score(visit, facts.rulebook)
        var dates = InspectionFacts(plannedOn: visit.day)
        dates.visitedOn = visit.day
        dates.recordIssuedOn = visit.record?.day
        dates.needsImprovement = !visit.defects.isEmpty
        dates.extensions = visit.extensions.sorted { ($0.agreedOn, $0.due) < ($1.agreedOn, $1.due) }
        let due = dates.improvementDeadline(calendar: facts.calendar, rulebook: facts.rulebook)?.due
        self.due = due
        points = Charge.totals(visit.defects.compactMap(\.charge))
        arePointsUnsettled = visit.defects.contains(where: \.isUnsettled)
        open = visit.defects.count { !$0.state.isDone }
        late = visit.defects.count { defect in
            guard let due else { return false }
            switch defect.state {
            case .improved: return defect.done.map { $0 > due } ?? false
            case .waived: return false
            case .open, .notImproved: return facts.asOf > due
            }
        }
    }

    private static func score(_ visit: VisitFacts, _ rulebook: Rulebook) -> ShownScore {
        let facts = visit.score
        if facts.isUnsettled { return .unsettled }
        let score = CaseScore(members: facts.sheets, grounds: facts.grounds, tests: facts.tests)
        guard let outcome = score.outcome(rulebook: rulebook, on: visit.day) else { return .missing }
        if outcome.isHeldBack { return .awaitingTest }
        if facts.sheets.count < facts.expected { return .partial(outcome, have: facts.sheets.count, expected: facts.expected) }
        return .settled(outcome)
    }

    /// The grade where it is settled.
    var grade: Grade? {
        if case .settled(let outcome) = score { outcome.grade } else { nil }
    }

    /// 改善結果, in words.
    var improvement: String {
        let all = visit.defects.count
        guard all > 0 else { return "無缺失" }
        guard visit.record != nil else { return "紀錄未發文" }
        if open == 0 { return late == 0 ? "改善完成" : "改善完成（逾期 \(late) 項）" }
        return late == 0 ? "改善中（完成 \(all - open)／共 \(all) 項）" : "逾期（\(late) 項）；未改善 \(open)／共 \(all) 項"
    }

    /// The visits in the order of lists: by day and number; re-inspections after all others, since they count apart.
    static func sorted(_ facts: QuarterFacts) -> [VisitFigures] {
        facts.visits.map { VisitFigures($0, facts) }.sorted { left, right in
            let (a, b) = (left.visit, right.visit)
            if a.isReinspection != b.isReinspection { return !a.isReinspection }
            if a.day != b.day { return a.day < b.day }
            return a.number == b.number ? a.id < b.id : a.number < b.number
        }
    }
}
