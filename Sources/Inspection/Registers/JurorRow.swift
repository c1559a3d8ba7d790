/// One committee member of the register (查核委員名冊).
package struct JurorRow: Sendable, Equatable {
    /// 委員編號.
    package let number: String
    /// 姓名.
    package let name: String
    /// 外聘 (true) or 內聘.
    package let isExternal: Bool
    /// 專長.
    package let specialties: [String]
    /// 服務單位.
    package let employer: String
    /// 迴避單位: firms and agencies that the member declared.
    package let recusals: [String]
    /// 不克出席日, in order.
    package let unavailable: [CalendarDay]
    /// 工程會專家名單: on PCC's list.
    package let isOnExpertList: Bool

    /// Creates a row.
    package init(
        number: String, name: String, isExternal: Bool, specialties: [String], employer: String,
        recusals: [String], unavailable: [CalendarDay], isOnExpertList: Bool
    ) {
        self.number = number
        self.name = name
        self.isExternal = isExternal
        self.specialties = specialties
        self.employer = employer
        self.recusals = recusals
        self.unavailable = unavailable
        self.isOnExpertList = isOnExpertList
    }

    /// The columns of the file, in its order.
    package static let columns = ["委員編號", "姓名", "內外聘", "專長", "服務單位", "迴避單位", "不克出席日", "工程會專家名單"]

    /// Reads one row.
    package static func read(_ row: SourceRow) -> RowReading<JurorRow> {
        var reader = FieldReader(row, columns: columns)
        guard !reader.isMisshapen else { return RowReading(nil, reader.problems) }
        let juror = JurorRow(
            number: reader.key("委員編號", most: 40), name: reader.text("姓名", isRequired: true, most: 100),
            isExternal: reader.word("內外聘", [("外聘", true), ("內聘", false)]) ?? false,
            specialties: reader.list("專長"), employer: reader.text("服務單位"), recusals: reader.list("迴避單位"),
            unavailable: reader.days("不克出席日"),
            isOnExpertList: reader.word("工程會專家名單", [("是", true), ("否", false)]) ?? false)
        return RowReading(juror, reader.problems)
    }
}

/// One day of the published office calendar (辦公日曆表).
package struct CalendarRow: Sendable, Equatable {
    /// 西元日期.
    package let day: CalendarDay
    /// 是否放假: 2 off, 0 office day.
    package let isOff: Bool
    /// 備註.
    package let note: String

    /// Creates a row.
    package init(day: CalendarDay, isOff: Bool, note: String) {
        self.day = day
        self.isOff = isOff
        self.note = note
    }

    /// The columns of the file, in its order.
    package static let columns = ["西元日期", "星期", "是否放假", "備註"]

    /// What an `OfficeCalendar` keeps of the row.
    package var entry: OfficeCalendar.Entry { OfficeCalendar.Entry(isOff: isOff, note: note) }

    /// Reads one row; a weekday that does not fit the date is a problem, since then one of them is wrong.
    package static func read(_ row: SourceRow) -> RowReading<CalendarRow> {
        var reader = FieldReader(row, columns: columns)
        guard !reader.isMisshapen else { return RowReading(nil, reader.problems) }
        let day = reader.day("西元日期", isRequired: true)
        let weekday = reader.word("星期", Weekday.allCases.map { ($0.zh, $0) })
        if let day, let weekday, day.weekday != weekday { reader.report(.weekdayMismatch(day.weekday.zh), in: "星期") }
        let isOff = reader.word("是否放假", [("2", true), ("0", false)]) ?? false
        let note = reader.text("備註")
        return RowReading(day.map { CalendarRow(day: $0, isOff: isOff, note: note) }, reader.problems)
    }
}
