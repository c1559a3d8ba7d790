import Glibc

/// Where tests put their files: the folder of the run, which goes with it (`ops/test`).
enum Scratch {
    static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}
