import Glibc

/// Runs the person's editor on a file, and waits for it; returns its status, 127 when it cannot be started.
///
/// The editor's name may carry options (`code --wait`), so that a shell splits it; the file is passed as an argument of
/// its own and is safe from the shell. Ctrl-C belongs to the editor while it runs.
func runEditor(_ editor: String, file: String, environment: [String: String]) -> Int32 {
    var ignore = sigaction()
    ignore.__sigaction_handler.sa_handler = SIG_IGN
    var before = sigaction()
    sigaction(SIGINT, &ignore, &before)
    defer { sigaction(SIGINT, &before, nil) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var restored = sigset_t()
    sigemptyset(&restored)
    sigaddset(&restored, SIGINT)
    sigaddset(&restored, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &restored)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let arguments = ["/bin/sh", "-c", editor + " \"$@\"", editor, file]
    var child = pid_t()
    let failure = withCStrings(arguments) { argv in
        withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
            posix_spawn(&child, "/bin/sh", nil, &attributes, argv, envp)
        }
    }
    guard failure == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
        guard errno == EINTR else { return 127 }
    }
    // The low seven bits name the signal that ended the process, the next byte its status.
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
}

/// Calls the body with a list of C strings that ends with nil, as `posix_spawn` wants it.
private func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
}
