import HTTP
import Terminal
import Testing

@testable import Client

@Suite struct OfficeFollowUpTests {
    // MARK: Backlog

    @Test func theBacklogSaysInWordsWhatIsOverdue() async throws {
        let run = try await OfficeRun.run(["office", "backlog"], [.json(OfficeDocuments.backlog)])
        #expect(run.code == .ok)
        #expect(
            run.output == """
                期限狀態         期限       缺失       編號     程度  說明                機關          廠商      曾衝突
                ---------------  ---------  ---------  -------  ----  ------------------  ------------  --------  ------
                逾期 19 日       114-07-01  114-007:1  5.04.01  中等  P3 橋墩 蜂窩        測試市水利局  甲乙營造  是
                剩 5 日（展延）  114-07-25  114-007:2  5.04.01  嚴重  P3 橋墩 混凝土澆置  測試市水利局  甲乙營造
                未發文                      114-007:3  5.04.01  輕微  蜂窩                測試市水利局  甲乙營造

                """)
        #expect(run.messages == "114-07-20（2025-07-20，星期日）：共 3 項（1 案），逾期 1、7 日內到期 1、未發文 1\n")
    }

    @Test func theBacklogInEnglish() async throws {
        let run = try await OfficeRun.run(["office", "defect", "list", "--lang", "en"], [.json(OfficeDocuments.backlog)])
        #expect(
            run.output == """
                Status              Due        Defect     Code     Severity  Text                Agency        Contractor  Once in conflict
                ------------------  ---------  ---------  -------  --------  ------------------  ------------  ----------  ----------------
                OVERDUE 19d         114-07-01  114-007:1  5.04.01  medium    P3 橋墩 蜂窩        測試市水利局  甲乙營造    yes
                5d left (extended)  114-07-25  114-007:2  5.04.01  serious   P3 橋墩 混凝土澆置  測試市水利局  甲乙營造
                no letter yet                  114-007:3  5.04.01  minor     蜂窩                測試市水利局  甲乙營造

                """)
        #expect(
            run.messages == "114-07-20 (2025-07-20, Sun): defects: 3 (visits: 1), overdue: 1, due within 7 days: 1, without a letter: 1\n")
    }

    @Test func coloursFollowTheWords() async throws {
        let wide = try await OfficeRun.run(["office", "backlog"], [.json(OfficeDocuments.backlog)], isTerminal: true)
        let lines = wide.output.split(separator: "\n").map(String.init)
        #expect(lines[2].hasPrefix("\u{1B}[31m逾期 19 日\u{1B}[0m       114-07-01"))
        #expect(lines[3].hasPrefix("\u{1B}[33m剩 5 日（展延）\u{1B}[0m  114-07-25"))
        #expect(lines[4].hasPrefix("未發文 "))
        let narrow = try await OfficeRun.run(["office", "backlog"], [.json(OfficeDocuments.backlog)], isTerminal: true, width: 60)
        #expect(narrow.output.hasPrefix("期限狀態: \u{1B}[31m逾期 19 日\u{1B}[0m\n期限:     114-07-01\n"))
        let plain = try await OfficeRun.run(["office", "backlog", "--plain"], [.json(OfficeDocuments.backlog)], isTerminal: true)
        #expect(!plain.output.contains("\u{1B}"))
    }

    @Test func filtersGoToTheServer() async throws {
        let run = try await OfficeRun.run(
            ["office", "backlog", "--agency", "水利局", "--contractor", "甲", "--severity", "嚴重", "--overdue", "--on", "今天"], [.json(OfficeDocuments.backlog)])
        #expect(
            run.asked.map(\.target) == [
                "/v1/office/backlog?agency=%E6%B0%B4%E5%88%A9%E5%B1%80&contractor=%E7%94%B2&severity=S&overdue=1&on=2025-07-20"
            ])
    }

    @Test func anEmptyBacklog() async throws {
        let run = try await OfficeRun.run(["office", "backlog"], [.json(["on": "2025-07-20", "count": 0, "overdue": 0, "defects": []])])
        #expect(run.code == .ok)
        #expect(run.messages == "沒有待改善的缺失\n")
    }

    // MARK: Letters and limits

    @Test func theRecordsLetterStartsTheLimit() async throws {
        let answer: JSON = [
            "letter": "aa", "purpose": "record", "day": "2025-07-18", "number": "府工查字第1號", "due": "2025-08-17", "record_due": "2025-07-16",
            "record_overdue_days": 2,
        ]
        let run = try await OfficeRun.run(["office", "letter", "add", "114-007", "--number", "府工查字第1號", "--issued", "114.7.18"], [.json(answer)])
        #expect(run.asked.map(\.target) == ["/v1/office/visits/114-007/letters"])
        #expect(run.asked.first?.json == ["direction": "out", "purpose": "record", "day": "2025-07-18", "number": "府工查字第1號"])
        #expect(
            run.messages == """
                已登錄 Noted：府工查字第1號  114-07-18（2025-07-18，星期五）
                  改善期限 114-08-17（2025-08-17，星期日）
                  注意：查核紀錄應於 114-07-16 前函送，逾期 2 日，請記明原因

                """)
    }

    @Test(arguments: [(["--direction", "in"], "in", "answer"), (["--purpose", "回文"], "in", "answer"), (["--purpose", "other"], "out", "other")])
    func otherLetters(options: [String], direction: String, purpose: String) async throws {
        let run = try await OfficeRun.run(
            ["office", "letter", "add", "114-007", "--number", "1", "--issued", "114-07-18"] + options, [.json(["due": nil])])
        #expect(run.asked.first?.json["direction"] == .string(direction))
        #expect(run.asked.first?.json["purpose"] == .string(purpose))
    }

    @Test func anExtension() async throws {
        let run = try await OfficeRun.run(
            ["office", "extension", "add", "114-007", "--until", "114-10-15", "--agreed", "114-08-01", "--reason", "缺料"],
            [.json(["extension": "aa", "before": "2025-08-17", "due": "2025-10-15"])])
        #expect(run.asked.first?.json == ["until": "2025-10-15", "agreed": "2025-08-01", "reason": "缺料", "number": ""])
        #expect(run.messages == "已展延 Extended：114-08-17 -> 114-10-15（2025-10-15，星期三）\n")
    }

    @Test func onlyWhatIsGivenOfADispositionIsSent() async throws {
        let run = try await OfficeRun.run(
            ["office", "disposition", "set", "114-007", "--advised", "敲除重做", "--remark", ""], [.json(["disposition": "aa", "part": "whole"])])
        #expect(run.asked.map(\.target) == ["/v1/office/visits/114-007/dispositions"])
        #expect(run.asked.first?.json == ["advised": "敲除重做", "remark": ""])
    }

    // MARK: Reviews

    private let reviewed: JSON = ["defect": "aa", "visit": "114-007", "number": 3, "state": "improved", "due": "2025-07-01", "late_days": 4]

    @Test(arguments: ["114-007:3", "114-007/3"])
    func aDefectIsNamedByVisitAndNumber(name: String) async throws {
        let run = try await OfficeRun.run(["office", "defect", "review", name, "--state", "已改善", "--done", "114-07-05"], [.json(reviewed)])
        #expect(run.asked.map(\.target) == ["/v1/office/defects/114-007%3A3/review"])
        #expect(run.asked.first?.json == ["state": "improved", "note": "", "done": "2025-07-05"])
        #expect(run.messages == "已登錄 Noted：114-007:3 已改善，逾期 4 日完成\n")
    }

    @Test func aDefectIsNamedByTheDigitsOfItsId() async throws {
        let id = "ab12cd34" + String(repeating: "0", count: 23) + "2"
        var backlog = OfficeDocuments.backlog
        backlog["defects"] = [OfficeDocuments.defect(2)]
        let line = ["--state", "not_improved", "--note", "看不出來"]
        let run = try await OfficeRun.run(["office", "defect", "review", "AB12cd34"] + line, [.json(backlog), .json(reviewed)])
        #expect(run.asked.map(\.target) == ["/v1/office/backlog", "/v1/office/defects/\(id)/review"])
        #expect(run.asked.map(\.command).first == .some(nil))
        let whole = try await OfficeRun.run(["office", "defect", "review", id] + line, [.json(reviewed)])
        #expect(whole.asked.map(\.target) == ["/v1/office/defects/\(id)/review"])
        let ambiguous = try await OfficeRun.run(["office", "defect", "review", "ab12", "--json"] + line, [.json(OfficeDocuments.backlog)])
        #expect(ambiguous.failure["code"] == "office.ambiguous")
        let unknown = try await OfficeRun.run(["office", "defect", "review", "ffff", "--json"] + line, [.json(OfficeDocuments.backlog)])
        #expect(unknown.code == .notFound)
    }

    // MARK: Rulebook

    private let rules: JSON = [
        "on": "2025-07-20",
        "rules": [
            [
                "key": "improvement.days", "label": "改善期限", "label_en": "time to improve", "value": 30, "unit": "日", "unit_en": "days", "allowed": "1–365",
                "effective_from": nil, "source": "作業要點", "mark": "C", "history": [["value": 30, "effective_from": nil, "source": "作業要點", "mark": "C"]],
            ],
            [
                "key": "delay.percent", "label": "落後", "label_en": "delay", "value": "10.00", "unit": "%", "unit_en": "percent", "allowed": "0.00–100.00",
                "effective_from": "2025-01-01", "source": "府函", "mark": "O", "history": [],
            ],
        ],
    ]

    @Test func theRules() async throws {
        let run = try await OfficeRun.run(["office", "rulebook", "list", "--on", "114-07-20"], [.json(rules)])
        #expect(run.asked.map(\.target) == ["/v1/office/rulebook?on=2025-07-20"])
        #expect(
            run.output == """
                代碼              規則         值  單位  自         記號  依據
                ----------------  --------  -----  ----  ---------  ----  --------
                improvement.days  改善期限     30  日    一開始     C     作業要點
                delay.percent     落後      10.00  %     114-01-01  O     府函

                """)
    }

    @Test func oneRuleWithItsHistory() async throws {
        let run = try await OfficeRun.run(["office", "rulebook", "list", "--key", "IMPROVEMENT"], [.json(rules)])
        #expect(run.output.contains("可用值：1–365\n"))
        #expect(run.output.hasSuffix("一開始  30  C     作業要點\n"))
        #expect(!run.output.contains("delay.percent"))
        let unknown = try await OfficeRun.run(["office", "rulebook", "list", "--key", "nothing", "--json"], [.json(rules)])
        #expect(unknown.code == .notFound)
    }

    @Test func settingARule() async throws {
        let run = try await OfficeRun.run(
            ["office", "rulebook", "set", "improvement.days", "４５", "--from", "115-01-01", "--source", "府函"], [.json(["key": "improvement.days", "value": 45])])
        #expect(run.asked.first?.json == ["key": "improvement.days", "value": "45", "effective_from": "2026-01-01", "source": "府函"])
        #expect(run.messages.hasPrefix("已登錄 Set：improvement.days = 45，自 115-01-01（2026-01-01，星期四）\n"))
    }

    // MARK: Conflicts

    @Test func conflictsWithEveryValue() async throws {
        let run = try await OfficeRun.run(["office", "conflict", "list"], [.json(OfficeDocuments.conflicts)])
        #expect(run.code == .conflicts)
        #expect(
            run.output == """
                代號      案號     紀錄            欄位        選項  值       誰    時間
                --------  -------  --------------  ----------  ----  -------  ----  ---------------
                e90b97b0  114-007  缺失 3 5.04.01  程度＋扣點     1  中等、2  領一  114-07-20 10:00
                                                                  2  嚴重、4  外一  114-07-20 09:00
                                                               原值  輕微、0

                """)
        let json = try await OfficeRun.run(["office", "conflict", "list", "--json"], [.json(OfficeDocuments.conflicts)])
        #expect(json.json["conflicts"]?[0]?["id"] == "e90b97b0")
        let none = try await OfficeRun.run(["office", "conflict", "list"], [.json(["conflicts": []])])
        #expect(none.code == .ok)
    }

    @Test func settledConflictsWithWhoChoseWhat() async throws {
        var settled = try #require(OfficeDocuments.conflicts["conflicts"]?[0])
        settled["values"] = ["severity": "S", "points": 3]
        settled["choice"] = .null
        settled["settled_by"] = "小組"
        settled["settled_at"] = "2025-07-20T10:00:00+08:00"
        let document: JSON = ["settled": [settled]]
        let run = try await OfficeRun.run(["office", "conflict", "list", "--settled"], [.json(document)])
        #expect(run.code == .ok && run.asked.map(\.target) == ["/v1/office/conflicts/settled"])
        for word in ["e90b97b0", "114-007", "領一 中等、2 | 外一 嚴重、4", "嚴重、3", "小組", "114-07-20 10:00"] { #expect(run.output.contains(word), "\(run.output)") }
        let json = try await OfficeRun.run(["office", "conflict", "list", "--settled", "--json"], [.json(document)])
        #expect(json.json["settled"]?[0]?["id"] == "e90b97b0" && json.json["settled"]?[0]?["choice"] == JSON.null)
        #expect(try await OfficeRun.run(["office", "conflict", "list", "--settled"], [.json(["settled": []])]).code == .ok)
    }

    @Test func whoeverChoosesTooLateHearsWhoChose() async throws {
        var settled = try #require(OfficeDocuments.conflicts["conflicts"]?[0])
        settled["settled_by"] = "領一"
        let late = try await OfficeRun.run(["office", "conflict", "take", "e90b97b0", "1"], [.json(["conflicts": []]), .json(["settled": [settled]])])
        #expect(late.code == .notFound && late.messages.contains("領一"), "\(late.messages)")
        let none = try await OfficeRun.run(["office", "conflict", "take", "e90b97b1", "1"], [.json(["conflicts": []]), .json(["settled": [settled]])])
        #expect(none.code == .notFound && !none.messages.contains("領一"))
    }

    @Test(arguments: [(["2"], JSON.integer(2)), (["--value", "points=3"], ["severity": "M", "points": 3] as JSON)])
    func settlingAConflict(choice: [String], sent: JSON) async throws {
        let run = try await OfficeRun.run(["office", "conflict", "take", "e90b97b0"] + choice, [.json(OfficeDocuments.conflicts), .json([:])])
        #expect(run.code == .ok)
        #expect(run.asked.map(\.target) == ["/v1/office/conflicts", "/v1/office/conflicts/take"])
        #expect(
            run.asked.last?.json == [
                "dossier": "11111111111111111111111111111111", "record": "22222222222222222222222222222222", "register": 2, "choice": sent, "token": "feed",
            ])
    }

    @Test(arguments: [
        ["e90b97b0", "3"], ["e90b97b0", "--value", "points=x"], ["e90b97b0", "--value", "nothing=1"], ["e90b97b0", "1", "--value", "points=1"],
    ])
    func aChoiceThatIsNoneIsRefused(words: [String]) async throws {
        let run = try await OfficeRun.run(["office", "conflict", "take"] + words, [.json(OfficeDocuments.conflicts)])
        #expect(run.code == .usage)
        #expect(run.asked.allSatisfy { $0.method == "GET" })
    }

    @Test func keepAndRemoveAreWords() async throws {
        var conflict = try #require(OfficeDocuments.conflicts["conflicts"]?[0])
        conflict["register"] = 63
        conflict["fields"] = [["name": "existence", "label": "存在", "label_en": "existence"]]
        conflict["candidates"] = [
            ["choice": 1, "author": "領一", "at": 0, "values": ["existence": "remove"]], ["choice": 2, "author": "外一", "at": 0, "values": ["existence": "keep"]],
        ]
        let parsed = try #require(OfficeConflict(conflict))
        #expect(try parsed.number("keep") == 2)
        #expect(try parsed.number("刪除") == 1)
        #expect(throws: UsageProblem.self) { try parsed.number("theirs") }
    }
}
