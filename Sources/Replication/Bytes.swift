/// Bytes that are not what the format says. `place` names the part of the format, never a value.
package struct FormatError: Error, Sendable, Equatable, CustomStringConvertible {
    package let place: String
    package var description: String { "malformed: \(place)" }
    package init(_ place: String) { self.place = place }
}

/// Appends the primitive encodings of schema/wire.md.
extension [UInt8] {
    /// An unsigned number, 7 bits a byte, lowest first, no needless byte.
    @inline(__always)
    package mutating func appendVarint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    @inline(__always)
    package mutating func appendVarint(_ value: Int) { appendVarint(UInt64(value)) }

    /// A signed number, folded so that small magnitudes stay short.
    @inline(__always)
    package mutating func appendSigned(_ value: Int64) { appendVarint(zigzag(value)) }

    @inline(__always)
    package mutating func append(_ id: ID) { id.withBytes { append(contentsOf: $0) } }

    /// Eight bytes, highest first.
    @inline(__always)
    package mutating func appendFixed(_ value: UInt64) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }

    /// A length and the bytes.
    package mutating func appendBlock(_ bytes: [UInt8]) {
        appendVarint(bytes.count)
        append(contentsOf: bytes)
    }
}

extension UnsafeRawBufferPointer {
    /// Whether the bytes are UTF-8 as it must be spelt.
    var isUTF8: Bool {
        withMemoryRebound(to: UInt8.self) { bytes in
            if bytes.allSatisfy({ $0 < 0x80 }) { return true }
            do {
                _ = try UTF8Span(validating: bytes.span)
                return true
            } catch { return false }
        }
    }
}

@inline(__always)
func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }
@inline(__always)
func unzigzag(_ value: UInt64) -> Int64 { Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }

/// Reads the primitive encodings, checking every length against what is left before anything is allocated.
package struct ByteReader {
    package let bytes: UnsafeRawBufferPointer
    package private(set) var position: Int
    let end: Int

    package init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        position = 0
        end = bytes.count
    }

    package var remaining: Int { end - position }
    package var isAtEnd: Bool { position == end }

    /// Apart from where it is thrown, so that reading one byte stays a few instructions wherever it is built in.
    @inline(never)
    package static func malformed(_ place: StaticString) -> FormatError { FormatError("\(place)") }

    @inline(__always)
    package mutating func byte(_ place: StaticString) throws(FormatError) -> UInt8 {
        guard position < end else { throw ByteReader.malformed(place) }
        defer { position += 1 }
        return bytes[position]
    }

    @inline(__always)
    package mutating func varint(_ place: StaticString) throws(FormatError) -> UInt64 {
        // Most are of one byte.
        if position < end, bytes[position] < 0x80 {
            defer { position += 1 }
            return UInt64(bytes[position])
        }
        return try longVarint(place)
    }

    @inline(never)
    package mutating func longVarint(_ place: StaticString) throws(FormatError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            guard position < end, shift < 64 else { throw ByteReader.malformed(place) }
            let byte = bytes[position]
            position += 1
            if shift == 63 && byte > 1 { throw ByteReader.malformed(place) }
            value |= UInt64(byte & 0x7f) &<< shift
            if byte < 0x80 {
                // One encoding per value: a last byte of zero after others is a longer spelling of the same number.
                if byte == 0 && shift > 0 { throw ByteReader.malformed(place) }
                return value
            }
            shift += 7
        }
    }

    /// A number, at most `limit`, that counts things of at least `unit` bytes that must still follow.
    package mutating func count(_ place: StaticString, unit: Int = 1, upTo limit: Int = .max) throws(FormatError) -> Int {
        let value = try varint(place)
        guard value <= UInt64(remaining / max(unit, 1)), value <= UInt64(limit) else { throw ByteReader.malformed(place) }
        return Int(value)
    }

    /// A number up to `limit`.
    package mutating func number(_ place: StaticString, upTo limit: UInt64) throws(FormatError) -> Int {
        let value = try varint(place)
        guard value <= limit else { throw ByteReader.malformed(place) }
        return Int(value)
    }

    /// A byte that says whether something follows.
    package mutating func flag(_ place: StaticString) throws(FormatError) -> Bool {
        let value = try byte(place)
        guard value <= 1 else { throw ByteReader.malformed(place) }
        return value == 1
    }

    @inline(__always)
    package mutating func signed(_ place: StaticString) throws(FormatError) -> Int64 { unzigzag(try varint(place)) }

    @inline(__always)
    package mutating func id(_ place: StaticString) throws(FormatError) -> ID {
        guard remaining >= 16 else { throw ByteReader.malformed(place) }
        defer { position += 16 }
        return ID(bytes, at: position)
    }

    @inline(__always)
    package mutating func fixed(_ place: StaticString) throws(FormatError) -> UInt64 {
        guard remaining >= 8 else { throw ByteReader.malformed(place) }
        defer { position += 8 }
        return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    @inline(__always)
    package mutating func raw(_ count: Int, _ place: StaticString) throws(FormatError) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= remaining else { throw ByteReader.malformed(place) }
        defer { position += count }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
    }

    @inline(__always)
    package mutating func block(_ place: StaticString) throws(FormatError) -> UnsafeRawBufferPointer {
        let count = try varint(place)
        guard count <= UInt64(remaining) else { throw ByteReader.malformed(place) }
        return try raw(Int(count), place)
    }
}
