import Glibc
import Inspection
import Scheduling

/// `plumb-schedule-bench run [--json] [--quick] [--equal SHARE] [--samples FOLDER]`: the figures of the draw of tenders and days
/// (with the samples) and of juror assignment, the share of instances equal to the oracle's optimum among them when the caller knows it.
/// `instances --count N --seed N`: random instances with our optimum as lines of JSON, for `oracle.py`; `tickets` the same for `tickets.py`.
@main
enum Main {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        func value(_ name: String) -> String? {
            arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
        }
        switch arguments.first {
        case "run":
            let isQuick = arguments.contains("--quick")
            var figures: [Figure] = []
            if let folder = value("--samples") {
                do { figures = try draws(folder, isQuick: isQuick) } catch {
                    complain("bench: \(error)")
                    exit(1)
                }
            }
            figures += run(isQuick: isQuick, equal: value("--equal").flatMap(Double.init))
            if arguments.contains("--json") {
                print("[" + figures.map(\.json).joined(separator: ",\n ") + "]")
            } else {
                print(Figure.heading)
                for figure in figures { print(figure.line) }
            }
        case "instances":
            let seed = value("--seed").flatMap { UInt64($0) } ?? 1
            for number in 0..<(value("--count").flatMap { Int($0) } ?? 100) { print(Instances.line(number, seed: seed)) }
        case "tickets":
            let seed = value("--seed").flatMap { UInt64($0) } ?? 1
            for number in 0..<(value("--count").flatMap { Int($0) } ?? 100) { print(Tickets.line(number, seed: seed)) }
        default:
            complain("usage: plumb-schedule-bench run [--json] [--quick] [--equal SHARE] [--samples FOLDER] | instances | tickets [--count N] [--seed N]")
            exit(1)
        }
    }

    private static func draws(_ samples: String, isQuick: Bool) throws -> [Figure] {
        let city = try City(samples: samples)
        return try Draws.inclusion(city, seeds: isQuick ? 10_000 : 100_000) + Draws.guesses(city, seeds: isQuick ? 10_000 : 40_000, draws: isQuick ? 1 : 3)
    }

    private static func run(isQuick: Bool, equal: Double?) -> [Figure] {
        var figures: [Figure] = []
        if let equal { figures.append(.exactly("juror_optimum_equal", equal, "share", 1)) }
        // The slowest of a few years: a bad one must be fast as well.
        let years = (1...UInt64(isQuick ? 2 : 5)).map { solve("year \($0)", Sample.year, seed: $0) }
        figures.append(.limited("jurors_year_seconds", years.map(\.seconds).max() ?? .nan, "s", atMost: 1))
        figures.append(.exactly("jurors_year_optimal", Double(years.filter { $0.gap == 0 }.count) / Double(years.count), "share", 1))
        // Smaller ones first: the memory asked for afterwards is the process's peak, which the largest sets.
        var smaller = 0.0
        for part in [1, 2, 4] { smaller = solve("nation \(part)/8", .nation(eighths: part), seed: 1).seconds }
        let nation = solve("nation", .nation(eighths: 8), seed: 1)
        figures.append(.limited("jurors_nation_seconds", nation.seconds, "s", atMost: 30))
        figures.append(.limited("jurors_nation_memory", peakMegabytes(), "MB", atMost: 1_024))
        figures.append(.limited("jurors_nation_gap", nation.gap * 100, "%", atMost: 1))
        // Twice the visits and twice the jurors are four times the pairs.
        figures.append(.compared("jurors_nation_growth", nation.seconds, with: smaller, target: 8))
        return figures
    }

    private static func solve(_ name: String, _ sample: Sample, seed: UInt64) -> (seconds: Double, gap: Double) {
        let task = sample.task(seed: seed)
        let begin = Host.seconds()
        do throws(Refusal) {
            let found = try JurorAssignment.solve(task)
            let seconds = Host.seconds() - begin
            let gap = Double(found.cost - found.lowerBound) / Double(max(1, found.lowerBound))
            let loads = found.loads.values
            complain(
                "bench: \(name): \(task.visits.count) visits, \(task.jurors.count) jurors, \((seconds * 1000).rounded() / 1000) s, cost \(found.cost), "
                    + "bound \(found.lowerBound), \(found.cases) flows, loads \(loads.min() ?? 0) to \(loads.max() ?? 0), \(peakMegabytes()) MB")
            return (seconds, gap)
        } catch {
            complain("bench: \(name): \(error)")
            return (.nan, .nan)
        }
    }

    /// The most memory that the process has held, in MB.
    private static func peakMegabytes() -> Double { (Host.peakMemory() ?? .nan).rounded() }

    private static func complain(_ text: String) { Host.complain(text + "\n") }
}
