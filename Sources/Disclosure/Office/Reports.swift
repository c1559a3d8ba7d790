internal import Database
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication
package import Reporting
internal import Sheets

/// File format of a report.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// OpenDocument spreadsheet with all sheets.
    case ods
    /// One sheet as UTF-8 with byte order mark.
    case csv
}

extension Door {
    /// The quarterly report (季報) as a file. The same data give the same bytes, whenever it is written.
    ///
    /// - Parameter sheet: for CSV the sheet to give, the quarter list when nil; ODS holds them all.
    package func reportQuarter(
        _ caller: Caller, quarter: Quarter, format: ReportFormat = .ods, sheet: ReportSheet? = nil
    ) async throws -> [UInt8] {
        let report = try await quarterReport(caller, quarter)
        switch format {
        case .csv: return report.csv(sheet ?? .quarterList) ?? []
        case .ods:
            do {
                return try report.ods()
            } catch {
                // Imports refuse what a sheet cannot hold, so this is a fault of the program or of the container library.
                throw Problems.internalFailure
            }
        }
    }

    /// The report as sheets, for pages and tests.
    package func quarterReport(_ caller: Caller, _ quarter: Quarter) async throws -> QuarterReport {
        try Permission.require(caller, .report)
        let known = known
        let today = CalendarDay.legalDay(ofMillisecondsUTC: clock())
        let (facts, plans) = try await read { ledger in
            let facts = try ReportGathering(ledger, known, today: today).facts(quarter)
            let told = Set(facts.visits.map(\.id))
            let rows = try ledger.records(
                OfficeKinds.plan, where: "r.day BETWEEN ? AND ?", [.text(quarter.days.lowerBound.description), .text(quarter.days.upperBound.description)])
            return (facts, rows.filter { told.contains($0.id.description) }.map { PlanRow(row: $0) })
        }
        try await noteKnown(caller, plans: plans)
        return QuarterReport(facts)
    }

    /// Closes a quarter (結季): keeps every row as it is reported now. Later reports list what differs as corrections.
    ///
    /// - Throws: problem 422.3 before the quarter has ended, when it is closed already, and while photos of its visits are missing.
    package func closeQuarter(_ caller: Caller, command: CommandID, quarter: Quarter) async throws -> JSON {
        try Permission.require(caller, .report)
        let files = PhotoFiles(data)
        return try await self.command(caller, command) { change in
            let today = CalendarDay.legalDay(ofMillisecondsUTC: change.now)
            guard today > quarter.days.upperBound else { throw Refusal.quarterNotOver(quarter) }
            let gathering = try ReportGathering(change.ledger, change.known, today: today)
            let facts = try gathering.facts(quarter)
            guard facts.closed == nil else { throw Refusal.quarterClosed(quarter) }
            let lacking = try gathering.files(of: quarter).compactMap { file in
                let missing = try file.missingEvidence(change.ledger, files).count
                return missing == 0 ? nil : (number: file.number, count: missing)
            }
            guard lacking.isEmpty else { throw Refusal.quarterEvidenceMissing(lacking) }
            let rows = QuarterReport(facts).snapshots
            try change.append(
                rows.map { row in
                    let key: [String: FieldValue] = ["quarter": .text(quarter.description), "row_key": .text(row.storedKey)]
                    let id = OfficeKinds.closedRow.keyedID(in: change.known.register, key)
                    return OfficeKinds.closedRow.operation(
                        .create, id, key.merging(["content": .text(row.json.serialized()), "closed_at": .integer(change.now)]) { $1 })
                }, to: change.known.register, author: caller.person)
            return ["quarter": .string(quarter.description), "rows": JSON(rows.count), "closed_at": .moment(change.now)]
        }
    }
}

extension Refusal {
    fileprivate static func quarterNotOver(_ quarter: Quarter) -> Refusal {
        Refusal(
            code: "quarter.notOver", rule: "規則彙整 §6 季報", zh: "\(quarter.zh)還沒有結束，不能結季。", en: "The quarter \(quarter) is not over yet.",
            remedyZh: "請於 \(RocCalendar.format(quarter.days.upperBound)) 之後結季。", remedyEn: "Close it after \(quarter.days.upperBound).")
    }

    fileprivate static func quarterClosed(_ quarter: Quarter) -> Refusal {
        Refusal(
            code: "quarter.closed", rule: "規則彙整 §6 季報", zh: "\(quarter.zh)已經結季。", en: "The quarter \(quarter) is closed already.",
            remedyZh: "請直接產生季報；之後的異動會列在更正表。", remedyEn: "Write the report: later changes are on its sheet of corrections.")
    }
}
