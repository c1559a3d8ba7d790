internal import Crypto
internal import Database
internal import Glibc
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication

/// What `backup create` made.
package struct BackupReport: Sendable {
    package var manifest: BackupManifest
    /// Photos that were copied now; the others lay there from earlier backups.
    package var copiedPhotos: Int
    /// What did not agree when the backup was opened again; empty = it counts as safe.
    package var findings: [DataFinding]
}

extension Door {
    /// Makes a backup of the running store in `folder`, opens it again and checks it; only then does it count as safe (T2).
    ///
    /// Neither the server's key nor the seal key is part of it; where the store is sealed, so is the copy. Throws `seal.inside` where the
    /// seal key would lie beside it. Photos are kept once per content. Of `keep` verified backups and more, the oldest
    /// go, and so do the journal's files that the newest verified one has made needless.
    ///
    /// Throws `BackupError`, `JournalError`, `DatabaseError`.
    package func createBackup(to folder: String, keep: Int) async throws -> BackupReport {
        let made = try copyStore(to: folder)
        if made.findings.isEmpty {
            let (safe, created) = (made.manifest.lastCommit, made.manifest.created)
            try await write { change in
                try change.ledger.setNumber("safe", safe.bits)
                try change.ledger.setNumber("backup", UInt64(max(0, created)))
            }
            try dropNeedless(made.manifest, BackupPlace(folder: folder), keep: keep)
        }
        return made
    }

    // What follows waits for nothing but the disk; in one asynchronous function with the rest, the optimiser of Swift 6.3.1 crashes.

    /// Copies the store and the photos that the place lacks, and opens the copy again.
    private func copyStore(to folder: String) throws -> BackupReport {
        let place = BackupPlace(folder: folder)
        try makeFolders(place.photos)
        let created = clock()
        let name = Door.backupName(created)
        guard access(place.manifest(name), F_OK) != 0 else { throw BackupError("backup.not-empty", place.manifest(name)) }
        // First the journal: what the copy will not hold lies in the new file.
        let journal = try keeper.map { try $0.journal.rotate() }
        let copy = place.database(name)
        unlink(copy)
        let source = try Door.connect(Door.databasePath(data), seal, readOnly: true)
        try source.run("VACUUM INTO ?", .text(copy))
        chmod(copy, 0o600)
        guard let (hash, size) = hashFile(copy), syncFile(copy) else { throw BackupError.writing(copy) }
        var manifest = try Door.describe(copy, name: name, created: created, journal: journal, serverKey: serverKey, seal)
        manifest.database = (hash.bytes, size)
        let (photos, copied) = try Door.copyPhotos(data, place)
        manifest.photos = photos
        try writeWhole(manifest.json.serializedBytes(pretty: true), to: place.manifest(name))
        let findings = try Door.verifyBackup(in: folder, name: name, seal: seal, now: clock())
        return BackupReport(manifest: manifest, copiedPhotos: copied, findings: findings)
    }

    /// Lets go what a verified backup has made needless: of the journal, its photos, older backups.
    private func dropNeedless(_ manifest: BackupManifest, _ place: BackupPlace, keep: Int) throws {
        if let journal = manifest.journal, let keeper {
            try keeper.journal.remove(before: journal)
            for photo in manifest.photos { if let digest = Digest(photo.sha256) { keeper.release(digest, of: photo.dossier) } }
        }
        try Door.sweepBackups(place, keep: keep)
    }

    /// When the newest verified backup was made, ms; nil before the first.
    package func newestBackup() async throws -> Int64? {
        try await read { ledger in try ledger.value("backup") == nil ? nil : Int64(try ledger.number("backup")) }
    }

    /// Names by time, which sort: `20251121T190003Z`.
    static func backupName(_ milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000
        let day = CalendarDay(ordinal: Int(seconds / 86_400)) ?? .earliest
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = two(seconds / 3600 % 24) + two(seconds / 60 % 60) + two(seconds % 60)
        return "\(day)".filter { $0 != "-" } + "T" + time + "Z"
    }

    /// What the copy says of itself.
    private static func describe(_ copy: String, name: String, created: Int64, journal: UInt64?, serverKey: PublicKey, _ seal: SealKey?) throws
        -> BackupManifest
    {
        let database = try connect(copy, seal, readOnly: true)
        let ledger = try Door.readingLedger(database, serverKey)
        let epoch = try Life(ledger).epoch
        return BackupManifest(
            name: name, created: created, epoch: epoch, lastCommit: try ledger.lastCommit, group: try KnownDossiers(ledger).group,
            serverKey: serverKey.bytes, migrations: try database.rows("SELECT name FROM schema_migration ORDER BY name") { $0.text(0) },
            database: ([], 0), counts: try Door.counts(database), photos: [], journal: journal, seal: seal?.check)
    }

    static func counts(_ database: Connection) throws -> [(String, Int)] {
        try BackupManifest.tables.map { table in (table, try database.first("SELECT count(*) FROM \(table)") { $0.int(0) } ?? 0) }
    }

    /// A log that is only looked at: it can check everything and sign nothing.
    static func readingLedger(_ database: Connection, _ serverKey: PublicKey) throws -> Ledger {
        Ledger(database: database, schema: plumbSchema, authority: serverKey, signingKey: try SigningKey())
    }

    /// Copies the photos that the backup lacks; returns all of them, and how many were new.
    private static func copyPhotos(_ data: String, _ place: BackupPlace) throws -> ([BackupManifest.Photo], Int) {
        var photos: [BackupManifest.Photo] = []
        var copied = 0
        for (dossier, path, name) in Door.photoFiles(data) {
            guard let sha256 = Crypto.bytes(hex: name), sha256.count == 32 else { continue }
            let target = place.photo(sha256)
            var status = stat()
            if stat(target, &status) != 0 {
                try makeFolders(String(target.prefix(target.count - name.count - 1)))
                let (hash, _) = try copyFile(path, to: target)
                guard hash.bytes == sha256 else {
                    unlink(target)
                    throw BackupError("backup.unreadable", path, findings: [.photo(name)])
                }
                copied += 1
                guard stat(target, &status) == 0 else { throw BackupError.writing(target) }
            }
            photos.append(BackupManifest.Photo(dossier: dossier, sha256: sha256, bytes: Int(status.st_size)))
        }
        return (photos, copied)
    }

    /// Every whole photo of a server's folder: dossier, path, name.
    static func photoFiles(_ data: String) -> [(DossierID, String, String)] {
        var files: [(DossierID, String, String)] = []
        for group in names(in: data + "/photos").sorted() {
            for dossier in names(in: "\(data)/photos/\(group)").sorted() {
                guard let id = ID(dossier) else { continue }
                let folder = "\(data)/photos/\(group)/\(dossier)"
                for name in names(in: folder).sorted() where name.utf8.count == 64 && Crypto.bytes(hex: name) != nil {
                    files.append((id, "\(folder)/\(name)", name))
                }
            }
        }
        return files
    }

    /// Removes verified backups beyond the newest `keep`, and photos that none of the rest names.
    private static func sweepBackups(_ place: BackupPlace, keep: Int) throws {
        let verified = place.backups.filter { access(place.verified($0), F_OK) == 0 }
        let old = verified.dropLast(max(1, keep))
        guard !old.isEmpty else { return }
        for name in old {
            // The manifest first: without it the rest is no backup.
            for path in [place.manifest(name), place.verified(name), place.database(name)] { unlink(path) }
        }
        var named: Set<[UInt8]> = []
        for name in place.backups {
            // One that cannot be read may name anything: then nothing is swept.
            guard let manifest = readWhole(place.manifest(name)).flatMap({ BackupManifest($0) }) else { return }
            for photo in manifest.photos { named.insert(photo.sha256) }
        }
        for group in names(in: place.photos) {
            for name in names(in: "\(place.photos)/\(group)") {
                guard let sha256 = Crypto.bytes(hex: name), !named.contains(sha256) else { continue }
                unlink("\(place.photos)/\(group)/\(name)")
            }
        }
    }
}
