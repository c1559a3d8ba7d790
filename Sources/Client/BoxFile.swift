internal import Crypto
internal import Evidence
internal import Glibc
internal import Ledger
internal import Replication

/// Sealed boxes as files: schema/bundle.md.
enum BoxFile {
    /// Writes a box to `path`, durable when it returns; a reader sees nothing or the whole. Throws `FileFailure` and what the
    /// sections' content throws.
    static func write(_ sections: [SealedBox.Section], to path: String) throws {
        let temporary = path + ".part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFailure(path: path, systemCode: errno) }
        var isPlaced = false
        defer {
            close(descriptor)
            if !isPlaced { unlink(temporary) }
        }
        var waiting: [UInt8] = []
        func drain() throws {
            var done = 0
            while done < waiting.count {
                let count = waiting.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), waiting.count - done) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw FileFailure(path: path, systemCode: errno) }
                done += count
            }
            waiting.removeAll(keepingCapacity: true)
        }
        try SealedBox.write(sections) { bytes in
            waiting += bytes
            if waiting.count >= 1 << 20 { try drain() }
        }
        try drain()
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw FileFailure(path: path, systemCode: errno) }
        isPlaced = true
    }

    /// Bytes of a file. Throws `FileFailure`.
    static func size(_ path: String) throws -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileFailure(path: path, systemCode: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(path: path, systemCode: EISDIR) }
        return Int(status.st_size)
    }

    /// SHA-256 of a file.
    static func digest(_ path: String) throws -> Digest {
        let file = try OpenFile(path)
        let hasher = SHA256Hasher()
        hasher.begin()
        var offset = 0
        while true {
            let piece = try file.read(offset, 1 << 20, exactly: false)
            if piece.isEmpty { return hasher.finish() }
            hasher.update(piece)
            offset += piece.count
        }
    }

    /// The parts of every section that `key` opens, one after another; nothing for somebody who is no reader.
    ///
    /// Throws `SealedBox.Failure`, `FormatError`, `FileFailure`, and what `part` throws.
    static func read(_ path: String, key: BoxKey, _ part: (_ section: Int, BundlePart) throws -> Void) throws -> Int {
        let file = try OpenFile(path)
        let box = try BoxReader(size: try size(path), key: key) { try file.read($0, $1, exactly: true) }
        for (index, section) in box.sections.enumerated() {
            var section = section
            var parts = BundlePartReader()
            while !parts.isAtEnd {
                if let next = try parts.next() {
                    try part(index, next)
                } else {
                    guard let piece = try box.next(&section) else { throw SealedBox.Failure.damaged }
                    parts.feed(piece)
                }
            }
        }
        return box.sections.count
    }

    /// Whether a file is a whole box, for somebody who cannot open it. Throws `SealedBox.Failure`, `FileFailure`.
    static func check(_ path: String) throws {
        try BoxReader.check(size: try size(path), head: try OpenFile(path).read(0, BoxReader.headBytes, exactly: false))
    }
}

/// A file that is read here and there.
final class OpenFile {
    private let path: String
    private let descriptor: Int32

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(path: path, systemCode: errno) }
    }

    deinit { close(descriptor) }

    /// Up to `count` bytes from `offset` on; fewer at the end of the file, unless exactly so many are asked for.
    func read(_ offset: Int, _ count: Int, exactly: Bool) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress?.advanced(by: done), count - done, off_t(offset + done)) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw FileFailure(path: path, systemCode: errno) }
            if got == 0 { break }
            done += got
        }
        if done < count {
            if exactly { throw SealedBox.Failure.truncated }
            bytes.removeLast(count - done)
        }
        return bytes
    }
}

/// A part of a file to be written: bytes that are there, or a photo that is read when its turn comes.
enum PlannedPart {
    case bytes([UInt8])
    case photo(PhotoFile)

    var length: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .photo(let photo): BundlePart.headBytes + 48 + photo.size
        }
    }
}

extension Laptop {
    /// The section of a file for these readers.
    func section(_ readers: [[UInt8]], _ parts: [PlannedPart]) -> SealedBox.Section {
        let photos = photos
        return SealedBox.Section(readers: readers, length: parts.reduce(0) { $0 + $1.length }) { emit in
            for part in parts {
                switch part {
                case .bytes(let bytes): try emit(bytes)
                case .photo(let photo):
                    try emit(BundlePart.photoHead(dossier: photo.dossier, sha256: photo.sha256, size: photo.size))
                    try emit(try photos.read(photo.sha256, in: photo.folder))
                }
            }
        }
    }

    /// The key that opens what was encrypted to this device.
    func boxKey() throws -> BoxKey { try BoxKey(derivedFrom: ledger.signingKey.seed) }
}
