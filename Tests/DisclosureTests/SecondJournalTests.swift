import Crypto
import Disclosure
import Glibc
import HTTP
import Ledger
import Records
import Replication
import Testing

/// The second journal, the backup and what a restore makes of both, without processes around them.
@Suite struct SecondJournalTests {
    /// A server of its own with a journal beside it.
    struct Place {
        let root: String
        var data: String { root + "/data" }
        var journal: String { root + "/journal" }
        var backup: String { root + "/backup" }
        let now: Int64 = 1_750_000_000_000
        let seal = SealKey()

        init() throws {
            root = "\(Scratch.folder)/plumb-journal-test-\(ID.random())"
            mkdir(root, 0o700)
            try Door.create(data: data, now: now, seal: seal)
        }

        func open(_ choice: JournalChoice? = nil) throws -> Door {
            let now = now
            return try Door.open(data: data, journal: choice ?? .folder(journal), seal: seal, clock: { now })
        }

        func restore(journal: String?) throws -> RestoreReport {
            rename(data, data + ".lost")
            let key = Array(try Door.exportKey(data: data + ".lost").utf8)
            return try Door.restore(from: backup, to: data, journal: journal, key: key, anchor: nil, seal: seal, now: now + 1)
        }
    }

    private static func append(_ bytes: [UInt8], to path: String) {
        let descriptor = open(path, O_WRONLY | O_APPEND)
        _ = write(descriptor, bytes, bytes.count)
        close(descriptor)
    }

    @Test func aTornTailIsCutAndWhatCameBeforeStays() async throws {
        let place = try Place()
        var door: Door? = try place.open()
        try await door?.addUser(name: "first", role: .office)
        let manifest = try await door?.createBackup(to: place.backup, keep: 3).manifest
        try await door?.addUser(name: "second", role: .office)
        door = nil
        // The last write never came to its end.
        let file = place.journal + "/plumb-00000002.journal"
        Self.append([0, 0, 1, 0] + [UInt8](repeating: 7, count: 60), to: file)
        let again = try place.open()
        try await again.addUser(name: "third", role: .office)
        let dump = try await again.read { try $0.dump() }
        #expect(manifest?.journal == 2)
        let report = try place.restore(journal: place.journal)
        #expect(report.restoration.isJournalWhole && report.epoch.number == 2)
        let restored = try place.open(.off)
        #expect(try await restored.accounts().map(\.name) == ["first", "second", "third"])
        #expect(try await restored.read { try $0.dump() } == dump)
        #expect(try await restored.doctor().findings == [])
    }

    /// A byte changed in the middle is no torn tail: what is before comes back, and it is said that the rest is not whole.
    @Test func damageInTheMiddleIsSaid() async throws {
        let place = try Place()
        let door = try place.open()
        try await door.addUser(name: "first", role: .office)
        _ = try await door.createBackup(to: place.backup, keep: 3)
        for name in ["second", "third"] { try await door.addUser(name: name, role: .office) }
        _ = try #require(try? SecondJournal(folder: place.journal, epoch: door.epoch, key: place.seal, clock: { 0 }).rotate())
        let path = place.journal + "/plumb-00000002.journal"
        let descriptor = open(path, O_RDWR)
        var byte: UInt8 = 0
        pread(descriptor, &byte, 1, 900)
        byte ^= 1
        pwrite(descriptor, &byte, 1, 900)
        close(descriptor)
        let report = try place.restore(journal: place.journal)
        #expect(!report.restoration.isJournalWhole)
        let names = try await place.open(.off).accounts().map(\.name)
        #expect(names.contains("first") && !names.contains("third"))
    }

    /// What cannot be journalled is not acknowledged; it goes with the next record, also of another process.
    @Test func whatCouldNotBeJournalledIsRefusedAndComesLater() async throws {
        let place = try Place()
        let door = try place.open()
        _ = try await door.createBackup(to: place.backup, keep: 3)
        rename(place.journal, place.journal + ".away")
        let failure = await #expect(throws: (any Error).self) { try await door.addUser(name: "unlucky", role: .office) }
        #expect(failure.map { Problems.from($0).code } == "503.5")
        // Who only looks is served.
        #expect(try await door.accounts().count == 1)
        rename(place.journal + ".away", place.journal)
        let beside = try place.open(.stored)
        try await beside.addUser(name: "lucky", role: .office)
        _ = try place.restore(journal: place.journal)
        #expect(try await place.open(.off).accounts().map(\.name) == ["lucky", "unlucky"])
    }

    @Test func ofTwoProcessesNothingIsLost() async throws {
        let place = try Place()
        let (one, other) = (try place.open(), try place.open(.stored))
        _ = try await one.createBackup(to: place.backup, keep: 3)
        for number in 0..<5 {
            try await one.addUser(name: "a\(number)", role: .juror)
            try await other.addUser(name: "b\(number)", role: .juror)
        }
        let dump = try await one.read { try $0.dump() }
        _ = try place.restore(journal: place.journal)
        #expect(try await place.open(.off).read { try $0.dump() } == dump)
    }

    // MARK: Photos

    private static let photo = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 13) }

    /// A visit that a person may write in.
    private func visit(_ door: Door) async throws -> (caller: Caller, dossier: DossierID) {
        try await door.addUser(name: "who", role: .inspector)
        let enrolment = try await door.enroll(code: try await door.invite(name: "who"), publicKey: try SigningKey().publicKey.bytes, label: "")
        let caller = try await door.authenticate(token: enrolment.token)
        let dossier = try await door.write { change in
            let dossier = try change.createDossier(.visit, family: .random())
            try change.grant(dossier, to: caller.person, .write)
            return dossier
        }
        return (caller, dossier)
    }

    private func send(_ door: Door, _ visit: (caller: Caller, dossier: DossierID)) async throws -> Door.PhotoArrival {
        let part = Door.PhotoPart(sha256: sha256(Self.photo).bytes, offset: 0, size: Self.photo.count, bytes: Self.photo)
        return try await door.takePhoto(visit.caller, dossier: visit.dossier, part)
    }

    private func path(_ folder: String, _ dossier: DossierID) -> String {
        "\(folder)/photos/\(dossier.description.prefix(2))/\(dossier)/\(hex(sha256(Self.photo).bytes))"
    }

    /// What was acknowledged after the last backup comes back from the journal, pictures as well as saves.
    @Test func aPhotoComesBackByTheJournal() async throws {
        let place = try Place()
        let door = try place.open()
        let visit = try await visit(door)
        _ = try await door.createBackup(to: place.backup, keep: 3)
        #expect(try await send(door, visit) == .stored)
        _ = try place.restore(journal: place.journal)
        #expect(access(path(place.data, visit.dossier), R_OK) == 0)
        let restored = try place.open(.off)
        #expect(try await restored.checkPhotos() == PhotoCheck(photos: 1))
    }

    /// Also where nobody restored anything: only the photos' disk was lost, and the service starts again.
    @Test func aLostPhotoComesBackAtTheNextStart() async throws {
        let place = try Place()
        let door = try place.open()
        let visit = try await visit(door)
        _ = try await send(door, visit)
        unlink(path(place.data, visit.dossier))
        let again = try place.open()
        #expect(try await again.matchJournalPhotos() == JournalPhotoMatch(returned: 1))
        #expect(try await again.checkPhotos() == PhotoCheck(photos: 1))
        #expect(try await again.matchJournalPhotos() == JournalPhotoMatch())
    }

    /// A verified backup lets the copy go; what came without a journal is copied when there is one.
    @Test func copiesAreKeptFromArrivalToBackup() async throws {
        let place = try Place()
        let first = try place.open(JournalChoice.none)
        let visit = try await visit(first)
        _ = try await send(first, visit)
        let door = try place.open()
        #expect(try await door.matchJournalPhotos() == JournalPhotoMatch(kept: 1))
        #expect(access(path(place.journal, visit.dossier), R_OK) == 0)
        #expect(try await door.createBackup(to: place.backup, keep: 3).findings == [])
        #expect(access(path(place.journal, visit.dossier), F_OK) != 0)
    }

    /// Where the copy cannot be made the photo does not count as delivered; sent again, it does.
    @Test func withoutItsCopyAPhotoIsNotAcknowledged() async throws {
        let place = try Place()
        let door = try place.open()
        let visit = try await visit(door)
        close(creat(place.journal + "/photos", 0o600))
        let failure = await #expect(throws: Problem.self) { try await send(door, visit) }
        #expect(failure?.code == "503.5")
        unlink(place.journal + "/photos")
        #expect(try await send(door, visit) == .known)
        #expect(access(path(place.journal, visit.dossier), R_OK) == 0)
    }

    @Test func anotherServersJournalIsRefused() throws {
        let (one, other) = (try Place(), try Place())
        _ = try one.open()
        let failure = #expect(throws: JournalError.self) { try other.open(.folder(one.journal)) }
        #expect(failure?.code == "journal.foreign")
    }

    /// Codes and tokens are secrets without a dossier: they come back by the journal, and a used code stays used.
    @Test func enrolmentsComeBackByTheJournal() async throws {
        let place = try Place()
        let door = try place.open()
        try await door.addUser(name: "who", role: .office)
        let code = try await door.invite(name: "who")
        _ = try await door.createBackup(to: place.backup, keep: 3)
        let key = try SigningKey()
        let enrolment = try await door.enroll(code: code, publicKey: key.publicKey.bytes, label: "")
        _ = try place.restore(journal: place.journal)
        let restored = try place.open(.off)
        #expect(try await restored.authenticate(token: enrolment.token).name == "who")
        let closed = await #expect(throws: Problem.self) { try await restored.enroll(code: code, publicKey: key.publicKey.bytes, label: "") }
        #expect(closed?.code == "503.6")
        _ = try await restored.confirmRestore(try await admin(restored), command: .random())
        let used = await #expect(throws: Problem.self) {
            try await restored.enroll(code: code, publicKey: try SigningKey().publicKey.bytes, label: "")
        }
        #expect(used?.code == "401.2")
    }

    /// A laptop that a restored server has forgotten is known again by its certificate; a device that was revoked is not, and
    /// neither is one with a certificate that was tampered with.
    @Test(arguments: [true, false]) func certificatesAreTakenUnlessRevoked(isRevoked: Bool) async throws {
        let place = try Place()
        let door = try place.open()
        try await door.addUser(name: "who", role: .inspector)
        let code = try await door.invite(name: "who")
        if !isRevoked { _ = try await door.createBackup(to: place.backup, keep: 3) }
        let key = try SigningKey()
        let enrolment = try await door.enroll(code: code, publicKey: key.publicKey.bytes, label: "")
        if isRevoked { _ = try await door.createBackup(to: place.backup, keep: 3) }
        let known = door.known
        let device = ID.derived("plumb device", enrolment.caller.person.bytes, key.publicKey.bytes)
        if isRevoked {
            try await door.write { change in
                try change.append([DaemonKinds.device.operation(.write, device, ["revoked_at": .integer(change.now)])], to: known.accounts, author: .zero)
            }
        }
        // The revocation came after the backup and holds by the journal; the enrolment comes back without one.
        _ = try place.restore(journal: isRevoked ? place.journal : nil)
        let restored = try place.open(.off)
        let unknown = await #expect(throws: Problem.self) { try await restored.authenticate(token: enrolment.token) }
        #expect(unknown?.code == (isRevoked ? "401.3" : "401.1"))
        var shown = ShownCertificate(
            token: enrolment.token, person: enrolment.caller.person, publicKey: key.publicKey.bytes, enrolledAt: enrolment.enrolledAt, role: "inspector",
            name: "who", certificate: enrolment.certificate,
            proof: try key.sign(EnrolmentProof.message(store: restored.epoch.store, tokenHash: sha256(Array(enrolment.token.utf8)).bytes)))
        if isRevoked {
            let refused = await #expect(throws: Problem.self) { try await restored.restoreEnrolment(shown) }
            #expect(refused?.code == "401.3")
        } else {
            shown.role = "admin"
            let forged = shown
            await #expect(throws: Problem.self) { try await restored.restoreEnrolment(forged) }
            shown.role = "inspector"
            // To which boxes are encrypted is said by the device itself, or not known.
            let box = try BoxKey(derivedFrom: key.seed).publicKey
            (shown.boxKey, shown.boxProof) = (box, shown.proof)
            _ = try await restored.restoreEnrolment(shown)
            #expect(try await restored.read { try $0.record(DaemonKinds.device, in: known.accounts, device)?.blob("box_key") } == nil)
            shown.boxProof = try key.sign(EnrolmentProof.box(store: restored.epoch.store, boxKey: box))
            let (epoch, signature) = try await restored.restoreEnrolment(shown)
            #expect(try await restored.read { try $0.record(DaemonKinds.device, in: known.accounts, device)?.blob("box_key") } == box)
            #expect(restored.serverKey.isValid(signature: signature, for: EnrolmentProof.answer(epoch: epoch, deviceKey: key.publicKey.bytes)))
            #expect(try await restored.authenticate(token: enrolment.token).name == "who")
        }
    }

    /// Whatever a laptop asks of a restored store, nothing of what is stored leaves before the confirmation.
    @Test func nothingLeavesBeforeTheConfirmation() async throws {
        let place = try Place()
        let door = try place.open(.off)
        try await door.addUser(name: "who", role: .inspector)
        let key = try SigningKey()
        let enrolment = try await door.enroll(code: try await door.invite(name: "who"), publicKey: key.publicKey.bytes, label: "")
        _ = try await door.createBackup(to: place.backup, keep: 3)
        _ = try place.restore(journal: nil)
        let restored = try place.open(.off)
        let caller = try await restored.authenticate(token: enrolment.token)
        let everything = SyncRequest(
            epoch: door.epoch, digest: 1, chunks: [],
            pull: .range(PullRange(from: .zero, buckets: .all, through: ID(high: .max, low: .max), held: [])))
        let compare = SyncRequest(epoch: door.epoch, digest: 1, chunks: [], pull: .compare)
        let closed = try await restored.sync(caller, everything)
        #expect(closed.grants.isEmpty && closed.chunks.isEmpty && closed.mode == .giveOnly && closed.epoch.number == 2)
        if case .buckets = try await restored.sync(caller, compare).outcome { Issue.record("digests of what is stored left") }
        _ = try await restored.confirmRestore(try await admin(restored), command: .random())
        let open = try await restored.sync(caller, everything)
        #expect(!open.grants.isEmpty && open.mode == .normal)
    }

    private func admin(_ door: Door) async throws -> Caller {
        try await door.addUser(name: "boss", role: .admin)
        return try await door.administrator("boss")
    }

    // MARK: Backups

    @Test func aBackupThatWasTouchedDoesNotCount() async throws {
        let place = try Place()
        let door = try place.open(.off)
        let report = try await door.createBackup(to: place.backup, keep: 3)
        #expect(report.findings == [])
        #expect(try await door.newestBackup() == place.now)
        let path = place.backup + "/plumb-\(report.manifest.name).sqlite"
        Self.append([1], to: path)
        let findings = try Door.verifyBackup(in: place.backup, now: place.now)
        #expect(findings.map(\.code) == ["backup.copy-differs"] && findings.allSatisfy { $0.zh.contains("清單") && !$0.en.isEmpty }, "\(findings)")
        let failure = #expect(throws: BackupError.self) { try place.restore(journal: nil) }
        #expect(failure?.code == "backup.not-whole")
    }

    @Test func aForeignKeyRestoresNothing() async throws {
        let place = try Place()
        _ = try await place.open(.off).createBackup(to: place.backup, keep: 3)
        let failure = #expect(throws: BackupError.self) {
            try Door.restore(
                from: place.backup, to: place.root + "/new", journal: nil, key: try SigningKey().seed, anchor: nil, now: place.now)
        }
        #expect(failure?.code == "backup.wrong-key")
        #expect(access(place.root + "/new", F_OK) != 0)
    }

    /// The key is in no file of a backup, and of two dossiers that show one photo the backup keeps one file.
    @Test func theKeyStaysOutAndPhotosAreKeptOnce() async throws {
        let place = try Place()
        let door = try place.open(.off)
        let photo = [UInt8]("not really a picture".utf8)
        let name = hex(sha256(photo).bytes)
        let dossiers = [ID.random(), ID.random()]
        for dossier in dossiers {
            let folder = "\(place.data)/photos/\(dossier.description.prefix(2))"
            for path in [place.data + "/photos", folder, "\(folder)/\(dossier)"] { mkdir(path, 0o700) }
            let descriptor = creat("\(folder)/\(dossier)/\(name)", 0o600)
            _ = write(descriptor, photo, photo.count)
            close(descriptor)
        }
        let first = try await door.createBackup(to: place.backup, keep: 3)
        #expect(first.copiedPhotos == 1 && first.manifest.photos.count == 2)
        let seed = try #require(Door.readKeyFile(place.data + "/server.key"))
        for file in ["plumb-\(first.manifest.name).sqlite", "plumb-\(first.manifest.name).json"] {
            let bytes = try #require(contents(place.backup + "/" + file))
            #expect(!contains(bytes, seed))
        }
        _ = try place.restore(journal: nil)
        for dossier in dossiers {
            #expect(contents("\(place.data)/photos/\(dossier.description.prefix(2))/\(dossier)/\(name)") == photo)
        }
    }

    private func contents(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var page = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&page, 1, page.count, file)
            if count == 0 { return bytes }
            bytes += page[0..<count]
        }
    }

    private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0] == part[0] && bytes[$0...].starts(with: part) }
    }
}
