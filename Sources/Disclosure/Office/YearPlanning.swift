internal import Database
package import HTTP
package import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// What of the plan of a year is asked for.
package struct YearPlanRequest: Sendable {
    /// ROC year; nil for the year of the day.
    package var year: Int?
    /// The day up to which visits count as held; nil for today, or the year's last day where that is over.
    package var on: CalendarDay?
    /// What if: another multiple than the rulebook's.
    package var multiple: Hundredths?
    /// What if: tenders in a tier instead of the register's.
    package var tenders: [Tier: Int] = [:]
    /// What if: visits held in a tier instead of the schedule's.
    package var done: [Tier: Int] = [:]

    package init(year: Int? = nil, on: CalendarDay? = nil) {
        self.year = year
        self.on = on
    }
}

extension Door {
    /// The plan of a year: tiers, what the law asks for, the city's aim, what is held and scheduled, the forecast.
    ///
    /// For the office alone: it counts visits that nobody else may know of. Nothing is kept of a what-if.
    package func yearPlan(_ caller: Caller, _ request: YearPlanRequest = YearPlanRequest()) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        let today = CalendarDay.legalDay(ofMillisecondsUTC: clock())
        let year = request.year ?? (request.on ?? today).year - RocCalendar.yearOffset
        guard RocCalendar.years.contains(year + RocCalendar.yearOffset), let last = Quarter(rocYear: year, number: 4)?.days.upperBound else {
            throw Problems.invalid("year", zh: "年度要是民國年，例如 114。", en: "The year must be a ROC year such as 114.")
        }
        let day = request.on ?? min(today, last)
        return try await read { ledger in
            var facts = try ledger.planFacts(known, year: year, on: day)
            facts.whatIf = PlanWhatIf(multiple: request.multiple, tenders: request.tenders, done: request.done)
            let overrides = try PlanOverride.all(of: year, ledger, known)
            var json = YearPlan(facts).json(facts)
            facts.adjustments = PlanAdjustments()
            let law = YearPlan(facts)
            json["overrides"] = .array(
                overrides.filter { $0.required != nil }.map { one in
                    var entry = one.json
                    entry["law"] = JSON(one.scope.tier.map { tier in law.tiers.first { $0.tier == tier }?.required } ?? law.all.required)
                    return entry
                })
            return json
        }
    }
}

extension Ledger {
    /// What the plan of a ROC year is computed from, overrides of the head among it.
    func planFacts(_ known: KnownDossiers, year: Int, on day: CalendarDay) throws -> PlanFacts {
        guard let first = Quarter(rocYear: year, number: 1)?.days.lowerBound, let last = Quarter(rocYear: year, number: 4)?.days.upperBound else {
            preconditionFailure("\(year) is no ROC year")
        }
        var budgets: [TenderKey: Int] = [:]
        let register = try records(OfficeKinds.tender, in: known.register)
        for row in register {
            budgets[TenderKey(agencyCode: row.text("agency_code"), number: row.text("tender_no"))] = row.integer("budget").map { Int($0) }
        }
        let rows = try records(
            OfficeKinds.plan, where: "r.state='scheduled' AND r.day BETWEEN ? AND ?", [.text(first.description), .text(last.description)])
        let visits = rows.map(PlanRow.init(row:)).compactMap { plan -> PlannedVisit? in
            plan.day.map {
                PlannedVisit(day: $0, budget: budgets[plan.tender], isReinspection: VisitKind(rawValue: plan.row.text("visit_kind")) == .reinspection)
            }
        }
        var facts = PlanFacts(
            year: year, day: day, budgets: register.map { $0.integer("budget").map { Int($0) } }, visits: visits, rulebook: try rulebook(self),
            calendar: try officeCalendar(self))
        for one in try PlanOverride.all(of: year, self, known) {
            guard let required = one.required else { continue }
            switch one.scope {
            case .all: facts.adjustments.overall = required
            default: facts.adjustments.tiers[one.scope.tier ?? .first] = required
            }
        }
        return facts
    }

    /// The plan of a ROC year as the store is now.
    func yearPlan(_ known: KnownDossiers, year: Int, on day: CalendarDay) throws -> YearPlan { YearPlan(try planFacts(known, year: year, on: day)) }
}

extension YearPlan {
    /// The plan as the API tells it.
    fileprivate func json(_ facts: PlanFacts) -> JSON {
        let book = facts.rulebook
        let kept = book.decimal(.planMultiple, on: day)
        return [
            "year": JSON(year), "on": .string(day.description), "percent": .string(book.decimal(.quotaPercent, on: day).description),
            "percent_required": JSON(quota.share), "multiple": .string(multiple.description), "rulebook_multiple": .string(kept.description),
            "what_if": .bool(!facts.whatIf.isEmpty), "counts_reinspections": .bool(book.isOn(.quotaCountsReinspection, on: day)),
            "tiers": .array(
                tiers.map { line in
                    var json = Self.json(line)
                    if let tier = line.tier {
                        json["tier"] = .string(tier.code)
                        json["label"] = .string(tier.zh)
                        json["label_en"] = .string(tier.en)
                        json["floor"] = JSON(book.integer(tier.floor, on: day))
                        json["minimum"] = JSON(book.integer(tier.minimum, on: day))
                    }
                    return json
                }), "all": Self.json(all), "below": Self.json(below),
            "pace": [
                "office_days": JSON(pace.total), "office_days_over": JSON(pace.over), "office_days_left": JSON(pace.left),
                "is_estimate": .bool(pace.isEstimate),
            ],
        ]
    }

    private static func json(_ line: Line) -> JSON {
        [
            "tenders": JSON(line.tenders), "required": JSON(line.required), "target": JSON(line.target), "planned": JSON(line.planned),
            "done": JSON(line.done), "scheduled": JSON(line.scheduled), "reinspections_done": JSON(line.again),
            "reinspections_scheduled": JSON(line.againScheduled), "lacking_required": JSON(line.lacking(for: line.required)),
            "lacking_target": JSON(line.lacking(for: line.target)), "forecast": JSON(line.forecast),
        ]
    }
}
