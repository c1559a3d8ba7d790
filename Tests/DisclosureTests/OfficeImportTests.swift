import Database
import Disclosure
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Testing

@Suite("Imports of the office")
struct OfficeImportTests {
    private func counts(_ report: JSON) -> [Int?] { ["added", "updated", "unchanged", "refused"].map { report[$0]?.int } }

    @Test("a register goes in once; the same file again changes nothing")
    func again() async throws {
        let store = try OfficeStore()
        #expect(counts(try await store.load(.tenders, "samples/tenders.csv")) == [60, 0, 0, 0])
        let before = try await sets(store)
        #expect(counts(try await store.load(.tenders, "samples/tenders.csv")) == [0, 0, 60, 0])
        // Only the note of the import itself was written.
        #expect(try await sets(store) == before + 1)
        #expect(try await tenders(store).count == 60)
    }

    private func sets(_ store: OfficeStore) async throws -> Int {
        let register = store.door.known.register
        return try await store.door.read { ledger in Int(try ledger.view(register).entries.reduce(0) { $0 + $1.seq }) }
    }

    private func tenders(_ store: OfficeStore) async throws -> [RecordRow] {
        let register = store.door.known.register
        return try await store.door.read { try $0.records(OfficeKinds.tender, in: register, order: "r.tender_no") }
    }

    @Test("Big5 gives the same records, keys byte for byte; amounts become NT$, dates ISO")
    func big5() async throws {
        let (store, other) = (try OfficeStore(), try OfficeStore())
        try await store.load(.tenders, "samples/tenders.csv")
        try await other.load(.tenders, "samples/tenders.big5.csv")
        let (left, right) = (try await tenders(store), try await tenders(other))
        #expect(left.map { $0.text("tender_no") } == right.map { $0.text("tender_no") })
        #expect(left.map { $0.text("contractor") } == right.map { $0.text("contractor") })
        let row = try #require(left.first { $0.text("tender_no") == OfficeStore.tender.number })
        #expect(Array(row.text("tender_no").utf8) == Array("-B-12-25-F-059-00-00".utf8))
        let first = try #require(left.first { $0.text("tender_no") == "113-B-025-01-187" })
        #expect(first.integer("budget") == 1_535_000)
        #expect(first.text("awarded") == "2024-10-31")
        #expect(first.integer("x") == 20_094_325)
        #expect(first.integer("planned_progress") == 10_000)
    }

    @Test("only what differs is written")
    func updates() async throws {
        let store = try OfficeStore()
        try await store.load(.tenders, "samples/tenders.csv")
        let text = String(decoding: try OfficeStore.sample("samples/tenders.csv"), as: UTF8.self)
        let report = try await store.load(
            .tenders, text: text.replacing("測試營造099股份有限公司,,前瞻計畫,,0,100.0,99.93,施工中", with: "測試營造099股份有限公司,,前瞻計畫,,0,100.0,100.0,完工"))
        #expect(counts(report) == [0, 1, 59, 0])
        let register = store.door.known.register
        let last = try await store.door.read { ledger in
            let dossier = try #require(try ledger.dossier(register))
            return try ledger.writes(dossier).last { $0.operation.kind == OfficeKinds.tender.number }?.operation
        }
        let operation = try #require(last)
        #expect(operation.action == .write)
        #expect(Set(operation.fields.map { OfficeKinds.tender.fields[$0.number].name }) == ["actual_progress", "status"])
    }

    @Test("each kind of wrong row is listed with line, column and reason; good rows go in")
    func wrongRows() async throws {
        let store = try OfficeStore()
        let report = try await store.load(.tenders, "samples/bad-tenders.csv")
        #expect(counts(report) == [2, 0, 0, 13])
        let listed = try #require(report["rows_refused"]?.array)
        func line(_ row: JSON) -> String {
            "\(row["line"]?.int ?? 0) \(row["column"]?.int ?? 0) \(row["column_name"]?.string ?? "") \(row["code"]?.string ?? "")"
        }
        #expect(
            listed.map(line) == [
                "3 12 實際開工日期 day.noSuchDay", "4 3 標案編號 value.missing", "5 9 發包預算(千元) value.notNumber", "6 0  csv.too_few_cells",
                "7 16 監造 value.controlCharacter", "8 3 標案編號 key.duplicate", "9 4 標案名稱 value.newline", "11 9 發包預算(千元) value.fullWidth",
                "12 11 實際決標日期 day.fullWidth", "13 3 標案編號 value.tooLong", "14 0  csv.too_many_cells", "15 22 預定進度 value.outOfRange",
                "16 11 實際決標日期 day.twoDigitYear",
            ])
        #expect(listed[2]["value"] == "約兩千萬")
        #expect(listed.allSatisfy { $0["message"]?.string?.isEmpty == false && $0["message_en"]?.string?.isEmpty == false })
        // They are kept for correction.
        let id = try #require(report["import"]?.string.flatMap { ID($0) })
        let kept = try await store.door.showImport(store.office, id)
        #expect(kept["rows_refused"] == report["rows_refused"])
        #expect(kept["refused"] == 13)
        #expect(try await store.door.listImports(store.office).array?.count == 1)
    }

    @Test("a dry run tells the same and writes nothing")
    func dryRun() async throws {
        let store = try OfficeStore()
        let report = try await store.load(.tenders, "samples/bad-tenders.csv", dryRun: true)
        #expect(counts(report) == [2, 0, 0, 13])
        #expect(report["dry_run"] == true)
        #expect(report["rows_refused"]?.array?.count == 13)
        #expect(try await tenders(store).isEmpty)
        #expect(try await store.door.listImports(store.office).array?.isEmpty == true)
    }

    @Test("XML adds monthly progress and leaves alone what it does not hold")
    func xml() async throws {
        let store = try OfficeStore()
        try await store.load(.tenders, "samples/tenders.csv")
        let report = try await store.load(.tenders, "samples/tenders.xml")
        #expect(report["refused"] == 0)
        #expect(report["added"] == 0)
        #expect(report["updated"] == 20)
        let register = store.door.known.register
        let months = try await store.door.read { try $0.records(OfficeKinds.progress, in: register) }
        #expect(months.count == 120)
        #expect(Set(months.compactMap { $0.integer("year") }) == [2025])
        let row = try #require(try await tenders(store).first { $0.text("tender_no") == OfficeStore.tender.number })
        // Coordinates and award are in the CSV only.
        #expect(row.integer("x") != nil)
        #expect(!row.text("awarded").isEmpty)
        #expect(counts(try await store.load(.tenders, "samples/tenders.xml")) == [0, 0, 20, 0])
    }

    @Test("the other registers")
    func others() async throws {
        let store = try OfficeStore()
        #expect(counts(try await store.load(.jurors, "samples/jurors.csv")) == [40, 0, 0, 0])
        #expect(counts(try await store.load(.calendar, "samples/calendar-114.csv")) == [365, 0, 0, 0])
        #expect(counts(try await store.load(.calendar, "samples/calendar-115.csv")) == [365, 0, 0, 0])
        #expect(counts(try await store.load(.citizenReports, "samples/citizen-reports.csv")) == [15, 0, 0, 0])
        #expect(counts(try await store.load(.defectCodes, "catalogue/defect-codes.csv")) == [721, 0, 0, 0])
        #expect(counts(try await store.load(.defectPoints, "catalogue/defect-points.csv")) == [578, 0, 0, 0])
        let (calendar, catalogue) = try await store.door.read { (try officeCalendar($0), try defectCatalogue($0)) }
        #expect(!calendar.isOfficeDay(OfficeStore.day("2025-01-01")))
        #expect(calendar.isComplete(year: 2026))
        #expect(catalogue.count == 721)
        #expect(catalogue.bracket(of: "4.01.01") == PointBracket(kind: .deduct, first: 2, second: 4))
    }

    @Test("keys that differ only in how a character is composed are two tenders")
    func composedKeys() async throws {
        let store = try OfficeStore()
        let header = TenderRow.columns.joined(separator: ",")
        func row(_ number: String) -> String { "397010274C,水利局,\(number),工程,,,,,1000" + String(repeating: ",", count: 16) }
        let report = try await store.load(.tenders, text: "\(header)\r\n\(row("caf\u{E9}"))\r\n\(row("cafe\u{301}"))\r\n")
        #expect(counts(report) == [2, 0, 0, 0])
    }

    @Test("a repeated command gives the first answer and imports nothing twice")
    func repeatedCommand() async throws {
        let store = try OfficeStore()
        let command = ID.random()
        let bytes = try OfficeStore.sample("samples/bad-tenders.csv")
        let first = try await store.door.importFile(store.office, command: command, what: .tenders, bytes: bytes, fileName: "a.csv")
        let second = try await store.door.importFile(store.office, command: command, what: .tenders, bytes: bytes, fileName: "a.csv")
        #expect(first == second)
        #expect(try await store.door.listImports(store.office).array?.count == 1)
    }

    @Test("at most 5,000 problems are kept; their number is told exactly")
    func manyProblems() async throws {
        let store = try OfficeStore()
        let rows = String(repeating: "114年,一,2,\r\n", count: 6_000)
        let report = try await store.load(.calendar, text: "西元日期,星期,是否放假,備註\r\n" + rows)
        #expect(report["refused"] == 6_000)
        #expect(report["problems"] == 6_000)
        #expect(report["rows_refused"]?.array?.count == 5_000)
    }

    @Test(
        "a file that is no such file is refused as a whole",
        arguments: ["", "a,b\r\n1,2\r\n", "<xml", "<?xml version=\"1.0\"?><other/>"])
    func unreadable(_ text: String) async throws {
        let store = try OfficeStore()
        #expect(await problem { try await store.load(.tenders, text: text) } == "422.4")
    }

    @Test("a juror may not import")
    func roles() async throws {
        let store = try OfficeStore()
        let code = await problem {
            try await store.door.importFile(store.juror, command: .random(), what: .jurors, bytes: [], fileName: "")
        }
        #expect(code == "403.1")
    }

    /// Without a clock: a time would measure the tests beside this one.
    @Test("1,940 tenders come in as one import")
    func size() async throws {
        let store = try OfficeStore()
        let text = String(decoding: try OfficeStore.sample("samples/tenders.csv"), as: UTF8.self)
        let lines = text.split(separator: "\r\n").map(String.init)
        var many = lines[0] + "\r\n"
        for index in 0..<1_940 {
            var cells = lines[1 + index % 60].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            cells[2] = "T-\(index)"
            many += cells.joined(separator: ",") + "\r\n"
        }
        let report = try await store.load(.tenders, text: many)
        #expect(counts(report) == [1_940, 0, 0, 0])
    }
}
