package import Inspection

/// What a report needs to know of one inspection (查核案件), gathered by whoever has the records. Plain values: this module
/// reads nothing itself.
package struct VisitFacts: Sendable, Equatable {
    /// Names the visit for good, so that rows can be compared after the quarter was closed.
    package var id: String
    /// Office number, 案號, for example `114-007`.
    package var number: String
    /// 查核日期.
    package var day: CalendarDay
    package var kind: VisitKind
    package var notice: NoticeMode
    /// 查核小組.
    package var group = ""
    package var tender: TenderFacts
    package var members: [MemberFacts] = []
    /// 參與人員.
    package var attendees = ""
    package var score = ScoreFacts()
    package var defects: [DefectFacts] = []
    /// 發文: the record's letter; its day starts the improvement's time limit.
    package var record: LetterFacts?
    /// 回文: the agency's latest answer.
    package var answer: LetterFacts?
    /// Extensions of the improvement's limit, in the order agreed.
    package var extensions: [Deadline.Extension] = []
    /// 查核建議處置.
    package var advised = ""
    /// 機關實際處置.
    package var taken = ""
    /// 備註.
    package var remark = ""
    /// The day or the tender of the visit itself is in conflict.
    package var isUnsettled = false

    package init(id: String, number: String, day: CalendarDay, kind: VisitKind, notice: NoticeMode, tender: TenderFacts) {
        self.id = id
        self.number = number
        self.day = day
        self.kind = kind
        self.notice = notice
        self.tender = tender
    }

    /// Whether the visit is a second look (複查), which is counted apart (規則彙整 §1 A).
    package var isReinspection: Bool { kind == .reinspection }
}

/// The inspected works as they were at the visit (標案).
package struct TenderFacts: Sendable, Equatable {
    /// 標案編號, byte for byte.
    package var number: String
    /// 工程名稱.
    package var name: String
    /// 工程主辦單位.
    package var agency: String
    /// 工程類別.
    package var worksKind = ""
    /// 預算金額, NT$; decides the tier.
    package var budget: Int?
    /// 契約金額, NT$.
    package var contract: Int?
    /// 實際決標日.
    package var awarded: CalendarDay?
    /// 規劃設計.
    package var designer = ""
    /// 監造單位.
    package var supervisor = ""
    /// 承攬廠商.
    package var contractor = ""
    /// 專案管理.
    package var projectManager = ""
    /// 經費來源.
    package var funding = ""
    /// 歸屬計畫.
    package var programme = ""

    package init(number: String, name: String, agency: String) {
        self.number = number
        self.name = name
        self.agency = agency
    }
}

/// A member of the team (內聘委員, 外聘委員).
package struct MemberFacts: Sendable, Equatable {
    package var name: String
    package var isExternal: Bool
    /// 領隊.
    package var isLeader: Bool

    package init(name: String, isExternal: Bool, isLeader: Bool = false) {
        self.name = name
        self.isExternal = isExternal
        self.isLeader = isLeader
    }
}

/// What decides score and grade.
package struct ScoreFacts: Sendable, Equatable {
    /// Complete score sheets only.
    package var sheets: [MemberScore]
    /// How many members give a score.
    package var expected: Int
    /// Grounds that force 丙等.
    package var grounds: Set<ForcedGradeGround>
    /// 材料抽檢結果.
    package var tests: TestState
    /// A score, the ground or the test's result is in conflict.
    package var isUnsettled: Bool

    package init(
        sheets: [MemberScore] = [], expected: Int = 0, grounds: Set<ForcedGradeGround> = [], tests: TestState = .none, isUnsettled: Bool = false
    ) {
        self.sheets = sheets
        self.expected = expected
        self.grounds = grounds
        self.tests = tests
        self.isUnsettled = isUnsettled
    }
}

/// One defect (缺失).
package struct DefectFacts: Sendable, Equatable {
    /// What became of it (改善結果).
    package enum State: String, Sendable, CaseIterable {
        /// Not reviewed yet.
        case open
        /// 已改善.
        case improved
        /// Reviewed and sent back (未改善).
        case notImproved = "not_improved"
        /// 免改善.
        case waived

        /// Whether nothing more is expected.
        package var isDone: Bool { self == .improved || self == .waived }
    }

    /// 缺失編號.
    package var code: String
    /// nil = 未填.
    package var severity: Severity?
    /// Points and whom they are charged to; nil when nobody is charged.
    package var charge: Charge?
    package var state: State
    /// 完成日期 of the improvement.
    package var done: CalendarDay?
    /// Its code, severity, points, party or existence is in conflict.
    package var isUnsettled: Bool

    package init(
        code: String, severity: Severity? = nil, charge: Charge? = nil, state: State = .open, done: CalendarDay? = nil, isUnsettled: Bool = false
    ) {
        self.code = code
        self.severity = severity
        self.charge = charge
        self.state = state
        self.done = done
        self.isUnsettled = isUnsettled
    }
}

/// A letter (公文): day and number together.
package struct LetterFacts: Sendable, Equatable {
    package var day: CalendarDay
    /// 文號.
    package var number: String

    package init(day: CalendarDay, number: String) {
        self.day = day
        self.number = number
    }
}
