/// The time of a run: true time, and by how much each machine's clock is off.
///
/// Unchecked: only one thread at a time is inside the run.
final class Moment: @unchecked Sendable {
    /// Milliseconds since 1970, UTC.
    var now: Int64
    var skews: [Int64]

    init(_ now: Int64, machines: Int) {
        self.now = now
        skews = [Int64](repeating: 0, count: machines)
    }

    func read(_ machine: Int) -> Int64 { max(1, now + skews[machine]) }
    func clock(_ machine: Int) -> @Sendable () -> Int64 { { self.read(machine) } }
    func advance(_ milliseconds: Int64) {
        now += milliseconds
        DiskEngine.now = now
    }
}
