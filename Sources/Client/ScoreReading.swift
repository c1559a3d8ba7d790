internal import Inspection
internal import Ledger
internal import Records
internal import Replication

/// The items of a score sheet: sub-items of Q and W, P, or Q and W as wholes where a member gives no sub-items (規則彙整 §4).
enum ScoreItem: String, CaseIterable {
    case qualityAgency = "q.agency"
    case qualitySupervisor = "q.supervisor"
    case qualityContractor = "q.contractor"
    case worksSite = "w.works"
    case worksMaterials = "w.materials"
    case worksSafety = "w.safety"
    case progress = "p"
    case quality = "q"
    case works = "w"

    /// The option: `q-agency`, and a whole word for P and the whole parts, since options have two letters at least.
    var option: String {
        switch self {
        case .progress: "progress"
        case .quality: "quality"
        case .works: "works"
        default: rawValue.map { $0 == "." ? "-" : String($0) }.joined()
        }
    }

    /// The option's single letter; `-q` is taken.
    var short: Character? {
        switch self {
        case .progress: "p"
        case .works: "w"
        default: nil
        }
    }

    /// The rule that holds the most points.
    var most: IntegerRule {
        switch self {
        case .qualityAgency: .qualityAgencyMost
        case .qualitySupervisor: .qualitySupervisorMost
        case .qualityContractor: .qualityContractorMost
        case .worksSite: .worksSiteMost
        case .worksMaterials: .worksMaterialsMost
        case .worksSafety: .worksSafetyMost
        case .progress: .progressMost
        case .quality: .qualityMost
        case .works: .worksMost
        }
    }

    static let qualityParts: [ScoreItem] = [.qualityAgency, .qualitySupervisor, .qualityContractor]
    static let worksParts: [ScoreItem] = [.worksSite, .worksMaterials, .worksSafety]
    /// Items in which a member scores one by one.
    static let detailed = qualityParts + worksParts + [.progress]

    /// What the item excludes: a whole part and its sub-items do not stand together.
    var excluded: [ScoreItem] {
        switch self {
        case .quality: Self.qualityParts
        case .works: Self.worksParts
        case .progress: []
        default: Self.qualityParts.contains(self) ? [.quality] : [.works]
        }
    }
}

/// One member's scores as far as this laptop may see them.
struct MemberSheet {
    let person: PersonID
    let name: String
    let dossier: DossierID
    let values: [ScoreItem: Int]
    let isSealed: Bool

    /// Q as given or as the sum of its sub-items; nil while something is missing.
    var quality: Int? { values[.quality] ?? Self.sum(values, ScoreItem.qualityParts) }
    /// W likewise.
    var works: Int? { values[.works] ?? Self.sum(values, ScoreItem.worksParts) }

    /// The score, once Q, W and P are there.
    var score: MemberScore? {
        guard let quality, let works, let progress = values[.progress] else { return nil }
        let parts = ScoreItem.detailed.compactMap { values[$0] }
        guard parts.count == ScoreItem.detailed.count else { return MemberScore(quality: quality, works: works, progress: progress) }
        return MemberScore(
            parts: .init(agency: parts[0], supervisor: parts[1], contractor: parts[2], site: parts[3], materials: parts[4], safety: parts[5]),
            progress: progress)
    }

    private static func sum(_ values: [ScoreItem: Int], _ items: [ScoreItem]) -> Int? {
        let found = items.compactMap { values[$0] }
        return found.count == items.count ? found.reduce(0, +) : nil
    }
}

extension Laptop {
    /// The sheets of a visit that are open here, with their items.
    func memberSheets(of visit: Visit) throws -> [MemberSheet] {
        try sheets(of: visit).map { sheet in
            let rows = try ledger.records(FieldKinds.score, in: sheet.dossier.id)
            let pairs = rows.compactMap { row in ScoreItem(rawValue: row.text("item")).flatMap { item in row.integer("value").map { (item, Int($0)) } } }
            return MemberSheet(
                person: sheet.person, name: sheet.memberName, dossier: sheet.dossier.id, values: Dictionary(pairs) { first, _ in first },
                isSealed: sheet.dossier.isSealed)
        }
    }

    /// What decides the grade beside the scores: one record per visit.
    func outcome(of visit: Visit) throws -> VisitOutcome {
        guard let row = try ledger.records(FieldKinds.outcome, in: visit.id).first else { return VisitOutcome(grounds: [], tests: .none, comment: "") }
        let grounds = row.text("forced_ground").split(separator: ",").compactMap { ForcedGradeGround(rawValue: String($0)) }
        return VisitOutcome(grounds: Set(grounds), tests: VisitOutcome.tests(row.text("test_state")), comment: row.text("comment"))
    }
}

/// 查核結果 as recorded: grounds for a forced 丙等, the sampling tests, the general comment.
struct VisitOutcome {
    let grounds: Set<ForcedGradeGround>
    let tests: TestState
    let comment: String

    /// The key of the one record that a visit has.
    static let part = "case"

    /// Test states by their stored codes; only the name of the open state differs.
    static func tests(_ code: String) -> TestState { code == "pending" ? .open : TestState(rawValue: code) ?? .none }
    static func code(_ tests: TestState) -> String { tests == .open ? "pending" : tests.rawValue }
}
