import Disclosure
import HTTP
import Inspection
import Records
import Replication
import Testing

@Suite("Backlog and follow-up")
struct OfficeFollowUpTests {
    /// A store with one visit of 114-07-10 and three defects.
    private func prepared() async throws -> (OfficeStore, OfficeStore.Visit, [RecordID]) {
        let store = try OfficeStore()
        try await store.loadRegisters()
        let visit = try await store.visit(OfficeStore.tender, on: "2025-07-10")
        var ids: [RecordID] = []
        for (number, severity) in [(Int64(1), Severity.medium), (2, .serious), (3, .minor)] {
            ids.append(try await store.defect(visit, number, "5.01.01", severity))
        }
        return (store, visit, ids)
    }

    private func letter(_ store: OfficeStore, _ visit: OfficeStore.Visit, _ day: String, _ number: String = "高市府研查字第11400000001號") async throws -> JSON {
        try await store.door.addLetter(
            store.office, command: .random(), plan: visit.number, direction: .out, purpose: .record, day: OfficeStore.day(day), number: number)
    }

    private func backlog(_ store: OfficeStore, on day: String = "2025-08-20", _ change: (inout BacklogFilter) -> Void = { _ in }) async throws -> [JSON] {
        var filter = BacklogFilter(on: OfficeStore.day(day))
        change(&filter)
        return try await store.door.backlog(store.office, filter)["defects"]?.array ?? []
    }

    @Test("before the letter a defect has no deadline; from it 30 days run, the last one is in time")
    func deadline() async throws {
        let (store, visit, _) = try await prepared()
        let open = try await backlog(store)
        #expect(open.map { $0["number"]?.int } == [1, 2, 3])
        #expect(open.allSatisfy { $0["due"]?.isNull == true && $0["overdue_days"]?.isNull == true })
        let answer = try await letter(store, visit, "2025-07-15")
        #expect(answer["due"] == "2025-08-14")
        // Seven working days after Thursday 10 July: 21 July.
        #expect(answer["record_due"] == "2025-07-21")
        #expect(answer["record_overdue_days"] == 0)
        #expect(try await backlog(store, on: "2025-08-14").first?["overdue_days"] == 0)
        let late = try #require(try await backlog(store, on: "2025-08-20").first)
        #expect(late["overdue_days"] == 6)
        #expect(late["visit"]?.string == visit.number)
        #expect(late["tender_no"] == "-B-12-25-F-059-00-00")
        #expect(late["agency"] == "高雄市政府水利局")
        #expect(late["code"] == "5.01.01")
        #expect(late["title"]?.string?.isEmpty == false)
        #expect(late["letter_number"] == "高市府研查字第11400000001號")
    }

    @Test("the record's letter entered again is corrected, not doubled")
    func correctedLetter() async throws {
        let (store, visit, _) = try await prepared()
        _ = try await letter(store, visit, "2025-07-15")
        #expect(try await letter(store, visit, "2025-07-16")["due"] == "2025-08-15")
        let count = try await store.door.read { try $0.records(OfficeKinds.letter).count }
        #expect(count == 1)
        #expect(await problem { try await letter(store, visit, "2025-07-09") } == "letter.beforeVisit")
        #expect(await problem { try await letter(store, visit, "2025-07-15", " ") } == "422.4")
    }

    @Test("what is improved or waived leaves the backlog; what was sent back stays")
    func reviews() async throws {
        let (store, visit, ids) = try await prepared()
        _ = try await letter(store, visit, "2025-07-15")
        store.setDay("2025-08-21")
        func review(_ name: String, _ state: ReviewState, _ done: String? = nil, _ note: String = "") async throws -> JSON {
            try await store.door.reviewDefect(
                store.office, command: .random(), defect: name, state: state, done: done.map(OfficeStore.day), note: note)
        }
        #expect(try await review(ids[0].description, .improved, "2025-08-15")["late_days"] == 1)
        _ = try await review("\(visit.number):2", .notImproved, nil, "照片不清楚")
        #expect(await problem { try await review(ids[2].description, .waived) } == "422.4")
        #expect(await problem { try await review(ids[2].description, .improved) } == "422.4")
        #expect(await problem { try await review(ids[2].description, .improved, "2025-08-22") } == "422.4")
        #expect(await problem { try await review(ids[2].description, .improved, "2025-07-09") } == "422.4")
        _ = try await review(ids[2].description, .waived, nil, "已拆除")
        let open = try await backlog(store)
        #expect(open.map { $0["number"]?.int } == [2])
        #expect(open.first?["state"] == "not_improved")
        // The same review again changes nothing, another one replaces it.
        _ = try await review(ids[1].description, .improved, "2025-08-10")
        #expect(try await backlog(store).isEmpty)
        #expect(await problem { try await review(ID.random().description, .improved, "2025-08-10") } == "404.1")
    }

    @Test("an extension counts when it was agreed before the limit, and only then")
    func extensions() async throws {
        let (store, visit, _) = try await prepared()
        store.setDay("2025-09-01")
        func extend(_ until: String, _ agreed: String, _ reason: String = "連日豪雨") async throws -> JSON {
            try await store.door.addExtension(
                store.office, command: .random(), plan: visit.plan, until: OfficeStore.day(until), agreed: OfficeStore.day(agreed), reason: reason,
                number: "")
        }
        #expect(await problem { try await extend("2025-09-10", "2025-08-14") } == "extension.noLetter")
        _ = try await letter(store, visit, "2025-07-15")
        #expect(await problem { try await extend("2025-09-10", "2025-08-15") } == "extension.tooLate")
        #expect(await problem { try await extend("2025-09-10", "2025-07-14") } == "extension.beforeLetter")
        #expect(await problem { try await extend("2025-08-14", "2025-08-01") } == "extension.notLater")
        #expect(await problem { try await extend("2025-09-10", "2025-08-14", " ") } == "extension.noReason")
        #expect(try await extend("2025-09-10", "2025-08-14")["due"] == "2025-09-10")
        let open = try #require(try await backlog(store).first)
        #expect(open["due"] == "2025-09-10")
        #expect(open["extended"] == true)
        #expect(open["overdue_days"] == 0)
    }

    @Test("overdue first, then by deadline, then without letter; filters")
    func order() async throws {
        let (store, visit, _) = try await prepared()
        let second = TenderKey(agencyCode: "397011781B", number: "-B-23-12-F-774-00-00")
        let third = TenderKey(agencyCode: "397010137B", number: "113-B-025-01-187")
        let later = try await store.visit(second, on: "2025-07-22")
        let last = try await store.visit(third, on: "2025-07-03")
        try await store.defect(later, 1, "5.14.01.01", .serious)
        try await store.defect(last, 1, "6.01.01", .medium)
        _ = try await letter(store, visit, "2025-07-15")
        _ = try await letter(store, later, "2025-07-25")
        func shown(_ change: (inout BacklogFilter) -> Void = { _ in }) async throws -> [String] {
            try await backlog(store, change).map { "\($0["visit"]?.string ?? "") \($0["number"]?.int ?? 0)" }
        }
        let all = try await shown()
        #expect(all == ["\(visit.number) 1", "\(visit.number) 2", "\(visit.number) 3", "\(later.number) 1", "\(last.number) 1"])
        #expect(try await shown { $0.overdueOnly = true } == Array(all.prefix(3)))
        #expect(try await shown { $0.severity = .serious } == ["\(visit.number) 2", "\(later.number) 1"])
        #expect(try await shown { $0.agency = "397010137B" } == ["\(last.number) 1"])
        #expect(try await shown { $0.agency = "交通" } == ["\(later.number) 1"])
        #expect(try await shown { $0.contractor = "營造136" } == ["\(later.number) 1"])
        let whole = try await store.door.backlog(store.office, BacklogFilter(on: OfficeStore.day("2025-08-20")))
        #expect(whole["count"] == 5)
        #expect(whole["overdue"] == 3)
    }

    @Test("a leader sees the visits that are open to him, a juror none")
    func roles() async throws {
        let (store, visit, _) = try await prepared()
        let leader = try await store.door.addUser(name: "I001", role: .leader)
        let stranger = try await store.door.addUser(name: "I012", role: .leader, memberNo: "I012")
        func count(_ person: PersonID) async throws -> Int? {
            try await store.door.backlog(Caller(person: person, name: "", role: .leader))["count"]?.int
        }
        #expect(try await count(leader) == 3)
        #expect(try await count(stranger) == 0)
        #expect(await problem { try await store.door.backlog(store.juror) } == "403.1")
        let code = await problem {
            try await store.door.addLetter(
                store.juror, command: .random(), plan: visit.plan, direction: .out, purpose: .record, day: OfficeStore.day("2025-07-15"), number: "1")
        }
        #expect(code == "403.1")
    }

    @Test("a disposition keeps what is not given again")
    func dispositions() async throws {
        let (store, visit, _) = try await prepared()
        _ = try await store.door.setDisposition(store.office, command: .random(), plan: visit.plan, advised: "撤換工地主任", attendees: "局長")
        _ = try await store.door.setDisposition(store.office, command: .random(), plan: visit.plan, taken: "已撤換")
        let rows = try await store.door.read { try $0.records(OfficeKinds.disposition) }
        #expect(rows.count == 1)
        #expect(rows.first?.text("advised") == "撤換工地主任")
        #expect(rows.first?.text("taken") == "已撤換")
        #expect(rows.first?.text("attendees") == "局長")
    }
}
