package import Inspection

/// Why a tender is likelier to be drawn than another (規則彙整 §10). Weights and thresholds are in the rulebook.
package enum RiskFactor: String, Sendable, CaseIterable {
    /// 進度落後: planned minus actual progress reaches the delay threshold.
    case delay
    /// 決標比偏低: award amount of the tender budget.
    case lowAward
    /// 變更設計次數多.
    case changes
    /// 前次查核丙等或低於門檻.
    case earlier
    /// 廠商紀錄不佳: poor results of the contractor's other works.
    case firm
    /// 每月進度逾期未填報.
    case lateEntry
    /// 民眾通報.
    case tipOff
    /// 列入專案計畫, such as 通學步道 or 品質預警2.0.
    case programme

    /// The rule that holds the weight, in the unit of `risk.base`.
    package var weight: IntegerRule {
        switch self {
        case .delay: .riskDelayWeight
        case .lowAward: .riskAwardWeight
        case .changes: .riskChangesWeight
        case .earlier: .riskEarlierWeight
        case .firm: .riskFirmWeight
        case .lateEntry: .riskLateEntryWeight
        case .tipOff: .riskTipOffWeight
        case .programme: .riskProgrammeWeight
        }
    }

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .delay: "進度落後"
        case .lowAward: "決標比偏低"
        case .changes: "變更設計多"
        case .earlier: "前次成績不佳"
        case .firm: "廠商紀錄不佳"
        case .lateEntry: "進度逾期未填"
        case .tipOff: "民眾通報"
        case .programme: "專案計畫"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .delay: "behind schedule"
        case .lowAward: "low award ratio"
        case .changes: "many changes"
        case .earlier: "poor earlier result"
        case .firm: "firm with a poor record"
        case .lateEntry: "late progress entry"
        case .tipOff: "citizen report"
        case .programme: "programme"
        }
    }
}

/// Why a tender is inspected without a draw.
package enum MandatoryGround: String, Sendable, CaseIterable {
    /// 指定查核, named by PCC or the city.
    case ordered
    /// 陳情.
    case petition
    /// 全民督工: as many reports as the rulebook says, or a dissatisfied answer.
    case citizenReport
    /// 複查 that is due.
    case reinspection
    /// 待補查: an earlier draw took it, it left for a reason that is over.
    case owed

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .ordered: "指定查核"
        case .petition: "陳情"
        case .citizenReport: "全民督工"
        case .reinspection: "應複查"
        case .owed: "待補查"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .ordered: "ordered"
        case .petition: "petition"
        case .citizenReport: "citizen reports"
        case .reinspection: "re-inspection due"
        case .owed: "owed by an earlier draw"
        }
    }
}

/// What is known of one tender for its risk; nil where it is unknown, which never counts against it.
package struct RiskFacts: Sendable, Equatable {
    /// The tender's id in the draw's frame (``TenderKey/drawID``).
    package var id: [UInt8]
    /// NT$.
    package var budget: Int?
    /// Award amount, NT$.
    package var award: Int?
    /// Percent.
    package var plannedProgress: Hundredths?
    package var actualProgress: Hundredths?
    package var designChanges: Int?
    /// Score of the latest earlier visit, 0 to 100.
    package var earlierScore: Int?
    package var earlierGrade: Grade?
    /// Poor results of the contractor's other works.
    package var poorResultsOfFirm = 0
    /// Months whose progress should have been entered and was not; nil where the tender's months are not kept here.
    package var monthsLate: Int?
    /// Citizens' reports of the last days (`citizenReport.inspection.days`) that no visit has followed yet.
    package var citizenReports = 0
    /// Whether one of them was answered to somebody's dissatisfaction (不滿意).
    package var isReporterDissatisfied = false
    /// 歸屬計畫; empty when there is none. The rulebook says which names count.
    package var programme = ""
    /// What the office or PCC decided.
    package var isOrdered = false
    package var hasPetition = false
    package var isReinspectionDue = false
    /// Whether an earlier draw owes it and the reason has ended.
    package var isOwed = false

    package init(id: [UInt8], budget: Int?) {
        self.id = id
        self.budget = budget
    }
}
