internal import Dispatch
internal import Glibc
internal import Synchronization

/// SIGTERM and SIGINT as a stream: the first asks for an orderly end, the second ends the process at once.
///
/// To be kept until the end: a source that nobody holds catches nothing.
final class StopSignals {
    /// Yields once for the first signal.
    let stream: AsyncStream<Int32>
    private let sources: [any DispatchSourceSignal]

    /// Catches the signals from now on, for the rest of the process's life.
    init() {
        let (stream, continuation) = AsyncStream<Int32>.makeStream()
        self.stream = stream
        let counter = SignalCounter()
        let queue = DispatchQueue(label: "plumbd.signals")
        sources = [SIGTERM, SIGINT].map { number in
            // The default action would win against the source.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if counter.next() > 1 { _exit(128 + number) }
                continuation.yield(number)
            }
            source.resume()
            return source
        }
    }
}

private final class SignalCounter: Sendable {
    private let count = Atomic<Int>(0)
    func next() -> Int { count.add(1, ordering: .sequentiallyConsistent).newValue }
}
