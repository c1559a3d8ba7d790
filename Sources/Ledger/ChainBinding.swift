internal import Crypto
internal import Database
internal import Replication

/// Replica ids and the keys behind them. An id belongs to the key that first began a chain under it, in every dossier: who
/// saw a colleague's id in one dossier cannot begin a chain under it in another, where the colleague would then be shut out.
///
/// Numbers of replicas are local, 16 bits, and for ever; a device that goes on making up ids must not use them up. A key may
/// begin `Limits.replicasPerDay` in 24 hours and hold one part in `Limits.replicaShare` of the numbers that are left: at
/// least `Limits.replicaShare` - 1 of them therefore always remain.
extension Ledger {
    /// Allows a device to begin a chain. Throws `ledger.foreign-author` for an id that belongs to another key, and
    /// `ledger.chain-limit` when the key has begun enough.
    ///
    /// - Parameter now: milliseconds since 1970, UTC, of this store's clock.
    func beginChain(replica: Int, signer: PublicKey, now: Int64, isBranch: Bool = false) throws {
        // The name of a branch is the server's to give: whoever holds the branch could compute it and be there first.
        guard try isBranch || !replicaID(replica).isAlias else { throw LedgerError.foreignAuthor }
        // The server's own chains come through relays, too; it is under no limit.
        if signer == authority { return }
        let bound = try database.first("SELECT signer FROM replica WHERE no=?", Value(replica)) { $0.optionalBlob(0) } ?? nil
        if let bound {
            guard bound == signer.bytes else { throw LedgerError.foreignAuthor }
            return
        }
        let day: Int64 = 24 * 3600 * 1000
        let facts = try database.first(
            "SELECT count(*),coalesce(sum(begun_at>?2 AND begun_at<=?3),0),(SELECT max(no) FROM replica) FROM replica WHERE signer=?1",
            .blob(signer.bytes), .integer(now - day), .integer(now)
        ) { (held: $0.int(0), today: $0.int(1), used: $0.int(2)) }
        let (held, today, used) = facts ?? (0, 0, 0)
        guard today < Limits.replicasPerDay, held < (Limits.replicas - used) / Limits.replicaShare else { throw LedgerError.chainLimit }
        try database.run("UPDATE replica SET signer=?,begun_at=? WHERE no=?", .blob(signer.bytes), .integer(now), Value(replica))
    }

    /// Notes whose a replica is, if that is not known yet.
    func bind(replica: Int, to signer: [UInt8]) throws {
        try database.run("UPDATE replica SET signer=? WHERE no=? AND signer IS NULL", .blob(signer), Value(replica))
    }
}
