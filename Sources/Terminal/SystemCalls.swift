import Glibc

/// Writes all bytes to a descriptor, however often the kernel takes only a part. Returns the `errno` of a failure.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 {
            rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&waiting, 1, -1)
        } else if errno != EINTR {
            return errno
        }
    }
    return nil
}

/// The system's words for an `errno`.
func systemMessage(_ number: Int32) -> String {
    // Since glibc 2.32 the buffer belongs to the thread.
    String(cString: strerror(number))
}

/// The time since an arbitrary moment, which never goes backwards.
package func monotonicTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// Returns the bytes of a file, or nil when there is none.
func readFile(_ path: String) throws(ConsoleError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
        if errno == ENOENT { return nil }
        throw .fileFailed(path: path, errno: errno)
    }
    defer { close(descriptor) }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count == 0 { return all }
        if count > 0 {
            all += buffer[..<count]
        } else if errno != EINTR {
            throw .fileFailed(path: path, errno: errno)
        }
    }
}

/// Writes a file that only its owner can read, and waits until it is on the disk. `appends` keeps what it holds.
func writeFile(_ path: String, _ bytes: [UInt8], appends: Bool = false) throws(ConsoleError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (appends ? O_APPEND : O_TRUNC), 0o600)
    guard descriptor >= 0 else { throw .fileFailed(path: path, errno: errno) }
    defer { close(descriptor) }
    if let number = writeAll(bytes, to: descriptor) { throw .fileFailed(path: path, errno: number) }
    if fsync(descriptor) != 0 { throw .fileFailed(path: path, errno: errno) }
}

/// Removes a file; one that does not exist is fine.
func removeFile(_ path: String) throws(ConsoleError) {
    if unlink(path) != 0, errno != ENOENT { throw .fileFailed(path: path, errno: errno) }
}
