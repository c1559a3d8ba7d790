import Inspection
import Scheduling

/// Chance from a number: the same number, the same samples everywhere.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    mutating func percent(_ chance: Int) -> Bool { below(100) < chance }

    mutating func some<T>(_ count: Int, of all: [T]) -> [T] {
        var copy = all
        for index in 0..<min(count, copy.count) { copy.swapAt(index, index + below(copy.count - index)) }
        return Array(copy.prefix(count))
    }
}

/// Synthetic tasks. Names are plain ASCII, so that another program compares them as they are.
struct Sample {
    var visits: Int
    var jurors: Int
    /// Tenders of the register from which the visits are taken, and firms and agencies in it.
    var register: Int
    var firms: Int
    var agencies: Int
    /// Days over which the visits are spread, and percent of them on which a juror cannot come.
    var days = 365
    var away = 25
    var cap: ClosedRange<Int> = 2...3
    /// Percent of visits with two or three specialties.
    var several = 25
    var forbidden = 0

    static let specialties = ["structure", "soil", "water", "electric", "road", "bridge", "building", "slope", "harbour", "landscape", "traffic", "safety"]

    /// A year of a city: 200 visits, 120 jurors.
    static let year = Sample(visits: 200, jurors: 120, register: 1_000, firms: 200, agencies: 60)

    /// A year of a nation: 4,000 visits of 20,000 tenders, 1,500 jurors; with `part` of it, 1 to 8 eighths.
    static func nation(eighths part: Int) -> Sample {
        Sample(visits: 500 * part, jurors: 1_500 * part / 8, register: 2_500 * part, firms: 3_000 * part / 8, agencies: 400 * part / 8)
    }

    func task(seed: UInt64) -> JurorTask {
        var dice = Dice(seed)
        let first = CalendarDay(year: 2026, month: 1, day: 1) ?? .earliest
        let width = 5
        func name(_ kind: String, _ number: Int) -> String {
            let digits = String(number)
            return kind + String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let tenders = (0..<register).map { _ in
            TenderParties(
                agency: name("agency", dice.below(agencies)), contractor: name("firm", dice.below(firms)),
                supervisor: name("office", dice.below(max(2, firms / 4))), designer: name("office", dice.below(max(2, firms / 4))))
        }
        let visits = dice.some(self.visits, of: tenders).enumerated().map { index, parties in
            JurorVisit(
                id: name("V", index), day: first.adding(days: index * days / self.visits), parties: parties, seats: 2 + dice.below(2),
                specialties: dice.some(dice.percent(several) ? 2 + dice.below(2) : dice.below(2), of: kinds), ticket: dice.next())
        }
        let people = (0..<jurors).map { juror(name("J", $0), first, &dice, name) }
        var pairs: Set<JurorPair> = []
        if forbidden > 0 {
            for visit in visits {
                for juror in people where dice.percent(forbidden) { pairs.insert(JurorPair(visit: visit.id, juror: juror.id)) }
            }
        }
        return JurorTask(visits: visits, jurors: people, forbidden: pairs)
    }

    private var kinds: [String] { Array(Self.specialties.prefix(jurors < 60 ? 5 : 12)) }

    private func juror(_ id: String, _ first: CalendarDay, _ dice: inout Dice, _ name: (String, Int) -> String) -> JurorCandidate {
        var ties: [JurorCandidate.Declaration] = []
        for _ in 0..<dice.below(4) {
            let tied = dice.percent(60) ? name("firm", dice.below(firms)) : name("office", dice.below(max(2, firms / 4)))
            // Some ties end within the year, three years on.
            let until = dice.percent(40) ? first.adding(days: dice.below(max(1, 2 * days)) - days - 1_096) : nil
            ties.append(.init(name: tied, until: until))
        }
        let employer = dice.percent(50) ? name("agency", dice.below(agencies)) : "school" + id
        let own = dice.percent(5) ? name("office", dice.below(max(2, firms / 4))) : "person" + id
        let away = Set((0..<days).filter { _ in dice.percent(self.away) }.map { first.adding(days: $0) })
        return JurorCandidate(
            id: id, name: own, specialties: dice.some(1 + dice.below(3), of: kinds), employer: employer, declarations: ties, unavailable: away,
            load: dice.below(7), monthlyCap: cap.lowerBound + dice.below(cap.count),
            lastContractor: dice.percent(50) ? name("firm", dice.below(firms)) : "", ticket: dice.next())
    }
}
