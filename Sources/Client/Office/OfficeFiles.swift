internal import Glibc
internal import Terminal

/// Files that the office imports and reports that it writes.
enum OfficeFiles {
    /// More than any register holds; the server has a limit of its own.
    static let largestImport = 64 << 20

    /// All bytes of a file. Throws `CommandFailure`.
    static func read(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OfficeFailures.fileUnreadable(path, errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw OfficeFailures.fileUnreadable(path, errno) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= largestImport else { throw OfficeFailures.fileTooLarge(path, limit: largestImport) }
        }
    }

    /// The name without its folders.
    static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Writes a file whole or not at all, in place of an older one: a reader never meets half a report.
    ///
    /// When it returns, the bytes are on the disk. Throws `CommandFailure`; the older file is then as it was.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let temporary = "\(folder).\(name(path)).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OfficeFailures.fileUnwritable(path, errno) }
        var isOpen = true
        var isMoved = false
        defer {
            if isOpen { close(descriptor) }
            if !isMoved { unlink(temporary) }
        }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw OfficeFailures.fileUnwritable(path, errno) }
            written += count
        }
        guard fsync(descriptor) == 0 else { throw OfficeFailures.fileUnwritable(path, errno) }
        isOpen = false
        guard close(descriptor) == 0, rename(temporary, path) == 0 else { throw OfficeFailures.fileUnwritable(path, errno) }
        isMoved = true
        let directory = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        // The file itself is complete and in place; some file systems cannot write a folder through.
        _ = fsync(directory)
        close(directory)
    }
}
