internal import Crypto
internal import Database
package import HTTP
internal import Inspection
internal import Ledger
internal import Records
package import Replication

extension Problems {
    /// The values that were shown are not all the values that stand now.
    package static let conflictChanged = Problem(
        code: "409.4", zh: "這個衝突在你看過之後又有新的值，沒有更動。", en: "This conflict has changed since you saw it; nothing was changed.",
        remedyZh: "請重新列出衝突再選。", remedyEn: "List the conflicts again and choose.")
}

/// How the office settles a conflict.
package enum ConflictChoice: Sendable {
    /// One of the standing values, by its place in the list, 1 for the first.
    case candidate(Int)
    /// Other values for the register's fields, by name or in order.
    case values(JSON)

    /// Reads what the API carries: `"2"`, `2`, an object of fields, or a list of values.
    package init?(_ json: JSON) {
        switch json {
        case .integer(let number): self = .candidate(Int(clamping: number))
        case .string(let text):
            guard let number = Int(text) else { return nil }
            self = .candidate(number)
        case .object, .array: self = .values(json)
        default: return nil
        }
    }
}

extension Door {
    /// Open conflicts of visits and score sheets (衝突), with every value that stands.
    package func listConflicts(_ caller: Caller) async throws -> JSON {
        try Permission.require(caller, .settleForOffice)
        let known = known
        let (answer, dossiers) = try await read { ledger in
            let open = try Self.settleable(ledger)
            return (JSON.array(try open.map { try Self.describe($0, ledger, known) }), open.map(\.dossier))
        }
        try await noteKnown(caller, dossiers, channel: "page")
        return answer
    }

    /// Conflicts that were settled, by whomever, oldest first: what stood, who chose what when.
    package func listSettledConflicts(_ caller: Caller) async throws -> JSON {
        try Permission.require(caller, .settleForOffice)
        let known = known
        let (answer, dossiers) = try await read { ledger in
            let settled = try ledger.settledConflicts().filter { try Self.isOfOffice($0.dossier, ledger) }
            return (JSON.array(try settled.map { try Self.describe($0, ledger, known) }), settled.map(\.dossier))
        }
        try await noteKnown(caller, dossiers, channel: "page")
        return answer
    }

    /// Settles a conflict on behalf of the office: a change set that covers everything that stands (M1).
    ///
    /// - Parameter seen: the conflict's `token` as it was listed; a conflict that has changed since is refused, so that
    ///   nobody chooses between values that he has not seen.
    package func takeConflict(
        _ caller: Caller, command: CommandID, dossier: DossierID, record: RecordID, register: Int, choice: ConflictChoice, seen: String? = nil
    ) async throws -> JSON {
        try Permission.require(caller, .settleForOffice)
        return try await self.command(caller, command) { change in
            guard
                let conflict = try Self.settleable(change.ledger).first(where: {
                    $0.dossier == dossier && $0.record == record && $0.register == register
                })
            else { throw Problems.notFound }
            if let seen, seen != conflict.token {
                throw Problems.conflictChanged
            }
            let values = try Self.values(choice, conflict, change.ledger)
            let fields = Self.fields(of: conflict, change.ledger)
            let told = values.enumerated().map { fields.indices.contains($0.offset) ? $0.element.json(fields[$0.offset]) : $0.element.json }
            try change.noteSeen(dossier, by: caller)
            try change.writer.settle(conflict, with: values, author: caller.person, versions: Versions(), now: change.now)
            return ["dossier": .string(dossier.description), "record": .string(record.description), "values": .array(told)]
        }
    }

    /// Conflicts that the office may settle: those of visits, sheets and its own files.
    private static func settleable(_ ledger: Ledger) throws -> [Conflict] {
        try ledger.conflicts().filter { try isOfOffice($0.dossier, ledger) }
    }

    private static func isOfOffice(_ dossier: DossierID, _ ledger: Ledger) throws -> Bool {
        let wanted: Set<DossierKind.RawValue> = [DossierKind.visit.rawValue, DossierKind.sheet.rawValue, DossierKind.file.rawValue]
        return try ledger.dossier(dossier).map { wanted.contains($0.kind) } ?? false
    }

    private static func values(_ choice: ConflictChoice, _ conflict: Conflict, _ ledger: Ledger) throws -> [FieldValue] {
        switch choice {
        case .candidate(let number):
            guard conflict.candidates.indices.contains(number - 1) else {
                throw Problems.invalid("choice", zh: "只有 1 到 \(conflict.candidates.count) 可選。", en: "Choose 1 to \(conflict.candidates.count).")
            }
            return conflict.candidates[number - 1].values
        case .values(let json):
            if conflict.register == KindDeclaration.existence {
                throw Problems.invalid("choice", zh: "請選保留或刪除的編號。", en: "Choose the number of keep or remove.")
            }
            let fields = fields(of: conflict, ledger)
            return try fields.enumerated().map { index, field in
                guard let value = (json[field.name] ?? json[index]).flatMap({ FieldValue($0, for: field) }) else {
                    throw Problems.invalid(field.name, zh: "「\(field.zh)」的值不對或沒有給。", en: "\(field.en) is missing or wrong.")
                }
                return value
            }
        }
    }

    private static func fields(of conflict: Conflict, _ ledger: Ledger) -> [FieldDeclaration] {
        guard let kind = ledger.schema[conflict.kind] else { return [] }
        return (kind.fieldsOfRegister[conflict.register] ?? []).map { kind.fields[$0] }
    }

    private static func describe(_ conflict: Conflict, _ ledger: Ledger, _ known: KnownDossiers) throws -> JSON {
        let fields = fields(of: conflict, ledger)
        let kind = ledger.schema[conflict.kind]
        let isExistence = conflict.register == KindDeclaration.existence
        func named(_ values: [FieldValue]) -> JSON { Self.named(values, isExistence, fields) }
        let row = try kind.flatMap { try ledger.record($0, in: conflict.dossier, conflict.record) }
        let visit = try visit(of: conflict, ledger)
        let plan = try visit.flatMap { try CaseFile.ofVisit($0, ledger, known) }
        return [
            "dossier": .string(conflict.dossier.description), "record": .string(conflict.record.description), "register": JSON(conflict.register),
            "token": .string(conflict.token), "kind": .string(kind?.name ?? ""), "kind_label": .string(kind?.zh ?? ""),
            "kind_label_en": .string(kind?.en ?? ""),
            "fields": .array(
                isExistence
                    ? [["name": "existence", "label": "存在", "label_en": "existence"]]
                    : fields.map { ["name": .string($0.name), "label": .string($0.zh), "label_en": .string($0.en)] }),
            "visit": JSON(plan?.number), "plan": JSON(plan?.plan.row.id.description), "day": JSON(plan?.day?.description),
            "number": row?["number"].json ?? .null, "code": row?["code"].json ?? .null, "item": row?["item"].json ?? .null,
            "candidates": .array(
                try conflict.candidates.enumerated().map { index, candidate in
                    let author = try ledger.record(DaemonKinds.person, in: known.accounts, candidate.author)
                    return [
                        "choice": JSON(index + 1), "author": .string(author?.text("name") ?? ""), "person": .string(candidate.author.description),
                        "at": .moment(candidate.time.milliseconds), "values": named(candidate.values),
                    ]
                }),
            "base": conflict.base.map(named) ?? .null,
        ]
    }

    private static func named(_ values: [FieldValue], _ isExistence: Bool, _ fields: [FieldDeclaration]) -> JSON {
        if isExistence { return .object(pairs: [("existence", .string(values == [.integer(0)] ? "remove" : "keep"))]) }
        return .object(pairs: zip(fields, values).map { ($0.name, $1.json($0)) })
    }

    /// What an open conflict is told by, and how it ended.
    private static func describe(_ settled: SettledConflict, _ ledger: Ledger, _ known: KnownDossiers) throws -> JSON {
        let conflict = Conflict(
            dossier: settled.dossier, record: settled.record, kind: settled.kind, register: settled.register, candidates: settled.candidates, base: nil)
        var document = try describe(conflict, ledger, known)
        // There is nothing to choose any more, and no value before it to compare with.
        document["token"] = nil
        document["base"] = nil
        let settlement = settled.settlement
        document["values"] = named(settlement.values, settled.register == KindDeclaration.existence, fields(of: conflict, ledger))
        document["choice"] = JSON(settled.candidates.firstIndex { $0.values == settlement.values }.map { $0 + 1 })
        document["settled_by"] = .string(try ledger.record(DaemonKinds.person, in: known.accounts, settlement.author)?.text("name") ?? "")
        document["settled_at"] = .moment(settlement.time.milliseconds)
        return document
    }

    /// The visit dossier to which a conflict belongs: its own, or the one that the sheet names.
    private static func visit(of conflict: Conflict, _ ledger: Ledger) throws -> DossierID? {
        guard let state = try ledger.dossier(conflict.dossier) else { return nil }
        if state.kind == DossierKind.visit.rawValue { return conflict.dossier }
        return try ledger.records(FieldKinds.sheet, in: conflict.dossier).first?.id("visit")
    }
}

extension Conflict {
    /// Names exactly the writes that stand, so that a choice can be tied to what was shown.
    fileprivate var token: String {
        let writes = candidates.map { $0.replica.bytes + Array("\($0.seq)".utf8) }
        return String(hex(sha256(writes.flatMap { $0 }).bytes).prefix(16))
    }
}

extension FieldValue {
    /// A value from an answer's JSON; nil when it is none for this field. Ids and bytes are hexadecimal digits.
    fileprivate init?(_ json: JSON, for field: FieldDeclaration) {
        if json.isNull {
            self = .null
            return
        }
        switch field.type {
        case .moment:
            guard let milliseconds = json.string.flatMap(LegalMoment.milliseconds(iso:)) else { return nil }
            self = .integer(milliseconds)
        case .integer, .flag:
            guard case .integer(let number) = json, field.range?.contains(number) ?? true else { return nil }
            self = .integer(number)
        case .real:
            guard let number = json.double, number.isFinite else { return nil }
            self = .real(number)
        case .text, .day:
            guard let text = json.string, field.range?.contains(Int64(text.unicodeScalars.count)) ?? true else { return nil }
            self = .text(text)
        case .id, .blob:
            guard let bytes = json.string.flatMap({ bytes(hex: $0) }) else { return nil }
            self = .blob(bytes)
        }
    }
}
