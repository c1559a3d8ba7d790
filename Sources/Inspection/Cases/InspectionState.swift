/// Where an inspection stands (規則彙整 §7). Computed from dated facts, never stored.
package enum InspectionState: String, Sendable, CaseIterable {
    /// 排定: the visit's day lies ahead or is not recorded as held.
    case planned
    /// 已查核: the visit was held.
    case visited
    /// 紀錄彙整: findings are final, the record is being put together.
    case compiling
    /// 紀錄已發文: the letter is out; nothing has to be improved, or it is the day of issue.
    case recordIssued
    /// 改善中: the agency improves.
    case improving
    /// 展延: the agency improves, with an extended limit.
    case extended
    /// 改善報備查: the improvement report is in and waits for review.
    case improvementReported
    /// 備查結案: filed, closed.
    case filed

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .planned: "排定"
        case .visited: "已查核"
        case .compiling: "紀錄彙整"
        case .recordIssued: "紀錄已發文"
        case .improving: "改善中"
        case .extended: "展延"
        case .improvementReported: "改善報備查"
        case .filed: "備查結案"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .planned: "planned"
        case .visited: "visited"
        case .compiling: "compiling"
        case .recordIssued: "record issued"
        case .improving: "improving"
        case .extended: "extended"
        case .improvementReported: "improvement reported"
        case .filed: "filed"
        }
    }
}

/// Side states of an inspection, shown beside its state.
package enum InspectionFlag: String, Sendable, CaseIterable {
    /// 待試驗結果.
    case awaitingTest
    /// 逾期 of the improvement.
    case overdue
    /// The record left later than the rules allow; a reason is required.
    case recordLate
    /// 複查 is ordered.
    case reinspection

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .awaitingTest: "待試驗結果"
        case .overdue: "逾期"
        case .recordLate: "紀錄逾期"
        case .reinspection: "複查"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .awaitingTest: "awaiting test"
        case .overdue: "overdue"
        case .recordLate: "record late"
        case .reinspection: "re-inspection"
        }
    }
}

/// The dated facts of one inspection.
package struct InspectionFacts: Sendable, Equatable {
    /// Planned day.
    package var plannedOn: CalendarDay?
    /// Day on which the visit was held.
    package var visitedOn: CalendarDay?
    /// Day on which the leader made the findings final.
    package var finalisedOn: CalendarDay?
    /// Issue date of the record's letter (發文日期).
    package var recordIssuedOn: CalendarDay?
    /// Whether anything has to be improved.
    package var needsImprovement = true
    /// Agreed extensions, in the order agreed.
    package var extensions: [Deadline.Extension] = []
    /// Day of the agency's improvement report (回文日期).
    package var improvementReportedOn: CalendarDay?
    /// Day on which the group sent the report back to be completed.
    package var reportReturnedOn: CalendarDay?
    /// Day of filing (備查).
    package var filedOn: CalendarDay?
    /// Whether a test result is awaited.
    package var isTestOpen = false
    /// Whether a second inspection is ordered.
    package var needsReinspection = false

    /// Creates the facts of an inspection that is planned for a day.
    package init(plannedOn: CalendarDay? = nil) { self.plannedOn = plannedOn }

    /// The state on `day`; facts dated later do not count yet.
    package func state(on day: CalendarDay) -> InspectionState {
        func has(_ fact: CalendarDay?) -> Bool { fact.map { $0 <= day } ?? false }
        if has(filedOn) { return .filed }
        if let reported = improvementReportedOn, reported <= day {
            let isReturned = reportReturnedOn.map { $0 >= reported && $0 <= day } ?? false
            if !isReturned { return .improvementReported }
        }
        if let issued = recordIssuedOn, issued <= day {
            guard needsImprovement, issued < day else { return .recordIssued }
            return extensions.contains { $0.agreedOn <= day } ? .extended : .improving
        }
        if has(finalisedOn) { return .compiling }
        return has(visitedOn) ? .visited : .planned
    }

    /// The limit of the record, nil before the visit.
    package func recordDeadline(calendar: OfficeCalendar, rulebook: Rulebook) -> Deadline? {
        visitedOn.map { .record(visit: $0, calendar: calendar, rulebook: rulebook) }
    }

    /// The limit of the improvement with the extensions that hold, nil before the letter or with nothing to improve.
    ///
    /// Extensions that the rules refuse (agreed too late, not later than the limit) are passed over.
    package func improvementDeadline(calendar: OfficeCalendar, rulebook: Rulebook) -> Deadline? {
        guard needsImprovement, let recordIssuedOn else { return nil }
        let first = Deadline.improvement(letterIssued: recordIssuedOn, calendar: calendar, rulebook: rulebook)
        return extensions.reduce(first) { deadline, next in (try? deadline.extended(next).get()) ?? deadline }
    }

    /// The side states on `day`.
    package func flags(on day: CalendarDay, calendar: OfficeCalendar, rulebook: Rulebook) -> Set<InspectionFlag> {
        var flags: Set<InspectionFlag> = []
        if isTestOpen { flags.insert(.awaitingTest) }
        if needsReinspection { flags.insert(.reinspection) }
        if let record = recordDeadline(calendar: calendar, rulebook: rulebook),
            record.isOverdue(on: recordIssuedOn.map { min($0, day) } ?? day)
        {
            flags.insert(.recordLate)
        }
        let isImproving = [.recordIssued, .improving, .extended].contains(state(on: day))
        if isImproving, let limit = improvementDeadline(calendar: calendar, rulebook: rulebook),
            limit.isOverdue(on: day)
        {
            flags.insert(.overdue)
        }
        return flags
    }
}
