internal import Crypto
internal import Database
internal import Glibc
internal import Ledger
internal import Records
package import Replication

/// What `backup restore` did.
package struct RestoreReport: Sendable {
    package var manifest: BackupManifest
    package var restoration: Restoration
    package var epoch: Epoch
    /// Change sets that the second journal brought beyond the backup.
    package var journalSets: Int
}

extension Door {
    /// Makes a server's folder from a backup, the second journal if there is one, and the key; the store begins a new epoch in
    /// give-only mode (B2). Refuses a folder that holds a server.
    ///
    /// - Parameters:
    ///   - key: text of a key file as `key export` writes it, or the 32 bytes of `server.key`.
    ///   - anchor: where the service keeps its anchor; its epoch must not be used again.
    ///   - seal: under which backup and journal are sealed; the new folder is, too.
    /// - Throws: `SealError`, `BackupError`, `JournalError`, `SetupError`, `DatabaseError`.
    package static func restore(
        from folder: String, name: String? = nil, to data: String, journal: String?, key: [UInt8], anchor: String?, seal: SealKey? = nil, now: Int64
    ) throws -> RestoreReport {
        let place = BackupPlace(folder: folder)
        let manifest = try manifest(place, name)
        guard let seed = readKey(key), let signingKey = try? SigningKey(seed: seed) else { throw BackupError("backup.wrong-key", folder) }
        guard signingKey.publicKey.bytes == manifest.serverKey else { throw BackupError("backup.wrong-key", folder) }
        guard access(databasePath(data), F_OK) != 0, access(keyPath(data), F_OK) != 0 else { throw BackupError("backup.not-empty", data) }
        let findings = try verifyBackup(in: folder, name: manifest.name, seal: seal, now: now)
        guard findings.isEmpty else { throw BackupError("backup.not-whole", place.manifest(manifest.name), findings: findings) }
        try makeFolders(data)
        for photo in manifest.photos {
            let target = "\(data)/photos/\(photo.dossier.description.prefix(2))/\(photo.dossier)"
            try makeFolders(target)
            try copyFile(place.photo(photo.sha256), to: "\(target)/\(hex(photo.sha256))")
        }
        if let journal { _ = try takePhotos(fromJournal: journal, to: data) }
        // Under another name until the new epoch stands in it: what breaks off here is no server, and is simply done again.
        let path = databasePath(data)
        let coming = path + ".coming"
        for suffix in ["", "-wal", "-shm"] { unlink(coming + suffix) }
        try copyFile(place.database(manifest.name), to: coming)
        let (restoration, epoch, sets) = try begin(coming, signingKey, journal, anchor.flatMap { Anchor(file: $0) }, seal, now)
        if let check = manifest.seal { try SealMark(store: epoch.store, check: check).write(to: data) }
        guard rename(coming, path) == 0 else { throw BackupError.writing(path) }
        try writeSecret(seed, to: keyPath(data))
        syncFolder(data)
        return RestoreReport(manifest: manifest, restoration: restoration, epoch: epoch, journalSets: sets)
    }

    /// Begins the new epoch in a folder into which database and key were put already: for the simulator, whose disks are not files.
    package static func beginRestored(data: String, journal: String?, anchor: String?, now: Int64) throws -> Restoration {
        guard let seed = readFile(keyPath(data)), let key = try? SigningKey(seed: seed) else { throw SetupError(code: "setup.key", path: keyPath(data)) }
        return try begin(databasePath(data), key, journal, anchor.flatMap { Anchor(file: $0) }, nil, now).0
    }

    /// Brings the copied database to its new epoch, and folds its WAL in, so that it is one file.
    private static func begin(
        _ path: String, _ key: SigningKey, _ journal: String?, _ anchor: Anchor?, _ seal: SealKey?, _ now: Int64
    ) throws -> (Restoration, Epoch, journalSets: Int) {
        let database = try connect(path, seal)
        try migrate(database)
        let ledger = Ledger(database: database, schema: plumbSchema, authority: key.publicKey, signingKey: key)
        let kept = try ledger.lastCommit
        // Nothing is noted for a journal meanwhile: the service decides about it when it starts.
        try database.write { try ledger.endJournal() }
        let replayed = try journal.map { try JournalReplay(ledger, seal?.journal).run($0, now: now) }
        let copied = try Life(ledger).epoch
        var known = max(copied.number, replayed?.epoch ?? 0)
        if let anchor, anchor.store == copied.store { known = max(known, anchor.epoch) }
        let restoration = Restoration(
            reason: .verb, begun: now, lastEpoch: known, kept: try max(kept, ledger.lastCommit).milliseconds,
            lost: anchor.map { $0.store == copied.store ? $0.commit.milliseconds : 0 } ?? 0, replayed: replayed?.records,
            isJournalWhole: replayed?.isWhole ?? false)
        try database.write { try ledger.beginEpoch(after: known, restoration) }
        let epoch = try Life(ledger).epoch
        try database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return (restoration, epoch, replayed?.sets ?? 0)
    }

    private static let keyTitle = "plumb server key 1"

    /// The server's key as text for safe keeping: a title line and 64 hexadecimal digits.
    package static func exportKey(data: String) throws -> String {
        guard access(databasePath(data), F_OK) == 0 else { throw SetupError(code: "setup.missing", path: data) }
        guard let seed = readFile(keyPath(data)), seed.count == 32 else { throw SetupError(code: "setup.key", path: keyPath(data)) }
        return "\(keyTitle)\n\(hex(seed))\n"
    }

    /// The seed in a key file of either form.
    private static func readKey(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.count == 32 { return bytes }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard lines.first.map(String.init) == keyTitle, lines.count == 2, let seed = Crypto.bytes(hex: String(lines[1])), seed.count == 32 else { return nil }
        return seed
    }

    /// The bytes of a key file; nil when it cannot be read.
    package static func readKeyFile(_ path: String) -> [UInt8]? { readFile(path) }

    /// Writes the exported key to a new file that only its owner can read. Throws `setup.folder`, `setup.file-exists`.
    package static func writeKeyFile(_ text: String, _ path: String) throws { try writeSecret(Array(text.utf8), to: path) }

    /// Whose backup it is; nil when there is none.
    package static func backupStore(_ folder: String, name: String?) throws -> ID? { (try? manifest(BackupPlace(folder: folder), name))?.epoch.store }

    /// Under which key a backup is sealed (`SealKey.check`); nil for a plain one, and when there is none.
    package static func backupSeal(_ folder: String, name: String?) -> String? { (try? manifest(BackupPlace(folder: folder), name))?.seal }
}
