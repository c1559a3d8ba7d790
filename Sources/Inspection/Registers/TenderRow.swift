/// One tender of the register (標案), from the CSV of the tender system or from its XML.
package struct TenderRow: Sendable, Equatable {
    /// 執行機關代碼 + 標案編號.
    package var key: TenderKey
    /// 執行機關.
    package var agency: String
    /// 標案名稱.
    package var name: String
    /// 工程類別.
    package var category: String = ""
    /// 縣市鄉鎮.
    package var district: String = ""
    /// 座標X, TWD97 TM2 metres times 100.
    package var x: Hundredths?
    /// 座標Y, TWD97 TM2 metres times 100.
    package var y: Hundredths?
    /// 發包預算, NT$.
    package var budget: Int?
    /// 決標金額, NT$; nil before award.
    package var contractPrice: Int?
    /// 實際決標日期.
    package var awardedOn: CalendarDay?
    /// 實際開工日期.
    package var startedOn: CalendarDay?
    /// 預定完工日期.
    package var plannedEnd: CalendarDay?
    /// 總天數.
    package var totalDays: Int?
    /// 規劃.
    package var designer: String = ""
    /// 監造.
    package var supervisor: String = ""
    /// 承攬.
    package var contractor: String = ""
    /// 專案管理; empty when there is none.
    package var projectManager: String = ""
    /// 經費來源.
    package var funding: String = ""
    /// 歸屬計畫.
    package var programme: String = ""
    /// 變更設計次數.
    package var designChanges: Int?
    /// 預定進度, percent.
    package var plannedProgress: Hundredths?
    /// 實際進度, percent.
    package var actualProgress: Hundredths?
    /// 執行狀態.
    package var status: String = ""
    /// 落後因素.
    package var delayFactor: String = ""

    /// Creates a tender of which nothing else is known yet.
    package init(key: TenderKey, agency: String, name: String) {
        self.key = key
        self.agency = agency
        self.name = name
    }

    /// Delay in percentage points, planned minus actual; negative when ahead, nil when either is unknown.
    package var delay: Hundredths? {
        guard let plannedProgress, let actualProgress else { return nil }
        return Hundredths(scaled: plannedProgress.scaled - actualProgress.scaled)
    }
}

extension TenderRow {
    /// The column of the tender number.
    package static let numberColumn = "標案編號"

    /// The columns of the CSV export, in its order.
    package static let columns = [
        "執行機關代碼", "執行機關", numberColumn, "標案名稱", "工程類別", "縣市鄉鎮", "座標X", "座標Y", "發包預算(千元)",
        "決標金額(千元)", "實際決標日期", "實際開工日期", "預定完工日期", "總天數", "規劃", "監造", "承攬", "專案管理", "經費來源",
        "歸屬計畫", "變更設計次數", "預定進度", "實際進度", "執行狀態", "落後因素",
    ]

    /// NT$ that a tender may cost at most: 10^14, far beyond any, so that sums cannot overflow.
    static let highestAmount = 100_000_000_000_000

    /// Reads one row of the CSV export. Amounts stand there in thousands of NT$.
    package static func read(_ row: SourceRow) -> RowReading<TenderRow> {
        var reader = FieldReader(row, columns: columns)
        guard !reader.isMisshapen else { return RowReading(nil, reader.problems) }
        let code = reader.agencyCode("執行機關代碼", isRequired: true)
        let agency = reader.text("執行機關", isRequired: true)
        let number = reader.key(numberColumn, most: TenderKey.longestNumber)
        var tender = TenderRow(
            key: TenderKey(agencyCode: code, number: number), agency: agency,
            name: reader.text("標案名稱", isRequired: true))
        tender.category = reader.text("工程類別")
        tender.district = reader.text("縣市鄉鎮")
        tender.x = reader.hundredths("座標X", in: 0...1_000_000)
        tender.y = reader.hundredths("座標Y", in: 1_000_000...3_500_000)
        tender.budget = reader.scaled("發包預算(千元)", places: 3, in: 0...highestAmount, isRequired: true)
        tender.contractPrice = reader.scaled("決標金額(千元)", places: 3, in: 0...highestAmount)
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
        tender.plannedProgress = reader.hundredths("預定進度", in: 0...100)
        tender.actualProgress = reader.hundredths("實際進度", in: 0...100)
        tender.status = reader.text("執行狀態")
        tender.delayFactor = reader.text("落後因素")
        return RowReading(tender, reader.problems)
    }
}

extension FieldReader {
    /// An agency code: ASCII letters and digits, at most 21 of them.
    mutating func agencyCode(_ name: String, isRequired: Bool) -> String {
        let value = key(name, most: TenderKey.longestAgencyCode, isRequired: isRequired)
        let narrow = FullWidth.narrowed(value)
        if narrow.changed { report(.fullWidth(suggestion: narrow.text), in: name) }
        return value
    }
}
