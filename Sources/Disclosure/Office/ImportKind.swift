internal import Inspection
internal import Records
internal import Replication

/// What can be imported. Raw values are in the API's paths and in stored imports.
package enum ImportKind: String, Sendable, CaseIterable {
    /// 標案.
    case tenders
    /// 委員名冊.
    case jurors
    /// 辦公日曆.
    case calendar
    /// 全民督工.
    case citizenReports = "citizen-reports"
    /// 缺失編號表.
    case defectCodes = "defect-codes"
    /// 扣點級距.
    case defectPoints = "defect-points"

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .tenders: "標案"
        case .jurors: "委員名冊"
        case .calendar: "辦公日曆"
        case .citizenReports: "全民督工"
        case .defectCodes: "缺失編號表"
        case .defectPoints: "扣點級距"
        }
    }

    /// Columns that a CSV file must have.
    var columns: [String] {
        switch self {
        case .tenders: TenderRow.columns
        case .jurors: JurorRow.columns
        case .calendar: CalendarRow.columns
        case .citizenReports: CitizenReportRow.columns
        case .defectCodes: DefectCodeRow.columns
        case .defectPoints: DefectPointRow.columns
        }
    }

    /// Columns whose values together must not occur twice in a file; the last one is shown with the problem.
    var keyColumns: [String] {
        switch self {
        case .tenders: ["執行機關代碼", TenderRow.numberColumn]
        case .jurors: ["委員編號"]
        case .calendar: ["西元日期"]
        case .citizenReports: ["案件編號"]
        case .defectCodes, .defectPoints: ["code"]
        }
    }

    /// Whether the records belong to the catalogue, which goes out to laptops, and not to the register, which does not.
    var isCatalogue: Bool { self == .defectCodes || self == .defectPoints }

    /// Reads one row of a CSV file.
    func read(_ row: SourceRow) -> ImportReading {
        switch self {
        case .tenders: TenderRow.read(row).imported
        case .jurors: JurorRow.read(row).imported
        case .calendar: CalendarRow.read(row).imported
        case .citizenReports: CitizenReportRow.read(row).imported
        case .defectCodes: DefectCodeRow.read(row).imported
        case .defectPoints: DefectPointRow.read(row).imported
        }
    }
}

/// What reading one row gave: its records, or the problems that keep it out.
struct ImportReading: Sendable, Equatable {
    let row: ImportedRow?
    let problems: [RowProblem]
}

/// A row of a file as the records that it stands for: the row's own first, then those that come with it.
struct ImportedRow: Sendable, Equatable {
    /// Values that make the row's key, in order; compared byte for byte.
    let key: [String]
    let records: [ImportedRecord]
}

/// One record with the values that a file gives. Fields that the file does not have are left as they are stored.
struct ImportedRecord: Sendable, Equatable {
    /// Number of the record's kind.
    let kind: UInt32
    let values: [String: FieldValue]
}

extension FieldValue {
    /// A text; nothing for an empty one, so that "empty" and "never given" are the same.
    static func filled(_ text: String) -> FieldValue { text.isEmpty ? .null : .text(text) }
    static func day(_ day: CalendarDay?) -> FieldValue { FieldValue(day?.description) }

    /// The same value byte for byte. Swift takes differently composed characters for equal, which an import must not.
    func isIdentical(to other: FieldValue) -> Bool {
        if case .text(let left) = self, case .text(let right) = other { return left.utf8.elementsEqual(right.utf8) }
        return self == other
    }
}
