internal import Crypto
internal import Database
internal import Ledger
internal import Records
package import Replication

extension Change {
    /// Creates a dossier with a random id and secret (D1). Only the server does.
    package func createDossier(_ kind: DossierKind, family: ID, id: DossierID = .random()) throws -> DossierID {
        try writer.add(
            Grant(dossier: id, group: known.group, kind: kind, family: family, secret: Digest(randomBytes(32)) ?? .zero, right: .seal))
        return id
    }

    /// Opens a dossier to a person, or changes the right; a grant after a withdrawal gets a new number (B1).
    ///
    /// The person's certified keys are noted in the dossier, so that relayed chains can be verified (C5).
    package func grant(_ dossier: DossierID, to person: PersonID, _ right: Right) throws {
        let record = DaemonKinds.access.keyedID(in: known.access, ["dossier": .blob(dossier.bytes), "person": .blob(person.bytes)])
        let before = try ledger.record(DaemonKinds.access, in: known.access, record)
        var number = before?.integer("grant_number") ?? 1
        if before.map({ !$0["withdrawn_at"].isNull }) ?? false { number += 1 }
        try append(
            [
                DaemonKinds.access.operation(
                    before == nil ? .create : .write, record,
                    [
                        "dossier": .blob(dossier.bytes), "person": .blob(person.bytes), "entitlement": .integer(right.rawValue),
                        "grant_number": .integer(number), "granted_at": .integer(now), "withdrawn_at": .null,
                    ])
            ], to: known.access, author: .zero)
        #if PLANTED_BUGS
        if !Planted.has(.staleDigest) { digests.forget(person) }
        #else
        digests.forget(person)
        #endif
        let keys = try ledger.records(DaemonKinds.device, in: known.accounts, where: "r.person=? AND r.revoked_at IS NULL", [.blob(person.bytes)]).compactMap {
            row in
            row.blob("public_key").map { ($0, row.blob("box_key")) }
        }
        if right >= .write { try certify(keys, of: person, in: dossier) }
    }

    /// States in a dossier that these keys belong to a person, so that relayed chains can be verified there (C5) and bundles
    /// of it be encrypted to the team.
    func certify(_ keys: [(signing: [UInt8], box: [UInt8]?)], of person: PersonID, in dossier: DossierID) throws {
        var operations: [Operation] = []
        for key in keys {
            let record = RecordID.derived("plumb certificate", dossier.bytes, person.bytes, key.signing)
            if let known = try ledger.record(ReservedKinds.certificate, in: dossier, record) {
                // Granted again after a withdrawal.
                if !known["valid_to"].isNull { operations.append(ReservedKinds.certificate.operation(.write, record, ["valid_to": .null])) }
                // Of a device that has said its box key only after a restore.
                if let box = key.box, known.blob("box_key") == nil {
                    operations.append(ReservedKinds.certificate.operation(.write, record, ["box_key": .blob(box)]))
                }
                continue
            }
            operations.append(
                ReservedKinds.certificate.operation(
                    .create, record,
                    [
                        "person": .blob(person.bytes), "public_key": .blob(key.signing), "valid_from": .integer(now),
                        "box_key": key.box.map { .blob($0) } ?? .null,
                    ]))
        }
        try append(operations, to: dossier, author: .zero)
    }

    /// Ends a person's access to a dossier. What the person knows stays known.
    package func withdraw(_ dossier: DossierID, from person: PersonID) throws {
        let record = DaemonKinds.access.keyedID(in: known.access, ["dossier": .blob(dossier.bytes), "person": .blob(person.bytes)])
        guard let row = try ledger.record(DaemonKinds.access, in: known.access, record), row["withdrawn_at"].isNull else { return }
        try append([DaemonKinds.access.operation(.write, record, ["withdrawn_at": .integer(now)])], to: known.access, author: .zero)
        // Whoever holds this set has seen the withdrawal, by whatever way it came (design rule A2).
        let certificates = try ledger.records(
            ReservedKinds.certificate, in: dossier, where: "r.person=? AND r.valid_to IS NULL", [.blob(person.bytes)], order: "r.id")
        try append(
            certificates.map { ReservedKinds.certificate.operation(.write, $0.id, ["valid_to": .integer(now)]) }, to: dossier, author: .zero)
        digests.forget(person)
    }
}

/// One dossier that a person may open.
struct OpenDossier: Sendable {
    let dossier: DossierID
    let right: Right
    let grantNumber: UInt32
}

extension Ledger {
    /// What a person may do in a dossier now; nil = it does not exist for that person.
    func right(of person: PersonID, in dossier: DossierID) throws -> Right? {
        try database.first(
            "SELECT entitlement FROM access WHERE person=? AND dossier=? AND withdrawn_at IS NULL", .blob(person.bytes), .blob(dossier.bytes)
        ) { Right(rawValue: $0.integer(0)) } ?? nil
    }

    /// The dossiers that a person may open, ascending by id, in a range. The query starts from the person's own grants, so
    /// that the work done tells nothing of what else there is.
    func openDossiers(of person: PersonID, from: DossierID, through: DossierID) throws -> [OpenDossier] {
        #if PLANTED_BUGS
        if Planted.has(.embargoSent) {
            return try database.rows(
                "SELECT id FROM dossier WHERE kind=? AND id BETWEEN ? AND ? ORDER BY id", Value(Int(DossierKind.visit.rawValue)), .blob(from.bytes),
                .blob(through.bytes)
            ) {
                OpenDossier(dossier: ID(bytes: $0.blob(0)) ?? .zero, right: .read, grantNumber: 1)
            }
        }
        #endif
        return try database.rows(
            "SELECT dossier,entitlement,grant_number FROM access WHERE person=? AND dossier BETWEEN ? AND ? AND withdrawn_at IS NULL ORDER BY dossier",
            .blob(person.bytes), .blob(from.bytes), .blob(through.bytes)
        ) {
            OpenDossier(
                dossier: ID(bytes: $0.blob(0)) ?? .zero, right: Right(rawValue: $0.integer(1)) ?? .read, grantNumber: UInt32($0.int(2)))
        }
    }
}
