/// The three streams of a program.
package enum ConsoleStream: Sendable, Equatable {
    /// Standard input.
    case input
    /// Standard output: data.
    case output
    /// Standard error: messages, questions, progress.
    case messages
}

/// What a console writes to and reads from: real descriptors, or a script for tests.
protocol TerminalDevice: Sendable {
    /// Whether a stream is a terminal.
    func isTerminal(_ stream: ConsoleStream) -> Bool

    /// The columns of the terminal, or nil when they are unknown.
    var width: Int? { get }

    /// Writes all bytes. A broken pipe is silent; another failure on the output is kept for `outputFailure`.
    func write(_ bytes: [UInt8], to stream: ConsoleStream)

    /// The first `errno` of a failed write to the output.
    var outputFailure: Int32? { get }

    /// Prepares for questions: from now on a Ctrl-C is kept until the next `readLine()`.
    func expectAnswers()

    /// Returns the bytes of the next line without its line feed, or nil at the end of the input.
    /// A Ctrl-C throws `interrupted`.
    func readLine() throws(ConsoleError) -> [UInt8]?

    /// Returns the rest of the input, of at most `limit` bytes.
    func readAll(limit: Int) throws(ConsoleError) -> [UInt8]
}
