import HTTP
import Terminal
import Testing

@testable import Client

@Suite struct OfficeScheduleTests {
    private let visits: JSON = ["visits": [OfficeDocuments.plan]]

    @Test func anOrderGoesToTheServerAsTheContractSays() async throws {
        let run = try await OfficeRun.run(
            OfficeDocuments.orderLine + ["--jurors", "E035", "--reason", "年度計畫", "--consent", "工程會1", "--off-list-reason", "專長", "--off-list-document", "府1"],
            [.json(OfficeDocuments.plan)])
        #expect(run.code == .ok)
        #expect(run.asked.map(\.target) == ["/v1/office/schedule"])
        #expect(
            run.asked.first?.json == [
                "tender": ["agency_code": "383150000G", "tender_no": "-B-12-25-F-059-00-00"], "day": "2025-07-22", "kind": "general",
                "notice_mode": "unannounced", "leader": "I001", "members": ["I002"], "jurors": ["E012", "E034", "E035"], "reason": "年度計畫",
                "external_share_consent": "工程會1", "off_list_reason": "專長", "off_list_document": "府1",
            ])
        #expect(
            run.messages == """
                已排定 Scheduled：114-007  114-07-22（2025-07-22，星期二）
                  委員知悉日期  114-07-18 08:00
                  查核人員知悉地點  114-07-21 08:00
                  還沒有帳號，收不到這一案：I002 內二
                查看：plumb office schedule show 114-007

                """)
        #expect(run.output.isEmpty)
    }

    @Test func warningsAreShownEvenWhenQuiet() async throws {
        var answer = OfficeDocuments.plan
        answer["warnings"] = [["code": "committee.employer", "zh": "服務單位與機關相近。", "en": "The employer resembles the agency."]]
        let run = try await OfficeRun.run(OfficeDocuments.orderLine + ["-q"], [.json(answer)])
        #expect(run.code == .ok)
        #expect(run.messages == "注意：服務單位與機關相近。 [committee.employer]\n")
    }

    @Test(arguments: [
        (["--tender=383150000G/113/A-01"], "383150000G", "113/A-01"), (["--agency=383150000G", "--tender=113/A-01"], "383150000G", "113/A-01"),
        (["--agency=３８３１５００００G", "--tender=Ａ１"], "383150000G", "Ａ１"),
    ])
    func aTenderIsNamedWithItsAgency(options: [String], agency: String, number: String) async throws {
        let run = try await OfficeRun.run(["office", "schedule", "move", "114-007", "--reason", "停工"] + options, [.json(OfficeDocuments.plan)])
        #expect(run.asked.first?.json == ["agency_code": .string(agency), "tender_no": .string(number), "reason": "停工"])
    }

    @Test(arguments: ["-B-12", "113/A-01", "A/B"])
    func aNumberAloneIsNotEnough(number: String) async throws {
        let run = try await OfficeRun.run(["office", "schedule", "add", "--tender=\(number)", "--json"], [.json([:])])
        #expect(run.code == .usage)
        #expect(run.failure["code"] == "office.agency-needed")
        #expect(run.asked.isEmpty)
    }

    // MARK: On a terminal

    @Test func whatIsMissingIsAskedForAndConfirmed() async throws {
        let answers = ["383150000G", "-B-12", "114/13/1", "114/7/22", "複查", "", "I001", "I002、I003", "", "", "y"]
        let run = try await OfficeRun.run(["office", "schedule", "add"], [.json(OfficeDocuments.plan)], input: answers, isTerminal: true)
        #expect(run.code == .ok)
        #expect(
            run.asked.first?.json == [
                "tender": ["agency_code": "383150000G", "tender_no": "-B-12"], "day": "2025-07-22", "kind": "reinspection", "notice_mode": "unannounced",
                "leader": "I001", "members": ["I002", "I003"], "jurors": [], "reason": "",
            ])
        #expect(run.messages.contains("沒有這一天"))
        #expect(run.messages.contains("114-07-22（2025-07-22，星期二）"))
    }

    @Test func nothingIsSentWithoutConfirmation() async throws {
        let run = try await OfficeRun.run(
            Array(OfficeDocuments.orderLine.dropLast(2)), [.json(OfficeDocuments.plan)], input: ["E012", "", "n"], isTerminal: true)
        #expect(run.code == .usage)
        #expect(run.asked.isEmpty)
    }

    @Test func afterCtrlCTheLineGoesOn() async throws {
        let run = try await OfficeRun.run(
            ["office", "schedule", "add", "--agency=383150000G"], [.json(OfficeDocuments.plan)], input: ["它的'編號", "114-07-22", Console.interrupt],
            isTerminal: true)
        #expect(run.code == .interrupted)
        #expect(run.asked.isEmpty)
        #expect(run.messages.contains("  plumb office schedule add --agency=383150000G --tender='它的'\\''編號' --day=114-07-22\n"))
    }

    @Test func cancellingAsksOnATerminalOnly() async throws {
        let line = ["office", "schedule", "cancel", "114-007", "--reason", "停工"]
        let refused = try await OfficeRun.run(line, [.json(OfficeDocuments.plan)], input: ["n"], isTerminal: true)
        #expect(refused.asked.isEmpty)
        let confirmed = try await OfficeRun.run(line, [.json(OfficeDocuments.plan)], input: ["y"], isTerminal: true)
        let scripted = try await OfficeRun.run(line, [.json(OfficeDocuments.plan)])
        for run in [confirmed, scripted] {
            #expect(run.asked.map(\.target) == ["/v1/office/schedule/114-007/cancel"])
            #expect(run.asked.first?.json == ["reason": "停工"])
        }
    }

    @Test func replacingAMember() async throws {
        let run = try await OfficeRun.run(
            ["office", "schedule", "replace", "１１４－００７", "--member", "E012", "--with", "E034", "--reason", "不克出席"], [.json(OfficeDocuments.plan)])
        #expect(run.asked.map(\.target) == ["/v1/office/schedule/114-007/replace"])
        #expect(run.asked.first?.json == ["member_no": "E012", "with": "E034", "reason": "不克出席"])
        #expect(run.messages.hasPrefix("已換人 Replaced：114-007  E012 -> E034\n"))
    }

    // MARK: Looking

    @Test func theList() async throws {
        let run = try await OfficeRun.run(["office", "schedule", "list", "--from", "1140701", "--to", "2025-09-30"], [.json(visits)])
        #expect(run.asked.map(\.target) == ["/v1/office/schedule?from=2025-07-01&to=2025-09-30"])
        #expect(
            run.output == """
                案號     日期       狀態  類別      通知    標案編號              工程                機關          領隊
                -------  ---------  ----  --------  ------  --------------------  ------------------  ------------  ----
                114-007  114-07-22  排定  一般查核  不預先  -B-12-25-F-059-00-00  測試溪護岸改善工程  測試市水利局  領一

                """)
    }

    @Test func theListInEnglishAndIso() async throws {
        let run = try await OfficeRun.run(["office", "schedule", "list", "--lang", "en", "--calendar", "iso"], [.json(visits)])
        #expect(
            run.output == """
                Visit    Day         State      Kind     Notice          Tender                Works               Agency        Leader
                -------  ----------  ---------  -------  --------------  --------------------  ------------------  ------------  ------
                114-007  2025-07-22  scheduled  general  without notice  -B-12-25-F-059-00-00  測試溪護岸改善工程  測試市水利局  領一

                """)
    }

    @Test(arguments: ["114-007", "01234567"])
    func oneVisit(name: String) async throws {
        let run = try await OfficeRun.run(["office", "schedule", "show", name], [.json(visits)])
        #expect(
            run.output == """
                案號:     114-007
                狀態:     排定
                日期:     114-07-22（2025-07-22，星期二）
                類別:     一般查核
                通知:     不預先
                標案編號: -B-12-25-F-059-00-00
                機關代碼: 383150000G
                工程:     測試溪護岸改善工程
                機關:     測試市水利局
                廠商:     甲乙營造
                事由:     年度計畫
                計畫代號: 0123456789abcdef0123456789abcdef
                查核案卷: 尚未開給查核人員

                編號  姓名  角色      內外聘  狀態  帳號
                ----  ----  --------  ------  ----  ----
                I001  領一  領隊      內聘    派定  有
                I002  內二  內聘委員  內聘    派定  沒有
                E012  外一  外聘委員  外聘    派定  有

                揭露              最早             完成
                ----------------  ---------------  ---------------
                委員知悉日期      114-07-18 08:00  114-07-18 08:01
                查核人員知悉地點  114-07-21 08:00  -
                已通知機關        未定             -

                """)
        let json = try await OfficeRun.run(["office", "schedule", "show", name, "--json"], [.json(visits)])
        #expect(json.json == OfficeDocuments.plan)
    }

    @Test func anUnknownVisit() async throws {
        let run = try await OfficeRun.run(["office", "schedule", "show", "114-008", "--json"], [.json(visits)])
        #expect(run.code == .notFound)
        #expect(run.failure["code"] == "office.visit-not-found")
    }

    @Test func whoKnew() async throws {
        let answer: JSON = [
            "entries": [
                ["person": "外一", "level": 1, "channel": "sync", "moment": "2025-07-20T10:00:00+08:00"],
                [
                    "person": "水利局", "level": 3, "channel": "phone", "moment": "2025-07-20T11:00:00+08:00", "day": "2025-07-22", "document": "府1", "as": nil,
                    "standing": nil,
                ],
                ["person": "外二", "level": 1, "channel": "decline", "moment": "2025-07-20T11:00:00+08:00", "day": "2025-07-22", "standing": "declined"],
            ]
        ]
        let run = try await OfficeRun.run(["office", "who-knew", "114-007", "--at", "114-07-20T12:30"], [.json(answer)])
        #expect(run.asked.map(\.target) == ["/v1/office/who-knew/114-007?at=2025-07-20T12%3A30%3A00%2B08%3A00"])
        #expect(
            run.output == """
                時間             知悉          誰      管道      查核日期   備註
                ---------------  ------------  ------  --------  ---------  ----
                114-07-20 10:00  委員知悉日期  外一    同步
                114-07-20 11:00  已通知機關    水利局  電話通知  114-07-22  府1
                114-07-20 11:00  委員知悉日期  外二    婉拒      114-07-22  辭退

                """)
    }
}
