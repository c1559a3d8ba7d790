import Glibc

/// What the bench asks of the operating system.
enum Host {
    /// Seconds of a clock that only goes forward.
    static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Milliseconds since 1970, UTC.
    static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Processor seconds that this process used so far.
    static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Runs `body` and returns how long it took, by the clock and on the processor.
    static func timed(_ body: () throws -> Void) rethrows -> [(String, Double)] {
        let processor = processorSeconds()
        let start = seconds()
        try body()
        return [("seconds", seconds() - start), ("processor", processorSeconds() - processor)]
    }

    /// Runs a durable change in two parts: what it does, and how long its commit then takes.
    static func splitting(_ commits: inout Double, _ change: (_ isDone: () -> Void) throws -> Void) rethrows {
        var done = seconds()
        try change { done = seconds() }
        commits += seconds() - done
    }

    /// Sets the peak of resident memory back to what is resident now.
    static func resetPeakMemory(of process: String = "self") {
        guard let file = fopen("/proc/\(process)/clear_refs", "w") else { return }
        fputs("5", file)
        fclose(file)
    }

    /// Peak resident memory of a process in MB (2^20 bytes) since the last reset; nil once it has ended.
    static func peakMemory(of process: String = "self") -> Double? {
        guard let text = try? read("/proc/\(process)/status") else { return nil }
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n") where line.hasPrefix("VmHWM:") {
            let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
            return words.count > 1 ? Double(words[1]).map { $0 / 1024 } : nil
        }
        return nil
    }

    /// Processor seconds of the thread of a process that has used most.
    static func busiestThread(of process: pid_t) -> Double {
        guard let folder = opendir("/proc/\(process)/task") else { return 0 }
        defer { closedir(folder) }
        var most = 0.0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            guard let thread = Int(name), let text = try? read("/proc/\(process)/task/\(thread)/schedstat") else { continue }
            let nanoseconds = String(decoding: text, as: UTF8.self).split(separator: " ").first.flatMap { Double($0) }
            most = max(most, (nanoseconds ?? 0) * 1e-9)
        }
        return most
    }

    static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw BenchError("cannot read \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&room, 1, room.count, file)
            if count == 0 { return bytes }
            bytes.append(contentsOf: room[0..<count])
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchError("cannot write \(path)") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw BenchError("cannot write \(path)") }
    }

    static func copy(_ source: String, to target: String) throws { try write(read(source), to: target) }

    static func complain(_ text: String) { _ = Array(text.utf8).withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) } }

    /// Removes a database with what the engine keeps beside it.
    static func removeDatabase(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }

    /// Runs a program to its end and returns what it printed; throws unless it ended with 0.
    static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw BenchError("no pipe") }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])
        let child = try spawn(arguments, environment: environment, &actions)
        close(ends[1])
        var output: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = Glibc.read(ends[0], &room, room.count)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { break }
            output.append(contentsOf: room[0..<count])
        }
        close(ends[0])
        let status = wait(child)
        guard status == 0 else { throw BenchError("\(arguments.prefix(4).joined(separator: " ")) ended with \(status)") }
        return String(decoding: output, as: UTF8.self)
    }

    static func spawn(_ arguments: [String], environment: [String: String], _ actions: inout posix_spawn_file_actions_t) throws -> pid_t {
        var variables: [String] = []
        var entry = environ
        while let pointer = entry.pointee {
            let text = String(cString: pointer)
            if !environment.keys.contains(where: { text.hasPrefix($0 + "=") }) { variables.append(text) }
            entry += 1
        }
        variables += environment.map { "\($0.key)=\($0.value)" }
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = variables.map { strdup($0) } + [nil]
        defer { for copy in argv + envp { free(copy) } }
        var child = pid_t()
        guard posix_spawn(&child, arguments[0], &actions, nil, argv, envp) == 0 else { throw BenchError("cannot start \(arguments[0])") }
        return child
    }

    /// Waits for a child's end; its status, or 128 and the signal's number.
    static func wait(_ child: pid_t) -> Int32 { waitMeasured(child).code }

    /// The same, with the seconds of processor time that the child took.
    static func waitMeasured(_ child: pid_t) -> (code: Int32, seconds: Double) {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 { guard errno == EINTR else { return (-1, 0) } }
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
        return (code(status), seconds(usage.ru_utime) + seconds(usage.ru_stime))
    }

    private static func code(_ status: Int32) -> Int32 {
        let signal = status & 0x7f
        return signal == 0 ? status >> 8 & 0xff : 128 + signal
    }
}

struct BenchError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
