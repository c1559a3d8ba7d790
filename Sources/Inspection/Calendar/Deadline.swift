/// A limit (期限) that the rules set, and its agreed extensions (展延).
package struct Deadline: Sendable, Equatable {
    /// What is due.
    package enum Kind: String, Sendable, CaseIterable {
        /// Inspection record to the agency (紀錄函送).
        case record
        /// Improvement finished (改善完成).
        case improvement
        /// Citizen report handled (全民督工限辦).
        case citizenReport
        /// Quarter results to PCC (季報).
        case quarterResults
        /// Monthly progress entry (進度填報).
        case monthlyProgress

        /// zh-TW label.
        package var zh: String {
            switch self {
            case .record: "紀錄函送"
            case .improvement: "改善完成"
            case .citizenReport: "全民督工限辦"
            case .quarterResults: "季報"
            case .monthlyProgress: "進度填報"
            }
        }

        /// English label.
        package var en: String {
            switch self {
            case .record: "record to agency"
            case .improvement: "improvement"
            case .citizenReport: "citizen report"
            case .quarterResults: "quarter results"
            case .monthlyProgress: "monthly progress"
            }
        }
    }

    /// An extension as agreed.
    package struct Extension: Sendable, Equatable {
        /// Day of the group's agreement.
        package let agreedOn: CalendarDay
        /// New limit.
        package let due: CalendarDay
        /// Reason, never empty.
        package let reason: String

        /// Creates an extension.
        package init(agreedOn: CalendarDay, due: CalendarDay, reason: String) {
            self.agreedOn = agreedOn
            self.due = due
            self.reason = reason
        }
    }

    /// What is due.
    package let kind: Kind
    /// Day that starts the count; itself not counted.
    package let start: CalendarDay
    /// Limit without extensions.
    package let firstDue: CalendarDay
    /// Agreed extensions, in the order agreed.
    package private(set) var extensions: [Extension] = []

    /// The limit as it stands; that day is still in time.
    package var due: CalendarDay { extensions.last?.due ?? firstDue }

    /// Days by which `day` is past the limit; 0 on the limit and before.
    package func overdueDays(on day: CalendarDay) -> Int { max(0, due.days(to: day)) }

    /// Whether `day` is past the limit.
    package func isOverdue(on day: CalendarDay) -> Bool { day > due }

    /// Days left, 0 on the limit and after it.
    package func daysLeft(on day: CalendarDay) -> Int { max(0, day.days(to: due)) }

    /// The deadline with an agreed extension.
    ///
    /// Refused when the agreement comes after the limit, when the new limit is not later than the old one, and
    /// without a reason (規則彙整 §6: extension only with the group's agreement before the limit).
    package func extended(_ agreed: Extension) -> Result<Deadline, Refusal> {
        if TextCheck.trimmed(agreed.reason).isEmpty { return .failure(.extensionWithoutReason) }
        if agreed.agreedOn > due { return .failure(.extensionTooLate(due: due)) }
        if agreed.due <= due { return .failure(.extensionNotLater(due: due)) }
        var next = self
        next.extensions.append(agreed)
        return .success(next)
    }
}

extension Deadline {
    /// Record to the agency: working days after the visit (7, 作業辦法; 規則彙整 §6). Later needs a reason.
    package static func record(visit day: CalendarDay, calendar: OfficeCalendar, rulebook: Rulebook) -> Deadline {
        let count = rulebook.integer(.recordDays, on: day)
        return Deadline(kind: .record, start: day, firstDue: calendar.adding(workingDays: count, to: day))
    }

    /// Improvement finished: days from the letter's issue date (30; calendar days unless the rulebook says working).
    package static func improvement(
        letterIssued day: CalendarDay, calendar: OfficeCalendar, rulebook: Rulebook
    ) -> Deadline {
        let count = rulebook.integer(.improvementDays, on: day)
        let isWorking = rulebook.choice(.improvementCounting, on: day) == "working"
        return Deadline(
            kind: .improvement, start: day,
            firstDue: isWorking ? calendar.adding(workingDays: count, to: day) : day.adding(days: count))
    }

    /// Citizen report handled: calendar days after it was assigned (12, PCC).
    package static func citizenReport(assigned day: CalendarDay, rulebook: Rulebook) -> Deadline {
        let count = rulebook.integer(.citizenReportDays, on: day)
        return Deadline(kind: .citizenReport, start: day, firstDue: day.adding(days: count))
    }

    /// Citizen report with the limit that the central system has set (限辦日期).
    package static func citizenReport(assigned day: CalendarDay, limit: CalendarDay) -> Deadline {
        Deadline(kind: .citizenReport, start: day, firstDue: limit)
    }

    /// Quarter results to PCC: end of the month after the quarter (April, July, October, January).
    package static func quarterResults(of quarter: Quarter, rulebook: Rulebook) -> Deadline {
        let end = quarter.days.upperBound
        var due = end
        for _ in 0..<rulebook.integer(.quarterReportMonths, on: end) { due = due.adding(days: 1).endOfMonth }
        return Deadline(kind: .quarterResults, start: end, firstDue: due)
    }

    /// Progress of a month: by the 6th of the next month (Kaohsiung).
    package static func monthlyProgress(monthOf day: CalendarDay, rulebook: Rulebook) -> Deadline {
        let end = day.endOfMonth
        return Deadline(
            kind: .monthlyProgress, start: end,
            firstDue: end.adding(days: rulebook.integer(.progressEntryDay, on: end)))
    }
}

extension Refusal {
    private static let extensionRule = "規則彙整 §6 展延須於期限前經查核小組同意"

    static let extensionWithoutReason = Refusal(
        code: "extension.noReason", rule: extensionRule,
        zh: "展延沒有填理由。", en: "The extension has no reason.",
        remedyZh: "請填展延理由。", remedyEn: "Give the reason.")

    static func extensionTooLate(due: CalendarDay) -> Refusal {
        Refusal(
            code: "extension.tooLate", rule: extensionRule,
            zh: "期限 \(RocCalendar.format(due)) 已過，不能再同意展延。",
            en: "The limit \(due) has passed; it can no longer be extended.",
            remedyZh: "案件列為逾期，請依契約辦理。", remedyEn: "The case counts as late; act according to the contract.")
    }

    static func extensionNotLater(due: CalendarDay) -> Refusal {
        Refusal(
            code: "extension.notLater", rule: extensionRule,
            zh: "新期限必須晚於現在的期限 \(RocCalendar.format(due))。",
            en: "The new limit must be later than the present one, \(due).",
            remedyZh: "請選較晚的日期。", remedyEn: "Choose a later day.")
    }
}
