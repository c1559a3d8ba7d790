import Glibc
import Synchronization
import Testing

/// A wire between laptop and daemon that breaks where it is told to. One connection at a time, on a thread of its own.
final class Relay: Sendable {
    let port: Int
    private let listener: Int32
    private let limits = Mutex((answer: Int.max, request: Int.max))
    private let target: Int
    private let passedBytes = Mutex(0)
    private let onBreak = Mutex<(@Sendable () -> Void)?>(nil)

    /// Bytes that came from laptops so far, headers included.
    var sent: Int { passedBytes.withLock { $0 } }
    /// Called when a connection has reached its limit, before it is closed.
    var whenBreaking: (@Sendable () -> Void)? {
        get { onBreak.withLock { $0 } }
        set { onBreak.withLock { $0 = newValue } }
    }

    var answerLimit: Int {
        get { limits.withLock { $0.answer } }
        set { limits.withLock { $0.answer = newValue } }
    }

    var requestLimit: Int {
        get { limits.withLock { $0.request } }
        set { limits.withLock { $0.request = newValue } }
    }

    init(to target: Int) throws {
        self.target = target
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        listener = descriptor
        var address = Relay.loopback(0)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.bind(descriptor, $0, size) } }
        try #require(bound == 0 && listen(descriptor, 8) == 0)
        var length = size
        withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(descriptor, $0, &length) } }
        port = Int(UInt16(bigEndian: address.sin_port))
        var thread = pthread_t()
        pthread_create(&thread, nil, relayThread, Unmanaged.passRetained(self).toOpaque())
        pthread_detach(thread)
    }

    static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    func serve() {
        while true {
            let client = accept(listener, nil, nil)
            if client < 0 { break }
            carry(client)
            close(client)
        }
        close(listener)
    }

    private func carry(_ client: Int32) {
        let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(server) }
        var address = Relay.loopback(target)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let connected = withUnsafePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(server, $0, size) } }
        guard connected == 0 else { return }
        var (answer, request) = limits.withLock { $0 }
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            var watched = [pollfd(fd: client, events: Int16(POLLIN), revents: 0), pollfd(fd: server, events: Int16(POLLIN), revents: 0)]
            guard poll(&watched, 2, 10_000) > 0 else { return }
            if watched[0].revents != 0 {
                let count = read(client, &buffer, buffer.count)
                if count <= 0 { return }
                let passed = min(count, request)
                _ = send(server, buffer, passed, Int32(MSG_NOSIGNAL))
                passedBytes.withLock { $0 += count }
                request -= passed
                if request == 0 {
                    whenBreaking?()
                    return
                }
            }
            if watched[1].revents != 0 {
                let count = read(server, &buffer, buffer.count)
                if count <= 0 { return }
                let passed = min(count, answer)
                if passed > 0 { _ = send(client, buffer, passed, Int32(MSG_NOSIGNAL)) }
                answer -= passed
                if answer == 0 { return }
            }
        }
    }
}

/// The thread's entry for C.
private func relayThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    Unmanaged<Relay>.fromOpaque(argument).takeRetainedValue().serve()
    return nil
}
