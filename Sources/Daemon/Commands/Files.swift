internal import Glibc
internal import Terminal

/// Bytes of the largest file of text that is read: 1 MiB.
private let textLimit = 1 << 20

/// The text of a small file. Throws `file.unreadable`.
func readText(_ path: String) throws(CommandFailure) -> String {
    guard let text = try readTextIfPresent(path) else { throw unreadable(path) }
    return text
}

/// The text of a small file, nil when there is none. Throws `file.unreadable`.
func readTextIfPresent(_ path: String) throws(CommandFailure) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
        if errno == ENOENT { return nil }
        throw unreadable(path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
        let count = read(descriptor, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0, bytes.count + count <= textLimit else { throw unreadable(path) }
        if count == 0 { break }
        bytes += piece[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw unreadable(path) }
    return text
}

/// Writes a small file so that a reader sees the old one or the whole new one. Throws `file.unwritable`.
func replaceFile(_ path: String, _ text: String) throws(CommandFailure) {
    let temporary = "\(path).\(getpid())"
    let bytes = Array(text.utf8)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path) }
    let written = write(descriptor, bytes, bytes.count)
    close(descriptor)
    guard written == bytes.count, rename(temporary, path) == 0 else {
        unlink(temporary)
        throw unwritable(path)
    }
}

/// The permission bits of a file; nil when there is none.
func permissions(_ path: String) -> UInt32? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & 0o777 : nil
}

func unreadable(_ path: String) -> CommandFailure {
    CommandFailure(
        code: "file.unreadable", message: Phrase("讀不到檔案 \(path)。", "The file \(path) cannot be read."),
        remedy: Phrase("請檢查檔名、權限和內容（UTF-8 文字，1 MiB 以內）。", "Check its name, permissions and content (UTF-8 text of at most 1 MiB)."), exitCode: .notFound)
}

private func unwritable(_ path: String) -> CommandFailure {
    CommandFailure(
        code: "file.unwritable", message: Phrase("不能寫入檔案 \(path)。", "The file \(path) cannot be written."),
        remedy: Phrase("請檢查資料夾的權限和剩餘空間。", "Check the folder's permissions and free space."))
}
