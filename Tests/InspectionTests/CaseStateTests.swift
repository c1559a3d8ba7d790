import Inspection
import Testing

@Suite struct CaseStateTests {
    private let calendar = OfficeCalendar()
    private let rules = Rulebook.shipped

    private func facts(_ steps: [(InspectionEvent, String)]) throws -> InspectionFacts {
        try steps.reduce(InspectionFacts()) { facts, step in
            try facts.recording(step.0, on: day(step.1), calendar: calendar, rulebook: rules).get()
        }
    }

    private let toLetter: [(InspectionEvent, String)] = [
        (.planned, "2025-07-01"), (.visited, "2025-07-01"), (.finalised, "2025-07-03"),
        (.recordIssued(needsImprovement: true, lateReason: nil), "2025-07-08"),
    ]

    @Test func aCaseWalksThroughItsStates() throws {
        let all = try facts(
            toLetter + [
                (.extended(until: day("2025-08-20"), reason: "雨季"), "2025-08-01"), (.improvementReported, "2025-08-15"),
                (.reportReturned, "2025-08-18"), (.improvementReported, "2025-08-19"), (.filed, "2025-09-01"),
            ])
        let states: [(String, InspectionState)] = [
            ("2025-06-30", .planned), ("2025-07-01", .visited), ("2025-07-03", .compiling),
            ("2025-07-08", .recordIssued),
            ("2025-07-09", .improving), ("2025-08-01", .extended), ("2025-08-19", .improvementReported),
            ("2025-09-01", .filed),
        ]
        for (on, state) in states { #expect(try all.state(on: day(on)) == state, "\(on)") }
    }

    @Test func aReturnedReportIsImprovementAgain() throws {
        let returned = try facts(toLetter + [(.improvementReported, "2025-07-20"), (.reportReturned, "2025-07-22")])
        #expect(try returned.state(on: day("2025-07-21")) == .improvementReported)
        #expect(try returned.state(on: day("2025-07-22")) == .improving)
        let refusal = try returned.recording(.filed, on: day("2025-07-23"), calendar: calendar, rulebook: rules)
        #expect(refusal.refusalCode == "case.tooEarly")
    }

    @Test func withNothingToImproveTheRecordIsFiledDirectly() throws {
        let clean = try facts([
            (.visited, "2025-07-01"), (.finalised, "2025-07-03"),
            (.recordIssued(needsImprovement: false, lateReason: nil), "2025-07-08"),
        ])
        #expect(try clean.state(on: day("2025-12-31")) == .recordIssued)
        #expect(clean.improvementDeadline(calendar: calendar, rulebook: rules) == nil)
        let report = try clean.recording(
            .improvementReported, on: day("2025-08-01"), calendar: calendar, rulebook: rules)
        #expect(report.refusalCode == "case.nothingToImprove")
        let filed = try clean.recording(.filed, on: day("2025-08-01"), calendar: calendar, rulebook: rules).get()
        #expect(try filed.state(on: day("2025-08-01")) == .filed)
    }

    @Test func flagsAreComputedForADay() throws {
        var open = try facts(toLetter)
        #expect(try open.flags(on: day("2025-08-07"), calendar: calendar, rulebook: rules) == [])
        #expect(try open.flags(on: day("2025-08-08"), calendar: calendar, rulebook: rules) == [.overdue])
        open.isTestOpen = true
        open.needsReinspection = true
        let flags = try open.flags(on: day("2025-07-10"), calendar: calendar, rulebook: rules)
        #expect(flags == [.awaitingTest, .reinspection])
        let reported = try facts(toLetter + [(.improvementReported, "2025-08-01")])
        #expect(try reported.flags(on: day("2025-12-01"), calendar: calendar, rulebook: rules) == [])
    }

    @Test func aLateRecordNeedsAReasonAndStaysFlagged() throws {
        let visited = try facts([(.visited, "2025-07-01"), (.finalised, "2025-07-03")])
        #expect(try visited.flags(on: day("2025-07-10"), calendar: calendar, rulebook: rules) == [])
        #expect(try visited.flags(on: day("2025-07-11"), calendar: calendar, rulebook: rules) == [.recordLate])
        func issue(_ reason: String?) throws -> Result<InspectionFacts, Refusal> {
            try visited.recording(
                .recordIssued(needsImprovement: true, lateReason: reason), on: day("2025-07-11"), calendar: calendar,
                rulebook: rules)
        }
        #expect(try issue(nil).refusalCode == "record.lateWithoutReason")
        #expect(try issue("  ").refusalCode == "record.lateWithoutReason")
        #expect(
            try issue("颱風").get().flags(on: day("2025-07-12"), calendar: calendar, rulebook: rules) == [.recordLate])
    }

    @Test func eventsOutOfOrderAreRefused() throws {
        let letter = try facts(toLetter)
        func code(_ facts: InspectionFacts, _ event: InspectionEvent, _ on: String) throws -> String? {
            try facts.recording(event, on: day(on), calendar: calendar, rulebook: rules).refusalCode
        }
        #expect(try code(InspectionFacts(), .finalised, "2025-07-01") == "case.tooEarly")
        #expect(try code(InspectionFacts(), .filed, "2025-07-01") == "case.tooEarly")
        #expect(try code(letter, .planned, "2025-07-20") == "case.outOfOrder")
        #expect(try code(letter, .visited, "2025-07-20") == "case.outOfOrder")
        #expect(try code(letter, .improvementReported, "2025-07-07") == "case.dayBefore")
        #expect(
            try code(letter, .extended(until: day("2025-09-01"), reason: "雨季"), "2025-08-08") == "extension.tooLate")
        #expect(try code(letter, .reportReturned, "2025-08-01") == "case.tooEarly")
        var waiting = try facts(toLetter + [(.improvementReported, "2025-08-01")])
        waiting.isTestOpen = true
        #expect(try code(waiting, .filed, "2025-08-05") == "case.testOpen")
        let filed = try facts(toLetter + [(.improvementReported, "2025-08-01"), (.filed, "2025-08-05")])
        #expect(try code(filed, .reportReturned, "2025-08-06") == "case.outOfOrder")
    }

    @Test func extensionsThatTheRulesRefuseDoNotMoveTheLimit() throws {
        var letter = try facts(toLetter)
        letter.extensions = [try .init(agreedOn: day("2025-08-09"), due: day("2025-09-09"), reason: "太晚")]
        #expect(try letter.improvementDeadline(calendar: calendar, rulebook: rules)?.due == day("2025-08-07"))
    }

    @Test func citizenReportsWalkThroughTheirStates() throws {
        var report = try CitizenReportFacts(reportedOn: day("2025-04-21"))
        #expect(try report.state(on: day("2025-04-21")) == .unassigned)
        #expect(report.deadline(rulebook: rules) == nil)
        let steps: [(CitizenReportEvent, String, CitizenReportState)] = [
            (.assigned(limit: nil), "2025-04-21", .assigned), (.started, "2025-04-22", .handling),
            (.closingApplied, "2025-04-25", .awaitingReview), (.disagreed, "2025-04-26", .handling),
            (.closingApplied, "2025-04-28", .awaitingReview), (.closed, "2025-04-29", .closed),
            (.reopened, "2025-05-02", .handling),
        ]
        for (event, on, state) in steps {
            report = try report.recording(event, on: day(on), rulebook: rules).get()
            #expect(try report.state(on: day(on)) == state, "\(on)")
        }
        #expect(try report.state(on: day("2025-04-27")) == .handling)
        #expect(try report.deadline(rulebook: rules)?.due == day("2025-05-03"))
        #expect(try !report.isOverdue(on: day("2025-05-03"), rulebook: rules))
        #expect(try report.isOverdue(on: day("2025-05-04"), rulebook: rules))
    }

    @Test func citizenReportsRefuseWhatCannotFollow() throws {
        let fresh = try CitizenReportFacts(reportedOn: day("2025-04-21"))
        #expect(
            try fresh.recording(.closed, on: day("2025-04-22"), rulebook: rules).refusalCode
                == "citizenReport.outOfOrder")
        let assigned = try fresh.recording(.assigned(limit: day("2025-04-30")), on: day("2025-04-22"), rulebook: rules)
            .get()
        #expect(
            try assigned.recording(.started, on: day("2025-04-21"), rulebook: rules).refusalCode == "case.dayBefore")
        let late = try assigned.recording(
            .extended(until: day("2025-05-10"), reason: "連日降雨"), on: day("2025-05-01"), rulebook: rules)
        #expect(late.refusalCode == "extension.tooLate")
        let longer = try assigned.recording(
            .extended(until: day("2025-05-10"), reason: "連日降雨"), on: day("2025-04-30"), rulebook: rules
        ).get()
        #expect(try longer.deadline(rulebook: rules)?.due == day("2025-05-10"))
        #expect(try longer.state(on: day("2025-04-30")) == .assigned)
    }

    @Test func kindsAndModesHaveStableCodesAndLabels() {
        #expect(Set(VisitKind.allCases.map(\.zh)).count == VisitKind.allCases.count)
        #expect(VisitKind.allCases.filter(\.isAlwaysTold) == [.citizenReport, .petition, .reinspection])
        #expect(NoticeMode(reading: "不預先") == .unannounced && NoticeMode(reading: "事先函知") == .announced)
        #expect(NoticeMode(reading: "unannounced") == .unannounced && NoticeMode(reading: "?") == nil)
    }
}
