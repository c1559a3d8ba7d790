internal import Crypto
internal import Database
internal import Evidence
internal import Glibc
internal import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// A dossier that the office has taken away from this person.
struct WithdrawnDossier {
    let id: DossierID
    let kind: DossierKind?
    /// When this laptop learnt of it, ms.
    let learntAt: Int64
    /// The server's time by which it held everything that was pending; nil = something waits or was refused.
    let admitted: HybridTime?
    let refusedAt: Int64?
    let forgottenAt: Int64?
    /// Whether what was here is kept in a file that only the server can open.
    let isSealed: Bool
    /// Saves and photos that the server is not known to hold.
    let pending: Int
    /// Kept because the office did not take it.
    let refused: Int

    /// Where the pending edits are, in a sentence.
    var whereabouts: Phrase {
        if refused > 0 {
            return Phrase(
                "\(refused) 筆沒有被採納的內容留在這台電腦：plumb refused list", "\(refused) of your saves were not taken and stay on this computer: plumb refused list")
        }
        if pending > 0, refusedAt == nil {
            return Phrase("還有 \(pending) 筆未送出，仍在這台電腦：plumb sync 會送出", "\(pending) of your saves are still on this computer: plumb sync sends them")
        }
        if pending > 0 {
            return Phrase(
                "還有 \(pending) 筆伺服器沒有收，仍在這台電腦：plumb refused list", "\(pending) of your saves were not taken and stay on this computer: plumb refused list")
        }
        if isSealed {
            return Phrase(
                "您記錄的內容都已在伺服器上，這台電腦另封存一份（只有伺服器打得開）",
                "everything that you recorded is at the server, and sealed on this computer so that only the server can open it")
        }
        return Phrase("您記錄的內容都已在伺服器上", "everything that you recorded is at the server")
    }
}

extension Laptop {
    /// What was taken away, newest first.
    func withdrawnDossiers() throws -> [WithdrawnDossier] {
        try database.rows(
            """
            SELECT w.dossier,w.kind,w.learnt_at,w.admitted,w.refused_at,w.forgotten_at,
            (SELECT coalesce(sum(c.seq-c.hub_seq),0) FROM dossier d JOIN chain c ON c.key BETWEEN d.no<<16 AND (d.no<<16)+65535 WHERE d.id=w.dossier AND c.unsent=1)
            +(SELECT count(*) FROM photo_file p JOIN dossier d ON d.id=p.dossier WHERE p.dossier=w.dossier AND p.acknowledged_at IS NULL AND \(Laptop.isUsed)),
            (SELECT count(*) FROM refused_save r WHERE r.dossier=w.dossier),EXISTS(SELECT 1 FROM sealed_remainder s WHERE s.dossier=w.dossier)
            FROM withdrawal w ORDER BY w.learnt_at DESC,w.dossier
            """
        ) { row in
            WithdrawnDossier(
                id: ID(bytes: row.blob(0)) ?? .zero, kind: DossierKind(rawValue: UInt8(clamping: row.integer(1))), learntAt: row.integer(2),
                admitted: row.optionalInteger(3).map { HybridTime(bits: UInt64(bitPattern: $0)) }, refusedAt: row.optionalInteger(4),
                forgottenAt: row.optionalInteger(5), isSealed: row.int(8) != 0, pending: row.int(6), refused: row.int(7))
        }
    }

    /// Visits that were taken away, with what people called them.
    func withdrawnVisits() throws -> [(name: String, dossier: WithdrawnDossier)] {
        let gone = try withdrawnDossiers().filter { $0.kind == .visit }
        let names = Laptop.names(gone.map(\.id))
        return gone.map { (names[$0.id] ?? $0.id.description, $0) }
    }

    /// Notes that a dossier is no longer open; within the transaction that learns of it.
    func noteWithdrawal(of dossier: DossierState, now: Int64) throws {
        try database.run(
            "INSERT INTO withdrawal(dossier,kind,learnt_at) VALUES(?,?,?) ON CONFLICT DO NOTHING", .blob(dossier.id.bytes), Value(Int(dossier.kind)),
            .integer(now))
    }

    /// A new grant has come.
    func dropWithdrawal(of dossier: DossierID) throws { try database.run("DELETE FROM withdrawal WHERE dossier=?", .blob(dossier.bytes)) }

    /// The server has said no to what was pending: it is not offered again, and stays here.
    func notePendingRefused(_ dossier: DossierID, now: Int64) throws {
        try database.run("UPDATE withdrawal SET refused_at=coalesce(refused_at,?) WHERE dossier=?", .integer(now), .blob(dossier.bytes))
    }

    /// Dossiers of which nothing is sent any more.
    func closedDossiers() throws -> Set<DossierID> {
        Set(try database.rows("SELECT dossier FROM withdrawal WHERE refused_at IS NOT NULL") { ID(bytes: $0.blob(0)) ?? .zero })
    }

    /// Commands on a visit that was taken away say so, and where the pending edits are.
    func refuseWithdrawn(_ wanted: String) throws {
        guard wanted.count >= 4 else { return }
        let gone = try withdrawnVisits().filter { $0.dossier.id.description.hasPrefix(wanted) }
        if let visit = gone.first { throw ClientFailures.visitWithdrawn(visit.name, visit.dossier.whereabouts) }
    }

    // MARK: Forgetting

    /// What a run of `forgetWithdrawn` did.
    struct Forgotten {
        /// Dossiers of which nothing readable is here any more.
        var dossiers = 0
        /// Of them, those that are kept sealed for the server.
        var sealed = 0
        /// Why one could not be sealed: it stays as it is until the next sync.
        var failure: Phrase?
    }

    /// Removes what this laptop holds of dossiers that were taken away, once nothing own can be lost by it (T2): everything
    /// pending was taken, and is safe at the server, or sealed here to the server's key. What the server would not take keeps
    /// its dossier here: it goes after all once the dossier is open again. To be called when a sync has come to its end.
    func forgetWithdrawn(now: Int64) throws -> Forgotten {
        var result = Forgotten()
        for gone in try withdrawnDossiers() where gone.forgottenAt == nil {
            guard gone.pending == 0, let state = try ledger.dossier(gone.id), state.isWithdrawn else { continue }
            let own = try ledger.ownSets(of: state)
            let admitted = try gone.admitted?.bits ?? UInt64(bitPattern: number("admitted") ?? 0)
            if gone.admitted == nil {
                try database.write {
                    try database.run("UPDATE withdrawal SET admitted=? WHERE dossier=?", .integer(Int64(bitPattern: admitted)), .blob(gone.id.bytes))
                }
            }
            let safe = UInt64(bitPattern: try number("safe") ?? 0)
            var remainder: SealedRemainder?
            if !own.isEmpty, admitted == 0 || safe < admitted {
                do { remainder = try seal(state, own, admitted: HybridTime(bits: admitted), now: now) } catch let failure as FileFailure {
                    result.failure = ClientErrorTexts.explain(failure)?.message
                }
                if remainder == nil { continue }
            }
            guard try forget(state, own, remainder, now: now) else { continue }
            result.dossiers += 1
            if remainder != nil { result.sealed += 1 }
        }
        try dropSafeRemainders()
        try wipeForgotten(now: now)
        return result
    }

    /// Returns false when somebody changed the dossier since it was looked at: the next sync does it.
    private func forget(_ state: DossierState, _ own: [OwnSet], _ remainder: SealedRemainder?, now: Int64) throws -> Bool {
        let seen = try state.vector(ledger)
        return try ledger.write { writer in
            guard try writer.dossier(state.id).vector(ledger) == seen, remainder.map({ fileExists(path($0)) }) ?? true else { return false }
            for set in own {
                let void = try ledger.records(ReservedKinds.void, where: "r.id=?", [.blob(ID.derived("plumb void", set.identity.bytes).bytes)]).first
                guard let void, set.author == person else { continue }
                try keepRefused(
                    state.id, name: hex(set.identity.bytes), what: "save", reason: IneffectiveTexts.code(void.integer("reason") ?? 0),
                    at: set.time.milliseconds, Laptop.json(set.operations, ledger.schema))
            }
            for draft in try drafts() where draft.dossier == state.id {
                try keepRefused(
                    state.id, name: draft.record.description, what: "draft", reason: "withdrawn", at: draft.begunAt,
                    .object(pairs: draft.answers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
                try drop(draft)
            }
            if let remainder { try note(remainder) }
            try writer.forget(state.id, now: now)
            try forgetPhotos(of: state.id)
            try clearRefusals([state.id])
            try database.run("UPDATE withdrawal SET forgotten_at=? WHERE dossier=?", .integer(now), .blob(state.id.bytes))
            return true
        }
    }

    /// Dossiers whose tables are empty while bytes of them may still lie in the database's files or among the photos.
    func unwiped() throws -> [DossierID] {
        try database.rows("SELECT dossier FROM withdrawal WHERE forgotten_at IS NOT NULL AND wiped_at IS NULL ORDER BY dossier") {
            ID(bytes: $0.blob(0)) ?? .zero
        }
    }

    /// Takes what forgotten dossiers left behind off the disk; whatever breaks it off, the next sync does it again.
    private func wipeForgotten(now: Int64) throws {
        let dossiers = try unwiped()
        guard !dossiers.isEmpty else { return }
        for dossier in dossiers {
            // Parts of what was being fetched, too.
            for entry in photos.entries(in: dossier.description) { photos.remove(entry, from: dossier.description) }
            rmdir("\(photos.directory)/\(dossier)")
        }
        let drafts = Set(try self.drafts().map { "note-\($0.number).txt" })
        for name in fileNames(in: home) where name.hasPrefix("note-") && name.hasSuffix(".txt") && !drafts.contains(name) { unlink("\(home)/\(name)") }
        // Deleted rows are overwritten, but what the engine moved about within its pages before is not: the file is written
        // anew. A process that reads meanwhile holds the log's old pages.
        do { try database.execute("VACUUM") } catch {
            guard error.isBusy || error.isFull || error.code == "database.full-or-io" else { throw error }
            return
        }
        let isBusy = try database.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) != 0 } ?? true
        guard !isBusy else { return }
        try database.write {
            for dossier in dossiers { try database.run("UPDATE withdrawal SET wiped_at=? WHERE dossier=?", .integer(now), .blob(dossier.bytes)) }
        }
    }

    private func keepRefused(_ dossier: DossierID, name: String, what: String, reason: String, at: Int64, _ content: JSON) throws {
        try database.run(
            "INSERT INTO refused_save(dossier,name,what,reason,at,content) VALUES(?,?,?,?,?,?) ON CONFLICT(name) DO NOTHING", .blob(dossier.bytes),
            .text(name), .text(what), .text(reason), .integer(at), .text(content.serialized(pretty: false)))
    }

    /// Operations for programs: kind, action, record and named values.
    static func json(_ operations: [Operation], _ schema: Schema) -> JSON {
        .array(
            operations.map { operation in
                let kind = schema[operation.kind]
                return [
                    "kind": .string(kind?.name ?? "\(operation.kind)"), "action": .string("\(operation.action)"),
                    "record": .string(operation.record.description),
                    "values": .object(
                        pairs: operation.fields.compactMap { field in
                            guard let kind, kind.fields.indices.contains(field.number) else { return nil }
                            return (kind.fields[field.number].name, VisitTexts.value(field.value, kind.fields[field.number]))
                        }),
                ]
            })
    }
}
