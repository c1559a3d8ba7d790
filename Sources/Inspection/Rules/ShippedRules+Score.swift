// Shipped values: Scores and grades (評分、等第).
// The doc comment of each rule is its name; unit, range, source and mark stand in the declaration.

extension IntegerRule {
    /// 優等分數下限: 優等 from.
    package static let gradeExcellent = IntegerRule(
        "grade.excellent.floor", 90, in: 1...100, .score,
        zh: "優等分數下限", en: "優等 from",
        source: "工程施工查核小組作業辦法 查核成績等第", .confirmed)
    /// 甲等分數下限: 甲等 from.
    package static let gradeGood = IntegerRule(
        "grade.good.floor", 80, in: 1...100, .score,
        zh: "甲等分數下限", en: "甲等 from",
        source: "工程施工查核小組作業辦法 查核成績等第", .confirmed)
    /// 乙等分數下限: 乙等 from.
    package static let gradeFair = IntegerRule(
        "grade.fair.floor", 70, in: 1...100, .score,
        zh: "乙等分數下限", en: "乙等 from",
        source: "工程施工查核小組作業辦法 查核成績等第", .confirmed)
    /// 材料試驗不合格的成績: score after a failed test.
    package static let failedTestScore = IntegerRule(
        "score.failedTest", 69, in: 0...100, .score,
        zh: "材料試驗不合格的成績", en: "score after a failed test",
        source: "工程施工查核小組作業辦法", .confirmed)
    /// 待試驗期間不告知的分數下限: score that is held back while a test is open.
    package static let testThreshold = IntegerRule(
        "score.test.threshold", 70, in: 0...100, .score,
        zh: "待試驗期間不告知的分數下限", en: "score that is held back while a test is open",
        source: "工程施工查核小組作業辦法", .confirmed)
    /// 非試驗事由丙等時分數以 69 為上限: cap the score of a grade forced on other grounds.
    package static let capForced = IntegerRule(
        "score.forced.cap", 0, in: 0...1, .flag,
        zh: "非試驗事由丙等時分數以 69 為上限", en: "cap the score of a grade forced on other grounds",
        source: "規則彙整 §4", .assumption)
    /// 品質管理制度（Q）滿分: quality system (Q), most.
    package static let qualityMost = IntegerRule(
        "score.quality.most", 20, in: 1...100, .score,
        zh: "品質管理制度（Q）滿分", en: "quality system (Q), most",
        source: "規則彙整 §4", .seenInForms)
    /// Q：主辦機關及專案管理滿分: Q: agency and PCM, most.
    package static let qualityAgencyMost = IntegerRule(
        "score.quality.agency.most", 5, in: 0...100, .score,
        zh: "Q：主辦機關及專案管理滿分", en: "Q: agency and PCM, most",
        source: "規則彙整 §4", .seenInForms)
    /// Q：監造單位滿分: Q: supervisor, most.
    package static let qualitySupervisorMost = IntegerRule(
        "score.quality.supervisor.most", 5, in: 0...100, .score,
        zh: "Q：監造單位滿分", en: "Q: supervisor, most",
        source: "規則彙整 §4", .seenInForms)
    /// Q：承攬廠商滿分: Q: contractor, most.
    package static let qualityContractorMost = IntegerRule(
        "score.quality.contractor.most", 10, in: 0...100, .score,
        zh: "Q：承攬廠商滿分", en: "Q: contractor, most",
        source: "規則彙整 §4", .seenInForms)
    /// 施工品質（W）滿分: works quality (W), most.
    package static let worksMost = IntegerRule(
        "score.works.most", 60, in: 1...100, .score,
        zh: "施工品質（W）滿分", en: "works quality (W), most",
        source: "規則彙整 §4", .seenInForms)
    /// W：施工品質滿分: W: works, most.
    package static let worksSiteMost = IntegerRule(
        "score.works.site.most", 40, in: 0...100, .score,
        zh: "W：施工品質滿分", en: "W: works, most",
        source: "規則彙整 §4", .seenInForms)
    /// W：材料設備滿分: W: materials, most.
    package static let worksMaterialsMost = IntegerRule(
        "score.works.materials.most", 10, in: 0...100, .score,
        zh: "W：材料設備滿分", en: "W: materials, most",
        source: "規則彙整 §4", .seenInForms)
    /// W：安全衛生滿分: W: safety, most.
    package static let worksSafetyMost = IntegerRule(
        "score.works.safety.most", 10, in: 0...100, .score,
        zh: "W：安全衛生滿分", en: "W: safety, most",
        source: "規則彙整 §4", .seenInForms)
    /// 施工進度（P）滿分: progress (P), most.
    package static let progressMost = IntegerRule(
        "score.progress.most", 20, in: 1...100, .score,
        zh: "施工進度（P）滿分", en: "progress (P), most",
        source: "規則彙整 §4", .seenInForms)
    /// 施工進度（P）基本分: progress (P), base.
    package static let progressBase = IntegerRule(
        "score.progress.base", 17, in: 0...100, .score,
        zh: "施工進度（P）基本分", en: "progress (P), base",
        source: "規則彙整 §4", .seenInForms)
    /// 五項指標滿分: the five indexes, most.
    package static let indexMost = IntegerRule(
        "score.index.most", 100, in: 1...1_000, .score,
        zh: "五項指標滿分", en: "the five indexes, most",
        source: "規則彙整 §5", .seenInForms)
}
