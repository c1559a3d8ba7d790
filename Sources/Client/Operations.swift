internal import Crypto
internal import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// One save of this person with what `op log` shows of it, from whichever of his or her computers it came.
struct OwnOperation {
    let save: OwnSave
    /// 1 = the newest on this computer.
    let number: Int
    /// nil for dossiers that belong to no visit, or are no longer open.
    let visit: Visit?
    /// Whether the dossier is the member's score sheet.
    let isSheet: Bool
    /// Whether it settled a conflict.
    let isSettlement: Bool

    /// The first digits of the save's identity: the same on every computer that holds it.
    var name: String { OwnOperation.name(save.identity) }
    static func name(_ identity: Digest) -> String { String(hex(identity.bytes).prefix(8)) }

    /// Whether it is a save of its own: neither an undo nor a redo.
    var isSave: Bool { save.depth == 0 }
    /// Whether it takes a save back and stands, so that `redo` can bring the save again.
    var isStandingUndo: Bool { save.depth % 2 == 1 && !save.isUndone && save.ineffective == nil }

    /// What it did, in one line.
    func text(_ session: Session, _ all: [OwnOperation]) throws -> String {
        if save.isWithdrawn { return session.text("（案卷已收回）", "(dossier withdrawn)") }
        if save.kind == .seal { return isSheet ? session.text("送出評分", "hands in the scores") : session.text("定稿", "finalises the visit") }
        if let target = save.undoes.first {
            let word = save.depth % 2 == 1 ? session.text("復原 ", "undo of ") : session.text("重做 ", "redo of ")
            let meant = all.first { $0.save.identity == target }.map { $0.isSave ? $0 : OwnOperation.root(of: $0, among: all) }
            return word + (try meant.map { "\($0.name) \(try $0.text(session, all))" } ?? OwnOperation.name(target))
        }
        let text = try RecordTexts.text(save.operations, in: save.dossier, session)
        return isSettlement ? text + session.text("（選定衝突）", " (settles a conflict)") : text
    }

    /// The save that an undo or redo is about in the end.
    private static func root(of operation: OwnOperation, among all: [OwnOperation]) -> OwnOperation {
        var found = operation
        for _ in all.indices {
            guard let target = found.save.undoes.first, let next = all.first(where: { $0.save.identity == target }) else { break }
            found = next
        }
        return found
    }

    func state(_ session: Session) -> String {
        if let reason = save.ineffective { return session.text("未算入", "not counted") + (reason == 0 ? session.text("（遲到）", " (late)") : "") }
        return save.isUndone ? session.text("已復原", "undone") : ""
    }

    func json(_ session: Session, _ all: [OwnOperation]) throws -> JSON {
        let schema = try session.laptop().ledger.schema
        return [
            "number": JSON(number), "id": .string(name), "at": .string(Session.iso(moment: save.time.milliseconds)), "visit": JSON(visit?.name),
            "dossier": .string(save.dossier.description), "what": .string(try text(session, all)),
            "kind": .string(save.kind == .seal ? "seal" : isSave ? "save" : save.depth % 2 == 1 ? "undo" : "redo"), "undone": .bool(save.isUndone),
            "undoes": .array(save.undoes.map { .string(OwnOperation.name($0)) }), "settles": .bool(isSettlement), "sent": .bool(save.isSent),
            "ineffective": JSON(save.ineffective.map(IneffectiveTexts.code)), "withdrawn": .bool(save.isWithdrawn),
            "operations": .array(
                save.isWithdrawn
                    ? []
                    : save.operations.map { operation in
                        let kind = schema[operation.kind]
                        return [
                            "action": .string("\(operation.action)"), "kind": JSON(kind?.name), "record": .string(operation.record.description),
                            "fields": .array(
                                operation.fields.compactMap { field in
                                    kind.flatMap { $0.fields.indices.contains(field.number) ? .string($0.fields[field.number].name) : nil }
                                }),
                        ]
                    }),
        ]
    }
}

extension Laptop {
    /// This person's saves in visits and score sheets, newest first.
    func operations() throws -> [OwnOperation] {
        let visits = Dictionary(try visits().map { ($0.id, $0) }) { first, _ in first }
        let sheets = Dictionary(try ledger.records(FieldKinds.sheet).map { ($0.dossier, $0.id("visit")) }) { first, _ in first }
        let settlements = Dictionary(grouping: try ledger.settledConflicts(), by: \.settlement.seq)
        return try ledger.saves(by: person).enumerated().map { index, save in
            let isSettlement = settlements[save.seq]?.contains { $0.dossier == save.dossier && $0.settlement.replica == save.replica } ?? false
            let place = (sheets[save.dossier] ?? nil) ?? save.dossier
            return OwnOperation(save: save, number: index + 1, visit: visits[place], isSheet: sheets[save.dossier] != nil, isSettlement: isSettlement)
        }
    }

    /// The save that a person names by its id's first digits, or by its place in `op log`.
    func operation(_ text: String, among all: [OwnOperation]) throws -> OwnOperation {
        let wanted = halfWidth(text).lowercased()
        let named = wanted.count >= 6 ? all.filter { hex($0.save.identity.bytes).hasPrefix(wanted) } : []
        if named.count == 1 { return named[0] }
        let kind = Phrase("操作", "operation")
        if named.count > 1 { throw ClientFailures.recordAmbiguous(kind, text, named.map { String(hex($0.save.identity.bytes).prefix(16)) }) }
        if wanted.count < 6, let number = Int(wanted), let found = all.first(where: { $0.number == number }) { return found }
        throw ClientFailures.recordNotFound(kind, text, list: "plumb op log")
    }
}
