internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// What people call a record: `缺失 3 5.01.01`, `評分 材料設備`.
enum RecordTexts {
    /// From its row, or for a record that was removed from the values that its operation names.
    static func name(_ kind: KindDeclaration, _ id: RecordID, _ row: RecordRow?, _ session: Session, _ operation: Operation? = nil) -> String {
        let label = session.text(kind.zh, kind.en)
        func value(_ field: String) -> FieldValue { row?[field] ?? kind.field(field).flatMap { operation?[$0] } ?? .null }
        func text(_ field: String) -> String { value(field).text ?? "" }
        let rest: String =
            switch kind.name {
            case "defect": [number(value("number").integer, row, session), text("code")].filter { !$0.isEmpty }.joined(separator: " ")
            case "score":
                ScoreItem(rawValue: text("item")).map { item($0, session) } ?? text("item")
            case "merit": truncate(oneLine(text("text")), toWidth: 24, ambiguousWidth: session.console.ambiguousWidth)
            case "photo": text("name")
            default: ""
            }
        if !rest.isEmpty { return "\(label) \(rest)" }
        return row == nil && kind.key.isEmpty ? "\(label) \(id.description.prefix(8))" : label
    }

    /// The number of a defect as lists show it: with a prime for each one before it that another laptop gave the same number.
    static func number(_ number: Int64?, _ row: RecordRow?, _ session: Session) -> String {
        guard let number else { return "" }
        guard let row, let laptop = try? session.laptop(),
            let same = try? laptop.ledger.records(FieldKinds.defect, in: row.dossier, where: "r.number=?", [.integer(number)])
        else { return "\(number)" }
        return Defect.name(number, (same.firstIndex { $0.id == row.id } ?? 0))
    }

    /// What an operation does, in words: `修改 缺失 3 5.01.01：嚴重程度＋扣點`.
    static func text(_ operation: Operation, in dossier: DossierID, _ session: Session) throws -> String {
        let laptop = try session.laptop()
        guard let kind = laptop.ledger.schema[operation.kind] else { return session.text("較新版程式的內容", "something of a newer program") }
        let row = try laptop.ledger.records(kind, in: dossier, where: "r.id=?", [.blob(operation.record.bytes)], alsoRemoved: true).first
        let name = "\(action(operation, kind).text(session.console.language)) \(name(kind, operation.record, row, session, operation))"
        guard operation.action == .write || !kind.key.isEmpty else { return name }
        let fields = labels(kind, operation.fields.map(\.number).filter { !kind.keyFields.contains($0) }, session)
        return fields.isEmpty ? name : name + session.text("：", ": ") + fields
    }

    /// `Q：監造單位`: the rule that holds an item's most points is named after it.
    private static func item(_ item: ScoreItem, _ session: Session) -> String {
        let rule = item.most.definition
        let (zh, en) = ("滿分", ", most")
        return session.text(
            rule.zh.hasSuffix(zh) ? String(rule.zh.dropLast(zh.count)) : rule.zh, rule.en.hasSuffix(en) ? String(rule.en.dropLast(en.count)) : rule.en)
    }

    /// What a save does: each operation, or `修改 評分 7 項` where there are many of one kind.
    static func text(_ operations: [Operation], in dossier: DossierID, _ session: Session) throws -> String {
        let kinds = Set(operations.map(\.kind)), actions = Set(operations.map(\.action))
        if operations.count > 2, kinds.count == 1, actions.count == 1, let first = operations.first,
            let kind = try session.laptop().ledger.schema[first.kind]
        {
            let count = operations.count
            return "\(action(first, kind).text(session.console.language)) " + session.text("\(kind.zh) \(count) 項", "\(count) of \(kind.en.lowercased())")
        }
        let texts = try operations.prefix(2).map { try text($0, in: dossier, session) }
        let sum = operations.count > texts.count ? session.text("…等 \(operations.count) 項", ", … \(operations.count) in all") : ""
        return texts.joined(separator: session.text("；", "; ")) + sum
    }

    private static func action(_ operation: Operation, _ kind: KindDeclaration) -> Phrase {
        switch operation.action {
        case .create where kind.key.isEmpty: Phrase("新增", "adds")
        case .create, .write: Phrase("修改", "changes")
        case .remove: Phrase("刪除", "removes")
        case .keep: Phrase("留下", "keeps")
        }
    }

    /// Labels of fields: `嚴重程度＋扣點`.
    static func labels(_ kind: KindDeclaration, _ fields: [Int], _ session: Session) -> String {
        fields.filter { kind.fields.indices.contains($0) }.map { session.text(kind.fields[$0].zh, kind.fields[$0].en) }
            .joined(separator: session.text("＋", "+"))
    }
}
