internal import Database
internal import Ledger
internal import Records
internal import Replication

/// Between epochs, revocation, withdrawal and the later disclosure time win (B2): where two lives of the daemon wrote such a
/// field without knowing of each other, the daemon settles it at once. Every other conflict is shown to the office.
extension Ledger {
    /// Settles what two lives of the daemon say differently. Returns how many fields.
    @discardableResult
    func settleEpochs(_ writer: Writer, now: Int64) throws -> Int {
        var settled = 0
        for conflict in try conflicts() {
            guard let kind = schema[conflict.kind], let field = kind.fieldsOfRegister[conflict.register]?.first else { continue }
            let values = conflict.candidates.compactMap(\.values.first)
            guard let value = Ledger.winner(kind.name, kind.fields[field].name, values) else { continue }
            let operation = kind.operation(.write, conflict.record, [kind.fields[field].name: value])
            var body = BodyWriter()
            body.append(operation)
            try writer.append(to: try writer.dossier(conflict.dossier), author: .zero, now: now, body: body, isSettlement: true)
            settled += 1
        }
        return settled
    }

    /// The value that wins between epochs; nil where the office has to choose.
    private static func winner(_ kind: String, _ field: String, _ values: [FieldValue]) -> FieldValue? {
        let moments = values.compactMap(\.integer)
        switch (kind, field) {
        case ("access", "withdrawn_at"), ("device", "revoked_at"): return moments.min().map { .integer($0) }
        // No time at all is the latest: it is not disclosed.
        case ("disclosure", "due_at"): return moments.count < values.count ? .null : moments.max().map { .integer($0) }
        case ("person", "state"): return values.first { $0.text != "active" }
        default: return nil
        }
    }
}
