/// How serious a defect is (缺失程度).
package enum Severity: String, Sendable, CaseIterable, Comparable {
    /// 輕微, no points.
    case minor = "L"
    /// 中等, first number of the bracket.
    case medium = "M"
    /// 嚴重, second number of the bracket.
    case serious = "S"

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .minor: "輕微"
        case .medium: "中等"
        case .serious: "嚴重"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .minor: "minor"
        case .medium: "medium"
        case .serious: "serious"
        }
    }

    /// Reads L, M, S in either case, or the zh-TW label.
    package init?(reading text: String) {
        guard let found = Self.allCases.first(where: { $0.rawValue == text.uppercased() || $0.zh == text }) else {
            return nil
        }
        self = found
    }

    /// Less serious first.
    package static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .minor: 0
        case .medium: 1
        case .serious: 2
        }
    }
}

/// Who is charged with points (扣點對象).
package enum Party: String, Sendable, CaseIterable {
    /// 主辦機關.
    case agency
    /// 監造單位.
    case supervisor
    /// 承攬廠商.
    case contractor
    /// 專案管理 (PCM).
    case projectManager

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .agency: "主辦機關"
        case .supervisor: "監造單位"
        case .contractor: "承攬廠商"
        case .projectManager: "專案管理"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .agency: "agency"
        case .supervisor: "supervisor"
        case .contractor: "contractor"
        case .projectManager: "PCM"
        }
    }
}
