internal import Crypto
internal import Dispatch
internal import Evidence
internal import Glibc
package import HTTP
internal import Inspection
internal import Ledger
internal import Records
package import Replication

extension Problems {
    /// What arrived is not what its name says, so it was dropped.
    package static let wrongPhotoHash = Problem(
        code: "422.20", zh: "收到的照片和它的雜湊值不符，沒有存；筆電上的原檔不受影響。",
        en: "The photo that arrived does not have the hash it was sent under; it was not stored. The file on the laptop is untouched.",
        remedyZh: "請再同步一次，會從頭重送；仍然不行時請執行 plumb doctor。", remedyEn: "Sync again, which sends it anew; if it stays so, run plumb doctor.")
    /// A part that goes beyond the announced size.
    package static let photoTooLong = Problem(
        code: "422.21", zh: "送來的照片比宣告的大，沒有存。", en: "A photo's part goes beyond the size that was announced; it was not stored.",
        remedyZh: "請更新程式後再同步。", remedyEn: "Update the program and sync again.")

    /// The part does not begin where the last one ended.
    package static func photoOffset(_ offset: Int) -> Problem {
        Problem(
            code: "409.20", zh: "照片已收到 \(offset) 位元組，下一段要從那裡開始。", en: "\(offset) bytes of the photo are here; the next part has to begin there.",
            remedyZh: "程式會自動接續。", remedyEn: "The program goes on by itself.", details: [("offset", JSON(offset))])
    }
}

extension Door {
    /// What became of a part: complete and new, complete before, or so many bytes of it here.
    package enum PhotoArrival: Sendable, Equatable {
        case stored, known
        case partial(Int)
    }

    /// A part of a photo on its way in.
    package struct PhotoPart: Sendable {
        package let sha256: [UInt8]
        /// Where it begins in the photo.
        package let offset: Int
        /// Bytes of the whole photo.
        package let size: Int
        package let bytes: [UInt8]

        package init(sha256: [UInt8], offset: Int, size: Int, bytes: [UInt8]) {
            self.sha256 = sha256
            self.offset = offset
            self.size = size
            self.bytes = bytes
        }
    }

    /// Takes in a part of a photo from a member of the visit. What it answers is durable when it returns; a repeat changes
    /// nothing. The photo is seen by nobody before all of it is here and hashes to its name (T4).
    ///
    /// What has come belongs to the device that sent it: nobody else sees it, goes on with it or can spoil it.
    ///
    /// Throws 404.1 for a dossier that is not open to the caller, 403.1 where photos may not be written, 409.20 for a part that
    /// does not begin where the last one ended, 503.5 where the second journal takes no copy, 422.3 beyond the published limits, 422.20 and 422.21 for bytes that are not
    /// what their name and size say.
    package func takePhoto(_ caller: Caller, dossier: DossierID, _ part: PhotoPart) async throws -> PhotoArrival {
        guard let digest = Digest(part.sha256) else { throw Problems.notFound }
        let known = known
        let now = clock()
        // Photos of what was recorded before the person learnt of a withdrawal come in like the records themselves.
        let mayStill = try await read { try $0.mayStillBring(caller.person, dossier, now: now) }
        let right = mayStill ? Right.write : try await photoRight(caller, dossier)
        // From whom the visit was taken the sum of everybody's would tell how it goes on: colleagues' photos are not counted for that person.
        let uncounted = try await read { mayStill ? try $0.photosOfOthers(than: caller.person, in: dossier) : [] }
        let limits = try await read { ledger -> PhotoLimits? in
            guard right >= .write, try ledger.dossier(dossier)?.kind == DossierKind.visit.rawValue else { return nil }
            return try photoLimits(of: dossier, ledger, known, now)
        }
        guard let limits else { throw Problems.notPermitted }
        let (files, folder, owner, keeper) = (PhotoFiles(data), dossier.description, hex(caller.deviceKey), keeper)
        let arrival = try await onPhotoQueue(digest) { () -> PhotoArrival in
            let store = try files.open(dossier)
            let others = store.entries(in: folder).filter { $0.isEvidence && $0.digest != digest && !($0.digest.map(uncounted.contains) ?? false) }
            let isKnown = store.size(of: digest, in: folder) != nil
            if !isKnown, let refusal = limits.refusal(of: [part.size], beside: others.count, heldBytes: others.reduce(0) { $0 + $1.size }) { throw refusal }
            let arrival = try store.append(part.bytes, at: part.offset, of: part.size, to: digest, in: folder, by: owner)
            if case .partial(let received) = arrival { return .partial(received) }
            try keeper?.keep(digest, at: store.path(of: digest, in: folder), of: dossier)
            return arrival == .stored ? .stored : .known
        }
        // The last photo of a finalised visit is what its closing waited for; known, too, it may be the journal's second try.
        if arrival == .stored || arrival == .known && keeper != nil { try await closeVisit(dossier) }
        return arrival
    }

    /// How many bytes of a photo have come from the calling device; throws 404.1 when nothing is here for it.
    package func receivedOfPhoto(_ caller: Caller, dossier: DossierID, sha256: [UInt8]) async throws -> Int {
        guard let digest = Digest(sha256) else { throw Problems.notFound }
        let now = clock()
        // Nobody but this device learns of its parts, so a withdrawal in between keeps nothing from anyone.
        if try await !read({ try $0.mayStillBring(caller.person, dossier, now: now) }) { _ = try await photoRight(caller, dossier) }
        let (files, owner) = (PhotoFiles(data), hex(caller.deviceKey))
        // In the queue: a part that is being written is waited for, so that nothing is sent again.
        let received = try await onPhotoQueue(digest) { files.store(dossier).received(digest, in: dossier.description, by: owner) }
        guard received > 0 else { throw Problems.notFound }
        return received
    }

    /// An open photo of a dossier, or a part of it; throws 404.1 alike when the dossier or the photo is not there for the
    /// caller. Also gives the size of all of it.
    package func photo(_ caller: Caller, dossier: DossierID, sha256: [UInt8], range: Range<Int>? = nil) async throws -> (file: ResponseFile, size: Int) {
        guard let digest = Digest(sha256) else { throw Problems.notFound }
        _ = try await photoRight(caller, dossier)
        try await noteKnown(caller, [dossier], channel: "sync")
        let store = PhotoFiles(data).store(dossier)
        return try await onPhotoQueue(digest) {
            guard let size = store.size(of: digest, in: dossier.description),
                let file = try? ResponseFile(path: store.path(of: digest, in: dossier.description), range: range)
            else { throw Problems.notFound }
            return (file, size)
        }
    }

    /// Which photos of a visit are not here although records name them; of those that the calling device has begun, how far
    /// they are. 404.1 for a dossier that is not open to the caller.
    package func photoSurvey(_ caller: Caller, dossier: DossierID) async throws -> JSON {
        _ = try await photoRight(caller, dossier)
        try await noteKnown(caller, [dossier], channel: "sync")
        let (files, owner) = (PhotoFiles(data), hex(caller.deviceKey))
        return try await read { ledger in
            let evidence = try VisitEvidence(of: dossier, ledger, files)
            return [
                "photos": JSON(evidence.photos),
                "missing": .array(
                    evidence.missing.map {
                        [
                            "sha256": .string(hex($0.sha256.bytes)), "size": JSON($0.size),
                            "received": JSON(files.store(dossier).received($0.sha256, in: dossier.description, by: owner)),
                        ]
                    }),
            ]
        }
    }

    private func photoRight(_ caller: Caller, _ dossier: DossierID) async throws -> Right {
        guard let right = try await read({ try $0.right(of: caller.person, in: dossier) }) else { throw Problems.notFound }
        return right
    }
}

extension Ledger {
    /// Photos of a visit that records name which somebody else than `person` made.
    fileprivate func photosOfOthers(than person: PersonID, in visit: DossierID) throws -> Set<Digest> {
        guard let state = try dossier(visit) else { return [] }
        return Set(try values("sha256", of: FieldKinds.photo, in: state, notBegunBy: person).compactMap { $0.blob.flatMap { Digest($0) } })
    }
}

/// The limits that laptops were told: those of the published rulebook on the visit's day.
func photoLimits(of visit: DossierID, _ ledger: Ledger, _ known: KnownDossiers, _ now: Int64) throws -> PhotoLimits {
    let keys: Set<String> = [IntegerRule.photoLargest, .photosOfVisit, .photoBytesOfVisit].reduce(into: []) { $0.insert($1.definition.key) }
    let rows = try ledger.records(OfficeKinds.rule, in: known.publishedRulebook, where: "r.rule_key LIKE 'photo.%'", order: "r.effective_from")
    let book = Rulebook(adding: rows.filter { keys.contains($0.text("rule_key")) }.compactMap(DatedRule.init(stored:)))
    let day = try ledger.records(FieldKinds.visit, in: visit).first.flatMap { CalendarDay(iso: $0.text("day")) }
    return PhotoLimits(book, on: day ?? CalendarDay.legalDay(ofMillisecondsUTC: now))
}

/// Where the server keeps photos: folders by the first two digits of the dossier, so that none gets thousands of entries.
struct PhotoFiles: Sendable {
    private let root: String

    init(_ data: String) { root = data + "/photos" }

    func store(_ dossier: DossierID) -> PhotoStore { PhotoStore(directory: "\(root)/\(dossier.description.prefix(2))") }

    /// The store of a dossier, its outer folder made.
    func open(_ dossier: DossierID) throws -> PhotoStore {
        try makeFolder(root)
        return store(dossier)
    }

    /// Every dossier that has a folder.
    var dossiers: [DossierID] {
        PhotoStore(directory: root).folders().flatMap { PhotoStore(directory: "\(root)/\($0)").folders() }.compactMap { ID($0) }
    }
}

extension PhotoStore.Entry {
    /// The photo that it is, or is a part of.
    var digest: Digest? {
        switch kind {
        case .photo(let digest), .part(let digest, _): digest
        default: nil
        }
    }
    var isEvidence: Bool { digest != nil }
}

/// Photos are read and written here: waiting for the disk must not hold up the threads that serve. What concerns one photo
/// is done one after the other.
private let photoQueues = (0..<4).map { DispatchQueue(label: "plumb.photos.\($0)") }

func onPhotoQueue<T: Sendable>(_ digest: Digest, _ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        photoQueues[Int(digest.bytes.first ?? 0) % photoQueues.count].async {
            continuation.resume(
                with: Result {
                    do { return try body() } catch let error as EvidenceError { throw problem(error) }
                })
        }
    }
}

private func problem(_ error: EvidenceError) -> any Error {
    switch error.code {
    case "photo.wrong-hash": Problems.wrongPhotoHash
    case "photo.wrong-offset": Problems.photoOffset(error.offset)
    case "photo.too-long": Problems.photoTooLong
    case "photo.disk-full": Problems.diskFull
    default: error
    }
}

private func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        let isFull = errno == ENOSPC || errno == EDQUOT
        throw isFull ? Problems.diskFull as any Error : SetupError(code: "setup.folder", path: path)
    }
}

/// Names in a folder without `.` and `..`; none when it cannot be read.
func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { names.append(name) }
    }
    return names
}
