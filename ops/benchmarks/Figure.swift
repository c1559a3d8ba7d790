/// One line of the result.
struct Figure {
    let name: String
    let value: Double
    let unit: String
    /// What plain SQLite needs for the same rows in the same run; nil where nothing compares.
    let floor: Double?
    let target: Double
    let met: Bool

    var ratio: Double? { floor.map { value / $0 } }

    /// A time held against its floor: `target` is the largest ratio.
    static func timed(_ name: String, _ seconds: Double, floor: Double, target: Double) -> Figure {
        Figure(name: name, value: seconds, unit: "s", floor: floor, target: target, met: seconds <= target * floor)
    }

    /// A cost that must not grow: `value` is how many times it is the smaller one.
    static func compared(_ name: String, _ large: Double, with small: Double, target: Double) -> Figure {
        Figure(name: name, value: large / small, unit: "x", floor: nil, target: target, met: large <= target * small)
    }

    static func limited(_ name: String, _ value: Double, _ unit: String, atMost target: Double) -> Figure {
        Figure(name: name, value: value, unit: unit, floor: nil, target: target, met: value <= target)
    }

    static func exactly(_ name: String, _ value: Double, _ unit: String, _ target: Double) -> Figure {
        Figure(name: name, value: value, unit: unit, floor: nil, target: target, met: value == target)
    }

    var json: String {
        func number(_ value: Double?) -> String {
            guard let value, value.isFinite else { return "null" }
            return value == value.rounded() && abs(value) < 1e12 ? "\(Int64(value))" : "\((value * 1e6).rounded() / 1e6)"
        }
        return "{\"name\":\"\(name)\",\"value\":\(number(value)),\"unit\":\"\(unit)\",\"floor\":\(number(floor)),\"ratio\":\(number(ratio)),"
            + "\"target\":\(number(target)),\"met\":\(met)}"
    }

    /// The line of the table for people, with by how much a target is missed.
    var line: String {
        func column(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
        func number(_ value: Double) -> String { !value.isFinite ? "-" : value == value.rounded() ? "\(Int64(value))" : three(value) }
        let held = ratio ?? value
        let verdict = met ? "met" : "missed by \(number((held / target - 1) * 100)) %"
        return column(name, 30) + column(number(value) + " " + unit, 18) + column(floor.map { number($0) + " " + unit } ?? "-", 14)
            + column(ratio.map { number($0) } ?? "-", 9) + column(number(target), 12) + verdict
    }

    static let heading = "name                          value             floor         ratio    target      "
}

/// With three decimal places.
func three(_ value: Double) -> String {
    let thousandths = Int((abs(value) * 1000).rounded())
    let decimals = String(thousandths % 1000 + 1000).dropFirst()
    return (value < 0 ? "-" : "") + "\(thousandths / 1000)." + decimals
}
