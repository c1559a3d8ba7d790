import Inspection
import Scheduling
import Testing

@Suite struct DisclosureTests {
    /// Milliseconds UTC of a legal day and hour.
    private func at(_ iso: String, _ hour: Int, _ minute: Int = 0) throws -> Int64 {
        try day(iso).millisecondsUTC(hour: hour, minute: minute)
    }

    private func times(
        _ kind: VisitKind, _ notice: NoticeMode, rulebook: Rulebook = .shipped, letter: String? = nil
    ) throws -> DisclosurePlan {
        try DisclosurePlan.times(
            kind: kind, notice: notice, day: day("2025-07-10"), rulebook: rulebook,
            recordLetterIssuedOn: letter.map { try day($0) })
    }

    private func changed(_ key: String, _ value: RuleValue) throws -> Rulebook {
        let (rulebook, refusals) = try Rulebook.shipped.adding(
            DatedRule(key: key, value: value, effectiveFrom: day("2025-01-01"), source: "測試"))
        #expect(refusals.isEmpty)
        return rulebook
    }

    @Test func withoutNoticeTheTeamLearnsTheSiteTwoHoursBefore() throws {
        let plan = try times(.general, .unannounced)
        #expect(plan.moment(of: .group) == .always)
        #expect(try plan.jurorsKnowDay == .at(at("2025-07-03", 9)))
        #expect(try plan.teamKnowsSite == .at(at("2025-07-10", 7)))
        #expect(try plan.agencyTold == .at(at("2025-07-08", 9)))
        #expect(plan.isPublic == .notYet)
        #expect(try plan.visitStart == at("2025-07-10", 9))
    }

    @Test func theAgencyMayBeToldAtArrivalInstead() throws {
        let plan = try times(.general, .unannounced, rulebook: changed("notice.unannounced.telling", .text("arrival")))
        #expect(try plan.agencyTold == .at(at("2025-07-10", 9)))
    }

    @Test(arguments: [
        (VisitKind.general, NoticeMode.announced), (.programme, .announced), (.ordered, .announced),
        (.citizenReport, .unannounced), (.citizenReport, .announced), (.petition, .unannounced),
        (.reinspection, .unannounced),
    ])
    func withNoticeAgencyAndTeamKnowTwoDaysBefore(kind: VisitKind, notice: NoticeMode) throws {
        let plan = try times(kind, notice)
        #expect(try plan.agencyTold == .at(at("2025-07-08", 9)))
        #expect(try plan.teamKnowsSite == .at(at("2025-07-08", 9)))
        #expect(try plan.jurorsKnowDay == .at(at("2025-07-03", 9)))
    }

    @Test func allTimesComeFromTheRulebook() throws {
        #expect(
            try times(.general, .unannounced, rulebook: changed("disclosure.jurors.days", .integer(3))).jurorsKnowDay
                == .at(at("2025-07-07", 9)))
        #expect(
            try times(.general, .unannounced, rulebook: changed("disclosure.team.unannounced.minutes", .integer(90)))
                .teamKnowsSite == .at(at("2025-07-10", 7, 30)))
        #expect(
            try times(.petition, .unannounced, rulebook: changed("notice.days.petition", .integer(5))).agencyTold
                == .at(at("2025-07-05", 9)))
        let late = try times(.general, .announced, rulebook: changed("disclosure.hour", .integer(17)))
        #expect(try late.agencyTold == .at(at("2025-07-08", 17)))
        // Nothing that counts in days comes after the visit has begun.
        let same = try times(.petition, .announced, rulebook: changed("notice.days.petition", .integer(0)))
        #expect(try same.agencyTold == .at(at("2025-07-10", 9)))
    }

    @Test func theResultIsPublicWithTheLetterAndNeverBeforeTheVisit() throws {
        #expect(try times(.general, .unannounced, letter: "2025-07-15").isPublic == .at(at("2025-07-15", 9)))
        #expect(try times(.general, .unannounced, letter: "2025-07-01").isPublic == .at(at("2025-07-10", 9)))
    }

    @Test func whoMayKnowWhatWhenIsOneTable() throws {
        let plan = try times(
            .general, .unannounced, rulebook: changed("notice.unannounced.telling", .text("arrival")),
            letter: "2025-07-15")
        let moments = try [
            at("2025-07-03", 8, 59), at("2025-07-03", 9), at("2025-07-10", 6, 59), at("2025-07-10", 7),
            at("2025-07-10", 8, 59),
            at("2025-07-10", 9), at("2025-07-15", 8, 59), at("2025-07-15", 9),
        ]
        // Levels known at each moment: g group, d day, s site, a agency told, p public.
        let letters: [(DisclosureLevel, Character)] = [
            (.group, "g"), (.jurorsKnowDay, "d"), (.teamKnowsSite, "s"), (.agencyTold, "a"), (.public, "p"),
        ]
        func line(_ role: KnowingRole, _ isAssigned: Bool) -> String {
            moments.map { now in
                let known = letters.filter {
                    plan.mayKnow(role: role, isAssigned: isAssigned, level: $0.0, now: now)
                }
                return known.isEmpty ? "-" : String(known.map(\.1))
            }.joined(separator: " ")
        }
        for role in [KnowingRole.leader, .inspector, .juror] {
            #expect(line(role, true) == "- d d ds ds dsa dsa dsap")
            #expect(line(role, false) == "- - - - - - - p")
            #expect(role.isTeam)
        }
        #expect(line(.office, false) == "gdsap gdsap gdsap gdsap gdsap gdsap gdsap gdsap")
        #expect(line(.agency, true) == "- - - - - a a ap")
        #expect(line(.agency, false) == "- - - - - - - p")
        #expect(line(.auditor, false) == "- - - - - gdsa gdsa gdsap")
        #expect(line(.outsider, true) == "- - - - - - - p")
    }

    @Test func aPhoneCallToTheAgencyDoesNotTellTheTeamTheSite() throws {
        let plan = try times(.general, .unannounced)
        let afterCall = try at("2025-07-09", 12)
        #expect(plan.mayKnow(role: .agency, isAssigned: true, level: .agencyTold, now: afterCall))
        for level in [DisclosureLevel.teamKnowsSite, .agencyTold] {
            #expect(!plan.mayKnow(role: .juror, isAssigned: true, level: level, now: afterCall))
        }
        #expect(!plan.mayKnow(role: .auditor, isAssigned: false, level: .group, now: afterCall))
        #expect(!plan.mayKnow(role: .agency, isAssigned: true, level: .teamKnowsSite, now: .max))
    }

    @Test func knowledgeOnlyGrows() throws {
        for kind in VisitKind.allCases {
            for notice in NoticeMode.allCases {
                let plan = try times(kind, notice, letter: "2025-07-20")
                for role in KnowingRole.allCases {
                    for level in DisclosureLevel.allCases {
                        var known = false
                        for hour in stride(from: 0, to: 24 * 25, by: 1) {
                            let now = try at("2025-07-01", hour)
                            let knows = plan.mayKnow(role: role, isAssigned: true, level: level, now: now)
                            guard knows || !known else {
                                Issue.record("\(kind) \(notice) \(role) \(level) forgets at hour \(hour)")
                                return
                            }
                            known = knows
                        }
                    }
                }
            }
        }
    }

    @Test func codesAreStableAndReadBack() {
        #expect(
            DisclosureLevel.allCases.map(\.code)
                == ["group", "jurors-know-day", "team-knows-site", "agency-told", "public"])
        for level in DisclosureLevel.allCases { #expect(DisclosureLevel(code: level.code) == level) }
        #expect(DisclosureLevel(code: "x") == nil)
        #expect(DisclosureLevel.group < .public)
        #expect(DisclosureMoment.always.later(.at(5)) == .at(5) && DisclosureMoment.at(7).later(.at(5)) == .at(7))
        #expect(DisclosureMoment.at(7).later(.notYet) == .notYet)
    }
}
