internal import Crypto
internal import Database
internal import Evidence
internal import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// Sends and fetches photos' files in their own channel, in parts that go on where the last one ended (T4). A record may
/// arrive before its photo. The server's answers are all that is needed to go on; what this laptop notes is for showing it.
struct PhotoTransfer {
    /// What was done.
    struct Report {
        var sent = 0
        var left = 0
        /// Photos of visits seen in this sync that the server lacks, colleagues' included.
        var missing = 0
        /// What to tell of files that the server did not take.
        var failures: [Phrase] = []
    }

    private let laptop: Laptop
    private let api: APIClient
    private let session: Session
    /// From this size on it pays to ask first whether the server has the file already, after a lost reply.
    private static let askFirst = 256 << 10
    /// Bytes of a part: small at first, so that little is lost on a bad line, growing while all goes well.
    private static let smallestPart = 256 << 10
    private static let largestPart = 1 << 20

    init(_ laptop: Laptop, _ api: APIClient, _ session: Session) {
        self.laptop = laptop
        self.api = api
        self.session = session
    }

    /// Sends every file that the server has not confirmed, then asks which photos it still lacks. A file that it refuses stays
    /// for the next run; without a connection the rest stays, too, and the error is thrown.
    ///
    /// - Parameter touched: dossiers with news in this sync.
    func run(touched: Set<DossierID>) throws -> Report {
        var concerned = touched.union(try laptop.unsentPhotos().map(\.dossier))
        var report = try send()
        concerned.formUnion(try laptop.visitsToSurvey())
        let withPhotos = try laptop.visitsWithPhotos()
        var isFound = false
        for visit in concerned.intersection(withPhotos).sorted() { isFound = try survey(visit) || isFound }
        if isFound {
            // The server lost what it had confirmed, and it is here.
            let again = try send()
            report.sent += again.sent
            report.left = again.left
            report.failures += again.failures
            for visit in concerned.intersection(withPhotos).sorted() { _ = try survey(visit) }
        }
        report.missing = try laptop.missingPhotos()
        return report
    }

    private func send() throws -> Report {
        let waiting = try laptop.named(try laptop.unsentPhotos())
        var report = Report()
        var progress = Progress(
            console: session.console, label: Phrase("照片", "photos"), total: waiting.reduce(0) { $0 + $1.file.size }, unit: .bytes)
        defer { progress.finish() }
        var done = 0
        for (photo, name) in waiting {
            do {
                try send(photo) { progress.update(to: done + $0) }
                try laptop.acknowledge(photo, at: session.now)
                report.sent += 1
            } catch let problem as Problem where (400...499).contains(problem.status) && problem.status != 401 {
                if problem.status == 404 { try laptop.database.write { try laptop.notePendingRefused(photo.dossier, now: session.now) } }
                report.failures.append(
                    Phrase("\(name.phrase.zh)：\(problem.zh)", "\(name.phrase.en): \(problem.en)"))
                // What was dropped there is not there any more.
                if problem.status == 422 { try laptop.note(photo, received: 0) }
            } catch let error as EvidenceError {
                let why = ClientErrorTexts.explain(error)?.message ?? Phrase("無法送出", "cannot be sent")
                report.failures.append(Phrase("\(name.phrase.zh)：\(why.zh)", "\(name.phrase.en): \(why.en)"))
            }
            done += photo.size
            progress.update(to: done)
        }
        report.left = waiting.count - report.sent
        return report
    }

    /// Sends one file from where the server has it. A connection that breaks is taken up again as long as each try brings
    /// more of the photo across.
    private func send(_ photo: PhotoFile, onProgress: (Int) -> Void) throws {
        var offset = 0
        if try photo.size >= Self.askFirst || laptop.received(of: photo) != 0 {
            guard let begun = try open(try api.standing(ofPhoto: photo.path), photo) else { return }
            offset = begun
        }
        let bytes = try laptop.photos.read(photo.sha256, in: photo.folder)
        guard bytes.count == photo.size, sha256(bytes) == photo.sha256 else { throw ClientFailures.photoDamaged(photo.name) }
        var part = Self.smallestPart
        var isRestarted = false
        while true {
            let standing: APIClient.PhotoStanding
            do {
                let end = min(offset + part, bytes.count)
                standing = try api.sendPart(ofPhoto: photo.path, Array(bytes[min(offset, end)..<end]), at: offset, size: photo.size)
                part = min(part * 2, Self.largestPart)
            } catch let problem as Problem where problem.code == "409.20" {
                // It holds another part than it said, as when a broken request arrived after all.
                standing = .partial(problem.details["offset"]?.int ?? 0)
                part = Self.smallestPart
            } catch let error as HTTPError where error.code == .connectionLost || error.code == .timeout {
                standing = try api.standing(ofPhoto: photo.path)
                part = Self.smallestPart
                guard let next = try open(standing, photo) else { return }
                guard next > offset else { throw error }
            }
            guard let next = try open(standing, photo) else { return }
            if next <= offset {
                // What was there is gone: from the beginning, once.
                guard next < offset, !isRestarted else { throw ClientFailures.photoStuck(photo.name) }
                isRestarted = true
            }
            offset = next
            onProgress(offset)
        }
    }

    /// Where to go on, noted for showing it; nil when the server has the whole photo.
    private func open(_ standing: APIClient.PhotoStanding, _ photo: PhotoFile) throws -> Int? {
        switch standing {
        case .whole(let since):
            try laptop.noteAdmitted(HybridTime(milliseconds: since))
            return nil
        case .absent: return 0
        case .partial(let received):
            let received = min(received, photo.size)
            try laptop.note(photo, received: received)
            return received
        }
    }

    /// Asks which photos of a visit the server lacks, and notes it. Returns whether some of them were confirmed before and are
    /// here, so that they have to be sent again.
    private func survey(_ visit: DossierID) throws -> Bool {
        let answer: JSON
        do {
            answer = try api.get("/v1/photos/\(visit)")
        } catch let problem as Problem where problem.status == 404 || problem.code == "503.6" {
            // Not open any more, an older server, which does not say, or a restored one that only takes in yet: it is asked again.
            return false
        }
        let missing = (answer["missing"]?.array ?? []).compactMap { entry -> (Digest, Int)? in
            entry["sha256"]?.string.flatMap { bytes(hex: $0) }.flatMap { Digest($0) }.map { ($0, entry["received"]?.int ?? 0) }
        }
        return try laptop.note(survey: visit, missing: missing, at: session.now)
    }

    /// Fetches the files of a visit's photos that are not here, each from where it was broken off. Returns how many came and
    /// how many the server lacks.
    func fetch(_ photos: [PhotoFile]) throws -> (came: Int, missing: Int) {
        var came = 0
        var missing = 0
        var progress = Progress(
            console: session.console, label: Phrase("照片", "photos"), total: photos.reduce(0) { $0 + $1.size }, unit: .bytes)
        defer { progress.finish() }
        var done = 0
        for photo in photos {
            defer { done += photo.size }
            guard laptop.photos.size(of: photo.sha256, in: photo.folder) == nil else { continue }
            do {
                try fetch(photo) { progress.update(to: done + $0) }
                try laptop.database.write { try laptop.register(photo, acknowledgedAt: session.now) }
                came += 1
            } catch let problem as Problem where problem.status == 404 {
                missing += 1
            }
        }
        progress.update(to: done)
        return (came, missing)
    }

    /// Whose the parts are that come from the server.
    static let fetcher = "server"

    private func fetch(_ photo: PhotoFile, onProgress: (Int) -> Void) throws {
        let store = laptop.photos
        while true {
            let offset = store.received(photo.sha256, in: photo.folder, by: Self.fetcher)
            let wanted = min(Self.largestPart, photo.size - offset)
            let bytes = wanted > 0 ? try api.getPart(ofPhoto: photo.path, from: offset, count: wanted) : []
            guard bytes.count == wanted else { throw Problem(code: "404.99", zh: "伺服器的照片較短", en: "the server's photo is shorter") }
            guard case .partial(let received) = try store.append(bytes, at: offset, of: photo.size, to: photo.sha256, in: photo.folder, by: Self.fetcher)
            else { return }
            onProgress(received)
        }
    }
}
