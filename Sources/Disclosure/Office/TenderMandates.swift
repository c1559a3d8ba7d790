package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication

/// Why the office or PCC wants a tender inspected in any case (規則彙整 §10).
package enum MandateGround: String, Sendable, CaseIterable {
    /// 指定查核.
    case ordered
    /// 陳情.
    case petition

    package var zh: String {
        switch self {
        case .ordered: "指定查核"
        case .petition: "陳情"
        }
    }
}

/// A decision that a tender is inspected without a draw. A visit on its day or later answers it.
struct TenderMandate: Sendable {
    let tender: TenderKey
    let ground: MandateGround
    /// Counts from this day on.
    let day: CalendarDay
    /// False once it was taken back.
    let isInForce: Bool
    let reason: String
    let document: String

    /// All decisions, those taken back included. Grounds of a newer version are left out.
    static func all(_ ledger: Ledger, _ known: KnownDossiers) throws -> [TenderMandate] {
        try ledger.records(OfficeKinds.mandate, in: known.register, order: "r.agency_code,r.tender_no,r.ground").compactMap { row in
            guard let ground = MandateGround(rawValue: row.text("ground")), let day = CalendarDay(iso: row.text("day")) else { return nil }
            return TenderMandate(
                tender: TenderKey(agencyCode: row.text("agency_code"), number: row.text("tender_no")), ground: ground, day: day,
                isInForce: !row.flag("is_withdrawn"), reason: row.text("reason"), document: row.text("document"))
        }
    }

    var json: JSON {
        [
            "agency_code": .string(tender.agencyCode), "tender_no": .string(tender.number), "ground": .string(ground.rawValue),
            "day": .string(day.description), "in_force": .bool(isInForce), "reason": .string(reason), "document": .string(document),
        ]
    }
}

extension Door {
    /// Notes that a tender is to be inspected in any case, from today on, or takes that back. It then stands outside the lottery.
    ///
    /// Reason and document number must be there. Earlier decisions stay in the register's log.
    ///
    /// - Throws: problem 404.1 for a tender that is not in the register, 422.4 for an empty reason or document, or when there is nothing
    ///   to take back.
    package func mandateVisit(
        _ caller: Caller, command: CommandID, tender: TenderKey, ground: MandateGround, isWithdrawn: Bool = false, reason: String, document: String
    ) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        for (name, zh, text, most) in [("reason", "事由", reason, 4000), ("document", "文號", document, 100)] {
            guard text.contains(where: { !$0.isWhitespace }) else { throw Problems.invalid(name, zh: "\(zh)是空的。", en: "\(name) is empty.") }
            guard text.unicodeScalars.count <= most else {
                throw Problems.invalid(name, zh: "\(zh)超過 \(most) 字。", en: "\(name) is longer than \(most) characters.")
            }
        }
        return try await self.command(caller, command) { change in
            let register = change.known.register
            let key = ["agency_code": FieldValue.text(tender.agencyCode), "tender_no": .text(tender.number)]
            guard let row = try change.ledger.record(OfficeKinds.tender, in: register, OfficeKinds.tender.keyedID(in: register, key)) else {
                throw Problems.notFound
            }
            let today = CalendarDay.legalDay(ofMillisecondsUTC: change.now)
            let id = OfficeKinds.mandate.keyedID(in: register, key.merging(["ground": .text(ground.rawValue)]) { $1 })
            var day = today
            if isWithdrawn {
                guard let before = try change.ledger.record(OfficeKinds.mandate, in: register, id), !before.flag("is_withdrawn") else {
                    throw Problems.invalid("ground", zh: "這件標案沒有登錄「\(ground.zh)」，無可撤回。", en: "This tender has no such ground to take back.")
                }
                day = CalendarDay(iso: before.text("day")) ?? today
            }
            let mandate = TenderMandate(tender: tender, ground: ground, day: day, isInForce: !isWithdrawn, reason: reason, document: document)
            let values = key.merging([
                "ground": .text(ground.rawValue), "day": .text(day.description), "is_withdrawn": FieldValue(isWithdrawn), "reason": .text(reason),
                "document": .text(document),
            ]) { $1 }
            try change.put(OfficeKinds.mandate, id, values, in: register, author: caller.person)
            var json = mandate.json
            json["tender_name"] = .string(row.text("name"))
            return json
        }
    }
}
