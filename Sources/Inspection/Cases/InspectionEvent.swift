/// Something that happens to an inspection and is recorded with its day.
package enum InspectionEvent: Sendable, Equatable {
    case planned
    case visited
    case finalised
    /// Letter issued; whether anything has to be improved. `lateReason` is required after the limit.
    case recordIssued(needsImprovement: Bool, lateReason: String?)
    /// Extension agreed until a day.
    case extended(until: CalendarDay, reason: String)
    case improvementReported
    case reportReturned
    case filed
}

extension InspectionFacts {
    /// The facts with one event more, or why the event cannot be recorded.
    ///
    /// Refused are events out of order, events dated before the one they follow, a late record without a reason, an
    /// extension that the rules do not allow, and filing while a test is open.
    package func recording(
        _ event: InspectionEvent, on day: CalendarDay, calendar: OfficeCalendar, rulebook: Rulebook
    ) -> Result<InspectionFacts, Refusal> {
        var next = self
        switch event {
        case .planned:
            guard visitedOn == nil else { return .failure(.eventOutOfOrder("已查核", "visited")) }
            next.plannedOn = day
        case .visited:
            guard recordIssuedOn == nil else { return .failure(.eventOutOfOrder("紀錄已發文", "record issued")) }
            next.visitedOn = day
        case .finalised:
            if let refusal = mustFollow(visitedOn, day, "查核", "visit") { return .failure(refusal) }
            next.finalisedOn = day
        case .recordIssued(let needsImprovement, let lateReason):
            if let refusal = mustFollow(finalisedOn, day, "紀錄定稿", "final findings") { return .failure(refusal) }
            let deadline = recordDeadline(calendar: calendar, rulebook: rulebook)
            if let deadline, deadline.isOverdue(on: day), TextCheck.trimmed(lateReason ?? "").isEmpty {
                return .failure(.recordLateWithoutReason(due: deadline.due))
            }
            next.recordIssuedOn = day
            next.needsImprovement = needsImprovement
        case .extended(let until, let reason):
            if let refusal = mustFollow(recordIssuedOn, day, "紀錄發文", "record letter") { return .failure(refusal) }
            guard let deadline = improvementDeadline(calendar: calendar, rulebook: rulebook) else {
                return .failure(.nothingToImprove)
            }
            let agreed = Deadline.Extension(agreedOn: day, due: until, reason: reason)
            if case .failure(let refusal) = deadline.extended(agreed) { return .failure(refusal) }
            next.extensions.append(agreed)
        case .improvementReported:
            if let refusal = mustFollow(recordIssuedOn, day, "紀錄發文", "record letter") { return .failure(refusal) }
            guard needsImprovement else { return .failure(.nothingToImprove) }
            next.improvementReportedOn = day
            next.reportReturnedOn = nil
        case .reportReturned:
            if let refusal = mustFollow(improvementReportedOn, day, "改善報備查", "improvement report") {
                return .failure(refusal)
            }
            next.reportReturnedOn = day
        case .filed:
            if let refusal = refusalToFile(on: day) { return .failure(refusal) }
            next.filedOn = day
        }
        if filedOn != nil { return .failure(.eventOutOfOrder("備查結案", "filed")) }
        return .success(next)
    }

    private func refusalToFile(on day: CalendarDay) -> Refusal? {
        if isTestOpen { return .testStillOpen }
        if needsImprovement {
            guard reportReturnedOn == nil else { return .eventMissing("補正後的改善報備查", "completed improvement report") }
            return mustFollow(improvementReportedOn, day, "改善報備查", "improvement report")
        }
        return mustFollow(recordIssuedOn, day, "紀錄發文", "record letter")
    }

    private func mustFollow(_ fact: CalendarDay?, _ day: CalendarDay, _ zh: String, _ en: String) -> Refusal? {
        guard let fact else { return .eventMissing(zh, en) }
        return day < fact ? .eventBefore(zh, en, fact) : nil
    }
}

extension Refusal {
    private static let stateRule = "規則彙整 §7 案件狀態"

    static func eventOutOfOrder(_ zh: String, _ en: String) -> Refusal {
        Refusal(
            code: "case.outOfOrder", rule: stateRule,
            zh: "案件已經「\(zh)」，不能再登錄這件事。", en: "The case is already at “\(en)”; this can no longer be recorded.",
            remedyZh: "如登錄有誤，請由承辦人員更正原紀錄。", remedyEn: "If that was a mistake, the office corrects the earlier entry.")
    }

    static func eventMissing(_ zh: String, _ en: String) -> Refusal {
        Refusal(
            code: "case.tooEarly", rule: stateRule,
            zh: "還沒有「\(zh)」，不能登錄這件事。", en: "There is no \(en) yet.",
            remedyZh: "請先登錄「\(zh)」。", remedyEn: "Record the \(en) first.")
    }

    static func eventBefore(_ zh: String, _ en: String, _ day: CalendarDay) -> Refusal {
        Refusal(
            code: "case.dayBefore", rule: stateRule,
            zh: "日期早於「\(zh)」的 \(RocCalendar.format(day))。", en: "The day is before the \(en) on \(day).",
            remedyZh: "請檢查日期。", remedyEn: "Check the day.")
    }

    static func recordLateWithoutReason(due: CalendarDay) -> Refusal {
        Refusal(
            code: "record.lateWithoutReason", rule: "作業辦法 / 規則彙整 §6",
            zh: "紀錄已超過期限 \(RocCalendar.format(due))，須填逾期理由。",
            en: "The record is past its limit \(due); a reason is required.",
            remedyZh: "請填逾期理由。", remedyEn: "Give the reason.")
    }

    static let nothingToImprove = Refusal(
        code: "case.nothingToImprove", rule: stateRule,
        zh: "這件沒有須改善的項目。", en: "Nothing has to be improved in this case.",
        remedyZh: "可直接備查結案。", remedyEn: "File the case.")

    static let testStillOpen = Refusal(
        code: "case.testOpen", rule: "規則彙整 §4 待試驗結果",
        zh: "還在等試驗結果，不能備查結案。", en: "A test result is still awaited; the case cannot be filed.",
        remedyZh: "請先登錄試驗結果。", remedyEn: "Record the test result first.")
}
