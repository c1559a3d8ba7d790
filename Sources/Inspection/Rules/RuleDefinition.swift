/// A value of a rule from a day on.
package struct DatedRule: Sendable, Equatable {
    /// Stable key, for example `improvement.days`.
    package let key: String
    /// The value.
    package let value: RuleValue
    /// First day on which it holds.
    package let effectiveFrom: CalendarDay
    /// Regulation and article, letter number, or the place where it was seen. Never empty.
    package let source: String
    /// How sure it is.
    package let mark: RuleMark

    /// Creates a dated value.
    package init(key: String, value: RuleValue, effectiveFrom: CalendarDay, source: String, mark: RuleMark = .office) {
        self.key = key
        self.value = value
        self.effectiveFrom = effectiveFrom
        self.source = source
        self.mark = mark
    }
}

/// What a rule is: key, name, unit, range and the values shipped with the program.
package struct RuleDefinition: Sendable, Equatable {
    /// Stable key.
    package let key: String
    /// zh-TW name.
    package let zh: String
    /// English name.
    package let en: String
    /// Unit of the value.
    package let unit: RuleUnit
    /// Values that may be entered.
    package let domain: RuleDomain
    /// Shipped values, oldest first, never empty.
    package let shipped: [DatedRule]
}

/// A rule with whole numbers, so that code can ask for an `Int` by name.
package struct IntegerRule: Sendable, Equatable {
    /// Key, name, unit, range, shipped values.
    package let definition: RuleDefinition
    /// The value that holds when nothing else is known.
    package let standard: Int

    init(
        _ key: String, _ value: Int, in range: ClosedRange<Int>, _ unit: RuleUnit, zh: String, en: String,
        source: String, _ mark: RuleMark, before: [(until: CalendarDay, value: Int)] = []
    ) {
        standard = value
        definition = RuleDefinition(
            key: key, zh: zh, en: en, unit: unit, domain: .integer(range),
            shipped: shippedValues(key, .integer(value), source, mark, before.map { ($0.until, .integer($0.value)) }))
    }
}

/// A rule with decimals of two places.
package struct DecimalRule: Sendable, Equatable {
    /// Key, name, unit, range, shipped values.
    package let definition: RuleDefinition
    /// The value that holds when nothing else is known.
    package let standard: Hundredths

    init(
        _ key: String, _ value: Hundredths, in range: ClosedRange<Hundredths>, _ unit: RuleUnit, zh: String, en: String,
        source: String, _ mark: RuleMark
    ) {
        standard = value
        definition = RuleDefinition(
            key: key, zh: zh, en: en, unit: unit, domain: .decimal(range),
            shipped: shippedValues(key, .decimal(value), source, mark, []))
    }
}

/// A rule whose value is one of a few stable words.
package struct ChoiceRule: Sendable, Equatable {
    /// Key, name, unit, words, shipped values.
    package let definition: RuleDefinition
    /// The word that holds when nothing else is known.
    package let standard: String

    init(
        _ key: String, _ value: String, of words: [String], zh: String, en: String, source: String, _ mark: RuleMark
    ) {
        standard = value
        definition = RuleDefinition(
            key: key, zh: zh, en: en, unit: .none, domain: .choice(words),
            shipped: shippedValues(key, .text(value), source, mark, []))
    }
}

/// A rule whose value is a list of names, such as programmes.
package struct NamesRule: Sendable, Equatable {
    /// Key, name, shipped values.
    package let definition: RuleDefinition
    /// The names that hold when nothing else is known.
    package let standard: String

    init(_ key: String, _ value: String, zh: String, en: String, source: String, _ mark: RuleMark) {
        standard = value
        definition = RuleDefinition(key: key, zh: zh, en: en, unit: .none, domain: .names, shipped: shippedValues(key, .text(value), source, mark, []))
    }
}

/// The shipped value, preceded by the values that held until certain days.
private func shippedValues(
    _ key: String, _ value: RuleValue, _ source: String, _ mark: RuleMark,
    _ before: [(until: CalendarDay, value: RuleValue)]
) -> [DatedRule] {
    var result: [DatedRule] = []
    var from = CalendarDay.earliest
    for (until, old) in before {
        result.append(DatedRule(key: key, value: old, effectiveFrom: from, source: source, mark: mark))
        from = until
    }
    result.append(DatedRule(key: key, value: value, effectiveFrom: from, source: source, mark: mark))
    return result
}
