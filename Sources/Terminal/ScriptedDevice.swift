import Synchronization

/// A console's device for tests: input from a list, output into memory.
final class ScriptedDevice: TerminalDevice {
    private struct State {
        var input: [String]
        var output: [UInt8] = []
        var messages: [UInt8] = []
    }

    private let state: Mutex<State>
    private let isTerminal: Bool
    let width: Int?

    init(input: [String], isTerminal: Bool, width: Int) {
        self.state = Mutex(State(input: input))
        self.isTerminal = isTerminal
        self.width = width
    }

    func isTerminal(_ stream: ConsoleStream) -> Bool { isTerminal }

    var outputFailure: Int32? { nil }

    var output: String { String(decoding: state.withLock { $0.output }, as: UTF8.self) }

    var messages: String { String(decoding: state.withLock { $0.messages }, as: UTF8.self) }

    func write(_ bytes: [UInt8], to stream: ConsoleStream) {
        state.withLock { state in
            if stream == .output { state.output += bytes } else { state.messages += bytes }
        }
    }

    func expectAnswers() {}

    func readLine() throws(ConsoleError) -> [UInt8]? {
        let line = state.withLock { $0.input.isEmpty ? nil : $0.input.removeFirst() }
        switch line {
        case nil, Console.endOfInput: return nil
        case Console.interrupt: throw .interrupted
        case .some(let line): return Array(line.utf8)
        }
    }

    func readAll(limit: Int) throws(ConsoleError) -> [UInt8] {
        let lines = state.withLock { state in
            defer { state.input = [] }
            return state.input
        }
        let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        if bytes.count > limit { throw .inputTooLong(limit: limit) }
        return bytes
    }
}
