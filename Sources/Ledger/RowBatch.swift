internal import Database
internal import Replication

/// Freshly created rows of one kind, inserted 16 at a time. Not Sendable: it belongs to one writer.
final class RowBatch {
    let layout: KindLayout
    private var rows: [Row] = []
    private var slots: [Slot] = []

    private struct Row {
        let dossier: Int64
        let birth: Int64
        let record: RecordID
    }

    /// A value on its way into a column: a number, or where text or blob lie in the arena.
    private struct Slot {
        var tag: UInt8 = FieldValue.nullTag
        var bits: Int64 = 0
        var start = 0
        var length = 0
    }

    init(_ layout: KindLayout) { self.layout = layout }

    /// Reads the values of one create operation; `offset` is where the body begins in the arena.
    @inline(__always)
    func add(_ dossier: Int64, _ head: BodyReader.Head, birth: Int64, _ reader: inout ByteReader, offset: Int) throws {
        rows.append(Row(dossier: dossier, birth: birth, record: head.record))
        let fields = layout.kind.fields
        for field in 0..<fields.count {
            var slot = Slot()
            if head.mask >> UInt64(field) & 1 == 1 {
                slot.tag = try reader.byte("value tag")
                switch slot.tag {
                case FieldValue.integerTag: slot.bits = try reader.signed("integer")
                case FieldValue.realTag: slot.bits = Int64(bitPattern: try reader.fixed("real"))
                case FieldValue.textTag, FieldValue.blobTag:
                    slot.length = try reader.count("string")
                    slot.start = offset + reader.position
                    _ = try reader.raw(slot.length, "string")
                default: break
                }
                if !KindLayout.accepts(fields[field].type, tag: slot.tag) { slot.tag = FieldValue.nullTag }
            }
            slots.append(slot)
        }
        // Fields that this program does not know stay in the log only.
        let unknown = head.mask >> UInt64(fields.count)
        for _ in 0..<unknown.nonzeroBitCount { _ = try FieldValue(&reader) }
    }

    /// Writes the collected rows. Returns the numbers of dossiers in which a record was there already: two sets created
    /// the same id, which honest programs never do, and the slow fold has to merge them.
    func insert(_ database: Connection, _ arena: UnsafeRawBufferPointer) throws -> Set<Int64> {
        var doubled: Set<Int64> = []
        defer {
            rows.removeAll(keepingCapacity: true)
            slots.removeAll(keepingCapacity: true)
        }
        var index = 0
        while index < rows.count {
            let count = rows.count - index >= KindLayout.batch ? KindLayout.batch : 1
            let statement = try database.statement(count == 1 ? layout.insertOne : layout.insertMany)
            for position in 0..<count { try bind(index + position, statement, Int32(position * (layout.kind.fields.count + 3)), arena) }
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

    private func bind(_ index: Int, _ statement: Statement, _ base: Int32, _ arena: UnsafeRawBufferPointer) throws {
        let row = rows[index]
        try statement.bind(base + 1, row.dossier)
        try row.record.withBytes { try statement.bindBlobCopy(base + 2, $0) }
        try statement.bind(base + 3, row.birth)
        let width = layout.kind.fields.count
        for field in 0..<width {
            let slot = slots[index * width + field]
            let parameter = base + 4 + Int32(field)
            switch slot.tag {
            case FieldValue.integerTag: try statement.bind(parameter, slot.bits)
            case FieldValue.realTag: try statement.bind(parameter, Double(bitPattern: UInt64(bitPattern: slot.bits)))
            case FieldValue.textTag: try statement.bindText(parameter, UnsafeRawBufferPointer(rebasing: arena[slot.start..<slot.start + slot.length]))
            case FieldValue.blobTag: try statement.bindBlob(parameter, UnsafeRawBufferPointer(rebasing: arena[slot.start..<slot.start + slot.length]))
            default: try statement.bindNull(parameter)
            }
        }
    }
}
