package import Crypto
internal import Glibc

/// Photos as files named by their SHA-256, in one folder for each dossier (T4): an original is never altered, and a
/// photo that two dossiers show is two files, so that nothing is skipped because another dossier has it.
package struct PhotoStore: Sendable {
    /// Bytes of the largest photo: 25 MiB.
    package static let largestPhoto = 25 << 20

    package let directory: String

    /// - Parameter directory: made when the first photo comes.
    package init(directory: String) { self.directory = directory }

    /// A photo that is safely stored.
    package struct Stored: Sendable, Equatable {
        /// Its name.
        package let sha256: Digest
        /// Bytes.
        package let size: Int
        /// Whether it was there before.
        package let wasThere: Bool
    }

    /// Whether a stored photo is what its name says.
    package enum Soundness: Sendable, Equatable { case sound, absent, damaged }

    /// Where a photo lies, whether or not it is there.
    package func path(of sha256: Digest, in folder: String) -> String { "\(directory)/\(folder)/\(hex(sha256.bytes))" }

    /// Bytes of a stored photo; nil when it is not there.
    package func size(of sha256: Digest, in folder: String) -> Int? {
        var status = stat()
        return stat(path(of: sha256, in: folder), &status) == 0 ? Int(status.st_size) : nil
    }

    /// Copies a file into the store. When it returns, the copy is on the disk and has been read again and found equal.
    ///
    /// Throws `photo.unreadable`, `photo.not-a-file`, `photo.empty`, `photo.too-large`, `photo.cannot-store`,
    /// `photo.disk-full` or, when the copy reads back otherwise, `photo.damaged`.
    package func add(file source: String, to folder: String, limit: Int = largestPhoto) throws(EvidenceError) -> Stored {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw EvidenceError("photo.unreadable", path: source, systemCode: errno) }
        defer { close(input) }
        var status = stat()
        guard fstat(input, &status) == 0 else { throw EvidenceError("photo.unreadable", path: source, systemCode: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw EvidenceError("photo.not-a-file", path: source) }
        guard status.st_size > 0 else { throw EvidenceError("photo.empty", path: source) }
        guard status.st_size <= limit else { throw EvidenceError("photo.too-large", path: source, limit: limit) }
        return try keep(in: folder, limit: limit, source: source, expecting: nil) { () throws(EvidenceError) in
            try readChunk(input, source)
        }
    }

    /// Stores bytes that came over the network; throws `photo.wrong-hash` when they are not `expecting`.
    package func add(bytes: [UInt8], to folder: String, expecting: Digest) throws(EvidenceError) -> Stored {
        var rest = bytes[...]
        return try keep(in: folder, limit: .max, source: "", expecting: expecting) {
            let piece = rest.prefix(1 << 20)
            rest = rest.dropFirst(piece.count)
            return Array(piece)
        }
    }

    /// The bytes of a stored photo. Throws `photo.absent`, `photo.unreadable`.
    package func read(_ sha256: Digest, in folder: String) throws(EvidenceError) -> [UInt8] {
        let path = path(of: sha256, in: folder)
        let input = open(path, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw EvidenceError(errno == ENOENT ? "photo.absent" : "photo.unreadable", path: path, systemCode: errno) }
        defer { close(input) }
        var bytes: [UInt8] = []
        while true {
            let piece = try readChunk(input, path)
            if piece.isEmpty { return bytes }
            bytes += piece
        }
    }

    /// Reads a stored photo and compares it with its name.
    package func check(_ sha256: Digest, in folder: String) throws(EvidenceError) -> Soundness {
        let path = path(of: sha256, in: folder)
        let input = open(path, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else {
            if errno == ENOENT { return .absent }
            throw EvidenceError("photo.unreadable", path: path, systemCode: errno)
        }
        defer { close(input) }
        return try digest(input, path) == sha256 ? .sound : .damaged
    }

    // MARK: Writing

    private func keep(
        in folder: String, limit: Int, source: String, expecting: Digest?, next: () throws(EvidenceError) -> [UInt8]
    ) throws(EvidenceError) -> Stored {
        let place = try makePlace(folder)
        // Not the final name: a file that bears its hash as name is always whole.
        let temporary = "\(place)/.coming-\(getpid())-\(hex(randomBytes(6)))"
        let output = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw Self.storing(errno, temporary) }
        var isPlaced = false
        defer {
            close(output)
            if !isPlaced { unlink(temporary) }
        }
        let hasher = SHA256Hasher()
        hasher.begin()
        var size = 0
        while true {
            let piece = try next()
            if piece.isEmpty { break }
            size += piece.count
            guard size <= limit else { throw EvidenceError("photo.too-large", path: source, limit: limit) }
            hasher.update(piece)
            try write(piece, to: output, temporary)
        }
        let sha256 = hasher.finish()
        if let expecting, expecting != sha256 { throw EvidenceError("photo.wrong-hash") }
        let final = path(of: sha256, in: folder)
        let wasThere = try check(sha256, in: folder) == .sound
        if wasThere { return Stored(sha256: sha256, size: size, wasThere: true) }
        guard fsync(output) == 0 else { throw Self.storing(errno, temporary) }
        guard lseek(output, 0, SEEK_SET) == 0, try digest(output, temporary) == sha256 else {
            throw EvidenceError("photo.damaged", path: temporary)
        }
        guard rename(temporary, final) == 0 else { throw Self.storing(errno, final) }
        isPlaced = true
        // The file's name is durable only with its directory.
        try sync(place)
        try sync(directory)
        return Stored(sha256: sha256, size: size, wasThere: false)
    }

    /// Makes the folder of a dossier; durable, once there is something in it, by `sync`.
    func makePlace(_ folder: String) throws(EvidenceError) -> String {
        let place = "\(directory)/\(folder)"
        for path in [directory, place] where mkdir(path, 0o700) != 0 && errno != EEXIST { throw Self.storing(errno, path) }
        return place
    }

    /// Makes names in a folder durable.
    func sync(_ path: String) throws(EvidenceError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.storing(errno, path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Self.storing(errno, path) }
    }

    func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(EvidenceError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw Self.storing(errno, path) }
        }
    }

    func readChunk(_ descriptor: Int32, _ path: String) throws(EvidenceError) -> [UInt8] {
        while true {
            var count = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, filled in
                count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                filled = max(0, count)
            }
            if count >= 0 { return bytes }
            if errno != EINTR { throw EvidenceError("photo.unreadable", path: path, systemCode: errno) }
        }
    }

    func digest(_ descriptor: Int32, _ path: String) throws(EvidenceError) -> Digest {
        let hasher = SHA256Hasher()
        hasher.begin()
        while true {
            let piece = try readChunk(descriptor, path)
            if piece.isEmpty { return hasher.finish() }
            hasher.update(piece)
        }
    }

    static func storing(_ number: Int32, _ path: String) -> EvidenceError {
        EvidenceError(number == ENOSPC || number == EDQUOT ? "photo.disk-full" : "photo.cannot-store", path: path, systemCode: number)
    }
}
