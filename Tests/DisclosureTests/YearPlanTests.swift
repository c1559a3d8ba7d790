import Disclosure
import HTTP
import Inspection
import Replication
import Testing

/// The plan of the year over a whole register, against numbers worked out by hand.
///
/// Tenders in each tier were counted with awk, apart from the program; amounts are thousands of NT$, some quoted with a
/// thousands separator, which goes first:
///
///     awk -F'"' -v OFS='' '{for(i=2;i<=NF;i+=2) gsub(",","",$i)} 1' clients/samples/tenders-114.csv |
///     awk -F, 'NR>1{b=$9+0; if(b>=50000)a++; else if(b>=10000)c++; else if(b>=1500)d++; else e++} END{print a,c,d,e,a+c+d}'
///     280 456 989 215 1725
///
/// Office days of 114 (放假 = 0) in the calendar: 247, 120 of them up to 30 June:
///
///     awk -F, '$3=="0"{n++; if($1<="20250630")h++} END{print n,h}' clients/samples/calendar-114.csv
///     247 120
@Suite("Plan of the year")
struct YearPlanTests {
    private func numbers(_ plan: JSON, _ member: String) -> [Int] {
        ((plan["tiers"]?.array ?? []) + [plan["all"] ?? [:]]).map { $0[member]?.int ?? -1 }
    }

    @Test("the register of 114: tiers, minima, ten percent, aim and what to plan")
    func register() async throws {
        let store = try OfficeStore(on: "2025-06-30")
        try await store.load(.tenders, "samples/tenders-114.csv")
        try await store.load(.calendar, "samples/calendar-114.csv")
        let plan = try await store.door.yearPlan(store.office, YearPlanRequest(year: 114))
        #expect(plan["on"] == "2025-06-30")
        #expect(numbers(plan, "tenders") == [280, 456, 989, 1_725])
        #expect(plan["below"]?["tenders"] == 215)
        #expect(plan["tiers"]?.array?.compactMap { $0["minimum"]?.int } == [20, 15, 10])
        // 10 percent of 1,725 is 172.5: 173, more than the minima's 45.
        #expect(plan["percent_required"] == 173)
        #expect(numbers(plan, "required") == [20, 15, 10, 173])
        // Twice the minima are 90; 173 are more. 83 left over 240, 426 and 969 tenders: 12.18, 21.63, 49.19.
        #expect(numbers(plan, "target") == [40, 30, 20, 173])
        #expect(numbers(plan, "planned") == [52, 52, 69, 173])
        #expect(numbers(plan, "done") == [0, 0, 0, 0])
        #expect(numbers(plan, "lacking_target") == [40, 30, 20, 173])
        #expect(plan["pace"]?["office_days"] == 247 && plan["pace"]?["office_days_over"] == 120)
        #expect(plan["pace"]?["is_estimate"]?.bool == false)
        // What if: 12 held by the middle of the year are 12 x 247 / 120 = 24.7, which is not yet 25.
        var other = YearPlanRequest(year: 114)
        other.multiple = Hundredths(5)
        other.tenders = [.first: 90]
        other.done = [.first: 12]
        let reckoned = try await store.door.yearPlan(store.office, other)
        #expect(reckoned["what_if"] == true)
        // 5 x 20 is more than 90 tenders; 90 + 75 + 50 are more than 10 percent of 1,535.
        #expect(numbers(reckoned, "target") == [90, 75, 50, 215])
        #expect(reckoned["percent_required"] == 154)
        #expect(numbers(reckoned, "forecast") == [24, 0, 0, 24])
        #expect(try await store.door.yearPlan(store.office, YearPlanRequest(year: 114)) == plan)
    }

    @Test("held and scheduled visits by tier, re-inspections apart, cancelled ones out; only for the office")
    func visits() async throws {
        let store = try OfficeStore(on: "2025-04-01")
        try await store.loadRegisters()
        _ = try await store.visit(OfficeStore.tender, on: "2025-05-06")
        let again = try await store.visit(TenderKey(agencyCode: "397011781B", number: "-B-23-12-F-774-00-00"), on: "2025-05-20", kind: .reinspection)
        let off = try await store.visit(TenderKey(agencyCode: "397010137B", number: "113-B-025-01-187"), on: "2025-05-27")
        _ = try await store.door.cancelVisit(store.office, .random(), plan: off.plan, reason: "停工")
        let before = try await store.door.yearPlan(store.office, YearPlanRequest(on: OfficeStore.day("2025-05-05")))
        let after = try await store.door.yearPlan(store.office, YearPlanRequest(on: OfficeStore.day("2025-06-30")))
        #expect(before["year"] == 114)
        #expect(before["all"]?["done"] == 0 && before["all"]?["scheduled"] == 1 && before["all"]?["reinspections_scheduled"] == 1)
        #expect(after["all"]?["done"] == 1 && after["all"]?["scheduled"] == 0 && after["all"]?["reinspections_done"] == 1)
        #expect(!again.number.isEmpty)
        #expect(await problem { try await store.door.yearPlan(store.juror) } == "403.1")
        #expect(await problem { try await store.door.yearPlan(store.office, YearPlanRequest(year: 500)) } == "422.4")
        _ = try await store.door.editRule(
            store.office, command: .random(), key: "plan.multiple", value: "1.5", effectiveFrom: OfficeStore.day("2025-06-01"), source: "府函")
        #expect(try await store.door.yearPlan(store.office, YearPlanRequest(on: OfficeStore.day("2025-06-30")))["multiple"] == "1.50")
    }

    @Test("an override counts with its reason and document until it is taken back; without them nothing is written")
    func overrides() async throws {
        let store = try OfficeStore(on: "2025-06-30")
        try await store.load(.tenders, "samples/tenders-114.csv")
        func set(_ scope: PlanScope, _ required: Int?, year: Int = 114, reason: String = "標案集中下半年", document: String = "府函1", as caller: Caller? = nil)
            async throws -> JSON
        {
            try await store.door.overridePlan(
                caller ?? store.office, command: .random(), year: year, scope: scope, required: required, reason: reason, document: document)
        }
        let request = YearPlanRequest(year: 114)
        let before = try await store.door.yearPlan(store.office, request)
        #expect(await problem { try await set(.first, 18, reason: " ") } == "422.4")
        #expect(await problem { try await set(.first, 18, document: "") } == "422.4")
        #expect(await problem { try await set(.first, -1) } == "422.4")
        #expect(await problem { try await set(.first, 18, year: 0) } == "422.4")
        #expect(await problem { try await set(.first, 18, as: store.juror) } == "403.1")
        #expect(try await store.door.yearPlan(store.office, request) == before)
        _ = try await set(.first, 18)
        _ = try await set(.all, 60)
        let plan = try await store.door.yearPlan(store.office, request)
        #expect(numbers(plan, "required") == [18, 15, 10, 60])
        // Twice 18, 15 and 10 are 86, more than the head's 60.
        #expect(numbers(plan, "target") == [36, 30, 20, 86])
        let noted = plan["overrides"]?.array ?? []
        #expect(noted.map { $0["law"]?.int } == [20, 173] && noted.map { $0["required"]?.int } == [18, 60])
        #expect(noted.first?["reason"] == "標案集中下半年" && noted.first?["document"] == "府函1")
        #expect(numbers(try await store.door.yearPlan(store.office, YearPlanRequest(year: 115)), "required") == [20, 15, 10, 173])
        _ = try await set(.first, 19, document: "府函2")
        _ = try await set(.all, nil, reason: "恢復", document: "府函3")
        #expect(numbers(try await store.door.yearPlan(store.office, request), "required") == [19, 15, 10, 173])
        _ = try await set(.first, nil)
        #expect(try await store.door.yearPlan(store.office, request) == before)
    }
}
