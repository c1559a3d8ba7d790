import Glibc

/// `plumb-simulate --seeds A..B --days N [--json] [--lines] [--only FAULT,…] [--violations FILE] [--verbose]`; see ops/simulate.
@main
enum Main {
    static func main() {
        // Sets and dictionaries of one run are walked in the same order in the next.
        if getenv("SWIFT_DETERMINISTIC_HASHING") == nil {
            setenv("SWIFT_DETERMINISTIC_HASHING", "1", 1)
            // Disks and page caches come and go with every run: kept by the allocator, their pages need not be made anew each time.
            setenv("MALLOC_MMAP_THRESHOLD_", "268435456", 0)
            setenv("MALLOC_TRIM_THRESHOLD_", "1073741824", 0)
            // In large pages of the system's: one look-up for 2 MiB (3 percent).
            setenv("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1", 0)
            // What one thread lets go of, the next one uses: only one at a time is at work.
            setenv("MALLOC_ARENA_MAX", "1", 0)
            execv("/proc/self/exe", CommandLine.unsafeArgv)
        }
        signal(SIGPIPE, SIG_IGN)
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            Memory.register()
            DiskEngine.register()
            exit(try options.isMutationCheck ? Mutation(options).run() ? 0 : 1 : Campaign(options).run() ? 0 : 1)
        } catch {
            Output.progress("plumb-simulate: \(error)")
            exit(2)
        }
    }
}

struct Options {
    var seeds: ClosedRange<UInt64> = 1...20
    var days = 3
    var isJSON = false
    var isVerbose = false
    var faults = Fault.landed
    var habits = Habits()
    var seconds: Double?
    /// Name of a planted bug; needs a build with PLANTED_BUGS.
    var bug: String?
    /// Runs every planted bug until it is caught.
    var isMutationCheck = false
    /// Whether each seed gets a line of its own.
    var hasLines = false
    /// The file to which every violation is added; nil = none is kept.
    var violations: String?
    /// What a replay has to be given beside seed and days.
    var replay = ""

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        func value(_ name: String) throws -> String {
            guard let value = rest.popFirst() else { throw SimulatorError("\(name) needs a value") }
            return value
        }
        while let argument = rest.popFirst() {
            switch argument {
            case "--seeds":
                let text = try value(argument)
                let parts = text.split(separator: ".", omittingEmptySubsequences: true)
                guard let first = parts.first.flatMap({ UInt64($0) }), let last = parts.count > 1 ? UInt64(parts[1]) : first, first <= last else {
                    throw SimulatorError("--seeds takes A..B, not \(text)")
                }
                seeds = first...last
            case "--days":
                guard let number = Int(try value(argument)), number > 0 else { throw SimulatorError("--days takes a whole number") }
                days = number
            case "--only":
                replay += " --only \(rest.first ?? "")"
                faults = Set(try value(argument).split(separator: ",").compactMap { Fault(rawValue: String($0)) })
            case "--without":
                replay += " --without \(rest.first ?? "")"
                faults.subtract(try value(argument).split(separator: ",").compactMap { Fault(rawValue: String($0)) })
            case "--seconds": seconds = Double(try value(argument))
            case "--bug":
                replay += " --bug \(rest.first ?? "")"
                bug = try value(argument)
            case "--bugs":
                isMutationCheck = true
                // Many short runs catch more in a minute than a few long ones.
                days = 1
                seeds = 1...100_000
            case "--lines": hasLines = true
            case "--violations": violations = try value(argument)
            case "--json": isJSON = true
            case "--verbose": isVerbose = true
            default: throw SimulatorError("not known: \(argument)")
            }
        }
    }
}
