// Shipped values: Yearly quota (年度應查核件數), tiers by tender budget.
// The doc comment of each rule is its name; unit, range, source and mark stand in the declaration.

extension IntegerRule {
    /// 第一級預算金額下限: tier 1: least budget.
    package static let tier1Floor = IntegerRule(
        "tier.1.floor", 50_000_000, in: 0...1_000_000_000_000, .dollars,
        zh: "第一級預算金額下限", en: "tier 1: least budget",
        source: "工程施工查核小組作業辦法 第4條", .confirmed)
    /// 第一級每年最少查核件數: tier 1: least inspections a year.
    package static let tier1Minimum = IntegerRule(
        "tier.1.minimum", 20, in: 0...10_000, .tenders,
        zh: "第一級每年最少查核件數", en: "tier 1: least inspections a year",
        source: "工程施工查核小組作業辦法 第4條", .confirmed)
    /// 第二級預算金額下限: tier 2: least budget.
    package static let tier2Floor = IntegerRule(
        "tier.2.floor", 10_000_000, in: 0...1_000_000_000_000, .dollars,
        zh: "第二級預算金額下限", en: "tier 2: least budget",
        source: "工程施工查核小組作業辦法 第4條", .confirmed)
    /// 第二級每年最少查核件數: tier 2: least inspections a year.
    package static let tier2Minimum = IntegerRule(
        "tier.2.minimum", 15, in: 0...10_000, .tenders,
        zh: "第二級每年最少查核件數", en: "tier 2: least inspections a year",
        source: "工程施工查核小組作業辦法 第4條", .confirmed)
    /// 第三級預算金額下限: tier 3: least budget.
    package static let tier3Floor = IntegerRule(
        "tier.3.floor", 1_500_000, in: 0...1_000_000_000_000, .dollars,
        zh: "第三級預算金額下限", en: "tier 3: least budget",
        source: "工程施工查核小組作業辦法 第4條（112年前為100萬元）", .confirmed,
        before: [(RocCalendar.firstDay(of: 112), 1_000_000)])
    /// 第三級每年最少查核件數: tier 3: least inspections a year.
    package static let tier3Minimum = IntegerRule(
        "tier.3.minimum", 10, in: 0...10_000, .tenders,
        zh: "第三級每年最少查核件數", en: "tier 3: least inspections a year",
        source: "工程施工查核小組作業辦法 第4條", .confirmed)
    /// 複查計入應查核件數: re-inspections count toward the quota.
    package static let quotaCountsReinspection = IntegerRule(
        "quota.countsReinspection", 0, in: 0...1, .flag,
        zh: "複查計入應查核件數", en: "re-inspections count toward the quota",
        source: "規則彙整 §1", .assumption)
}

extension DecimalRule {
    /// 應查核件數占標案數比率: share of tenders to inspect.
    package static let quotaPercent = DecimalRule(
        "quota.percent", Hundredths(10), in: Hundredths(0)...Hundredths(100), .percent,
        zh: "應查核件數占標案數比率", en: "share of tenders to inspect",
        source: "工程施工查核小組作業辦法 第4條", .confirmed)
}

extension ChoiceRule {
    /// 比率與各級最少件數的併算方式: how the percentage and the minima are combined.
    package static let quotaCombining = ChoiceRule(
        "quota.combining", "greater", of: ["greater", "percent", "minima"],
        zh: "比率與各級最少件數的併算方式", en: "how the percentage and the minima are combined",
        source: "規則彙整 §1", .assumption)
}
