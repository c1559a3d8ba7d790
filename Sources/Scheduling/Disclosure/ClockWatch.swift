/// What a server's clocks say at one moment.
package struct ClockReading: Sendable, Equatable {
    /// Milliseconds since 1970, UTC: the clock that can be set.
    package var wall: Int64
    /// Milliseconds since some moment of this run of the machine: nobody can set it.
    package var steady: Int64
    /// Names the run of the machine; readings of `steady` can be compared within one.
    package var boot: String

    package init(wall: Int64, steady: Int64, boot: String) {
        self.wall = wall
        self.steady = steady
        self.boot = boot
    }
}

/// Why disclosure waits for the office: the server's clock cannot be trusted (DESIGN §3).
package struct ClockHold: Sendable, Equatable {
    /// Against what the clock stepped. Raw values are stored and on the wire.
    package enum Cause: String, Sendable, CaseIterable {
        /// The machine's own steady clock.
        case steady
        /// The last time that was stored before the machine was started again.
        case restart
        /// The median of the laptops that sync.
        case laptops
    }

    package var cause: Cause
    /// Milliseconds by which the server's clock is ahead; negative when it is behind.
    package var step: Int64
    /// What the server's clock said when it was noticed.
    package var since: Int64
    /// The last moment that was beyond doubt: disclosure goes by it while the hold lasts.
    package var trusted: Int64

    package init(cause: Cause, step: Int64, since: Int64, trusted: Int64) {
        self.cause = cause
        self.step = step
        self.since = since
        self.trusted = trusted
    }
}

/// Watches the server's clock. Steps add up within one run of the machine, so that many small ones do no more than a large one.
package struct ClockWatch: Sendable, Equatable {
    /// Milliseconds by which the clock may differ: 10 minutes.
    package static let largestStep: Int64 = 600_000
    /// How many laptops have a say together; fewer may simply be wrong.
    package static let leastLaptops = 3

    /// When both clocks were last beyond doubt together.
    package var baseline: ClockReading?
    /// The last moment that was beyond doubt, milliseconds UTC.
    package var trusted: Int64 = 0
    /// What waits for the office's word.
    package var hold: ClockHold?
    /// By how much the laptops differed when the office confirmed the clock last, milliseconds.
    package var accepted: Int64 = 0

    package init() {}

    /// Looks at the clocks, and says by which moment disclosure goes: the clock's, or while it is in doubt the last moment beyond doubt.
    ///
    /// - Parameter laptops: by how much each laptop of late is ahead of this server, milliseconds.
    @discardableResult
    package mutating func look(_ now: ClockReading, laptops: [Int64]) -> Int64 {
        if hold == nil, let baseline {
            let isOneRun = now.boot == baseline.boot
            let step = isOneRun ? (now.wall - baseline.wall) - (now.steady - baseline.steady) : now.wall - trusted
            if abs(step) > Self.largestStep { hold = ClockHold(cause: isOneRun ? .steady : .restart, step: step, since: now.wall, trusted: trusted) }
        }
        if hold == nil, let median = Self.median(laptops), abs(median - accepted) > Self.largestStep {
            hold = ClockHold(cause: .laptops, step: accepted - median, since: now.wall, trusted: trusted)
        }
        if let hold { return min(hold.trusted, now.wall) }
        if baseline?.boot != now.boot { baseline = now }
        trusted = now.wall
        return now.wall
    }

    /// The office says that the clock is right as it is.
    package mutating func confirm(_ now: ClockReading, laptops: [Int64]) {
        hold = nil
        baseline = now
        trusted = now.wall
        accepted = Self.median(laptops) ?? 0
    }

    /// The middle one; nil where too few have a say. Of an even number the one nearer to zero, so that no single laptop decides.
    package static func median(_ offsets: [Int64]) -> Int64? {
        guard offsets.count >= leastLaptops else { return nil }
        let sorted = offsets.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        return abs(low) <= abs(high) ? low : high
    }
}
