internal import Crypto
package import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication

extension JSON {
    /// A moment in an answer: ISO 8601 in legal time (`2025-07-15T09:30:00+08:00`), null for nil. What is stored stays milliseconds.
    ///
    /// - Parameter milliseconds: since 1970, UTC.
    package static func moment(_ milliseconds: Int64?) -> JSON { milliseconds.map { .string(LegalMoment.iso($0)) } ?? .null }

    /// The moment of a place of a draw, where milliseconds are never negative.
    static func moment(_ milliseconds: UInt64?) -> JSON { moment(milliseconds.map { Int64(clamping: $0) }) }
}

extension FieldValue {
    /// The value in an answer: ids and bytes as hexadecimal digits.
    var json: JSON {
        switch self {
        case .null: .null
        case .integer(let value): .integer(value)
        case .real(let value): .number(value)
        case .text(let value): .string(value)
        case .blob(let value): .string(hex(value))
        }
    }

    /// The value of a field in an answer: as `json`, and moments as ISO 8601.
    func json(_ field: FieldDeclaration) -> JSON {
        guard field.type == .moment, case .integer(let milliseconds) = self else { return json }
        return .moment(milliseconds)
    }
}
