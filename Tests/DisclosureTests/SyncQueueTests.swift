import Crypto
import Database
import Disclosure
import Ledger
import Records
import Replication
import Testing

/// Many who bring something at once, and what is noted of them.
@Suite struct SyncQueueTests {
    private struct Laptop {
        let caller: Caller
        let token: String
        let ledger: Ledger
        let request: SyncRequest
    }

    /// A laptop with ten saves that the server does not have.
    private static func laptop(_ door: Door) async throws -> Laptop {
        let key = try SigningKey()
        let person = try await door.addUser(name: "laptop", role: .inspector)
        let enrolment = try await door.enroll(code: try await door.invite(name: "laptop"), publicKey: key.publicKey.bytes, label: "laptop")
        let dossier = try await door.write { change in
            let dossier = try change.createDossier(.visit, family: .random())
            try change.grant(dossier, to: person, .write)
            return dossier
        }
        let database = try Connection(path: ":memory:")
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        let ledger = Ledger(database: database, schema: plumbSchema, authority: PublicKey(bytes: enrolment.serverKey), signingKey: key)
        let range = PullRange(from: .zero, buckets: .all, through: ID(high: .max, low: .max), held: [])
        let given = try await door.sync(
            enrolment.caller, SyncRequest(epoch: enrolment.epoch, digest: try ledger.ownDigest(), chunks: [], pull: .range(range)))
        try ledger.write { writer in
            for grant in given.grants { try writer.add(grant) }
            for chunk in given.chunks { _ = try writer.admit(chunk, from: .server, now: 0) }
        }
        for _ in 0..<10 {
            var body = BodyWriter()
            body.append(FieldKinds.defect.operation(.create, .random(), ["code": .text("5.01.01")]))
            _ = try ledger.write { try $0.append(to: try $0.dossier(dossier), author: person, now: 1_750_000_000_000, body: body) }
        }
        let next = try #require(try ledger.nextPush(Extractor(ledger, prefix: try ledger.dossierPrefix())))
        let request = SyncRequest(epoch: enrolment.epoch, digest: try ledger.ownDigest(), chunks: [next.chunk.envelope], pull: .compare)
        return Laptop(caller: try await door.authenticate(token: enrolment.token), token: enrolment.token, ledger: ledger, request: request)
    }

    /// More than may prepare at once: each gets its turn and its answer, and what is repeated changes nothing.
    @Test(.timeLimit(.minutes(2))) func everybodyGetsATurn() async throws {
        let place = try SecondJournalTests.Place()
        defer { SealedStoreTests.remove(place.root) }
        let door = try place.open(.off)
        let laptop = try await Self.laptop(door)
        let (caller, request) = (laptop.caller, laptop.request)
        var refused = request
        refused.chunks[0].signature[0] ^= 1
        let forged = refused
        let (admitted, known, failed) = try await withThrowingTaskGroup(of: SyncReply?.self) { group in
            for number in 0..<400 { group.addTask { try? await door.sync(caller, number % 4 == 3 ? forged : request) } }
            var counts = (0, 0, 0)
            for try await reply in group {
                if reply == nil { counts.2 += 1 }
                if reply?.admittedSets == 10 { counts.0 += 1 }
                if reply?.knownSets == 10 { counts.1 += 1 }
            }
            return counts
        }
        #expect(admitted == 1 && known == 299 && failed == 100)
        for _ in 0..<1_000 where door.isWriting { await Task.yield() }
        #expect(!door.isWriting)
    }

    /// That a device asked costs no commit of its own: the request's takes it along, or the one that ends the request.
    @Test func thatADeviceAskedIsWrittenWithWhatItBrings() async throws {
        let place = try SecondJournalTests.Place()
        defer { SealedStoreTests.remove(place.root) }
        let door = try place.open(.off)
        let laptop = try await Self.laptop(door)
        func seen() async throws -> Int64? { try await door.devices().first?.seenAt }
        _ = try await door.sync(laptop.caller, laptop.request)
        #expect(try await seen() == place.now)

        let other = try place.open(.off)
        let caller = try await other.authenticate(token: laptop.token, program: "plumb/2")
        #expect(try await other.devices().first?.program == "")
        await other.settleActivity(of: caller)
        #expect(try await other.devices().first?.program == "plumb/2")
    }

    /// Who lost a dossier may still bring what he wrote there, and hears nothing of how it went on: not even what its tables sum up to.
    @Test(arguments: [false, true]) func nothingIsToldOfWhatWasTakenAway(isTakenAway: Bool) async throws {
        let place = try SecondJournalTests.Place()
        defer { SealedStoreTests.remove(place.root) }
        let door = try place.open(.off)
        let laptop = try await Self.laptop(door)
        let person = laptop.caller.person
        let visit = try #require(try laptop.ledger.dossiers().first { $0.kind == DossierKind.visit.rawValue }).id
        if isTakenAway { try await door.write { try $0.withdraw(visit, from: person) } }
        let reply = try await door.sync(laptop.caller, laptop.request)
        #expect(reply.admittedSets == 10)
        #expect(reply.checks.map(\.dossier) == (isTakenAway ? [] : [visit]))
    }
}
