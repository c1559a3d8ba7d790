package import Crypto
internal import Database
package import Replication

/// One dossier as it leaves the log for a file: all that somebody needs who checks it without a store.
package struct ExportedDossier: Sendable {
    /// Birth and secret; the right and its number say nothing to a file.
    package var grant: Grant
    /// In an order in which every set comes after its predecessor and what its context names.
    package var sets: [Set]
    package var chains: [Chain]

    package struct Set: Sendable {
        /// Under which replica, or alias of a branch, the set is filed.
        package var chain: ReplicaID
        package var seq: UInt32
        /// The header as it is hashed.
        package var header: [UInt8]
        package var body: [UInt8]
        /// Identities of the predecessor (zero for none) and of what the context names.
        package var previous: Digest
        package var context: [Digest]
        package var hash: Digest

        package init(chain: ReplicaID, seq: UInt32, header: [UInt8], body: [UInt8], previous: Digest, context: [Digest], hash: Digest) {
            (self.chain, self.seq, self.header, self.body) = (chain, seq, header, body)
            (self.previous, self.context, self.hash) = (previous, context, hash)
        }
    }

    package struct Chain: Sendable {
        package var chain: ReplicaID
        /// The replica that leaves of signatures spell: another one for a branch.
        package var spelled: ReplicaID
        package var seq: UInt32
        package var head: Digest
        /// The key that the chain's first set introduced.
        package var signer: PublicKey
        /// The signature that covers the head: of the signer, or of the server.
        package var proof: HeadProof?

        package init(chain: ReplicaID, spelled: ReplicaID, seq: UInt32, head: Digest, signer: PublicKey, proof: HeadProof?) {
            (self.chain, self.spelled, self.seq, self.head, self.signer, self.proof) = (chain, spelled, seq, head, signer, proof)
        }
    }
}

extension Ledger {
    /// Everything held of a dossier. Throws `ledger.unknown-dossier`.
    package func exported(_ id: DossierID) throws -> ExportedDossier {
        try database.read {
            guard let dossier = try dossier(id) else { throw LedgerError.unknownDossier(id) }
            var result = ExportedDossier(grant: grant(dossier), sets: [], chains: [])
            let writer = Writer(self)
            var reader = CausalReader(self, dossier, after: [:])
            while let set = try reader.next() {
                var header: [UInt8] = []
                let named = try writer.spell(
                    dossier, replica: set.replica, seq: set.seq, time: set.time, form: try form(set.form), context: set.context,
                    introduces: set.seq == 1 ? dossier.chains[set.replica]?.signer : nil, into: &header)
                result.sets.append(
                    .init(
                        chain: try replicaID(set.replica), seq: set.seq, header: header, body: set.body,
                        previous: try writer.hash(dossier, set.replica, set.seq - 1), context: named, hash: set.hash))
            }
            for (number, chain) in dossier.chains {
                let spelled = try dossier.spelling(number, self)
                result.chains.append(
                    .init(
                        chain: try replicaID(number), spelled: spelled, seq: chain.seq, head: chain.head, signer: PublicKey(bytes: chain.signer),
                        proof: try proof(dossier, number, chain, spelled)))
            }
            result.chains.sort { $0.chain < $1.chain }
            return result
        }
    }

    /// A signature over a chain's head: the one that came with it, or the own one.
    private func proof(_ dossier: DossierState, _ number: Int, _ chain: ChainState, _ spelled: ReplicaID) throws -> HeadProof? {
        if chain.signer == signingKey.publicKey.bytes {
            let leaf = Attestation.leaf(secret: dossier.secret, dossier: dossier.id, replica: spelled, seq: chain.seq, head: chain.head)
            return HeadProof(
                dossier: dossier.id, replica: spelled, seq: chain.seq, signer: signingKey.publicKey,
                signature: try signingKey.sign(Attestation.message(root: Attestation.root([leaf]))), index: 0, path: [])
        }
        return try proof(dossier.id, spelled, chain.seq, attestation: chain.attestation, leaf: chain.leaf)
    }
}
