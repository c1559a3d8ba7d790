import Replication

/// One defect of the workload: 12 columns of about 285 bytes together.
struct DefectRow {
    let id: RecordID
    let project: String
    let number: Int64
    let title: String
    let body: String
    let severity: Int64
    let status: String
    let assignee: String
    let latitude: Double
    let longitude: Double
    /// Milliseconds since 1970; also when the defect is saved.
    let created: Int64
}

/// The rows and edits of every measurement, the same in every process: they follow from fixed seeds.
enum Workload {
    static let rowCount = 100_000
    static let dossierCount = 1_000
    /// Edits in the measurements of edits and of merging, on each side.
    static let editCount = 1_000
    static let singleSaves = 5_000
    /// Single saves are timed in slices, in turn with their floor's.
    static let slices = 25
    /// When everything is saved and the laptops sync: a day after the last row.
    static let syncTime: Int64 = 1_703_200_000_000

    /// Milliseconds between one edit and the next: a person's pace, tens of seconds and never the same.
    static func pause(_ number: Int) -> Int64 {
        var random = SeededRandom(seed: UInt64(number) &+ 11)
        return 10_000 + Int64(random.below(60_000))
    }

    private static let words = [
        "crack", "spall", "corrosion", "joint", "girder", "deck", "bearing", "leak", "delamination", "anchor", "bolt", "weld", "paint", "rail", "drain",
        "expansion", "pier", "abutment", "cable", "strand", "loose", "missing", "minor", "severe", "near", "above", "below", "left", "right", "north",
        "south", "span", "panel", "seen", "during", "routine", "walk", "check", "again", "after", "rain", "photo", "taken", "by", "team", "needs",
        "repair", "monitor", "replace", "seal", "grout", "clean", "measure", "width", "depth", "mm", "length", "about",
    ]
    private static let states = ["open", "triaged", "assigned", "fixed", "verified", "closed"]

    /// The first `count` rows.
    static func rows(_ count: Int = rowCount) -> [DefectRow] {
        var random = SeededRandom(seed: 42)
        var time: Int64 = 1_700_000_000_000
        return (0..<count).map { number in
            time += 500 + Int64(random.below(59_500))
            // A time-ordered 128-bit id (UUID version 7), whatever the program itself draws.
            let high = UInt64(time) << 16 | 0x7000 | UInt64(random.below(4096))
            let id = ID(high: high, low: random.next() >> 2 | 1 << 63)
            return DefectRow(
                id: id, project: "prj-" + padded(random.below(40), 4), number: Int64(number), title: sentence(7, &random), body: sentence(20, &random),
                severity: Int64(1 + random.below(5)), status: states[random.below(states.count)],
                assignee: "user" + padded(random.below(200), 3) + "@example.org", latitude: 25 + random.millionth(), longitude: 121 + random.millionth(),
                created: time)
        }
    }

    /// Indexes of `count` different rows out of `total`.
    static func sample(_ count: Int, of total: Int, seed: UInt64) -> [Int] {
        var random = SeededRandom(seed: seed)
        var indexes = Array(0..<total)
        for position in 0..<count { indexes.swapAt(position, position + random.below(total - position)) }
        return Array(indexes[0..<count])
    }

    private static func sentence(_ count: Int, _ random: inout SeededRandom) -> String {
        (0..<count).map { _ in words[random.below(words.count)] }.joined(separator: " ")
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The rows as the C floor and the peers read them: one line each, columns apart by tabs.
    static func tabSeparated(_ rows: [DefectRow]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(rows.count * 300)
        for row in rows {
            let digits = Array(row.id.description)
            let uuid = [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20...]].map { String($0) }.joined(separator: "-")
            let cells = [
                uuid, row.project, "\(row.number)", row.title, row.body, "\(row.severity)", row.status, row.assignee, "\(row.latitude)",
                "\(row.longitude)", "\(row.created)", "\(row.created)",
            ]
            text.append(contentsOf: cells.joined(separator: "\t").utf8)
            text.append(10)
        }
        return text
    }
}

/// SplitMix64: small, and the same everywhere.
struct SeededRandom {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
        return word ^ word >> 31
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// A number from 0 up to 1 with six decimal places.
    mutating func millionth() -> Double { Double(below(1_000_000)) / 1_000_000 }
}
