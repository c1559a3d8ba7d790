package import HTTP
package import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// Which tenders' risk is asked for.
package struct RiskRequest: Sendable {
    /// The quarter whose places the chances are worked out for; nil for the quarter of the day.
    package var quarter: Quarter?
    /// Whose rules hold, and up to which visits count as held; nil for today.
    package var on: CalendarDay?
    /// Agency code, or a part of the agency's name.
    package var agency: String?
    /// Tender number, byte for byte. With it every factor is told, those that add nothing too.
    package var tender: String?
    package var tier: Tier?
    /// Tenders that take no part in the draw, too.
    package var all = false
    /// What if: places of a tier instead of what the year's plan lacks.
    package var places: [Tier: Int] = [:]

    package init(quarter: Quarter? = nil, on: CalendarDay? = nil) {
        self.quarter = quarter
        self.on = on
    }
}

extension Door {
    /// Weight, chance and grounds of the tenders, heaviest first, mandatory ones before all others (規則彙整 §10).
    ///
    /// For the office alone: whoever knew his chance could guess.
    package func risk(_ caller: Caller, _ request: RiskRequest = RiskRequest()) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let known = known
        let day = request.on ?? CalendarDay.legalDay(ofMillisecondsUTC: clock())
        guard let quarter = request.quarter ?? Quarter(containing: day) else {
            throw Problems.invalid("on", zh: "日期要在民國 1 到 200 年。", en: "The day must lie within ROC years 1 to 200.")
        }
        let (answer, plans) = try await read { ledger -> (JSON, [PlanRow]) in
            let gathering = try RiskGathering(ledger, known, on: day, quarter: quarter)
            let plan = try ledger.yearPlan(known, year: quarter.rocYear, on: day).places(for: quarter)
            let draft = FrameDraft(gathering, places: plan.merging(request.places) { $1 })
            let chances = Dictionary(draft.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            let listed = gathering.tenders.filter { request.admits($0) }.sorted { left, right in
                let (a, b) = (left.profile, right.profile)
                if a.mandatory.isEmpty != b.mandatory.isEmpty { return b.mandatory.isEmpty }
                return a.weight == b.weight ? left.key < right.key : a.weight > b.weight
            }
            let sheet = RiskSheet(gathering: gathering, chances: chances)
            let keys = Set(listed.map(\.key))
            let plans = try ledger.records(OfficeKinds.plan, where: "r.state='scheduled'").map(PlanRow.init(row:)).filter { keys.contains($0.tender) }
            let answer: JSON = [
                "on": .string(day.description), "quarter": .string(quarter.description), "what_if": .bool(!request.places.isEmpty),
                "register": JSON(gathering.tenders.count), "taking_part": JSON(gathering.tenders.count(where: \.isDrawable)),
                "base": sheet.rule(IntegerRule.riskBase.definition.key), "floor": sheet.rule(IntegerRule.riskFloorPercent.definition.key),
                "tiers": .array(
                    Tier.allCases.map { tier in
                        let profiles = draft.profiles.filter { $0.tier == tier }
                        return [
                            "tier": .string(tier.code), "label": .string(tier.zh), "label_en": .string(tier.en), "tenders": JSON(profiles.count),
                            "mandatory": JSON(profiles.count { !$0.mandatory.isEmpty }), "places": JSON(draft.quotas[tier.rawValue] ?? 0),
                            "weight": JSON(profiles.filter(\.mandatory.isEmpty).reduce(0) { $0 + $1.weight }),
                        ]
                    }), "count": JSON(listed.count), "tenders": .array(listed.map { sheet.json($0, isFull: request.tender != nil) }),
            ]
            return (answer, plans)
        }
        // It tells the days of what is scheduled.
        try await noteKnown(caller, plans: plans)
        return answer
    }
}

extension RiskRequest {
    fileprivate func admits(_ one: TenderRisk) -> Bool {
        if let tender, !one.key.number.utf8.elementsEqual(tender.utf8) { return false }
        if let agency, one.key.agencyCode != agency, !one.row.text("agency").contains(agency) { return false }
        if let tier, one.profile.tier != tier { return false }
        // What is mandatory is told even where the draw cannot take it: below all tiers, not started, suspended.
        return all || tender != nil || one.isDrawable || !one.profile.mandatory.isEmpty
    }
}

/// Tells tenders' risk with the rules behind it.
private struct RiskSheet {
    let gathering: RiskGathering
    let chances: [[UInt8]: DrawRow]

    func json(_ one: TenderRisk, isFull: Bool) -> JSON {
        let profile = one.profile
        var json: JSON = [
            "agency_code": .string(one.key.agencyCode), "agency": .string(one.row.text("agency")), "tender_no": .string(one.key.number),
            "tender_name": .string(one.row.text("name")), "contractor": .string(one.row.text("contractor")), "budget": JSON(one.facts.budget),
            "tier": JSON(profile.tier?.code), "state": .string(one.state.rawValue), "state_label": .string(one.state.zh),
            "takes_part": .bool(one.isDrawable), "hindrance": JSON(hindrance(one)), "scheduled": JSON(one.scheduled?.description),
            "visited": JSON(one.visited?.description), "weight": JSON(profile.weight), "base": JSON(profile.base),
            "mandatory": .array(profile.mandatory.map { ground($0, one) }),
            "factors": .array(profile.judgements.filter { isFull || $0.weight > 0 }.map { factor($0, isFull: isFull) }),
        ]
        let row = chances[profile.id]
        json["a"] = JSON(row.map { Int($0.a) })
        json["b"] = JSON(row.map { Int($0.b) })
        json["chance"] = JSON(row.map { chance($0) })
        return json
    }

    /// Percent with four places, rounded half up.
    private func chance(_ row: DrawRow) -> String {
        let scaled = (Int(row.a) * 2_000_000 + Int(row.b)) / (2 * Int(row.b))
        let places = String(scaled % 10_000 + 10_000).dropFirst()
        return "\(scaled / 10_000).\(places)"
    }

    /// Why it stands outside the frame; nil when it does not.
    private func hindrance(_ one: TenderRisk) -> String? {
        if one.state != .underway { return one.state.rawValue }
        if one.scheduled != nil { return "scheduled" }
        if one.profile.tier == nil { return "below" }
        return one.isDrawable ? nil : "few_days"
    }

    private func ground(_ ground: MandatoryGround, _ one: TenderRisk) -> JSON {
        var json: JSON = ["ground": .string(ground.rawValue), "label": .string(ground.zh), "label_en": .string(ground.en)]
        switch ground {
        case .ordered, .petition:
            if let mandate = one.mandates.first(where: { $0.ground.rawValue == ground.rawValue }) {
                json["day"] = .string(mandate.day.description)
                json["reason"] = .string(mandate.reason)
                json["document"] = .string(mandate.document)
            }
        case .citizenReport:
            json["reports"] = .array(one.reports.map { .string($0) })
            json["dissatisfied"] = .bool(one.facts.isReporterDissatisfied)
            json["rule"] = rule(IntegerRule.citizenReportsMandatory.definition.key)
        case .reinspection: json["visit"] = JSON(one.reinspection)
        case .owed: break
        }
        return json
    }

    private func factor(_ one: RiskProfile.Judgement, isFull: Bool) -> JSON {
        var json: JSON = [
            "factor": .string(one.factor.rawValue), "label": .string(one.factor.zh), "label_en": .string(one.factor.en), "value": JSON(one.value),
            "weight": JSON(one.weight),
        ]
        if isFull {
            json["threshold"] = rule(one.threshold)
            json["weight_rule"] = rule(one.factor.weight.definition.key)
        }
        return json
    }

    /// A rule with the value that holds on the day and where it comes from.
    func rule(_ key: String) -> JSON {
        let definition = RuleDefinition.named(key)
        let entry = gathering.rulebook.entry(of: key, on: gathering.day)
        return [
            "rule": .string(key), "label": .string(definition?.zh ?? ""), "label_en": .string(definition?.en ?? ""),
            "value": .string(entry?.value.description ?? ""), "unit": .string(definition?.unit.zh ?? ""), "unit_en": .string(definition?.unit.en ?? ""),
            "source": .string(entry?.source ?? ""), "mark": .string(entry?.mark.rawValue ?? ""),
        ]
    }
}
