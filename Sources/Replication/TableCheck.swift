/// What a store's tables say of one dossier, in 8 bytes: the server tells it after an exchange, and a laptop that holds the same sets
/// compares. The log's digests cannot show a fold that went another way or a table that was damaged; this does.
package struct TableCheck: Hashable, Sendable {
    package var dossier: DossierID
    /// Over the heads of the dossier's chains and the declared kinds: sums mean the same only where both are equal.
    package var heads: UInt64
    /// Sum over rows, in no order. Of a long dossier over a part of its records that the heads choose, so that it costs the same
    /// however long the history is.
    package var sum: UInt64

    package init(dossier: DossierID, heads: UInt64, sum: UInt64) {
        self.dossier = dossier
        self.heads = heads
        self.sum = sum
    }

    static let leastBytes = ID.byteCount + 16

    func encode(into bytes: inout [UInt8]) {
        bytes.append(dossier)
        bytes.appendFixed(heads)
        bytes.appendFixed(sum)
    }

    init(_ reader: inout ByteReader) throws(FormatError) {
        dossier = try reader.id("check")
        heads = try reader.fixed("check heads")
        sum = try reader.fixed("check sum")
    }
}

/// A quick hash for sums over rows (as FNV-1a, then an avalanche): it finds accidents. Against forgery there are signatures.
package struct RowHash {
    private var state: UInt64

    package init(seed: UInt64) { state = 0xcbf2_9ce4_8422_2325 ^ seed }

    @inline(__always)
    package mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

    package mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    package mutating func add(_ number: UInt64) { for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) } }

    /// Eight bytes in one step.
    @inline(__always)
    package mutating func add(word: UInt64) {
        state = (state ^ word) &* 0x9e37_79b9_7f4a_7c15
        state ^= state >> 29
    }

    /// Bytes behind their number, so that neighbours cannot flow into each other, eight in one step.
    @inline(__always)
    package mutating func add(block bytes: UnsafeRawBufferPointer) {
        add(word: UInt64(bytes.count))
        var offset = 0
        while offset + 8 <= bytes.count {
            add(word: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        if offset == bytes.count { return }
        var last: UInt64 = 0
        while offset < bytes.count {
            last = last << 8 | UInt64(bytes[offset])
            offset += 1
        }
        add(word: last)
    }

    package var value: UInt64 {
        var mixed = state
        mixed = (mixed ^ mixed >> 33) &* 0xff51_afd7_ed55_8ccd
        mixed = (mixed ^ mixed >> 33) &* 0xc4ce_b9fe_1a85_ec53
        return mixed ^ mixed >> 33
    }
}

extension Schema {
    /// A mark of everything that decides what tables look like: kinds, fields, types, registers, merges.
    package static func mark(_ kinds: [KindDeclaration]) -> UInt64 {
        var hash = RowHash(seed: 0)
        for kind in kinds {
            hash.add(UInt64(kind.number))
            hash.add("\(kind.name) \(kind.merge.rawValue) \(kind.parent ?? "") \(kind.key)".utf8)
            for field in kind.fields { hash.add("\(field.name) \(field.type.rawValue) \(field.register ?? "")\n".utf8) }
        }
        return hash.value
    }
}
