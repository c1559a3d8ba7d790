package import Crypto
internal import Database
package import Replication

/// A set that was admitted without effect: kept, readable, and fit for the office to adopt (A2).
package struct VoidSet: Sendable {
    package let dossier: DossierID
    package let replica: ReplicaID
    package let seq: UInt32
    package let author: PersonID
    package let time: HybridTime
    /// Raw value of `SetKind`.
    package let kind: UInt8
    /// Raw value of `VoidReason`.
    package let reason: Int64
    package let identity: Digest

    /// The id of the record that names it as void, in the verdict and wherever its author is told.
    package var record: RecordID { .derived("plumb void", identity.bytes) }
}

extension Ledger {
    /// Void sets of one dossier or of all, oldest first. Late ones are not void.
    package func voids(in dossier: DossierState? = nil) throws -> [VoidSet] {
        let range = dossier.map { ($0.number << 40, ($0.number + 1) << 40 - 1) } ?? (0, Int64.max)
        let rows = try database.rows(
            "SELECT i.key,i.reason,c.time,c.form,c.hash,d.id FROM ineffective i JOIN change_set c ON c.key=i.key JOIN dossier d ON d.no=i.key>>40 WHERE i.reason>0 AND i.key BETWEEN ? AND ? ORDER BY c.time,i.key",
            .integer(range.0), .integer(range.1)
        ) {
            (
                key: $0.integer(0), reason: $0.integer(1), time: HybridTime(bits: UInt64(bitPattern: $0.integer(2))), form: $0.int(3), hash: $0.blob(4),
                id: $0.blob(5)
            )
        }
        return try rows.map { row in
            let form = try form(row.form)
            return VoidSet(
                dossier: ID(bytes: row.id) ?? .zero, replica: try replicaID(Key.replica(ofSet: row.key)), seq: Key.seq(ofSet: row.key), author: form.author,
                time: row.time, kind: form.kind, reason: row.reason, identity: Digest(row.hash) ?? .zero)
        }
    }

    /// The operations of a set that is held; none for a set that is not, or that does not decode.
    package func operations(_ dossier: DossierID, _ replica: ReplicaID, _ seq: UInt32) throws -> [Operation] {
        guard let state = try self.dossier(dossier), let number = try knownReplica(replica) else { return [] }
        let body = try database.first("SELECT body FROM change_set WHERE key=?", .integer(Key.set(state.number, number, seq))) { $0.blob(0) }
        return (try? body.map { try BodyReader.operations($0) }) ?? []
    }

    /// The values of one field in the records of a kind that somebody else than `person` began.
    package func values(_ field: String, of kind: KindDeclaration, in dossier: DossierState, notBegunBy person: PersonID) throws -> [FieldValue] {
        guard kind.fields.contains(where: { $0.name == field }) else { return [] }
        let rows = try database.rows("SELECT birth,\"\(field)\" FROM \(kind.name) WHERE dossier_no=?", .integer(dossier.number)) {
            (birth: $0.integer(0), value: Ledger.field($0.value(1)))
        }
        return try rows.compactMap { row in
            let key = Key.set(dossier.number, Key.replica(ofBirth: row.birth), Key.seq(ofBirth: row.birth))
            guard let form = try database.first("SELECT form FROM change_set WHERE key=?", .integer(key), row: { $0.int(0) }) else { return nil }
            return try self.form(form).author == person ? nil : row.value
        }
    }

    /// When a field of a record got what it holds, by the set that wrote it; nil while the record is as it was born.
    package func standingTime(_ dossier: DossierState, _ kind: KindDeclaration, _ record: RecordID, field: String) throws -> HybridTime? {
        guard let index = kind.fields.firstIndex(where: { $0.name == field }) else { return nil }
        return try database.first(
            "SELECT max(time) FROM live WHERE dossier_no=? AND record=? AND register=?", .integer(dossier.number), .blob(record.bytes),
            Value(Int(kind.registerOfField[index]))
        ) { $0.optionalInteger(0).map { HybridTime(bits: UInt64(bitPattern: $0)) } } ?? nil
    }

    /// Which set wrote a field of a record that was edited; nil while the record is as it was born.
    package func standingWrite(_ dossier: DossierState, _ kind: KindDeclaration, _ record: RecordID, field: String) throws -> Vector.Entry? {
        guard let index = kind.fields.firstIndex(where: { $0.name == field }) else { return nil }
        let found = try database.first(
            "SELECT replica,seq FROM live WHERE dossier_no=? AND record=? AND register=? ORDER BY time DESC,seq DESC LIMIT 1", .integer(dossier.number),
            .blob(record.bytes), Value(Int(kind.registerOfField[index]))
        ) { ($0.int(0), UInt32($0.int(1))) }
        return try found.map { .init(replica: try replicaID($0.0), seq: $0.1) }
    }
}

extension Writer {
    /// The dossiers that a chunk names, as its bearer may name them; throws as admission does where it cannot be read.
    package func dossiers(in envelope: Envelope, from bearer: Bearer) throws -> [DossierID] {
        try readChunk(envelope.content[...], codec: envelope.codec, lookup: NamesOnly(log: LogLookup(ledger, bearer))).dossiers
    }
}

/// For whoever only asks which dossiers a chunk names: what it builds on may come later.
private struct NamesOnly: ChunkLookup {
    let log: LogLookup

    func dossier(prefix: UInt64, count: Int) throws -> DossierID? { try log.dossier(prefix: prefix, count: count) }
    func record(dossier: DossierID, bornAt place: BirthPlace) throws -> RecordID? { try log.record(dossier: dossier, bornAt: place) ?? .zero }
}
