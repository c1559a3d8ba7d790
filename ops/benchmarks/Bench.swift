/// The whole run: every measurement with its floor beside it, repetitions interleaved, each in a process of its own.
struct Bench {
    let program: String
    let floor: String
    let folder: String
    let repetitions: Int
    let singleRepetitions: Int
    let idleRepetitions: Int
    let isProfiling: Bool
    private(set) var figures: [Figure] = []
    var notes: [String] = []

    mutating func add(_ figure: Figure) { figures.append(figure) }

    init(program: String, floor: String, folder: String, isQuick: Bool, isProfiling: Bool) {
        self.isProfiling = isProfiling
        self.program = program
        self.floor = floor
        self.folder = folder
        repetitions = isQuick ? 2 : 5
        singleRepetitions = isQuick ? 1 : 3
        idleRepetitions = isQuick ? 5 : 15
    }

    mutating func run(_ progress: (String) -> Void) throws {
        progress("rows")
        _ = try step("rows")
        progress("seed")
        let seed = try step("seed")
        var floors: [Double] = []
        // Results of each step, repetition by repetition.
        var results: [String: [[(String, Double)]]] = [:]
        for repetition in 1...repetitions {
            progress("bulk \(repetition)/\(repetitions)")
            floors.append(try plainInsert())
            results["tracked_insert", default: []].append(try step("insert", Order.byDossier.rawValue))
            results["tracked_insert_round_robin", default: []].append(try step("insert", Order.roundRobin.rawValue))
            floors.append(try plainInsert())
            results["extract_all", default: []].append(try step("extract"))
            results["apply_empty", default: []].append(try step("apply"))
            results["merge_2x1000", default: []].append(try step("merge"))
        }
        progress("edits")
        let edits = try step("edits")
        var plain: [Double] = [], single: [Double] = []
        for repetition in 1...singleRepetitions {
            progress("single saves \(repetition)/\(singleRepetitions)")
            let (saved, floor) = try interleaved()
            single.append(saved)
            plain.append(floor)
        }

        let insert = median(floors)
        func middle(_ figure: String, _ value: String = "seconds") -> Double { median((results[figure] ?? []).map { $0.value(value) }) }
        figures = [
            .timed("tracked_insert", middle("tracked_insert"), floor: insert, target: 2.1),
            .timed("tracked_insert_round_robin", middle("tracked_insert_round_robin"), floor: insert, target: 2.1),
            .timed("single_save_full", median(single), floor: median(plain), target: 1.2),
            .timed("extract_all", middle("extract_all"), floor: insert, target: 0.7),
            .timed("apply_empty", middle("apply_empty"), floor: insert, target: 2.0),
            .limited("first_sync_bytes", middle("extract_all", "bytes"), "bytes", atMost: 7.5e6),
            .limited("edits_1000_bytes", edits.value("sent") + edits.value("received"), "bytes", atMost: 15_000),
            .limited("merge_2x1000", middle("merge_2x1000") * 1000, "ms", atMost: 60),
            .exactly("merge_conflicts", middle("merge_2x1000", "conflicts"), "conflicts", 250),
        ]
        for figure in figures where isProfiling || !figure.met {
            for (name, _) in results[figure.name]?.first ?? [] where name.contains(" ") || name == "processor" {
                notes.append("\(figure.name), \(name): \(three(middle(figure.name, name) * 1000)) ms")
            }
        }
        let seeded = seed.value("seconds")
        notes.append(
            "the server's admission of the same 100,000 sets with its verdicts, beside the laptop's: \(three(seeded)) s, \(three(seeded / insert)) x plain")
    }

    private func step(_ arguments: String...) throws -> [(String, Double)] {
        parse(try Host.run([program, "step", arguments[0], folder] + arguments.dropFirst()))
    }

    private func plainInsert() throws -> Double {
        parse(try Host.run([floor, folder + "/rows.tsv", folder + "/floor.sqlite", "insert", "NORMAL", "\(Workload.rowCount)"])).value("seconds")
    }

    /// Single saves beside plain ones, a slice of each in turn: a disk busy with something else then slows both alike.
    private func interleaved() throws -> (saved: Double, plain: Double) {
        let saving = try Conversation([program, "step", "single", folder])
        let plain = try Conversation([floor, folder + "/rows.tsv", folder + "/floor.sqlite", "single", "FULL", "\(Workload.singleSaves)"])
        var sums = (0.0, 0.0)
        for _ in 0..<Workload.slices {
            sums.0 += try saving.next()
            sums.1 += try plain.next()
        }
        try saving.end()
        try plain.end()
        return sums
    }

    private func parse(_ output: String) -> [(String, Double)] {
        output.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t")
            return parts.count == 2 ? Double(parts[1]).map { (String(parts[0]), $0) } : nil
        }
    }
}

func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

extension [(String, Double)] {
    func value(_ name: String) -> Double { first { $0.0 == name }?.1 ?? 0 }
}
