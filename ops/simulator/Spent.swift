import Glibc

/// Where a run's processor time goes, all threads together; of what happens inside something else, only the inner counts it.
struct Spent {
    enum Phase: String, CaseIterable { case beginning, saves, syncs, office, faults, relay, settling, comparing, oracle, repeating, rebuilding, rest }

    private(set) var seconds: [Phase: Double] = [:]
    private var stack: [Phase] = [.rest]
    private var last = Spent.now()

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private mutating func note() {
        let now = Spent.now()
        seconds[stack[stack.count - 1], default: 0] += now - last
        last = now
    }

    mutating func enter(_ phase: Phase) {
        note()
        stack.append(phase)
    }

    mutating func leave() {
        note()
        stack.removeLast()
    }

    mutating func add(_ other: Spent) { for (phase, time) in other.seconds { seconds[phase, default: 0] += time } }

    var text: String { Phase.allCases.map { "\($0.rawValue) \(Int((seconds[$0] ?? 0) * 1000))" }.joined(separator: ", ") }
}

extension World {
    func spending<T>(_ phase: Spent.Phase, _ body: () throws -> T) rethrows -> T {
        spent.enter(phase)
        defer { spent.leave() }
        return try body()
    }
}
