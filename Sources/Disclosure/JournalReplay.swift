internal import Crypto
internal import Database
internal import Glibc
internal import Ledger
internal import Replication

/// Brings the second journal back into a store: what the store has already changes nothing.
struct JournalReplay {
    private let ledger: Ledger
    private let seal: JournalSeal?

    init(_ ledger: Ledger, _ seal: JournalSeal?) {
        self.ledger = ledger
        self.seal = seal
    }

    struct Outcome {
        /// Records read.
        var records = 0
        /// Change sets that were new to the store.
        var sets = 0
        /// The newest epoch that the files tell of.
        var epoch: UInt32 = 0
        /// Whether every file was there, read to its end, and everything in it fitted.
        var isWhole = true
    }

    /// Records that share a transaction.
    private static let batch = 64

    /// Reads every file of `folder`. Throws `JournalError` for files of another store, `DatabaseError`.
    func run(_ folder: String, now: Int64) throws -> Outcome {
        var outcome = Outcome()
        guard let store = try ledger.value("store").flatMap({ ID(bytes: $0) }) else { throw LedgerError("ledger.not-initialised") }
        var last: (number: UInt64, hash: Digest)?
        let numbers = JournalFile.numbers(in: folder)
        for number in numbers {
            let path = "\(folder)/\(JournalFile.name(number))"
            let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw JournalError("journal.unreadable", path, errno) }
            defer { close(descriptor) }
            var reader = try JournalFile.Reader(descriptor, path)
            guard let title = try reader.next().flatMap({ try? JournalFile.Title($0) }) else {
                outcome.isWhole = false
                continue
            }
            guard title.store == store else { throw JournalError("journal.foreign", path) }
            if let last, last.number + 1 != number || last.hash != title.previous { outcome.isWhole = false }
            outcome.epoch = max(outcome.epoch, title.epoch)
            var batch: [[UInt8]] = []
            while let record = try reader.next() {
                batch.append(try JournalFile.opened(record, reader, seal, path))
                if batch.count == JournalReplay.batch { try take(&batch, &outcome, now) }
            }
            try take(&batch, &outcome, now)
            last = (number, reader.hash)
            // Only the last file may end in a write that never came to its end: nobody was told that it did.
            var status = stat()
            if fstat(descriptor, &status) == 0, Int(status.st_size) > reader.position, number != numbers.last { outcome.isWhole = false }
        }
        if last == nil { outcome.isWhole = false }
        _ = try ledger.write { writer in try ledger.settleEpochs(writer, now: now) }
        return outcome
    }

    private func take(_ batch: inout [[UInt8]], _ outcome: inout Outcome, _ now: Int64) throws {
        defer { batch = [] }
        guard !batch.isEmpty else { return }
        outcome.records += batch.count
        let records = try batch.map { try JournalRecord($0) }
        do {
            outcome.sets += try apply(records, now)
        } catch is LedgerError {
            // One that does not fit (a store that went on after it was set back) must not keep the others out.
            for record in records {
                do { outcome.sets += try apply([record], now) } catch is LedgerError { outcome.isWhole = false }
            }
        }
    }

    private func apply(_ records: [JournalRecord], _ now: Int64) throws -> Int {
        try ledger.write { writer in
            var sets = 0
            for record in records {
                for entry in record.entries { sets += try apply(entry, writer, now) }
                sets += try writer.admitStaged(from: .server, now: now)
                if record.commit > (try ledger.lastCommit) { try ledger.setNumber("last-commit", record.commit.bits) }
            }
            return sets
        }
    }

    private func apply(_ entry: JournalEntry, _ writer: Writer, _ now: Int64) throws -> Int {
        let database = ledger.database
        switch entry {
        case .dossier(let grant): try writer.add(grant)
        case .chunk(let envelope): return try writer.admit(envelope, from: .server, now: now).admitted
        case .token(let hash, let person, let device, let key, let created):
            try database.run(
                "INSERT OR REPLACE INTO token(hash,person,device,public_key,created_at) VALUES(?,?,?,?,?)", .blob(hash), .blob(person.bytes),
                .blob(device.bytes), .blob(key), .integer(created))
        case .tokenGone(let hash): try database.run("DELETE FROM token WHERE hash=?", .blob(hash))
        case .invite(let hash, let person, let expires, let used, let key):
            try database.run(
                "INSERT OR REPLACE INTO invite(hash,person,expires_at,used_at,public_key) VALUES(?,?,?,?,?)", .blob(hash), .blob(person.bytes),
                .integer(expires), Value(used), Value(key))
        case .inviteGone(let hash): try database.run("DELETE FROM invite WHERE hash=?", .blob(hash))
        }
        return 0
    }
}
