/// The defect list (缺失編號表) with its brackets, one version of it.
package struct DefectCatalogue: Sendable, Equatable {
    private let items: [String: DefectCode]
    private let brackets: [String: PointBracket]
    private let order: [String]
    /// Codes whose sub-items take their bracket and roll up to them.
    private let divided: Set<String>

    /// Creates a catalogue from imported items and brackets; a later entry for the same code replaces an earlier one.
    package init(codes: some Sequence<DefectCode>, brackets: some Sequence<(String, PointBracket)>) {
        items = Dictionary(codes.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
        self.brackets = Dictionary(brackets.map { ($0, $1) }, uniquingKeysWith: { $1 })
        order = items.keys.sorted()
        divided = Self.dividedCodes(items: items, brackets: self.brackets)
    }

    /// Codes that were divided into sub-items (細項): they have a bracket and none of the codes below has one.
    ///
    /// Where some codes below have brackets of their own, as under 4.02.01, those are full items and a newer one
    /// without a bracket is typed by hand.
    private static func dividedCodes(items: [String: DefectCode], brackets: [String: PointBracket]) -> Set<String> {
        var withSubItems: Set<String> = []
        var withFullItems: Set<String> = []
        for code in items.keys {
            guard let parent = DefectCode.parent(of: code), items[parent] != nil, brackets[parent] != nil else {
                continue
            }
            if brackets[code] == nil { withSubItems.insert(parent) } else { withFullItems.insert(parent) }
        }
        return withSubItems.subtracting(withFullItems)
    }

    /// Number of items.
    package var count: Int { order.count }

    /// All items in code order.
    package var all: [DefectCode] { order.compactMap { items[$0] } }

    /// Items that new records may use, in code order.
    package var offered: [DefectCode] { all.filter(\.isOffered) }

    /// The item of a code, retired ones included; nil when the list has none.
    package subscript(code: String) -> DefectCode? { items[code] }

    /// The item that a sub-item belongs to, nil for full items.
    package func parent(of code: String) -> DefectCode? {
        guard let parent = DefectCode.parent(of: code), divided.contains(parent), items[code] != nil else { return nil }
        return items[parent]
    }

    /// The code under which statistics count an item: sub-items roll up to their parent (規則彙整 §5 A).
    package func statisticsCode(of code: String) -> String { parent(of: code)?.code ?? code }

    /// The bracket of a code, of its parent for sub-items; nil when points are typed by hand.
    package func bracket(of code: String) -> PointBracket? {
        brackets[code] ?? parent(of: code).flatMap { brackets[$0.code] }
    }

    /// The points that may be written down for an item of a severity (nil: not filled in yet).
    ///
    /// Unknown codes are treated as items without a bracket: content is never refused for being unknown.
    package func points(
        code: String, severity: Severity?, rulebook: Rulebook, on day: CalendarDay
    ) -> PointsRule {
        if let item = items[code], item.status == .local { return .noPoints }
        let least = rulebook.integer(.freePointsLeast, on: day)
        let most = max(least, rulebook.integer(.freePointsMost, on: day))
        return .rule(
            for: bracket(of: code), severity: severity,
            minor: rulebook.integer(.minorPoints, on: day), byHand: least...most)
    }

    /// Items found by the beginning of their code or by a part of their title, in code order.
    ///
    /// Full-width input is read as ordinary input. Takes time proportional to the catalogue, some 700 titles.
    package func search(_ text: String, includingRetired: Bool = false, limit: Int = .max) -> [DefectCode] {
        let wanted = String(TextCheck.trimmed(FullWidth.narrowed(text).text))
        guard !wanted.isEmpty else { return [] }
        let isCode = wanted.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
        var found: [DefectCode] = []
        for item in all where includingRetired || item.isOffered {
            guard found.count < limit else { break }
            if (isCode && item.code.hasPrefix(wanted)) || item.title.contains(wanted) { found.append(item) }
        }
        return found
    }
}

/// Whether an item of the list concerns a tender of a given size.
package enum Applicability: Sendable, Equatable {
    /// It does.
    case applies
    /// Only when the contract says so; the amount from which it always applies, NT$.
    case onlyByContract(from: Int)
    /// It does not; the amount from which it applies, NT$.
    case belowThreshold(Int)
}

extension DefectCatalogue {
    /// Whether an item concerns a tender of `amount` NT$ (規則彙整 §5 F).
    ///
    /// 4.03.14.01 to .07 from 公告金額; 4.03.14.11 to .16 from 查核金額; 4.03.08 from 2,000 萬 or by contract.
    package static func applicability(
        of code: String, amount: Int, rulebook: Rulebook, on day: CalendarDay
    ) -> Applicability {
        if DefectCode.isWithin(code, prefix: "4.03.08") {
            let least = rulebook.integer(.qualityStaffAmount, on: day)
            return amount >= least ? .applies : .onlyByContract(from: least)
        }
        guard DefectCode.parent(of: code) == "4.03.14", let last = Digits.number(code.suffix(2), length: 2...2) else {
            return .applies
        }
        let rule: IntegerRule
        switch last {
        case 1...7: rule = .publicNoticeAmount
        case 11...16: rule = .auditAmount
        default: return .applies
        }
        let least = rulebook.integer(rule, on: day)
        return amount >= least ? .applies : .belowThreshold(least)
    }
}
