internal import Crypto
internal import Database
internal import Evidence
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

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

/// Where a photo is.
struct PhotoState {
    /// What the server holds of it, as far as this laptop has heard.
    enum Server: Equatable {
        case present
        /// So many bytes.
        case partial(Int)
        case missing
        /// It has not been asked since the photo's record came.
        case unknown

        var code: String {
            switch self {
            case .present: "present"
            case .partial: "partial"
            case .missing: "missing"
            case .unknown: "unknown"
            }
        }
    }

    /// Whether its file lies here.
    let isHere: Bool
    let server: Server
}

/// What people call a photo's file.
struct PhotoName {
    let visit: String
    /// Its file's name at the camera, else the beginning of its hash.
    let name: String
    /// Of the visit, and of the photo in it.
    fileprivate let place: (Int, Int)

    var phrase: Phrase { Phrase("查核案 \(visit) 的照片 \(name)", "photo \(name) of visit \(visit)") }
}

/// What this laptop remembers of photos' files, and of what the server said about them.
extension Laptop {
    /// Files that the server has not confirmed, of dossiers that are still open or may still be sent. One whose record was removed is not sent; it
    /// is again, should the removal be taken back.
    func unsentPhotos() throws -> [PhotoFile] {
        try database.rows(
            """
            SELECT p.dossier,p.sha256,p.size FROM photo_file p JOIN dossier d ON d.id=p.dossier WHERE p.acknowledged_at IS NULL
            AND (d.withdrawn=0 OR EXISTS(SELECT 1 FROM withdrawal w WHERE w.dossier=d.id AND w.refused_at IS NULL))
            AND \(Laptop.isUsed) ORDER BY p.dossier,p.sha256
            """
        ) { PhotoFile(dossier: ID(bytes: $0.blob(0)) ?? .zero, sha256: Digest($0.blob(1)) ?? .zero, size: $0.int(2)) }
    }

    /// Files with what people call them, in people's order: by visit, then by the time they were taken.
    func named(_ files: [PhotoFile]) throws -> [(file: PhotoFile, name: PhotoName)] {
        if files.isEmpty { return [] }
        var named: [(file: PhotoFile, name: PhotoName)] = []
        let places = try visitOrder()
        for (dossier, group) in Dictionary(grouping: files, by: \.dossier) {
            let rows = try ledger.records(FieldKinds.photo, in: dossier, order: "r.taken_at IS NULL,r.taken_at,r.name,r.id").enumerated()
            let known = Dictionary(rows.map { ($0.element.blob("sha256") ?? [], $0) }) { first, _ in first }
            for file in group {
                let found = known[file.sha256.bytes]
                let name = found?.element.text("name") ?? ""
                named.append(
                    (
                        file,
                        PhotoName(
                            visit: String(dossier.description.prefix(8)), name: name.isEmpty ? String(file.name.prefix(12)) : name,
                            place: (places[dossier] ?? .max, found?.offset ?? .max))
                    ))
            }
        }
        return named.sorted {
            ($0.name.place.0, $0.file.dossier, $0.name.place.1, $0.file.name) < ($1.name.place.0, $1.file.dossier, $1.name.place.1, $1.file.name)
        }
    }

    /// Where each visit stands in lists: by day, then by id.
    func visitOrder() throws -> [DossierID: Int] {
        Dictionary(try openVisits().enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    }

    /// Whether a file `p` of the dossier `d` has a record that was not removed, or none that is known here.
    static let isUsed = """
        (NOT EXISTS(SELECT 1 FROM photo r WHERE r.dossier_no=d.no AND r.sha256=p.sha256 AND r.existence=1)
        OR EXISTS(SELECT 1 FROM photo r WHERE r.dossier_no=d.no AND r.sha256=p.sha256 AND r.existence<>1))
        """

    /// Bytes of those files that the server does not hold yet.
    func unsentPhotoBytes() throws -> Int { try unsentPhotos().reduce(0) { $0 + $1.size - max(0, try received(of: $1)) } }

    /// Notes that a file is here; within the transaction that makes its record.
    func register(_ photo: PhotoFile, acknowledgedAt: Int64?) throws {
        try database.run(
            "INSERT INTO photo_file(dossier,sha256,size,acknowledged_at) VALUES(?,?,?,?) ON CONFLICT(dossier,sha256) DO UPDATE SET acknowledged_at=coalesce(acknowledged_at,excluded.acknowledged_at)",
            .blob(photo.dossier.bytes), .blob(photo.sha256.bytes), Value(photo.size), Value(acknowledgedAt))
    }

    /// Notes that the server holds a photo.
    func acknowledge(_ photo: PhotoFile, at now: Int64) throws {
        try database.write {
            try database.run(
                "UPDATE photo_file SET acknowledged_at=?,received=size WHERE dossier=? AND sha256=?", .integer(now), .blob(photo.dossier.bytes),
                .blob(photo.sha256.bytes))
            try database.run("DELETE FROM photo_missing WHERE dossier=? AND sha256=?", .blob(photo.dossier.bytes), .blob(photo.sha256.bytes))
        }
    }

    /// Notes how many bytes of a photo the server holds.
    func note(_ photo: PhotoFile, received: Int) throws {
        try database.write {
            try database.run(
                "UPDATE photo_file SET received=? WHERE dossier=? AND sha256=?", Value(received), .blob(photo.dossier.bytes), .blob(photo.sha256.bytes))
        }
    }

    /// Bytes of a photo that the server held when it last said so; -1 when that is not known any more.
    func received(of photo: PhotoFile) throws -> Int {
        try database.first(
            "SELECT received FROM photo_file WHERE dossier=? AND sha256=?", .blob(photo.dossier.bytes), .blob(photo.sha256.bytes)
        ) { $0.int(0) } ?? 0
    }

    /// What the server was known to hold is not known any more, as after its restore: all of it is asked and offered again.
    func forgetServerPhotos() throws {
        try database.run("UPDATE photo_file SET acknowledged_at=NULL,received=-1")
        try database.run("DELETE FROM photo_survey")
        try database.run("DELETE FROM photo_missing")
    }

    // MARK: What the server lacks

    /// Visits with photo records.
    func visitsWithPhotos() throws -> Set<DossierID> {
        Set(
            try database.rows("SELECT DISTINCT d.id FROM photo r JOIN dossier d ON d.no=r.dossier_no WHERE r.existence<>1 AND d.withdrawn=0") {
                ID(bytes: $0.blob(0)) ?? .zero
            })
    }

    /// Visits with photo records that the server was never asked about, or of which it lacked something.
    func visitsToSurvey() throws -> Set<DossierID> {
        let asked = Set(
            try database.rows("SELECT dossier FROM photo_survey WHERE dossier NOT IN (SELECT dossier FROM photo_missing)") {
                ID(bytes: $0.blob(0)) ?? .zero
            })
        return try visitsWithPhotos().subtracting(asked)
    }

    /// Notes which photos of a visit the server lacks. Returns whether it had confirmed some of them that are here.
    func note(survey visit: DossierID, missing: [(sha256: Digest, received: Int)], at now: Int64) throws -> Bool {
        try database.write {
            let id = Value.blob(visit.bytes)
            try database.run("DELETE FROM photo_missing WHERE dossier=?", id)
            var isLost = false
            for (sha256, received) in missing {
                try database.run("INSERT OR IGNORE INTO photo_missing(dossier,sha256) VALUES(?,?)", id, .blob(sha256.bytes))
                let wasThere = try database.first(
                    "SELECT 1 FROM photo_file WHERE dossier=? AND sha256=? AND acknowledged_at IS NOT NULL", id, .blob(sha256.bytes)
                ) { _ in true }
                if wasThere == true, photos.size(of: sha256, in: visit.description) != nil { isLost = true }
                try database.run(
                    "UPDATE photo_file SET acknowledged_at=NULL,received=? WHERE dossier=? AND sha256=?", Value(received), id, .blob(sha256.bytes))
            }
            try database.run(
                "INSERT INTO photo_survey(dossier,at) VALUES(?,?) ON CONFLICT(dossier) DO UPDATE SET at=excluded.at", id, .integer(now))
            return isLost
        }
    }

    /// Photos that the server lacks as far as this laptop has heard, of visits that are still open.
    func missingPhotos(of visit: DossierID? = nil) throws -> Int {
        let missing = try database.rows(
            "SELECT m.dossier,m.sha256 FROM photo_missing m JOIN dossier d ON d.id=m.dossier WHERE d.withdrawn=0"
        ) { MissingName(dossier: ID(bytes: $0.blob(0)) ?? .zero, sha256: Digest($0.blob(1)) ?? .zero) }
        let unsent = try unsentPhotos().map { MissingName(dossier: $0.dossier, sha256: $0.sha256) }
        return Set(missing + unsent).count { visit == nil || $0.dossier == visit }
    }

    private struct MissingName: Hashable {
        let dossier: DossierID
        let sha256: Digest
    }

    /// Where a photo is.
    func state(of photo: PhotoFile) throws -> PhotoState {
        let (dossier, hash) = (Value.blob(photo.dossier.bytes), Value.blob(photo.sha256.bytes))
        let isHere = photos.size(of: photo.sha256, in: photo.folder) != nil
        let own = try database.first("SELECT acknowledged_at,received FROM photo_file WHERE dossier=? AND sha256=?", dossier, hash) {
            (isConfirmed: !$0.isNull(0), received: $0.int(1))
        }
        if let own {
            if own.isConfirmed { return PhotoState(isHere: isHere, server: .present) }
            return PhotoState(isHere: isHere, server: own.received < 0 ? .unknown : own.received > 0 ? .partial(own.received) : .missing)
        }
        let isMissing = try database.first("SELECT 1 FROM photo_missing WHERE dossier=? AND sha256=?", dossier, hash) { _ in true } ?? false
        if isMissing { return PhotoState(isHere: isHere, server: .missing) }
        let isAsked = try database.first("SELECT 1 FROM photo_survey WHERE dossier=?", dossier) { _ in true } ?? false
        return PhotoState(isHere: isHere, server: isAsked ? .present : .unknown)
    }

    /// Forgets what is known of a dossier's photos, within the transaction that forgets the dossier.
    func forgetPhotos(of dossier: DossierID) throws {
        for table in ["photo_file", "photo_survey", "photo_missing"] {
            try database.run("DELETE FROM \(table) WHERE dossier=?", .blob(dossier.bytes))
        }
    }

    /// Removes what copies and fetches left behind that were broken off more than a day, or 30 days, ago.
    func sweepPhotoLeftovers(now: Int64) {
        let day: Int64 = 24 * 3600 * 1000
        for folder in photos.folders() {
            for entry in photos.entries(in: folder) {
                switch entry.kind {
                case .coming where entry.changedAt < now - day, .part where entry.changedAt < now - 30 * day: photos.remove(entry, from: folder)
                default: break
                }
            }
        }
    }
}
