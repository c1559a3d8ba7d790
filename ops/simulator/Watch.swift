import Database
import HTTP
import Ledger
import Records
import Replication

/// Reads every reply before it leaves, as whoever wants to learn something from it would (invariant 3).
extension World {
    func watch(_ index: Int, _ bytes: [UInt8]) throws {
        let reply = try SyncReply(bytes)
        let person = nodes[index].person
        if reply.mode == .giveOnly, restored.mode == .normal {
            // A second restore of one backup takes the number of the first one's epoch again: a laptop of that one shows it.
            guard restored.times > 1 || restored.isWitnessed else { throw Violation(2, "the server began a new epoch although nobody had set it back") }
            restored.mode = .giveOnly
            sometimes.note(.witnessed)
        }
        if restored.mode == .giveOnly, !(reply.grants.isEmpty && reply.wants.isEmpty && reply.chunks.isEmpty) {
            throw Violation(3, "a restored server gives something out before the office has confirmed")
        }
        for grant in reply.grants { try expectOpen(grant.dossier, person, "a grant") }
        for want in reply.wants { try expectOpen(want.dossier, person, "a wish") }
        for envelope in reply.chunks {
            let named = try readChunkDossiers(
                envelope.content[...], codec: envelope.codec, lookup: EveryDossier(ids: order, likely: { [self] in cases[$0]?.grants[person] != nil }))
            for id in named { try expectOpen(id, person, "a chunk") }
        }
        try expectKnowledge(reply.grants, person)
        sometimes.note(.replies)
    }

    private func expectOpen(_ id: DossierID, _ person: PersonID, _ what: String) throws {
        if let there = cases[id], there.grants[person] != nil { return }
        if try isOpenedSheet(id, person) { return }
        throw Violation(3, "\(what) names dossier \(id) to somebody to whom it is not open")
    }

    /// The daemon itself opens a sealed sheet to the leader.
    private func isOpenedSheet(_ id: DossierID, _ person: PersonID) throws -> Bool {
        guard let there = cases[id], there.kind == .sheet, there.leader == person else { return false }
        guard try server.read({ try $0.dossier(id)?.isSealed ?? false }) else { return false }
        there.grants[person] = .read
        there.everGranted.insert(person)
        return true
    }

    /// Who comes to know what is on disk before the byte leaves.
    private func expectKnowledge(_ grants: [Grant], _ person: PersonID) throws {
        let embargoed = grants.filter { [DossierKind.plan, .invitation, .visit, .sheet].map(\.rawValue).contains($0.kind) }
        guard !embargoed.isEmpty else { return }
        for grant in embargoed {
            let id = grant.dossier
            let isNoted = try server.read { ledger in
                try ledger.database.first("SELECT 1 FROM knowledge WHERE person=? AND dossier=?", .blob(person.bytes), .blob(id.bytes)) { _ in true } ?? false
            }
            if !isNoted { throw Violation(3, "dossier \(id) leaves, and nobody noted who comes to know it") }
        }
    }
}

/// Knows every dossier, so that a chunk that should not have been sent can be read as well.
private struct EveryDossier: ChunkLookup {
    let ids: [DossierID]
    /// A prefix is unique among what is open to the receiver; among all dossiers it need not be.
    let likely: (DossierID) -> Bool

    func dossier(prefix: UInt64, count: Int) throws -> DossierID? {
        let found = ids.filter { count == 0 || $0.high >> UInt64(64 - count * 8) == prefix }
        if found.count == 1 { return found[0] }
        let open = found.filter(likely)
        return open.count == 1 ? open[0] : nil
    }

    func record(dossier: DossierID, bornAt place: BirthPlace) throws -> RecordID? { .zero }
}
