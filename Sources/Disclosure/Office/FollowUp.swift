internal import Database
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication

extension Door {
    /// Notes a letter (公文) of a visit. The record's letter exists once: entered again it is corrected.
    ///
    /// - Throws: problem 422.3 for a day before the visit, and for the record's letter while photos of the visit are missing.
    package func addLetter(
        _ caller: Caller, command: CommandID, plan: String, direction: LetterDirection, purpose: LetterPurpose, day: CalendarDay, number: String
    ) async throws -> JSON {
        let files = PhotoFiles(data)
        return try await onFile(caller, command, plan) { change, file, dossier in
            try checkText(number, "number", zh: "文號", most: 100)
            guard purpose != .record || direction == .out else {
                throw Problems.invalid("direction", zh: "查核紀錄是發文（out）。", en: "The record's letter goes out.")
            }
            if let visit = file.day, day < visit { throw Refusal.letterBeforeVisit(visit) }
            // With this letter the record leaves the house: what it refers to must be there. A letter that is out is only corrected.
            if purpose == .record, file.record == nil, case let missing = try file.missingEvidence(change.ledger, files), !missing.isEmpty {
                throw Refusal.evidenceMissing(missing, of: file.number)
            }
            let id = purpose == .record ? RecordID.derived("plumb record letter", dossier.bytes) : .derived("plumb letter", command.bytes)
            let values: [String: FieldValue] = [
                "direction": .text(direction.rawValue), "purpose": .text(purpose.rawValue), "day": .text(day.description), "number": .text(number),
            ]
            try change.put(OfficeKinds.letter, id, values, in: dossier, author: caller.person)
            if purpose == .record { try change.planPublication(file.plan, letterOf: day, author: caller.person) }
            let after = try CaseFile.load(file.plan, change.ledger, change.known)
            let calendar = try officeCalendar(change.ledger)
            let book = try rulebook(change.ledger)
            var answer: JSON = [
                "letter": .string(id.description), "purpose": .string(purpose.rawValue), "day": .string(day.description), "number": .string(number),
                "due": JSON(after.improvement(calendar, book)?.due.description),
            ]
            if purpose == .record, let visit = file.day {
                let limit = Deadline.record(visit: visit, calendar: calendar, rulebook: book)
                answer["record_due"] = .string(limit.due.description)
                answer["record_overdue_days"] = JSON(limit.overdueDays(on: day))
            }
            return answer
        }
    }

    /// Agrees to a longer limit (展延). Only before the limit has passed (規則彙整 §6).
    package func addExtension(
        _ caller: Caller, command: CommandID, plan: String, until: CalendarDay, agreed: CalendarDay, reason: String, number: String
    ) async throws -> JSON {
        try await onFile(caller, command, plan) { change, file, dossier in
            try checkNotAhead(agreed, "agreed", change.now)
            guard let deadline = file.improvement(try officeCalendar(change.ledger), try rulebook(change.ledger)) else { throw Refusal.noRecordLetter }
            if agreed < deadline.start { throw Refusal.extensionBeforeLetter(deadline.start) }
            let next = try deadline.extended(Deadline.Extension(agreedOn: agreed, due: until, reason: reason)).get()
            let id = ID.derived("plumb extension", command.bytes)
            try change.append(
                [
                    OfficeKinds.extensionOfTime.operation(
                        .create, id,
                        [
                            "until": .text(until.description), "agreed": .text(agreed.description), "reason": .text(reason), "number": .filled(number),
                        ])
                ], to: dossier, author: caller.person)
            return ["extension": .string(id.description), "due": .string(next.due.description), "before": .string(deadline.due.description)]
        }
    }

    /// Notes what was advised and what the agency did (查核建議處置, 機關實際處置); nil leaves what is stored.
    ///
    /// - Parameter part: which part of the case, `whole` for all of it.
    package func setDisposition(
        _ caller: Caller, command: CommandID, plan: String, part: String = "whole", advised: String? = nil, taken: String? = nil,
        remark: String? = nil, attendees: String? = nil
    ) async throws -> JSON {
        try await onFile(caller, command, plan) { change, _, dossier in
            try checkText(part, "part", zh: "部分", most: 40)
            let given = [("advised", advised), ("taken", taken), ("remark", remark), ("attendees", attendees)]
            var values: [String: FieldValue] = ["part": .text(part)]
            for case (let name, let text?) in given {
                guard text.unicodeScalars.count <= 4000 else { throw Problems.invalid(name, zh: "超過 4000 字。", en: "Longer than 4000 characters.") }
                values[name] = .filled(text)
            }
            let id = OfficeKinds.disposition.keyedID(in: dossier, values)
            try change.put(OfficeKinds.disposition, id, values, in: dossier, author: caller.person)
            return ["disposition": .string(id.description), "part": .string(part)]
        }
    }

    /// Notes what became of a defect (改善審查).
    ///
    /// - Parameters:
    ///   - defect: the defect's id, or the visit's office number, a colon and the defect's number: `114-007:3`.
    ///   - done: 完成日期; required for `improved`, not later than today.
    ///   - note: 審查意見; required for `waived` and `notImproved`.
    package func reviewDefect(
        _ caller: Caller, command: CommandID, defect name: String, state: ReviewState, done: CalendarDay? = nil, note: String = "",
        view: String? = nil
    ) async throws -> JSON {
        try Permission.require(caller, .decideFollowUp)
        return try await self.command(caller, command) { change in
            let defect = try Self.findDefect(name, change.ledger)
            guard let file = try CaseFile.ofVisit(defect.dossier, change.ledger, change.known), let dossier = file.plan.row.id("file_dossier") else {
                throw Problems.notFound
            }
            if state == .improved {
                guard let done else { throw Problems.invalid("done", zh: "改善完成要填完成日期。", en: "An improved defect needs the day on which it was done.") }
                try checkNotAhead(done, "done", change.now)
                if let visit = file.day, done < visit {
                    throw Problems.invalid("done", zh: "完成日期早於查核日期。", en: "The day is before the visit.")
                }
            } else {
                try checkText(note, "note", zh: "審查意見", most: 4000)
            }
            let values: [String: FieldValue] = [
                "defect": .blob(defect.id.bytes), "state": .text(state.rawValue), "done": .day(done), "note": .filled(note),
            ]
            let id = OfficeKinds.review.keyedID(in: dossier, values)
            try change.put(OfficeKinds.review, id, values, in: dossier, author: caller.person, view: try view.map { try Vector(token: $0) })
            let deadline = file.improvement(try officeCalendar(change.ledger), try rulebook(change.ledger))
            try change.noteSeen(file.plan, by: caller)
            return [
                "defect": .string(defect.id.description), "visit": .string(file.number), "number": defect["number"].json, "state": .string(state.rawValue),
                "due": JSON(deadline?.due.description), "late_days": JSON(done.flatMap { deadline?.overdueDays(on: $0) }),
            ]
        }
    }

    private static func findDefect(_ name: String, _ ledger: Ledger) throws -> RecordRow {
        if let id = ID(name) {
            guard let row = try ledger.records(FieldKinds.defect, where: "r.id=?", [.blob(id.bytes)]).first else { throw Problems.notFound }
            return row
        }
        let parts = name.split(separator: ":")
        guard parts.count == 2, let number = Int64(parts[1].prefix { $0 != "'" }),
            let visit = try findPlan(named: String(parts[0]), ledger).row.id("visit_dossier")
        else {
            throw Problems.notFound
        }
        // Two laptops may have given the same number before they met: 3 and 3' then, in order of ids, as laptops show them.
        let rows = try ledger.records(FieldKinds.defect, in: visit, where: "r.number=?", [.integer(number)])
        let primes = parts[1].count { $0 == "'" }
        guard primes < rows.count else { throw Problems.notFound }
        guard primes > 0 || rows.count == 1 else {
            throw Problems.invalid(
                "defect", zh: "\(name) 有 \(rows.count) 項，請寫案卷項目代號（\(rows.map { $0.id.description.prefix(8) }.joined(separator: "、"))）。",
                en: "There are \(rows.count) defects \(name); name one by its id.")
        }
        return rows[primes]
    }

    /// Runs a command on the office's file of a case.
    private func onFile(
        _ caller: Caller, _ command: CommandID, _ plan: String, _ body: @escaping @Sendable (Change, CaseFile, DossierID) throws -> JSON
    ) async throws -> JSON {
        try Permission.require(caller, .decideFollowUp)
        return try await self.command(caller, command) { change in
            let row = try findPlan(named: plan, change.ledger)
            guard row.isScheduled else { throw Problems.invalid("plan", zh: "這一案已取消。", en: "This visit is cancelled.") }
            guard let dossier = row.row.id("file_dossier") else { throw Problems.notFound }
            try change.noteSeen(row, by: caller)
            return try body(change, try CaseFile.load(row, change.ledger, change.known), dossier)
        }
    }
}

extension Change {
    /// Creates a record, or writes those of its fields that differ.
    func put(_ kind: KindDeclaration, _ id: RecordID, _ values: [String: FieldValue], in dossier: DossierID, author: PersonID, view: Vector? = nil) throws {
        guard let before = try ledger.record(kind, in: dossier, id) else {
            return try append([kind.operation(.create, id, values.filter { !$0.value.isNull })], to: dossier, author: author, view: view)
        }
        let changed = values.filter { !$0.value.isIdentical(to: before[$0.key]) }
        if !changed.isEmpty { try append([kind.operation(.write, id, changed)], to: dossier, author: author, view: view) }
    }
}

/// A text that must be there and not too long.
private func checkText(_ text: String, _ field: String, zh: String, most: Int) throws {
    guard text.contains(where: { !$0.isWhitespace }) else { throw Problems.invalid(field, zh: "\(zh)是空的。", en: "\(field) is empty.") }
    guard text.unicodeScalars.count <= most else {
        throw Problems.invalid(field, zh: "\(zh)超過 \(most) 字。", en: "\(field) is longer than \(most) characters.")
    }
}

/// A day that has come already.
private func checkNotAhead(_ day: CalendarDay, _ field: String, _ now: Int64) throws {
    guard day <= CalendarDay.legalDay(ofMillisecondsUTC: now) else {
        throw Problems.invalid(field, zh: "日期 \(RocCalendar.format(day)) 還沒到。", en: "The day \(day) has not come yet.")
    }
}

extension Refusal {
    fileprivate static func letterBeforeVisit(_ visit: CalendarDay) -> Refusal {
        Refusal(
            code: "letter.beforeVisit", rule: "規則彙整 §6 紀錄函送", zh: "公文日期早於查核日期 \(RocCalendar.format(visit))。",
            en: "The letter's day is before the visit on \(visit).", remedyZh: "請檢查日期。", remedyEn: "Check the day.")
    }

    fileprivate static let noRecordLetter = Refusal(
        code: "extension.noLetter", rule: "規則彙整 §6 展延", zh: "查核紀錄還沒有發文，期限尚未起算。", en: "The record's letter is not out yet, so no limit runs.",
        remedyZh: "請先登錄發文日期文號。", remedyEn: "Record the letter first.")

    fileprivate static func extensionBeforeLetter(_ letter: CalendarDay) -> Refusal {
        Refusal(
            code: "extension.beforeLetter", rule: "規則彙整 §6 展延", zh: "同意日期早於發文日期 \(RocCalendar.format(letter))。",
            en: "The agreement is dated before the letter of \(letter).", remedyZh: "請檢查日期。", remedyEn: "Check the day.")
    }
}
