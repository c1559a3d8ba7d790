internal import Crypto
package import Inspection

/// A draw that has run: frame, commitment, beacon, and what came of them.
package struct Draw: Sendable {
    /// What the seed comes from.
    package enum Opening: Sendable, Equatable {
        /// Two shares gave the secret back.
        case secret([UInt8])
        /// Shares were lost or withheld after the beacon: the salt of F stands in, and the record says so.
        case fallback(DrawAbort)
    }

    package let frame: DrawFrame
    package let commitment: DrawCommitment
    package let opening: Opening
    package let beacon: DrawBeacon
    package let seed: DrawSeed
    /// The list, to be kept up with substitutions.
    package var list: DrawList

    /// Runs a committed draw.
    /// - Throws: `draw.frameOther`, `draw.secretWrong` when frame or secret are not the committed ones, `draw.notFallback` for an abort
    ///   that came before the beacon, a refusal by the beacon's rules.
    package init(_ frame: DrawFrame, commitment: DrawCommitment, opening: Opening, beacon values: [DrawBeacon.Value]) throws(Refusal) {
        guard frame.hash == commitment.frameHash, frame.leavesHash == commitment.leavesHash, frame.name == commitment.name else { throw .drawFrameOther }
        beacon = try DrawBeacon(values, for: commitment.beacon, published: commitment.published)
        switch opening {
        case .secret(let secret):
            guard DrawSeed.commitment(secret: secret, frameHash: frame.hash) == commitment.secretHash else { throw .drawSecretWrong }
            seed = DrawSeed(secret: secret, frameHash: frame.hash, beacon: beacon.bytes)
        case .fallback(let abort):
            guard abort.moment >= commitment.firstBeacon, DrawText.isWord(abort.reason) else { throw .drawNotFallback }
            seed = DrawSeed(fallback: frame, beacon: beacon.bytes)
        }
        self.frame = frame
        self.commitment = commitment
        self.opening = opening
        list = DrawList(DrawSelection(frame, seed: seed))
    }

    /// Who may read a record.
    package enum Grade: String, Sendable, CaseIterable {
        /// Hashes, ranks, drawn rows.
        case `public`
        /// The whole frame.
        case auditor
    }

    /// The record for a grade, to the byte as schema/draw.md, "The record", spells it.
    ///
    /// - Parameters:
    ///   - moment: of the reveal (ms since 1970).
    ///   - embargoEnds: when the last embargoed outcome of the quarter is over; nil while one is open without an end.
    /// - Throws: `draw.revealEarly` before that (reference/design-review.md 10f), `draw.revealMoment` before anything that the record tells of.
    package func record(_ grade: Grade, at moment: UInt64, embargoEnds: UInt64?) throws(Refusal) -> [UInt8] {
        guard let embargoEnds, moment >= embargoEnds else { throw .drawRevealEarly }
        var abort: RecordValue = .null
        var secret: RecordValue = .null
        var moments = beacon.arrived + list.substitutions.map(\.moment)
        switch opening {
        case .secret(let bytes): secret = .text(hex(bytes))
        case .fallback(let ended):
            abort = .text("\(ended.moment),\(ended.reason)")
            moments.append(ended.moment)
        }
        guard moments.allSatisfy({ $0 <= moment }) else { throw .drawRevealMoment }
        let selection = list.selection
        let ranked = selection.tiers.flatMap { tier in (selection.order[tier] ?? []).enumerated().map { (tier: tier, rank: $0 + 1, ticket: $1) } }
        let shown = Set(selection.tiers.flatMap { selection.drawn($0).map(\.row.id) } + list.substitutions.map(\.into))
        let rows = ranked.filter { grade == .auditor || shown.contains($0.ticket.row.id) }
        var members: [(String, RecordValue)] = [
            ("format", .text("plumb-draw 1")),
            ("grade", .text(grade.rawValue)),
            ("commitment", .texts(commitment.lines)),
            ("commitment_hash", .text(hex(commitment.hash.bytes))),
            ("abort", abort),
            ("secret", secret),
            ("beacon", .text(beacon.text)),
            ("arrived", .numbers(beacon.arrived)),
            ("seed", .text(hex(seed.digest.bytes))),
            ("tiers", .texts(selection.tiers.map { "\($0),\(selection.quotas[$0] ?? 0),\((selection.order[$0] ?? []).count)" })),
            ("order", .texts(ranked.map { "\($0.tier),\($0.rank),\(hex(frame.leaf($0.ticket.row).bytes))" })),
            ("rows", .texts(rows.map { line($0.tier, $0.rank, $0.ticket) })),
            (
                "substituted",
                .texts(list.substitutions.map { "\($0.tier),\(hex($0.out)),\(hex($0.into)),\($0.reason.rawValue),\($0.document),\($0.moment)" })
            ),
            ("owed", .texts(list.owed.map { hex($0) })),
            ("rate", .text(list.rate)),
            ("frame", grade == .auditor ? .texts(frame.lines) : .null),
            ("revealed", .number(moment)),
        ]
        members.append(("record", .text(hex(sha256(RecordValue.document(members)).bytes))))
        return RecordValue.document(members)
    }

    private func line(_ tier: Int, _ rank: Int, _ ticket: DrawTicket) -> String {
        let u = hex((0..<8).map { UInt8(truncatingIfNeeded: ticket.u >> (56 - 8 * UInt64($0))) })
        let row = ticket.row
        return "\(tier),\(rank),\(u),\(hex(frame.leafKey(row).bytes)),\(hex(row.id)),\(row.a),\(row.b)"
    }
}

/// A value of the record. Its texts hold nothing that JSON would escape: the grammar keeps such characters out.
private enum RecordValue {
    case null
    case text(String)
    case texts([String])
    case number(UInt64)
    case numbers([UInt64])

    /// The document, one space of indentation, as schema/draw.md asks for.
    static func document(_ members: [(String, RecordValue)]) -> [UInt8] {
        Array("{\n\(members.map { " \"\($0)\": \($1.spelled)" }.joined(separator: ",\n"))\n}\n".utf8)
    }

    private var spelled: String {
        switch self {
        case .null: "null"
        case .text(let text): "\"\(text)\""
        case .texts(let texts): Self.list(texts.map { "\"\($0)\"" })
        case .number(let number): "\(number)"
        case .numbers(let numbers): Self.list(numbers.map { "\($0)" })
        }
    }

    private static func list(_ items: [String]) -> String {
        items.isEmpty ? "[]" : "[\n\(items.map { "  \($0)" }.joined(separator: ",\n"))\n ]"
    }
}
