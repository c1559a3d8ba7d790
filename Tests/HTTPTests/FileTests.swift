import Glibc
import HTTP
import Testing

@Suite("files as answers")
struct FileTests {
    private let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 13) }

    @Test("a file or a part of it is sent from its descriptor, which is closed afterwards")
    func sent() async throws {
        let path = temporaryPath("bin")
        writeFile(path, content)
        defer { unlink(path) }
        let files = WeakFiles()
        let handler = ClosureHandler { request in
            let range = request.query["from"].flatMap(Int.init).map { $0..<(1 << 40) }
            guard let file = try? ResponseFile(path: path, range: range) else { return HTTPResponse(status: 500) }
            files.append(file)
            return .file(file, status: range == nil ? 200 : 206, type: "image/jpeg")
        }
        try await withServer(handler: handler) { server, _ in
            let whole = try await fetch(ClientRequest(url: server.url("/")))
            #expect(whole.status == 200)
            #expect(whole.headers["content-type"] == "image/jpeg")
            #expect(whole.body == content)
            let part = try await fetch(ClientRequest(url: server.url("/?from=150000")))
            #expect(part.body == Array(content[150_000...]))
            #expect(try await fetch(ClientRequest(url: server.url("/?from=999999"))).body.isEmpty)
            let head = try await fetch(ClientRequest(method: "HEAD", url: server.url("/")))
            #expect(head.headers["content-length"] == "200000")
            #expect(await server.reaches { $0.live == 0 && $0.tasks == 0 })
        }
        #expect(files.alive == 0)
    }

    @Test("a file that shrank while it is sent breaks the connection, it does not pass for whole")
    func shrunk() async throws {
        let path = temporaryPath("bin")
        writeFile(path, content)
        defer { unlink(path) }
        let handler = ClosureHandler { _ in
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            return .file(ResponseFile(descriptor: descriptor, length: 300_000))
        }
        // Nothing more comes from the file, so it ends as an idle connection does.
        try await withServer(anyPort { $0.idleTimeout = 1 }, handler: handler) { server, _ in
            let url = server.url("/")
            let error = await #expect(throws: HTTPError.self) { try await fetch(ClientRequest(url: url)) }
            #expect(error?.code == .connectionLost)
        }
    }

    @Test("what is no regular file is not opened")
    func notAFile() {
        let link = temporaryPath("link")
        symlink("/etc/hostname", link)
        defer { unlink(link) }
        for path in ["/tmp", "/nonexistent/file", "/dev/null", link] {
            let error = #expect(throws: HTTPError.self) { try ResponseFile(path: path) }
            #expect(error?.code == .fileUnavailable)
        }
    }
}

/// Counts the files that still exist.
private final class WeakFiles: Sendable {
    private struct Reference: Sendable {
        weak let file: ResponseFile?
    }
    private let files = Record<Reference>()

    func append(_ file: ResponseFile) { files.append(Reference(file: file)) }
    var alive: Int { files.all.count { $0.file != nil } }
}
