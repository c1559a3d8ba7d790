internal import Crypto
internal import Database
internal import Evidence
internal import Glibc
internal import HTTP
internal import Ledger
internal import Replication
internal import Terminal

/// What a rescue file was made of.
package struct RescueExport {
    package var sets = 0
    var dossiers = 0
    var photos = 0
    /// Sets that are in the log by its own account and could not be read.
    package var lost = 0
    var size = 0
    /// What could not be read, for the person, and in the file for the operator.
    var notes: [Phrase] = []
    /// What else the person is to take along; no damage.
    var hints: [Phrase] = []
    /// Files that were saved as they are, because they could not be understood.
    var rawFiles: [String] = []
}

/// Saves what a laptop in trouble still holds: without token, without server, with a damaged database. It writes to the
/// target only.
package struct Rescue {
    private let home: String
    private let laptop: Laptop?
    private let enrolment: Enrolment
    private let key: SigningKey
    private let photos: PhotoStore
    private var export = RescueExport()
    private var parts: [PlannedPart] = []

    /// Opens what can be opened. Throws `CommandFailure` when not even the key, or whose laptop this is, can be read.
    package init(home: String) throws {
        self.home = home
        guard fileExists(Laptop.keyPath(home)) else { throw ClientFailures.notEnrolled(home) }
        guard let seed = try SecretFile.read(Laptop.keyPath(home)), let bytes = Crypto.bytes(hex: seed), bytes.count == 32 else {
            throw ClientFailures.keyMissing(Laptop.keyPath(home))
        }
        key = try SigningKey(seed: bytes)
        photos = PhotoStore(directory: home + "/photos")
        var failure: Phrase?
        do {
            laptop = try Laptop(home: home, needsToken: false)
        } catch {
            laptop = nil
            failure =
                (error as? CommandFailure ?? ClientErrorTexts.explain(error))?.message ?? Phrase("資料庫打不開", "the database cannot be opened")
        }
        // The copy first: of a damaged database even the key to encrypt to may be wrong.
        guard let enrolment = Laptop.enrolmentCopy(home) ?? laptop?.enrolment else { throw ClientFailures.notEnrolled(home) }
        guard enrolment.boxKey != nil else { throw ClientFailures.noServerBoxKey() }
        self.enrolment = enrolment
        if let failure { export.notes.append(failure) }
    }

    /// Writes the file. With `everything`, also what the server is known to hold.
    package mutating func run(to path: String, everything: Bool, now: Int64) throws -> RescueExport {
        let about = BundlePart.About(purpose: .rescue, group: enrolment.group, person: enrolment.person, device: key.publicKey, madeAt: now)
        for part in try about.proved(by: key) { add(part) }
        if let laptop { gatherSets(laptop, everything) }
        gatherPhotos(everything)
        noteSealed()
        if laptop == nil || export.lost > 0 || !export.notes.isEmpty { gatherFiles() }
        for note in export.notes + export.hints { add(.note("\(note.zh) \(note.en)")) }
        add(.end)
        let (planned, store) = (parts, photos)
        let section = SealedBox.Section(
            readers: [enrolment.boxKey ?? [], try BoxKey(derivedFrom: key.seed).publicKey], length: planned.reduce(0) { $0 + $1.length }
        ) { emit in
            for part in planned {
                switch part {
                case .bytes(let bytes): try emit(bytes)
                case .photo(let photo):
                    try emit(BundlePart.photoHead(dossier: photo.dossier, sha256: photo.sha256, size: photo.size))
                    try emit(try store.read(photo.sha256, in: photo.folder))
                }
            }
        }
        try BoxFile.write([section], to: path)
        export.size = try BoxFile.size(path)
        return export
    }

    private mutating func add(_ part: BundlePart) { parts.append(.bytes(part.encoded())) }

    private mutating func note(_ zh: String, _ en: String) { export.notes.append(Phrase(zh, en)) }

    /// Sealed files are rescue files of their own, which this laptop cannot read into its own one.
    private mutating func noteSealed() {
        let count = fileNames(in: home + "/sealed").count
        guard count > 0 else { return }
        export.hints.append(
            Phrase(
                "另有 \(count) 個封存檔在 \(home)/sealed，各自就是搶救檔，請一併複製交給資訊處",
                "\(count) more rescue files, sealed, lie in \(home)/sealed: copy them along for the operator"))
    }

    private mutating func gatherSets(_ laptop: Laptop, _ everything: Bool) {
        let ledger = laptop.ledger
        // Where the index of what is unsent cannot be read, all dossiers are looked at.
        guard let numbers = (try? everything ? ledger.numbers() : ledger.numbersWithUnsent()) ?? (try? ledger.numbers()) else {
            note("案卷清單讀不到，異動都沒有匯出；資料庫檔原樣附上", "the list of dossiers cannot be read and no save was exported; the database goes along as it is")
            return
        }
        for number in numbers {
            do {
                let salvage = try ledger.salvage(number, after: everything ? [:] : nil)
                guard let dossier = try ledger.dossier(number: number), !salvage.envelopes.isEmpty || salvage.lost > 0 else { continue }
                if salvage.lost > 0 {
                    export.lost += salvage.lost
                    note("案卷 \(dossier.id) 有 \(salvage.lost) 筆讀不到", "\(salvage.lost) saves of dossier \(dossier.id) cannot be read")
                }
                guard !salvage.envelopes.isEmpty else { continue }
                for birth in laptop.birth(dossier) { add(.birth(birth)) }
                add(.dossier(dossier.id))
                for envelope in salvage.envelopes { add(.envelope(envelope)) }
                export.dossiers += 1
                export.sets += salvage.sets
            } catch {
                export.lost += 1
                note("第 \(number) 號案卷讀不到", "dossier number \(number) cannot be read")
            }
        }
    }

    /// Photos that the server has not confirmed; all that lie here when the list cannot be read.
    private mutating func gatherPhotos(_ everything: Bool) {
        var listed: [PhotoFile]?
        if let laptop, !everything { listed = try? laptop.unconfirmedPhotos() }
        for photo in listed ?? photosOnDisk() {
            guard let soundness = try? photos.check(photo.sha256, in: photo.folder), soundness == .sound,
                let size = photos.size(of: photo.sha256, in: photo.folder), size <= PhotoStore.largestPhoto
            else {
                note("照片 \(photo.name.prefix(12)) 讀不到或已損壞", "photo \(photo.name.prefix(12)) cannot be read or is damaged")
                continue
            }
            parts.append(.photo(PhotoFile(dossier: photo.dossier, sha256: photo.sha256, size: size)))
            export.photos += 1
        }
    }

    private func photosOnDisk() -> [PhotoFile] {
        fileNames(in: home + "/photos").flatMap { folder -> [PhotoFile] in
            guard folder.utf8.count == 32, let dossier = ID(folder) else { return [] }
            return fileNames(in: "\(home)/photos/\(folder)").compactMap { name in
                guard let bytes = Crypto.bytes(hex: name), let digest = Digest(bytes) else { return nil }
                return PhotoFile(dossier: dossier, sha256: digest, size: 0)
            }
        }.sorted { ($0.folder, $0.name) < ($1.folder, $1.name) }
    }

    /// The database's files as they are, piece by piece: somebody with better tools may read more.
    private mutating func gatherFiles() {
        for name in [Laptop.databaseName, Laptop.databaseName + "-wal"] {
            guard let file = try? OpenFile("\(home)/\(name)") else { continue }
            var offset = 0
            while let piece = try? file.read(offset, BundlePart.filePiece, exactly: false), !piece.isEmpty {
                add(.file(name: name, offset: UInt64(offset), bytes: piece))
                offset += piece.count
            }
            if offset > 0 { export.rawFiles.append(name) }
        }
    }
}

/// Names in a folder, without those that begin with a dot; none when it cannot be read.
func fileNames(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") { names.append(name) }
    }
    return names
}

extension Laptop {
    /// Photos that the server has not confirmed, also of dossiers that are no longer open.
    func unconfirmedPhotos() throws -> [PhotoFile] {
        try database.rows("SELECT dossier,sha256,size FROM photo_file WHERE acknowledged_at IS NULL ORDER BY dossier,sha256") {
            PhotoFile(dossier: ID(bytes: $0.blob(0)) ?? .zero, sha256: Digest($0.blob(1)) ?? .zero, size: $0.int(2))
        }
    }

    static func enrolmentCopyPath(_ home: String) -> String { home + "/enrolment.json" }

    /// What was agreed at enrolment, from the file beside the database: for a rescue when that cannot be read.
    static func enrolmentCopy(_ home: String) -> Enrolment? {
        (try? SecretFile.read(enrolmentCopyPath(home))).flatMap { $0 }.flatMap { try? JSON(parsing: $0) }.flatMap { Enrolment(json: $0) }
    }
}
