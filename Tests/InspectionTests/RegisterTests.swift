import Inspection
import Testing

@Suite struct RegisterTests {
    private func row(_ columns: [String], _ values: [String: String], line: Int = 7) -> SourceRow {
        SourceRow(line: line, header: SourceHeader(columns), cells: columns.map { values[$0] ?? "" })
    }

    private let tenderValues = [
        "執行機關代碼": "397010000A", "執行機關": "高雄市政府工務局新建工程處", "標案編號": "-B-27-13-F-043-00-00",
        "標案名稱": "114年度道路開闢工程", "工程類別": "道路運輸", "縣市鄉鎮": "高雄市路竹區", "座標X": "197985.66",
        "座標Y": "2502317.8", "發包預算(千元)": "1,535", "決標金額(千元)": "1234.5", "實際決標日期": "1140410",
        "實際開工日期": "114.05.01", "預定完工日期": "114年08月31日", "總天數": "122", "規劃": "測試工程顧問029公司",
        "監造": "測試工程顧問043公司", "承攬": "測試營造145股份有限公司", "變更設計次數": "3", "預定進度": "49.18", "實際進度": "100.0",
        "執行狀態": "施工中",
    ]

    private func tender(_ changes: [String: String] = [:]) -> RowReading<TenderRow> {
        TenderRow.read(row(TenderRow.columns, tenderValues.merging(changes) { $1 }))
    }

    @Test func aTenderIsReadWhole() throws {
        let reading = tender()
        #expect(reading.problems.isEmpty)
        let row = try #require(reading.row)
        #expect(row.key == TenderKey(agencyCode: "397010000A", number: "-B-27-13-F-043-00-00"))
        #expect(row.budget == 1_535_000 && row.contractPrice == 1_234_500)
        #expect(row.x?.scaled == 19_798_566 && row.y?.scaled == 250_231_780)
        #expect(try row.awardedOn == day("2025-04-10") && row.startedOn == day("2025-05-01"))
        #expect(try row.plannedEnd == day("2025-08-31"))
        #expect(row.plannedProgress?.scaled == 4_918 && row.actualProgress?.scaled == 10_000)
        #expect(row.delay?.description == "-50.82")
        #expect(row.totalDays == 122 && row.designChanges == 3 && row.projectManager.isEmpty)
    }

    @Test(arguments: [
        ("發包預算(千元)", "１，５３５", "value.fullWidth", 9), ("發包預算(千元)", "約兩百萬", "value.notNumber", 9),
        ("發包預算(千元)", "15,35", "value.notNumber", 9), ("發包預算(千元)", "-5", "value.notNumber", 9),
        ("發包預算(千元)", "", "value.missing", 9), ("發包預算(千元)", "1e5", "value.notNumber", 9),
        ("決標金額(千元)", "９９９９９９９９９９９９９", "value.notNumber", 10), ("實際決標日期", "114-02-30", "day.noSuchDay", 11),
        ("實際決標日期", "１１４/０４/１０", "day.fullWidth", 11), ("實際決標日期", "14/04/10", "day.twoDigitYear", 11),
        ("總天數", "12.5", "value.notNumber", 14), ("總天數", "99999", "value.outOfRange", 14),
        ("預定進度", "100.01", "value.outOfRange", 22), ("座標X", "12a", "value.notNumber", 7),
        ("座標Y", "197985", "value.outOfRange", 8), ("標案編號", "", "value.missing", 3), ("標案編號", "  ", "value.missing", 3),
        ("標案編號", "A\nB", "value.newline", 3), ("標案編號", "A\u{7}B", "value.controlCharacter", 3),
        ("標案編號", "A\u{202E}B", "value.controlCharacter", 3),
        ("標案編號", String(repeating: "9", count: 41), "value.tooLong", 3),
        ("執行機關代碼", "", "value.missing", 1), ("執行機關代碼", "３９７", "value.fullWidth", 1),
        ("標案名稱", "路\r\n面", "value.newline", 4), ("標案名稱", " ", "value.missing", 4),
    ])
    func aBadValueKeepsTheRowOutAndIsListed(column: String, value: String, code: String, place: Int) throws {
        let reading = tender([column: value])
        #expect(reading.row == nil)
        let problem = try #require(reading.problems.first)
        #expect(reading.problems.count == 1)
        #expect(problem.code == code && problem.line == 7 && problem.column == place && problem.columnName == column)
        #expect(!problem.zh.isEmpty && !problem.en.isEmpty)
        #expect(!problem.value.unicodeScalars.contains { $0.value < 0x20 })
    }

    @Test func fullWidthProblemsSuggestWhatWouldHaveBeenRead() {
        #expect(tender(["發包預算(千元)": "１，５３５"]).problems.first?.zh.contains("1,535") == true)
        #expect(tender(["實際決標日期": "１１４/０４/１０"]).problems.first?.zh.contains("114-04-10") == true)
    }

    @Test func everyProblemOfARowIsListed() {
        let reading = tender(["標案編號": "", "座標X": "x", "實際進度": "y"])
        #expect(reading.problems.map(\.column) == [3, 7, 23])
    }

    @Test(arguments: ["-A 1 ", " 00123", "a/b'c\"", "標案１２３", String(repeating: "字", count: 40)])
    func tenderNumbersAreKeptByteForByte(number: String) throws {
        let row = try #require(tender(["標案編號": number]).row)
        #expect(Array(row.key.number.utf8) == Array(number.utf8))
    }

    @Test func keysAreComparedByTheirBytes() {
        let composed = TenderKey(agencyCode: "1", number: "caf\u{E9}")
        let decomposed = TenderKey(agencyCode: "1", number: "cafe\u{301}")
        #expect(composed.number == decomposed.number)
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
        #expect(TenderKey(agencyCode: "12", number: "3") != TenderKey(agencyCode: "1", number: "23"))
        #expect(TenderKey(agencyCode: "1", number: "-9") < TenderKey(agencyCode: "1", number: "A"))
    }

    @Test func misshapenRowsGiveOneProblem() throws {
        let header = SourceHeader(TenderRow.columns)
        let short = TenderRow.read(SourceRow(line: 3, header: header, cells: ["397010000A", "甲"]))
        #expect(short.row == nil && short.problems.map(\.code) == ["row.short"])
        let long = TenderRow.read(
            SourceRow(line: 3, header: header, cells: Array(repeating: "1", count: TenderRow.columns.count + 1)))
        #expect(long.problems.map(\.code) == ["row.long"])
    }

    @Test func headersMayComeInAnyOrderWithMarkAndExtraColumns() throws {
        let columns = ["\u{FEFF}備註", "是否放假", "另一欄", "星期", " 西元日期 "]
        let header = SourceHeader(columns)
        #expect(header.problems(expecting: CalendarRow.columns).isEmpty)
        let reading = CalendarRow.read(SourceRow(line: 2, header: header, cells: ["放假", "2", "x", "三", "20250101"]))
        #expect(try reading.row == CalendarRow(day: day("2025-01-01"), isOff: true, note: "放假"))
    }

    @Test func headersWithMissingOrDoubledColumnsAreListed() {
        let header = SourceHeader(["西元日期", "星期", "星期"])
        let codes = header.problems(expecting: CalendarRow.columns).map { "\($0.code) \($0.columnName) \($0.column)" }
        #expect(
            codes == ["header.missingColumn 是否放假 0", "header.missingColumn 備註 0", "header.doubledColumn 星期 3"])
    }

    @Test func duplicatesAreFoundByBytesAndNameTheFirstLine() {
        var finder = DuplicateFinder()
        let key = TenderKey(agencyCode: "1", number: "A")
        #expect(finder.note(key, line: 2, column: 3) == nil)
        #expect(finder.note(TenderKey(agencyCode: "1", number: "a"), line: 3, column: 3) == nil)
        #expect(finder.note(["1A", ""], line: 4, column: 3, columnName: "") == nil)
        let problem = finder.note(key, line: 5, column: 3)
        #expect(problem?.code == "key.duplicate" && problem?.line == 5 && problem?.zh.contains("2") == true)
    }

    @Test func valuesAreShownShortAndVisible() {
        let problem = RowProblem(
            line: 1, column: 1, columnName: "", value: "a\u{0}b\n" + String(repeating: "字", count: 100), code: "x",
            zh: "", en: "")
        #expect(problem.value.hasPrefix("a⟨U+0000⟩b⟨U+000A⟩字"))
        #expect(problem.value.unicodeScalars.count == 80 && problem.value.hasSuffix("…"))
        let exact = String(repeating: "a", count: 80)
        #expect(RowProblem(line: 1, column: 1, columnName: "", value: exact, code: "x", zh: "", en: "").value == exact)
    }

    @Test func aJurorIsRead() throws {
        let reading = JurorRow.read(
            row(
                JurorRow.columns,
                [
                    "委員編號": "E007", "姓名": "外聘委員007", "內外聘": "外聘", "專長": "大地、 景觀", "服務單位": "測試大學13",
                    "迴避單位": "測試營造167股份有限公司、測試工程顧問032公司", "不克出席日": "2025-05-16 2025-03-26 2025-03-26", "工程會專家名單": "否",
                ]))
        let juror = try #require(reading.row)
        #expect(juror.isExternal && !juror.isOnExpertList)
        #expect(juror.specialties == ["大地", "景觀"] && juror.recusals.count == 2)
        #expect(try juror.unavailable == [day("2025-03-26"), day("2025-05-16")])
        let bad = JurorRow.read(
            row(JurorRow.columns, ["委員編號": "E1", "姓名": "甲", "內外聘": "外", "不克出席日": "2025-02-30 x", "工程會專家名單": "是"]))
        #expect(bad.problems.map(\.code) == ["value.unknownWord", "day.noSuchDay"])
    }

    @Test func calendarDaysMustFitTheirWeekday() {
        func codes(_ date: String, _ weekday: String, _ off: String) -> [String] {
            CalendarRow.read(row(CalendarRow.columns, ["西元日期": date, "星期": weekday, "是否放假": off])).problems.map(\.code)
        }
        #expect(codes("20250101", "三", "2").isEmpty)
        #expect(codes("20250101", "四", "2") == ["value.weekdayMismatch"])
        #expect(codes("20250101", "三", "1") == ["value.unknownWord"])
        #expect(codes("20250229", "六", "2") == ["day.noSuchDay"])
    }

    @Test func citizenReportsMayNameATender() throws {
        let base = [
            "案件編號": "11400000001", "通報日期": "114/04/21", "通報方式": "電話", "工程類別": "建築", "主題": "積水",
            "執行機關代碼": "397010137B", "標案編號": "C1145405", "限辦日期": "114/05/03", "結案日期": "114/04/23", "滿意度": "滿意",
        ]
        func read(_ changes: [String: String]) -> RowReading<CitizenReportRow> {
            CitizenReportRow.read(row(CitizenReportRow.columns, base.merging(changes) { $1 }))
        }
        let report = try #require(read([:]).row)
        #expect(report.tender == TenderKey(agencyCode: "397010137B", number: "C1145405"))
        #expect(try report.satisfaction == .satisfied && report.dueOn == day("2025-05-03"))
        let plain = try #require(read(["執行機關代碼": "", "標案編號": "", "滿意度": "", "結案日期": ""]).row)
        #expect(plain.tender == nil && plain.satisfaction == nil && plain.closedOn == nil)
        #expect(read(["標案編號": ""]).problems.map(\.code) == ["value.halfKey"])
        #expect(read(["結案日期": "114/04/20"]).problems.map(\.code) == ["value.dayBefore"])
        #expect(read(["滿意度": "普通"]).problems.map(\.code) == ["value.unknownWord"])
        #expect(Satisfaction.allCases.filter(\.isSatisfied).count == 3)
    }

    @Test func defectListsAreRead() throws {
        let code = DefectCodeRow.read(
            row(
                DefectCodeRow.columns,
                [
                    "code": "4.01.04.01", "party_or_section": "主辦機關", "title_zh": "未做督導",
                    "confidence": "seen-in-text-retired",
                ]))
        #expect(code.row?.item.status == .retired)
        let bad = DefectCodeRow.read(row(DefectCodeRow.columns, ["code": "4.1", "title_zh": "甲", "confidence": "?"]))
        #expect(bad.problems.map(\.code) == ["value.malformedCode", "value.unknownWord"])
        func points(_ kind: String, _ first: String, _ second: String) -> RowReading<DefectPointRow> {
            DefectPointRow.read(
                row(
                    DefectPointRow.columns,
                    [
                        "code": "5.01.01", "kind": kind, "points_first": first, "points_second": second,
                        "confidence": "seen-in-text",
                    ]))
        }
        #expect(points("signed", "1", "2").row?.bracket == PointBracket(kind: .signed, first: 1, second: 2))
        #expect(points("deduct", "3", "2").problems.map(\.code) == ["value.outOfRange"])
        #expect(points("half", "３", "5").problems.map(\.code) == ["value.unknownWord", "value.fullWidth"])
    }

    @Test(arguments: [
        ("4.01", true), ("0.01", true), ("5.07.10.03.02", true), ("5", false), ("5.1", false), ("5.01.", false),
        ("55.01", false), ("5.01.01.01.01.01", false), ("a.01", false),
    ])
    func codesHaveOneShape(code: String, isRight: Bool) {
        #expect(DefectCode.isWellFormed(code) == isRight)
    }
}
