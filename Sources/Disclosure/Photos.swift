internal import Crypto
internal import Dispatch
internal import Evidence
internal import Glibc
package import HTTP
internal import Ledger
package import Replication

extension Problems {
    /// What arrived is not what its name says, so it was not stored.
    package static let wrongPhotoHash = Problem(
        code: "422.20", zh: "收到的照片和它的雜湊值不符，沒有存。", en: "The photo that arrived does not have the hash it was sent under; it was not stored.",
        remedyZh: "請再同步一次；仍然不行時請執行 plumb doctor。", remedyEn: "Sync again; if it stays so, run plumb doctor.")
}

extension Door {
    /// Whether a photo was new, for 201 or 200.
    package enum PhotoArrival: Sendable { case stored, known }

    /// Stores a photo that a member of the dossier sends. Durable when it returns; a repeat changes nothing (T4).
    ///
    /// Throws 404.1 for a dossier that is not open to the caller, 403.1 where it may only be read, 422.20 for bytes that
    /// are not what their name says.
    package func storePhoto(_ caller: Caller, dossier: DossierID, sha256: [UInt8], bytes: [UInt8]) async throws -> PhotoArrival {
        guard let digest = Digest(sha256) else { throw Problems.notFound }
        let now = clock()
        // Photos of what was recorded before the person learnt of a withdrawal come in like the records themselves.
        if try await !read({ try $0.mayStillBring(caller.person, dossier, now: now) }) {
            guard try await photoRight(caller, dossier) >= .write else { throw Problems.notPermitted }
        }
        let (data, store) = (data, photoStore(dossier))
        return try await onPhotoQueue {
            try makeFolder(data + "/photos")
            let stored = try store.add(bytes: bytes, to: dossier.description, expecting: digest)
            return stored.wasThere ? .known : .stored
        }
    }

    /// An open photo of a dossier; throws 404.1 alike when the dossier or the photo is not there for the caller.
    package func photo(_ caller: Caller, dossier: DossierID, sha256: [UInt8]) async throws -> ResponseFile {
        guard let digest = Digest(sha256) else { throw Problems.notFound }
        _ = try await photoRight(caller, dossier)
        try await noteKnown(caller.person, [dossier], channel: "sync")
        let path = photoStore(dossier).path(of: digest, in: dossier.description)
        return try await onPhotoQueue {
            guard let file = try? ResponseFile(path: path) else { throw Problems.notFound }
            return file
        }
    }

    private func photoRight(_ caller: Caller, _ dossier: DossierID) async throws -> Right {
        guard let right = try await read({ try $0.right(of: caller.person, in: dossier) }) else { throw Problems.notFound }
        return right
    }

    /// Folders by the first two digits, so that no folder gets thousands of entries.
    private func photoStore(_ dossier: DossierID) -> PhotoStore {
        PhotoStore(directory: "\(data)/photos/\(dossier.description.prefix(2))")
    }

    /// Removes what uploads left behind that were under way when the server died. To be called before serving.
    package func removeUnfinishedPhotos() async throws {
        let photos = data + "/photos"
        try await onPhotoQueue {
            for group in names(in: photos) {
                for dossier in names(in: "\(photos)/\(group)") {
                    let folder = "\(photos)/\(group)/\(dossier)"
                    for name in names(in: folder) where name.hasPrefix(".coming-") { unlink("\(folder)/\(name)") }
                }
            }
        }
    }
}

/// Photos are read and written here, one after another: waiting for the disk must not hold up the threads that serve.
private let photoQueue = DispatchQueue(label: "plumb.photos")

private func onPhotoQueue<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        photoQueue.async {
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
