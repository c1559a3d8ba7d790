import Inspection
import Scheduling
import Testing

/// A day from its ISO form, for tests.
func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

@Suite struct CommitteeTests {
    private let parties = TenderParties(
        agency: "高雄市政府工務局養護工程處", contractor: "測試營造145股份有限公司、測試營造200有限公司",
        supervisor: "測試工程顧問043公司", designer: "測試工程顧問029公司", projectManager: "")

    private func member(
        _ id: String, external: Bool = false, leader: Bool = false, employer: String = "", recusals: [String] = [],
        unavailable: Set<CalendarDay> = [], onList: Bool = true, approval: CommitteeMember.OffListApproval? = nil
    ) -> CommitteeMember {
        CommitteeMember(
            id: id, name: "委員\(id)", isExternal: external, isLeader: leader, employer: employer, recusals: recusals,
            unavailable: unavailable, isOnExpertList: onList, offListApproval: approval)
    }

    private func codes(_ members: [CommitteeMember], consent: String? = nil) throws -> [String] {
        try Committee(members: members, externalShareConsent: consent)
            .verdict(for: parties, on: day("2025-07-01"), rulebook: .shipped).refusals.map(\.code)
    }

    private func warnings(_ members: [CommitteeMember], consent: String? = nil) throws -> [String] {
        try Committee(members: members, externalShareConsent: consent)
            .verdict(for: parties, on: day("2025-07-01"), rulebook: .shipped).warnings.map(\.code)
    }

    private func committee(internal inside: Int, external: Int) -> [CommitteeMember] {
        (0..<inside).map { member("I\($0)", leader: $0 == 0) } + (0..<external).map { member("E\($0)", external: true) }
    }

    @Test(arguments: [
        (1, 2, true), (4, 2, true), (5, 2, false), (6, 3, true), (2, 1, true), (3, 1, false), (1, 0, false),
        (7, 3, false),
    ])
    func atLeastAThirdIsExternal(inside: Int, external: Int, isEnough: Bool) throws {
        let expected = isEnough ? [] : ["committee.externalShare"]
        #expect(try codes(committee(internal: inside, external: external)) == expected)
    }

    @Test func consentOfPCCStandsInForTheShare() throws {
        let members = committee(internal: 3, external: 1)
        #expect(try codes(members, consent: "工程管字第1140000001號").isEmpty)
        #expect(try codes(members, consent: " ") == ["committee.externalShare"])
        #expect(
            try warnings(members, consent: "工程管字第1140000001號")
                == ["committee.externalPractice", "committee.externalByConsent"])
    }

    @Test(arguments: [(1, 1, true), (1, 2, false), (1, 3, false), (1, 4, true)])
    func cityPracticeIsTwoToThreeExternal(inside: Int, external: Int, isWarned: Bool) throws {
        let expected = isWarned ? ["committee.externalPractice"] : []
        #expect(try warnings(committee(internal: inside, external: external)) == expected)
    }

    @Test func theShareFollowsTheRulebook() throws {
        let half = try Rulebook.shipped.adding(
            DatedRule(
                key: "committee.external.oneIn", value: .integer(2), effectiveFrom: day("2025-01-01"), source: "測試")
        ).rulebook
        let committee = Committee(members: committee(internal: 4, external: 2))
        #expect(
            try committee.compositionRefusals(on: day("2025-07-01"), rulebook: half).map(\.code) == [
                "committee.externalShare"
            ])
        #expect(try committee.compositionRefusals(on: day("2024-07-01"), rulebook: half).isEmpty)
    }

    @Test func oneLeaderWhoIsInternal() throws {
        let jurors = [member("E1", external: true), member("E2", external: true)]
        #expect(try codes([member("I1")] + jurors) == ["committee.leaderCount"])
        #expect(
            try codes([member("I1", leader: true), member("I2", leader: true)] + jurors) == ["committee.leaderCount"])
        #expect(
            try codes([member("I1"), member("E1", external: true, leader: true), jurors[1]]) == [
                "committee.leaderExternal"
            ])
        #expect(try codes([]) == ["committee.empty"])
    }

    @Test func nobodyTwiceAndNobodyCountsTwice() throws {
        let doubled = committee(internal: 4, external: 1) + [member("E0", external: true)]
        #expect(try codes(doubled) == ["committee.memberTwice", "committee.externalShare"])
    }

    @Test func membersMustBeAbleToCome() throws {
        let busy = try member("E2", external: true, unavailable: [day("2025-07-01")])
        let free = try member("E3", external: true, unavailable: [day("2025-07-02")])
        #expect(try codes([member("I1", leader: true), busy, free]) == ["committee.unavailable"])
    }

    @Test(arguments: [
        "測試營造145股份有限公司", "測試營造１４５股份有限公司", "測試營造145", " 測試營造200 公司", "測試工程顧問043公司", "測試工程顧問029（股）公司",
        "高雄市政府工務局養護工程處", "工務局養護工程處",
    ])
    func tiesForceAMemberToStepAside(name: String) throws {
        let expected = ["committee.recusal"]
        let declared = member("E1", external: true, recusals: ["別家公司", name])
        #expect(try codes([member("I1", leader: true), declared, member("E2", external: true)]) == expected)
        let employed = member("E1", external: true, employer: name)
        #expect(try codes([member("I1", leader: true), employed, member("E2", external: true)]) == expected)
    }

    @Test(arguments: ["測試營造14", "測試營造1450股份有限公司", "測試營造146股份有限公司", "測試大學13", "研究發展考核委員會", ""])
    func otherNamesAreNoTies(name: String) throws {
        let other = member("E1", external: true, employer: name, recusals: [name])
        let members = [member("I1", leader: true), other, member("E2", external: true)]
        #expect(try codes(members).isEmpty)
        #expect(try warnings(members).isEmpty)
    }

    @Test func aParentAuthorityIsPointedOutButNotRefused() throws {
        let near = member("I1", leader: true, employer: "高雄市政府工務局")
        let members = [near, member("E1", external: true), member("E2", external: true)]
        #expect(try codes(members).isEmpty)
        #expect(try warnings(members) == ["committee.maybeTied"])
    }

    @Test func messagesDoNotNameTheTarget() throws {
        let tied = member("E1", external: true, employer: "測試工程顧問043公司")
        for refusal in Committee.refusals(for: tied, parties: parties, on: try day("2025-07-01")) {
            #expect(!refusal.zh.contains("043") && !refusal.en.contains("043"))
            #expect(refusal.zh.contains("監造單位"))
        }
    }

    @Test func externalMembersOutsideTheListNeedReasonsAndApproval() throws {
        func codes(_ approval: CommitteeMember.OffListApproval?) throws -> [String] {
            try self.codes([
                member("I1", leader: true), member("E1", external: true, onList: false, approval: approval),
                member("E2", external: true),
            ])
        }
        #expect(try codes(nil) == ["committee.offList"])
        #expect(try codes(.init(reason: " ", document: "簽1")) == ["committee.offList"])
        #expect(try codes(.init(reason: "專長", document: "")) == ["committee.offList"])
        #expect(try codes(.init(reason: "文資修復專長", document: "簽1140701")).isEmpty)
        #expect(try self.codes([member("I1", leader: true, onList: false), member("E2", external: true)]).isEmpty)
    }

    @Test func namesAreNormalised() {
        #expect(PartyName.normalised("臺灣 測試（工程）股份有限公司") == PartyName.normalised("台灣測試工程"))
        #expect(PartyName.normalised("ＡＢＣ Co., Ltd.") == PartyName.normalised("abc"))
        #expect(PartyName.normalised("公司") == "公司")
        #expect(PartyName.names(in: "甲公司、乙公司;丙") == ["甲", "乙", "丙"])
        #expect(PartyName.isPart("工務局", of: "工務局養護工程處") && !PartyName.isPart("測試營造14", of: "測試營造145"))
    }

    @Test func oneInspectionPerTenderAndDay() throws {
        let key = TenderKey(agencyCode: "397010000A", number: "1140701A")
        let other = TenderKey(agencyCode: "397010000A", number: "1140701B")
        let plan = try VisitPlan(
            tender: key, day: day("2025-07-01"), kind: .general, notice: .unannounced, plannedEnd: day("2025-12-31"))
        #expect(try plan.refusals(others: [(key, day("2025-07-02")), (other, day("2025-07-01"))]).isEmpty)
        #expect(try plan.refusals(others: [(key, day("2025-07-01"))]).map(\.code) == ["plan.sameDay"])
    }

    @Test(arguments: [(NoticeMode.unannounced, ["plan.plannedEndMissing"]), (.announced, [])])
    func plansWithoutNoticeNeedThePlannedEnd(notice: NoticeMode, codes: [String]) throws {
        let plan = try VisitPlan(
            tender: TenderKey(agencyCode: "1", number: "A"), day: day("2025-07-01"), kind: .general, notice: notice,
            plannedEnd: nil)
        #expect(plan.refusals(others: []).map(\.code) == codes)
        #expect(plan.warnings(calendar: OfficeCalendar()).isEmpty)
    }

    @Test func oddDaysArePointedOut() throws {
        let plan = try VisitPlan(
            tender: TenderKey(agencyCode: "1", number: "A"), day: day("2025-07-05"), kind: .general, notice: .announced,
            plannedEnd: day("2025-07-04"))
        #expect(plan.warnings(calendar: OfficeCalendar()).map(\.code) == ["plan.notOfficeDay", "plan.afterPlannedEnd"])
    }

    @Test func membersAndPartiesComeFromTheRegisters() throws {
        let row = JurorRow(
            number: "E007", name: "外聘委員007", isExternal: true, specialties: ["大地"], employer: "測試大學13",
            recusals: ["測試營造145"], unavailable: [try day("2025-07-01")], isOnExpertList: true)
        var tender = TenderRow(key: TenderKey(agencyCode: "1", number: "A"), agency: "甲局", name: "乙工程")
        tender.contractor = "測試營造145股份有限公司"
        let refusals = Committee.refusals(
            for: CommitteeMember(row), parties: TenderParties(tender), on: try day("2025-07-01"))
        #expect(refusals.map(\.code) == ["committee.unavailable", "committee.recusal"])
    }
}
