internal import Crypto

/// HMAC-SHA256 of labels under one seed, and the words that tickets are made of.
///
/// A label is `plumb-days-1|PURPOSE|NUMBER|BLOCK|` and behind it the id bytes, numbers in decimal; the id stands last,
/// so that no id can pretend to be a label.
struct DayTickets {
    private let hmac: HMACSHA256

    init(seed: [UInt8], hasher: SHA256Hasher = SHA256Hasher()) { hmac = HMACSHA256(key: seed, hasher: hasher) }

    /// The HMAC of a label.
    func value(_ purpose: StaticString, _ number: Int, _ block: Int, _ id: [UInt8]) -> Digest {
        var message: [UInt8] = []
        message.reserveCapacity(64 + id.count)
        message += Self.mark
        purpose.withUTF8Buffer { message += $0 }
        Self.append(number, to: &message)
        Self.append(block, to: &message)
        message.append(0x7C)
        message += id
        return hmac.value(message)
    }

    private static let mark = Array("plumb-days-1|".utf8)

    private static func append(_ number: Int, to message: inout [UInt8]) {
        message.append(0x7C)
        if number < 10 { message.append(0x30 + UInt8(max(0, number))) } else { message += Array(String(number).utf8) }
    }

    /// The first day of a site's sequence that is open, nil when there is none within `mostBlocks` blocks.
    ///
    /// The sequence: blocks 0, 1, 2 … of eight words each, 32 bits, most significant byte first; a word points to a day
    /// by `DayTable.day`. The day of the first word is the one with the lowest ticket, and so on: taking the first open
    /// one is drawing among the open days in proportion to their weights (or evenly), and a day that opens or closes for one site
    /// changes nobody's sequence.
    func firstOpen(
        _ purpose: StaticString, _ number: Int, _ id: [UInt8], _ table: DayTable, isEven: Bool = false, _ isOpen: (Int) -> Bool
    ) -> Int? {
        guard (0..<table.count).contains(where: isOpen) else { return nil }
        for block in 0..<Self.mostBlocks {
            let digest = value(purpose, number, block, id)
            // By the digest's fields, not through a pointer to them: see `ticket`.
            for pair in [digest.a.bigEndian, digest.b.bigEndian, digest.c.bigEndian, digest.d.bigEndian] {
                if let day = table.day(of: UInt32(truncatingIfNeeded: pair >> 32), isEven: isEven), isOpen(day) { return day }
                if let day = table.day(of: UInt32(truncatingIfNeeded: pair), isEven: isEven), isOpen(day) { return day }
            }
        }
        return nil
    }

    /// With equal weights one open day of 62 is missed with a probability below 10^-28; then it is a dead end.
    static let mostBlocks = 512

    /// The first 64 bits of a ticket, most significant byte first; the serial order and the decoys go by it, ascending.
    ///
    /// Read from the digest's first field: loading it through a pointer to the value gave garbage in optimised code
    /// (a load of the stack, not of the digest; seen with `-O` and the whole program as one module), and with it sites in no order at all.
    func ticket(_ purpose: StaticString, _ number: Int, _ id: [UInt8]) -> UInt64 { value(purpose, number, 0, id).a.bigEndian }
}
