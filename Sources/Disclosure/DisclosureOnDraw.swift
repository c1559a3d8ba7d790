internal import Database
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

extension Change {
    /// Notes a step of disclosure, or an override of its times, in the record of the draw from which the visit came, so that who checks the
    /// draw finds there what became of it. A visit that no draw of its quarter knows has none; a draw that cannot be read holds nothing up.
    ///
    /// - Parameter values: members of the entry beside the plan.
    func noteOnDraw(_ plan: PlanRow, topic: String, _ values: JSON, author: PersonID, document: String = "") throws {
        guard let draw = try draw(of: plan) else { return }
        var content = values
        content["plan"] = .string(plan.dossier.description)
        content["subject"] = .string(plan.subject.description)
        try noteDraw(draw, topic: topic, content: content.serializedBytes(), person: author, document: document)
    }

    /// The draw that ran for the quarter of the plan's day and had its tender in the frame; the newest where there are several.
    private func draw(of plan: PlanRow) throws -> DossierID? {
        guard let day = plan.day else { return nil }
        let id = plan.tender.drawID
        for row in try ledger.records(OfficeKinds.drawEntry, where: "r.topic='run' AND r.part=0", order: "r.at DESC") {
            guard let file = try? DrawFile(row.dossier, try ledger.drawEntries(row.dossier)) else { continue }
            if file.name.quarter.days.contains(day), file.frame.rows.contains(where: { $0.id == id }) { return row.dossier }
        }
        return nil
    }
}
