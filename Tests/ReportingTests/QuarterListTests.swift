import Inspection
import Reporting
import Sheets
import Testing

@Suite("Lists of inspections")
struct QuarterListTests {
    @Test("columns are those of 規則彙整 §8")
    func columns() throws {
        let report = QuarterReport(Example.facts([]))
        #expect(
            report[.quarterList]?.columns.map(\.title) == [
                "查核日期", "查核小組", "工程主辦單位", "工程名稱", "契約金額(千元)", "規劃設計", "監造單位", "承攬廠商", "專案管理", "評分", "材料抽檢結果",
            ])
        #expect(
            report[.wideList]?.columns.map(\.title) == [
                "序號", "工程名稱", "標案編號", "主辦機關", "經費來源", "實際決標日", "契約金額", "查核日期", "查核督導小組", "通知方式", "內聘委員", "外聘委員", "參與人員", "評分", "廠商扣點",
                "監造扣點", "PCM扣點", "改善結果", "發文日期文號", "回文日期文號", "查核建議處置", "機關實際處置", "備註", "工程類別", "歸屬計畫",
            ])
        #expect(
            report[.commonDefects]?.columns.map(\.title) == ["排序", "缺失編號", "缺失內容", "缺失件數", "缺失比率", "嚴重", "中等", "輕微", "未填"])
    }

    @Test("a row of the quarter list: amounts in thousands, dates are dates, the score is a number")
    func quarterRow() {
        let facts = Example.facts([Example.visit("114-001")])
        #expect(
            QuarterReport(facts)[.quarterList]?.rows == [
                [
                    .date(year: 2025, month: 8, day: 12), .text("第一組"), .text("高雄市政府水利局"), .text("路竹區滯洪池工程"), .integer(52_345), .text("設計公司"),
                    .text("監造公司"), .text("營造公司"), .empty, .integer(80), .text("未抽驗"),
                ]
            ])
    }

    @Test("an amount that is no whole thousand keeps its last three digits")
    func oddAmount() {
        let facts = Example.facts([Example.visit("114-001") { $0.tender.contract = 1_234_567 }])
        #expect(Example.cell(facts, .quarterList, 0, "契約金額(千元)") == .decimal(scaled: 1_234_567, places: 3))
        #expect(Example.cell(facts, .wideList, 0, "契約金額") == .integer(1_234_567))
    }

    @Test("a row of the wide list: key untouched, members by kind, letters with day and number")
    func wideRow() {
        let visit = Example.visit("114-001", notice: .announced) {
            $0.record = LetterFacts(day: Example.day("2025-08-20"), number: "高市府研查字第11400000001號")
            $0.answer = LetterFacts(day: Example.day("2025-09-10"), number: "高市水字第1號")
            $0.advised = "限期改善"
            $0.remark = "=危險"
            $0.tender.programme = "前瞻計畫"
        }
        let facts = Example.facts([visit])
        func cell(_ column: String) -> Cell? { Example.cell(facts, .wideList, 0, column) }
        #expect(cell("序號") == .integer(1))
        #expect(cell("標案編號") == .key("-B-12-25-F-059-00-00"))
        #expect(cell("實際決標日") == .date(year: 2025, month: 1, day: 10))
        #expect(cell("契約金額") == .integer(52_345_000))
        #expect(cell("通知方式") == .text("預先"))
        #expect(cell("內聘委員") == .text("甲內聘（領隊）"))
        #expect(cell("外聘委員") == .text("乙委員"))
        #expect(cell("發文日期文號") == .text("114-08-20 高市府研查字第11400000001號"))
        #expect(cell("回文日期文號") == .text("114-09-10 高市水字第1號"))
        #expect(cell("查核建議處置") == .text("限期改善"))
        #expect(cell("備註") == .text("=危險"))
        #expect(cell("歸屬計畫") == .text("前瞻計畫"))
        let csv = String(decoding: QuarterReport(facts).csv(.wideList) ?? [], as: UTF8.self)
        #expect(csv.contains(",-B-12-25-F-059-00-00,"))
        #expect(csv.contains(",'=危險,"))
    }

    @Test(
        "scores that are not settled are marked",
        arguments: [
            (ScoreFacts(), Cell.text("未評分")),
            (ScoreFacts(sheets: [Example.score(89), Example.score(90)], expected: 2), .integer(90)),
            (ScoreFacts(sheets: [Example.score(80)], expected: 3), .text("80（未齊 1/3）")),
            (ScoreFacts(sheets: [Example.score(80)], expected: 1, isUnsettled: true), .text("未定（衝突）")),
            (ScoreFacts(sheets: [Example.score(80)], expected: 1, tests: .open), .text("待試驗結果")),
            (ScoreFacts(sheets: [Example.score(66)], expected: 1, tests: .open), .integer(66)),
            (ScoreFacts(sheets: [Example.score(80)], expected: 1, tests: .failed), .integer(69)),
        ])
    func scores(_ score: ScoreFacts, _ shown: Cell) {
        let facts = Example.facts([Example.visit("114-001") { $0.score = score }])
        #expect(Example.cell(facts, .quarterList, 0, "評分") == shown)
        #expect(Example.cell(facts, .wideList, 0, "評分") == shown)
    }

    @Test("points per party, both flags, and the mark of a conflict")
    func points() {
        let visit = Example.visit("114-001") {
            $0.defects = [
                DefectFacts(code: "5.01.01", severity: .serious, charge: Charge(party: .contractor, points: 4, alsoProjectManager: true, alsoSupervisor: true)),
                Example.defect("4.02.01", points: 1, .supervisor), Example.defect("4.03.03", points: -1),
            ]
        }
        var facts = Example.facts([visit])
        #expect(Example.cell(facts, .wideList, 0, "廠商扣點") == .integer(3))
        #expect(Example.cell(facts, .wideList, 0, "監造扣點") == .integer(5))
        #expect(Example.cell(facts, .wideList, 0, "PCM扣點") == .integer(4))
        facts.visits[0].defects[1].isUnsettled = true
        #expect(Example.cell(facts, .wideList, 0, "監造扣點") == .text("5（未定）"))
    }

    @Test("improvement: 30 days from the letter, judged as of the quarter's end, extensions counted")
    func improvement() {
        func shown(_ change: (inout VisitFacts) -> Void) -> Cell? {
            let visit = Example.visit("114-001") {
                $0.defects = [Example.defect("5.01.01"), Example.defect("4.03.03")]
                $0.record = LetterFacts(day: Example.day("2025-08-20"), number: "1")
                change(&$0)
            }
            return Example.cell(Example.facts([visit]), .wideList, 0, "改善結果")
        }
        #expect(shown { $0.defects = [] } == .text("無缺失"))
        #expect(shown { $0.record = nil } == .text("紀錄未發文"))
        // The limit is 19 September, before the quarter's end.
        #expect(shown { _ in } == .text("逾期（2 項）；未改善 2／共 2 項"))
        #expect(shown { $0.record = LetterFacts(day: Example.day("2025-08-31"), number: "1") } == .text("改善中（完成 0／共 2 項）"))
        #expect(
            shown {
                $0.extensions = [Deadline.Extension(agreedOn: Example.day("2025-09-19"), due: Example.day("2025-10-10"), reason: "雨")]
                $0.defects[0].state = .improved
                $0.defects[0].done = Example.day("2025-09-20")
            } == .text("改善中（完成 1／共 2 項）"))
        #expect(
            shown {
                // Agreed a day after the limit: it does not hold.
                $0.extensions = [Deadline.Extension(agreedOn: Example.day("2025-09-20"), due: Example.day("2025-10-10"), reason: "雨")]
            } == .text("逾期（2 項）；未改善 2／共 2 項"))
        #expect(
            shown {
                $0.defects[0].state = .improved
                $0.defects[0].done = Example.day("2025-09-19")
                $0.defects[1].state = .waived
            } == .text("改善完成"))
        #expect(
            shown {
                $0.defects[0].state = .improved
                $0.defects[0].done = Example.day("2025-09-20")
                $0.defects[1].state = .waived
            } == .text("改善完成（逾期 1 項）"))
    }

    @Test("re-inspections come last and are told in the notes")
    func reinspections() {
        let report = QuarterReport(
            Example.facts([
                Example.visit("114-003", on: "2025-07-02", kind: .reinspection), Example.visit("114-002", on: "2025-09-01"),
                Example.visit("114-001", on: "2025-08-01"),
            ]))
        #expect(
            report[.quarterList]?.rows.map(\.first) == [
                .date(year: 2025, month: 8, day: 1), .date(year: 2025, month: 9, day: 1), .date(year: 2025, month: 7, day: 2),
            ])
        #expect(report[.quarterList]?.preamble.last == [.text("查核 2 件；另複查 1 件（列於最後，備註為複查）。統計至 114-09-30。")])
    }
}
