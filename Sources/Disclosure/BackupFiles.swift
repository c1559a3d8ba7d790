internal import Crypto
internal import Glibc

/// What keeps a backup from being made, found whole or restored; the sentences are the daemon's.
package struct BackupError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `backup.unwritable`, `backup.unreadable`, `backup.full`, `backup.none`, `backup.not-whole`, `backup.wrong-key`,
    /// `backup.not-empty`, `backup.anchor`.
    package let code: String
    package let path: String
    /// What was found, for the operator.
    package let findings: [DataFinding]
    package var description: String { "\(code): \(path) \(findings.map(\.description).joined(separator: "; "))" }

    init(_ code: String, _ path: String, findings: [DataFinding] = []) {
        self.code = code
        self.path = path
        self.findings = findings
    }

    static func writing(_ path: String) -> BackupError { BackupError(errno == ENOSPC || errno == EDQUOT ? "backup.full" : "backup.unwritable", path) }
}

/// Bytes copied at a time: 1 MiB.
private let pieceBytes = 1 << 20

/// Copies a file and makes it durable; returns its SHA-256 and bytes. The name appears when the whole is there.
@discardableResult
func copyFile(_ source: String, to target: String, mode: mode_t = 0o600) throws(BackupError) -> (sha256: Digest, bytes: Int) {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw BackupError("backup.unreadable", source) }
    defer { close(input) }
    let temporary = target + ".new"
    let output = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard output >= 0 else { throw .writing(target) }
    defer { close(output) }
    let hasher = SHA256Hasher()
    hasher.begin()
    var size = 0
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    while true {
        let count = read(input, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw BackupError("backup.unreadable", source) }
        if count == 0 { break }
        let bytes = Array(piece[..<count])
        hasher.update(bytes)
        guard write(output, bytes, count) == count else {
            let error = BackupError.writing(target)
            unlink(temporary)
            throw error
        }
        size += count
    }
    guard fsync(output) == 0, rename(temporary, target) == 0 else { throw .writing(target) }
    return (hasher.finish(), size)
}

/// SHA-256 and bytes of a file; nil when it is not there or cannot be read.
func hashFile(_ path: String) -> (sha256: Digest, bytes: Int)? {
    let input = open(path, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { return nil }
    defer { close(input) }
    let hasher = SHA256Hasher()
    hasher.begin()
    var size = 0
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    while true {
        let count = read(input, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return nil }
        if count == 0 { return (hasher.finish(), size) }
        hasher.update(Array(piece[..<count]))
        size += count
    }
}

/// The whole of a file; nil when it is not there or cannot be read.
func readWhole(_ path: String) -> [UInt8]? {
    let input = open(path, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { return nil }
    defer { close(input) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    while true {
        let count = read(input, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return nil }
        if count == 0 { return bytes }
        bytes += piece[..<count]
    }
}

/// Writes a small file so that a reader sees the old one or the whole new one, durable when it returns.
func writeWhole(_ bytes: [UInt8], to path: String) throws(BackupError) {
    let temporary = "\(path).new"
    let output = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw .writing(path) }
    defer { close(output) }
    guard write(output, bytes, bytes.count) == bytes.count, fsync(output) == 0, rename(temporary, path) == 0 else { throw .writing(path) }
    syncFolder(path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
}

/// Makes a folder for its owner only, and those above it.
func makeFolders(_ path: String) throws(BackupError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
        made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
        guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw .writing(made) }
    }
}
