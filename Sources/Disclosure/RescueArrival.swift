internal import Crypto
internal import Database
internal import Glibc
internal import HTTP
internal import Ledger
internal import Records
package import Replication

extension Door {
    /// Bytes of the largest rescue file that comes over the network: 16 GiB.
    package static let largestRescue = 16 << 30

    /// Whether so many bytes of a rescue file leave what the service itself needs.
    package static func hasRoom(for bytes: Int, free: Int) -> Bool { free - leastFreeBytes >= max(0, bytes) }

    /// Stores a piece of a rescue file that a laptop carries here; the last one makes the file be taken in.
    ///
    /// The file is kept, encrypted as it came, beside a report for the operator. The answer says how much is here and
    /// nothing of what is in it: the carrier may not know.
    ///
    /// - Returns: bytes held by now, and, once the file is complete and taken in, the newest commit then: what is safe later is
    ///   compared with it (T2).
    package func storeRescue(sha256: [UInt8], size: Int, offset: Int, bytes: [UInt8]) async throws -> (held: Int, admitted: HybridTime?) {
        guard let digest = Digest(sha256), size > 0, size <= Door.largestRescue, offset >= 0 else { throw Problems.malformed }
        let folder = data + "/rescue"
        let name = "\(folder)/\(hex(sha256))"
        let held = try await onRescueQueue { () -> Int in
            guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw storing(folder) }
            var status = stat()
            if stat(name + ".box", &status) == 0 { return size }
            // Refused before the first piece, and never at the cost of what inspectors save meanwhile.
            let already = stat(name + ".part", &status) == 0 ? Int(status.st_size) : 0
            guard Door.hasRoom(for: size - already, free: freeBytes(folder) ?? 0) else { throw Problems.diskFull }
            let held = try append(bytes, to: name + ".part", at: offset, size)
            guard held == size else { return held }
            guard try digestOfFile(name + ".part") == digest else {
                unlink(name + ".part")
                throw Problems.rescueAltered
            }
            return held
        }
        guard held == size else { return (held, nil) }
        let isKept = access(name + ".box", F_OK) == 0
        let path = isKept ? name + ".box" : name + ".part"
        do {
            let report = try await takeRescue(file: path)
            try await onRescueQueue {
                if !isKept { guard rename(name + ".part", name + ".box") == 0 else { throw storing(name) } }
                replace(name + ".json", Array((report.json.serialized(pretty: true) + "\n").utf8))
            }
        } catch let problem as Problem where problem.code == Problems.notARescueFile.code {
            unlink(path)
            throw problem
        }
        return (held, try await read { try $0.lastCommit })
    }

    /// Notes what a laptop says it made or took in of bundles: who came to know what by that way (DESIGN §3). Only dossiers
    /// that the caller was once granted count, and nothing is told of others.
    package func noteBundles(_ caller: Caller, exported: [DossierID], imported: [DossierID]) async throws {
        try await write { change in
            var learnings: [Learning] = []
            for (channel, dossiers) in [("bundle-export", exported), ("bundle", imported)] {
                for id in dossiers {
                    guard try change.ledger.hadRight(of: caller.person, in: id), let dossier = try? change.writer.dossier(id),
                        let level = DossierKind(rawValue: dossier.kind)?.knowledgeLevel
                    else { continue }
                    learnings.append(
                        Learning(person: caller.person, subject: id, family: dossier.family, level: level, channel: channel, moment: change.now))
                }
            }
            try change.note(learnings)
        }
    }
}

private func storing(_ path: String) -> any Error {
    errno == ENOSPC || errno == EDQUOT ? Problems.diskFull : SetupError(code: "setup.folder", path: path)
}

/// Appends when `offset` is the end of what is there; says in any case how much there is.
private func append(_ bytes: [UInt8], to path: String, at offset: Int, _ size: Int) throws -> Int {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw storing(path) }
    defer { close(descriptor) }
    let held = Int(lseek(descriptor, 0, SEEK_END))
    guard held == offset else { return held }
    guard offset + bytes.count <= size else { throw Problems.malformed }
    var done = 0
    while done < bytes.count {
        let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done) }
        guard count > 0 else {
            let error = storing(path)
            // Never half a piece: the carrier goes on from where a whole one ended.
            ftruncate(descriptor, off_t(offset))
            throw error
        }
        done += count
    }
    guard fsync(descriptor) == 0 else { throw storing(path) }
    return offset + bytes.count
}

private func digestOfFile(_ path: String) throws -> Digest {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw storing(path) }
    defer { close(descriptor) }
    let hasher = SHA256Hasher()
    hasher.begin()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count >= 0 else { throw storing(path) }
        if count == 0 { return hasher.finish() }
        buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
}

/// The report is a help, not data: without it the file can be taken in again.
private func replace(_ path: String, _ bytes: [UInt8]) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    _ = write(descriptor, bytes, bytes.count)
    close(descriptor)
}
