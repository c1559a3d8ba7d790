internal import Inspection
internal import Sheets

/// 級距統計表: required and held inspections, grades, points and late improvements by size of the tender.
///
/// The official cover form is unknown; this one is an assumption (規則彙整 §8 A). 應查核 is the year's number (規則彙整 §1).
enum TierTable {
    static func table(_ figures: [VisitFigures], _ facts: QuarterFacts) -> ReportTable {
        let day = facts.asOf
        let quota = YearQuota(budgets: facts.budgets.map(Optional.some), rulebook: facts.rulebook, on: day)
        var rows: [ReportTable.Row] = []
        for tier in Tier.allCases {
            rows.append(
                row(
                    tier.code, label(tier, facts), tenders: quota.tenders[tier] ?? 0, required: quota.required[tier],
                    figures.filter { Self.tier($0.visit.tender.budget, $0.visit.day, facts) == tier },
                    before: facts.earlier.filter { Self.tier($0.budget, $0.day, facts) == tier }, facts))
        }
        rows.append(
            row(
                "below", "未達級距或金額不明", tenders: quota.below, required: nil,
                figures.filter { Self.tier($0.visit.tender.budget, $0.visit.day, facts) == nil },
                before: facts.earlier.filter { Self.tier($0.budget, $0.day, facts) == nil }, facts))
        rows.append(
            row(
                "all", "合計", tenders: quota.counted + quota.below, required: quota.overall, figures, before: facts.earlier, facts))
        let columns: [Column] =
            [.text("級距", 28)]
            + [
                "標案數", "應查核(年)", "已查核", "已查核(年累計)", "複查", "不預先", "優等", "甲等", "乙等", "丙等", "未定", "廠商扣點", "監造扣點", "PCM扣點", "逾期改善",
            ].map { .count($0, max(8, $0.unicodeScalars.count * 2)) }
        return ReportTable(
            sheet: .tiers,
            notes: [
                "\(facts.quarter.zh)級距統計表",
                "應查核為全年件數，合計依法規參數（標案數之 \(facts.rulebook.decimal(.quotaPercent, on: day))%、各級最少件數）計算；合計之已查核含未達級距者。",
                "已查核、不預先、等第不含複查；逾期改善以案計，統計至 \(RocCalendar.format(day))。",
            ], columns: columns, compared: Set(columns.map(\.title)), rows: rows)
    }

    private static func tier(_ budget: Int?, _ day: CalendarDay, _ facts: QuarterFacts) -> Tier? {
        budget.flatMap { Tier(budget: $0, rulebook: facts.rulebook, on: day) }
    }

    private static func label(_ tier: Tier, _ facts: QuarterFacts) -> String {
        "\(tier.zh)（\(facts.rulebook.integer(tier.floor, on: facts.asOf) / 10_000) 萬元以上）"
    }

    private static func row(
        _ key: String, _ label: String, tenders: Int, required: Int?, _ figures: [VisitFigures], before: [EarlierVisit], _ facts: QuarterFacts
    ) -> ReportTable.Row {
        let first = figures.filter { !$0.visit.isReinspection }
        let again = figures.count - first.count
        let countsAgain = facts.rulebook.isOn(.quotaCountsReinspection, on: facts.asOf)
        let held = first.count + (countsAgain ? again : 0)
        let earlier = before.count { countsAgain || !$0.isReinspection }
        func graded(_ grade: Grade) -> Cell { .number(first.count { $0.grade == grade }) }
        func points(_ party: Party) -> Cell {
            let sum = figures.reduce(0) { $0 + ($1.points[party] ?? 0) }
            return figures.contains(where: \.arePointsUnsettled) ? .text("\(sum)（未定）") : .number(sum)
        }
        let cells: [Cell] = [
            .text(label), .number(tenders), .number(required), .number(held), .number(held + earlier), .number(again),
            .number(first.count { $0.visit.notice == .unannounced }), graded(.excellent), graded(.good), graded(.fair), graded(.poor),
            .number(first.count { $0.grade == nil }), points(.contractor), points(.supervisor), points(.projectManager),
            .number(figures.count { $0.late > 0 }),
        ]
        return ReportTable.Row(key: key, tenderNumber: "", label: label, cells: cells)
    }
}
