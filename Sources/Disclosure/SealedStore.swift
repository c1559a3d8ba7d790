internal import Crypto
internal import Database
internal import Glibc
internal import Ledger
package import Replication

extension Door {
    /// The id of a store that is to be made: its seal key's place is named by it.
    package static func newStore() -> ID { .random() }

    /// Whether the server's database is sealed; false also where there is none.
    package static func isSealed(data: String) -> Bool { DatabaseHead.read(databasePath(data)).map { !$0.isEmpty && !DatabaseHead.isPlain($0) } ?? false }

    /// Throws `seal.wrong` unless `key` opens the server's database.
    package static func check(_ key: SealKey, opens data: String) throws { _ = try pages(of: databasePath(data), key) }

    /// Opens a database of this server, a copy of it, or a new one: sealed under `seal` unless it is an old plain one.
    ///
    /// Throws `seal.missing` for a sealed one without a key, `seal.wrong` for another's key, `DatabaseError`.
    @inline(never)
    static func connect(
        _ path: String, _ seal: SealKey?, durability: Connection.Durability = .full, readOnly: Bool = false, alone: Bool = false
    ) throws -> Connection {
        try Connection(path: path, key: try pages(of: path, seal), durability: durability, readOnly: readOnly, alone: alone)
    }

    private static func pages(of path: String, _ seal: SealKey?) throws -> SealedPages? {
        let page = DatabaseHead.read(path) ?? []
        if page.isEmpty { return seal?.pages }
        if DatabaseHead.isPlain(page) { return nil }
        guard let seal else { throw SealError("seal.missing", path) }
        guard DatabaseHead.opens(page, with: seal.pages) else { throw SealError("seal.wrong", path) }
        return seal.pages
    }

    /// Notes in the data folder which key a store that is still plain will be sealed under, so that it is found in its usual place.
    package static func announce(_ key: SealKey, store: ID, in data: String) throws { try SealMark(store: store, check: key.check).write(to: data) }

    /// Seals the database of an earlier program, whose pages anybody can read; returns false where it is sealed already. What the disk's
    /// free blocks still hold of the plain file, and backups made before, this cannot reach. The caller holds the folder's lock.
    ///
    /// Throws `database.busy` while another process has the store open.
    package static func seal(data: String, under key: SealKey) throws -> Bool {
        let path = databasePath(data)
        guard access(path, F_OK) == 0 else { throw SetupError(code: "setup.missing", path: data) }
        guard !isSealed(data: data) else { return false }
        let coming = path + ".sealing"
        unlink(coming)
        try Connection.copy(path, under: nil, to: coming, under: key.pages, alone: true) {
            // Nothing takes the old file's place that was not read back.
            let copied = try connect(coming, key, readOnly: true)
            let integrity = try copied.rows("PRAGMA integrity_check") { $0.text(0) }
            guard integrity == ["ok"], let store = try copied.first("SELECT value FROM store WHERE name='store'", row: { ID(bytes: $0.blob(0)) }) ?? nil else {
                throw SealError("seal.folder", coming)
            }
            try copied.release()
            for suffix in ["-wal", "-shm"] { unlink(coming + suffix) }
            chmod(coming, 0o600)
            try SealMark(store: store, check: key.check).write(to: data)
            guard syncFile(coming), rename(coming, path) == 0 else { throw SealError("seal.folder", path) }
            syncFolder(data)
        }
        return true
    }

    /// Writes a plain copy of the server's database, for tools that know nothing of the seal. Whoever gets the file reads everything.
    ///
    /// Throws `backup.not-empty` where the target is there already.
    package static func unseal(data: String, _ key: SealKey?, to target: String) throws {
        guard access(target, F_OK) != 0 else { throw BackupError("backup.not-empty", target) }
        try Connection.copy(databasePath(data), under: try pages(of: databasePath(data), key), to: target, under: nil)
        chmod(target, 0o600)
    }
}

/// Makes a file's content durable.
func syncFile(_ path: String) -> Bool {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
}
