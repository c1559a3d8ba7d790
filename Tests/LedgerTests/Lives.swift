import Crypto
import Database
import Ledger
import Records
import Replication

/// Servers that are set back, and laptops that hand them what they hold (B2).
extension World {
    /// What a restore from a copy of the server as it is now makes: the same key, another life.
    func restored(_ name: String = "restored") throws -> Store {
        let restored = try server.copy(name, in: folder)
        try restored.ledger.write { _ in try restored.ledger.beginFreshReplica() }
        return restored
    }

    /// - Parameter others: whose chains it may relay.
    func bearer(_ laptop: Store, _ right: Right, of others: [Store] = []) -> Bearer {
        let people = ([laptop] + others).map { ($0.key.publicKey, $0.person) }
        return .device(
            key: laptop.key.publicKey, person: laptop.person, right: { _, _ in Standing(right) },
            certified: { key, person in people.contains { $0.0 == key && $0.1 == person } })
    }

    /// Gives a server all that it is not known to hold, and follows how it files branches.
    func give(_ laptop: Store, to server: Store, as bearer: Bearer) throws {
        let extractor = Extractor(laptop.ledger)
        while let next = try laptop.ledger.nextPush(extractor) {
            let admission = try server.ledger.write { try $0.admit(next.chunk.envelope, from: bearer, now: server.now) }
            try laptop.ledger.write { writer in
                try laptop.ledger.acknowledge(next.chunk)
                for rename in admission.renames { _ = try writer.apply(rename) }
            }
        }
    }

    /// Gives a server everything, as one that is known to hold nothing.
    func handBack(_ laptop: Store, to server: Store, as bearer: Bearer) throws {
        try laptop.ledger.write { _ in
            for dossier in try laptop.ledger.dossiers() { try laptop.ledger.lower(PullRange.Held(dossier: dossier.id, vector: Vector(), terms: [])) }
        }
        try give(laptop, to: server, as: bearer)
    }

    func pull(_ laptop: Store, from server: Store) throws {
        for chunk in try server.chunks(for: laptop) { try laptop.ledger.write { _ = try $0.admit(chunk.envelope, from: .server, now: laptop.now) } }
    }

    /// What a sync does with forks: pushes what the server is not known to hold, follows its renames, then pulls.
    func syncForked(_ laptop: Store) throws {
        try give(laptop, to: server, as: bearer(laptop))
        try pull(laptop)
    }

    func notes(_ store: Store) throws -> [String] { try store.ledger.records(FieldKinds.defect).map { $0.text("note") }.sorted() }
}
