import Replication

/// Which save follows which in its chain, by identity. A chain may part in two when a laptop was copied or set back; names and
/// numbers are then no use, and hashes are.
final class Lineage {
    private struct Position {
        let line: Int
        let at: Int
    }

    private var positions: [[UInt8]: Position] = [:]
    /// Where a line leaves another.
    private var origins: [Int: Position] = [:]
    private var lines = 0
    private var followed: Set<[UInt8]> = []

    /// Takes a save that was written after `previous`; nil at the beginning of a chain.
    func place(_ hash: [UInt8], after previous: [UInt8]?) {
        guard positions[hash] == nil else { return }
        if let previous, let before = positions[previous] {
            if followed.insert(previous).inserted {
                positions[hash] = Position(line: before.line, at: before.at + 1)
                return
            }
            lines += 1
            origins[lines] = before
        } else {
            lines += 1
        }
        positions[hash] = Position(line: lines, at: 0)
    }

    func knows(_ hash: [UInt8]) -> Bool { positions[hash] != nil }

    /// Whether a chain that ends with `head` holds `other`.
    func covers(_ head: [UInt8], _ other: [UInt8]) -> Bool {
        guard var place = positions[head], let target = positions[other] else { return false }
        while place.line != target.line {
            guard let origin = origins[place.line] else { return false }
            place = origin
        }
        return target.at <= place.at
    }
}
