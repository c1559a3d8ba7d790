import Glibc

/// Why a helper of the tests could not do its work.
struct ShellError: Error {
    let number: Int32
}

/// Runs bash with a script on its standard input, and returns its status and what it wrote to standard output.
func runBash(_ arguments: [String], input: String) throws -> (status: Int32, output: String) {
    let script = try temporaryFile(input)
    let result = try temporaryFile("")
    defer {
        unlink(script)
        unlink(result)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, script, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, result, O_WRONLY | O_TRUNC, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    let argv = cStrings(["bash"] + arguments)
    let environment = cStrings(["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8"])
    defer { for copy in argv + environment { free(copy) } }
    var child = pid_t()
    let failure = posix_spawnp(&child, "bash", &actions, nil, argv, environment)
    guard failure == 0 else { throw ShellError(number: failure) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
        guard errno == EINTR else { throw ShellError(number: errno) }
    }
    return (status, try contents(result))
}

/// Creates a file with a text in the temporary directory and returns its path.
func temporaryFile(_ text: String) throws -> String {
    var template = Array("/tmp/terminal-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw ShellError(number: errno) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count else { throw ShellError(number: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Returns the text of a file.
func contents(_ path: String) throws -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw ShellError(number: errno) }
    defer { close(descriptor) }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count <= 0 { break }
        all += buffer[..<count]
    }
    return String(decoding: all, as: UTF8.self)
}

private func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    copies.append(nil)
    return copies
}

/// Creates a pseudo-terminal; returns the end where a person would sit, and the name of the other end.
func openTerminal() throws -> (keyboard: Int32, name: String) {
    let keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard keyboard >= 0 else { throw ShellError(number: errno) }
    // TIOCSPTLCK and TIOCGPTN of Linux, whose macros Swift does not import.
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard ioctl(keyboard, 0x4004_5431, &isLocked) == 0, ioctl(keyboard, 0x8004_5430, &number) == 0 else {
        close(keyboard)
        throw ShellError(number: errno)
    }
    return (keyboard, "/dev/pts/\(number)")
}
