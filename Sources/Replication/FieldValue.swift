/// The value of a field. One encoding each: schema/wire.md, "Values".
package enum FieldValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// Values are the same when their bytes are: texts that only look alike, a letter with its accent or both apart, are a conflict like
    /// others, and must be shown as one.
    package static func == (left: FieldValue, right: FieldValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.integer(let left), .integer(let right)): left == right
        case (.real(let left), .real(let right)): left == right
        case (.text(let left), .text(let right)): left.isSpelled(like: right)
        case (.blob(let left), .blob(let right)): left == right
        default: false
        }
    }

    package static let nullTag: UInt8 = 0
    package static let integerTag: UInt8 = 1
    package static let realTag: UInt8 = 2
    package static let textTag: UInt8 = 3
    package static let blobTag: UInt8 = 4

    package init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }
    package init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
    package init(_ value: String?) { self = value.map { .text($0) } ?? .null }
    package init(_ value: Bool) { self = .integer(value ? 1 : 0) }
    package init(_ value: ID?) { self = value.map { .blob($0.bytes) } ?? .null }

    package var integer: Int64? { if case .integer(let value) = self { value } else { nil } }
    package var text: String? { if case .text(let value) = self { value } else { nil } }
    package var blob: [UInt8]? { if case .blob(let value) = self { value } else { nil } }
    package var id: ID? { blob.flatMap { ID(bytes: $0) } }
    package var isNull: Bool { self == .null }

    /// The canonical bytes of this value.
    package var encoded: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(self)
        return bytes
    }

    /// Reads one value; throws `FormatError` where the bytes are not the one encoding of a value.
    package init(_ reader: inout ByteReader) throws(FormatError) {
        switch try reader.byte("value tag") {
        case FieldValue.nullTag: self = .null
        case FieldValue.integerTag: self = .integer(try reader.signed("integer"))
        case FieldValue.realTag:
            let bits = try reader.fixed("real")
            try FieldValue.checkReal(bits)
            self = .real(Double(bitPattern: bits))
        case FieldValue.textTag:
            let text = try reader.block("text")
            guard text.isUTF8 else { throw FormatError("text") }
            self = .text(String(decoding: text, as: UTF8.self))
        case FieldValue.blobTag: self = .blob(Array(try reader.block("blob")))
        default: throw FormatError("value tag")
        }
    }

    package init(encoded: [UInt8]) throws(FormatError) {
        let result: Result<FieldValue, FormatError> = encoded.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            do throws(FormatError) {
                let value = try FieldValue(&reader)
                return reader.isAtEnd ? .success(value) : .failure(FormatError("value end"))
            } catch { return .failure(error) }
        }
        self = try result.get()
    }

    /// Not-a-number and negative zero have no place: two spellings of one value would hash differently.
    @inline(__always)
    static func checkReal(_ bits: UInt64) throws(FormatError) {
        if bits == 0x8000_0000_0000_0000 || (bits & 0x7ff0_0000_0000_0000 == 0x7ff0_0000_0000_0000 && bits & 0x000f_ffff_ffff_ffff != 0) {
            throw FormatError("real")
        }
    }
}

extension String {
    /// Whether both are the same bytes; `==` also takes two spellings of one character for equal.
    package func isSpelled(like other: String) -> Bool { self == other && utf8.elementsEqual(other.utf8) }
}

extension [UInt8] {
    package mutating func append(_ value: FieldValue) {
        switch value {
        case .null: append(FieldValue.nullTag)
        case .integer(let value): appendInteger(value)
        case .real(let value): appendReal(value)
        case .text(let value): appendText(value)
        case .blob(let value): appendBlob(value)
        }
    }

    @inline(__always)
    package mutating func appendInteger(_ value: Int64) {
        append(FieldValue.integerTag)
        appendSigned(value)
    }

    @inline(__always)
    package mutating func appendReal(_ value: Double) {
        append(FieldValue.realTag)
        // Adding zero turns −0 into 0; a not-a-number becomes null's neighbour 0 only through a programmer's mistake.
        precondition(!value.isNaN, "a field cannot hold not-a-number")
        appendFixed((value + 0).bitPattern)
    }

    @inline(__always)
    package mutating func appendText(_ value: String) {
        append(FieldValue.textTag)
        var value = value
        value.withUTF8 {
            appendVarint($0.count)
            append(contentsOf: $0)
        }
    }

    package mutating func appendBlob(_ value: [UInt8]) {
        append(FieldValue.blobTag)
        appendBlock(value)
    }
}
