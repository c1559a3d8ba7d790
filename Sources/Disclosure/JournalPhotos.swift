internal import Crypto
internal import Evidence
internal import Glibc
internal import Ledger
internal import Replication

// Photos beside the second journal: `photos/` in its folder, laid out like the server's own. A photo is copied there before it is
// acknowledged, so that *safe* is true of it, too (T2), and stays until a verified backup holds it.

/// What was made equal between the server's photos and those of the second journal.
package struct JournalPhotoMatch: Sendable, Equatable {
    /// Photos that the server had lost and has again.
    package var returned = 0
    /// Photos that the journal lacked.
    package var kept = 0

    package init(returned: Int = 0, kept: Int = 0) { (self.returned, self.kept) = (returned, kept) }
}

extension JournalKeeper {
    private var files: PhotoFiles { PhotoFiles(journal.folder) }

    /// Copies a photo into the journal's folder; durable when it returns, and nothing where it lies there already.
    ///
    /// Throws problem 503.5: the photo is stored, but does not count as delivered; sending it again tries it again.
    func keep(_ digest: Digest, at path: String, of dossier: DossierID) throws {
        let folder = dossier.description
        do {
            let store = try files.open(dossier)
            if store.size(of: digest, in: folder) != nil { return }
            try makeFolders("\(store.directory)/\(folder)")
            let target = store.path(of: digest, in: folder)
            guard try copyFile(path, to: target).sha256 == digest else {
                unlink(target)
                throw Problems.journalFailed
            }
            for made in ["\(store.directory)/\(folder)", store.directory, journal.folder + "/photos", journal.folder] { syncFolder(made) }
        } catch { throw Problems.journalFailed }
    }

    /// Removes a photo's copy: a verified backup holds it, or nothing refers to it any more.
    func release(_ digest: Digest, of dossier: DossierID) {
        unlink(files.store(dossier).path(of: digest, in: dossier.description))
        rmdir("\(files.store(dossier).directory)/\(dossier)")
    }
}

extension Door {
    /// How much older than the newest backup a photo's file must be to lie surely in it: an hour, in milliseconds.
    private static let backupMargin: Int64 = 3600 * 1000

    /// Brings back what the server lost and the second journal has, and the other way round what came while there was no journal and no
    /// backup has yet. To be called before serving.
    package func matchJournalPhotos() async throws -> JournalPhotoMatch {
        guard let keeper else { return JournalPhotoMatch() }
        var match = JournalPhotoMatch(returned: try Door.takePhotos(fromJournal: keeper.journal.folder, to: data))
        let backup = try await newestBackup() ?? 0
        for (dossier, path, name) in Door.photoFiles(data) {
            var status = stat()
            guard let digest = Crypto.bytes(hex: name).flatMap({ Digest($0) }), stat(path, &status) == 0 else { continue }
            guard Int64(status.st_mtim.tv_sec) * 1000 > backup - Door.backupMargin else { continue }
            guard PhotoFiles(keeper.journal.folder).store(dossier).size(of: digest, in: dossier.description) == nil else { continue }
            try keeper.keep(digest, at: path, of: dossier)
            match.kept += 1
        }
        return match
    }

    /// Copies photos of a journal's folder that a server's folder lacks; returns how many. What is not what its name says stays out.
    ///
    /// Throws `BackupError`.
    static func takePhotos(fromJournal folder: String, to data: String) throws -> Int {
        var count = 0
        for (dossier, path, name) in photoFiles(folder) {
            let target = "\(data)/photos/\(dossier.description.prefix(2))/\(dossier)"
            guard access("\(target)/\(name)", F_OK) != 0, hashFile(path)?.sha256.bytes == Crypto.bytes(hex: name) else { continue }
            try makeFolders(target)
            try copyFile(path, to: "\(target)/\(name)")
            count += 1
        }
        return count
    }
}
