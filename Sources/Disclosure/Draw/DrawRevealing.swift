internal import Crypto
internal import Database
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication
package import Scheduling

extension DrawTopic {
    /// A record that was given out, to the byte; its grade is the document.
    static let record = "record"
}

extension Door {
    /// Reveals a draw in both grades, once every outcome that it tells of is public. The records are kept to the byte; the public chain
    /// carries a text with their hashes. A repeat changes nothing.
    ///
    /// - Throws: `draw.notRun`, `draw.revealEarly`.
    package func revealDraw(_ caller: Caller, _ command: CommandID, quarter: Quarter, number: Int?) async throws -> JSON {
        try Permission.require(caller, .runDraws)
        try await requireTrustedClock()
        return try await self.command(caller, command) { change in
            let registry = try change.draws()
            let file = try registry.file(quarter, number)
            if file.last(DrawTopic.reveal) != nil { return try change.drawStatus(file.dossier, registry) }
            guard let commitment = file.commitment, let draw = try file.draw(try change.serverBoxKey()) else { throw Refusal.drawNotRun }
            let end = try change.ledger.embargoEnd(draw, change.known, now: change.now)
            var lines = "draw-v1 reveal\ncommitment,\(hex(commitment.hash.bytes))\nmoment,\(change.now)\n"
            for grade in Draw.Grade.allCases {
                let record = try draw.record(grade, at: UInt64(change.now), embargoEnds: end)
                try change.noteDraw(file.dossier, topic: DrawTopic.record, content: record, person: caller.person, document: grade.rawValue)
                lines += "\(grade.rawValue),\(hex(sha256(record).bytes))\n"
            }
            try change.noteDraw(file.dossier, topic: DrawTopic.reveal, content: Array(lines.utf8), person: caller.person)
            return try change.drawStatus(file.dossier)
        }
    }

    /// A record of a revealed draw, to the byte.
    /// - Throws: problem 404.1 before the reveal, as for a draw that does not exist.
    package func drawRecord(_ caller: Caller, quarter: Quarter, number: Int?, grade: Draw.Grade) async throws -> [UInt8] {
        try Permission.require(caller, .seeDraws)
        let known = known
        return try await read { ledger in
            let file = try DrawRegistry(ledger, known).file(quarter, number)
            guard let record = file.all(DrawTopic.record).last(where: { $0.document == grade.rawValue }) else { throw Problems.notFound }
            return record.content
        }
    }
}

extension Ledger {
    /// When everything that a record of this draw tells of is public, milliseconds since 1970; nil while something has no such moment.
    ///
    /// Every tender that was drawn or came in must have a visit, scheduled after the draw, whose record's letter is out; one that
    /// left counts as open as long as it is owed, and then until its own visit is over: whoever is owed will be inspected for sure, and
    /// nobody may read that here. One that is finished or terminated is open no more.
    func embargoEnd(_ draw: Draw, _ known: KnownDossiers, now: Int64) throws -> UInt64? {
        let rules = try rulebook(self)
        var wanted: Set<[UInt8]> = []
        for tier in draw.list.selection.tiers { wanted.formUnion(draw.list.tickets(tier).map(\.row.id)) }
        for gone in draw.list.substitutions where gone.reason.canEnd { wanted.insert(gone.out) }
        guard Set(draw.list.owed).isEmpty else { return nil }
        let drawn = CalendarDay.legalDay(ofMillisecondsUTC: Int64(draw.beacon.arrived.max() ?? 0))
        // The first visit of each since the draw: a further one belongs to another draw.
        var visits: [[UInt8]: PlanRow] = [:]
        for row in try records(OfficeKinds.plan, where: "r.state='scheduled' AND r.day>=?", [.text(drawn.description)], order: "r.day,r.number") {
            let plan = PlanRow(row: row)
            let id = plan.tender.drawID
            if wanted.contains(id), visits[id] == nil { visits[id] = plan }
        }
        var ends: [[UInt8]: Int64] = [:]
        for (id, plan) in visits {
            guard let day = plan.day, let kind = VisitKind(rawValue: plan.row.text("visit_kind")),
                let notice = NoticeMode(rawValue: plan.row.text("notice_mode"))
            else { return nil }
            let letter = try CaseFile.load(plan, self, known).recordDay
            let times = DisclosurePlan.times(kind: kind, notice: notice, day: day, rulebook: rules, recordLetterIssuedOn: letter)
            guard case .at(let moment) = times.isPublic else { return nil }
            ends[id] = moment
        }
        guard wanted.allSatisfy({ ends[$0] != nil }) else { return nil }
        return UInt64(max(0, ends.values.max() ?? now))
    }
}
