/// How writes to a field meet (DESIGN §2, M1, M2).
package enum MergeKind: String, Sendable, Codable {
    /// Concurrent values that differ are a conflict for a person to settle.
    case judged
    /// Entries come and go with ids of their own; a removal covers the adds that it saw.
    case set
    /// Entries are only added.
    case appendOnly = "append-only"
    /// Only the daemon's replica writes it, on behalf of the office.
    case officeOnly = "office-only"
}

/// What a field holds; how it is stored is fixed by this.
package enum FieldType: String, Sendable {
    case integer, real, text
    /// 16 bytes: a record, person or dossier.
    case id
    /// Any bytes.
    case blob
    /// A civil day as ISO text, `2025-07-01`.
    case day
    /// Milliseconds since 1970, UTC.
    case moment
    /// 0 or 1.
    case flag

    /// The storage class of the column.
    package var sql: String {
        switch self {
        case .integer, .moment, .flag: "INTEGER"
        case .real: "REAL"
        case .text, .day: "TEXT"
        case .id, .blob: "BLOB"
        }
    }
}

/// One field of a record kind.
package struct FieldDeclaration: Sendable {
    /// Column name.
    package let name: String
    package let type: FieldType
    /// zh-TW label, the field's term of the trade.
    package let zh: String
    /// English label.
    package let en: String
    /// Unit of a number, such as `NT$`, `%`, `ms`; nil where none applies.
    package let unit: String?
    /// Permitted numbers, or lengths in characters for text; nil where anything goes.
    package let range: ClosedRange<Int64>?
    /// Name of the register this field belongs to; a field alone is its own register.
    package let register: String?

    package init(
        _ name: String, _ type: FieldType, _ zh: String, _ en: String, unit: String? = nil, range: ClosedRange<Int64>? = nil,
        register: String? = nil
    ) {
        self.name = name
        self.type = type
        self.zh = zh
        self.en = en
        self.unit = unit
        self.range = range
        self.register = register
    }
}

/// A kind of record: its wire number, table, fields in wire order and the way it merges. A class, because it is handed on for every
/// operation, and a copy of all its members costs more than many an operation does.
package final class KindDeclaration: Sendable {
    /// Number on the wire; 1 to 15 are reserved for replication itself.
    package let number: UInt32
    /// Table name.
    package let name: String
    package let zh: String
    package let en: String
    package let merge: MergeKind
    /// Field 0 names the record's parent, and this is the parent's kind.
    package let parent: String?
    /// Fields whose values make the record's id, for kinds that exist once per key (C4).
    package let key: [String]
    package let fields: [FieldDeclaration]
    /// Extra indexes, each a list of columns.
    package let indexes: [[String]]

    /// Register number of each field: the number of the first field of its group.
    package let registerOfField: [Int]
    /// Fields of each register, by register number.
    package let fieldsOfRegister: [Int: [Int]]
    package let keyFields: [Int]

    package init(
        _ number: UInt32, _ name: String, _ zh: String, _ en: String, merge: MergeKind, parent: String? = nil, key: [String] = [],
        indexes: [[String]] = [], fields: [FieldDeclaration]
    ) {
        precondition(fields.count <= 62, "a kind has at most 62 fields; 63 is the existence register")
        self.number = number
        self.name = name
        self.zh = zh
        self.en = en
        self.merge = merge
        self.parent = parent
        self.key = key
        self.fields = fields
        self.indexes = indexes
        var first: [String: Int] = [:]
        var registers: [Int] = []
        var members: [Int: [Int]] = [:]
        for (index, field) in fields.enumerated() {
            let register = first[field.register ?? "\u{0}\(index)", default: index]
            first[field.register ?? "\u{0}\(index)"] = register
            registers.append(register)
            members[register, default: []].append(index)
        }
        registerOfField = registers
        fieldsOfRegister = members
        keyFields = key.map { name in
            guard let index = fields.firstIndex(where: { $0.name == name }) else {
                preconditionFailure("key field \(name) is not declared")
            }
            return index
        }
    }

    /// The register that stands for the record's existence.
    package static let existence = 63

    /// The id of the record with these key values, in the order of `key`.
    package func recordID(in dossier: DossierID, key values: [FieldValue]) -> RecordID {
        .derived("plumb record", dossier.bytes, Array("\(number)".utf8), [0], values.flatMap(\.encoded))
    }

    package func field(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// Every kind that a program knows. Unknown kinds and fields are carried verbatim and take no effect (A2).
package struct Schema: Sendable {
    package let kinds: [KindDeclaration]
    /// What tables of this schema look like, as a mark.
    package let mark: UInt64
    private let byNumber: [UInt32: Int]

    package init(_ kinds: [KindDeclaration]) {
        self.kinds = kinds
        mark = Schema.mark(kinds)
        var byNumber: [UInt32: Int] = [:]
        for (index, kind) in kinds.enumerated() {
            precondition(byNumber[kind.number] == nil, "two kinds have number \(kind.number)")
            byNumber[kind.number] = index
        }
        self.byNumber = byNumber
    }

    package subscript(number: UInt32) -> KindDeclaration? { byNumber[number].map { kinds[$0] } }
    package func kind(_ name: String) -> KindDeclaration? { kinds.first { $0.name == name } }
}
