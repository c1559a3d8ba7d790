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
}
