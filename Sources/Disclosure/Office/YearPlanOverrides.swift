package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication

/// What an override of the year's plan is about.
package enum PlanScope: String, Sendable, CaseIterable {
    case first = "T1"
    case second = "T2"
    case third = "T3"
    /// All tiers together.
    case all

    /// Nil for all tiers together.
    package var tier: Tier? { Tier.allCases.first { $0.code == rawValue } }
}

/// A number that the head of the group's agency set instead of the law's (規則彙整 §1 C).
struct PlanOverride {
    let scope: PlanScope
    /// Nil where it was taken back.
    let required: Int?
    let reason: String
    let document: String

    /// Those of a ROC year, by scope. Entries of a newer version's scopes are left out.
    static func all(of year: Int, _ ledger: Ledger, _ known: KnownDossiers) throws -> [PlanOverride] {
        try ledger.records(OfficeKinds.planOverride, in: known.register, where: "r.year=\(year)", order: "r.scope").compactMap { row in
            guard let scope = PlanScope(rawValue: row.text("scope")) else { return nil }
            return PlanOverride(
                scope: scope, required: row.integer("required").map { Int($0) }, reason: row.text("reason"), document: row.text("document"))
        }
    }

    var json: JSON {
        ["scope": .string(scope.rawValue), "required": JSON(required), "reason": .string(reason), "document": .string(document)]
    }
}

extension Door {
    /// Sets the inspections required of a tier, or of all together, in a ROC year, or takes that back.
    ///
    /// It is for the head of the group's agency, with a report to PCC (規則彙整 §1 C), so reason and document number must be there. Earlier
    /// numbers stay in the register's log, as for every record of the office.
    ///
    /// - Parameter required: nil takes the override back; the law's number then counts again.
    /// - Throws: problem 422.4 for a year, number, reason or document that cannot be.
    package func overridePlan(
        _ caller: Caller, command: CommandID, year: Int, scope: PlanScope, required: Int?, reason: String, document: String
    ) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        guard (1...200).contains(year) else { throw Problems.invalid("year", zh: "年度要是民國年，例如 114。", en: "The year must be a ROC year such as 114.") }
        if let required, !(0...1_000_000).contains(required) {
            throw Problems.invalid("required", zh: "應查核件數要在 0 到 1000000 之間。", en: "The number must be within 0 and 1000000.")
        }
        for (name, zh, text) in [("reason", "事由", reason), ("document", "文號", document)] where !text.contains(where: { !$0.isWhitespace }) {
            throw Problems.invalid(name, zh: "\(zh)是空的。", en: "\(name) is empty.")
        }
        return try await self.command(caller, command) { change in
            let values: [String: FieldValue] = [
                "year": .integer(Int64(year)), "scope": .text(scope.rawValue), "required": FieldValue(required), "reason": .text(reason),
                "document": .text(document),
            ]
            let register = change.known.register
            try change.put(
                OfficeKinds.planOverride, OfficeKinds.planOverride.keyedID(in: register, values), values, in: register, author: caller.person)
            return [
                "year": JSON(year), "scope": .string(scope.rawValue), "required": JSON(required), "reason": .string(reason),
                "document": .string(document),
            ]
        }
    }
}
