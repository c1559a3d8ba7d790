internal import Crypto
package import Inspection

/// A revealed draw worked out anew from its record alone (schema/draw.md, "The record"), as `ops/verify-draw.py` does.
///
/// It shares the rules of commitments, tickets and seeds with what makes records, and nothing else: no server, no store.
package struct DrawVerification: Sendable {
    package let grade: Draw.Grade
    package let commitment: DrawCommitment
    /// Substitutions and drawn tenders.
    package let rate: String
    /// ms since 1970.
    package let revealed: UInt64
    /// How an attempt ended that came to nothing else: the draw is a fallback.
    package let isFallback: Bool

    /// Checks a record's bytes.
    ///
    /// - Parameter published: the commitment's hash in hex, as the public chain has it; nil where only the record is at hand.
    /// - Throws: `draw.record` naming what does not follow, or the refusal of the rule that is broken.
    package init(record bytes: [UInt8], published: String? = nil) throws(Refusal) {
        let record = try RecordMembers(bytes)
        guard try record.text("format") == "plumb-draw 1", let grade = Draw.Grade(rawValue: try record.text("grade")) else { throw .drawRecord("格式", "format") }
        self.grade = grade
        commitment = try DrawCommitment(lines: try record.texts("commitment"))
        let hash = hex(commitment.hash.bytes)
        guard try record.text("commitment_hash") == hash, published == nil || published == hash else { throw .drawRecord("承諾", "commitment") }
        let work = try RecordWork(record, commitment, grade)
        try work.checkSeed()
        try work.checkOrder()
        try work.checkRows()
        try work.checkSubstitutions()
        if grade == .auditor { try work.checkFrame() }
        rate = work.rate
        revealed = work.revealed
        isFallback = work.abort != nil
    }
}

/// What is worked out on the way.
private struct RecordWork {
    /// A shown row: `T,rank,U,key,ID,a,b`.
    struct Row {
        let tier: Int
        let rank: Int
        let key: Digest
        let row: DrawRow
        let u: UInt64
        var place: Place { Place(tier: tier, rank: rank) }
    }

    struct Place: Hashable, Comparable {
        let tier: Int
        let rank: Int
        static func < (left: Place, right: Place) -> Bool { (left.tier, left.rank) < (right.tier, right.rank) }
    }

    let record: RecordMembers
    let commitment: DrawCommitment
    let grade: Draw.Grade
    let beacon: DrawBeacon
    let seed: DrawSeed
    let abort: UInt64?
    /// `T,quota,size`, ascending.
    let tiers: [(tier: Int, quota: Int, size: Int)]
    let rows: [Row]
    let rate: String
    let revealed: UInt64

    init(_ record: RecordMembers, _ commitment: DrawCommitment, _ grade: Draw.Grade) throws(Refusal) {
        (self.record, self.commitment, self.grade) = (record, commitment, grade)
        let spelled = try record.text("beacon").utf8.split(separator: 0x2b, omittingEmptySubsequences: false).map { String(Substring($0)) }
        let arrived = try record.numbers("arrived")
        guard spelled.count == commitment.beacon.count, arrived.count == spelled.count else { throw .drawRecord("隨機數", "beacon") }
        var values: [DrawBeacon.Value] = []
        for ((text, part), moment) in zip(zip(spelled, commitment.beacon), arrived) {
            guard text.utf8.starts(with: "\(part.source):".utf8) else { throw .drawRecord("隨機數", "beacon") }
            values.append(DrawBeacon.Value(String(Substring(text.utf8.dropFirst(part.source.utf8.count + 1))), arrived: moment))
        }
        beacon = try DrawBeacon(values, for: commitment.beacon, published: commitment.published)
        guard let digest = Self.digest(try record.text("seed")) else { throw .drawRecord("種子", "seed") }
        seed = DrawSeed(digest)
        if let text = try record.optional("abort") {
            let parts = Self.parts(text)
            guard parts.count == 2, let moment = DrawText.number(parts[0]), DrawText.isWord(parts[1]), moment >= commitment.firstBeacon else {
                throw .drawRecord("中止", "abort")
            }
            abort = moment
        } else {
            abort = nil
        }
        let places = try record.texts("order").count
        var tiers: [(tier: Int, quota: Int, size: Int)] = []
        for text in try record.texts("tiers") {
            let parts = Self.parts(text)
            guard parts.count == 3, let tier = DrawText.number(parts[0]), (1...999).contains(tier), Int(tier) > tiers.last?.tier ?? 0,
                let quota = DrawText.number(parts[1]), let size = DrawText.number(parts[2]), quota <= size, size <= UInt64(places)
            else { throw .drawRecord("級距", "tiers") }
            tiers.append((Int(tier), Int(quota), Int(size)))
        }
        self.tiers = tiers
        rows = try Self.rows(try record.texts("rows"))
        rate = try record.text("rate")
        revealed = try record.number("revealed")
    }

    private static func rows(_ texts: [String]) throws(Refusal) -> [Row] {
        var rows: [Row] = []
        for text in texts {
            let parts = parts(text)
            guard parts.count == 7, let tier = DrawText.number(parts[0]), (1...999).contains(tier), let rank = DrawText.number(parts[1]), rank > 0,
                DrawText.isLowerHex(parts[2], bytes: 8...8), let u = UInt64(parts[2], radix: 16), let key = digest(parts[3]),
                DrawText.isLowerHex(parts[4], bytes: 1...64), let id = Crypto.bytes(hex: parts[4]),
                let a = DrawText.number(parts[5]).flatMap({ UInt32(exactly: $0) }), let b = DrawText.number(parts[6]).flatMap({ UInt32(exactly: $0) }), a > 0,
                a <= b
            else { throw .drawRecord("列 \(text)", "row \(text)") }
            rows.append(Row(tier: Int(tier), rank: Int(rank), key: key, row: DrawRow(id: id, tier: Int(tier), a: a, b: b), u: u))
        }
        return rows
    }

    private static func parts(_ text: String) -> [String] {
        text.utf8.split(separator: 0x2c, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    private static func digest(_ text: String) -> Digest? {
        DrawText.isLowerHex(text, bytes: 32...32) ? Crypto.bytes(hex: text).flatMap { Digest($0) } : nil
    }

    /// s gives C and the seed; a fallback has none.
    func checkSeed() throws(Refusal) {
        guard abort == nil else {
            guard record.isNull("secret") else { throw .drawRecord("密鑰", "secret") }
            return
        }
        guard let secret = Self.digest(try record.text("secret"))?.bytes,
            DrawSeed.commitment(secret: secret, frameHash: commitment.frameHash) == commitment.secretHash,
            DrawSeed(secret: secret, frameHash: commitment.frameHash, beacon: beacon.bytes) == seed
        else { throw .drawRecord("密鑰或種子", "secret or seed") }
    }

    /// Every tender has a place and a leaf, and together they are the committed ones.
    func checkOrder() throws(Refusal) {
        var leaves: [String] = []
        var wanted = tiers.flatMap { tier in (1..<(tier.size + 1)).map { Place(tier: tier.tier, rank: $0) } }[...]
        for text in try record.texts("order") {
            let parts = Self.parts(text)
            guard let place = wanted.popFirst(), parts.count == 3, parts[0] == "\(place.tier)", parts[1] == "\(place.rank)", Self.digest(parts[2]) != nil else {
                throw .drawRecord("順位", "ranks")
            }
            leaves.append(parts[2])
        }
        let lines = tiers.map { "tier,\($0.tier),\($0.quota),\($0.size)" } + leaves.sorted()
        guard wanted.isEmpty, sha256(Array(lines.map { $0 + "\n" }.joined().utf8)) == commitment.leavesHash else { throw .drawRecord("葉值", "leaves") }
    }

    /// Each shown row opens its leaf, has its ticket, and stands in the order of tickets.
    func checkRows() throws(Refusal) {
        var leaves: [Place: String] = [:]
        for text in try record.texts("order") {
            let parts = Self.parts(text)
            leaves[Place(tier: Int(parts[0]) ?? 0, rank: Int(parts[1]) ?? 0)] = parts[2]
        }
        let tickets = seed.tickets("select")
        for row in rows {
            guard tickets.ticket(row.row.id) == row.u, hex(HMACSHA256(key: row.key.bytes).value(Array(row.row.line.utf8)).bytes) == leaves[row.place] else {
                throw .drawRecord("標案 \(hex(row.row.id)) 的籤或葉值", "ticket or leaf of \(hex(row.row.id))")
            }
        }
        guard Set(rows.map(\.row.id)).count == rows.count else { throw .drawRecord("重複的列", "rows twice") }
        for (row, next) in zip(rows, rows.dropFirst()) {
            let isOrdered =
                row.tier == next.tier
                ? row.rank < next.rank && DrawTicket(row: row.row, u: row.u).precedes(DrawTicket(row: next.row, u: next.u)) : row.tier < next.tier
            guard isOrdered else { throw .drawRecord("籤的順序", "order of tickets") }
        }
    }

    /// Whoever left was drawn and is replaced by the next ticket; owed, rate, shown rows and moments follow.
    func checkSubstitutions() throws(Refusal) {
        let places = Dictionary(rows.map { (hex($0.row.id), $0.place) }, uniquingKeysWith: { first, _ in first })
        var drawn = Set(tiers.flatMap { tier in (1..<(tier.quota + 1)).map { Place(tier: tier.tier, rank: $0) } })
        var next = Dictionary(tiers.map { ($0.tier, $0.quota) }, uniquingKeysWith: { first, _ in first })
        var gone: Set<String> = []
        var moments = [commitment.published] + beacon.arrived + (abort.map { [$0] } ?? [])
        for text in try record.texts("substituted") {
            let parts = Self.parts(text)
            guard parts.count == 6, let tier = DrawText.number(parts[0]).map({ Int($0) }), let moment = DrawText.number(parts[5]), DrawText.isWord(parts[3]),
                DrawText.isDocument(parts[4]), let old = places[parts[1]], let new = places[parts[2]], let rank = next[tier]
            else { throw .drawRecord("遞補 \(text)", "substitution \(text)") }
            guard old.tier == tier, drawn.contains(old), gone.insert(parts[1]).inserted, new == Place(tier: tier, rank: rank + 1) else {
                throw .drawRecord("遞補 \(parts[1])", "substitution of \(parts[1])")
            }
            next[tier] = rank + 1
            drawn.insert(new)
            moments.append(moment)
        }
        let owed = try record.texts("owed")
        guard owed == Set(owed).sorted(), gone.isSuperset(of: owed) else { throw .drawRecord("待補查", "owed") }
        guard rate == "\(gone.count)/\(tiers.reduce(0) { $0 + $1.quota })", moments.allSatisfy({ $0 <= revealed }) else {
            throw .drawRecord("遞補率或時間", "rate or moments")
        }
        let isWhole = grade == .auditor ? rows.count == tiers.reduce(0) { $0 + $1.size } : drawn.sorted() == rows.map(\.place) && record.isNull("frame")
        guard isWhole else { throw .drawRecord("列數", "rows") }
    }

    /// The auditor's record holds the whole frame: it is the committed one, and rows and keys are its own.
    func checkFrame() throws(Refusal) {
        let frame = try DrawFrame(bytes: Array(try record.texts("frame").map { $0 + "\n" }.joined().utf8))
        guard frame.hash == commitment.frameHash, frame.name == commitment.name, frame.leavesHash == commitment.leavesHash,
            frame.tiers == tiers.map(\.tier), tiers.allSatisfy({ frame.quotas[$0.tier] == $0.quota }), Set(frame.rows) == Set(rows.map(\.row)),
            rows.allSatisfy({ frame.leafKey($0.row) == $0.key })
        else { throw .drawRecord("母體", "frame") }
        guard abort == nil || DrawSeed(fallback: frame, beacon: beacon.bytes) == seed else { throw .drawRecord("後備種子", "seed of the fallback") }
    }
}
