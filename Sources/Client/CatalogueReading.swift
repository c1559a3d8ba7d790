internal import Inspection
internal import Ledger
internal import Records
internal import Replication

/// The defect list and the rulebook as they came with the nightly dossiers.
extension Laptop {
    /// The defect list; empty before the first sync.
    func catalogue() throws -> DefectCatalogue {
        let codes = try ledger.records(OfficeKinds.defectCode).map { row in
            DefectCode(
                code: row.text("code"), partyOrSection: row.text("section"), title: row.text("title"), source: row.text("source"),
                status: DefectCodeStatus(rawValue: row.text("confidence")) ?? .live)
        }
        let brackets = try ledger.records(OfficeKinds.defectPoints).compactMap { row -> (String, PointBracket)? in
            guard let kind = BracketKind(rawValue: row.text("bracket")), let first = row.integer("first") else { return nil }
            return (row.text("code"), PointBracket(kind: kind, first: Int(first), second: Int(row.integer("second") ?? first)))
        }
        return DefectCatalogue(codes: codes, brackets: brackets)
    }

    /// The shipped values and what the office has added.
    func rulebook() throws -> Rulebook {
        Rulebook(
            adding: try ledger.records(OfficeKinds.rule).compactMap { row in
                guard let day = CalendarDay(iso: row.text("effective_from")), let value = Self.value(row.text("value"), of: row.text("rule_key")) else {
                    return nil
                }
                return DatedRule(key: row.text("rule_key"), value: value, effectiveFrom: day, source: row.text("source"))
            })
    }

    /// A rule's value from its stored text; nil for what does not fit the rule, so that the value before it goes on to hold.
    private static func value(_ text: String, of key: String) -> RuleValue? {
        switch RuleDefinition.named(key)?.domain {
        case .integer: return Int(text).map { .integer($0) }
        case .decimal:
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), let whole = Int(parts[0]) else { return nil }
            let tail = parts.count == 2 ? String(parts[1]) : ""
            guard tail.count <= 2, let hundredths = Int((tail + "00").prefix(2)) else { return nil }
            return .decimal(Hundredths(scaled: whole * 100 + (parts[0].hasPrefix("-") ? -hundredths : hundredths)))
        case .choice, .names, nil: return .text(text)
        }
    }

    /// Versions that a save is recorded with: how many changes of defect list and rulebook its author had seen.
    func versions() throws -> Versions {
        func version(_ kind: DossierKind) throws -> UInt32 {
            try ledger.dossiers(kind).reduce(0) { sum, dossier in try dossier.vector(ledger).entries.reduce(sum) { $0 &+ $1.seq } }
        }
        return Versions(catalogue: try version(.catalogue), rulebook: try version(.rulebook))
    }
}
