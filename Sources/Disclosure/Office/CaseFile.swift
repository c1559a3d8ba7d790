internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication

/// One inspection as the office sees it: the plan, what the team was told, and what lies in the office's file of it.
struct CaseFile {
    let plan: PlanRow
    /// The snapshot that began the visit's dossier; nil before the team knows the site.
    let visit: RecordRow?
    /// The tender as the register has it now; used where there is no snapshot yet.
    let tender: RecordRow?
    let letters: [RecordRow]
    /// In the order agreed.
    let extensions: [Deadline.Extension]
    /// Reviews by defect.
    let reviews: [RecordID: RecordRow]
    let dispositions: [RecordRow]

    var visitDossier: DossierID? { plan.row.id("visit_dossier") }
    var number: String { plan.row.text("number") }
    var day: CalendarDay? { CalendarDay(iso: (visit ?? plan.row).text("day")) }

    /// A fact of the inspected works: from the snapshot, else from the register.
    func works(_ name: String) -> FieldValue { visit.map { $0[name] } ?? tender.map { $0[name == "tender_name" ? "name" : name] } ?? .null }
    func worksText(_ name: String) -> String { works(name).text ?? "" }

    /// The record's letter to the agency, whose day starts the improvement's limit (規則彙整 §6).
    var record: RecordRow? { letters.first { $0.text("purpose") == LetterPurpose.record.rawValue } }
    var recordDay: CalendarDay? { record.flatMap { CalendarDay(iso: $0.text("day")) } }

    /// The limit of the improvement with its extensions; nil before the letter.
    func improvement(_ calendar: OfficeCalendar, _ rulebook: Rulebook) -> Deadline? {
        var facts = InspectionFacts(plannedOn: day)
        facts.recordIssuedOn = recordDay
        facts.extensions = extensions
        return facts.improvementDeadline(calendar: calendar, rulebook: rulebook)
    }

    /// What became of a defect.
    func state(of defect: RecordID) -> ReviewState? { reviews[defect].flatMap { ReviewState(rawValue: $0.text("state")) } }
}

/// 改善結果.
package enum ReviewState: String, Sendable, CaseIterable {
    case improved
    case notImproved = "not_improved"
    case waived
}

/// 公文類別.
package enum LetterPurpose: String, Sendable, CaseIterable {
    /// 查核紀錄發文; its day starts the improvement's limit.
    case record
    /// 回文 of the agency.
    case answer
    case other
}

/// 收發.
package enum LetterDirection: String, Sendable, CaseIterable {
    case out, `in`
}

extension CaseFile {
    /// Reads one case.
    static func load(_ plan: PlanRow, _ ledger: Ledger, _ known: KnownDossiers) throws -> CaseFile {
        let file = plan.row.id("file_dossier")
        func inFile(_ kind: KindDeclaration, _ order: String) throws -> [RecordRow] { try file.map { try ledger.records(kind, in: $0, order: order) } ?? [] }
        let extensions = try inFile(OfficeKinds.extensionOfTime, "r.agreed,r.until").compactMap { row -> Deadline.Extension? in
            guard let agreed = CalendarDay(iso: row.text("agreed")), let until = CalendarDay(iso: row.text("until")) else { return nil }
            return Deadline.Extension(agreedOn: agreed, due: until, reason: row.text("reason"))
        }
        let reviews = try inFile(OfficeKinds.review, "").compactMap { row in row.id("defect").map { ($0, row) } }
        let key = ["agency_code": FieldValue.text(plan.tender.agencyCode), "tender_no": .text(plan.tender.number)]
        return CaseFile(
            plan: plan, visit: try plan.row.id("visit_dossier").flatMap { try ledger.records(FieldKinds.visit, in: $0).first },
            tender: try ledger.record(OfficeKinds.tender, in: known.register, OfficeKinds.tender.keyedID(in: known.register, key)),
            letters: try inFile(OfficeKinds.letter, "r.day,r.number"), extensions: extensions,
            reviews: Dictionary(reviews, uniquingKeysWith: { first, _ in first }), dispositions: try inFile(OfficeKinds.disposition, "r.part"))
    }

    /// The case whose visit dossier this is; nil for a dossier that no plan names now.
    static func ofVisit(_ dossier: DossierID, _ ledger: Ledger, _ known: KnownDossiers) throws -> CaseFile? {
        try ledger.records(OfficeKinds.plan, where: "r.visit_dossier=?", [.blob(dossier.bytes)]).first.map { try load(PlanRow(row: $0), ledger, known) }
    }
}

/// Registers in conflict, to mark values that are not settled (M3).
struct OpenConflicts {
    private let records: Set<RecordName>
    private let dossiers: Set<DossierID>

    private struct RecordName: Hashable {
        let dossier: DossierID
        let record: RecordID
    }

    init(_ ledger: Ledger) throws {
        let open = try ledger.conflicts()
        records = Set(open.map { RecordName(dossier: $0.dossier, record: $0.record) })
        dossiers = Set(open.map(\.dossier))
    }

    /// Whether any register of the record is in conflict.
    func has(_ row: RecordRow) -> Bool { records.contains(RecordName(dossier: row.dossier, record: row.id)) }
    /// Whether anything in the dossier is in conflict.
    func has(_ dossier: DossierID) -> Bool { dossiers.contains(dossier) }
}
