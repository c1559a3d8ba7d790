import Crypto
import Database
import Disclosure
import Glibc
import HTTP
import Ledger
import Records
import Replication
import Testing

/// What rescue files do to the server that takes them in, and what its disk does to them.
@Suite struct RescueStoreTests {
    private func file(_ parts: [BundlePart], for box: [UInt8], _ path: String) throws {
        let content = parts.flatMap { $0.encoded() }
        var bytes: [UInt8] = []
        try SealedBox.write([SealedBox.Section(readers: [box], length: content.count) { try $0(content) }]) { bytes += $0 }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        #expect(write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
    }

    /// Files that say to be a colleague's, with chunks that wait for ever: they take the colleague none of the places in which that
    /// colleague's own early chunks wait.
    @Test(arguments: [false, true]) func whatComesInAColleaguesNameKeepsTheColleagueOut(isProved: Bool) async throws {
        let place = try SecondJournalTests.Place()
        let door = try place.open(.off)
        try await door.addUser(name: "victim", role: .inspector)
        let key = try SigningKey()
        let enrolment = try await door.enroll(code: try await door.invite(name: "victim"), publicKey: key.publicKey.bytes, label: "victim")
        let person = enrolment.caller.person
        let visit = try await door.write { change in
            let visit = try change.createDossier(.visit, family: .random())
            try change.grant(visit, to: person, .write)
            return visit
        }
        let grant = try await door.read { ledger in try ledger.grant(#require(try ledger.dossier(visit))) }
        let database = try Connection(path: ":memory:")
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        let laptop = Ledger(database: database, schema: plumbSchema, authority: door.serverKey, signingKey: key)
        try laptop.write { _ = try $0.add(grant) }
        // Saves one by one, of which the first never comes.
        var early: [Envelope] = []
        for number in 0..<67 {
            try laptop.write { writer in
                var body = BodyWriter()
                body.append(FieldKinds.defect.operation(.create, .random(), ["note": .text("\(number)")]))
                try writer.append(to: try writer.dossier(visit), author: person, now: place.now, body: body)
            }
            let state = try #require(try laptop.dossier(visit))
            var held = try state.vector(laptop)
            held[state.replica] = UInt32(number)
            let extractor = Extractor(laptop)
            _ = try extractor.add(state, afterVector: held)
            if number > 0 { early.append(try #require(try extractor.emit()).envelope) }
        }
        let about = BundlePart.About(purpose: .rescue, group: grant.group, person: person, device: key.publicKey, madeAt: place.now)
        var refused = 0
        for envelope in early.prefix(65) {
            let proof = isProved ? [try about.proof(key)] : []
            try file([.about(about)] + proof + [.dossier(visit), .envelope(envelope), .end], for: enrolment.boxKey, place.root + "/forged")
            refused += try await door.takeRescue(file: place.root + "/forged").refused.filter { $0.code == "ledger.limit" }.count
        }
        func waiting() async throws -> Int { try await door.read { try $0.database.first("SELECT count(*) FROM staged") { $0.int(0) } ?? 0 } }
        #expect(try await waiting() == 64 && refused == 1)
        let request = SyncRequest(epoch: nil, digest: 0, chunks: [try #require(early.last)], pull: .nothing)
        let caller = try await door.authenticate(token: enrolment.token)
        if isProved {
            // The device's own: it knows of them, and a day later they give way.
            await #expect(throws: (any Error).self) { _ = try await door.sync(caller, request) }
        } else {
            #expect(try await door.sync(caller, request).stagedSets == 1)
        }
        #expect(try await waiting() == 64)
    }

    /// A disk that does not give a file back says nothing about the file: it is not called a wrong one, and nobody stops sending it.
    @Test func anErrorOfTheDiskIsNoWrongFile() async throws {
        let place = try SecondJournalTests.Place()
        let door = try place.open(.off)
        let digest = sha256([1, 2, 3])
        // A folder in the file's place: it can be opened, and every reading fails.
        mkdir(place.data + "/rescue", 0o700)
        mkdir("\(place.data)/rescue/\(hex(digest.bytes)).box", 0o700)
        let failure = await #expect(throws: (any Error).self) {
            _ = try await door.storeRescue(sha256: digest.bytes, size: 5_000, offset: 5_000, bytes: [])
        }
        #expect(failure.map { Problems.from($0).code } == "507.4")
    }

    /// Two things that have nothing to do with each other had one code: what is told of a photo's part, and that no restore waits.
    @Test func thatNoRestoreWaitsHasACodeOfItsOwn() async throws {
        let place = try SecondJournalTests.Place()
        let door = try place.open(.off)
        try await door.addUser(name: "chief", role: .admin)
        let enrolment = try await door.enroll(code: try await door.invite(name: "chief"), publicKey: try SigningKey().publicKey.bytes, label: "chief")
        let failure = await #expect(throws: (any Error).self) { _ = try await door.confirmRestore(enrolment.caller, command: .random()) }
        #expect(failure.map { Problems.from($0).code } == "409.6")
    }
}
