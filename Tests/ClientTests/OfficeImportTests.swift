import Glibc
import HTTP
import Terminal
import Testing

@testable import Client

@Suite struct OfficeImportTests {
    private let line = ["office", "import", "tenders"]

    /// Runs with a file of these bytes.
    private func run(
        _ line: [String], _ options: [String] = [], name: String = "標案 1.csv", bytes: [UInt8] = [0xA4, 0xA4, 0x0A], answer: JSON
    ) async throws -> OfficeRun {
        let folder = try makeOfficeDirectory()
        defer { rmdir(folder) }
        let path = "\(folder)/\(name)"
        try OfficeFiles.write(bytes, to: path)
        defer { unlink(path) }
        return try await OfficeRun.run(line + [path] + options, [.json(answer)])
    }

    @Test func refusedRowsAreListedWithTheirPlace() async throws {
        let run = try await run(line, answer: OfficeDocuments.imported)
        #expect(run.code == .outstanding)
        #expect(
            run.output == """
                行  欄              值         原因
                --  --------------  ---------  ------------------------------
                12  9 實際決標日期  114/13/45  沒有這一天，請檢查月份和日期。
                12  2 標案編號                 必填欄位是空的。
                40  整列                       這一列只有 5 欄，應有 24 欄。

                """)
        #expect(
            run.messages == """
                正在傳送 標案 1.csv（3 B）……
                已匯入 Imported：標案 新增 1938、更新 2、不變 0、退件 2 列
                更正後再匯入一次即可；退件明細：plumb office import show 3f9a0c12

                """)
    }

    @Test func refusedRowsInEnglish() async throws {
        let run = try await run(line, ["--lang", "en"], name: "t.csv", answer: OfficeDocuments.imported)
        #expect(
            run.output == """
                Line  Column          Value      Reason
                ----  --------------  ---------  ------------------------------------------
                  12  9 實際決標日期  114/13/45  There is no such day. Check month and day.
                  12  2 標案編號                 This column must not be empty.
                  40  whole row                  The row has 5 columns instead of 24.

                """)
        #expect(run.messages.contains("Imported: tenders: 1938 added, 2 updated, 0 unchanged, 2 rows refused\n"))
    }

    @Test func theFileGoesAsItIs() async throws {
        var answer = OfficeDocuments.imported
        answer["refused"] = 0
        answer["rows_refused"] = []
        let run = try await run(line, ["--format", "csv", "--dry-run", "--json"], answer: answer)
        #expect(run.code == .ok)
        #expect(run.json == answer)
        #expect(run.asked.map(\.target) == ["/v1/office/import/tenders?name=%E6%A8%99%E6%A1%88%201.csv&format=csv&dry_run=1"])
        #expect(run.asked.first?.body == [0xA4, 0xA4, 0x0A])
        #expect(run.asked.first?.method == "POST")
    }

    @Test func jsonAlsoTellsRefusedRowsByTheExitCode() async throws {
        let run = try await run(line, ["--json"], answer: OfficeDocuments.imported)
        #expect(run.code == .outstanding)
        #expect(run.json == OfficeDocuments.imported)
    }

    private func manyProblems(_ count: Int, of told: Int) -> JSON {
        var answer = OfficeDocuments.imported
        answer["refused"] = .integer(Int64(told))
        answer["problems"] = .integer(Int64(told))
        answer["rows_refused"] = .array(
            (0..<count).map { ["line": .integer(Int64($0 + 2)), "column": 1, "column_name": "a", "value": "b", "message": "錯", "message_en": "wrong"] })
        return answer
    }

    @Test func twentyProblemsAreShownAndTheRestCounted() async throws {
        let short = try await run(line, answer: manyProblems(31, of: 31))
        #expect(short.output.split(separator: "\n").count == 22)
        #expect(short.messages.contains("另有 11 項；加 --all 全部列出。"))
        let all = try await run(line, ["--all"], answer: manyProblems(31, of: 31))
        #expect(all.output.split(separator: "\n").count == 33)
        #expect(!all.messages.contains("另有"))
        let lost = try await run(line, ["--all"], answer: manyProblems(31, of: 40))
        #expect(lost.messages.contains("另有 9 項沒有保留"))
    }

    @Test func aMissingFileIsToldBeforeAnythingIsSent() async throws {
        let run = try await OfficeRun.run(line + ["/tmp/沒有這個檔.csv", "--json"], [.json([:])])
        #expect(run.code == .notFound)
        #expect(run.failure["code"] == "office.file-unreadable")
        #expect(run.asked.isEmpty)
    }

    private let past: JSON = [
        "imports": [
            [
                "import": "3f9a0c12000000000000000000000000", "what": "defect-codes", "file_name": "codes.csv", "sha256": "00",
                "at": "2025-07-20T10:00:00+08:00",
                "added": 800,
                "updated": 0, "unchanged": 0, "refused": 1,
            ],
            [
                "import": "3f9a0c13000000000000000000000000", "what": "jurors", "file_name": "委員.csv", "sha256": "00", "at": "2025-07-20T09:00:00+08:00",
                "added": 60,
                "updated": 0, "unchanged": 0, "refused": 0,
            ],
        ]
    ]

    @Test func pastImports() async throws {
        let run = try await OfficeRun.run(["office", "import", "list"], [.json(past)])
        #expect(
            run.output == """
                代號      時間             資料        檔名       新增  更新  不變  退件
                --------  ---------------  ----------  ---------  ----  ----  ----  ----
                3f9a0c12  114-07-20 10:00  缺失編號表  codes.csv   800     0     0     1
                3f9a0c13  114-07-20 09:00  委員名冊    委員.csv     60     0     0     0

                """)
    }

    @Test func anImportIsNamedByItsFirstDigits() async throws {
        var one = OfficeDocuments.imported
        one["file_name"] = "t.csv"
        let run = try await OfficeRun.run(["office", "import", "show", "３F9A0C12"], [.json(past), .json(one)])
        #expect(run.code == .ok)
        #expect(run.asked.map(\.target) == ["/v1/office/imports", "/v1/office/imports/3f9a0c12000000000000000000000000"])
        #expect(run.output.contains("必填欄位是空的。"))
        let ambiguous = try await OfficeRun.run(["office", "import", "show", "3f9a0c1", "--json"], [.json(past)])
        #expect(ambiguous.failure["code"] == "office.ambiguous")
        let unknown = try await OfficeRun.run(["office", "import", "show", "ffff", "--json"], [.json(past)])
        #expect(unknown.code == .notFound)
    }
}
