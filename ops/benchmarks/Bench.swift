/// The whole run: every measurement with its floor beside it, repetitions interleaved, each in a process of its own.
struct Bench {
    let program: String
    let floor: String
    let folder: String
    let repetitions: Int
    let singleRepetitions: Int
    let idleRepetitions: Int
    private(set) var figures: [Figure] = []
    var notes: [String] = []

    mutating func add(_ figure: Figure) { figures.append(figure) }

    init(program: String, floor: String, folder: String, isQuick: Bool) {
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
        var inserts: [Double] = [], roundRobin: [Double] = [], extracts: [Double] = [], applies: [Double] = [], merges: [Double] = []
        var bytes = 0.0, conflicts = 0.0
        var phases: [[(String, Double)]] = []
        for repetition in 1...repetitions {
            progress("bulk \(repetition)/\(repetitions)")
            floors.append(try plainInsert())
            inserts.append(try step("insert", Order.byDossier.rawValue).value("seconds"))
            roundRobin.append(try step("insert", Order.roundRobin.rawValue).value("seconds"))
            floors.append(try plainInsert())
            let extract = try step("extract")
            extracts.append(extract.value("seconds"))
            bytes = extract.value("bytes")
            applies.append(try step("apply").value("seconds"))
            let merge = try step("merge")
            merges.append(merge.value("seconds"))
            conflicts = merge.value("conflicts")
            phases.append(merge.filter { $0.0 != "seconds" && $0.0 != "conflicts" })
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
        figures = [
            .timed("tracked_insert", median(inserts), floor: insert, target: 2.1),
            .timed("tracked_insert_round_robin", median(roundRobin), floor: insert, target: 2.1),
            .timed("single_save_full", median(single), floor: median(plain), target: 1.2),
            .timed("extract_all", median(extracts), floor: insert, target: 0.7),
            .timed("apply_empty", median(applies), floor: insert, target: 2.0),
            .limited("first_sync_bytes", bytes, "bytes", atMost: 7.5e6),
            .limited("edits_1000_bytes", edits.value("sent") + edits.value("received"), "bytes", atMost: 15_000),
            .limited("merge_2x1000", median(merges) * 1000, "ms", atMost: 60),
            .exactly("merge_conflicts", conflicts, "conflicts", 250),
        ]
        notes.append("admission of the same 100,000 sets by the server, verdicts included: \(three(seed.value("seconds"))) s, \(three(seed.value("seconds") / insert)) x plain")
        for name in phases.first?.map(\.0) ?? [] {
            notes.append("merge, \(name): \(three(median(phases.map { $0.value(name) }) * 1000)) ms")
        }
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

/// With three decimal places.
func three(_ value: Double) -> String {
    let thousandths = Int((abs(value) * 1000).rounded())
    let decimals = String(thousandths % 1000 + 1000).dropFirst()
    return (value < 0 ? "-" : "") + "\(thousandths / 1000)." + decimals
}

extension [(String, Double)] {
    func value(_ name: String) -> Double { first { $0.0 == name }?.1 ?? 0 }
}
