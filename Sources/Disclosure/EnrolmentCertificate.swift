internal import Crypto
internal import Database
internal import HTTP
internal import Ledger
internal import Records
package import Replication

/// What the server signs at enrolment, so that a laptop that a restored server does not know can show who it is (B2).
struct EnrolmentCertificate {
    var group: GroupID
    var person: PersonID
    var deviceKey: [UInt8]
    var tokenHash: [UInt8]
    /// Milliseconds since 1970, UTC.
    var enrolledAt: Int64
    var role: String
    var name: String

    var message: [UInt8] {
        var bytes = Array("plumb device 1\u{0}".utf8)
        bytes.append(group)
        bytes.append(person)
        bytes.append(contentsOf: deviceKey)
        bytes.append(contentsOf: tokenHash)
        bytes.appendFixed(UInt64(bitPattern: enrolledAt))
        bytes.append(contentsOf: role.utf8)
        bytes.append(0)
        bytes.append(contentsOf: name.utf8)
        return bytes
    }
}

/// What a laptop shows to be known again.
package struct ShownCertificate: Sendable {
    package var token: String
    package var person: PersonID
    package var publicKey: [UInt8]
    package var enrolledAt: Int64
    package var role: String
    package var name: String
    /// The server's signature, 64 bytes.
    package var certificate: [UInt8]
    /// The device's signature over `proofMessage`, 64 bytes: a stolen certificate is of no use without the key.
    package var proof: [UInt8]
    /// To which boxes for the device are encrypted, 32 bytes, and the device's signature over that; empty of an older program.
    package var boxKey: [UInt8]
    package var boxProof: [UInt8]

    package init(
        token: String, person: PersonID, publicKey: [UInt8], enrolledAt: Int64, role: String, name: String, certificate: [UInt8], proof: [UInt8],
        boxKey: [UInt8] = [], boxProof: [UInt8] = []
    ) {
        (self.token, self.person, self.publicKey, self.enrolledAt) = (token, person, publicKey, enrolledAt)
        (self.role, self.name, self.certificate, self.proof) = (role, name, certificate, proof)
        (self.boxKey, self.boxProof) = (boxKey, boxProof)
    }
}

extension Door {
    /// Makes a device known again whose enrolment was lost in a restore. Returns the epoch and the server's signature over it
    /// and the device's key, by which the laptop sees that it is still its own server.
    ///
    /// Throws 401.1 for anything that this server did not certify, 401.3 for a device that it has revoked.
    package func restoreEnrolment(_ shown: ShownCertificate) async throws -> (epoch: Epoch, signature: [UInt8]) {
        let epoch = epoch
        let tokenHash = sha256(Array(shown.token.utf8)).bytes
        // A store that was never set back has lost nobody.
        guard epoch.number > 1, shown.publicKey.count == 32, let role = Role(rawValue: shown.role) else { throw Problems.unauthenticated }
        let certificate = EnrolmentCertificate(
            group: known.group, person: shown.person, deviceKey: shown.publicKey, tokenHash: tokenHash, enrolledAt: shown.enrolledAt, role: shown.role,
            name: shown.name)
        guard serverKey.isValid(signature: shown.certificate, for: certificate.message),
            PublicKey(bytes: shown.publicKey).isValid(signature: shown.proof, for: EnrolmentProof.message(store: epoch.store, tokenHash: tokenHash))
        else { throw Problems.unauthenticated }
        let isBoxProved =
            shown.boxKey.count == 32
            && PublicKey(bytes: shown.publicKey).isValid(
                signature: shown.boxProof, for: EnrolmentProof.box(store: epoch.store, boxKey: shown.boxKey))
        let box = isBoxProved ? shown.boxKey : nil
        let signature = try await write { change -> [UInt8] in
            let (ledger, accounts) = (change.ledger, change.known.accounts)
            let device = ID.derived("plumb device", shown.person.bytes, shown.publicKey)
            let row = try ledger.record(DaemonKinds.device, in: accounts, device)
            if let row, !row["revoked_at"].isNull { throw Problems.deviceRevoked }
            if try ledger.record(DaemonKinds.person, in: accounts, shown.person) == nil { try change.addPerson(shown.person, name: shown.name, role: role) }
            if row == nil {
                try change.append(
                    [
                        DaemonKinds.device.operation(
                            .create, device,
                            [
                                "person": .blob(shown.person.bytes), "public_key": .blob(shown.publicKey), "label": .text("restored"),
                                "enrolled_at": .integer(shown.enrolledAt), "box_key": box.map { .blob($0) } ?? .null,
                            ])
                    ], to: accounts, author: .zero)
            } else if let box, row?.blob("box_key") == nil {
                try change.append([DaemonKinds.device.operation(.write, device, ["box_key": .blob(box)])], to: accounts, author: .zero)
            }
            try ledger.database.run(
                "INSERT INTO token(hash,person,device,public_key,created_at) VALUES(?,?,?,?,?) ON CONFLICT(hash) DO NOTHING", .blob(tokenHash),
                .blob(shown.person.bytes), .blob(device.bytes), .blob(shown.publicKey), .integer(change.now))
            for open in try ledger.openDossiers(of: shown.person, from: .zero, through: ID(high: .max, low: .max)) where open.right >= .write {
                try change.certify([(signing: shown.publicKey, box: box ?? row?.blob("box_key"))], of: shown.person, in: open.dossier)
            }
            return try ledger.signingKey.sign(EnrolmentProof.answer(epoch: epoch, deviceKey: shown.publicKey))
        }
        return (epoch, signature)
    }
}

extension Change {
    /// An account as it was certified, with what everyone in the group reads.
    fileprivate func addPerson(_ person: PersonID, name: String, role: Role) throws {
        try append(
            [DaemonKinds.person.operation(.create, person, ["name": .text(name), "role": .text(role.rawValue), "state": .text("active")])],
            to: known.accounts, author: .zero)
        try grant(known.publishedCatalogue, to: person, .read)
        try grant(known.publishedRulebook, to: person, .read)
    }
}
