internal import Inspection
internal import Sheets

/// 更正表: what differs from the rows that were reported when the quarter was closed.
enum Corrections {
    static func table(_ facts: QuarterFacts, now: [RowSnapshot]) -> ReportTable {
        let columns: [Column] = [
            .text("工作表", 20), Column(title: "標案編號", widthInCharacters: 24, kind: .text, isKey: true), .text("工程名稱或項目", 40), .text("欄位", 16),
            .text("結季時", 36), .text("更正後", 36),
        ]
        let title = "\(facts.quarter.zh)更正表"
        guard let closed = facts.closed else {
            return ReportTable(sheet: .corrections, notes: [title, "本季尚未結季。"], columns: columns, compared: [], rows: [])
        }
        var rows: [ReportTable.Row] = []
        for sheet in ReportSheet.allCases {
            let before = Dictionary(closed.filter { $0.sheet == sheet }.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
            let after = now.filter { $0.sheet == sheet }
            let kept = Set(after.map(\.key))
            for row in after { rows += differences(before[row.key], row) }
            for row in before.values.filter({ !kept.contains($0.key) }).sorted(by: { $0.key < $1.key }) { rows += differences(row, nil) }
        }
        let note = rows.isEmpty ? "本季已結季，無更正。" : "本季已結季；以下 \(rows.count) 處與結季時不同，各表為更正後的值。"
        return ReportTable(sheet: .corrections, notes: [title, note], columns: columns, compared: [], rows: rows)
    }

    private static func differences(_ before: RowSnapshot?, _ after: RowSnapshot?) -> [ReportTable.Row] {
        guard let row = after ?? before else { return [] }
        func line(_ field: String, _ old: String, _ new: String) -> ReportTable.Row {
            ReportTable.Row(
                key: row.key, tenderNumber: row.tenderNumber, label: row.label,
                cells: [.text(row.sheet.zh), .key(row.tenderNumber), .text(row.label), .text(field), .text(old), .text(new)])
        }
        guard let before else { return [line("（整列）", "", "新增")] }
        guard let after else { return [line("（整列）", "有", "刪除")] }
        let old = Dictionary(before.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        return after.fields.compactMap { field in
            let was = old[field.name] ?? ""
            return was.utf8.elementsEqual(field.value.utf8) ? nil : line(field.name, was, field.value)
        }
    }
}
