import Glibc

/// `plumb-bench run FOLDER FLOOR [--json] [--quick] [--profile]`: the whole run. `plumb-bench step NAME FOLDER …`: one
/// measurement in its own process.
@main
enum Main {
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch arguments.first {
            case "step": for (name, value) in try Steps.run(Array(arguments.dropFirst())) { print("\(name)\t\(value)") }
            case "load" where arguments.count == 3: print(try await Loader.load(arguments[1], Int(arguments[2]) ?? 0))
            case "sealed" where arguments.count == 2: try await SealedBench.run(arguments[1])
            case "storm" where arguments.count >= 3: try await storm(folder: arguments[1], floor: arguments[2], options: Set(arguments.dropFirst(3)))
            case "run" where arguments.count >= 3: try run(folder: arguments[1], floor: arguments[2], options: Set(arguments.dropFirst(3)))
            default: throw BenchError("usage: plumb-bench run FOLDER FLOOR [--json] [--quick] [--profile]")
            }
        } catch {
            Host.complain("plumb-bench: \(error)\n")
            exit(1)
        }
    }

    private static func run(folder: String, floor: String, options: Set<String>) throws {
        var bench = Bench(
            program: CommandLine.arguments[0], floor: floor, folder: folder, isQuick: options.contains("--quick"),
            isProfiling: options.contains("--profile"))
        let progress: (String) -> Void = { Host.complain("bench: \($0)\n") }
        let parts = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
        if !options.contains("--sites-only") { try bench.run(progress) }
        try bench.runSites(programs: parts.joined(separator: "/"), progress)
        show(bench.figures, bench.notes, options)
    }

    private static func storm(folder: String, floor: String, options: Set<String>) async throws {
        let parts = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
        var bench = StormBench(
            folder: folder, programs: parts.joined(separator: "/"), floor: floor, isQuick: options.contains("--quick"))
        try await bench.run { Host.complain("bench: \($0)\n") }
        show(bench.figures, bench.notes, options)
    }

    private static func show(_ figures: [Figure], _ notes: [String], _ options: Set<String>) {
        if options.contains("--json") {
            print("[" + figures.map(\.json).joined(separator: ",\n ") + "]")
            for note in notes { Host.complain("  \(note)\n") }
        } else {
            print(Figure.heading)
            for figure in figures { print(figure.line) }
            for note in notes { print("  " + note) }
        }
    }
}
