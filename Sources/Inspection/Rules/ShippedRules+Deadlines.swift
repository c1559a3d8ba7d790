// Shipped values: Deadlines (期限), delay thresholds (落後) and other periods.
// The doc comment of each rule is its name; unit, range, source and mark stand in the declaration.

extension IntegerRule {
    /// 查核紀錄送機關期限: record to the agency within.
    package static let recordDays = IntegerRule(
        "record.days", 7, in: 1...60, .workingDays,
        zh: "查核紀錄送機關期限", en: "record to the agency within",
        source: "工程施工查核小組作業辦法 / 規則彙整 §6 (C/F)", .confirmed)
    /// 改善完成期限（自發文日起）: improvement finished within, from the letter.
    package static let improvementDays = IntegerRule(
        "improvement.days", 30, in: 1...365, .days,
        zh: "改善完成期限（自發文日起）", en: "improvement finished within, from the letter",
        source: "規則彙整 §6", .confirmed)
    /// 全民督工辦理期限: citizen report handled within.
    package static let citizenReportDays = IntegerRule(
        "citizenReport.days", 12, in: 1...90, .calendarDays,
        zh: "全民督工辦理期限", en: "citizen report handled within",
        source: "工程會 / 規則彙整 §6 (C/A)", .confirmed)
    /// 通報後查核的統計期限: inspected after a citizen report within.
    package static let citizenInspectionDays = IntegerRule(
        "citizenReport.inspection.days", 60, in: 1...365, .calendarDays,
        zh: "通報後查核的統計期限", en: "inspected after a citizen report within",
        source: "規則彙整 §8", .seenInForms)
    /// 季報於季後第幾個月底前送工程會: quarter results to PCC by the end of month.
    package static let quarterReportMonths = IntegerRule(
        "quarterReport.months", 1, in: 1...6, .months,
        zh: "季報於季後第幾個月底前送工程會", en: "quarter results to PCC by the end of month",
        source: "規則彙整 §6", .confirmed)
    /// 每月進度填報期限: monthly progress entry by.
    package static let progressEntryDay = IntegerRule(
        "progress.entryDay", 6, in: 1...28, .dayOfMonth,
        zh: "每月進度填報期限", en: "monthly progress entry by",
        source: "規則彙整 §6（高雄市）", .confirmed)
    /// 每月進度書面查證件數: written progress checks a month.
    package static let writtenChecks = IntegerRule(
        "progress.writtenChecks", 20, in: 0...1_000, .tenders,
        zh: "每月進度書面查證件數", en: "written progress checks a month",
        source: "規則彙整 §6", .confirmed)
    /// 每項缺失照片張數（前、中、後）: photos for each item (before, during, after).
    package static let photoStages = IntegerRule(
        "photo.stages", 3, in: 1...10, .none,
        zh: "每項缺失照片張數（前、中、後）", en: "photos for each item (before, during, after)",
        source: "規則彙整 §6", .confirmed)
    /// 大型工程金額下限（落後門檻）: large works from (delay threshold).
    package static let delayLargeFloor = IntegerRule(
        "delay.large.floor", 200_000_000, in: 0...1_000_000_000_000, .dollars,
        zh: "大型工程金額下限（落後門檻）", en: "large works from (delay threshold)",
        source: "規則彙整 §10", .assumption)
    /// 優先查核：前次成績低於: priority: earlier score below.
    package static let earlierScoreBelow = IntegerRule(
        "priority.earlierScore.below", 75, in: 0...100, .score,
        zh: "優先查核：前次成績低於", en: "priority: earlier score below",
        source: "規則彙整 §10", .confirmed)
}

extension DecimalRule {
    /// 進度落後門檻: delay threshold.
    package static let delayPercent = DecimalRule(
        "delay.percent", Hundredths(10), in: Hundredths(0)...Hundredths(100), .percent,
        zh: "進度落後門檻", en: "delay threshold",
        source: "規則彙整 §10", .assumption)
    /// 進度落後門檻（大型工程）: delay threshold of large works.
    package static let delayPercentLarge = DecimalRule(
        "delay.large.percent", Hundredths(5), in: Hundredths(0)...Hundredths(100), .percent,
        zh: "進度落後門檻（大型工程）", en: "delay threshold of large works",
        source: "規則彙整 §10", .assumption)
}

extension ChoiceRule {
    /// 改善期限計算方式（日曆天或工作天）: how improvement days are counted.
    package static let improvementCounting = ChoiceRule(
        "improvement.counting", "calendar", of: ["calendar", "working"],
        zh: "改善期限計算方式（日曆天或工作天）", en: "how improvement days are counted",
        source: "規則彙整 §6", .assumption)
}
