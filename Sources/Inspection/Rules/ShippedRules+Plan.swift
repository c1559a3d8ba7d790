// Shipped values: the city's own aim (年度目標) and the weights of risk (風險權重) for choosing tenders.
// The doc comment of each rule is its name; unit, range, source and mark stand in the declaration.

extension IntegerRule {
    /// 風險：每案基本權重: risk: weight that every tender has.
    package static let riskBase = IntegerRule(
        "risk.base", 100, in: 1...1_000, .none,
        zh: "風險：每案基本權重", en: "risk: weight that every tender has",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：落後每達一倍門檻的權重: risk: weight for each full delay threshold.
    package static let riskDelayWeight = IntegerRule(
        "risk.delay.weight", 100, in: 0...1_000, .none,
        zh: "風險：落後每達一倍門檻的權重", en: "risk: weight for each full delay threshold",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：落後最多計幾倍門檻: risk: delay thresholds that count, most.
    package static let riskDelayMost = IntegerRule(
        "risk.delay.most", 3, in: 1...10, .none,
        zh: "風險：落後最多計幾倍門檻", en: "risk: delay thresholds that count, most",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：決標比偏低的權重: risk: weight of a low award ratio.
    package static let riskAwardWeight = IntegerRule(
        "risk.award.weight", 50, in: 0...1_000, .none,
        zh: "風險：決標比偏低的權重", en: "risk: weight of a low award ratio",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：變更設計次數多的權重: risk: weight of many design changes.
    package static let riskChangesWeight = IntegerRule(
        "risk.changes.weight", 50, in: 0...1_000, .none,
        zh: "風險：變更設計次數多的權重", en: "risk: weight of many design changes",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：變更設計幾次起算多: risk: design changes that count as many.
    package static let riskChangesLeast = IntegerRule(
        "risk.changes.least", 3, in: 1...100, .none,
        zh: "風險：變更設計幾次起算多", en: "risk: design changes that count as many",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：前次成績不佳的權重: risk: weight of a poor earlier result.
    package static let riskEarlierWeight = IntegerRule(
        "risk.earlier.weight", 100, in: 0...1_000, .none,
        zh: "風險：前次成績不佳的權重", en: "risk: weight of a poor earlier result",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：廠商紀錄不佳的權重: risk: weight of a firm with a poor record.
    package static let riskFirmWeight = IntegerRule(
        "risk.firm.weight", 80, in: 0...1_000, .none,
        zh: "風險：廠商紀錄不佳的權重", en: "risk: weight of a firm with a poor record",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：廠商紀錄回溯: risk: how far back a firm's results count.
    package static let riskFirmMonths = IntegerRule(
        "risk.firm.months", 36, in: 1...120, .months,
        zh: "風險：廠商紀錄回溯", en: "risk: how far back a firm's results count",
        source: "規則彙整 §10（期間為本系統預設）", .assumption)
    /// 風險：進度逾期未填報的權重: risk: weight of a late monthly progress entry.
    package static let riskLateEntryWeight = IntegerRule(
        "risk.lateEntry.weight", 30, in: 0...1_000, .none,
        zh: "風險：進度逾期未填報的權重", en: "risk: weight of a late monthly progress entry",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：有民眾通報的權重: risk: weight of a citizen's report.
    package static let riskTipOffWeight = IntegerRule(
        "risk.tipOff.weight", 100, in: 0...1_000, .none,
        zh: "風險：有民眾通報的權重", en: "risk: weight of a citizen's report",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：列入專案計畫的權重: risk: weight of a programme.
    package static let riskProgrammeWeight = IntegerRule(
        "risk.programme.weight", 50, in: 0...1_000, .none,
        zh: "風險：列入專案計畫的權重", en: "risk: weight of a programme",
        source: "規則彙整 §10（權重為本系統預設）", .assumption)
    /// 風險：抽中機率下限（占平均機率）: risk: least chance of any tender, of the average chance.
    package static let riskFloorPercent = IntegerRule(
        "risk.floor.percent", 25, in: 1...90, .percent,
        zh: "風險：抽中機率下限（占平均機率）", en: "risk: least chance of any tender, of the average chance",
        source: "本系統設定，無法規依據（平均機率的四分之一）", .assumption)
    /// 通報幾件起列為必查: citizen reports that make an inspection mandatory.
    package static let citizenReportsMandatory = IntegerRule(
        "citizenReport.mandatory", 2, in: 1...100, .none,
        zh: "通報幾件起列為必查", en: "citizen reports that make an inspection mandatory",
        source: "規則彙整 §8, §10", .assumption)
}

extension DecimalRule {
    /// 年度目標為法定最少件數的倍數: yearly aim as a multiple of the statutory minima.
    package static let planMultiple = DecimalRule(
        "plan.multiple", Hundredths(2), in: Hundredths(1)...Hundredths(100), .times,
        zh: "年度目標為法定最少件數的倍數", en: "yearly aim as a multiple of the statutory minima",
        source: "高雄市年度查核報告（各級約為法定件數的兩倍）", .assumption)
    /// 風險：決標比低於此值為偏低: risk: award ratio below which it is low.
    package static let riskAwardPercent = DecimalRule(
        "risk.award.percent", Hundredths(75), in: Hundredths(0)...Hundredths(100), .percent,
        zh: "風險：決標比低於此值為偏低", en: "risk: award ratio below which it is low",
        source: "規則彙整 §10（門檻為本系統預設）", .assumption)
}

extension NamesRule {
    /// 風險：列入專案之計畫名稱: risk: names of programmes.
    package static let riskProgrammes = NamesRule(
        "risk.programmes", "通學步道、品質預警",
        zh: "風險：列入專案之計畫名稱", en: "risk: names of programmes",
        source: "規則彙整 §10（歸屬計畫含其中一個名稱者）", .assumption)
}
