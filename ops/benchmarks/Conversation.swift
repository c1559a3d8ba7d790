import Glibc

/// A child that does one slice of its work for each line it is sent, and answers with the seconds it took.
final class Conversation {
    private let child: pid_t
    private let input: Int32
    private let output: Int32

    init(_ arguments: [String]) throws {
        var toChild: [Int32] = [0, 0], fromChild: [Int32] = [0, 0]
        guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw BenchError("no pipe") }
        // The ends kept here must not live on in the next child, or this one would never see its input end.
        for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
        posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
        child = try Host.spawn(arguments, environment: [:], &actions)
        close(toChild[0])
        close(fromChild[1])
        input = toChild[1]
        output = fromChild[0]
        guard try line() == "ready" else { throw BenchError("\(arguments[0]) did not start") }
    }

    /// Lets the child do its next slice; seconds.
    func next() throws -> Double {
        guard write(input, "\n", 1) == 1, let seconds = Double(try line()) else { throw BenchError("a child stopped answering") }
        return seconds
    }

    /// Ends the child's input and waits for it.
    func end() throws {
        close(input)
        close(output)
        let status = Host.wait(child)
        guard status == 0 else { throw BenchError("a child ended with \(status)") }
    }

    private func line() throws -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while read(output, &byte, 1) == 1 {
            if byte == 10 { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        throw BenchError("a child ended early")
    }
}

/// The child's side: waits for each line and answers it.
enum Answering {
    static func run(slices: Int, _ slice: (Int) throws -> Void) rethrows {
        say("ready")
        var byte: UInt8 = 0
        for number in 0..<slices {
            guard read(0, &byte, 1) == 1 else { return }
            let start = Host.seconds()
            try slice(number)
            say("\(Host.seconds() - start)")
        }
    }

    private static func say(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    }
}
