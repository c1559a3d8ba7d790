internal import Crypto
internal import Database
internal import Dispatch
internal import Evidence
internal import Glibc
package import HTTP
internal import Ledger
internal import Records
internal import Replication

extension Problems {
    /// Not a rescue file that this server can read.
    package static let notARescueFile = Problem(
        code: "422.30", zh: "這不是給這部伺服器的搶救檔，或檔案已損壞；什麼都沒收。", en: "This is no rescue file for this server, or it is damaged; nothing was taken.",
        remedyZh: "請確認檔案，並保留原檔。", remedyEn: "Check the file, and keep the original.")
    /// What arrived is not the file that was announced.
    package static let rescueAltered = Problem(
        code: "422.31", zh: "搶救檔在傳送途中損壞，已丟棄；原檔請留著。", en: "The rescue file was damaged on its way and was dropped; keep the original.",
        remedyZh: "請再送一次。", remedyEn: "Send it again.")
    /// The server's own copy cannot be read: that says nothing about the file.
    package static let rescueUnreadable = Problem(
        code: "507.4", zh: "伺服器的磁碟讀不出搶救檔；檔案沒有丟棄，先前收下的都還在。",
        en: "The server's disk does not give back the rescue file; the file is not dropped, and what was taken of it before stays.",
        remedyZh: "原檔請留著，通知資訊處檢查磁碟後再同步。", remedyEn: "Keep the original, tell the operator to check the disk, and sync again.")
}

/// What became of a rescue file. For the operator only: its carrier may not know what is in it.
package struct RescueReport: Sendable {
    /// Name of the account whose laptop made the file; nil when the device is not known here.
    package var madeBy: String?
    /// By that laptop's clock, ms since 1970.
    package var madeAt: Int64 = 0
    package var admittedSets = 0
    package var knownSets = 0
    package var dossiers = 0
    package var photosStored = 0
    package var photosKnown = 0
    /// Dossiers and photos that were not taken, and why; the file still holds them.
    package var refused: [RescueRefusal] = []
    /// What the laptop could not read any more, in its words.
    package var notes: [String] = []
    /// Pieces of damaged files that the laptop saved as they are.
    package var rawFiles: [String] = []

    package var json: JSON {
        [
            "made_by": JSON(madeBy), "made_at": .moment(madeAt), "admitted": JSON(admittedSets), "known": JSON(knownSets), "dossiers": JSON(dossiers),
            "photos_stored": JSON(photosStored), "photos_known": JSON(photosKnown),
            "refused": .array(refused.map { ["what": .string($0.what), "reason": .string($0.code)] }), "notes": .array(notes.map(JSON.string)),
            "raw_files": .array(rawFiles.map(JSON.string)),
        ]
    }
}

extension Door {
    /// Takes in a rescue file: every set as if its author had pushed it, with verdicts by the author's rights, and photos.
    /// A repeat changes nothing. Nothing about its content is told to whoever brought it.
    ///
    /// Throws 422.30 for a file that this server cannot read, 507.4 where the disk does not give it back.
    package func takeRescue(file path: String) async throws -> RescueReport {
        let source = try RescueSource(path, boxKey)
        var report = RescueReport()
        var maker: Maker?
        while let batch = try await onRescueQueue({ try source.next() }) {
            switch batch {
            case .about(let about):
                guard about.group == known.group else { throw Problems.notARescueFile }
                let found = try await rescueMaker(about)
                maker = found
                report.madeBy = found.name
                report.madeAt = about.madeAt
            case .proof(let about, let signature): maker?.isProved = about.isProved(by: signature)
            case .birth(let grant):
                guard let maker else { throw Problems.notARescueFile }
                // A store that was never set back knows every dossier of its own.
                // Who was in the team knows everything else that such a file takes: only the device's signature shows that it is the maker.
                if maker.isProved, maker.person != .zero, epoch.number > 1 { try await write { try $0.takeBirth(grant, from: maker.person) } }
            case .sets(let dossier, let envelopes):
                guard let maker else { throw Problems.notARescueFile }
                report.dossiers += 1
                do {
                    let admission = try await admitRescued(dossier, envelopes, maker)
                    report.admittedSets += admission.admitted
                    report.knownSets += admission.known
                    if let refusal = admission.refusal { report.refused.append(refusal.of(dossier.description)) }
                } catch {
                    report.refused.append(try RescueRefusal(error).of(dossier.description))
                }
            case .photo(let dossier, let sha256, let bytes):
                guard let maker else { throw Problems.notARescueFile }
                do {
                    // Sets show by themselves who wrote them; a photo does not.
                    guard maker.isProved else {
                        report.refused.append(RescueRefusal.unproved.of("\(dossier)/\(hex(sha256.bytes))"))
                        continue
                    }
                    let caller = Caller(person: maker.person, name: "", role: .inspector, deviceKey: maker.key.bytes)
                    let whole = PhotoPart(sha256: sha256.bytes, offset: 0, size: bytes.count, bytes: bytes)
                    switch try await takePhoto(caller, dossier: dossier, whole) {
                    case .stored: report.photosStored += 1
                    case .known: report.photosKnown += 1
                    // Not what its name says, or cut: it came whole.
                    case .partial: throw Problems.wrongPhotoHash
                    }
                } catch {
                    report.refused.append(try RescueRefusal(error).of("\(dossier)/\(hex(sha256.bytes))"))
                }
            case .note(let text): report.notes.append(text)
            case .file(let name): if report.rawFiles.last != name { report.rawFiles.append(name) }
            }
        }
        return report
    }

    /// Whose laptop made a file.
    private struct Maker: Sendable {
        let person: PersonID
        let name: String?
        let key: PublicKey
        /// Whether the device signed that it made the file.
        var isProved = false
    }

    private func rescueMaker(_ about: BundlePart.About) async throws -> Maker {
        let accounts = known.accounts
        return try await read { ledger in
            let device = try ledger.records(DaemonKinds.device, in: accounts, where: "r.public_key=?", [.blob(about.device.bytes)]).first
            let person = device?.id("person") ?? .zero
            let name = try ledger.record(DaemonKinds.person, in: accounts, person)?.text("name")
            return Maker(person: person, name: name, key: about.device)
        }
    }

    /// As a push by the laptop itself: what was written before a withdrawal was known counts, what came too late is void and
    /// can be adopted.
    private func admitRescued(_ dossier: DossierID, _ envelopes: [Envelope], _ maker: Maker) async throws -> (
        admitted: Int, known: Int, refusal: RescueRefusal?
    ) {
        try await write { change in
            let bearer = change.bearer(Caller(person: maker.person, name: "", role: .inspector, deviceKey: maker.key.bytes), Standings(change))
            change.writer.bringsUnproved = !maker.isProved
            var admission = try change.writer.admit(together: envelopes, from: bearer, now: change.now)
            if admission.admitted > 0 { admission.admitted += try change.writer.admitStaged(from: bearer, now: change.now) }
            for touched in admission.touched.sorted() {
                try change.settleHandedBack(touched)
                try change.settleFamily(of: touched)
                try change.tellAuthors(of: touched)
            }
            let refusal = admission.refused.isEmpty ? (admission.isStaged ? RescueRefusal.staged : nil) : .unknownDossier
            return (admission.admitted, admission.known, refusal)
        }
    }
}

extension Ledger {
    /// Whether a person was ever granted a dossier, also if no longer.
    func hadRight(of person: PersonID, in dossier: DossierID) throws -> Bool {
        try database.first("SELECT 1 FROM access WHERE person=? AND dossier=?", .blob(person.bytes), .blob(dossier.bytes)) { _ in true } ?? false
    }
}

// MARK: Reading

/// What is taken in at once.
private enum RescueBatch: Sendable {
    case about(BundlePart.About)
    case proof(BundlePart.About, [UInt8])
    case birth(Grant)
    case sets(DossierID, [Envelope])
    case photo(DossierID, Digest, [UInt8])
    case note(String)
    case file(String)
}

/// Reads a rescue file part by part.
///
/// Unchecked: it is touched on the rescue queue only, by one reading at a time.
private final class RescueSource: @unchecked Sendable {
    private let descriptor: Int32
    private let box: BoxReader
    private var section: BoxReader.Section?
    private var sections: [BoxReader.Section]
    private var parts = BundlePartReader()
    private var about: BundlePart.About?
    private var dossier: DossierID?
    private var envelopes: [Envelope] = []
    private var waiting: RescueBatch?

    init(_ path: String, _ key: BoxKey) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SetupError(code: "setup.folder", path: path) }
        self.descriptor = descriptor
        do {
            box = try BoxReader(size: Int(lseek(descriptor, 0, SEEK_END)), key: key) { offset, count in
                var bytes = [UInt8](repeating: 0, count: count)
                var done = 0
                while done < count {
                    let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress?.advanced(by: done), count - done, off_t(offset + done)) }
                    if got < 0 && errno == EINTR { continue }
                    if got < 0 { throw Problems.rescueUnreadable }
                    guard got > 0 else { throw Problems.notARescueFile }
                    done += got
                }
                return bytes
            }
        } catch {
            close(descriptor)
            throw error is SealedBox.Failure ? Problems.notARescueFile : error
        }
        sections = box.sections
        if sections.isEmpty {
            close(descriptor)
            throw Problems.notARescueFile
        }
    }

    deinit { close(descriptor) }

    func next() throws -> RescueBatch? {
        do { return try read() } catch is SealedBox.Failure { throw Problems.notARescueFile } catch is FormatError { throw Problems.notARescueFile }
    }

    private func read() throws -> RescueBatch? {
        while true {
            if let batch = waiting {
                waiting = nil
                return batch
            }
            if section == nil {
                guard !sections.isEmpty else { return nil }
                section = sections.removeFirst()
                parts = BundlePartReader()
            }
            guard let part = try parts.next() else {
                guard
                    let piece = try section.flatMap({ open in
                        var open = open
                        defer { section = open }
                        return try box.next(&open)
                    })
                else { throw FormatError("section end") }
                parts.feed(piece)
                continue
            }
            let batch: RescueBatch?
            switch part {
            case .about(let about):
                guard about.purpose == .rescue else { throw FormatError("purpose") }
                self.about = about
                batch = .about(about)
            case .proof(let signature):
                guard let about else { throw FormatError("about") }
                batch = .proof(about, signature)
            case .dossier(let id):
                let done = finished()
                dossier = id
                if let done { return done }
                continue
            case .envelope(let envelope):
                envelopes.append(envelope)
                continue
            case .photo(let dossier, let sha256, let bytes): batch = .photo(dossier, sha256, bytes)
            case .birth(let grant): batch = .birth(grant)
            case .note(let text): batch = .note(text)
            case .file(let name, _, _): batch = .file(name)
            case .unknown: continue
            case .end:
                section = nil
                batch = nil
            }
            let done = finished()
            if let done {
                waiting = batch
                return done
            }
            if let batch { return batch }
        }
    }

    private func finished() -> RescueBatch? {
        defer {
            dossier = nil
            envelopes = []
        }
        guard let dossier, !envelopes.isEmpty else { return nil }
        return .sets(dossier, envelopes)
    }
}

/// Rescue files are read and put together here, so that no thread that serves waits for the disk.
private let rescueQueue = DispatchQueue(label: "plumb.rescue")

func onRescueQueue<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        rescueQueue.async { continuation.resume(with: Result { try body() }) }
    }
}
