import Database
import Disclosure
import Glibc
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Synchronization
import Testing

/// The steps of disclosure over the real door, with a clock moved by hand: what is made when, of what it tells, and who is noted with it.
@Suite struct DisclosureStepTests {
    /// A visit of 2025-07-15 that nobody was told of yet.
    private func planned(_ store: OfficeStore, kind: VisitKind = .general, notice: NoticeMode = .unannounced) async throws -> String {
        try await store.loadRegisters()
        for (name, role) in [("I002", Role.leader), ("I003", .inspector), ("E017", .juror)] {
            try await store.door.addUser(name: name, role: role, memberNo: name)
        }
        let answer = try await store.door.scheduleVisit(
            store.office, .random(),
            VisitOrder(
                tender: OfficeStore.tender, day: OfficeStore.day("2025-07-15"), kind: kind, notice: notice, leader: "I002", members: ["I003"], jurors: ["E017"],
                reason: "年度計畫"))
        return try #require(answer["number"]?.string)
    }

    private func moment(_ day: String, _ hour: Int, _ minute: Int = 0) -> Int64 { OfficeStore.day(day).millisecondsUTC(hour: hour, minute: minute) }

    /// Which levels have been taken, by the schedule.
    private func taken(_ store: OfficeStore) async throws -> [Int] {
        let visits = try await store.door.schedule(store.office, from: nil, through: nil).array ?? []
        return (visits.first?["disclosures"]?.array ?? []).filter { $0["done_at"]?.string != nil }.compactMap { $0["level"]?.int }
    }

    /// Who knows, as `person level channel`.
    private func known(_ store: OfficeStore, _ number: String, at: Int64? = nil, by caller: Caller? = nil) async throws -> [String] {
        let entries = try await store.door.whoKnew(caller ?? store.office, plan: number, at: at).array ?? []
        return entries.map { "\($0["person"]?.string ?? "?") \($0["level"]?.int ?? -1) \($0["channel"]?.string ?? "?") \($0["day"]?.string ?? "?")" }
    }

    private func dossiers(_ store: OfficeStore, _ kind: DossierKind) async throws -> [DossierID] {
        try await store.door.read { try $0.dossiers(kind).map(\.id) }
    }

    // MARK: Levels and times

    /// Each moment of the rulebook, a minute before it and at it.
    @Test(arguments: [
        (VisitKind.general, NoticeMode.unannounced, "2025-07-08", 9, "2025-07-15", 7, true),
        (.general, .announced, "2025-07-08", 9, "2025-07-13", 9, false), (.reinspection, .unannounced, "2025-07-08", 9, "2025-07-13", 9, false),
        (.citizenReport, .unannounced, "2025-07-08", 9, "2025-07-13", 9, false), (.petition, .unannounced, "2025-07-08", 9, "2025-07-13", 9, false),
    ])
    func eachLevelHasItsTime(
        kind: VisitKind, notice: NoticeMode, jurorDay: String, jurorHour: Int, teamDay: String, teamHour: Int, isTwoHoursBefore: Bool
    ) async throws {
        let store = try OfficeStore()
        _ = try await planned(store, kind: kind, notice: notice)
        let start = 9
        #expect(!isTwoHoursBefore || teamHour == start - 2)
        for (day, hour, level, made) in [(jurorDay, jurorHour, 1, DossierKind.invitation), (teamDay, teamHour, 2, .visit)] {
            store.setMoment(moment(day, hour) - 60_000)
            try await store.door.discloseDue()
            #expect(try await !taken(store).contains(level), "\(level) a minute early")
            #expect(try await dossiers(store, made).isEmpty)
            store.setTime(day, hour)
            try await store.door.discloseDue()
            #expect(try await taken(store).contains(level), "\(level)")
            #expect(try await dossiers(store, made).count == 1)
        }
        // Nobody phoned: the visit itself tells the agency.
        #expect(try await !taken(store).contains(3))
        store.setTime("2025-07-15", start)
        try await store.door.discloseDue()
        #expect(try await taken(store) == [1, 2, 3])
    }

    /// The record's letter makes the result public from its day on, in a dossier of its own.
    @Test func theLettersDayMakesTheResultPublic() async throws {
        let store = try OfficeStore()
        try await store.loadRegisters()
        let visit = try await store.visit(OfficeStore.tender, on: "2025-07-15", members: ["I002", "I003", "E017"])
        try await store.defect(visit, 1, "5.01.01")
        try await store.score(visit, works: 50)
        store.setDay("2025-07-20")
        _ = try await store.door.addLetter(
            store.office, command: .random(), plan: visit.number, direction: .out, purpose: .record, day: OfficeStore.day("2025-07-22"), number: "府工查字第1號")
        for (day, hour) in [("2025-07-20", 10), ("2025-07-22", 8)] {
            store.setTime(day, hour)
            try await store.door.discloseDue()
            #expect(try await store.door.publications() == [])
        }
        store.setTime("2025-07-22", 9)
        try await store.door.discloseDue()
        let results = try await store.door.publications().array ?? []
        #expect(results.count == 1)
        #expect(results.first?["number"] == "公114-001")
        #expect(results.first?["score"] == 83)
        #expect(results.first?["result"] == "final")
        #expect(results.first?["defects"] == 1)
        #expect(try await taken(store) == [1, 2, 3, 4])
        // Nothing of the group or the team is in it.
        let document = results.first?.serialized() ?? ""
        for secret in ["年度計畫", "I002", "E017"] { #expect(!document.contains(secret), "\(secret)") }
        try await store.door.discloseDue()
        #expect(try await dossiers(store, .publication).count == 1, "once")
    }

    /// While a test is open no score is told; when it is judged the publication is completed.
    @Test func anOpenTestHoldsTheScoreBack() async throws {
        let store = try OfficeStore()
        try await store.loadRegisters()
        let visit = try await store.visit(OfficeStore.tender, on: "2025-07-15", members: ["I002", "I003", "E017"])
        try await store.score(visit, works: 50)
        let outcome = FieldKinds.outcome.keyedID(in: visit.dossier, ["part": .text("whole")])
        try await store.door.write { change in
            try change.append(
                [FieldKinds.outcome.operation(.create, outcome, ["part": .text("whole"), "test_state": .text("pending")])], to: visit.dossier, author: .zero)
        }
        store.setDay("2025-07-22")
        _ = try await store.door.addLetter(
            store.office, command: .random(), plan: visit.number, direction: .out, purpose: .record, day: OfficeStore.day("2025-07-22"), number: "府工查字第1號")
        try await store.door.discloseDue()
        let before = try await store.door.publications().array?.first
        #expect(before?["result"] == "pending")
        #expect(before?["score"] == .null)
        try await store.door.write { change in
            try change.append([FieldKinds.outcome.operation(.write, outcome, ["test_state": .text("passed")])], to: visit.dossier, author: .zero)
        }
        try await store.door.discloseDue()
        let after = try await store.door.publications().array?.first
        #expect(after?["result"] == "final")
        #expect(after?["score"] == 83)
    }

    // MARK: Notices

    @Test func aNoticeIsRefusedBeforeItsTimeUnlessItIsSaidWhy() async throws {
        let store = try OfficeStore()
        let number = try await planned(store)
        store.setTime("2025-07-12", 10)
        // The agency is told two days before, at nine.
        let early = NoticeOrder(channel: .phone, whom: "機關", at: moment("2025-07-12", 9, 30))
        #expect(await problem { try await store.door.noteNotice(store.office, .random(), plan: number, early) } == "notice.early")
        #expect(try await known(store, number) == [" 0 page 2025-07-15"])
        #expect(try await dossiers(store, .answer).isEmpty)
        var said = early
        said.overrideReason = "機關請求協調交通管制"
        said.document = "府工查字第2號"
        let answer = try await store.door.noteNotice(store.office, .random(), plan: number, said)
        #expect(answer["notice"]?["early_minutes"] == 1410)
        #expect(answer["notice"]?["warning_minutes"] == 4290)
        // It moves the level, in a dossier of its own, and the agency knows as a body.
        try await store.door.discloseDue()
        #expect(try await taken(store) == [1, 3])
        let step = answer["disclosures"]?.array?.first { $0["level"] == 3 }
        #expect(step?["done_at"] == .moment(early.at))
        #expect(try await dossiers(store, .answer).count == 1)
        let agency = try await store.door.whoKnew(store.office, plan: number).array?.first { $0["level"] == 3 }
        #expect(agency?["channel"] == "phone")
        #expect(agency?["moment"] == .moment(early.at))
        #expect(agency?["document"] == "府工查字第2號")
        #expect(agency?["person"]?.string?.isEmpty == false)
        // By letter it is told once more, by another way; the level stays where it was.
        store.setTime("2025-07-15", 9)
        let letter = try await store.door.noteNotice(
            store.office, .random(), plan: number, NoticeOrder(channel: .letter, whom: "王主任", at: moment("2025-07-15", 9), document: "府工查字第3號"))
        #expect(letter["notice"]?["early_minutes"] == 0)
        #expect(letter["disclosures"]?.array?.first { $0["level"] == 3 }?["done_at"] == .moment(early.at))
        try await store.door.discloseDue()
        let channels = try await store.door.whoKnew(store.office, plan: number).array?.filter { $0["level"] == 3 }.compactMap { $0["channel"]?.string }
        #expect(channels == ["phone", "letter"], "arrival tells nobody who was told before")
    }

    @Test func whatCannotBeIsNotNoted() async throws {
        let store = try OfficeStore()
        let number = try await planned(store)
        store.setTime("2025-07-14", 10)
        func order(_ channel: NoticeChannel, _ whom: String, _ hours: Int64 = 0, what: NoticeContent? = nil) -> NoticeOrder {
            NoticeOrder(channel: channel, whom: whom, at: store.now + hours * 3_600_000, what: what, overrideReason: "x")
        }
        for (order, code) in [
            (order(.phone, "機關", 1), "notice.ahead"), (order(.phone, "E999"), "422.4"), (order(.phone, " "), "422.4"),
            (order(.phone, "機關", what: .site), "422.4"), (order(.phone, "E017", what: .agency), "422.4"), (order(.decline, "機關"), "422.4"),
        ] {
            #expect(await problem { try await store.door.noteNotice(store.office, .random(), plan: number, order) } == code, "\(order)")
        }
        #expect(await problem { try await store.door.noteNotice(store.juror, .random(), plan: number, order(.phone, "機關")) } == "403.1")
        #expect(try await known(store, number) == [" 0 page 2025-07-15"])
    }

    @Test func whoDeclinesHasKnownTheDay() async throws {
        let store = try OfficeStore()
        let number = try await planned(store)
        // Told by word before the invitation, and without an account.
        store.setTime("2025-07-08", 9, 30)
        let told = NoticeOrder(channel: .oral, whom: "E027", at: store.now - 600_000)
        _ = try await store.door.noteNotice(store.office, .random(), plan: number, told)
        store.setTime("2025-07-08", 11)
        _ = try await store.door.noteNotice(store.office, .random(), plan: number, NoticeOrder(channel: .decline, whom: "E027", at: store.now))
        let entries = try await known(store, number)
        #expect(entries.contains { $0.hasPrefix("E027") && $0.hasSuffix(" 1 oral 2025-07-15") })
        #expect(entries.contains { $0.hasPrefix("E027") && $0.hasSuffix(" 1 decline 2025-07-15") })
        // Invited, and replaced: the one who left has known since.
        try await store.door.discloseDue()
        _ = try await store.door.replaceMember(store.office, .random(), plan: number, member: "E017", with: "E027", reason: "不克出席")
        let left = try await store.door.whoKnew(store.office, plan: number).array?.first { $0["person"] == "E017" }
        #expect(left?["channel"] == "decline")
        #expect(left?["standing"] == "declined")
        // Somebody who is replaced before anything was opened to him knows nothing.
        let other = try OfficeStore()
        let second = try await planned(other)
        _ = try await other.door.replaceMember(other.office, .random(), plan: second, member: "E017", with: "E027", reason: "重新抽籤")
        #expect(try await known(other, second) == [" 0 page 2025-07-15"])
    }

    /// A visit that came from a draw: each step and each override is in the draw's record, of which the public chain carries the hashes.
    @Test func theDrawsRecordKnowsWhatBecameOfIt() async throws {
        let world = try await DrawWorld()
        try await world.drawn()
        try await world.visitAll()
        try await world.goTo("2025-09-01")
        try await world.door.discloseDue()
        let topics = try await world.door.read { ledger in
            try ledger.records(OfficeKinds.drawEntry, where: "r.topic IN ('disclosure','override')").map { row in
                (row.text("topic"), try JSON(parsing: row.blob("content") ?? []))
            }
        }
        #expect(topics.contains { $0.0 == "disclosure" && $0.1["level"] == "team-knows-site" }, "\(topics)")
        #expect(topics.contains { $0.0 == "disclosure" && $0.1["level"] == "agency-told" && $0.1["channel"] == "arrival" })
    }

    // MARK: Who knew

    @Test func whoKnewSurvivesAMoveAndTellsOfWhichDay() async throws {
        let store = try OfficeStore()
        let number = try await planned(store)
        store.setTime("2025-07-08", 10)
        try await store.door.discloseDue()
        let juror = try await store.person("E017")
        try await store.walk(juror)
        store.setTime("2025-07-10", 10)
        let other = Caller(person: ID(high: 1, low: 9), name: "clerk", role: .office)
        _ = try await store.door.moveVisit(other, .random(), plan: number, day: OfficeStore.day("2025-08-05"), tender: nil, reason: "颱風")
        let entries = try await known(store, number)
        #expect(entries.contains("E017 1 sync 2025-07-15"), "\(entries)")
        // The first clerk has not looked since, and does not know the new day by having known the old one; this look is the next.
        let before = try await store.door.whoKnew(store.office, plan: number, at: store.now - 1).array ?? []
        #expect(before.contains { $0["day"] == "2025-07-15" && $0["level"] == 0 })
        #expect(!before.contains { $0["day"] == "2025-08-05" })
        // Before anything at all, nobody; at nine of that morning nobody but the office.
        #expect(try await known(store, number, at: moment("2025-06-01", 9)) == [])
        #expect(try await known(store, number, at: moment("2025-07-08", 9, 59)).allSatisfy { $0.contains(" 0 page ") })
    }

    // MARK: Other people's eyes

    @Test func viewAsShowsWhatASyncWouldGiveAndIsNotedOfTheOneWhoLooks() async throws {
        let store = try OfficeStore()
        let number = try await planned(store)
        let juror = try await store.person("E017")
        func kinds(_ caller: Caller, at: Int64? = nil) async throws -> [String] {
            let answer = try await store.door.viewAs(caller, person: "E017", at: at)
            return (answer["dossiers"]?.array ?? []).compactMap { $0["kind"]?.string }.filter { ["invitation", "visit", "sheet"].contains($0) }.sorted()
        }
        #expect(try await kinds(store.office) == [])
        store.setTime("2025-07-08", 9)
        try await store.door.discloseDue()
        #expect(try await kinds(store.office) == ["invitation"])
        store.setTime("2025-07-15", 7)
        try await store.door.discloseDue()
        #expect(try await kinds(store.office) == ["invitation", "sheet", "visit"])
        // The same dossiers that a sync gives.
        let viewed = try await store.door.viewAs(store.office, person: "E017")["dossiers"]?.array?.compactMap { $0["dossier"]?.string } ?? []
        let entries = try await known(store, number)
        #expect(entries.filter { $0.contains("view-as") }.count == 2, "\(entries)")
        #expect(!entries.contains { $0.hasPrefix("E017 ") }, "nothing is noted of the person: \(entries)")
        let walked = try await store.walk(juror)
        #expect(walked.sorted() == viewed.sorted())
        #expect(try await known(store, number).contains("E017 2 sync 2025-07-15"))
        // At an earlier moment, by the log of grants.
        #expect(try await kinds(store.office, at: moment("2025-07-08", 8, 59)) == [])
        #expect(try await kinds(store.office, at: moment("2025-07-15", 6, 59)) == ["invitation"])
        store.setTime("2025-07-15", 7, 30)
        _ = try await store.door.withdrawMember(store.office, .random(), plan: number, member: "E017", reason: "利益迴避")
        #expect(try await kinds(store.office) == ["invitation"])
        #expect(try await kinds(store.office, at: moment("2025-07-15", 7)) == ["invitation", "sheet", "visit"])
        #expect(await problem { try await store.door.viewAs(store.office, person: "E017", at: store.now + 1) } == "422.4")
        #expect(await problem { try await store.door.viewAs(store.office, person: "nobody") } == "404.1")
        #expect(await problem { try await store.door.viewAs(store.juror, person: "E017") } == "403.1")
    }

    /// Who checks afterwards sees through other eyes only what he may know with his own.
    @Test func anAuditorSeesNothingEarlier() async throws {
        let store = try OfficeStore()
        let number = try await planned(store)
        let auditor = Caller(person: ID(high: 1, low: 7), name: "auditor", role: .auditor)
        store.setTime("2025-07-15", 8, 59)
        try await store.door.discloseDue()
        let early = try await store.door.viewAs(auditor, person: "E017")
        #expect((early["dossiers"]?.array ?? []).allSatisfy { $0["level"] == .null }, "\(early.serialized())")
        #expect(early["backlog"] == nil)
        #expect(await problem { try await store.door.whoKnew(auditor, plan: number) } == "404.1")
        store.setTime("2025-07-15", 9)
        #expect(try await store.door.viewAs(auditor, person: "E017")["dossiers"]?.array?.contains { $0["level"] == 2 } == true)
        #expect(try await known(store, number, by: auditor).contains("auditor 2 view-as 2025-07-15") == false, "the account has no name here")
        #expect(try await store.door.whoKnew(auditor, plan: number).array?.contains { $0["channel"] == "view-as" && $0["as"] == "E017" } == true)
    }

    /// What laptops handed back to a restored server is listed with its day: also there an auditor learns nothing earlier.
    @Test func theGapListOfARestoreTellsAnAuditorNothingEarlier() async throws {
        let store = try OfficeStore()
        _ = try await planned(store)
        let auditor = Caller(person: ID(high: 1, low: 7), name: "auditor", role: .auditor)
        store.setTime("2025-07-15", 8)
        try await store.door.discloseDue()
        let visit = try #require(try await dossiers(store, .visit).first)
        try await store.door.write { change in
            try change.ledger.database.run(
                "INSERT INTO handed_back(dossier,person,was_known,at) VALUES(?,?,1,?)", .blob(visit.bytes), .blob(ID(high: 9, low: 9).bytes),
                .integer(change.now))
            let mode: JSON = [
                "reason": "verb", "begun": .integer(change.now), "last_epoch": 1, "kept": .integer(change.now), "lost": 0, "replayed": nil,
                "journal_whole": false,
            ]
            try change.ledger.setValue("mode", mode.serializedBytes())
        }
        #expect(try await store.door.restoreGaps(store.office)["handed_back"]?.array?.count == 1)
        #expect(try await store.door.restoreGaps(auditor)["handed_back"]?.array?.isEmpty == true)
        store.setTime("2025-07-15", 9)
        #expect(try await store.door.restoreGaps(auditor)["handed_back"]?.array?.count == 1)
    }

    // MARK: The clock

    @Test func aClockThatStepsHoldsDisclosureUntilTheOfficeConfirms() async throws {
        let box = ClockBox()
        let store = try OfficeStore(steady: SteadyClock(boot: "run 1") { box.steady })
        let number = try await planned(store)
        try await store.door.discloseDue()
        // Somebody sets the clock a month ahead.
        let before = store.now
        store.setTime("2025-07-15", 10)
        box.advance(60_000)
        #expect(try await store.door.discloseDue() == 0)
        #expect(try await dossiers(store, .invitation).isEmpty)
        #expect(try await dossiers(store, .visit).isEmpty)
        let status = try await store.door.disclosureStatus(store.office)
        #expect(status["held"] == true && status["cause"] == "steady" && status["moment"] == .moment(before) && status["due"] == 2, "\(status.serialized())")
        // Also for who checks afterwards it is not yet that late.
        let auditor = Caller(person: ID(high: 1, low: 7), name: "auditor", role: .auditor)
        #expect(await problem { try await store.door.whoKnew(auditor, plan: number) } == "404.1")
        // Another process on the same store goes on waiting.
        let again = try Door.open(data: store.data, seal: store.seal, clock: { store.now }, steady: SteadyClock(boot: "run 1") { box.steady })
        #expect(try await again.discloseDue() == 0)
        #expect(await problem { try await store.door.confirmClock(store.juror, command: .random(), reason: "x") } == "403.1")
        let command = CommandID.random()
        let confirmation = try await store.door.confirmClock(store.office, command: command, reason: "主機換過時鐘電池")
        #expect(confirmation["cause"] == "steady")
        #expect(try await store.door.discloseDue() == 3)
        #expect(try await store.door.disclosureStatus(store.office)["held"] == false)
        #expect(await problem { try await store.door.confirmClock(store.office, command: .random(), reason: "x") } == "409.21")
        #expect(try await store.door.confirmClock(store.office, command: command, reason: "主機換過時鐘電池") == confirmation, "a repeat is answered as before")
    }

    /// A draw is not revealed by a clock that nobody has confirmed.
    @Test func aDrawIsNotRevealedMeanwhile() async throws {
        let box = ClockBox()
        let store = try OfficeStore(steady: SteadyClock(boot: "run 1") { box.steady })
        _ = try await planned(store)
        try await store.door.discloseDue()
        let quarter = try #require(Quarter(rocYear: 114, number: 3))
        #expect(await problem { try await store.door.revealDraw(store.office, .random(), quarter: quarter, number: nil) } == "404.1")
        store.setDay("2025-12-01")
        #expect(await problem { try await store.door.revealDraw(store.office, .random(), quarter: quarter, number: nil) } == "409.22")
    }

    @Test func laptopsTogetherHoldIt() async throws {
        let store = try OfficeStore()
        _ = try await planned(store)
        store.setTime("2025-07-15", 10)
        for low in 1...3 as ClosedRange<UInt64> {
            let caller = Caller(person: ID(high: 2, low: low), name: "\(low)", role: .inspector, device: ID(high: 3, low: low))
            store.door.noteLaptopTime(caller, store.now - 30 * 86_400_000)
        }
        #expect(try await store.door.discloseDue() == 0)
        #expect(try await store.door.disclosureStatus(store.office)["cause"] == "laptops")
    }
}

/// A steady clock that only a test moves.
final class ClockBox: Sendable {
    private let value = Mutex<Int64>(0)
    var steady: Int64 { value.withLock { $0 } }
    func advance(_ milliseconds: Int64) { value.withLock { $0 += milliseconds } }
}

extension OfficeStore {
    /// The account of this name, as it would ask.
    func person(_ name: String) async throws -> Caller {
        try await door.read { ledger in
            let row = try #require(try ledger.records(DaemonKinds.person, where: "r.name=?", [.text(name)]).first)
            return Caller(person: row.id, name: name, role: Role(rawValue: row.text("role")) ?? .juror)
        }
    }

    /// What a sync gives to a new laptop of the caller's, by id.
    @discardableResult
    func walk(_ caller: Caller) async throws -> [String] {
        var open: [String] = []
        var from = DossierID.zero
        while true {
            let all = PullRange(from: from, buckets: .all, through: ID(high: .max, low: .max), held: [])
            let reply = try await door.sync(caller, SyncRequest(epoch: nil, digest: 0, chunks: [], pull: .range(all)))
            open += reply.grants.map(\.dossier.description)
            guard case .range(let next?) = reply.outcome else { return open }
            // It says that it holds nothing, so that the dossier whose end did not fit in would begin again.
            from = next.successor
        }
    }
}
