/// Answer of the citizen who reported (滿意度), six levels.
package enum Satisfaction: String, Sendable, CaseIterable {
    case extremelySatisfied, verySatisfied, satisfied, dissatisfied, veryDissatisfied, extremelyDissatisfied

    /// zh-TW label, as in the file.
    package var zh: String {
        switch self {
        case .extremelySatisfied: "非常滿意"
        case .verySatisfied: "很滿意"
        case .satisfied: "滿意"
        case .dissatisfied: "不滿意"
        case .veryDissatisfied: "很不滿意"
        case .extremelyDissatisfied: "非常不滿意"
        }
    }

    /// Whether it counts as satisfied.
    package var isSatisfied: Bool {
        switch self {
        case .extremelySatisfied, .verySatisfied, .satisfied: true
        case .dissatisfied, .veryDissatisfied, .extremelyDissatisfied: false
        }
    }
}

/// One citizen report (全民督工通報).
package struct CitizenReportRow: Sendable, Equatable {
    /// 案件編號.
    package let number: String
    /// 通報日期.
    package let reportedOn: CalendarDay
    /// 通報方式.
    package let channel: String
    /// 工程類別.
    package let category: String
    /// 主題.
    package let subject: String
    /// The tender it names; nil for about half of the reports.
    package let tender: TenderKey?
    /// 限辦日期.
    package let dueOn: CalendarDay?
    /// 結案日期; nil while open.
    package let closedOn: CalendarDay?
    /// 滿意度; nil without an answer.
    package let satisfaction: Satisfaction?

    /// Creates a row.
    package init(
        number: String, reportedOn: CalendarDay, channel: String, category: String, subject: String,
        tender: TenderKey?, dueOn: CalendarDay?, closedOn: CalendarDay?, satisfaction: Satisfaction?
    ) {
        self.number = number
        self.reportedOn = reportedOn
        self.channel = channel
        self.category = category
        self.subject = subject
        self.tender = tender
        self.dueOn = dueOn
        self.closedOn = closedOn
        self.satisfaction = satisfaction
    }

    /// The columns of the file, in its order.
    package static let columns = [
        "案件編號", "通報日期", "通報方式", "工程類別", "主題", "執行機關代碼", "標案編號", "限辦日期", "結案日期", "滿意度",
    ]

    /// Reads one row.
    package static func read(_ row: SourceRow) -> RowReading<CitizenReportRow> {
        var reader = FieldReader(row, columns: columns)
        guard !reader.isMisshapen else { return RowReading(nil, reader.problems) }
        let number = reader.key("案件編號", most: 40)
        let reportedOn = reader.day("通報日期", isRequired: true)
        let channel = reader.text("通報方式")
        let category = reader.text("工程類別")
        let subject = reader.text("主題")
        let code = reader.agencyCode("執行機關代碼", isRequired: false)
        let tenderNumber = reader.key(TenderRow.numberColumn, most: TenderKey.longestNumber, isRequired: false)
        if code.isEmpty != tenderNumber.isEmpty { reader.report(.halfKey, in: TenderRow.numberColumn) }
        let dueOn = reader.day("限辦日期")
        let closedOn = reader.day("結案日期")
        for (name, day) in [("限辦日期", dueOn), ("結案日期", closedOn)] {
            if let day, let reportedOn, day < reportedOn { reader.report(.before("通報日期"), in: name) }
        }
        let satisfaction = reader.word("滿意度", Satisfaction.allCases.map { ($0.zh, $0) }, isRequired: false)
        let report = reportedOn.map { reported in
            CitizenReportRow(
                number: number, reportedOn: reported, channel: channel, category: category, subject: subject,
                tender: code.isEmpty ? nil : TenderKey(agencyCode: code, number: tenderNumber), dueOn: dueOn,
                closedOn: closedOn, satisfaction: satisfaction)
        }
        return RowReading(report, reader.problems)
    }
}
