package import Crypto
internal import Glibc

// Photos that come in parts. What has come of one lies beside the photos as `.part-<hash>-<owner>`: it belongs to whoever
// began it, survives a restart, and becomes a photo only once all of it is there and hashes to its name.
extension PhotoStore {
    /// What became of a part.
    package enum Arrival: Sendable, Equatable {
        /// So many bytes are on the disk; the next part begins there.
        case partial(Int)
        /// The photo is complete and safely stored.
        case stored
        /// It was there before.
        case known
    }

    /// Bytes of a photo that its owner has sent so far; 0 when there is nothing.
    ///
    /// - Parameter owner: letters and digits, such as a device's key in hexadecimal digits.
    package func received(_ sha256: Digest, in folder: String, by owner: String) -> Int {
        var status = stat()
        return stat(partPath(sha256, folder, owner), &status) == 0 ? Int(status.st_size) : 0
    }

    /// Adds a part. When it returns, what it answers is true also after a power cut. A part that lies before the end of what
    /// is there adds only what is new; its bytes are not compared, the hash at the end covers them.
    ///
    /// Throws `photo.wrong-offset` for a part beyond the end of what is there, `photo.too-long` for one beyond `total`,
    /// `photo.wrong-hash` when all of it is there and is not `sha256` (the part is then gone, so that the next try begins
    /// anew), `photo.disk-full` and `photo.cannot-store`, which leave what was there.
    package func append(
        _ bytes: [UInt8], at offset: Int, of total: Int, to sha256: Digest, in folder: String, by owner: String
    ) throws(EvidenceError) -> Arrival {
        if try check(sha256, in: folder) == .sound {
            unlink(partPath(sha256, folder, owner))
            return .known
        }
        guard offset >= 0, total > 0, bytes.count <= total, offset <= total - bytes.count else { throw EvidenceError("photo.too-long", limit: total) }
        let path = partPath(sha256, folder, owner)
        var there = received(sha256, in: folder, by: owner)
        if there > total {
            // Begun under another size, which cannot be right for the same hash.
            unlink(path)
            there = 0
        }
        guard offset <= there else { throw EvidenceError("photo.wrong-offset", offset: there) }
        let place = try makePlace(folder)
        let isNew = there == 0
        let output = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard output >= 0 else { throw Self.storing(errno, path) }
        defer { close(output) }
        let fresh = Array(bytes.dropFirst(there - offset))
        if !fresh.isEmpty {
            do throws(EvidenceError) {
                guard lseek(output, off_t(there), SEEK_SET) == off_t(there) else { throw Self.storing(errno, path) }
                try write(fresh, to: output, path)
                guard fsync(output) == 0 else { throw Self.storing(errno, path) }
            } catch {
                // Half a part would make the next answer wrong.
                ftruncate(output, off_t(there))
                throw error
            }
        }
        guard there + fresh.count == total else {
            if isNew { try syncPlace(place) }
            return .partial(there + fresh.count)
        }
        guard lseek(output, 0, SEEK_SET) == 0, try digest(output, path) == sha256 else {
            unlink(path)
            throw EvidenceError("photo.wrong-hash")
        }
        let final = self.path(of: sha256, in: folder)
        guard rename(path, final) == 0 else { throw Self.storing(errno, final) }
        try syncPlace(place)
        return .stored
    }

    private func syncPlace(_ place: String) throws(EvidenceError) {
        try sync(place)
        try sync(directory)
    }

    private func partPath(_ sha256: Digest, _ folder: String, _ owner: String) -> String {
        "\(directory)/\(folder)/.part-\(hex(sha256.bytes))-\(owner)"
    }
}

// MARK: What is there

extension PhotoStore {
    /// A file in a dossier's folder.
    package struct Entry: Sendable, Equatable {
        package enum Kind: Sendable, Equatable {
            case photo(Digest)
            /// What has come of a photo, and from whom.
            case part(Digest, owner: String)
            /// A copy that was under way.
            case coming
            case other
        }
        /// Its name in the folder.
        package let name: String
        package let kind: Kind
        /// Bytes.
        package let size: Int
        /// When it was last written, ms since 1970 by the system's clock.
        package let changedAt: Int64
    }

    /// Folders, one for each dossier; none when there is no store yet.
    package func folders() -> [String] { Self.names(in: directory).filter { !$0.hasPrefix(".") }.sorted() }

    /// Everything in a dossier's folder, by name.
    package func entries(in folder: String) -> [Entry] {
        Self.names(in: "\(directory)/\(folder)").sorted().compactMap { name in
            var status = stat()
            guard lstat("\(directory)/\(folder)/\(name)", &status) == 0 else { return nil }
            return Entry(
                name: name, kind: Self.kind(name), size: Int(status.st_size),
                changedAt: Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
        }
    }

    /// Names of the photos that are whole.
    package func photos(in folder: String) -> Set<Digest> {
        var found: Set<Digest> = []
        for name in Self.names(in: "\(directory)/\(folder)") { if case .photo(let digest) = Self.kind(name) { found.insert(digest) } }
        return found
    }

    /// Removes a file of a dossier's folder; one that is gone already is no error.
    package func remove(_ entry: Entry, from folder: String) { unlink("\(directory)/\(folder)/\(entry.name)") }

    private static func kind(_ name: String) -> Entry.Kind {
        func digest(_ text: Substring) -> Digest? { text.utf8.count == 64 ? bytes(hex: String(text)).flatMap { Digest($0) } : nil }
        if name.hasPrefix(".coming-") { return .coming }
        if name.hasPrefix(".part-") {
            let parts = name.split(separator: "-", omittingEmptySubsequences: false)
            if parts.count == 3, let digest = digest(parts[1]) { return .part(digest, owner: String(parts[2])) }
        }
        return digest(name[...]).map { .photo($0) } ?? .other
    }

    /// Names in a folder without `.` and `..`; none when it cannot be read.
    private static func names(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
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
}
