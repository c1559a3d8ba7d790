internal import CSQLite

/// A value on its way into or out of a table.
package enum Value: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(stringLiteral value: String) { self = .text(value) }
    package init(nilLiteral: ()) { self = .null }
    package init(_ value: Int) { self = .integer(Int64(value)) }
    package init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }
    package init(_ value: String?) { self = value.map { .text($0) } ?? .null }
    package init(_ value: [UInt8]?) { self = value.map { .blob($0) } ?? .null }
    package init(_ value: Bool) { self = .integer(value ? 1 : 0) }
}

/// A prepared statement. Parameters and columns are counted from 1 and from 0, as SQLite does.
package final class Statement {
    /// The connection's cache owns every statement, so the reference back does not.
    private unowned let connection: Connection
    /// Constant, so that the many calls on it need no check for overlapping access.
    private let handle: OpaquePointer?

    init(_ connection: Connection, _ sql: String) throws(DatabaseError) {
        self.connection = connection
        var prepared: OpaquePointer?
        let result = sqlite3_prepare_v3(connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        handle = prepared
        guard result == SQLITE_OK else { throw DatabaseError(result, connection.handle) }
    }

    /// Ends the statement, once, with its connection: it must not be used afterwards.
    func finalize() { sqlite3_finalize(handle) }

    @inline(__always)
    private func check(_ result: Int32) throws(DatabaseError) {
        if result != SQLITE_OK { throw DatabaseError(result, connection.handle) }
    }

    package func bind(_ values: [Value]) throws(DatabaseError) {
        for (index, value) in values.enumerated() { try bind(Int32(index + 1), value) }
    }

    package func bind(_ index: Int32, _ value: Value) throws(DatabaseError) {
        switch value {
        case .null: try bindNull(index)
        case .integer(let value): try bind(index, value)
        case .real(let value): try bind(index, value)
        case .text(let value): try bind(index, value)
        case .blob(let value): try bind(index, value)
        }
    }

    /// Binds NULL to every parameter: much cheaper than to one after the other, where a row leaves most of them out.
    package func clearBindings() { sqlite3_clear_bindings(handle) }

    @inline(__always)
    package func bindNull(_ index: Int32) throws(DatabaseError) { try check(sqlite3_bind_null(handle, index)) }
    @inline(__always)
    package func bind(_ index: Int32, _ value: Int64) throws(DatabaseError) { try check(sqlite3_bind_int64(handle, index, value)) }
    @inline(__always)
    package func bind(_ index: Int32, _ value: Int) throws(DatabaseError) { try check(sqlite3_bind_int64(handle, index, Int64(value))) }
    @inline(__always)
    package func bind(_ index: Int32, _ value: Double) throws(DatabaseError) { try check(sqlite3_bind_double(handle, index, value)) }

    package func bind(_ index: Int32, _ value: String) throws(DatabaseError) {
        var value = value
        let result = value.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(handle, index, $0.baseAddress ?? Statement.empty, Int32($0.count), plumb_sqlite_transient())
            }
        }
        try check(result)
    }

    package func bind(_ index: Int32, _ value: [UInt8]) throws(DatabaseError) {
        let result = value.withUnsafeBytes { raw in
            raw.isEmpty
                ? sqlite3_bind_zeroblob(handle, index, 0) : sqlite3_bind_blob(handle, index, raw.baseAddress, Int32(raw.count), plumb_sqlite_transient())
        }
        try check(result)
    }

    /// Binds a blob. Without a copy the bytes must stay where they are until the statement is reset or bound anew.
    @inline(__always)
    package func bindBlob(_ index: Int32, _ bytes: UnsafeRawBufferPointer) throws(DatabaseError) {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return try check(sqlite3_bind_zeroblob(handle, index, 0)) }
        try check(sqlite3_bind_blob(handle, index, base, Int32(bytes.count), plumb_sqlite_static()))
    }

    /// Binds a short blob, copying it.
    @inline(__always)
    package func bindBlobCopy(_ index: Int32, _ bytes: UnsafeRawBufferPointer) throws(DatabaseError) {
        try check(sqlite3_bind_blob(handle, index, bytes.baseAddress, Int32(bytes.count), plumb_sqlite_transient()))
    }

    /// Binds 16 bytes, highest first: an id. The engine copies them.
    package func bind(_ index: Int32, words high: UInt64, _ low: UInt64) throws(DatabaseError) {
        // In memory of its own: the optimiser of Swift 6.3.1 drops words of a local tuple.
        let result = withUnsafeTemporaryAllocation(byteCount: 16, alignment: 8) { raw in
            raw.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
            raw.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
            return sqlite3_bind_blob(handle, index, raw.baseAddress, 16, plumb_sqlite_transient())
        }
        try check(result)
    }

    /// Binds UTF-8 text without copying it: the bytes must stay where they are until the statement is reset or bound anew.
    @inline(__always)
    package func bindText(_ index: Int32, _ bytes: UnsafeRawBufferPointer) throws(DatabaseError) {
        try check(
            sqlite3_bind_text(
                handle, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? Statement.empty, Int32(bytes.count),
                plumb_sqlite_static()))
    }

    private nonisolated(unsafe) static let empty: UnsafePointer<CChar> = {
        // One terminator for the life of the program: SQLite takes a null pointer for NULL, not for an empty text.
        let space = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
        space.initialize(to: 0)
        return UnsafePointer(space)
    }()

    /// Moves to the next row; false at the end, after which the statement is reset.
    package func step() throws(DatabaseError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(handle)
            return false
        case let result:
            let error = DatabaseError(result, connection.handle)
            sqlite3_reset(handle)
            throw error
        }
    }

    /// Runs to the end, ignoring rows.
    package func run() throws(DatabaseError) { while try step() {} }

    package func reset() {
        sqlite3_reset(handle)
    }

    package func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
    @inline(__always)
    package func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
    package func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }
    package func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }
    package func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    /// The column as text; invalid UTF-8 from a foreign hand is repaired, never trapped on.
    package func text(_ column: Int32) -> String {
        guard let pointer = sqlite3_column_text(handle, column) else { return "" }
        return String(decoding: UnsafeBufferPointer(start: pointer, count: Int(sqlite3_column_bytes(handle, column))), as: UTF8.self)
    }

    package func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    package func blob(_ column: Int32) -> [UInt8] { withBlob(column) { Array($0) } }

    package func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }

    /// Reads a blob or text in place; the bytes are valid inside `body` only.
    @inline(__always)
    package func withBlob<R>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        let pointer = sqlite3_column_blob(handle, column)
        return try body(UnsafeRawBufferPointer(start: pointer, count: Int(sqlite3_column_bytes(handle, column))))
    }

    package func value(_ column: Int32) -> Value {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: .integer(integer(column))
        case SQLITE_FLOAT: .real(real(column))
        case SQLITE_TEXT: .text(text(column))
        case SQLITE_BLOB: .blob(blob(column))
        default: .null
        }
    }

    /// A column's value where it lies: bytes are valid until the next step.
    package enum Column {
        case null
        case integer(Int64)
        case real(Double)
        case text(UnsafeRawBufferPointer)
        case blob(UnsafeRawBufferPointer)
    }

    /// Kind and value in one question: each that is put to the engine looks the column up anew.
    package func column(_ column: Int32) -> Column {
        let value = sqlite3_column_value(handle, column)
        switch sqlite3_value_type(value) {
        case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
        case SQLITE_FLOAT: return .real(sqlite3_value_double(value))
        case SQLITE_TEXT:
            let start = sqlite3_value_blob(value)
            return .text(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))))
        case SQLITE_BLOB:
            let start = sqlite3_value_blob(value)
            return .blob(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))))
        default: return .null
        }
    }

    package var columnCount: Int32 { sqlite3_column_count(handle) }
}
