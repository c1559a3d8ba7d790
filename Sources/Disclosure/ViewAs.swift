internal import Database
package import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

extension Door {
    /// What a person's lists show: made by the same code that serves the person, so that a rule that is wrong there is seen here. The
    /// one who looks comes to know it and is noted with it; of the person nothing is noted (DESIGN §3).
    ///
    /// Auditors see of it what they may know themselves by now.
    ///
    /// - Parameter at: which dossiers were open to the person then, milliseconds UTC; nil = now. A past moment is told from the log of
    ///   grants, without the lists that are worked out from what they hold today.
    package func viewAs(_ caller: Caller, person name: String, at: Int64? = nil) async throws -> JSON {
        try Permission.require(caller, .seeKnowledge)
        let known = known
        let isOffice = Permission.manageSchedule.isGiven(to: caller.role)
        if let at, at > clock() { throw Problems.invalid("at", zh: "這個時間還沒到。", en: "This moment has not come yet.") }
        let viewed = try await read { ledger in
            let rows = try ledger.records(DaemonKinds.person, in: known.accounts).filter { row in
                row.text("name") == name || row.text("member_no") == name || (name.utf8.count >= 8 && row.id.description.hasPrefix(name.lowercased()))
            }
            // A name counts before a number.
            guard let row = rows.first(where: { $0.text("name") == name }) ?? rows.first, let role = Role(rawValue: row.text("role")) else {
                throw Problems.notFound
            }
            return Caller(person: row.id, name: row.text("name"), role: role, viewer: caller.person)
        }
        var answer: JSON = [
            "as": .string(viewed.name), "role": .string(viewed.role.rawValue), "viewer": .string(caller.name), "at": .moment(at ?? clock()),
        ]
        var open = at == nil ? try await walked(by: viewed) : []
        if let at { open = try await read { try $0.openDossiers(of: viewed.person, at: at, known) } }
        if !isOffice {
            let now = try await disclosureMoment()
            let all = open
            open = try await read { ledger in try all.filter { try ledger.mayAuditorKnow($0.dossier, at: now) } }
        }
        try await noteKnown(viewed, open.map(\.dossier), channel: "view-as")
        let shown = open
        answer["dossiers"] = .array(try await read { ledger in try shown.map { try ledger.describe($0, isNow: at == nil, isOffice: isOffice) } })
        // Lists that the server itself makes: by the functions that answer the person.
        if at == nil, isOffice {
            if Permission.seeBacklog.isGiven(to: viewed.role) {
                answer["backlog"] = try await backlog(viewed)
                answer["evidence"] = try await missingEvidence(viewed)
            }
            if Permission.manageSchedule.isGiven(to: viewed.role) { answer["schedule"] = try await schedule(viewed, from: nil, through: nil) }
        }
        return answer
    }

    /// What a sync would give to the person's new laptop.
    private func walked(by viewed: Caller) async throws -> [OpenDossier] {
        var open: [OpenDossier] = []
        var from = DossierID.zero
        while true {
            let all = PullRange(from: from, buckets: .all, through: ID(high: .max, low: .max), held: [])
            let reply = try await pull(viewed, all, clock()).reply
            open += reply.grants.map { OpenDossier(dossier: $0.dossier, right: $0.right, grantNumber: $0.number) }
            // A dossier of which more is to come is named once more.
            guard case .range(let next?) = reply.outcome else { break }
            from = next == from || open.last?.dossier == next ? next.successor : next
        }
        var seen: Set<DossierID> = []
        return open.filter { seen.insert($0.dossier).inserted }
    }
}

extension Ledger {
    /// The dossiers that were open to a person at a moment, by the log of grants.
    fileprivate func openDossiers(of person: PersonID, at moment: Int64, _ known: KnownDossiers) throws -> [OpenDossier] {
        let kind = DaemonKinds.access
        let rows = try records(kind, in: known.access, where: "r.person=?", [.blob(person.bytes)])
        let wanted = Set(rows.map(\.id))
        guard !wanted.isEmpty, let access = try dossier(known.access) else { return [] }
        var values: [RecordID: [Int: FieldValue]] = [:]
        for write in try writes(access) where wanted.contains(write.operation.record) && write.time.milliseconds <= moment {
            for field in write.operation.fields { values[write.operation.record, default: [:]][field.number] = field.value }
        }
        return rows.compactMap { row -> OpenDossier? in
            guard let then = values[row.id], let dossier = row.id("dossier") else { return nil }
            func value(_ name: String) -> FieldValue { kind.field(name).flatMap { then[$0] } ?? .null }
            guard let granted = value("granted_at").integer, granted <= moment, value("withdrawn_at").isNull else { return nil }
            return OpenDossier(
                dossier: dossier, right: value("entitlement").integer.flatMap(Right.init) ?? .read, grantNumber: UInt32(value("grant_number").integer ?? 1))
        }.sorted { $0.dossier < $1.dossier }
    }

    /// Whether who checks afterwards may know of a dossier by now: with the plan that it belongs to. What belongs to no plan is under
    /// no embargo.
    func mayAuditorKnow(_ id: DossierID, at now: Int64) throws -> Bool {
        guard let state = try dossier(id), DossierKind(rawValue: state.kind)?.knowledgeLevel != nil else { return true }
        guard let opening = try records(OfficeKinds.opening, where: "r.subject=?", [.blob(id.bytes)]).first,
            let row = try records(OfficeKinds.plan, in: opening.dossier).first
        else { return false }
        return try PlanRow(row: row).mayKnow(as: .auditor, at: now, self)
    }

    /// A dossier as the person's lists show it.
    fileprivate func describe(_ open: OpenDossier, isNow: Bool, isOffice: Bool) throws -> JSON {
        let kind = try dossier(open.dossier).flatMap { DossierKind(rawValue: $0.kind) }
        let (visit, invitation, sheet) = (
            try records(FieldKinds.visit, in: open.dossier).first, try records(FieldKinds.invitation, in: open.dossier).first,
            try records(FieldKinds.sheet, in: open.dossier).first
        )
        let row = visit ?? invitation ?? sheet
        var answer: JSON = [
            "dossier": .string(open.dossier.description), "kind": .string(kind.map { "\($0)" } ?? ""), "entitlement": .integer(open.right.rawValue),
            "level": JSON(kind?.knowledgeLevel), "day": row?["day"].json ?? .null, "tender_no": visit?["tender_no"].json ?? .null,
            "tender_name": visit?["tender_name"].json ?? .null,
        ]
        // How it stands today says nothing of then.
        answer["state"] = isNow ? row?["state"].json ?? .null : .null
        // A notice may be about a visit that is still to come.
        answer["notices"] = JSON(kind == .personal && isNow && isOffice ? try records(DaemonKinds.notice, in: open.dossier).count : nil)
        return answer
    }
}
