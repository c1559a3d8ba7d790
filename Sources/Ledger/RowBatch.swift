internal import Database
internal import Replication

/// Freshly created rows of one kind, inserted 16 at a time. Not Sendable: it belongs to one writer.
final class RowBatch {
    let layout: KindLayout
    let kind: UInt32
    private var rows: [Row] = []

    /// Where in the arena a created record and its values lie: they are bound from there, copied once.
    private struct Row {
        let dossier: Int64
        let birth: Int64
        let record: Int
        let mask: UInt64
        let values: Int
    }

    init(_ layout: KindLayout) {
        self.layout = layout
        kind = layout.kind.number
    }

    /// Takes one create operation whose values have been walked over once and are well formed.
    @inline(__always)
    func add(_ dossier: Int64, birth: Int64, record: Int, mask: UInt64, values: Int) {
        rows.append(Row(dossier: dossier, birth: birth, record: record, mask: mask, values: values))
    }

    #if PLANTED_BUGS
    /// Takes back what was added since this birth, and with it rows of other chains whose births are larger.
    func takeBack(_ dossier: Int64, from birth: Int64) {
        while let last = rows.last, last.dossier == dossier, last.birth >= birth { rows.removeLast() }
    }
    #endif

    /// Writes the collected rows. Returns the numbers of dossiers in which a record was there already: two sets created
    /// the same id, which honest programs never do, and the slow fold has to merge them.
    func insert(_ database: Connection, _ arena: UnsafeRawBufferPointer) throws -> Set<Int64> {
        var doubled: Set<Int64> = []
        defer { rows.removeAll(keepingCapacity: true) }
        var index = 0
        while index < rows.count {
            let count = rows.count - index >= KindLayout.batch ? KindLayout.batch : 1
            let statement = try database.statement(count == 1 ? layout.insertOne : layout.insertMany)
            let width = Int32(layout.types.count + 3)
            statement.clearBindings()
            for position in 0..<count { try bind(rows[index + position], statement, Int32(position) * width, arena) }
            do {
                try statement.run()
            } catch {
                guard error.isConstraint else { throw error }
                for row in rows[index..<index + count] { doubled.insert(row.dossier) }
            }
            index += count
        }
        return doubled
    }

    /// Binds what a row has; the other parameters are NULL already.
    private func bind(_ row: Row, _ statement: Statement, _ base: Int32, _ arena: UnsafeRawBufferPointer) throws {
        try statement.bind(base + 1, row.dossier)
        try statement.bindBlob(base + 2, UnsafeRawBufferPointer(rebasing: arena[row.record..<row.record + ID.byteCount]))
        try statement.bind(base + 3, row.birth)
        var reader = ByteReader(UnsafeRawBufferPointer(rebasing: arena[row.values...]))
        var mask = row.mask
        while mask != 0 {
            let field = mask.trailingZeroBitCount
            // What is of another type, and fields that this program does not know, stay in the log only.
            guard field < layout.types.count else { break }
            mask &= mask - 1
            let parameter = base + 4 + Int32(field)
            let tag = try reader.byte("value tag")
            let fits = KindLayout.accepts(layout.types[field], tag: tag)
            switch tag {
            case FieldValue.integerTag:
                let value = try reader.signed("integer")
                if fits { try statement.bind(parameter, value) }
            case FieldValue.realTag:
                let bits = try reader.fixed("real")
                if fits { try statement.bind(parameter, Double(bitPattern: bits)) }
            case FieldValue.textTag:
                let text = try reader.block("text")
                if fits { try statement.bindText(parameter, text) }
            case FieldValue.blobTag:
                let blob = try reader.block("blob")
                if fits { try statement.bindBlob(parameter, blob) }
            default: break
            }
        }
    }
}
