import Inspection
import Testing

@Suite struct DeadlineTests {
    /// Two days of a long holiday and the Saturday that makes up for it, as in February 2025.
    private func calendar() throws -> OfficeCalendar {
        try OfficeCalendar([
            (day("2025-02-08"), .init(isOff: false, note: "補行上班")), (day("2025-02-28"), .init(isOff: true, note: "放假")),
        ])
    }

    @Test func weekendsAreOffUnlessAnEntrySaysOtherwise() throws {
        let calendar = try calendar()
        #expect(try calendar.isOfficeDay(day("2025-02-08")))
        #expect(try !calendar.isOfficeDay(day("2025-02-15")))
        #expect(try !calendar.isOfficeDay(day("2025-02-28")))
        #expect(try calendar.isOfficeDay(day("2031-03-03")))
        #expect(try !calendar.isOfficeDay(day("2031-03-02")))
        #expect(try calendar.entry(on: day("2025-02-08"))?.note == "補行上班")
        #expect(!calendar.isComplete(year: 2025))
    }

    @Test func aYearIsCompleteWithAllItsDays() throws {
        var calendar = OfficeCalendar()
        let first = try day("2024-01-01")
        for offset in 0..<366 { calendar.set(first.adding(days: offset), .init(isOff: false)) }
        #expect(calendar.isComplete(year: 2024))
        #expect(!calendar.isComplete(year: 2025))
    }

    @Test(arguments: [
        ("2025-02-06", 2, "2025-02-08"), ("2025-02-06", 3, "2025-02-10"), ("2025-02-27", 1, "2025-03-03"),
        ("2025-02-22", 1, "2025-02-24"), ("2025-02-10", -1, "2025-02-08"), ("2025-02-22", 0, "2025-02-22"),
    ])
    func workingDaysSkipWhatIsOff(from: String, count: Int, expected: String) throws {
        #expect(try calendar().adding(workingDays: count, to: day(from)) == day(expected))
    }

    @Test func countingAndAddingWorkingDaysAgree() throws {
        let calendar = try calendar()
        let start = try day("2025-02-01")
        for count in 0...40 {
            let end = calendar.adding(workingDays: count, to: start)
            #expect(calendar.workingDays(after: start, through: end) == count)
        }
        #expect(calendar.adding(workingDays: 5, to: .latest) == .latest)
    }

    @Test func theRecordIsDueSevenWorkingDaysAfterTheVisit() throws {
        // Thursday 20 February: 21, 24–27, (28 off), 3 and 4 March.
        let deadline = try Deadline.record(visit: day("2025-02-20"), calendar: calendar(), rulebook: .shipped)
        #expect(try deadline.due == day("2025-03-04"))
        #expect(try deadline.overdueDays(on: day("2025-03-04")) == 0)
        #expect(try !deadline.isOverdue(on: day("2025-03-04")))
        #expect(try deadline.overdueDays(on: day("2025-03-06")) == 2)
    }

    @Test func improvementIsDueThirtyCalendarDaysAfterTheLetter() throws {
        let deadline = try Deadline.improvement(
            letterIssued: day("2025-07-01"), calendar: calendar(), rulebook: .shipped)
        #expect(try deadline.due == day("2025-07-31"))
        #expect(try deadline.daysLeft(on: day("2025-07-29")) == 2)
        #expect(try deadline.daysLeft(on: day("2025-08-29")) == 0)
    }

    @Test func improvementCountsAsTheRulebookOfThatDaySays() throws {
        let from = try day("2025-07-01")
        let working = Rulebook().adding(
            DatedRule(key: "improvement.counting", value: .text("working"), effectiveFrom: from, source: "測試"))
        #expect(working.refusals.isEmpty)
        let later = try Deadline.improvement(letterIssued: from, calendar: calendar(), rulebook: working.rulebook)
        #expect(try later.due == day("2025-08-12"))
        let earlier = try Deadline.improvement(
            letterIssued: day("2025-06-30"), calendar: calendar(), rulebook: working.rulebook)
        #expect(try earlier.due == day("2025-07-30"))
    }

    @Test func extensionsMustBeAgreedBeforeTheLimit() throws {
        let deadline = try Deadline.improvement(
            letterIssued: day("2025-07-01"), calendar: calendar(), rulebook: .shipped)
        func extended(_ agreed: String, _ due: String, _ reason: String = "雨季") throws -> Result<Deadline, Refusal> {
            try deadline.extended(.init(agreedOn: day(agreed), due: day(due), reason: reason))
        }
        let longer = try extended("2025-07-31", "2025-08-15").get()
        #expect(try longer.due == day("2025-08-15"))
        #expect(try longer.firstDue == day("2025-07-31"))
        #expect(try extended("2025-08-01", "2025-08-15").refusalCode == "extension.tooLate")
        #expect(try extended("2025-07-20", "2025-07-31").refusalCode == "extension.notLater")
        #expect(try extended("2025-07-20", "2025-08-15", " ").refusalCode == "extension.noReason")
        // The second agreement is measured against the first extension.
        let again = try longer.extended(.init(agreedOn: day("2025-08-10"), due: day("2025-08-20"), reason: "缺料"))
        #expect(try again.get().due == day("2025-08-20"))
    }

    @Test(arguments: [
        ("113Q4", "2025-01-31"), ("114Q1", "2025-04-30"), ("114Q2", "2025-07-31"), ("114Q3", "2025-10-31"),
    ])
    func quarterResultsAreDueAtTheEndOfTheNextMonth(quarter: String, due: String) throws {
        let deadline = Deadline.quarterResults(of: try Quarter.parse(quarter).get(), rulebook: .shipped)
        #expect(try deadline.due == day(due))
    }

    @Test func otherDeadlines() throws {
        #expect(try Deadline.monthlyProgress(monthOf: day("2025-02-10"), rulebook: .shipped).due == day("2025-03-06"))
        #expect(try Deadline.citizenReport(assigned: day("2025-04-21"), rulebook: .shipped).due == day("2025-05-03"))
        let given = try Deadline.citizenReport(assigned: day("2025-04-21"), limit: day("2025-04-30"))
        #expect(try given.due == day("2025-04-30"))
    }
}

extension Result where Failure == Refusal {
    var refusalCode: String? {
        if case .failure(let refusal) = self { return refusal.code }
        return nil
    }
}
