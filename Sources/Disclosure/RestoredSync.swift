internal import Crypto
internal import Database
internal import HTTP
internal import Ledger
internal import Records
package import Replication
internal import Synchronization

extension Door {
    /// Answers one sync request of a person's device: as `answer` does in normal service; of a restored store that the office
    /// has not confirmed yet it only takes in (B2).
    package func sync(_ caller: Caller, _ request: SyncRequest) async throws -> SyncReply {
        guard request.epoch.map({ $0.store == epoch.store }) ?? true else { throw Problems.forked }
        _ = try await takeEpochIfSetBack(caller, request.acknowledgement)
        let isNoted = noteComing(caller)
        var reply: SyncReply
        #if PLANTED_BUGS
        let isGiveOnly = isGiveOnly && !Planted.has(.givesEarly)
        #endif
        if isGiveOnly {
            reply = try await takeIn(caller, request)
        } else {
            // A laptop that comes back after the confirmation still has what was lost.
            if epoch.number > 1, !request.births.isEmpty {
                let births = request.births
                try await write { change in for grant in births { try change.takeBirth(grant, from: caller.person) } }
            }
            reply = try await answer(caller, request)
        }
        // A note that no change has taken along: whoever writes next takes it.
        if isNoted, notes.holds(caller.device) { try await writer.write { _ in } }
        note(reply.acknowledgement, of: caller)
        stamp(&reply)
        return reply
    }

    /// Takes in dossiers and sets, and sends nothing but what became of them.
    private func takeIn(_ caller: Caller, _ request: SyncRequest) async throws -> SyncReply {
        let now = clock()
        var outcome = SyncReply.Outcome.admitted
        switch request.pull {
        case .nothing: break
        case .compare: outcome = .equal
        case .range: outcome = .range(next: nil)
        }
        let empty = SyncReply(epoch: epoch, now: now, admitted: HybridTime(milliseconds: now), outcome: outcome)
        guard !request.chunks.isEmpty || !request.births.isEmpty else { return empty }
        do {
            var (reply, acknowledgement) = try await write { [self] change -> (SyncReply, UnsignedAcknowledgement?) in
                var reply = empty
                for grant in request.births { try change.takeBirth(grant, from: caller.person) }
                let standings = Standings(change)
                let bearer = change.bearer(caller, standings)
                var touched: Set<DossierID> = []
                for (index, envelope) in request.chunks.enumerated() {
                    let admission = try change.admit(envelope, from: bearer, of: caller.person, standings, isLast: index == request.chunks.count - 1)
                    reply.admittedSets += admission.admitted
                    reply.knownSets += admission.known
                    if admission.isStaged { reply.stagedSets += 1 }
                    for (dossier, reason) in admission.refused { reply.refused.append(.init(dossier: dossier, reason: reason)) }
                    touched.formUnion(admission.touched)
                    reply.renames += admission.renames
                }
                if reply.admittedSets > 0 { reply.admittedSets += try change.writer.admitStaged(from: bearer, now: change.now) }
                if case .compare = request.pull, reply.stagedSets == 0 { try change.writer.dropStaged(of: bearer) }
                for dossier in touched.sorted() {
                    try change.settleHandedBack(dossier)
                    try change.settleFamily(of: dossier)
                    try change.tellAuthors(of: dossier)
                }
                try change.writer.finish()
                return (reply, reply.admittedSets + reply.knownSets > 0 ? try acknowledge(caller, reply, change.ledger) : nil)
            }
            reply.acknowledgement = try acknowledgement?.signed()
            return reply
        } catch is UnknownDossier {
            throw Problems.unknownDossiers
        } catch let error as PartlyRefused {
            var reply = empty
            reply.admitted = HybridTime(bits: 0)
            reply.outcome = .admitted
            reply.refused = error.refused.map { .init(dossier: $0.key, reason: $0.value) }.sorted { $0.dossier < $1.dossier }
            return reply
        } catch is FormatError {
            throw Problems.malformed
        }
    }

    /// Milliseconds after which a device's presence is noted anew: an hour.
    private static let seenInterval: Int64 = 3_600_000

    /// That a device came, once an hour and epoch: what the gap list after a restore rests on. It waits for the next change, which
    /// the request most often brings itself, so that both share a transaction. Returns whether it was due.
    private func noteComing(_ caller: Caller) -> Bool {
        let (now, epoch) = (clock(), epoch.number)
        let isDue = seen.withLock { seen in
            if let last = seen[caller.device], last.epoch == epoch, (last.at..<last.at + Door.seenInterval).contains(now) { return false }
            seen[caller.device] = (epoch, now)
            return true
        }
        guard isDue, caller.device != .zero else { return false }
        notes.add(SeenNote(came: (now, epoch)), of: caller.device)
        return true
    }
}

extension Change {
    /// Who brings chunks: a person's device, with what it may do in each dossier. In one that was handed back to a restored
    /// store the dossier itself is asked: the daemon's earlier life has written its team and their keys there.
    func bearer(_ caller: Caller, _ standings: Standings) -> Bearer {
        Bearer.device(
            key: PublicKey(bytes: caller.deviceKey), person: caller.person, right: { try standing(of: $1, in: $0, standings) },
            certified: { try Door.isCertified($0, $1, ledger) || writer.isCertified($0, $1, in: nil) })
    }

    private func standing(of person: PersonID, in dossier: DossierID, _ standings: Standings) throws -> Standing? {
        let given = try standings.standing(of: person, in: dossier)
        // What was withdrawn stays withdrawn, whatever the dossier says: by that it only shows what the person could do before.
        guard given?.right ?? .read < .seal, try isHandedBack(dossier) else { return given }
        try writer.flush()
        guard let evidence = try evidence(of: person, in: dossier) else { return given }
        var standing = given ?? .read
        standing.right = max(standing.right, evidence)
        return standing
    }

    private func isHandedBack(_ dossier: DossierID) throws -> Bool {
        try ledger.database.first("SELECT 1 FROM handed_back WHERE dossier=?", .blob(dossier.bytes)) { _ in true } ?? false
    }

    /// When a person's laptop handed a dossier back, ms; nil when it did not.
    private func handedBack(_ dossier: DossierID, by person: PersonID) throws -> Int64? {
        try ledger.database.first("SELECT at FROM handed_back WHERE dossier=? AND person=?", .blob(dossier.bytes), .blob(person.bytes)) { $0.integer(0) }
    }

    private func accessRow(of person: PersonID, in dossier: DossierID) throws -> RecordRow? {
        try ledger.record(
            DaemonKinds.access, in: known.access,
            DaemonKinds.access.keyedID(in: known.access, ["dossier": .blob(dossier.bytes), "person": .blob(person.bytes)]))
    }

    /// What a dossier says of a person's part in it.
    private func evidence(of person: PersonID, in dossier: DossierID) throws -> Right? {
        let state = try writer.dossier(dossier)
        switch DossierKind(rawValue: state.kind) {
        case .visit:
            let member = try ledger.records(FieldKinds.member, in: dossier, where: "r.person=?", [.blob(person.bytes)]).first
            return member.map { $0.text("role") == "leader" ? .seal : .write }
        case .sheet: return try ledger.records(FieldKinds.sheet, in: dossier).contains { $0.id("person") == person } ? .seal : nil
        default: return nil
        }
    }

    /// Kinds that laptops hold; any other was never given to one.
    private static let handedBackKinds: Set<DossierKind> = [.invitation, .visit, .sheet, .personal]

    /// A dossier that a laptop hands back to a restored store, by the signature that this server gave its birth. The laptop's
    /// person may read it; more follows from what the dossier itself says once it is here.
    ///
    /// One that is told as withdrawn is withdrawn here, too, if this life knows nothing of it; a later grant of the same dossier,
    /// of which the laptop has not heard, stays. What is not born of this server has no effect.
    func takeBirth(_ grant: Grant, from person: PersonID) throws {
        guard grant.group == known.group, let kind = DossierKind(rawValue: grant.kind), Change.handedBackKinds.contains(kind),
            grant.number > 0, grant.isBorn(of: ledger.authority)
        else { return }
        let held = try ledger.dossier(grant.dossier)
        let access = try accessRow(of: person, in: grant.dossier)
        if grant.isWithdrawn {
            let begun = Int64(try ledger.number("epoch-begun"))
            guard held?.secret == grant.secret, let access, access.integer("grant_number") ?? 1 <= Int64(grant.number) else { return }
            let granted = access.integer("granted_at") ?? 0
            // What this life itself has opened since is not what was withdrawn; what it opened because the dossier was handed
            // back is.
            guard try granted < begun || granted == handedBack(grant.dossier, by: person) else { return }
            return try withdraw(grant.dossier, from: person)
        }
        if let held {
            guard held.secret == grant.secret else { return }
        } else {
            var birth = grant
            (birth.right, birth.number) = (.seal, 1)
            try writer.add(birth)
        }
        guard access == nil else { return }
        try ledger.database.run(
            "INSERT INTO handed_back(dossier,person,was_known,at) VALUES(?,?,?,?) ON CONFLICT DO NOTHING", .blob(grant.dossier.bytes), .blob(person.bytes),
            Value(held != nil), .integer(now))
        try self.grant(grant.dossier, to: person, .read)
        // While nothing is given out the rest of what ended and began again may still be on its way.
        if held != nil, try ledger.restoration == nil { try endIfEnded(person, in: grant.dossier) }
    }

    /// Withdraws a person's access of which the dossier itself says that the daemon's earlier life had ended it: a changed program
    /// hands a dossier back and keeps silent about the withdrawal, colleagues' laptops hold it. What ended because a device is revoked
    /// says nothing about the person.
    private func endIfEnded(_ person: PersonID, in dossier: DossierID) throws {
        try writer.flush()
        let revoked = Set(
            try ledger.database.rows("SELECT public_key FROM device WHERE person=? AND revoked_at IS NOT NULL AND existence<>1", .blob(person.bytes)) {
                $0.blob(0)
            })
        let certificates = try ledger.certificates(in: try writer.dossier(dossier)).filter { $0.person == person && !revoked.contains($0.key.bytes) }
        guard !certificates.isEmpty, certificates.allSatisfy({ $0.validTo != nil }) else { return }
        try withdraw(dossier, from: person)
    }

    /// Before anything is given out again: ends accesses that the restored store holds open, or opened for who handed a dossier back,
    /// and that dossiers which came back show as ended since.
    func endWhatHadEnded(_ restoration: Restoration) throws {
        let open = try ledger.database.rows(
            """
            SELECT DISTINCT a.dossier,a.person FROM access a JOIN dossier d ON d.id=a.dossier
            JOIN certificate c ON c.dossier_no=d.no AND c.person=a.person
            WHERE a.withdrawn_at IS NULL AND a.existence<>1 AND c.valid_to>=? ORDER BY a.dossier,a.person
            """, .integer(restoration.kept)
        ) { (ID(bytes: $0.blob(0)) ?? .zero, ID(bytes: $0.blob(1)) ?? .zero) }
        for (dossier, person) in open { try endIfEnded(person, in: dossier) }
    }

    /// Gives those who handed a dossier back the right that it says they had.
    func settleHandedBack(_ dossier: DossierID) throws {
        if try ledger.number("epoch") > 1 { try ledger.settleCertificates(in: dossier, writer, now: now) }
        guard try isHandedBack(dossier) else { return }
        try writer.flush()
        let persons = try ledger.database.rows("SELECT person FROM handed_back WHERE dossier=?", .blob(dossier.bytes)) { ID(bytes: $0.blob(0)) ?? .zero }
        for person in persons {
            // The office decides on what it opens itself.
            if try ledger.restoration == nil, let row = try accessRow(of: person, in: dossier), row["withdrawn_at"].isNull,
                try row.integer("granted_at") == handedBack(dossier, by: person)
            {
                try endIfEnded(person, in: dossier)
            }
            guard let right = try evidence(of: person, in: dossier), let row = try accessRow(of: person, in: dossier),
                row.integer("entitlement") ?? 0 < right.rawValue
            else { continue }
            if row["withdrawn_at"].isNull {
                try grant(dossier, to: person, right)
                try ledger.database.run("UPDATE handed_back SET at=? WHERE dossier=? AND person=?", .integer(now), .blob(dossier.bytes), .blob(person.bytes))
            } else {
                // Withdrawn it stays; by this the photos of what was recorded before may still come.
                try append([DaemonKinds.access.operation(.write, row.id, ["entitlement": .integer(right.rawValue)])], to: known.access, author: .zero)
            }
        }
    }
}
