import Synchronization
import Terminal
import Testing

/// A clock that the test moves.
private final class Clock: Sendable {
    private let time = Mutex(Duration.seconds(1000))

    @Sendable func now() -> Duration { time.withLock { $0 } }

    func move(_ duration: Duration) { time.withLock { $0 += duration } }
}

@Suite struct ProgressTests {
    private let clock = Clock()
    private let label = Phrase("上傳照片", "Photos")

    private func progress(_ console: Console, total: Int, alreadyDone: Int = 0, unit: Progress.Unit = .bytes) -> Progress {
        Progress(console: console, label: label, total: total, alreadyDone: alreadyDone, unit: unit, now: clock.now)
    }

    private func frames(_ console: Console) -> [String] {
        console.writtenMessages.split(separator: "\r").map { $0.split(separator: "\u{1B}").first.map(String.init) ?? "" }
    }

    @Test func `a bar appears after a second and moves at most ten times a second`() {
        let console = Console.scripted()
        var progress = progress(console, total: 10_000_000)
        for _ in 0..<99 {
            clock.move(.milliseconds(10))
            progress.advance(by: 1000)
        }
        #expect(console.writtenMessages == "")
        for _ in 0..<100 {
            clock.move(.milliseconds(10))
            progress.advance(by: 1000)
        }
        #expect(frames(console).count == 10)
    }

    @Test func `a bar has amount, rate and remaining time`() {
        let console = Console.scripted()
        var progress = progress(console, total: 10_000_000)
        clock.move(.seconds(2))
        progress.update(to: 2_500_000)
        progress.finish()
        let line = "上傳照片  [######" + String(repeating: ".", count: 20) + "]   25%  2.5 MB/10.0 MB  1.3 MB/s  剩 0:06"
        let expected = "\r\(line)\u{1B}[K"
        #expect(console.writtenMessages == expected + expected + "\n")
        #expect(displayWidth(line) <= 79)
    }

    @Test func `never more than all, and 100 % only when done`() {
        let console = Console.scripted()
        var progress = progress(console, total: 1000, unit: .items(Phrase("張", "photos")))
        clock.move(.seconds(2))
        progress.update(to: 999)
        clock.move(.seconds(1))
        progress.advance(by: 500)
        progress.finish()
        #expect(frames(console)[0].contains("  99%  999/1000 張"))
        #expect(frames(console)[1].contains(" 100%  1000/1000 張  333.3/s"))
        #expect(!frames(console)[1].contains("剩"))
    }

    @Test func `what an earlier run did says nothing about the speed`() {
        let console = Console.scripted()
        var progress = progress(console, total: 1000, alreadyDone: 900)
        clock.move(.seconds(10))
        progress.update(to: 950)
        #expect(frames(console)[0].contains("95%  950 B/1.0 kB  5 B/s  剩 0:10"))
    }

    @Test func `without a terminal a plain line each ten seconds`() {
        let console = Console.scripted(isTerminal: false, environment: ["LANG": "en_US.UTF-8"])
        var progress = progress(console, total: 100, unit: .items(Phrase("張", "photos")))
        for _ in 0..<25 {
            clock.move(.seconds(1))
            progress.advance(by: 2)
        }
        progress.finish()
        #expect(
            console.writtenMessages == """
                Photos   20%  20/100 photos  2.0/s  0:40 left
                Photos   40%  40/100 photos  2.0/s  0:30 left
                Photos   50%  50/100 photos  2.0/s  0:25 left

                """)
    }

    @Test(arguments: [["TERM": "dumb"], ["PLUMB_ACCESSIBLE": "1"]])
    func `no moving bar for a dumb terminal or a screen reader`(environment: [String: String]) {
        let console = Console.scripted(environment: environment)
        var progress = progress(console, total: 10)
        clock.move(.seconds(11))
        progress.update(to: 5)
        #expect(console.writtenMessages == "上傳照片   50%  5 B/10 B  0 B/s  剩 0:11\n")
    }

    @Test func `quick work and quiet mode show nothing`() {
        var quiet = Console.scripted()
        quiet.isQuiet = true
        for console in [quiet, Console.scripted()] {
            var progress = progress(console, total: 10)
            clock.move(console.isQuiet ? .seconds(60) : .milliseconds(900))
            progress.update(to: 10)
            progress.finish()
            #expect(console.writtenMessages == "")
        }
    }

    @Test(arguments: [20, 30, 45, 60, 80, 200])
    func `the bar fits the terminal`(width: Int) {
        let console = Console.scripted(width: width)
        var progress = progress(console, total: 123_456_789)
        clock.move(.seconds(3))
        progress.update(to: 100)
        #expect(displayWidth(frames(console)[0]) < width)
    }

    @Test func `nothing to do is done`() {
        let console = Console.scripted()
        var progress = progress(console, total: 0)
        clock.move(.seconds(2))
        progress.update(to: 0)
        #expect(frames(console)[0].contains("]  100%  0 B/0 B"))
    }

    @Test(arguments: [
        (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (12_345_678, "12.3 MB"), (999_949, "999.9 kB"), (999_950, "1.0 MB"),
        (5_000_000_000_000, "5.0 TB"),
    ])
    func `bytes are written with one decimal`(bytes: Int, text: String) {
        #expect(byteText(bytes) == text)
    }
}
