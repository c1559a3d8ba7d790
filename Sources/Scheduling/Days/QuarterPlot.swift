extension QuarterFairness {
    /// The quarter as one picture in SVG: visits by week, by weekday, and the jurors' load. No script, no font of its own.
    package func plot(title: String) -> String {
        var parts = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 390\" width=\"900\" height=\"390\" font-family=\"Noto Sans CJK TC, Noto Sans TC, Microsoft JhengHei, PingFang TC, sans-serif\" font-size=\"13\" fill=\"#222\">",
            "<rect width=\"900\" height=\"390\" fill=\"#fff\"/>", Self.text(20, 28, title, size: 17),
        ]
        let loads = load.reduce(into: [Int: Int]()) { $0[$1.count, default: 0] += 1 }
        let most = load.last?.count ?? 0
        let people = (0...most).map { Row(label: String($0), count: loads[$0] ?? 0, of: 0) }
        parts += Self.bars(weeks, x: 40, width: 370, zh: "各週查核件數", en: "visits by week (dash: even share)", below: "週 week")
        parts += Self.bars(weekdays, x: 460, width: 170, zh: "各星期件數", en: "by weekday (dash: even share)", below: "星期 weekday")
        parts += Self.bars(people, x: 680, width: 180, zh: "外聘委員出席次數", en: "jurors by number of visits", below: "次數 visits")
        let gap = gaps.isEmpty ? "–" : "\(gaps.min() ?? 0)–\(gaps.max() ?? 0)"
        parts.append(
            Self.text(
                40, 358,
                "相鄰查核間隔 gaps \(gap) 辦公日 days · 委員負擔差距 load range \(loadRange) · Gini \(Self.thousandths(gini)) · 重複搭檔 repeated pairs \(repeatedPairs.count) · 放行 overrides \(overrides.count)",
                size: 12))
        if !overrides.isEmpty {
            let costs = overrides.map { "\($0.document) +\($0.cost)" }.joined(separator: " · ")
            parts.append(Self.text(40, 376, "放行成本 cost of overrides: \(costs)", size: 11))
        }
        return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    /// One panel of bars; a dash marks the even share where `of` says how many days a bar stands for.
    private static func bars(_ rows: [Row], x: Int, width: Int, zh: String, en: String, below: String) -> [String] {
        let bottom = 300
        let height = 190
        let days = rows.map(\.of).reduce(0, +)
        let total = rows.map(\.count).reduce(0, +)
        let shares = rows.map { days > 0 ? total * $0.of * 10 / days : 0 }
        let top = max(10, rows.map { $0.count * 10 }.max() ?? 0, shares.max() ?? 0)
        let step = max(1, width / max(1, rows.count))
        var parts = [text(x, 62, zh, size: 14), text(x, 80, en, size: 11)]
        for (index, row) in rows.enumerated() {
            let left = x + index * step
            let tall = row.count * 10 * height / top
            let bar = max(2, step - 6)
            parts.append("<rect x=\"\(left)\" y=\"\(bottom - tall)\" width=\"\(bar)\" height=\"\(tall)\" fill=\"#2f6f9f\"/>")
            // A zero would lie on the dash of a short week.
            if row.count > 0 { parts.append(text(left + bar / 2, bottom - tall - 4, String(row.count), size: 11, middle: true)) }
            parts.append(text(left + bar / 2, bottom + 16, row.label, size: 12, middle: true))
            if days > 0 {
                let y = bottom - shares[index] * height / top
                parts.append("<path d=\"M\(left - 2) \(y)h\(bar + 4)\" stroke=\"#c2410c\" stroke-width=\"2\" stroke-dasharray=\"4 3\"/>")
            }
        }
        parts.append("<path d=\"M\(x - 4) \(bottom)h\(width)\" stroke=\"#222\"/>")
        parts.append(text(x, bottom + 34, below, size: 11))
        return parts
    }

    private static func thousandths(_ value: Int) -> String {
        let digits = String(value % 1000)
        return "\(value / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }

    private static func text(_ x: Int, _ y: Int, _ value: String, size: Int, middle: Bool = false) -> String {
        let safe = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        return "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\"\(middle ? " text-anchor=\"middle\"" : "")>\(safe)</text>"
    }
}
