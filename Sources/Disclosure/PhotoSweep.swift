internal import Crypto
internal import Database
internal import Evidence
internal import Ledger
internal import Replication

/// What a sweep of photos and rescue files removed.
package struct PhotoSweep: Sendable, Equatable {
    /// Uploads that nobody went on with.
    package var parts = 0
    /// Photos that no record refers to any more.
    package var orphans = 0
    /// Rescue files that came in part only.
    package var rescues = 0
    /// Bytes of all.
    package var bytes = 0

    package init(parts: Int = 0, orphans: Int = 0, rescues: Int = 0, bytes: Int = 0) {
        self.parts = parts
        self.orphans = orphans
        self.rescues = rescues
        self.bytes = bytes
    }
}

/// What an examination of the photo store found.
package struct PhotoCheck: Sendable, Equatable {
    /// Photos read and compared with their names.
    package var photos = 0
    /// Those that are not what their name says, as `dossier/name`.
    package var damaged: [String] = []

    package init(photos: Int = 0, damaged: [String] = []) {
        self.photos = photos
        self.damaged = damaged
    }
}

extension Door {
    /// An upload that stopped growing is kept for 30 days, in milliseconds: longer than anyone stays offline with a photo
    /// half sent.
    package static let partLife: Int64 = 30 * 24 * 3600 * 1000
    /// A photo without a record is kept for 90 days, in milliseconds: its record may still be on its way, and a removal may be
    /// taken back.
    package static let orphanLife: Int64 = 90 * 24 * 3600 * 1000

    /// Removes what uploads left behind that were copied in when the server died. To be called before serving.
    package func removeUnfinishedPhotos() async throws {
        let files = PhotoFiles(data)
        for dossier in files.dossiers {
            let store = files.store(dossier)
            for entry in store.entries(in: dossier.description) where entry.kind == .coming { store.remove(entry, from: dossier.description) }
        }
    }

    /// Once a night, at the beat of publication: removes parts and orphans whose time is over. Nil outside the beat.
    package func sweepPhotosDue() async throws -> PhotoSweep? {
        let beat = (clock() - Door.beatOffset) / (24 * 3600 * 1000)
        let isDue = try await read { ledger in beat > (try ledger.value("photo-beat").map { $0.reduce(Int64(0)) { $0 << 8 | Int64($1) } } ?? -1) }
        guard isDue else { return nil }
        let sweep = try await sweepPhotos()
        try await write { change in
            var bytes: [UInt8] = []
            bytes.appendFixed(UInt64(max(0, beat)))
            try change.ledger.setValue("photo-beat", bytes)
        }
        return sweep
    }

    /// Removes parts, orphans and unfinished rescue files whose time is over; notes those that it sees for the first time. What a record that is held
    /// refers to is never touched, nor anything of a dossier with saves that do not count yet.
    @discardableResult
    package func sweepPhotos() async throws -> PhotoSweep {
        let files = PhotoFiles(data)
        var sweep = PhotoSweep()
        for dossier in files.dossiers {
            let store = files.store(dossier)
            let folder = dossier.description
            let entries = store.entries(in: folder).filter(\.isEvidence)
            let due = try await write { change in try change.leftovers(entries, of: dossier) }
            for entry in due {
                guard let digest = entry.digest else { continue }
                let isGone = try await onPhotoQueue(digest) {
                    // A part that grew meanwhile is somebody's after all.
                    guard store.entries(in: folder).contains(entry) else { return false }
                    store.remove(entry, from: folder)
                    return true
                }
                guard isGone else { continue }
                if case .photo = entry.kind { keeper?.release(digest, of: dossier) }
                if case .photo = entry.kind { sweep.orphans += 1 } else { sweep.parts += 1 }
                sweep.bytes += entry.size
            }
        }
        let rescues = try await sweepRescues()
        sweep.rescues = rescues.files
        sweep.bytes += rescues.bytes
        return sweep
    }

    /// Reads every photo and compares it with its name.
    package func checkPhotos() async throws -> PhotoCheck {
        let files = PhotoFiles(data)
        var check = PhotoCheck()
        for dossier in files.dossiers {
            let store = files.store(dossier)
            for digest in store.photos(in: dossier.description).sorted() {
                check.photos += 1
                let soundness = try await onPhotoQueue(digest) { try store.check(digest, in: dossier.description) }
                if soundness == .damaged { check.damaged.append("\(dossier)/\(hex(digest.bytes))") }
            }
        }
        return check
    }
}

extension Change {
    /// Notes which of a dossier's files nothing refers to, and gives those whose time is over.
    fileprivate func leftovers(_ entries: [PhotoStore.Entry], of dossier: DossierID) throws -> [PhotoStore.Entry] {
        let database = ledger.database
        let id = Value.blob(dossier.bytes)
        let wanted = try wantedPhotos(of: dossier)
        let noted = Dictionary(
            try database.rows("SELECT name,size,since FROM photo_leftover WHERE dossier=?", id) { ($0.text(0), (size: $0.int(1), since: $0.integer(2))) }
        ) { first, _ in first }
        try database.run("DELETE FROM photo_leftover WHERE dossier=?", id)
        var due: [PhotoStore.Entry] = []
        for entry in entries {
            let isPart: Bool
            switch entry.kind {
            case .photo(let digest):
                guard let wanted, !wanted.contains(digest) else { continue }
                isPart = false
            default: isPart = true
            }
            // What grew, and what a clock that was set back would keep for ever, is counted from now on.
            let before = noted[entry.name].flatMap { $0.size == entry.size && $0.since <= now ? $0.since : nil }
            if let before, now - before >= (isPart ? Door.partLife : Door.orphanLife) {
                due.append(entry)
            } else {
                try database.run(
                    "INSERT INTO photo_leftover(dossier,name,size,since) VALUES(?,?,?,?)", id, .text(entry.name), Value(entry.size), .integer(before ?? now))
            }
        }
        return due
    }

    /// Photos that records of a dossier refer to; nil when it has saves that do not count yet, which may refer to more.
    private func wantedPhotos(of dossier: DossierID) throws -> Set<Digest>? {
        guard let state = try ledger.dossier(dossier) else { return [] }
        let late = try ledger.database.first(
            "SELECT count(*) FROM ineffective WHERE key BETWEEN ? AND ? AND reason=0", .integer(state.number << 40),
            .integer(state.number << 40 | 0xff_ffff_ffff)
        ) { $0.int(0) }
        if late ?? 0 > 0 { return nil }
        // Every record that is not removed for good counts, also one whose defect is gone or that is in conflict.
        return Set(
            try ledger.database.rows("SELECT sha256 FROM photo WHERE dossier_no=? AND existence<>1 AND sha256 IS NOT NULL", .integer(state.number)) {
                Digest($0.blob(0)) ?? .zero
            })
    }
}
