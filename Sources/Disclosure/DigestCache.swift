internal import Database
internal import Ledger
internal import Records
internal import Replication
internal import Synchronization

/// Additive digests over what each person may open (V3), kept up to date with every commit so that the idle check costs
/// the same however much is stored. A cache: what is missing is summed from the log.
final class DigestCache: Sendable {
    private let digests = Mutex<[PersonID: UInt64]>([:])
    /// The engine's mark of what other connections have written, as the writer's connection last saw it.
    private let version = Mutex<Int64>(0)

    /// The digest over everything that `person` may open now.
    func digest(_ person: PersonID, _ ledger: Ledger) throws -> UInt64 {
        if let known = digests.withLock({ $0[person] }) { return known }
        let sum = try DigestCache.terms(person, ledger).reduce(UInt64(0)) { $0 &+ $1.1 }
        digests.withLock { $0[person] = sum }
        return sum
    }

    /// Forgets everything when another process has written since the last call: `plumbd` commands beside the service.
    ///
    /// - Parameter ledger: the writer's; the mark means something on one connection only.
    func follow(_ ledger: Ledger) throws {
        let now = try ledger.database.foreignVersion
        let isForeign = version.withLock { version in
            defer { version = now }
            return version != now
        }
        if isForeign { removeAll() }
    }

    /// The digest, if it is at hand without asking the store.
    func known(_ person: PersonID) -> UInt64? { digests.withLock { $0[person] } }

    /// What each chain of each open dossier adds.
    static func terms(_ person: PersonID, _ ledger: Ledger) throws -> [(DossierID, UInt64)] {
        try ledger.database.rows(
            """
            SELECT a.dossier,c.term FROM access a JOIN dossier d ON d.id=a.dossier JOIN chain c ON c.key BETWEEN d.no<<16 AND (d.no<<16)+65535
            WHERE a.person=? AND a.withdrawn_at IS NULL
            """, .blob(person.bytes)
        ) { (ID(bytes: $0.blob(0)) ?? .zero, UInt64(bitPattern: $0.integer(1))) }
    }

    /// Follows a transaction's changes for everyone who may open the dossiers.
    func add(_ deltas: [DossierID: UInt64], _ ledger: Ledger) throws {
        guard digests.withLock({ !$0.isEmpty }) else { return }
        for (dossier, delta) in deltas where delta != 0 {
            let persons = try ledger.database.rows("SELECT person FROM access WHERE dossier=? AND withdrawn_at IS NULL", .blob(dossier.bytes)) {
                ID(bytes: $0.blob(0)) ?? .zero
            }
            digests.withLock { digests in
                for person in persons where digests[person] != nil { digests[person]? &+= delta }
            }
        }
    }

    /// After a grant or withdrawal the person's sum is made anew.
    func forget(_ person: PersonID) { digests.withLock { $0[person] = nil } }
    func removeAll() { digests.withLock { $0 = [:] } }
}
