internal import HTTP
internal import Replication
internal import Terminal

/// What people and programs read about visits that were taken away, and about those that the offline lease hides.
enum WithdrawnTexts {
    static func json(_ name: String, _ dossier: WithdrawnDossier) -> JSON {
        [
            "visit": .string(name), "id": .string(dossier.id.description), "learnt_at": .string(Session.iso(moment: dossier.learntAt)),
            "pending": JSON(dossier.pending), "refused": JSON(dossier.refused), "forgotten": .bool(dossier.forgottenAt != nil),
            "sealed": .bool(dossier.isSealed),
        ]
    }

    /// One line: its name, that it was taken away, when this laptop learnt of it, and where the pending edits are.
    static func line(_ name: String, _ dossier: WithdrawnDossier, _ session: Session) -> String {
        let when = session.text(moment: dossier.learntAt)
        let rest = dossier.whereabouts
        return session.text("\(name)  收回（\(when) 得知）；\(rest.zh)", "\(name)  withdrawn (learnt \(when)); \(rest.en)")
    }

    static func leaseOver(_ hidden: Int) -> Phrase {
        Phrase(
            "這台電腦太久沒有同步，\(hidden) 件未到日的查核案暫不顯示；plumb sync 後恢復，今天與已開始的案子照常可以記錄",
            "This computer has not synced for too long; \(hidden) visits to come are hidden until plumb sync; visits of today and those begun can be recorded")
    }
}
