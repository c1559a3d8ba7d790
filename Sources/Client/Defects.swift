internal import Database
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// A defect with what a list shows of it.
struct Defect {
    let row: RecordRow
    /// What people call it: its number, with a prime for each further one of the same number (two laptops offline).
    let name: String
    let photos: Int
    let hasConflict: Bool
    /// Whether it is in conflict now, or was and somebody settled it. 曾衝突.
    let wasInConflict: Bool

    /// `3`, `3'`, `3''`: the number with a prime for each further defect of the same number.
    static func name(_ number: Int64, _ before: Int) -> String { "\(number)" + String(repeating: "'", count: before) }

    var id: RecordID { row.id }
    var shortID: String { String(row.id.description.prefix(8)) }
    var severity: Severity? { Severity(rawValue: row.text("severity")) }
    var party: Party? { Party(rawValue: row.text("party")) }
}

extension Laptop {
    /// The defects of a visit by number; those with the same number by id.
    func defects(of visit: DossierID) throws -> [Defect] {
        let rows = try ledger.records(FieldKinds.defect, in: visit, order: "r.number")
        let conflicts = Set(try openConflictRecords(in: visit))
        let once = try ledger.onceConflicted(in: visit)
        var photos: [RecordID: Int] = [:]
        for photo in try ledger.records(FieldKinds.photo, in: visit) { if let defect = photo.id("defect") { photos[defect, default: 0] += 1 } }
        var seen: [Int64: Int] = [:]
        return rows.map { row in
            let number = row.integer("number") ?? 0
            let primes = seen[number, default: 0]
            seen[number] = primes + 1
            return Defect(
                row: row, name: Defect.name(number, primes), photos: photos[row.id] ?? 0,
                hasConflict: row.existence == .contested || conflicts.contains(row.id), wasInConflict: once.has(visit, row.id))
        }
    }

    /// The defect that a person names by its number (`3`, `3'`) or by the beginning of its id.
    func defect(_ text: String, in visit: Visit) throws -> Defect {
        var wanted = halfWidth(text).lowercased()
        // 12ab34cd:3 is the same as naming the visit and the number apart.
        if let colon = wanted.lastIndex(of: ":") { wanted = String(wanted[wanted.index(after: colon)...]) }
        wanted = wanted.replacingPrimes()
        let all = try defects(of: visit.id)
        let kind = Phrase("缺失", "defect")
        if let number = Int64(wanted) {
            let same = all.filter { $0.row.integer("number") == number }
            if same.count == 1 { return same[0] }
            if same.count > 1 { throw ClientFailures.recordAmbiguous(kind, wanted, same.map { "\($0.name) = \($0.shortID)" }) }
        }
        if let named = all.first(where: { $0.name == wanted }) { return named }
        let found = wanted.count >= 4 ? all.filter { $0.id.description.hasPrefix(wanted) } : []
        guard let first = found.first else { throw ClientFailures.recordNotFound(kind, text, list: "plumb defect list \(visit.name)") }
        guard found.count == 1 else { throw ClientFailures.recordAmbiguous(kind, text, found.map(\.shortID)) }
        return first
    }

    /// Records with a register in conflict.
    func openConflictRecords(in dossier: DossierID) throws -> [RecordID] {
        try database.rows(
            "SELECT DISTINCT c.record FROM conflict c JOIN dossier d ON d.no=c.dossier_no WHERE d.id=?", .blob(dossier.bytes)
        ) { ID(bytes: $0.blob(0)) ?? .zero }
    }
}

extension String {
    /// The typographic primes and apostrophes that an input method makes of `'`.
    fileprivate func replacingPrimes() -> String { String(map { "’′＇‘".contains($0) ? "'" : $0 }) }
}

/// How a defect is shown to people and programs.
///
/// | JSON key | what |
/// |---|---|
/// | `id` `number` `name` | record id, number, number with primes |
/// | `code` `severity` `points` `party` `also_pcm` `also_supervisor` | the finding |
/// | `note` `location` `latitude` `longitude` `found_at` | |
/// | `photos` | how many |
/// | `conflict` `contested` | a value, or the record itself, waits for a choice |
enum DefectTexts {
    static func json(_ defect: Defect) -> JSON {
        let row = defect.row
        return [
            "id": .string(row.id.description), "number": JSON(row.integer("number").map { Int($0) }), "name": .string(defect.name),
            "code": JSON(row["code"].text), "severity": JSON(row["severity"].text), "points": JSON(row.integer("points").map { Int($0) }),
            "party": JSON(row["party"].text), "also_pcm": .bool(row.flag("also_pcm")), "also_supervisor": .bool(row.flag("also_supervisor")),
            "note": JSON(row["note"].text), "location": JSON(row["location"].text), "latitude": row.real("latitude").map { .number($0) } ?? .null,
            "longitude": row.real("longitude").map { .number($0) } ?? .null,
            "found_at": JSON(row.integer("found_at").map(Session.iso(moment:))), "photos": JSON(defect.photos),
            "conflict": .bool(defect.hasConflict), "once_in_conflict": .bool(defect.wasInConflict), "contested": .bool(row.existence == .contested),
        ]
    }

    static func severity(_ code: String, _ language: Language) -> String {
        Severity(rawValue: code).map { Phrase($0.zh, $0.en).text(language) } ?? code
    }

    static func party(_ code: String, _ language: Language) -> String {
        Party(rawValue: code).map { Phrase($0.zh, $0.en).text(language) } ?? code
    }

    /// Points as forms print them: 扣2點.
    static func points(_ points: Int64?, _ language: Language) -> String {
        guard let points else { return "" }
        return Phrase(PointsRule.printed(Int(points)), points == 0 ? "" : "\(points) points").text(language)
    }

    /// One line that says what was saved: `缺失 3  5.01.01  嚴重  扣4點`.
    static func summary(_ defect: Defect) -> Phrase {
        func text(_ language: Language) -> String {
            let row = defect.row
            return [
                Phrase("缺失 \(defect.name)", "defect \(defect.name)").text(language), row.text("code"), severity(row.text("severity"), language),
                points(row.integer("points"), language),
            ].filter { !$0.isEmpty }.joined(separator: "  ")
        }
        return Phrase(text(.zhTW), text(.en))
    }

    static func marks(_ defect: Defect, _ language: Language) -> String {
        if defect.row.existence == .contested { return Phrase("刪除／使用", "removed/used").text(language) }
        return defect.hasConflict ? Phrase("衝突", "conflict").text(language) : ""
    }

    /// `是` where the defect is or was in conflict, else nothing.
    static func once(_ defect: Defect, _ language: Language) -> String { defect.wasInConflict ? Phrase("是", "yes").text(language) : "" }

    static func table(_ defects: [Defect], _ titles: (String) -> String?, _ session: Session) -> Table {
        let language = session.console.language
        var table = Table(columns: [
            .init(title: session.text("項次", "No."), alignment: .trailing), .init(title: session.text("編號", "Code")),
            .init(title: session.text("程度", "Severity")), .init(title: session.text("扣點", "Points")), .init(title: session.text("單位", "Party")),
            .init(title: session.text("內容", "What"), isShrinkable: true), .init(title: session.text("位置", "Where"), isShrinkable: true),
            .init(title: session.text("照片", "Photos"), alignment: .trailing), .init(title: session.text("記號", "Mark")),
            .init(title: session.text("曾衝突", "Once in conflict")),
        ])
        table.rows = defects.map { defect in
            let row = defect.row
            let note = row.text("note")
            return [
                defect.name, row.text("code"), severity(row.text("severity"), language), points(row.integer("points"), language),
                party(row.text("party"), language), note.isEmpty ? titles(row.text("code")) ?? "" : note, row.text("location"), "\(defect.photos)",
                marks(defect, language), once(defect, language),
            ]
        }
        return table
    }
}
