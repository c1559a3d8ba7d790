internal import Glibc
internal import Terminal

/// Keeps two daemons from serving one folder. The system takes the lock back when the process ends, however it ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Throws a failure with exit code 8 when another process holds the lock.
    init(_ data: String) throws(CommandFailure) {
        let path = data + "/plumbd.lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CommandFailure(
                code: "plumbd.folder", message: Phrase("不能在 \(data) 寫入。", "Cannot write in \(data)."),
                remedy: Phrase("請檢查資料夾的權限和剩餘空間。", "Check the folder's permissions and free space."))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw CommandFailure(
                code: "plumbd.locked", message: Phrase("另一個 plumbd 正在使用 \(data)。", "Another plumbd uses \(data)."),
                remedy: Phrase("請先停止它。", "Stop it first."), exitCode: .locked)
        }
    }

    func release() { close(descriptor) }
}
