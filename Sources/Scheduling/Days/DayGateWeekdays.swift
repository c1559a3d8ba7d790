internal import Inspection

extension DayGate {
    /// Weekdays of the simulation against the feasible days (chi-square), and of the feasible days against the office's.
    func weekdayRefusals(_ frame: DayFrame, _ count: DayCount, _ figures: inout Figures) -> [Refusal] {
        var office = [Int](repeating: 0, count: 8)
        for day in frame.days { office[day.day.weekday.rawValue] += 1 }
        // Expected visits are sums of fractions with the sites' numbers of feasible days below; kept in millionths.
        var expected = [Int](repeating: 0, count: 8)
        var observed = expected
        for (site, days) in count.table.feasible.enumerated() where !days.isEmpty {
            for day in days { expected[frame.days[day].day.weekday.rawValue] += count.drawn * 1_000_000 / days.count }
            for day in frame.days.indices { observed[frame.days[day].day.weekday.rawValue] += count.total(site, day) }
        }
        let present = Weekday.allCases.filter { office[$0.rawValue] > 0 }
        let visits = max(1, count.drawn * frame.sites.count)
        figures.weekdays = present.map { weekday in
            let index = weekday.rawValue
            return WeekdayShare(
                weekday: weekday, office: office[index] * 1000 / max(1, frame.days.count), expected: expected[index] / 1000 / visits,
                simulated: observed[index] * 1000 / visits)
        }
        let cells = present.filter { expected[$0.rawValue] > 0 }
        figures.freedom = max(0, cells.count - 1)
        var statistic: Int128 = 0
        var isNotable = false
        for weekday in cells {
            let expected = expected[weekday.rawValue]
            let difference = observed[weekday.rawValue] * 1_000_000 - expected
            // (o - e)^2 / e, all in millionths, and the sum in thousandths.
            statistic += Int128(difference) * Int128(difference) / Int128(expected) / 1000
            if Int128(abs(difference)) * 1000 > Int128(expected) * Int128(weekdayTolerance) { isNotable = true }
        }
        figures.chiSquare = Int(clamping: statistic)
        var refusals: [Refusal] = []
        if isNotable, figures.chiSquare > Self.critical(figures.freedom) {
            let worst = figures.weekdays.max { abs($0.simulated - $0.expected) < abs($1.simulated - $1.expected) }
            if let worst { refusals.append(.gateWeekday(worst, figures.chiSquare)) }
        }
        if let odd = figures.weekdays.first(where: { isOdd($0, officeDays: office[$0.weekday.rawValue]) }) { refusals.append(.gateFrameWeekday(odd)) }
        return refusals
    }

    /// A weekday with less than three office days (a make-up Saturday) is no habit.
    private func isOdd(_ share: WeekdayShare, officeDays: Int) -> Bool {
        officeDays >= 3 && (share.expected * 1000 > share.office * mostFrameWeekday || share.expected * mostFrameWeekday < share.office * 1000)
    }

    /// Critical values of chi-square at p = 0.001 for one to six degrees of freedom, in thousandths.
    static func critical(_ freedom: Int) -> Int {
        let values = [10_828, 13_816, 16_266, 18_467, 20_515, 22_458]
        return freedom < 1 ? Int.max : values[min(freedom, values.count) - 1]
    }
}
