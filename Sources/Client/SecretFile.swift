internal import Glibc

/// A small file that only its owner may read: the device's key and the token. Replaced as a whole, never half-written.
enum SecretFile {
    /// The file's text without blanks at its ends; nil when there is none. Throws `FileFailure`.
    static func read(_ path: String) throws -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw FileFailure(path: path, systemCode: errno)
        }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        guard count >= 0 else { throw FileFailure(path: path, systemCode: errno) }
        return String(decoding: buffer[..<count].filter { $0 > 0x20 }, as: UTF8.self)
    }

    /// Writes the file with mode 0600; when it returns, the file is on the disk. Throws `FileFailure`.
    static func write(_ text: String, to path: String) throws {
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFailure(path: temporary, systemCode: errno) }
        defer { close(descriptor) }
        let bytes = Array((text + "\n").utf8)
        guard fchmod(descriptor, 0o600) == 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0,
            rename(temporary, path) == 0
        else { throw FileFailure(path: path, systemCode: errno) }
        try syncDirectory(of: path)
    }

    /// Whether others than the owner may read the file.
    static func isOpenToOthers(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }

    private static func syncDirectory(of path: String) throws {
        let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(path: directory, systemCode: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileFailure(path: directory, systemCode: errno) }
    }
}

/// A file or directory of the laptop's state that could not be used.
struct FileFailure: Error, Sendable, Equatable {
    let path: String
    let systemCode: Int32
}

/// Makes a directory and those above it, for its owner only. Throws `FileFailure`.
func makeDirectory(_ path: String) throws {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
        made += (made.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
        if mkdir(made, 0o700) != 0, errno != EEXIST { throw FileFailure(path: made, systemCode: errno) }
    }
}

/// Makes an empty file for its owner only, unless there is one. Throws `FileFailure`.
func touch(_ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(path: path, systemCode: errno) }
    close(descriptor)
}

/// Leaves a file to its owner only. Throws `FileFailure`.
func restrict(_ path: String) throws {
    if chmod(path, 0o600) != 0 { throw FileFailure(path: path, systemCode: errno) }
}

/// Whether a file exists.
func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Bytes of a regular file; nil when it is none or cannot be looked at.
func fileSize(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
}

/// Bytes that are free for this user on the file system of `path`; nil when that cannot be told.
func freeBytes(_ path: String) -> Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
}
