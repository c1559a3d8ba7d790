import Glibc
import Synchronization

/// A console's device over real file descriptors.
final class DescriptorDevice: TerminalDevice {
    private let input: Int32
    private let output: Int32
    private let messages: Int32
    /// Bytes read beyond the last line; and whether the input has ended.
    private let pending = Mutex<(bytes: [UInt8], hasEnded: Bool)>(([], false))
    private let failure = Mutex<Int32?>(nil)

    init(input: Int32, output: Int32, messages: Int32) {
        self.input = input
        self.output = output
        self.messages = messages
    }

    private func descriptor(_ stream: ConsoleStream) -> Int32 {
        switch stream {
        case .input: input
        case .output: output
        case .messages: messages
        }
    }

    func isTerminal(_ stream: ConsoleStream) -> Bool {
        isatty(descriptor(stream)) == 1
    }

    var width: Int? {
        for descriptor in [output, messages] {
            var size = winsize()
            if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        }
        return nil
    }

    var outputFailure: Int32? { failure.withLock { $0 } }

    func write(_ bytes: [UInt8], to stream: ConsoleStream) {
        if stream == .output, outputFailure != nil { return }
        guard let number = writeAll(bytes, to: descriptor(stream)) else { return }
        // After a broken pipe nothing more is written, but nobody is to be told.
        if stream == .output { failure.withLock { $0 = number } }
    }

    func expectAnswers() {
        Interrupts.arm()
        makeErasingUTF8Safe()
    }

    func readLine() throws(ConsoleError) -> [UInt8]? {
        expectAnswers()
        if Interrupts.isPending { throw .interrupted }
        while true {
            if let line = pendingLine() { return line }
            if pending.withLock({ $0.hasEnded }) { return nil }
            try waitForInput()
            let chunk = try readChunk()
            pending.withLock { state in
                state.bytes += chunk
                state.hasEnded = chunk.isEmpty
            }
            if chunk.isEmpty {
                let rest = pending.withLock { state in
                    defer { state.bytes = [] }
                    return state.bytes
                }
                // On a terminal Ctrl-D ends one answer, and the next question may still be answered.
                if isTerminal(.input) { pending.withLock { $0.hasEnded = false } }
                return rest.isEmpty ? nil : rest
            }
        }
    }

    func readAll(limit: Int) throws(ConsoleError) -> [UInt8] {
        var all = pending.withLock { state in
            defer { state.bytes = [] }
            return state.bytes
        }
        while true {
            if all.count > limit { throw .inputTooLong(limit: limit) }
            let chunk = try readChunk()
            if chunk.isEmpty { return all }
            all += chunk
        }
    }

    private func pendingLine() -> [UInt8]? {
        pending.withLock { state in
            guard let end = state.bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            let line = Array(state.bytes[..<end])
            state.bytes.removeFirst(end + 1)
            return line
        }
    }

    private func waitForInput() throws(ConsoleError) {
        while true {
            var waiting = [
                pollfd(fd: input, events: Int16(POLLIN), revents: 0),
                pollfd(fd: Interrupts.wakeDescriptor, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&waiting, 2, -1)
            if Interrupts.isPending { throw .interrupted }
            if ready > 0, waiting[0].revents != 0 { return }
            if ready < 0, errno != EINTR { throw .readFailed(errno: errno) }
        }
    }

    private func readChunk() throws(ConsoleError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(input, &buffer, buffer.count)
            if count >= 0 { return Array(buffer[..<count]) }
            if errno != EINTR { throw .readFailed(errno: errno) }
            if Interrupts.isPending { throw .interrupted }
        }
    }

    /// Tells the terminal that characters are UTF-8, so that the backspace key removes a whole Chinese character.
    private func makeErasingUTF8Safe() {
        var settings = termios()
        guard tcgetattr(input, &settings) == 0, settings.c_iflag & tcflag_t(IUTF8) == 0 else { return }
        settings.c_iflag |= tcflag_t(IUTF8)
        tcsetattr(input, TCSANOW, &settings)
    }
}
