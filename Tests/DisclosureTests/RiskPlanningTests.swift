import Disclosure
import HTTP
import Inspection
import Replication
import Testing

/// Risk, chances and mandatory grounds from the store, against figures worked out by hand.
@Suite("Risk of tenders")
struct RiskPlanningTests {
    private static let works = TenderKey(agencyCode: "397011781B", number: "-B-23-12-F-774-00-00")
    /// Other works of the same contractor.
    private static let other = TenderKey(agencyCode: "397011781B", number: "C1143458")

    private func one(_ store: OfficeStore, _ tender: TenderKey, on day: String) async throws -> JSON {
        var request = RiskRequest(on: OfficeStore.day(day))
        request.agency = tender.agencyCode
        request.tender = tender.number
        let answer = try await store.door.risk(store.office, request)
        #expect(answer["count"] == 1)
        return try #require(answer["tenders"]?.array?.first)
    }

    /// `delay 21.75 % 300` of every factor that adds something.
    private func factors(_ tender: JSON) -> [String] {
        (tender["factors"]?.array ?? []).filter { $0["weight"]?.int != 0 }.map {
            "\($0["factor"]?.string ?? "") \($0["value"]?.string ?? "") \($0["weight"]?.int ?? 0)"
        }
    }

    private func grounds(_ tender: JSON) -> [String] { (tender["mandatory"]?.array ?? []).compactMap { $0["ground"]?.string } }

    /// The whole register with the year's citizen reports on 1 July 114. Counted by a script of its own from the files: of 907 tenders under
    /// way in a tier 889 last for ten office days more in the quarter, may do so because their planned end has passed, or are mandatory: 161, 245
    /// and 483 in the tiers; sums of the weights of those in the lottery 21,900, 34,550 and 64,550. The year's plan (52, 52 and 69 to plan, none held) leaves 26, 26 and 34.5 visits
    /// for each of the two quarters left.
    @Test("the register of 114: places, weights and chances")
    func register() async throws {
        let store = try OfficeStore(on: "2025-07-01")
        try await store.load(.tenders, "samples/tenders-114.csv")
        try await store.load(.citizenReports, "samples/citizen-reports-114.csv")
        try await store.load(.calendar, "samples/calendar-114.csv")
        let answer = try await store.door.risk(store.office)
        #expect(answer["quarter"] == "114Q3" && answer["on"] == "2025-07-01" && answer["register"] == 1_940 && answer["taking_part"] == 889)
        let tiers = answer["tiers"]?.array ?? []
        #expect(tiers.map { $0["tenders"]?.int } == [161, 245, 483])
        #expect(tiers.map { $0["places"]?.int } == [26, 26, 35])
        #expect(tiers.map { $0["mandatory"]?.int } == [0, 0, 1])
        #expect(tiers.map { $0["weight"]?.int } == [21_900, 34_550, 64_550])
        // Those that take part, and one that is mandatory though it lies below all tiers.
        #expect(answer["count"] == 890)
        let first = answer["tenders"]?.array?.prefix(2).map { ($0["tender_no"]?.string ?? "", $0["takes_part"]?.bool) } ?? []
        #expect(first.map(\.0) == ["1141221A", "C1143696"] && first.map(\.1) == [false, true])

        // 496,731 thousand: 5 percent count from 2 億 on. 21.75 percent behind are 4 thresholds, of which 3 count; 3 changes.
        // 412,672 of 496,731 are 83.08 percent. 450 of 21,900, 26 times: 53.4247 percent.
        let large = try await one(store, TenderKey(agencyCode: "397620800A", number: "-B-26-31-F-242-00-00"), on: "2025-07-01")
        #expect(large["weight"] == 450 && large["chance"] == "53.4247" && large["takes_part"] == true && large["hindrance"]?.isNull == true)
        #expect(factors(large) == ["delay 21.75 % 300", "changes 3 50"])
        let told = large["factors"]?.array ?? []
        #expect(told.count == 8)
        #expect(told.first?["threshold"]?["rule"] == "delay.large.percent" && told.first?["threshold"]?["value"] == "5.00")
        #expect(told.first?["threshold"]?["source"]?.string?.contains("§10") == true && told.first?["weight_rule"]?["value"] == "100")
        #expect(told[1]["value"] == "83.07 %" && told[1]["weight"] == 0)
        // 12.61 percent behind are 2 thresholds; 1,913,759 of 2,561,497 are 74.71 percent.
        let low = try await one(store, TenderKey(agencyCode: "397012603B", number: "113-B-015-08-659"), on: "2025-07-01")
        #expect(low["weight"] == 400 && factors(low).prefix(2) == ["delay 12.61 % 200", "lowAward 74.71 % 50"])
        // A report of the last 60 days and 通學步道 or 品質預警: 250 of 34,550, 26 times.
        let reported = try await one(store, TenderKey(agencyCode: "397012466A", number: "113-B-018-01-782"), on: "2025-07-01")
        #expect(reported["weight"] == 250 && factors(reported).first == "tipOff 1 100" && reported["chance"] == "18.8133")
        #expect(factors(reported).last?.hasPrefix("programme ") == true)
        // The heaviest of the third tier: 450 of 64,550, 34 times, since one of the 35 is mandatory.
        let third = try await one(store, TenderKey(agencyCode: "397011233D", number: "1140601B"), on: "2025-07-01")
        #expect(third["chance"] == "23.7026" && factors(third) == ["delay 31.31 % 300", "lowAward 69.04 % 50"])
        // A dissatisfied answer makes it mandatory.
        let unhappy = try await one(store, TenderKey(agencyCode: "397012603B", number: "C1143696"), on: "2025-07-01")
        #expect(grounds(unhappy) == ["citizenReport"] && unhappy["a"] == 1 && unhappy["b"] == 1)
        #expect(unhappy["mandatory"]?.array?.first?["reports"]?.array?.compactMap(\.string) == ["11400000041"])
        // Another number of places, for once.
        var request = RiskRequest(quarter: Quarter(rocYear: 114, number: 3))
        request.places = [.first: 13, .third: 0]
        request.tier = .first
        let reckoned = try await store.door.risk(store.office, request)
        #expect(reckoned["what_if"] == true && reckoned["tiers"]?.array?.map { $0["places"]?.int } == [13, 26, 1])
        #expect(reckoned["tenders"]?.array?.first?["chance"] == "26.7123")
    }

    @Test("visits tell: a poor result counts for the tender and for its firm's other works; what is on the schedule takes no part")
    func visits() async throws {
        let store = try OfficeStore(on: "2025-04-01")
        try await store.loadRegisters()
        try await store.load(.tenders, "samples/tenders.xml")
        let before = try await one(store, Self.works, on: "2025-05-01")
        #expect(before["visited"]?.isNull == true && factors(before).isEmpty)
        let visit = try await store.visit(Self.works, on: "2025-05-06")
        // On the schedule on 1 May, held on 7 May; no score yet.
        #expect(try await one(store, Self.works, on: "2025-05-01")["hindrance"] == "scheduled")
        #expect(factors(try await one(store, Self.works, on: "2025-05-07")).isEmpty)
        try await store.score(visit, works: 41)
        // Works that last for a few days of the quarter only would have their day told by being drawn. Those that go on past their planned
        // end, 8 May, may last.
        let ending = TenderKey(agencyCode: "397012192E", number: "1140701A")
        let short = try await one(store, ending, on: "2025-05-07")
        #expect(short["takes_part"] == false && short["hindrance"] == "few_days" && short["chance"]?.isNull == true)
        #expect(try await one(store, ending, on: "2025-05-09")["takes_part"] == true)
        try await store.rule("draw.days.least", "0")
        #expect(try await one(store, ending, on: "2025-05-07")["takes_part"] == true)
        let after = try await one(store, Self.works, on: "2025-05-07")
        #expect(after["takes_part"] == true && after["visited"] == "2025-05-06")
        #expect(factors(after) == ["earlier 74 100"])
        #expect(factors(try await one(store, Self.other, on: "2025-05-07")) == ["firm 1 80"])
        // Older than the rulebook's 36 months.
        #expect(factors(try await one(store, Self.other, on: "2028-05-07")).filter { $0.hasPrefix("firm") }.isEmpty)
        // Months are kept to June: July's entry is due on 6 August, August's on 6 September.
        #expect(!factors(try await one(store, Self.works, on: "2025-08-06")).contains { $0.hasPrefix("lateEntry") })
        #expect(factors(try await one(store, Self.works, on: "2025-08-07")).contains("lateEntry 1 30"))
        #expect(factors(try await one(store, Self.works, on: "2025-09-07")).contains("lateEntry 2 30"))
        // A test that is awaited, or a conflict, holds the result back; 75 is not under 75.
        try await store.score(try await store.visit(Self.other, on: "2025-05-20"), works: 42)
        #expect(factors(try await one(store, Self.works, on: "2025-05-21")) == ["earlier 74 100"])
    }

    @Test("a defect that was sent back makes a re-inspection due once the limit is over, until it is scheduled")
    func reinspection() async throws {
        let store = try OfficeStore(on: "2025-04-01")
        try await store.loadRegisters()
        let visit = try await store.visit(Self.works, on: "2025-05-06")
        let defect = try await store.defect(visit, 1, "5.01.01")
        let day = OfficeStore.day("2025-05-07")
        _ = try await store.door.addLetter(
            store.office, command: .random(), plan: visit.number, direction: .out, purpose: .record, day: day, number: "高市府研查字第1號")
        _ = try await store.door.reviewDefect(store.office, command: .random(), defect: defect.description, state: .notImproved, note: "未完成")
        // 30 days from 7 May: over on 7 June.
        #expect(grounds(try await one(store, Self.works, on: "2025-06-06")) == [])
        let due = try await one(store, Self.works, on: "2025-06-07")
        #expect(grounds(due) == ["reinspection"] && due["mandatory"]?.array?.first?["visit"]?.string == visit.number)
        _ = try await store.visit(Self.works, on: "2025-06-17", kind: .reinspection)
        #expect(grounds(try await one(store, Self.works, on: "2025-06-12")) == [])
        #expect(grounds(try await one(store, Self.works, on: "2025-06-18")) == [])
        // The disposition of a visit may ask for a second look, too.
        let second = try await store.visit(Self.other, on: "2025-06-24")
        _ = try await store.door.setDisposition(store.office, command: .random(), plan: second.number, advised: "建議擇期複查")
        #expect(grounds(try await one(store, Self.other, on: "2025-06-25")) == ["reinspection"])
    }

    @Test("ordered and petition: noted with reason and document, answered by a visit, taken back")
    func mandates() async throws {
        let store = try OfficeStore(on: "2025-04-01")
        try await store.loadRegisters()
        func note(
            _ tender: TenderKey = Self.works, _ ground: MandateGround = .ordered, withdrawn: Bool = false, reason: String = "工程會指定",
            document: String = "工程管字第1號", as caller: Caller? = nil
        ) async throws -> JSON {
            try await store.door.mandateVisit(
                caller ?? store.office, command: .random(), tender: tender, ground: ground, isWithdrawn: withdrawn, reason: reason, document: document)
        }
        #expect(await problem { try await note(reason: " ") } == "422.4")
        #expect(await problem { try await note(document: "") } == "422.4")
        #expect(await problem { try await note(withdrawn: true) } == "422.4")
        #expect(await problem { try await note(TenderKey(agencyCode: "397011781B", number: "x")) } == "404.1")
        #expect(await problem { try await note(as: store.juror) } == "403.1")
        #expect(await problem { try await store.door.risk(store.juror) } == "403.1")
        #expect(grounds(try await one(store, Self.works, on: "2025-04-01")) == [])
        _ = try await note()
        _ = try await note(Self.works, .petition, reason: "住戶陳情", document: "陳1")
        let told = try await one(store, Self.works, on: "2025-04-01")
        #expect(grounds(told) == ["ordered", "petition"])
        #expect(told["mandatory"]?.array?.last?["reason"] == "住戶陳情" && told["a"] == 1 && told["b"] == 1)
        #expect(grounds(try await one(store, Self.works, on: "2025-03-31")) == [])
        _ = try await note(Self.works, .petition, withdrawn: true, reason: "撤回", document: "陳2")
        #expect(grounds(try await one(store, Self.works, on: "2025-04-01")) == ["ordered"])
        _ = try await store.visit(Self.works, on: "2025-04-15")
        #expect(grounds(try await one(store, Self.works, on: "2025-04-16")) == [])
        // Noted again, it counts again.
        store.setDay("2025-04-20")
        _ = try await note(document: "工程管字第2號")
        #expect(grounds(try await one(store, Self.works, on: "2025-04-20")) == ["ordered"])
    }
}
