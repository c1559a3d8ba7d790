internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// How one open conflict is shown to the person who has to choose.
struct ConflictView {
    let conflict: OpenConflict
    let session: Session
    let laptop: Laptop

    private var candidates: [Conflict.Candidate] { conflict.conflict.candidates }
    private var console: Console { session.console }

    func write() throws {
        var lines = [
            (session.text("衝突", "Conflict"), conflict.name),
            (session.text("查核案", "Visit"), conflict.visit.map { "\($0.name) \($0.title)" } ?? session.text("評分表", "score sheet")),
            (session.text("紀錄", "Record"), "\(conflict.recordName(session))  (\(conflict.conflict.record.description.prefix(8)))"),
            (session.text("欄位", "Field"), conflict.fieldNames(session)),
        ]
        if !conflict.isExistence {
            let base = conflict.conflict.base.map { conflict.text($0, session) }
            lines.append((session.text("原值", "Base"), base ?? session.text("（先前沒有值）", "(there was no value before)")))
        }
        for (index, candidate) in candidates.enumerated() {
            let isEmpty = candidate.values.first?.text?.isEmpty ?? true
            let shown =
                isLong && !isEmpty && !console.isPlain ? session.text("（長文，對照見下）", "(a long text, compared below)") : conflict.text(candidate.values, session)
            var text = shown + "\n" + (try who(candidate))
            if conflict.isExistence { text += "\n" + (try deed(candidate)) }
            lines.append((title(index), text))
        }
        session.writeFields(lines)
        if isLong && !console.isPlain { writeComparison() }
        if conflict.isExistence {
            console.write(existenceWords)
        } else if looksAlike {
            console.note(
                Phrase(
                    "  有的值看起來一樣，只是字元的組成不同（例如重音符號或換行分開寫），選哪一個都可以",
                    "  Some values look alike and differ only in how characters are put together, as an accent or line break: take either"))
        }
        // One that can be pasted: with a bar between the choices the shell would take the first at once.
        let (first, others) =
            conflict.isExistence ? ("keep", Phrase("或 remove", "or remove")) : ("mine", Phrase("或 theirs、edit、號碼", "or theirs, edit, a number"))
        console.note(
            Phrase("選定：plumb conflict take \(conflict.name) \(first)（\(others.zh)）", "Settle: plumb conflict take \(conflict.name) \(first) (\(others.en))"))
    }

    /// `1 我的 mine`, `2 對方 theirs`.
    func title(_ index: Int) -> String {
        let mine = conflict.isMine(candidates[index], laptop)
        return "\(index + 1) " + (mine ? session.text("我的 mine", "mine") : session.text("對方 theirs", "theirs"))
    }

    /// Who, when, and what is known of the clock that said so.
    private func who(_ candidate: Conflict.Candidate) throws -> String {
        let name = conflict.names.text(candidate.author, console.language)
        var text = "\(name)  \(session.text(moment: candidate.time.milliseconds))"
        let received = try laptop.ledger.admission(in: conflict.conflict.dossier, candidate.replica, candidate.seq)
        if let received {
            text += session.text("，送達伺服器 ", ", at the server ") + session.text(moment: received.milliseconds)
        } else {
            text += session.text("，尚未送出", ", not sent yet")
        }
        let ahead = candidate.stamp.milliseconds - candidate.time.milliseconds
        if ahead > 0 {
            let span = ClockSkew.span(ahead)
            text += session.text(
                "；那台電腦的時鐘至少快 \(span.zh)（寫著 \(session.text(moment: candidate.stamp.milliseconds))），以送達時間計",
                "; that computer's clock was at least \(span.en) ahead (it says \(session.text(moment: candidate.stamp.milliseconds))), so the server's time counts"
            )
        } else if conflict.isMine(candidate, laptop), let skew = try laptop.clockSkew(), abs(skew) > ClockSkew.tolerated {
            text += session.text("；", "; ") + ClockSkew.phrase(skew).text(console.language)
        }
        return text
    }

    /// Whether a person cannot tell two of the values apart.
    private var looksAlike: Bool {
        func look(_ candidate: Conflict.Candidate) -> String { oneLine(conflict.text(candidate.values, session)) }
        return candidates.indices.contains { left in
            candidates[(left + 1)...].contains { $0.values != candidates[left].values && look($0) == look(candidates[left]) }
        }
    }

    // MARK: Long texts

    /// A text that is worth comparing line by line.
    private var isLong: Bool {
        !conflict.isExistence && conflict.fields.count == 1 && conflict.fields[0].type == .text
            && candidates.contains { $0.values.first?.text.map { $0.contains(where: \.isNewline) || displayWidth($0) > 40 } ?? false }
    }

    /// The own value beside each other one; without an own one, the first.
    private func writeComparison() {
        let first = candidates.firstIndex { conflict.isMine($0, laptop) } ?? 0
        let isWide = console.isTerminal(.output) && !console.isAccessible && console.width >= LineDiff.narrowest
        for other in candidates.indices where other != first && candidates[other].values != candidates[first].values {
            func named(_ index: Int) -> String { "\(title(index)) \(conflict.names.text(candidates[index].author, console.language))" }
            let diff = LineDiff(candidates[first].values.first?.text ?? "", candidates[other].values.first?.text ?? "")
            console.write("\n" + (isWide ? diff.sideBySide((named(first), named(other)), console) : diff.unified((named(first), named(other)), console)))
        }
        if isWide { console.note(Phrase("! 不同  < 只有左邊有  > 只有右邊有", "! differs  < only left  > only right")) }
    }

    // MARK: Removed and used

    /// What the set behind a candidate did to the record or to what hangs on it.
    private func deed(_ candidate: Conflict.Candidate) throws -> String {
        let operations = try laptop.ledger.operations(in: conflict.conflict.dossier, candidate.replica, candidate.seq)
        let own = operations.filter { operation in
            operation.record == conflict.conflict.record
                || laptop.ledger.schema[operation.kind].map { $0.parent == conflict.kind.name && operation[0]?.id == conflict.conflict.record } ?? false
        }
        let texts = try (own.isEmpty ? operations : own).prefix(3).map { try RecordTexts.text($0, in: conflict.conflict.dossier, session) }
        return texts.joined(separator: session.text("；", "; "))
    }

    private var existenceWords: String {
        let name = conflict.recordName(session)
        return session.text(
            """
            有人刪除了「\(name)」，同時另有人還在修改它或為它加照片，兩人都還沒看到對方的動作。
            所以它還留在清單上，等人決定：
              keep    留下：紀錄、修改與照片都保留
              remove  刪除：從清單移除；經過仍在紀錄簿（plumb log）

            """,
            """
            Somebody removed \(name) while somebody else was changing it or adding a photo; neither had seen what the other did.
            So it stays in the lists until a person decides:
              keep    it stays, with its changes and photos
              remove  it leaves the lists; the log keeps what happened (plumb log)

            """)
    }
}
