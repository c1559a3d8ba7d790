internal import Database
package import Ledger
internal import Records
package import Replication

extension Change {
    /// What follows across the dossiers of a visit from what came in: once the leader has sealed the visit, each complete
    /// sheet is sealed too; a sealed sheet is opened to the leader; and the visit is closed unless evidence is missing (D2, A3).
    package func settleFamily(of dossier: DossierID) throws {
        let state = try writer.dossier(dossier)
        let kind = DossierKind(rawValue: state.kind)
        guard kind == .visit || kind == .sheet, state.family != .zero else { return }
        try writer.flush()
        let members = try ledger.database.rows("SELECT id FROM dossier WHERE family=?", .blob(state.family.bytes)) { ID(bytes: $0.blob(0)) ?? .zero }
        let family = try members.map { try writer.dossier($0) }
        guard let visit = family.first(where: { $0.kind == DossierKind.visit.rawValue }) else { return }
        let leader = try ledger.records(FieldKinds.member, in: visit.id, where: "r.role='leader'").first?.id("person")
        for sheet in family where sheet.kind == DossierKind.sheet.rawValue {
            let isComplete = try SheetItems.isComplete(sheet.id, ledger)
            if visit.isSealed && !sheet.isSealed && isComplete {
                try writer.append(to: sheet, author: .zero, kind: .seal, now: now, body: BodyWriter())
            }
            guard sheet.isSealed, let leader, try ledger.right(of: leader, in: sheet.id) == nil else { continue }
            try grant(sheet.id, to: leader, .read)
        }
        try closeIfComplete(visit.id)
    }
}

/// The items of a score sheet as stored: sub-items, or a whole part where no sub-item is given.
package enum SheetItems {
    package static let quality = ["q.agency", "q.supervisor", "q.contractor"]
    package static let works = ["w.works", "w.materials", "w.safety"]

    /// Values by item.
    package static func values(_ sheet: DossierID, _ ledger: Ledger) throws -> [String: Int] {
        Dictionary(
            try ledger.records(FieldKinds.score, in: sheet).compactMap { row in row.integer("value").map { (row.text("item"), Int($0)) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether Q, W and P are all there.
    package static func isComplete(_ sheet: DossierID, _ ledger: Ledger) throws -> Bool {
        let values = try values(sheet, ledger)
        func has(_ whole: String, _ parts: [String]) -> Bool { values[whole] != nil || parts.allSatisfy { values[$0] != nil } }
        return has("q", quality) && has("w", works) && values["p"] != nil
    }
}
