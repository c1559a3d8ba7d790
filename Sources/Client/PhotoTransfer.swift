internal import Crypto
internal import Database
internal import Evidence
internal import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// Sends and fetches photos' files, whole, in their own channel (T4). A record may arrive before its photo.
struct PhotoTransfer {
    /// What was done.
    struct Report {
        var sent = 0
        var left = 0
        /// What to tell of files that the server did not take.
        var failures: [Phrase] = []
    }

    private let laptop: Laptop
    private let api: APIClient
    private let session: Session
    /// From this size on it pays to ask first whether the server has the file already, after a lost reply.
    private static let askFirst = 256 << 10

    init(_ laptop: Laptop, _ api: APIClient, _ session: Session) {
        self.laptop = laptop
        self.api = api
        self.session = session
    }

    /// Sends every file that the server has not confirmed. A file that it refuses stays for the next run; without a
    /// connection the rest stays, too, and the error is thrown.
    func send() throws -> Report {
        let waiting = try laptop.unsentPhotos()
        var report = Report()
        var progress = Progress(
            console: session.console, label: Phrase("照片", "photos"), total: waiting.reduce(0) { $0 + $1.size }, unit: .bytes)
        defer { progress.finish() }
        for photo in waiting {
            do {
                try send(photo)
                try laptop.acknowledge(photo, at: session.now)
                report.sent += 1
            } catch let problem as Problem where (400...499).contains(problem.status) && problem.status != 401 {
                if problem.status == 404 { try laptop.database.write { try laptop.notePendingRefused(photo.dossier, now: session.now) } }
                report.failures.append(
                    Phrase("照片 \(photo.name)：\(problem.zh)", "photo \(photo.name): \(problem.en)"))
            } catch let error as EvidenceError {
                report.failures.append(
                    ClientErrorTexts.explain(error)?.message ?? Phrase("照片 \(photo.name) 無法送出", "photo \(photo.name) cannot be sent"))
            }
            progress.advance(by: photo.size)
        }
        report.left = waiting.count - report.sent
        return report
    }

    private func send(_ photo: PhotoFile) throws {
        if photo.size >= PhotoTransfer.askFirst, try api.has(photo.path) { return }
        let bytes = try laptop.photos.read(photo.sha256, in: photo.folder)
        guard sha256(bytes) == photo.sha256 else { throw ClientFailures.photoDamaged(photo.name) }
        try api.putPhoto(photo.path, bytes)
    }

    /// Fetches the files of a visit's photos that are not here. Returns how many came and how many the server lacks.
    func fetch(_ photos: [PhotoFile]) throws -> (came: Int, missing: Int) {
        var came = 0
        var missing = 0
        var progress = Progress(
            console: session.console, label: Phrase("照片", "photos"), total: photos.reduce(0) { $0 + $1.size }, unit: .bytes)
        defer { progress.finish() }
        for photo in photos where laptop.photos.size(of: photo.sha256, in: photo.folder) == nil {
            do {
                let bytes = try api.getBytes(photo.path)
                _ = try laptop.photos.add(bytes: bytes, to: photo.folder, expecting: photo.sha256)
                try laptop.database.write { try laptop.register(photo, acknowledgedAt: session.now) }
                came += 1
            } catch let problem as Problem where problem.status == 404 {
                missing += 1
            }
            progress.advance(by: photo.size)
        }
        return (came, missing)
    }
}

/// A photo's file by its name.
struct PhotoFile {
    let dossier: DossierID
    let sha256: Digest
    let size: Int

    /// The folder of the store: the dossier's id.
    var folder: String { dossier.description }
    /// The path of the API.
    var path: String { "/v1/photos/\(dossier)/\(name)" }
    var name: String { hex(sha256.bytes) }
}

extension Laptop {
    /// Files that the server has not confirmed, of dossiers that are still open or may still be sent.
    func unsentPhotos() throws -> [PhotoFile] {
        try database.rows(
            "SELECT p.dossier,p.sha256,p.size FROM photo_file p JOIN dossier d ON d.id=p.dossier WHERE p.acknowledged_at IS NULL AND (d.withdrawn=0 OR EXISTS(SELECT 1 FROM withdrawal w WHERE w.dossier=d.id AND w.refused_at IS NULL)) ORDER BY p.dossier,p.sha256"
        ) { PhotoFile(dossier: ID(bytes: $0.blob(0)) ?? .zero, sha256: Digest($0.blob(1)) ?? .zero, size: $0.int(2)) }
    }

    /// Notes that a file is here; within the transaction that makes its record.
    func register(_ photo: PhotoFile, acknowledgedAt: Int64?) throws {
        try database.run(
            "INSERT INTO photo_file(dossier,sha256,size,acknowledged_at) VALUES(?,?,?,?) ON CONFLICT(dossier,sha256) DO UPDATE SET acknowledged_at=coalesce(acknowledged_at,excluded.acknowledged_at)",
            .blob(photo.dossier.bytes), .blob(photo.sha256.bytes), Value(photo.size), Value(acknowledgedAt))
    }

    func acknowledge(_ photo: PhotoFile, at now: Int64) throws {
        try database.write {
            try database.run(
                "UPDATE photo_file SET acknowledged_at=? WHERE dossier=? AND sha256=?", .integer(now), .blob(photo.dossier.bytes),
                .blob(photo.sha256.bytes))
        }
    }
}
