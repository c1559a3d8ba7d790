package import Crypto
package import Inspection

/// A tender that can be drawn.
package struct DrawRow: Sendable, Hashable {
    /// The tender number's original bytes, never normalised (1 to 64).
    package let id: [UInt8]
    /// 1 to 999.
    package let tier: Int
    /// Target probability `a/b`, 0 < a ≤ b; `a == b` is mandatory.
    package let a, b: UInt32

    /// Creates a row; ``DrawFrame`` checks it.
    package init(id: [UInt8], tier: Int, a: UInt32, b: UInt32) {
        (self.id, self.tier, self.a, self.b) = (id, tier, a, b)
    }

    /// In any case drawn: ordered, petition, re-inspection due, owed.
    package var isMandatory: Bool { a == b }

    /// The frame's line, without its line feed.
    package var line: String { "\(hex(id)),\(tier),\(a),\(b)" }
}

/// The frozen frame of a draw: which tenders, with which probabilities, under which quotas.
///
/// Its bytes are its identity; the grammar is schema/draw.md, "The frame F". The salt on its first line keeps the published
/// hash from confirming guesses about the rest (reference/design-review.md 10e).
package struct DrawFrame: Sendable, Equatable {
    package let name: DrawName
    /// 32 random bytes; secret until the auditor's reveal.
    package let salt: [UInt8]
    /// How many of each tier are drawn.
    package let quotas: [Int: Int]
    /// Ascending by the bytes of the id.
    package let rows: [DrawRow]

    /// Freezes rows in any order.
    /// - Throws: a refusal that names the rule: a wrong salt, an id twice, a tier that cannot fill its quota, more mandatory
    ///   tenders than quota.
    package init(name: DrawName, salt: [UInt8], quotas: [Int: Int], rows: [DrawRow]) throws(Refusal) {
        guard salt.count == 32 else { throw .drawSalt(salt.count) }
        self.name = name
        self.salt = salt
        self.quotas = quotas
        self.rows = rows.sorted { $0.id.lexicographicallyPrecedes($1.id) }
        try check()
    }

    /// Reads canonical bytes; what it returns spells the same bytes again.
    /// - Throws: `draw.frameLine` with number and rule of the first line that breaks the grammar, or a refusal of the whole.
    package init(bytes: [UInt8]) throws(Refusal) {
        var lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
        guard lines.popLast()?.isEmpty == true else { throw .drawFrameLine(lines.count + 1, .end) }
        func text(_ index: Int, _ rule: FrameRule) throws(Refusal) -> String {
            guard index < lines.count else { throw .drawFrameLine(index + 1, rule) }
            guard lines[index].allSatisfy({ (0x20..<0x7f).contains($0) }) else { throw .drawFrameLine(index + 1, .ascii) }
            return String(decoding: lines[index], as: UTF8.self)
        }
        let first = try text(0, .salt)
        guard DrawText.isLowerHex(first, bytes: 32...32), let salt = Crypto.bytes(hex: first) else { throw .drawFrameLine(1, .salt) }
        guard let name = Self.name(try text(1, .name)) else { throw .drawFrameLine(2, .name) }
        var quotas: [Int: Int] = [:]
        var rows: [DrawRow] = []
        var highest = 0
        for index in 2..<max(2, lines.count) {
            let line = try text(index, .tender)
            let parts = line.split(separator: ",", omittingEmptySubsequences: false)
            if parts.first == "tier" {
                guard rows.isEmpty, parts.count == 3, let tier = Self.tier(parts[1]), tier > highest, let quota = DrawText.number(parts[2]), quota <= UInt32.max
                else { throw .drawFrameLine(index + 1, .tier) }
                quotas[tier] = Int(quota)
                highest = tier
                continue
            }
            guard let row = Self.row(parts) else { throw .drawFrameLine(index + 1, .tender) }
            if let last = rows.last, !last.id.lexicographicallyPrecedes(row.id) {
                if last.id == row.id { throw .drawTwice(hex(row.id), line: index + 1) }
                throw .drawFrameLine(index + 1, .order)
            }
            guard quotas[row.tier] != nil else { throw .drawFrameLine(index + 1, .unknownTier) }
            rows.append(row)
        }
        try self.init(name: name, salt: salt, quotas: quotas, rows: rows)
    }

    /// The canonical bytes, F.
    package var bytes: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

    /// The lines of F, without their line feeds.
    package var lines: [String] {
        [hex(salt), "\(DrawText.version),\(name.text)"] + quotas.sorted { $0.key < $1.key }.map { "tier,\($0.key),\($0.value)" } + rows.map(\.line)
    }

    /// hash(F).
    package var hash: Digest { sha256(bytes) }

    /// Tiers in ascending order, those without tenders included.
    package var tiers: [Int] { quotas.keys.sorted() }

    /// The tenders of a tier, in the frame's order.
    package func rows(of tier: Int) -> [DrawRow] { rows.filter { $0.tier == tier } }

    /// The key that opens one row's leaf and no other's.
    package func leafKey(_ row: DrawRow) -> Digest { HMACSHA256(key: salt).value(Array("row|".utf8), row.id) }

    /// What stands for a row where the row is not shown.
    package func leaf(_ row: DrawRow) -> Digest { HMACSHA256(key: leafKey(row).bytes).value(Array(row.line.utf8)) }

    /// The hash over quotas, sizes and leaves that is committed, so that the public reveal can be held against it.
    package var leavesHash: Digest {
        let tierLines = tiers.map { "tier,\($0),\(quotas[$0] ?? 0),\(rows(of: $0).count)\n" }
        return sha256(Array((tierLines + rows.map { hex(leaf($0).bytes) }.sorted().map { $0 + "\n" }).joined().utf8))
    }

    private func check() throws(Refusal) {
        guard !rows.isEmpty else { throw .drawFrameEmpty }
        for (row, next) in zip(rows, rows.dropFirst()) where row.id == next.id { throw .drawTwice(hex(row.id), line: nil) }
        for row in rows {
            guard (1...64).contains(row.id.count), row.a > 0, row.a <= row.b else { throw .drawRow(row.line) }
            guard quotas[row.tier] != nil else { throw .drawTierUnknown(row.tier, hex(row.id)) }
        }
        for tier in tiers {
            let quota = quotas[tier] ?? 0
            guard (1...999).contains(tier), (0...Int(UInt32.max)).contains(quota) else { throw .drawTierRange(tier, quota) }
            let members = rows(of: tier)
            let mandatory = members.count(where: \.isMandatory)
            if members.isEmpty, quota > 0 { throw .drawTierEmpty(tier, quota) }
            if quota > members.count { throw .drawQuotaLarge(tier, quota, members.count) }
            if mandatory > quota { throw .drawMandatoryMany(tier, quota, mandatory) }
        }
    }

    private static func name(_ line: String) -> DrawName? {
        let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == DrawText.version, let number = DrawText.number(parts[3]), number <= 999,
            case .success(let quarter) = Quarter.parse(parts[2]), quarter.description == parts[2]
        else { return nil }
        return try? DrawName(group: parts[1], quarter: quarter, number: Int(number))
    }

    private static func tier(_ text: Substring) -> Int? {
        guard let value = DrawText.number(text), (1...999).contains(value) else { return nil }
        return Int(value)
    }

    private static func row(_ parts: [Substring]) -> DrawRow? {
        guard parts.count == 4, DrawText.isLowerHex(parts[0], bytes: 1...64), let id = Crypto.bytes(hex: parts[0]), let tier = tier(parts[1]),
            let a = DrawText.number(parts[2]).flatMap(UInt32.init(exactly:)), let b = DrawText.number(parts[3]).flatMap(UInt32.init(exactly:)), a > 0, a <= b
        else { return nil }
        return DrawRow(id: id, tier: tier, a: a, b: b)
    }
}
