// Shipped values: Committee of one inspection (查核委員) and its external members (外聘).
// The doc comment of each rule is its name; unit, range, source and mark stand in the declaration.

extension IntegerRule {
    /// 每幾位委員至少一位外聘: one external member in every so many.
    package static let externalOneIn = IntegerRule(
        "committee.external.oneIn", 3, in: 1...20, .members,
        zh: "每幾位委員至少一位外聘", en: "one external member in every so many",
        source: "工程施工查核小組組織準則（外聘不少於三分之一）", .confirmed)
    /// 外聘委員慣例人數下限: external members in city practice, least.
    package static let externalLeast = IntegerRule(
        "committee.external.least", 2, in: 0...20, .members,
        zh: "外聘委員慣例人數下限", en: "external members in city practice, least",
        source: "規則彙整 §2 高雄市慣例", .confirmed)
    /// 外聘委員慣例人數上限: external members in city practice, most.
    package static let externalMost = IntegerRule(
        "committee.external.most", 3, in: 0...20, .members,
        zh: "外聘委員慣例人數上限", en: "external members in city practice, most",
        source: "規則彙整 §2 高雄市慣例", .confirmed)
    /// 領隊人數: number of leaders.
    package static let committeeLeaders = IntegerRule(
        "committee.leaders", 1, in: 1...5, .members,
        zh: "領隊人數", en: "number of leaders",
        source: "規則彙整 §2 (F/A)", .seenInForms)
}
