internal import Crypto
internal import Database
internal import Ledger
internal import Replication
internal import Synchronization

/// Brings what each commit added to the second journal before anything of it is acknowledged.
///
/// What is to be brought stands in `journal_chain` and `journal_row`, written by triggers in the same transaction as the
/// data: what a failing disk or a crash kept from the journal goes with the next record. Used on the store's queue only.
final class JournalKeeper: Sendable {
    let journal: SecondJournal
    private let settled = Mutex(Settled())
    private let health = Mutex(true)

    /// What the journal has and the tables still name: cleared in the next transaction, so that it costs no commit of its own.
    private struct Settled: Sendable {
        var chains: [Int64: UInt32] = [:]
        var rows: [Row] = []
    }

    private struct Row: Sendable {
        let kind: String
        let id: [UInt8]
    }

    /// Bytes after which a large commit goes on in another record: 4 MiB.
    private static let recordBytes = 4 << 20

    init(_ journal: SecondJournal) { self.journal = journal }

    /// Whether the journal took everything so far.
    var isHealthy: Bool { health.withLock { $0 } }

    /// At the beginning of a transaction: forgets what the journal has.
    func settle(_ ledger: Ledger) throws {
        let settled = settled.withLock { $0 }
        let database = ledger.database
        for (key, seq) in settled.chains {
            // Another process may have added to the chain meanwhile: only what is surely journalled is struck off.
            try database.run(
                "DELETE FROM journal_chain WHERE key=?1 AND coalesce((SELECT seq FROM chain WHERE key=?1),0)<=?2", .integer(key), .integer(Int64(seq)))
            try database.run("UPDATE journal_chain SET seq=?2 WHERE key=?1 AND seq<?2", .integer(key), .integer(Int64(seq)))
        }
        for row in settled.rows { try database.run("DELETE FROM journal_row WHERE kind=? AND id=?", .text(row.kind), .blob(row.id)) }
    }

    /// After `settle` has become durable.
    func forgetSettled() { settled.withLock { $0 = Settled() } }

    /// After a commit: appends what the journal lacks, and returns when it is on the disk.
    func record(_ ledger: Ledger) throws {
        do {
            try append(ledger)
            health.withLock { $0 = true }
        } catch {
            health.withLock { $0 = false }
            throw error
        }
    }

    private func append(_ ledger: Ledger) throws {
        guard let (records, done) = try ledger.database.read({ try lacking(ledger) }) else { return }
        try journal.append(records)
        settled.withLock { $0 = done }
    }

    /// The records that the journal lacks, on one unchanging picture of the store; nil when it lacks nothing.
    private func lacking(_ ledger: Ledger) throws -> (records: [[UInt8]], done: Settled)? {
        let database = ledger.database
        let already = settled.withLock { $0 }
        var chains = try database.rows("SELECT key,seq FROM journal_chain") { ($0.integer(0), UInt32($0.int(1))) }
        chains = chains.map { ($0.0, max($0.1, already.chains[$0.0] ?? 0)) }
        let rows = try database.rows("SELECT kind,id FROM journal_row") { Row(kind: $0.text(0), id: $0.blob(1)) }
        if chains.isEmpty && rows.isEmpty { return nil }
        let commit = HybridTime(bits: try ledger.number("last-commit"))
        var records: [[UInt8]] = []
        var record = JournalRecord(commit: commit, entries: [])
        var size = 0
        func add(_ entry: JournalEntry, bytes: Int) {
            record.entries.append(entry)
            size += bytes
            if size >= JournalKeeper.recordBytes {
                records.append(record.bytes)
                record.entries = []
                size = 0
            }
        }
        for row in rows { if let entry = try entry(row, ledger) { add(entry, bytes: 200) } }
        var done = Settled(rows: rows)
        let extractor = Extractor(ledger)
        func emit() throws {
            guard let chunk = try extractor.emit() else { return }
            add(.chunk(chunk.envelope), bytes: chunk.envelope.content.count + 200)
        }
        for (number, lacking) in Dictionary(grouping: chains, by: { $0.0 >> 16 }).sorted(by: { $0.key < $1.key }) {
            guard let dossier = try ledger.dossier(number: number) else { continue }
            var held = try dossier.held(ledger).vector
            for (key, seq) in lacking {
                let replica = try ledger.replicaID(Int(key & 0xffff))
                done.chains[key] = held[replica]
                held[replica] = min(held[replica], seq)
            }
            while try !extractor.add(dossier, afterVector: held) {
                guard let chunk = try extractor.emit() else { throw LedgerError("ledger.not-causally-closed") }
                add(.chunk(chunk.envelope), bytes: chunk.envelope.content.count + 200)
                for segment in chunk.segments where segment.dossier == number { held[try ledger.replicaID(segment.replica)] = segment.seq }
            }
        }
        try emit()
        if !record.entries.isEmpty { records.append(record.bytes) }
        return (records, done)
    }

    private func entry(_ row: Row, _ ledger: Ledger) throws -> JournalEntry? {
        let database = ledger.database
        switch row.kind {
        case "dossier": return try ID(bytes: row.id).flatMap { try ledger.dossier($0) }.map { .dossier(ledger.grant($0)) }
        case "token":
            return try database.first("SELECT person,device,public_key,created_at FROM token WHERE hash=?", .blob(row.id)) {
                .token(
                    hash: row.id, person: ID(bytes: $0.blob(0)) ?? .zero, device: ID(bytes: $0.blob(1)) ?? .zero, publicKey: $0.blob(2),
                    created: $0.integer(3))
            } ?? .tokenGone(row.id)
        default:
            return try database.first("SELECT person,expires_at,used_at,public_key FROM invite WHERE hash=?", .blob(row.id)) {
                .invite(
                    hash: row.id, person: ID(bytes: $0.blob(0)) ?? .zero, expires: $0.integer(1), used: $0.optionalInteger(2),
                    publicKey: $0.optionalBlob(3))
            } ?? .inviteGone(row.id)
        }
    }
}

extension Ledger {
    /// A number among the store's values; 0 where it is not there.
    func number(_ name: String) throws -> UInt64 { try value(name).map { $0.reduce(0) { $0 << 8 | UInt64($1) } } ?? 0 }

    func setNumber(_ name: String, _ number: UInt64) throws {
        var bytes: [UInt8] = []
        bytes.appendFixed(number)
        try setValue(name, bytes)
    }

    /// Makes the second journal begin with everything that is stored; nothing is noted for it before.
    func beginJournal(_ folder: String) throws {
        try setValue("journal", Array(folder.utf8))
        try database.run("INSERT OR REPLACE INTO journal_chain(key,seq) SELECT key,0 FROM chain")
        try database.run("INSERT OR IGNORE INTO journal_row(kind,id) SELECT 'dossier',id FROM dossier")
        try database.run("INSERT OR IGNORE INTO journal_row(kind,id) SELECT 'token',hash FROM token")
        try database.run("INSERT OR IGNORE INTO journal_row(kind,id) SELECT 'invite',hash FROM invite")
    }

    /// Notes nothing more for a journal.
    func endJournal() throws {
        try database.run("DELETE FROM store WHERE name='journal'")
        try database.run("DELETE FROM journal_chain")
        try database.run("DELETE FROM journal_row")
    }
}
