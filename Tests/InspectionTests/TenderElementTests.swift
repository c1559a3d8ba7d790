import Inspection
import Testing

/// An element made by hand.
private struct FakeElement: TenderSourceElement {
    var name: String
    var attributes: [String: String] = [:]
    var ownText = ""
    var children: [FakeElement] = []
    var sourceLine = 3

    func attributeValue(_ name: String) -> String? { attributes[name] }
    func childElements(_ name: String) -> [FakeElement] { children.filter { $0.name == name } }
}

@Suite struct TenderElementTests {
    private func leaf(_ name: String, _ text: String) -> FakeElement { FakeElement(name: name, ownText: text) }

    private func month(_ number: String, _ planned: String, _ actual: String, _ more: [FakeElement] = []) -> FakeElement {
        FakeElement(
            name: "月", attributes: ["日曆月": number],
            children: [leaf("總累計預定進度", planned), leaf("總累計實際進度", actual), leaf("執行狀態", "施工中")] + more)
    }

    private func tender(_ months: [FakeElement], number: String = "C1145511", budget: String = "2176000") -> FakeElement {
        FakeElement(
            name: "標案", attributes: ["編號": number, "執行機關代碼": "397010411D"],
            children: [
                FakeElement(
                    name: "基本資料",
                    children: [
                        leaf("執行機關", "\n  高雄市政府教育局\n"), leaf("標案名稱", "滯洪池工程"), leaf("發包預算", budget),
                        leaf("實際開工日期", "1140501"), leaf("承攬", "測試營造145股份有限公司"),
                    ]),
                FakeElement(name: "進度資料", attributes: ["民國年": "114"], children: months),
            ])
    }

    @Test func baseDataAndMonthsAreRead() throws {
        let delay = FakeElement(
            name: "落後資料", children: [leaf("落後因素", "缺工"), leaf("原因分析", "第一行\n第二行"), leaf("解決辦法", "增派")])
        let reading = TenderElement.read(tender([month("2", "20.5", "18", [delay]), month("1", "10", "9.25")]))
        #expect(reading.problems.isEmpty)
        let element = try #require(reading.row)
        #expect(element.tender.key == TenderKey(agencyCode: "397010411D", number: "C1145511"))
        #expect(element.tender.agency == "高雄市政府教育局" && element.tender.budget == 2_176_000)
        #expect(try element.tender.startedOn == day("2025-05-01"))
        #expect(element.months.map(\.month) == [1, 2])
        #expect(element.months[0].actual?.scaled == 925 && element.months[1].delayAnalysis == "第一行\n第二行")
        #expect(element.tender.plannedProgress?.scaled == 2_050 && element.tender.delayFactor == "缺工")
        #expect(element.tender.delay?.description == "2.50")
    }

    @Test func badValuesAreListedWithTheirLine() {
        let reading = TenderElement.read(tender([month("13", "10", "x")], number: "", budget: "多"))
        #expect(reading.row == nil)
        #expect(
            reading.problems.map { "\($0.columnName) \($0.code)" } == [
                "編號 value.missing", "發包預算 value.notNumber", "日曆月 value.outOfRange", "總累計實際進度 value.notNumber",
            ])
        #expect(reading.problems.allSatisfy { $0.line == 3 && $0.column == 0 })
    }

    @Test func aMonthOccursOnce() {
        let reading = TenderElement.read(tender([month("1", "10", "9"), month("1", "11", "9")]))
        #expect(reading.problems.map(\.code) == ["key.duplicate"])
    }
}
