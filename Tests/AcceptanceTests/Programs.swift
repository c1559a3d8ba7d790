import Glibc
import HTTP
import Testing

/// The built programs, run as a person would: real processes, real files, real HTTP on loopback.
enum Programs {
    /// Folder of the built products: the test bundle lies beside them.
    static let folder: String = {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let own = String(decoding: buffer[0..<max(0, count)], as: UTF8.self)
        let beside = own.split(separator: "/").dropLast().joined(separator: "/")
        if access("/\(beside)/plumbd", X_OK) == 0 { return "/" + beside }
        // The helper of `swift test` runs the bundle: the bundle's path is among its arguments.
        for argument in CommandLine.arguments where argument.contains(".xctest") {
            let folder = argument.split(separator: "/").dropLast().joined(separator: "/")
            if access("/\(folder)/plumbd", X_OK) == 0 { return "/" + folder }
        }
        return "/" + beside
    }()

    static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    static func scratch() throws -> String {
        var template = Array(((getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/plumb-acceptance-XXXXXX").utf8CString)
        return String(cString: try #require(mkdtemp(&template)))
    }
}

/// What a program printed and how it ended.
struct Output {
    let status: Int32
    let out: String
    let err: String
    var json: JSON? { try? JSON(parsing: out) }
}

/// A running program.
final class Running {
    let pid: pid_t
    private let outPath: String
    private let errPath: String
    private var status: Int32?

    init(_ program: String, _ arguments: [String], environment: [String: String] = [:], folder: String) throws {
        let name = "\(getpid())-\(UInt64.random(in: 0 ... .max))"
        outPath = "\(folder)/\(name).out"
        errPath = "\(folder)/\(name).err"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, outPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let path = program.hasPrefix("/") ? program : "\(Programs.folder)/\(program)"
        var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        let settings: [String] = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "HOME=\(folder)"] + environment.map { "\($0.key)=\($0.value)" }
        var env: [UnsafeMutablePointer<CChar>?] =
            settings.map { strdup($0) } + [nil]
        defer { for pointer in argv + env { free(pointer) } }
        var pid: pid_t = 0
        try #require(posix_spawn(&pid, path, &actions, nil, &argv, &env) == 0, "cannot start \(path)")
        self.pid = pid
    }

    /// What it has written to standard error so far.
    var messages: String { Files.text(errPath) }

    func kill(_ signal: Int32 = SIGKILL) { if status == nil { Glibc.kill(pid, signal) } }

    @discardableResult
    func wait() -> Output {
        if status == nil {
            var raw: Int32 = 0
            waitpid(pid, &raw, 0)
            status = raw & 0x7f == 0 ? raw >> 8 & 0xff : 128 + (raw & 0x7f)
        }
        return Output(status: status ?? -1, out: Files.text(outPath), err: Files.text(errPath))
    }
}

enum Files {
    static func bytes(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var page = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&page, 1, page.count, file)
            if count == 0 { return bytes }
            bytes.append(contentsOf: page[0..<count])
        }
    }

    static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

    static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    /// Every regular file below a folder.
    static func all(_ folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var found: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let path = folder + "/" + name
            found += entry.pointee.d_type == UInt8(DT_DIR) ? all(path) : [path]
        }
        return found
    }
}
