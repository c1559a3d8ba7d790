internal import Database
internal import Ledger
internal import Replication
internal import Terminal

/// A change set without effect: late, or void and why (A2, A3).
struct IneffectiveSet {
    let dossier: DossierID
    let replica: ReplicaID
    let seq: UInt32
    let author: PersonID
    let time: HybridTime
    /// 0 = late, else the void's reason.
    let reason: Int64
}

extension IneffectiveSet {
    /// What it does, in words: `新增 缺失 3 5.01.01`; empty where it cannot be told.
    func content(_ session: Session) -> String {
        guard let operations = try? session.laptop().ledger.operations(dossier, replica, seq), !operations.isEmpty else { return "" }
        return (try? RecordTexts.text(operations, in: dossier, session)) ?? ""
    }
}

/// What came too late into a visit that this laptop's person leads: it waits for the leader alone.
struct LateSaves {
    let visit: String
    let count: Int

    /// Nil where nothing is late, or somebody else leads.
    init?(_ visit: Visit, _ ineffective: [IneffectiveSet]) {
        let late = ineffective.count { $0.dossier == visit.id && $0.reason == 0 }
        guard visit.isLed, late > 0 else { return nil }
        (self.visit, count) = (visit.name, late)
    }

    var phrase: Phrase {
        Phrase(
            "查核案 \(visit) 有 \(count) 筆遲到的內容還沒算入（plumb visit show \(visit)）；再定稿一次即算入：plumb visit finalise \(visit)",
            "\(count) late saves of visit \(visit) do not count yet (plumb visit show \(visit)); finalise it once more and they do: plumb visit finalise \(visit)"
        )
    }
}

/// A finalisation: who sealed what when.
struct SealMark {
    let author: PersonID
    let time: HybridTime
}

extension Laptop {
    /// Sets that have no effect, in one dossier or in all, oldest first.
    func ineffective(in dossier: DossierState? = nil) throws -> [IneffectiveSet] {
        let range = Laptop.keys(of: dossier)
        let rows = try database.rows(
            "SELECT i.key,i.reason,c.time,c.form FROM ineffective i JOIN change_set c ON c.key=i.key WHERE i.key BETWEEN ? AND ? ORDER BY c.time",
            .integer(range.lowerBound), .integer(range.upperBound)
        ) { ($0.integer(0), $0.integer(1), HybridTime(bits: UInt64(bitPattern: $0.integer(2))), $0.int(3)) }
        return try rows.compactMap { key, reason, time, form in
            guard let state = try ledger.dossier(number: key >> 40), !state.isWithdrawn else { return nil }
            return IneffectiveSet(
                dossier: state.id, replica: try ledger.replicaID(Int(key >> 24 & 0xffff)), seq: UInt32(key & 0xff_ffff),
                author: try ledger.form(form).author, time: time, reason: reason)
        }
    }

    /// How many sets have no effect.
    func ineffectiveCount() throws -> Int { try database.first("SELECT count(*) FROM ineffective") { $0.int(0) } ?? 0 }

    /// The finalisations of a dossier that hold, oldest first.
    func seals(of dossier: DossierState) throws -> [SealMark] {
        let range = Laptop.keys(of: dossier)
        let rows = try database.rows(
            "SELECT c.time,c.form FROM seal s JOIN change_set c ON c.key=s.key WHERE s.key BETWEEN ? AND ? ORDER BY c.time",
            .integer(range.lowerBound), .integer(range.upperBound)
        ) { (HybridTime(bits: UInt64(bitPattern: $0.integer(0))), $0.int(1)) }
        return try rows.map { SealMark(author: try ledger.form($0.1).author, time: $0.0) }
    }

    /// Saves that the server is not known to hold and may still take; and in how many dossiers.
    func unsent() throws -> (sets: Int, dossiers: Int) {
        try database.first(
            "SELECT coalesce(sum(c.seq-c.hub_seq),0),count(DISTINCT c.key>>16) FROM chain c JOIN dossier d ON d.no=c.key>>16 WHERE c.unsent=1 AND (d.withdrawn=0 OR EXISTS(SELECT 1 FROM withdrawal w WHERE w.dossier=d.id AND w.refused_at IS NULL))"
        ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
    }

    /// Log keys of a dossier's sets, or of all: dossier number, replica number and seq packed.
    private static func keys(of dossier: DossierState?) -> ClosedRange<Int64> {
        guard let dossier else { return 0...Int64.max }
        return dossier.number << 40...(dossier.number + 1) << 40 - 1
    }
}

/// What people read about sets without effect.
enum IneffectiveTexts {
    /// Short code for `--json`.
    static func code(_ reason: Int64) -> String {
        switch VoidReason(rawValue: reason) {
        case _ where reason == 0: "late"
        case .noRight: "no-right"
        case .officeOnly: "office-only"
        case .afterSeal: "after-seal"
        case .afterWithdrawal: "after-withdrawal"
        case .mayNotSeal: "may-not-seal"
        case .sealOverConflict: "seal-over-conflict"
        case .alreadyFinal: "already-final"
        case .deviceRevoked: "device-revoked"
        case nil: "void-\(reason)"
        }
    }

    /// Why a set does not count, and what can be done.
    static func phrase(_ reason: Int64) -> Phrase {
        switch VoidReason(rawValue: reason) {
        case _ where reason == 0: Phrase("遲到：定稿時還沒送達；領隊再次定稿後才算數", "late: not there when the visit was finalised; counts once the leader finalises again")
        case .noRight: Phrase("無效：沒有在這個案卷寫入的權限", "void: no right to write in this dossier")
        case .officeOnly: Phrase("無效：這是查核小組才能改的欄位", "void: only the office writes this field")
        case .afterSeal: Phrase("無效：是在看到定稿之後寫的", "void: written after seeing the visit final")
        case .afterWithdrawal: Phrase("無效：是在案卷收回之後寫的", "void: written after the dossier was withdrawn")
        case .mayNotSeal: Phrase("無效：不是領隊，不能定稿", "void: only the leader may finalise")
        case .sealOverConflict: Phrase("無效：還有衝突就定稿；請先選定再定稿", "void: finalised over an open conflict; settle it and finalise again")
        case .alreadyFinal: Phrase("無效：已經定稿過了", "void: it was final already")
        case .deviceRevoked: Phrase("無效：裝置停用之後才送達；查核小組可以代為採納", "void: came after the device was revoked; the office may adopt it")
        case nil: Phrase("無效（原因 \(reason)）", "void (reason \(reason))")
        }
    }
}
