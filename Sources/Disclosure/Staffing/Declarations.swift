internal import Database
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication
internal import Scheduling

extension Door {
    /// What a member declared, what the register says of him, and for the office's eyes the visits ahead that it speaks against.
    package func declarations(_ caller: Caller, member: String) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        let today = CalendarDay.legalDay(ofMillisecondsUTC: clock())
        let (answer, plans) = try await read { try Self.declared($0, known, member, today) }
        try await noteKnown(caller, plans, channel: "page")
        return answer
    }

    /// Notes or takes back what a member declares: a tie to a firm or agency, or days on which he cannot come. It is said against the
    /// whole register and in advance, never asked for one visit.
    ///
    /// - Parameters:
    ///   - subject: the party's name, or the first day of an absence.
    ///   - last: last day of the tie (nil while it lasts; it binds for `jurors.recusal.years` more) or of the absence (nil: one day).
    /// - Throws: `jurors.notInPool`, `declaration.wrong`.
    package func declare(
        _ caller: Caller, _ command: CommandID, member: String, what: DeclarationKind, subject: String, last: CalendarDay?, isWithdrawn: Bool
    ) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        switch what {
        case .tie:
            guard !PartyName.names(in: subject).isEmpty, subject.count <= 200 else { throw Refusal.staffLong(subject) }
        case .away:
            guard let day = CalendarDay(iso: subject) else { throw Refusal.staffLong(subject) }
            if let last, last < day || day.days(to: last) > 366 { throw Refusal.staffLong("\(subject) – \(last)") }
        }
        let known = known
        _ = try await self.command(caller, command) { change in
            guard try change.ledger.poolMember(member, known) != nil else { throw Refusal.staffNoMember(member) }
            var values: [String: FieldValue] = ["member_no": .text(member), "what": .text(what.rawValue), "subject": .text(subject)]
            let id = OfficeKinds.declaration.keyedID(in: known.register, values)
            let before = try change.ledger.record(OfficeKinds.declaration, in: known.register, id)
            if isWithdrawn, before == nil { throw Problems.notFound }
            let answer: JSON = ["member_no": .string(member)]
            if let before, before.flag("is_withdrawn") == isWithdrawn, isWithdrawn || before.text("last") == last?.description ?? "" { return answer }
            values["is_withdrawn"] = FieldValue(isWithdrawn)
            values["at"] = .integer(change.now)
            if !isWithdrawn { values["last"] = FieldValue(last?.description) }
            try change.put(OfficeKinds.declaration, id, values, in: known.register, author: caller.person)
            return answer
        }
        return try await declarations(caller, member: member)
    }

    private static func declared(_ ledger: Ledger, _ known: KnownDossiers, _ number: String, _ today: CalendarDay) throws -> (JSON, [DossierID]) {
        let id = OfficeKinds.juror.keyedID(in: known.register, ["member_no": .text(number)])
        guard let row = try ledger.record(OfficeKinds.juror, in: known.register, id), let member = try ledger.poolMember(number, known) else {
            throw Refusal.staffNoMember(number)
        }
        let rows = try ledger.records(
            OfficeKinds.declaration, in: known.register, where: "r.is_withdrawn IS NOT 1 AND r.member_no=?", [.text(number)], order: "r.what,r.subject")
        func texts(_ text: String, _ separator: Character) -> JSON { .array(text.split(separator: separator).map { .string(String($0)) }) }
        let years = try rulebook(ledger).integer(.recusalYears, on: today)
        let bound = member.candidate(monthlyCap: 1).boundNames(on: today, recusalYears: years)
        var clashes: [JSON] = []
        var plans: [DossierID] = []
        for visit in try ledger.plannedVisits(from: today, through: .latest) where (visit.externals + visit.internals).contains(number) {
            let key: [String: FieldValue] = ["agency_code": .text(visit.tender.agencyCode), "tender_no": .text(visit.tender.number)]
            let tender = try ledger.record(OfficeKinds.tender, in: known.register, OfficeKinds.tender.keyedID(in: known.register, key)).map(StaffTender.init)
            let isTied = tender.map { !$0.parties.names.isDisjoint(with: bound) } ?? false
            let isAway = member.unavailable.contains(visit.day)
            guard isTied || isAway else { continue }
            plans.append(visit.plan)
            clashes.append(["number": .string(visit.number), "day": .string(visit.day.description), "is_tied": .bool(isTied), "is_away": .bool(isAway)])
        }
        let answer: JSON = [
            "member_no": .string(number), "name": .string(member.name), "is_external": .bool(member.isExternal), "employer": .string(member.employer),
            "register_ties": texts(row.text("recusals"), "、"), "register_away": texts(row.text("unavailable"), " "), "recusal_years": JSON(years),
            "declared": .array(
                rows.map {
                    [
                        "what": .string($0.text("what")), "subject": .string($0.text("subject")), "last": JSON($0["last"].text),
                        "at": .moment($0.integer("at")),
                    ]
                }), "clashes": .array(clashes),
        ]
        return (answer, plans)
    }

    /// Visits of each member in the twelve months up to a day, with range and Gini coefficient of the external ones.
    ///
    /// It counts visits of which the members may not know yet, so it is for the office alone (reference/design-review.md 14e).
    package func jurorLoad(_ caller: Caller, on day: CalendarDay? = nil) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        let day = day ?? CalendarDay.legalDay(ofMillisecondsUTC: clock())
        let (answer, plans) = try await read { ledger in
            let first = day.adding(years: -1).adding(days: 1)
            let planned = try ledger.plannedVisits(from: first, through: day)
            var count: [String: Int] = [:]
            for visit in planned { for number in visit.externals + visit.internals { count[number, default: 0] += 1 } }
            let pool = try ledger.pool(known)
            let loads = pool.filter(\.isExternal).map { count[$0.number] ?? 0 }
            let rows = pool.map { ($0, count[$0.number] ?? 0) }.sorted { ($1.1, $0.0.number) < ($0.1, $1.0.number) }
            let answer: JSON = [
                "from": .string(first.description), "through": .string(day.description), "visits": JSON(planned.count),
                "range": JSON((loads.max() ?? 0) - (loads.min() ?? 0)), "gini": JSON(QuarterFairness.gini(loads)),
                "members": .array(
                    rows.map {
                        [
                            "member_no": .string($0.0.number), "name": .string($0.0.name), "is_external": .bool($0.0.isExternal), "visits": JSON($0.1),
                        ]
                    }),
            ]
            return (answer, planned.map(\.plan))
        }
        try await noteKnown(caller, plans, channel: "page")
        return answer
    }
}
