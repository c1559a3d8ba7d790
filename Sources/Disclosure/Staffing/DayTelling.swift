internal import Crypto
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication
internal import Scheduling

extension Door {
    /// The days of a quarter as they stand: each visit with its day, places kept empty and what took them, re-draws on their way.
    ///
    /// For the office alone; that the caller knows them is noted before they are given.
    package func days(_ caller: Caller, quarter: Quarter, draw number: Int? = nil) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        let today = CalendarDay.legalDay(ofMillisecondsUTC: clock())
        let (answer, opened) = try await read { ledger in
            let drawn = try QuarterDraw(ledger, quarter: quarter, number: number)
            let facts = try StaffFacts(ledger, known, quarter: quarter, today: today)
            let planned = try ledger.plannedVisits(from: quarter.days.lowerBound, through: quarter.days.upperBound)
            return (drawn.json(facts, planned), [drawn.dossier] + planned.map(\.plan))
        }
        try await noteKnown(caller, opened, channel: "page")
        return answer
    }

    /// The quarterly list to agencies (季清單): visits and decoys alike, without a word on which is which.
    ///
    /// Made once for a draw, with its seed; asking again gives the same. Decoys of the quarter before take part again first.
    /// - Throws: `staff.notDrawn`, `days.fewDecoys`.
    package func listDays(_ caller: Caller, _ command: CommandID, quarter: Quarter, draw number: Int? = nil) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        let today = CalendarDay.legalDay(ofMillisecondsUTC: clock())
        _ = try await self.command(caller, command) { change in
            let drawn = try QuarterDraw(change.ledger, quarter: quarter, number: number)
            let answer: JSON = ["quarter": .string(quarter.description), "draw": JSON(drawn.number)]
            if drawn.days.list != nil { return answer }
            let facts = try StaffFacts(change.ledger, known, quarter: quarter, today: today)
            let visits = drawn.drawn.map(\.row.id)
            // Whoever was in the frame and could be visited in the quarter could have been drawn.
            let candidates = drawn.draw.frame.rows.map(\.id).filter { id in facts.tenders[id].map { facts.worksDays($0) != nil } ?? false }
            let list = try QuarterList.make(
                visits: visits, candidates: candidates, carried: try change.ledger.carriedOver(before: quarter), factor: facts.integer(.listDecoys),
                seed: drawn.draw.seed.digest.bytes)
            let content: JSON = [
                "step": "list", "factor": JSON(facts.integer(.listDecoys)),
                "entries": .array(list.entries.map { ["id": .string(hex($0.id)), "is_visited": .bool($0.isVisited), "is_carried": .bool($0.isCarried)] }),
            ]
            try change.noteDraw(drawn.dossier, topic: StaffTopic.days, content: content.serializedBytes(), person: caller.person)
            return answer
        }
        return try await read { ledger in
            let drawn = try QuarterDraw(ledger, quarter: quarter, number: number)
            let facts = try StaffFacts(ledger, known, quarter: quarter, today: today)
            let entries = (drawn.days.list?.list("entries") ?? []).compactMap { Crypto.bytes(hex: $0.text("id")) }
            return [
                "quarter": .string(quarter.description), "draw": JSON(drawn.number),
                "entries": .array(
                    entries.map { id in
                        let tender = facts.tenders[id]
                        return [
                            "agency_code": .string(tender?.key.agencyCode ?? ""), "tender_no": .string(tender?.key.number ?? DaySite.text(id)),
                            "agency": .string(tender?.agency ?? ""), "tender_name": .string(tender?.name ?? ""),
                        ]
                    }),
            ]
        }
    }
}

extension Ledger {
    /// Entries of the lists of the quarter before that got no visit.
    fileprivate func carriedOver(before quarter: Quarter) throws -> [[UInt8]] {
        guard let earlier = Quarter(containing: quarter.days.lowerBound.adding(days: -1)) else { return [] }
        let rows = try records(OfficeKinds.drawEntry, where: "r.topic='freeze' AND r.part=0", order: "r.at")
        let dossiers = Set(rows.filter { $0.text("document").split(separator: ",").dropFirst().first.map(String.init) == earlier.description }.map(\.dossier))
        var carried: [[UInt8]] = []
        for dossier in dossiers.sorted() {
            let list = try DayHistory(try drawEntries(dossier, topic: StaffTopic.days)).list
            for entry in list?.list("entries") ?? [] where entry["is_visited"]?.bool == false {
                if let id = Crypto.bytes(hex: entry.text("id")) { carried.append(id) }
            }
        }
        return carried
    }
}

extension QuarterDraw {
    /// Visits that are made again soon after the first, on places that were kept empty, so that nobody is safe for having been visited.
    ///
    /// Each visit has the chance `days.second.percent` by a ticket of its own; its place is one of the empty ones within
    /// `days.second.within` office days on which it is feasible, by another ticket. A place is given once.
    func seconds(_ frame: DayFrame, _ assignment: DayAssignment, _ facts: StaffFacts) -> [DaySecond] {
        let percent = UInt64(facts.integer(.daySecondPercent))
        let within = facts.integer(.daySecondWithin)
        let chance = draw.seed.tickets("second")
        let place = draw.seed.tickets("second-place")
        var free = assignment.reserved
        var result: [DaySecond] = []
        for visit in assignment.visits where chance.ticket(visit.id).multipliedFullWidth(by: 100).high < percent {
            let last = facts.calendar.adding(workingDays: within, to: visit.day)
            let feasible = frame.sites.first { $0.id == visit.id }?.feasible ?? []
            let open = free.filter { $0 > visit.day && $0 <= last && feasible.contains($0) }
            guard !open.isEmpty else { continue }
            let day = open[Int(place.ticket(visit.id) % UInt64(open.count))]
            free.removeAll { $0 == day }
            result.append(DaySecond(id: visit.id, day: day))
        }
        return result
    }

    /// Visits to be staffed: those drawn and the second ones, those that left the list since taken out, with the number that tells a re-drawn one from its first day.
    var dated: [(id: [UInt8], day: CalendarDay, again: Int)] {
        let drawn = Set(drawn.map(\.row.id))
        return ((days.assignment?.visits.map { ($0.id, $0.day, $0.again) } ?? []) + days.seconds.map { ($0.id, $0.day, DaySecond.again) })
            .filter { drawn.contains($0.0) }
    }

    /// Tenders that came in for others after the days were drawn; `days redraw` gives them one.
    var undated: [[UInt8]] {
        guard let assignment = days.assignment else { return [] }
        let dated = Set(assignment.visits.map(\.id))
        return drawn.map(\.row.id).filter { !dated.contains($0) }
    }

    /// As the office sees it.
    func json(_ facts: StaffFacts, _ planned: [StaffedVisit]) -> JSON {
        let mandatory = Set(drawn.filter(\.row.isMandatory).map(\.row.id))
        let tiers = Dictionary(drawn.map { ($0.row.id, $0.row.tier) }, uniquingKeysWith: { first, _ in first })
        let byPlan = Dictionary(planned.map { ($0.plan, $0) }, uniquingKeysWith: { first, _ in first })
        let own = Set(dated.compactMap { days.note($0.id, again: $0.again)?.plan })
        let visits = dated.sorted { ($0.day, $0.again, DaySite.text($0.id)) < ($1.day, $1.again, DaySite.text($1.id)) }.map { visit -> JSON in
            let tender = facts.tenders[visit.id]
            let note = days.note(visit.id, again: visit.again)
            return [
                "agency_code": .string(tender?.key.agencyCode ?? ""), "tender_no": .string(tender?.key.number ?? DaySite.text(visit.id)),
                "agency": .string(tender?.agency ?? ""), "tender_name": .string(tender?.name ?? ""), "contractor": .string(tender?.contractor ?? ""),
                "district": .string(tender?.district ?? ""), "tier": JSON(tiers[visit.id]), "is_mandatory": .bool(mandatory.contains(visit.id)),
                "day": .string(visit.day.description), "again": JSON(visit.again == DaySecond.again ? 0 : visit.again),
                "is_second": .bool(visit.again == DaySecond.again), "is_waiting": .bool(days.pending[visit.id] != nil && visit.again != DaySecond.again),
                "number": JSON(note.flatMap { byPlan[$0.plan]?.number }),
            ]
        }
        // A visit by hand on a day with an empty place takes it, so that it stands out by nothing.
        let others = planned.filter { !own.contains($0.plan) && [.citizenReport, .petition, .ordered].contains($0.kind) }
        let reserved = (days.assignment?.reserved ?? []).map { day -> JSON in
            let second = days.seconds.contains { $0.day == day }
            return [
                "day": .string(day.description), "is_second": .bool(second),
                "number": JSON(second ? nil : others.first { $0.day == day }?.number),
            ]
        }
        let gate = days.drawnGate ?? days.gate
        return [
            "quarter": .string(quarter.description), "draw": JSON(number), "is_drawn": .bool(days.assignment != nil),
            "frame_hash": JSON(gate?.text("frame_hash")), "best_guess_ratio": JSON(gate?["best_guess_ratio"]?.int),
            "is_overridden": .bool(gate?["is_overridden"]?.bool ?? false), "retries": JSON(days.assignment?.retries), "visits": .array(visits),
            "reserved": .array(reserved),
            "undated": .array(
                undated.compactMap { facts.tenders[$0] }.map { .string("\($0.key.agencyCode)/\($0.key.number)") }),
        ]
    }
}
