internal import Crypto
internal import Database
internal import Replication

/// The key under which everything that the server writes down is unreadable: database, log, backups, second journal (DESIGN §3). It lies
/// neither in the data folder nor in a backup; without it all of that is noise.
package struct SealKey: Sendable, Equatable {
    private let secret: [UInt8]

    /// A fresh key.
    package init() { secret = randomBytes(SealKey.secretBytes) }

    private static let secretBytes = 32
    private static let title = "plumb seal key 1"
    /// Without letters and digits that look alike (Crockford's Base32).
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    /// Characters of a recovery code without its hyphens: 32 bytes and a check of 3.
    private static let codeLength = 56

    /// Reads a key file: what `fileText` wrote, a recovery code alone, or 32 random bytes; nil for anything else.
    package init?(file bytes: [UInt8]) {
        if bytes.count == SealKey.secretBytes {
            self.init(secret: bytes)
            return
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard lines.count == 1 || lines.count == 2 && lines[0] == SealKey.title, let code = lines.last else { return nil }
        self.init(code: code)
    }

    private init(secret: [UInt8]) { self.secret = secret }

    /// Reads a recovery code as a person types it; nil when a character is wrong or missing.
    package init?(code: String) {
        var bits = 0
        var held = 0
        var bytes: [UInt8] = []
        var count = 0
        for character in code.uppercased() where character != "-" && !character.isWhitespace {
            let spelled: Character = character == "O" ? "0" : character == "I" || character == "L" ? "1" : character
            guard let value = SealKey.alphabet.firstIndex(of: spelled) else { return nil }
            (bits, held, count) = ((bits << 5 | value) & 0xfff, held + 5, count + 1)
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> held))
            }
        }
        guard count == SealKey.codeLength, bytes.count == SealKey.secretBytes + 3 else { return nil }
        let secret = Array(bytes[..<SealKey.secretBytes])
        guard Array(bytes[SealKey.secretBytes...]) == SealKey.sum(secret) else { return nil }
        self.init(secret: secret)
    }

    private static func sum(_ secret: [UInt8]) -> [UInt8] { Array(sha256(Array("plumb seal code 1".utf8), secret).bytes.prefix(3)) }

    /// The key for paper: 14 groups of four characters, of which the last catch a slip of the pen.
    package var code: String {
        var text = ""
        var bits = 0
        var held = 0
        var count = 0
        for byte in secret + SealKey.sum(secret) {
            (bits, held) = ((bits << 8 | Int(byte)) & 0xfff, held + 8)
            while held >= 5 {
                held -= 5
                if count > 0, count.isMultiple(of: 4) { text += "-" }
                text.append(SealKey.alphabet[bits >> held & 31])
                count += 1
            }
        }
        return text
    }

    /// What the key's file says.
    package var fileText: String { "\(SealKey.title)\n\(code)\n" }

    /// Tells keys apart without telling anything of them: 32 hexadecimal digits, kept in data folder and backups.
    package var check: String { hex(derived("check", salt: []).prefix(16)) }

    /// Under which pages lie on the disk.
    var pages: SealedPages { SealedPages(key: self) }
    /// Under which records of the second journal lie there.
    var journal: JournalSeal { JournalSeal(key: derived("journal", salt: [])) }

    fileprivate func derived(_ purpose: String, salt: [UInt8]) -> [UInt8] {
        // It fails only when the library cannot allocate; nothing may be stored under a key that is none.
        guard let key = try? hkdf(salt: salt, key: secret, info: Array("plumb seal \(purpose) 1".utf8)) else { preconditionFailure("no key can be derived") }
        return key
    }
}

/// The pages of a sealed database: AES-256-XTS under a key for each file, which follows from the seal key and the file's salt.
struct SealedPages: PageKey {
    fileprivate let key: SealKey

    var name: String { key.check }

    func salt() -> [UInt8] { randomBytes(16) }

    func cipher(salt: [UInt8]) -> (any PageCipher)? {
        let purpose = salt.isEmpty ? "log" : "pages"
        return (try? XTS(key: key.derived(purpose, salt: salt) + key.derived("\(purpose) tweak", salt: salt))).map { SealedPageCipher($0) }
    }
}

private final class SealedPageCipher: PageCipher {
    private let cipher: XTS
    init(_ cipher: XTS) { self.cipher = cipher }
    func seal(_ unit: UnsafeMutableRawBufferPointer, at position: UInt64) -> Bool { cipher.seal(unit, at: position) }
    func open(_ unit: UnsafeMutableRawBufferPointer, at position: UInt64) -> Bool { cipher.open(unit, at: position) }
}

/// Seals the records of the second journal, each under a random nonce. The time of the commit before it stays readable, for a store that
/// was set back is known by it.
struct JournalSeal: Sendable {
    fileprivate let key: [UInt8]

    private static let commitBytes = 8

    func seal(_ record: [UInt8]) throws -> [UInt8] {
        let commit = Array(record.prefix(JournalSeal.commitBytes))
        var plain: [UInt8] = []
        plain.appendVarint(record.count - commit.count)
        plain.append(contentsOf: record.dropFirst(JournalSeal.commitBytes))
        plain.append(contentsOf: repeatElement(0, count: JournalSeal.padded(plain.count) - plain.count))
        let nonce = randomBytes(AEAD.nonceBytes)
        return commit + nonce + (try AEAD.seal(key: key, nonce: nonce, plain[...], also: commit))
    }

    /// The record; nil where it was altered, or sealed under another key.
    func open(_ sealed: [UInt8]) -> [UInt8]? {
        let head = JournalSeal.commitBytes + AEAD.nonceBytes
        guard sealed.count > head else { return nil }
        let commit = Array(sealed[..<JournalSeal.commitBytes])
        guard let plain = AEAD.open(key: key, nonce: Array(sealed[JournalSeal.commitBytes..<head]), sealed[head...], also: commit) else { return nil }
        return plain.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            guard let record = try? reader.block("sealed record") else { return nil }
            return commit + Array(record)
        }
    }

    /// Lengths tell little: up to 1 KiB one of them, from there on eight for each doubling.
    static func padded(_ count: Int) -> Int {
        guard count > 1024 else { return 1024 }
        let step = 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount - 3)
        return (count + step - 1) / step * step
    }
}
