internal import Disclosure
internal import HTTP
internal import Synchronization

/// Counts wrong enrolment codes by address, so that codes cannot be tried in bulk: 10 in a minute.
///
/// An attempt counts from its beginning and is taken back when it succeeds; many at once are then no way around.
package final class AttemptLimit: Sendable {
    /// Wrong codes that one address may send within `window`.
    package static let allowed = 10
    /// Milliseconds.
    package static let window: Int64 = 60_000
    /// Addresses that are remembered: beyond it the oldest go, for memory must not grow with an attack.
    private static let addresses = 10_000

    private let clock: @Sendable () -> Int64
    private let moments = Mutex<[String: [Int64]]>([:])

    /// - Parameter clock: milliseconds since 1970.
    package init(clock: @escaping @Sendable () -> Int64) { self.clock = clock }

    /// Notes an attempt. Throws 429.1 when the address has had its share.
    package func begin(_ address: String) throws {
        let now = clock()
        let isAllowed = moments.withLock { moments in
            if moments.count >= Self.addresses, moments[address] == nil { Self.prune(&moments, now) }
            let recent = (moments[address] ?? []).filter { Self.isRecent($0, now) }
            moments[address] = recent.count < Self.allowed ? recent + [now] : recent
            return recent.count < Self.allowed
        }
        if !isAllowed { throw Problems.tooManyAttempts }
    }

    /// Takes back what `begin` noted: the code was right.
    package func succeeded(_ address: String) {
        moments.withLock { moments in
            moments[address]?.removeLast()
            if moments[address]?.isEmpty ?? false { moments[address] = nil }
        }
    }

    /// A clock that was set back must not lock anybody out, so moments to come do not count either.
    private static func isRecent(_ moment: Int64, _ now: Int64) -> Bool { moment <= now && now - moment < window }

    private static func prune(_ moments: inout [String: [Int64]], _ now: Int64) {
        moments = moments.filter { $0.value.contains { isRecent($0, now) } }
        guard moments.count >= addresses, let oldest = moments.min(by: { ($0.value.last ?? 0) < ($1.value.last ?? 0) })?.key else { return }
        moments[oldest] = nil
    }
}
