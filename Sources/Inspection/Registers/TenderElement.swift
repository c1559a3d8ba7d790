/// An element of a parsed XML file, as far as reading tenders needs it.
///
/// Whoever parses the file makes its element type conform; this module knows no parser.
package protocol TenderSourceElement {
    /// Line on which the element begins, 1 for the first.
    var sourceLine: Int { get }
    /// Text directly inside the element.
    var ownText: String { get }
    /// Value of an attribute, nil when absent.
    func attributeValue(_ name: String) -> String?
    /// Child elements of a name, in file order.
    func childElements(_ name: String) -> [Self]
}

/// Progress of one month (進度資料 / 月).
package struct MonthlyProgress: Sendable, Equatable {
    /// 民國年.
    package let rocYear: Int
    /// 日曆月, 1 to 12.
    package let month: Int
    /// 總累計預定進度, percent.
    package let planned: Hundredths?
    /// 總累計實際進度, percent.
    package let actual: Hundredths?
    /// 總累計預定完成金額, NT$.
    package let plannedAmount: Int?
    /// 總累計實際完成金額, NT$.
    package let actualAmount: Int?
    /// 執行狀態.
    package let status: String
    /// 落後因素.
    package let delayFactor: String
    /// 原因分析.
    package let delayAnalysis: String
    /// 解決辦法.
    package let delayRemedy: String

    /// Creates a month's progress.
    package init(
        rocYear: Int, month: Int, planned: Hundredths?, actual: Hundredths?, plannedAmount: Int? = nil,
        actualAmount: Int? = nil, status: String = "", delayFactor: String = "", delayAnalysis: String = "",
        delayRemedy: String = ""
    ) {
        self.rocYear = rocYear
        self.month = month
        self.planned = planned
        self.actual = actual
        self.plannedAmount = plannedAmount
        self.actualAmount = actualAmount
        self.status = status
        self.delayFactor = delayFactor
        self.delayAnalysis = delayAnalysis
        self.delayRemedy = delayRemedy
    }
}

/// One tender of the tender system's XML (標案): base data and monthly progress (規則彙整 §9).
package struct TenderElement: Sendable, Equatable {
    /// Base data, with status and progress of the latest month. Amounts are in NT$ in this file.
    package let tender: TenderRow
    /// Months in time order.
    package let months: [MonthlyProgress]

    /// Name of a tender's element.
    package static let elementName = "標案"

    /// Reads one 標案 element. Columns of problems are 0: an element has no columns.
    package static func read(_ element: some TenderSourceElement) -> RowReading<TenderElement> {
        var problems: [RowProblem] = []
        var tender = base(element, &problems)
        var months: [MonthlyProgress] = []
        for year in element.childElements("進度資料") {
            for month in year.childElements("月") {
                let reading = read(month: month, of: year, in: element)
                problems += reading.problems
                if let row = reading.row { months.append(row) }
            }
        }
        months.sort { ($0.rocYear, $0.month) < ($1.rocYear, $1.month) }
        for (month, next) in zip(months, months.dropFirst())
        where month.rocYear == next.rocYear && month.month == next.month {
            problems.append(
                RowProblem(
                    line: element.sourceLine, column: 0, columnName: "月", value: "\(next.rocYear)/\(next.month)",
                    code: "key.duplicate", zh: "同一個月出現兩次。", en: "The same month occurs twice."))
        }
        if let latest = months.last {
            tender.plannedProgress = latest.planned
            tender.actualProgress = latest.actual
            tender.status = latest.status
            tender.delayFactor = latest.delayFactor
        }
        return RowReading(TenderElement(tender: tender, months: months), problems)
    }

    /// An element's text without the line breaks and blanks by which files are laid out.
    private static func text(_ element: (some TenderSourceElement)?) -> String {
        var rest = Substring(element?.ownText ?? "")
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    private static func base(_ element: some TenderSourceElement, _ problems: inout [RowProblem]) -> TenderRow {
        let data = element.childElements("基本資料").first
        let names = [
            "執行機關", "標案名稱", "工程類別", "縣市鄉鎮", "座標X", "座標Y", "發包預算", "決標金額", "實際決標日期", "實際開工日期",
            "預定完工日期", "總天數", "規劃", "監造", "承攬", "專案管理", "經費來源", "歸屬計畫", "變更設計次數",
        ]
        let cells =
            [("編號", element.attributeValue("編號") ?? ""), ("執行機關代碼", element.attributeValue("執行機關代碼") ?? "")]
            + names.map { ($0, text(data?.childElements($0).first)) }
        var reader = FieldReader(cells, line: element.sourceLine)
        let code = reader.agencyCode("執行機關代碼", isRequired: true)
        let number = reader.key("編號", most: TenderKey.longestNumber)
        let most = TenderRow.highestAmount
        var tender = TenderRow(
            key: TenderKey(agencyCode: code, number: number), agency: reader.text("執行機關", isRequired: true),
            name: reader.text("標案名稱", isRequired: true))
        tender.category = reader.text("工程類別")
        tender.district = reader.text("縣市鄉鎮")
        tender.x = reader.hundredths("座標X", in: 0...1_000_000)
        tender.y = reader.hundredths("座標Y", in: 1_000_000...3_500_000)
        tender.budget = reader.scaled("發包預算", places: 0, in: 0...most)
        tender.contractPrice = reader.scaled("決標金額", places: 0, in: 0...most)
        tender.awardedOn = reader.day("實際決標日期")
        tender.startedOn = reader.day("實際開工日期")
        tender.plannedEnd = reader.day("預定完工日期")
        tender.totalDays = reader.integer("總天數", in: 0...36_500)
        tender.designer = reader.text("規劃")
        tender.supervisor = reader.text("監造")
        tender.contractor = reader.text("承攬")
        tender.projectManager = reader.text("專案管理")
        tender.funding = reader.text("經費來源")
        tender.programme = reader.text("歸屬計畫")
        tender.designChanges = reader.integer("變更設計次數", in: 0...1_000)
        problems += reader.problems
        return tender
    }

    private static func read<Element: TenderSourceElement>(
        month: Element, of year: Element, in tender: Element
    ) -> RowReading<MonthlyProgress> {
        let names = ["總累計預定進度", "總累計實際進度", "總累計預定完成金額", "總累計實際完成金額", "執行狀態"]
        // Delay texts belong to a month; some exports put them once beside the months.
        let delay = month.childElements("落後資料").first ?? tender.childElements("落後資料").first
        let cells =
            [("民國年", year.attributeValue("民國年") ?? ""), ("日曆月", month.attributeValue("日曆月") ?? "")]
            + names.map { ($0, text(month.childElements($0).first)) }
            + ["落後因素", "原因分析", "解決辦法"].map { ($0, text(delay?.childElements($0).first)) }
        var reader = FieldReader(cells, line: month.sourceLine)
        let progress = MonthlyProgress(
            rocYear: reader.integer("民國年", in: 1...200, isRequired: true) ?? 0,
            month: reader.integer("日曆月", in: 1...12, isRequired: true) ?? 0,
            planned: reader.hundredths("總累計預定進度", in: 0...100),
            actual: reader.hundredths("總累計實際進度", in: 0...100),
            plannedAmount: reader.scaled("總累計預定完成金額", places: 0, in: 0...TenderRow.highestAmount),
            actualAmount: reader.scaled("總累計實際完成金額", places: 0, in: 0...TenderRow.highestAmount),
            status: reader.text("執行狀態"), delayFactor: reader.text("落後因素"),
            delayAnalysis: reader.note("原因分析"), delayRemedy: reader.note("解決辦法"))
        return RowReading(progress, reader.problems)
    }
}
