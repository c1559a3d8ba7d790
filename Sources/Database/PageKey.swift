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
