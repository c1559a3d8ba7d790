internal import Crypto
internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// One thing that a draw went through: what its dossier keeps, in order.
struct DrawEntry: Sendable, Equatable {
    /// The first part's record.
    let id: RecordID
    let dossier: DossierID
    /// From 1 within the dossier.
    let number: Int
    /// What it is, one of `DrawTopic` or a word of whoever wrote it.
    let topic: String
    /// Milliseconds since 1970, UTC, by the server's clock.
    let at: Int64
    let person: PersonID
    /// Who confirmed, by account id; empty where nobody had to.
    let second: String
    /// Number of the document that it rests on; of a freeze, the draw's name.
    let document: String
    /// All parts joined.
    let content: [UInt8]

    var text: String { String(decoding: content, as: UTF8.self) }
}

/// Words under which a draw's own entries lie. Days, jurors and overrides have further ones.
enum DrawTopic {
    /// F, to the byte.
    static let freeze = "freeze"
    /// The commitment's bytes.
    static let commit = "commit"
    /// A share of the secret, sealed to one device of its holder: see `SealedShare`.
    static let sealed = "sealed"
    /// `x`: a holder has been given the share.
    static let handed = "handed"
    /// `draw-v1 abort` with commitment, moment and reason.
    static let abort = "abort"
    /// `SOURCE,VALUE,MOMENT`: a beacon that came.
    static let arrival = "arrival"
    /// A share that was handed in, sealed to the server.
    static let share = "share"
    /// `x`: somebody handed in what is no share.
    static let wrongShare = "wrong-share"
    /// How the draw was opened: the secret sealed to the server, or nothing in a fallback.
    static let run = "run"
    /// Asked for by one person, waiting for another: `OUT,REASON`, `OUT`.
    static let substituteAsked = "substitute-asked"
    static let endAsked = "end-asked"
    /// Done: `OUT,REASON`, `OUT`.
    static let substitute = "substitute"
    static let ended = "ended"
    /// `GRADE,HASH` of a record that was given out, after the record itself.
    static let reveal = "reveal"

    /// Whose hashes the public chain carries. The rest is nobody's business, or follows from these.
    static let chained: Set<String> = [commit, abort, "redraw", "override", "disclosure", reveal]
}

extension Change {
    /// Largest part of an entry's content in one record: 32 KiB, so that a change set holds it with room.
    private static let partBytes = 32 << 10

    /// Adds to what a draw went through. Signed and linked like every change set; entries of the topics that the public chain carries
    /// reach it at the next nightly beat.
    func noteDraw(
        _ draw: DossierID, topic: String, content: [UInt8], person: PersonID, second: String = "", document: String = ""
    ) throws {
        let last =
            try ledger.database.first(
                "SELECT max(e.number) FROM draw_entry e JOIN dossier d ON d.no=e.dossier_no WHERE d.id=?", .blob(draw.bytes)
            ) { $0.integer(0) } ?? 0
        var operations: [Operation] = []
        for part in 0..<max(1, (content.count + Self.partBytes - 1) / Self.partBytes) {
            let bytes = content.dropFirst(part * Self.partBytes).prefix(Self.partBytes)
            var values: [String: FieldValue] = [
                "topic": .text(topic), "number": .integer(last + 1), "part": .integer(Int64(part)), "at": .integer(now), "content": .blob(Array(bytes)),
            ]
            if person != .zero { values["person"] = .blob(person.bytes) }
            if !second.isEmpty { values["second"] = .text(second) }
            if !document.isEmpty { values["document"] = .text(document) }
            operations.append(OfficeKinds.drawEntry.operation(.create, .random(), values))
        }
        try append(operations, to: draw, author: person)
    }
}

extension Ledger {
    /// What a draw went through, oldest first, its parts joined; only one topic's where one is named.
    func drawEntries(_ draw: DossierID, topic: String? = nil) throws -> [DrawEntry] {
        let rows =
            if let topic {
                try records(OfficeKinds.drawEntry, in: draw, where: "r.topic=?", [.text(topic)], order: "r.number,r.part")
            } else {
                try records(OfficeKinds.drawEntry, in: draw, order: "r.number,r.part")
            }
        return Self.joined(rows)
    }

    /// Joins the parts of entries that lie in order.
    static func joined(_ rows: [RecordRow]) -> [DrawEntry] {
        var entries: [DrawEntry] = []
        var index = rows.startIndex
        while index < rows.endIndex {
            let first = rows[index]
            var content: [UInt8] = []
            while index < rows.endIndex, rows[index].dossier == first.dossier, rows[index].integer("number") == first.integer("number") {
                content += rows[index].blob("content") ?? []
                index += 1
            }
            entries.append(
                DrawEntry(
                    id: first.id, dossier: first.dossier, number: Int(first.integer("number") ?? 0), topic: first.text("topic"), at: first.integer("at") ?? 0,
                    person: first.id("person") ?? .zero, second: first.text("second"), document: first.text("document"), content: content))
        }
        return entries
    }

    /// The dossier of a draw; nil before its first freeze.
    func drawDossier(_ name: DrawName, _ known: KnownDossiers) throws -> DossierID? {
        try records(
            OfficeKinds.drawEntry, where: "r.topic='freeze' AND r.part=0 AND r.document=?", [.text(name.text)], order: "r.at"
        ).first?.dossier
    }

    /// A draw that has run, its list with substitutions; nil until then.
    ///
    /// - Throws: a refusal where what the dossier holds does not fit together.
    func runDraw(_ draw: DossierID) throws -> Draw? { try DrawFile(draw, drawEntries(draw)).draw(BoxKey(derivedFrom: signingKey.seed)) }
}
