import Crypto
import Inspection
import Scheduling
import Testing

/// Commitment, shares and beacon, and the attacks of reference/design-review.md 10 that are code; schema/draw-attacks.md names these tests.
@Suite struct DrawCommitmentTests {
    private let dicePart = DrawBeaconPart(source: "dice", earliest: DrawScene.monday, shape: .digits, length: 12)
    private let lottery = DrawBeaconPart(source: "lotto649-115000098", earliest: DrawScene.monday + 3_600_000, shape: .digits, length: 12)

    // MARK: Shares

    @Test func anyTwoSharesOpenTheSecret() throws {
        let commitment = try DrawScene.commitment(DrawScene.frame())
        let shares = DrawScene.shares
        for pair in [[0, 1], [1, 0], [0, 2], [1, 2], [0, 1, 2]] {
            #expect(try DrawSecret.open(pair.map { shares[$0] }, for: commitment) == DrawScene.secret)
        }
        for share in shares { #expect(DrawShare(text: share.text) == share) }
        #expect(DrawShare(text: "4-" + hex(shares[0].y)) == nil && DrawShare(text: " " + shares[0].text) == nil)
        // Share 3 by hand: 00 xor 20·3 = 60 in the field.
        #expect(shares[2].y[0] == 0x60)
    }

    @Test func aWrongShareIsNamed() throws {
        let commitment = try DrawScene.commitment(DrawScene.frame())
        let shares = DrawScene.shares
        var wrong = shares[1].y
        wrong[31] ^= 1
        do {
            _ = try DrawSecret.open([shares[0], DrawShare(x: 2, y: wrong)], for: commitment)
            Issue.record("opened by a wrong share")
        } catch {
            #expect(error.code == "draw.shareWrong" && error.zh.contains("第 2 份") && error.en.contains("Share 2 (kept by ethics)"))
        }
        #expect(refused { _ = try DrawSecret.open([shares[0], DrawShare(x: 2, y: shares[2].y)], for: commitment) } == "draw.shareWrong")
        #expect(refused { _ = try DrawSecret.open([DrawShare(x: 9, y: wrong)], for: commitment) } == "draw.shareWrong")
        #expect(refused { _ = try DrawSecret.open([shares[0]], for: commitment) } == "draw.sharesFew")
        #expect(refused { _ = try DrawSecret.open([shares[0], shares[0]], for: commitment) } == "draw.sharesFew")
        // One share fits every secret: some mask explains it.
        let other = [UInt8](repeating: 0x55, count: 32)
        let mask = zip(shares[0].y, other).map { $0 ^ $1 }
        #expect(DrawSecret.split(other, mask: mask)[0] == shares[0])
    }

    // MARK: Beacon

    /// Attack 10b: other spellings of the same number.
    @Test(arguments: [
        "314159265358 ", " 314159265358", "314159265358\n", "３14159265358", "31415926535", "3141592653580", "314159 65358", "31415926535a", "+14159265358", "",
    ])
    func attackOtherSpellingsAreRefused(text: String) {
        let part = DrawBeaconPart(source: "lotto649-115000098", earliest: 1_000, shape: .digits, length: 12)
        #expect(refused { _ = try DrawBeacon([.init(text, arrived: 2_000)], for: [part], published: 500) } == "draw.beaconSpelling")
        #expect(refused { _ = try DrawBeacon([.init("314159265358", arrived: 2_000)], for: [part], published: 500) } == nil)
    }

    @Test func hexBeaconsAreLowerCase() {
        let part = DrawBeaconPart(source: "drand", earliest: 1_000, shape: .hex, length: 8)
        #expect(refused { _ = try DrawBeacon([.init("DEADBEEF", arrived: 2_000)], for: [part], published: 500) } == "draw.beaconSpelling")
        #expect(refused { _ = try DrawBeacon([.init("deadbeeg", arrived: 2_000)], for: [part], published: 500) } == "draw.beaconSpelling")
    }

    @Test func aBeaconBeforeTheCommitmentIsRefused() throws {
        let frame = try DrawScene.frame()
        func commit(_ earliest: UInt64) -> String? {
            refused { _ = try DrawScene.commitment(frame, beacon: [DrawBeaconPart(source: "drand", earliest: earliest, shape: .hex, length: 64)]) }
        }
        #expect(commit(DrawScene.published) == "draw.beaconBeforeCommitment")
        #expect(commit(DrawScene.published + 1) == nil)
        func value(_ arrived: UInt64) -> String? {
            refused { _ = try DrawBeacon([.init(DrawScene.drandValue.text, arrived: arrived)], for: [DrawScene.drand], published: DrawScene.published) }
        }
        #expect(value(DrawScene.published) == "draw.beaconBeforeCommitment")
        #expect(value(DrawScene.monday - 1) == "draw.beaconEarly")
        #expect(value(DrawScene.monday) == nil)
        #expect(refused { _ = try DrawBeacon([], for: [DrawScene.drand], published: 1) } == "draw.beaconCount")
    }

    @Test func commitmentsKeepTheirGrammar() throws {
        let frame = try DrawScene.frame()
        func code(_ beacon: [DrawBeaconPart], _ throwers: [String] = []) -> String? {
            refused { _ = try DrawScene.commitment(frame, beacon: beacon, throwers: throwers) }
        }
        #expect(code([]) == "draw.beaconSources")
        #expect(code([DrawScene.drand, DrawScene.drand]) == "draw.beaconSources")
        #expect(code([DrawBeaconPart(source: "Lotto 649", earliest: DrawScene.monday, shape: .digits, length: 12)]) == "draw.beaconLine")
        #expect(code([DrawBeaconPart(source: "drand", earliest: DrawScene.monday, shape: .hex, length: 7)]) == "draw.beaconLine")
        #expect(code([DrawBeaconPart(source: "drand", earliest: DrawScene.deadline, shape: .hex, length: 64)]) == "draw.deadline")
        #expect(code([DrawScene.drand], ["thrower"]) == "draw.throwers")
        #expect(
            refused {
                _ = try DrawCommitment(
                    frame: frame, secret: DrawScene.secret, shares: DrawScene.shares, holders: ["convener", "convener", "ethics"], beacon: [DrawScene.drand],
                    published: DrawScene.published, deadline: DrawScene.deadline)
            } == "draw.holders")
    }

    // MARK: Attacks

    /// Attack 10a: with s and F known, a few throws are enough to drop the likeliest site; so dice never stand alone.
    @Test func attackDiceWithAKnownSecret() throws {
        let frame = try DrawScene.frame()
        let target = Array("115-A03".utf8)
        func isDrawn(_ beacon: String) -> Bool {
            let seed = DrawSeed(secret: DrawScene.secret, frameHash: frame.hash, beacon: Array(beacon.utf8))
            return DrawSelection(frame, seed: seed).drawn(1).contains { $0.row.id == target }
        }
        let tries = (0..<100).first { !isDrawn("dice:\(100_000_000_000 + $0)") }
        #expect((tries ?? 100) < 40, "steering by dice alone is easy")
        #expect(refused { _ = try DrawScene.commitment(frame, beacon: [dicePart], throwers: ["t1"]) } == "draw.diceAlone")
        // A public number that comes first would be known to whoever throws.
        let earlier = DrawBeaconPart(source: "lotto649", earliest: DrawScene.monday - 1, shape: .digits, length: 12)
        #expect(refused { _ = try DrawScene.commitment(frame, beacon: [dicePart, earlier], throwers: ["t1"]) } == "draw.diceAlone")
        #expect(refused { _ = try DrawScene.commitment(frame, beacon: [dicePart, lottery], throwers: []) } == "draw.throwers")
        #expect(refused { _ = try DrawScene.commitment(frame, beacon: [dicePart, lottery], throwers: ["ethics"]) } == "draw.throwerHoldsShare")
        _ = try DrawScene.commitment(frame, beacon: [dicePart, lottery], throwers: ["t1", "t2"])
        // The best throw for one guessed public number is worth nothing under the one that comes: 3/4, as without it.
        let staged = try #require((0..<100).first { !isDrawn("dice:\(100_000_000_000 + $0)+lotto649-115000098:112233445566") })
        let drawn = (0..<1_000).count { isDrawn("dice:\(100_000_000_000 + staged)+lotto649-115000098:\(200_000_000_000 + $0)") }
        // One standard deviation is 13.7; a tier of five adds a bias of its own.
        #expect((685...815).contains(drawn), "\(drawn)")
    }

    /// Attack 10c: several commitments, or a new one after the beacon.
    @Test func attackASecondCommitment() throws {
        let frame = try DrawScene.frame()
        let first = try DrawScene.commitment(frame)
        var register = DrawRegister()
        let second = try DrawScene.commitment(DrawScene.frame(salt: 0xb0), published: DrawScene.published + 5, replacing: first)
        try register.commit(first)
        #expect(refused { try register.commit(first) } == "draw.committedTwice")
        #expect(refused { try register.commit(second) } == "draw.committedTwice")
        #expect(refused { try register.commit(DrawScene.commitment(DrawScene.frame(number: 3))) } == "draw.numberSkipped")
        // Aborted in time: another attempt that names the first.
        try register.abort(first.name, reason: "frame-wrong", at: DrawScene.monday - 1)
        #expect(register.state(first.name) == .aborted)
        #expect(refused { try register.commit(DrawScene.commitment(DrawScene.frame(salt: 0xb0))) } == "draw.attempt")
        try register.commit(second)
        #expect(second.attempt == 2 && second.previous == first.hash && register.commitment(first.name) == second)
        // Aborted once the number could be known: the fallback, never a third.
        try register.abort(first.name, reason: "shares-lost", at: DrawScene.monday)
        #expect(register.state(first.name) == .fallback(DrawAbort(moment: DrawScene.monday, reason: "shares-lost")))
        let third = try DrawScene.commitment(DrawScene.frame(salt: 0xc0), replacing: second)
        #expect(refused { try register.commit(third) } == "draw.committedTwice")
        #expect(refused { try register.abort(first.name, reason: "again", at: DrawScene.monday + 1) } == "draw.notCommitted")
        // The next number is another draw, and the first one's missing reveal is an alarm.
        try register.commit(DrawScene.commitment(DrawScene.frame(number: 2)))
        #expect(register.overdue(at: DrawScene.deadline).isEmpty)
        #expect(register.overdue(at: DrawScene.deadline + 1).map(\.name.number) == [1, 2])
        try register.reveal(first.name)
        #expect(register.overdue(at: DrawScene.deadline + 1).map(\.name.number) == [2])
        #expect(refused { try register.reveal(first.name) } == "draw.notCommitted")
    }

    /// Attack 10c: with shares withheld after the beacon there are two outcomes, not more, and the second says what it is.
    @Test func attackAbortAfterTheBeacon() throws {
        let abort = DrawAbort(moment: DrawScene.monday + 60_000, reason: "shares-lost")
        let (draw, fallback) = (try DrawScene.draw(), try DrawScene.draw(.fallback(abort)))
        #expect(draw.seed != fallback.seed)
        #expect(fallback.seed == DrawSeed(HMACSHA256(key: fallback.frame.salt).value(fallback.frame.hash.bytes, fallback.beacon.bytes)))
        let record = String(decoding: try fallback.record(.public, at: DrawScene.deadline, embargoEnds: DrawScene.deadline), as: UTF8.self)
        #expect(record.contains("\"abort\": \"\(abort.moment),shares-lost\"") && record.contains("\"secret\": null"))
        #expect(!record.contains(hex(fallback.frame.salt)))
        #expect(refused { _ = try DrawScene.draw(.fallback(DrawAbort(moment: DrawScene.monday - 1, reason: "early"))) } == "draw.notFallback")
        #expect(refused { _ = try DrawScene.draw(.secret([UInt8](repeating: 1, count: 32))) } == "draw.secretWrong")
        #expect(
            refused {
                let other = try DrawScene.frame(salt: 0xb0)
                _ = try Draw(other, commitment: draw.commitment, opening: .secret(DrawScene.secret), beacon: [DrawScene.drandValue])
            } == "draw.frameOther")
    }

    /// Attack 10d: declaring a drawn friend "suspended".
    @Test func attackSubstitution() throws {
        var list = try DrawScene.draw().list
        let friend = try #require(list.tickets(1).first).row.id
        let next = try #require(list.selection.order[1])[2].row.id
        func code(_ id: [UInt8], _ people: (String, String), _ document: String = "高市工字第1號") -> String? {
            refused { try list.substitute(id, reason: .suspended, document: document, people: people, at: DrawScene.monday) }
        }
        #expect(code(friend, ("p1", "p1")) == "draw.secondPerson")
        #expect(code(friend, ("p1", "")) == "draw.secondPerson")
        #expect(code(friend, ("p1", "p2"), "") == "draw.document")
        #expect(code(friend, ("p1", "p2"), "a,b") == "draw.document")
        #expect(code(next, ("p1", "p2")) == "draw.notDrawn")
        #expect(list.substitutions.isEmpty && list.rate == "0/4")
        #expect(code(friend, ("p1", "p2")) == nil)
        #expect(list.tickets(1).contains { $0.row.id == next } && list.owed == [friend] && list.rate == "1/4")
        #expect(code(friend, ("p1", "p2")) == "draw.notDrawn", "nobody leaves twice")
        // Owed: mandatory in the next frame once the reason ends, with document and second person.
        #expect(list.carried(into: DrawScene.rows) == DrawScene.rows)
        #expect(refused { try list.end(friend, document: "高市工字第2號", people: ("p1", "p1")) } == "draw.secondPerson")
        #expect(refused { try list.end(next, document: "高市工字第2號", people: ("p1", "p2")) } == "draw.notOwed")
        try list.end(friend, document: "高市工字第2號", people: ("p1", "p2"))
        #expect(list.owed.isEmpty && list.carried(into: DrawScene.rows).first { $0.id == friend }?.isMandatory == true)
        // The tier ends.
        var codes: [String?] = []
        for _ in 0..<4 {
            let drawn = try #require(list.tickets(1).first).row.id
            codes.append(refused { try list.substitute(drawn, reason: .finished, document: "1", people: ("p1", "p2"), at: 1) })
        }
        #expect(codes == [nil, nil, "draw.noNextTicket", "draw.noNextTicket"])
        #expect(list.owed.isEmpty, "what is finished owes nothing")
    }

    /// Attack 10e: the published hash confirms no guess about one unknown weight.
    @Test func attackGuessingWeightsFromThePublicHash() throws {
        let frame = try DrawScene.frame()
        let guesses = try (1...40).flatMap { b in (1...b).map { (UInt32($0), UInt32(b)) } }.map { a, b in
            try DrawFrame(
                name: frame.name, salt: [UInt8](repeating: 0, count: 32), quotas: frame.quotas,
                rows: DrawScene.rows.map { $0.id == Array("115-A03".utf8) ? DrawRow(id: $0.id, tier: 1, a: a, b: b) : $0 })
        }
        func unsalted(_ frame: DrawFrame) -> Digest { sha256(Array(frame.lines.dropFirst().joined(separator: "\n").utf8)) }
        #expect(guesses.count { unsalted($0) == unsalted(frame) } == 1, "without a salt the weight is found")
        let published = Set(try DrawScene.commitment(frame).lines.flatMap { $0.split(separator: ",").map(String.init) })
        #expect(!guesses.contains { published.contains(hex($0.hash.bytes)) || published.contains(hex($0.leavesHash.bytes)) })
        #expect(!published.contains(hex(frame.salt)))
        #expect(try DrawScene.frame(salt: 0xb0).hash != frame.hash && DrawScene.frame(salt: 0xb0).leavesHash != frame.leavesHash)
    }

    /// Attack 10h: whoever knows the seed cannot choose the inputs of a re-draw afterwards.
    @Test func attackRedrawWithOtherInputs() throws {
        let draw = try DrawScene.draw()
        let later = DrawBeaconPart(source: "drand-quicknet-22000000", earliest: DrawScene.monday + 9_000_000, shape: .hex, length: 64)
        let value = DrawBeacon.Value(String(repeating: "ab", count: 32), arrived: DrawScene.monday + 9_000_001)
        func redraw(_ published: UInt64) throws -> DrawRedraw {
            try DrawRedraw(of: draw.commitment, label: "day", number: 1, inputs: [1, 2, 3], beacon: [later], published: published)
        }
        let day = try redraw(DrawScene.monday + 1_000_000)
        let seed = try day.seed(draw.seed, inputs: [1, 2, 3], beacon: [value])
        #expect(seed != draw.seed)
        #expect(refused { _ = try day.seed(draw.seed, inputs: [1, 2, 4], beacon: [value]) } == "draw.redrawInputs")
        #expect(refused { _ = try day.seed(draw.seed, inputs: [1, 2, 3], beacon: [DrawScene.drandValue]) } == "draw.beaconBeforeCommitment")
        #expect(refused { _ = try redraw(DrawScene.monday + 9_000_000) } == "draw.beaconBeforeCommitment")
        #expect(try redraw(DrawScene.monday + 1_000_001).seed(draw.seed, inputs: [1, 2, 3], beacon: [value]) != seed)
    }
}
