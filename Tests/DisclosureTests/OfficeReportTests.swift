import Disclosure
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Reporting
import Sheets
import Testing

@Suite("Quarterly report of the office")
struct OfficeReportTests {
    private static func quarter() throws -> Quarter { try Quarter.parse("114Q3").get() }

    /// Two visits in the quarter, one of them a re-inspection, and one in the quarter before.
    private func prepared() async throws -> (OfficeStore, [OfficeStore.Visit]) {
        let store = try OfficeStore(on: "2025-04-01")
        try await store.loadRegisters()
        let earlier = try await store.visit(TenderKey(agencyCode: "397010137B", number: "113-B-025-01-187"), on: "2025-05-06")
        let first = try await store.visit(OfficeStore.tender, on: "2025-07-10")
        let again = try await store.visit(
            TenderKey(agencyCode: "397011781B", number: "-B-23-12-F-774-00-00"), on: "2025-07-22", kind: .reinspection)
        try await store.score(first, works: 47)
        try await store.defect(first, 1, "5.01.01", .medium, points: 2)
        try await store.defect(first, 2, "4.01.04.01", .minor, points: 0)
        return (store, [earlier, first, again])
    }

    private func cell(_ report: QuarterReport, _ sheet: ReportSheet, _ row: Int, _ column: String) -> Cell? {
        guard let laidOut = report[sheet], let place = laidOut.columns.firstIndex(where: { $0.title == column }) else { return nil }
        return laidOut.rows.indices.contains(row) ? laidOut.rows[row][place] : nil
    }

    @Test("visits of the quarter with score, points and letters; re-inspections apart")
    func lists() async throws {
        let (store, visits) = try await prepared()
        _ = try await store.door.addLetter(
            store.office, command: .random(), plan: visits[1].plan, direction: .out, purpose: .record, day: OfficeStore.day("2025-07-15"), number: "第1號")
        let report = try await store.door.quarterReport(store.office, try Self.quarter())
        #expect(report[.wideList]?.rows.count == 2)
        #expect(cell(report, .wideList, 0, "標案編號") == .key("-B-12-25-F-059-00-00"))
        #expect(cell(report, .wideList, 0, "評分") == .integer(80))
        #expect(cell(report, .wideList, 0, "廠商扣點") == .integer(2))
        #expect(cell(report, .wideList, 0, "發文日期文號") == .text("114-07-15 第1號"))
        #expect(cell(report, .wideList, 0, "改善結果") == .text("逾期（2 項）；未改善 2／共 2 項"))
        #expect(cell(report, .wideList, 1, "評分") == .text("未評分"))
        #expect(cell(report, .wideList, 1, "備註") == .text("複查"))
        // The tender is of tier 1; the visit of May counts in the year's sum only, in its own tier.
        #expect(cell(report, .tiers, 0, "已查核") == .integer(1))
        #expect(cell(report, .tiers, 0, "甲等") == .integer(1))
        #expect(cell(report, .tiers, 4, "已查核") == .integer(1))
        #expect(cell(report, .tiers, 4, "已查核(年累計)") == .integer(2))
        #expect(cell(report, .tiers, 4, "複查") == .integer(1))
        #expect(cell(report, .commonDefects, 0, "缺失編號") == .text("4.01.04"))
    }

    @Test("written twice, on another day too, the bytes are the same")
    func sameBytes() async throws {
        let (store, _) = try await prepared()
        let quarter = try Self.quarter()
        let first = try await store.door.reportQuarter(store.office, quarter: quarter)
        store.setDay("2026-01-05")
        #expect(try await store.door.reportQuarter(store.office, quarter: quarter) == first)
        #expect(first.starts(with: Array("PK".utf8)))
        let csv = try await store.door.reportQuarter(store.office, quarter: quarter, format: .csv, sheet: .wideList)
        #expect(String(decoding: csv, as: UTF8.self).contains("-B-12-25-F-059-00-00"))
    }

    @Test("a conflict in a score or a defect is marked")
    func unsettled() async throws {
        let (store, visits) = try await prepared()
        let quarter = try Self.quarter()
        let defect = try #require(
            try await store.door.read { try $0.records(FieldKinds.defect, in: visits[1].dossier, where: "r.number=1").first?.id })
        try await contest(
            store, visits[1].dossier, FieldKinds.defect, defect, ["severity": .text("S"), "points": .integer(4)],
            ["severity": .text("L"), "points": .integer(0)])
        let report = try await store.door.quarterReport(store.office, quarter)
        guard case .text(let points) = cell(report, .wideList, 0, "廠商扣點") else {
            Issue.record("points are printed as if they were settled")
            return
        }
        #expect(points.hasSuffix("（未定）"))
        let sheet = visits[1].sheets[0]
        let item = FieldKinds.score.keyedID(in: sheet, ["item": .text("w")])
        try await contest(store, sheet, FieldKinds.score, item, ["value": .integer(40)], ["value": .integer(50)])
        #expect(cell(try await store.door.quarterReport(store.office, quarter), .wideList, 0, "評分") == .text("未定（衝突）"))
    }

    @Test("conflicts are listed and settled by the office, by number or by value")
    func settle() async throws {
        let (store, visits) = try await prepared()
        let dossier = visits[1].dossier
        let defects = try await store.door.read { try $0.records(FieldKinds.defect, in: dossier, order: "r.number").map(\.id) }
        for defect in defects {
            try await contest(
                store, dossier, FieldKinds.defect, defect, ["severity": .text("S"), "points": .integer(4)], ["severity": .text("L"), "points": .integer(0)])
        }
        let listed = try await store.door.listConflicts(store.office).array ?? []
        #expect(listed.count == 2)
        let first = try #require(listed.first { $0["record"]?.string == defects[0].description })
        #expect(first["visit"]?.string == visits[1].number)
        #expect(first["number"] == 1)
        #expect(first["fields"]?.array?.compactMap { $0["name"]?.string } == ["severity", "points"])
        let values = first["candidates"]?.array?.compactMap { $0["values"] } ?? []
        #expect(Set(values.compactMap { $0["severity"]?.string }) == ["S", "L"])
        func take(_ defect: RecordID, _ choice: JSON, seen: String? = nil) async throws -> JSON {
            let register = try #require(first["register"]?.int)
            let read = try #require(ConflictChoice(choice))
            return try await store.door.takeConflict(
                store.office, command: .random(), dossier: dossier, record: defect, register: register, choice: read, seen: seen)
        }
        #expect(await problem { try await take(defects[0], "3") } == "422.4")
        #expect(await problem { try await take(defects[0], "1", seen: "0000000000000000") } == "409.4")
        _ = try await take(defects[0], "1", seen: first["token"]?.string)
        #expect(await problem { try await take(defects[1], ["severity": "M"]) } == "422.4")
        _ = try await take(defects[1], ["severity": "M", "points": 2])
        #expect(await problem { try await take(defects[1], "1") } == "404.1")
        let after = try await store.door.read { try $0.records(FieldKinds.defect, in: dossier, order: "r.number") }
        #expect(after[0].text("severity") == values[0]["severity"]?.string)
        #expect(after[1].text("severity") == "M")
        #expect(after[1].integer("points") == 2)
        #expect(try await store.door.listConflicts(store.office) == [])
        #expect(await problem { try await store.door.listConflicts(store.juror) } == "403.1")
        // What was settled is told from then on: one by number, one by a value of its own.
        let settled = try await store.door.listSettledConflicts(store.office).array ?? []
        #expect(settled.map { $0["record"]?.string } == defects.prefix(2).map(\.description))
        #expect(settled.map { $0["choice"] ?? .null } == [1, .null])
        #expect(settled.map { $0["values"]?["severity"]?.string } == [values[0]["severity"]?.string, "M"])
        #expect(settled.allSatisfy { $0["candidates"]?.array?.count == 2 && $0["visit"]?.string == visits[1].number && $0["token"] == nil })
        #expect(await problem { try await store.door.listSettledConflicts(store.juror) } == "403.1")
    }

    @Test("closing keeps every row; what changes later is a correction")
    func closing() async throws {
        let (store, visits) = try await prepared()
        let quarter = try Self.quarter()
        #expect(await problem { try await store.door.closeQuarter(store.office, command: .random(), quarter: quarter) } == "quarter.notOver")
        store.setDay("2025-10-20")
        let command = ID.random()
        let answer = try await store.door.closeQuarter(store.office, command: command, quarter: quarter)
        #expect(answer["rows"]?.int ?? 0 > 4)
        #expect(try await store.door.closeQuarter(store.office, command: command, quarter: quarter) == answer)
        #expect(await problem { try await store.door.closeQuarter(store.office, command: .random(), quarter: quarter) } == "quarter.closed")
        #expect(try await store.door.quarterReport(store.office, quarter)[.corrections]?.rows == [])
        _ = try await store.door.setDisposition(store.office, command: .random(), plan: visits[1].plan, advised: "撤換工地主任")
        let report = try await store.door.quarterReport(store.office, quarter)
        #expect(
            report[.corrections]?.rows.map { Array($0[3...]) } == [[.text("查核建議處置"), .text(""), .text("撤換工地主任")]])
        #expect(cell(report, .wideList, 0, "查核建議處置") == .text("撤換工地主任"))
    }

    @Test("only the office reports")
    func roles() async throws {
        let store = try OfficeStore()
        let quarter = try Self.quarter()
        #expect(await problem { try await store.door.reportQuarter(store.juror, quarter: quarter) } == "403.1")
        #expect(await problem { try await store.door.closeQuarter(store.juror, command: .random(), quarter: quarter) } == "403.1")
    }

    /// Two writes of one register by two views that had not seen each other.
    private func contest(
        _ store: OfficeStore, _ dossier: DossierID, _ kind: KindDeclaration, _ record: RecordID, _ left: [String: FieldValue], _ right: [String: FieldValue]
    ) async throws {
        let author = store.office.person
        let view = try await store.door.read { try $0.view(dossier) }
        for values in [left, right] {
            try await store.door.write { change in
                try change.append([kind.operation(.write, record, values)], to: dossier, author: author, view: view)
            }
        }
    }
}
