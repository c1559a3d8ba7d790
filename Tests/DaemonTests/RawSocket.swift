import Glibc
import Testing

/// Sends bytes and closes without reading. Blocking.
func sendAndLeave(_ bytes: [UInt8], port: UInt16) throws {
    let descriptor = try connected(port)
    defer { close(descriptor) }
    try sendAll(bytes, descriptor)
}

/// Sends a request's head that announces a body and waits for leave to send it; returns the first line of the answer.
func announce(_ method: String, _ path: String, length: Int, token: String, port: UInt16) throws -> String {
    let descriptor = try connected(port)
    defer { close(descriptor) }
    let head =
        "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(token)\r\nContent-Length: \(length)\r\nExpect: 100-continue\r\n\r\n"
    try sendAll(Array(head.utf8), descriptor)
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)).prefix { $0 != 0x0D }, as: UTF8.self)
}

/// A request's head that announces a body of which nothing comes; the connection stays open.
func announceOnly(_ method: String, _ path: String, length: Int, token: String, port: UInt16) throws -> Int32 {
    let descriptor = try connected(port)
    try sendAll(Array("\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(token)\r\nContent-Length: \(length)\r\n\r\n".utf8), descriptor)
    return descriptor
}

/// The first line of the answer to a part of a photo; empty when none came within so many seconds. Blocking.
func sendPart(_ body: [UInt8], _ path: String, token: String, port: UInt16, within seconds: Int) throws -> String {
    let descriptor = try connected(port)
    defer { close(descriptor) }
    var patience = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let head =
        "PATCH \(path) HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(token)\r\nUpload-Offset: 0\r\nUpload-Length: \(body.count)\r\n"
        + "Content-Length: \(body.count)\r\n\r\n"
    try sendAll(Array(head.utf8) + body, descriptor)
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)).prefix { $0 != 0x0D }, as: UTF8.self)
}

private func connected(_ port: UInt16) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    try #require(result == 0)
    return descriptor
}

private func sendAll(_ bytes: [UInt8], _ descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        try #require(count > 0)
        rest = rest.dropFirst(count)
    }
}
