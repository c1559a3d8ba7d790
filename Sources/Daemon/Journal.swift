internal import Glibc
internal import Inspection

/// The log: one line for each event in logfmt, written whole and at once.
///
/// Lines hold routes, codes and sizes. Secrets, values of records and ids of dossiers never get here.
package struct Journal: Sendable {
    /// How much a line matters; raw values are in the log.
    package enum Level: String, Sendable { case info, warning, error }

    private let clock: @Sendable () -> Int64
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - clock: milliseconds since 1970, UTC.
    ///   - write: takes a line with its line feed. Called on many threads.
    package init(clock: @escaping @Sendable () -> Int64, write: @escaping @Sendable (String) -> Void) {
        self.clock = clock
        self.write = write
    }

    /// The log on standard error. A line is one unbuffered write, so that lines of several threads do not mix and none
    /// is lost when the process is killed.
    package static func standardError(clock: @escaping @Sendable () -> Int64) -> Journal {
        Journal(clock: clock) { line in
            var bytes = Array(line.utf8)[...]
            while !bytes.isEmpty {
                let count = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
                if count > 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { return }
            }
        }
    }

    /// Writes a line: time, level, what, and the facts in their order.
    package func log(_ level: Level, _ message: String, _ facts: KeyValuePairs<String, String> = [:]) {
        log(level, [("msg", message)] + facts.map { ($0.key, $0.value) })
    }

    private func log(_ level: Level, _ facts: [(String, String)]) {
        let fields = [("time", Self.time(clock())), ("level", level.rawValue)] + facts
        write(fields.map { "\($0.0)=\(Self.value($0.1))" }.joined(separator: " ") + "\n")
    }

    /// Takes a line of the HTTP server. Lines about requests get the log's own form; anything else is a message.
    package func server(_ line: String) {
        guard let request = RequestLine(line) else { return log(.warning, [("msg", line)]) }
        log(request.status >= 500 ? .error : .info, request.facts)
    }

    /// Times for people who read logs: `2025-07-01T01:30:00.250Z`.
    static func time(_ milliseconds: Int64) -> String {
        let dayLength: Int64 = 86_400_000
        let rest = ((milliseconds % dayLength) + dayLength) % dayLength
        let day = CalendarDay(ordinal: Int((milliseconds - rest) / dayLength)) ?? .earliest
        func digits(_ number: Int64, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(day)T\(digits(rest / 3_600_000, 2)):\(digits(rest / 60_000 % 60, 2)):\(digits(rest / 1000 % 60, 2)).\(digits(rest % 1000, 3))Z"
    }

    /// A value in quotes where it needs them; line breaks and other control characters become blanks.
    static func value(_ text: String) -> String {
        let clean = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
        let isPlain = !clean.isEmpty && !clean.contains { $0 == " " || $0 == "\"" || $0 == "=" }
        if isPlain { return clean }
        return "\"" + clean.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

/// What the HTTP server tells of a request: `GET 200 /v1/me in=0 out=81 ms=2 id=k3v9x2aa`, after a problem with
/// `code=401.1` behind the pattern, and with `end=client-left` or the like when the answer did not get through.
struct RequestLine {
    let status: Int
    let facts: [(String, String)]

    init?(_ line: String) {
        var words = line.split(separator: " ").map(String.init)
        guard words.count >= 2, words[0] == "-" || words[0].allSatisfy({ $0.isASCII && $0.isUppercase }), words[1] == "-" || Int(words[1]) != nil else {
            return nil
        }
        let (method, status) = (words.removeFirst(), words.removeFirst())
        var pattern = "-"
        if let first = words.first, first.hasPrefix("/") { pattern = words.removeFirst() }
        var values: [String: String] = [:]
        for word in words {
            let pair = word.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { return nil }
            values[String(pair[0])] = String(pair[1])
        }
        guard let id = values["id"], let milliseconds = values["ms"], let bytesIn = values["in"], let bytesOut = values["out"] else { return nil }
        self.status = Int(status) ?? 0
        facts =
            [
                ("msg", "request"), ("id", id), ("method", method), ("pattern", pattern), ("status", status), ("ms", milliseconds),
                ("bytes_in", bytesIn), ("bytes_out", bytesOut),
            ] + ["code", "end"].compactMap { name in values[name].map { (name, $0) } }
    }
}
