import Crypto
import Database
import Disclosure
import Glibc
import HTTP
import Ledger
import Records
import Replication
import Synchronization
import Testing

/// Two lives of one server that knew nothing of each other: it was restored without its journal, went on, and then the
/// journal of the first life was found (B2).
@Suite struct EpochMergeTests {
    /// A clock moved by hand.
    private final class Hand: Sendable {
        private let time: Mutex<Int64>
        init(_ now: Int64) { time = Mutex(now) }
        var now: Int64 {
            get { time.withLock { $0 } }
            set { time.withLock { $0 = newValue } }
        }
    }

    private struct Records {
        let visit: DossierID
        let plan: DossierID
        let person: PersonID
        let device: RecordID
        let later: RecordID
        let undisclosed: RecordID
    }

    private func open(_ place: SecondJournalTests.Place, _ journal: JournalChoice, _ hand: Hand) throws -> Door {
        try Door.open(data: place.data, journal: journal, seal: place.seal, clock: { hand.now })
    }

    private func set(_ door: Door, _ kind: KindDeclaration, _ record: RecordID, in dossier: DossierID, _ values: [String: FieldValue]) async throws {
        try await door.write { try $0.append([kind.operation(.write, record, values)], to: dossier, author: .zero) }
    }

    private func prepare(_ door: Door) async throws -> Records {
        try await door.addUser(name: "who", role: .juror)
        let enrolment = try await door.enroll(code: try await door.invite(name: "who"), publicKey: try SigningKey().publicKey.bytes, label: "x")
        let person = enrolment.caller.person
        let (later, undisclosed) = (RecordID.random(), RecordID.random())
        return try await door.write { change in
            let visit = try change.createDossier(.visit, family: .random()), plan = try change.createDossier(.plan, family: .random())
            try change.grant(visit, to: person, .write)
            try change.append(
                [later, undisclosed].map { OfficeKinds.disclosure.operation(.create, $0, ["level": .integer(2), "due_at": .integer(100)]) }, to: plan,
                author: .zero)
            let device = try #require(try change.ledger.records(DaemonKinds.device, where: "r.person=?", [.blob(person.bytes)]).first)
            return Records(visit: visit, plan: plan, person: person, device: device.id, later: later, undisclosed: undisclosed)
        }
    }

    /// Revocation, withdrawal, and the later disclosure time win, whichever life said it; what else differs is shown to the office.
    @Test(arguments: [true, false]) func whatProtectsWinsAndTheRestIsShown(isFirstStricter: Bool) async throws {
        let place = try SecondJournalTests.Place()
        let hand = Hand(place.now)
        var door: Door? = try open(place, .folder(place.journal), hand)
        let records = try await prepare(try #require(door))
        let accounts = try #require(door).known.accounts
        _ = try await door?.createBackup(to: place.backup, keep: 3)
        /// What one life decides after the backup.
        func decide(_ door: Door, strict: Bool, member: String) async throws {
            if strict { try await door.write { try $0.withdraw(records.visit, from: records.person) } }
            try await set(door, DaemonKinds.device, records.device, in: accounts, ["revoked_at": .integer(strict ? 5_000 : 6_000)])
            try await set(door, DaemonKinds.person, records.person, in: accounts, ["state": .text(strict ? "closed" : "active"), "member_no": .text(member)])
            try await set(door, OfficeKinds.disclosure, records.later, in: records.plan, ["due_at": .integer(strict ? 900 : 200)])
            try await set(door, OfficeKinds.disclosure, records.undisclosed, in: records.plan, ["due_at": strict ? .null : .integer(200)])
            if !strict { try await door.write { try $0.grant(records.visit, to: records.person, .write) } }
        }
        hand.now = place.now + 1_000_000
        try await decide(try #require(door), strict: isFirstStricter, member: "E001")
        door = nil
        _ = try place.restore(journal: nil)
        hand.now = place.now + 1_000
        door = try open(place, .off, hand)
        try await decide(try #require(door), strict: !isFirstStricter, member: "E002")
        let lonely = try await door?.read { try $0.conflicts().count }
        #expect(lonely == 0)
        door = nil
        // The journal of the first life is found and put back.
        hand.now = place.now + 2_000_000
        let merged = try open(place, .folder(place.journal), hand)
        #expect(merged.epoch.number == 3)
        try await merged.read { ledger in
            let access = try #require(
                try ledger.records(DaemonKinds.access, where: "r.person=? AND r.dossier=?", [.blob(records.person.bytes), .blob(records.visit.bytes)]).first)
            #expect(access.integer("withdrawn_at") == place.now + (isFirstStricter ? 1_000_000 : 1_000))
            #expect(try ledger.record(DaemonKinds.device, in: accounts, records.device)?.integer("revoked_at") == 5_000)
            #expect(try ledger.record(DaemonKinds.person, in: accounts, records.person)?.text("state") == "closed")
            #expect(try ledger.record(OfficeKinds.disclosure, in: records.plan, records.later)?.integer("due_at") == 900)
            #expect(try ledger.record(OfficeKinds.disclosure, in: records.plan, records.undisclosed)?["due_at"].isNull == true)
            let open = try ledger.conflicts().map { conflict in
                "\(ledger.schema[conflict.kind]?.name ?? "")/\(ledger.schema[conflict.kind]?.fieldsOfRegister[conflict.register]?.first ?? -1)"
            }
            let member = DaemonKinds.person.field("member_no").map { "person/\($0)" }
            #expect(open.contains(try #require(member)), "\(open)")
            #expect(!open.contains { $0.hasPrefix("device") || $0.hasPrefix("disclosure") }, "\(open)")
        }
        #expect(try await merged.doctor().findings == [])
    }

    /// Either life gave a device its certificate in a visit, at its own time; then the laptop hands the first one back. Nobody on a
    /// laptop could settle that, so the daemon does, and no conflict keeps the visit from being closed.
    @Test func aCertificateThatBothLivesGaveIsSettled() async throws {
        let place = try SecondJournalTests.Place()
        let hand = Hand(place.now)
        var door: Door? = try open(place, .off, hand)
        let first = try #require(door)
        try await first.addUser(name: "who", role: .juror)
        let key = try SigningKey()
        let enrolment = try await first.enroll(code: try await first.invite(name: "who"), publicKey: key.publicKey.bytes, label: "x")
        let person = enrolment.caller.person
        let visit = try await first.write { try $0.createDossier(.visit, family: .random()) }
        _ = try await first.createBackup(to: place.backup, keep: 3)
        hand.now = place.now + 1_000
        try await first.write { try $0.grant(visit, to: person, .write) }
        let (grant, envelope) = try await first.read { ledger -> (Grant, Envelope?) in
            let state = try #require(try ledger.dossier(visit))
            let extractor = Extractor(ledger)
            _ = try extractor.add(state, afterVector: Vector())
            return (ledger.grant(state), try extractor.emit()?.envelope)
        }
        let database = try Connection(path: place.root + "/laptop.sqlite")
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        let laptop = Ledger(database: database, schema: plumbSchema, authority: first.serverKey, signingKey: key)
        try laptop.write { writer in
            _ = try writer.add(grant)
            _ = try writer.admit(try #require(envelope), from: .server, now: 0)
        }
        door = nil
        _ = try place.restore(journal: nil)
        hand.now = place.now + 5_000
        let second = try open(place, .off, hand)
        try await second.write { try $0.grant(visit, to: person, .write) }
        try laptop.write { _ in try laptop.lower(PullRange.Held(dossier: visit, vector: Vector(), terms: [])) }
        let chunk = try #require(try laptop.nextPush(Extractor(laptop))?.chunk.envelope)
        let caller = try await second.authenticate(token: enrolment.token)
        let reply = try await second.sync(caller, SyncRequest(epoch: nil, digest: 0, chunks: [chunk], pull: .nothing))
        #expect(reply.refused.isEmpty && reply.admittedSets > 0)
        try await second.read { ledger in
            #expect(try ledger.conflicts(in: visit).isEmpty)
            let certificates = try ledger.records(ReservedKinds.certificate, in: visit)
            #expect(certificates.map { $0.integer("valid_from") } == [place.now + 1_000])
            #expect(certificates.allSatisfy { $0["valid_to"].isNull })
        }
        let findings = try await second.doctor(rebuilding: false).findings
        #expect(findings == [], "\(findings)")
    }

    /// A laptop that has heard of a withdrawal, and not of the grant after it, tells a server restored with its whole journal of the
    /// withdrawal: the new grant stays (found by the simulator: the office had to grant again). Of the last one that it knows of a server
    /// that forgot both learns it.
    @Test(arguments: [1, 2] as [UInt32]) func aWithdrawalThatIsToldEndsNoLaterGrant(told: UInt32) async throws {
        let place = try SecondJournalTests.Place()
        let hand = Hand(place.now - 10_000)
        var door: Door? = try open(place, .folder(place.journal), hand)
        let records = try await prepare(try #require(door))
        _ = try await door?.createBackup(to: place.backup, keep: 3)
        hand.now = place.now - 5_000
        try await door?.write { try $0.withdraw(records.visit, from: records.person) }
        hand.now = place.now - 4_000
        try await door?.write { try $0.grant(records.visit, to: records.person, .write) }
        door = nil
        _ = try place.restore(journal: place.journal)
        hand.now = place.now + 3_000
        let restored = try open(place, .off, hand)
        let grant = try await restored.read { ledger in try ledger.dossier(records.visit).map(ledger.grant) }
        var withdrawal = try #require(grant)
        (withdrawal.number, withdrawal.isWithdrawn) = (told, true)
        var request = SyncRequest(epoch: restored.epoch, digest: 0, chunks: [], pull: .nothing)
        request.births = [withdrawal]
        let caller = Caller(person: records.person, name: "who", role: .juror, device: records.device)
        _ = try await restored.sync(caller, try SyncRequest(request.encoded()))
        let isOpen = try await restored.read { ledger in
            try ledger.records(DaemonKinds.access, where: "r.person=? AND r.dossier=?", [.blob(records.person.bytes), .blob(records.visit.bytes)])
                .contains { $0["withdrawn_at"].isNull }
        }
        #expect(isOpen == (told == 1))
    }
}
