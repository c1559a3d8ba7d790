internal import HTTP
package import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling
internal import Sheets

/// How the report on fairness is given.
package enum FairnessFormat: String, Sendable, CaseIterable {
    case json, csv, svg
}

extension Door {
    /// The report on a quarter's fairness and predictability (公平與可預測性): realised gaps, weekdays, coverage per agency and tier, members'
    /// load, repeated pairs, overrides and what each cost. As JSON, a table (CSV) or a plot (SVG).
    package func fairness(_ caller: Caller, quarter: Quarter, format: FairnessFormat = .json) async throws -> [UInt8] {
        try Permission.require(caller, .report)
        let known = known
        let today = CalendarDay.legalDay(ofMillisecondsUTC: clock())
        let (bytes, plans) = try await read { ledger in
            let gathered = try FairnessGathering(ledger, known, quarter, today)
            return (gathered.bytes(format), gathered.plans)
        }
        try await noteKnown(caller, plans, channel: "page")
        return bytes
    }
}

/// A quarter's visits and what they are compared with.
struct FairnessGathering {
    let quarter: Quarter
    let report: QuarterFairness
    let overrides: [OverrideNote]
    let agencies: [String: String]
    let names: [String: String]
    let plans: [DossierID]
    /// Best guess by the gate of each draw, in thousandths of uniform.
    let bestGuess: [Int]

    init(_ ledger: Ledger, _ known: KnownDossiers, _ quarter: Quarter, _ today: CalendarDay) throws {
        let facts = try StaffFacts(ledger, known, quarter: quarter, today: today)
        let planned = try ledger.plannedVisits(from: quarter.days.lowerBound, through: quarter.days.upperBound)
        func tier(_ tender: StaffTender?) -> Int { tender?.budget.flatMap { Tier(budget: $0, rulebook: facts.rulebook, on: facts.first) }?.rawValue ?? 0 }
        let visits = planned.map { visit -> FairnessVisit in
            let tender = facts.tenders[StaffTender.id(visit.tender)]
            return FairnessVisit(
                id: StaffTender.id(visit.tender), day: visit.day, agency: visit.tender.agencyCode,
                contractor: PartyName.names(in: tender?.contractor ?? "").sorted().joined(separator: "、"), tier: tier(tender), jurors: visit.externals)
        }
        let draws = try QuarterDraw.all(ledger, quarter)
        overrides = draws.flatMap(\.days.overrides)
        bestGuess = draws.compactMap { ($0.days.drawnGate ?? $0.days.gate)?["best_guess_ratio"]?.int }
        let counted = facts.tenders.values.filter { tier($0) > 0 }
        report = QuarterFairness(
            visits: visits, days: DayFrame.officeDays(of: quarter, calendar: facts.calendar, teams: 1, jurors: 1).map(\.day),
            agencies: counted.reduce(into: [:]) { $0[$1.key.agencyCode, default: 0] += 1 }, tiers: counted.reduce(into: [:]) { $0[tier($1), default: 0] += 1 },
            jurors: facts.externals.map(\.number),
            overrides: overrides.map { DayOverride(stored: $0.codes, reason: $0.reason, document: $0.document, cost: $0.cost) })
        agencies = Dictionary(facts.tenders.values.map { ($0.key.agencyCode, $0.agency) }, uniquingKeysWith: { min($0, $1) })
        names = Dictionary(facts.pool.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.quarter = quarter
        plans = planned.map(\.plan)
    }

    func bytes(_ format: FairnessFormat) -> [UInt8] {
        switch format {
        case .json: json.serializedBytes()
        case .csv: csv(table)
        case .svg: Array(report.plot(title: "\(quarter.zh)查核公平與可預測性 Fairness of \(quarter)").utf8)
        }
    }

    private var sections: [(code: String, zh: String, rows: [QuarterFairness.Row])] {
        [
            ("weeks", "各週件數", report.weeks), ("weekdays", "各星期件數", report.weekdays), ("tiers", "各級距涵蓋", report.tiers),
            ("agencies", "各機關涵蓋", report.agencies), ("load", "外聘委員件數", report.load), ("repeated_pairs", "重複搭檔", report.repeatedPairs),
            ("repeated_contractors", "委員重複遇同一廠商", report.repeatedContractors),
        ]
    }

    private func label(_ section: String, _ row: QuarterFairness.Row) -> String {
        switch section {
        case "agencies": "\(row.label) \(agencies[row.label] ?? "")"
        case "load": "\(row.label) \(names[row.label] ?? "")"
        case "tiers": row.label == "0" ? "未達級距" : "T\(row.label)"
        default: row.label
        }
    }

    private var json: JSON {
        var pairs: [(String, JSON)] = [
            ("quarter", .string(quarter.description)), ("visits", JSON(report.gaps.isEmpty ? plans.count : report.gaps.count + 1)),
            ("gaps", .array(report.gaps.map { JSON($0) })), ("load_range", JSON(report.loadRange)), ("gini", JSON(report.gini)),
            ("best_guess_ratios", .array(bestGuess.map { JSON($0) })),
        ]
        for section in sections {
            pairs.append(
                (
                    section.code,
                    .array(section.rows.map { ["label": .string(label(section.code, $0)), "count": JSON($0.count), "of": JSON($0.of)] })
                ))
        }
        pairs.append(("overrides", .array(overrides.map(\.json))))
        return JSON.object(pairs: pairs)
    }

    /// Section, item, what was, against what.
    private var table: Sheet {
        var rows: [[Cell]] = report.gaps.enumerated().map { [.text("相鄰間隔（辦公日）"), .integer(Int64($0.offset + 1)), .integer(Int64($0.element))] }
        for section in sections {
            rows += section.rows.map { [.text(section.zh), .text(label(section.code, $0)), .integer(Int64($0.count)), .integer(Int64($0.of))] }
        }
        rows.append([.text("外聘委員負擔"), .text("最多減最少"), .integer(Int64(report.loadRange))])
        rows.append([.text("外聘委員負擔"), .text("Gini（千分比）"), .integer(Int64(report.gini))])
        rows += bestGuess.map { [.text("最佳猜測"), .text("平均的千分比"), .integer(Int64($0)), .integer(1000)] }
        rows += overrides.map {
            [.text("放行及其成本"), .text("\($0.what) \($0.reason)（\($0.document)）\($0.codes.joined(separator: " "))"), .integer(Int64($0.cost))]
        }
        return Sheet(
            name: "公平與可預測性", columns: ["表 Section", "項目 Item", "件數 Count", "對照 Of"].map { Column(title: $0, widthInCharacters: 24, kind: .text) }, rows: rows)
    }
}
