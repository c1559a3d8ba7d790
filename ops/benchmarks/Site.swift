import Glibc

/// A real daemon and a real laptop over loopback, with a wire between them that counts.
final class Site {
    let wire: Wire
    private let server: BenchDaemon
    var daemon: pid_t { server.process }
    private let plumb: String
    private let home: String

    /// Loads `count` defects into a fresh server, starts `plumbd` on it and enrols a laptop.
    init(_ name: String, defects count: Int, in folder: String, programs: String) throws {
        let data = folder + "/\(name)-server"
        home = folder + "/\(name)-laptop"
        plumb = programs + "/plumb"
        for path in [data, home] { _ = try Host.run(["/bin/rm", "-rf", path]) }
        mkdir(home, 0o700)
        let code = try Host.run([programs + "/plumb-bench", "load", data, "\(count)"]).split(separator: "\n").last.map { String($0) } ?? ""
        server = try BenchDaemon(data, named: name, folder: folder, programs: programs)
        wire = try Wire(to: server.port)
        _ = try run("enroll", "http://127.0.0.1:\(wire.port)", code)
    }

    /// Stops the daemon and waits for it.
    func stop() {
        server.stop()
    }

    /// Runs `plumb` to its end; what it used.
    @discardableResult
    func run(_ arguments: String...) throws -> rusage {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, home + ".log", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        let child = try Host.spawn([plumb] + arguments, environment: ["PLUMB_HOME": home], &actions)
        let (status, usage) = try wire.carry(until: child)
        guard status == 0 else { throw BenchError("plumb \(arguments.joined(separator: " ")) ended with \(status); see \(home).log") }
        return usage
    }

    /// Seconds from starting `plumb` to its end, with nothing in between.
    func time(_ arguments: String...) throws -> Double {
        let start = Host.seconds()
        _ = try Host.run([plumb] + arguments, environment: ["PLUMB_HOME": home])
        return Host.seconds() - start
    }

    /// Processor seconds that the daemon used so far, all threads.
    func daemonSeconds() throws -> Double {
        guard let folder = opendir("/proc/\(daemon)/task") else { throw BenchError("the daemon is gone") }
        defer { closedir(folder) }
        var nanoseconds = 0.0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            guard Int(name) != nil, let text = try? Host.read("/proc/\(daemon)/task/\(name)/schedstat") else { continue }
            nanoseconds += String(decoding: text, as: UTF8.self).split(separator: " ").first.flatMap { Double($0) } ?? 0
        }
        return nanoseconds * 1e-9
    }

    /// One sync with nothing to do: processor seconds of each program.
    func idleSync() throws -> (laptop: Double, daemon: Double) {
        let before = try daemonSeconds()
        let usage = try run("sync")
        return (Site.seconds(usage.ru_utime) + Site.seconds(usage.ru_stime), try daemonSeconds() - before)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
}
