internal import Crypto
internal import Database
internal import Glibc
internal import Ledger
internal import Replication

extension Door {
    /// Opens a scratch copy of a backup and checks everything: the file's hash, the engine's own check, every chain's hashes,
    /// tables against their log, counts, and each photo. Returns what did not agree; with nothing, the backup is marked as
    /// verified, which is what makes it count as safe.
    ///
    /// - Parameters:
    ///   - name: which backup; nil = the newest.
    ///   - seal: under which it is sealed.
    /// - Throws: `BackupError` where there is no backup or no room for the copy; `SealError` where `seal` does not open it.
    package static func verifyBackup(in folder: String, name: String? = nil, seal: SealKey? = nil, now: Int64) throws -> [DataFinding] {
        let place = BackupPlace(folder: folder)
        let manifest = try manifest(place, name)
        var findings: [DataFinding] = []
        let scratch = "\(folder)/.verify-\(getpid())"
        defer { for suffix in ["", "-wal", "-shm"] { unlink(scratch + suffix) } }
        let copy = try copyFile(place.database(manifest.name), to: scratch)
        if copy.sha256.bytes != manifest.database.sha256 || copy.bytes != manifest.database.bytes {
            findings.append(
                DataFinding(
                    "backup.copy-differs", zh: "備份的資料庫檔與清單所記不符（被改過或沒有寫完）", en: "the backup's database is not what its manifest says (altered, or not whole)"))
        } else {
            do { findings += try check(scratch, manifest, seal) } catch let error as DatabaseError {
                findings.append(
                    DataFinding("backup.database-unreadable", zh: "備份的資料庫打不開（\(error.code)）", en: "the backup's database cannot be opened (\(error.code))"))
            }
        }
        var seen: [[UInt8]: Bool] = [:]
        for photo in manifest.photos {
            let isSound =
                seen[photo.sha256] ?? (hashFile(place.photo(photo.sha256)).map { $0.sha256.bytes == photo.sha256 && $0.bytes == photo.bytes } ?? false)
            if !isSound && seen[photo.sha256] == nil { findings.append(.photo(hex(photo.sha256))) }
            seen[photo.sha256] = isSound
        }
        if findings.isEmpty {
            try writeWhole(Array("\(now)\n".utf8), to: place.verified(manifest.name))
        } else {
            unlink(place.verified(manifest.name))
        }
        return findings
    }

    /// The manifest of a backup; throws `backup.none`.
    static func manifest(_ place: BackupPlace, _ name: String?) throws -> BackupManifest {
        guard let name = name ?? place.backups.last else { throw BackupError("backup.none", place.folder) }
        guard let manifest = readWhole(place.manifest(name)).flatMap({ BackupManifest($0) }), manifest.name == name else {
            throw BackupError("backup.none", place.manifest(name))
        }
        return manifest
    }

    private static func check(_ path: String, _ manifest: BackupManifest, _ seal: SealKey?) throws -> [DataFinding] {
        let database = try connect(path, seal, durability: .normal)
        var findings: [DataFinding] = []
        let integrity = try database.rows("PRAGMA integrity_check") { $0.text(0) }
        if integrity != ["ok"] { findings += integrity.map { .database($0) } }
        let counts = try counts(database)
        for (table, count) in manifest.counts where counts.first(where: { $0.0 == table })?.1 != count {
            findings.append(
                DataFinding(
                    "backup.rows-differ", zh: "備份的表 \(table) 筆數不是清單所記的 \(count)",
                    en: "table \(table) of the backup does not have the \(count) rows of its manifest"))
        }
        let ledger = try readingLedger(database, PublicKey(bytes: manifest.serverKey))
        if try Life(ledger).epoch != manifest.epoch {
            findings.append(
                DataFinding("backup.other-epoch", zh: "備份不是清單所記的伺服器或時期", en: "the backup is of another store or epoch than its manifest says"))
        }
        return try findings + ledger.rebuild(keeping: true).found.map { DataFinding($0) }
    }
}
