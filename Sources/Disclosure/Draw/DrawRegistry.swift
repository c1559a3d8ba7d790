internal import Crypto
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// Every draw of the group with the rules about which may follow which.
struct DrawRegistry {
    /// By quarter and number.
    let files: [DrawFile]
    /// What has been published, in its order.
    fileprivate(set) var register = DrawRegister()
    /// Account names by id.
    let names: [PersonID: String]
    let group: String

    init(_ ledger: Ledger, _ known: KnownDossiers) throws {
        var dossiers: [DossierID] = []
        for row in try ledger.records(OfficeKinds.drawEntry, where: "r.topic='freeze' AND r.part=0") where !dossiers.contains(row.dossier) {
            dossiers.append(row.dossier)
        }
        files = try dossiers.map { try DrawFile($0, ledger.drawEntries($0)) }.sorted { ($0.name.quarter, $0.name.number) < ($1.name.quarter, $1.name.number) }
        group = known.group.description
        names = Dictionary(
            try ledger.records(DaemonKinds.person, in: known.accounts).map { ($0.id, $0.text("name")) }, uniquingKeysWith: { first, _ in first })
        for file in files { try register.replay(file.entries, of: file.name) }
    }

    /// The name of the draw that is meant: the quarter's newest, or its first, where no number is given.
    func name(_ quarter: Quarter, _ number: Int?) throws -> DrawName {
        try DrawName(group: group, quarter: quarter, number: number ?? files.last { $0.name.quarter == quarter }?.name.number ?? 1)
    }

    /// The draw that is meant.
    /// - Throws: problem 404.1 where there is none.
    func file(_ quarter: Quarter, _ number: Int?) throws -> DrawFile {
        let name = try name(quarter, number)
        guard let file = files.first(where: { $0.name == name }) else { throw Problems.notFound }
        return file
    }

    /// The draw that is meant, with a commitment that is open.
    /// - Throws: problem 404.1, `draw.notCommitted`.
    func committed(_ quarter: Quarter, _ number: Int?) throws -> (file: DrawFile, commitment: DrawCommitment) {
        let file = try file(quarter, number)
        guard let commitment = file.commitment, !file.isOpenForFreeze else { throw Refusal.drawNotCommitted(file.name.text) }
        return (file, commitment)
    }

    func name(of person: PersonID) -> String { names[person] ?? person.description }
    /// The account's name for an id in words.
    func name(of word: String) -> String { ID(word).map { name(of: $0) } ?? word }

    /// Tries an abort by the rules of what may follow what.
    mutating func abort(_ name: DrawName, _ abort: DrawAbort) throws { try register.abort(name, reason: abort.reason, at: abort.moment) }

    func isOverdue(_ file: DrawFile, at now: Int64) -> Bool { register.overdue(at: UInt64(max(0, now))).contains { $0.name == file.name } }
}

extension Change {
    /// All draws as they stand in this transaction.
    func draws() throws -> DrawRegistry { try DrawRegistry(ledger, known) }

    /// The server's own box key: what is sealed for it opens nowhere else.
    func serverBoxKey() throws -> BoxKey { try BoxKey(derivedFrom: ledger.signingKey.seed) }

    /// The draw as it stands after a command; told without what is embargoed, since answers are kept for repeats.
    func drawStatus(_ dossier: DossierID, _ registry: DrawRegistry? = nil) throws -> JSON {
        let registry = try registry ?? draws()
        guard let file = registry.files.first(where: { $0.dossier == dossier }) else { throw Problems.notFound }
        return try DrawStatus(file, registry, ledger, known, now: now).json
    }
}

extension DrawRegister {
    /// Takes what one draw published, in its order.
    fileprivate mutating func replay(_ entries: [DrawEntry], of name: DrawName) throws {
        for entry in entries {
            switch entry.topic {
            case DrawTopic.commit: try commit(try DrawCommitment(bytes: entry.content))
            case DrawTopic.abort: if let text = DrawAbortText(entry.text) { try abort(name, reason: text.abort.reason, at: text.abort.moment) }
            case DrawTopic.reveal: try reveal(name)
            default: break
            }
        }
    }
}

extension Ledger {
    /// Draws whose deadline of the reveal has passed, such as `114Q3-1`. Reads no frame: lists that are asked for often carry it.
    func overdueDraws(at now: Int64) throws -> [String] {
        let rows = try records(OfficeKinds.drawEntry, where: "r.topic IN ('commit','abort','reveal')", order: "r.dossier_no,r.number,r.part")
        var draws: [(name: DrawName, entries: [DrawEntry])] = []
        for (_, entries) in Dictionary(grouping: Self.joined(rows), by: \.dossier) {
            guard let first = entries.first(where: { $0.topic == DrawTopic.commit }) else { continue }
            draws.append((try DrawCommitment(bytes: first.content).name, entries))
        }
        var register = DrawRegister()
        for draw in draws.sorted(by: { ($0.name.quarter, $0.name.number) < ($1.name.quarter, $1.name.number) }) {
            try register.replay(draw.entries, of: draw.name)
        }
        return register.overdue(at: UInt64(max(0, now))).map { "\($0.name.quarter)-\($0.name.number)" }
    }
}
