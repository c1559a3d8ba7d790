/// How far a long piece of work has come, on standard error.
///
/// On a terminal a bar that moves at most ten times a second, and only once the work has taken a second; elsewhere, and
/// for a screen reader, one line each ten seconds; nothing with `--quiet`. Only what is really done (for a transfer:
/// acknowledged) must be reported, so that the remaining time is honest.
package struct Progress: Sendable {
    /// What is counted.
    package enum Unit: Sendable, Equatable {
        /// Bytes, shown in kB, MB or GB of powers of ten.
        case bytes
        /// Things, with the word for them.
        case items(Phrase)
    }

    private let console: Console
    private let label: Phrase
    private let total: Int
    private let unit: Unit
    private let now: @Sendable () -> Duration
    private let start: Duration
    private let startedAt: Int
    private let moves: Bool
    private var done: Int
    private var lastShown: Duration?

    /// Starts to count. `total` is at least 0; `alreadyDone` is what an earlier run had finished, which says nothing
    /// about the speed of this one. `now` is a clock that never goes backwards.
    package init(
        console: Console, label: Phrase, total: Int, alreadyDone: Int = 0, unit: Unit,
        now: @escaping @Sendable () -> Duration = monotonicTime
    ) {
        self.console = console
        self.label = label
        self.total = max(0, total)
        self.unit = unit
        self.now = now
        self.start = now()
        self.startedAt = min(max(0, alreadyDone), self.total)
        self.done = self.startedAt
        self.moves =
            console.isTerminal(.messages) && !console.isAccessible && console.environment["TERM"] != "dumb"
    }

    /// Sets how much is done. Never shows more than the total.
    package mutating func update(to amount: Int) {
        done = min(max(0, amount), total)
        showIfDue()
    }

    /// Adds to what is done.
    package mutating func advance(by amount: Int) {
        update(to: done + amount)
    }

    /// Shows the end, if anything was shown before; also ends the line of the bar after a failure.
    package mutating func finish() {
        guard !console.isQuiet, lastShown != nil else { return }
        show(at: now())
        if moves { console.writeMessage("\n") }
        lastShown = nil
    }

    private mutating func showIfDue() {
        if console.isQuiet { return }
        let time = now()
        let wait: Duration = if moves { lastShown == nil ? .seconds(1) : .milliseconds(100) } else { .seconds(10) }
        guard time - (lastShown ?? start) >= wait else { return }
        show(at: time)
        lastShown = time
    }

    private func show(at time: Duration) {
        if moves {
            console.writeMessage("\r" + line(at: time, withBar: true) + "\u{1B}[K")
        } else {
            console.writeMessage(line(at: time, withBar: false) + "\n")
        }
    }

    // MARK: The line

    private func line(at time: Duration, withBar: Bool) -> String {
        let figures = [percentText, amountText] + speedTexts(at: time)
        let name = label.text(console.language)
        // The last column stays free, where some terminals would wrap.
        let room = console.width - 1
        let rest = figures.joined(separator: "  ")
        guard withBar else { return "\(name)  \(rest)" }
        let barRoom = min(30, room - displayWidth(name) - displayWidth(rest) - 6)
        guard barRoom >= 8 else { return truncate("\(name)  \(rest)", toWidth: room) }
        let filled = total == 0 ? barRoom : Int(Double(barRoom) * Double(done) / Double(total))
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: barRoom - filled)
        return "\(name)  [\(bar)]  \(rest)"
    }

    /// Rounded down, so that 100 % means done.
    private var percentText: String {
        let percent = total == 0 ? 100 : Int(Double(done) * 100 / Double(total))
        return pad("\(percent)%", toWidth: 4, alignment: .trailing)
    }

    private var amountText: String {
        switch unit {
        case .bytes: "\(byteText(done))/\(byteText(total))"
        case .items(let word): "\(done)/\(total) \(word.text(console.language))"
        }
    }

    private func speedTexts(at time: Duration) -> [String] {
        let elapsed = seconds(time - start)
        let fresh = done - startedAt
        guard elapsed > 0, fresh > 0 else { return [] }
        let rate = Double(fresh) / elapsed
        let rateText: String =
            switch unit {
            case .bytes: byteText(Int(rate)) + "/s"
            case .items: tenths(rate) + "/s"
            }
        guard done < total else { return [rateText] }
        let left = Int((Double(total - done) / rate).rounded(.up))
        return [rateText, Phrase("剩 \(clockText(left))", "\(clockText(left)) left").text(console.language)]
    }

    private func seconds(_ duration: Duration) -> Double {
        duration / .seconds(1)
    }
}

/// Returns an amount of bytes in powers of ten with one decimal, such as `12.3 MB`.
package func byteText(_ bytes: Int) -> String {
    var value = Double(bytes)
    for unit in ["B", "kB", "MB", "GB"] {
        if value < 999.95 { return unit == "B" ? "\(bytes) B" : "\(tenths(value)) \(unit)" }
        value /= 1000
    }
    return "\(tenths(value)) TB"
}

/// A number with one decimal, rounded.
private func tenths(_ value: Double) -> String {
    let rounded = Int((value * 10).rounded())
    return "\(rounded / 10).\(rounded % 10)"
}

/// Seconds as `m:ss` or `h:mm:ss`.
private func clockText(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = seconds / 60
    if minutes < 60 { return "\(minutes):\(two(seconds % 60))" }
    return "\(minutes / 60):\(two(minutes % 60)):\(two(seconds % 60))"
}
