internal import Disclosure
internal import HTTP
internal import Inspection
internal import Replication
internal import Reporting

/// The quarterly report. 季報.
enum ReportRoutes {
    static let all: [Route] = [
        .query("/v1/office/report/quarter/{quarter}", .report) { call, caller in
            let query = call.query
            let quarter = try quarter(call)
            let format = try query.choice("format", of: ReportFormat.self) ?? .ods
            let bytes = try await call.door.reportQuarter(
                caller, quarter: quarter, format: format, sheet: try query.choice("sheet", of: ReportSheet.self))
            let type = format == .ods ? "application/vnd.oasis.opendocument.spreadsheet" : "text/csv; charset=utf-8"
            return HTTPResponse(
                status: 200,
                headers: [("Content-Type", type), ("Content-Disposition", "attachment; filename=\"\(quarter).\(format.rawValue)\"")], body: bytes)
        },
        .command("/v1/office/report/quarter/{quarter}/close", .report) { call, caller in
            .json(try await call.door.closeQuarter(caller, command: try call.command(), quarter: try quarter(call)))
        },
    ]

    private static func quarter(_ call: Call) throws -> Quarter {
        switch Quarter.parse(call.parameter("quarter")) {
        case .success(let quarter): return quarter
        case .failure(let problem): throw Problems.invalid("quarter", zh: problem.zh, en: problem.en)
        }
    }
}
