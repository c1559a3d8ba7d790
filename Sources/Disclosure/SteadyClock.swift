internal import Glibc

/// A clock that nobody can set, beside the one that shows the time.
package struct SteadyClock: Sendable {
    /// Milliseconds since some moment of this run of the machine.
    package let now: @Sendable () -> Int64
    /// Names the run of the machine.
    package let boot: String

    package init(boot: String, now: @escaping @Sendable () -> Int64) {
        self.boot = boot
        self.now = now
    }

    /// The machine's own, which goes on while it sleeps.
    package static var system: SteadyClock {
        let boot = readFile("/proc/sys/kernel/random/boot_id").map { String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self) } ?? ""
        return SteadyClock(boot: boot) {
            var time = timespec()
            clock_gettime(CLOCK_BOOTTIME, &time)
            return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
        }
    }

    /// One that goes with a clock that is moved by hand and so never shows a step.
    static func following(_ clock: @escaping @Sendable () -> Int64) -> SteadyClock { SteadyClock(boot: "", now: clock) }
}
