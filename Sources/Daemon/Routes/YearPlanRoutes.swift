internal import Disclosure
internal import HTTP
internal import Inspection

/// The plan of the year. 年度查核計畫.
enum YearPlanRoutes {
    static let all: [Route] = [
        .query("/v1/office/plan", .manageSchedule) { call, caller in
            let query = call.query
            var request = YearPlanRequest(year: try number(query, "year", 1...200), on: try query.day("on"))
            if let text = try query.text("multiple"), !text.isEmpty { request.multiple = try multiple(text) }
            for tier in Tier.allCases {
                request.tenders[tier] = try number(query, "tenders_\(tier.code)", 0...1_000_000)
                request.done[tier] = try number(query, "done_\(tier.code)", 0...1_000_000)
            }
            return .json(try await call.door.yearPlan(caller, request))
        },
        .command("/v1/office/plan/override", .manageSchedule) { call, caller in
            let fields = try call.fields()
            guard let scope = try fields.choice("scope", of: PlanScope.self) else { throw fields.missing("scope") }
            guard case .integer(let year)? = fields.json("year") else { throw fields.missing("year") }
            // Said in so many words: a number that was forgotten must not take an override back.
            let isWithdrawn = try fields.flag("withdraw") ?? false
            var required: Int?
            switch fields.json("required") {
            case .integer(let number) where !isWithdrawn: required = Int(number)
            case nil where isWithdrawn: break
            default: throw fields.wrong("required", zh: "要是整數；收回時不填", en: "must be a whole number, and none with withdraw")
            }
            return .json(
                try await call.door.overridePlan(
                    caller, command: try call.command(), year: Int(year), scope: scope, required: required, reason: try fields.required("reason"),
                    document: try fields.required("document")))
        },
        .query("/v1/office/plan/risk", .manageSchedule) { call, caller in
            let query = call.query
            var request = RiskRequest(on: try query.day("on"))
            if let text = try query.text("quarter"), !text.isEmpty {
                switch Quarter.parse(text) {
                case .success(let quarter): request.quarter = quarter
                case .failure(let problem): throw Problems.invalid("quarter", zh: problem.zh, en: problem.en)
                }
            }
            request.agency = try query.text("agency")
            request.tender = try query.text("tender")
            if let text = try query.text("tier"), !text.isEmpty {
                guard let tier = Tier.allCases.first(where: { $0.code == text }) else {
                    throw query.wrong("tier", zh: "要是 T1、T2 或 T3", en: "must be T1, T2 or T3")
                }
                request.tier = tier
            }
            request.all = try query.text("all") == "1"
            for tier in Tier.allCases { request.places[tier] = try number(query, "places_\(tier.code)", 0...1_000_000) }
            return .json(try await call.door.risk(caller, request))
        },
        .command("/v1/office/plan/mandate", .manageSchedule) { call, caller in
            let fields = try call.fields()
            guard let ground = try fields.choice("ground", of: MandateGround.self) else { throw fields.missing("ground") }
            return .json(
                try await call.door.mandateVisit(
                    caller, command: try call.command(),
                    tender: TenderKey(agencyCode: try fields.required("agency_code"), number: try fields.required("tender_no")), ground: ground,
                    isWithdrawn: try fields.flag("withdraw") ?? false,
                    reason: try fields.required("reason"), document: try fields.required("document")))
        },
    ]

    /// A whole number in digits; nil when absent.
    private static func number(_ fields: Fields, _ name: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let text = try fields.text(name), !text.isEmpty else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw fields.wrong(
                name, zh: "要是 \(range.lowerBound) 到 \(range.upperBound) 的整數", en: "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A multiple such as `2`, `1.5` or `1.25`, within the rule's own range.
    private static func multiple(_ text: String) throws -> Hundredths {
        let definition = DecimalRule.planMultiple.definition
        guard case .decimal(let value)? = definition.value(reading: text), definition.domain.contains(.decimal(value)) else {
            throw Problems.invalid(
                "multiple", zh: "倍數要在 \(definition.domain.description) 之間，最多兩位小數。",
                en: "The multiple must be within \(definition.domain.description), with two decimals at most.")
        }
        return value
    }
}
