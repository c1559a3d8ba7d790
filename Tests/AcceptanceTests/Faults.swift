import Glibc
import Testing

/// A disk that misbehaves on demand, for the programs started with `environment`: ops/killer/shim.c put before the C library.
struct FaultyDisk {
    private let folder: String
    private var library: String { folder + "/shim.so" }
    private var control: String { folder + "/fault" }

    init(_ site: Site) throws {
        folder = site.folder
        var status: Int32 = -1
        for compiler in ["/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang"] where access(compiler, X_OK) == 0 {
            let source = Programs.root + "/ops/killer/shim.c"
            status = try Running(compiler, ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], folder: folder).wait().status
            if status == 0 { break }
        }
        try #require(status == 0, "no C compiler could make ops/killer/shim.c")
    }

    /// The variables for a program whose files below `folder` are to meet the fault.
    func environment(_ folder: String) -> [String: String] {
        ["LD_PRELOAD": library, "PLUMB_FAULT_UNDER": folder, "PLUMB_FAULT_SWITCH": control]
    }

    /// From now on writes fail with this: ENOSPC, EDQUOT, EFBIG, EIO, `short` or `fsync`.
    func fail(_ how: String) { Files.write(Array(how.utf8), to: control) }
    /// The disk is well again.
    func heal() { unlink(control) }
}

/// Sets the limit on the size of files of a running process, in bytes, by util-linux's `prlimit`; nil lifts it.
func limitFileSize(of process: Running, to bytes: Int?, _ site: Site) throws {
    let limit = bytes.map(String.init) ?? "unlimited"
    let output = try Running("/usr/bin/prlimit", ["--pid", "\(process.pid)", "--fsize=\(limit):unlimited"], folder: site.folder).wait()
    try #require(output.status == 0, "\(output)")
}
