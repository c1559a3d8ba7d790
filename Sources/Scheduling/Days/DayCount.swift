internal import Crypto
internal import Inspection

/// How often each site got each day over many seeds, in two halves: even and odd seed numbers.
struct DayCount {
    let table: DayTable
    private(set) var drawn = 0
    private(set) var halves = (even: 0, odd: 0)
    /// Seeds for which every attempt ended in a dead end.
    private(set) var failed = 0
    private(set) var retries = 0
    private(set) var mostStuck = 0
    /// Days outside a site's feasible ones; only a planted policy has any.
    private(set) var infeasible = 0
    private var even: [UInt32]
    private var odd: [UInt32]

    /// Simulates. Seed i is the HMAC under `base` of the label `purpose`, number i.
    ///
    /// - Parameter policy: what gives the days, by site, in place of the frame's own draw; for tests and for judging a
    ///   person's list of days. An empty answer counts as a dead end.
    init(
        _ frame: DayFrame, seeds: Int, base: [UInt8], purpose: StaticString, firstNumber: Int = 0, policy: (([UInt8]) -> [Int])? = nil
    ) {
        var run = DayRun(frame)
        table = run.table
        even = [UInt32](repeating: 0, count: frame.sites.count * table.count)
        odd = even
        let source = DayTickets(seed: base)
        for number in 0..<max(0, seeds) {
            let seed = source.value(purpose, firstNumber + number, 0, []).bytes
            let days: [Int]
            if let policy {
                days = policy(seed)
            } else if run.draw(DayTickets(seed: seed), attempts: DayFrame.mostAttempts) {
                retries += run.retries
                days = run.days
            } else {
                days = []
                mostStuck = run.mostStuck
            }
            guard days.count == frame.sites.count, days.allSatisfy({ (0..<table.count).contains($0) }) else {
                failed += 1
                // A frame this tight is refused anyway; ten thousand times sixty-four attempts would take minutes.
                if failed >= 50, failed * 10 > number { break }
                continue
            }
            drawn += 1
            let isEven = number % 2 == 0
            if isEven { halves.even += 1 } else { halves.odd += 1 }
            for (site, day) in days.enumerated() {
                let cell = site * table.count + day
                if !table.isFeasible[cell] { infeasible += 1 }
                if isEven { even[cell] += 1 } else { odd[cell] += 1 }
            }
        }
    }

    @inline(__always)
    func total(_ site: Int, _ day: Int) -> Int { Int(even[site * table.count + day]) + Int(odd[site * table.count + day]) }

    @inline(__always)
    func part(_ isEven: Bool, _ site: Int, _ day: Int) -> Int { Int(isEven ? even[site * table.count + day] : odd[site * table.count + day]) }

    /// A site's day that one half holds for the likeliest, and how often the other half had it; both directions together.
    ///
    /// - Returns: the day found on the even half, and hits out of `drawn`.
    func bestGuess(of site: Int) -> (day: Int, hits: Int) {
        let days = table.isFeasible.indices.isEmpty ? [] : Array(0..<table.count)
        let byEven = days.max { part(true, site, $0) < part(true, site, $1) } ?? 0
        let byOdd = days.max { part(false, site, $0) < part(false, site, $1) } ?? 0
        return (byEven, part(false, site, byEven) + part(true, site, byOdd))
    }
}
