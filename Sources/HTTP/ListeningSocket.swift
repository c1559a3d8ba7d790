import Glibc

/// A socket that is bound and listens. Whoever made it closes `descriptor`.
struct ListeningSocket {
    let descriptor: Int32
    let address: SocketAddress
    /// 0 for a Unix socket.
    let port: UInt16

    /// Opens what the configuration names.
    /// - Throws: ``HTTPError/Code/cannotListen``; ``HTTPError/Code/plainOffLoopback`` when the socket can be reached from
    ///   other machines although there is no TLS, or although a proxy is to stand before it.
    init(_ configuration: ServerConfiguration) throws(HTTPError) {
        if let inherited = configuration.inheritedDescriptor {
            descriptor = inherited
        } else if let path = configuration.unixSocket {
            descriptor = try Self.openUnix(path)
        } else {
            descriptor = try Self.openTCP(configuration.host, configuration.port)
        }
        (address, port) = SocketAddress.local(of: descriptor)
        if !address.isLoopback, configuration.tls == nil || configuration.behindProxy {
            close(descriptor)
            throw HTTPError(
                .plainOffLoopback, subject: address.text,
                detail: configuration.behindProxy
                    ? "behind a proxy only loopback and Unix sockets are listened on" : "configure TLS or a proxy")
        }
    }

    private static func openTCP(_ host: String, _ port: UInt16) throws(HTTPError) -> Int32 {
        let name = "\(host):\(port)"
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, String(port), &hints, &found)
        guard code == 0, let first = found else {
            throw HTTPError(.cannotListen, subject: name, detail: String(cString: gai_strerror(code)))
        }
        defer { freeaddrinfo(found) }
        let descriptor = socket(first.pointee.ai_family, streamType, 0)
        guard descriptor >= 0 else { throw failure(name) }
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size)
        if first.pointee.ai_family == AF_INET6 {
            // So that "::" takes IPv4 clients too, whatever the system's default is.
            var no: Int32 = 0
            setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &no, size)
        }
        guard bind(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0,
            listen(descriptor, SOMAXCONN) == 0
        else { throw failure(name, closing: descriptor) }
        return descriptor
    }

    private static func openUnix(_ path: String) throws(HTTPError) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, !bytes.contains(0), bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw HTTPError(.cannotListen, subject: path, detail: "empty or too long for a socket path")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let descriptor = socket(AF_UNIX, streamType, 0)
        guard descriptor >= 0 else { throw failure(path) }
        try removeStale(path, &address, descriptor)
        let mask = umask(0o117)
        let bound = withSockaddr(&address) { bind(descriptor, $0, $1) }
        let number = errno
        umask(mask)
        errno = number
        guard bound == 0, listen(descriptor, SOMAXCONN) == 0 else { throw failure(path, closing: descriptor) }
        return descriptor
    }

    /// Removes a socket that a killed server left behind, but neither another kind of file nor one that is served.
    private static func removeStale(
        _ path: String, _ address: inout sockaddr_un, _ descriptor: Int32
    ) throws(HTTPError) {
        var facts = stat()
        guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFSOCK else { return }
        let probe = socket(AF_UNIX, streamType, 0)
        defer { close(probe) }
        let answered = withSockaddr(&address) { connect(probe, $0, $1) } == 0
        guard !answered, errno == ECONNREFUSED else {
            close(descriptor)
            throw HTTPError(.cannotListen, subject: path, detail: "another server listens there")
        }
        unlink(path)
    }

    private static func withSockaddr<Result>(
        _ address: inout sockaddr_un, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    private static var streamType: Int32 {
        Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    }

    private static func failure(_ subject: String, closing descriptor: Int32? = nil) -> HTTPError {
        let number = errno
        if let descriptor { close(descriptor) }
        return HTTPError(.cannotListen, subject: subject, detail: systemMessage(number))
    }
}

/// Lets the process open as many files as its connections and the work on them need, as far as the system allows: many
/// service managers start with a soft limit of 1,024.
func raiseFileLimit(for connections: Int) {
    var limit = rlimit()
    // As many again for photos, databases and the library itself.
    let wanted = rlim_t(2 * connections + 256)
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < wanted else { return }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}
