internal import Database
package import HTTP
internal import Ledger
internal import Records
package import Replication

extension Door {
    /// Void sets of visits and sheets with what is in them (A2): by id, author, time, reason, and whether the office has
    /// adopted them.
    package func listVoids(_ caller: Caller) async throws -> JSON {
        try Permission.require(caller, .settleForOffice)
        let known = known
        let (answer, dossiers) = try await read { ledger in
            let voids = try Self.adoptable(ledger)
            return (JSON.array(try voids.map { try Self.describe($0, ledger, known) }), voids.map(\.dossier))
        }
        try await noteKnown(caller, dossiers, channel: "page")
        return answer
    }

    /// Writes the content of a void set as the office's own, on behalf of its author. A second time changes nothing.
    ///
    /// - Parameter void: the id that `listVoids` gives.
    /// - Throws: 404.1 for no void set of that id, 422.4 for one without content, 409.3 where it would write something that
    ///   is in conflict.
    package func adoptVoid(_ caller: Caller, command: CommandID, void: RecordID, reason: String) async throws -> JSON {
        try Permission.require(caller, .settleForOffice)
        let known = known
        return try await self.command(caller, command) { change in
            let ledger = change.ledger
            guard let set = try Self.adoptable(ledger).first(where: { $0.record == void }) else { throw Problems.notFound }
            if try ledger.record(DaemonKinds.adoption, in: set.dossier, void) == nil {
                let operations = try ledger.operations(set.dossier, set.replica, set.seq).filter { ledger.schema[$0.kind]?.merge != .officeOnly }
                guard !operations.isEmpty, set.kind == SetKind.ordinary.rawValue else {
                    throw Problems.invalid("void", zh: "這筆異動沒有可採納的內容。", en: "There is nothing in it that could be adopted.")
                }
                try change.append(
                    operations + [
                        DaemonKinds.adoption.operation(
                            .create, void,
                            [
                                "replica": .blob(set.replica.bytes), "seq": .integer(Int64(set.seq)), "person": .blob(set.author.bytes),
                                "reason": .text(reason), "at": .integer(change.now),
                            ])
                    ], to: set.dossier, author: caller.person)
            }
            try change.noteSeen(set.dossier, by: caller)
            return try Self.describe(set, ledger, known)
        }
    }

    /// In dossiers in which people of the field write; the server's own registers have none.
    private static func adoptable(_ ledger: Ledger) throws -> [VoidSet] {
        let kinds: Set<DossierKind.RawValue> = [DossierKind.visit.rawValue, DossierKind.sheet.rawValue]
        return try ledger.voids().filter { set in try ledger.dossier(set.dossier).map { kinds.contains($0.kind) } ?? false }
    }

    private static func describe(_ set: VoidSet, _ ledger: Ledger, _ known: KnownDossiers) throws -> JSON {
        let author = try ledger.record(DaemonKinds.person, in: known.accounts, set.author)
        let adoption = try ledger.record(DaemonKinds.adoption, in: set.dossier, set.record)
        let state = try ledger.dossier(set.dossier)
        let visit =
            state?.kind == DossierKind.visit.rawValue ? set.dossier : try ledger.records(FieldKinds.sheet, in: set.dossier).first?.id("visit")
        return [
            "void": .string(set.record.description), "dossier": .string(set.dossier.description),
            "visit": JSON(try visit.flatMap { try CaseFile.ofVisit($0, ledger, known) }?.number), "author": .string(author?.text("name") ?? ""),
            "person": .string(set.author.description), "at": .moment(set.time.milliseconds), "reason": .integer(set.reason),
            "adopted_at": .moment(adoption?.integer("at")),
            "operations": .array(
                try ledger.operations(set.dossier, set.replica, set.seq).map { operation in
                    let kind = ledger.schema[operation.kind]
                    return [
                        "kind": .string(kind?.name ?? "\(operation.kind)"), "kind_label": .string(kind?.zh ?? ""),
                        "kind_label_en": .string(kind?.en ?? ""), "action": .string("\(operation.action)"), "record": .string(operation.record.description),
                        "values": .object(
                            pairs: operation.fields.compactMap { field in
                                guard let kind, kind.fields.indices.contains(field.number) else { return nil }
                                return (kind.fields[field.number].name, field.value.json(kind.fields[field.number]))
                            }),
                    ]
                }),
        ]
    }
}
