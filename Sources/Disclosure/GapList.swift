internal import Crypto
internal import Database
package import HTTP
internal import Ledger
internal import Records
package import Replication

extension Problems {
    /// There is nothing to confirm.
    package static let notRestoring = Problem(
        code: "409.6", zh: "伺服器在正常服務，沒有等待確認的還原。", en: "The server is in normal service; no restore waits for a confirmation.")
}

extension Door {
    /// What the office looks at before it confirms a restore: who has come back since, what was handed back, what may be lost.
    /// With `restoring` false only that member, outside a restore.
    package func restoreGaps(_ caller: Caller) async throws -> JSON {
        try Permission.require(caller, .seeKnowledge)
        let (now, known) = (clock(), known)
        let moment = try await disclosureMoment()
        let isOffice = Permission.manageSchedule.isGiven(to: caller.role)
        let (answer, told) = try await read { ledger -> (JSON, [DossierID]) in
            // Who checks afterwards learns of a visit afterwards, also of one that a laptop handed back.
            let answer = try gaps(ledger, known, now) { isOffice ? true : try ledger.mayAuditorKnow($0, at: moment) }
            return (answer, (answer["handed_back"]?.array ?? []).compactMap { $0["dossier"]?.string.flatMap { ID($0) } })
        }
        try await noteKnown(caller, told, channel: "page")
        return answer
    }

    /// Ends give-only service. The confirmation and the gap list as it was are a recorded command (T3). Throws 409.6 when
    /// nothing waits for it.
    package func confirmRestore(_ caller: Caller, command id: CommandID) async throws -> JSON {
        try Permission.require(caller, .manageUsers)
        let answer = try await command(caller, id) { change in
            guard let restoration = try change.ledger.restoration else { throw Problems.notRestoring }
            try change.endWhatHadEnded(restoration)
            try change.writer.finish()
            var answer = try gaps(change.ledger, change.known, change.now) { _ in true }
            for dossier in (answer["handed_back"]?.array ?? []).compactMap({ $0["dossier"]?.string.flatMap { ID($0) } }) {
                try change.noteSeen(dossier, by: caller)
            }
            try change.ledger.database.run("DELETE FROM store WHERE name='mode'")
            answer["confirmed_by"] = .string(caller.name)
            answer["confirmed_at"] = .moment(change.now)
            return answer
        }
        follow(try await read { try Life($0) })
        digests.removeAll()
        return answer
    }

    /// The administrator of this name, for the operator's commands on the server itself; throws 404.1.
    package func administrator(_ name: String) async throws -> Caller {
        let accounts = known.accounts
        let row = try await read { try $0.records(DaemonKinds.person, in: accounts, where: "name=?", [.text(name)]).first }
        guard let row, row.text("role") == Role.admin.rawValue, row.text("state") == "active" else { throw Problems.notFound }
        return Caller(person: row.id, name: name, role: .admin)
    }
}

private func gaps(_ ledger: Ledger, _ known: KnownDossiers, _ now: Int64, isShown: (DossierID) throws -> Bool) throws -> JSON {
    guard let restoration = try ledger.restoration else { return ["restoring": .bool(false)] }
    let epoch = try Life(ledger).epoch.number
    let laptops = try laptops(ledger, known, epoch)
    var answer = restoration.json
    // Stored as numbers, told as moments; 0 = not known.
    for name in ["begun", "kept", "lost"] { answer[name] = .moment(answer[name]?.int.flatMap { $0 == 0 ? nil : Int64($0) }) }
    answer["restoring"] = .bool(true)
    answer["epoch"] = .integer(Int64(epoch))
    answer["laptops"] = .array(laptops)
    answer["missing_laptops"] = JSON(laptops.count { $0["synced"]?.bool == false })
    answer["handed_back"] = .array(try handedBack(ledger, known, isShown))
    answer["withdrawals"] = JSON(
        try ledger.database.first("SELECT count(*) FROM access WHERE withdrawn_at>=? AND existence<>1", .integer(restoration.begun)) { $0.int(0) } ?? 0)
    // Of the daemon's earlier life: what it wrote in dossiers that laptops hold came back with them.
    answer["earlier_chains"] = JSON(
        try ledger.database.first(
            "SELECT count(*) FROM chain c JOIN dossier d ON d.no=c.key>>16 JOIN replica r ON r.no=c.key&65535 WHERE c.signer=? AND r.id<>d.replica AND c.time>?",
            .blob(ledger.authority.bytes), .integer(restoration.kept << 16)
        ) { $0.int(0) } ?? 0)
    answer["waiting_chunks"] = JSON(try ledger.database.first("SELECT count(*) FROM staged") { $0.int(0) } ?? 0)
    answer["conflicts"] = JSON(try ledger.conflictCount())
    answer["to_decide"] = .array(restoration.isJournalWhole ? [] : toDecide)
    return answer
}

/// What only the server held, so that no laptop can hand it back.
private let toDecide: [JSON] = ["withdrawals", "revocations", "disclosures", "schedule", "accounts", "follow-up", "knowledge"]

private func laptops(_ ledger: Ledger, _ known: KnownDossiers, _ epoch: UInt32) throws -> [JSON] {
    let names = Dictionary(try ledger.records(DaemonKinds.person, in: known.accounts).map { ($0.id, $0.text("name")) }) { first, _ in first }
    let seen = Dictionary(
        try ledger.database.rows("SELECT device,synced_epoch,synced_at FROM device_activity WHERE synced_at IS NOT NULL") {
            (ID(bytes: $0.blob(0)) ?? .zero, (epoch: UInt32($0.int(1)), at: $0.integer(2)))
        }
    ) { first, _ in first }
    return try ledger.records(DaemonKinds.device, in: known.accounts).filter { $0["revoked_at"].isNull }.map { device -> (String, JSON) in
        let name = device.id("person").flatMap { names[$0] } ?? ""
        let last = seen[device.id]
        let isBack = last?.epoch == epoch
        return (
            name,
            [
                "person": .string(name), "label": .string(device.text("label")), "enrolled_at": .moment(device.integer("enrolled_at")),
                "last_seen": .moment(last?.at), "synced": .bool(isBack),
            ]
        )
    }.sorted { $0.0 < $1.0 }.map(\.1)
}

private func handedBack(_ ledger: Ledger, _ known: KnownDossiers, _ isShown: (DossierID) throws -> Bool) throws -> [JSON] {
    let rows = try ledger.database.rows("SELECT dossier,person,was_known FROM handed_back ORDER BY dossier,person") {
        (ID(bytes: $0.blob(0)) ?? .zero, ID(bytes: $0.blob(1)) ?? .zero, $0.int(2) == 1)
    }
    return try rows.filter { try isShown($0.0) }.map { id, person, wasKnown in
        let kind = try ledger.dossier(id).flatMap { DossierKind(rawValue: $0.kind) }
        let visit = kind == .visit ? try ledger.records(FieldKinds.visit, in: id).first : nil
        return [
            "dossier": .string(id.description), "kind": .string(kind.map { "\($0)" } ?? ""),
            "person": .string(try ledger.record(DaemonKinds.person, in: known.accounts, person)?.text("name") ?? ""), "was_known": .bool(wasKnown),
            "title": .string(visit?.text("tender_name") ?? ""), "day": .string(visit?.text("day") ?? ""),
            // The plan lay on the server alone: without it the visit is not in the schedule.
            "has_plan": .bool(
                try kind != .visit || !ledger.records(OfficeKinds.plan, where: "r.visit_dossier=?", [.blob(id.bytes)]).isEmpty),
        ]
    }
}
