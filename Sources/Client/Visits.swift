internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// A visit as this laptop has it: its dossier, the snapshot it began with, and the person's own score sheet.
struct Visit {
    let dossier: DossierState
    /// The snapshot; nil while only the grant has come.
    let row: RecordRow?
    /// What people call it: the first eight or more digits of the dossier's id.
    let name: String

    var id: DossierID { dossier.id }
    /// Whether this person leads it: only the leader may seal the visit's dossier.
    var isLed: Bool { dossier.right == .seal }
    var day: CalendarDay? { row.flatMap { CalendarDay(iso: $0.text("day")) } }
    /// Whether the office took it off the schedule. 取消.
    var isCancelled: Bool { row?.text("state") == "cancelled" }
    /// Whether the server has countersigned the finalisation: everything that it covers is there. 結案.
    var isClosed: Bool { row?.text("state") == "closed" }
    var title: String { row?.text("tender_name") ?? "" }
}

extension Laptop {
    /// Whether a dossier is that of a cancelled visit, or a sheet of one.
    func isCancelled(_ dossier: DossierID) throws -> Bool {
        let visit = try ledger.records(FieldKinds.sheet, in: dossier).first?.id("visit") ?? dossier
        return try ledger.records(FieldKinds.visit, in: visit).first?.text("state") == "cancelled"
    }

    /// Every visit open to this laptop and not hidden by the offline lease, by day and then by id.
    func visits() throws -> [Visit] {
        let all = try openVisits()
        guard let lease = try offlineLease(), lease.isOver else { return all }
        return try all.filter { try !isHidden($0, lease) }
    }

    /// Every visit open to this laptop, also those that the offline lease hides.
    func openVisits() throws -> [Visit] {
        let states = try ledger.dossiers(.visit)
        let rows = Dictionary(try ledger.records(FieldKinds.visit).map { ($0.dossier, $0) }) { first, _ in first }
        let names = Laptop.names(states.map(\.id))
        return states.map { Visit(dossier: $0, row: rows[$0.id], name: names[$0.id] ?? $0.id.description) }
            .sorted { ($0.row?.text("day") ?? "~", $0.id) < ($1.row?.text("day") ?? "~", $1.id) }
    }

    /// The visit that a person names by the beginning of its id, by its tender number, or as 今天 when there is one today.
    func visit(_ text: String, today: CalendarDay) throws -> Visit {
        let wanted = halfWidth(text).lowercased()
        let all = try visits()
        var found = all.filter { wanted.count >= 4 && $0.id.description.hasPrefix(wanted) }
        if found.isEmpty { found = all.filter { $0.row?.text("tender_no").lowercased() == wanted } }
        if found.isEmpty, ["今天", "今日", "today"].contains(wanted) { found = all.filter { $0.day == today } }
        guard let first = found.first else {
            try refuseWithdrawn(wanted)
            if let lease = try offlineLease(), lease.isOver { throw ClientFailures.leaseOver(text) }
            throw ClientFailures.visitNotFound(text)
        }
        guard found.count == 1 else { throw ClientFailures.visitAmbiguous(text, found.map(\.name)) }
        return first
    }

    /// Shortest names of eight digits or more that tell the ids apart.
    static func names(_ ids: [ID]) -> [ID: String] {
        var names: [ID: String] = [:]
        let sorted = ids.sorted()
        for (index, id) in sorted.enumerated() {
            let text = id.description
            var length = 8
            for neighbour in [index - 1, index + 1] where sorted.indices.contains(neighbour) {
                let other = sorted[neighbour].description
                while length < text.count, other.hasPrefix(text.prefix(length)) { length += 1 }
            }
            names[id] = String(text.prefix(length))
        }
        return names
    }

    /// The score sheets of a visit that are open to this laptop, whose each is, own one first.
    func sheets(of visit: Visit) throws -> [Sheet] {
        let rows = try ledger.records(FieldKinds.sheet).filter { row in
            row.id("visit") == visit.id
        }
        return try rows.compactMap { row in
            try ledger.dossier(row.dossier).map { Sheet(dossier: $0, person: row.id("person") ?? .zero, memberName: row.text("name")) }
        }.sorted { ($0.person == person ? 0 : 1, $0.memberName) < ($1.person == person ? 0 : 1, $1.memberName) }
    }

    /// The person's own sheet in a visit.
    func ownSheet(of visit: Visit) throws -> Sheet? { try sheets(of: visit).first { $0.person == person } }

    /// Names of persons, as far as they are members of visits that are open here.
    func names() throws -> [PersonID: String] {
        var names = [person: enrolment.name]
        // Who left a team is still the author of what he wrote; where somebody is in a team, that name counts.
        let members = try database.rows(
            "SELECT r.person,r.name FROM member r JOIN dossier d ON d.no=r.dossier_no WHERE d.withdrawn=0 AND r.person IS NOT NULL ORDER BY r.existence=1 DESC,r.id"
        ) { ($0.blob(0), $0.text(1)) }
        for (bytes, name) in members { if let id = ID(bytes: bytes), !name.isEmpty { names[id] = name } }
        return names
    }
}

/// One member's sheet of scores.
struct Sheet {
    let dossier: DossierState
    let person: PersonID
    let memberName: String
}

/// What people call someone by id.
struct PersonNames {
    private let names: [PersonID: String]
    private let own: PersonID

    init(_ laptop: Laptop) throws {
        names = try laptop.names()
        own = laptop.person
    }

    /// A name; the daemon speaks as id zero.
    func text(_ person: PersonID, _ language: Language) -> String {
        if person == .zero { return Phrase("伺服器", "server").text(language) }
        return names[person] ?? Phrase("工作人員 ", "office ").text(language) + person.description.prefix(6)
    }
}
