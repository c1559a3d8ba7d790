import Glibc

/// A wire between laptop and daemon that counts what passes: bytes each way, and requests.
final class Wire {
    let port: Int
    private let listener: Int32
    private let target: Int
    private(set) var traffic = Traffic()
    private var links: [Link] = []

    private struct Link {
        let laptop: Int32
        let daemon: Int32
        var isAnswering = true
    }

    init(to target: Int) throws {
        self.target = target
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Wire.loopback(0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 8) == 0 && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isBound else { throw BenchError("no loopback port") }
        _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit {
        for link in links { Wire.close(link) }
        Glibc.close(listener)
    }

    func reset() { traffic = Traffic() }

    /// Carries bytes until the child has ended; returns its status and what it used.
    func carry(until child: pid_t) throws -> (status: Int32, usage: rusage) {
        var usage = rusage()
        var status: Int32 = 0
        while true {
            let ended = wait4(child, &status, WNOHANG, &usage)
            if ended == child { return (status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f, usage) }
            if ended < 0 && errno != EINTR { throw BenchError("lost a child") }
            try pump(milliseconds: 5)
        }
    }

    private func pump(milliseconds: Int32) throws {
        var waiting = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
        for link in links { for end in [link.laptop, link.daemon] { waiting.append(pollfd(fd: end, events: Int16(POLLIN), revents: 0)) } }
        guard poll(&waiting, nfds_t(waiting.count), milliseconds) > 0 else { return }
        var ended: [Int] = []
        for index in links.indices {
            if waiting[1 + index * 2].revents != 0, !pass(index, fromLaptop: true) { ended.append(index) }
            if waiting[2 + index * 2].revents != 0, !ended.contains(index), !pass(index, fromLaptop: false) { ended.append(index) }
        }
        for index in ended.reversed() { Wire.close(links.remove(at: index)) }
        if waiting[0].revents != 0 { try connectNext() }
    }

    private func connectNext() throws {
        let laptop = accept(listener, nil, nil)
        let daemon = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Wire.loopback(target)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(daemon, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 }
        }
        guard laptop >= 0, isConnected else { throw BenchError("cannot reach the daemon") }
        for end in [laptop, daemon] {
            var on: Int32 = 1
            setsockopt(end, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        links.append(Link(laptop: laptop, daemon: daemon))
    }

    /// Passes on what one end has sent; false when it has ended.
    private func pass(_ index: Int, fromLaptop: Bool) -> Bool {
        var room = [UInt8](repeating: 0, count: 1 << 16)
        let link = links[index]
        let count = recv(fromLaptop ? link.laptop : link.daemon, &room, room.count, 0)
        guard count > 0 else { return false }
        if fromLaptop {
            traffic.sent += count
            // The laptop speaks again after an answer: the next request.
            if link.isAnswering { traffic.rounds += 1 }
        } else {
            traffic.received += count
        }
        links[index].isAnswering = !fromLaptop
        var done = 0
        while done < count {
            let passed = room.withUnsafeBytes { send(fromLaptop ? link.daemon : link.laptop, $0.baseAddress?.advanced(by: done), count - done, 0) }
            guard passed > 0 else { return false }
            done += passed
        }
        return true
    }

    private static func close(_ link: Link) {
        Glibc.close(link.laptop)
        Glibc.close(link.daemon)
    }

    private static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }
}
