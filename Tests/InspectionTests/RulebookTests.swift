import Inspection
import Testing

@Suite struct RulebookTests {
    @Test func everyShippedRuleIsCompleteAndItsKeyUnique() throws {
        let all = RuleDefinition.all
        #expect(Set(all.map(\.key)).count == all.count)
        for rule in all {
            #expect(!rule.zh.isEmpty && !rule.en.isEmpty && !rule.shipped.isEmpty, "\(rule.key)")
            for entry in rule.shipped {
                #expect(entry.key == rule.key && !entry.source.isEmpty && entry.mark != .office, "\(rule.key)")
                #expect(
                    rule.domain.contains(entry.value), "\(rule.key): \(entry.value) outside \(rule.domain.description)")
            }
            #expect(rule.shipped.first?.effectiveFrom == .earliest, "\(rule.key)")
            #expect(rule.key.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) || (0x41...0x7A).contains($0) })
        }
        #expect(Rulebook.shipped.keys == all.map(\.key).sorted())
    }

    @Test(arguments: [
        ("tier.1.floor", "50000000"), ("tier.1.minimum", "20"), ("tier.2.floor", "10000000"), ("tier.2.minimum", "15"),
        ("tier.3.floor", "1500000"), ("tier.3.minimum", "10"), ("quota.percent", "10.00"),
        ("quota.countsReinspection", "0"), ("committee.external.oneIn", "3"), ("committee.external.least", "2"),
        ("committee.external.most", "3"), ("notice.days.citizenReport", "2"), ("notice.list.monthsMost", "3"),
        ("grade.excellent.floor", "90"), ("grade.good.floor", "80"), ("grade.fair.floor", "70"),
        ("score.failedTest", "69"), ("score.quality.most", "20"), ("score.works.most", "60"),
        ("score.progress.most", "20"), ("score.progress.base", "17"), ("score.works.site.most", "40"),
        ("points.free.least", "1"), ("points.free.most", "5"), ("penalty.1.perPoint", "8000"),
        ("penalty.2.perPoint", "4000"), ("penalty.3.perPoint", "2000"), ("penalty.4.perPoint", "1000"),
        ("penalty.cap.percent", "20.00"), ("record.days", "7"), ("improvement.days", "30"),
        ("citizenReport.days", "12"),
        ("citizenReport.inspection.days", "60"), ("progress.entryDay", "6"), ("progress.writtenChecks", "20"),
        ("delay.percent", "10.00"), ("delay.large.percent", "5.00"), ("delay.large.floor", "200000000"),
        ("disclosure.jurors.days", "7"), ("disclosure.team.unannounced.minutes", "120"), ("visit.start.hour", "9"),
    ])
    func shippedValuesAreThoseOfTheLaw(key: String, value: String) throws {
        #expect(try Rulebook.shipped.value(of: key, on: day("2025-07-01"))?.description == value)
    }

    @Test func theFloorOfTheThirdTierWasLowerBefore112() throws {
        #expect(try Rulebook.shipped.integer(.tier3Floor, on: day("2022-12-31")) == 1_000_000)
        #expect(try Rulebook.shipped.integer(.tier3Floor, on: day("2023-01-01")) == 1_500_000)
    }

    @Test func editsHoldFromTheirDayOnAndKeepTheOldValue() throws {
        let edit = DatedRule(
            key: "improvement.days", value: .integer(21), effectiveFrom: try day("2026-01-01"), source: "府函 115-01")
        let (rulebook, refusals) = Rulebook.shipped.adding(edit)
        #expect(refusals.isEmpty)
        #expect(try rulebook.integer(.improvementDays, on: day("2025-12-31")) == 30)
        #expect(try rulebook.integer(.improvementDays, on: day("2026-01-01")) == 21)
        #expect(try rulebook.entry(of: "improvement.days", on: day("2026-05-05")) == edit)
        #expect(rulebook.history(of: "improvement.days").count == 2)
        #expect(Rulebook(adding: [edit]) == rulebook)
    }

    @Test(arguments: [
        ("no.such", RuleValue.integer(1), "來源", "2026-01-01", ["rulebook.unknownKey"]),
        ("improvement.days", .integer(0), "來源", "2026-01-01", ["rulebook.outOfRange"]),
        ("improvement.days", .integer(366), "來源", "2026-01-01", ["rulebook.outOfRange"]),
        ("improvement.days", .text("30"), "來源", "2026-01-01", ["rulebook.outOfRange"]),
        ("improvement.counting", .text("moon"), "來源", "2026-01-01", ["rulebook.outOfRange"]),
        ("quota.percent", .decimal(Hundredths(scaled: 10_001)), "來源", "2026-01-01", ["rulebook.outOfRange"]),
        ("improvement.days", .integer(20), " ", "2026-01-01", ["rulebook.noSource"]),
        ("improvement.days", .integer(20), "來源", "0001-01-01", ["rulebook.notLater"]),
        (
            "improvement.days", .integer(0), "", "0001-01-01",
            ["rulebook.outOfRange", "rulebook.noSource", "rulebook.notLater"]
        ),
        ("tier.2.floor", .integer(50_000_000), "來源", "2026-01-01", ["rulebook.outOfOrder"]),
        ("tier.3.floor", .integer(10_000_001), "來源", "2026-01-01", ["rulebook.outOfOrder"]),
        ("grade.good.floor", .integer(70), "來源", "2026-01-01", ["rulebook.outOfOrder"]),
        ("committee.external.least", .integer(4), "來源", "2026-01-01", ["rulebook.outOfOrder"]),
    ])
    func badEditsAreRefused(key: String, value: RuleValue, source: String, from: String, codes: [String]) throws {
        let entry = DatedRule(key: key, value: value, effectiveFrom: try day(from), source: source)
        let (rulebook, refusals) = Rulebook.shipped.adding(entry)
        #expect(refusals.map(\.code) == codes)
        #expect(rulebook == .shipped)
        for refusal in refusals { #expect(!refusal.zh.isEmpty && !refusal.en.isEmpty && !refusal.remedyZh.isEmpty) }
    }

    @Test func anOrderThatBreaksOnlyLaterIsRefusedToo() throws {
        let first = Rulebook.shipped.adding(
            DatedRule(
                key: "tier.3.floor", value: .integer(9_000_000), effectiveFrom: try day("2027-01-01"), source: "甲"))
        #expect(first.refusals.isEmpty)
        let second = first.rulebook.adding(
            DatedRule(
                key: "tier.2.floor", value: .integer(8_000_000), effectiveFrom: try day("2026-01-01"), source: "乙"))
        #expect(second.refusals.map(\.code) == ["rulebook.outOfOrder"])
    }

    @Test func entriesOfNewerVersionsAreCarriedAlong() throws {
        let strange = DatedRule(
            key: "future.rule", value: .integer(5), effectiveFrom: try day("2030-01-01"), source: "未來")
        let rulebook = Rulebook(adding: [strange])
        #expect(try rulebook.value(of: "future.rule", on: day("2030-01-01")) == .integer(5))
        #expect(try rulebook.value(of: "future.rule", on: day("2029-12-31")) == nil)
    }

    @Test func theOrderOfEntriesDoesNotMatter() throws {
        let entries = try [(20, "2026-01-01"), (25, "2027-01-01"), (28, "2025-01-01")].map {
            try DatedRule(key: "improvement.days", value: .integer($0.0), effectiveFrom: day($0.1), source: "甲")
        }
        #expect(Rulebook(adding: entries) == Rulebook(adding: entries.reversed()))
        #expect(try Rulebook(adding: entries).integer(.improvementDays, on: day("2026-06-01")) == 20)
    }
}
