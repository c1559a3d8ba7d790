internal import Crypto
internal import Database
internal import HTTP
internal import Ledger
internal import Replication

/// What a laptop tells a server that was restored from before it knew something of this laptop (B2).
extension Laptop {
    /// Shows the certificate of the enrolment to a server that does not know this device any more. Returns whether it does now;
    /// only the server of the pinned key can say so.
    package func offerCertificate(_ api: APIClient) throws -> Bool {
        guard enrolment.certificate.count == 64 else { return false }
        let key = ledger.signingKey
        let tokenHash = sha256(Array(try token().utf8)).bytes
        let box = try BoxKey(derivedFrom: key.seed).publicKey
        let shown: JSON = [
            "box_key": .string(hex(box)), "box_proof": .string(hex(try key.sign(EnrolmentProof.box(store: enrolment.epoch.store, boxKey: box)))),
            "person": .string(enrolment.person.description), "public_key": .string(hex(key.publicKey.bytes)),
            "enrolled_at": .integer(enrolment.enrolledAt), "role": .string(enrolment.role), "name": .string(enrolment.name),
            "certificate": .string(hex(enrolment.certificate)),
            "proof": .string(hex(try key.sign(EnrolmentProof.message(store: enrolment.epoch.store, tokenHash: tokenHash)))),
        ]
        let answer: JSON
        do { answer = try api.post("/v1/enrolment/restore", shown) } catch let problem as Problem {
            // It knows the device, and that the office revoked it.
            if problem.code == "401.3" { throw problem }
            return false
        }
        guard let store = ID(answer["store"]?.string ?? ""), let number = answer["epoch"]?.int.flatMap({ UInt32(exactly: $0) }),
            let signature = Crypto.bytes(hex: answer["signature"]?.string ?? "")
        else { return false }
        let epoch = Epoch(store: store, number: number)
        return store == enrolment.epoch.store && number >= enrolment.epoch.number
            && enrolment.serverKey.isValid(signature: signature, for: EnrolmentProof.answer(epoch: epoch, deviceKey: key.publicKey.bytes))
    }

    /// Whether the server is known to hold something of a dossier.
    func isHeldByServer(_ dossier: DossierID) throws -> Bool {
        guard let held = try ledger.dossier(dossier) else { return false }
        return try database.first(
            "SELECT 1 FROM chain WHERE key BETWEEN ? AND ? AND hub_seq>0", .integer(held.number << 16), .integer(held.number << 16 + 0xffff)
        ) { _ in true } ?? false
    }

    private static let toldSetting = "withdrawals-told"

    /// Dossiers withdrawn from this laptop's person, for a server whose life began after; told once in each life, with the number
    /// of the grant that ended: of a later one this laptop may not have heard.
    func untoldWithdrawals() throws -> [Grant] {
        guard try number(Laptop.toldSetting) ?? 1 < Int64(enrolment.epoch.number) else { return [] }
        let ids = try database.rows("SELECT id FROM dossier WHERE withdrawn=1 AND length(birth)=64 ORDER BY id") { ID(bytes: $0.blob(0)) ?? .zero }
        return try ids.compactMap { try ledger.dossier($0) }.map(withdrawal(of:))
    }

    private func withdrawal(of dossier: DossierState) -> Grant {
        var grant = ledger.grant(dossier)
        grant.isWithdrawn = true
        return grant
    }

    /// How a restored server that does not know a dossier takes it in; of one that was withdrawn it learns that at once, so that
    /// nobody gets back what was taken away. Empty where the dossier came from a server that did not sign births.
    func birth(_ dossier: DossierState) -> [Grant] {
        guard !dossier.birth.isEmpty else { return [] }
        return dossier.isWithdrawn ? [ledger.grant(dossier), withdrawal(of: dossier)] : [ledger.grant(dossier)]
    }

    /// Before a new epoch is entered: the server of this one has heard of them.
    func noteWithdrawalsTold() throws {
        guard try number(Laptop.toldSetting) != Int64(enrolment.epoch.number) else { return }
        try setNumber(Laptop.toldSetting, Int64(enrolment.epoch.number))
    }
}
