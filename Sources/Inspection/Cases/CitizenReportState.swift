/// Where a citizen report (全民督工通報) stands (規則彙整 §7). Computed from dated events, never stored.
package enum CitizenReportState: String, Sendable, CaseIterable {
    /// 未分案.
    case unassigned
    /// 已分案.
    case assigned
    /// 處理中.
    case handling
    /// 待審查結案.
    case awaitingReview
    /// 已結案.
    case closed

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .unassigned: "未分案"
        case .assigned: "已分案"
        case .handling: "處理中"
        case .awaitingReview: "待審查結案"
        case .closed: "已結案"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .unassigned: "unassigned"
        case .assigned: "assigned"
        case .handling: "in hand"
        case .awaitingReview: "awaiting review"
        case .closed: "closed"
        }
    }
}

/// Something that happens to a citizen report.
package enum CitizenReportEvent: Sendable, Equatable {
    /// 分案, with the limit of the central system when it gave one.
    case assigned(limit: CalendarDay?)
    /// 處理中.
    case started
    /// 申請結案.
    case closingApplied
    /// 不同意結案: back to 處理中.
    case disagreed
    /// 同意結案.
    case closed
    /// Reopened after a dissatisfied answer.
    case reopened
    /// Extension until a day, with a reason.
    case extended(until: CalendarDay, reason: String)

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .assigned: "分案"
        case .started: "開始處理"
        case .closingApplied: "申請結案"
        case .disagreed: "不同意結案"
        case .closed: "結案"
        case .reopened: "重啟"
        case .extended: "展延"
        }
    }
}

/// The dated events of one citizen report.
package struct CitizenReportFacts: Sendable, Equatable {
    /// An event and its day.
    package struct Dated: Sendable, Equatable {
        /// Day of the event.
        package let day: CalendarDay
        /// What happened.
        package let event: CitizenReportEvent

        /// Creates a dated event.
        package init(day: CalendarDay, event: CitizenReportEvent) {
            self.day = day
            self.event = event
        }
    }

    /// Day of the report (通報日期).
    package let reportedOn: CalendarDay
    /// Events in the order recorded.
    package private(set) var events: [Dated] = []

    /// Creates the facts of a report that was just made.
    package init(reportedOn: CalendarDay) { self.reportedOn = reportedOn }

    /// The state on `day`; later events do not count yet.
    package func state(on day: CalendarDay) -> CitizenReportState {
        events.reduce(.unassigned) { state, dated in
            dated.day <= day ? Self.next(after: state, dated.event) ?? state : state
        }
    }

    /// The state that an event leads to, nil when it cannot happen in `state`.
    package static func next(after state: CitizenReportState, _ event: CitizenReportEvent) -> CitizenReportState? {
        switch (state, event) {
        case (.unassigned, .assigned): .assigned
        case (.assigned, .started): .handling
        // The central system may skip the entry for the start of work.
        case (.assigned, .closingApplied), (.handling, .closingApplied): .awaitingReview
        case (.awaitingReview, .disagreed): .handling
        case (.awaitingReview, .closed): .closed
        case (.closed, .reopened): .handling
        case (.assigned, .extended): .assigned
        case (.handling, .extended): .handling
        default: nil
        }
    }

    /// The limit with its extensions, nil before assignment.
    package func deadline(rulebook: Rulebook) -> Deadline? {
        var deadline: Deadline?
        for dated in events {
            switch dated.event {
            case .assigned(let limit):
                deadline =
                    limit.map { .citizenReport(assigned: dated.day, limit: $0) }
                    ?? .citizenReport(assigned: dated.day, rulebook: rulebook)
            case .extended(let until, let reason):
                let agreed = Deadline.Extension(agreedOn: dated.day, due: until, reason: reason)
                if let next = try? deadline?.extended(agreed).get() { deadline = next }
            default: break
            }
        }
        return deadline
    }

    /// 逾期未結案: past the limit and not closed on `day`.
    package func isOverdue(on day: CalendarDay, rulebook: Rulebook) -> Bool {
        guard let deadline = deadline(rulebook: rulebook) else { return false }
        return state(on: day) != .closed && deadline.isOverdue(on: day)
    }

    /// The facts with one event more, or why it cannot be recorded.
    package func recording(
        _ event: CitizenReportEvent, on day: CalendarDay, rulebook: Rulebook
    ) -> Result<CitizenReportFacts, Refusal> {
        let last = events.last?.day ?? reportedOn
        guard day >= last else { return .failure(.eventBefore("前一事件", "preceding event", last)) }
        let state = self.state(on: day)
        guard Self.next(after: state, event) != nil else { return .failure(.reportEvent(event, in: state)) }
        if case .extended(let until, let reason) = event, let deadline = deadline(rulebook: rulebook) {
            let agreed = Deadline.Extension(agreedOn: day, due: until, reason: reason)
            if case .failure(let refusal) = deadline.extended(agreed) { return .failure(refusal) }
        }
        var next = self
        next.events.append(Dated(day: day, event: event))
        return .success(next)
    }
}

extension Refusal {
    static func reportEvent(_ event: CitizenReportEvent, in state: CitizenReportState) -> Refusal {
        Refusal(
            code: "citizenReport.outOfOrder", rule: "規則彙整 §7 全民督工狀態",
            zh: "案件在「\(state.zh)」，不能登錄「\(event.zh)」。",
            en: "The report is at “\(state.en)”; this event cannot follow.",
            remedyZh: "請依序登錄。", remedyEn: "Record the events in their order.")
    }
}
