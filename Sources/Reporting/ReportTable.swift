internal import Inspection
internal import Sheets

/// The tables of a quarter's report. Raw values name the sheet in commands and in the API.
package enum ReportSheet: String, Sendable, CaseIterable {
    /// 季報表.
    case quarterList = "quarter-list"
    /// 總表.
    case wideList = "wide-list"
    /// 常見缺失, by inspections (件數).
    case commonDefects = "common-defects"
    /// 常見缺失, by occurrences (次數).
    case defectOccurrences = "defect-occurrences"
    /// 級距統計表.
    case tiers
    /// 更正表.
    case corrections

    /// Name of the sheet.
    package var zh: String {
        switch self {
        case .quarterList: "查核案件季報表"
        case .wideList: "查核案件總表"
        case .commonDefects: "常見缺失（件數）"
        case .defectOccurrences: "常見缺失（次數）"
        case .tiers: "級距統計表"
        case .corrections: "更正表"
        }
    }

    /// English name.
    package var en: String {
        switch self {
        case .quarterList: "quarter list"
        case .wideList: "wide list"
        case .commonDefects: "common defects by inspections"
        case .defectOccurrences: "common defects by occurrences"
        case .tiers: "tiers"
        case .corrections: "corrections"
        }
    }
}

/// A row as it was reported, kept when a quarter is closed (結季) to show corrections later.
package struct RowSnapshot: Sendable, Equatable {
    /// A column and what stood there, as people read it.
    package struct Field: Sendable, Equatable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package var sheet: ReportSheet
    /// Names the row within its sheet for good.
    package var key: String
    /// 標案編號; empty for rows that are no visit.
    package var tenderNumber: String
    /// What people call the row.
    package var label: String
    package var fields: [Field]

    package init(sheet: ReportSheet, key: String, tenderNumber: String, label: String, fields: [Field]) {
        self.sheet = sheet
        self.key = key
        self.tenderNumber = tenderNumber
        self.label = label
        self.fields = fields
    }
}

/// One sheet while it is being laid out: rows keep their key until the end.
struct ReportTable {
    struct Row {
        let key: String
        let tenderNumber: String
        let label: String
        let cells: [Cell]
    }

    let sheet: ReportSheet
    /// Title and notes above the header.
    let notes: [String]
    let columns: [Column]
    /// Columns whose change after closing is a correction; ranks and shares follow from counts and are not listed.
    let compared: Set<String>
    let rows: [Row]

    var laidOut: Sheet {
        Sheet(name: sheet.zh, columns: columns, rows: rows.map(\.cells), preamble: notes.map { [.text($0)] })
    }

    var snapshots: [RowSnapshot] {
        rows.map { row in
            let fields = zip(columns, row.cells).filter { compared.contains($0.0.title) }.map { RowSnapshot.Field($0.title, $1.shown) }
            return RowSnapshot(sheet: sheet, key: row.key, tenderNumber: row.tenderNumber, label: row.label, fields: fields)
        }
    }
}

extension Cell {
    /// The cell as people read it, for comparing and for the list of corrections.
    var shown: String {
        switch self {
        case .empty: ""
        case .text(let text), .key(let text): text
        case .integer(let number): String(number)
        case .decimal(let scaled, let places), .percent(let scaled, let places): Self.plain(scaled, places)
        case .date(let year, let month, let day): CalendarDay(year: year, month: month, day: day).map(RocCalendar.format) ?? ""
        }
    }

    private static func plain(_ scaled: Int64, _ places: Int) -> String {
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = scaled < 0 ? "-" : ""
        return places == 0 ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    static func date(_ day: CalendarDay?) -> Cell {
        guard let (year, month, day) = day?.parts else { return .empty }
        return .date(year: year, month: month, day: day)
    }

    /// Free text; an empty cell for an empty text.
    static func words(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }
    static func number(_ value: Int?) -> Cell { value.map { .integer(Int64($0)) } ?? .empty }

    /// NT$ as thousands (千元): a whole number where it is one, else with three places.
    static func thousands(_ dollars: Int?) -> Cell {
        guard let dollars else { return .empty }
        return dollars.isMultiple(of: 1000) ? .integer(Int64(dollars / 1000)) : .decimal(scaled: Int64(dollars), places: 3)
    }

    /// `count` of `total` in percent with two decimals, rounded half up; empty without a total.
    static func share(_ count: Int, of total: Int) -> Cell {
        guard total > 0 else { return .empty }
        return .percent(scaled: Int64((count * 20_000 + total) / (2 * total)), places: 2)
    }
}

extension Column {
    static func text(_ title: String, _ width: Int) -> Column { Column(title: title, widthInCharacters: width, kind: .text) }
    static func count(_ title: String, _ width: Int = 10) -> Column { Column(title: title, widthInCharacters: width, kind: .integer) }
    static func day(_ title: String) -> Column { Column(title: title, widthInCharacters: 12, kind: .date) }
    static func share(_ title: String) -> Column { Column(title: title, widthInCharacters: 10, kind: .percent) }
}
