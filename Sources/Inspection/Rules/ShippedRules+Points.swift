// Shipped values: Points (扣點) and penalties for them (扣款).
// The doc comment of each rule is its name; unit, range, source and mark stand in the declaration.

extension IntegerRule {
    /// 輕微缺失扣點: points of a minor defect.
    package static let minorPoints = IntegerRule(
        "points.minor", 0, in: 0...10, .points,
        zh: "輕微缺失扣點", en: "points of a minor defect",
        source: "規則彙整 §5", .assumption)
    /// 自訂扣點下限: points chosen by hand, least.
    package static let freePointsLeast = IntegerRule(
        "points.free.least", 1, in: 0...100, .points,
        zh: "自訂扣點下限", en: "points chosen by hand, least",
        source: "規則彙整 §5", .seenInForms)
    /// 自訂扣點上限: points chosen by hand, most.
    package static let freePointsMost = IntegerRule(
        "points.free.most", 5, in: 1...100, .points,
        zh: "自訂扣點上限", en: "points chosen by hand, most",
        source: "規則彙整 §5", .seenInForms)
    /// 扣款第一級契約金額下限: penalty size 1: least contract price.
    package static let penaltyFloor1 = IntegerRule(
        "penalty.1.floor", 200_000_000, in: 0...1_000_000_000_000, .dollars,
        zh: "扣款第一級契約金額下限", en: "penalty size 1: least contract price",
        source: "工程會 101-05-17 函", .confirmed)
    /// 扣款第一級每點金額: penalty size 1: per point.
    package static let penaltyPerPoint1 = IntegerRule(
        "penalty.1.perPoint", 8_000, in: 0...1_000_000, .dollars,
        zh: "扣款第一級每點金額", en: "penalty size 1: per point",
        source: "工程會 101-05-17 函", .confirmed)
    /// 扣款第二級契約金額下限: penalty size 2: least contract price.
    package static let penaltyFloor2 = IntegerRule(
        "penalty.2.floor", 50_000_000, in: 0...1_000_000_000_000, .dollars,
        zh: "扣款第二級契約金額下限", en: "penalty size 2: least contract price",
        source: "工程會 101-05-17 函", .confirmed)
    /// 扣款第二級每點金額: penalty size 2: per point.
    package static let penaltyPerPoint2 = IntegerRule(
        "penalty.2.perPoint", 4_000, in: 0...1_000_000, .dollars,
        zh: "扣款第二級每點金額", en: "penalty size 2: per point",
        source: "工程會 101-05-17 函", .confirmed)
    /// 扣款第三級契約金額下限: penalty size 3: least contract price.
    package static let penaltyFloor3 = IntegerRule(
        "penalty.3.floor", 10_000_000, in: 0...1_000_000_000_000, .dollars,
        zh: "扣款第三級契約金額下限", en: "penalty size 3: least contract price",
        source: "工程會 101-05-17 函", .confirmed)
    /// 扣款第三級每點金額: penalty size 3: per point.
    package static let penaltyPerPoint3 = IntegerRule(
        "penalty.3.perPoint", 2_000, in: 0...1_000_000, .dollars,
        zh: "扣款第三級每點金額", en: "penalty size 3: per point",
        source: "工程會 101-05-17 函", .confirmed)
    /// 扣款第四級每點金額: penalty size 4: per point.
    package static let penaltyPerPoint4 = IntegerRule(
        "penalty.4.perPoint", 1_000, in: 0...1_000_000, .dollars,
        zh: "扣款第四級每點金額", en: "penalty size 4: per point",
        source: "工程會 101-05-17 函", .confirmed)
    /// 特定編號加倍扣款: doubling for selected codes.
    package static let penaltyDoubling = IntegerRule(
        "penalty.doubling", 0, in: 0...1, .flag,
        zh: "特定編號加倍扣款", en: "doubling for selected codes",
        source: "規則彙整 §5", .assumption)
    /// 監造單位每點金額（0 表示未訂）: supervisor, per point (0: not set).
    package static let penaltySupervisorPerPoint = IntegerRule(
        "penalty.supervisor.perPoint", 0, in: 0...1_000_000, .dollars,
        zh: "監造單位每點金額（0 表示未訂）", en: "supervisor, per point (0: not set)",
        source: "規則彙整 §5", .assumption)
    /// 公告金額: public notice amount (公告金額).
    package static let publicNoticeAmount = IntegerRule(
        "applicability.publicNotice.amount", 1_500_000, in: 0...1_000_000_000_000, .dollars,
        zh: "公告金額", en: "public notice amount (公告金額)",
        source: "政府採購法公告金額；112年前為100萬元", .assumption,
        before: [(RocCalendar.firstDay(of: 112), 1_000_000)])
    /// 查核金額: audit amount (查核金額).
    package static let auditAmount = IntegerRule(
        "applicability.audit.amount", 50_000_000, in: 0...1_000_000_000_000, .dollars,
        zh: "查核金額", en: "audit amount (查核金額)",
        source: "政府採購法查核金額（工程）", .assumption)
    /// 品管人員規定適用金額: quality staff duties apply from.
    package static let qualityStaffAmount = IntegerRule(
        "applicability.qualityStaff.amount", 20_000_000, in: 0...1_000_000_000_000, .dollars,
        zh: "品管人員規定適用金額", en: "quality staff duties apply from",
        source: "規則彙整 §5", .seenInForms)
}

extension DecimalRule {
    /// 扣款上限占契約金額比率: penalty cap, share of the contract price.
    package static let penaltyCapPercent = DecimalRule(
        "penalty.cap.percent", Hundredths(20), in: Hundredths(0)...Hundredths(100), .percent,
        zh: "扣款上限占契約金額比率", en: "penalty cap, share of the contract price",
        source: "工程會 101-05-17 函", .confirmed)
}
