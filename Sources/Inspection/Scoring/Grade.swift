/// Grade of an inspection (查核成績等第).
package enum Grade: String, Sendable, CaseIterable, Comparable {
    /// 優等, 90 and over.
    case excellent
    /// 甲等, 80 to 89.
    case good
    /// 乙等, 70 to 79.
    case fair
    /// 丙等, under 70.
    case poor

    /// The grade of a score that is already rounded to an integer.
    package init(score: Int, rulebook: Rulebook, on day: CalendarDay) {
        if score >= rulebook.integer(.gradeExcellent, on: day) {
            self = .excellent
        } else if score >= rulebook.integer(.gradeGood, on: day) {
            self = .good
        } else if score >= rulebook.integer(.gradeFair, on: day) {
            self = .fair
        } else {
            self = .poor
        }
    }

    /// 優等 to 丙等.
    package var zh: String {
        switch self {
        case .excellent: "優等"
        case .good: "甲等"
        case .fair: "乙等"
        case .poor: "丙等"
        }
    }

    /// English label.
    package var en: String { rawValue }

    /// Lower grades first.
    package static func < (left: Grade, right: Grade) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .excellent: 3
        case .good: 2
        case .fair: 1
        case .poor: 0
        }
    }
}

/// The six grounds that make an inspection 丙等 whatever its score (規則彙整 §4).
package enum ForcedGradeGround: String, Sendable, CaseIterable {
    /// Concrete core test fails (混凝土鑽心).
    case concreteCore
    /// Asphalt core test fails (瀝青混凝土鑽心).
    case asphaltCore
    /// Roadbed compaction test fails (路基壓實度).
    case roadbedCompaction
    /// Main structure differs from the design, serious (主要結構).
    case mainStructure
    /// Main material or equipment differs from the design, serious (主要材料設備).
    case mainMaterial
    /// Another serious defect that affects safety (其他影響安全之重大缺失).
    case otherSafety

    /// Whether the ground is a failed test, which also sets the score.
    package var isTest: Bool {
        switch self {
        case .concreteCore, .asphaltCore, .roadbedCompaction: true
        case .mainStructure, .mainMaterial, .otherSafety: false
        }
    }

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .concreteCore: "混凝土鑽心試驗不合格"
        case .asphaltCore: "瀝青混凝土鑽心試驗不合格"
        case .roadbedCompaction: "路基壓實度試驗不合格"
        case .mainStructure: "主要結構與設計不符，情節重大"
        case .mainMaterial: "主要材料設備與設計不符，情節重大"
        case .otherSafety: "其他影響安全之重大缺失"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .concreteCore: "concrete core test failed"
        case .asphaltCore: "asphalt core test failed"
        case .roadbedCompaction: "roadbed compaction test failed"
        case .mainStructure: "main structure differs, serious"
        case .mainMaterial: "main material or equipment differs, serious"
        case .otherSafety: "other serious defect affecting safety"
        }
    }
}
