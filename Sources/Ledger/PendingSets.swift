internal import Crypto
internal import Database
internal import Replication

/// Change sets on their way into the log, inserted 16 at a time. Bodies, contexts and hashes lie end to end in one
/// arena and are bound from there, so that they are copied once.
struct PendingSets {
    private var arena: [UInt8] = []
    private var sets: [Item] = []

    private struct Item {
        let key: Int64
        let time: Int64
        let form: Int
        let body: Range<Int>
        let context: Range<Int>
        let hash: Digest
    }

    /// FAIL instead of the usual ABORT spares the engine a copy of every page before each statement. What a failed
    /// statement wrote goes with the transaction or savepoint around it.
    private static let one = "INSERT OR FAIL INTO change_set(key,time,form,context,body,hash) VALUES(?,?,?,?,?,?)"
    private static let many = one + String(repeating: ",(?,?,?,?,?,?)", count: KindLayout.batch - 1)

    var isEmpty: Bool { sets.isEmpty && arena.isEmpty }
    var isFull: Bool { sets.count >= KindLayout.batch || arena.count > 1 << 20 }

    /// Adds one set; returns where its body lies in the arena.
    mutating func add(key: Int64, time: HybridTime, form: Int, context: [UInt8]?, body: UnsafeRawBufferPointer, hash: Digest) -> Range<Int> {
        let start = arena.count
        arena.append(contentsOf: body)
        let bodyEnd = arena.count
        hash.withBytes { arena.append(contentsOf: $0) }
        let hashEnd = arena.count
        if let context { arena.append(contentsOf: context) }
        sets.append(
            Item(
                key: key, time: Int64(bitPattern: time.bits), form: form, body: start..<bodyEnd, context: hashEnd..<arena.count, hash: hash))
        return start..<bodyEnd
    }

    /// Takes the body of a set that is in the log already, for the rows that it creates; returns where it lies in the arena.
    mutating func hold(_ body: UnsafeRawBufferPointer) -> Int {
        let start = arena.count
        arena.append(contentsOf: body)
        return start
    }

    /// The hash of a set that waits here.
    func hash(_ key: Int64) -> Digest? {
        for set in sets where set.key == key { return set.hash }
        return nil
    }

    /// Inserts what was collected, then lets `rows` insert what lies in the same arena.
    func insert(_ database: Connection, then rows: (UnsafeRawBufferPointer) throws -> Void) throws {
        try arena.withUnsafeBytes { raw in
            var index = 0
            while index < sets.count {
                let count = sets.count - index >= KindLayout.batch ? KindLayout.batch : 1
                let statement = try database.statement(count == 1 ? PendingSets.one : PendingSets.many)
                for position in 0..<count { try bind(sets[index + position], statement, Int32(position * 6), raw) }
                try statement.run()
                index += count
            }
            try rows(raw)
        }
    }

    private func bind(_ set: Item, _ statement: Statement, _ base: Int32, _ raw: UnsafeRawBufferPointer) throws {
        try statement.bind(base + 1, set.key)
        try statement.bind(base + 2, set.time)
        try statement.bind(base + 3, set.form)
        if set.context.isEmpty {
            try statement.bindNull(base + 4)
        } else {
            try statement.bindBlob(base + 4, UnsafeRawBufferPointer(rebasing: raw[set.context]))
        }
        try statement.bindBlob(base + 5, UnsafeRawBufferPointer(rebasing: raw[set.body]))
        try statement.bindBlob(base + 6, UnsafeRawBufferPointer(rebasing: raw[set.body.upperBound..<set.body.upperBound + Digest.byteCount]))
    }

    mutating func removeAll() {
        sets.removeAll(keepingCapacity: true)
        arena.removeAll(keepingCapacity: true)
    }
}
