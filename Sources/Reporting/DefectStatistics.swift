internal import Inspection
internal import Sheets

/// 常見缺失: which defects are common, by inspections (件數) and by occurrences (次數); 規則彙整 §8 (F).
///
/// Sub-items count for their parent (規則彙整 §5 A). Re-inspections, merits (0) and other suggestions (8) do not count.
struct DefectStatistics {
    /// How often a code was found.
    struct Entry {
        let code: String
        let title: String
        let group: StatisticsGroup?
        /// Inspections that have the code, by their most serious occurrence of it.
        var inspections = SeverityCounts()
        var occurrences = SeverityCounts()
        /// Occurrences with a value in conflict.
        var unsettled = 0
    }

    /// Counts split by severity; `nil` severity is 未填.
    struct SeverityCounts {
        var serious = 0
        var medium = 0
        var minor = 0
        var unset = 0
        var total: Int { serious + medium + minor + unset }

        mutating func add(_ severity: Severity?) {
            switch severity {
            case .serious: serious += 1
            case .medium: medium += 1
            case .minor: minor += 1
            case nil: unset += 1
            }
        }

        var cells: [Cell] { [serious, medium, minor, unset].map { .integer(Int64($0)) } }
    }

    let entries: [Entry]
    /// Inspections that count.
    let inspections: Int

    init(_ facts: QuarterFacts) {
        let counted = facts.visits.filter { !$0.isReinspection }
        var found: [String: Entry] = [:]
        for visit in counted {
            var worst: [String: Severity?] = [:]
            for defect in visit.defects where Self.counts(defect.code) {
                let code = facts.catalogue.statisticsCode(of: defect.code)
                var entry = found[code] ?? Self.entry(code, facts.catalogue)
                entry.occurrences.add(defect.severity)
                if defect.isUnsettled { entry.unsettled += 1 }
                found[code] = entry
                let known = worst[code] ?? nil
                worst[code] = [known, defect.severity].compactMap { $0 }.max()
            }
            for (code, severity) in worst { found[code]?.inspections.add(severity) }
        }
        entries = found.values.sorted { $0.code < $1.code }
        inspections = counted.count
    }

    private static func counts(_ code: String) -> Bool {
        !DefectCode.isWithin(code, prefix: "0") && !DefectCode.isWithin(code, prefix: "8")
    }

    private static func entry(_ code: String, _ catalogue: DefectCatalogue) -> Entry {
        Entry(code: code, title: catalogue[code]?.title ?? "（缺失編號表無此編號）", group: DefectSection.section(of: code)?.group)
    }

    // MARK: Layout

    /// By 件數: inspections that have the code against all inspections.
    func byInspections(_ facts: QuarterFacts) -> ReportTable {
        let ranked = entries.sorted { ($1.inspections.total, $0.code) < ($0.inspections.total, $1.code) }
        let columns: [Column] =
            [.count("排序", 6), .text("缺失編號", 14), .text("缺失內容", 60), .count("缺失件數"), .share("缺失比率")] + Self.severityColumns
        let rows = ranked.enumerated().map { index, entry in
            row(
                entry, key: entry.code,
                [
                    .integer(Int64(index + 1)), .text(entry.code), .text(title(entry)), .integer(Int64(entry.inspections.total)),
                    .share(entry.inspections.total, of: inspections),
                ] + entry.inspections.cells)
        }
        return ReportTable(
            sheet: .commonDefects,
            notes: ["\(facts.quarter.zh)常見缺失（件數）", "缺失比率＝有該缺失的查核件數／查核總件數 \(inspections) 件（不含複查）；同一案取最重的程度。"], columns: columns,
            compared: ["缺失件數", "嚴重", "中等", "輕微", "未填"], rows: rows)
    }

    /// By 次數: occurrences of the code against all occurrences in its group.
    func byOccurrences(_ facts: QuarterFacts) -> ReportTable {
        let columns: [Column] =
            [.text("類別", 12), .count("排序", 6), .text("缺失編號", 14), .text("缺失內容", 60), .count("缺失次數"), .share("缺失比率")] + Self.severityColumns
        var rows: [ReportTable.Row] = []
        for group in Self.groups {
            let members = entries.filter { $0.group == group }.sorted { ($1.occurrences.total, $0.code) < ($0.occurrences.total, $1.code) }
            let all = members.reduce(0) { $0 + $1.occurrences.total }
            for (index, entry) in members.enumerated() {
                rows.append(
                    row(
                        entry, key: entry.code,
                        [
                            .text(group?.zh ?? "未分類"), .integer(Int64(index + 1)), .text(entry.code), .text(title(entry)),
                            .integer(Int64(entry.occurrences.total)), .share(entry.occurrences.total, of: all),
                        ] + entry.occurrences.cells))
            }
        }
        return ReportTable(
            sheet: .defectOccurrences, notes: ["\(facts.quarter.zh)常見缺失（次數）", "缺失比率＝該缺失次數／同類別缺失總次數；不含複查。"], columns: columns,
            compared: ["缺失次數", "嚴重", "中等", "輕微", "未填"], rows: rows)
    }

    /// The groups of the form first, in its order; then those that the form lacks.
    private static let groups: [StatisticsGroup?] = [
        .agency, .supervisor, .contractor, .strength1, .strength2, .safety, .progress, .design, .environment, .appearance, .function, nil,
    ]
    private static let severityColumns: [Column] = [.count("嚴重", 8), .count("中等", 8), .count("輕微", 8), .count("未填", 8)]

    private func title(_ entry: Entry) -> String { entry.unsettled == 0 ? entry.title : "\(entry.title)（含未定 \(entry.unsettled) 次）" }

    private func row(_ entry: Entry, key: String, _ cells: [Cell]) -> ReportTable.Row {
        ReportTable.Row(key: key, tenderNumber: "", label: "\(entry.code) \(entry.title)", cells: cells)
    }
}
