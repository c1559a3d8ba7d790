internal import Crypto
internal import Glibc
internal import Replication

/// What went wrong with the second journal; the path is the operator's own.
package struct JournalError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `journal.folder`, `journal.unwritable`, `journal.unreadable`, `journal.damaged`, `journal.foreign`, `journal.sealed` (under a key
    /// that is not at hand).
    package let code: String
    package let path: String
    /// `errno`, 0 where the system had nothing to say.
    package let systemCode: Int32

    package var description: String { "\(code): \(path) (\(systemCode))" }
    init(_ code: String, _ path: String, _ systemCode: Int32 = 0) {
        self.code = code
        self.path = path
        self.systemCode = systemCode
    }
}

/// A file of the second journal: frames of a length, a hash that covers the frame before, and the record. The first record
/// names the store, the epoch and the file's number. A frame that is not whole at the end is a write that never ended.
struct JournalFile {
    static let magic: [UInt8] = Array("PLUMBJ1\n".utf8)
    /// Of a file whose records, but for the first, are sealed.
    static let sealedMagic: [UInt8] = Array("PLUMBJ2\n".utf8)
    /// Bytes before each record: length and hash.
    static let frameBytes = 4 + 32
    /// Bytes of the largest record: a request's chunks and what they brought.
    static let recordLimit = 64 << 20

    static func name(_ number: UInt64) -> String {
        let digits = String(number)
        return "plumb-" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits + ".journal"
    }

    static func number(_ name: String) -> UInt64? {
        guard name.hasPrefix("plumb-"), name.hasSuffix(".journal") else { return nil }
        return UInt64(name.dropFirst(6).dropLast(8))
    }

    /// Numbers of the files in a folder, ascending.
    static func numbers(in folder: String) -> [UInt64] { names(in: folder).compactMap(number).sorted() }

    /// Whether a folder has files whose records anybody can read.
    static func hasPlain(in folder: String) -> Bool {
        numbers(in: folder).contains { number in readFile("\(folder)/\(name(number))").map { $0.starts(with: magic) } ?? false }
    }

    /// What the first record of a file says.
    struct Title: Equatable {
        var store: ID
        var epoch: UInt32
        var number: UInt64
        /// Milliseconds since 1970, UTC.
        var begun: Int64
        /// Hash at the end of the file before: a file that is missing or was replaced shows.
        var previous: Digest

        var bytes: [UInt8] {
            var bytes: [UInt8] = []
            bytes.append(store)
            bytes.appendVarint(UInt64(epoch))
            bytes.appendVarint(number)
            bytes.appendSigned(begun)
            bytes.append(contentsOf: previous.bytes)
            return bytes
        }

        init(store: ID, epoch: UInt32, number: UInt64, begun: Int64, previous: Digest) {
            (self.store, self.epoch, self.number, self.begun, self.previous) = (store, epoch, number, begun, previous)
        }

        init(_ bytes: [UInt8]) throws(FormatError) {
            let parsed: Result<Title, FormatError> = bytes.withUnsafeBytes { raw in
                var reader = ByteReader(raw)
                do throws(FormatError) {
                    let title = Title(
                        store: try reader.id("journal store"), epoch: UInt32(try reader.number("journal epoch", upTo: UInt64(UInt32.max))),
                        number: try reader.varint("journal number"), begun: try reader.signed("journal begun"),
                        previous: Digest(try reader.raw(32, "journal previous")))
                    return .success(title)
                } catch { return .failure(error) }
            }
            self = try parsed.get()
        }
    }

    /// The newest commit that the files of a folder tell of; 0 when they hold none.
    static func newestCommit(in folder: String) throws(JournalError) -> HybridTime {
        for number in numbers(in: folder).reversed() {
            let path = "\(folder)/\(name(number))"
            let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw JournalError("journal.unreadable", path, errno) }
            defer { close(descriptor) }
            var reader = try Reader(descriptor, path)
            _ = try reader.next()
            var newest = HybridTime(bits: 0)
            while let record = try reader.next() { newest = max(newest, HybridTime(bits: record.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })) }
            if newest.bits > 0 { return newest }
        }
        return HybridTime(bits: 0)
    }

    /// A record as it was before it was sealed; that of a plain file as it is. Throws `journal.sealed`.
    static func opened(_ record: [UInt8], _ reader: Reader, _ seal: JournalSeal?, _ path: String) throws(JournalError) -> [UInt8] {
        guard reader.isSealed else { return record }
        guard let plain = seal?.open(record) else { throw JournalError("journal.sealed", path) }
        return plain
    }

    static func frame(_ record: [UInt8], after previous: Digest) -> (bytes: [UInt8], hash: Digest) {
        let hash = sha256(previous.bytes, record)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(frameBytes + record.count)
        for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: record.count >> shift)) }
        bytes.append(contentsOf: hash.bytes)
        bytes.append(contentsOf: record)
        return (bytes, hash)
    }

    /// Reads the whole frames of a file in order, without keeping them.
    struct Reader {
        private let descriptor: Int32
        private let path: String
        /// Where the next frame begins: everything before is whole.
        private(set) var position: Int
        /// Hash of the last whole frame.
        private(set) var hash: Digest
        /// Whether the records are sealed; known where the file is read from its beginning.
        private(set) var isSealed = false

        /// - Parameter position: where a frame is known to begin, with the hash before it; 0 = the file's beginning.
        init(_ descriptor: Int32, _ path: String, position: Int = 0, hash: Digest = .zero) throws(JournalError) {
            self.descriptor = descriptor
            self.path = path
            self.position = position
            self.hash = hash
            if position == 0 {
                let magic = try read(0, JournalFile.magic.count)
                isSealed = magic == JournalFile.sealedMagic
                guard isSealed || magic == JournalFile.magic else { throw JournalError("journal.damaged", path) }
                self.position = JournalFile.magic.count
            }
        }

        /// The next record; nil at the end, or where the rest is not a whole frame.
        mutating func next() throws(JournalError) -> [UInt8]? {
            let head = try read(position, JournalFile.frameBytes)
            guard head.count == JournalFile.frameBytes else { return nil }
            let count = head[0..<4].reduce(0) { $0 << 8 | Int($1) }
            guard count <= JournalFile.recordLimit else { return nil }
            let record = try read(position + JournalFile.frameBytes, count)
            guard record.count == count else { return nil }
            let hash = sha256(hash.bytes, record)
            guard hash.bytes == Array(head[4...]) else { return nil }
            self.hash = hash
            position += JournalFile.frameBytes + count
            return record
        }

        private func read(_ offset: Int, _ count: Int) throws(JournalError) -> [UInt8] {
            var bytes = [UInt8](repeating: 0, count: count)
            var done = 0
            while done < count {
                let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress.map { $0 + done }, count - done, off_t(offset + done)) }
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw JournalError("journal.unreadable", path, errno) }
                if got == 0 { break }
                done += got
            }
            return done == count ? bytes : Array(bytes[..<done])
        }
    }
}
