/// How the two numbers of a bracket are used.
package enum BracketKind: String, Sendable, CaseIterable {
    /// Deducts: first number for 中等, second for 嚴重.
    case deduct
    /// Duty item (±): deducts or adds.
    case signed
    /// Chosen by the committee within the two numbers (`.99`).
    case free
}

/// The points that a defect item carries (扣點級距).
package struct PointBracket: Sendable, Equatable {
    /// How the numbers are used.
    package let kind: BracketKind
    /// First number.
    package let first: Int
    /// Second number, not smaller.
    package let second: Int

    /// Creates a bracket.
    package init(kind: BracketKind, first: Int, second: Int) {
        self.kind = kind
        self.first = first
        self.second = second
    }
}

/// The points that may be written down for one defect. Positive deducts (扣n點), negative adds (加n點).
package struct PointsRule: Sendable, Equatable {
    /// Every permitted value; never empty.
    package let allowed: [Int]
    /// What a form should propose; nil when a person has to choose.
    package let suggested: Int?
    /// Whether the item has no bracket and the points are typed by hand.
    package let isByHand: Bool

    /// Whether `points` may be written down.
    package func permits(_ points: Int) -> Bool { allowed.contains(points) }
}

extension PointsRule {
    /// The rule for a bracket, its severity and the values of the rulebook.
    ///
    /// `deduct`: L 0, M first, S second. `signed`: the same sizes, either sign. `free` and no bracket: chosen within
    /// the range (1 to 5; with L also 0). Without a severity yet, whatever any severity would permit.
    static func rule(
        for bracket: PointBracket?, severity: Severity?, minor: Int, byHand: ClosedRange<Int>
    ) -> PointsRule {
        guard let bracket else { return ranging(byHand, severity, minor, isByHand: true) }
        let (low, high) = (min(bracket.first, bracket.second), max(bracket.first, bracket.second))
        switch bracket.kind {
        case .deduct: return deducting(low, high, severity, minor)
        case .signed:
            let plain = deducting(low, high, severity, minor)
            let signed = plain.allowed.flatMap { $0 == 0 ? [0] : [-$0, $0] }.sorted()
            return PointsRule(allowed: signed, suggested: plain.suggested, isByHand: false)
        case .free: return ranging(low...high, severity, minor, isByHand: false)
        }
    }

    /// The rule for merits and suggestions, which carry no points.
    static let noPoints = PointsRule(allowed: [0], suggested: 0, isByHand: false)

    /// Points as forms print them: `扣2點`, `加1點`, nothing for 0.
    package static func printed(_ points: Int) -> String {
        if points > 0 { return "扣\(points)點" }
        return points < 0 ? "加\(points.magnitude)點" : ""
    }

    private static func deducting(_ medium: Int, _ serious: Int, _ severity: Severity?, _ minor: Int) -> PointsRule {
        let points: Int
        switch severity {
        case .minor: points = minor
        case .medium: points = medium
        case .serious: points = serious
        case nil:
            return PointsRule(allowed: Set([minor, medium, serious]).sorted(), suggested: nil, isByHand: false)
        }
        return PointsRule(allowed: [points], suggested: points, isByHand: false)
    }

    private static func ranging(
        _ range: ClosedRange<Int>, _ severity: Severity?, _ minor: Int, isByHand: Bool
    ) -> PointsRule {
        let permitsMinor = severity == .minor || severity == nil
        let allowed = permitsMinor ? Set([minor] + range).sorted() : Array(range)
        return PointsRule(allowed: allowed, suggested: severity == .minor ? minor : nil, isByHand: isByHand)
    }
}
