package import Inspection

/// A planned inspection, as far as the hard rules for plans need it.
package struct VisitPlan: Sendable, Equatable {
    /// The tender.
    package let tender: TenderKey
    /// Planned day.
    package let day: CalendarDay
    /// Why the inspection takes place.
    package let kind: VisitKind
    /// Whether the agency is told before.
    package let notice: NoticeMode
    /// Planned end date of the works (預定完工日期).
    package let plannedEnd: CalendarDay?

    /// Creates a plan.
    package init(tender: TenderKey, day: CalendarDay, kind: VisitKind, notice: NoticeMode, plannedEnd: CalendarDay?) {
        self.tender = tender
        self.day = day
        self.kind = kind
        self.notice = notice
        self.plannedEnd = plannedEnd
    }

    /// Rules for the plan: one inspection per tender and day; without notice the planned end date is required
    /// (規則彙整 §3, §9 F).
    ///
    /// `others` are the group's other plans and visits, cancelled ones left out.
    package func refusals(others: some Sequence<(tender: TenderKey, day: CalendarDay)>) -> [Refusal] {
        var result: [Refusal] = []
        if others.contains(where: { $0.tender == tender && $0.day == day }) { result.append(.sameDay(day)) }
        if notice == .unannounced, plannedEnd == nil { result.append(.plannedEndMissing) }
        return result
    }

    /// Things to look at: the day is no office day, or lies after the planned end of the works.
    package func warnings(calendar: OfficeCalendar) -> [Refusal] {
        var result: [Refusal] = []
        if !calendar.isOfficeDay(day) { result.append(.notOfficeDay(day)) }
        if let plannedEnd, day > plannedEnd { result.append(.afterPlannedEnd(plannedEnd)) }
        return result
    }
}

extension Refusal {
    static func sameDay(_ day: CalendarDay) -> Refusal {
        Refusal(
            code: "plan.sameDay", rule: "規則彙整 §9 同一標案同日一次",
            zh: "這件標案在 \(RocCalendar.format(day)) 已排有查核。", en: "This tender already has an inspection on \(day).",
            remedyZh: "請改期，或修改已有的行程。", remedyEn: "Choose another day, or change the existing plan.")
    }

    static let plannedEndMissing = Refusal(
        code: "plan.plannedEndMissing", rule: "規則彙整 §3 不預先通知須填預定完工日期",
        zh: "不預先通知的查核須有預定完工日期。", en: "A visit without notice needs the planned end date of the works.",
        remedyZh: "請補填標案的預定完工日期。", remedyEn: "Enter the tender's planned end date.")

    static func notOfficeDay(_ day: CalendarDay) -> Refusal {
        Refusal(
            code: "plan.notOfficeDay", rule: "辦公日曆",
            zh: "\(RocCalendar.format(day)) 不是上班日。", en: "\(day) is not an office day.",
            remedyZh: "如無特殊理由，請改期。", remedyEn: "Choose another day unless there is a reason.")
    }

    static func afterPlannedEnd(_ end: CalendarDay) -> Refusal {
        Refusal(
            code: "plan.afterPlannedEnd", rule: "規則彙整 §1 施工中之標案",
            zh: "查核日晚於預定完工日期 \(RocCalendar.format(end))。", en: "The day is after the planned end of the works, \(end).",
            remedyZh: "請確認工程仍在施工。", remedyEn: "Make sure that the works are still in progress.")
    }
}
