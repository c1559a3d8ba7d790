internal import CSQLite

/// A file of a sealed database as the engine uses it, and what it is on the disk.
///
/// The database: its first 16 bytes, in every plain one the same, are the file's salt; the rest of its first page and every other page is
/// a unit sealed under a key that follows from the salt. The log beside it (WAL): its head of 32 bytes is plain (salts and sums of that
/// head), then frames: a unit of 24 bytes and one of a page each. Anything else that the engine writes (journals, sorting) stays in memory.
///
/// Not Sendable: it belongs to one connection.
final class SealedFile {
    /// The only page size that is sealed; the engine's default.
    static let pageBytes = 4096
    static let saltBytes = 16
    private static let logHead = 32
    private static let frameHead = 24

    let real: UnsafeMutablePointer<sqlite3_file>
    private let key: any PageKey
    private let isLog: Bool
    private var cipher: (any PageCipher)?
    private var salt: [UInt8] = []
    private let scratch: UnsafeMutableRawBufferPointer

    init(_ real: UnsafeMutablePointer<sqlite3_file>, _ key: any PageKey, isLog: Bool) {
        self.real = real
        self.key = key
        self.isLog = isLog
        scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: SealedFile.pageBytes, alignment: 16)
        if isLog { cipher = key.cipher(salt: []) }
    }

    deinit { scratch.deallocate() }

    // MARK: The file below

    private func readRaw(_ bytes: UnsafeMutableRawBufferPointer, _ offset: Int) -> Int32 {
        real.pointee.pMethods.pointee.xRead(real, bytes.baseAddress, Int32(bytes.count), sqlite3_int64(offset))
    }

    private func writeRaw(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int32 {
        real.pointee.pMethods.pointee.xWrite(real, bytes.baseAddress, Int32(bytes.count), sqlite3_int64(offset))
    }

    // MARK: Units

    /// The unit that a byte lies in: where it begins, and how long it is; nil for what is plain, with the bytes up to the next unit.
    private func unit(_ offset: Int) -> (start: Int, count: Int, isPlain: Bool) {
        guard isLog else { return (offset / SealedFile.pageBytes * SealedFile.pageBytes, SealedFile.pageBytes, false) }
        if offset < SealedFile.logHead { return (0, SealedFile.logHead, true) }
        let frame = SealedFile.frameHead + SealedFile.pageBytes
        let start = SealedFile.logHead + (offset - SealedFile.logHead) / frame * frame
        if offset < start + SealedFile.frameHead { return (start, SealedFile.frameHead, false) }
        return (start + SealedFile.frameHead, SealedFile.pageBytes, false)
    }

    /// Seals or opens a whole unit; of the first page all but the salt.
    private func turn(_ unit: UnsafeMutableRawBufferPointer, _ start: Int, sealing: Bool) -> Bool {
        guard let cipher else { return false }
        let part = isLog || start > 0 ? unit : UnsafeMutableRawBufferPointer(rebasing: unit[SealedFile.saltBytes...])
        let isDone = sealing ? cipher.seal(part, at: UInt64(start)) : cipher.open(part, at: UInt64(start))
        if isDone, !isLog, start == 0 { unit.copyBytes(from: sealing ? salt : DatabaseHead.magic) }
        return isDone
    }

    /// Reads a whole unit. Where the file ends within it, it is as good as not there: zeros.
    private func readUnit(_ unit: UnsafeMutableRawBufferPointer, _ start: Int) -> Int32 {
        let result = readRaw(unit, start)
        guard result == SQLITE_OK else {
            if result == SealedEngine.shortRead { unit.initializeMemory(as: UInt8.self, repeating: 0) }
            return result
        }
        return turn(unit, start, sealing: false) ? SQLITE_OK : SealedEngine.failedRead
    }

    // MARK: As the engine sees it

    func read(_ bytes: UnsafeMutableRawBufferPointer, _ offset: Int) -> Int32 {
        if !isLog, cipher == nil {
            let result = findSalt()
            guard result == SQLITE_OK else {
                bytes.initializeMemory(as: UInt8.self, repeating: 0)
                return result
            }
        }
        var result = SQLITE_OK
        var done = 0
        while done < bytes.count {
            let (start, count, isPlain) = unit(offset + done)
            let skipped = offset + done - start
            let taken = min(count - skipped, bytes.count - done)
            let target = UnsafeMutableRawBufferPointer(rebasing: bytes[done..<done + taken])
            let outcome: Int32
            if isPlain {
                outcome = readRaw(target, offset + done)
            } else if taken == count {
                outcome = readUnit(target, start)
            } else {
                let whole = UnsafeMutableRawBufferPointer(rebasing: scratch[..<count])
                outcome = readUnit(whole, start)
                target.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(whole)[skipped..<skipped + taken]))
            }
            if outcome == SealedEngine.shortRead { result = outcome } else if outcome != SQLITE_OK { return outcome }
            done += taken
        }
        return result
    }

    func write(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int32 {
        if !isLog, cipher == nil {
            let result = findSalt()
            if result == SealedEngine.shortRead {
                let made = makeSalt()
                guard made == SQLITE_OK else { return made }
            } else if result != SQLITE_OK {
                return result
            }
        }
        var done = 0
        while done < bytes.count {
            let (start, count, isPlain) = unit(offset + done)
            let skipped = offset + done - start
            let taken = min(count - skipped, bytes.count - done)
            let source = UnsafeRawBufferPointer(rebasing: bytes[done..<done + taken])
            let result: Int32
            if isPlain {
                result = writeRaw(source, offset + done)
            } else {
                let whole = UnsafeMutableRawBufferPointer(rebasing: scratch[..<count])
                if taken < count {
                    let outcome = readUnit(whole, start)
                    guard outcome == SQLITE_OK || outcome == SealedEngine.shortRead else { return outcome }
                }
                UnsafeMutableRawBufferPointer(rebasing: whole[skipped..<skipped + taken]).copyMemory(from: source)
                guard turn(whole, start, sealing: true) else { return SealedEngine.failedWrite }
                result = writeRaw(UnsafeRawBufferPointer(whole), start)
            }
            guard result == SQLITE_OK else { return result }
            done += taken
        }
        return SQLITE_OK
    }

    func truncate(_ size: sqlite3_int64) -> Int32 {
        if size == 0, !isLog { cipher = nil }
        return real.pointee.pMethods.pointee.xTruncate(real, size)
    }

    // MARK: The salt of a database

    /// The cipher of the file as it is; a short read where it is empty still.
    private func findSalt() -> Int32 {
        var found = [UInt8](repeating: 0, count: SealedFile.saltBytes)
        let result = found.withUnsafeMutableBytes { readRaw($0, 0) }
        guard result == SQLITE_OK else { return result }
        // A plain database is none of ours: nothing may be written into it under a key.
        guard !DatabaseHead.isPlain(found) else { return SQLITE_NOTADB }
        return take(found)
    }

    private func makeSalt() -> Int32 {
        let fresh = key.salt()
        let result = fresh.withUnsafeBytes { writeRaw($0, 0) }
        return result == SQLITE_OK ? take(fresh) : result
    }

    private func take(_ salt: [UInt8]) -> Int32 {
        self.salt = salt
        cipher = key.cipher(salt: salt)
        return cipher == nil ? SealedEngine.failedRead : SQLITE_OK
    }
}

/// What the engine would write beside a sealed database (journals of changes that may be taken back, sorting): kept in memory, for on
/// the disk it would be plain.
final class MemoryFile {
    private var bytes: [UInt8] = []

    func read(_ target: UnsafeMutableRawBufferPointer, _ offset: Int) -> Int32 {
        let count = max(0, min(target.count, bytes.count - offset))
        if count > 0 { bytes.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) } }
        guard count < target.count else { return SQLITE_OK }
        UnsafeMutableRawBufferPointer(rebasing: target[count...]).initializeMemory(as: UInt8.self, repeating: 0)
        return SealedEngine.shortRead
    }

    func write(_ source: UnsafeRawBufferPointer, _ offset: Int) -> Int32 {
        if bytes.count < offset + source.count { bytes.append(contentsOf: repeatElement(0, count: offset + source.count - bytes.count)) }
        bytes.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[offset..<offset + source.count]).copyMemory(from: source) }
        return SQLITE_OK
    }

    func truncate(_ size: Int) -> Int32 {
        if size < bytes.count { bytes.removeLast(bytes.count - size) }
        return SQLITE_OK
    }

    var count: Int { bytes.count }
}
