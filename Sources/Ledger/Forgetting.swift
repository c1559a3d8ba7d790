package import Crypto
internal import Database
package import Replication

/// The end of an own chain in a dossier that was forgotten.
package struct ForgottenChain: Sendable, Equatable {
    package let dossier: DossierID
    package let replica: ReplicaID
    package let seq: UInt32
    package let head: Digest
    package let grantNumber: UInt32
}

extension Writer {
    /// Removes everything that this store holds of a withdrawn dossier but the ends of its own chains: nothing is ever
    /// written again under those numbers, and a new grant brings the rest back (B1).
    ///
    /// The caller has made sure that nothing own is lost by it (T2). Throws `ledger.unknown-dossier` for a dossier that is
    /// open or was never here.
    package func forget(_ id: DossierID, now: Int64) throws {
        let state = try dossier(id)
        guard state.isWithdrawn else { throw LedgerError.unknownDossier(id) }
        try finish()
        let own = ledger.signingKey.publicKey.bytes
        for (number, chain) in state.chains where chain.signer == own {
            try database.run(
                "INSERT INTO forgotten_chain(dossier,replica,seq,head,grant_number,forgotten_at) VALUES(?,?,?,?,?,?) ON CONFLICT(dossier,replica) DO UPDATE SET seq=max(seq,excluded.seq),head=excluded.head",
                .blob(id.bytes), .blob(try ledger.replicaID(number).bytes), .integer(Int64(chain.seq)), .blob(chain.head.bytes),
                .integer(Int64(state.grantNumber)), .integer(now))
        }
        let number = state.number
        for table in ledger.schema.kinds.map(\.name) + ["live", "conflict", "contended", "removal"] {
            try database.run("DELETE FROM \(table) WHERE dossier_no=?", .integer(number))
        }
        for table in ["seal", "ineffective", "clamped", "change_set"] {
            try database.run(
                "DELETE FROM \(table) WHERE key BETWEEN ? AND ?", .integer(Key.set(number, 0, 0)), .integer(Key.set(number, 0xffff, 0xff_ffff)))
        }
        for table in ["chain", "branch", "branch_notice"] {
            try database.run(
                "DELETE FROM \(table) WHERE key BETWEEN ? AND ?", .integer(Key.chain(number, 0)), .integer(Key.chain(number, 0xffff)))
        }
        // Chunks of the server that wait here may hold sets of it; what they bring of other dossiers comes again.
        try database.run("DELETE FROM staged WHERE person=?", .blob(PersonID.zero.bytes))
        for chunk in try ledger.stagedByPeers() where chunk.dossiers.contains(id) { try drop(chunk) }
        discard()
    }
}

extension Writer {
    /// Whether an own chain of a dossier was forgotten here.
    func isForgotten(_ replica: ReplicaID, in dossier: DossierID) throws -> Bool {
        try database.first("SELECT 1 FROM forgotten_chain WHERE dossier=? AND replica=?", .blob(dossier.bytes), .blob(replica.bytes)) { _ in true } ?? false
    }
}

/// A set of an own chain, as long as it is held.
package struct OwnSet: Sendable {
    package let replica: ReplicaID
    package let seq: UInt32
    package let author: PersonID
    package let time: HybridTime
    package let identity: Digest
    /// Whether the server is not known to hold it.
    package let isUnsent: Bool
    package let operations: [Operation]
}

extension Ledger {
    /// The sets of the own chains of a dossier, chain by chain.
    package func ownSets(of dossier: DossierState) throws -> [OwnSet] {
        let own = signingKey.publicKey.bytes
        var sets: [OwnSet] = []
        for (number, chain) in dossier.chains.sorted(by: { $0.key < $1.key }) where chain.signer == own {
            let rows = try database.rows(
                "SELECT key,time,form,hash,body FROM change_set WHERE key BETWEEN ? AND ? ORDER BY key", .integer(Key.set(dossier.number, number, 0)),
                .integer(Key.set(dossier.number, number, 0xff_ffff))
            ) { (Key.seq(ofSet: $0.integer(0)), HybridTime(bits: UInt64(bitPattern: $0.integer(1))), $0.int(2), Digest($0.blob(3)) ?? .zero, $0.blob(4)) }
            for (seq, time, form, identity, body) in rows {
                sets.append(
                    OwnSet(
                        replica: try replicaID(number), seq: seq, author: try self.form(form).author, time: time, identity: identity,
                        isUnsent: seq > chain.hubSeq, operations: try BodyReader.operations(body)))
            }
        }
        return sets
    }

    /// Ends of own chains in dossiers that were forgotten.
    package func forgottenChains() throws -> [ForgottenChain] {
        try database.rows("SELECT dossier,replica,seq,head,grant_number FROM forgotten_chain ORDER BY dossier,replica") {
            ForgottenChain(
                dossier: ID(bytes: $0.blob(0)) ?? .zero, replica: ID(bytes: $0.blob(1)) ?? .zero, seq: UInt32($0.int(2)), head: Digest($0.blob(3)) ?? .zero,
                grantNumber: UInt32($0.int(4)))
        }
    }
}
