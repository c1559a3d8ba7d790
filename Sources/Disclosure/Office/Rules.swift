package import HTTP
package import Inspection
package import Ledger
internal import Records
package import Replication

/// The rulebook as this store has it: the shipped values and what the office entered since (DESIGN §4).
///
/// Entries that this version cannot read (a newer version's key or word) are left out; the shipped value then holds.
package func rulebook(_ ledger: Ledger) throws -> Rulebook { try rulebook(ledger, in: KnownDossiers(ledger).rulebook) }

/// The rulebook as a dossier has it: the office's own, or what is published of it.
private func rulebook(_ ledger: Ledger, in dossier: DossierID) throws -> Rulebook {
    let rows = try ledger.records(OfficeKinds.rule, in: dossier, order: "r.effective_from")
    return Rulebook(adding: rows.compactMap(DatedRule.init(stored:)))
}

/// The office calendar as imported.
package func officeCalendar(_ ledger: Ledger) throws -> OfficeCalendar {
    let rows = try ledger.records(OfficeKinds.calendarDay, in: try KnownDossiers(ledger).register)
    return OfficeCalendar(
        rows.compactMap { row in
            CalendarDay(iso: row.text("day")).map { ($0, OfficeCalendar.Entry(isOff: row.flag("is_off"), note: row.text("note"))) }
        })
}

/// The defect list with its brackets as imported.
package func defectCatalogue(_ ledger: Ledger) throws -> DefectCatalogue {
    let known = try KnownDossiers(ledger)
    let codes = try ledger.records(OfficeKinds.defectCode, in: known.catalogue).map { row in
        DefectCode(
            code: row.text("code"), partyOrSection: row.text("section"), title: row.text("title"), source: row.text("source"),
            status: DefectCodeStatus(rawValue: row.text("confidence")) ?? .live)
    }
    let brackets = try ledger.records(OfficeKinds.defectPoints, in: known.catalogue).compactMap { row -> (String, PointBracket)? in
        guard let kind = BracketKind(rawValue: row.text("bracket")), let first = row.integer("first"), let second = row.integer("second") else {
            return nil
        }
        return (row.text("code"), PointBracket(kind: kind, first: Int(first), second: Int(second)))
    }
    return DefectCatalogue(codes: codes, brackets: brackets)
}

extension DatedRule {
    /// The entry of a stored `rule` record; nil when this version cannot read it.
    init?(stored row: RecordRow) {
        guard let definition = RuleDefinition.named(row.text("rule_key")), let day = CalendarDay(iso: row.text("effective_from")),
            let value = definition.value(reading: row.text("value"))
        else { return nil }
        self.init(key: definition.key, value: value, effectiveFrom: day, source: row.text("source"))
    }
}

extension RuleDefinition {
    /// The value that a text means for this rule; nil when it is not of the rule's kind. Ranges are not checked here.
    package func value(reading text: String) -> RuleValue? {
        switch domain {
        case .integer: return Int(text).map(RuleValue.integer)
        case .decimal:
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), let whole = Int(parts[0]), (0...1_000_000).contains(whole) else { return nil }
            guard parts.count == 2 else { return .decimal(Hundredths(whole)) }
            guard (1...2).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let rest = Int(parts[1]) else {
                return nil
            }
            return .decimal(Hundredths(scaled: whole * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)))
        case .choice, .names: return .text(text)
        }
    }
}

extension Door {
    /// Every rule with the value that holds on a day (today when nil), its source and all its dated values.
    package func listRules(_ caller: Caller, on day: CalendarDay? = nil) async throws -> JSON {
        try Permission.require(caller, .seeRulebook)
        let day = day ?? CalendarDay.legalDay(ofMillisecondsUTC: clock())
        // An edit made for a coming programme is not seen by others before the nightly beat, by whatever way (D4).
        let source = Permission.editRulebook.isGiven(to: caller.role) ? known.rulebook : known.publishedRulebook
        return try await read { ledger in
            let book = try rulebook(ledger, in: source)
            let rules = RuleDefinition.all.map { definition -> JSON in
                let entry = book.entry(of: definition.key, on: day)
                return [
                    "key": .string(definition.key), "label": .string(definition.zh), "label_en": .string(definition.en),
                    "value": entry.map { $0.value.json } ?? .null, "unit": .string(definition.unit.zh), "unit_en": .string(definition.unit.en),
                    "allowed": .string(definition.domain.description), "effective_from": JSON(entry?.effectiveFrom.shownStart),
                    "source": JSON(entry?.source), "mark": JSON(entry?.mark.rawValue), "mark_label": JSON(entry?.mark.zh),
                    "history": .array(
                        book.history(of: definition.key).map { dated in
                            [
                                "value": dated.value.json, "effective_from": JSON(dated.effectiveFrom.shownStart), "source": .string(dated.source),
                                "mark": .string(dated.mark.rawValue),
                            ]
                        }),
                ]
            }
            return ["on": .string(day.description), "rules": .array(rules)]
        }
    }

    /// Enters a value of a rule from a day on. Earlier values stay, since old decisions must remain explainable.
    ///
    /// - Throws: problem 422.3 with everything that speaks against it: unknown key, kind, range, order, empty source, a
    ///   day that is not later than the last entry's.
    package func editRule(
        _ caller: Caller, command: CommandID, key: String, value: String, effectiveFrom day: CalendarDay, source: String
    ) async throws -> JSON {
        try Permission.require(caller, .editRulebook)
        return try await self.command(caller, command) { change in
            let book = try rulebook(change.ledger)
            let read = RuleDefinition.named(key)?.value(reading: value) ?? .text(value)
            let entry = DatedRule(key: key, value: read, effectiveFrom: day, source: source)
            if let refusal = book.adding(entry).refusals.first { throw Problem(refusal) }
            let values: [String: FieldValue] = [
                "rule_key": .text(key), "effective_from": .text(day.description), "value": .text(read.description), "source": .text(source),
            ]
            let id = OfficeKinds.rule.keyedID(in: change.known.rulebook, values)
            try change.append([OfficeKinds.rule.operation(.create, id, values)], to: change.known.rulebook, author: caller.person)
            return ["key": .string(key), "value": read.json, "effective_from": .string(day.description), "source": .string(source)]
        }
    }
}

extension RuleValue {
    /// A number as a number where JSON can carry it exactly; decimals as text.
    fileprivate var json: JSON {
        switch self {
        case .integer(let value): .integer(Int64(value))
        case .decimal, .text: .string(description)
        }
    }
}

extension CalendarDay {
    /// ISO; nil for a value that holds from the beginning of time.
    fileprivate var shownStart: String? { self == .earliest ? nil : description }
}
