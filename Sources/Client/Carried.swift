internal import Crypto
internal import Database
internal import Glibc
internal import HTTP
internal import Replication
internal import Terminal

/// Rescue files that this laptop brings to the server, and what it tells the server of bundles.
extension Laptop {
    /// A file on its way.
    struct Carried {
        let digest: Digest
        let size: Int
    }

    func carriedFolder() throws -> String {
        let folder = home + "/carried"
        try makeDirectory(folder)
        return folder
    }

    private func path(_ digest: Digest) throws -> String { "\(try carriedFolder())/\(hex(digest.bytes)).plumb" }

    /// Whether a file made of this was taken along before.
    func isCarried(_ source: Digest) throws -> Bool {
        try database.first("SELECT 1 FROM carried WHERE source=?", .blob(source.bytes)) { _ in true } ?? false
    }

    /// Takes a rescue file along; false when it is here already, or was brought to the server before.
    @discardableResult
    func takeAlong(_ path: String, now: Int64) throws -> Bool {
        try BoxFile.check(path)
        guard try !isCarried(try BoxFile.digest(path)) else { return false }
        let copy = "\(try carriedFolder())/.coming"
        try copyFile(path, to: copy)
        try keep(copy, source: try BoxFile.digest(copy), now: now)
        return true
    }

    /// Gives a file in the folder its name; the row comes last, so that it always has a whole file.
    func keep(_ path: String, source: Digest, now: Int64) throws {
        let digest = try BoxFile.digest(path)
        let size = try BoxFile.size(path)
        let name = try self.path(digest)
        guard rename(path, name) == 0 else { throw FileFailure(path: name, systemCode: errno) }
        try database.write {
            try database.run(
                "INSERT INTO carried(digest,source,size,at) VALUES(?,?,?,?) ON CONFLICT DO NOTHING", .blob(digest.bytes), .blob(source.bytes),
                Value(size), .integer(now))
        }
    }

    /// Files that the server has not confirmed.
    func carried() throws -> [Carried] {
        try database.rows("SELECT digest,size FROM carried WHERE sent_at IS NULL ORDER BY at") {
            Carried(digest: Digest($0.blob(0)) ?? .zero, size: $0.int(1))
        }
    }

    /// Brings every file to the server and says what became of bundles; what it refuses stays here.
    ///
    /// - Returns: files that arrived, and what to tell of others. Throws `HTTPError`, and problems that are not about a file.
    func handOver(_ api: APIClient, now: Int64) throws -> (arrived: Int, failures: [Phrase]) {
        try tellBundles(api, now: now)
        var arrived = 0
        var failures: [Phrase] = []
        for file in try carried() {
            let path = try path(file.digest)
            do {
                try send(path, file.digest, file.size, api)
                try database.write { try database.run("UPDATE carried SET sent_at=? WHERE digest=?", .integer(now), .blob(file.digest.bytes)) }
                unlink(path)
                arrived += 1
            } catch let problem as Problem where problem.code == Laptop.noRescueFile {
                failures.append(try setAside(file.digest, problem))
            } catch let problem as Problem where (400...499).contains(problem.status) && problem.status != 401 {
                failures.append(
                    Phrase("搶救檔 \(hex(file.digest.bytes).prefix(8))：\(problem.zh)", "rescue file \(hex(file.digest.bytes).prefix(8)): \(problem.en)"))
            } catch let failure as FileFailure {
                failures.append(ClientErrorTexts.explain(failure)?.message ?? Phrase("搶救檔讀不到", "a rescue file cannot be read"))
            }
        }
        return (arrived, failures)
    }

    /// What the server says of a file that it can never read: one for somebody else, or damaged.
    private static let noRescueFile = "422.30"

    /// Stops sending a file that the server can never read; the file stays, under another name, and may be taken along anew.
    private func setAside(_ digest: Digest, _ problem: Problem) throws -> Phrase {
        let path = try path(digest)
        let aside = path + ".refused"
        guard rename(path, aside) == 0 else { throw FileFailure(path: aside, systemCode: errno) }
        try database.write { try database.run("DELETE FROM carried WHERE digest=?", .blob(digest.bytes)) }
        return Phrase(
            "搶救檔 \(hex(digest.bytes).prefix(8))：\(problem.zh)不再重送，檔案移到 \(aside)；請向交付的人要原檔",
            "rescue file \(hex(digest.bytes).prefix(8)): \(problem.en) It is not sent again and lies in \(aside); ask whoever gave it to you for the original")
    }

    /// Bytes of one piece on the way to the server.
    static let rescuePiece = 4 << 20

    /// Sends a rescue file in pieces; what the server holds of it already is not sent again.
    ///
    /// - Returns: the server's newest commit once it had taken the file in; nil of an older server, which does not say.
    @discardableResult
    func send(_ path: String, _ digest: Digest, _ size: Int, _ api: APIClient) throws -> HybridTime? {
        let file = try OpenFile(path)
        var offset = 0
        var tries = 0
        while true {
            let piece = try file.read(offset, min(Laptop.rescuePiece, size - offset), exactly: true)
            let answer = try api.postBytes(
                "/v1/rescue", [("sha256", hex(digest.bytes)), ("size", "\(size)"), ("offset", "\(offset)")], piece)
            if answer["complete"]?.bool == true { return answer["admitted"]?.string.flatMap { UInt64($0) }.map { HybridTime(bits: $0) } }
            guard let held = answer["held"]?.int, held >= 0, held <= size else { throw ClientFailures.badRescueAnswer() }
            // A server that does not get on with it is asked again a few times only.
            tries = held == offset ? tries + 1 : 0
            guard tries < 3 else { throw ClientFailures.badRescueAnswer() }
            offset = held
        }
    }

    private func tellBundles(_ api: APIClient, now: Int64) throws {
        let notes = try database.rows("SELECT dossier,direction FROM bundle_note WHERE told_at IS NULL ORDER BY at LIMIT 100") {
            (ID(bytes: $0.blob(0)) ?? .zero, $0.text(1))
        }
        guard !notes.isEmpty else { return }
        func list(_ direction: String) -> JSON { .array(notes.filter { $0.1 == direction }.map { .string($0.0.description) }) }
        do { _ = try api.post("/v1/bundles", ["exported": list("exported"), "imported": list("imported")]) } catch let problem as Problem {
            // An older server does not ask; a newer one is told at the next sync.
            guard problem.status == 404 else { throw problem }
            return
        }
        try database.write {
            for (dossier, direction) in notes {
                try database.run(
                    "UPDATE bundle_note SET told_at=? WHERE dossier=? AND direction=?", .integer(now), .blob(dossier.bytes), .text(direction))
            }
        }
    }
}

private func copyFile(_ source: String, to target: String) throws {
    let input = try OpenFile(source)
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(path: target, systemCode: errno) }
    defer { close(descriptor) }
    var offset = 0
    while true {
        let piece = try input.read(offset, 1 << 20, exactly: false)
        if piece.isEmpty { break }
        guard write(descriptor, piece, piece.count) == piece.count else {
            let code = errno
            unlink(target)
            throw FileFailure(path: target, systemCode: code)
        }
        offset += piece.count
    }
    guard fsync(descriptor) == 0 else { throw FileFailure(path: target, systemCode: errno) }
}
