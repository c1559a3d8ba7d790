internal import Crypto
internal import HTTP
internal import Inspection
internal import Ledger
internal import Replication
internal import Scheduling

/// The dossier of one draw, read: which attempt is open, what has come, what it led to.
struct DrawFile {
    let dossier: DossierID
    let name: DrawName
    let entries: [DrawEntry]
    /// The frame that is frozen now: the committed one where something is committed.
    let frame: DrawFrame
    /// The last attempt.
    let commitment: DrawCommitment?
    /// Its entry, whose hash the public chain carries.
    let commitEntry: DrawEntry?
    /// What belongs to the last attempt.
    private let attempt: ArraySlice<DrawEntry>

    /// - Throws: problem 404.1 for a dossier that holds no frame, a refusal where an entry breaks the grammar.
    init(_ dossier: DossierID, _ entries: [DrawEntry]) throws {
        guard let freeze = entries.last(where: { $0.topic == DrawTopic.freeze }) else { throw Problems.notFound }
        frame = try DrawFrame(bytes: freeze.content)
        name = frame.name
        let index = entries.lastIndex { $0.topic == DrawTopic.commit }
        commitEntry = index.map { entries[$0] }
        commitment = try commitEntry.map { try DrawCommitment(bytes: $0.content) }
        attempt = index.map { entries[$0...] } ?? []
        self.dossier = dossier
        self.entries = entries
    }

    /// An entry of the last attempt.
    func last(_ topic: String) -> DrawEntry? { attempt.last { $0.topic == topic } }
    func all(_ topic: String) -> [DrawEntry] { attempt.filter { $0.topic == topic } }

    /// How the last attempt was aborted.
    var abort: DrawAbort? { last(DrawTopic.abort).flatMap { DrawAbortText($0.text)?.abort } }

    /// Whether a frame waits for its commitment: nothing is committed, or the last attempt ended before its beacon.
    var isOpenForFreeze: Bool {
        guard let commitment else { return true }
        return abort.map { $0.moment < commitment.firstBeacon } ?? false
    }

    /// Whether only the seed without the secret is left.
    var isFallback: Bool {
        guard let commitment, let abort else { return false }
        return abort.moment >= commitment.firstBeacon
    }

    /// The value of each source that has come; a later one corrects an earlier one until a share is handed in.
    var arrivals: [String: DrawBeacon.Value] {
        var values: [String: DrawBeacon.Value] = [:]
        for entry in all(DrawTopic.arrival) {
            let parts = entry.text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            if parts.count == 3, let moment = UInt64(parts[2]) { values[parts[0]] = DrawBeacon.Value(parts[1], arrived: moment) }
        }
        return values
    }

    /// The values in the commitment's order; nil while one is missing.
    var beacon: [DrawBeacon.Value]? {
        guard let commitment else { return nil }
        let values = commitment.beacon.compactMap { arrivals[$0.source] }
        return values.count == commitment.beacon.count ? values : nil
    }

    /// What sealed content of this attempt is bound to, so that it opens for no other draw.
    func purpose(_ topic: String) -> [UInt8] { DrawSecret.purpose(topic, commitment?.hash ?? .zero) }

    /// The shares that were handed in, by holder's number.
    func shares(_ server: BoxKey) -> [UInt8: DrawShare] {
        var shares: [UInt8: DrawShare] = [:]
        for entry in all(DrawTopic.share) {
            let text = SealedNote.open(entry.content, with: server, purpose: purpose(DrawTopic.share)).map { String(decoding: $0, as: UTF8.self) }
            if let share = text.flatMap({ DrawShare(text: $0) }) { shares[share.x] = share }
        }
        return shares
    }

    /// The draw, once it has run: frame, commitment, beacon and opening, and its list as it stands.
    ///
    /// - Parameter server: the server's own box key, for which the secret is sealed.
    func draw(_ server: BoxKey) throws -> Draw? {
        guard let commitment, let run = last(DrawTopic.run), let beacon else { return nil }
        let opening: Draw.Opening
        if let abort, isFallback {
            opening = .fallback(abort)
        } else {
            guard let secret = SealedNote.open(run.content, with: server, purpose: purpose(DrawTopic.run)) else { throw Problems.drawSealed }
            opening = .secret(secret)
        }
        var draw = try Draw(frame, commitment: commitment, opening: opening, beacon: beacon)
        for entry in attempt where entry.topic == DrawTopic.substitute || entry.topic == DrawTopic.ended {
            let parts = entry.text.split(separator: ",").map(String.init)
            guard let id = parts.first.flatMap({ Crypto.bytes(hex: $0) }) else { continue }
            let people = (entry.person.description, entry.second)
            if entry.topic == DrawTopic.ended {
                try draw.list.end(id, document: entry.document, people: people)
            } else if parts.count == 2, let reason = DrawSubstitution.Reason(rawValue: parts[1]) {
                try draw.list.substitute(id, reason: reason, document: entry.document, people: people, at: UInt64(entry.at))
            }
        }
        return draw
    }
}

/// The text of an abort, whose hash the public chain carries.
struct DrawAbortText {
    let commitment: Digest
    let abort: DrawAbort

    init(commitment: Digest, abort: DrawAbort) { (self.commitment, self.abort) = (commitment, abort) }

    init?(_ text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.count == 4, lines[0] == "draw-v1 abort", lines[1].hasPrefix("commitment,"), lines[2].hasPrefix("moment,"), lines[3].hasPrefix("reason,"),
            let hash = Crypto.bytes(hex: lines[1].dropFirst("commitment,".count)).flatMap({ Digest($0) }),
            let moment = UInt64(lines[2].dropFirst("moment,".count))
        else { return nil }
        self.init(commitment: hash, abort: DrawAbort(moment: moment, reason: String(lines[3].dropFirst("reason,".count))))
    }

    var bytes: [UInt8] {
        Array("draw-v1 abort\ncommitment,\(hex(commitment.bytes))\nmoment,\(abort.moment)\nreason,\(abort.reason)\n".utf8)
    }
}

extension Problems {
    /// A draw's secret that this server's key does not open: a database beside another server's key.
    static let drawSealed = Problem(
        code: "500.2", zh: "抽籤的密鑰無法以本伺服器的金鑰開啟，未變更任何資料。", en: "The draw's secret does not open with this server's key; nothing was changed.",
        remedyZh: "請確認資料庫與 server.key 屬於同一台伺服器，再洽資訊處。", remedyEn: "Make sure that database and server.key belong together, and call the operator.")
}
