import HTTP
import Terminal
import Testing

@testable import Client

/// Days, members and the report on the office's side: what is asked of the server, and what people are told.
@Suite struct OfficeStaffTests {
    private static let refusal = Problem(
        code: "422.3", zh: "案件 A 最可能的日期 114-07-22 是平均機率的 2.40 倍，超過 2.00 倍。", en: "The likeliest day of site A, 2025-07-22, has 2.40 times the uniform chance.",
        remedyZh: "或敘明理由與文號後放行。", remedyEn: "or overrule it with a reason and a document.",
        details: [("rule", .string("查核日可預測性檢核 draw-days §6")), ("refusal", .string("gate.guess"))])

    @Test func theGateIsAskedWithItsOverrideAndTellsItsRule() async throws {
        let refused = try await OfficeRun.run(["office", "days", "gate", "114Q3"], [.problem(Self.refusal)])
        #expect(refused.code == .usage)
        #expect(refused.messages.contains("gate.guess") && refused.messages.contains("draw-days §6"))
        let passed = try await OfficeRun.run(
            ["office", "days", "gate", "2025Q3", "--number", "2", "--override", "僅一組人力", "--document", "府函1"],
            [
                .json([
                    "quarter": "114Q3", "draw": 2, "is_passed": false, "is_overridden": true, "best_guess_ratio": 2_404,
                    "refusals": [["code": "gate.guess", "zh": "猜中", "en": "guess"]],
                ])
            ])
        #expect(passed.asked.first?.target == "/v1/office/days/114Q3/gate")
        #expect(passed.asked.first?.json == ["number": 2, "override": "僅一組人力", "document": "府函1"])
        #expect(passed.asked.first?.command != nil)
        #expect(passed.output.contains("2.40") && passed.output.contains("放行"), "\(passed.output)")
        // An override without its document is no override.
        #expect(try await OfficeRun.run(["office", "days", "gate", "114Q3", "--override", "僅一組人力"], [.json([:])]).code == .usage)
        #expect(try await OfficeRun.run(["office", "days", "gate", "114Q5"], []).code == .usage)
    }

    @Test func daysAreShownWithTheirPlaces() async throws {
        let answer: JSON = [
            "quarter": "114Q3", "draw": 1, "is_drawn": true, "frame_hash": "ab", "best_guess_ratio": 1_180, "is_overridden": false, "retries": 0,
            "visits": [
                [
                    "agency_code": "397010137B", "tender_no": "C1145405", "agency": "工務局", "tender_name": "道路工程", "contractor": "甲", "district": "三民區",
                    "tier": 1, "is_mandatory": true, "day": "2025-07-22", "again": 1, "is_second": false, "is_waiting": false, "number": .null,
                ]
            ], "reserved": [["day": "2025-08-05", "is_second": false, "number": "114-044"]], "undated": ["A/2"],
        ]
        let run = try await OfficeRun.run(["office", "days", "show", "114Q3"], [.json(answer)])
        for text in ["114-07-22", "C1145405", "必查", "重抽 1 次"] { #expect(run.output.contains(text), "\(run.output)") }
        for text in ["days redraw A/2", "114-08-05 (114-044)", "1.18", "plumb office jurors assign 114Q3"] {
            #expect(run.messages.contains(text), "\(run.messages)")
        }
        #expect(try await OfficeRun.run(["office", "days", "show", "114Q3", "--json"], [.json(answer)]).json == answer)
    }

    @Test func aRedrawIsPublishedFirstAndEndedLater() async throws {
        let answer: JSON = ["quarter": "114Q3", "draw": 1, "visit": "A 1", "number": 1, "text": "draw-v1 redraw\n", "hash": "00", "day": .null]
        let begun = try await OfficeRun.run(
            ["office", "days", "redraw", "114-007", "--reason", "颱風停班", "--beacon", "drand-quicknet-6000000,114-07-23T12:00,hex,64", "--closed", "114-07-24"],
            [.json(answer)])
        #expect(begun.asked.first?.target == "/v1/office/redraw")
        #expect(
            begun.asked.first?.json == [
                "visit": "114-007", "reason": "颱風停班",
                "beacon": [["source": "drand-quicknet-6000000", "earliest": "2025-07-23T12:00:00+08:00", "shape": "hex", "length": 64]],
                "closed": ["2025-07-24"],
            ])
        #expect(begun.output.contains("draw-v1 redraw"))
        var ended = answer
        ended["day"] = "2025-08-05"
        let run = try await OfficeRun.run(["office", "days", "redraw", "A/1", "--quarter", "114Q3", "--value", "ab"], [.json(ended)])
        #expect(run.asked.first?.json == ["visit": "A/1", "quarter": "114Q3", "values": ["ab"]])
        #expect(run.messages.contains("114-08-05"))
        #expect(try await OfficeRun.run(["office", "days", "redraw", "114-007", "--reason", "x", "--beacon", "drand,114-07-23T12:00,hex"], []).code == .usage)
    }

    @Test func membersDeclareAgainstTheRegisterAndNeverForAVisit() async throws {
        let answer: JSON = [
            "member_no": "E034", "name": "外聘", "is_external": true, "employer": "大學", "register_ties": ["某公司"], "register_away": ["2025-07-01"],
            "recusal_years": 3, "declared": [["what": "tie", "subject": "甲營造", "last": "2023-06-30", "at": 1]],
            "clashes": [["number": "114-007", "day": "2025-07-22", "is_tied": true, "is_away": false]],
        ]
        let ties = try await OfficeRun.run(["office", "jurors", "ties", "E034", "--add", "甲營造", "--until", "112-06-30"], [.json(answer)])
        #expect(ties.asked.first?.target == "/v1/office/members/E034/declarations")
        #expect(ties.asked.first?.json == ["what": "tie", "subject": "甲營造", "withdraw": false, "last": "2023-06-30"])
        #expect(ties.output.contains("112-06-30") && ties.messages.contains("plumb office jurors replace 114-007 E034"))
        let away = try await OfficeRun.run(["office", "jurors", "availability", "E034", "--withdraw", "114-08-01"], [.json(answer)])
        #expect(away.asked.first?.json == ["what": "away", "subject": "2025-08-01", "withdraw": true])
        #expect(try await OfficeRun.run(["office", "jurors", "ties", "E034"], [.json(answer)]).asked.first?.method == "GET")
        #expect(try await OfficeRun.run(["office", "jurors", "ties", "E034", "--add", "a", "--withdraw", "b"], []).code == .usage)
    }

    @Test func whoDeclinesIsFollowedByTheNext() async throws {
        var answer = OfficeDocuments.plan
        answer["alternates"] = []
        answer["next"] = "E040"
        let run = try await OfficeRun.run(["office", "jurors", "decline", "114-007", "E034", "--reason", "出國"], [.json(answer)])
        #expect(run.asked.map(\.target) == ["/v1/office/schedule/114-007/decline"])
        #expect(run.asked.first?.json == ["member_no": "E034", "reason": "出國"])
        #expect(run.messages.contains("E034 -> E040"))
        let replaced = try await OfficeRun.run(["office", "jurors", "replace", "114-007", "I001", "--reason", "病假"], [.json(answer)])
        #expect(replaced.asked.map(\.target) == ["/v1/office/schedule/114-007/next"])
    }

    @Test func theReportIsWrittenAsItCame() async throws {
        let path = "/tmp/plumb-fairness-\(OfficeRun.now).svg"
        let run = try await OfficeRun.run(["office", "fairness", "114Q3", "-o", path, "--json"], [.bytes(Array("<svg/>".utf8))])
        #expect(run.asked.first?.target == "/v1/office/fairness/114Q3?format=svg")
        #expect(run.json["bytes"] == 6 && run.json["path"] == .string(path))
        #expect(try await OfficeRun.run(["office", "fairness", "114Q3", "-o", "x.pdf"], []).code == .usage)
    }
}
