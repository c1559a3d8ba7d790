package import Database
package import Ledger
package import Replication

/// A row of a typed table: one record as it stands now.
package struct RecordRow: Hashable, Sendable {
    package let kind: UInt32
    package let dossier: DossierID
    package let id: RecordID
    /// Contested records stay visible; absent ones are not read.
    package let existence: Existence
    /// Values by field name.
    package let values: [String: FieldValue]

    package subscript(name: String) -> FieldValue { values[name] ?? .null }
    package func text(_ name: String) -> String { self[name].text ?? "" }
    package func integer(_ name: String) -> Int64? { self[name].integer }
    package func flag(_ name: String) -> Bool { self[name].integer == 1 }
    package func id(_ name: String) -> ID? { self[name].id }
    package func blob(_ name: String) -> [UInt8]? { self[name].blob }
    package func real(_ name: String) -> Double? { if case .real(let value) = self[name] { value } else { nil } }
}

extension KindDeclaration {
    /// An operation that names fields by name. A name that is not declared is a programmer's mistake.
    package func operation(_ action: Action, _ record: RecordID, _ values: [String: FieldValue] = [:]) -> Operation {
        Operation(
            kind: number, action: action, record: record,
            fields: values.map { name, value in
                guard let index = field(name) else { preconditionFailure("\(self.name) has no field \(name)") }
                return .init(index, value)
            })
    }

    /// The id of the record that these key values name.
    package func keyedID(in dossier: DossierID, _ values: [String: FieldValue]) -> RecordID {
        recordID(in: dossier, key: key.map { values[$0] ?? .null })
    }
}

extension Ledger {
    /// Rows of one kind that exist, in a dossier or in all that are open to this store.
    ///
    /// - Parameters:
    ///   - condition: SQL over the kind's columns, from this program only; values go into `bindings`.
    ///   - order: columns to order by; ids break ties, so that equal stores list equally.
    ///   - alsoRemoved: whether those that were removed come, too: to say what they were.
    package func records(
        _ kind: KindDeclaration, in dossier: DossierID? = nil, where condition: String = "1", _ bindings: [Value] = [], order: String = "",
        alsoRemoved: Bool = false
    ) throws -> [RecordRow] {
        let columns = kind.fields.map { "r.\"\($0.name)\"" }.joined(separator: ",")
        let sql =
            "SELECT d.id,r.id,r.existence,\(columns) FROM \(kind.name) r JOIN dossier d ON d.no=r.dossier_no WHERE d.withdrawn=0"
            + (alsoRemoved ? "" : " AND r.existence<>1") + (dossier == nil ? "" : " AND d.id=?")
            + " AND (\(condition)) ORDER BY \(order.isEmpty ? "" : order + ",")r.id"
        let statement = try database.statement(sql)
        try statement.bind((dossier.map { [Value.blob($0.bytes)] } ?? []) + bindings)
        defer { statement.reset() }
        var rows: [RecordRow] = []
        while try statement.step() {
            var values: [String: FieldValue] = [:]
            for (index, field) in kind.fields.enumerated() {
                switch statement.value(Int32(index + 3)) {
                case .null: break
                case .integer(let number): values[field.name] = .integer(number)
                case .real(let number): values[field.name] = .real(number)
                case .text(let text): values[field.name] = .text(text)
                case .blob(let bytes): values[field.name] = .blob(bytes)
                }
            }
            rows.append(
                RecordRow(
                    kind: kind.number, dossier: ID(bytes: statement.blob(0)) ?? .zero, id: ID(bytes: statement.blob(1)) ?? .zero,
                    existence: Existence(rawValue: statement.int(2)) ?? .present, values: values))
        }
        return rows
    }

    /// One record, or nil when it does not exist.
    package func record(_ kind: KindDeclaration, in dossier: DossierID, _ id: RecordID) throws -> RecordRow? {
        try records(kind, in: dossier, where: "r.id=?", [.blob(id.bytes)]).first
    }
}
