internal import Crypto
internal import Database
internal import Evidence
internal import Ledger
internal import Records
internal import Replication

/// What an import did.
struct BundleImport {
    enum Outcome: Equatable {
        /// Everything in it is here now.
        case taken
        /// It builds on something that has not come yet.
        case waits
        /// Another past under numbers that are taken here, as after a copied disk: the server is to decide. It goes there at
        /// the next sync, so that nothing in it is lost.
        case differs
        /// A code of why it was not taken.
        case refused(String)
    }

    struct Entry {
        let dossier: DossierID
        var outcome: Outcome
        /// New saves by author.
        var saves: [PersonID: Int] = [:]
        var photos = 0
    }

    var entries: [Entry] = []
    /// Whose laptop made it, and when by its clock, ms.
    var maker: PersonID = .zero
    var madeAt: Int64 = 0
    /// Photos that were not what their name says, or that nothing names.
    var photosRefused = 0
    /// Chunks of earlier bundles that had waited and fit now.
    var caughtUp = 0
}

extension Laptop {
    /// Takes in a bundle, or a rescue file of this very device: repeats change nothing, and the order of files does not matter.
    ///
    /// The file is read to its end before anything is written, so that a damaged or broken off one changes nothing.
    /// Throws `CommandFailure` for a file that holds nothing for this device, `SealedBox.Failure`, `FormatError`, `DatabaseError`.
    func importBundle(_ path: String, now: Int64) throws -> BundleImport {
        var result = BundleImport()
        let key = try boxKey()
        let sections = try BoxFile.read(path, key: key) { _, part in
            guard case .about(let about) = part else { return }
            guard about.group == enrolment.group else { throw ClientFailures.otherGroup() }
            result.maker = about.person
            result.madeAt = about.madeAt
        }
        guard sections > 0 else { throw ClientFailures.notForThisDevice() }
        var about: BundlePart.About?
        var dossier: DossierID?
        var envelopes: [Envelope] = []
        func finish() throws {
            defer { (dossier, envelopes) = (nil, []) }
            guard let id = dossier, !envelopes.isEmpty, let about, try isOpen(id) else { return }
            result.entries.append(try admit(id, envelopes, about, now: now))
        }
        _ = try BoxFile.read(path, key: key) { _, part in
            switch part {
            case .about(let read): about = read
            case .dossier(let id):
                try finish()
                dossier = id
            case .envelope(let envelope): envelopes.append(envelope)
            case .photo(let id, let sha256, let bytes):
                // Photos come behind the sets that name them.
                let open = dossier
                try finish()
                dossier = open
                try take(id, sha256, bytes, &result)
            case .end: try finish()
            case .note, .file, .birth, .proof, .unknown: break
            }
        }
        result.caughtUp = try admitWaiting(now: now)
        return result
    }

    /// Whether a file that this device can open is a bundle for the team, which the server cannot read.
    func isBundle(_ path: String) throws -> Bool {
        var purpose: BundlePart.About.Purpose?
        _ = try BoxFile.read(path, key: try boxKey()) { _, part in if case .about(let about) = part { purpose = about.purpose } }
        return purpose == .bundle
    }

    /// Whether the dossier was granted to this laptop and still is. Of others nothing is said.
    private func isOpen(_ id: DossierID) throws -> Bool { try ledger.dossier(id).map { !$0.isWithdrawn } ?? false }

    private func admit(_ id: DossierID, _ envelopes: [Envelope], _ about: BundlePart.About, now: Int64) throws -> BundleImport.Entry {
        try makeRoom(for: envelopes.count, now: now)
        let before = try ledger.view(id)
        var entry = BundleImport.Entry(dossier: id, outcome: .taken)
        do {
            let admission = try ledger.write { writer in
                try noteBundle(id, "imported", now)
                return try writer.admit(together: envelopes, from: peer(writer, id), now: now)
            }
            if admission.isStaged { entry.outcome = .waits }
        } catch let error as LedgerError {
            if error.code == LedgerError.forked(id).code {
                try carry(id, envelopes, about, now: now)
                entry.outcome = .differs
            } else {
                entry.outcome = .refused(error.code)
            }
        } catch is FormatError {
            entry.outcome = .refused("malformed")
        } catch is UnknownDossier {
            entry.outcome = .refused("malformed")
        }
        entry.saves = try savesByAuthor(since: before, in: id)
        return entry
    }

    private func peer(_ writer: Writer, _ id: DossierID) -> Bearer { .peer { try writer.isCertified($0, $1, in: id) } }

    /// Takes in what had come before what it builds on, as far as it fits by now.
    func admitWaiting(now: Int64) throws -> Int {
        try ledger.write { writer in
            try writer.admitStaged(from: .peer { try writer.isCertified($0, $1, in: nil) }, now: now)
        }
    }

    private func take(_ id: DossierID, _ sha256: Digest, _ bytes: [UInt8], _ result: inout BundleImport) throws {
        guard try isOpen(id) else { return }
        let isNamed = try !ledger.records(FieldKinds.photo, in: id, where: "r.sha256=?", [.blob(sha256.bytes)]).isEmpty
        guard isNamed else {
            result.photosRefused += 1
            return
        }
        do {
            let stored = try photos.add(bytes: bytes, to: id.description, expecting: sha256)
            try database.write {
                try register(PhotoFile(dossier: id, sha256: sha256, size: stored.size), acknowledgedAt: nil)
            }
            if !stored.wasThere, let index = result.entries.lastIndex(where: { $0.dossier == id }) { result.entries[index].photos += 1 }
        } catch let error as EvidenceError where error.code == "photo.wrong-hash" {
            result.photosRefused += 1
        }
    }

    /// Saves since a vector by author; what the server itself writes is no news to people.
    func savesByAuthor(since vector: Vector, in id: DossierID) throws -> [PersonID: Int] {
        guard let state = try ledger.dossier(id) else { return [:] }
        var saves: [PersonID: Int] = [:]
        for entry in try state.vector(ledger).entries where vector[entry.replica] < entry.seq {
            guard let replica = try ledger.knownReplica(entry.replica) else { continue }
            let chain = state.number << 40 | Int64(replica) << 24
            let rows = try database.rows(
                "SELECT f.author,count(*) FROM change_set c JOIN form f ON f.no=c.form WHERE c.key BETWEEN ? AND ? AND f.kind<>? AND f.author<>? GROUP BY f.author",
                .integer(chain | Int64(vector[entry.replica] + 1)), .integer(chain | Int64(entry.seq)), Value(Int(SetKind.verdict.rawValue)),
                .blob(PersonID.zero.bytes)
            ) { (ID(bytes: $0.blob(0)) ?? .zero, $0.int(1)) }
            for (author, count) in rows { saves[author, default: 0] += count }
        }
        return saves
    }

    /// What waits here for saves that may be lost with a colleague's laptop does not keep others out for ever: the oldest
    /// goes to the server, sealed, and waits there; nothing of it is lost. Without the server's key it stays, and a full room
    /// refuses.
    private func makeRoom(for count: Int, now: Int64) throws {
        guard enrolment.boxKey != nil else { return }
        let waiting = try ledger.stagedByPeers()
        for chunk in waiting.prefix(max(0, waiting.count + count - Writer.stagedChunks)) {
            guard let dossier = chunk.dossiers.first else { continue }
            // The server finds whose laptop it is by its key.
            let about = BundlePart.About(purpose: .rescue, group: enrolment.group, person: .zero, device: chunk.envelope.signer, madeAt: now)
            try carry(dossier, [chunk.envelope], about, now: now)
            try ledger.write { try $0.drop(chunk) }
        }
    }

    /// Seals what does not fit here for the server, which can file it apart; once, however often it comes.
    private func carry(_ id: DossierID, _ envelopes: [Envelope], _ about: BundlePart.About, now: Int64) throws {
        let chunks = envelopes.flatMap { BundlePart.envelope($0).encoded() }
        guard let server = enrolment.boxKey, try !isCarried(sha256(chunks)) else { return }
        var rescue = about
        rescue.purpose = .rescue
        let path = "\(try carriedFolder())/.coming"
        let parts = [BundlePart.about(rescue).encoded(), BundlePart.dossier(id).encoded(), chunks, BundlePart.end.encoded()]
        try BoxFile.write([section([server], parts.map { .bytes($0) })], to: path)
        try keep(path, source: sha256(chunks), now: now)
    }
}
