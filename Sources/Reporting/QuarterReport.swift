internal import Inspection
package import Sheets

/// The quarterly report (季報) as sheets, and its rows as they are kept when the quarter is closed.
///
/// A pure function of its facts: equal facts give equal bytes, in whatever order they were gathered.
package struct QuarterReport: Sendable {
    /// All sheets, in the order of `ReportSheet`.
    package let workbook: Workbook
    /// Rows to keep when the quarter is closed.
    package let snapshots: [RowSnapshot]

    /// Computes the report.
    package init(_ facts: QuarterFacts) {
        let figures = VisitFigures.sorted(facts)
        let defects = DefectStatistics(facts)
        let tables = [
            VisitLists.quarterList(figures, facts), VisitLists.wideList(figures, facts), defects.byInspections(facts), defects.byOccurrences(facts),
            TierTable.table(figures, facts),
        ]
        snapshots = tables.flatMap(\.snapshots)
        let corrections = Corrections.table(facts, now: snapshots)
        // The document's date is the quarter's end and not today: written twice, the report is the same.
        workbook = Workbook(
            sheets: (tables + [corrections]).map(\.laidOut), title: "\(facts.quarter.zh)工程施工查核季報", created: "\(facts.quarter.days.upperBound)T00:00:00")
    }

    /// One sheet.
    package subscript(sheet: ReportSheet) -> Sheet? { workbook.sheets.first { $0.name == sheet.zh } }

    /// The whole report as ODS; throws what `Sheets.ods` throws.
    package func ods() throws(SheetError) -> [UInt8] { try Sheets.ods(workbook) }

    /// One sheet as CSV; nil when there is none of that name.
    package func csv(_ sheet: ReportSheet) -> [UInt8]? { self[sheet].map { Sheets.csv($0) } }
}
