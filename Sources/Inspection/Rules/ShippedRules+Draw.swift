// Shipped values: the public chain of the draws (schema/draw-chain.md).

extension IntegerRule {
    /// 公開鏈每日筆數: places of the public chain a day, what was done and dummies together.
    package static let chainEntriesDay = IntegerRule(
        "chain.entries.day", 16, in: 1...256, .none, zh: "公開鏈每日筆數", en: "places of the public chain a day", source: "系統預設", .assumption)
}
