/// A file for several readers, none of whom can be told from outside: schema/bundle.md, "Box".
///
/// Everything that can be seen without a key is how many slots there are (a power of two, unused ones are random bytes),
/// and the size, a power of two as well. A box may hold several sections for different readers; to a reader the others look
/// like padding.
package enum SealedBox {
    package static let magic: [UInt8] = Array("PLUMBOX1".utf8)
    /// Bytes before the slots: magic, the file's public key, the logarithm of the number of slots.
    static let headBytes = 8 + 32 + 1
    static let slotBytes = 32 + 8 + 8 + AEAD.tagBytes
    /// Bytes of plain text in one piece of a section.
    package static let pieceBytes = 64 << 10
    /// Logarithms of the least and the most slots.
    static let slotExponents = 3...12
    /// Logarithms of the smallest and the largest area: 64 KiB and 1 TiB.
    static let areaExponents = 16...40

    /// One part of a box with the keys that open it.
    package struct Section {
        /// Public box keys, 32 bytes each.
        package let readers: [[UInt8]]
        /// Bytes of plain text, known beforehand.
        package let length: Int
        /// Gives the plain text, in order, in parts of any size; called once.
        package let content: (_ emit: ([UInt8]) throws -> Void) throws -> Void

        package init(readers: [[UInt8]], length: Int, content: @escaping (_ emit: ([UInt8]) throws -> Void) throws -> Void) {
            self.readers = readers
            self.length = length
            self.content = content
        }
    }

    /// What is wrong with a box. `code` is stable.
    package struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
        package let code: String
        package var description: String { code }
        /// Not a box at all.
        package static let notABox = Failure(code: "box.not-a-box")
        /// The file is shorter or longer than it was made.
        package static let truncated = Failure(code: "box.truncated")
        /// Bytes of a section that this key opens were altered.
        package static let damaged = Failure(code: "box.damaged")
        /// More readers or more content than a box takes.
        package static let tooLarge = Failure(code: "box.too-large")
        /// A section's content is not as long as was said; a programmer's mistake, or a file that changed meanwhile.
        package static let wrongLength = Failure(code: "box.wrong-length")
    }

    static func sealedLength(_ length: Int) -> Int { length + AEAD.tagBytes * max(1, (length + pieceBytes - 1) / pieceBytes) }

    static func slotNonce(_ index: Int) -> [UInt8] { [0, 0, 0, 0] + fixed(index) }
    static func pieceNonce(_ index: Int, isLast: Bool) -> [UInt8] { [0, 0, 0] + fixed(index) + [isLast ? 1 : 0] }

    /// The key that wraps what a reader needs to know.
    static func slotKey(shared: [UInt8], file: [UInt8], reader: [UInt8]) throws(CryptoError) -> [UInt8] {
        try hkdf(salt: file + reader, key: shared, info: Array("plumb slot 1".utf8))
    }

    static func fixed(_ number: Int) -> [UInt8] { withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) } }
    static func number(_ bytes: some Collection<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    // MARK: Writing

    /// Writes a box from its first byte to its last. Throws what `content` and `write` throw, `Failure`, `CryptoError`.
    ///
    /// - Parameter random: replaced in tests.
    package static func write(
        _ sections: [Section], random: (Int) -> [UInt8] = randomBytes, to write: ([UInt8]) throws -> Void
    ) throws {
        let wanted = sections.reduce(0) { $0 + $1.readers.count }
        guard let exponent = slotExponents.first(where: { 1 << $0 >= wanted }) else { throw Failure.tooLarge }
        let used = sections.reduce(0) { $0 + sealedLength($1.length) }
        guard let area = areaExponents.first(where: { 1 << $0 >= used }).map({ 1 << $0 }) else { throw Failure.tooLarge }
        let file = try BoxKey(secret: random(32))
        let head = magic + file.publicKey + [UInt8(exponent)]
        // Sections lie anywhere in the area, so that a reader cannot tell another section from padding.
        let cuts = sections.map { _ in Int(number(random(8)) % UInt64(area - used + 1)) }.sorted()
        var places: [(key: [UInt8], offset: Int)] = []
        var before = 0
        for (section, cut) in zip(sections, cuts) {
            places.append((random(32), cut + before))
            before += sealedLength(section.length)
        }
        try write(head)
        try write(try slots(sections, places, file, head, exponent, random))
        var position = 0
        func fill(to end: Int) throws {
            while position < end {
                let count = min(pieceBytes, end - position)
                try write(random(count))
                position += count
            }
        }
        for (section, place) in zip(sections, places) {
            try fill(to: place.offset)
            try seal(section, key: place.key, head, to: write)
            position += sealedLength(section.length)
        }
        try fill(to: area)
    }

    private static func slots(
        _ sections: [Section], _ places: [(key: [UInt8], offset: Int)], _ file: BoxKey, _ head: [UInt8], _ exponent: Int, _ random: (Int) -> [UInt8]
    ) throws -> [UInt8] {
        var free = Array(0..<(1 << exponent))
        var slots = free.map { _ in random(slotBytes) }
        for (section, place) in zip(sections, places) {
            for reader in section.readers {
                let index = free.remove(at: Int(number(random(8)) % UInt64(free.count)))
                let key = try slotKey(shared: try file.agree(with: reader), file: file.publicKey, reader: reader)
                let content = place.key + fixed(place.offset) + fixed(section.length)
                slots[index] = try AEAD.seal(key: key, nonce: slotNonce(index), content[...], also: head)
            }
        }
        return Array(slots.joined())
    }

    private static func seal(_ section: Section, key: [UInt8], _ head: [UInt8], to write: ([UInt8]) throws -> Void) throws {
        var waiting: [UInt8] = []
        var index = 0
        var length = 0
        func put(_ count: Int, isLast: Bool) throws {
            try write(try AEAD.seal(key: key, nonce: pieceNonce(index, isLast: isLast), waiting.prefix(count), also: head))
            waiting.removeFirst(count)
            index += 1
        }
        try section.content { bytes in
            length += bytes.count
            guard length <= section.length else { throw Failure.wrongLength }
            waiting += bytes
            // The last piece waits for the end: it carries the mark.
            while waiting.count > pieceBytes { try put(pieceBytes, isLast: false) }
        }
        guard length == section.length else { throw Failure.wrongLength }
        try put(waiting.count, isLast: true)
    }
}

/// Reads the sections of a box that a key opens.
package struct BoxReader {
    /// A section that this key opens, read from its first byte to its last.
    package struct Section {
        fileprivate let key: [UInt8]
        fileprivate let start: Int
        /// Bytes of plain text.
        package let length: Int
        fileprivate var index = 0
        fileprivate var done = 0
        fileprivate var isAtEnd = false
    }

    /// In the order of their slots; empty for somebody who is no reader, and for slots that were damaged.
    package private(set) var sections: [Section] = []
    private let head: [UInt8]
    private let read: (_ offset: Int, _ count: Int) throws -> [UInt8]

    /// Looks for the sections that `key` opens.
    ///
    /// - Parameters:
    ///   - size: bytes of the file.
    ///   - read: gives exactly `count` bytes from `offset` on, or throws.
    package init(size: Int, key: BoxKey, read: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]) throws {
        let area = try BoxReader.area(size: size, head: size < SealedBox.headBytes ? [] : try read(0, SealedBox.headBytes))
        head = try read(0, SealedBox.headBytes)
        self.read = read
        let slots = try read(SealedBox.headBytes, area.start - SealedBox.headBytes)
        let file = Array(head[8..<40])
        guard let shared = try? key.agree(with: file) else { return }
        let slotKey = try SealedBox.slotKey(shared: shared, file: file, reader: key.publicKey)
        // A hostile maker may name one place in thousands of slots, to be read as often.
        var room = area.count
        for index in 0..<(slots.count / SealedBox.slotBytes) {
            let sealed = slots[index * SealedBox.slotBytes..<(index + 1) * SealedBox.slotBytes]
            guard let content = AEAD.open(key: slotKey, nonce: SealedBox.slotNonce(index), sealed, also: head) else { continue }
            let offset = SealedBox.number(content[32..<40]), length = SealedBox.number(content[40..<48])
            // Only a hostile maker names a place outside the area.
            guard offset <= UInt64(area.count), length <= UInt64(area.count), SealedBox.sealedLength(Int(length)) <= area.count - Int(offset) else {
                throw SealedBox.Failure.damaged
            }
            if sections.contains(where: { $0.start == area.start + Int(offset) && $0.key.elementsEqual(content[..<32]) && $0.length == Int(length) }) {
                continue
            }
            room -= SealedBox.sealedLength(Int(length))
            guard room >= 0 else { throw SealedBox.Failure.damaged }
            sections.append(Section(key: Array(content[..<32]), start: area.start + Int(offset), length: Int(length)))
        }
    }

    /// Whether a file of `size` bytes that begins with `head` is a whole box; for somebody who only carries it.
    package static func check(size: Int, head: [UInt8]) throws { _ = try area(size: size, head: head) }

    /// Bytes that `check` needs of a file's beginning.
    package static let headBytes = SealedBox.headBytes

    private static func area(size: Int, head: [UInt8]) throws -> (start: Int, count: Int) {
        guard head.count == SealedBox.headBytes, head.starts(with: SealedBox.magic), SealedBox.slotExponents.contains(Int(head[40])) else {
            throw SealedBox.Failure.notABox
        }
        let start = SealedBox.headBytes + SealedBox.slotBytes << Int(head[40])
        let count = size - start
        guard SealedBox.areaExponents.contains(where: { 1 << $0 == count }) else { throw SealedBox.Failure.truncated }
        return (start, count)
    }

    /// The next piece of a section's plain text; nil at its end. Throws `box.damaged`, and what `read` throws.
    package func next(_ section: inout Section) throws -> [UInt8]? {
        if section.isAtEnd { return nil }
        let count = min(SealedBox.pieceBytes, section.length - section.done)
        let isLast = section.done + count == section.length
        let sealed = try read(section.start + section.index * (SealedBox.pieceBytes + AEAD.tagBytes), count + AEAD.tagBytes)
        let nonce = SealedBox.pieceNonce(section.index, isLast: isLast)
        guard let piece = AEAD.open(key: section.key, nonce: nonce, sealed[...], also: head) else { throw SealedBox.Failure.damaged }
        section.index += 1
        section.done += count
        section.isAtEnd = isLast
        return piece
    }
}
