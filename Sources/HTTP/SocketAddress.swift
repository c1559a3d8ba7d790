// The socket address types come into Swift through this header.
import CMicrohttpd
import Glibc

/// The system's sentence for an error number.
func systemMessage(_ number: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// One end of a connection, as far as the server cares.
struct SocketAddress: Equatable {
    /// The address without port; `unix` for a Unix socket.
    let text: String
    /// Whether only this machine can be at that end.
    let isLoopback: Bool

    static let unix = SocketAddress(text: "unix", isLoopback: true)
    /// What is assumed when the system does not tell: nothing that would grant anything.
    static let unknown = SocketAddress(text: "unknown", isLoopback: false)

    private init(text: String, isLoopback: Bool) {
        self.text = text
        self.isLoopback = isLoopback
    }

    /// Reads a socket address; of a v4 address in v6 clothes the v4 part.
    init(_ address: UnsafePointer<sockaddr>) {
        switch Int32(address.pointee.sa_family) {
        case AF_UNIX:
            self = .unix
        case AF_INET:
            let bytes = UnsafeRawPointer(address).load(as: sockaddr_in.self).sin_addr
            self = withUnsafeBytes(of: bytes) { SocketAddress(v4: Array($0)) }
        case AF_INET6:
            let bytes = UnsafeRawPointer(address).load(as: sockaddr_in6.self).sin6_addr
            self = withUnsafeBytes(of: bytes) { SocketAddress(v6: Array($0)) }
        default:
            self = .unknown
        }
    }

    private init(v4 bytes: [UInt8]) {
        self.init(text: bytes.map { String($0) }.joined(separator: "."), isLoopback: bytes[0] == 127)
    }

    private init(v6 bytes: [UInt8]) {
        if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
            self.init(v4: Array(bytes[12...]))
            return
        }
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let text = inet_ntop(AF_INET6, bytes, &buffer, socklen_t(buffer.count)).map { String(cString: $0) }
        self.init(text: text ?? "unknown", isLoopback: bytes[..<15].allSatisfy { $0 == 0 } && bytes[15] == 1)
    }

    /// The local end of a bound socket, and its port (0 where there is none).
    static func local(of descriptor: Int32) -> (address: SocketAddress, port: UInt16) {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard getsockname(descriptor, address, &length) == 0 else { return (.unknown, 0) }
                let port: UInt16 =
                    switch Int32(address.pointee.sa_family) {
                    case AF_INET: UnsafeRawPointer(address).load(as: sockaddr_in.self).sin_port
                    case AF_INET6: UnsafeRawPointer(address).load(as: sockaddr_in6.self).sin6_port
                    default: 0
                    }
                return (SocketAddress(address), UInt16(bigEndian: port))
            }
        }
    }
}
