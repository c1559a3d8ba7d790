internal import Crypto
internal import Database
internal import Glibc
internal import Ledger

/// What ties a laptop's state to the disk it was made on: the database file's number on its file system and the machine's
/// own name. A copied or restored home directory has another one, and then writes under a fresh replica id from the first
/// save on, so that two copies never use the same numbers (B1). A copy that this cannot show (a cloned disk image, contents
/// put back into the same file) is found at its next sync instead.
enum Anchor {
    private static let setting = "anchor"

    static func current(_ database: String) -> [UInt8]? {
        var status = stat()
        guard stat(database, &status) == 0 else { return nil }
        let machine = (try? SecretFile.read("/etc/machine-id")) ?? ""
        return sha256(Array("plumb anchor 1\u{0}\(status.st_ino)\u{0}\(machine)".utf8)).bytes
    }

    /// Compares and, where the state has moved, begins a fresh replica.
    ///
    /// - Returns: whether this is a copy of a state that lived elsewhere.
    static func check(_ laptop: Laptop) throws -> Bool {
        guard let current = current("\(laptop.home)/\(Laptop.databaseName)") else { return false }
        let known = try laptop.setting(setting)
        if known == current { return false }
        try laptop.database.write {
            if known != nil { try laptop.ledger.beginFreshReplica() }
            try laptop.setSetting(setting, current)
        }
        return known != nil
    }
}
