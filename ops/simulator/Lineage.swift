import Replication

/// Which save follows which in its chain, by identity. A chain may part in two when a laptop was copied or set back; names and
/// numbers are then no use, and hashes are.
final class Lineage {
    /// Where a save lies: on a line, at which place.
    struct Place {
        let line: Int
        let at: Int
    }

    private var places: [[UInt8]: Place] = [:]
    /// Where a line leaves another, by line.
    private var origins: [Place?] = []
    private var followed: Set<[UInt8]> = []

    /// Takes a save that was written after `previous`; nil at the beginning of a chain.
    func place(_ hash: [UInt8], after previous: [UInt8]?) {
        guard places[hash] == nil else { return }
        if let previous, let before = places[previous] {
            if followed.insert(previous).inserted {
                places[hash] = Place(line: before.line, at: before.at + 1)
                return
            }
            origins.append(before)
        } else {
            origins.append(nil)
        }
        places[hash] = Place(line: origins.count - 1, at: 0)
    }

    subscript(_ hash: [UInt8]) -> Place? { places[hash] }

    /// Whether a chain that ends with `head` holds `other`.
    func covers(_ head: Place, _ other: Place) -> Bool {
        var place = head
        while place.line != other.line {
            guard let origin = origins[place.line] else { return false }
            place = origin
        }
        return other.at <= place.at
    }
}
