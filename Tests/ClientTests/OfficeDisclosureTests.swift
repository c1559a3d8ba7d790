import HTTP
import Terminal
import Testing

@testable import Client

@Suite struct OfficeDisclosureTests {
    private static var noted: JSON {
        var plan = OfficeDocuments.plan
        plan["notice"] = [
            "notice": "00", "level": 3, "channel": "phone", "whom": "測試市水利局（王主任）", "at": "2025-07-15T09:10:00+08:00", "document": nil, "told_by": "office",
            "early_minutes": 1500, "warning_minutes": 11_610, "subject": "00",
        ]
        return plan
    }

    @Test func aNoticeGoesToTheServerWithItsTime() async throws {
        let run = try await OfficeRun.run(
            [
                "office", "notice", "phone", "１１４－００７", "--to", "王主任", "--at", "114-07-15T09:10", "--by", "陳科長", "--document", "府1",
                "--override-reason", "交通管制",
            ], [.json(Self.noted)])
        #expect(run.code == .ok)
        #expect(run.asked.map(\.target) == ["/v1/office/schedule/114-007/notices"])
        #expect(
            run.asked.first?.json == [
                "channel": "phone", "to": "王主任", "at": "2025-07-15T09:10:00+08:00", "what": nil, "document": "府1", "by": "陳科長", "override_reason": "交通管制",
            ])
        #expect(run.asked.first?.command != nil)
        #expect(
            run.messages == """
                已登錄 Noted：114-007  114-07-15 09:10  電話通知  測試市水利局（王主任）  已通知機關
                  提前 1 天 1 小時，距查核 8 天 1 小時 30 分；事由已記錄，列入季報的人為調整

                """)
    }

    @Test(arguments: ["114-07-15", "09:10", "114-02-30T09:10", "昨晚"])
    func aNoticeNeedsADayWithATime(at: String) async throws {
        let run = try await OfficeRun.run(["office", "notice", "oral", "114-007", "--to", "E012", "--at", at, "--json"], [.json([:])])
        #expect(run.code == .usage)
        #expect(run.asked.isEmpty)
    }

    @Test func aDayAloneIsMeantToItsEnd() async throws {
        for (text, target) in [("114-07-20", "2025-07-20T23%3A59%3A59.999%2B08%3A00"), ("2025-07-20T23:59:59", "2025-07-20T23%3A59%3A59%2B08%3A00")] {
            let run = try await OfficeRun.run(["office", "view-as", "E012", "--at", text], [.json(["as": "外一", "viewer": "office", "dossiers": []])])
            #expect(run.asked.map(\.target) == ["/v1/office/view-as/E012?at=\(target)"])
        }
    }

    @Test func whatSomebodySees() async throws {
        let answer: JSON = [
            "as": "外一", "role": "juror", "viewer": "小組", "at": 1,
            "dossiers": [
                [
                    "dossier": "0123456789abcdef0123456789abcdef", "kind": "invitation", "entitlement": 0, "level": 1, "day": "2025-07-22", "tender_no": nil,
                    "tender_name": nil, "state": "open", "notices": nil,
                ]
            ],
        ]
        let run = try await OfficeRun.run(["office", "view-as", "外一"], [.json(answer)])
        #expect(run.messages == "以 外一 的身分檢視（小組，已記錄）\n")
        #expect(
            run.output == """
                案卷      種類  日期       標案編號  工程  狀態
                --------  ----  ---------  --------  ----  ----
                01234567  邀請  114-07-22                  有效

                """)
    }

    @Test func theClocksHoldIsTold() async throws {
        let held: JSON = [
            "held": true, "cause": "steady", "step": 2_592_000_000, "since": "2025-07-15T09:10:00+08:00", "moment": "2025-06-15T09:10:00+08:00",
            "clock": "2025-07-15T09:11:00+08:00",
            "due": 4,
            "laptops": 0, "laptops_ahead": nil,
        ]
        let status = try await OfficeRun.run(["office", "disclosure", "status"], [.json(held)])
        #expect(status.messages.contains("揭露已停住：伺服器時鐘快了約 30 天，和機器自己的計時不符"))
        #expect(status.output.contains("等待的揭露:     4") || status.output.contains("4"))
        let confirmation: JSON = ["confirmed_by": "小組", "confirmed_at": 1, "reason": "換電池", "cause": "steady", "step": 1]
        let run = try await OfficeRun.run(["office", "disclosure", "confirm", "--reason", "換電池"], [.json(confirmation)])
        #expect(run.asked.map(\.target) == ["/v1/office/disclosure/confirm"])
        #expect(run.asked.first?.json == ["reason": "換電池"])
        // On a terminal the server's time is shown before.
        let asked = try await OfficeRun.run(
            ["office", "disclosure", "confirm", "--reason", "換電池"], [.json(held), .json(confirmation)], input: ["n"], isTerminal: true)
        #expect(asked.asked.map(\.target) == ["/v1/office/disclosure"])
        #expect(asked.messages.contains("114-07-15 09:11"))
    }

    @Test func whatIsPublic() async throws {
        let results: JSON = [
            "results": [
                [
                    "number": "公114-001", "day": "2025-07-15", "agency": "水利局", "tender_name": "護岸", "result": "final", "score": 83, "grade": "good",
                    "letter_number": "府1",
                ],
                ["number": "公114-002", "day": "2025-07-16", "agency": "工務局", "tender_name": "道路", "result": "pending", "letter_number": "府2"],
            ]
        ]
        let run = try await OfficeRun.run(["office", "published"], [.json(results)])
        #expect(
            run.output == """
                公開編號   日期       機關    工程  分數  等第  發文文號
                ---------  ---------  ------  ----  ----  ----  --------
                公114-001  114-07-15  水利局  護岸  83    甲等  府1
                公114-002  114-07-16  工務局  道路  未定        府2

                """)
    }
}
