internal import Crypto
internal import Database
internal import Evidence
internal import Glibc
internal import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// What a laptop still has to keep of a dossier that it must not show any more: everything that it held of it, because the
/// server has it, but not yet in a second place, so that a restored server could need it back (T2). It is a rescue file of
/// that one dossier (schema/bundle.md), with the server as its only reader.
struct SealedRemainder {
    let digest: Digest
    let dossier: DossierID
    /// Bytes.
    let size: Int
    /// When it was sealed, ms.
    let at: Int64
    /// The life of the server that is known to hold the same.
    let epoch: UInt32
    /// The server's time by which it did; nil = as of its next answer.
    let admitted: HybridTime?

    /// Why it is kept, in one sentence for all of them.
    static func phrase(_ count: Int) -> Phrase {
        Phrase(
            "\(count) 件收回案卷封存在這台電腦：伺服器還沒有第二份備份，萬一要還原時由這台電腦自動交還；只有伺服器打得開，這台電腦讀不到，有備份後自動刪除",
            "\(count) withdrawn dossiers are kept sealed on this computer, for the server has no second copy yet and gets them back from here if it is restored; this computer cannot read them, and deletes them once there is one"
        )
    }
}

extension Phrase {
    /// Below a line that it belongs to.
    var indented: Phrase { Phrase("  " + zh, "  " + en) }
}

extension Laptop {
    private var sealedFolder: String { home + "/sealed" }

    func path(_ remainder: SealedRemainder) -> String { path(sealed: remainder.digest) }

    private func path(sealed digest: Digest) -> String { "\(sealedFolder)/\(hex(digest.bytes)).plumb" }

    func sealedRemainders() throws -> [SealedRemainder] {
        try database.rows("SELECT digest,dossier,size,at,epoch,admitted FROM sealed_remainder ORDER BY at,digest") { row in
            SealedRemainder(
                digest: Digest(row.blob(0)) ?? .zero, dossier: ID(bytes: row.blob(1)) ?? .zero, size: row.int(2), at: row.integer(3),
                epoch: UInt32(clamping: row.int(4)), admitted: row.optionalInteger(5).map { HybridTime(bits: UInt64(bitPattern: $0)) })
        }
    }

    // MARK: Sealing

    /// Writes everything held of a withdrawn dossier into a file that only the server can open; durable when it returns. It
    /// counts from `note(_:)` on, in the transaction that empties the tables: until then the dossier is readable here, and
    /// the file is swept away as one that was broken off.
    ///
    /// - Returns: nil as long as there is no key to seal to: then the dossier stays as it is until the server says that
    ///   everything is safe.
    func seal(_ state: DossierState, _ own: [OwnSet], admitted: HybridTime, now: Int64) throws -> SealedRemainder? {
        guard let server = enrolment.boxKey else { return nil }
        var parts: [PlannedPart] = []
        func add(_ part: BundlePart) { parts.append(.bytes(part.encoded())) }
        let about = BundlePart.About(purpose: .rescue, group: enrolment.group, person: person, device: ledger.signingKey.publicKey, madeAt: now)
        for part in try about.proved(by: ledger.signingKey) { add(part) }
        for birth in birth(state) { add(.birth(birth)) }
        add(.dossier(state.id))
        for envelope in try ledger.envelopes(of: state) { add(.envelope(envelope)) }
        // What a colleague brought and waits here goes along, each by itself: it may never fit.
        for chunk in try ledger.stagedByPeers() where chunk.dossiers.contains(state.id) {
            add(.dossier(state.id))
            add(.envelope(chunk.envelope))
        }
        parts += try photosToSeal(state, own).map { .photo($0) }
        add(.end)
        try makeDirectory(sealedFolder)
        let coming = sealedFolder + "/coming"
        try BoxFile.write([section([server], parts)], to: coming)
        let digest = try BoxFile.digest(coming)
        let path = path(sealed: digest)
        guard rename(coming, path) == 0 else { throw FileFailure(path: path, systemCode: errno) }
        // The name, too, is on the disk before anything that it stands for is deleted.
        try syncFolder(sealedFolder)
        return SealedRemainder(
            digest: digest, dossier: state.id, size: try BoxFile.size(path), at: now, epoch: enrolment.epoch.number, admitted: admitted)
    }

    /// Photos of a dossier that must not be lost with the server: own ones, and what it has not confirmed. What the server
    /// confirmed moved the time from which on all of it must be safe (`noteAdmitted`), so the file stays long enough for both.
    private func photosToSeal(_ state: DossierState, _ own: [OwnSet]) throws -> [PhotoFile] {
        let field = FieldKinds.photo.field("sha256")
        let recorded = Set(
            own.flatMap(\.operations).filter { $0.kind == FieldKinds.photo.number }.compactMap { operation in
                field.flatMap { operation[$0]?.blob }.flatMap { Digest($0) }
            })
        let files = try database.rows(
            "SELECT sha256,acknowledged_at FROM photo_file WHERE dossier=? ORDER BY sha256", .blob(state.id.bytes)
        ) { (Digest($0.blob(0)) ?? .zero, isConfirmed: !$0.isNull(1)) }
        let folder = state.id.description
        return try files.compactMap { sha256, isConfirmed in
            guard recorded.contains(sha256) || !isConfirmed, try photos.check(sha256, in: folder) == .sound,
                let size = photos.size(of: sha256, in: folder), size <= PhotoStore.largestPhoto
            else { return nil }
            return PhotoFile(dossier: state.id, sha256: sha256, size: size)
        }
    }

    /// Notes that a file stands for a dossier from now on; within the transaction that empties its tables.
    func note(_ remainder: SealedRemainder) throws {
        try database.run(
            "INSERT INTO sealed_remainder(digest,dossier,size,at,epoch,admitted) VALUES(?,?,?,?,?,?) ON CONFLICT DO NOTHING",
            .blob(remainder.digest.bytes), .blob(remainder.dossier.bytes), Value(remainder.size), .integer(remainder.at),
            .integer(Int64(remainder.epoch)), Value(remainder.admitted.map { Int64(bitPattern: $0.bits) }))
    }

    // MARK: The end of it

    /// Deletes what is safe by now at the server, and files that were broken off.
    func dropSafeRemainders() throws {
        guard fileExists(sealedFolder) else { return }
        let safe = UInt64(bitPattern: try number("safe") ?? 0)
        try database.write {
            for remainder in try sealedRemainders() {
                guard let admitted = remainder.admitted, remainder.epoch == enrolment.epoch.number, admitted.bits > 0, safe >= admitted.bits else { continue }
                try database.run("DELETE FROM sealed_remainder WHERE digest=?", .blob(remainder.digest.bytes))
            }
        }
        // With the write lock held: another sync that has just written its file looks for it under the same lock before it
        // empties any table.
        try database.write {
            let kept = Set(try sealedRemainders().map { path($0) })
            for name in fileNames(in: sealedFolder) where !kept.contains("\(sealedFolder)/\(name)") { unlink("\(sealedFolder)/\(name)") }
            if kept.isEmpty { rmdir(sealedFolder) }
        }
    }

    /// Brings to a restored server what it may have lost. A file stays until the server's second copy covers it: it may be
    /// restored once more.
    ///
    /// - Returns: files that arrived, and what to tell of others. Throws `HTTPError`, and problems that are not about a file.
    func handBackRemainders(_ api: APIClient) throws -> (arrived: Int, failures: [Phrase]) {
        var arrived = 0
        var failures: [Phrase] = []
        for remainder in try sealedRemainders() where remainder.epoch < enrolment.epoch.number {
            do {
                let admitted = try send(path(remainder), remainder.digest, remainder.size, api)
                try database.write {
                    try database.run(
                        "UPDATE sealed_remainder SET epoch=?,admitted=? WHERE digest=?", .integer(Int64(enrolment.epoch.number)),
                        Value(admitted.map { Int64(bitPattern: $0.bits) }), .blob(remainder.digest.bytes))
                }
                arrived += 1
            } catch let problem as Problem where (400...499).contains(problem.status) && problem.status != 401 {
                failures.append(
                    Phrase("封存的收回案卷沒有交還，仍留在這台電腦：\(problem.zh)", "a sealed dossier was not handed back and stays on this computer: \(problem.en)"))
            } catch let failure as FileFailure {
                failures.append(ClientErrorTexts.explain(failure)?.message ?? Phrase("封存檔讀不到", "a sealed file cannot be read"))
            }
        }
        return (arrived, failures)
    }

    /// Whether the file of a remainder is there as it was written.
    func isSound(_ remainder: SealedRemainder) -> Bool { (try? BoxFile.digest(path(remainder))) == remainder.digest }
}

/// Makes durable which names a folder holds. Throws `FileFailure`.
private func syncFolder(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(path: path, systemCode: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileFailure(path: path, systemCode: errno) }
}
