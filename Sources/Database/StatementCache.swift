/// Prepared statements by their text.
///
/// Most are asked for by the same string each time: while one holds it, its address and length tell which it is, and nothing has to be hashed
/// or compared. For others, and for the short ones that have no address, there is a dictionary.
final class StatementCache {
    /// The statement of the string whose bytes lie at `start`. `all` keeps the statement.
    private struct Place {
        var start: UnsafeRawPointer?
        var count = 0
        var statement: Unmanaged<Statement>?
    }

    private static let places = 256
    /// In memory of its own: a property would be watched for overlapping accesses, which took as long as the rest of a look.
    private let recent: UnsafeMutablePointer<Place>
    /// The strings that `recent` names: as long as they are kept, no other ones can come to lie there.
    private var kept = [String](repeating: "", count: places)
    private var all: [Key: Statement] = [:]

    init() {
        recent = .allocate(capacity: StatementCache.places)
        recent.initialize(repeating: Place(), count: StatementCache.places)
    }

    deinit { recent.deallocate() }

    /// A statement's text. Hashing all of it at each use took longer than many a statement runs: its length and a few of its bytes tell
    /// most apart, and comparison tells the rest.
    private struct Key: Hashable {
        let sql: String

        static func == (left: Key, right: Key) -> Bool { left.sql == right.sql }

        func hash(into hasher: inout Hasher) {
            let isHashed: Void? = sql.utf8.withContiguousStorageIfAvailable { bytes in
                hasher.combine(bytes.count)
                let raw = UnsafeRawBufferPointer(bytes)
                guard bytes.count >= 24 else { return hasher.combine(bytes: raw) }
                hasher.combine(raw.loadUnaligned(fromByteOffset: 12, as: UInt64.self))
                hasher.combine(raw.loadUnaligned(fromByteOffset: bytes.count / 2 - 4, as: UInt64.self))
                hasher.combine(raw.loadUnaligned(fromByteOffset: bytes.count - 24, as: UInt64.self))
            }
            if isHashed == nil { hasher.combine(sql) }
        }
    }

    /// Where the bytes of a string lie, if they lie in memory of their own: up to 15 are held in the string itself.
    @inline(__always)
    private static func address(_ sql: String) -> (start: UnsafeRawPointer, count: Int)? {
        let found = sql.utf8.withContiguousStorageIfAvailable { ($0.baseAddress.map { UnsafeRawPointer($0) }, $0.count) }
        guard let found, let start = found.0, found.1 > 15 else { return nil }
        return (start, found.1)
    }

    @inline(__always)
    private static func place(_ start: UnsafeRawPointer, _ count: Int) -> Int { (Int(bitPattern: start) >> 4 ^ count) & (places - 1) }

    func find(_ sql: String) -> Statement? {
        guard let (start, count) = StatementCache.address(sql) else { return all[Key(sql: sql)] }
        let known = recent[StatementCache.place(start, count)]
        if known.start == start, known.count == count { return known.statement?.takeUnretainedValue() }
        guard let statement = all[Key(sql: sql)] else { return nil }
        note(statement, sql)
        return statement
    }

    func add(_ statement: Statement, _ sql: String) {
        all[Key(sql: sql)] = statement
        note(statement, sql)
    }

    private func note(_ statement: Statement, _ sql: String) {
        guard let (start, count) = StatementCache.address(sql) else { return }
        let place = StatementCache.place(start, count)
        kept[place] = sql
        recent[place] = Place(start: start, count: count, statement: .passUnretained(statement))
    }

    /// Ends all of them: none may be used afterwards.
    func removeAll() {
        for statement in all.values { statement.finalize() }
        all = [:]
        recent.update(repeating: Place(), count: StatementCache.places)
    }
}
