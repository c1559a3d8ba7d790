import Crypto
import Glibc
import Scheduling
import Testing

/// The algorithm: the printed vectors, exact comparison, probabilities, and what never moves a ticket.
@Suite struct DrawSelectionTests {
    /// The vector of reference/scheduling.md; its frame has no salt, so only the algorithm takes it.
    @Test func thePrintedVector() throws {
        let lines = ["114-A01,1,1,2", "114-A02,1,1,4", "114-A03,1,3,4", "114-A04,1,1,4", "114-A05,1,1,4"]
        let frameHash = sha256(Array(lines.map { $0 + "\n" }.joined().utf8))
        let beacon = Array("dice:314159265358".utf8)
        #expect(hex(frameHash.bytes) == "fce5ea946ef3bde3677de0b020578622ecf11257de362e8bcb57109a302871c1")
        #expect(
            hex(DrawSeed.commitment(secret: DrawScene.secret, frameHash: frameHash).bytes)
                == "a4f3c791ab05705c982b9dbcb718f57d31b44dd44315160c4ca6de56a0e9386d")
        let seed = DrawSeed(secret: DrawScene.secret, frameHash: frameHash, beacon: beacon)
        #expect(hex(seed.digest.bytes) == "c1f02a39923e08a150c96ce4ad19871a516c9946595cc1caaff9b12eff5bc392")
        let weights: [(UInt32, UInt32)] = [(1, 2), (1, 4), (3, 4), (1, 4), (1, 4)]
        let rows = weights.indices.map { DrawScene.row("114-A0\($0 + 1)", 1, weights[$0].0, weights[$0].1) }
        let selection = DrawSelection(rows: rows, quotas: [1: 2], seed: seed)
        let tickets = seed.tickets("select")
        let printed: [UInt64] = [0x43af_088b_3ec2_2f4c, 0x0471_7da2_ce1a_9b73, 0xd71c_bd7a_2f7f_7bcb, 0xa730_5651_c2fd_ea97, 0xb745_934f_ff5a_9fa1]
        #expect(rows.map { tickets.ticket($0.id) } == printed)
        let order = (selection.order[1] ?? []).map { String(decoding: $0.row.id.suffix(3), as: UTF8.self) }
        #expect(order == ["A02", "A01", "A03", "A04", "A05"])
        #expect(selection.drawn(1).count == 2)
    }

    /// Left over right, compared by continued fractions: another way than multiplying across, and exact as well.
    private func isLess(_ left: (UInt128, UInt128), _ right: (UInt128, UInt128)) -> Bool {
        var (a, b, c, d) = (left.0, left.1, right.0, right.1)
        while true {
            if a / b != c / d { return a / b < c / d }
            let (rest, otherRest) = (a % b, c % d)
            if otherRest == 0 { return false }
            if rest == 0 { return true }
            (a, b, c, d) = (d, otherRest, b, rest)
        }
    }

    @Test func integersCompareAsExactFractions() {
        var dice = Dice(4)
        let edges: [UInt64] = [0, 1, 2, .max, .max - 1, 1 << 63]
        let weights: [(UInt32, UInt32)] = [(1, .max), (.max - 1, .max), (1, 2), (.max, .max), (1, 1), (2, 4), (3, 6), (.max / 2, .max)]
        func ticket(_ name: UInt8) -> DrawTicket {
            let (a, b): (UInt32, UInt32)
            if Bool.random(using: &dice) {
                b = UInt32.random(in: 1...UInt32.max, using: &dice)
                a = UInt32.random(in: 1...b, using: &dice)
            } else {
                (a, b) = weights.randomElement(using: &dice) ?? (1, 2)
            }
            let u = Int.random(in: 0..<3, using: &dice) == 0 ? edges.randomElement(using: &dice) ?? 0 : dice.next()
            return DrawTicket(row: DrawRow(id: [name], tier: 1, a: a, b: b), u: u)
        }
        func fraction(_ ticket: DrawTicket) -> (UInt128, UInt128) {
            (UInt128(ticket.u) * UInt128(ticket.row.b - ticket.row.a), ((UInt128(1) << 64) - UInt128(ticket.u)) * UInt128(ticket.row.a))
        }
        var ties = 0
        var wrong: [(DrawTicket, DrawTicket)] = []
        for _ in 0..<20_000 {
            var (one, two) = (ticket(1), ticket(2))
            if Int.random(in: 0..<10, using: &dice) == 0 {
                // Nearly or exactly equal.
                two = DrawTicket(row: DrawRow(id: [2], tier: 1, a: one.row.a, b: one.row.b), u: one.u &+ UInt64.random(in: 0...1, using: &dice))
            }
            if Bool.random(using: &dice) { swap(&one, &two) }
            let (isFirst, isSecond) = (isLess(fraction(one), fraction(two)), isLess(fraction(two), fraction(one)))
            if !isFirst && !isSecond { ties += 1 }
            let expected: Bool
            if one.row.isMandatory != two.row.isMandatory {
                expected = one.row.isMandatory
            } else {
                expected = isFirst || (!isSecond && one.row.id[0] < two.row.id[0])
            }
            if one.precedes(two) != expected || two.precedes(one) == expected { wrong.append((one, two)) }
        }
        #expect(wrong.isEmpty)
        #expect(ties > 500)
    }

    @Test func mandatoryFirstThenTheSmallestTicket() {
        func ticket(_ id: UInt8, _ a: UInt32, _ b: UInt32, _ u: UInt64) -> DrawTicket { DrawTicket(row: DrawRow(id: [id], tier: 1, a: a, b: b), u: u) }
        let order = [
            ticket(5, 1, 1, .max), ticket(6, 9, 9, 0), ticket(3, 1, .max, 0), ticket(4, 1, 2, 0), ticket(2, .max - 1, .max, 1), ticket(1, 1, .max, .max),
        ]
        #expect(order.reversed().sorted { $0.precedes($1) } == order)
        // The shorter id first when one begins with the other.
        let (short, long) = (DrawTicket(row: DrawRow(id: [7], tier: 1, a: 1, b: 2), u: 5), DrawTicket(row: DrawRow(id: [7, 0], tier: 1, a: 1, b: 2), u: 5))
        #expect(short.precedes(long) && !long.precedes(short))
    }

    private static func tier(_ weights: [UInt32], quota: UInt32) -> [DrawRow] {
        let sum = weights.reduce(0, +)
        return weights.enumerated().map { DrawRow(id: Array("T\($0)".utf8), tier: 1, a: $1 * quota, b: sum) }
    }

    /// Every tender is drawn as often as its `a/b` says. 100,000 seeds with `PLUMB_DRAW_SEEDS=100000`; fewer here for the time.
    @Test(arguments: [(12, 40), (20, 60), (8, 25)])
    func inclusionProbabilities(quota: Int, tenders: Int) {
        let weights = (0..<UInt32(tenders)).map { tenders == 60 ? ($0 < 6 ? 5 : 2) : 3 + $0 % 7 }
        let seeds = getenv("PLUMB_DRAW_SEEDS").flatMap { Int(String(cString: $0)) } ?? 500
        let trial = DrawTrial(rows: Self.tier(weights, quota: UInt32(quota)), quota: quota, seeds: seeds)
        print("draw: \(seeds) seeds, \(quota) of \(weights.count): largest error \(trial.largestError), \(trial.largestSigma) sigma")
        #expect(trial.counts.reduce(0, +) == quota * seeds)
        #expect(trial.largestSigma < 4)
    }

    /// The check above can fail: a draw by equal chances is many sigma off.
    @Test func inclusionNoticesAnotherMethod() {
        let rows = Self.tier((0..<40).map { 3 + $0 % 7 }, quota: 12)
        let equal = DrawTrial(rows: rows.map { DrawRow(id: $0.id, tier: 1, a: 12, b: 40) }, quota: 12, seeds: 500)
        let sigmas = zip(rows, equal.counts).map { row, count in
            let target = Double(row.a) / Double(row.b)
            return abs(Double(count) / 500 - target) / (target * (1 - target) / 500).squareRoot()
        }
        #expect((sigmas.max() ?? 0) > 6)
    }

    /// Adding a tender, later or earlier in the alphabet or in another tier, moves nobody else.
    @Test func othersKeepTheirTickets() {
        let rows = Self.tier((0..<30).map { 1 + $0 % 5 }, quota: 6)
        for number in 0..<60 {
            let seed = DrawSeed(sha256([UInt8(number)]))
            let before = DrawSelection(rows: rows, quotas: [1: 6], seed: seed)
            for added in [DrawScene.row("Zzz", 1, 1, 5), DrawScene.row("A", 1, 4, 5), DrawScene.row("Tier", 2, 1, 5)] {
                let after = DrawSelection(rows: rows + [added], quotas: [1: 6, 2: 1], seed: seed)
                #expect(after.order[1]?.filter { $0.row.id != added.id } == before.order[1])
            }
        }
    }

    /// Taking tenders off the list and the next tickets in is the same as drawing without them.
    @Test func substitutionEqualsTheReducedFrame() throws {
        var dice = Dice(9)
        let rows = Self.tier((0..<30).map { 1 + $0 % 5 }, quota: 6)
        for number in 0..<60 {
            let seed = DrawSeed(sha256([UInt8(number)]))
            var list = DrawList(DrawSelection(rows: rows, quotas: [1: 6], seed: seed))
            for _ in 0..<4 {
                let gone = try #require(list.tickets(1).randomElement(using: &dice))
                try list.substitute(gone.row.id, reason: .suspended, document: "工字第1號", people: ("p1", "p2"), at: 1)
            }
            let out = Set(list.substitutions.map(\.out))
            let reduced = DrawSelection(rows: rows.filter { !out.contains($0.id) }, quotas: [1: 6], seed: seed)
            #expect(list.tickets(1) == Array(reduced.drawn(1)))
        }
    }

    /// One bit of F, s or B, wherever it lies, gives every tender another ticket.
    @Test func oneByteChangesTheDraw() throws {
        let frame = try DrawScene.frame()
        let (bytes, secret, beacon) = (frame.bytes, DrawScene.secret, Array("drand-quicknet-21000000:\(DrawScene.drandValue.text)".utf8))
        var seeds = [DrawSeed(secret: secret, frameHash: sha256(bytes), beacon: beacon)]
        func flipped(_ bytes: [UInt8]) -> [[UInt8]] {
            bytes.indices.map { index in
                var copy = bytes
                copy[index] ^= 1
                return copy
            }
        }
        seeds += flipped(bytes).map { DrawSeed(secret: secret, frameHash: sha256($0), beacon: beacon) }
        seeds += flipped(secret).map { DrawSeed(secret: $0, frameHash: sha256(bytes), beacon: beacon) }
        seeds += flipped(beacon).map { DrawSeed(secret: secret, frameHash: sha256(bytes), beacon: $0) }
        let tickets = seeds.flatMap { seed in
            let tickets = seed.tickets("select")
            return frame.rows.map { tickets.ticket($0.id) }
        }
        #expect(seeds.count == 1 + bytes.count + secret.count + beacon.count)
        #expect(Set(tickets).count == tickets.count)
        // And another label, as days and jurors take it.
        #expect(seeds[0].tickets("days").ticket(frame.rows[0].id) != seeds[0].tickets("select").ticket(frame.rows[0].id))
    }
}
