extension Refusal {
    private static let bookRule = "法規參數表 (rulebook)"

    static func unknownRule(_ key: String) -> Refusal {
        let shown = TextCheck.visible(key)
        return Refusal(
            code: "rulebook.unknownKey", rule: bookRule,
            zh: "沒有「\(shown)」這個參數。", en: "There is no rule named \(shown).",
            remedyZh: "請從參數清單中選擇。", remedyEn: "Choose one from the list of rules.")
    }

    static func ruleOutOfRange(_ rule: RuleDefinition, _ value: RuleValue) -> Refusal {
        let shown = TextCheck.visible(value.description)
        return Refusal(
            code: "rulebook.outOfRange", rule: bookRule,
            zh: "\(rule.zh)不能是「\(shown)」，可用範圍：\(rule.domain.description)。",
            en: "\(rule.en) cannot be \(shown); allowed: \(rule.domain.description).",
            remedyZh: "請輸入範圍內的值。", remedyEn: "Enter a value within the range.")
    }

    static func ruleWithoutSource(_ rule: RuleDefinition) -> Refusal {
        Refusal(
            code: "rulebook.noSource", rule: bookRule,
            zh: "\(rule.zh)沒有填依據。", en: "\(rule.en) needs a source.",
            remedyZh: "請填法規條次或公文日期文號。", remedyEn: "Name the article, or date and number of the letter.")
    }

    static func ruleNotLater(_ rule: RuleDefinition, _ last: CalendarDay) -> Refusal {
        Refusal(
            code: "rulebook.notLater", rule: bookRule,
            zh: "\(rule.zh)的生效日必須晚於前一次的 \(RocCalendar.format(last))。",
            en: "\(rule.en) must take effect later than its last change on \(last).",
            remedyZh: "請改用較晚的生效日；舊值保留供以前的案件使用。",
            remedyEn: "Choose a later day; old values stay for earlier cases.")
    }

    static func rulesOutOfOrder(_ rules: [RuleDefinition], _ day: CalendarDay) -> Refusal {
        Refusal(
            code: "rulebook.outOfOrder", rule: bookRule,
            zh: "\(RocCalendar.format(day)) 起，這些值的大小順序不對：\(rules.map(\.zh).joined(separator: "、"))。",
            en: "From \(day) these values would be out of order: \(rules.map(\.en).joined(separator: ", ")).",
            remedyZh: "前面的值必須大於後面的值，請先改另一個。",
            remedyEn: "Each must be larger than the next; change the other one first.")
    }
}
