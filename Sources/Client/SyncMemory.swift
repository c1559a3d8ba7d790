internal import Database
internal import Ledger
internal import Replication

/// What this laptop remembers between syncs beside the log.
extension Laptop {
    /// Dossiers with sets that the server is not known to hold; also those taken away, see `closedDossiers`.
    func dossiersWithUnsent() throws -> Set<DossierID> {
        Set(
            try database.rows(
                "SELECT DISTINCT d.id FROM chain c JOIN dossier d ON d.no=c.key>>16 WHERE c.unsent=1"
            ) { ID(bytes: $0.blob(0)) ?? .zero })
    }

    /// The digest that the server will have once it holds everything that is sent to it: without what it refuses and
    /// without dossiers that are no longer open, so that the idle check can come out equal.
    func expectedDigest(excluding setAside: Set<DossierID>) throws -> UInt64 {
        let unsent = try database.rows(
            "SELECT d.id,d.withdrawn,c.term,c.hub_term FROM chain c JOIN dossier d ON d.no=c.key>>16 WHERE c.unsent=1"
        ) { (ID(bytes: $0.blob(0)) ?? .zero, $0.int(1) != 0, UInt64(bitPattern: $0.integer(2)) &- UInt64(bitPattern: $0.integer(3))) }
        return unsent.reduce(try ledger.hubDigest()) { sum, chain in
            chain.1 || setAside.contains(chain.0) ? sum : sum &+ chain.2
        }
    }

    /// Keeps what the server refused. A dossier that it does not know for this person is no longer open: it is withdrawn
    /// here, and everything in it stays.
    func note(refusal: SyncReply.Refused, _ writer: Writer, now: Int64) throws {
        try database.run(
            "INSERT INTO refusal(dossier,reason,at) VALUES(?,?,?) ON CONFLICT(dossier) DO UPDATE SET reason=excluded.reason,at=excluded.at",
            .blob(refusal.dossier.bytes), Value(Int(refusal.reason.rawValue)), .integer(now))
        guard refusal.reason == .unknownDossier, let held = try ledger.dossier(refusal.dossier), !held.isWithdrawn else { return }
        try ledger.forgetInDigest(refusal.dossier)
        try writer.withdraw(refusal.dossier)
        try noteWithdrawal(of: held, now: now)
        #if PLANTED_BUGS
        if Planted.has(.purgeBeforeSafe) {
            try database.run("DELETE FROM change_set WHERE key BETWEEN ? AND ?", .integer(held.number << 40), .integer((held.number + 1) << 40 - 1))
            try database.run("DELETE FROM chain WHERE key BETWEEN ? AND ?", .integer(held.number << 16), .integer(held.number << 16 | 0xffff))
        }
        #endif
    }

    /// Before a dossier is opened again: what the server holds of it counts in the idle check once more.
    func remember(_ grant: Grant) throws {
        guard let held = try ledger.dossier(grant.dossier), held.isWithdrawn else { return }
        let sum = try database.rows(
            "SELECT hub_term FROM chain WHERE key BETWEEN ? AND ?", .integer(held.number << 16), .integer(held.number << 16 + 0xffff)
        ) { UInt64(bitPattern: $0.integer(0)) }.reduce(UInt64(0), &+)
        var bytes: [UInt8] = []
        bytes.appendFixed(try ledger.hubDigest() &+ sum)
        try ledger.setValue("hub-digest", bytes)
        try clearRefusals([grant.dossier])
        try dropWithdrawal(of: grant.dossier)
    }

    // MARK: The server's life

    /// The newest acknowledgement that the server signed for this laptop.
    func acknowledgement() throws -> Acknowledgement? {
        guard let bytes = try setting("acknowledgement") else { return nil }
        return try bytes.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            return try Acknowledgement(&reader)
        }
    }

    /// Keeps what a reply says of the server's memory: its signed acknowledgement, and up to when everything is safe (T2).
    func remember(_ reply: SyncReply) throws {
        if let new = reply.acknowledgement, new.isValid(enrolment.serverKey) {
            let known = try acknowledgement()
            if known.map({ ($0.epoch.number, $0.admitted.bits) < (new.epoch.number, new.admitted.bits) }) ?? true {
                var bytes: [UInt8] = []
                new.encode(into: &bytes)
                try setSetting("acknowledgement", bytes)
            }
            try setNumber("admitted", Int64(bitPattern: reply.admitted.bits))
        }
        // Whatever was handed to this life of the server, it held before it said this.
        if reply.admitted.bits > 0 {
            try database.run(
                "UPDATE sealed_remainder SET admitted=? WHERE admitted IS NULL AND epoch=?", .integer(Int64(bitPattern: reply.admitted.bits)),
                .integer(Int64(reply.epoch.number)))
        }
        if reply.safe.bits > 0 { try setNumber("safe", max(try number("safe") ?? 0, Int64(bitPattern: reply.safe.bits))) }
    }

    /// The server has all of a photo since then at the latest: nothing of it is safe before (T2).
    func noteAdmitted(_ time: HybridTime) throws {
        guard let known = try number("admitted"), UInt64(bitPattern: known) < time.bits else { return }
        try setNumber("admitted", Int64(bitPattern: time.bits))
    }

    /// Follows the server into a new life after a restore: what it was known to hold is not known any more, so that all of
    /// it is offered again (B2). Inside the caller's transaction, after which comes `follow(_:)`.
    func enter(_ epoch: Epoch) throws {
        try ledger.forgetHub()
        try forgetServerPhotos()
        try setNumber("safe", 0)
        try database.run("DELETE FROM refusal")
        try database.run("UPDATE withdrawal SET refused_at=NULL,admitted=NULL")
        // Of photos, too, it is asked anew which it has.
        try database.run("UPDATE photo_file SET acknowledged_at=NULL")
        try store(epoch)
    }

    func clearRefusals(_ dossiers: Set<DossierID>) throws {
        for dossier in dossiers { try database.run("DELETE FROM refusal WHERE dossier=?", .blob(dossier.bytes)) }
    }

    /// What the server refused and has not taken since.
    func refusals() throws -> [(dossier: DossierID, reason: SyncReply.Refused.Reason, at: Int64)] {
        try database.rows("SELECT dossier,reason,at FROM refusal ORDER BY at,dossier") {
            (ID(bytes: $0.blob(0)) ?? .zero, SyncReply.Refused.Reason(rawValue: UInt8(clamping: $0.integer(1))) ?? .malformed, $0.integer(2))
        }
    }

    /// Saves of a dossier beyond a vector, without the server's verdicts: what is news to a person.
    func savesSince(_ vector: Vector, in dossier: DossierID) throws -> Int {
        guard let state = try ledger.dossier(dossier) else { return 0 }
        return try state.vector(ledger).entries.reduce(0) { sum, entry in
            let seen = min(vector[entry.replica], entry.seq)
            guard seen < entry.seq else { return sum }
            let replica = try database.first("SELECT no FROM replica WHERE id=?", .blob(entry.replica.bytes)) { $0.integer(0) } ?? 0
            let chain = state.number << 40 | replica << 24
            let count = try database.first(
                "SELECT count(*) FROM change_set c JOIN form f ON f.no=c.form WHERE c.key BETWEEN ? AND ? AND f.kind<>?",
                .integer(chain | Int64(seen + 1)), .integer(chain | Int64(entry.seq)), Value(Int(SetKind.verdict.rawValue))
            ) { $0.int(0) }
            return sum + (count ?? 0)
        }
    }
}
