import Crypto
import Inspection
import Scheduling

/// Random draws with equal chances under the ticket rule of `consistent-sampler` (PyPI), as lines of JSON for `tickets.py`: that program's
/// ticket numbers by our hash, and the order that our draw gives tenders with such tickets.
///
/// Where the two overlap: one ticket for each object from seed and id alone, objects taken in ascending order without replacement, all with
/// one chance. Unequal chances, tiers and mandatory tenders are ours alone; replacement is theirs alone. Our own tickets come from
/// HMAC-SHA256 of other bytes, so the rule is exchanged here and everything after it stays.
enum Tickets {
    static func line(_ number: Int, seed: UInt64) -> String {
        var dice = Dice(seed &+ UInt64(number) &* 0x1000)
        let seeds = [String(dice.next()), "種子 \(number)", String(repeating: "7", count: 20)]
        let text = seeds[dice.below(seeds.count)]
        let ids = (0..<1 + dice.below(40)).map { "\(dice.percent(20) ? "高市工" : "114-A")\($0)-\(dice.below(1_000))" }
        let fractions = ids.map { fraction(seed: text, id: $0) }
        // Chances that are all the same, in lowest terms or not: they must not matter.
        let (a, b) = [(1, 2), (3, 9), (999, 1_000_000_000)][dice.below(3)]
        let tickets = zip(ids, fractions).map { DrawTicket(row: DrawRow(id: Array($0.utf8), tier: 1, a: UInt32(a), b: UInt32(b)), u: leading($1)) }
        func order(_ tickets: [DrawTicket]) -> [String] {
            tickets.sorted { $0.precedes($1) }.map { String(decoding: $0.row.id, as: UTF8.self) }
        }
        let some = tickets.filter { _ in dice.percent(60) }
        func list(_ texts: [String]) -> String { "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]" }
        return "{\"seed\":\"\(text)\",\"ids\":\(list(ids)),\"tickets\":\(list(fractions.map { "0." + $0.map(String.init).joined() })),"
            + "\"order\":\(list(order(tickets))),\"part\":\(list(some.map { String(decoding: $0.row.id, as: UTF8.self) })),\"part_order\":\(list(order(some)))}"
    }

    /// Digits after the point: SHA-256 of the seed's hash in hexadecimal digits and the id, in decimal, at least 64 digits, last one first.
    private static func fraction(seed: String, id: String) -> [Int] {
        let bytes = sha256(Array((hex(sha256(Array(seed.utf8)).bytes) + id).utf8)).bytes
        var digits: [Int] = []
        for byte in bytes {
            var carry = Int(byte)
            for place in digits.indices {
                carry += digits[place] * 256
                digits[place] = carry % 10
                carry /= 10
            }
            while carry > 0 {
                digits.append(carry % 10)
                carry /= 10
            }
        }
        return digits + [Int](repeating: 0, count: max(0, 64 - digits.count))
    }

    /// The first 64 bits of a decimal fraction.
    private static func leading(_ digits: [Int]) -> UInt64 {
        var digits = digits
        var bits: UInt64 = 0
        for _ in 0..<64 {
            var carry = 0
            for place in digits.indices.reversed() {
                carry += digits[place] * 2
                digits[place] = carry % 10
                carry /= 10
            }
            bits = bits << 1 | UInt64(carry)
        }
        return bits
    }
}
