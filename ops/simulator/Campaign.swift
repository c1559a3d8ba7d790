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
            // Of one length, since they are stored: files are laid out alike under all of them.
            let folder = "\(base)/plumb-simulate-\("00\(slot)".suffix(3))"
            let lock = open(folder + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 {
                stayOnOneCore(slot)
                return folder
            }
            if lock >= 0 { close(lock) }
        }
        return "\(base)/plumb-simulate-\(getpid())"
    }

    /// One thread at a time is inside a run: where they take turns on one core, none has to fetch from another what the last one wrote.
    /// Runs beside each other take different cores.
    private static func stayOnOneCore(_ slot: Int) {
        // The C library declares these two only to programs that ask for its extensions, and Swift does not.
        typealias Call = @convention(c) (pid_t, Int, UnsafeMutableRawPointer) -> Int32
        guard let get = dlsym(nil, "sched_getaffinity"), let set = dlsym(nil, "sched_setaffinity") else { return }
        var cores = cpu_set_t()
        let size = MemoryLayout<cpu_set_t>.size
        withUnsafeMutableBytes(of: &cores) { bits in
            guard let base = bits.baseAddress, unsafeBitCast(get, to: Call.self)(0, size, base) == 0 else { return }
            let allowed = (0..<size * 8).filter { bits[$0 / 8] >> UInt8($0 % 8) & 1 == 1 }
            if allowed.isEmpty { return }
            let core = allowed[slot % allowed.count]
            for index in bits.indices { bits[index] = 0 }
            bits[core / 8] = 1 << UInt8(core % 8)
            _ = unsafeBitCast(set, to: Call.self)(0, size, base)
        }
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
        var spent = Spent()
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
        let world = World(seed: seed, days: options.days, allowed: options.faults, habits: options.habits, folder: folder, isVerbose: options.isVerbose)
        defer { world.end() }
        do {
            try world.spending(.beginning) { try world.begin() }
            try world.run()
        } catch {
            // What no part of the simulator takes for the result of a fault is none: the run has found something, and the next one goes on.
            let violation = error as? Violation ?? Violation(0, "the run broke off: \(error)")
            total.violations += 1
            total.first = total.first ?? violation
            if options.isMutationCheck { return }
            tell(violation, world)
        }
        total.seeds += 1
        total.spent.add(world.spent)
        total.operations += world.operations
        total.messages += world.messages
        total.rebuilt += world.rebuilt
        total.faults += world.faults
        total.sometimes.add(world.sometimes)
        total.trace = (total.trace ^ world.trace.hash) &* 0x100_0000_01b3
        if options.isVerbose { Output.progress("seed \(seed): trace \(String(world.trace.hash, radix: 16))") }
        if options.hasLines {
            print("seed \(seed), operations \(world.operations + world.messages), faults \(world.faults), trace \(String(world.trace.hash, radix: 16))")
        }
    }

    /// Tells of a violation, and keeps it in a file: a run among others may be the only one that ever shows it.
    private func tell(_ violation: Violation, _ world: World) {
        var lines = ["VIOLATION of invariant \(violation.invariant), seed \(world.seed): \(violation.what)"]
        lines += (world.server?.failures.suffix(3) ?? []).map { "    daemon: \($0)" }
        let replay = "  replay: ops/simulate --seeds \(world.seed)..\(world.seed) --days \(options.days)\(options.replay) --verbose"
        let all = lines + world.trace.tail.map { "    \($0)" } + ["  trace \(String(world.trace.hash, radix: 16)), slot \(folder)", replay, ""]
        for line in lines + world.trace.tail.suffix(12).map({ "    \($0)" }) + [replay] { Output.progress(line) }
        guard let path = options.violations else { return }
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard file >= 0 else { return Output.progress("plumb-simulate: cannot write \(path)") }
        defer { close(file) }
        let bytes = Array(all.joined(separator: "\n").utf8)
        _ = write(file, bytes, bytes.count)
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
            print("processor time in ms: \(total.spent.text)")
            for path in Path.allCases { print("  \(total.sometimes[path])\t\(path.rawValue)") }
            let never = Path.allCases.filter { total.sometimes[$0] == 0 }
            if !never.isEmpty, total.seeds >= 50 { print("never happened: " + never.map(\.rawValue).joined(separator: "; ")) }
            print(
                "\(Int(rate)) operations a second (record operations written or applied at a replica, and messages delivered; \(total.rebuilt) more replayed by rebuilds); trace \(String(total.trace, radix: 16))"
            )
        }
        print("seeds \(total.seeds), operations \(operations), faults \(total.faults), violations \(total.violations)")
    }

    static func seconds() -> Double { seconds(CLOCK_MONOTONIC) }
    /// What all threads of the process took.
    static func processorSeconds() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
