import Disclosure
import HTTP
import Inspection
import Replication
import Testing

@Suite("Rulebook of the office")
struct OfficeRuleTests {
    private func edit(_ store: OfficeStore, _ key: String, _ value: String, _ from: String, _ source: String = "府函") async throws -> JSON {
        try await store.door.editRule(
            store.office, command: .random(), key: key, value: value, effectiveFrom: OfficeStore.day(from), source: source)
    }

    private func rule(_ store: OfficeStore, _ key: String, on day: String, as caller: Caller? = nil) async throws -> JSON? {
        try await store.door.listRules(caller ?? store.office, on: OfficeStore.day(day))["rules"]?.array?.first { $0["key"]?.string == key }
    }

    @Test("shipped values are listed with unit, label, source and mark")
    func shipped() async throws {
        let store = try OfficeStore()
        let rules = try await store.door.listRules(store.office)["rules"]?.array ?? []
        #expect(rules.count == RuleDefinition.all.count)
        let days = try #require(try await rule(store, "improvement.days", on: "2025-07-01"))
        #expect(days["value"] == 30)
        #expect(days["label"]?.string?.isEmpty == false)
        #expect(days["unit"] == "日")
        #expect(days["mark"] == "C")
        #expect(days["effective_from"]?.isNull == true)
    }

    @Test("a value holds from its day on and moves deadlines of later letters only")
    func edit() async throws {
        let store = try OfficeStore()
        _ = try await edit(store, "improvement.days", "20", "2025-08-01")
        #expect(try await rule(store, "improvement.days", on: "2025-07-31")?["value"] == 30)
        let later = try #require(try await rule(store, "improvement.days", on: "2025-08-01"))
        #expect(later["value"] == 20)
        #expect(later["source"] == "府函")
        #expect(later["history"]?.array?.count == 2)
        // Others see it from the nightly beat on, not when it is made.
        #expect(try await rule(store, "improvement.days", on: "2025-08-01", as: store.juror)?["value"] == 30)
        try await store.door.publishDue()
        #expect(try await rule(store, "improvement.days", on: "2025-08-01", as: store.juror)?["value"] == 20)
        _ = try await edit(store, "quota.percent", "12.5", "2025-08-01")
        _ = try await edit(store, "improvement.counting", "working", "2025-08-01")
        let book = try await store.door.read { try rulebook($0) }
        #expect(book.decimal(.quotaPercent, on: OfficeStore.day("2025-08-01")) == Hundredths(scaled: 1250))
        #expect(book.choice(.improvementCounting, on: OfficeStore.day("2025-08-01")) == "working")
        #expect(book.choice(.improvementCounting, on: OfficeStore.day("2025-07-01")) == "calendar")
    }

    @Test(
        "what the rules forbid is refused and changes nothing",
        arguments: [
            ("no.such", "1", "2025-08-01", "府函", "rulebook.unknownKey"), ("improvement.days", "0", "2025-08-01", "府函", "rulebook.outOfRange"),
            ("improvement.days", "thirty", "2025-08-01", "府函", "rulebook.outOfRange"),
            ("improvement.days", "20", "2025-08-01", " ", "rulebook.noSource"),
            ("grade.good.floor", "95", "2025-08-01", "府函", "rulebook.outOfOrder"),
        ])
    func refusals(_ key: String, _ value: String, _ from: String, _ source: String, _ code: String) async throws {
        let store = try OfficeStore()
        #expect(await problem { try await edit(store, key, value, from, source) } == code)
        #expect(try await store.door.read { try rulebook($0) } == .shipped)
    }

    @Test("an entry that is not later than the last one is refused; a juror may not edit")
    func later() async throws {
        let store = try OfficeStore()
        _ = try await edit(store, "improvement.days", "20", "2025-08-01")
        #expect(await problem { try await edit(store, "improvement.days", "25", "2025-08-01") } == "rulebook.notLater")
        let code = await problem {
            try await store.door.editRule(
                store.juror, command: .random(), key: "improvement.days", value: "20", effectiveFrom: OfficeStore.day("2025-09-01"), source: "x")
        }
        #expect(code == "403.1")
    }
}
