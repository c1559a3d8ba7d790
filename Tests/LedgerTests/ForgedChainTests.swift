import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// Sets in a colleague's name, from a device that is certified for somebody else: nobody but the colleague's key has a say in them,
/// however the chunks that bring them are cut and whatever else they bring under the same names.
@Suite struct ForgedChainTests {
    /// A set as a chunk carries it.
    private struct Piece {
        let replica: ReplicaID
        let author: PersonID
        let seq: UInt32
        let time: HybridTime
        let body: [UInt8]
        let hash: Digest
        let key: [UInt8]

        /// The set with this number that a store's person wrote.
        init(_ store: Store, _ dossier: DossierID, _ seq: UInt32) throws {
            let rows = try store.ledger.database.rows(
                "SELECT c.body,c.time,c.hash FROM change_set c JOIN form f ON f.no=c.form WHERE f.author=? AND c.key&16777215=?", .blob(store.person.bytes),
                .integer(Int64(seq))
            ) { ($0.blob(0), HybridTime(bits: UInt64(bitPattern: $0.integer(1))), Digest($0.blob(2)) ?? .zero) }
            (body, time, hash) = try #require(rows.first)
            replica = try #require(try store.ledger.dossier(dossier)).replica
            (author, self.seq, key) = (store.person, seq, store.key.publicKey.bytes)
        }
    }

    private struct Scene {
        let world: World
        let (colleague, forger): (Store, Store)
        /// The colleague's first save, which everybody has, and a second one that the colleague never made.
        let (real, forged): (Piece, Piece)
        /// A first save under the colleague's replica with the forger's own key, as by a copied disk.
        let apart: Piece
        /// The colleague's word for the first save.
        let proof: HeadProof

        init() throws {
            world = try World(laptops: 2)
            (colleague, forger) = (world.laptops[0], world.laptops[1])
            try colleague.save(world.dossier, defect(.random(), ["note": "real"]))
            real = try Piece(colleague, world.dossier, 1)
            let envelope = try #require(try colleague.chunks(for: forger).first).envelope
            proof = HeadProof(
                dossier: world.dossier, replica: real.replica, seq: 1, signer: envelope.signer, signature: envelope.signature, index: 0, path: [])
            let puppet = try colleague.copy("puppet", in: world.folder)
            try puppet.save(world.dossier, defect(.random(), ["note": "forged"]))
            forged = try Piece(puppet, world.dossier, 2)
            let other = try Store("other", in: world.folder, authority: world.server.key.publicKey, key: forger.key, person: forger.person)
            let state = try #require(try forger.ledger.dossier(world.dossier))
            try other.ledger.write { _ = try $0.add(other.ledger.grant(state)) }
            try other.ledger.database.run("UPDATE dossier SET replica=?", .blob(real.replica.bytes))
            try other.save(world.dossier, defect(.random(), ["note": "apart"]))
            apart = try Piece(other, world.dossier, 1)
            _ = try world.server.ledger.write { try $0.admit(envelope, from: world.bearer(colleague), now: world.server.now) }
        }

        /// A chunk of the forger's, signed for the last head that it leads to.
        func chunk(_ pieces: [Piece], as name: ReplicaID? = nil, head: Piece, proofs: [HeadProof] = []) throws -> Envelope {
            let writer = ChunkWriter()
            for piece in pieces {
                try piece.body.withUnsafeBytes {
                    try writer.add(
                        dossier: world.dossier, replica: name ?? piece.replica, seq: piece.seq, time: piece.time,
                        form: SetForm(author: piece.author, kind: 0, versions: Versions()), gap: 0, context: [], introduces: piece.seq == 1 ? piece.key : nil,
                        body: $0
                    ) { _, _ in nil }
                }
            }
            let secret = try #require(try forger.ledger.dossier(world.dossier)).secret
            let leaf = Attestation.leaf(secret: secret, dossier: world.dossier, replica: head.replica, seq: head.seq, head: head.hash)
            return Envelope(
                content: writer.finish(prefix: 16), signer: forger.key.publicKey, signature: try forger.key.sign(Attestation.message(root: leaf)),
                proofs: proofs)
        }

        /// One request of the forger's is refused and leaves nothing behind.
        func refused(_ chunks: [Envelope]) throws {
            let before = try world.server.ledger.dump()
            #expect(throws: LedgerError.badSignature) {
                try world.server.ledger.write { writer in
                    for (index, chunk) in chunks.enumerated() {
                        _ = try writer.admit(chunk, from: world.bearer(forger), now: world.server.now, isLast: index == chunks.count - 1)
                    }
                    try writer.finish()
                }
            }
            #expect(try world.server.ledger.dump() == before)
            #expect(try world.notes(world.server) == ["real"])
        }
    }

    /// The proof of an earlier head, which any laptop may have, clears nothing that an earlier chunk of the request went beyond.
    @Test func anOldProofDoesNotClearWhatCameBefore() throws {
        let scene = try Scene()
        #expect(scene.proof.isValid(secret: try #require(try scene.forger.ledger.dossier(scene.world.dossier)).secret, head: scene.real.hash))
        try scene.refused([
            try scene.chunk([scene.forged], head: scene.forged), try scene.chunk([scene.real], head: scene.real, proofs: [scene.proof]),
        ])
    }

    /// A branch of the bearer's own under the colleague's name does not stand for the chain that it leaves.
    @Test func aBranchOfOnesOwnHidesNoChain() throws {
        let scene = try Scene()
        try scene.refused([try scene.chunk([scene.forged, scene.apart], head: scene.forged)])
    }

    /// A chain that is named anew in the middle of a request is as little proved as before.
    @Test func aNewNameClearsNothing() throws {
        let scene = try Scene()
        let alias = Rename(dossier: scene.world.dossier, root: scene.real.replica, seq: 2, hash: scene.forged.hash).alias
        try scene.refused([
            try scene.chunk([scene.forged], head: scene.forged), try scene.chunk([scene.forged, scene.apart], as: alias, head: scene.forged),
        ])
    }

    /// A device that begins chains under a colleague's name is counted itself: the dossier has room left for everybody else.
    @Test func branchesOfOnesOwnCountAsOnesOwn() throws {
        let scene = try Scene()
        let (server, dossier) = (scene.world.server, scene.world.dossier)
        let state = try #require(try scene.forger.ledger.dossier(dossier))
        func begin(_ number: Int) throws -> Admission {
            let other = try Store(
                "other-\(number)", in: scene.world.folder, authority: server.key.publicKey, key: scene.forger.key, person: scene.forger.person)
            try other.ledger.write { _ = try $0.add(other.ledger.grant(state)) }
            try other.ledger.database.run("UPDATE dossier SET replica=?", .blob(scene.real.replica.bytes))
            try other.save(dossier, defect(.random(), ["number": .integer(Int64(number))]))
            let piece = try Piece(other, dossier, 1)
            let chunk = try scene.chunk([piece], head: piece)
            return try server.ledger.write { try $0.admit(chunk, from: scene.world.bearer(scene.forger), now: server.now) }
        }
        for number in 0..<Limits.chainsOfOneKey {
            if number.isMultiple(of: Limits.replicasPerDay) { server.now += 25 * 3_600_000 }
            #expect(try begin(number).admitted == 1)
        }
        server.now += 25 * 3_600_000
        #expect(throws: LedgerError.limit) { try begin(Limits.chainsOfOneKey) }
        try scene.colleague.save(dossier, defect(.random(), ["note": "not held up"]))
        try scene.world.syncForked(scene.colleague)
    }
}
