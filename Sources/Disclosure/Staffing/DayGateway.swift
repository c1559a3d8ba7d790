internal import Crypto
internal import Dispatch
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication
package import Scheduling

/// An override as the office gives it.
package struct StaffOverride: Sendable {
    package let reason: String
    package let document: String

    package init(reason: String, document: String) { (self.reason, self.document) = (reason, document) }
}

/// How long the gate looks. The product's own numbers are those of the studied method; tests take fewer.
package struct DayGateEffort: Sendable {
    package var gate = DayGate()
    /// Rounds in which weights are settled, and seeds a round.
    package var rounds = 12
    package var seeds = 1_500

    package init() {}
}

extension Door {
    /// Freezes the frame of a quarter's days and judges it, before there is any day (reference/scheduling.md 6.3).
    ///
    /// The frame and the verdict are written into the draw's dossier when the gate passes or is overruled; a frame that fails changes
    /// nothing. The same frame is not judged twice.
    ///
    /// - Throws: the gate's refusal (422.3 with every failed check under `refusals`), `days.*` for a frame that cannot be, `staff.notDrawn`,
    ///   `days.drawn`.
    package func gateDays(
        _ caller: Caller, _ command: CommandID, quarter: Quarter, draw number: Int? = nil, override: StaffOverride? = nil,
        effort: DayGateEffort = DayGateEffort()
    ) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        let today = CalendarDay.legalDay(ofMillisecondsUTC: clock())
        let (frame, earlier) = try await read { ledger in try Self.frameNow(ledger, known, quarter, number, today) }
        if let earlier { return Self.shown(earlier, isRepeated: true) }
        let (settled, verdict) = try await Self.away { () throws in
            let settled = try frame.settled(rounds: effort.rounds, seeds: effort.seeds)
            return (settled, effort.gate.judge(settled))
        }
        var passed: DayOverride?
        if !verdict.isPassed {
            guard let override else { throw Problem(gate: verdict) }
            passed = try verdict.overridden(reason: override.reason, document: override.document)
        }
        let overridden = passed
        return try await self.command(caller, command) { change in
            let drawn = try QuarterDraw(change.ledger, quarter: quarter, number: number)
            guard drawn.days.assignment == nil else { throw Refusal.staffDaysDrawn(quarter) }
            // Somebody else's gate on the same frame came first.
            if let gate = drawn.days.gate, gate.text("inputs") == hex(frame.hash) { return Self.shown(gate, isRepeated: true) }
            if try Self.frameNow(change.ledger, known, quarter, number, today).frame.hash != frame.hash { throw Refusal.staffChanged(quarter) }
            if let overridden {
                let content: JSON = [
                    "what": "days", "codes": .array(overridden.codes.map(JSON.string)), "reason": .string(overridden.reason), "cost": JSON(overridden.cost),
                    "frame": .string(hex(overridden.frameHash)),
                ]
                try change.noteDraw(
                    drawn.dossier, topic: StaffTopic.override, content: content.serializedBytes(), person: caller.person, document: overridden.document)
            }
            let content = Self.gateContent(drawn, settled, verdict, inputs: frame, isOverridden: overridden != nil)
            try change.noteDraw(drawn.dossier, topic: StaffTopic.days, content: content.serializedBytes(), person: caller.person)
            return Self.shown(content, isRepeated: false)
        }
    }

    /// Draws the days of a quarter from the frame that passed the gate and the draw's seed. Doing it again changes nothing.
    ///
    /// - Throws: `days.noGate`, `days.gateStale`, `days.deadEnd`.
    package func drawDays(_ caller: Caller, _ command: CommandID, quarter: Quarter, draw number: Int? = nil) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        _ = try await self.command(caller, command) { change in
            let drawn = try QuarterDraw(change.ledger, quarter: quarter, number: number)
            let answer: JSON = ["quarter": .string(quarter.description), "draw": JSON(drawn.number)]
            if drawn.days.assignment != nil { return answer }
            guard let gate = drawn.days.gate else { throw Refusal.staffNoGate(quarter) }
            let frame = try DayFrame(canonical: Array(gate.text("frame").utf8))
            // Substitutions since the gate make another frame.
            guard Set(frame.sites.map(\.id)) == Set(drawn.drawn.map(\.row.id)) else { throw Refusal.staffNoGate(quarter) }
            let today = CalendarDay.legalDay(ofMillisecondsUTC: change.now)
            if let past = frame.sites.compactMap({ $0.feasible.min() }).min(), past <= today { throw Refusal.staffGateStale(past) }
            let assignment = try frame.draw(seed: drawn.draw.seed.digest.bytes)
            let facts = try StaffFacts(change.ledger, known, quarter: quarter, today: today)
            let seconds = drawn.seconds(frame, assignment, facts)
            let content: JSON = [
                "step": "draw", "frame": .string(hex(frame.hash)), "retries": JSON(assignment.retries),
                "reserved": .array(assignment.reserved.map { .string($0.description) }),
                "visits": .array(assignment.visits.map { ["id": .string(hex($0.id)), "day": .string($0.day.description), "again": JSON($0.again)] }),
                "second": .array(seconds.map(\.json)),
            ]
            try change.noteDraw(drawn.dossier, topic: StaffTopic.days, content: content.serializedBytes(), person: caller.person)
            return answer
        }
        return try await days(caller, quarter: quarter, draw: number)
    }

    /// The frame as the store is now, and what the gate said of it if it was judged and stored already.
    private static func frameNow(
        _ ledger: Ledger, _ known: KnownDossiers, _ quarter: Quarter, _ number: Int?, _ today: CalendarDay
    ) throws -> (frame: DayFrame, gate: JSON?) {
        let drawn = try QuarterDraw(ledger, quarter: quarter, number: number)
        guard drawn.days.assignment == nil else { throw Refusal.staffDaysDrawn(quarter) }
        let facts = try StaffFacts(ledger, known, quarter: quarter, today: today)
        let frame = try drawn.dayFrame(facts, taken: try ledger.takenDays(quarter, facts))
        let gate = drawn.days.gate.flatMap { $0.text("inputs") == hex(frame.hash) ? $0 : nil }
        return (frame, gate)
    }

    /// Long reckoning on a thread of its own: neither the store nor the server's few threads wait for it.
    static func away<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global(qos: .utility).async { continuation.resume(with: Result { try body() }) }
        }
    }

    private static func gateContent(
        _ drawn: QuarterDraw, _ frame: DayFrame, _ verdict: DayGate.Verdict, inputs: DayFrame, isOverridden: Bool
    ) -> JSON {
        let figures = verdict.figures
        return [
            "step": "gate", "quarter": .string(drawn.quarter.description), "draw": JSON(drawn.number), "inputs": .string(hex(inputs.hash)),
            "frame_hash": .string(hex(verdict.frameHash)), "is_passed": .bool(verdict.isPassed), "is_overridden": .bool(isOverridden),
            "refusals": .array(verdict.refusals.map(\.json)), "warnings": .array(verdict.warnings.map(\.json)), "visits": JSON(frame.sites.count),
            "office_days": JSON(frame.days.count), "places": JSON(frame.days.map(\.capacity).reduce(0, +)), "reserved": JSON(frame.reserved),
            "taken": JSON(frame.taken.count), "seeds": JSON(figures.seeds), "dead_ends": JSON(figures.deadEnds), "retries": JSON(figures.retries),
            "best_guess_ratio": JSON(figures.bestGuessRatio), "worst_site_ratio": JSON(figures.worstSiteRatio),
            "best_guess_share": JSON(figures.bestGuessShare), "worst_site": .string(DaySite.text(figures.worstSite)),
            "worst_day": JSON(figures.worstDay?.description), "chi_square": JSON(figures.chiSquare), "freedom": JSON(figures.freedom),
            "weekdays": .array(
                figures.weekdays.map {
                    [
                        "weekday": .string($0.weekday.zh), "weekday_en": .string($0.weekday.en), "office": JSON($0.office), "expected": JSON($0.expected),
                        "simulated": JSON($0.simulated),
                    ]
                }), "frame": .string(String(decoding: frame.canonical, as: UTF8.self)),
        ]
    }

    /// A stored verdict as the API shows it: the frame itself stays in the dossier.
    private static func shown(_ gate: JSON, isRepeated: Bool) -> JSON {
        var pairs = (gate.object?.pairs ?? []).filter { !["step", "frame", "inputs"].contains($0.key) }.map { ($0.key, $0.value) }
        pairs.append(("is_repeated", .bool(isRepeated)))
        return JSON.object(pairs: pairs)
    }
}

extension Ledger {
    /// Visits of a quarter that have their day already, as they take places from others.
    func takenDays(_ quarter: Quarter, _ facts: StaffFacts, besides own: Set<DossierID> = []) throws -> [TakenDay] {
        try plannedVisits(from: quarter.days.lowerBound, through: quarter.days.upperBound).filter { !own.contains($0.plan) }.map { visit in
            let tender = facts.tenders[StaffTender.id(visit.tender)]
            return TakenDay(
                day: visit.day, agency: visit.tender.agencyCode,
                contractor: tender.map { PartyName.names(in: $0.contractor).sorted().joined(separator: "、") } ?? "", district: tender?.district ?? "")
        }
    }
}

extension Refusal {
    /// As lists of refusals show one.
    var json: JSON {
        [
            "code": .string(code), "rule": .string(rule), "zh": .string(zh), "en": .string(en), "remedy_zh": .string(remedyZh), "remedy_en": .string(remedyEn),
        ]
    }
}

extension Problem {
    /// A frame that the gate refuses: the first checks in words, all of them beside them.
    fileprivate init(gate verdict: DayGate.Verdict) {
        let first = verdict.refusals[0]
        let told = verdict.refusals.prefix(5)
        let more = verdict.refusals.count - told.count
        self.init(
            code: "422.3", zh: told.map(\.zh).joined() + (more > 0 ? "（另有 \(more) 項未通過）" : ""),
            en: told.map(\.en).joined(separator: " ") + (more > 0 ? " (\(more) more checks failed)" : ""),
            remedyZh: first.remedyZh, remedyEn: first.remedyEn,
            details: [
                ("rule", .string(first.rule)), ("refusal", .string(first.code)), ("refusals", .array(verdict.refusals.prefix(50).map(\.json))),
                ("cost", JSON(max(0, verdict.figures.bestGuessRatio - 1000))), ("best_guess_ratio", JSON(verdict.figures.bestGuessRatio)),
            ])
    }
}
