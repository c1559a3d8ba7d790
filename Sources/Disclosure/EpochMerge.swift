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

    /// Settles what two lives of the daemon say differently of devices' keys in a dossier that laptops hold: nobody there could,
    /// and a conflict would keep the visit from being closed.
    func settleCertificates(in id: DossierID, _ writer: Writer, now: Int64) throws {
        // A certificate that both lives gave is one record made twice: the tables show that once they are rebuilt.
        try writer.finish()
        let kind = ReservedKinds.certificate
        for conflict in try conflicts(in: id, of: kind) {
            guard let field = kind.fieldsOfRegister[conflict.register]?.first, let row = try record(kind, in: id, conflict.record) else { continue }
            let values = conflict.candidates.compactMap(\.values.first)
            let moments = values.compactMap(\.integer)
            let value: FieldValue
            switch kind.fields[field].name {
            case "valid_to":
                // As access and device stand in this life.
                let person = row.id("person") ?? .zero
                let isRevoked =
                    try database.first(
                        "SELECT 1 FROM device WHERE public_key=? AND revoked_at IS NOT NULL AND existence<>1", .blob(row.blob("public_key") ?? [])
                    ) { _ in true } ?? false
                let isOpen = try !isRevoked && right(of: person, in: id) != nil && moments.count < values.count
                value = isOpen ? .null : moments.min().map { .integer($0) } ?? .null
            case "valid_from": value = moments.min().map { .integer($0) } ?? .null
            default: value = values.first { !$0.isNull } ?? .null
            }
            var body = BodyWriter()
            body.append(kind.operation(.write, conflict.record, [kind.fields[field].name: value]))
            try writer.append(to: try writer.dossier(id), author: .zero, now: now, body: body, isSettlement: true)
        }
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
