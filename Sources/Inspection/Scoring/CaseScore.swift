/// Where the material tests (材料抽驗) of an inspection stand.
package enum TestState: String, Sendable, CaseIterable {
    /// No sample was taken.
    case none
    /// At least one result is awaited (待試驗結果) and none has failed.
    case open
    /// All judged, all passed.
    case passed
    /// At least one failed.
    case failed

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .none: "未抽驗"
        case .open: "待試驗結果"
        case .passed: "合格"
        case .failed: "不合格"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .none: "no sample"
        case .open: "awaiting test"
        case .passed: "passed"
        case .failed: "failed"
        }
    }
}

/// What an inspection's score is computed from. Scores and grades are computed, never stored.
package struct CaseScore: Sendable, Equatable {
    /// Scores of the members who gave one.
    package var members: [MemberScore]
    /// Grounds that force 丙等.
    package var grounds: Set<ForcedGradeGround>
    /// State of the tests.
    package var tests: TestState

    /// Creates the inputs of a case score.
    package init(members: [MemberScore], grounds: Set<ForcedGradeGround> = [], tests: TestState = .none) {
        self.members = members
        self.grounds = grounds
        self.tests = tests
    }

    /// A score and a grade with their reasons.
    package struct Outcome: Sendable, Equatable {
        /// Mean of the members' totals, rounded half up.
        package let mean: Int
        /// Score of the case, after the rules for failed tests and forced grades.
        package let score: Int
        /// Grade (等第).
        package let grade: Grade
        /// Grounds that forced 丙等, in the order of the law; empty when the score alone decides.
        package let forcedBy: [ForcedGradeGround]
        /// Whether a failed test lowered the score.
        package let isLoweredByTest: Bool
        /// 待試驗結果: score and grade are not told to the agency while a test is open.
        package let isHeldBack: Bool
    }

    /// The outcome under the rules that hold on `day` (the visit's day), nil while no member has given a score.
    ///
    /// - Mean with integers, half up (規則彙整 §4 C): 89.5 becomes 90, 69.4 becomes 69.
    /// - A failed test turns a score of 70 or over into 69.
    /// - The three other grounds force the grade and leave the score, unless `score.forced.cap` is on.
    /// - While a test is open a score of 70 or over is held back.
    package func outcome(rulebook: Rulebook, on day: CalendarDay) -> Outcome? {
        guard let mean = Self.roundedMean(members.map(\.total)) else { return nil }
        let threshold = rulebook.integer(.testThreshold, on: day)
        let cap = rulebook.integer(.failedTestScore, on: day)
        let hasFailedTest = tests == .failed || grounds.contains { $0.isTest }
        let isLowered = hasFailedTest && mean >= threshold
        var score = isLowered ? cap : mean
        let isForced = !grounds.isEmpty
        if isForced && rulebook.isOn(.capForced, on: day) { score = min(score, cap) }
        let grade = isForced ? .poor : Grade(score: score, rulebook: rulebook, on: day)
        return Outcome(
            mean: mean, score: score, grade: grade,
            forcedBy: ForcedGradeGround.allCases.filter(grounds.contains),
            isLoweredByTest: isLowered, isHeldBack: tests == .open && score >= threshold)
    }

    /// Mean rounded half up, in integers; nil without values. Totals below zero do not occur in valid scores.
    package static func roundedMean(_ totals: [Int]) -> Int? {
        guard !totals.isEmpty else { return nil }
        let sum = saturatedSum(totals)
        let (quotient, rest) = sum.quotientAndRemainder(dividingBy: totals.count)
        return rest * 2 >= totals.count ? quotient + 1 : quotient
    }
}
