/// Why an inspection takes place (查核類別).
package enum VisitKind: String, Sendable, CaseIterable {
    /// 一般查核, from the yearly plan.
    case general
    /// 全民督工, after a citizen report.
    case citizenReport
    /// 陳情, after a petition.
    case petition
    /// 複查, a second look after an earlier inspection.
    case reinspection
    /// 專案查核, of a programme.
    case programme
    /// 指定查核, named by PCC or the city.
    case ordered

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .general: "一般查核"
        case .citizenReport: "全民督工"
        case .petition: "陳情"
        case .reinspection: "複查"
        case .programme: "專案查核"
        case .ordered: "指定查核"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .general: "general"
        case .citizenReport: "citizen report"
        case .petition: "petition"
        case .reinspection: "re-inspection"
        case .programme: "programme"
        case .ordered: "ordered"
        }
    }

    /// Whether the agency is told some days before whatever the notice mode (規則彙整 §3).
    package var isAlwaysTold: Bool {
        switch self {
        case .citizenReport, .petition, .reinspection: true
        case .general, .programme, .ordered: false
        }
    }

    /// The rule that holds the days of notice of this kind.
    package var noticeDays: IntegerRule {
        switch self {
        case .general: .noticeDaysGeneral
        case .citizenReport: .noticeDaysCitizenReport
        case .petition: .noticeDaysPetition
        case .reinspection: .noticeDaysReinspection
        case .programme: .noticeDaysProgramme
        case .ordered: .noticeDaysOrdered
        }
    }
}

/// Whether the agency is told before (通知方式).
package enum NoticeMode: String, Sendable, CaseIterable {
    /// 預先 (事先函知).
    case announced
    /// 不預先 (不事先通知).
    case unannounced

    /// Short zh-TW label, as in lists.
    package var zh: String { self == .announced ? "預先" : "不預先" }
    /// Long zh-TW label, as in forms.
    package var longZh: String { self == .announced ? "事先函知" : "不事先通知" }
    /// English label.
    package var en: String { self == .announced ? "with notice" : "without notice" }

    /// Reads a code or either zh-TW label.
    package init?(reading text: String) {
        guard let found = Self.allCases.first(where: { [$0.rawValue, $0.zh, $0.longZh].contains(text) }) else {
            return nil
        }
        self = found
    }
}
