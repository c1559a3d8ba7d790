internal import Crypto
internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication

/// Where persons stand in dossiers, looked up once a request.
final class Standings {
    private let change: Change
    private var known: [Key: Standing?] = [:]
    private var revoked: [PersonID: Set<PublicKey>] = [:]
    private var days: Int64?

    private struct Key: Hashable {
        let person: PersonID
        let dossier: DossierID
    }

    init(_ change: Change) { self.change = change }

    /// Nil for a dossier that never was open to the person: absent and forbidden are one. A person from whom it was taken
    /// away may still bring what he or she wrote, and gets nothing.
    func standing(of person: PersonID, in dossier: DossierID) throws -> Standing? {
        let key = Key(person: person, dossier: dossier)
        if let standing = known[key] { return standing }
        let found = try change.ledger.database.first(
            "SELECT entitlement,withdrawn_at FROM access WHERE person=? AND dossier=?", .blob(person.bytes), .blob(dossier.bytes)
        ) { (Right(rawValue: $0.integer(0)) ?? .read, $0.optionalInteger(1)) }
        var standing: Standing?
        if let (right, withdrawnAt) = found {
            standing = Standing(
                right, withdrawal: try withdrawnAt.map { try withdrawal(of: person, from: dossier, at: $0) }, revokedKeys: try revokedKeys(of: person))
        }
        known[key] = .some(standing)
        return standing
    }

    private func withdrawal(of person: PersonID, from dossier: DossierID, at moment: Int64) throws -> Withdrawal {
        if days == nil {
            days = Int64(try rulebook(change.ledger).integer(.offlineLeaseDays, on: .legalDay(ofMillisecondsUTC: change.now)))
        }
        let lease = (days ?? 0) * OfflineLease.day
        let certificate = try change.ledger.records(
            ReservedKinds.certificate, in: dossier, where: "r.person=? AND r.valid_to=?", [.blob(person.bytes), .integer(moment)], order: "r.id"
        ).first
        let mark = try certificate.flatMap { row in
            try change.ledger.dossier(dossier).flatMap { try change.ledger.standingWrite($0, ReservedKinds.certificate, row.id, field: "valid_to") }
        }
        return Withdrawal(mark: mark, isOver: change.now - moment > lease)
    }

    private func revokedKeys(of person: PersonID) throws -> Set<PublicKey> {
        if let keys = revoked[person] { return keys }
        let keys = Set(
            try change.ledger.database.rows(
                "SELECT public_key FROM device WHERE person=? AND revoked_at IS NOT NULL AND existence<>1", .blob(person.bytes)
            ) { PublicKey(bytes: $0.blob(0)) })
        revoked[person] = keys
        return keys
    }
}

extension Change {
    /// Admits one chunk. What somebody brings of a dossier that was taken away is taken in whole or refused in one way,
    /// whatever the reason: "early", "forged" and "forked" would tell how the dossier went on.
    func admit(
        _ envelope: Envelope, from bearer: Bearer, of person: PersonID, _ standings: Standings, isLast: Bool, ahead: ReadAhead? = nil
    ) throws -> Admission {
        let hasLost = try ledger.database.first("SELECT 1 FROM access WHERE person=? AND withdrawn_at IS NOT NULL", .blob(person.bytes)) { _ in true }
        let lost =
            hasLost == nil
            ? []
            : try writer.dossiers(in: envelope, from: bearer).filter { try standings.standing(of: person, in: $0)?.withdrawal != nil }
        guard !lost.isEmpty else { return try writer.admit(envelope, from: bearer, now: now, isLast: isLast, ahead: ahead) }
        let refusal = PartlyRefused(refused: Dictionary(uniqueKeysWithValues: lost.map { ($0, .unknownDossier) }))
        let admission: Admission
        do {
            admission = try writer.admit(envelope, from: bearer, now: now, isLast: isLast)
        } catch {
            if error is LedgerError || error is FormatError { throw refusal }
            throw error
        }
        if admission.isStaged { throw refusal }
        return admission
    }

    /// Tells authors who cannot read a dossier any more which of their sets there are void: in their own dossier for
    /// notices, by nothing but their own sets' names.
    func tellAuthors(of dossier: DossierID) throws {
        let state = try writer.dossier(dossier)
        try writer.flush()
        var news: [PersonID: [VoidSet]] = [:]
        for set in try ledger.voids(in: state) where try ledger.right(of: set.author, in: dossier) == nil { news[set.author, default: []].append(set) }
        for (author, sets) in news.sorted(by: { $0.key < $1.key }) {
            guard let personal = try ledger.personalDossier(of: author) else { continue }
            let fresh = try sets.filter { try ledger.record(ReservedKinds.void, in: personal, $0.record) == nil }
            if fresh.isEmpty { continue }
            try append(
                fresh.map { set in
                    ReservedKinds.void.operation(
                        .create, set.record,
                        ["replica": .blob(set.replica.bytes), "seq": .integer(Int64(set.seq)), "reason": .integer(set.reason)])
                } + [
                    DaemonKinds.notice.operation(
                        .create, .derived("plumb void notice", personal.bytes, fresh[0].record.bytes),
                        [
                            "text": .text("您有 \(fresh.count) 筆存入在案卷收回（或裝置停用）之後才送達，沒有算入；內容已保存，查核小組可以代為採納。"), "at": .integer(now),
                        ])
                ], to: personal, author: .zero)
        }
    }
}

extension Ledger {
    /// The dossier of a person's notices.
    func personalDossier(of person: PersonID) throws -> DossierID? {
        try database.first(
            "SELECT a.dossier FROM access a JOIN dossier d ON d.id=a.dossier WHERE a.person=? AND d.kind=? AND a.withdrawn_at IS NULL", .blob(person.bytes),
            Value(Int(DossierKind.personal.rawValue))
        ) { ID(bytes: $0.blob(0)) } ?? nil
    }

    /// Whether a person from whom a dossier was taken away may still bring photos of what he or she recorded there.
    func mayStillBring(_ person: PersonID, _ dossier: DossierID, now: Int64) throws -> Bool {
        let withdrawn =
            try database.first(
                "SELECT withdrawn_at FROM access WHERE person=? AND dossier=? AND entitlement>=?", .blob(person.bytes), .blob(dossier.bytes),
                .integer(Right.write.rawValue)
            ) { $0.optionalInteger(0) } ?? nil
        guard let withdrawn else { return false }
        let days = try rulebook(self).integer(.offlineLeaseDays, on: .legalDay(ofMillisecondsUTC: now))
        return now - withdrawn <= Int64(days) * OfflineLease.day
    }
}
