import HTTP
import Inspection
import Ledger
import Records
import Replication
import Scheduling
import Testing

@testable import Disclosure

/// A quarter dated and staffed over the real register, pool and calendar of 114.
@Suite struct StaffingTests {
    private func days(_ answer: JSON) -> [String: String] {
        Dictionary((answer["visits"]?.array ?? []).map { ("\($0["agency_code"]?.string ?? "")/\($0["tender_no"]?.string ?? "")", $0["day"]?.string ?? "") }) {
            $1
        }
    }

    @Test func aQuarterIsJudgedDrawnAndStaffed() async throws {
        let world = try await StaffWorld(pool: "samples/jurors-114.csv")
        let store = world.store
        #expect(await problem { try await world.drawDays() } == "days.noGate")
        #expect(await problem { try await world.assign() } == "days.notDrawn")
        var effort = StaffWorld.effort
        effort.gate.seeds = 2_000
        let verdict = try await world.gate(effort: effort)
        #expect(verdict["is_passed"] == true && verdict["is_repeated"] == false, "\(verdict["refusals"] ?? .null)")
        #expect(verdict["visits"]?.int == 24 && (verdict["reserved"]?.int ?? 0) > 0)
        #expect(verdict["frame"] == nil && verdict["inputs"] == nil, "the frame stays inside")
        let before = try await world.traces()
        #expect(try await world.gate()["is_repeated"] == true)
        #expect(try await world.traces() == before)

        let drawn = try await world.drawDays()
        #expect(drawn["is_drawn"] == true && drawn["visits"]?.array?.count ?? 0 >= 24)
        let calendar = try await store.door.read { try officeCalendar($0) }
        for day in days(drawn).values { #expect(calendar.isOfficeDay(OfficeStore.day(day)) && world.quarter.days.contains(OfficeStore.day(day))) }
        let traces = try await world.traces()
        #expect(try await world.drawDays() == drawn)
        #expect(try await world.traces() == traces)
        #expect(await problem { try await world.gate() } == "days.drawn")

        let staffed = try await world.assign()
        let visits = staffed["visits"]?.array ?? []
        #expect(visits.count == drawn["visits"]?.array?.count && staffed["waiting"]?.int == 0 && staffed["is_optimal"] == true)
        let after = try await world.traces()
        #expect(try await world.assign() == staffed)
        #expect(try await world.traces() == after, "a second assignment changed something")
        try await check(world, visits)
        // What the schedule tells is the same.
        let schedule = try await store.door.schedule(store.office, from: world.quarter.days.lowerBound, through: world.quarter.days.upperBound)
        #expect(schedule.array?.count == visits.count)
        #expect(await problem { try await store.door.jurors(store.juror, quarter: world.quarter) } == "403.1")
    }

    @Test("what the lottery takes in keeps enough days until they are drawn")
    func daysStay() async throws {
        let store = try OfficeStore(on: "2025-06-02")
        try await store.load(.tenders, "samples/tenders-114.csv")
        try await store.load(.jurors, "samples/jurors-114.csv")
        try await store.load(.calendar, "samples/calendar-114.csv")
        let (known, quarter) = (store.door.known, try #require(Quarter(rocYear: 114, number: 3)))
        for frozen in ["2025-06-10", "2025-06-20"] {
            let today = OfficeStore.day(frozen)
            let short = try await store.door.read { ledger in
                let places: [Tier: Int] = [.first: 20, .second: 15, .third: 15]
                let draft = try ledger.frameDraft(known, quarter: quarter, places: places, on: today)
                let facts = try StaffFacts(ledger, known, quarter: quarter, today: today.adding(days: 4))
                let (days, least) = (facts.officeDays(), facts.integer(.drawDaysLeast))
                return try draft.rows.filter { !$0.isMandatory }.compactMap { row -> String? in
                    let count = facts.feasible(try facts.tender(row.id), on: days, after: facts.today).count
                    return count < least ? "\(DaySite.text(row.id)) \(count)" : nil
                }
            }
            #expect(short.isEmpty, "\(frozen)")
        }
    }

    private static let specialties = [
        "道路運輸": "道路", "建築": "建築", "水利": "水利", "下水道": "水利", "水土保持": "水保", "土地開發": "大地", "港灣": "港灣",
    ]

    /// A visit and an external member of it whose place anybody may take: the other one has the specialty.
    private func exchangeable(_ world: StaffWorld, _ visits: [JSON]) async throws -> (visit: JSON, juror: String)? {
        let known = world.store.door.known
        return try await world.store.door.read { ledger in
            for visit in visits {
                let key: [String: FieldValue] = [
                    "agency_code": .text(visit["agency_code"]?.string ?? ""), "tender_no": .text(visit["tender_no"]?.string ?? ""),
                ]
                let tender = try ledger.record(OfficeKinds.tender, in: known.register, OfficeKinds.tender.keyedID(in: known.register, key))
                let wanted = Self.specialties[tender?.text("works_kind") ?? ""]
                let external = (visit["team"]?.array ?? []).filter { $0["role"] == "external" && $0["state"] == "assigned" }.compactMap {
                    $0["member_no"]?.string
                }
                for juror in external {
                    let others = try external.filter { $0 != juror }.compactMap { try ledger.poolMember($0, known) }
                    if wanted.map({ special in others.contains { $0.specialties.contains(special) } }) ?? true { return (visit, juror) }
                }
            }
            return nil
        }
    }

    /// Every rule by brute force over the result, with names compared in the register's own words.
    private func check(_ world: StaffWorld, _ visits: [JSON]) async throws {
        let known = world.store.door.known
        let (pool, tenders) = try await world.store.door.read { ledger in
            (try ledger.records(OfficeKinds.juror, in: known.register), try ledger.records(OfficeKinds.tender, in: known.register))
        }
        let people = Dictionary(pool.map { ($0.text("member_no"), $0) }) { $1 }
        let works = Dictionary(tenders.map { ("\($0.text("agency_code"))/\($0.text("tender_no"))", $0) }) { $1 }
        var perDay: [String: Set<String>] = [:]
        var perMonth: [String: Int] = [:]
        var last: [String: String] = [:]
        for visit in visits.sorted(by: { ($0["day"]?.string ?? "") < ($1["day"]?.string ?? "") }) {
            let day = visit["day"]?.string ?? ""
            let tender = try #require(works["\(visit["agency_code"]?.string ?? "")/\(visit["tender_no"]?.string ?? "")"])
            let parties = ["agency", "contractor", "supervisor", "designer", "pcm"].flatMap { tender.text($0).split(separator: "、").map(String.init) }
            let serving = (visit["team"]?.array ?? []).filter { $0["state"] == "assigned" }
            let external = serving.filter { $0["is_external"] == true }
            #expect(external.count == 2 && 3 * external.count >= serving.count && serving.count { $0["role"] == "leader" } == 1)
            #expect(serving.first { $0["role"] == "leader" }?["is_external"] == false)
            #expect((visit["alternates"]?.array?.count ?? 0) >= 1)
            for member in visit["team"]?.array ?? [] {
                let number = member["member_no"]?.string ?? ""
                let person = try #require(people[number])
                let ties = [person.text("employer")] + person.text("recusals").split(separator: "、").map(String.init)
                #expect(Set(ties).isDisjoint(with: parties), "\(number) has a tie")
                #expect(!person.text("unavailable").split(separator: " ").contains { $0 == day[...] }, "\(number) cannot come on \(day)")
                guard member["state"] == "assigned" else { continue }
                #expect(perDay[day, default: []].insert(number).inserted, "\(number) twice on \(day)")
                perMonth["\(number) \(day.prefix(7))", default: 0] += 1
                #expect(last[number] != tender.text("contractor"), "\(number) meets a contractor twice running")
                last[number] = tender.text("contractor")
            }
            if let wanted = Self.specialties[tender.text("works_kind")] {
                #expect(
                    external.contains { (people[$0["member_no"]?.string ?? ""]?.text("specialties") ?? "").split(separator: "、").contains(wanted[...]) },
                    "\(wanted)")
            }
        }
        for (key, count) in perMonth { #expect(count <= (key.hasPrefix("E") ? 3 : 10), "\(key)") }
    }

    @Test func whatDeclinesIsReplacedByTheNextAlternate() async throws {
        let world = try await StaffWorld()
        let store = world.store
        let (visit, juror) = try #require(try await exchangeable(world, try await world.staffed()))
        let number = try #require(visit["number"]?.string)
        let team = visit["team"]?.array ?? []
        let person = try await store.door.addUser(name: "someone", role: .juror, memberNo: juror)
        _ = person
        #expect(
            await problem {
                try await store.door.exchangeJuror(store.office, .random(), visit: number, member: "E999", because: .declined, reason: "x")
            } == "jurors.notServing")
        let alternates = visit["alternates"]?.array?.compactMap(\.string) ?? []
        let command = CommandID.random()
        let changed = try await store.door.exchangeJuror(store.office, command, visit: number, member: juror, because: .declined, reason: "出國")
        let next = try #require(changed["next"]?.string)
        #expect(alternates.contains(next))
        let states = Dictionary((changed["team"]?.array ?? []).map { ($0["member_no"]?.string ?? "", $0["state"]?.string ?? "") }) { $1 }
        #expect(states[juror] == "declined" && states[next] == "assigned")
        #expect(changed["alternates"]?.array?.contains(.string(next)) == false)
        let traces = try await world.traces()
        _ = try await store.door.exchangeJuror(store.office, command, visit: number, member: juror, because: .declined, reason: "出國")
        #expect(try await world.traces() == traces, "a repeat changed something")
        #expect(
            await problem {
                try await store.door.exchangeJuror(store.office, .random(), visit: number, member: juror, because: .declined, reason: "出國")
            } == "jurors.notServing")
        // The leader may be exchanged as well; whoever comes is an internal member.
        let leader = try #require(team.first { $0["role"] == "leader" }?["member_no"]?.string)
        let led = try await store.door.exchangeJuror(store.office, .random(), visit: number, member: leader, because: .replaced, reason: "病假")
        let leads = (led["team"]?.array ?? []).first { $0["role"] == "leader" && $0["state"] == "assigned" }
        #expect(leads?["member_no"] != .string(leader) && leads?["is_external"] == false)
        // A second assignment of the quarter leaves all of it alone.
        let before = try await world.traces()
        _ = try await world.assign()
        #expect(try await world.traces() == before)
    }

    @Test func aTieDeclaredInAdvanceKeepsAway() async throws {
        let world = try await StaffWorld(each: 4)
        let store = world.store
        func declare(_ member: String, _ what: DeclarationKind, _ subject: String, _ last: String? = nil, off: Bool = false) async throws -> JSON {
            try await store.door.declare(
                store.office, .random(), member: member, what: what, subject: subject, last: last.map(OfficeStore.day), isWithdrawn: off)
        }
        #expect(await problem { try await declare("E999", .tie, "某公司") } == "jurors.notInPool")
        #expect(await problem { try await declare("E014", .tie, " 、") } == "declaration.wrong")
        #expect(await problem { try await declare("E014", .away, "明天") } == "declaration.wrong")
        #expect(await problem { try await declare("E014", .away, "2025-07-02", "2025-07-01") } == "declaration.wrong")
        // Everybody but two specialists of each kind is away for the whole quarter, and E014 has a tie that ended three years ago less a day.
        _ = try await declare("E014", .away, "2025-07-01", "2025-09-30")
        let shown = try await declare("E015", .tie, "測試營造001股份有限公司", "2022-07-02")
        #expect(shown["declared"]?.array?.count == 1 && shown["recusal_years"]?.int == 3)
        let visits = try await world.staffed()
        #expect(!visits.isEmpty)
        let serving = visits.flatMap { ($0["team"]?.array ?? []).compactMap { $0["member_no"]?.string } }
        #expect(!serving.contains("E014"))
        // A tie that comes to light later is shown with the visit that it speaks against, and the next one serves.
        let visit = visits[0]
        let juror = try #require((visit["team"]?.array ?? []).first { $0["role"] == "external" && $0["state"] == "assigned" }?["member_no"]?.string)
        let late = try await declare(juror, .tie, visit["contractor"]?.string ?? "")
        #expect(late["clashes"]?.array?.contains { $0["number"] == visit["number"] && $0["is_tied"] == true } == true)
        _ = try await store.door.exchangeJuror(
            store.office, .random(), visit: visit["number"]?.string ?? "", member: juror, because: .replaced, reason: "事後申報")
        #expect(try await store.door.declarations(store.office, member: juror)["clashes"]?.array?.isEmpty == true)
        // Taken back and said twice: nothing more is written.
        _ = try await declare(juror, .tie, visit["contractor"]?.string ?? "", off: true)
        #expect(try await declare(juror, .tie, visit["contractor"]?.string ?? "", off: true)["declared"]?.array?.isEmpty == true)
        // An import of the pool does not wipe out what was declared.
        try await store.load(.jurors, "samples/jurors.csv")
        #expect(try await store.door.declarations(store.office, member: "E014")["declared"]?.array?.count == 1)
        let load = try await store.door.jurorLoad(store.office, on: OfficeStore.day("2025-09-30"))
        #expect(load["visits"]?.int == visits.count && (load["gini"]?.int ?? -1) > 0)
    }

    /// Dossiers of each kind that a person may open.
    private func open(_ world: StaffWorld, _ person: PersonID) async throws -> [DossierKind] {
        try await world.store.door.read { ledger in
            try ledger.openDossiers(of: person, from: .zero, through: ID(high: .max, low: .max)).compactMap { open in
                try ledger.dossier(open.dossier).flatMap { DossierKind(rawValue: $0.kind) }
            }.filter { [.plan, .invitation, .visit, .sheet, .draw, .file].contains($0) }
        }
    }

    @Test func jurorsAndAlternatesGetTheDayAndNothingElse() async throws {
        let world = try await StaffWorld(each: 3)
        let store = world.store
        let visits = try await world.staffed()
        let visit = try #require(visits.last)
        let day = OfficeStore.day(visit["day"]?.string ?? "")
        let juror = try #require((visit["team"]?.array ?? []).first { $0["role"] == "external" && $0["state"] == "assigned" }?["member_no"]?.string)
        let alternate = try #require(visit["alternates"]?.array?.first?.string)
        var people: [String: PersonID] = [:]
        for number in [juror, alternate] { people[number] = try await store.door.addUser(name: number, role: .juror, memberNo: number) }
        // Everybody's other visits are cancelled, so that only this one can tell anything.
        for other in visits where other["number"] != visit["number"] {
            _ = try await store.door.cancelVisit(store.office, .random(), plan: other["number"]?.string ?? "", reason: "測試")
        }
        try await store.door.discloseDue()
        for person in people.values { #expect(try await open(world, person).isEmpty) }
        store.setDay(day.adding(days: -7).description)
        try await store.door.discloseDue()
        for person in people.values { #expect(try await open(world, person) == [.invitation]) }
        let notes = try await store.door.read { ledger in try ledger.records(FieldKinds.invitation).map { $0.text("note").isEmpty } }
        #expect(notes.contains(false) && notes.contains(true), "an alternate is told so")
        // The day itself: the one who serves sees the site, the alternate does not.
        store.setDay(day.description)
        try await store.door.discloseDue()
        #expect(Set(try await open(world, people[juror] ?? .zero)) == [.invitation, .visit, .sheet])
        #expect(try await open(world, people[alternate] ?? .zero) == [.invitation])
    }
}
