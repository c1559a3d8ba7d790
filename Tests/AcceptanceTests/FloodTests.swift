import Compression
import Crypto
import Glibc
import HTTP
import Replication
import Testing

/// A real daemon under clients that give nothing: what it costs is bounded, and whoever asks is answered.
@Suite(.serialized) struct FloodTests {
    /// A figure of `/proc/PID/status` in kilobytes.
    private func memory(_ site: Site, _ name: String) throws -> Int {
        let pid = try #require(site.daemon?.pid)
        let line = Files.text("/proc/\(pid)/status").split(separator: "\n").first { $0.hasPrefix("\(name):") }
        return try #require(line.flatMap { Int($0.filter { $0.isNumber }) })
    }

    private func connected(_ port: Int) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        return code == 0 ? descriptor : -1
    }

    /// 2,000 connections that ask nothing, half of them within their headers: a laptop syncs meanwhile as if they were not there.
    @Test func twoThousandIdleConnectionsKeepNobodyOut() throws {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        if limit.rlim_cur < 4096 {
            limit.rlim_cur = min(4096, limit.rlim_max)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        try #require(limit.rlim_cur >= 2200, "this machine allows too few open files")
        let site = try Site()
        let laptop = try site.person("王小明", role: "inspector")
        try laptop.run("sync")
        let before = try memory(site, "VmRSS")
        var idle: [Int32] = []
        defer { for descriptor in idle { close(descriptor) } }
        for number in 0..<2000 {
            let descriptor = connected(site.port)
            try #require(descriptor >= 0, "connection \(number) was refused")
            idle.append(descriptor)
            if number.isMultiple(of: 2) { _ = send(descriptor, "GET /healthz HT", 15, Int32(MSG_NOSIGNAL)) }
        }
        let begin = ContinuousClock.now
        for _ in 0..<3 { try laptop.run("sync") }
        // An idle connection ends by itself after 30 seconds; nobody had to wait for that.
        #expect(ContinuousClock.now - begin < .seconds(15))
        let during = try memory(site, "VmRSS")
        // 576 connections of 32 KiB at the most, and what a sync needs. A sanitizer keeps a shadow of all memory, which tells nothing.
        if getenv("PLUMB_SANITIZED") == nil { #expect(during - before < 40 << 10, "\(during - before) KB more than before") }
        print("2,000 idle connections: \(before) KB before, \(during) KB with them")
    }

    /// Content that would become a gigabyte costs the daemon its limit and no more.
    @Test func aGigabyteInAMessageCostsNothing() async throws {
        let site = try Site()
        try site.plumbd("user", "add", "王小明", "--role", "inspector", "--data", site.data)
        let code = try #require(try site.plumbd("invite", "王小明", "--data", site.data, "--json").json?["code"]?.string)
        let key = try SigningKey()
        let client = HTTPClient()
        let enrol: JSON = ["code": .string(code), "public_key": .string(hex(key.publicKey.bytes))]
        let answer = try client.send(ClientRequest(method: "POST", url: site.url + "/v1/enroll", body: enrol.serializedBytes()))
        let token = try #require(try JSON(parsing: answer.body)["token"]?.string)
        let zstd = ZstdWriter(level: 1)
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        for _ in 0..<1024 { zstd.append(zeros) }
        var bombs: [Envelope] = []
        for (codec, content) in [(Codec.zstd, zstd.finish()), (.gzip, compress([UInt8](repeating: 0, count: 256 << 20), .gzip))] {
            var envelope = Envelope(content: content, signer: key.publicKey, signature: [UInt8](repeating: 0, count: 64), proofs: [])
            envelope.codec = codec.rawValue
            bombs.append(envelope)
        }
        let before = try memory(site, "VmHWM")
        for chunks in [[bombs[0]], [bombs[1]], Array(repeating: bombs[0], count: 16)] {
            let message = SyncRequest(epoch: nil, digest: 0, chunks: chunks, pull: .nothing).encoded()
            let request = ClientRequest(method: "POST", url: site.url + "/v1/sync", headers: [("Authorization", "Bearer \(token)")], body: message)
            #expect(try client.send(request).problem?.code == "400.1")
        }
        let peak = try memory(site, "VmHWM")
        #expect(peak - before < 32 << 10, "\(peak - before) KB more than before")
        print("zip bombs: peak \(before) KB before, \(peak) KB after")
    }
}
