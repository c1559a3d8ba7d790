internal import CSQLite

/// What makes a database unreadable at rest. This module knows where which bytes lie, and nothing of ciphers.
package protocol PageKey: Sendable {
    /// Short, of letters and digits, and another for each key: the engine keeps the disks of this process by it.
    var name: String { get }
    /// Random bytes for a new file, `SealedFile.saltBytes` of them.
    func salt() -> [UInt8]
    /// The cipher of the file that begins with `salt`; of the log beside a database for an empty one.
    func cipher(salt: [UInt8]) -> (any PageCipher)?
}

/// Seals and opens units in place; each position is sealed otherwise. One of these belongs to one open file.
package protocol PageCipher: AnyObject {
    func seal(_ unit: UnsafeMutableRawBufferPointer, at position: UInt64) -> Bool
    func open(_ unit: UnsafeMutableRawBufferPointer, at position: UInt64) -> Bool
}

/// The bytes with which a file begins, as the disk has them.
package enum DatabaseHead {
    /// What every plain database begins with.
    static let magic = Array("SQLite format 3\0".utf8)

    /// The first page of a database's file, or what there is of it; nil when it cannot be read.
    ///
    /// Through the engine: a process that closes a file by itself loses every lock that it holds there (POSIX), and with it the engine's on a
    /// database that is open. Other processes would then take its log away.
    package static func read(_ path: String) -> [UInt8]? {
        guard let disk = sqlite3_vfs_find(nil) else { return nil }
        var full = [CChar](repeating: 0, count: Int(disk.pointee.mxPathname) + 1)
        guard disk.pointee.xFullPathname(disk, path, Int32(full.count), &full) & 0xff == SQLITE_OK, let name = sqlite3_create_filename(full, "", "", 0, nil)
        else {
            return nil
        }
        defer { sqlite3_free_filename(name) }
        let room = UnsafeMutableRawPointer.allocate(byteCount: Int(disk.pointee.szOsFile), alignment: 16)
        defer { room.deallocate() }
        room.initializeMemory(as: UInt8.self, repeating: 0, count: Int(disk.pointee.szOsFile))
        let file = room.assumingMemoryBound(to: sqlite3_file.self)
        let opened = disk.pointee.xOpen(disk, name, file, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY, nil)
        defer { if let methods = file.pointee.pMethods { _ = methods.pointee.xClose(file) } }
        guard opened == SQLITE_OK, let methods = file.pointee.pMethods else { return nil }
        var size: sqlite3_int64 = 0
        guard methods.pointee.xFileSize(file, &size) == SQLITE_OK else { return nil }
        var page = [UInt8](repeating: 0, count: min(SealedFile.pageBytes, Int(size)))
        if page.isEmpty { return [] }
        let count = Int32(page.count)
        return methods.pointee.xRead(file, &page, count, 0) == SQLITE_OK ? page : nil
    }

    /// Whether a file that begins with these bytes is a database that anybody can read.
    package static func isPlain(_ head: some Collection<UInt8>) -> Bool { head.starts(with: magic) }

    /// Whether `key` opens a sealed database whose first page this is: the page then says what every database says at these places.
    package static func opens(_ page: [UInt8], with key: any PageKey) -> Bool {
        guard page.count >= SealedFile.pageBytes, let cipher = key.cipher(salt: Array(page[..<SealedFile.saltBytes])) else { return false }
        var page = Array(page[..<SealedFile.pageBytes])
        let isOpened = page.withUnsafeMutableBytes { cipher.open(UnsafeMutableRawBufferPointer(rebasing: $0[SealedFile.saltBytes...]), at: 0) }
        // Page size, room kept free at the end of pages, and the three fractions that are fixed for ever.
        return isOpened && page[16] == 0x10 && page[17] == 0 && Array(page[20...23]) == [0, 64, 32, 32]
    }
}
