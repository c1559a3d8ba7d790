package import Replication
internal import Synchronization

/// The SQL of one declared kind, generated once in a process: forty kinds took longer than to open the database that they are in.
package final class KindLayout: Sendable {
    package let kind: KindDeclaration
    let insertOne: String
    let insertMany: String
    let insertIfAbsent: String
    let insertWholeIfAbsent: String
    let selectRow: String
    let selectBirth: String
    let selectPart: String
    let setState: String
    let deleteRow: String
    let columnList: String
    /// Types of the fields, and whether fresh rows may be collected: one per creation, nothing to compare with.
    let types: [FieldType]
    let isCollectable: Bool

    /// Rows of one bulk insert: 16 save 10 to 15 percent over single rows, more gain nothing (measured).
    static let batch = 16

    private static let known = Mutex<[ObjectIdentifier: KindLayout]>([:])

    static func of(_ kind: KindDeclaration) -> KindLayout {
        known.withLock { known in
            // A layout keeps its kind, so that no other one can come to have the same identity.
            if let layout = known[ObjectIdentifier(kind)] { return layout }
            let layout = KindLayout(kind)
            known[ObjectIdentifier(kind)] = layout
            return layout
        }
    }

    private init(_ kind: KindDeclaration) {
        self.kind = kind
        types = kind.fields.map(\.type)
        isCollectable = kind.key.isEmpty && kind.number != ReservedKinds.void.number
        let columns = ["dossier_no", "id", "birth"] + kind.fields.map { "\"\($0.name)\"" }
        let marks = "(" + columns.map { _ in "?" }.joined(separator: ",") + ")"
        // FAIL as in PendingSets: where a row was there already, the dossier is rebuilt and what was inserted goes.
        let insert = "INSERT OR FAIL INTO \(kind.name)(\(columns.joined(separator: ","))) VALUES"
        columnList = kind.fields.map { "\"\($0.name)\"" }.joined(separator: ",")
        insertOne = insert + marks
        insertMany = insert + Array(repeating: marks, count: KindLayout.batch).joined(separator: ",")
        insertIfAbsent = "INSERT INTO \(kind.name)(dossier_no,id,birth) VALUES(?,?,?) ON CONFLICT(dossier_no,id) DO NOTHING"
        insertWholeIfAbsent = "INSERT INTO \(kind.name)(\(columns.joined(separator: ","))) VALUES\(marks) ON CONFLICT(dossier_no,id) DO NOTHING"
        selectRow = "SELECT birth,existence,\(columnList.isEmpty ? "0" : columnList) FROM \(kind.name) WHERE dossier_no=? AND id=?"
        selectBirth = "SELECT birth FROM \(kind.name) WHERE dossier_no=? AND id=?"
        selectPart =
            "SELECT id,existence,\(columnList.isEmpty ? "0" : columnList) FROM \(kind.name) WHERE dossier_no=? AND id>=? AND id<? ORDER BY id"
        setState = "UPDATE \(kind.name) SET existence=? WHERE dossier_no=? AND id=?"
        deleteRow = "DELETE FROM \(kind.name) WHERE dossier_no=? AND id=?"
    }

    /// SQL that writes the fields of `mask` (bit n = field n), ascending.
    func update(_ mask: UInt64) -> String {
        let fields = kind.fields.indices.filter { mask >> UInt64($0) & 1 == 1 }.map { "\"\(kind.fields[$0].name)\"=?" }
        return "UPDATE \(kind.name) SET \(fields.joined(separator: ",")) WHERE dossier_no=? AND id=?"
    }

    /// The statements that create the kind's table and indexes; `schema/sql/records` holds exactly these.
    package static func ddl(_ kind: KindDeclaration) -> String {
        var lines = ["CREATE TABLE \(kind.name)("]
        lines.append("  dossier_no INTEGER NOT NULL,")
        lines.append("  id BLOB NOT NULL,")
        lines.append("  birth INTEGER NOT NULL,")
        lines.append("  existence INTEGER NOT NULL DEFAULT 0,")
        for field in kind.fields { lines.append("  \"\(field.name)\" \(field.type.sql),") }
        lines.append("  UNIQUE(dossier_no, id)")
        lines.append(");")
        if kind.parent != nil { lines.append("CREATE INDEX index_\(kind.name)_parent ON \(kind.name)(dossier_no, \"\(kind.fields[0].name)\");") }
        for index in kind.indexes {
            let name = "index_\(kind.name)_" + index.joined(separator: "_")
            lines.append("CREATE INDEX \(name) ON \(kind.name)(\(index.map { "\"\($0)\"" }.joined(separator: ", ")));")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whether a value with this wire tag belongs into a column of the field's type; others are kept in the log and
    /// stand as NULL in the table.
    @inline(__always)
    static func accepts(_ type: FieldType, tag: UInt8) -> Bool {
        switch type {
        case .integer, .moment, .flag: tag == FieldValue.integerTag
        case .real: tag == FieldValue.realTag
        case .text, .day: tag == FieldValue.textTag
        case .id, .blob: tag == FieldValue.blobTag
        }
    }
}

extension KindDeclaration {
    /// What stands of a field once an operation has written it: a value of another type than the declared one stands as null, as its
    /// table shows it, and only the log keeps it. A record's birth stands in its row alone, so that nothing else comes out equal whichever
    /// of two writes is folded first.
    func standing(_ operation: Operation, _ field: Int) -> FieldValue {
        guard let value = operation[field] else { return .null }
        let tag =
            switch value {
            case .null: FieldValue.nullTag
            case .integer: FieldValue.integerTag
            case .real: FieldValue.realTag
            case .text: FieldValue.textTag
            case .blob: FieldValue.blobTag
            }
        return KindLayout.accepts(fields[field].type, tag: tag) ? value : .null
    }
}
