internal import Crypto
package import HTTP
package import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// A draw as whoever may see draws is told of it: how it stands, without a tender.
struct DrawStatus {
    let file: DrawFile
    let registry: DrawRegistry
    let place: ChainPlace?
    let now: Int64

    init(_ file: DrawFile, _ registry: DrawRegistry, _ ledger: Ledger, _ known: KnownDossiers, now: Int64) throws {
        self.file = file
        self.registry = registry
        self.now = now
        place = try file.commitEntry.flatMap { try ledger.chainPlace(of: $0.id, known) }
    }

    /// `frozen`, `committed` (not in the chain yet), `published`, `ready` (the beacon is here), `run`, `revealed`, `aborted` (another
    /// attempt may follow), `fallback`.
    var state: String {
        if file.last(DrawTopic.reveal) != nil { return "revealed" }
        if file.last(DrawTopic.run) != nil { return "run" }
        guard file.commitment != nil else { return "frozen" }
        if file.isOpenForFreeze { return isFrozenAnew ? "frozen" : "aborted" }
        if file.isFallback { return "fallback" }
        if file.beacon != nil { return "ready" }
        return place == nil ? "committed" : "published"
    }

    /// Whether a frame was frozen after the aborted attempt.
    private var isFrozenAnew: Bool { file.last(DrawTopic.freeze) != nil }

    var isOverdue: Bool { registry.isOverdue(file, at: now) }

    var json: JSON {
        let frame = file.frame
        var json: JSON = [
            "quarter": .string(file.name.quarter.description), "number": JSON(file.name.number), "group": .string(file.name.group),
            "state": .string(state), "overdue": .bool(isOverdue), "tenders": JSON(frame.rows.count),
            "tiers": .array(
                frame.tiers.map { tier in
                    ["tier": .string("T\(tier)"), "quota": JSON(frame.quotas[tier] ?? 0), "tenders": JSON(frame.rows(of: tier).count)]
                }),
            "frozen_at": .moment(file.entries.last { $0.topic == DrawTopic.freeze }?.at),
        ]
        guard let commitment = file.commitment, let entry = file.commitEntry else { return json }
        json["attempt"] = JSON(commitment.attempt)
        json["commitment"] = .string(hex(commitment.hash.bytes))
        json["text"] = .array(commitment.lines.map { .string($0) })
        json["committed_at"] = .moment(entry.at)
        json["committed_by"] = .string(registry.name(of: entry.person))
        json["published"] = .moment(commitment.published)
        json["chain"] = place.map { ["number": JSON($0.number), "at": .moment($0.at)] } ?? .null
        json["deadline"] = .moment(commitment.deadline)
        json["holders"] = .array(commitment.holders.enumerated().map { holder($0 + 1, $1.person) })
        json["throwers"] = .array(commitment.throwers.map { .string(registry.name(of: $0)) })
        let arrivals = file.arrivals
        json["beacon"] = .array(
            commitment.beacon.map { part in
                [
                    "source": .string(part.source), "earliest": .moment(part.earliest), "shape": .string(part.shape.rawValue),
                    "length": JSON(part.length), "value": JSON(arrivals[part.source]?.text), "arrived": .moment(arrivals[part.source]?.arrived),
                ]
            })
        json["abort"] = file.abort.map { ["moment": .moment($0.moment), "reason": .string($0.reason), "fallback": .bool(file.isFallback)] } ?? .null
        json["run_at"] = .moment(file.last(DrawTopic.run)?.at)
        json["revealed_at"] = .moment(file.last(DrawTopic.reveal)?.at)
        return json
    }

    private func holder(_ x: Int, _ person: String) -> JSON {
        func first(_ topic: String) -> JSON {
            .moment(file.all(topic).first { $0.person.description == person }?.at)
        }
        let wrong = file.all(DrawTopic.wrongShare).count { $0.person.description == person }
        return [
            "share": JSON(x), "person": .string(registry.name(of: person)), "handed_at": first(DrawTopic.handed), "opened_at": first(DrawTopic.share),
            "wrong": JSON(wrong),
        ]
    }
}

extension Door {
    /// All draws by quarter and number, how each stands; with `overdueOnly` those whose deadline of the reveal has passed.
    package func draws(_ caller: Caller, overdueOnly: Bool = false) async throws -> JSON {
        try Permission.require(caller, .seeDraws)
        let (known, now) = (known, clock())
        return try await read { ledger in
            let registry = try DrawRegistry(ledger, known)
            let all = try registry.files.map { try DrawStatus($0, registry, ledger, known, now: now) }
            let shown = overdueOnly ? all.filter(\.isOverdue) : all
            return ["overdue": JSON(all.count(where: \.isOverdue)), "draws": .array(shown.map(\.json))]
        }
    }

    /// Draws whose deadline of the reveal has passed, for the daemon's log: names alone.
    package func overdueDraws() async throws -> [String] {
        let now = clock()
        return try await read { try $0.overdueDraws(at: now) }
    }

    /// One draw. Who makes the schedule gets its list too, once it has run; everybody else after the reveal. That somebody got it is
    /// written before it leaves.
    package func draw(_ caller: Caller, quarter: Quarter, number: Int? = nil) async throws -> JSON {
        try Permission.require(caller, .seeDraws)
        let (known, now) = (known, clock())
        let (answer, told) = try await read { ledger in
            let registry = try DrawRegistry(ledger, known)
            let file = try registry.file(quarter, number)
            var json = try DrawStatus(file, registry, ledger, known, now: now).json
            let mayKnow = Permission.runDraws.isGiven(to: caller.role) || file.last(DrawTopic.reveal) != nil
            guard mayKnow, let draw = try file.draw(BoxKey(derivedFrom: ledger.signingKey.seed)) else { return (json, [DossierID]()) }
            let names = try TenderNames(ledger, known)
            json["list"] = .array(draw.tickets(names))
            json["rate"] = .string(draw.list.rate)
            json["waiting"] = .array(
                file.waiting.map { entry in
                    let parts = entry.text.split(separator: ",").map(String.init)
                    return [
                        "what": entry.topic == DrawTopic.endAsked ? "end" : "substitute", "tender": .string(names[Crypto.bytes(hex: parts[0]) ?? []]),
                        "reason": JSON(parts.count > 1 ? parts[1] : nil), "document": .string(entry.document),
                        "person": .string(registry.name(of: entry.person)), "at": .moment(entry.at),
                    ]
                })
            return (json, [file.dossier])
        }
        try await noteKnown(caller, told, channel: "page")
        return answer
    }
}

extension Draw {
    /// Who was drawn, who came in and who left, by tier and rank.
    fileprivate func tickets(_ names: TenderNames) -> [JSON] {
        let owed = Set(list.owed)
        var lines: [JSON] = []
        for tier in list.selection.tiers {
            let came = Set(list.substitutions.map(\.into))
            for (index, ticket) in (list.selection.order[tier] ?? []).enumerated() {
                let id = ticket.row.id
                let gone = list.substitutions.first { $0.out == id }
                guard index < list.selection.quotas[tier] ?? 0 || came.contains(id) else { continue }
                lines.append([
                    "tier": .string("T\(tier)"), "rank": JSON(index + 1), "tender": .string(names[id]), "id": .string(hex(id)),
                    "mandatory": .bool(ticket.row.isMandatory),
                    "state": gone == nil ? (came.contains(id) ? "came-in" : "drawn") : (owed.contains(id) ? "owed" : "left"),
                    "reason": JSON(gone?.reason.rawValue), "document": JSON(gone?.document), "moment": .moment(gone?.moment),
                    "replaced_by": JSON(gone.map { names[$0.into] }),
                ])
            }
        }
        return lines
    }
}

/// What people call the ids of frames: agency code, a blank, the tender's number. An id holds a number's hash where that is too long.
struct TenderNames {
    private let names: [[UInt8]: String]

    init(_ ledger: Ledger, _ known: KnownDossiers) throws {
        let keys = try ledger.records(OfficeKinds.tender, in: known.register).map {
            TenderKey(agencyCode: $0.text("agency_code"), number: $0.text("tender_no"))
        }
        names = Dictionary(keys.map { ($0.drawID, "\($0.agencyCode) \($0.number)") }, uniquingKeysWith: { first, _ in first })
    }

    subscript(id: [UInt8]) -> String { names[id] ?? String(decoding: id, as: UTF8.self) }
}
