/// Money that points cost the contractor (缺失扣點扣款), PCC letter of 101-05-17; the contract decides.
package struct PointPenalty: Sendable, Equatable {
    /// Total points, doubled ones counted twice; additions already taken off.
    package let points: Int
    /// NT$ per point for the contract's size.
    package let perPoint: Int
    /// NT$ before the cap.
    package let uncapped: Int
    /// Cap in NT$, 20 percent of the contract price, rounded down.
    package let cap: Int

    /// NT$ to be deducted.
    package var amount: Int { min(uncapped, cap) }
    /// Whether the cap lowers the amount.
    package var isCapped: Bool { uncapped > cap }

    /// Computes the penalty of a contractor. Points that add up to less than zero cost nothing and earn nothing.
    ///
    /// - Parameters:
    ///   - points: total points of the contractor.
    ///   - doubled: those of them that selected codes double; they count only when `penalty.doubling` is on.
    ///   - contractPrice: NT$.
    package init(points: Int, doubled: Int = 0, contractPrice: Int, rulebook: Rulebook, on day: CalendarDay) {
        let extra = rulebook.isOn(.penaltyDoubling, on: day) ? doubled : 0
        let counted = max(0, saturatedSum([points, extra]))
        let price = max(0, contractPrice)
        let perPoint = rulebook.integer(Self.perPointRule(price, rulebook, day), on: day)
        let (product, overflow) = counted.multipliedReportingOverflow(by: perPoint)
        self.points = counted
        self.perPoint = perPoint
        uncapped = overflow ? .max : product
        // Hundredths of a percent of the price, without losing NT$ and without overflow.
        let share = rulebook.decimal(.penaltyCapPercent, on: day).scaled
        cap = price / 10_000 * share + price % 10_000 * share / 10_000
    }

    private static func perPointRule(_ price: Int, _ rulebook: Rulebook, _ day: CalendarDay) -> IntegerRule {
        if price >= rulebook.integer(.penaltyFloor1, on: day) { return .penaltyPerPoint1 }
        if price >= rulebook.integer(.penaltyFloor2, on: day) { return .penaltyPerPoint2 }
        if price >= rulebook.integer(.penaltyFloor3, on: day) { return .penaltyPerPoint3 }
        return .penaltyPerPoint4
    }
}
