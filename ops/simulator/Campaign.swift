import Glibc

/// All runs of one call, and what they came to.
struct Campaign {
    let options: Options
    let folder: String

    init(_ options: Options) {
        self.options = options
        folder = Campaign.claim(access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp")
    }

    /// The first folder that no other run uses now, until the process ends: paths are stored (a journal's, say), and a seed
    /// replays exactly only under the same ones.
    private static func claim(_ base: String) -> String {
        for slot in 0..<256 {
            let folder = "\(base)/plumb-simulate-\(slot)"
            let lock = open(folder + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 { return folder }
            if lock >= 0 { close(lock) }
        }
        return "\(base)/plumb-simulate-\(getpid())"
    }

    struct Total {
        var seeds = 0
        var operations = 0
        var messages = 0
        var rebuilt = 0
        var faults = 0
        var violations = 0
        var first: Violation?
        var sometimes = Sometimes()
        var trace: UInt64 = 0
    }

    func run() throws -> Bool {
        if let bug = options.bug { try Mutation.plant(bug) }
        var total = Total()
        let begin = Campaign.seconds()
        for seed in options.seeds {
            if let limit = options.seconds, Campaign.seconds() - begin > limit { break }
            try run(seed, &total)
        }
        report(total, Campaign.seconds() - begin)
        return total.violations == 0
    }

    func run(_ seed: UInt64, _ total: inout Total) throws {
        let world = World(seed: seed, days: options.days, allowed: options.faults, folder: folder, isVerbose: options.isVerbose)
        defer { world.end() }
        do {
            try world.begin()
            try world.run()
        } catch let violation as Violation {
            total.violations += 1
            total.first = total.first ?? violation
            if options.isMutationCheck { return }
            Output.progress("VIOLATION of invariant \(violation.invariant), seed \(seed): \(violation.what)")
            for line in world.server?.failures.suffix(3) ?? [] { Output.progress("    daemon: \(line)") }
            for line in world.trace.tail.suffix(12) { Output.progress("    \(line)") }
            Output.progress("  replay: ops/simulate --seeds \(seed)..\(seed) --days \(options.days)\(options.replay) --verbose")
        }
        total.seeds += 1
        total.operations += world.operations
        total.messages += world.messages
        total.rebuilt += world.rebuilt
        total.faults += world.faults
        total.sometimes.add(world.sometimes)
        total.trace = (total.trace ^ world.trace.hash) &* 0x100_0000_01b3
        if options.isVerbose { Output.progress("seed \(seed): trace \(String(world.trace.hash, radix: 16))") }
    }

    private func report(_ total: Total, _ seconds: Double) {
        let operations = total.operations + total.messages
        let rate = Double(operations) / max(seconds, 0.001)
        if options.isJSON {
            let paths = Path.allCases.map { "\"\($0)\": \(total.sometimes[$0])" }.joined(separator: ", ")
            print(
                "{\"seeds\": \(total.seeds), \"operations\": \(operations), \"record_operations\": \(total.operations), \"messages\": \(total.messages), \"rebuilt\": \(total.rebuilt), \"faults\": \(total.faults), \"violations\": \(total.violations), \"seconds\": \(seconds), \"operations_per_second\": \(Int(rate)), \"trace\": \"\(String(total.trace, radix: 16))\", \"paths\": {\(paths)}}"
            )
        } else {
            for path in Path.allCases { print("  \(total.sometimes[path])\t\(path.rawValue)") }
            let never = Path.allCases.filter { total.sometimes[$0] == 0 }
            if !never.isEmpty, total.seeds >= 50 { print("never happened: " + never.map(\.rawValue).joined(separator: "; ")) }
            print(
                "\(Int(rate)) operations a second (record operations written or applied at a replica, and messages delivered; \(total.rebuilt) more replayed by rebuilds); trace \(String(total.trace, radix: 16))"
            )
        }
        print("seeds \(total.seeds), operations \(operations), faults \(total.faults), violations \(total.violations)")
    }

    static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
