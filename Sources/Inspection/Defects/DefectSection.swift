/// Groups in which common defects are counted (規則彙整 §5 index, §8 groups).
package enum StatisticsGroup: String, Sendable, CaseIterable {
    case agency, supervisor, contractor, strength1, strength2, safety, environment, appearance, function, progress,
        design

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .agency: "主辦"
        case .supervisor: "監造"
        case .contractor: "承攬"
        case .strength1: "強度I"
        case .strength2: "強度II"
        case .safety: "安全"
        case .environment: "環境"
        case .appearance: "美觀"
        case .function: "功能"
        case .progress: "進度"
        case .design: "規劃設計"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .agency: "agency"
        case .supervisor: "supervisor"
        case .contractor: "contractor"
        case .strength1: "strength I"
        case .strength2: "strength II"
        case .safety: "safety"
        case .environment: "environment"
        case .appearance: "appearance"
        case .function: "function"
        case .progress: "progress"
        case .design: "design"
        }
    }

    /// Which of the five indexes (0 to 100) of an inspection the group bears on, if any.
    package var index: InspectionIndex? {
        switch self {
        case .strength1, .strength2: .strength
        case .safety: .safety
        case .environment: .environment
        case .appearance: .appearance
        case .function: .function
        case .agency, .supervisor, .contractor, .progress, .design: nil
        }
    }
}

/// The five index scores of an inspection, 0 to 100 each (規則彙整 §5).
package enum InspectionIndex: String, Sendable, CaseIterable {
    case environment, safety, strength, appearance, function

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .environment: "環境"
        case .safety: "安全"
        case .strength: "強度"
        case .appearance: "美觀"
        case .function: "功能"
        }
    }

    /// English label.
    package var en: String { rawValue }
}

/// A section of the defect list, with the name that headings and pick lists show (規則彙整 §5 F).
package struct DefectSection: Sendable, Equatable {
    /// Code prefix in whole components, for example `5.07.03`.
    package let prefix: String
    /// zh-TW name.
    package let zh: String
    /// Group for statistics; nil for merits and other suggestions.
    package let group: StatisticsGroup?

    /// The most specific section of a code, nil for codes outside the list known to this version.
    package static func section(of code: String) -> DefectSection? {
        var best: DefectSection?
        for section in all where DefectCode.isWithin(code, prefix: section.prefix) {
            if section.prefix.utf8.count > (best?.prefix.utf8.count ?? -1) { best = section }
        }
        return best
    }

    private static func one(_ prefix: String, _ zh: String, _ group: StatisticsGroup?) -> DefectSection {
        DefectSection(prefix: prefix, zh: zh, group: group)
    }

    /// All sections, in code order.
    package static let all: [DefectSection] = [
        one("0", "優點", nil),
        one("4.01", "主辦機關（含專案管理）", .agency),
        one("4.02", "監造單位", .supervisor),
        one("4.03", "承攬廠商", .contractor),
        one("5.01", "混凝土", .strength1),
        one("5.02", "鋼筋", .strength1),
        one("5.03", "模板", .strength1),
        one("5.04", "鋼構", .strength1),
        one("5.05", "環境生態保育", .environment),
        one("5.06", "土方", .strength1),
        one("5.07", "各類工程", .strength1),
        one("5.07.01", "一般", .strength1),
        one("5.07.02", "水利道路護坡", .strength1),
        one("5.07.03", "橋梁", .strength1),
        one("5.07.04", "電氣弱電號誌", .strength1),
        one("5.07.05", "給排水污水", .strength1),
        one("5.07.06", "接地", .strength1),
        one("5.07.07", "消防", .strength1),
        one("5.07.08", "空調", .strength1),
        one("5.07.09", "昇降", .strength1),
        one("5.07.10", "傳統建築修復", .strength1),
        one("5.07.11", "掩埋場", .strength1),
        one("5.07.12", "潛盾推進", .strength1),
        one("5.07.13", "景觀", .strength1),
        one("5.07.14", "監測", .strength1),
        one("5.08", "裝修雜項", .strength1),
        one("5.08.08", "裝修雜項（美觀）", .appearance),
        one("5.08.09", "裝修雜項（美觀）", .appearance),
        one("5.08.99", "裝修雜項（其他）", .appearance),
        one("5.09", "工地管理", .environment),
        one("5.10", "檢驗審查紀錄", .strength2),
        one("5.14", "職業安全衛生", .safety),
        one("5.14.00", "工區防護", .safety),
        one("5.14.01", "墜落", .safety),
        one("5.14.02", "倒塌崩塌", .safety),
        one("5.14.03", "感電", .safety),
        one("5.14.06", "作業場所", .safety),
        one("5.14.12", "被撞", .safety),
        one("5.14.13", "飛落", .safety),
        one("5.15", "交通維持", .safety),
        one("5.16", "汛期防災", .safety),
        one("5.17", "功能及節能減碳", .function),
        one("6.01", "進度管理", .progress),
        one("7.01", "設計：安全性", .design),
        one("7.02", "設計：施工性", .design),
        one("7.03", "設計：維護性", .design),
        one("7.04", "設計：性別友善", .design),
        one("7.05", "設計：現代科技與工法", .design),
        one("7.06", "設計：修復變更設計", .design),
        one("8", "其他建議", nil),
    ]
}
