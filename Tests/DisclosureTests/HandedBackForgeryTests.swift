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

/// What is handed back to a restored server in somebody else's name, or against what the dossier itself says (B2).
@Suite struct HandedBackForgeryTests {
    private struct Member {
        let person: PersonID
        let key: SigningKey
        let token: String
        let serverBox: [UInt8]
    }

    private func member(_ door: Door, _ name: String, _ role: Role = .inspector) async throws -> Member {
        try await door.addUser(name: name, role: role)
        let key = try SigningKey()
        let enrolment = try await door.enroll(code: try await door.invite(name: name), publicKey: key.publicKey.bytes, label: name)
        return Member(person: enrolment.caller.person, key: key, token: enrolment.token, serverBox: enrolment.boxKey)
    }

    /// A laptop that holds all of a dossier.
    private func laptop(_ door: Door, _ member: Member, _ visit: DossierID) async throws -> Ledger {
        let (grant, envelope) = try await door.read { ledger -> (Grant, Envelope?) in
            let state = try #require(try ledger.dossier(visit))
            let extractor = Extractor(ledger)
            _ = try extractor.add(state, afterVector: Vector())
            return (ledger.grant(state), try extractor.emit()?.envelope)
        }
        let database = try Connection(path: ":memory:")
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        let laptop = Ledger(database: database, schema: plumbSchema, authority: door.serverKey, signingKey: member.key)
        try laptop.write { writer in
            _ = try writer.add(grant)
            _ = try writer.admit(try #require(envelope), from: .server, now: 0)
        }
        return laptop
    }

    /// Brings everything that a laptop holds, as it does for a server that it does not know to hold anything.
    private func handBack(_ laptop: Ledger, _ member: Member, _ visit: DossierID, to door: Door) async throws {
        try laptop.write { _ in try laptop.lower(PullRange.Held(dossier: visit, vector: Vector(), terms: [])) }
        let chunk = try #require(try laptop.nextPush(Extractor(laptop))?.chunk.envelope)
        var request = SyncRequest(epoch: nil, digest: 0, chunks: [chunk], pull: .nothing)
        request.births = [laptop.grant(try #require(try laptop.dossier(visit)))]
        let reply = try await door.sync(try await door.authenticate(token: member.token), request)
        #expect(reply.refused.isEmpty, "\(reply.refused)")
    }

    private func isOpen(_ visit: DossierID, to person: PersonID, _ door: Door) async throws -> Bool {
        try await door.read { ledger in
            try ledger.records(DaemonKinds.access, where: "r.person=? AND r.dossier=?", [.blob(person.bytes), .blob(visit.bytes)])
                .contains { $0["withdrawn_at"].isNull }
        }
    }

    private func file(_ parts: [BundlePart], for box: [UInt8], _ path: String) throws {
        let content = parts.flatMap { $0.encoded() }
        var bytes: [UInt8] = []
        try SealedBox.write([SealedBox.Section(readers: [box], length: content.count) { try $0(content) }]) { bytes += $0 }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        #expect(write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
    }

    /// Who was or is in a team knows the dossier's birth, the others' keys and the server's box key: enough for a rescue file that
    /// says to be a colleague's. It must neither end the colleague's access nor bring photos in the colleague's name.
    @Test func aRescueFileInSomebodyElsesNameTakesNothingFromThem() async throws {
        let place = try SecondJournalTests.Place()
        var door: Door? = try place.open(.off)
        let (victim, visit) = try await { (first: Door) in
            let victim = try await member(first, "victim")
            let visit = try await first.write { change in
                let visit = try change.createDossier(.visit, family: .random())
                try change.grant(visit, to: victim.person, .write)
                return visit
            }
            _ = try await first.createBackup(to: place.backup, keep: 3)
            return (victim, visit)
        }(try #require(door))
        door = nil
        _ = try place.restore(journal: nil)
        let restored = try place.open(.off)
        var birth = try await restored.read { ledger in try ledger.grant(#require(try ledger.dossier(visit))) }
        (birth.number, birth.isWithdrawn) = (9, true)
        let about = BundlePart.About(
            purpose: .rescue, group: birth.group, person: victim.person, device: victim.key.publicKey, madeAt: place.now)
        let picture = Array("picture".utf8)
        let rest: [BundlePart] = [.birth(birth), .photo(dossier: visit, sha256: sha256(picture), bytes: picture), .end]
        var bundle = about
        bundle.purpose = .bundle
        // Without a signature, by another key, and with one that the victim gave for something else.
        for proof in [[], [try about.proof(try SigningKey())], [try bundle.proof(victim.key)]] {
            try file([.about(about)] + proof + rest, for: victim.serverBox, place.root + "/forged")
            let report = try await restored.takeRescue(file: place.root + "/forged")
            #expect(report.photosStored == 0 && report.refused.map(\.code) == ["rescue.unproved"])
            // Whoever carries the file has every role that it takes: what lacks is the signature.
            #expect(report.refused.allSatisfy { $0.zh.contains("簽章") && !$0.zh.contains("角色") && $0.what.hasPrefix(visit.description) })
            #expect(try await isOpen(visit, to: victim.person, restored))
        }
        // The laptop's own file does both.
        try file([.about(about), try about.proof(victim.key)] + rest, for: victim.serverBox, place.root + "/own")
        #expect(try await restored.takeRescue(file: place.root + "/own").photosStored == 1)
        #expect(try await !isOpen(visit, to: victim.person, restored))
    }

    /// Somebody came into a visit and was withdrawn after the backup. A changed program hands the visit back and says nothing of the
    /// withdrawal; the leader's laptop holds it. Whatever comes first: nobody gets back what a withdrawal took.
    @Test(arguments: [true, false], [true, false])
    func whatALeadersLaptopTellsOfAWithdrawalHolds(isLeaderFirst: Bool, isKnownToTheBackup: Bool) async throws {
        let place = try SecondJournalTests.Place()
        let now = Mutex(place.now - 10_000)
        func open() throws -> Door { try Door.open(data: place.data, journal: .off, seal: place.seal, clock: { now.withLock { $0 } }) }
        var door: Door? = try open()
        let (leader, other, chief, lost, visit, leaders, others) = try await { (first: Door) in
            let lost = try await member(first, "lost")
            let leader = try await member(first, "leader", .leader), other = try await member(first, "other"), chief = try await member(first, "chief", .admin)
            let visit = try await first.write { change in
                let visit = try change.createDossier(.visit, family: .random())
                try change.grant(visit, to: leader.person, .seal)
                try change.grant(visit, to: lost.person, .write)
                return visit
            }
            if !isKnownToTheBackup { _ = try await first.createBackup(to: place.backup, keep: 3) }
            now.withLock { $0 += 1_000 }
            let record = RecordID.random()
            try await first.write { change in
                try change.grant(visit, to: other.person, .write)
                try change.append(
                    [FieldKinds.member.operation(.create, record, ["person": .blob(other.person.bytes), "role": .text("inspector")])], to: visit,
                    author: .zero)
            }
            if isKnownToTheBackup { _ = try await first.createBackup(to: place.backup, keep: 3) }
            now.withLock { $0 += 1_000 }
            let others = try await laptop(first, other, visit)
            try await first.write { change in
                try change.withdraw(visit, from: other.person)
                try change.append([FieldKinds.member.operation(.remove, record)], to: visit, author: .zero)
            }
            return (leader, other, chief, lost, visit, try await laptop(first, leader, visit), others)
        }(try #require(door))
        door = nil
        _ = try place.restore(journal: nil)
        now.withLock { $0 = place.now + 5_000 }
        let restored = try open()
        #expect(restored.isGiveOnly)
        for isLeader in [isLeaderFirst, !isLeaderFirst] {
            now.withLock { $0 += 1_000 }
            try await handBack(isLeader ? leaders : others, isLeader ? leader : other, visit, to: restored)
        }
        // The office enters again that a laptop was lost; its owner stays in the team.
        _ = try await restored.revokeDevice(named: "lost")
        _ = try await restored.confirmRestore(try await restored.authenticate(token: chief.token), command: .random())
        #expect(try await isOpen(visit, to: leader.person, restored))
        #expect(try await isOpen(visit, to: lost.person, restored))
        #expect(try await !isOpen(visit, to: other.person, restored))
    }
}
