internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// What a member of the pool may declare in advance.
package enum DeclarationKind: String, Sendable, CaseIterable {
    /// A firm or agency from which the member must keep away (迴避).
    case tie
    /// Days on which the member cannot come (不克出席).
    case away
}

/// Somebody of the pool with everything that the register and the declarations say of him.
struct PoolMember: Sendable, Equatable {
    let number: String
    let name: String
    let isExternal: Bool
    let specialties: [String]
    let employer: String
    /// Those of the register's row, which last, and those declared since.
    let ties: [JurorCandidate.Declaration]
    let unavailable: Set<CalendarDay>
    let isListed: Bool

    /// - Parameter declarations: the member's own, those taken back left out.
    init(_ row: RecordRow, declarations: [RecordRow]) {
        number = row.text("member_no")
        name = row.text("name")
        isExternal = row.flag("is_external")
        specialties = row.text("specialties").split(separator: "、").map(String.init)
        employer = row.text("employer")
        isListed = row.flag("is_listed")
        var ties = row.text("recusals").split(separator: "、").map { JurorCandidate.Declaration(name: String($0)) }
        var unavailable = Set(row.text("unavailable").split(separator: " ").compactMap { CalendarDay(iso: String($0)) })
        for declaration in declarations {
            let last = CalendarDay(iso: declaration.text("last"))
            switch DeclarationKind(rawValue: declaration.text("what")) {
            case .tie: ties.append(JurorCandidate.Declaration(name: declaration.text("subject"), until: last))
            case .away:
                guard var day = CalendarDay(iso: declaration.text("subject")) else { continue }
                while day <= last ?? day, unavailable.count < 10_000 {
                    unavailable.insert(day)
                    day = day.adding(days: 1)
                }
            case nil: continue
            }
        }
        self.ties = ties
        self.unavailable = unavailable
    }

    /// Names of ties that bind on a day.
    func recusals(on day: CalendarDay, years: Int) -> [String] {
        ties.filter { tie in tie.until.map { day <= $0.adding(years: years) } ?? true }.map(\.name)
    }

    /// The member as the solver takes him.
    func candidate(load: Int = 0, monthlyCap: Int, lastContractor: String = "", present: Set<CalendarDay> = [], ticket: UInt64 = 0) -> JurorCandidate {
        JurorCandidate(
            id: number, name: name, specialties: specialties, employer: employer, declarations: ties, unavailable: unavailable.subtracting(present),
            load: load, monthlyCap: monthlyCap, lastContractor: lastContractor, ticket: ticket)
    }
}

extension CalendarDay {
    /// The same day of a later year; the 29th of February ends with its month in other years.
    func adding(years: Int) -> CalendarDay {
        let parts = parts
        return CalendarDay(year: parts.year + years, month: parts.month, day: parts.day)
            ?? CalendarDay(year: parts.year + years, month: parts.month, day: parts.day - 1) ?? .latest
    }
}

extension Ledger {
    /// The whole pool, by member number.
    func pool(_ known: KnownDossiers) throws -> [PoolMember] {
        let declared = Dictionary(
            grouping: try records(OfficeKinds.declaration, in: known.register, where: "r.is_withdrawn IS NOT 1", order: "r.what,r.subject")
        ) { $0.text("member_no") }
        return try records(OfficeKinds.juror, in: known.register, order: "r.member_no").map {
            PoolMember($0, declarations: declared[$0.text("member_no")] ?? [])
        }
    }

    /// One member; nil where the pool has none of this number.
    func poolMember(_ number: String, _ known: KnownDossiers) throws -> PoolMember? {
        let id = OfficeKinds.juror.keyedID(in: known.register, ["member_no": .text(number)])
        guard let row = try record(OfficeKinds.juror, in: known.register, id) else { return nil }
        return PoolMember(
            row,
            declarations: try records(
                OfficeKinds.declaration, in: known.register, where: "r.is_withdrawn IS NOT 1 AND r.member_no=?", [.text(number)], order: "r.what,r.subject"))
    }
}

/// The register's tenders, each with its parties, as days and members need them.
struct StaffTender: Sendable, Equatable {
    let key: TenderKey
    let parties: TenderParties
    let district: String
    let worksKind: String
    let status: String
    let started: CalendarDay?
    let plannedEnd: CalendarDay?
    let progress: Hundredths?
    let name: String
    let agency: String
    let contractor: String
    let budget: Int?

    init(_ row: RecordRow) {
        key = TenderKey(agencyCode: row.text("agency_code"), number: row.text("tender_no"))
        parties = TenderParties(
            agency: row.text("agency"), contractor: row.text("contractor"), supervisor: row.text("supervisor"), designer: row.text("designer"),
            projectManager: row.text("pcm"))
        district = row.text("district")
        worksKind = row.text("works_kind")
        status = row.text("status")
        started = CalendarDay(iso: row.text("started"))
        plannedEnd = CalendarDay(iso: row.text("planned_end"))
        progress = row.integer("actual_progress").map { Hundredths(scaled: Int($0)) }
        name = row.text("name")
        agency = row.text("agency")
        contractor = row.text("contractor")
        budget = row.integer("budget").map { Int($0) }
    }

    /// The id under which the draw knows it: original bytes of agency code, a blank, tender number.
    var id: [UInt8] { Self.id(key) }

    static func id(_ key: TenderKey) -> [UInt8] { key.drawID }

    /// Specialties of which one external member each is needed.
    func specialties(_ rulebook: Rulebook, on day: CalendarDay) -> [String] {
        [rulebook.choice(.specialty(forWorks: worksKind), on: day)].filter { $0 != "無" }
    }
}
