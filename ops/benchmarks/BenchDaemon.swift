import Glibc

/// A real `plumbd`, up once it listens.
struct BenchDaemon {
    let process: pid_t
    let port: Int

    /// - Parameter name: what its files in `folder` begin with; one daemon of a name at a time.
    init(_ data: String, named name: String, folder: String, programs: String) throws {
        // An anchor of an earlier run would have the server take itself for one that was set back, and the user's own are not touched.
        let state = try Host.run(["/bin/realpath", folder]).filter { !$0.isNewline } + "/\(name)-state"
        _ = try Host.run(["/bin/rm", "-rf", state])
        let portFile = folder + "/\(name).port"
        unlink(portFile)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, folder + "/\(name)-daemon.log", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        process = try Host.spawn(
            [programs + "/plumbd", "serve", "--data", data, "--listen", "127.0.0.1:0", "--port-file", portFile], environment: ["XDG_STATE_HOME": state],
            &actions)
        var port = 0
        for _ in 0..<30_000 where port == 0 {
            poll(nil, 0, 1)
            port = Int(String(decoding: (try? Host.read(portFile)) ?? [], as: UTF8.self).filter(\.isNumber)) ?? 0
        }
        self.port = port
        guard port > 0 else {
            kill(process, SIGKILL)
            throw BenchError("plumbd did not start; see \(folder)/\(name)-daemon.log")
        }
    }

    /// Returns the seconds of processor time that it took.
    @discardableResult
    func stop() -> Double {
        kill(process, SIGTERM)
        return Host.waitMeasured(process).seconds
    }
}
