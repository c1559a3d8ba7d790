internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// Why `undo` and `redo` do nothing, in words for the person who asked.
enum UndoFailures {
    static func nothingToUndo() -> CommandFailure {
        CommandFailure(
            code: "undo.nothing", message: Phrase("沒有可以復原的操作", "there is nothing to undo"), remedy: Phrase("用 plumb op log 查看", "See plumb op log"),
            exitCode: .notFound)
    }

    static func nothingToRedo() -> CommandFailure {
        CommandFailure(
            code: "redo.nothing", message: Phrase("沒有可以重做的操作", "there is nothing to redo"), remedy: Phrase("用 plumb op log 查看", "See plumb op log"),
            exitCode: .notFound)
    }

    static func alreadyUndone(_ name: String) -> CommandFailure {
        CommandFailure(
            code: "undo.already", message: Phrase("操作 \(name) 已經復原過了，沒有再改", "operation \(name) is undone already; nothing was changed"),
            remedy: Phrase("要重做：plumb redo \(name)", "To bring it back: plumb redo \(name)"), exitCode: .usage)
    }

    static func notUndone(_ name: String) -> CommandFailure {
        CommandFailure(
            code: "redo.not-undone", message: Phrase("操作 \(name) 沒有被復原，不用重做", "operation \(name) is not undone"),
            remedy: Phrase("用 plumb op log 查看", "See plumb op log"), exitCode: .usage)
    }

    /// The sentence for what the log refused.
    ///
    /// - Parameters:
    ///   - operation: what was to be taken back.
    ///   - redone: the name of what a `redo` was to bring back; nil for an `undo`.
    static func refused(_ refusal: NotTakenBack, _ operation: OwnOperation, redone: String?, _ session: Session) throws -> CommandFailure {
        let deed = redone.map { Phrase("不能重做 \($0)", "cannot redo \($0)") } ?? Phrase("不能復原 \(operation.name)", "cannot undo \(operation.name)")
        func failure(_ code: String, _ zh: String, _ en: String, _ remedy: Phrase?, _ exit: ExitCode) -> CommandFailure {
            CommandFailure(code: code, message: Phrase("\(deed.zh)：" + zh, "\(deed.en): " + en), remedy: remedy, exitCode: exit)
        }
        switch refusal {
        case .notOpen(_, isWithdrawn: true):
            return failure(
                "undo.withdrawn", "這個案卷已收回，什麼都沒有改；您存入的內容仍保留", "its dossier was withdrawn; nothing was changed, and what you saved is kept",
                Phrase("要更正請洽查核小組", "Ask the office for a correction"), .notAuthorised)
        case .notOpen:
            return failure(
                "undo.read-only", "這個案卷現在只開放給您讀，什麼都沒有改", "its dossier is open to you for reading only; nothing was changed",
                Phrase("要更正請洽查核小組", "Ask the office for a correction"), .notAuthorised)
        case .sealed:
            return failure(
                "undo.sealed", "已經定稿，什麼都沒有改", "the dossier is final; nothing was changed",
                Phrase("要更正請洽領隊或查核小組", "Ask the leader or the office"), .notAuthorised)
        case .isSeal:
            return failure(
                "undo.seal", operation.isSheet ? "送出的評分不能收回，什麼都沒有改" : "定稿不能復原，什麼都沒有改",
                operation.isSheet ? "scores that were handed in stay so; nothing was changed" : "a finalisation cannot be undone; nothing was changed",
                Phrase("要復原更早的一次：plumb undo 代號（plumb op log）", "For an earlier save: plumb undo ID (plumb op log)"), .notAuthorised)
        case .incomplete:
            return failure(
                "undo.incomplete", "它的一部分還在另一台電腦上，什麼都沒有改", "a part of it is still on another computer; nothing was changed",
                Phrase("先同步：plumb sync", "Sync first: plumb sync"), .outstanding)
        case .ineffective(let reason):
            let why = IneffectiveTexts.phrase(reason)
            return failure(
                "undo.no-effect", "它本來就沒有算入（\(why.zh)）", "it has no effect anyway (\(why.en))", Phrase("用 plumb log 查看", "See plumb log"), .usage)
        case .newerProgram:
            return failure(
                "undo.newer-program", "它含有這個版本看不懂的內容，什麼都沒有改", "it holds what this version does not know; nothing was changed",
                Phrase("請更新 plumb", "Update plumb"), .failed)
        case .conflict(let place):
            let words = try PlaceWords(place, session)
            return failure(
                "undo.in-conflict", "\(words.zh)現在有衝突，要先選定其中一個值；什麼都沒有改", "\(words.en) is in conflict; choose one of its values first; nothing was changed",
                Phrase("看各個值：plumb conflict show \(words.conflict)", "See the values: plumb conflict show \(words.conflict)"), .conflicts)
        case .settlement(let place):
            let words = try PlaceWords(place, session)
            return failure(
                "undo.settlement", "那次是在選定衝突（\(words.zh)），之前沒有單一的值可以寫回；什麼都沒有改",
                "it settled a conflict (\(words.en)), so there is no single value to write back; nothing was changed",
                place.register == KindDeclaration.existence
                    ? Phrase("留下的可以直接修改或刪除；刪除的要再用，請重新新增", "What was kept can be edited or removed; what was removed has to be added anew")
                    : Phrase("要改成另一個值，請直接修改", "To have another value, edit it"), .conflicts)
        case .changedSince(let place, let later):
            return try overwritten(place, later, operation, session, failure)
        case .removedSince(let place, let later):
            let words = try PlaceWords(place, session)
            let who = try Who(later, session)
            return failure(
                "undo.removed-since", "\(words.zh)後來被\(who.zh)刪除了；什麼都沒有改", "\(words.en) was removed since by \(who.en); nothing was changed",
                who.isOwn
                    ? Phrase("先復原那次刪除：plumb undo \(who.operation)", "Undo the removal first: plumb undo \(who.operation)")
                    : Phrase("看經過：plumb log", "See plumb log"),
                .conflicts)
        }
    }

    private static func overwritten(
        _ place: NotTakenBack.Place, _ later: NotTakenBack.Later, _ operation: OwnOperation, _ session: Session,
        _ failure: (String, String, String, Phrase?, ExitCode) -> CommandFailure
    ) throws -> CommandFailure {
        let words = try PlaceWords(place, session)
        let who = try Who(later, session)
        if who.isOwn {
            return failure(
                "undo.changed-since", "您後來（\(who.at)，操作 \(who.operation)）又改了或用了\(words.zh)；什麼都沒有改",
                "you changed or used \(words.en) again later (\(who.at), operation \(who.operation)); nothing was changed",
                Phrase("先復原後來那一次：plumb undo \(who.operation)", "Undo the later one first: plumb undo \(who.operation)"), .conflicts)
        }
        return failure(
            "undo.changed-since", "\(who.zh)後來（\(who.at)）改了或用了\(words.zh)，這樣會蓋掉那次的內容；什麼都沒有改",
            "\(who.en) changed or used \(words.en) since (\(who.at)), which this would overwrite; nothing was changed",
            Phrase(
                "看經過：plumb log；要蓋過請直接修改，對方若同時又改會成為衝突，由人選定（plumb conflict list）",
                "See plumb log; to overwrite it, edit the record: if both change it at once, it becomes a conflict to settle (plumb conflict list)"), .conflicts
        )
    }

    /// Who wrote later.
    private struct Who {
        let zh: String
        let en: String
        let at: String
        let isOwn: Bool
        let operation: String

        init(_ later: NotTakenBack.Later, _ session: Session) throws {
            let laptop = try session.laptop()
            let names = try PersonNames(laptop)
            isOwn = later.author == laptop.person
            (zh, en) = isOwn ? ("您", "you") : (names.text(later.author, .zhTW), names.text(later.author, .en))
            at = session.text(moment: later.time.milliseconds)
            operation = OwnOperation.name(later.identity)
        }
    }

    /// What people call a register: `缺失 3 的「缺失內容」`.
    private struct PlaceWords {
        let zh: String
        let en: String
        let conflict: String

        init(_ place: NotTakenBack.Place, _ session: Session) throws {
            let laptop = try session.laptop()
            conflict = OpenConflict.name(place.dossier, place.record, place.register)
            guard let kind = laptop.ledger.schema[place.kind] else {
                (zh, en) = ("一筆紀錄", "a record")
                return
            }
            let row = try laptop.ledger.record(kind, in: place.dossier, place.record)
            let (chinese, english) = (session.speaking(.zhTW), session.speaking(.en))
            let recordZh = RecordTexts.name(kind, place.record, row, chinese)
            let recordEn = RecordTexts.name(kind, place.record, row, english)
            if place.register == KindDeclaration.existence {
                (zh, en) = ("「\(recordZh)」", recordEn)
            } else {
                let fields = kind.fieldsOfRegister[place.register] ?? []
                zh = "「\(recordZh)」的「\(RecordTexts.labels(kind, fields, chinese))」"
                en = "\(RecordTexts.labels(kind, fields, english)) of \(recordEn)"
            }
        }
    }
}
