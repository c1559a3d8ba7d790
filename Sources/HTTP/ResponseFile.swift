import Glibc
import Synchronization

/// An open file, or a part of it, to be sent once. Owns its descriptor: closed when the answer was sent or is dropped.
///
/// Opening may block, so it belongs into the handler, not into the server's threads.
package final class ResponseFile: Sendable {
    /// First byte to be sent, counted from the file's beginning.
    package let offset: Int
    /// Bytes to be sent.
    package let length: Int
    private let descriptor: Mutex<Int32>

    /// Takes over an open descriptor of a regular file. `offset` and `length` are the caller's to check.
    package init(descriptor: Int32, offset: Int = 0, length: Int) {
        precondition(offset >= 0 && length >= 0, "a part of a file has no negative bounds")
        self.offset = offset
        self.length = length
        self.descriptor = Mutex(descriptor)
    }

    /// Opens a regular file for sending the whole of it, or the given part cut to the file's size.
    /// - Throws: ``HTTPError/Code/fileUnavailable``.
    package convenience init(path: String, range: Range<Int>? = nil) throws(HTTPError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            throw HTTPError(.fileUnavailable, detail: systemMessage(errno))
        }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw HTTPError(.fileUnavailable, detail: "not a regular file")
        }
        let whole = 0..<Int(facts.st_size)
        let part = range?.clamped(to: whole) ?? whole
        self.init(descriptor: descriptor, offset: part.lowerBound, length: part.count)
    }

    deinit {
        let open = take()
        if open >= 0 { close(open) }
    }

    /// Hands the descriptor over; -1 when that has happened before.
    func take() -> Int32 {
        descriptor.withLock { held in
            defer { held = -1 }
            return held
        }
    }
}
