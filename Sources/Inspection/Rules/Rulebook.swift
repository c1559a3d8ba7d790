/// Every number of the rules, dated and with its source.
///
/// Starts with the shipped values; the office adds later ones. Values are never changed or taken away, since old
/// decisions must stay explainable.
package struct Rulebook: Sendable, Equatable {
    /// Values by key, each list ordered by effective day. Keys of newer versions are carried along.
    private var values: [String: [DatedRule]]

    /// The values shipped with the program.
    package static let shipped = Rulebook()

    /// Creates a rulebook with the shipped values only.
    package init() {
        values = Dictionary(uniqueKeysWithValues: RuleDefinition.all.map { ($0.key, $0.shipped) })
    }

    /// Creates a rulebook from shipped values and entries made later, in any order.
    ///
    /// Entries were validated when they were made; here they are only put in order. Of two entries for the same key
    /// and day the one that comes last counts. Unknown keys are kept.
    package init(adding entries: some Sequence<DatedRule>) {
        self.init()
        for entry in entries { put(entry) }
    }

    private mutating func put(_ entry: DatedRule) {
        var list = values[entry.key] ?? []
        list.removeAll { $0.effectiveFrom == entry.effectiveFrom }
        let place = list.firstIndex { $0.effectiveFrom > entry.effectiveFrom } ?? list.endIndex
        list.insert(entry, at: place)
        values[entry.key] = list
    }

    /// All values of a key, oldest first; empty when the key is unknown.
    package func history(of key: String) -> [DatedRule] { values[key] ?? [] }

    /// All keys that have values, in order.
    package var keys: [String] { values.keys.sorted() }

    /// The entry of a key that holds on `day`; nil when the key is unknown or begins later.
    package func entry(of key: String, on day: CalendarDay) -> DatedRule? {
        values[key]?.last { $0.effectiveFrom <= day }
    }

    /// The value of a key that holds on `day`; nil when the key is unknown or begins later.
    package func value(of key: String, on day: CalendarDay) -> RuleValue? { entry(of: key, on: day)?.value }

    /// The number that holds on `day`.
    package func integer(_ rule: IntegerRule, on day: CalendarDay) -> Int {
        guard case .integer(let value) = value(of: rule.definition.key, on: day) else { return rule.standard }
        return value
    }

    /// The decimal that holds on `day`.
    package func decimal(_ rule: DecimalRule, on day: CalendarDay) -> Hundredths {
        guard case .decimal(let value) = value(of: rule.definition.key, on: day) else { return rule.standard }
        return value
    }

    /// The word that holds on `day`.
    package func choice(_ rule: ChoiceRule, on day: CalendarDay) -> String {
        guard case .text(let value) = value(of: rule.definition.key, on: day) else { return rule.standard }
        return value
    }

    /// The names that hold on `day`, without the marks between them.
    package func names(_ rule: NamesRule, on day: CalendarDay) -> [String] {
        guard case .text(let value) = value(of: rule.definition.key, on: day) else { return Self.names(in: rule.standard) }
        return Self.names(in: value)
    }

    private static func names(in text: String) -> [String] {
        text.split { "、,，;；".contains($0) }.map { String(TextCheck.trimmed(String($0))) }.filter { !$0.isEmpty }
    }

    /// Whether a rule with 0 and 1 stands at 1 on `day`.
    package func isOn(_ rule: IntegerRule, on day: CalendarDay) -> Bool { integer(rule, on: day) == 1 }

    /// The rulebook with one entry more, or everything that speaks against the entry.
    ///
    /// Refused are unknown keys, values of the wrong kind or out of range, an empty source, an effective day that is
    /// not later than the last one of the key, and values that would put tiers, grades or sizes out of order.
    package func adding(_ entry: DatedRule) -> (rulebook: Rulebook, refusals: [Refusal]) {
        let refusals = self.refusals(for: entry)
        guard refusals.isEmpty else { return (self, refusals) }
        var next = self
        next.put(entry)
        return (next, [])
    }

    private func refusals(for entry: DatedRule) -> [Refusal] {
        guard let definition = RuleDefinition.named(entry.key) else { return [.unknownRule(entry.key)] }
        var result: [Refusal] = []
        if !definition.domain.contains(entry.value) { result.append(.ruleOutOfRange(definition, entry.value)) }
        if TextCheck.trimmed(entry.source).isEmpty { result.append(.ruleWithoutSource(definition)) }
        if let last = values[entry.key]?.last, entry.effectiveFrom <= last.effectiveFrom {
            result.append(.ruleNotLater(definition, last.effectiveFrom))
        }
        guard result.isEmpty else { return result }
        var next = self
        next.put(entry)
        return RuleOrder.all.filter { $0.keys.contains(entry.key) }.flatMap { order in
            order.days(from: entry.effectiveFrom, in: next).compactMap { order.refusal(in: next, on: $0) }.prefix(1)
        }
    }
}

extension RuleDefinition {
    /// The definition with a key, nil when this version knows none.
    package static func named(_ key: String) -> RuleDefinition? { byKey[key] }

    private static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })
}

/// Values that must stand in descending order on every day.
private struct RuleOrder {
    let rules: [IntegerRule]

    var keys: [String] { rules.map(\.definition.key) }

    static let all = [
        RuleOrder(rules: [.tier1Floor, .tier2Floor, .tier3Floor]),
        RuleOrder(rules: [.gradeExcellent, .gradeGood, .gradeFair]),
        RuleOrder(rules: [.penaltyFloor1, .penaltyFloor2, .penaltyFloor3]),
        RuleOrder(rules: [.testThreshold, .failedTestScore]),
        RuleOrder(rules: [.externalMost, .externalLeast], isStrict: false),
        RuleOrder(rules: [.freePointsMost, .freePointsLeast], isStrict: false),
        RuleOrder(rules: [.listMonthsMost, .listMonthsLeast], isStrict: false),
    ]

    var isStrict = true

    /// `day` and the later days on which one of the rules changes: an order may break later than it is entered.
    func days(from day: CalendarDay, in rulebook: Rulebook) -> [CalendarDay] {
        let later = keys.flatMap { rulebook.history(of: $0) }.map(\.effectiveFrom).filter { $0 > day }
        return [day] + Set(later).sorted()
    }

    func refusal(in rulebook: Rulebook, on day: CalendarDay) -> Refusal? {
        let values = rules.map { rulebook.integer($0, on: day) }
        let isOrdered = zip(values, values.dropFirst()).allSatisfy { isStrict ? $0 > $1 : $0 >= $1 }
        return isOrdered ? nil : .rulesOutOfOrder(rules.map(\.definition), day)
    }
}
