internal import Inspection
internal import Sheets

/// The lists of inspections, with the columns of 規則彙整 §8 (F).
enum VisitLists {
    /// 查核案件季報表.
    static func quarterList(_ figures: [VisitFigures], _ facts: QuarterFacts) -> ReportTable {
        let columns: [Column] = [
            .day("查核日期"), .text("查核小組", 16), .text("工程主辦單位", 24), .text("工程名稱", 40), .count("契約金額(千元)", 16), .text("規劃設計", 24),
            .text("監造單位", 24), .text("承攬廠商", 24), .text("專案管理", 24), .count("評分", 12), .text("材料抽檢結果", 14),
        ]
        let rows = figures.map { figure in
            let visit = figure.visit
            let tender = visit.tender
            return row(
                visit,
                [
                    .date(visit.day), .words(visit.group), .words(tender.agency), .words(tender.name), .thousands(tender.contract),
                    .words(tender.designer), .words(tender.supervisor), .words(tender.contractor), .words(tender.projectManager), figure.scoreCell,
                    figure.testCell,
                ])
        }
        // What the wide list has too is compared there.
        return ReportTable(
            sheet: .quarterList, notes: notes(figures, facts, "查核案件季報表"), columns: columns,
            compared: ["規劃設計", "監造單位", "承攬廠商", "專案管理", "材料抽檢結果"], rows: rows)
    }

    /// 查核案件總表.
    static func wideList(_ figures: [VisitFigures], _ facts: QuarterFacts) -> ReportTable {
        let columns: [Column] = [
            .count("序號", 6), .text("工程名稱", 40), Column(title: "標案編號", widthInCharacters: 24, kind: .text, isKey: true), .text("主辦機關", 24),
            .text("經費來源", 16), .day("實際決標日"), .count("契約金額", 16), .day("查核日期"), .text("查核督導小組", 16), .text("通知方式", 10),
            .text("內聘委員", 24), .text("外聘委員", 24), .text("參與人員", 24), .count("評分", 12), .count("廠商扣點"), .count("監造扣點"), .count("PCM扣點"),
            .text("改善結果", 24), .text("發文日期文號", 36), .text("回文日期文號", 36), .text("查核建議處置", 24), .text("機關實際處置", 24), .text("備註", 24),
            .text("工程類別", 12), .text("歸屬計畫", 20),
        ]
        let rows = figures.enumerated().map { index, figure in
            let visit = figure.visit
            let tender = visit.tender
            return row(
                visit,
                [
                    .integer(Int64(index + 1)), .words(tender.name), .key(tender.number), .words(tender.agency), .words(tender.funding),
                    .date(tender.awarded), .number(tender.contract), .date(visit.day), .words(visit.group), .text(visit.notice.zh),
                    .words(names(visit, isExternal: false)), .words(names(visit, isExternal: true)), .words(visit.attendees), figure.scoreCell,
                    figure.pointsCell(.contractor), figure.pointsCell(.supervisor), figure.pointsCell(.projectManager), .text(figure.improvement),
                    .words(letter(visit.record)), .words(letter(visit.answer)), .words(visit.advised), .words(visit.taken), .words(remark(visit)),
                    .words(tender.worksKind), .words(tender.programme),
                ])
        }
        return ReportTable(
            sheet: .wideList, notes: notes(figures, facts, "查核案件總表（契約金額：元）"), columns: columns,
            compared: Set(columns.map(\.title)).subtracting(["序號"]), rows: rows)
    }

    private static func row(_ visit: VisitFacts, _ cells: [Cell]) -> ReportTable.Row {
        ReportTable.Row(key: visit.id, tenderNumber: visit.tender.number, label: visit.tender.name, cells: cells)
    }

    private static func notes(_ figures: [VisitFigures], _ facts: QuarterFacts, _ title: String) -> [String] {
        let again = figures.count { $0.visit.isReinspection }
        return [
            "\(facts.quarter.zh)\(title)",
            "查核 \(figures.count - again) 件；另複查 \(again) 件（列於最後，備註為複查）。統計至 \(RocCalendar.format(facts.asOf))。",
        ]
    }

    private static func names(_ visit: VisitFacts, isExternal: Bool) -> String {
        let members = visit.members.filter { $0.isExternal == isExternal }
        let ordered = members.filter(\.isLeader).sorted { $0.name < $1.name } + members.filter { !$0.isLeader }.sorted { $0.name < $1.name }
        return ordered.map { $0.isLeader ? "\($0.name)（領隊）" : $0.name }.joined(separator: "、")
    }

    private static func letter(_ letter: LetterFacts?) -> String {
        letter.map { "\(RocCalendar.format($0.day)) \($0.number)" } ?? ""
    }

    private static func remark(_ visit: VisitFacts) -> String {
        [visit.isReinspection ? "複查" : "", visit.isUnsettled ? "案件資料未定（衝突）" : "", visit.remark].filter { !$0.isEmpty }.joined(separator: "；")
    }
}

extension VisitFigures {
    /// 評分: a number only when it is settled and may be told; otherwise why not.
    var scoreCell: Cell {
        switch score {
        case .missing: .text("未評分")
        case .unsettled: .text("未定（衝突）")
        case .awaitingTest: .text(TestState.open.zh)
        case .partial(let outcome, let have, let expected): .text("\(outcome.score)（未齊 \(have)/\(expected)）")
        case .settled(let outcome): .integer(Int64(outcome.score))
        }
    }

    /// 材料抽檢結果.
    var testCell: Cell { visit.score.isUnsettled ? .text("未定（衝突）") : .text(visit.score.tests.zh) }

    /// Points of one party; marked while a defect is in conflict, since the sum may change.
    func pointsCell(_ party: Party) -> Cell {
        let sum = points[party] ?? 0
        return arePointsUnsettled ? .text("\(sum)（未定）") : .integer(Int64(sum))
    }
}
