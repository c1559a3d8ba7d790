internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// A conflict with the names that people call it and its record by.
struct OpenConflict {
    let conflict: Conflict
    /// First eight digits of an id derived from dossier, record and register: the same on every laptop.
    let name: String
    let kind: KindDeclaration
    /// nil for a sheet whose visit is not open here.
    let visit: Visit?
    let row: RecordRow?
    let names: PersonNames

    var isExistence: Bool { conflict.register == KindDeclaration.existence }
    var fields: [FieldDeclaration] { (kind.fieldsOfRegister[conflict.register] ?? []).map { kind.fields[$0] } }

    /// Every open conflict, by visit and record.
    static func all(_ laptop: Laptop) throws -> [OpenConflict] {
        let conflicts = try laptop.ledger.conflicts()
        if conflicts.isEmpty { return [] }
        let visits = try laptop.visits()
        let sheets = Dictionary(try laptop.ledger.records(FieldKinds.sheet).map { ($0.dossier, $0.id("visit")) }) { first, _ in first }
        let names = try PersonNames(laptop)
        return try conflicts.compactMap { conflict in
            guard let kind = laptop.ledger.schema[conflict.kind] else { return nil }
            let place = sheets[conflict.dossier] ?? conflict.dossier
            return OpenConflict(
                conflict: conflict, name: name(conflict.dossier, conflict.record, conflict.register), kind: kind, visit: visits.first { $0.id == place },
                row: try laptop.ledger.record(kind, in: conflict.dossier, conflict.record), names: names)
        }
    }

    /// The first eight digits of the id that a register's conflict has everywhere.
    static func name(_ dossier: DossierID, _ record: RecordID, _ register: Int) -> String {
        String(ID.derived("plumb conflict", dossier.bytes, record.bytes, [UInt8(register)]).description.prefix(8))
    }

    /// The conflict that a person names by the beginning of its id.
    static func named(_ text: String, _ laptop: Laptop) throws -> OpenConflict {
        let wanted = halfWidth(text).lowercased()
        let found = try all(laptop).filter { wanted.count >= 3 && $0.name.hasPrefix(wanted) }
        let kind = Phrase("衝突", "conflict")
        guard let first = found.first else {
            if wanted.count >= 3, let settled = try SettledEntry.all(laptop).last(where: { $0.name.hasPrefix(wanted) }) {
                throw ClientFailures.conflictSettled(settled.name, by: settled.names.text(settled.settled.settlement.author, .zhTW))
            }
            if wanted.count >= 3,
                let gone = try laptop.ledger.conflictsOfRemoved().first(where: { name($0.dossier, $0.record, $0.register).hasPrefix(wanted) })
            {
                let names = try PersonNames(laptop)
                throw ClientFailures.conflictOfRemoved(
                    name(gone.dossier, gone.record, gone.register),
                    by: Phrase(names.text(gone.removal.author, .zhTW), names.text(gone.removal.author, .en)))
            }
            throw ClientFailures.recordNotFound(kind, text, list: "plumb conflict list")
        }
        guard found.count == 1 else { throw ClientFailures.recordAmbiguous(kind, text, found.map(\.name)) }
        return first
    }

    // MARK: Texts

    func recordName(_ session: Session) -> String { RecordTexts.name(kind, conflict.record, row, session) }

    func fieldNames(_ session: Session) -> String {
        if isExistence { return session.text("刪除／使用", "removed/used") }
        return fields.map { session.text($0.zh, $0.en) }.joined(separator: session.text("＋", "+"))
    }

    func text(_ values: [FieldValue], _ session: Session) -> String {
        if isExistence { return values == [.integer(0)] ? session.text("刪除 remove", "remove") : session.text("留下 keep", "keep") }
        let texts = zip(fields, values).map { VisitTexts.text($0, $1, session) }.filter { !$0.isEmpty }
        return texts.isEmpty ? session.text("（空白）", "(empty)") : texts.joined(separator: session.text("、", ", "))
    }

    func json(_ values: [FieldValue]) -> JSON {
        if isExistence { return .string(values == [.integer(0)] ? "remove" : "keep") }
        return .object(pairs: zip(fields, values).map { ($0.name, VisitTexts.value($1, $0)) })
    }

    func json(_ laptop: Laptop, _ session: Session) -> JSON {
        [
            "id": .string(name), "visit": JSON(visit?.name), "dossier": .string(conflict.dossier.description), "kind": .string(kind.name),
            "record": .string(conflict.record.description),
            "record_name": JSON(
                row.map { row in
                    kind.name == "defect" ? RecordTexts.number(row.integer("number") ?? 0, row, session) : row.text(kind.fields.first?.name ?? "")
                }),
            "fields": .array(isExistence ? [] : fields.map { .string($0.name) }), "existence": .bool(isExistence),
            "base": conflict.base.map(json) ?? .null,
            "labels": .object(pairs: isExistence ? [] : fields.map { ($0.name, .string($0.zh)) }),
            "candidates": .array(
                conflict.candidates.enumerated().map { index, candidate in
                    [
                        "number": JSON(index + 1), "mine": .bool(isMine(candidate, laptop)), "author": .string(candidate.author.description),
                        "author_name": .string(names.text(candidate.author, .zhTW)), "at": .string(Session.iso(moment: candidate.time.milliseconds)),
                        "stamp": .string(Session.iso(moment: candidate.stamp.milliseconds)),
                        "clock_ahead_ms": .integer(candidate.stamp.milliseconds - candidate.time.milliseconds), "values": json(candidate.values),
                    ]
                }),
        ]
    }

    func isMine(_ candidate: Conflict.Candidate, _ laptop: Laptop) -> Bool { candidate.author == laptop.person }

    // MARK: Choosing

    /// The values of `mine`, `theirs`, a number, or keep and remove.
    ///
    /// - Parameter whose: a part of a name, or a number: which of several `theirs`, or of several computers of one person.
    func values(choosing choice: String, of whose: String? = nil, own: PersonID) throws -> [FieldValue] {
        if isExistence, ["keep", "留下"].contains(choice) { return [.integer(1)] }
        if isExistence, ["remove", "刪除"].contains(choice) { return [.integer(0)] }
        let candidates = conflict.candidates
        var found: [Conflict.Candidate]
        switch choice {
        case "mine", "我的":
            found = candidates.filter { $0.author == own }
            if found.isEmpty { throw ClientFailures.conflictChoice(Phrase("這個衝突沒有您寫的值", "none of the values is yours")) }
        case "theirs", "對方":
            found = candidates.filter { $0.author != own }
            if found.isEmpty { throw ClientFailures.conflictChoice(Phrase("這個衝突沒有別人寫的值", "none of the values is another's")) }
        default:
            guard let number = Int(choice), candidates.indices.contains(number - 1) else {
                throw ClientFailures.conflictChoice(
                    Phrase("「\(choice)」不是 mine、theirs、edit 或 1 到 \(candidates.count)", "\(choice) is not mine, theirs, edit or 1 to \(candidates.count)"))
            }
            found = [candidates[number - 1]]
        }
        if let whose { found = try narrowed(found, to: whose) }
        guard Set(found.map(\.values)).count == 1 else {
            let list = found.map { "\((candidates.firstIndex(of: $0) ?? 0) + 1) \(names.text($0.author, .zhTW))" }.joined(separator: "  ")
            throw ClientFailures.conflictChoice(
                Phrase("符合的值有 \(found.count) 個，請給號碼，或用 --of 指定是誰的：\(list)", "\(found.count) values fit; give a number, or whose with --of: \(list)"))
        }
        return found[0].values
    }

    private func narrowed(_ candidates: [Conflict.Candidate], to whose: String) throws -> [Conflict.Candidate] {
        let wanted = halfWidth(whose)
        if let number = Int(wanted) { return candidates.filter { conflict.candidates.firstIndex(of: $0) == number - 1 } }
        let exact = candidates.filter { [names.text($0.author, .zhTW), names.text($0.author, .en)].contains(whose) }
        let found = exact.isEmpty ? candidates.filter { names.text($0.author, .zhTW).contains(whose) || names.text($0.author, .en).contains(whose) } : exact
        guard !found.isEmpty else { throw ClientFailures.conflictChoice(Phrase("沒有「\(whose)」寫的值", "none of the values is by \(whose)")) }
        return found
    }

    /// Values of one's own, `field=value`; fields that are not named keep the value shown meanwhile.
    func values(writing texts: [String]) throws -> [FieldValue] {
        guard !isExistence else { throw ClientFailures.conflictChoice(Phrase("這個衝突只能選 keep 或 remove", "only keep or remove settles this")) }
        var values = conflict.candidates.first?.values ?? fields.map { _ in .null }
        for text in texts {
            guard let equals = text.firstIndex(of: "=") else {
                throw UsageProblem.invalidValue(name: "--value", value: text, reason: Phrase("請寫成 欄位=值", "write field=value"))
            }
            let name = halfWidth(String(text[..<equals]))
            let value = String(text[text.index(after: equals)...])
            guard let index = fields.firstIndex(where: { $0.name == name || $0.zh == name }) else {
                let known = fields.map(\.name).joined(separator: " ")
                throw UsageProblem.invalidValue(name: "--value", value: text, reason: Phrase("這個衝突的欄位是 \(known)", "the fields of this conflict are \(known)"))
            }
            values[index] = try self.value(value, fields[index])
        }
        return values
    }

    func value(_ text: String, _ field: FieldDeclaration) throws -> FieldValue {
        func refuse(_ zh: String, _ en: String) -> UsageProblem { .invalidValue(name: "--value \(field.name)", value: text, reason: Phrase(zh, en)) }
        if text.isEmpty { return .null }
        switch field.type {
        case .integer, .moment, .flag:
            guard let number = Int64(halfWidth(text)), field.range?.contains(number) ?? true else { throw refuse("須為範圍內的整數", "use a whole number in range") }
            return .integer(number)
        case .real:
            guard let number = Double(halfWidth(text)), number.isFinite else { throw refuse("須為數字", "use a number") }
            return .real(number)
        case .day:
            guard case .success(let day) = RocCalendar.parse(text, allowingFullWidth: true) else { throw refuse("須為日期", "use a date") }
            return .text(day.description)
        case .text:
            if field.name == "severity" {
                guard let severity = Severity(reading: halfWidth(text)) else { throw refuse("須為 L、M、S", "use L, M or S") }
                return .text(severity.rawValue)
            }
            if field.name == "party" {
                guard let party = FindingOptions.party(reading: text) else { throw refuse("須為受扣單位", "use a party") }
                return .text(party.rawValue)
            }
            return .text(text)
        case .id, .blob: throw refuse("這個欄位請用號碼選定", "choose this field by its number")
        }
    }
}
