internal import Crypto

/// A random 16-byte name: of a dossier, replica, record, person, group, device or command (rules D1, C4, T3).
///
/// Ids are random and not ordered by time: a time-ordered id would tell when a visit was planned and which were planned together.
package struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var high, low: UInt64

    package static let byteCount = 16
    package static let zero = ID(high: 0, low: 0)

    @inline(__always)
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A fresh id from the system's randomness.
    package static func random() -> ID { ID(bytes: randomBytes(16)) ?? .zero }

    /// Reads 16 bytes; nil for any other count.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == ID.byteCount else { return nil }
        var high: UInt64 = 0, low: UInt64 = 0
        for byte in bytes {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte)
        }
        self.init(high: high, low: low)
    }

    /// Reads 16 bytes; nil for any other count.
    package init?(bytes: [UInt8]) {
        guard bytes.count == ID.byteCount else { return nil }
        self = bytes.withUnsafeBytes { ID($0) }
    }

    @inline(__always)
    package init(_ raw: UnsafeRawBufferPointer, at offset: Int = 0) {
        high = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        low = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    }

    /// Reads 32 hexadecimal digits, with or without dashes.
    package init?(_ text: some StringProtocol) {
        guard let bytes = Crypto.bytes(hex: String(text.filter { $0 != "-" })) else { return nil }
        self.init(bytes: bytes)
    }

    package var bytes: [UInt8] { withBytes { Array($0) } }

    @inline(__always)
    package func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        // In memory of its own, never through a pointer to a local tuple: see `Digest.withBytes`.
        try withUnsafeTemporaryAllocation(byteCount: ID.byteCount, alignment: 8) { raw in
            raw.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
            raw.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
            return try body(UnsafeRawBufferPointer(raw))
        }
    }

    package var description: String { hex(bytes) }

    @inline(__always)
    package static func < (left: ID, right: ID) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }
}

package typealias DossierID = ID
package typealias ReplicaID = ID
package typealias RecordID = ID
package typealias PersonID = ID
package typealias GroupID = ID
package typealias CommandID = ID

extension ID {
    /// The id that follows from a cause: the same cause always gives the same id, so a repeated command creates nothing
    /// twice (T3) and a record that exists once per key has one id on every device (C4).
    package static func derived(_ purpose: String, _ parts: [UInt8]...) -> ID {
        let hasher = SHA256Hasher()
        hasher.begin()
        hasher.update(Array(purpose.utf8) + [0])
        for part in parts { hasher.update(part) }
        return hasher.finish().withBytes { ID($0) }
    }
}
