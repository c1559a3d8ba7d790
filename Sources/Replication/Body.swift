/// What an operation does to its record.
package enum Action: UInt8, Sendable {
    /// The record comes into being with these fields; fields not named are null.
    case create = 0
    /// These fields are replaced.
    case write = 1
    /// The record is removed (existence register: absent).
    case remove = 2
    /// The record stays after all, against a removal (existence register: present).
    case keep = 3
}

/// One row-granular operation with the fields that it names (C1), read from a body.
package struct Operation: Hashable, Sendable {
    package let kind: UInt32
    package let action: Action
    package let record: RecordID
    /// Field numbers ascending, with their values.
    package let fields: [Field]

    package struct Field: Hashable, Sendable {
        package let number: Int
        package let value: FieldValue
        package init(_ number: Int, _ value: FieldValue) {
            self.number = number
            self.value = value
        }
    }

    package init(kind: UInt32, action: Action, record: RecordID, fields: [Field] = []) {
        self.kind = kind
        self.action = action
        self.record = record
        // What a body spells ascends already.
        let isAscending = zip(fields, fields.dropFirst()).allSatisfy { $0.number <= $1.number }
        self.fields = isAscending ? fields : fields.sorted { $0.number < $1.number }
    }

    package subscript(_ field: Int) -> FieldValue? { fields.first { $0.number == field }?.value }
}

/// Writes the operations of one change set. A typed record appends its values straight into the body's bytes.
package struct BodyWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    package private(set) var operations = 0

    package init() {}

    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        operations = 0
    }

    /// Begins an operation that names the fields of `mask` (bit n = field n); exactly those values must follow, ascending.
    @inline(__always)
    package mutating func begin(kind: UInt32, _ action: Action, _ record: RecordID, mask: UInt64) {
        bytes.appendVarint(UInt64(kind))
        bytes.append(action.rawValue)
        bytes.append(record)
        bytes.appendVarint(mask)
        operations += 1
    }

    package mutating func append(_ value: FieldValue) { bytes.append(value) }
    @inline(__always) package mutating func append(_ value: Int64) { bytes.appendInteger(value) }
    @inline(__always) package mutating func append(_ value: Double) { bytes.appendReal(value) }
    @inline(__always) package mutating func append(_ value: String) { bytes.appendText(value) }

    package mutating func append(_ operation: Operation) {
        begin(kind: operation.kind, operation.action, operation.record, mask: operation.fields.reduce(0) { $0 | 1 << UInt64($1.number) })
        for field in operation.fields { bytes.append(field.value) }
    }
}

/// Walks the operations of a body without copying it.
package struct BodyReader {
    package var reader: ByteReader

    package init(_ body: UnsafeRawBufferPointer) { reader = ByteReader(body) }

    package struct Head {
        package let kind: UInt32
        package let action: Action
        package let record: RecordID
        package let mask: UInt64
        /// Where in the body the record's id lies.
        package let recordStart: Int
    }

    /// The next operation's head, or nil at the end. Its values must be read or skipped before the next call.
    @inline(__always)
    package mutating func next() throws(FormatError) -> Head? {
        if reader.isAtEnd { return nil }
        let kind = try reader.varint("operation kind")
        guard kind <= UInt64(UInt32.max) else { throw FormatError("operation kind") }
        guard let action = Action(rawValue: try reader.byte("operation action")) else { throw FormatError("operation action") }
        let recordStart = reader.position
        let record = try reader.id("operation record")
        let mask = try reader.varint("operation mask")
        guard mask >> 63 == 0, action.rawValue < 2 || mask == 0 else { throw FormatError("operation mask") }
        return Head(kind: UInt32(kind), action: action, record: record, mask: mask, recordStart: recordStart)
    }

    /// Passes over the values of an operation.
    @inline(__always)
    package mutating func skip(_ mask: UInt64) throws(FormatError) {
        for _ in 0..<mask.nonzeroBitCount {
            switch try reader.byte("value tag") {
            case FieldValue.nullTag: break
            case FieldValue.integerTag: _ = try reader.varint("integer")
            case FieldValue.realTag: _ = try reader.fixed("real")
            case FieldValue.textTag, FieldValue.blobTag: _ = try reader.block("string")
            default: throw FormatError("value tag")
            }
        }
    }

    /// The values of the operation whose head was read last.
    package mutating func operation(_ head: Head) throws(FormatError) -> Operation {
        var fields: [Operation.Field] = []
        fields.reserveCapacity(head.mask.nonzeroBitCount)
        var mask = head.mask
        while mask != 0 {
            fields.append(.init(mask.trailingZeroBitCount, try FieldValue(&reader)))
            mask &= mask - 1
        }
        return Operation(kind: head.kind, action: head.action, record: head.record, fields: fields)
    }

    /// All operations as values.
    package static func operations(_ body: [UInt8]) throws(FormatError) -> [Operation] {
        let result: Result<[Operation], FormatError> = body.withUnsafeBytes { raw in
            do throws(FormatError) { return .success(try operations(raw)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    package static func operations(_ body: UnsafeRawBufferPointer) throws(FormatError) -> [Operation] {
        var walk = BodyReader(body)
        var operations: [Operation] = []
        while let head = try walk.next() { operations.append(try walk.operation(head)) }
        return operations
    }
}
