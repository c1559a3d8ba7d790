internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

extension Change {
    /// Puts a visit on the schedule, in this transaction. Every hard rule that is broken throws its refusal; nothing is written then.
    ///
    /// - Parameters:
    ///   - seed: what the ids of plan, file and assignments derive from; the same seed names the same visit.
    ///   - alternates: external members who may be asked next, in this order; they know the day as those who serve do.
    func schedule(
        _ order: VisitOrder, seed: ID, alternates: [String] = [], author: PersonID
    ) throws -> (plan: DossierID, warnings: [Refusal]) {
        let checked = try check(order, besides: nil)
        let plan = try createDossier(.plan, family: .derived("plumb plan family", seed.bytes), id: .derived("plumb plan", seed.bytes))
        let file = try createDossier(.file, family: .derived("plumb plan family", seed.bytes), id: .derived("plumb file", seed.bytes))
        let number = try nextNumber(order.day)
        try append(
            [
                OfficeKinds.plan.operation(
                    .create, plan,
                    [
                        "agency_code": .text(order.tender.agencyCode), "tender_no": .text(order.tender.number), "day": .text(order.day.description),
                        "visit_kind": .text(order.kind.rawValue), "notice_mode": .text(order.notice.rawValue), "state": .text("scheduled"),
                        "reason": .text(order.reason), "number": .text(number), "file_dossier": .blob(file.bytes),
                        "group_name": FieldValue(try ledger.value("group-name").map { String(decoding: $0, as: UTF8.self) }),
                    ])
            ] + assignments(checked.team, seed) + (try disclosures(order.day, order.kind, order.notice, plan)), to: plan, author: author)
        if !alternates.isEmpty {
            let rows = try assignments(alternates.map { TeamPlace(member: try member($0, order), role: "external") }, seed, state: "alternate")
            try append(rows, to: plan, author: author)
        }
        try noteOpening(try self.plan(plan), plan, .group)
        return (plan, checked.warnings)
    }

    /// Takes a visit off the schedule, in this transaction.
    func cancel(_ plan: PlanRow, reason: String, author: PersonID) throws {
        try refuseIfFindings(plan)
        try close(plan, as: "cancelled", author: author)
        try append(
            [OfficeKinds.plan.operation(.write, plan.row.id, ["state": .text("cancelled"), "reason": .text(reason)])], to: plan.dossier, author: author)
    }
}
